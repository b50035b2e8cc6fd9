#include "watch/probeevents.h"

#include <QtCore/QJsonArray>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <algorithm>
#include <cmath>

namespace watch {

using trace::Duration;
using trace::EventKind;
using trace::ProcessId;

namespace {

constexpr qsizetype mostUnderWay = 10'000;
constexpr double longestSeconds = 3.2e9; // a hundred years

QByteArray textOf(const QJsonValue &value)
{
    return value.isDouble() ? QByteArray::number(value.toInteger()) : value.toString().toUtf8();
}

Duration microseconds(const QJsonValue &value)
{
    const double us = value.toDouble();
    return std::isfinite(us) ? Duration(qint64(std::clamp(us, 0.0, longestSeconds * 1e6))) : Duration(0);
}

// Seconds, whole or broken; null = never.
Duration ttlOf(const QJsonValue &value)
{
    if (!value.isDouble())
        return trace::noTtl;
    const double seconds = std::clamp(value.toDouble(), -longestSeconds, longestSeconds);
    return Duration(qint64(seconds * 1e6));
}

// "redis://127.0.0.1:6390/1", or with "?db=1".
int databaseOf(const QByteArray &location)
{
    const QUrl url = QUrl::fromEncoded(location.trimmed().split(' ').first());
    bool isNumber = false;
    const int named = QUrlQuery(url).queryItemValue(QStringLiteral("db")).toInt(&isNumber);
    return isNumber ? named : url.path().mid(1).toInt();
}

QByteArray firstWord(const QByteArray &sql)
{
    const QByteArray text = sql.trimmed();
    const auto end =
        std::find_if(text.begin(), text.end(), [](char c) { return (c < 'A' || c > 'Z') && (c < 'a' || c > 'z'); });
    return text.first(end - text.begin()).toUpper();
}

bool isWriting(const QByteArray &word)
{
    return word == "INSERT" || word == "UPDATE" || word == "DELETE" || word == "REPLACE" || word == "MERGE"
        || word == "TRUNCATE";
}

Happening after(Happening happening, EventKind kind, Duration took)
{
    happening.event.kind = kind;
    happening.event.time += took;
    return happening;
}

std::shared_ptr<const trace::Detail> arguments(std::initializer_list<QByteArray> all)
{
    auto detail = std::make_shared<trace::Detail>();
    for (const QByteArray &each : all)
        detail->fields.emplaceBack("arg", each);
    return detail;
}

} // namespace

ProcessId ProbeWorld::processOf(const QByteArray &run)
{
    const auto known = m_processes.constFind(run);
    if (known != m_processes.cend())
        return *known;
    const auto process = ProcessId(std::min<qsizetype>(m_processes.size() + 1, firstOtherStore - 1));
    m_processes.insert(run, process);
    return process;
}

Number ProbeWorld::numbersOf(const QByteArray &run)
{
    const auto known = m_runs.constFind(run);
    if (known != m_runs.cend())
        return *known;
    const Number begin = Number(std::min<qsizetype>(m_runs.size() + 1, 0xfffe)) << 40;
    m_runs.insert(run, begin);
    return begin;
}

ProcessId ProbeWorld::storeOf(const QByteArray &run, const QByteArray &kind, const QByteArray &location)
{
    const bool isOwn = kind == "locmem";
    const auto known = m_stores.find({isOwn ? run : QByteArray(), kind + ' ' + location});
    if (known != m_stores.end())
        return known->second;
    const QByteArray port = ':' + QByteArray::number(m_tapPort);
    const bool isTapped = m_tapPort != 0
        && (location.endsWith(port) || location.contains(QByteArray(port + '/'))
            || location.contains(QByteArray(port + '?')));
    ProcessId store = ProcessId(std::min<std::size_t>(firstOtherStore + m_stores.size(), 0xffff));
    if (isOwn) {
        const ProcessId process = processOf(run);
        const bool isFirst =
            std::none_of(m_stores.begin(), m_stores.end(), [&](const auto &each) { return each.second == process; });
        store = isFirst ? process : store;
    } else if (isTapped || (m_tapPort == 0 && !m_hasShared)) {
        m_hasShared = true;
        store = 0;
    }
    m_stores.insert({{isOwn ? run : QByteArray(), kind + ' ' + location}, store});
    return store;
}

ProbeEvents::ProbeEvents(ProbeWorld &world, const QByteArray &run)
    : m_world(world)
    , m_run(run)
    , m_base(world.numbersOf(run))
{
}

void ProbeEvents::take(const QJsonObject &message, Happenings &happenings)
{
    const QString kind = message[u"m"].toString();
    if (kind == u"op")
        takeOperation(message, happenings);
    else if (kind == u"sql")
        takeSql(message, happenings);
    else if (kind == u"begin")
        takeRequest(message, happenings);
    else if (kind == u"end")
        takeEnd(message, happenings);
    else if (kind == u"signal")
        takeSignal(message, happenings);
    else if (kind == u"receiver")
        takeReceiver(message, happenings);
    else if (kind == u"check")
        takeCheck(message, happenings);
    else if (kind == u"checking")
        m_isChecking = message[u"on"].toBool();
    else if (kind == u"app")
        takeApp(message, happenings);
    else if (kind == u"lost")
        for (const QJsonValue each : message[u"what"].toArray())
            m_counts.lost += std::max<qint64>(each[u"n"].toInteger(), 0);
    else if (kind != u"hello")
        ++m_counts.unknown;
}

// In the numbers of all connections; 0 = none.
Number ProbeEvents::numberOf(const QJsonObject &message, QStringView member) const
{
    const qint64 number = message[member].toInteger();
    constexpr qint64 most = (qint64(1) << 40) - 1;
    return number <= 0 || number > most ? 0 : m_base + Number(number);
}

Happening ProbeEvents::begin(const QJsonObject &message, EventKind kind) const
{
    Happening happening;
    happening.event.kind = kind;
    const qint64 t = std::clamp<qint64>(message[u"t"].toInteger(), 0, qint64(longestSeconds * 1e6));
    happening.event.time = m_world.instantOf(t); // before the beginning: of what was under way
    happening.event.process = m_process;
    happening.request = numberOf(message, u"req");
    const Number receiver = numberOf(message, u"rcv");
    happening.causedBy = receiver != 0 ? receiver : numberOf(message, u"of");
    return happening;
}

// Without a tap, what stands behind the pictures is the application's default cache.
void ProbeEvents::tellBackend(const QByteArray &kind, Happenings &happenings)
{
    Happening told;
    told.event.kind = EventKind::SettingChanged;
    told.event.text = "backend";
    auto detail = std::make_shared<trace::Detail>();
    detail->fields = {{"kind", kind}, {"shared", kind == "locmem" ? "0" : "1"}};
    told.event.detail = std::move(detail);
    happenings.push_back(std::move(told));
}

void ProbeEvents::takeApp(const QJsonObject &message, Happenings &happenings)
{
    m_server = textOf(message[u"server"]);
    for (const QJsonValue each : message[u"caches"].toArray()) {
        const QByteArray kind = textOf(each[u"kind"]);
        QByteArray location;
        if (each[u"location"].isArray()) {
            for (const QJsonValue part : each[u"location"].toArray())
                location += textOf(part) + ' ';
        } else {
            location = textOf(each[u"location"]);
        }
        m_caches.insert(each[u"cache"].toString(),
                        {kind, kind == "locmem" ? ProcessId(0) : m_world.storeOf(m_run, kind, location.trimmed())});
        if (Cache &cache = m_caches[each[u"cache"].toString()]; kind == "redis" && cache.store == 0 && m_world.hasTap())
            cache.database = each[u"db"].toInt(databaseOf(location));
        if (kind == "locmem") // a process that serves nothing is none that views need to know
            m_caches[each[u"cache"].toString()].kind = kind + ' ' + location.trimmed();
        if (each[u"cache"].toString() == u"default" && !m_world.hasTap() && !kind.isEmpty())
            tellBackend(kind, happenings);
    }
    m_isChecking = message[u"check"].toObject()[u"on"].toBool();
}

void ProbeEvents::takeRequest(const QJsonObject &message, Happenings &happenings)
{
    if (m_process == 0)
        m_process = m_world.processOf(m_run);
    ++m_counts.requests;
    Happening sent = begin(message, EventKind::RequestSent);
    sent.own = sent.request;
    sent.request = 0;
    if (sent.own == 0)
        return;
    const QByteArray path = textOf(message[u"path"]);
    sent.event.text = textOf(message[u"method"]) + ' ' + path;
    if (const QByteArray origin = textOf(message[u"host"]); !origin.isEmpty())
        sent.event.detail = std::make_shared<trace::Detail>(trace::Detail{{{"origin", origin}}, {}});
    sent.event.count = -1; // who it is shows at the end, where somebody asked
    if (m_underWay.size() >= mostUnderWay)
        m_underWay.erase(m_underWay.begin());
    m_underWay.insert(sent.own, {path.left(path.indexOf('?') < 0 ? path.size() : path.indexOf('?')), sent.event.time});
    happenings.push_back(std::move(sent));
}

void ProbeEvents::takeEnd(const QJsonObject &message, Happenings &happenings)
{
    Happening response = begin(message, EventKind::ResponseSent);
    const auto begun = m_underWay.constFind(response.request);
    const QByteArray path = begun == m_underWay.cend() ? QByteArray() : begun->path;
    const QByteArray route = textOf(message[u"route"]);
    response.event.key = route.isEmpty() ? path : '/' + route;
    response.event.count = message.contains(u"status") ? message[u"status"].toInteger() : 500;
    response.event.bytes = std::max<qint64>(message[u"bytes"].toInteger(), 0);
    response.event.modelled = microseconds(message[u"us"]);
    if (begun != m_underWay.cend()) { // what it took and where it stands are one figure
        response.event.modelled = std::max(response.event.time - begun->begun, Duration(0));
        m_underWay.erase(begun);
    }
    m_counts.hits += message[u"hits"].toInteger();
    m_counts.misses += message[u"misses"].toInteger();
    m_counts.queries += message[u"queries"].toInteger();
    happenings.push_back(std::move(response));
}

void ProbeEvents::addLookUp(const Happening &base, Duration took, const QByteArray &key, const QJsonValue &hit,
                            const QJsonValue &size, Happenings &happenings)
{
    Happening lookup = base;
    lookup.event.kind = EventKind::CacheLookup;
    lookup.event.key = key;
    if (!hit.isBool()) {
        happenings.push_back(std::move(lookup));
        return;
    }
    lookup.own = lookup.own == 0 ? m_world.fresh() : lookup.own;
    Happening answer = after(lookup, hit.toBool() ? EventKind::CacheHit : EventKind::CacheMiss, took);
    answer.own = 0;
    answer.causedBy = lookup.own;
    answer.decides = base.event.text == "get" || base.event.text == "get_many";
    answer.event.bytes = hit.toBool() ? std::max<qint64>(size.toInteger(), 0) : 0;
    answer.event.measured = took;
    happenings.push_back(std::move(lookup));
    happenings.push_back(std::move(answer));
}

namespace {

// ":1:a", ":1:a, :1:b, …" or "*"
QByteArray keysOf(const QJsonObject &message)
{
    constexpr qsizetype most = 3;
    QByteArrayList keys;
    for (const QJsonValue each : message[u"keys"].toArray())
        keys += textOf(each);
    if (keys.size() > most)
        keys = keys.first(most) + QByteArrayList{QByteArrayLiteral("…")};
    if (keys.isEmpty())
        keys += textOf(message[message.contains(u"key") ? u"key" : u"pattern"]);
    const QByteArray all = keys.join(", ");
    return all.isEmpty() ? QByteArrayLiteral("*") : all;
}

// "CourseDetail.get: DefaultKeyConstructor(format, language)"
QByteArray makerOf(const QJsonObject &message)
{
    QByteArray maker = textOf(message[u"key_by"]);
    if (maker.isEmpty())
        return {};
    QByteArrayList parts;
    for (const QJsonValue part : message[u"key_of"].toArray())
        parts += textOf(part);
    if (!parts.isEmpty())
        maker += '(' + parts.join(", ") + ')';
    const QByteArray view = textOf(message[u"view"]);
    return view.isEmpty() ? maker : view + ": " + maker;
}

} // namespace

void ProbeEvents::takeOperation(const QJsonObject &message, Happenings &happenings)
{
    const QByteArray operation = textOf(message[u"op"]);
    if (operation == "get_or_set") // its parts are told by themselves
        return;
    ++m_counts.operations;
    if (m_process == 0)
        m_process = m_world.processOf(m_run);
    const Duration took = microseconds(message[u"us"]);
    Happening base = begin(message, EventKind::CacheLookup);
    base.own = numberOf(message, u"n");
    base.event.text = operation;
    base.event.measured = took;
    const auto cache = m_caches.constFind(message[u"cache"].toString());
    if (cache != m_caches.cend())
        base.event.store =
            cache->kind.startsWith("locmem ") ? m_world.storeOf(m_run, "locmem", cache->kind.sliced(7)) : cache->store;
    base.database = cache == m_caches.cend() ? -1 : cache->database;
    QByteArray key = textOf(message[u"key"]);
    const QJsonArray keys = message[u"keys"].toArray();
    const std::size_t first = happenings.size();
    const bool isDone = message[u"done"].toBool(true);
    const auto one = [&](EventKind kind, const QByteArray &ofKey) {
        Happening happening = after(base, kind, took);
        happening.event.key = ofKey;
        return happening;
    };
    if (message.contains(u"error") && !message[u"hit"].isBool()) {
        Happening failed = one(EventKind::BackendError, key);
        failed.event.text = "watch.failed";
        failed.event.detail = arguments({textOf(message[u"error"]), operation, keysOf(message)});
        happenings.push_back(std::move(failed));
    } else if (operation == "set" || operation == "add" || operation == "set_many") {
        const auto store = [&](const QByteArray &ofKey, const QJsonValue &size) {
            Happening stored = one(EventKind::CacheStored, ofKey);
            stored.event.ttl = ttlOf(message[u"ttl"]);
            stored.event.bytes = std::max<qint64>(size.toInteger(), 0);
            happenings.push_back(std::move(stored));
        };
        const QJsonArray sizes = message[u"sizes"].toArray();
        for (qsizetype i = 0; i < keys.size(); ++i)
            store(textOf(keys[i]), sizes[i]);
        if (keys.isEmpty() && isDone)
            store(key, message[u"size"]);
        else if (keys.isEmpty())
            addLookUp(base, took, key, {}, {}, happenings); // add: there was such an entry
    } else if (operation == "delete" || operation == "delete_many" || operation == "clear"
               || operation == "delete_pattern") {
        if (operation == "delete_pattern")
            key = textOf(message[u"pattern"]);
        const auto remove = [&](const QByteArray &ofKey) {
            Happening asked = one(EventKind::CacheDeleteAsked, ofKey);
            asked.event.count =
                message.contains(u"count") ? std::max<qint64>(message[u"count"].toInteger(), 0) : isDone;
            asked.ends = true;
            happenings.push_back(std::move(asked));
        };
        for (const QJsonValue each : keys)
            remove(textOf(each));
        if (keys.isEmpty())
            remove(key);
    } else if (operation == "touch" || operation == "expire" || operation == "pexpire" || operation == "persist"
               || operation == "expire_at" || operation == "pexpire_at") {
        Happening touched = one(EventKind::CacheTouched, key);
        touched.event.count = isDone;
        touched.event.ttl = operation == "persist" ? trace::noTtl : ttlOf(message[u"ttl"]);
        happenings.push_back(std::move(touched));
    } else if ((operation == "incr" || operation == "decr") && message[u"hit"].toBool()) {
        Happening stored = one(EventKind::CacheStored, key);
        stored.knowsTtl = false;
        happenings.push_back(std::move(stored));
    } else if ((operation == "incr_version" || operation == "decr_version") && message[u"hit"].toBool()) {
        Happening gone = one(EventKind::CacheDeleteAsked, key);
        gone.event.count = 1;
        gone.ends = true;
        happenings.push_back(std::move(gone));
        Happening stored = one(EventKind::CacheStored, textOf(message[u"new_key"]));
        stored.event.ttl = trace::noTtl;
        happenings.push_back(std::move(stored));
    } else if (!keys.isEmpty()) {
        const QJsonArray hits = message[u"hit"].toArray();
        const QJsonArray sizes = message[u"sizes"].toArray();
        for (qsizetype i = 0; i < keys.size(); ++i) {
            addLookUp(base, took, textOf(keys[i]), hits[i], sizes[i], happenings);
            base.own = 0; // each has a number of its own
        }
    } else {
        addLookUp(base, took, key.isEmpty() ? textOf(message[u"pattern"]) : key, message[u"hit"], message[u"size"],
                  happenings);
    }
    const QByteArray maker = makerOf(message);
    for (std::size_t i = first; !maker.isEmpty() && i < happenings.size(); ++i) {
        if (!happenings[i].event.detail)
            happenings[i].event.detail = std::make_shared<trace::Detail>(trace::Detail{{{"key-by", maker}}, {}});
    }
}

void ProbeEvents::takeSql(const QJsonObject &message, Happenings &happenings)
{
    const QByteArray sql = textOf(message[u"sql"]);
    const QByteArray word = firstWord(sql);
    const Duration took = microseconds(message[u"us"]);
    Happening base = begin(message, EventKind::QueryStarted);
    base.event.text = sql;
    if (word == "BEGIN") {
        happenings.push_back(after(std::move(base), EventKind::TransactionBegun, took));
        return;
    }
    if (word == "SAVEPOINT" || word == "RELEASE")
        return;
    const qint64 rows = message.contains(u"rows") ? std::max<qint64>(message[u"rows"].toInteger(), 0) : -1;
    // What a database cache does to its own table is no edit.
    if (isWriting(word) && !message.contains(u"of") && !message.contains(u"error")) {
        Happening written = after(std::move(base), EventKind::RowWritten, took);
        written.event.count = std::max<qint64>(rows, 0);
        happenings.push_back(std::move(written));
        return;
    }
    base.own = m_world.fresh();
    Happening finished = after(base, EventKind::QueryFinished, took);
    finished.own = 0;
    finished.causedBy = base.own;
    finished.event.text.clear();
    finished.event.count = rows;
    finished.event.modelled = took; // by the log's clock, which is the application's
    happenings.push_back(std::move(base));
    happenings.push_back(std::move(finished));
}

void ProbeEvents::takeSignal(const QJsonObject &message, Happenings &happenings)
{
    ++m_counts.signalsSent;
    Happening sent = begin(message, EventKind::SignalSent);
    sent.own = numberOf(message, u"n");
    sent.event.text = textOf(message[u"signal"]);
    const QByteArray model = textOf(message[message.contains(u"instance") ? u"instance" : u"model"]);
    sent.event.key = model.sliced(model.lastIndexOf('.') + 1);
    if (const QByteArray pk = textOf(message[u"pk"]); !pk.isEmpty())
        sent.event.key += ' ' + pk;
    sent.event.count = message[u"receivers"].toArray().size();
    happenings.push_back(std::move(sent));
}

void ProbeEvents::takeReceiver(const QJsonObject &message, Happenings &happenings)
{
    Happening ran = begin(message, EventKind::ReceiverRan);
    ran.own = numberOf(message, u"rcv");
    ran.causedBy = numberOf(message, u"of");
    ran.event.text = textOf(message[u"name"]);
    ran.event.modelled = microseconds(message[u"us"]);
    happenings.push_back(std::move(ran));
}

void ProbeEvents::takeCheck(const QJsonObject &message, Happenings &happenings)
{
    const QString result = message[u"result"].toString();
    if (result != u"failed") { // it was not checked
        (result == u"same"        ? m_counts.checkedSame
             : result == u"stale" ? m_counts.checkedStale
                                  : m_counts.checkedOther) += 1;
    }
    m_counts.eligible = std::max(m_counts.eligible, message[u"eligible"].toInteger());
    if (result != u"stale" && result != u"same")
        return;
    Happening found = begin(message, result == u"stale" ? EventKind::StaleFound : EventKind::EntryStale);
    found.event.time += microseconds(message[u"us"]);
    happenings.push_back(std::move(found));
}

} // namespace watch
