#include "gui/units.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gui {

namespace {

// Two figures below ten, one place or none above: "0.41", "2.5", "12", "200".
QString shortNumber(double value)
{
    const double size = std::abs(value);
    const int places = size >= 100 || value == std::floor(value) ? 0 : size >= 1 ? 1 : 2;
    return QLocale().toString(value, 'f', places);
}

} // namespace

QString durationText(base::Duration duration)
{
    const auto in = [&](base::Duration unit) { return std::chrono::duration<double>(duration) / unit; };
    if (duration < 1s) {
        return QCoreApplication::translate("gui::Units", "%1 ms").arg(shortNumber(in(1ms)));
    }
    if (duration < 1min) {
        return QCoreApplication::translate("gui::Units", "%1 s").arg(shortNumber(in(1s)));
    }
    if (duration < 2h && duration % 1h != 0us) {
        return QCoreApplication::translate("gui::Units", "%1 min").arg(shortNumber(in(1min)));
    }
    return QCoreApplication::translate("gui::Units", "%1 h").arg(shortNumber(in(1h)));
}

QString clockText(base::Instant instant)
{
    const auto seconds = instant.time_since_epoch() / 1s;
    const QLatin1Char zero('0');
    return u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, zero)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

QString byteText(std::int64_t bytes)
{
    if (bytes < 1000) {
        return QCoreApplication::translate("gui::Units", "%1 B").arg(bytes);
    }
    double value = double(bytes) / 1000;
    const std::array units{QCoreApplication::translate("gui::Units", "%1 kB"),
                           QCoreApplication::translate("gui::Units", "%1 MB"),
                           QCoreApplication::translate("gui::Units", "%1 GB")};
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return units[unit].arg(shortNumber(value));
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

} // namespace gui
