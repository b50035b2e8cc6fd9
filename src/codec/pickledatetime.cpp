#include "codec/isotime.h"
#include "codec/pickleobjects.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

// datetime's types, and the time zones that they are pickled with.
namespace codec::pickle {

using namespace Qt::StringLiterals;
using Type = Value::Type;

namespace {
// The packed fields: bytes, or Latin-1 text by Python 2.
QByteArray packedFields(const PickledObject &object)
{
    const Value *packed = object.argument(0);
    if (!packed)
        return {};
    return packed->type() == Type::Text ? packed->toText().toLatin1() : packed->toBytes();
}

int number(const QByteArray &packed, qsizetype at, int width)
{
    int value = 0;
    for (qsizetype i = at; i < at + width; ++i)
        value = value << 8 | std::uint8_t(packed.at(i));
    return value;
}

void readDate(IsoTime &time, const QByteArray &packed)
{
    time.year = number(packed, 0, 2);
    time.month = number(packed, 2, 1) & 0x7F; // the highest bit is the fold (PEP 495)
    time.day = number(packed, 3, 1);
}

void readClock(IsoTime &time, const QByteArray &packed, qsizetype at)
{
    time.hasTime = true;
    time.hour = number(packed, at, 1) & 0x7F; // of a bare time it is here
    time.minute = number(packed, at + 1, 1);
    time.second = number(packed, at + 2, 1);
    time.microsecond = number(packed, at + 3, 3);
}

// A named zone's offset at a local time. In the hour that happens twice the first counts, or with the fold the
// second; in the hour that never happens the fold goes by the offset after it.
std::optional<std::int64_t> offsetIn(const QByteArray &zoneName, const IsoTime &time, bool fold)
{
    const QTimeZone zone(zoneName);
    if (!zone.isValid() || !time.year || !time.isValid())
        return std::nullopt;
    const QDateTime local(QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), Qt::UTC);
    const int before = zone.offsetFromUtc(local.addDays(-1));
    const int after = zone.offsetFromUtc(local.addDays(1));
    const bool beforeHolds = zone.offsetFromUtc(local.addSecs(-before)) == before;
    const bool afterHolds = zone.offsetFromUtc(local.addSecs(-after)) == after;
    const int offset = beforeHolds == afterHolds ? (fold ? after : before) : (beforeHolds ? before : after);
    return offset * microsecondsASecond;
}

// Zones reach us as objects, since only their classes know what they mean.
std::optional<std::int64_t> offsetOf(const Value &zone, const IsoTime &time, bool fold)
{
    const Value::ObjectData *object = zone.toObject();
    if (!object)
        return std::nullopt;
    const Value *first = object->args.empty() ? nullptr : &object->args[0];
    const QString name = object->module + u'.' + object->name;
    if (name == "datetime.timezone"_L1 || name == "django.utils.timezone.FixedOffset"_L1) {
        const std::optional<TimeSpan> span = first ? timeSpanFromText(first->toBytes()) : std::nullopt;
        if (!span)
            return std::nullopt;
        return span->seconds * microsecondsASecond + span->microseconds;
    }
    if (name == "pytz._UTC"_L1 || name == "dateutil.tz.tz.tzutc"_L1 || name == "django.utils.timezone.UTC"_L1
        || name == "datetime.timezone.utc"_L1 || name == "datetime.UTC"_L1)
        return 0;
    if (name == "pytz._p"_L1 && object->args.size() >= 2) // (name, seconds east, daylight saving, abbreviation)
        return object->args[1].toInteger() * microsecondsASecond;
    if ((name == "zoneinfo.ZoneInfo._unpickle"_L1 || name == "zoneinfo.ZoneInfo"_L1 || name == "pytz._p"_L1) && first)
        return offsetIn(first->toText().toUtf8(), time, fold);
    return std::nullopt;
}

std::optional<Value> clockValue(const PickledObject &object, Type type, IsoTime time, bool fold)
{
    const auto canonical = [type](const IsoTime &t) { return Value::scalar(type, t.toText()); };
    if (!time.isValid())
        return std::nullopt;
    const Value *zone = object.argument(1);
    if (!zone || zone->isNone())
        return canonical(time);
    time.offset = offsetOf(*zone, time, fold);
    if (time.offset && time.isValid())
        return canonical(time);
    time.offset.reset();
    return Value::object(object.module, object.name, {canonical(time), *zone}); // a zone that we do not know
}
} // namespace

std::optional<Value> dateTimeValue(const PickledObject &object)
{
    if (object.module != "datetime"_L1 || object.state)
        return std::nullopt;
    if (object.name == "timedelta"_L1 && object.args.size() == 3) {
        const std::int64_t days = object.args[0].toInteger();
        const std::int64_t seconds = object.args[1].toInteger();
        const std::int64_t microseconds = object.args[2].toInteger();
        constexpr std::int64_t mostDays = 999'999'999; // timedelta.max
        if (days < -mostDays || days > mostDays || seconds < 0 || seconds >= 86'400 || microseconds < 0
            || microseconds >= microsecondsASecond)
            return std::nullopt;
        return Value::scalar(Type::TimeDelta, TimeSpan{days * 86'400 + seconds, microseconds}.toText());
    }
    const QByteArray packed = packedFields(object);
    IsoTime time;
    if (object.name == "date"_L1 && packed.size() == 4) {
        readDate(time, packed);
        if (!time.isValid() || !time.year)
            return std::nullopt;
        return Value::scalar(Type::Date, time.toText());
    }
    if (object.name == "datetime"_L1 && packed.size() == 10) {
        readDate(time, packed);
        readClock(time, packed, 4);
        return time.year ? clockValue(object, Type::DateTime, time, packed.at(2) & 0x80) : std::nullopt;
    }
    if (object.name == "time"_L1 && packed.size() == 6) {
        readClock(time, packed, 0);
        return clockValue(object, Type::Time, time, packed.at(0) & 0x80);
    }
    return std::nullopt;
}

} // namespace codec::pickle
