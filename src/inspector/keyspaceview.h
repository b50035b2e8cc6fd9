#pragma once

#include "inspector/keynames.h"
#include "redis/keytype.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMetaType>

#include <limits>
#include <optional>

namespace inspector {

// The known facts about a key, besides its name.
struct KeyFacts {
    static constexpr qint64 never = std::numeric_limits<qint64>::max();
    static constexpr qint64 unknown = std::numeric_limits<qint64>::min();

    qint64 expires = unknown; // milliseconds since the epoch by this machine's clock
    quint32 memory = 0; // bytes; 0 = unknown
    redis::KeyType type = redis::KeyType::Unknown;
    quint8 moduleType = 0; // of the type Other: which of the view's words; 0 = none of them

    friend bool operator==(const KeyFacts &, const KeyFacts &) = default;
};

// How much of a key is the path of the folder that it lies in, of those that begin with `pathLength` bytes of it; 0
// when it lies in that folder itself. Empty parts make no folder of their own: Django's ":1:key" lies in ":1:", since a
// blank folder tells nobody anything. A part that begins with a bracket goes on to its end: a dict that became part of
// a key ("course_list:{'page': '2'}:anonymous") is one part. Keys of Django's cache_page lie in a folder a URL.
qsizetype folderLength(QByteArrayView key, qsizetype pathLength, char separator = ':');

// All keys of a keyspace in byte order, as they were at one moment. It never changes, costs little to copy, and
// may be read on any thread: what item models hold. A folder is a range of rows, never an object.
class KeyspaceView {
public:
    using Row = quint32;

    struct Range {
        Row first = 0;
        Row last = 0; // one beyond

        Row size() const { return last - first; }
        friend bool operator==(const Range &, const Range &) = default;
    };

    // A child of a folder: either a key, or a folder, whose path ends with the separator.
    struct Node {
        Range rows; // of a key: just its own
        qsizetype pathLength = 0; // the path is that much of any name in the range
        bool isFolder = false;
    };

    Row size() const { return m_order ? Row(m_order->size()) : 0; }
    QByteArrayView name(Row row) const { return m_names.at((*m_order)[row]); }
    KeyFacts facts(Row row) const;
    QByteArray typeWord(Row row) const; // as the server says it: a module's own type, too

    Row lowerBound(QByteArrayView name) const; // the first row whose name is not less
    std::optional<Row> find(QByteArrayView name) const;
    Range withPrefix(QByteArrayView prefix) const;
    Range all() const { return {0, size()}; }

    // The children of the folder `path` ("" or ending with the separator) whose rows begin at `from`, at most `limit`
    // of them; the next call goes on at the last one's rows.last.
    QList<Node> children(QByteArrayView path, Row from, qsizetype limit, char separator = ':') const;
    QByteArray path(const Node &node) const { return name(node.rows.first).first(node.pathLength).toByteArray(); }

    // Rows from `from` on whose names hold `text`, at most `limit`.
    QList<Row> containing(QByteArrayView text, Qt::CaseSensitivity sensitivity, Row from, qsizetype limit) const;

    // The same keys in the same places: then only what is known of them may differ.
    bool isSameOrder(const KeyspaceView &other) const;
    KeyspaceView only(const std::vector<Row> &rows) const; // these rows, which rise
    KeyspaceView
    inOrderOf(const KeyspaceView &part) const; // what `part` shows, which was made from a self of the same order

private:
    friend class Keyspace;
    static constexpr qsizetype factsPerBlock = 1 << 13;

    KeyspaceView inOrder(std::shared_ptr<const std::vector<KeyNames::Id>> order) const;
    Row endOfPrefix(QByteArrayView prefix, Row from, Row to) const;

    KeyNames m_names;
    QByteArrayList m_moduleTypes;
    QList<QList<KeyFacts>> m_facts; // by id, in blocks, so that a change copies one block
    std::shared_ptr<const std::vector<KeyNames::Id>> m_order;
};

} // namespace inspector

Q_DECLARE_METATYPE(inspector::KeyspaceView)
