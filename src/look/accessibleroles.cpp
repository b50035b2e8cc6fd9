#include "look/accessibleroles.h"

#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QWidget>

#include <array>
#include <utility>

namespace gui {

namespace {

QAccessibleInterface *accessibleOf(const QString &className, QObject *object)
{
    // Asked for each class of an object, the most derived one first.
    static const std::array roles{
        std::pair(QLatin1StringView("gui::DiagramView"), QAccessible::Graphic),
        std::pair(QLatin1StringView("gui::TimelineBar"), QAccessible::Graphic),
        std::pair(QLatin1StringView("gui::ChartView"), QAccessible::Chart),
        std::pair(QLatin1StringView("gui::Narration"), QAccessible::Notification),
    };
    auto *widget = qobject_cast<QWidget *>(object);
    for (const auto &[name, role] : roles) {
        if (widget && className == name)
            return new QAccessibleWidget(widget, role);
    }
    return nullptr;
}

} // namespace

void installAccessibleRoles()
{
    static const bool isInstalled = (QAccessible::installFactory(accessibleOf), true);
    Q_UNUSED(isInstalled)
}

} // namespace gui
