#include "look/markwrong.h"

#include <QtCore/QVariant>
#include <QtWidgets/QWidget>

namespace gui {

namespace {
constexpr const char *wrongProperty = "isWrong"; // the style reads it
}

void markWrong(QWidget &field, bool isWrong)
{
    if (isWrong == isMarkedWrong(field))
        return;
    field.setProperty(wrongProperty, isWrong);
    field.update();
}

bool isMarkedWrong(const QWidget &field) { return field.property(wrongProperty).toBool(); }

} // namespace gui
