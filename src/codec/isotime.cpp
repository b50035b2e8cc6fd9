#include "codec/isotime.h"

#include <QtCore/QDate>

namespace codec {

namespace {
void appendNumber(QByteArray &out, std::int64_t number, int width)
{
    out.append(QByteArray::number(number).rightJustified(width, '0'));
}

void appendFraction(QByteArray &out, std::int64_t microseconds)
{
    if (microseconds) {
        out.append('.');
        appendNumber(out, microseconds, 6);
    }
}

class Scanner {
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }
    bool atEnd() const { return m_at == m_text.size(); }
    bool failed() const { return m_failed; }
    bool accept(char c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    void expect(char c)
    {
        if (!accept(c))
            m_failed = true;
    }
    int number(int width)
    {
        int value = 0;
        for (int i = 0; i < width; ++i) {
            if (atEnd() || m_text[m_at] < '0' || m_text[m_at] > '9') {
                m_failed = true;
                return 0;
            }
            value = value * 10 + (m_text[m_at++] - '0');
        }
        return value;
    }
    QByteArrayView rest() const { return m_text.sliced(m_at); }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
};
} // namespace

bool IsoTime::isValid() const
{
    const bool dateHolds = year == 0 || (year <= 9999 && QDate::isValid(year, month, day));
    const bool timeHolds = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60
        && microsecond >= 0 && microsecond < 1'000'000;
    return dateHolds && timeHolds && (!offset || (*offset > -microsecondsADay && *offset < microsecondsADay));
}

QByteArray IsoTime::toText() const
{
    QByteArray text;
    if (year) {
        appendNumber(text, year, 4);
        text.append('-');
        appendNumber(text, month, 2);
        text.append('-');
        appendNumber(text, day, 2);
    }
    if (!hasTime)
        return text;
    if (year)
        text.append('T');
    appendNumber(text, hour, 2);
    text.append(':');
    appendNumber(text, minute, 2);
    text.append(':');
    appendNumber(text, second, 2);
    appendFraction(text, microsecond);
    if (offset) {
        const std::int64_t size = *offset < 0 ? -*offset : *offset;
        const std::int64_t seconds = size / microsecondsASecond;
        text.append(*offset < 0 ? '-' : '+');
        appendNumber(text, seconds / 3600, 2);
        text.append(':');
        appendNumber(text, seconds / 60 % 60, 2);
        if (seconds % 60 || size % microsecondsASecond) {
            text.append(':');
            appendNumber(text, seconds % 60, 2);
            appendFraction(text, size % microsecondsASecond);
        }
    }
    return text;
}

std::optional<IsoTime> isoTimeFromText(QByteArrayView text)
{
    IsoTime time;
    Scanner scan(text);
    const auto readClock = [&scan](int &second, int &microsecond) {
        second = scan.number(2);
        if (scan.accept('.'))
            microsecond = scan.number(6);
    };
    if (text.size() >= 10 && text[4] == '-') {
        time.year = scan.number(4);
        scan.expect('-');
        time.month = scan.number(2);
        scan.expect('-');
        time.day = scan.number(2);
        time.hasTime = scan.accept('T');
    } else {
        time.hasTime = true;
    }
    if (time.hasTime) {
        time.hasTime = true;
        time.hour = scan.number(2);
        scan.expect(':');
        time.minute = scan.number(2);
        scan.expect(':');
        readClock(time.second, time.microsecond);
        const bool west = scan.accept('-');
        if (west || scan.accept('+')) {
            int second = 0;
            int microsecond = 0;
            const int hours = scan.number(2);
            scan.expect(':');
            const int minutes = scan.number(2);
            if (scan.accept(':'))
                readClock(second, microsecond);
            const std::int64_t size = (hours * 3600 + minutes * 60 + second) * microsecondsASecond + microsecond;
            time.offset = west ? -size : size;
        }
    }
    if (scan.failed() || !scan.atEnd() || text.isEmpty() || !time.isValid())
        return std::nullopt;
    return time;
}

QByteArray TimeSpan::toText() const
{
    const bool negative = seconds < 0;
    const std::int64_t borrow = negative && microseconds ? 1 : 0;
    const std::int64_t whole = negative ? -(seconds + borrow) : seconds;
    const std::int64_t fraction = borrow ? microsecondsASecond - microseconds : microseconds;
    QByteArray text = negative ? QByteArrayLiteral("-") : QByteArray();
    text.append(QByteArray::number(whole));
    appendFraction(text, fraction);
    if (fraction) {
        while (text.endsWith('0'))
            text.chop(1);
    }
    return text;
}

std::optional<TimeSpan> timeSpanFromText(QByteArrayView text)
{
    const bool negative = text.startsWith('-');
    const QByteArray size = text.sliced(negative ? 1 : 0).toByteArray();
    const qsizetype point = size.indexOf('.');
    const QByteArray fraction = point < 0 ? QByteArray() : size.mid(point + 1);
    bool wholeHolds = false;
    bool fractionHolds = false;
    TimeSpan span;
    span.seconds = size.left(point < 0 ? size.size() : point).toLongLong(&wholeHolds);
    span.microseconds = fraction.leftJustified(6, '0', true).toLongLong(&fractionHolds);
    constexpr std::int64_t tooLong = 1'000'000'000LL * 86'400; // timedelta.max is 999999999 days and a bit
    if (!wholeHolds || !fractionHolds || span.seconds < 0 || span.microseconds < 0 || span.seconds >= tooLong)
        return std::nullopt;
    if (negative) {
        span.seconds = -span.seconds - (span.microseconds ? 1 : 0);
        span.microseconds = span.microseconds ? microsecondsASecond - span.microseconds : 0;
    }
    return span;
}

} // namespace codec
