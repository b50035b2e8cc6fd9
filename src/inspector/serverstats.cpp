#include "inspector/serverstats.h"

#include "redis/connection.h"

#include <QtCore/QDateTime>
#include <QtCore/QSet>

#include <algorithm>

namespace inspector {

ServerInfo ServerInfo::parse(QByteArrayView text)
{
    constexpr qsizetype longest = 4 * 1024 * 1024; // the INFO of a server with a thousand databases is a tenth of it
    text = text.first(std::min(text.size(), longest));
    ServerInfo info;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        const QByteArrayView line = text.sliced(at, end - at).trimmed();
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && !line.startsWith('#'))
            info.m_fields.insert(line.first(colon).toByteArray(), line.sliced(colon + 1).toByteArray());
        at = end + 1;
    }
    return info;
}

qint64 ServerInfo::keys(int database) const
{
    const QByteArray line = field("db" + QByteArray::number(database)); // keys=3,expires=0,avg_ttl=0
    const qsizetype comma = line.indexOf(',');
    return figure(line.mid(5, comma - 5));
}

// No figure of a server is beyond 2^53 (9 PB, or 300 years of a million look-ups a second), so that sums and
// differences of them hold whatever it says.
qint64 ServerInfo::figure(const QByteArray &digits)
{
    constexpr qint64 most = qint64(1) << 53;
    return std::clamp(digits.toLongLong(), -most, most);
}

std::optional<double> ServerSample::hitRatio() const
{
    if (reset || hits + misses == 0)
        return {};
    return double(hits) / double(hits + misses);
}

ServerStats::ServerStats(redis::Link &link, std::shared_ptr<redis::Tally> tally, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_tally(std::move(tally))
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &ServerStats::ask);
}

void ServerStats::start(std::chrono::milliseconds interval)
{
    m_beforeAt = 0;
    m_timer.start(interval);
    ask();
}

void ServerStats::stop() { m_timer.stop(); }

void ServerStats::ask()
{
    if (!m_link.isReady()) {
        m_beforeAt = 0; // what happens now, nobody counts for us
        return;
    }
    if (m_asked > 0)
        return;
    QList<redis::Connection *> nodes = m_link.nodes();
    nodes.removeIf([](const redis::Connection *node) { return !node->isReady(); });
    m_answers.clear();
    m_refusal.reset();
    m_asked = nodes.size();
    m_sinceAsked.start();
    for (redis::Connection *node : std::as_const(nodes)) {
        m_answers.append({node->options().url.toString(), {}});
        node->send({"INFO"}, this, [this, node](const base::Result<redis::Reply> &reply) { take(*node, reply); });
    }
}

void ServerStats::take(redis::Connection &node, const base::Result<redis::Reply> &reply)
{
    const QString name = node.options().url.toString();
    for (auto &[of, answer] : m_answers) {
        if (reply && of == name)
            answer = {ServerInfo::parse(reply->bytes),
                      node.options().tally ? node.options().tally->total() : redis::Lookups{}};
    }
    if (!reply)
        m_refusal = reply.error();
    if (--m_asked > 0)
        return;
    if (!m_refusal) {
        finish(QDateTime::currentMSecsSinceEpoch());
    } else if (m_link.isReady()) {
        stop();
        emit failed(*m_refusal);
    }
}

ServerStats::Counters ServerStats::countersOf(const Answer &answer)
{
    Counters counters;
    counters.server = {answer.info.number("keyspace_hits"), answer.info.number("keyspace_misses")};
    counters.ours = answer.ours;
    counters.expired = answer.info.number("expired_keys");
    counters.evicted = answer.info.number("evicted_keys");
    counters.commands = answer.info.number("total_commands_processed");
    counters.run = answer.info.field("run_id");
    return counters;
}

// What one server counted since; nothing, if it began anew.
void ServerStats::add(ServerSample &sample, const Counters &counters, const Counters &before)
{
    const bool isReset = counters.run != before.run || counters.server.hits < before.server.hits
        || counters.server.misses < before.server.misses || counters.commands < before.commands;
    sample.reset |= isReset;
    if (isReset)
        return;
    const redis::Lookups ours{counters.ours.hits - before.ours.hits, counters.ours.misses - before.ours.misses};
    sample.ours += ours;
    sample.hits += std::max<qint64>(0, counters.server.hits - before.server.hits - ours.hits);
    sample.misses += std::max<qint64>(0, counters.server.misses - before.server.misses - ours.misses);
    sample.expired += counters.expired - before.expired;
    sample.evicted += counters.evicted - before.evicted;
    sample.commands += counters.commands - before.commands;
}

void ServerStats::finish(qint64 now)
{
    m_info = m_answers.constFirst().second.info;
    ServerSample sample;
    sample.at = now;
    sample.oursTotal = m_tally->total();
    sample.ourWrites = m_tally->writes();
    sample.roundTrip = std::chrono::microseconds(m_sinceAsked.nsecsElapsed() / 1000);
    bool areAllLimited = true;
    QHash<QString, Counters> all;
    for (const auto &[name, answer] : std::as_const(m_answers)) {
        const Counters counters = countersOf(answer);
        sample.memory += answer.info.number("used_memory");
        sample.memoryLimit += answer.info.number("maxmemory");
        areAllLimited &= answer.info.number("maxmemory") > 0;
        sample.clients += answer.info.number("connected_clients");
        sample.keys += answer.info.keys(m_link.options().url.database);
        sample.serverTotal += counters.server;
        all.insert(name, counters);
        if (m_beforeAt != 0 && m_before.contains(name))
            add(sample, counters, m_before.value(name));
    }
    if (!areAllLimited)
        sample.memoryLimit = 0; // as a whole it may grow
    if (m_beforeAt != 0) {
        sample.seconds = double(now - m_beforeAt) / 1000;
        sample.reset |= QSet<QString>(all.keyBegin(), all.keyEnd())
            != QSet<QString>(m_before.keyBegin(), m_before.keyEnd()); // a node came or went;
    }
    if (sample.reset) { // nothing is known of the interval
        sample.ours = {};
        sample.hits = sample.misses = sample.expired = sample.evicted = sample.commands = 0;
    }
    m_before = all;
    m_beforeAt = now;
    emit sampled(sample);
}

} // namespace inspector
