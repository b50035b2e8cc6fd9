#include "labwindow/teaching/tourpointer.h"

#include "look/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolBar>

namespace gui {

TourPointer::TourPointer(const Theme &theme, QMainWindow &window)
    : QWidget(&window)
    , m_theme(theme)
    , m_window(window)
{
    setObjectName(QStringLiteral("tourPointer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(&theme, &Theme::changed, this, [this] { QMetaObject::invokeMethod(this, [this] { follow(); }); });
}

void TourPointer::pointAt(const QString &control)
{
    m_control = control;
    find();
    for (QWidget *up = m_target; up; up = up->parentWidget()) { // in a small window it may be scrolled away
        if (auto *scroll = qobject_cast<QScrollArea *>(up))
            scroll->ensureWidgetVisible(m_target);
    }
    follow();
}

void TourPointer::find()
{
    for (QWidget *up = m_target; up; up = up->parentWidget())
        up->removeEventFilter(this);
    m_target = nullptr;
    m_menu = nullptr;
    if (m_control.isEmpty())
        return;
    QWidget *widget = m_window.findChild<QWidget *>(m_control);
    if (auto *menu = qobject_cast<QMenu *>(widget)) {
        m_menu = menu->menuAction();
        widget = m_window.menuBar();
    }
    if (!widget) {
        QAction *action = m_window.findChild<QAction *>(m_control);
        const QList<QToolBar *> bars = m_window.findChildren<QToolBar *>();
        for (QToolBar *bar : bars)
            widget = action && !widget ? bar->widgetForAction(action) : widget;
    }
    m_target = widget;
    for (QWidget *up = m_target; up; up = up->parentWidget()) // whatever moves it
        up->installEventFilter(this);
}

void TourPointer::bringIntoSight()
{
    for (QWidget *up = m_target; up; up = up->parentWidget()) {
        if (auto *dock = qobject_cast<QDockWidget *>(up)) {
            dock->show();
            dock->raise();
        }
    }
    follow();
}

QRect TourPointer::place() const
{
    if (!m_target || !m_target->isVisible())
        return {};
    const QRect rect = m_menu ? m_window.menuBar()->actionGeometry(m_menu) : m_target->visibleRegion().boundingRect();
    return rect.isEmpty() ? QRect() : QRect(m_target->mapTo(&m_window, rect.topLeft()), rect.size());
}

void TourPointer::follow()
{
    const QRect at = place();
    if (at.isEmpty() || m_target->window() != &m_window) {
        hide();
        return;
    }
    const int beyond = m_theme.px(4);
    setGeometry(at.adjusted(-beyond, -beyond, beyond, beyond).intersected(m_window.rect()));
    show();
    raise();
}

bool TourPointer::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        QMetaObject::invokeMethod(
            this, [this] { follow(); }, Qt::QueuedConnection); // when all has come to its place
        break;
    default:
        break;
    }
    return false;
}

void TourPointer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = m_theme.px(2.5);
    painter.setPen(QPen(m_theme.palette().accent, width));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), m_theme.px(7),
                            m_theme.px(7));
}

} // namespace gui
