#include "appwindow/appwindow.h"
#include "appwindow/livesource.h"
#include "look/band.h"
#include "look/pill.h"
#include "look/theme.h"
#include "support/named.h"
#include "support/redisserver.h"
#include "views/charts/groupchart.h"
#include "views/models/keyusemodel.h"
#include "watch/djangoapplication.h"
#include "watch/recordingreader.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace {

QString seenAs(QObject &window, const char *tick) { return named<QLabel>(window, tick).text(); }

} // namespace

// A running application in its window, with real clicks: redis-server, Django of Debian, gunicorn.
class TestGuiWatch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theStepsLeadToTheRequests();
    void aWrongAddressIsSaid();
    void aPortInUseIsReplaced();
    void withoutAUrlTheProbeAloneReports();
    void aCacheThatDoesNotAnswerIsNotTicked();
    void aServerThatCannotBeUsedIsSaid();
    void pausingFreezesTheViewsOnly();
    void whatWasSeenCanBeSavedAndOpened();
    void aStaleAnswerIsMarked();
    void keysNameTheRequestsThatWroteThem();
    void nowShowsTheNewestAgain();
    void outcomesAreChartedByEndpointAndByFamily();
    void closingAsksWhileConnectionsGoThrough();
    void theWindowStaysAliveUnderLoad();

private:
    // Watches the Redis of the test, on free ports.
    std::unique_ptr<gui::AppWindow> watching(const support::RedisServer &server)
    {
        auto window = gui::AppWindow::ofApplication(m_theme);
        window->resize(1280, 800);
        window->show();
        live(*window).start({.target = *tap::Target::parse(server.url()), .listen = {.port = 0}, .probePort = 0});
        if (!QTest::qWaitFor([&] { return live(*window).state().isTapping; }))
            qFatal("the tap did not start");
        return window;
    }
    static gui::LiveSource &live(gui::AppWindow &window) { return dynamic_cast<gui::LiveSource &>(window.source()); }
    static DjangoApplication::Options djangoOf(gui::AppWindow &window)
    {
        const watch::WatchState &state = live(window).state();
        return {.probePort = state.probePort,
                .caches = DjangoApplication::redisCaches(gui::djangoLocation(live(window).options(), state.tapPort))};
    }

    gui::Theme m_theme;
    QTemporaryDir m_folder;
};

void TestGuiWatch::initTestCase()
{
    if (!DjangoApplication::isInstalled())
        QSKIP("Django, django-redis or gunicorn is not installed");
}

void TestGuiWatch::theStepsLeadToTheRequests()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const auto window = watching(server);
    window->showSteps();
    auto &steps = named<QDialog>(*window, "stepsDialog");
    QVERIFY(steps.isVisible());
    QCOMPARE(seenAs(steps, "tapTick"), u"○"_s);
    QCOMPARE(seenAs(steps, "probeTick"), u"○"_s);
    QTest::mouseClick(&named<QPushButton>(steps, "tapCopy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"\"LOCATION\": \"redis://127.0.0.1:%1/0\","_s.arg(live(*window).state().tapPort));
    QTest::mouseClick(&named<QPushButton>(steps, "probeCopy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"MIDDLEWARE = [\"lookaside_probe.Middleware\", *MIDDLEWARE]"_s);

    DjangoApplication django(djangoOf(*window));
    QVERIFY(django.start());
    QTRY_COMPARE_WITH_TIMEOUT(seenAs(steps, "probeTick"), u"✓"_s, 15'000);
    QCOMPARE(seenAs(steps, "requestTick"), u"○"_s);
    QCOMPARE(django.get("/courses/1/"), 200);
    QCOMPARE(django.get("/courses/1/"), 200);
    QTRY_COMPARE(seenAs(steps, "tapTick"), u"✓"_s);
    QTRY_COMPARE(seenAs(steps, "requestTick"), u"✓"_s);
    QTest::mouseClick(&named<QPushButton>(steps, "stepsDone"), Qt::LeftButton);
    QVERIFY(!steps.isVisible());

    auto &history = named<QTableView>(*window, "history");
    QTRY_COMPARE_WITH_TIMEOUT(history.model()->rowCount(), 2, 10'000);
    QVERIFY(history.model()->index(0, 1).data().toString().contains(u"/courses/1/"_s));
    QCOMPARE(named<QDockWidget>(*window, "historyDock").windowTitle(), u"Requests"_s);
    auto &keys = named<QTableView>(*window, "keyUse");
    QTRY_COMPARE(keys.model()->rowCount(), 1);
    using Column = gui::KeyUseModel::Column;
    QCOMPARE(keys.model()->index(0, int(Column::Hits)).data().toString(), u"1"_s);
    QVERIFY(keys.model()->index(0, int(Column::Why)).data().toString().startsWith(u"never stored"_s));
    QVERIFY(named<QLabel>(*window, "known").text().contains(u"probe (requests"_s));
}

void TestGuiWatch::aWrongAddressIsSaid()
{
    const auto window = gui::AppWindow::ofApplication(m_theme);
    window->show();
    window->watch(u"ftp://nowhere"_s);
    auto &error = named<QLabel>(*window, "stepsError");
    QVERIFY(error.isVisible() && !error.text().isEmpty());
    QVERIFY(!live(*window).isStarted());
}

// Two windows, of two applications.
void TestGuiWatch::aPortInUseIsReplaced()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const auto first = watching(server);
    const quint16 taken = live(*first).state().tapPort;
    const auto second = gui::AppWindow::ofApplication(m_theme);
    second->show();
    second->showSteps();
    auto &source = live(*second);
    source.start({.target = *tap::Target::parse(server.url()), .listen = {.port = taken}, .probePort = 0});
    QTRY_VERIFY(source.state().isTapping);
    QVERIFY(source.state().tapPort != taken);
    auto &error = named<QLabel>(*second, "stepsError");
    QTRY_VERIFY(error.isVisible() && error.text().contains(QString::number(taken)));
    QCOMPARE(named<QLineEdit>(*second, "tapLine").text(),
             u"\"LOCATION\": \"redis://127.0.0.1:%1/0\","_s.arg(source.state().tapPort));
}

// For LocMem and its kin.
void TestGuiWatch::withoutAUrlTheProbeAloneReports()
{
    const auto window = gui::AppWindow::ofApplication(m_theme);
    window->show();
    window->watch({});
    QTRY_VERIFY(live(*window).state().probePort != 0);
    QVERIFY(!live(*window).state().isTapping);
    QVERIFY(!named<QPushButton>(*window, "startWatching").isEnabled());
    QTest::keyClick(&named<QLineEdit>(*window, "cacheUrl"), Qt::Key_A); // another cache can be named
    QVERIFY(named<QPushButton>(*window, "startWatching").isEnabled());
}

// A connection alone does not tell that the address of the cache is right.
void TestGuiWatch::aCacheThatDoesNotAnswerIsNotTicked()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const auto window = watching(server);
    window->showSteps();
    server.stop();
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, live(*window).state().tapPort);
    client.write("PING\r\n");
    QTRY_VERIFY(live(*window).state().unreachable > 0);
    QCOMPARE(seenAs(*window, "tapTick"), u"○"_s);
    auto &error = named<QLabel>(*window, "stepsError");
    QTRY_VERIFY(error.isVisible() && error.text().contains(u"127.0.0.1"_s));
    QVERIFY(server.start());
    QTRY_VERIFY(!error.isVisible());
    QVERIFY(live(*window).state().serverFault.code.isEmpty());
}

void TestGuiWatch::aServerThatCannotBeUsedIsSaid()
{
    support::RedisServer server({.config = {"requirepass secret"}});
    QVERIFY(server.start());
    const auto window = watching(server);
    const auto strip = [&] { return live(*window).facts(); };
    QTRY_VERIFY(strip().contains(u"requires a password"_s));
    server.run(QByteArrayList{"CONFIG", "SET", "requirepass", ""});
    QTRY_VERIFY(!strip().contains(u"requires a password"_s));
}

void TestGuiWatch::pausingFreezesTheViewsOnly()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const auto window = watching(server);
    QTest::qWait(200); // what the backend is has been told
    QCOMPARE(window->findChild<QLabel *>(u"narration"_s)->text(), QString()); // nothing has happened yet
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, live(*window).state().tapPort);
    QVERIFY(client.waitForConnected());
    const auto ask = [&] {
        client.write("GET course\r\n");
        return QTest::qWaitFor([&] { return client.bytesAvailable() > 0; }) && !client.readAll().isEmpty();
    };
    QVERIFY(ask());
    auto &history = named<QTableView>(*window, "history");
    QTRY_COMPARE(history.model()->rowCount(), 1);
    named<QAction>(*window, "pauseViews").trigger();
    QVERIFY(ask()); // the application goes on
    QTRY_COMPARE(live(*window).state().operations, 2);
    QTest::qWait(300);
    QCOMPARE(history.model()->rowCount(), 1);
    named<QAction>(*window, "pauseViews").trigger();
    QTRY_COMPARE(history.model()->rowCount(), 2);
}

void TestGuiWatch::whatWasSeenCanBeSavedAndOpened()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const auto window = watching(server);
    DjangoApplication django(djangoOf(*window));
    QVERIFY(django.start());
    QTRY_COMPARE_WITH_TIMEOUT(live(*window).state().probe.connections, 1, 15'000);
    QCOMPARE(django.get("/courses/1/"), 200);
    QCOMPARE(django.get("/edit/1/?title=Deep"), 200);
    QCOMPARE(django.get("/courses/1/"), 200);
    QTRY_COMPARE_WITH_TIMEOUT(named<QTableView>(*window, "history").model()->rowCount(), 3, 10'000);
    const QString path = m_folder.filePath(u"seen.jsonl"_s);
    window->save(path);
    auto &band = dynamic_cast<gui::Band &>(named<QWidget>(*window, "savedBand"));
    QTRY_VERIFY(band.isVisible());

    const auto opened = gui::AppWindow::ofRecording(m_theme, path);
    opened->show();
    QTRY_COMPARE(named<QTableView>(*opened, "history").model()->rowCount(), 3);
    QTRY_VERIFY(opened->source().knowledge().requests);
    const trace::EventLog &was = window->source().log();
    const trace::EventLog &is = opened->source().log();
    QCOMPARE(is.lastId(), was.lastId());
    for (trace::EventId id = 1; id <= is.lastId(); ++id) {
        QCOMPARE(is.find(id)->kind, was.find(id)->kind);
        QCOMPARE(is.find(id)->time, was.find(id)->time);
        QCOMPARE(is.find(id)->cause, was.find(id)->cause);
        QCOMPARE(is.find(id)->request, was.find(id)->request);
        QCOMPARE(is.find(id)->key, was.find(id)->key);
    }
    QVERIFY(is.now().totals == was.now().totals);
    QVERIFY(!dynamic_cast<gui::Band &>(named<QWidget>(*opened, "errorBand")).isVisible());
}

void TestGuiWatch::aStaleAnswerIsMarked()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const auto window = watching(server);
    named<QAction>(*window, "checkAnswers").setChecked(true);
    DjangoApplication django(djangoOf(*window));
    QVERIFY(django.start());
    QTRY_COMPARE_WITH_TIMEOUT(live(*window).state().probe.connections, 1, 15'000);
    QCOMPARE(django.get("/page/"), 200);
    QCOMPARE(django.get("/edit/1/?title=Deeper"), 200); // no receiver deletes the page
    QCOMPARE(django.get("/page/"), 200);
    const trace::EventLog &log = window->source().log();
    QTRY_COMPARE_WITH_TIMEOUT(log.now().totals.all.staleHits, 1, 20'000);
    auto &history = named<QTableView>(*window, "history");
    QCOMPARE(history.model()->rowCount(), 3);
    const auto outcome = [&](int row) { return history.model()->index(row, 0).data().toString(); };
    QTRY_COMPARE(outcome(0), gui::outcomePill(trace::Outcome::StaleHit).word);
    QCOMPARE(outcome(2), gui::outcomePill(trace::Outcome::Miss).word);
    auto &only = named<QComboBox>(*window, "historyOutcome");
    only.setCurrentText(gui::outcomePill(trace::Outcome::StaleHit).word);
    QCOMPARE(history.model()->rowCount(), 1);
    only.setCurrentIndex(0);
    QTest::mouseClick(history.viewport(), Qt::LeftButton, {},
                      history.visualRect(history.model()->index(0, 1)).center());
    auto &why = named<QListWidget>(*window, "why");
    QVERIFY(why.count() >= 2); // down to the edit
    QVERIFY2(why.item(0)->text().contains(u"edit 1"_s), qPrintable(why.item(0)->text()));
    auto &keys = named<QTableView>(*window, "keyUse");
    using Column = gui::KeyUseModel::Column;
    const auto staleOf = [&] {
        int sum = 0;
        for (int row = 0; row < keys.model()->rowCount(); ++row)
            sum += keys.model()->index(row, int(Column::Stale)).data().toString() == u"1"_s;
        return sum;
    };
    QTRY_COMPARE(staleOf(), 1);
    QTRY_VERIFY(named<QLabel>(*window, "watched").text().contains(u"1 stale"_s));

    // Before it was found, it was a hit.
    for (const trace::Event &event : log.all()) {
        if (event.kind == trace::EventKind::StaleFound)
            window->source().lookAt(event.id - 1);
    }
    QCOMPARE(outcome(0), gui::outcomePill(trace::Outcome::Hit).word);
}

void TestGuiWatch::keysNameTheRequestsThatWroteThem()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const auto window = watching(server);
    DjangoApplication django(djangoOf(*window));
    QVERIFY(django.start());
    QTRY_COMPARE_WITH_TIMEOUT(live(*window).state().probe.connections, 1, 15'000);
    QCOMPARE(django.get("/page/?a=b"), 200);
    auto &keys = named<QTableView>(*window, "keyUse");
    QTRY_COMPARE_WITH_TIMEOUT(keys.model()->rowCount(), 2, 10'000); // the page and its headers
    using Column = gui::KeyUseModel::Column;
    for (int row = 0; row < 2; ++row)
        QTRY_COMPARE(keys.model()->index(row, int(Column::Writer)).data().toString(), u"/page/?a=b"_s);
}

// After an older request was picked.
void TestGuiWatch::nowShowsTheNewestAgain()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const auto window = watching(server);
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, live(*window).state().tapPort);
    client.write("GET a\r\nGET b\r\nGET c\r\n");
    auto &history = named<QTableView>(*window, "history");
    QTRY_COMPARE_WITH_TIMEOUT(history.model()->rowCount(), 3, 10'000);
    QTRY_VERIFY(window->selection().request() != 0);
    const trace::RequestId newest = window->selection().request();
    QTest::mouseClick(history.viewport(), Qt::LeftButton, {},
                      history.visualRect(history.model()->index(2, 1)).center());
    QVERIFY(window->selection().request() != newest);
    QTest::keyClick(&named<QWidget>(*window, "timeline"), Qt::Key_End);
    QCOMPARE(window->selection().request(), newest);
}

void TestGuiWatch::outcomesAreChartedByEndpointAndByFamily()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const auto window = watching(server);
    DjangoApplication django(djangoOf(*window));
    QVERIFY(django.start());
    QTRY_COMPARE_WITH_TIMEOUT(live(*window).state().probe.connections, 1, 15'000);
    for (const char *path : {"/courses/1/", "/courses/1/", "/courses/2/", "/who/"})
        QCOMPARE(django.get(path), 200);
    QTRY_COMPARE_WITH_TIMEOUT(named<QTableView>(*window, "history").model()->rowCount(), 4, 10'000);
    named<QDockWidget>(*window, "chartDock").raise();
    auto &view = named<QComboBox>(*window, "chartView");
    auto &frameworks = named<QToolButton>(*window, "chartFrameworkKeys");
    auto &table = named<QTableView>(*window, "chartTable");
    view.setCurrentText(u"By endpoint"_s);
    QVERIFY(!frameworks.isVisible());
    QTest::mouseClick(&named<QToolButton>(*window, "chartAsTable"), Qt::LeftButton);
    using Column = gui::GroupModel::Column;
    const auto row = [&](const QString &name) {
        QList<int> counts;
        const auto *model = table.model();
        for (int i = 0; model && i < model->rowCount(); ++i) {
            if (model->index(i, 0).data().toString() != name)
                continue;
            for (const Column column : {Column::Hits, Column::StaleHits, Column::Misses})
                counts << model->index(i, int(column)).data().toInt();
        }
        return counts;
    };
    QTRY_COMPARE(row(u"/courses/<int:pk>/"_s), (QList<int>{1, 0, 2}));
    QVERIFY(!named<QComboBox>(*window, "chartScope").isEnabled());
    view.setCurrentText(u"By key family"_s);
    QTRY_COMPARE(row(u":1:course:*"_s), (QList<int>{1, 0, 2}));
    QVERIFY(frameworks.isVisible());
    const int own = table.model()->rowCount();
    QTest::mouseClick(&named<QToolButton>(*window, "chartAsTable"), Qt::LeftButton);
    auto &chart = dynamic_cast<gui::GroupChart &>(named<QWidget>(*window, "familyChart"));
    QTRY_COMPARE(chart.shownGroups(), own);
}

void TestGuiWatch::closingAsksWhileConnectionsGoThrough()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const auto window = watching(server);
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, live(*window).state().tapPort);
    QVERIFY(client.waitForConnected());
    client.write("PING\r\n");
    QTRY_COMPARE(live(*window).state().clients, 1);
    QString asked;
    QStringList buttons;
    const auto answer = [&](const QString &button) {
        buttons.clear();
        QTimer::singleShot(300, window.get(), [&asked, &buttons, button] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            asked = box->text();
            for (const QAbstractButton *each : box->buttons())
                buttons << each->text();
            for (QAbstractButton *each : box->buttons()) {
                if (each->text() == button)
                    each->click();
            }
        });
    };
    answer(u"Cancel"_s);
    QVERIFY(!window->close());
    QVERIFY(asked.contains(u"drops"_s));
    QVERIFY(!buttons.contains(u"Save and close…"_s)); // nothing has happened
    client.write("GET course:1\r\n");
    QTRY_VERIFY(window->source().log().now().last(trace::EventKind::CacheLookup) != 0);
    answer(u"Cancel"_s);
    QVERIFY(!window->close());
    QVERIFY(buttons.contains(u"Save and close…"_s));
    QTemporaryDir folder;
    window->save(folder.filePath(u"run.jsonl"_s));
    QTRY_VERIFY(named<QWidget>(*window, "savedBand").isVisible());
    answer(u"Cancel"_s);
    QVERIFY(!window->close());
    QVERIFY(!buttons.contains(u"Save and close…"_s));
    QCOMPARE(client.state(), QAbstractSocket::ConnectedState);
    answer(u"Close and drop them"_s);
    QVERIFY(window->close());
}

void TestGuiWatch::theWindowStaysAliveUnderLoad()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const auto window = watching(server);
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, live(*window).state().tapPort);
    QVERIFY(client.waitForConnected());
    connect(&client, &QTcpSocket::readyRead, &client, [&] { client.readAll(); });
    qint64 longest = 0;
    QElapsedTimer since;
    since.start();
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    beat.start(0);
    qint64 sent = 0;
    QByteArray piece;
    for (int i = 0; i < 100; ++i)
        piece += "GET course:" + QByteArray::number(i % 40) + "\r\n";
    QElapsedTimer run;
    run.start();
    while (run.elapsed() < 3'000) {
        client.write(piece);
        sent += 100;
        QTest::qWait(20);
    }
    QTRY_COMPARE_WITH_TIMEOUT(live(*window).state().operations, sent, 10'000);
    QTRY_COMPARE(live(*window).state().lookups.misses, sent); // exact, whatever is shown
    qInfo("%lld operations in 3 s, the longest turn took %lld ms, %lld only counted", sent, longest,
          live(*window).state().merged);
    QVERIFY(longest < 500); // of a debug build on a shared machine
}

QTEST_MAIN(TestGuiWatch)

#include "tst_gui_watch.moc"
