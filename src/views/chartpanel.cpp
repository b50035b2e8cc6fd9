#include "views/chartpanel.h"

#include "look/emptytext.h"
#include "look/icons.h"
#include "look/tables.h"
#include "look/units.h"
#include "report/errors.h"
#include "report/figures.h"
#include "trace/correction.h"
#include "views/charts/curvechart.h"
#include "views/charts/groupchart.h"
#include "views/charts/latencychart.h"
#include "views/charts/outcomechart.h"
#include "views/outcomestext.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace gui {

using namespace std::chrono_literals;
using trace::Outcome;

ChartPanel::ChartPanel(const Theme &theme, trace::Source &source, Selection &selection, Endpoints endpoints,
                       QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(source)
    , m_selection(selection)
    , m_endpoints(std::move(endpoints))
    , m_view(new QComboBox(this))
    , m_scope(new QComboBox(this))
    , m_window(new QToolButton(this))
    , m_frameworks(new QToolButton(this))
    , m_asTable(new QToolButton(this))
    , m_empty(new EmptyText(theme, {}, this))
    , m_charts(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_outcomes(new OutcomeChart(theme))
    , m_latency(new LatencyChart(theme))
    , m_saved(new CurveChart(theme, CurveChart::Kind::Saved))
    , m_held(new CurveChart(theme, CurveChart::Kind::Held))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme.px(8), theme.px(6), theme.px(8), 0);
    line->setSpacing(theme.px(6));
    m_view->setObjectName(QStringLiteral("chartView"));
    m_view->setAccessibleName(tr("Which chart"));
    m_view->setToolTip(
        tr("What is charted: outcomes over time, response times, queries and time saved, entries and bytes held"));
    m_scope->setObjectName(QStringLiteral("chartScope"));
    m_scope->setAccessibleName(tr("What is counted"));
    m_scope->setToolTip(tr("All requests, those to one endpoint, or those that looked up the selected key"));
    m_scope->addItem(tr("all requests"));
    for (const QByteArray &pattern : m_endpoints.patterns)
        m_scope->addItem(QString::fromUtf8(pattern), pattern);
    m_scope->addItem(tr("selected key"), true);
    for (QComboBox *combo : {m_view, m_scope}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(6);
        line->addWidget(combo, 1);
    }
    addWindows(theme);
    line->addWidget(m_window);
    m_frameworks->setObjectName(QStringLiteral("chartFrameworkKeys"));
    m_frameworks->setText(tr("Framework keys"));
    m_frameworks->setCheckable(true);
    m_frameworks->setFocusPolicy(Qt::StrongFocus);
    m_frameworks->setToolTip(tr("Also show keys used internally by frameworks: sessions, throttling, Celery …"));
    m_frameworks->hide();
    line->addWidget(m_frameworks);
    connect(m_frameworks, &QToolButton::toggled, this, &ChartPanel::show);
    m_asTable->setObjectName(QStringLiteral("chartAsTable"));
    m_asTable->setText(tr("Table"));
    m_asTable->setCheckable(true);
    m_asTable->setFocusPolicy(Qt::StrongFocus);
    m_asTable->setAccessibleName(tr("Show the chart as a table"));
    m_asTable->setToolTip(tr("The same figures as a table, to read and to copy"));
    line->addWidget(m_asTable);
    m_empty->setObjectName(QStringLiteral("noChart"));
    m_table->setObjectName(QStringLiteral("chartTable"));
    m_table->setAccessibleName(tr("The chart as a table"));
    m_table->setToolTip(tr("The figures of the chart; rows can be copied"));
    setUpTable(*m_table, theme);
    layout->addLayout(line);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_charts, 1);
    layout->addWidget(m_table, 1);

    addChart(m_outcomes, tr("Outcomes"), QStringLiteral("outcomeChart"),
             tr("Requests by outcome; the dashed line is the hit ratio, with gaps where there were no lookups"));
    addChart(m_latency, tr("Response times"), QStringLiteral("latencyChart"),
             tr("Distribution of response times (modelled): hits at one end, misses at the other"));
    addChart(m_saved, tr("Savings"), QStringLiteral("savedChart"),
             tr("Estimated: each hit saves the cost of the last request to its endpoint that queried the database"));
    addChart(m_held, tr("Entries and bytes"), QStringLiteral("heldChart"), tr("Entries in the cache and their bytes"));

    auto *save = new QAction(tr("Export chart…"), this);
    connect(save, &QAction::triggered, this, &ChartPanel::exportChart);
    for (ChartView *chart : {static_cast<ChartView *>(m_outcomes), static_cast<ChartView *>(m_latency),
                             static_cast<ChartView *>(m_saved), static_cast<ChartView *>(m_held)})
        chart->addAction(save);
    m_again.setSingleShot(true);
    m_again.setInterval(100ms);
    connect(&m_again, &QTimer::timeout, this, &ChartPanel::foldUpToMoment);
    connect(m_view, &QComboBox::currentIndexChanged, this, &ChartPanel::show);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ChartPanel::chooseScope);
    connect(m_asTable, &QToolButton::toggled, this, &ChartPanel::show);
    connect(&source, &trace::Source::momentChanged, this, &ChartPanel::showMoment);
    connect(&source, &trace::Source::restarted, this, &ChartPanel::chooseScope);
    connect(&selection, &Selection::keyChanged, this, [this] {
        if (m_scope->currentData().typeId() == QMetaType::Bool)
            chooseScope();
    });
    foldUpToMoment();
}

// Which part of the run is drawn.
void ChartPanel::addWindows(const Theme &theme)
{
    m_window->setObjectName(QStringLiteral("chartWindow"));
    m_window->setIcon(icon(theme, QStringLiteral("clock")));
    m_window->setFocusPolicy(Qt::StrongFocus);
    m_window->setPopupMode(QToolButton::InstantPopup);
    m_window->setAccessibleName(tr("Which part of the run"));
    auto *menu = new QMenu(m_window);
    auto *choices = new QActionGroup(menu);
    const std::pair<QString, base::Duration> windows[] = {
        {tr("&Whole run"), 0s}, {tr("Last 15 m&inutes"), 15min}, {tr("Last &minute"), 1min}};
    for (const auto &[text, length] : windows) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        choices->addAction(action);
        connect(action, &QAction::triggered, this, [this, length = length] {
            m_shown = length;
            show();
        });
    }
    choices->actions().first()->setChecked(true);
    m_window->setMenu(menu);
    m_window->setToolTip(tr("The part of the run to draw: all of it, or the last minutes"));
}

void ChartPanel::addGroups(const KeyFamilies &families)
{
    m_families.emplace(families);
    m_byEndpoint = new GroupChart(m_theme, GroupModel::By::Endpoint);
    m_byFamily = new GroupChart(m_theme, GroupModel::By::Family);
    addChart(m_byEndpoint, tr("By endpoint"), QStringLiteral("endpointChart"),
             tr("Outcomes of the requests to each endpoint"));
    addChart(m_byFamily, tr("By key family"), QStringLiteral("familyChart"),
             tr("Lookup outcomes for each key family: “user:*:profile” stands for all users"));
    m_view->setToolTip(tr("What is charted: outcomes over time, response times, queries and time saved, entries and "
                          "bytes held, or each endpoint or family of keys"));
    show();
}

void ChartPanel::addChart(ChartView *chart, const QString &name, const QString &object, const QString &tip)
{
    chart->setObjectName(object);
    chart->setToolTip(plainToolTip(tip));
    m_charts->addWidget(chart);
    m_view->addItem(name);
    m_view->setItemData(m_view->count() - 1, plainToolTip(tip), Qt::ToolTipRole);
}

ChartView &ChartPanel::chart() const
{
    return *static_cast<ChartView *>(m_charts->widget(m_view->currentIndex())); // all pages are charts
}

QString ChartPanel::facts() const
{
    const trace::Counts &counts = m_fold.counts;
    return counts.cached() == 0 ? QString() : outcomesText(counts);
}

QList<Pill> ChartPanel::legend() const
{
    if (&chart() != m_saved && &chart() != m_held)
        return {outcomePill(Outcome::Hit), outcomePill(Outcome::StaleHit), outcomePill(Outcome::Miss),
                outcomePill(Outcome::Uncached)};
    return {};
}

void ChartPanel::exportChart()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export chart"), QStringLiteral("chart.png"),
                                                      tr("Picture (*.png);;Drawing (*.svg);;Table (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto done = chart().exportTo(path); !done) {
        const report::ErrorText text = report::errorText(done.error());
        QMessageBox::warning(this, tr("Export chart"), text.sentence + u'\n' + text.nextStep);
    }
}

void ChartPanel::chooseScope()
{
    const QVariant chosen = m_scope->currentData();
    m_fold = {};
    if (chosen.typeId() == QMetaType::QByteArray)
        m_fold.scope = ChartScope::ofEndpoint(chosen.toByteArray(), m_endpoints);
    else if (chosen.isValid())
        m_fold.scope = ChartScope::ofKey(m_selection.key());
    foldUpToMoment();
}

// The future is folded on; for the past it all begins anew.
void ChartPanel::showMoment()
{
    if (m_source.moment().event >= m_fold.upTo)
        foldUpToMoment();
    else if (!m_again.isActive())
        m_again.start();
}

void ChartPanel::foldUpToMoment()
{
    const trace::EventId target = m_source.moment().event;
    if (target < m_fold.upTo) {
        chooseScope(); // begins anew, and folds
        return;
    }
    for (const trace::Event &event : m_source.log().between(m_fold.upTo + 1, target)) {
        if (!m_fold.scope.takes(event))
            continue;
        m_fold.series.apply(event);
        m_fold.latencies.apply(event);
        m_fold.curves.apply(event);
        if (event.kind == trace::EventKind::ResponseSent)
            m_fold.counts.add(event);
        else if (const auto correction = trace::correctionOf(event))
            m_fold.counts.correct(*correction);
    }
    m_fold.upTo = target;
    show();
}

// They follow from the moment itself, whatever the log has forgotten.
void ChartPanel::showGroups()
{
    if (&chart() == m_byEndpoint)
        m_byEndpoint->setGroups(groupsByEndpoint(m_source.moment().totals));
    else if (m_families)
        m_byFamily->setGroups(m_families->of(m_source.moment().keys, m_frameworks->isChecked()));
}

void ChartPanel::show()
{
    const base::Instant begin = m_shown == 0s ? base::Instant() : m_source.moment().time - m_shown;
    // What the log has forgotten is still in the moment's own series.
    m_outcomes->setSeries(m_fold.scope.isAll() ? m_source.moment().series : m_fold.series, begin);
    m_latency->setLatencies(m_fold.latencies);
    m_saved->setCurves(m_fold.curves, begin);
    m_held->setCurves(m_fold.curves, begin);
    const ChartView *const drawn = &chart();
    const bool isOfGroups = drawn == m_byEndpoint || drawn == m_byFamily;
    m_window->setEnabled(drawn != m_latency && !isOfGroups); // they have no time along them
    m_scope->setEnabled(!isOfGroups);
    m_frameworks->setVisible(drawn == m_byFamily);
    if (isOfGroups)
        showGroups();
    const bool any = isOfGroups ? m_source.moment().totals.all.requests > 0 || m_source.moment().keys.heldCount() > 0
                                : m_fold.counts.requests > 0 || !m_fold.curves.points().empty();
    const bool table = m_asTable->isChecked();
    m_empty->setText(m_source.moment().totals.all.requests == 0
                         ? (m_families ? tr("Hits and misses of the application appear here after its first request.")
                                       : tr("Hits and misses appear here after the first request. Press Send."))
                         : tr("No matching requests yet: choose “all requests”, or send one that matches."));
    m_empty->setVisible(!any);
    m_charts->setVisible(any && !table);
    m_charts->setCurrentIndex(m_view->currentIndex());
    m_table->setVisible(any && table);
    QAbstractItemModel *const tables[] = {&m_outcomes->model(),
                                          &m_latency->model(),
                                          &m_saved->model(),
                                          &m_held->model(),
                                          m_byEndpoint ? &m_byEndpoint->model() : nullptr,
                                          m_byFamily ? &m_byFamily->model() : nullptr};
    if (table) {
        chart().refreshNow();
        if (QAbstractItemModel *shown = tables[m_view->currentIndex()]; m_table->model() != shown)
            m_table->setModel(shown);
    }
    emit factsChanged();
}

} // namespace gui
