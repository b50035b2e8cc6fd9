#include "labwindow/time/pace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <cmath>

namespace gui {

int paceNearest(double speed)
{
    if (speed == asFastAsPossible)
        return int(paces.size()) - 1;
    int nearest = 0;
    for (int i = 1; i + 1 < int(paces.size()); ++i) {
        const auto away = [&](int index) { return std::abs(std::log(paces[std::size_t(index)] / speed)); };
        if (away(i) < away(nearest))
            nearest = i;
    }
    return nearest;
}

QString paceText(double speed)
{
    if (speed == asFastAsPossible)
        return QCoreApplication::translate("gui::Pace", "max");
    return QStringLiteral("×") + QLocale().toString(speed, 'g', 4);
}

} // namespace gui
