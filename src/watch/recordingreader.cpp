#include "watch/recordingreader.h"

#include "advice/logsource.h"
#include "base/escape.h"
#include "trace/names.h"
#include "watch/chronicle.h"
#include "watch/tapevents.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace watch {

using trace::Event;
using trace::EventId;
using trace::EventKind;

namespace {

constexpr std::size_t batchSize = 2'000;
constexpr int newestVersion = 1;

// What a damaged digit makes of a time must not reach the arithmetic of views.
trace::Duration within(trace::Duration duration)
{
    constexpr trace::Duration longest = std::chrono::hours(24 * 365 * 100);
    return std::clamp(duration, -longest, longest);
}

Event inOrder(Event event, trace::Instant previous)
{
    event.time = std::max(trace::Instant(within(event.time.time_since_epoch())), previous);
    if (event.ttl != trace::noTtl)
        event.ttl = within(event.ttl);
    event.modelled = std::max(within(event.modelled), trace::Duration(0));
    event.measured = std::max(within(event.measured), trace::Duration(0));
    event.bytes = std::max<std::int64_t>(event.bytes, 0);
    return event;
}

class Reader {
public:
    Reader(QString fileName, const TakeEvents &take)
        : m_fileName(std::move(fileName))
        , m_take(take)
    {
    }

    bool line(QByteArrayView line); // whether to go on
    bool finish(); // gives what is left
    base::Result<RecordingFacts> result() const;
    void packedDamage() { damage("recording.packed", facts.lines); }

    RecordingFacts facts;

private:
    bool header(QByteArrayView line);
    bool damage(const char *code, qint64 line)
    {
        facts.damage = base::Error{code, {m_fileName, QString::number(line)}};
        return false;
    }
    bool know(const QJsonObject &object);
    void takeEvent(Event event);
    void takePassed(Event event, const QJsonObject &object);
    bool give(bool all);

    const QString m_fileName;
    const TakeEvents &m_take;
    std::optional<base::Error> m_refusal;
    bool m_isTap = false;
    qint64 m_previous = 0; // seq
    trace::Instant m_time; // of the event before
    std::vector<EventId> m_ids; // of the file's numbers, in the log
    EventId m_last = 0;
    Number m_numbers = 0;
    TapEvents m_tap{m_numbers};
    Chronicle m_chronicle;
    Happenings m_happenings;
    trace::Events m_events;
    std::optional<qint64> m_suspect; // a line that is no object: the cut end, unless more comes
};

bool Reader::header(QByteArrayView line)
{
    const auto origin = trace::originOf(line);
    if (!origin) {
        if (trace::looksLikeTrace(line))
            return true; // of `run --trace`: it is an event already
        m_refusal = base::Error{"recording.none", {m_fileName}};
        return false;
    }
    if (origin->version > newestVersion) {
        m_refusal = base::Error{"recording.newer", {m_fileName, QString::number(origin->version)}};
        return false;
    }
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size())).object();
    facts.origin = *origin;
    facts.started = QDateTime::fromString(object[u"started"].toString(), Qt::ISODateWithMs);
    m_isTap = origin->source == "tap";
    facts.hasProbe = object[u"probe"].toBool();
    facts.hasTap = m_isTap || object[u"tap"].toBool();
    facts.hasDoor = object[u"door"].toBool() || !object[u"web"].toString().isEmpty();
    const bool isLab = origin->source == "lab";
    facts.knowledge = {.commands = false,
                       .requests = isLab || facts.hasProbe || facts.hasDoor,
                       .database = isLab || facts.hasProbe,
                       .isMeasured = !isLab};
    if (m_isTap) {
        const bool isMemcached = origin->target.startsWith("memcached");
        m_chronicle.tell({}, "backend", {{"kind", isMemcached ? "memcached" : "redis"}, {"shared", "1"}}, m_events);
        m_last = m_chronicle.last();
    }
    return true;
}

bool Reader::line(QByteArrayView line)
{
    if (line.trimmed().isEmpty())
        return true;
    ++facts.lines;
    if (m_suspect)
        return damage("recording.line", *m_suspect);
    if (facts.lines == 1) {
        facts.knowledge.commands = false;
        if (!header(line))
            return false;
        if (trace::originOf(line))
            return true;
    }
    QJsonParseError error;
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()), &error).object();
    if (error.error != QJsonParseError::NoError || object.isEmpty()) {
        m_suspect = facts.lines;
        return true;
    }
    return know(object);
}

bool Reader::know(const QJsonObject &object)
{
    const QString kind = object[u"kind"].toString();
    if (object.contains(u"seq")) {
        const qint64 number = object[u"seq"].toInteger();
        if (number != m_previous + 1)
            return damage("recording.gap", facts.lines);
        m_previous = number;
        facts.length = std::max(facts.length, within(trace::Duration(object[u"t_us"].toInteger())));
    } else if (kind != u"summary") {
        return damage("recording.line", facts.lines);
    }
    if (kind == u"merged") {
        facts.merged += object[u"operations"].toInteger();
    } else if (kind == u"miss-explained") {
        Happening gone;
        gone.event.kind = EventKind::EntryEnded;
        gone.event.time = trace::Instant(within(trace::Duration(object[u"t_us"].toInteger())));
        gone.event.key = base::unescaped(object[u"key"].toString()).value_or(object[u"key"].toString().toUtf8());
        gone.event.reason =
            trace::missReasonNamed(object[u"reason"].toString().toUtf8()).value_or(trace::MissReason::None);
        if (m_isTap && gone.event.reason != trace::MissReason::None)
            m_chronicle.take(gone, m_events);
    } else if (auto event = trace::eventOf(object)) {
        // The answers of several connections come in the order of the reading, so times of the tap may fall a little.
        *event = inOrder(std::move(*event), m_isTap ? trace::Instant() : m_time);
        m_time = event->time;
        m_isTap ? takePassed(std::move(*event), object) : takeEvent(std::move(*event));
    } else if (kind != u"client" && kind != u"summary") {
        ++facts.skipped;
    }
    m_ids.resize(std::size_t(m_previous), m_last);
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
    passed.isMiss = object[u"outcome"].toString() == u"miss" && event.kind != EventKind::BackendError;
    passed.knowsTtl = object.contains(u"ttl_us");
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

bool Reader::finish()
{
    if (m_suspect && !facts.damage)
        damage("recording.cut", *m_suspect);
    facts.foldedKeys = m_chronicle.foldedKeys();
    return give(true);
}

base::Result<RecordingFacts> Reader::result() const
{
    if (m_refusal)
        return tl::unexpected(*m_refusal);
    if (facts.lines == 0)
        return base::failure("recording.empty", {m_fileName});
    return facts;
}

} // namespace

base::Result<RecordingFacts> readRecording(const QString &fileName, const TakeEvents &take, const std::stop_token &stop,
                                           std::atomic<qint64> *bytesDone)
{
    Reader reader(fileName, take);
    advice::LogSource source(fileName);
    const auto read = source.read(
        [&](QByteArrayView line) {
            if (bytesDone)
                bytesDone->store(source.done());
            return reader.line(line);
        },
        stop);
    if (!read && read.error().code != "advice.damaged")
        return tl::unexpected(read.error());
    if (!read)
        reader.packedDamage();
    reader.finish();
    return reader.result();
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
