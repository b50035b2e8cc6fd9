#include "views/timelinetoolbar.h"

#include "look/icons.h"
#include "look/theme.h"
#include "look/units.h"
#include "views/diagrams/timelinebar.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QComboBox>

namespace gui {

namespace {

void describe(QAction &action, const QString &text, const QString &help)
{
    action.setText(text);
    action.setToolTip(
        plainToolTip(help + QStringLiteral(" (") + action.shortcut().toString(QKeySequence::NativeText) + u')'));
}

} // namespace

TimelineToolBar::TimelineToolBar(const Theme &theme, trace::Source &source, Stepper *stepper, QWidget *parent)
    : QToolBar(tr("Timeline"), parent)
    , m_theme(theme)
    , m_source(source)
    , m_stepper(stepper)
    , m_timeline(new TimelineBar(theme, this))
    , m_sizes(new QActionGroup(this))
    , m_size(new QComboBox(this))
{
    m_stepper->setParent(this);
    setObjectName(QStringLiteral("timelineBar"));
    setMovable(false);
    m_toStart = makeMove(QStringLiteral("to-start"), {QKeySequence(Qt::CTRL | Qt::Key_Home)});
    describe(*m_toStart, tr("To the start"), tr("Go to the moment before the first event"));
    m_back = makeMove(QStringLiteral("step-back"), {QKeySequence(Qt::ALT | Qt::Key_Left)});
    makeSizes();
    addWidget(m_size);
    m_forward = makeMove(QStringLiteral("step"), {QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::Key_F7)});
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_timeline->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(m_timeline);
    m_toNow = makeMove(QStringLiteral("to-now"), {QKeySequence(Qt::CTRL | Qt::Key_End)});
    describe(*m_toNow, tr("Back to now"), tr("All panels show the present again"));

    connect(m_toStart, &QAction::triggered, this, [this] { m_source.lookAt(0); });
    connect(m_back, &QAction::triggered, m_stepper, &Stepper::back);
    connect(m_forward, &QAction::triggered, m_stepper, &Stepper::forward);
    connect(m_toNow, &QAction::triggered, &source, &trace::Source::lookAtNow);
    connect(m_stepper, &Stepper::sizeChanged, this, &TimelineToolBar::nameSteps);
    connect(m_timeline, &TimelineBar::cursorMoved, &source, &trace::Source::lookAt);
    connect(m_timeline, &TimelineBar::nowChosen, &source, &trace::Source::lookAtNow);
    connect(&source, &trace::Source::momentChanged, this, &TimelineToolBar::showMoment);
    connect(m_stepper, &Stepper::changed, this, &TimelineToolBar::showMoment);
    source.attach(*m_timeline);
    nameSteps();
    showMoment();
}

QAction *TimelineToolBar::makeMove(const QString &name, const QList<QKeySequence> &keys)
{
    QAction *action = addAction(icon(m_theme, name), {});
    action->setObjectName(name);
    action->setShortcuts(keys);
    m_moves.append(action);
    return action;
}

void TimelineToolBar::makeSizes()
{
    m_size->setObjectName(QStringLiteral("stepSize"));
    m_size->setAccessibleName(tr("Step size"));
    for (const trace::StepSize size : trace::stepSizes) {
        m_size->addItem(stepSizeText(size), int(size));
        m_size->setItemData(m_size->count() - 1, plainToolTip(stepSizeHelp(size)), Qt::ToolTipRole);
        QAction *action = m_sizes->addAction(tr("Steps of one %1").arg(stepSizeText(size)));
        action->setObjectName(QStringLiteral("steps-") + QString::fromLatin1(trace::name(size)));
        action->setCheckable(true);
        action->setShortcut(QKeySequence(Qt::ALT | Qt::Key(int(Qt::Key_1) + int(size))));
        action->setToolTip(plainToolTip(stepSizeHelp(size)));
        connect(action, &QAction::triggered, this, [this, size] { m_stepper->setSize(size); });
    }
    connect(m_size, &QComboBox::activated, this,
            [this](int index) { m_stepper->setSize(trace::StepSize(m_size->itemData(index).toInt())); });
}

void TimelineToolBar::nameSteps()
{
    const trace::StepSize size = m_stepper->size();
    m_size->setCurrentIndex(int(size));
    m_size->setToolTip(plainToolTip(stepSizeHelp(size)));
    m_sizes->actions().at(int(size))->setChecked(true);
    describe(*m_back, tr("One %1 back").arg(stepSizeText(size)), tr("To the previous %1").arg(stepSizeText(size)));
    describe(*m_forward, tr("One %1 forward").arg(stepSizeText(size)), m_stepper->forwardHelp());
}

void TimelineToolBar::showMoment()
{
    m_back->setEnabled(m_source.moment().event > m_source.log().firstId());
    m_forward->setEnabled(m_stepper->canGoForward());
    m_toStart->setEnabled(m_source.moment().event > 0);
    m_toNow->setEnabled(m_source.isInThePast());
    if (m_source.isInThePast())
        m_timeline->setCursor(m_source.moment().event);
    else
        m_timeline->setAtNow();
}

} // namespace gui
