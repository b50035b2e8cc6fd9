#pragma once

#include "base/error.h"
#include "inspector/keyspaceview.h"

#include <QtCore/QRegularExpression>

#include <atomic>

namespace inspector {

// Which keys a person wants to see, by their bytes.
struct KeyFilter {
    enum class Match : quint8 { Bytes, Glob, Regex };

    QByteArray pattern; // empty = every key
    Match match = Match::Bytes;

    friend bool operator==(const KeyFilter &, const KeyFilter &) = default;
};

class KeyMatcher {
public:
    // "inspector.badPattern" {what is wrong, at which character}
    static base::Result<KeyMatcher> make(const KeyFilter &filter);

    bool matches(QByteArrayView name) const;

private:
    KeyFilter m_filter;
    QRegularExpression m_regex; // over the bytes as Latin-1, so that every byte is one character
};

// What of the view matches, as a view of its own; none when stopped.
std::optional<KeyspaceView> filtered(const KeyspaceView &view, const KeyMatcher &matcher,
                                     const std::atomic<bool> &stop);

// What a table of keys can be sorted by beside the name, in whose order a view is. What is not known comes last.
enum class KeyOrder : quint8 { Name, Ttl, Type, Memory };
std::optional<std::vector<KeyspaceView::Row>> sorted(const KeyspaceView &view, KeyspaceView::Range rows, KeyOrder order,
                                                     Qt::SortOrder direction, const std::atomic<bool> &stop);

// What lies right in a folder and in none of its folders, as a view of its own; none when stopped.
std::optional<KeyspaceView> loneKeys(const KeyspaceView &view, const QByteArray &path, const std::atomic<bool> &stop);

// The folders right under a folder.
struct FolderLevel {
    struct Folder {
        QByteArray path;
        qint64 keys = 0;
        bool hasFolders = false;
    };
    QByteArray path;
    QList<Folder> folders; // by path
    qint64 loneKeys = 0; // that lie right in it, in none of its folders; of the whole keyspace only
    bool isCut = false; // there are more folders
};
std::optional<FolderLevel> folderLevel(const KeyspaceView &view, const QByteArray &path, qsizetype most,
                                       const std::atomic<bool> &stop);

} // namespace inspector

Q_DECLARE_METATYPE(inspector::FolderLevel)
