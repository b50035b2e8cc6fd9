#include "livewindow/fate.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace gui {

double Fate::strength(qint64 now, bool isMotionReduced) const
{
    constexpr double faded = 0.55; // it can still be read
    if (!isGone())
        return 1;
    if (isMotionReduced)
        return faded;
    const double fading = double(fades.count());
    const double gone = std::clamp(double(now - since) / fading, 0.0, 1.0);
    const double left = std::clamp(double(since + stays.count() - now) / fading, 0.0, 1.0);
    return (1 - (1 - faded) * gone) * left;
}

QString fateText(Fate::Kind kind)
{
    switch (kind) {
    case Fate::Kind::None:
        break;
    case Fate::Kind::New:
        return QCoreApplication::translate("gui::Fate", "new");
    case Fate::Kind::Expired:
        return QCoreApplication::translate("gui::Fate", "expired");
    case Fate::Kind::Deleted:
        return QCoreApplication::translate("gui::Fate", "deleted");
    case Fate::Kind::Evicted:
        return QCoreApplication::translate("gui::Fate", "evicted");
    case Fate::Kind::Gone:
        return QCoreApplication::translate("gui::Fate", "gone");
    }
    return {};
}

} // namespace gui
