#include "frame/docks.h"

#include "look/panel.h"
#include "look/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>

namespace gui {

namespace {
constexpr int layoutVersion = 2;
}

Docks::Docks(const Theme &theme, QMainWindow &window)
    : QObject(&window)
    , m_theme(theme)
    , m_window(window)
{
    window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window.installEventFilter(this);
}

QDockWidget *Docks::add(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, &m_window);
    dock->setObjectName(name);
    auto *head = new PanelHead(m_theme, title, dock);
    dock->setTitleBarWidget(head);
    auto *frame = new Panel(m_theme, Panel::Edges::BelowHead, dock);
    frame->addContent(panel, 1);
    dock->setWidget(frame);
    m_window.addDockWidget(area, dock);
    m_heads.insert(name, head);
    m_docks.append(dock);
    return dock;
}

void Docks::begin()
{
    m_firstLayout = m_window.saveState(layoutVersion);
    const QSettings settings;
    m_window.restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_isLaidOut = m_window.restoreState(settings.value(QStringLiteral("window/layout")).toByteArray(), layoutVersion);
}

void Docks::save() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), m_window.saveGeometry());
    settings.setValue(QStringLiteral("window/layout"), m_window.saveState(layoutVersion));
}

void Docks::reset()
{
    m_window.restoreState(m_firstLayout, layoutVersion);
    shareRoom();
}

// Docks take the sizes that they are asked for only when they are on a screen.
bool Docks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Show && !m_isLaidOut) {
        m_isLaidOut = true;
        QTimer::singleShot(0, this, &Docks::shareRoom);
    }
    return QObject::eventFilter(watched, event);
}

void Docks::shareRoom()
{
    const auto dock = [this](const char *name) { return m_window.findChild<QDockWidget *>(QString::fromLatin1(name)); };
    const int width = m_window.width();
    m_window.resizeDocks({dock("requestDock"), dock("keysDock")},
                         {std::max(m_theme.px(300), width * 22 / 100), std::max(m_theme.px(340), width * 28 / 100)},
                         Qt::Horizontal);
    m_window.resizeDocks({dock("keysDock"), dock("chartDock")}, {m_theme.px(420), m_theme.px(250)}, Qt::Vertical);
    m_window.resizeDocks({dock("requestDock"), dock("historyDock")}, {m_theme.px(460), m_theme.px(190)}, Qt::Vertical);
    m_window.resizeDocks({dock("coursesDock")}, {m_theme.px(290)}, Qt::Vertical);
}

} // namespace gui
