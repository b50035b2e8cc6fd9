#include "advice/tracefile.h"

#include "advice/logsource.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

namespace advice {

using trace::Event;
using trace::Instant;

namespace {

constexpr int newestVersion = 1;

// What a damaged digit makes of a time must not reach the arithmetic of views.
trace::Duration within(trace::Duration duration)
{
    constexpr trace::Duration longest = std::chrono::hours(24 * 365 * 100);
    return std::clamp(duration, -longest, longest);
}

Event inOrder(Event event, Instant previous)
{
    event.time = std::max(Instant(within(event.time.time_since_epoch())), previous);
    if (event.ttl != trace::noTtl)
        event.ttl = within(event.ttl);
    event.modelled = std::max(within(event.modelled), trace::Duration(0));
    event.measured = std::max(within(event.measured), trace::Duration(0));
    event.bytes = std::max<std::int64_t>(event.bytes, 0);
    return event;
}

class TraceReader {
public:
    TraceReader(QString fileName, const TakeTraceLine &take)
        : m_fileName(std::move(fileName))
        , m_take(take)
    {
    }

    bool line(QByteArrayView line); // whether to go on
    base::Result<TraceReading> finish(bool isPackedDamaged);

private:
    bool begin(QByteArrayView line);
    bool know(QJsonObject object);
    bool damage(const char *code, std::int64_t line)
    {
        m_reading.damage = base::Error{
            code, {m_fileName, QString::number(qlonglong(line)), QString::number(qlonglong(m_reading.events))}};
        return false;
    }

    const QString m_fileName;
    const TakeTraceLine &m_take;
    TraceReading m_reading;
    std::optional<base::Error> m_refusal;
    std::int64_t m_previous = 0; // seq
    Instant m_time; // of the event before
    std::optional<std::int64_t> m_suspect; // a line that is no object: the cut end, unless more comes
};

bool TraceReader::begin(QByteArrayView line)
{
    const auto origin = trace::originOf(line);
    if (origin && origin->version > newestVersion)
        m_refusal = base::Error{"recording.newer", {m_fileName, QString::number(origin->version)}};
    else if (origin)
        m_reading.origin = *origin;
    else if (!trace::looksLikeTrace(line)) // one of `run --trace` begins with an event
        m_refusal = base::Error{"recording.none", {m_fileName}};
    return !m_refusal;
}

bool TraceReader::line(QByteArrayView line)
{
    if (line.trimmed().isEmpty())
        return true;
    ++m_reading.lines;
    if (m_suspect)
        return damage("recording.line", *m_suspect);
    if (m_reading.lines == 1 && !begin(line))
        return false;
    QJsonParseError error;
    QJsonObject object = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()), &error).object();
    if (error.error == QJsonParseError::NoError && !object.isEmpty())
        return know(std::move(object));
    m_suspect = m_reading.lines;
    return true;
}

bool TraceReader::know(QJsonObject object)
{
    const bool isFirst = m_reading.lines == 1 && object.contains(u"format");
    TraceLine line;
    if (object.contains(u"seq")) {
        const qint64 number = object[u"seq"].toInteger();
        if (number != m_previous + 1)
            return damage("recording.gap", m_reading.lines);
        m_previous = number;
        line.event = trace::eventOf(object);
    } else if (!isFirst && object[u"kind"].toString() != u"summary") {
        return damage("recording.line", m_reading.lines);
    }
    if (line.event) {
        ++m_reading.events;
        // The answers of several connections come in the order of the reading, so times of the tap may fall a little.
        line.event = inOrder(*std::move(line.event), m_reading.origin.source == "tap" ? Instant() : m_time);
        m_time = line.event->time;
    }
    line.object = std::move(object);
    return m_take(std::move(line));
}

base::Result<TraceReading> TraceReader::finish(bool isPackedDamaged)
{
    if (m_refusal)
        return tl::unexpected(*m_refusal);
    if (m_reading.lines == 0)
        return base::failure("recording.empty", {m_fileName});
    if (isPackedDamaged)
        damage("recording.packed", m_reading.lines);
    else if (m_suspect && !m_reading.damage)
        damage("recording.cut", *m_suspect);
    return m_reading;
}

} // namespace

Instant timeOf(const QJsonObject &line) { return Instant(within(trace::Duration(line[u"t_us"].toInteger()))); }

base::Result<TraceReading> readTraceFile(const QString &fileName, const TakeTraceLine &take,
                                         const std::stop_token &stop, std::atomic<qint64> *bytesDone)
{
    TraceReader reader(fileName, take);
    LogSource source(fileName);
    const auto read = source.read(
        [&](QByteArrayView line) {
            if (bytesDone)
                bytesDone->store(source.done());
            return reader.line(line);
        },
        stop);
    if (!read && read.error().code != "advice.damaged")
        return tl::unexpected(read.error());
    return reader.finish(!read);
}

} // namespace advice
