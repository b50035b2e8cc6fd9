#pragma once

#include "redis/keytype.h"
#include "redis/link.h"

#include <QtCore/QQueue>

namespace inspector {

// One part of a value as it was opened, and as it shall be.
struct Edit {
    QByteArray key;
    redis::KeyType type = redis::KeyType::Unknown; // that the key had
    QByteArray place; // the field of a hash, the index in a list, the member of a sorted set; else empty
    QByteArray before; // the string, the field's value, the item, the member of a set, the score
    QByteArray after;
};

// Changes values and times to live. Never overwrites concurrent changes, and never changes a time to live
// implicitly. The key is watched on the writing connection, read on the reading connection (whose lookups are
// tallied) and compared; a transaction writes only if the key is unchanged.
// https://redis.io/docs/latest/develop/interact/transactions/
class Editor : public QObject {
    Q_OBJECT

public:
    // Borrowed: the session's connection, and one that may edit. Both to the same server and database.
    Editor(redis::Link &reads, redis::Link &writes, QObject *parent = nullptr);

    // SET … KEEPTTL is there since 6.0; before, the expiry is set again in the same transaction.
    void setKeepsTtl(bool known) { m_keepsTtl = known; }

    static bool canEdit(redis::KeyType type); // entries of a stream do not change

public slots:
    void edit(quint64 ticket, const inspector::Edit &edit);
    void setTtl(quint64 ticket, const QByteArray &key, std::chrono::milliseconds ttl);
    void persist(quint64 ticket, const QByteArray &key);

signals:
    void done(quint64 ticket);
    // What stands there now instead of Edit::before; nothing was written. Of a string at most as much as was compared.
    void conflicted(quint64 ticket, const inspector::Edit &edit, const QByteArray &now, bool isThere);
    // "inspector.locked", "inspector.noSuchKey", "inspector.typeChanged" {type}, "inspector.edit.type" {type},
    // "inspector.edit.memberExists", or redis'
    void failed(quint64 ticket, const base::Error &error);

private:
    struct Job {
        quint64 ticket = 0;
        Edit edit;
        int tries = 0; // before this one
    };
    using Replies = std::vector<redis::Reply>;

    void begin();
    void compare();
    void write(qint64 deadline);
    void tellConflict(const redis::Reply &current);
    void readAgain();
    void finish();
    void fail(const base::Error &error);
    void changeTtl(quint64 ticket, const redis::Command &command);
    bool isLocked(quint64 ticket);
    redis::Command readCommand() const;
    QList<redis::Command> writeCommands(qint64 deadline) const;
    void askReads(const QList<redis::Command> &pipeline, std::function<void(const Replies &)> then);
    void askWrites(const QList<redis::Command> &pipeline, std::function<void(const Replies &)> then);

    redis::Link &m_reads;
    redis::Link &m_writes;
    bool m_keepsTtl = true;
    QQueue<Job> m_jobs; // one at a time: a connection has one set of watched keys
};

} // namespace inspector

Q_DECLARE_METATYPE(inspector::Edit)
