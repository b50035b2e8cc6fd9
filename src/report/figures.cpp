#include "report/figures.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace report {
namespace {

struct Figures {
    Q_DECLARE_TR_FUNCTIONS(report::Figures)
};

// Two figures below ten, one place or none above: "0.41", "2.5", "12", "200".
QString shortNumber(double value)
{
    const double size = std::abs(value);
    const int places = size >= 99.95 || value == std::floor(value) ? 0 : size >= 0.995 ? 1 : 2;
    return QLocale().toString(value, 'f', places);
}

QString twoDigits(std::int64_t number) { return QString::number(number).rightJustified(2, u'0'); }

} // namespace

QString durationText(base::Duration duration)
{
    const auto in = [&](base::Duration unit) { return shortNumber(std::chrono::duration<double>(duration) / unit); };
    if (duration < 1s)
        return Figures::tr("%1 ms").arg(in(1ms));
    if (duration < 1min)
        return Figures::tr("%1 s").arg(in(1s));
    if (duration < 2h && duration % 1h != 0us)
        return Figures::tr("%1 min").arg(in(1min));
    return Figures::tr("%1 h").arg(in(1h));
}

QString countdownText(base::Duration left)
{
    if (left == base::Duration::max())
        return Figures::tr("no TTL");
    left = std::max(left, base::Duration::zero());
    if (left < 10s)
        return Figures::tr("%1 s").arg(QLocale().toString(std::floor(double(left / 100ms)) / 10, 'f', 1));
    const std::int64_t seconds = left / 1s;
    if (left < 1h)
        return QString::number(seconds / 60) + u':' + twoDigits(seconds % 60);
    return QString::number(seconds / 3600) + u':' + twoDigits(seconds / 60 % 60) + u':' + twoDigits(seconds % 60);
}

QString clockText(base::Instant instant)
{
    const std::int64_t seconds = instant.time_since_epoch() / 1s;
    return twoDigits(seconds / 3600) + u':' + twoDigits(seconds / 60 % 60) + u':' + twoDigits(seconds % 60);
}

QString momentText(base::Instant instant)
{
    const std::int64_t milliseconds = instant.time_since_epoch() / 1ms % 1000;
    return clockText(instant) + u'.' + QString::number(milliseconds).rightJustified(3, u'0');
}

QString byteText(std::int64_t bytes)
{
    if (bytes < 1000)
        return Figures::tr("%1 B").arg(bytes);
    const std::array units{Figures::tr("%1 kB"), Figures::tr("%1 MB"), Figures::tr("%1 GB")};
    double value = double(bytes) / 1000;
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return units[unit].arg(shortNumber(value));
}

QString countText(std::int64_t count) { return QLocale().toString(qlonglong(count)); }

QString percentText(std::int64_t part, std::int64_t whole)
{
    if (whole <= 0)
        return u"–"_s;
    const double percent = 100.0 * double(part) / double(whole);
    // 99.96 % is not 100 %: the last place is never rounded up to all or down to nothing.
    const bool isNearlyAll = part < whole && percent > 99;
    const bool isNearlyNone = part > 0 && percent < 1;
    if (isNearlyAll || isNearlyNone)
        return Figures::tr("%1 %").arg(
            QLocale().toString(isNearlyAll ? std::min(percent, 99.9) : std::max(percent, 0.1), 'f', 1));
    return Figures::tr("%1 %").arg(QLocale().toString(percent, 'f', 0));
}

} // namespace report
