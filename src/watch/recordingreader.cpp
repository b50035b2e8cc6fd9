#include "watch/recordingreader.h"

#include "advice/logsource.h"
#include "advice/tracefile.h"
#include "base/escape.h"
#include "trace/names.h"
#include "watch/chronicle.h"
#include "watch/tapevents.h"

#include <QtCore/QJsonObject>

#include <algorithm>
#include <utility>

namespace watch {

using trace::Event;
using trace::EventId;
using trace::EventKind;

namespace {

constexpr std::size_t batchSize = 2'000;

class Reader {
public:
    explicit Reader(const TakeEvents &take)
        : m_take(take)
    {
    }

    bool take(advice::TraceLine line); // whether to go on
    void finish(); // gives what is left

    RecordingFacts facts;

private:
    void begin(const QJsonObject &object);
    bool know(advice::TraceLine line);
    void takeEvent(Event event);
    void takePassed(Event event, const QJsonObject &object);
    bool give(bool all);

    const TakeEvents &m_take;
    bool m_hasBegun = false;
    bool m_isTap = false;
    std::vector<EventId> m_ids; // of the file's numbers, in the log
    EventId m_last = 0;
    Number m_numbers = 0;
    TapEvents m_tap{m_numbers};
    Chronicle m_chronicle;
    Happenings m_happenings;
    trace::Events m_events;
};

void Reader::begin(const QJsonObject &object)
{
    facts.origin = {object[u"source"].toString().toUtf8(), object[u"target"].toString().toUtf8(),
                    object[u"version"].toInt()};
    facts.started = QDateTime::fromString(object[u"started"].toString(), Qt::ISODateWithMs);
    m_isTap = facts.origin.source == "tap";
    facts.hasProbe = object[u"probe"].toBool();
    facts.hasTap = m_isTap || object[u"tap"].toBool();
    facts.hasDoor = object[u"door"].toBool() || !object[u"web"].toString().isEmpty();
    const bool isLab = facts.origin.source == "lab";
    facts.knowledge = {.commands = false,
                       .requests = isLab || facts.hasProbe || facts.hasDoor,
                       .database = isLab || facts.hasProbe,
                       .isMeasured = !isLab};
    if (m_isTap) {
        const bool isMemcached = facts.origin.target.startsWith("memcached");
        m_chronicle.tell({}, "backend", {{"kind", isMemcached ? "memcached" : "redis"}, {"shared", "1"}}, m_events);
        m_last = m_chronicle.last();
    }
}

bool Reader::take(advice::TraceLine line)
{
    if (!std::exchange(m_hasBegun, true)) {
        facts.knowledge.commands = false;
        if (line.object.contains(u"format")) {
            begin(line.object);
            return true;
        }
    }
    return know(std::move(line));
}

bool Reader::know(advice::TraceLine line)
{
    const QJsonObject &object = line.object;
    const QString kind = object[u"kind"].toString();
    const trace::Instant time = advice::timeOf(object);
    facts.length = std::max(facts.length, time.time_since_epoch());
    if (kind == u"merged") {
        facts.merged += object[u"operations"].toInteger();
    } else if (kind == u"miss-explained") {
        Happening gone;
        gone.event.kind = EventKind::EntryEnded;
        gone.event.time = time;
        gone.event.key = base::unescaped(object[u"key"].toString()).value_or(object[u"key"].toString().toUtf8());
        gone.event.reason =
            trace::missReasonNamed(object[u"reason"].toString().toUtf8()).value_or(trace::MissReason::None);
        gone.database = object[u"db"].toInt(-1);
        if (m_isTap && gone.event.reason != trace::MissReason::None)
            m_chronicle.take(gone, m_events);
    } else if (line.event) {
        m_isTap ? takePassed(*std::move(line.event), object) : takeEvent(*std::move(line.event));
    } else if (kind != u"client" && kind != u"summary") {
        ++facts.skipped;
    }
    m_ids.resize(std::max(m_ids.size(), std::size_t(object[u"seq"].toInteger())), m_last);
    return give(false);
}

void Reader::takeEvent(Event event)
{
    // The numbers of the file are those of the log, unless kinds were left out that a newer version has.
    const auto here = [this](EventId id) { return id == 0 || id > m_ids.size() ? EventId(0) : m_ids[id - 1]; };
    event.cause = here(event.cause);
    event.about = here(event.about);
    event.id = ++m_last;
    m_events.push_back(std::move(event));
}

void Reader::takePassed(Event event, const QJsonObject &object)
{
    const qint64 request = object[u"request"].toInteger();
    if (event.kind == EventKind::RequestSent || event.kind == EventKind::ResponseSent) {
        const QByteArray origin = object[u"origin"].toString().toUtf8();
        m_chronicle.take(event.kind == EventKind::RequestSent ? requestOf(std::move(event), request, origin)
                                                              : responseOf(std::move(event), request),
                         m_events);
        return;
    }
    Passed passed;
    passed.seesRequests = facts.hasDoor;
    passed.request = request == 0 ? 0 : doorNumber(request);
    passed.oneOf = quint32(std::clamp<qint64>(object[u"of_requests"].toInteger(), 0, 1'000'000));
    passed.isMiss = event.outcome == trace::Outcome::Miss && event.kind != EventKind::BackendError;
    passed.isHit = event.outcome == trace::Outcome::Hit && event.kind != EventKind::BackendError;
    passed.asksValue = object[u"lookup"].toBool(true);
    passed.knowsTtl = object.contains(u"ttl_us");
    passed.database = event.text == "flushall" ? -1 : object[u"db"].toInt(-1);
    passed.event = std::move(event);
    m_happenings.clear();
    m_tap.add(passed, m_happenings, passed.request);
    for (const Happening &happening : m_happenings)
        m_chronicle.take(happening, m_events);
}

bool Reader::give(bool all)
{
    if (m_events.empty() || (!all && m_events.size() < batchSize))
        return true;
    facts.events += qint64(m_events.size());
    trace::Events events;
    events.reserve(batchSize);
    std::swap(events, m_events);
    return m_take(std::move(events));
}

void Reader::finish()
{
    facts.foldedKeys = m_chronicle.foldedKeys();
    give(true);
}

} // namespace

base::Result<RecordingFacts> readRecording(const QString &fileName, const TakeEvents &take, const std::stop_token &stop,
                                           std::atomic<qint64> *bytesDone)
{
    Reader reader(take);
    const auto reading = advice::readTraceFile(
        fileName, [&reader](advice::TraceLine line) { return reader.take(std::move(line)); }, stop, bytesDone);
    if (!reading)
        return tl::unexpected(reading.error());
    reader.finish();
    reader.facts.lines = reading->lines;
    reader.facts.damage = reading->damage;
    return reader.facts;
}

bool isRecording(const QString &fileName)
{
    bool is = false;
    advice::LogSource source(fileName);
    (void)source.read([&](QByteArrayView line) {
        is = trace::looksLikeTrace(line);
        return line.trimmed().isEmpty();
    });
    return is;
}

} // namespace watch
