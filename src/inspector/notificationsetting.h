#pragma once

#include "redis/link.h"

#include <QtCore/QMap>

#include <optional>

namespace inspector {

// The server's notify-keyspace-events, which decides whether changes and misses are reported. It is only changed by
// the exact command that the user confirmed, and restored on leaving, unless it was changed by others since.
// Each primary of a cluster has its own; they are set to the same value, and each is restored to its previous one.
// https://redis.io/docs/latest/develop/use/keyspace-notifications/
class NotificationSetting : public QObject {
    Q_OBJECT

public:
    NotificationSetting(redis::Link &reads, redis::Link &writes, QObject *parent = nullptr); // borrowed

    static QByteArray completed(const QByteArray &flags); // with what it takes to tell of all changes and misses
    bool isChanged() const { return !m_changes.isEmpty(); }

public slots:
    void propose(); // asks what it is now
    void apply(); // the line of the last proposal
    void putBack();
    // The same, on a connection of its own and waiting for the answer: what is done when leaving. Within two seconds
    // for each server.
    void putBackNow();

signals:
    void proposed(const QByteArray &line, const QByteArray &now); // "CONFIG SET notify-keyspace-events AEm"
    void changed(bool isChanged, const QByteArray &flags); // by us; as it stands now
    void failed(const base::Error &error); // "inspector.locked", or redis'

private:
    struct Change {
        redis::ConnectionOptions options; // that it was made with
        QByteArray before;
        QByteArray after; // as the server then said it
    };
    using Flags = QMap<QString, QByteArray>; // by the node's URL
    using Answers = std::function<void(const QMap<QString, redis::Reply> &, const std::optional<base::Error> &)>;

    void askEach(redis::Link &link, const std::function<redis::Command(const QString &)> &command, const Answers &then);
    void set(const Flags &flags);
    void learn(const Flags &before, const Flags &after);

    redis::Link &m_reads;
    redis::Link &m_writes;
    Flags m_now; // as the proposal read them
    QMap<QString, Change> m_changes;
};

} // namespace inspector
