#include "livewindow/applicationpanel.h"
#include "livewindow/inspectorwindow.h"
#include "livewindow/trendchart.h"
#include "support/named.h"
#include "support/redisserver.h"

#include <QtCharts/QXYSeries>
#include <QtCore/QProcess>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Hits and misses of the application on a real server, while this program looks at it.
class ApplicationTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    std::unique_ptr<support::RedisServer> m_server;
    std::unique_ptr<gui::InspectorWindow> m_window;

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    gui::InspectorClient &client() { return m_window->client(); }
    const inspector::SampleHistory &history() { return child<gui::ApplicationPanel>("applicationPanel")->history(); }
    bool attach()
    {
        inspector::Session::Options options;
        options.connection.url = redis::Url::parse(m_server->url()).value();
        options.sampling = 100ms;
        client().open(options);
        return QTest::qWaitFor([this] { return client().coverage().isComplete && !history().isEmpty(); }, 10'000);
    }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_server = std::make_unique<support::RedisServer>();
        QVERIFY(m_server->start());
        m_window = std::make_unique<gui::InspectorWindow>(m_theme);
        m_window->resize(1280, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_server.reset();
    }

    // The application is idle; this program asks type, TTL and memory of 10,000 keys and reads values. What the
    // server counts is ours, to the last look-up.
    void browsingIsNotTheApplications()
    {
        m_server->run("DEBUG POPULATE 10000 key 10");
        QVERIFY(attach());
        const qint64 counted = m_server->info("keyspace_hits") + m_server->info("keyspace_misses");
        for (int page = 0; page < 100; ++page) {
            QList<QByteArray> names;
            for (int i = 0; i < 100; ++i)
                names << "key:" + QByteArray::number(page * 100 + i);
            names << "absent:" + QByteArray::number(page);
            client().describe(names);
            m_window->selection().select(names.constFirst());
            QTest::qWait(5);
        }
        const auto lookUps = [&] {
            return m_server->info("keyspace_hits") + m_server->info("keyspace_misses") - counted;
        };
        QTRY_VERIFY_WITH_TIMEOUT(lookUps() >= 20'000, 60'000);
        const qint64 ours = lookUps();
        const inspector::SampleBucket sum = history().sum(1h);
        QCOMPARE(sum.hits, 0);
        QCOMPARE(sum.misses, 0);
        QTRY_VERIFY(history().sum(1h).ours.hits + history().sum(1h).ours.misses >= ours);
        QCOMPARE(child<QLabel>("hitRatio")->text(), u"–"_s); // neither 0 % nor 100 %
        QCOMPARE(child<QLabel>("lookupRates")->text(), u"0 / 0"_s);
    }

    void theApplicationsLookUpsAreCountedExactly()
    {
        m_server->run("SET there v");
        QVERIFY(attach());
        for (int i = 0; i < 30; ++i)
            m_server->run("GET there");
        for (int i = 0; i < 10; ++i)
            m_server->run("GET absent");
        QTRY_COMPARE(history().sum(1h).hits, 30);
        QTRY_COMPARE(history().sum(1h).misses, 10);
        QCOMPARE(child<QLabel>("hitRatio")->text(), u"75 %"_s);
        auto *table = child<QTableView>("samples");
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto *tabs = child<QTabBar>("applicationViews");
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(3).center());
        QVERIFY(table->isVisible());
        m_server->run("CONFIG RESETSTAT");
        QTRY_VERIFY(history().sum(1h).reset);
        QCOMPARE(history().sum(1h).hits, 30); // no spike, and nothing lost
    }

    // What keys end by, and the ratio: a dot only where somebody asked, and no spike when the counters begin anew.
    void theTrendHasGapsAndNoSpikes()
    {
        m_server->run("SET there v");
        QVERIFY(attach());
        auto *tabs = child<QTabBar>("applicationViews");
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(4).center());
        const auto *chart = child<gui::TrendChart>("trendChart");
        QVERIFY(chart->isVisible());
        const auto points = [chart](const QString &name) {
            for (const QAbstractSeries *each : chart->chart()->series()) {
                if (each->objectName() == name)
                    return qobject_cast<const QXYSeries *>(each)->points();
            }
            return QList<QPointF>();
        };
        QTRY_VERIFY(!points(u"expiredLine"_s).isEmpty());
        QVERIFY(points(u"hitRatioDots"_s).isEmpty()); // nobody asked
        for (int i = 0; i < 30; ++i) {
            m_server->run("GET there");
            m_server->run({"SET", "short:" + QByteArray::number(i), "v", "PX", "1"});
        }
        const auto highest = [&](const QString &name) {
            double most = 0;
            for (const QPointF &point : points(name))
                most = std::max(most, point.y());
            return most;
        };
        QTRY_COMPARE(highest(u"hitRatioDots"_s), 100.0);
        QTRY_VERIFY(highest(u"expiredLine"_s) > 0);
        QCOMPARE(highest(u"evictedLine"_s), 0.0);
        const double before = highest(u"expiredLine"_s);
        m_server->run("CONFIG RESETSTAT");
        QTRY_VERIFY(history().sum(1h).reset);
        QVERIFY(highest(u"expiredLine"_s) <= std::max(30.0, before));
        QVERIFY(points(u"hitRatioDots"_s).size() <= 3);
    }

    void aSampleWarnsFirstAndIsAnEstimate()
    {
        m_server->run("SET there v");
        QVERIFY(attach());
        auto *tabs = child<QTabBar>("applicationViews");
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(2).center());
        QTest::mouseClick(child<QPushButton>("sampleReads"), Qt::LeftButton);
        QVERIFY(m_window->findChild<QMessageBox *>(u"sampleBox"_s));
        QVERIFY(!m_server->run("CLIENT LIST").toByteArray().contains("cmd=monitor"));
        QTest::mouseClick(child<QPushButton>("startSample"), Qt::LeftButton);
        QTRY_VERIFY(m_server->run("CLIENT LIST").toByteArray().contains("cmd=monitor"));
        for (int i = 0; i < 5; ++i)
            m_server->run("GET there");
        m_server->run("GET absent");
        m_server->run("SET absent v");
        QTest::qWait(100);
        QTest::mouseClick(child<QPushButton>("sampleReads"), Qt::LeftButton); // "Stop"
        auto *reads = child<QTableView>("reads");
        QTRY_COMPARE(reads->model()->rowCount(), 2);
        QCOMPARE(reads->model()->index(0, 0).data().toString(), u"there"_s);
        QCOMPARE(reads->model()->index(0, 1).data().toString(), u"5"_s);
        QCOMPARE(reads->model()->index(1, 2).data().toString(), u"1"_s);
        QVERIFY(child<QLabel>("readsNote")->text().startsWith(u"Estimated"_s));
        QTRY_VERIFY(!m_server->run("CLIENT LIST").toByteArray().contains("cmd=monitor"));
    }

    void theChartIsExported_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("beginning");
        QTest::addRow("picture") << u"chart.png"_s << QByteArray("\x89PNG");
        QTest::addRow("drawing") << u"chart.svg"_s << QByteArray("<?xml");
        QTest::addRow("table") << u"chart.csv"_s << QByteArray("until,hits,misses");
    }

    void theChartIsExported()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, beginning);
        QVERIFY(attach());
        QTemporaryDir folder;
        QTest::mouseClick(child<QPushButton>("exportApplication"), Qt::LeftButton);
        auto *dialog = child<QFileDialog>("exportDialog");
        emit dialog->fileSelected(folder.filePath(name));
        dialog->close();
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(beginning));
    }

    // 10,000 changes a second for two seconds: the window's event loop goes on, and what is not listed is counted.
    void aFloodOfChangesDoesNotStallTheWindow()
    {
        m_server->run("CONFIG SET notify-keyspace-events KEA");
        QVERIFY(attach());
        QElapsedTimer turn;
        qint64 longest = 0;
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] { longest = std::max(longest, turn.restart()); });
        turn.start();
        ticks.start(1);
        qint64 told = 0;
        connect(&client(), &gui::InspectorClient::happened, this,
                [&](const QList<redis::KeyEvent> &events, qint64 more) { told += events.size() + more; });
        // The server writes by itself, so that this test's own thread is free.
        QProcess writer;
        const redis::Url url = redis::Url::parse(m_server->url()).value();
        writer.start(u"redis-benchmark"_s,
                     {u"-p"_s, QString::number(url.port), u"-q"_s, u"-n"_s, u"20000"_s, u"-r"_s, u"1000"_s, u"-P"_s,
                      u"10"_s, u"-t"_s, u"set"_s});
        if (!writer.waitForStarted(2'000))
            QSKIP("redis-benchmark is not installed");
        QTRY_VERIFY_WITH_TIMEOUT(told >= 20'000, 20'000);
        auto *table = child<QTableView>("changes");
        QVERIFY(table->model()->rowCount() <= 2'000);
        QTRY_COMPARE(writer.state(), QProcess::NotRunning);
        qInfo("the longest turn: %lld ms", longest);
        QVERIFY2(longest < 500, QByteArray::number(longest).constData()); // an unoptimized build on a shared machine
    }
};

QTEST_MAIN(ApplicationTest)
#include "tst_gui_application.moc"
