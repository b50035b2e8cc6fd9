#include "labwindow/time/clockbar.h"

#include "lab/duration.h"
#include "lab/limits.h"
#include "labwindow/dialogs/backenddialog.h"
#include "labwindow/time/pace.h"
#include "look/icons.h"
#include "look/reserve.h"
#include "look/ttlbar.h"
#include "report/backendnames.h"
#include "report/figures.h"
#include "server/backendkind.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>

namespace gui {

using namespace std::chrono_literals;

namespace {
QString expiryText(base::Duration left) { return ClockBar::tr("next expiry · %1").arg(report::countdownText(left)); }
} // namespace

ClockBar::ClockBar(const Theme &theme, LabClient &lab, QWidget *parent)
    : QToolBar(tr("Lab"), parent)
    , m_theme(theme)
    , m_lab(lab)
    , m_backend(new QComboBox(this))
    , m_processes(new QSpinBox(this))
    , m_costs(new QComboBox(this))
    , m_clock(new QLabel(this))
    , m_speed(new QSlider(Qt::Horizontal, this))
    , m_speedText(new QLabel(this))
    , m_toExpiry(new QPushButton(this))
{
    setObjectName(QStringLiteral("clockBar"));
    setMovable(false);
    const auto addLabelled = [this](const QString &text, QWidget *widget) {
        auto *label = new QLabel(text, this);
        label->setBuddy(widget);
        label->setContentsMargins(m_theme.px(8), 0, m_theme.px(4), 0);
        addWidget(label);
        addWidget(widget);
    };
    m_backend->setObjectName(QStringLiteral("backend"));
    for (const server::BackendKind &kind : server::backendKinds()) {
        const QString name = report::backendText(kind.word.toByteArray());
        m_backend->addItem(kind.hasServer ? name + QStringLiteral(" …") : name, kind.word.toByteArray());
    }
    m_backend->setToolTip(tr("The cache backend of the application. LocMem: in the memory of each process. Database "
                             "table, files, Redis or memcached: shared by the processes. Dummy: stores nothing"));
    connect(m_backend, &QComboBox::activated, this,
            [this](int index) { chooseBackend(m_backend->itemData(index).toByteArray()); });
    addLabelled(tr("Cache"), m_backend);
    m_options = addAction(icon(theme, QStringLiteral("settings")), tr("Options of the cache …"), this,
                          [this] { askBackend(m_lab.setup().backend); });
    m_options->setObjectName(QStringLiteral("cacheOptions"));
    m_options->setToolTip(tr("Options of the cache: its address, MAX_ENTRIES, CULL_FREQUENCY, TIMEOUT, KEY_PREFIX, "
                             "VERSION"));
    m_processes->setObjectName(QStringLiteral("processes"));
    m_processes->setRange(1, lab::maxProcesses);
    m_processes->setKeyboardTracking(false); // who types 12 does not want 1 process on the way
    m_processes->setToolTip(
        tr("Server processes; requests are sent to them in turn. With LocMem, each has its own cache"));
    connect(m_processes, &QSpinBox::valueChanged, this, [this](int count) { m_lab.submit(lab::SetProcesses{count}); });
    addLabelled(tr("Processes"), m_processes);
    m_costs->setObjectName(QStringLiteral("costs"));
    m_costs->addItem(tr("tutorial"), int(lab::SetCosts::Base::Tutorial));
    m_costs->addItem(tr("measured here"), int(lab::SetCosts::Base::Measured));
    m_costs->setToolTip(tr("Duration of operations in virtual time: the tutorial's 200 ms for a list and 2 ms for a "
                           "hit, or the times measured on this machine"));
    connect(m_costs, &QComboBox::activated, this, [this](int index) {
        m_lab.submit(lab::SetCosts{lab::SetCosts::Base(m_costs->itemData(index).toInt()), {}});
    });
    addLabelled(tr("Costs"), m_costs);
    addSeparator();

    m_pause = addAction(icon(theme, QStringLiteral("pause")), tr("Pause"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_pause->setShortcuts({QKeySequence(Qt::Key_Space), QKeySequence(Qt::Key_F6)});
    connect(m_pause, &QAction::triggered, this, [this] {
        if (m_lab.pace().paused)
            m_lab.submit(lab::Resume{});
        else
            m_lab.submit(lab::Pause{});
    });
    m_clock->setObjectName(QStringLiteral("clock"));
    m_clock->setFont(theme.font(Theme::Face::Clock));
    m_clock->setAccessibleName(tr("Virtual time"));
    m_clock->setToolTip(tr("Virtual time since the start of the run"));
    m_clock->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    const auto restyleClock = [this] {
        m_clock->setFont(m_theme.font(Theme::Face::Clock));
        const QString widest = report::clockText(base::Instant(23h + 59min + 59s + 999ms));
        m_clock->setMinimumWidth(m_clock->fontMetrics().horizontalAdvance(widest) + m_theme.px(18));
    };
    restyleClock();
    connect(&theme, &Theme::changed, m_clock, restyleClock);
    addWidget(m_clock);

    makePace();
    const auto addAdvance = [this](const QString &text, base::Duration amount) {
        auto *button = new QPushButton(text, this);
        button->setToolTip(tr("Virtual time jumps ahead"));
        connect(button, &QPushButton::clicked, this, [this, amount] {
            m_lab.submit(lab::Advance{lab::Advance::To::Amount, amount});
        });
        addWidget(button);
    };
    m_advance = new QAction(tr("&Advance by…"), this);
    m_advance->setObjectName(QStringLiteral("advanceBy"));
    m_advance->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_advance->setToolTip(tr("Advance virtual time by any amount"));
    connect(m_advance, &QAction::triggered, this, [this] { askAdvance({}); });
    addAdvance(tr("+1 min"), 1min);
    addAdvance(tr("+15 min"), 15min);
    m_toExpiry->setObjectName(QStringLiteral("toExpiry"));
    m_toExpiry->setToolTip(tr("Jump to the moment at which the next entry expires"));
    connect(m_toExpiry, &QPushButton::clicked, this, [this] {
        m_lab.submit(lab::Advance{lab::Advance::To::NextExpiry, {}});
    });
    reserveWidth(*m_toExpiry, {expiryText(23h + 59min + 59s)}, theme);
    addWidget(m_toExpiry);

    connect(&lab, &LabClient::setupChanged, this, &ClockBar::showSetup);
    connect(&lab, &LabClient::paceChanged, this, &ClockBar::showPace);
    connect(&lab, &LabClient::momentChanged, this, &ClockBar::showSetup);
    connect(&lab, &LabClient::momentChanged, this, &ClockBar::showClock);
    connect(&m_ticker, &QTimer::timeout, this, &ClockBar::showClock);
    m_ticker.start(100ms);
    showSetup();
    showPace();
}

void ClockBar::askAdvance(const QString &typed)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("advanceDialog"));
    dialog->setWindowTitle(tr("Advance the clock"));
    dialog->setLabelText(typed.isEmpty() ? tr("Amount, for example 800ms, 30s, 15m or 24h")
                                         : tr("A time is a number with its unit: 800ms, 30s, 15m or 24h"));
    dialog->setTextValue(typed);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        const lab::ParsedDuration amount = lab::parseDuration(text.trimmed().toUtf8());
        if (amount.problem == lab::DurationProblem::None)
            m_lab.submit(lab::Advance{lab::Advance::To::Amount, amount.value});
        else
            askAdvance(text);
    });
    dialog->open();
}

void ClockBar::makePace()
{
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setAccessibleName(tr("Speed of the clock"));
    m_speed->setToolTip(tr("Speed of virtual time: from 1/100 of real time, to follow one request, through ×1 and ×600 "
                           "to as fast as possible. The events are the same at any speed (+ and −)"));
    m_speed->setRange(0, int(paces.size()) - 1);
    m_speed->setPageStep(2);
    m_speedText->setObjectName(QStringLiteral("speedText"));
    m_speedText->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    const auto restyle = [this] {
        m_speed->setFixedWidth(m_theme.px(84));
        m_speedText->setFixedWidth(m_theme.px(48));
        m_speedText->setContentsMargins(m_theme.px(6), 0, 0, 0);
    };
    restyle();
    connect(&m_theme, &Theme::changed, this, restyle);
    connect(m_speed, &QSlider::valueChanged, this,
            [this](int index) { m_lab.submit(lab::Speed{paces[std::size_t(index)]}); });
    addWidget(m_speed);
    addWidget(m_speedText);
    const auto makeAction = [this](const QString &name, const QString &text, const QKeySequence &keys, int by) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, [this, by] { m_speed->setValue(m_speed->value() + by); });
        return action;
    };
    m_slower = makeAction(QStringLiteral("slower"), tr("&Slower"), QKeySequence(Qt::Key_Minus), -1);
    m_faster = makeAction(QStringLiteral("faster"), tr("&Faster"), QKeySequence(Qt::Key_Plus), 1);
}

void ClockBar::chooseBackend(const QByteArray &kind)
{
    lab::SetBackend backend;
    backend.kind = kind;
    if (server::backendKind(kind)->hasServer)
        askBackend(backend);
    else
        m_lab.submit(backend);
}

void ClockBar::askBackend(const lab::SetBackend &from)
{
    BackendDialog dialog(m_theme, from, this);
    if (dialog.exec() == QDialog::Accepted)
        m_lab.submit(dialog.backend());
    showSetup(); // until the lab says that it is another one
}

// Of the moment that is shown; it can be changed in the present only.
void ClockBar::showSetup()
{
    const lab::Setup &setup = m_lab.setup();
    const QSignalBlocker blockers[] = {QSignalBlocker(m_backend), QSignalBlocker(m_processes), QSignalBlocker(m_costs)};
    m_backend->setCurrentIndex(m_backend->findData(setup.backend.kind));
    m_processes->setValue(setup.processes);
    using Base = lab::SetCosts::Base;
    m_costs->setCurrentIndex(
        m_costs->findData(int(setup.application.costs.measured ? Base::Measured : Base::Tutorial)));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_backend), static_cast<QWidget *>(m_processes), static_cast<QWidget *>(m_costs)})
        widget->setEnabled(!m_lab.isInThePast());
    m_options->setEnabled(!m_lab.isInThePast());
}

void ClockBar::showPace()
{
    const lab::Pace &pace = m_lab.pace();
    m_pause->setIcon(icon(m_theme, pace.paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setText(pace.paused ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(pace.paused ? tr("Let the clock run (Space)") : tr("Stop the clock (Space)"));
    const QSignalBlocker blocker(m_speed);
    m_speed->setValue(paceNearest(pace.speed));
    m_speedText->setText(paceText(pace.speed));
    m_slower->setEnabled(m_speed->value() > m_speed->minimum());
    m_faster->setEnabled(m_speed->value() < m_speed->maximum());
    showClock();
}

void ClockBar::showClock()
{
    m_clock->setText(report::clockText(m_lab.now()));
    const auto next = m_lab.pace().nextExpiry;
    m_toExpiry->setEnabled(next.has_value());
    m_toExpiry->setText(next ? expiryText(std::max(base::Duration(0), *next - m_lab.now())) : tr("next expiry"));
}

} // namespace gui
