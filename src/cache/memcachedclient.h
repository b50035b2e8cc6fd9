#pragma once

#include "base/error.h"
#include "redis/transport.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QDeadlineTimer>

#include <functional>
#include <memory>
#include <optional>

namespace cache {

// What one exchange may take as a whole, whatever the server does.
struct MemcachedLimits {
    std::chrono::milliseconds time{3'000};
    std::chrono::milliseconds listTime{15'000}; // of a listing, each line of which has `time`
    qint64 bytes = 64 * 1024 * 1024; // of the answer; a listing is not kept, so it has only its time
    std::function<bool()> isStopped{}; // asked several times a second; empty = it goes on
};

// memcached's text protocol, waiting for each answer
// (https://github.com/memcached/memcached/blob/master/doc/protocol.txt). It needs no event loop; every exchange as a
// whole ends within the limits of time and bytes; after a failure the next call connects anew. A command is given as
// its words, and a word that the protocol cannot carry is never sent. Errors: "cache.BackendError" {why, its
// arguments…}, "cache.ResponseError" {words} for CLIENT_ERROR and SERVER_ERROR, "cache.InvalidCacheKey" {word}.
class MemcachedClient {
public:
    // While it lives, several commands have one limit together.
    class Together {
    public:
        Together(QDeadlineTimer &end, std::chrono::milliseconds limit);
        ~Together() { m_end = m_before; }
        Q_DISABLE_COPY_MOVE(Together)

    private:
        QDeadlineTimer &m_end;
        const QDeadlineTimer m_before;
    };
    struct Address {
        QString host = QStringLiteral("127.0.0.1");
        quint16 port = 11211;

        static base::Result<Address> parse(const QString &text); // "HOST:PORT"; "cache.location" {text}
    };
    using Limits = MemcachedLimits;
    struct Item {
        QByteArray key;
        quint32 flags = 0;
        QByteArray bytes;
    };

    explicit MemcachedClient(Address address, Limits limits = {});
    ~MemcachedClient();

    // From now on there is this long for all that is still done, and nobody stops it: what is done on leaving.
    void hurry(std::chrono::milliseconds limit);

    // So many commands are one action: they may not take that many limits, only a moment each beyond the first.
    [[nodiscard]] Together together(qsizetype commands);

    base::Result<QByteArray> run(const QByteArrayList &words); // a command with an answer of one line
    base::Result<QByteArray> store(const QByteArrayList &words, const QByteArray &bytes); // set, add: with data
    base::Result<QList<Item>> get(const QList<QByteArray> &keys);
    // Hands out the lines up to END while they come; each begins with `mark`.
    base::Result<void> list(const QByteArrayList &words, const QByteArray &mark,
                            const std::function<void(const QByteArray &)> &line);

    // Whether memcached takes it as one word of a command: no blank, no control byte, at most 250 bytes.
    static bool isSayable(QByteArrayView word);

private:
    base::Result<void> connect();
    base::Result<void> begin(const QByteArrayList &words, std::chrono::milliseconds limit,
                             const QByteArray &bytes = {}); // an exchange
    base::Result<void> send(const QByteArray &bytes);
    base::Result<QByteArray> readLine();
    base::Result<QByteArray> readBytes(qsizetype count);
    base::Result<void> waitForMore();
    std::optional<base::Error> interruption() const;
    QString server() const;
    tl::unexpected<base::Error> abandon(const base::Error &error);
    base::Result<QByteArray> judged(base::Result<QByteArray> line) const;

    const Address m_address;
    Limits m_limits;
    QDeadlineTimer m_end{QDeadlineTimer::Forever}; // of all exchanges
    QDeadlineTimer m_deadline; // of the exchange under way
    qint64 m_bytes = 0; // of its answer, and still held
    std::unique_ptr<redis::Transport> m_transport;
    QByteArray m_received;
    qsizetype m_taken = 0; // of it
    bool m_open = false;
    std::optional<base::Error> m_lost; // told by the transport
};

} // namespace cache
