#include "look/reserve.h"

#include "look/theme.h"

#include <QtCore/QTimer>
#include <QtWidgets/QAbstractButton>

namespace gui {

void reserveWidth(QAbstractButton &button, const QStringList &texts, const Theme &theme)
{
    const auto reserve = [&button, texts] {
        const QString text = button.text();
        const QSignalBlocker blocker(&button);
        button.setMinimumWidth(0);
        int width = 0;
        for (const QString &each : texts) {
            button.setText(each);
            width = std::max(width, button.sizeHint().width());
        }
        button.setText(text);
        button.setMinimumWidth(width);
    };
    reserve();
    // Once the button has heard of the new style itself.
    QObject::connect(&theme, &Theme::changed, &button, [&button, reserve] { QTimer::singleShot(0, &button, reserve); });
}

void keepPlace(QWidget &widget)
{
    QSizePolicy policy = widget.sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget.setSizePolicy(policy);
}

} // namespace gui
