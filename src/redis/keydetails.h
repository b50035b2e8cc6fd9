#pragma once

#include "redis/denial.h"
#include "redis/keytype.h"
#include "redis/link.h"

#include <QtCore/QMap>

namespace redis {

struct ScannedKey {
    static constexpr qint64 unknown = -3; // not asked, not permitted, or it failed

    QByteArray name;
    qint64 ttl = unknown; // milliseconds as PTTL says: -1 = never expires, -2 = gone meanwhile
    qint64 memory = unknown; // bytes
    KeyType type = KeyType::Unknown;
    Details refused{}; // what was asked and is not permitted
    QByteArray moduleType{}; // of a type that only a module has (Other): the server's own word
    QMap<Detail, QByteArray> failures{}; // what was asked and failed: the server's words, empty where none came

    void setType(const QByteArray &word); // as TYPE answers
    QByteArray typeWord() const { return moduleType.isEmpty() ? keyTypeWord(type).toByteArray() : moduleType; }
};

// The questions about the TTL, type and memory of keys and their answers, and what a server keeps from us: that is
// asked once and not again.
class KeyDetails {
public:
    KeyDetails(Link &link, Details wanted) // borrows the link
        : m_link(&link)
        , m_wanted(wanted)
    {
    }

    Details permitted(); // what of the wanted is worth asking
    static QList<Command> questions(const QByteArrayList &names, Details asked);
    // Names are of the same order as those that were asked about. An error of the whole fails for each of them.
    QList<ScannedKey> answers(const QByteArrayList &names, Details asked,
                              const base::Result<std::vector<Reply>> &replies);

    Details denied() const { return m_denied; } // of any key
    const QList<Denial> &denials() const { return m_denials; } // at most one of each detail and reason

private:
    void read(ScannedKey &key, Detail detail, const Reply &reply);
    void fail(ScannedKey &key, Detail detail, const QByteArray &words);
    void deny(Detail detail, Denial::Why why, const QByteArray &words);

    Link *m_link;
    Details m_wanted;
    Details m_denied;
    QList<Denial> m_denials;
};

} // namespace redis

Q_DECLARE_METATYPE(redis::ScannedKey)
