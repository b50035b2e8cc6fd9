#include "appwindow/appwindow.h"
#include "appwindow/recordingsource.h"
#include "lab/parser.h"
#include "lab/runner.h"
#include "labwindow/labclient.h"
#include "look/band.h"
#include "look/theme.h"
#include "report/tracewriter.h"
#include "support/named.h"
#include "views/models/historymodel.h"
#include "views/models/keyusemodel.h"

#include <QtCore/QBuffer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray scenario = "cache /courses/ response timeout=15m key=tutorial\n"
                            "get /courses/\nget /courses/?page=2\nget /courses/\n"
                            "save course 42 title=\"Deep Learning\"\nadvance 16m\nget /courses/\n";

QByteArray tracedRun(const QByteArray &commands = scenario)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    report::TraceWriter writer(buffer, report::TraceWriter::Measured::Written);
    auto lab = lab::Lab::create({});
    (*lab)->addListener(&writer);
    lab::runAll(**lab, *lab::parse(commands), {});
    (void)writer.finish();
    return bytes;
}

// As the tap writes it: `count` look-ups of ten keys, and what stores them.
QByteArray tapped(int count)
{
    QByteArray bytes =
        "{\"format\":\"lookaside-trace\",\"version\":1,\"source\":\"tap\",\"target\":\"redis://127.0.0.1:"
        "6379/1\",\"started\":\"2026-11-28T21:34:22.668Z\"}\n";
    for (int i = 1; i <= count; ++i) {
        const QByteArray key = "course:" + QByteArray::number(i % 10);
        const QByteArray kind = i <= 10 ? "cache-miss\",\"reason\":\"never-stored"
            : i <= 20                   ? "cache-stored\",\"ttl_us\":900000000,\"x\":\""
                                        : "cache-hit";
        bytes += "{\"seq\":" + QByteArray::number(i) + ",\"t_us\":" + QByteArray::number(i * 1000) + ",\"kind\":\""
            + kind + "\",\"key\":\"" + key + "\",\"text\":\"" + (i > 10 && i <= 20 ? "set" : "get")
            + "\",\"bytes\":100,\"measured_us\":200,\"client\":1,\"db\":1}\n";
    }
    return bytes;
}

} // namespace

// A recording in a window of its own, with real clicks.
class TestGuiRecordings : public QObject {
    Q_OBJECT

private slots:
    void aRunOfTheLabIsShown();
    void aRecordingOfTheTapIsShown();
    void keysStandInOneOrder();
    void panelsKeepRoomForWhatIsInThem_data();
    void panelsKeepRoomForWhatIsInThem();
    void nothingCommandsIt();
    void itIsAdvisedOn();
    void itIsGoneThroughStepByStep();
    void frameworkKeysAreFolded();
    void damageIsSaid();
    void whatIsNoRecordingIsSaid();
    void aLargeOneShowsProgressAndCanBeCancelled();
    void theWindowStaysAliveWhileItReads();

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"run %1.jsonl"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    std::unique_ptr<gui::AppWindow> opened(const QByteArray &bytes)
    {
        auto window = gui::AppWindow::ofRecording(m_theme, write(bytes));
        window->resize(1280, 800);
        window->show();
        return window;
    }
    static bool isRead(const gui::AppWindow &window)
    {
        return QTest::qWaitFor(
            [&] {
                return !dynamic_cast<gui::RecordingSource &>(const_cast<gui::AppWindow &>(window).source()).isReading();
            },
            60'000);
    }
    static QString cell(QAbstractItemView &view, int row, int column)
    {
        return view.model()->index(row, column).data().toString();
    }

    gui::Theme m_theme;
    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestGuiRecordings::aRunOfTheLabIsShown()
{
    const auto window = opened(tracedRun());
    QVERIFY(isRead(*window));
    auto &history = named<QTableView>(*window, "history");
    QCOMPARE(history.model()->rowCount(), 4);
    QCOMPARE(history.model()->headerData(3, Qt::Horizontal).toString(), u"modelled"_s);
    QVERIFY(named<QLabel>(*window, "known").text().contains(u"lab"_s));
    QCOMPARE(named<QDockWidget>(*window, "historyDock").windowTitle(), u"Requests"_s);
    QTRY_COMPARE(named<QTableView>(*window, "keyUse").model()->rowCount(), 2);
}

void TestGuiRecordings::aRecordingOfTheTapIsShown()
{
    const auto window = opened(tapped(40));
    QVERIFY(isRead(*window));
    auto &keys = named<QTableView>(*window, "keyUse");
    const QAbstractItemModelTester tester(keys.model());
    QTRY_COMPARE(keys.model()->rowCount(), 10);
    using Column = gui::KeyUseModel::Column;
    QCOMPARE(cell(keys, 0, int(Column::Key)), u"course:1"_s);
    QCOMPARE(cell(keys, 0, int(Column::Hits)), u"2"_s);
    QCOMPARE(cell(keys, 0, int(Column::Misses)), u"1"_s);
    QCOMPARE(cell(keys, 0, int(Column::Ratio)), u"67 %"_s);
    QVERIFY(cell(keys, 0, int(Column::Why)).startsWith(u"never stored"_s));
    QCOMPARE(named<QDockWidget>(*window, "historyDock").windowTitle(), u"Lookups"_s);
    QCOMPARE(named<QTableView>(*window, "history").model()->headerData(3, Qt::Horizontal).toString(), u"measured"_s);
    QVERIFY(named<QLabel>(*window, "watched").text().contains(u"redis://127.0.0.1:6379/1"_s));
    QVERIFY(named<QLabel>(*window, "known").text().contains(u"Not known without the probe"_s));
    // A click on a key selects it everywhere.
    QTest::mouseClick(keys.viewport(), Qt::LeftButton, {}, keys.visualRect(keys.model()->index(3, 0)).center());
    QCOMPARE(window->selection().key(), QByteArray("course:4"));
}

void TestGuiRecordings::keysStandInOneOrder()
{
    const auto window = opened(tapped(40));
    QVERIFY(isRead(*window));
    auto &keys = named<QTableView>(*window, "keyUse");
    const auto names = [&] {
        QStringList shown;
        for (int row = 0; row < keys.model()->rowCount(); ++row)
            shown << cell(keys, row, int(gui::KeyUseModel::Column::Key));
        return shown;
    };
    QTRY_COMPARE(keys.model()->rowCount(), 10);
    const QStringList before = names();
    QCOMPARE(before.front(), u"course:1"_s); // it came up first, and was used again
    for (const trace::EventId moment : {0, 13, 25, 16}) {
        window->source().lookAt(moment);
        QTest::qWait(300); // until it is told
        QCOMPARE(keys.model()->rowCount() == 0, moment == 0);
        QCOMPARE(names(), before.first(keys.model()->rowCount()));
    }
    window->source().lookAtNow();
    QTRY_COMPARE(keys.model()->rowCount(), 10);
    QCOMPARE(names(), before);
    keys.sortByColumn(int(gui::KeyUseModel::Column::Misses), Qt::AscendingOrder); // all have one
    QCOMPARE(names(), before);
}

void TestGuiRecordings::panelsKeepRoomForWhatIsInThem_data()
{
    QTest::addColumn<QSize>("smaller");
    QTest::addColumn<double>("larger"); // type
    QTest::addColumn<bool>("isMoved"); // by a person
    for (const bool isMoved : {false, true}) {
        const char *who = isMoved ? "moved" : "as they were made";
        QTest::addRow("larger type, %s", who) << QSize(1920, 1050) << 1.5 << isMoved;
        QTest::addRow("a smaller window, %s", who) << QSize(1280, 740) << 1.0 << isMoved;
        QTest::addRow("a much smaller window, %s", who) << QSize(1000, 600) << 1.0 << isMoved;
        QTest::addRow("both, %s", who) << QSize(1280, 740) << 1.5 << isMoved;
    }
}

// And get it back with the window's.
void TestGuiRecordings::panelsKeepRoomForWhatIsInThem()
{
    QFETCH(QSize, smaller);
    QFETCH(double, larger);
    QFETCH(bool, isMoved);
    constexpr QSize large(1920, 1050);
    constexpr int settled = 1'200; // ms
    const auto window = opened(tapped(40));
    QVERIFY(isRead(*window));
    auto &keys = named<QTableView>(*window, "keyUse");
    auto &history = named<QTableView>(*window, "history");
    const auto rows = [&] { return keys.viewport()->height() / keys.verticalHeader()->defaultSectionSize(); };
    const auto sizes = [&] { return QList{history.width(), history.height(), keys.width(), keys.height()}; };
    const auto request = int(gui::HistoryModel::Column::Request);
    window->resize(large);
    QTest::qWait(settled);
    QVERIFY(rows() >= 3);
    auto &dock = named<QDockWidget>(*window, "keyUseDock");
    const QList<int> made = sizes();
    if (isMoved) { // the line between the picture and the keys
        const QPoint line(dock.x() + dock.width() / 2, dock.y() - 2);
        QTest::mousePress(window.get(), Qt::LeftButton, {}, line);
        QTest::mouseMove(window.get(), line - QPoint(0, 30));
        QTest::mouseMove(window.get(), line - QPoint(0, 60));
        QTest::qWait(50); // Qt moves it in a turn of its own
        QTest::mouseRelease(window.get(), Qt::LeftButton, {}, line - QPoint(0, 60));
        QVERIFY(sizes() != made);
        QTest::qWait(settled);
    }
    const QList<int> before = sizes();
    window->resize(smaller);
    m_theme.setScale(larger);
    QTest::qWait(settled);
    if (smaller.height() / larger > 680) {
        QVERIFY2(rows() >= 3, qPrintable(QString::number(rows())));
        QVERIFY2(history.columnWidth(request) >= m_theme.px(90),
                 qPrintable(QString::number(history.columnWidth(request))));
    }
    m_theme.setScale(1);
    window->resize(large);
    QTest::qWait(settled);
    QCOMPARE(sizes(), before);
}

void TestGuiRecordings::nothingCommandsIt()
{
    const auto window = opened(tracedRun());
    QVERIFY(isRead(*window));
    for (const char *name : {"requestDock", "coursesDock", "clockBar", "commandLine", "send"})
        QVERIFY2(!window->findChild<QWidget *>(QString::fromLatin1(name)), name);
    for (const QAction *action : named<QTableView>(*window, "history").actions())
        QVERIFY(action->text() != u"Repeat"_s);
}

void TestGuiRecordings::itIsAdvisedOn()
{
    const QByteArray stale = "cache /courses/ page timeout=15m\non save Course delete \"course_list\"\n"
                             "get /courses/\nsave course 42 title=\"X\"\nget /courses/\n";
    const auto window = opened(tracedRun(stale));
    QVERIFY(isRead(*window));
    named<QDockWidget>(*window, "adviceDock").raise();
    named<QTabBar>(*window, "adviceViews").setCurrentIndex(3);
    auto &findings = named<QTableView>(*window, "findings");
    const QAbstractItemModelTester tester(findings.model());
    QTRY_COMPARE(findings.model()->rowCount(), 1);
    QVERIFY(cell(findings, 0, 0).contains(u"course_list"_s));
    named<QToolButton>(*window, "proof1").click();
    QVERIFY(window->source().isInThePast());
    // There is no lab to try it in: the lines to change are shown.
    named<QToolButton>(*window, "findingRemedy").click();
    QTRY_VERIFY(window->findChild<QDialog *>(u"findingDialog"_s));
    auto &dialog = named<QDialog>(*window, "findingDialog");
    QVERIFY(named<QPlainTextEdit>(dialog, "remedyPython").toPlainText().contains(u"@receiver"_s));
    QVERIFY(!dialog.findChild<QWidget *>(u"applyCure"_s));
    // A tap without requests has its look-ups in their place.
    const auto tap = opened(tapped(40));
    QVERIFY(isRead(*tap));
    named<QDockWidget>(*tap, "adviceDock").raise();
    named<QTabBar>(*tap, "adviceViews").setCurrentIndex(3);
    QTRY_VERIFY(named<QLabel>(*tap, "noFindings").text().startsWith(u"Nothing found in 30"_s));
}

void TestGuiRecordings::itIsGoneThroughStepByStep()
{
    const auto window = opened(tapped(40));
    QVERIFY(isRead(*window));
    const auto press = [&](const char *action) { named<QAction>(*window, action).trigger(); };
    const trace::EventId last = window->source().log().lastId();
    QVERIFY(!named<QAction>(*window, "step").isEnabled()); // there is nothing after the last event
    press("step-back");
    QVERIFY(window->source().isInThePast());
    QCOMPARE(window->source().moment().event, last - 1);
    press("to-start");
    QCOMPARE(window->source().moment().event, 0U);
    press("step");
    QVERIFY(window->source().moment().event > 0);
    press("to-now");
    QVERIFY(!window->source().isInThePast());
    // The keys are those of the moment.
    window->source().lookAt(30);
    QTRY_VERIFY(named<QTableView>(*window, "keyUse").model()->rowCount() < 10);
}

void TestGuiRecordings::frameworkKeysAreFolded()
{
    QByteArray bytes = tapped(40);
    bytes +=
        "{\"seq\":41,\"t_us\":50000,\"kind\":\"cache-hit\",\"key\":\":1:django.contrib.sessions.cacheabc\",\"text\":"
        "\"get\",\"bytes\":9,\"measured_us\":90}\n";
    const auto window = opened(bytes);
    QVERIFY(isRead(*window));
    auto &keys = named<QTableView>(*window, "keyUse");
    QTRY_COMPARE(keys.model()->rowCount(), 10);
    QTest::mouseClick(&named<QToolButton>(*window, "frameworkKeys"), Qt::LeftButton);
    QCOMPARE(keys.model()->rowCount(), 11);
}

void TestGuiRecordings::damageIsSaid()
{
    const QByteArray bytes = tapped(40);
    const auto window = opened(bytes.first(bytes.size() - 30));
    QVERIFY(isRead(*window));
    auto &band = named<QWidget>(*window, "errorBand");
    QTRY_VERIFY(band.isVisible());
    const QString said = dynamic_cast<gui::Band &>(band).text();
    QVERIFY2(said.contains(u"line 41"_s) && said.contains(u"Copy the file again"_s), qPrintable(said));
    QTRY_COMPARE(named<QTableView>(*window, "keyUse").model()->rowCount(), 10);
}

void TestGuiRecordings::whatIsNoRecordingIsSaid()
{
    const auto window = opened("GET / HTTP/1.1\n");
    QVERIFY(isRead(*window));
    QTRY_VERIFY(named<QWidget>(*window, "errorBand").isVisible());
}

void TestGuiRecordings::aLargeOneShowsProgressAndCanBeCancelled()
{
    const auto window = opened(tapped(300'000));
    QVERIFY(QTest::qWaitFor([&] { return named<QProgressBar>(*window, "reading").isVisible(); }, 10'000));
    QTest::mouseClick(&named<QPushButton>(*window, "cancelReading"), Qt::LeftButton);
    QVERIFY(isRead(*window));
    QVERIFY(!named<QProgressBar>(*window, "reading").isVisible());
    QVERIFY(window->source().log().lastId() < 4 * 280'000);
    QVERIFY(dynamic_cast<gui::Band &>(named<QWidget>(*window, "errorBand")).text().contains(u"cancelled"_s));
}

void TestGuiRecordings::theWindowStaysAliveWhileItReads()
{
    const auto window = opened(tapped(50'000));
    qint64 longest = 0;
    QElapsedTimer since;
    since.start();
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    beat.start(0);
    QVERIFY(isRead(*window));
    qInfo("the longest turn took %lld ms", longest);
    QVERIFY(longest < 500); // of a debug build on a shared machine
}

QTEST_MAIN(TestGuiRecordings)

#include "tst_gui_recordings.moc"
