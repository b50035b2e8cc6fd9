#include "frame/docks.h"

#include "look/panel.h"
#include "look/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QMap>
#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>

#include <algorithm>

namespace gui {

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

void Docks::add(const DockPanel &panel)
{
    auto *dock = new QDockWidget(panel.title, &m_window);
    dock->setObjectName(panel.name);
    auto *head = new PanelHead(m_theme, panel.title, dock);
    dock->setTitleBarWidget(head);
    auto *frame = new Panel(m_theme, Panel::Edges::BelowHead, dock);
    frame->addContent(panel.make({*dock, *head}), 1);
    dock->setWidget(frame);
    m_window.addDockWidget(panel.area, dock);
    const auto front = std::find_if(m_added.begin(), m_added.end(),
                                    [&panel](const Added &other) { return other.panel.name == panel.tabbedWith; });
    if (front != m_added.end()) {
        m_window.tabifyDockWidget(front->dock, dock);
        front->dock->raise();
    }
    m_added.push_back(Added{panel, dock, head});
    m_docks.append(dock);
}

void Docks::showFacts()
{
    for (const Added &added : m_added) {
        if (added.panel.facts)
            added.head->setFacts(added.panel.facts());
    }
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
    QList<QDockWidget *> wide;
    QList<int> widths;
    QMap<Qt::DockWidgetArea, std::pair<QList<QDockWidget *>, QList<int>>> columns;
    for (const auto &[panel, dock, head] : m_added) {
        if (panel.width > 0) {
            wide.append(dock);
            widths.append(std::max(m_theme.px(panel.width), m_window.width() * panel.widthPercent / 100));
        }
        if (panel.height > 0) {
            columns[panel.area].first.append(dock);
            columns[panel.area].second.append(m_theme.px(panel.height));
        }
    }
    m_window.resizeDocks(wide, widths, Qt::Horizontal);
    for (const auto &[docks, heights] : std::as_const(columns))
        m_window.resizeDocks(docks, heights, Qt::Vertical);
}

} // namespace gui
