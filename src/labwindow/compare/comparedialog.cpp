#include "labwindow/compare/comparedialog.h"

#include "lab/scenariofile.h"
#include "labwindow/compare/comparetimeline.h"
#include "labwindow/dialogs/trialtable.h"
#include "labwindow/labclient.h"
#include "look/clampedlabel.h"
#include "look/reserve.h"
#include "look/theme.h"
#include "report/comparisontext.h"
#include "report/errors.h"
#include "report/trialtext.h"
#include "server/backendkind.h"
#include "trial/way.h"
#include "views/following.h"
#include "views/happenedpanel.h"

#include <QtGui/QScreen>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gui {

QList<CompareDialog::Choice> CompareDialog::usualChoices()
{
    QList<Choice> choices;
    for (const report::Comparison &comparison : report::comparisons()) {
        Choice choice{comparison.name, {}, comparison.example};
        for (const report::ComparedWay &compared : comparison.ways) {
            const auto way = compared.way.isEmpty() ? base::Result<trial::Way>() : trial::Way::of(compared.way);
            Q_ASSERT(way);
            choice.sides.append({compared.name, [way = *way](const auto &run) { return way.applied(run); }, *way});
        }
        choices.append(choice);
    }
    return choices;
}

CompareDialog::CompareDialog(const Theme &theme, LabClient &lab, const QList<Choice> &choices, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_lab(lab)
    , m_choices(choices)
    , m_runs(std::make_shared<const ComparedRuns::Runs>())
    , m_measured(new ClampedLabel(2, this))
    , m_state(new ClampedLabel(2, this))
    , m_table(new TrialTable(theme, tr("setting"), this))
    , m_timeline(new CompareTimeline(theme, this))
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(tr("Compare settings"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_state->setObjectName(u"compareState"_s);
    m_table->setObjectName(u"compareTable"_s);
    m_table->setAccessibleName(tr("The totals of each setting"));
    m_table->setToolTip(tr("One setting per row; rows can be copied"));
    m_table->setMinimumHeight(theme.px(84)); // two settings
    m_table->setMaximumHeight(theme.px(120));
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(makeAsks());
    layout->addWidget(m_table);
    m_measured->setObjectName(u"measuredLatency"_s);
    keepPlace(*m_measured);
    layout->addWidget(m_measured);
    auto *told = new QHBoxLayout;
    m_difference = new QPushButton(tr("&Next difference"), page);
    m_difference->setObjectName(u"nextDifference"_s);
    m_difference->setAutoDefault(false);
    m_difference->setToolTip(tr("Shows the next request that is answered differently; after the last, the first"));
    told->addWidget(m_difference);
    told->addWidget(m_state, 1);
    layout->addLayout(told);
    layout->addWidget(m_timeline);
    layout->addWidget(makePictures(), 1);
    auto *scroll = new QScrollArea(this); // large type, small screen
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(m_difference, &QPushButton::clicked, this, &CompareDialog::goToDifference);
    connect(m_timeline, &CompareTimeline::chosen, this, &CompareDialog::showRequest);
    connect(&m_player, &ComparedRuns::played, this, &CompareDialog::take);
    const QSize room = screen()->availableSize() - QSize(theme.px(40), theme.px(60)); // with the frame
    resize(QSize(theme.px(1180), theme.px(760)).boundedTo(room));
    play();
}

CompareDialog::~CompareDialog()
{
    for (const Half &half : m_halves)
        delete half.picture; // before what it looks at
}

QWidget *CompareDialog::makeAsks()
{
    auto *asks = new QWidget(this);
    asks->setObjectName(u"compareAsks"_s);
    auto *line = new QHBoxLayout(asks);
    line->setContentsMargins(0, 0, 0, 0);
    m_choice = new QComboBox(asks);
    m_choice->setObjectName(u"comparison"_s);
    m_choice->setAccessibleName(tr("Comparison"));
    m_choice->setToolTip(tr("The settings that are compared"));
    for (const Choice &choice : m_choices)
        m_choice->addItem(choice.name);
    m_on = new QComboBox(asks);
    m_on->setObjectName(u"comparedOn"_s);
    m_on->setAccessibleName(tr("Requests to compare on"));
    m_on->setToolTip(tr("The requests and edits that are replayed with each setting"));
    m_on->addItem(tr("on this run"), int(On::Run));
    m_on->addItem(tr("on an example"), int(On::Example));
    m_on->addItem(tr("on a scenario…"), int(On::File));
    const bool hasRequests = m_lab.log().now().totals.all.requests > 0;
    m_on->setCurrentIndex(hasRequests || m_choices.first().example.isEmpty() ? 0 : 1);
    line->addWidget(m_choice);
    line->addWidget(m_on);
    addServers(*line);
    line->addStretch(1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &CompareDialog::play);
    connect(m_on, &QComboBox::activated, this, [this] {
        if (On(m_on->currentData().toInt()) == On::File)
            chooseFile();
        play();
    });
    return asks;
}

// Others may use a Redis or memcached that runs here: none is used that the person has not named.
void CompareDialog::addServers(QHBoxLayout &line)
{
    const auto add = [&](const QString &name, const QString &accessible, const QString &example) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(name);
        edit->setAccessibleName(accessible);
        edit->setPlaceholderText(example);
        edit->setToolTip(tr("The server on this machine to use and measure; leave empty to skip it"));
        edit->setMaximumWidth(m_theme.px(210));
        connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
            if (edit->isModified())
                play();
            edit->setModified(false);
        });
        line.addWidget(edit);
        return edit;
    };
    m_redis = add(u"comparedRedis"_s, tr("Redis address"), u"redis://127.0.0.1:6379/1"_s);
    m_memcached = add(u"comparedMemcached"_s, tr("Memcached address"), u"127.0.0.1:11211"_s);
}

QList<ComparedRuns::Side> CompareDialog::sides()
{
    QList<ComparedRuns::Side> sides;
    m_notRun.clear();
    bool asksServers = false;
    for (ComparedRuns::Side side : m_choices[m_choice->currentIndex()].sides) {
        const server::BackendKind *kind =
            side.way && side.way->backend ? server::backendKind(side.way->backend->kind) : nullptr;
        if (kind && kind->hasServer) {
            asksServers = true;
            const QLineEdit *named = kind->id == server::BackendKind::Id::Redis ? m_redis : m_memcached;
            side.way->backend->location = named->text().trimmed().toUtf8();
            side.applied = [way = *side.way](const auto &run) { return way.applied(run); };
            if (side.way->backend->location.isEmpty()) {
                m_notRun += side.name;
                continue;
            }
        }
        sides.append(side);
    }
    m_redis->setVisible(asksServers);
    m_memcached->setVisible(asksServers);
    return sides;
}

QWidget *CompareDialog::makePictures()
{
    auto *pictures = new QWidget(this);
    auto *layout = new QVBoxLayout(pictures);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *heads = new QHBoxLayout;
    auto *halves = new QHBoxLayout;
    layout->addLayout(heads);
    layout->addLayout(halves, 1);
    m_views = new QTabBar(pictures);
    m_views->setObjectName(u"compareViews"_s);
    m_views->setAccessibleName(tr("Views of both runs"));
    m_views->setDrawBase(false);
    m_views->setExpanding(false);
    const QStringList names = HappenedPanel::viewNames();
    for (int view = 0; view <= int(HappenedPanel::View::Processes); ++view)
        m_views->addTab(names[view]);
    for (std::size_t i = 0; i < m_halves.size(); ++i) {
        Half &half = m_halves[i];
        half.source = new PlayedSource(this);
        half.selection = new Selection(this);
        half.which = new QComboBox(pictures);
        half.which->setObjectName(i == 0 ? u"leftSetting"_s : u"rightSetting"_s);
        half.which->setAccessibleName(i == 0 ? tr("Left setting") : tr("Right setting"));
        half.which->setToolTip(tr("The setting that this half shows"));
        half.which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        half.which->setMinimumContentsLength(18);
        half.picture = new HappenedPanel(
            m_theme, *half.source, *half.selection, *new Following(*half.source, *half.selection, half.source),
            [](const trace::Event &) { return false; }, pictures);
        half.picture->setMinimumHeight(m_theme.px(150));
        heads->addWidget(half.which);
        halves->addWidget(half.picture, 1);
        if (i == 0) {
            heads->addStretch(1);
            heads->addWidget(m_views);
            heads->addStretch(1);
            auto *rule = new QFrame(pictures);
            rule->setFrameShape(QFrame::VLine);
            halves->addWidget(rule);
        }
        connect(half.which, &QComboBox::activated, this, [this, &half](int index) {
            half.run = half.which->itemData(index).toInt();
            showHalves();
        });
        connect(half.source, &PlayedSource::completed, this, [this] {
            if (m_halves[0].source->isComplete() && m_halves[1].source->isComplete())
                showRequest(std::max(m_timeline->current(), 0));
        });
        connect(m_views, &QTabBar::currentChanged, half.picture, &HappenedPanel::setView);
    }
    return pictures;
}

void CompareDialog::chooseFile()
{
    m_file.clear();
    const QString name = QFileDialog::getOpenFileName(this, tr("Open a scenario"), QString(),
                                                      tr("Scenarios (*.lookaside);;All files (*)"));
    if (name.isEmpty()) {
        m_on->setCurrentIndex(0);
        return;
    }
    if (const auto text = lab::readScenarioFile(name))
        m_file = *text;
    else
        m_state->setText(report::errorText(text.error()).inFull());
}

QByteArray CompareDialog::script()
{
    switch (On(m_on->currentData().toInt())) {
    case On::Run:
        return m_lab.script().text();
    case On::Example:
        return m_choices[m_choice->currentIndex()].example;
    case On::File:
        return m_file;
    }
    return {};
}

void CompareDialog::play()
{
    m_state->setText(tr("Replaying the requests with each setting …"));
    m_difference->setEnabled(false);
    m_player.play(script(), sides());
}

void CompareDialog::take(const std::shared_ptr<const ComparedRuns::Runs> &runs)
{
    m_runs = runs;
    QList<report::Tried> tried;
    for (Half &half : m_halves) {
        half.which->clear();
        half.run = -1;
    }
    for (std::size_t i = 0; i < runs->size(); ++i) {
        const ComparedRuns::Run &run = (*runs)[i];
        if (run.error)
            continue;
        tried.append({run.name, run.figures});
        for (Half &half : m_halves)
            half.which->addItem(run.name, int(i));
    }
    m_table->show(tried);
    QList<report::Measured> measured;
    for (const ComparedRuns::Run &run : *runs) {
        if (run.latency)
            measured.append({run.name, run.latency, {}});
    }
    for (const QString &name : m_notRun)
        measured.append({name, {}, tr("no server given")});
    m_measured->setText(measured.isEmpty() ? QString()
                                           : report::measuredText(measured).trimmed().replace(u"\n  "_s, u" · "_s));
    m_measured->setVisible(!measured.isEmpty());
    for (std::size_t i = 0; i < m_halves.size(); ++i) {
        Half &half = m_halves[i];
        half.which->setCurrentIndex(std::min(int(i), half.which->count() - 1));
        half.run = half.which->count() > 0 ? half.which->currentData().toInt() : -1;
    }
    showHalves();
}

const ComparedRuns::Run *CompareDialog::runOf(const Half &half) const
{
    return half.run < 0 ? nullptr : &(*m_runs)[std::size_t(half.run)];
}

void CompareDialog::showHalves()
{
    const ComparedRuns::Run *left = runOf(m_halves[0]);
    const ComparedRuns::Run *right = runOf(m_halves[1]);
    m_timeline->setRuns(left ? left->answers : std::vector<trial::Answer>(),
                        right ? right->answers : std::vector<trial::Answer>());
    for (const Half &half : m_halves) {
        half.selection->clear();
        const ComparedRuns::Run *run = runOf(half);
        half.source->play(run ? run->events : std::make_shared<const trace::Events>());
    }
    const int first = m_timeline->nextDifference(-1);
    m_timeline->setCurrent(first >= 0 ? first : m_timeline->count() > 0 ? 0 : -1);
    m_difference->setEnabled(first >= 0);
    tell();
}

void CompareDialog::showRequest(int request)
{
    for (const Half &half : m_halves) {
        const ComparedRuns::Run *run = runOf(half);
        const trace::EventLog &log = half.source->log();
        if (!run || request < 0 || std::size_t(request) >= run->ends.size())
            continue;
        const trace::EventIndex::Ids &ids = log.idsOfRequest(trace::RequestId(request + 1));
        const trace::Event *sent = ids.empty() ? nullptr : log.find(*ids.begin());
        if (!sent)
            continue;
        const trace::Event selected = *sent;
        half.source->lookAt(run->ends[std::size_t(request)] ? run->ends[std::size_t(request)] : log.lastId());
        half.selection->select(selected);
    }
    tell();
}

void CompareDialog::tell()
{
    QStringList told;
    const ComparedRuns::Run *left = runOf(m_halves[0]);
    const ComparedRuns::Run *right = runOf(m_halves[1]);
    const int current = m_timeline->current();
    if (left && right && m_timeline->count() == 0)
        told << tr("There are no requests to compare: send some first, or choose an example.");
    else if (left && right && m_timeline->nextDifference(-1) < 0)
        told << tr("Both answer every request the same way.");
    else if (left && right && current >= 0)
        told << report::differenceText(std::size_t(current), left->answers, left->name, right->answers, right->name);
    for (const ComparedRuns::Run &run : *m_runs) {
        if (run.error)
            told << tr("%1: %2").arg(run.name, report::errorText(*run.error).inFull());
    }
    m_state->setText(told.join(u' '));
}

void CompareDialog::goToDifference()
{
    int next = m_timeline->nextDifference(m_timeline->current());
    if (next < 0)
        next = m_timeline->nextDifference(-1);
    if (next < 0)
        return;
    m_timeline->setCurrent(next);
    showRequest(next);
}

} // namespace gui
