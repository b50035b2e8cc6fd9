#include "inspector/serverstats.h"

#include <QtCore/QDateTime>

namespace inspector {

ServerInfo ServerInfo::parse(QByteArrayView text)
{
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
    return line.mid(5, comma - 5).toLongLong();
}

std::optional<double> ServerSample::hitRatio() const
{
    if (reset || hits + misses == 0)
        return {};
    return double(hits) / double(hits + misses);
}

ServerStats::ServerStats(redis::Connection &connection, std::shared_ptr<redis::Tally> tally, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_tally(std::move(tally))
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &ServerStats::ask);
}

void ServerStats::start(std::chrono::milliseconds interval)
{
    m_before.reset();
    m_timer.start(interval);
    ask();
}

void ServerStats::stop() { m_timer.stop(); }

void ServerStats::ask()
{
    if (!m_connection.isReady()) {
        m_before.reset(); // what happens now, nobody counts for us
        return;
    }
    if (m_asked)
        return;
    m_asked = true;
    m_sinceAsked.start();
    m_connection.send({"INFO"}, this, [this](const base::Result<redis::Reply> &reply) {
        m_asked = false;
        if (reply) {
            take(ServerInfo::parse(reply->bytes), QDateTime::currentMSecsSinceEpoch(),
                 std::chrono::microseconds(m_sinceAsked.nsecsElapsed() / 1000));
        } else if (m_connection.isReady()) {
            stop();
            emit failed(reply.error());
        }
    });
}

void ServerStats::take(const ServerInfo &info, qint64 now, std::chrono::microseconds roundTrip)
{
    m_info = info;
    Counters counters;
    counters.server = {info.number("keyspace_hits"), info.number("keyspace_misses")};
    counters.ours = m_tally->total();
    counters.expired = info.number("expired_keys");
    counters.evicted = info.number("evicted_keys");
    counters.commands = info.number("total_commands_processed");
    counters.run = info.field("run_id");
    counters.at = now;

    ServerSample sample;
    sample.at = now;
    sample.memory = info.number("used_memory");
    sample.memoryLimit = info.number("maxmemory");
    sample.clients = info.number("connected_clients");
    sample.keys = info.keys(m_connection.options().url.database);
    sample.serverTotal = counters.server;
    sample.oursTotal = counters.ours;
    sample.ourWrites = m_tally->writes();
    sample.roundTrip = roundTrip;
    if (m_before) {
        const Counters &before = *m_before;
        sample.seconds = double(now - before.at) / 1000;
        sample.reset = counters.run != before.run || counters.server.hits < before.server.hits
            || counters.server.misses < before.server.misses || counters.commands < before.commands;
    }
    if (m_before && !sample.reset) {
        const Counters &before = *m_before;
        sample.ours = {counters.ours.hits - before.ours.hits, counters.ours.misses - before.ours.misses};
        sample.hits = std::max<qint64>(0, counters.server.hits - before.server.hits - sample.ours.hits);
        sample.misses = std::max<qint64>(0, counters.server.misses - before.server.misses - sample.ours.misses);
        sample.expired = counters.expired - before.expired;
        sample.evicted = counters.evicted - before.evicted;
        sample.commands = counters.commands - before.commands;
    }
    m_before = counters;
    emit sampled(sample);
}

} // namespace inspector
