#include "tap/servercheck.h"

#include "tap/resptext.h"

#include <cerrno>

using namespace std::chrono_literals;

namespace tap {

namespace {

constexpr auto pause = 1s;
constexpr auto longestWait = 3s;

} // namespace

ServerCheck::ServerCheck(Relay &relay, const Target &target)
    : m_relay(relay)
    , m_target(target)
{
}

void ServerCheck::tick(Moment now)
{
    if (m_connection && !m_isAnswered && (!m_connection->isOpen() || now - m_asked > longestWait))
        conclude(faultOfConnection());
    if (m_isAnswered)
        m_connection.reset();
    m_isUsable = m_isUsable && m_relay.refused() == m_refused;
    if (!m_isUsable && !m_connection && (m_asked == Moment() || now - m_asked >= pause)) {
        m_asked = now;
        ask();
    }
}

void ServerCheck::ask()
{
    m_isAnswered = false;
    m_questions.clear();
    m_connection = std::make_unique<OwnConnection>(m_relay, [this](std::string &bytes) { judge(bytes); });
    if (m_target.protocol == Target::Protocol::Memcached) {
        m_connection->send("version\r\n");
        return;
    }
    const redis::Url &url = m_target.url;
    if (!url.password.isEmpty()) {
        m_questions.push_back(Question::Auth);
        m_connection->send(authCommand(url));
    }
    if (url.database != 0) {
        m_questions.push_back(Question::Select);
        m_connection->send(commandOf({"SELECT", std::to_string(url.database)}));
    }
    m_questions.push_back(Question::Ping);
    m_connection->send(commandOf({"PING"}));
}

void ServerCheck::judge(std::string &bytes)
{
    for (auto end = bytes.find("\r\n"); end != std::string::npos && !m_isAnswered; end = bytes.find("\r\n")) {
        base::Error fault = judgeLine(std::string_view(bytes).substr(0, end));
        bytes.erase(0, end + 2);
        if (!fault.code.isEmpty() || m_questions.empty())
            conclude(std::move(fault));
    }
    // Whatever has no lines is neither.
    const bool isRedis = m_target.protocol == Target::Protocol::Redis;
    if (!m_isAnswered && !bytes.empty() && isRedis && bytes.front() != '+' && bytes.front() != '-')
        conclude({"tap.server.notRedis", {m_target.toString()}});
}

base::Error ServerCheck::judgeLine(std::string_view line)
{
    const QString target = m_target.toString();
    if (m_target.protocol == Target::Protocol::Memcached) {
        const bool isMemcached = line.starts_with("VERSION ") || line.starts_with("ERROR")
            || line.starts_with("CLIENT_ERROR") || line.starts_with("SERVER_ERROR");
        return isMemcached ? base::Error() : base::Error{"tap.server.notMemcached", {target}};
    }
    if (!line.starts_with('+') && !line.starts_with('-'))
        return {"tap.server.notRedis", {target}};
    const Question question = m_questions.front();
    m_questions.erase(m_questions.begin());
    if (line.starts_with('+'))
        return {};
    line.remove_prefix(1);
    const QString why = QString::fromUtf8(line.data(), qsizetype(line.size()));
    if (line.starts_with("NOAUTH"))
        return {"tap.server.needsPassword", {target}};
    // Said by itself, whatever was asked.
    if (line.starts_with("DENIED") || line.starts_with("LOADING") || line.starts_with("ERR max number of clients"))
        return {"tap.server.refuses", {target, why}};
    switch (question) {
    case Question::Auth: // the answer may repeat the password
        return {why.contains(QLatin1StringView("no password is set"))
                        || why.contains(QLatin1StringView("without any password configured"))
                    ? "tap.server.noPassword"
                    : "tap.server.password",
                {target}};
    case Question::Select:
        return {"tap.server.database", {target, QString::number(m_target.url.database), why}};
    case Question::Ping:
        break;
    }
    if (line.starts_with("NOPERM")) // the user may do other things
        return {};
    return {"tap.server.refuses", {target, why}};
}

base::Error ServerCheck::faultOfConnection() const
{
    const QString target = m_target.toString();
    if (m_connection->isOpen() && m_connection->isReached())
        return {"tap.server.silent", {target}};
    if (m_connection->isOpen())
        return {"tap.server.unreachable", {target, qt_error_string(ETIMEDOUT)}};
    if (m_connection->isConnected())
        return {"tap.server.closed", {target}};
    return {m_connection->isTlsFailure() ? "tap.server.tls" : "tap.server.unreachable",
            {target, m_connection->failure()}};
}

void ServerCheck::conclude(base::Error fault)
{
    m_isAnswered = true;
    m_isUsable = fault.code.isEmpty();
    m_refused = m_relay.refused();
    m_fault = std::move(fault);
}

} // namespace tap
