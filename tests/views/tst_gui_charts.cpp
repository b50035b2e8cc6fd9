#include "look/exporting.h"
#include "look/theme.h"
#include "views/charts/latencychart.h"
#include "views/charts/outcomechart.h"

#include <QtCharts/QBarSet>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QStandardItemModel>
#include <QtSvg/QSvgRenderer>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using gui::IntervalModel;
using gui::Theme;
using trace::Outcome;

namespace {

trace::Event response(trace::Duration at, Outcome outcome, trace::Duration took = 2ms)
{
    trace::Event event;
    event.kind = trace::EventKind::ResponseSent;
    event.time = trace::Instant(at);
    event.outcome = outcome;
    event.modelled = took;
    return event;
}

trace::Series withAPause()
{
    trace::Series series;
    for (const int tenth : {0, 1, 2, 8, 9}) {
        series.apply(response(100ms * tenth, Outcome::Hit));
        series.apply(response(100ms * tenth, tenth == 8 ? Outcome::StaleHit : Outcome::Miss));
    }
    return series;
}

qreal shown(const gui::ChartView &view, int set)
{
    const auto *bars = qobject_cast<QStackedBarSeries *>(view.chart()->series().first());
    return bars->barSets().at(set)->sum();
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT
private slots:
    void modelsKeepTheirPromises();
    void longRunsAreAddedUpNotCut();
    void idleTimeIsFolded();
    void onlyTheLastMinuteIsShown();
    void theRatioHasAGapWhereNobodyAsked();
    void staleHitsCountAsHitsOfTheRatio();
    void aChartShowsWhatItsTableSays();
    void fewRequestsAreCountedOfManyTheRateIsTold();
    void refreshesAreRareAndNoneWhileHidden();
    void latenciesAreFromTheQuickestToTheSlowest();
    void axesNameTheirUnits();
    void chartsAreSavedAsPictureAndTable();
    void aSavedPictureIsWhole();
    void csvQuotesWhatNeedsIt();
    void aWrongEndingIsSaid();
};

void TestCharts::modelsKeepTheirPromises()
{
    IntervalModel intervals;
    gui::LatencyModel latencyModel;
    QAbstractItemModelTester first(&intervals, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester second(&latencyModel, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::mt19937 random(11);
    trace::Series series;
    trace::Latencies latencies;
    trace::Duration now{0};
    for (int i = 0; i < 300; ++i) {
        now += trace::Duration(random() % 3'000'000);
        const trace::Event event = response(now, Outcome(1 + random() % 4), trace::Duration(random() % 20'000'000));
        series.apply(event);
        latencies.apply(event);
        intervals.setSeries(series);
        latencyModel.setLatencies(latencies);
        QVERIFY(intervals.rowCount() <= int(IntervalModel::maxRows));
    }
    intervals.setSeries({});
    latencyModel.setLatencies({});
    QCOMPARE(intervals.rowCount(), 0);
    QCOMPARE(latencyModel.rowCount(), 0);
}

void TestCharts::longRunsAreAddedUpNotCut()
{
    trace::Series series;
    for (int i = 0; i < 1000; ++i) {
        series.apply(response(1s * i, Outcome::Hit));
    }
    IntervalModel model;
    model.setSeries(series);
    int hits = 0;
    for (const auto &interval : model.intervals()) {
        hits += interval.hits;
    }
    QCOMPARE(hits, 1000);
    QVERIFY(model.width() * model.rowCount() >= trace::Duration(999s));
}

// Two busy moments a quarter of an hour apart: both are seen, the time between them is named, and nothing is lost.
void TestCharts::idleTimeIsFolded()
{
    Theme theme;
    gui::OutcomeChart chart(theme);
    chart.resize(500, 300);
    trace::Series series;
    for (const trace::Duration begin : {0min, 15min, 45min}) {
        for (int i = 0; i < 20; ++i) {
            series.apply(response(begin + 1s * i, i % 2 ? Outcome::Hit : Outcome::Miss));
        }
    }
    chart.setSeries(series);
    chart.show();
    chart.refreshNow();
    const gui::ChartTime &time = chart.model().time();
    QCOMPARE(time.folds().size(), 2);
    QVERIFY(time.folds()[0].length.contains(u"14"_s) || time.folds()[0].length.contains(u"15"_s));
    QVERIFY(time.folds()[0].end - time.folds()[0].begin < 0.2 * time.length());
    QCOMPARE(shown(chart, 0), 30.0);
    QCOMPARE(shown(chart, 2), 30.0);
    double before = -1;
    for (int second = 0; second < 46 * 60; ++second) {
        const double position = time.positionOf(trace::Instant(1s * second));
        QVERIFY(position >= before && position <= time.length());
        before = position;
    }
    const auto ticks = time.ticks(4);
    QVERIFY(std::any_of(ticks.begin(), ticks.end(), [](const auto &tick) { return tick.text.startsWith(u"00:44"_s); }));
    for (qsizetype i = 1; i < ticks.size(); ++i) {
        QVERIFY(ticks[i].position > ticks[i - 1].position);
    }
}

void TestCharts::onlyTheLastMinuteIsShown()
{
    trace::Series series;
    for (int i = 0; i < 300; ++i) {
        series.apply(response(1s * i, Outcome::Hit));
    }
    IntervalModel model;
    model.setSeries(series, trace::Instant(240s));
    int hits = 0;
    for (const auto &interval : model.intervals()) {
        hits += interval.hits;
    }
    QVERIFY(hits >= 60 && hits <= 62); // an interval begins a little before
    QVERIFY(model.time().cells().front().from <= trace::Instant(240s));
}

void TestCharts::theRatioHasAGapWhereNobodyAsked()
{
    Theme theme;
    gui::OutcomeChart chart(theme);
    chart.resize(500, 300);
    chart.setSeries(withAPause());
    chart.show();
    const auto runs = chart.ratioRuns();
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs[0].size(), 3);
    QCOMPARE(runs[1].size(), 2);
    QCOMPARE(runs[0][0], QPointF(0, 50));
    QVERIFY(!IntervalModel::hitRatio({}).has_value());
    QCOMPARE(chart.model().index(5, int(IntervalModel::Column::HitRatio)).data().toString(), QString());
}

void TestCharts::staleHitsCountAsHitsOfTheRatio()
{
    trace::Series::Interval interval;
    interval.staleHits = 3;
    interval.misses = 1;
    interval.uncached = 50; // could not have hit
    QCOMPARE(IntervalModel::hitRatio(interval), std::optional(0.75));
}

void TestCharts::aChartShowsWhatItsTableSays()
{
    Theme theme;
    gui::OutcomeChart chart(theme);
    chart.resize(500, 300);
    chart.setSeries(withAPause());
    chart.show();
    const auto total = [&](IntervalModel::Column column) {
        int sum = 0;
        for (int row = 0; row < chart.table().rowCount(); ++row) {
            sum += chart.table().index(row, int(column)).data().toInt();
        }
        return sum;
    };
    QCOMPARE(total(IntervalModel::Column::Hits), 5);
    QCOMPARE(total(IntervalModel::Column::StaleHits), 1);
    QCOMPARE(total(IntervalModel::Column::Misses), 4);
    QVERIFY(std::abs(shown(chart, 0) - 5) < 1e-9);
    QVERIFY(std::abs(shown(chart, 1) - 1) < 1e-9);
    QVERIFY(std::abs(shown(chart, 2) - 4) < 1e-9);
}

void TestCharts::fewRequestsAreCountedOfManyTheRateIsTold()
{
    Theme theme;
    gui::OutcomeChart chart(theme);
    chart.resize(500, 300);
    chart.show();
    trace::Series series;
    series.apply(response(0ms, Outcome::Miss));
    chart.setSeries(series);
    chart.refreshNow();
    QVERIFY(!chart.showsRates());
    QCOMPARE(shown(chart, 2), 1.0); // one request is one, not ten a second
    for (int i = 0; i < 500; ++i) {
        series.apply(response(0ms, Outcome::Hit));
    }
    chart.setSeries(series);
    chart.refreshNow();
    QVERIFY(!chart.showsRates());
    QCOMPARE(shown(chart, 0), 500.0); // at once, not in a second
    constexpr int seconds = 600;
    for (int i = 0; i < 10 * seconds; ++i)
        series.apply(response(100ms * i, Outcome::Hit));
    chart.setSeries(series);
    chart.refreshNow();
    QVERIFY(chart.showsRates());
    const double width = std::chrono::duration<double>(chart.model().width()).count();
    QVERIFY(std::abs(shown(chart, 0) - (500 + 10 * seconds) / width) < 1e-6);
}

void TestCharts::refreshesAreRareAndNoneWhileHidden()
{
    Theme theme;
    gui::OutcomeChart chart(theme);
    chart.resize(500, 300);
    QSignalSpy refreshed(&chart.model(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&chart.model(), &QAbstractItemModel::dataChanged);
    trace::Series series;
    series.apply(response(0s, Outcome::Hit));
    chart.setSeries(series);
    QTest::qWait(250);
    QCOMPARE(refreshed.count(), 0); // hidden
    chart.show();
    QCOMPARE(refreshed.count(), 1); // at once when it comes into sight
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 450) {
        series.apply(response(0s, Outcome::Hit));
        chart.setSeries(series);
        QTest::qWait(2);
    }
    QVERIFY2(changed.count() >= 2 && changed.count() <= 6, qPrintable(QString::number(changed.count())));
    QTest::qWait(150);
    QCOMPARE(chart.model().intervals()[0].hits, series.intervals()[0].hits); // the last state is never lost
}

void TestCharts::latenciesAreFromTheQuickestToTheSlowest()
{
    trace::Latencies latencies;
    latencies.apply(response(0s, Outcome::Hit, 2ms));
    latencies.apply(response(0s, Outcome::Miss, 200ms));
    gui::LatencyModel model;
    model.setLatencies(latencies);
    QCOMPARE(model.rowCount(), 7); // 2, 5, 10, 20, 50, 100, 200 ms: the empty ones in between are there
    QCOMPARE(model.index(0, 0).data().toString(), u"≤ 2 ms"_s);
    QCOMPARE(model.index(0, 1).data().toInt(), 1);
    QCOMPARE(model.index(6, 3).data().toInt(), 1);
    Theme theme;
    gui::LatencyChart chart(theme);
    chart.resize(500, 300);
    chart.setLatencies(latencies);
    chart.show();
    QCOMPARE(shown(chart, 0), 1.0);
    QCOMPARE(shown(chart, 2), 1.0); // after the stale hits
}

void TestCharts::axesNameTheirUnits()
{
    Theme theme;
    gui::OutcomeChart outcomes(theme);
    gui::LatencyChart latency(theme);
    for (const gui::ChartView *chart : std::initializer_list<gui::ChartView *>{&outcomes, &latency}) {
        for (const QAbstractAxis *axis : chart->chart()->axes()) {
            QVERIFY(!axis->titleText().isEmpty());
        }
        QVERIFY(!chart->accessibleName().isEmpty());
    }
}

void TestCharts::chartsAreSavedAsPictureAndTable()
{
    const QTemporaryDir directory;
    Theme theme;
    gui::OutcomeChart chart(theme);
    chart.resize(500, 300);
    chart.setSeries(withAPause());
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QVERIFY(chart.exportTo(directory.filePath(u"chart.png"_s)));
    const QImage image(directory.filePath(u"chart.png"_s));
    QCOMPARE(image.size(), QSize(1000, 600)); // twice as sharp as the screen
    QVERIFY(chart.exportTo(directory.filePath(u"chart.svg"_s)));
    QVERIFY(QSvgRenderer(directory.filePath(u"chart.svg"_s)).isValid());
    QFile svg(directory.filePath(u"chart.svg"_s));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    const QByteArray text = svg.readAll();
    QVERIFY(text.contains(theme.palette().hit.fill.name().toUtf8()));
    QCOMPARE(text.count("fill=\"url(#stale)\""), text.count("<pattern id=\"stale\"")); // the hatch of the one stale bar
    QVERIFY(!text.contains(QString(u"fill=\""_s + theme.palette().stale.fill.name()).toUtf8()));
    QVERIFY(chart.exportTo(directory.filePath(u"chart.csv"_s)));
    QFile csv(directory.filePath(u"chart.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = csv.readAll().split('\n');
    QCOMPARE(lines.first(), "from,hits,stale hits,misses,uncached,hit ratio,queries,time in misses\r"_ba);
    QCOMPARE(lines.size(), chart.table().rowCount() + 2);
}

// Each quarter of the picture has as much in it as that quarter on the screen.
void TestCharts::aSavedPictureIsWhole()
{
    const QTemporaryDir directory;
    Theme theme;
    gui::OutcomeChart chart(theme);
    chart.resize(500, 300);
    chart.setSeries(withAPause());
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QVERIFY(chart.exportTo(directory.filePath(u"chart.png"_s)));
    const auto inked = [&](const QImage &image, bool right, bool low) {
        int count = 0;
        for (int x = 0; x < image.width() / 2; ++x) {
            for (int y = 0; y < image.height() / 2; ++y) {
                count += image.pixelColor(x + (right ? image.width() / 2 : 0), y + (low ? image.height() / 2 : 0))
                    != theme.palette().panel;
            }
        }
        return double(count) / double(image.width() * image.height());
    };
    const QImage saved(directory.filePath(u"chart.png"_s));
    const QImage seen = chart.grab().toImage();
    for (const bool right : {false, true}) {
        for (const bool low : {false, true}) {
            const double there = inked(seen, right, low);
            QVERIFY(there > 0.001);
            QVERIFY(std::abs(inked(saved, right, low) - there) < 0.5 * there);
        }
    }
}

void TestCharts::csvQuotesWhatNeedsIt()
{
    QStandardItemModel model(1, 4);
    model.setHorizontalHeaderLabels({u"a"_s, u"b,c"_s, u"d"_s, u"e"_s});
    model.setItem(0, 0, new QStandardItem(u"plain"_s));
    model.setItem(0, 1, new QStandardItem(u"1,5 %"_s));
    model.setItem(0, 2, new QStandardItem(u"say \"x\""_s));
    model.setItem(0, 3, new QStandardItem(u"two\nlines"_s));
    QCOMPARE(gui::tableAsCsv(model), "a,\"b,c\",d,e\r\nplain,\"1,5 %\",\"say \"\"x\"\"\",\"two\nlines\"\r\n"_ba);
}

void TestCharts::aWrongEndingIsSaid()
{
    Theme theme;
    gui::OutcomeChart chart(theme);
    QCOMPARE(chart.exportTo(u"chart.gif"_s).error().code, "file.ending"_ba);
    QCOMPARE(chart.exportTo(u"/nowhere/at/all/chart.png"_s).error().code, "file.write"_ba);
}

QTEST_MAIN(TestCharts)
#include "tst_gui_charts.moc"
