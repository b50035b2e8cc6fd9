#include "frame/docks.h"

#include "look/panel.h"
#include "look/panelscroll.h"
#include "look/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QMap>
#include <QtCore/QPointer>
#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtGui/QScreen>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLayout>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QTabBar>

#include <algorithm>
#include <numeric>

using namespace std::chrono_literals;

namespace gui {

namespace {
constexpr const char *roomNames[]{"wide", "narrow", "small"};
constexpr QSize smallestWindow{480, 320};
constexpr int usualHeight = 1080; // of a window for which the heights of panels are given

struct Column {
    QList<QDockWidget *> docks;
    QList<int> heights;
    int height = 0; // of all of it
    qsizetype last = -1; // that can use more
};
} // namespace

Docks::Docks(const Theme &theme, QMainWindow &window, const QString &settings)
    : QObject(&window)
    , m_theme(theme)
    , m_window(window)
    , m_settings(settings)
    , m_scale(theme.scale())
{
    window.setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks); // animated when laid out
    window.setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    // What is in a window never sets its size: people and window managers do.
    window.layout()->setSizeConstraint(QLayout::SetNoConstraint);
    window.setMinimumSize(smallestWindow);
    window.setContextMenuPolicy(Qt::NoContextMenu); // Qt's own can switch tool bars off for good
    window.installEventFilter(this);
    m_settling.setSingleShot(true);
    m_settling.setInterval(1s);
    connect(&m_settling, &QTimer::timeout, this, [this] {
        if (m_isRestored)
            noteMoved();
    });
    connect(&theme, &Theme::changed, this, [this] {
        keep(); // before larger type makes panels wider
        leaveZoom();
        QTimer::singleShot(0, this, [this] {
            follow(Kept::Already);
            comeToZoom();
        });
    });
}

void Docks::add(const DockPanel &panel)
{
    auto *dock = new QDockWidget(panel.title, &m_window);
    dock->setObjectName(panel.name);
    auto *head = new PanelHead(m_theme, panel.title, dock);
    dock->setTitleBarWidget(head);
    auto *frame = new Panel(m_theme, Panel::Edges::BelowHead, dock);
    dock->setWidget(frame);
    m_added.push_back(Added{panel, dock, head, frame});
    for (QWidget *part : std::initializer_list<QWidget *>{head, frame}) { // see hideWhatIsBehind()
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
    }
    dock->installEventFilter(this);
    if (!panel.isLate)
        make(m_added.back());
    m_window.addDockWidget(panel.area, dock);
    const auto front = std::find_if(m_added.begin(), m_added.end(),
                                    [&panel](const Added &other) { return other.panel.name == panel.tabbedWith; });
    if (front != m_added.end()) {
        m_window.tabifyDockWidget(front->dock, dock);
        front->dock->raise();
    }
    dock->setVisible(!panel.isHidden);
    // Whoever asks for one wants to see it, not its tab.
    connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool isShown) {
        if (isShown)
            dock->raise();
    });
    const auto move = [this] {
        m_zooms.clear();
        QTimer::singleShot(0, this, &Docks::noteMoved);
    };
    connect(dock->toggleViewAction(), &QAction::triggered, this, move);
    connect(dock, &QDockWidget::topLevelChanged, this, move);
    m_docks.append(dock);
}

void Docks::make(Added &added)
{
    if (std::exchange(added.isMade, true))
        return;
    const bool isInSight = !added.frame->visibleRegion().isEmpty();
    QWidget *content = added.panel.make({*added.dock, *added.head, isInSight});
    added.frame->addContent(new PanelScroll(m_theme, content, added.frame), 1);
    if (added.panel.takesFocus && isInSight)
        content->setFocus(Qt::OtherFocusReason);
    if (m_settling.isActive() && !m_isRestored) // as much as its words need
        shareRoom();
}

// One in a turn of the event loop, and first what is in sight, as the layout was remembered.
void Docks::makeRest()
{
    const auto isMissing = [](const Added &added) { return !added.isMade; };
    const auto isMissed = [](const Added &added) { return !added.isMade && !added.frame->visibleRegion().isEmpty(); };
    auto next = std::find_if(m_added.begin(), m_added.end(), isMissed);
    if (next == m_added.end())
        next = std::find_if(m_added.begin(), m_added.end(), isMissing);
    if (next == m_added.end())
        return;
    make(*next);
    QTimer::singleShot(0, this, &Docks::makeRest);
}

bool Docks::areAllMade() const
{
    return std::all_of(m_added.begin(), m_added.end(), [](const Added &added) { return added.isMade; });
}

void Docks::showFacts()
{
    for (const Added &added : m_added) {
        if (added.panel.facts && added.isMade)
            added.head->setFacts(added.panel.facts());
    }
}

void Docks::bringUp(const QString &name)
{
    for (Added &added : m_added) {
        if (added.panel.name == name) {
            make(added);
            added.dock->show();
            added.dock->raise();
        }
    }
}

void Docks::keepInFront(const QString &name)
{
    m_front = name;
    bringUp(m_front);
}

void Docks::begin()
{
    const QSettings settings;
    for (std::size_t i = 0; i < m_kept.size(); ++i)
        m_kept[i] = settings.value(m_settings + QStringLiteral("/layout-") + QLatin1String(roomNames[i])).toByteArray();
    m_hasGeometry = m_window.restoreGeometry(settings.value(m_settings + QStringLiteral("/geometry")).toByteArray());
}

void Docks::showFitted()
{
    const QSize available = m_window.screen()->availableSize();
    const bool isNew = !m_hasGeometry;
    if (isNew)
        m_window.resize(available * 9 / 10);
    else if (!m_window.isMaximized() && !m_window.isFullScreen())
        m_window.resize(m_window.size().boundedTo(available));
    if (isNew)
        m_window.showMaximized();
    else
        m_window.show();
}

void Docks::save()
{
    QSettings settings;
    settings.setValue(m_settings + QStringLiteral("/geometry"), m_window.saveGeometry());
    if (!m_isLaidOut)
        return;
    kept() = m_window.saveState(layoutVersion);
    for (std::size_t i = 0; i < m_kept.size(); ++i)
        settings.setValue(m_settings + QStringLiteral("/layout-") + QLatin1String(roomNames[i]), m_kept[i]);
}

void Docks::reset()
{
    m_kept = {};
    m_stood = {};
    for (const Added &added : m_added)
        added.dock->setVisible(!added.panel.isHidden);
    arrange();
}

// Behind another tab Qt keeps a dock outside of the window, and visible: Tab, Space and screen readers would still
// reach what is in it.
void Docks::hideWhatIsBehind(const QDockWidget &dock)
{
    const auto added =
        std::find_if(m_added.begin(), m_added.end(), [&](const Added &one) { return one.dock == &dock; });
    const bool isInside = dock.isFloating() || (dock.geometry().right() >= 0 && dock.geometry().bottom() >= 0);
    added->head->setVisible(isInside);
    added->frame->setVisible(isInside);
}

// Docks take the sizes that they are asked for only when they are on a screen.
bool Docks::eventFilter(QObject *watched, QEvent *event)
{
    if (const auto *dock = qobject_cast<const QDockWidget *>(watched);
        dock && (event->type() == QEvent::Move || event->type() == QEvent::Show))
        hideWhatIsBehind(*dock);
    // The tabs of docks scroll rather than read “Re…”.
    if (watched == &m_window && event->type() == QEvent::ChildPolished) {
        if (auto *tabs = qobject_cast<QTabBar *>(static_cast<QChildEvent *>(event)->child())) {
            tabs->setElideMode(Qt::ElideNone);
            tabs->setUsesScrollButtons(true);
        }
    }
    if (watched == &m_window && event->type() == QEvent::Paint && !std::exchange(m_isPainted, true))
        QTimer::singleShot(0, this, &Docks::makeRest);
    if (watched == &m_window && event->type() == QEvent::Show && !m_isLaidOut)
        QTimer::singleShot(0, this, &Docks::layOut);
    else if (watched == &m_window && event->type() == QEvent::Resize && m_isLaidOut)
        QTimer::singleShot(0, this, [this] { follow(Kept::NotYet); });
    // The window itself is pressed where panels meet: they are given other sizes.
    if (watched == &m_window && (event->type() == QEvent::Resize || event->type() == QEvent::MouseButtonPress))
        m_zooms.clear();
    if (watched == &m_window && event->type() == QEvent::MouseButtonPress)
        m_pressed = sizesInFront();
    if (watched == &m_window && event->type() == QEvent::MouseButtonRelease && m_pressed != sizesInFront())
        noteMoved();
    return QObject::eventFilter(watched, event);
}

Docks::Room Docks::roomNow() const
{
    const qreal unit = std::max(0.01, m_theme.scale());
    const qreal width = m_window.width() / unit;
    const qreal height = m_window.height() / unit;
    if (width >= 1180 && height >= 720)
        return Room::Wide;
    return width >= 900 && height >= 520 ? Room::Narrow : Room::Small;
}

void Docks::layOut()
{
    if (std::exchange(m_isLaidOut, true))
        return;
    m_room = roomNow();
    const QPointer<QWidget> focused = m_window.focusWidget(); // docks that are moved take the focus
    m_isRestored = m_window.restoreState(kept(), layoutVersion);
    if (!m_isRestored) {
        if (m_room == Room::Wide) // as they were added
            shareRoom();
        else
            arrange();
    }
    m_settling.start();
    bringUp(m_front);
    if (focused)
        focused->setFocus(Qt::OtherFocusReason);
    m_window.setAnimated(true);
}

// While a presenter has them all hidden, nothing is laid out.
bool Docks::isShown() const
{
    return m_isLaidOut
        && std::any_of(m_docks.cbegin(), m_docks.cend(), [](const QDockWidget *dock) { return !dock->isHidden(); });
}

void Docks::keep()
{
    if (isShown() && !m_settling.isActive())
        kept() = m_window.saveState(layoutVersion);
}

void Docks::follow(Kept state)
{
    if (!isShown())
        return;
    const Room room = roomNow();
    if (room == m_room) {
        if (m_settling.isActive() && m_isRestored) // panels that were squeezed would not grow again
            m_window.restoreState(kept(), layoutVersion);
        else
            standAgain();
        return;
    }
    if (state == Kept::NotYet)
        keep();
    m_room = room;
    m_isRestored = m_window.restoreState(kept(), layoutVersion);
    if (m_isRestored)
        standAgain(); // it was squeezed when it was kept
    else
        arrange();
    bringUp(m_front);
}

void Docks::noteMoved()
{
    if (!isShown())
        return;
    auto &stood = m_stood[std::size_t(m_room)];
    stood.clear();
    const auto sizes = sizesInFront();
    const auto bars = m_window.findChildren<QTabBar *>(Qt::FindDirectChildrenOnly);
    for (auto dock = sizes.begin(); dock != sizes.end(); ++dock) {
        const QRect place = dock.key()->geometry();
        int tabs = 0; // below it, which Qt takes from what is asked for
        for (const QTabBar *bar : bars) {
            if (bar->isVisible() && bar->geometry().contains(place.center().x(), place.bottom() + bar->height() / 2))
                tabs = bar->height();
        }
        stood.insert(dock.key(), QSizeF(dock->width(), dock->height() + tabs) / m_theme.scale());
    }
}

void Docks::standAgain()
{
    const auto &stood = m_stood[std::size_t(m_room)];
    m_window.setAnimated(false); // else they are on their way in the next turn
    if (stood.isEmpty())
        shareRoom();
    QList<QDockWidget *> beside;
    QList<QDockWidget *> all;
    QList<int> widths;
    QList<int> heights;
    for (auto dock = stood.begin(); dock != stood.end(); ++dock) {
        if (dock.key()->isFloating() || dock.key()->isHidden())
            continue;
        const Qt::DockWidgetArea area = m_window.dockWidgetArea(dock.key());
        const bool isBeside = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
        const int height = m_theme.px(dock->height());
        if (isBeside) {
            beside.append(dock.key());
            widths.append(std::min(m_theme.px(dock->width()), m_window.width() / 2));
        }
        all.append(dock.key());
        heights.append(isBeside ? height : std::min(height, m_window.height() * 2 / 5)); // the picture needs room, too
    }
    m_window.resizeDocks(beside, widths, Qt::Horizontal);
    m_window.resizeDocks(all, heights, Qt::Vertical);
    m_window.setAnimated(true);
}

// So that a size of type that one comes back to finds the panels as it left them.
void Docks::leaveZoom()
{
    if (isShown() && !m_settling.isActive() && m_scale != m_theme.scale())
        m_zooms.insert(m_scale, {m_window.saveState(layoutVersion), sizesInFront()});
    m_scale = m_theme.scale();
}

void Docks::comeToZoom()
{
    const auto zoom = m_zooms.constFind(m_scale);
    if (zoom == m_zooms.cend() || !isShown())
        return;
    const auto inFront = sizesInFront();
    m_window.restoreState(zoom->layout, layoutVersion);
    for (auto front = inFront.keyBegin(); front != inFront.keyEnd(); ++front)
        (*front)->raise();
    constexpr int turns = 12;
    QTimer::singleShot(0, this, [this, sizes = zoom->sizes] { settle(sizes, turns); });
}

// Panels tell in a later turn that they need less, and Qt shares out what tabs and rounding take: what they lack is
// asked for in addition, until they stand as they did.
void Docks::settle(QMap<QDockWidget *, QSize> asked, int turns)
{
    const auto zoom = m_zooms.constFind(m_scale);
    const auto inFront = sizesInFront();
    if (turns == 0 || zoom == m_zooms.cend() || inFront == zoom->sizes || !isShown())
        return;
    QList<int> widths;
    QList<int> heights;
    for (auto dock = asked.begin(); dock != asked.end(); ++dock) {
        *dock += zoom->sizes.value(dock.key()) - inFront.value(dock.key(), zoom->sizes.value(dock.key()));
        widths.append(std::max(1, dock->width()));
        heights.append(std::max(1, dock->height()));
    }
    m_window.setAnimated(false); // else they are on their way in the next turn
    m_window.resizeDocks(asked.keys(), widths, Qt::Horizontal);
    m_window.resizeDocks(asked.keys(), heights, Qt::Vertical);
    m_window.setAnimated(true);
    QTimer::singleShot(0, this, [this, asked, turns] { settle(asked, turns - 1); });
}

QMap<QDockWidget *, QSize> Docks::sizesInFront() const
{
    QMap<QDockWidget *, QSize> sizes;
    for (QDockWidget *dock : m_docks) {
        if (!dock->isFloating() && !dock->visibleRegion().isEmpty())
            sizes.insert(dock, dock->size());
    }
    return sizes;
}

// In a narrow room what stands at one side lies there as tabs; in a small one everything is tabs at the right.
void Docks::arrange()
{
    QMap<QString, QDockWidget *> stacks;
    QList<QDockWidget *> fronts;
    for (const auto &[panel, dock, head, frame, isMade] : m_added) {
        const bool isHidden = dock->isHidden();
        const QString own = panel.tabbedWith.isEmpty() ? panel.name : panel.tabbedWith;
        const QString stack = m_room == Room::Wide ? own
            : m_room == Room::Narrow               ? QString::number(int(panel.area))
                                                   : QStringLiteral("all");
        if (dock->isFloating()) // one that is docked would be hidden and shown again
            dock->setFloating(false);
        if (QDockWidget *front = stacks.value(stack)) {
            if (!m_window.tabifiedDockWidgets(front).contains(dock))
                m_window.tabifyDockWidget(front, dock);
        } else {
            m_window.addDockWidget(m_room == Room::Small ? Qt::RightDockWidgetArea : panel.area, dock);
            stacks.insert(stack, dock);
            fronts.append(dock);
        }
        dock->setVisible(!isHidden);
    }
    for (QDockWidget *front : std::as_const(fronts))
        front->raise();
    shareRoom();
}

void Docks::shareRoom()
{
    if (m_room == Room::Small) {
        m_window.resizeDocks({m_docks.constFirst()}, {m_window.width() * 46 / 100}, Qt::Horizontal);
        return;
    }
    QList<QDockWidget *> wide;
    QList<int> widths;
    QMap<Qt::DockWidgetArea, Column> columns;
    const bool isLow = m_window.height() < m_theme.px(880);
    const qreal grown = std::max(1.0, m_window.height() / qreal(m_theme.px(usualHeight)));
    for (const auto &[panel, dock, head, frame, isMade] : m_added) {
        if (panel.width > 0) {
            wide.append(dock);
            const auto *scroll = frame->findChild<PanelScroll *>(); // words are longer in other languages
            const int needed = scroll
                ? std::min(scroll->widget()->minimumSizeHint().width() + m_theme.px(4), m_window.width() / 3)
                : 0;
            widths.append(std::max({m_theme.px(panel.width), m_window.width() * panel.widthPercent / 100, needed}));
        }
        if (panel.height > 0) {
            Column &column = columns[panel.area];
            const int wanted = int(m_theme.px(isLow && panel.lowHeight > 0 ? panel.lowHeight : panel.height) * grown);
            const int most = panel.mostHeight > 0 ? std::max(m_theme.px(panel.mostHeight), 1) : wanted;
            column.docks.append(dock);
            column.heights.append(std::min(wanted, most));
            if (panel.mostHeight == 0)
                column.last = column.docks.size() - 1;
            column.height += dock->height();
        }
    }
    m_window.resizeDocks(wide, widths, Qt::Horizontal);
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        // What is left in a column is its last one's; beside the one at the bottom is the middle of the window.
        const int rest = column->height - std::accumulate(column->heights.cbegin(), column->heights.cend(), 0);
        if (column.key() != Qt::BottomDockWidgetArea && grown > 1 && rest > 0 && column->last >= 0)
            column->heights[column->last] += rest;
        m_window.resizeDocks(column->docks, column->heights, Qt::Vertical);
    }
}

} // namespace gui
