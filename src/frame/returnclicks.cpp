#include "frame/returnclicks.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractButton>

namespace gui {

ReturnClicks::ReturnClicks(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ReturnClicks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *press = static_cast<QKeyEvent *>(event);
    auto *button = qobject_cast<QAbstractButton *>(watched);
    if (!button || button->window() != &m_window || press->isAutoRepeat()
        || (press->key() != Qt::Key_Return && press->key() != Qt::Key_Enter) || press->modifiers() != Qt::NoModifier)
        return false;
    button->animateClick();
    return true;
}

} // namespace gui
