#include "gui/timelinetoolbar.h"

#include "gui/diagrams/timelinebar.h"
#include "gui/icons.h"
#include "gui/labclient.h"
#include "gui/selection.h"
#include "gui/theme.h"

namespace gui {

TimelineToolBar::TimelineToolBar(const Theme &theme, LabClient &lab, Selection &selection, QWidget *parent)
    : QToolBar(tr("Timeline"), parent)
    , m_lab(lab)
    , m_selection(selection)
    , m_timeline(new TimelineBar(theme, this))
{
    setObjectName(QStringLiteral("timelineBar"));
    setMovable(false);
    const auto add = [&](const QString &name, const QString &text, const QKeySequence &keys, auto &&triggered) {
        QAction *action = addAction(icon(theme, name), text, this, triggered);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setToolTip(text + QStringLiteral(" (") + keys.toString(QKeySequence::NativeText) + u')');
        m_steps.append(action);
    };
    add(QStringLiteral("to-start"), tr("To the start"), QKeySequence(Qt::CTRL | Qt::Key_Home),
        [this] { m_lab.lookAt(0); });
    add(QStringLiteral("step-back"), tr("One event back"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { step(-1); });
    add(QStringLiteral("step"), tr("One event forward"), QKeySequence(Qt::ALT | Qt::Key_Right), [this] { step(1); });
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_timeline->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(m_timeline);
    add(QStringLiteral("to-now"), tr("Back to now"), QKeySequence(Qt::CTRL | Qt::Key_End),
        [this] { m_lab.lookAtNow(); });
    connect(m_timeline, &TimelineBar::cursorMoved, &lab, &LabClient::lookAt);
    connect(m_timeline, &TimelineBar::nowChosen, &lab, &LabClient::lookAtNow);
    connect(&lab, &LabClient::momentChanged, this, &TimelineToolBar::showMoment);
    connect(&lab, &LabClient::restarted, m_timeline, &TimelineBar::clear);
}

void TimelineToolBar::step(int events)
{
    const auto at = std::int64_t(m_lab.moment().event) + events;
    m_lab.lookAt(trace::EventId(std::max<std::int64_t>(0, at)));
    if (const trace::Event *event = m_lab.log().find(m_lab.moment().event))
        m_selection.select(*event);
}

void TimelineToolBar::showMoment()
{
    if (m_lab.isInThePast())
        m_timeline->setCursor(m_lab.moment().event);
    else
        m_timeline->setAtNow();
}

} // namespace gui
