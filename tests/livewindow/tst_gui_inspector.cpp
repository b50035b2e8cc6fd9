#include "livewindow/connectpage.h"
#include "livewindow/inspectorwindow.h"
#include "support/named.h"
#include "support/redisserver.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

// The window of the live Redis with keys and clicks, on a real server.
class InspectorWindowTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    std::unique_ptr<gui::InspectorWindow> m_window;

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    gui::InspectorClient &client() { return m_window->client(); }
    void type(const QString &url)
    {
        auto *line = child<QLineEdit>("url");
        line->clear();
        QTest::keyClicks(line, url);
        QTest::keyClick(line, Qt::Key_Return);
    }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_window = std::make_unique<gui::InspectorWindow>(m_theme);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void everyPlaceIsThere()
    {
        for (const char *name : {"keyspaceDock", "applicationDock", "valueDock", "changesDock"})
            QVERIFY2(child<QDockWidget>(name)->isVisible(), name);
    }

    void connectsByTypingAndReturn()
    {
        support::RedisServer server;
        QVERIFY(server.start());
        server.run("DEBUG POPULATE 100000 key 10");
        type(server.url());
        QTRY_VERIFY(client().isReady());
        QTRY_VERIFY_WITH_TIMEOUT(client().coverage().isComplete, 10'000);
        QCOMPARE(client().view().size(), 100'000u);
        QTRY_VERIFY(child<QLabel>("server")->text().startsWith(u"redis 7"_s));
        QVERIFY(child<QLabel>("server")->text().contains(u"user default"_s));
        QCOMPARE(child<QToolButton>("lock")->text(), u"read-only"_s);
        QTRY_VERIFY(child<QLabel>("linkText")->text().contains(u"Lookaside has not changed the server"_s));
        QCOMPARE(client().lastSample().ourWrites, 0);
    }

    void anAddressThatIsNoneIsPointedAt()
    {
        type(u"redis://host:port/0"_s);
        QCOMPARE(child<QLineEdit>("url")->selectedText(), u"port"_s);
        QVERIFY(!child<QLabel>("urlError")->text().isEmpty());
        QVERIFY(!client().isOpen());
    }

    void aServerThatIsNotThereIsSaid()
    {
        type(u"redis://127.0.0.1:%1"_s.arg(support::freePort()));
        QTRY_VERIFY(child<QLabel>("urlError")->text().contains(u"nothing listens on"_s));
        QVERIFY(child<QLineEdit>("url")->isVisible());
    }

    void aLostServerIsBannerAndComesBack()
    {
        support::RedisServer server;
        QVERIFY(server.start());
        server.run("DEBUG POPULATE 1000 key 10");
        type(server.url());
        QTRY_VERIFY(client().coverage().isComplete);
        server.kill();
        auto *band = child<QWidget>("lostBand");
        QTRY_VERIFY(band->isVisible());
        QCOMPARE(client().view().size(), 1'000u); // what was on the screen stays
        QVERIFY(server.start());
        server.run("SET back 1");
        QTRY_VERIFY_WITH_TIMEOUT(client().isReady(), 2'000);
        QTRY_COMPARE_WITH_TIMEOUT(client().view().size(), 1u, 2'000);
        QVERIFY(!band->isVisible());
    }

    void onlyTheOpenLockHasAConnectionThatWrites()
    {
        support::RedisServer server;
        QVERIFY(server.start());
        server.run("SET a 1");
        type(server.url());
        QTRY_VERIFY(client().isReady());
        client().ask([](inspector::Session &session) { session.unlock(); });
        auto *lock = child<QToolButton>("lock");
        QTRY_COMPARE(lock->text(), u"writable"_s);
        client().ask([](inspector::Session &session) { session.editor().setTtl(1, "a", std::chrono::seconds(50)); });
        QTRY_COMPARE(client().lastSample().ourWrites, 1);
        QTRY_VERIFY(child<QLabel>("linkText")->text().contains(u"changes made by Lookaside: 1"_s));
        QVERIFY(server.run("TTL a").toInt() > 0);
        QTest::mouseClick(lock, Qt::LeftButton);
        QTRY_COMPARE(lock->text(), u"read-only"_s);
        QTRY_VERIFY(!server.run("CLIENT LIST").toByteArray().contains("lookaside-write"));
    }

    void frozenStaysAsItIs()
    {
        support::RedisServer server;
        QVERIFY(server.start());
        server.run("SET a 1");
        type(server.url());
        QTRY_COMPARE(client().view().size(), 1u);
        QTRY_VERIFY(client().coverage().isComplete);
        QTest::mouseClick(child<QToolButton>("freeze"), Qt::LeftButton);
        server.run("SET b 1");
        QTest::qWait(400);
        QCOMPARE(client().view().size(), 1u);
        QTest::mouseClick(child<QToolButton>("freeze"), Qt::LeftButton);
        QTRY_COMPARE(client().view().size(), 2u);
    }

    void leavingInMidScan()
    {
        support::RedisServer server;
        QVERIFY(server.start());
        server.run("DEBUG POPULATE 300000 key 10");
        type(server.url());
        QTRY_VERIFY(client().view().size() > 0);
        m_window.reset(); // returns, whatever runs
        QVERIFY(server.info("connected_clients") <= 3);
    }
};

QTEST_MAIN(InspectorWindowTest)
#include "tst_gui_inspector.moc"
