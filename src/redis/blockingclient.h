#pragma once

#include "redis/handshake.h"

#include <QtCore/QDeadlineTimer>

#include <functional>
#include <memory>

namespace redis {

// What one exchange may take as a whole, whatever the server does. Its time is ConnectionOptions::commandLimit.
struct ExchangeLimits {
    qint64 bytes = 64 * 1024 * 1024; // of the answers
    std::function<bool()> isStopped{}; // asked several times a second; empty = it goes on
};

// A connection for code that waits for its answer, as the cache contract does. Every call ends within the
// options' limits, in time and bytes, and at once when somebody stops it (redis.stopped) or its thread is asked to end
// (redis.interrupted); after a failure the next call connects anew. It belongs to the thread that uses it and needs no
// event loop. Its look-ups are the application's own, so no tally is kept.
class BlockingClient {
public:
    explicit BlockingClient(ConnectionOptions options, ExchangeLimits limits = {});
    ~BlockingClient();

    const ConnectionOptions &options() const { return m_options; }

    // From now on there is this long for all that is still done, and nobody stops it: what is done on leaving.
    void hurry(std::chrono::milliseconds limit);

    base::Result<Reply> run(const Command &command); // an error reply is an error
    base::Result<std::vector<Reply>> run(const QList<Command> &pipeline); // error replies stand inside

    void disconnect();

private:
    base::Result<void> connect();
    base::Result<std::vector<Reply>> exchange(const QList<Command> &pipeline, std::chrono::milliseconds limit);
    tl::unexpected<base::Error> abandon(base::Error error);
    std::optional<base::Error> interruption() const;

    ConnectionOptions m_options;
    ExchangeLimits m_limits;
    QDeadlineTimer m_end{QDeadlineTimer::Forever}; // of all exchanges
    std::unique_ptr<Transport> m_transport;
    ReplyReader m_reader;
    CommandGuard m_guard = CommandGuard::readOnlyUnasked();
    bool m_open = false;
    std::optional<base::Error> m_lost; // told by the transport
};

} // namespace redis
