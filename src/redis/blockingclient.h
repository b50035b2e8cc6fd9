#pragma once

#include "redis/handshake.h"

#include <memory>

namespace redis {

// A connection for code that waits for its answer, as the cache contract does. Every call ends within the
// options' limits; after a failure the next call connects anew. It belongs to the thread that uses it and
// needs no event loop. Its look-ups are the application's own, so no tally is kept.
class BlockingClient {
public:
    explicit BlockingClient(ConnectionOptions options);
    ~BlockingClient();

    const ConnectionOptions &options() const { return m_options; }

    base::Result<Reply> run(const Command &command); // an error reply is an error
    base::Result<std::vector<Reply>> run(const QList<Command> &pipeline); // error replies stand inside

    void disconnect();

private:
    base::Result<void> connect();
    base::Result<std::vector<Reply>> exchange(const QList<Command> &pipeline, std::chrono::milliseconds limit);
    tl::unexpected<base::Error> abandon(base::Error error);

    const ConnectionOptions m_options;
    std::unique_ptr<Transport> m_transport;
    ReplyReader m_reader;
    CommandGuard m_guard = CommandGuard::readOnlyUnasked();
    bool m_open = false;
    std::optional<base::Error> m_lost; // told by the transport
};

} // namespace redis
