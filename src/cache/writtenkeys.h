#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>

#include <chrono>
#include <optional>

namespace cache {

// The keys that this program wrote to a server, and their deadlines, from which the reason of a miss follows. The
// deadlines are of this machine's clock; the server's own decide, these explain.
class WrittenKeys {
public:
    enum class Loss : quint8 {
        Unknown, // never written here
        Expired,
        Taken, // evicted by the server, or removed by another client
    };

    // How much earlier than its deadline a key may go: what the command took to get there, and the server's tick.
    explicit WrittenKeys(std::chrono::milliseconds slack)
        : m_slack(slack)
    {
    }

    void wrote(const QByteArray &key, std::optional<std::chrono::milliseconds> timeout); // none = never expires
    void forget(const QByteArray &key) { m_deadlines.remove(key); }
    bool isHeld(const QByteArray &key) const; // written here, and not due
    bool owns(const QByteArray &key) const; // the same, as long as the server may still hold it
    QList<QByteArray> withPrefix(const QByteArray &prefix) const; // the owned ones, sorted
    Loss missed(const QByteArray &key); // and forgets it

    // Keys that will expire, each with the time that is left.
    QList<std::pair<QByteArray, std::chrono::milliseconds>> mortal() const;

private:
    using Clock = std::chrono::steady_clock;

    const std::chrono::milliseconds m_slack;
    QHash<QByteArray, std::optional<Clock::time_point>> m_deadlines; // none = never
};

} // namespace cache
