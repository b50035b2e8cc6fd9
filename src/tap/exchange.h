#pragma once

#include "tap/answer.h"
#include "tap/arguments.h"
#include "tap/commands.h"

namespace tap {

class LuaScript;

// A command of Redis with its answer; borrows all.
struct Exchange {
    const Client *client = nullptr;
    const CommandSpec *spec = nullptr;
    int database = 0;
    quint32 arguments = 0;
    ArgumentsView kept;
    bool losesKeys = false;
    const LuaScript *script = nullptr;
    const Answer *answer = nullptr; // of type 0 when the client wanted none
    Window window;
    qint64 requestBytes = 0;
};

class ExchangeListener {
public:
    virtual ~ExchangeListener() = default;
    virtual void exchanged(const Exchange &exchange) = 0;
    // From here on the connection is handed on without being read. `why`: a code, "protocol", "replication" …
    virtual void stoppedReading(const Client &client, std::string_view why) = 0;
};

// The data of both ends of one connection, in the order in which the tap reads it.
class Conversation {
public:
    virtual ~Conversation() = default;
    virtual void asked(std::string_view bytes, Moment now) = 0; // by the application
    virtual void answered(std::string_view bytes, Moment now) = 0; // by the server
};

} // namespace tap
