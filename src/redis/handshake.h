#pragma once

#include "redis/commandguard.h"
#include "redis/tally.h"
#include "redis/transport.h"

#include <chrono>
#include <memory>

namespace redis {

enum class Access : quint8 {
    ReadOnly, // by the server's own COMMAND flags
    Edit, // what a person may ask an inspector for
    ReadWrite,
};

struct ConnectionOptions {
    Url url;
    TlsOptions tls;
    QByteArray clientName = "lookaside"; // as CLIENT LIST shows us
    Access access = Access::ReadOnly;
    std::chrono::milliseconds connectLimit{3'000}; // until the server has answered the first time
    std::chrono::milliseconds commandLimit{5'000}; // for each command, once the one before it is answered
    std::chrono::milliseconds perCommand{250}; // a pipeline as a whole may take the limit and this for each command
    qint64 replyLimit = 64 * 1024 * 1024; // bytes of one reply: what is larger ends the connection
    std::chrono::milliseconds firstBackoff{500}; // doubled at each failure …
    std::chrono::milliseconds longestBackoff{30'000}; // … up to this
    std::chrono::milliseconds keepAlive{10'000}; // idle for that long: a PING, so that a half-open socket is noticed
    std::shared_ptr<Tally> tally; // of our own look-ups on that server; null = not counted
};

ConnectionOptions resolved(ConnectionOptions options); // with the limits that the URL gives

// The first commands on every connection, in one pipeline, and the evaluation of their replies.
class Handshake {
public:
    explicit Handshake(const ConnectionOptions &options);

    const QList<Command> &commands() const { return m_commands; }

    // The guard to send by from now on, or why the server will not have us: "redis.auth.wrong", "redis.auth.needed",
    // "redis.auth.noUsers" (before Redis 6), "redis.database", "redis.loading", "redis.masterdown" and "redis.busy"
    // (worth waiting for), or a reply error.
    base::Result<CommandGuard> judge(const std::vector<Reply> &replies) const;

private:
    Access m_access;
    QList<Command> m_commands;
};

// Whether trying again can help without a person doing something first.
bool isTransient(const base::Error &error);

} // namespace redis
