#include "tap/serverwatch.h"

#include "tap/ownconnection.h"
#include "tap/resptext.h"

#include <charconv>

namespace tap {

namespace {

std::string_view fieldOf(std::string_view info, std::string_view name)
{
    for (std::size_t at = info.find(name); at != std::string_view::npos; at = info.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || info[at - 1] == '\n') && end < info.size() && info[end] == ':')
            return info.substr(end + 1, info.find('\r', end) - end - 1);
    }
    return {};
}

qint64 figureOf(std::string_view info, std::string_view name)
{
    const std::string_view text = fieldOf(info, name);
    qint64 number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

// A small client: what comes is an answer as a list of its texts.
class ServerWatch::Line {
public:
    using Taker = std::function<void(const std::vector<std::string> &texts, bool isError)>;

    Line(Relay &relay, const Target &target, Taker taker)
        : m_taker(std::move(taker))
        , m_connection(relay, [this](std::string &bytes) {
            while (takeAnswer(bytes)) { }
        })
    {
        if (!target.url.password.isEmpty())
            send(authCommand(target.url));
        send(commandOf({"CLIENT", "SETNAME", "lookaside-tap"}));
    }

    bool isOpen() const { return m_connection.isOpen(); }
    void send(const std::string &bytes) { m_connection.send(bytes); }

private:
    // Texts of a bulk, a line, or an array of such; false when it is not complete.
    bool takeAnswer(std::string &bytes) const
    {
        std::size_t at = 0;
        qint64 rest = 1;
        bool isError = false;
        std::vector<std::string> texts;
        while (rest > 0) {
            const auto end = bytes.find("\r\n", at);
            if (at >= bytes.size() || end == std::string::npos)
                return false;
            const char type = bytes[at];
            const std::string_view line = std::string_view(bytes).substr(at + 1, end - at - 1);
            qint64 number = 0;
            std::from_chars(line.data(), line.data() + line.size(), number);
            at = end + 2;
            --rest;
            if (type == '*') {
                rest += std::max<qint64>(number, 0);
            } else if (type == '$' && number >= 0) {
                if (bytes.size() < at + std::size_t(number) + 2)
                    return false;
                texts.push_back(bytes.substr(at, std::size_t(number)));
                at += std::size_t(number) + 2;
            } else {
                isError = isError || type == '-';
                texts.emplace_back(line);
            }
        }
        bytes.erase(0, at);
        m_taker(texts, isError);
        return !bytes.empty();
    }

    const Taker m_taker;
    OwnConnection m_connection;
};

ServerWatch::ServerWatch(Relay &relay, const Target &target, Ledger &ledger)
    : m_relay(relay)
    , m_target(target)
    , m_ledger(ledger)
{
    tick(Moment::clock::now());
}

ServerWatch::~ServerWatch() = default;

void ServerWatch::tick(Moment now)
{
    m_ledger.settleAwaited(now);
    const auto pause = m_ledger.awaitsReasons() ? std::chrono::milliseconds(50) : std::chrono::milliseconds(1'000);
    if (m_lastAsked != Moment() && now - m_lastAsked < pause)
        return;
    m_lastAsked = now;
    if (!m_asker || !m_asker->isOpen()) {
        m_asker =
            std::make_unique<Line>(m_relay, m_target, [this](const std::vector<std::string> &texts, bool isError) {
                if (isError || texts.empty())
                    return;
                if (texts.size() == 2 && texts[0] == "notify-keyspace-events")
                    learnSetting(texts[1]);
                else if (texts[0].find("keyspace_hits:") != std::string::npos)
                    learnInfo(texts[0], Moment::clock::now());
            });
    }
    if (!m_listener || !m_listener->isOpen()) {
        m_listener =
            std::make_unique<Line>(m_relay, m_target, [this](const std::vector<std::string> &texts, bool /*isError*/) {
                if (texts.size() == 4 && texts[0] == "pmessage")
                    learnMessage(texts[2], texts[3], Moment::clock::now());
            });
        m_listener->send(commandOf({"PSUBSCRIBE", "__keyevent@*__:expired", "__keyevent@*__:evicted"}));
    }
    ask();
}

void ServerWatch::ask()
{
    if (m_asker)
        m_asker->send(commandOf({"CONFIG", "GET", "notify-keyspace-events"}) + commandOf({"INFO"}));
}

void ServerWatch::learnInfo(std::string_view text, Moment now)
{
    ++m_answers;
    ServerFigures figures;
    figures.isKnown = true;
    figures.hits = figureOf(text, "keyspace_hits");
    figures.misses = figureOf(text, "keyspace_misses");
    figures.evicted = figureOf(text, "evicted_keys");
    figures.expired = figureOf(text, "expired_keys");
    if (!m_figures.first.isKnown) {
        m_figures.first = figures;
        if (m_ledger.totals().operations == 0) {
            for (int database = 0; database < 16; ++database) {
                if (fieldOf(text, "db" + std::to_string(database)).empty())
                    m_ledger.beginsEmpty(database);
            }
        }
    }
    const std::string_view runId = fieldOf(text, "run_id");
    const bool isAnother = !m_runId.empty() && m_runId != runId;
    if (isAnother) // what was there is gone or was loaded again
        m_ledger.loseTrack(-1);
    if (isAnother || figures.hits < m_figures.last.hits || figures.misses < m_figures.last.misses)
        m_figures.countOn(figures); // it began anew, or somebody said CONFIG RESETSTAT
    m_runId = runId;
    m_figures.last = figures;
    m_ledger.setFigures(figures);
    m_ledger.settleAwaited(now);
}

void ServerWatch::Figures::countOn(const ServerFigures &now)
{
    for (const auto figure :
         {&ServerFigures::hits, &ServerFigures::misses, &ServerFigures::evicted, &ServerFigures::expired})
        first.*figure = now.*figure - (last.*figure - first.*figure);
}

void ServerWatch::learnSetting(std::string_view value)
{
    const auto has = [&](char flag) { return value.find(flag) != std::string_view::npos; };
    m_isNotified = has('E') && (has('A') || (has('x') && has('e')));
    m_ledger.setNotified(m_isNotified);
}

void ServerWatch::learnMessage(std::string_view channel, std::string_view key, Moment now)
{
    int database = 0;
    const auto at = channel.find('@');
    if (at == std::string_view::npos)
        return;
    std::from_chars(channel.data() + at + 1, channel.data() + channel.size(), database);
    if (channel.ends_with(":expired"))
        m_ledger.expired(database, key, now);
    else if (channel.ends_with(":evicted"))
        m_ledger.evicted(database, key, now);
}

} // namespace tap
