#pragma once

#include "redis/connection.h"

#include <optional>

namespace inspector {

// The server's notify-keyspace-events, which decides whether changes and misses are told. It is changed only by the
// very line that a person was shown, and put back on leaving, unless somebody else has changed it since.
// https://redis.io/docs/latest/develop/use/keyspace-notifications/
class NotificationSetting : public QObject {
    Q_OBJECT

public:
    NotificationSetting(redis::Connection &reads, redis::Connection &writes, QObject *parent = nullptr); // borrowed

    static QByteArray completed(const QByteArray &flags); // with what it takes to tell of all changes and misses
    bool isChanged() const { return m_change.has_value(); }

public slots:
    void propose(); // asks what it is now
    void apply(); // the line of the last proposal
    void putBack();
    // The same, on a connection of its own and waiting for the answer: what is done when leaving. Within two seconds.
    void putBackNow();

signals:
    void proposed(const QByteArray &line, const QByteArray &now); // "CONFIG SET notify-keyspace-events AEm"
    void changed(bool isChanged, const QByteArray &flags); // by us; as it stands now
    void failed(const base::Error &error); // "inspector.locked", or redis'

private:
    struct Change {
        QByteArray before;
        QByteArray after; // as the server then said it
    };

    void set(const QByteArray &flags, std::function<void(const QByteArray &)> then);

    redis::Connection &m_reads;
    redis::Connection &m_writes;
    std::optional<QByteArray> m_now; // as the proposal read it
    std::optional<Change> m_change;
};

} // namespace inspector
