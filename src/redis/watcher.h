#pragma once

#include "redis/connection.h"

#include <QtCore/QTimer>

namespace redis {

// Something that happened to a key, or to all of them.
struct KeyEvent {
    enum class Kind : quint8 {
        Changed, // written, or (by tracking) anything else that may have happened to it
        Deleted,
        Expired,
        Evicted,
        TtlChanged, // EXPIRE, PERSIST
        Missed, // a lookup of a missing key (keymiss)
        Flushed, // every key; `key` is empty
    };

    Kind kind = Kind::Changed;
    QByteArray key;
    QByteArray event; // as Redis names it: "set", "hset", "rename_from" …; empty by tracking
    bool isUnsure = false; // what became of the key has to be looked up

    friend bool operator==(const KeyEvent &, const KeyEvent &) = default;
};

// Live changes, by the best way that the server offers without being changed: keyspace notifications if they are on,
// else client tracking in broadcast mode, else nothing (the owner polls what is visible).
// https://redis.io/docs/latest/develop/use/keyspace-notifications/, …/client-side-caching/
class Watcher : public QObject {
    Q_OBJECT

public:
    enum class Way : quint8 { None, Notifications, Tracking };
    Q_ENUM(Way)

    // `commands` asks and turns tracking on; a connection of the watcher's own, to the same server, listens.
    // Borrows `commands`.
    Watcher(Connection &commands, QObject *parent = nullptr);
    Watcher(Connection &commands, std::unique_ptr<Connection> listener, QObject *parent = nullptr);

    void start();
    void stop();
    void retryNow(); // when the other connection is back, this one need not wait out its pause

    Way way() const { return m_way; }
    bool seesMisses() const { return m_way == Way::Notifications && m_flags.contains('m'); }
    const QByteArray &flags() const { return m_flags; } // notify-keyspace-events as it stands; empty = off or not told

signals:
    void wayChosen(redis::Watcher::Way way); // again after each reconnection
    // At most one batch in 50 ms. Between two wayChosen() nothing was missed; from a loss of the connection to the
    // next wayChosen() anything may have been.
    void happened(const QList<redis::KeyEvent> &events);

private:
    void choose();
    void listenForNotifications();
    void listenForInvalidations();
    void settle(Way way);
    void take(const Reply &message);
    void queue(KeyEvent event);
    void flush();

    Connection &m_commands;
    const std::unique_ptr<Connection> m_listener;
    bool m_started = false;
    Way m_way = Way::None;
    QByteArray m_flags;
    QList<KeyEvent> m_events;
    QTimer m_batch;
};

} // namespace redis

Q_DECLARE_METATYPE(redis::KeyEvent)
