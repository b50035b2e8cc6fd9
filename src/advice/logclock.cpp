#include "advice/logclock.h"

#include "advice/logline.h"

#include <QtCore/QDate>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace advice {

namespace {

constexpr std::int64_t second = 1'000'000;

class Scanner {
public:
    explicit Scanner(QByteArrayView text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }
    bool atEnd() const { return m_at == m_end; }
    char peek() const { return atEnd() ? '\0' : *m_at; }
    bool skip(char wanted)
    {
        if (peek() != wanted || atEnd())
            return false;
        ++m_at;
        return true;
    }
    bool skipAny(QByteArrayView wanted)
    {
        if (atEnd() || !wanted.contains(*m_at))
            return false;
        ++m_at;
        return true;
    }
    std::optional<int> number(int digits) // exactly so many
    {
        if (m_end - m_at < digits)
            return {};
        int value = 0;
        for (int i = 0; i < digits; ++i, ++m_at) {
            if (*m_at < '0' || *m_at > '9')
                return {};
            value = value * 10 + (*m_at - '0');
        }
        return value;
    }
    // What is behind a decimal point, as µs.
    std::int64_t fraction()
    {
        std::int64_t value = 0;
        std::int64_t unit = second;
        for (; m_at != m_end && *m_at >= '0' && *m_at <= '9'; ++m_at) {
            unit /= 10;
            value += (*m_at - '0') * unit;
        }
        return value;
    }
    std::optional<int> month()
    {
        constexpr QByteArrayView names = "JanFebMarAprMayJunJulAugSepOctNovDec";
        if (m_end - m_at < 3)
            return {};
        const qsizetype place = names.indexOf(QByteArrayView(m_at, 3));
        if (place < 0 || place % 3 != 0)
            return {};
        m_at += 3;
        return int(place / 3 + 1);
    }
    // "+0200", "+02:00", "Z"; nothing is UTC, without a zone.
    std::optional<std::int64_t> zone(bool &hasZone)
    {
        hasZone = !atEnd();
        if (atEnd() || (skip('Z') && atEnd()))
            return 0;
        const bool isWest = peek() == '-';
        if (!skipAny("+-"))
            return {};
        const auto hours = number(2);
        skip(':');
        const auto minutes = number(2);
        constexpr int furthest = 14; // hours, in the Pacific
        if (!hours || !minutes || !atEnd() || *hours > furthest || *minutes > 59)
            return {};
        return (*hours * 3600 + *minutes * 60) * (isWest ? -second : second);
    }

private:
    const char *m_at;
    const char *m_end;
};

struct TimeOfDay {
    int hour;
    int minute;
    int seconds;
};

std::optional<TimeOfDay> timeOfDay(Scanner &scan)
{
    const auto hour = scan.number(2);
    if (!hour || !scan.skip(':'))
        return {};
    const auto minute = scan.number(2);
    if (!minute || !scan.skip(':'))
        return {};
    const auto seconds = scan.number(2);
    if (!seconds || *hour > 23 || *minute > 59 || *seconds > 60)
        return {};
    return TimeOfDay{*hour, *minute, *seconds};
}

std::optional<std::int64_t> epoch(const QDate &date, const TimeOfDay &time)
{
    if (!date.isValid())
        return {};
    const std::int64_t days = date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    return (days * 86'400 + time.hour * 3600 + time.minute * 60 + time.seconds) * second;
}

// "17/May/2026:10:05:03 +0000", "17/May/2026 10:05:03"
std::optional<std::int64_t> classicTime(QByteArrayView text, bool &hasZone)
{
    Scanner scan(text);
    const auto day = scan.number(2);
    if (!day || !scan.skip('/'))
        return {};
    const auto month = scan.month();
    if (!month || !scan.skip('/'))
        return {};
    const auto year = scan.number(4);
    if (!year || !scan.skipAny(": "))
        return {};
    const auto time = timeOfDay(scan);
    if (!time)
        return {};
    const std::int64_t fraction = scan.skip('.') ? scan.fraction() : 0;
    scan.skip(' ');
    const auto zone = scan.zone(hasZone);
    const auto seconds = epoch(QDate(*year, *month, *day), *time);
    return zone && seconds ? std::optional(*seconds + fraction - *zone) : std::nullopt;
}

std::optional<std::int64_t> isoTime(QByteArrayView text, bool &hasZone)
{
    Scanner scan(text);
    const auto year = scan.number(4);
    if (!year || !scan.skipAny("-/"))
        return {};
    const auto month = scan.number(2);
    if (!month || !scan.skipAny("-/"))
        return {};
    const auto day = scan.number(2);
    if (!day || !scan.skipAny("T "))
        return {};
    const auto time = timeOfDay(scan);
    if (!time)
        return {};
    const std::int64_t fraction = scan.skipAny(".,") ? scan.fraction() : 0;
    scan.skip(' ');
    const auto zone = scan.zone(hasZone);
    const auto seconds = epoch(QDate(*year, *month, *day), *time);
    return zone && seconds ? std::optional(*seconds + fraction - *zone) : std::nullopt;
}

// "1795888208.806", also in milliseconds and microseconds
std::optional<std::int64_t> unixTime(QByteArrayView text)
{
    const auto value = decimal(text);
    if (!value || *value < 1e8)
        return {};
    const double factor = *value < 1e11 ? 1e6 : *value < 1e14 ? 1e3 : 1;
    return std::int64_t(*value * factor);
}

} // namespace

std::optional<double> decimal(QByteArrayView text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !(value >= 0 && value < 1e15))
        return {};
    return value;
}

bool LogClock::read(QByteArrayView text, LogLine &into)
{
    if (m_length > 0 && text.size() == m_length && std::memcmp(text.data(), m_text, std::size_t(m_length)) == 0) {
        into.time = m_time;
        into.hasZone = m_hasZone;
        return true;
    }
    bool hasZone = false;
    auto time = classicTime(text, hasZone);
    if (!time)
        time = isoTime(text, hasZone);
    if (!time) {
        time = unixTime(text);
        hasZone = true;
    }
    if (!time)
        return false;
    into.time = m_time = *time;
    into.hasZone = m_hasZone = hasZone;
    m_length = text.size() <= qsizetype(sizeof m_text) ? text.size() : 0;
    std::copy_n(text.data(), m_length, m_text);
    return true;
}

} // namespace advice
