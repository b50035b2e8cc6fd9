#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <chrono>
#include <optional>

namespace inspector {

// A key as it was just before it was deleted.
struct DeletedKey {
    QByteArray name;
    QByteArray dump; // as DUMP says it: for RESTORE
    qint64 deadline = 0; // milliseconds since the epoch by this machine's clock; 0 = never expires
};

// Recently deleted keys, so that they can be restored: up to a total size, and for a day. The oldest deletion
// is discarded for a new one. Kept in memory until the end of the session.
class Trash {
public:
    struct Limits {
        qint64 bytes = 10'000'000;
        std::chrono::milliseconds age = std::chrono::hours(24);
    };
    using Id = quint64;

    Trash();
    explicit Trash(Limits limits);

    qint64 mostBytes() const { return m_limits.bytes; }

    Id begin(qint64 now); // a deletion; its keys follow
    // Whether it found room: one deletion may fill it, and more is then not taken.
    bool add(Id deletion, DeletedKey key);
    std::optional<QList<DeletedKey>> keys(Id deletion, qint64 now); // none: too old, pushed out, or dropped
    void drop(Id deletion);
    bool holds(Id deletion, qint64 now);

private:
    struct Deletion {
        Id id = 0;
        qint64 at = 0;
        qint64 bytes = 0;
        QList<DeletedKey> keys;
    };

    QList<Deletion>::iterator find(Id deletion);
    void forgetOld(qint64 now);

    Limits m_limits;
    QList<Deletion> m_deletions; // the oldest first
    qint64 m_bytes = 0;
    Id m_last = 0;
};

} // namespace inspector
