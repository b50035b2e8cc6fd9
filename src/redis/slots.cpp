#include "redis/slots.h"

#include <QtCore/QSet>

#include <algorithm>

namespace redis {

namespace {

constexpr std::array<quint16, 256> crcTable()
{
    std::array<quint16, 256> table{};
    for (unsigned byte = 0; byte < table.size(); ++byte) {
        unsigned crc = byte << 8;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000U) ? (crc << 1) ^ 0x1021U : crc << 1;
        table[byte] = quint16(crc);
    }
    return table;
}

QByteArrayView hashed(QByteArrayView key)
{
    const qsizetype open = key.indexOf('{');
    const qsizetype close = open < 0 ? -1 : key.indexOf('}', open + 1);
    return close > open + 1 ? key.sliced(open + 1, close - open - 1) : key;
}

QString hostOr(const QByteArray &told, const QString &answering)
{
    return told.isEmpty() || told == "?" ? answering : QString::fromUtf8(told);
}

} // namespace

Url wholeCluster(const Url &node)
{
    Url url = node;
    url.scheme = node.usesTls() ? Url::Scheme::TlsCluster : Url::Scheme::Cluster;
    url.places = {{node.host, node.port}};
    url.host.clear();
    url.port = 0;
    url.database = 0;
    return url;
}

quint16 keySlot(QByteArrayView key)
{
    static constexpr std::array<quint16, 256> table = crcTable();
    unsigned crc = 0;
    for (const char each : hashed(key))
        crc = ((crc << 8) ^ table[((crc >> 8) ^ quint8(each)) & 0xffU]) & 0xffffU;
    return quint16(crc % slotCount);
}

int keyPosition(const Command &command)
{
    static const QSet<QByteArray> keyless{
        "acl",  "asking",       "auth",     "client",  "cluster", "command",   "config", "dbsize",      "echo",
        "exec", "hello",        "info",     "latency", "monitor", "multi",     "ping",   "role",        "psubscribe",
        "scan", "punsubscribe", "readonly", "select",  "slowlog", "subscribe", "time",   "unsubscribe", "unwatch"};
    static const QSet<QByteArray> withSubcommand{"memory", "object", "xinfo"};
    const QByteArray name = command.value(0).toLower();
    if (keyless.contains(name))
        return -1;
    const int position = withSubcommand.contains(name) ? 2 : 1;
    return position < command.size() ? position : -1;
}

bool countsKeys(const Command &command)
{
    static const QSet<QByteArray> names{"unlink", "del", "exists"};
    return names.contains(command.value(0).toLower());
}

std::optional<Redirection> Redirection::parse(const Reply &reply, const Url::Place &answering, const Url &url)
{
    const QByteArray prefix = reply.errorPrefix();
    if (prefix != "MOVED" && prefix != "ASK")
        return {};
    const QByteArrayList words = reply.bytes.split(' ');
    const QByteArray place = words.value(2);
    const qsizetype colon = place.lastIndexOf(':'); // an IPv6 host has no brackets here
    bool isSlot = false;
    bool isPort = false;
    const int slot = words.value(1).toInt(&isSlot);
    const quint16 port = place.mid(colon + 1).toUShort(&isPort);
    if (!isSlot || slot < 0 || slot >= slotCount || colon < 0 || !isPort || port == 0)
        return {};
    const QString host = hostOr(place.first(colon), {});
    return Redirection{prefix == "ASK", quint16(slot),
                       host.isEmpty() ? Url::Place{answering.host, port} : url.mapped({host, port})};
}

// Each range is [first slot, last slot, [host, port, id, …] of the primary, the same of its replicas …].
base::Result<SlotMap> SlotMap::parse(const Reply &reply, const Url::Place &answering, const Url &url)
{
    const auto nonsense = [] { return base::failure("redis.protocol", {QStringLiteral("CLUSTER SLOTS")}); };
    if (reply.type != Reply::Type::Array)
        return nonsense();
    SlotMap map;
    for (const Reply &range : reply.elements) {
        if (range.elements.size() < 3 || range.elements[2].elements.size() < 2)
            return nonsense();
        const qint64 first = range.elements[0].integer;
        const qint64 last = range.elements[1].integer;
        const std::vector<Reply> &primary = range.elements[2].elements;
        if (first < 0 || last < first || last >= slotCount || primary[1].integer <= 0 || primary[1].integer > 65'535)
            return nonsense();
        // The host that answers is known by the way that led to it: only what it tells itself is mapped.
        const QString host = hostOr(primary[0].bytes, {});
        const quint16 port = quint16(primary[1].integer);
        const qint16 owner = map.indexOf(host.isEmpty() ? Url::Place{answering.host, port} : url.mapped({host, port}));
        if (map.m_primaries.size() > mostPrimaries)
            return base::failure("redis.cluster.tooMany", {answering.toString(), QString::number(mostPrimaries)});
        std::fill(map.m_owners.begin() + first, map.m_owners.begin() + last + 1, owner);
    }
    if (map.m_primaries.isEmpty())
        return base::failure("redis.cluster.noSlots", {answering.toString()});
    return map;
}

int SlotMap::served() const
{
    return int(std::count_if(m_owners.begin(), m_owners.end(), [](qint16 owner) { return owner != nobody; }));
}

const Url::Place *SlotMap::primaryOf(quint16 slot) const
{
    const qint16 owner = m_owners[slot];
    return owner == nobody ? nullptr : &m_primaries.at(owner);
}

void SlotMap::move(quint16 slot, const Url::Place &to) { m_owners[slot] = indexOf(to); }

qint16 SlotMap::indexOf(const Url::Place &place)
{
    const qsizetype known = m_primaries.indexOf(place);
    if (known >= 0)
        return qint16(known);
    m_primaries.append(place);
    return qint16(m_primaries.size() - 1);
}

} // namespace redis
