#include "trace/tracereader.h"

#include "base/escape.h"
#include "trace/names.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace trace {

namespace {

QJsonObject objectOf(QByteArrayView line)
{
    if (!line.startsWith('{'))
        return {};
    return QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size())).object();
}

QByteArray bytesOf(const QJsonValue &value)
{
    const QString text = value.toString();
    return base::unescaped(text).value_or(text.toUtf8());
}

Duration durationOf(const QJsonValue &value, Duration ofNull)
{
    return value.isNull() ? ofNull : Duration(value.toInteger());
}

std::int64_t countOf(const QJsonObject &object, EventKind kind)
{
    switch (kind) {
    case EventKind::Expectation:
        return object[u"held"].toBool();
    case EventKind::RequestSent:
    case EventKind::BrowserAsked:
        return object[u"user"].toInteger(-1);
    case EventKind::QueryFinished:
    case EventKind::RowWritten:
        return object[u"rows"].toInteger();
    case EventKind::ResponseSent:
    case EventKind::BrowserAnswered:
        return object[u"status"].toInteger();
    case EventKind::CacheTouched:
        return object[u"done"].toBool();
    case EventKind::CacheDeleteAsked:
        return object[u"removed"].toInteger();
    case EventKind::SignalSent:
        return object[u"receivers"].toInteger();
    default:
        return object[u"count"].toInteger();
    }
}

std::shared_ptr<const Detail> detailOf(const QJsonObject &object)
{
    auto detail = std::make_shared<Detail>();
    const QJsonArray fields = object[u"detail"].toArray();
    for (const auto pair : fields)
        detail->fields.emplaceBack(bytesOf(pair[0]), bytesOf(pair[1]));
    if (object.contains(u"content"))
        detail->fields.emplaceBack("content", QByteArray::number(object[u"content"].toInteger()));
    return detail->fields.isEmpty() ? nullptr : detail;
}

} // namespace

std::optional<Event> eventOf(QByteArrayView line) { return eventOf(objectOf(line)); }

std::optional<Event> eventOf(const QJsonObject &object)
{
    const auto kind = eventKindNamed(object[u"kind"].toString().toUtf8());
    if (!kind)
        return {};
    Event event;
    event.id = EventId(object[u"seq"].toInteger());
    event.time = Instant(Duration(object[u"t_us"].toInteger()));
    event.kind = *kind;
    event.cause = EventId(object[u"cause"].toInteger());
    event.about = EventId(object[u"about"].toInteger());
    event.request = RequestId(object[u"request"].toInteger());
    event.process = ProcessId(object[u"process"].toInteger());
    event.store = ProcessId(object[u"store"].toInteger());
    event.key = bytesOf(object[u"key"]);
    event.text = bytesOf(object[u"text"]);
    event.outcome = outcomeNamed(object[u"outcome"].toString().toUtf8()).value_or(Outcome::None);
    event.reason = missReasonNamed(object[u"reason"].toString().toUtf8()).value_or(MissReason::None);
    event.count = countOf(object, *kind);
    event.bytes = object[u"bytes"].toInteger();
    if (object.contains(u"ttl_us"))
        event.ttl = durationOf(object[u"ttl_us"], noTtl);
    event.modelled = Duration(object[u"modelled_us"].toInteger());
    event.measured = Duration(object[u"measured_us"].toInteger());
    event.detail = detailOf(object);
    return event;
}

std::optional<TraceOrigin> originOf(QByteArrayView firstLine)
{
    const QJsonObject object = objectOf(firstLine);
    if (object[u"format"].toString() != u"lookaside-trace")
        return {};
    return TraceOrigin{object[u"source"].toString().toUtf8(), object[u"target"].toString().toUtf8(),
                       object[u"version"].toInt()};
}

bool looksLikeTrace(QByteArrayView firstLine)
{
    const QJsonObject object = objectOf(firstLine);
    return object[u"format"].toString() == u"lookaside-trace"
        || (object.contains(u"seq") && object.contains(u"t_us") && object.contains(u"kind"));
}

} // namespace trace
