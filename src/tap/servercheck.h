#pragma once

#include "tap/ownconnection.h"

#include <memory>

namespace tap {

// Whether the server can be used as its URL says. It is asked when the tap begins, and when the application could not
// reach it, and then once a second until it can, on a connection of its own that is closed each time: AUTH, SELECT and
// PING, or memcached's version.
class ServerCheck {
public:
    ServerCheck(Relay &relay, const Target &target); // borrowed

    void tick(Moment now);

    bool isUsable() const { return m_isUsable; }
    // Empty = none is known. "tap.server.": "unreachable" {target, why}, "tls" {target, why}, "closed" {target},
    // "silent" {target}, "notRedis" {target}, "notMemcached" {target}, "password" {target}, "noPassword" {target},
    // "needsPassword" {target}, "database" {target, number, why}, "refuses" {target, why}.
    const base::Error &fault() const { return m_fault; }

private:
    enum class Question : quint8 { Auth, Select, Ping };

    void ask();
    void judge(std::string &bytes);
    base::Error judgeLine(std::string_view line); // no code: nothing is wrong
    base::Error faultOfConnection() const;
    void conclude(base::Error fault);

    Relay &m_relay;
    const Target m_target;
    std::unique_ptr<OwnConnection> m_connection;
    std::vector<Question> m_questions; // that a Redis has not answered yet
    bool m_isAnswered = false;
    bool m_isUsable = false;
    qint64 m_refused = 0; // connections of the application, when it was last usable
    base::Error m_fault;
    Moment m_asked;
};

} // namespace tap
