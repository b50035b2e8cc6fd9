#include "appwindow/appwindow.h"
#include "appwindow/livesource.h"
#include "look/theme.h"
#include "support/named.h"
#include "support/redisserver.h"
#include "watch/djangoapplication.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

// The web door in the window of an application, with real clicks: redis-server, Django of Debian, gunicorn.
class TestGuiDoor : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theStepsLeadThroughTheDoor();
    void aWrongAddressIsSaid();
    void theSwitchesAreRemembered();
    void requestsAreSentFromTheWindow();
    void theWindowStaysAliveWhileAnAnswerIsAwaited();

private:
    static gui::LiveSource &live(gui::AppWindow &window) { return dynamic_cast<gui::LiveSource &>(window.source()); }
    std::unique_ptr<gui::AppWindow> watching(const QString &cache, quint16 application, quint16 tapPort)
    {
        auto window = gui::AppWindow::ofApplication(m_theme);
        window->resize(1280, 800);
        window->show();
        watch::WatchOptions options{.target = {}, .listen = {.port = tapPort}, .probePort = 0};
        if (!cache.isEmpty())
            options.target = *tap::Target::parse(cache);
        options.web = door::Options{};
        options.web->application = *door::Application::parse(u"http://127.0.0.1:%1"_s.arg(application));
        options.web->listen.port = 0;
        live(*window).start(options);
        if (!QTest::qWaitFor([&] { return live(*window).state().doorPort != 0; }))
            qFatal("the door did not open");
        return window;
    }

    gui::Theme m_theme;
};

void TestGuiDoor::initTestCase()
{
    if (!DjangoApplication::isInstalled())
        QSKIP("Django, django-redis or gunicorn is not installed");
}

void TestGuiDoor::theStepsLeadThroughTheDoor()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const quint16 tapPort = support::freePort();
    DjangoApplication django({.probePort = support::freePort(), // nobody listens there: there is no probe
                              .caches = DjangoApplication::redisCaches(u"redis://127.0.0.1:%1/0"_s.arg(tapPort))});
    const auto window = watching(server.url(), django.port(), tapPort);
    window->showSteps();
    auto &steps = named<QDialog>(*window, "stepsDialog");
    const QString address = u"http://127.0.0.1:%1/"_s.arg(live(*window).state().doorPort);
    QTRY_COMPARE(named<QLineEdit>(steps, "requestLine").text(), address);
    QTest::mouseClick(&named<QPushButton>(steps, "requestCopy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), address);
    QCOMPARE(named<QLabel>(steps, "requestTick").text(), u"○"_s);
    steps.hide();

    QVERIFY(django.start());
    auto &path = named<QLineEdit>(*window, "requestPath");
    QVERIFY(path.isVisible());
    path.setText(u"/courses/1/"_s);
    QTest::keyClick(&path, Qt::Key_Return);
    auto &answer = named<QLabel>(*window, "requestAnswer");
    QTRY_VERIFY2(answer.text().contains(u"200"_s), qPrintable(answer.text()));
    auto &history = named<QTableView>(*window, "history");
    QTRY_COMPARE_WITH_TIMEOUT(history.model()->rowCount(), 1, 10'000);
    QVERIFY(history.model()->index(0, 1).data().toString().contains(u"/courses/1/"_s));
    QTRY_COMPARE(named<QDockWidget>(*window, "historyDock").windowTitle(), u"Requests"_s);
    QTRY_VERIFY(named<QLabel>(*window, "known").text().contains(u"web door"_s));
    QTRY_COMPARE(named<QLabel>(steps, "requestTick").text(), u"✓"_s);
    // Its look-ups are its own: it is a miss, and then a hit.
    QTest::mouseClick(&named<QPushButton>(*window, "sendRequest"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(history.model()->rowCount(), 2, 10'000);
    const trace::Counts &totals = window->source().log().now().totals.all;
    QTRY_COMPARE(totals.requests, 2);
    QCOMPARE(totals.hits, 1);
    QCOMPARE(totals.misses, 1);
}

void TestGuiDoor::aWrongAddressIsSaid()
{
    const auto window = gui::AppWindow::ofApplication(m_theme);
    window->show();
    window->showSteps();
    auto &steps = named<QDialog>(*window, "stepsDialog");
    named<QLineEdit>(steps, "webUrl").setText(u"ftp://127.0.0.1/"_s);
    QTest::mouseClick(&named<QPushButton>(steps, "startWatching"), Qt::LeftButton);
    auto &error = named<QLabel>(*window, "stepsError");
    QVERIFY(error.isVisible() && error.text().contains(u"ftp://127.0.0.1/"_s));
    QVERIFY(!live(*window).isStarted());
    QVERIFY(!named<QLineEdit>(*window, "requestPath").isVisible()); // there is no door to send by
}

void TestGuiDoor::theSwitchesAreRemembered()
{
    QTcpServer application;
    QVERIFY(application.listen(QHostAddress::LocalHost));
    QByteArray asked;
    connect(&application, &QTcpServer::newConnection, &application, [&] {
        QTcpSocket *socket = application.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&asked, socket] {
            asked += socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        });
    });
    const QString address = u"http://127.0.0.1:%1"_s.arg(application.serverPort());
    door::Options said;
    said.application = *door::Application::parse(address);
    said.listen.port = 0;
    {
        const auto window = gui::AppWindow::ofApplication(m_theme);
        window->show();
        window->watch({}, said);
        auto &steps = named<QDialog>(*window, "stepsDialog");
        auto &keepHost = named<QCheckBox>(steps, "keepHost");
        QTRY_VERIFY(live(*window).state().doorPort != 0);
        QVERIFY(keepHost.isEnabled() && !keepHost.isChecked());
        named<QLineEdit>(steps, "webUrl").clear();
        QVERIFY(!keepHost.isEnabled()); // there is nothing to keep it for
        named<QLineEdit>(steps, "webUrl").setText(address);
        QVERIFY(!named<QPushButton>(steps, "startWatching").isEnabled());
        keepHost.click();
        named<QCheckBox>(steps, "cacheStatus").click();
        QVERIFY(named<QPushButton>(steps, "startWatching").isEnabled()); // it would be another door
        QTest::mouseClick(&named<QPushButton>(steps, "startWatching"), Qt::LeftButton);
        QTRY_VERIFY(live(*window).state().doorPort != 0 && live(*window).options().web->keepsHost);
        QVERIFY(live(*window).options().web->tellsCacheStatus);
        const quint16 port = live(*window).state().doorPort;
        QTcpSocket browser;
        browser.connectToHost(u"127.0.0.1"_s, port);
        browser.write("GET / HTTP/1.1\r\nHost: a.browser\r\n\r\n");
        QTRY_VERIFY(browser.bytesAvailable() > 40);
        QVERIFY(browser.readAll().contains("\r\nCache-Status: Lookaside; fwd=bypass\r\n"));
        QVERIFY(asked.contains("Host: a.browser\r\n"));
    }
    const auto again = gui::AppWindow::ofApplication(m_theme);
    again->show();
    again->showSteps();
    auto &steps = named<QDialog>(*again, "stepsDialog");
    QCOMPARE(named<QLineEdit>(steps, "webUrl").text(), address);
    QVERIFY(named<QCheckBox>(steps, "keepHost").isChecked());
    QVERIFY(named<QCheckBox>(steps, "cacheStatus").isChecked());
    // What the command line says goes first.
    again->watch({}, said);
    QVERIFY(!named<QCheckBox>(steps, "keepHost").isChecked());
    QTRY_VERIFY(live(*again).state().doorPort != 0);
    QVERIFY(!live(*again).options().web->keepsHost);
}

void TestGuiDoor::requestsAreSentFromTheWindow()
{
    QTcpServer application;
    QVERIFY(application.listen(QHostAddress::LocalHost));
    QByteArray asked;
    connect(&application, &QTcpServer::newConnection, &application, [&] {
        QTcpSocket *socket = application.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&asked, socket] {
            asked = socket->readAll();
            const QByteArray content = asked.startsWith("HEAD") ? "" : "hello";
            socket->write("HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 5\r\n\r\n" + content);
        });
    });
    const auto window = watching({}, application.serverPort(), 0);
    auto &path = named<QLineEdit>(*window, "requestPath");
    auto &answer = named<QLabel>(*window, "requestAnswer");
    path.setText(u"a b?q=ä"_s); // as a person types it
    QTest::mouseClick(&named<QPushButton>(*window, "sendRequest"), Qt::LeftButton);
    QTRY_VERIFY2(answer.text().startsWith(u"GET /a b?q=ä: 302 after "_s), qPrintable(answer.text()));
    QVERIFY2(answer.text().endsWith(u"5 B"_s), qPrintable(answer.text()));
    QVERIFY2(asked.startsWith("GET /a%20b?q=%C3%A4 HTTP/1.1\r\n"), asked.constData());
    named<QComboBox>(*window, "requestMethod").setCurrentText(u"HEAD"_s);
    QTest::keyClick(&path, Qt::Key_Return);
    QTRY_VERIFY2(answer.text().startsWith(u"HEAD /a b?q=ä: 302 after "_s), qPrintable(answer.text()));
    QVERIFY(asked.startsWith("HEAD /a%20b?q=%C3%A4 HTTP/1.1\r\n"));
    QTRY_COMPARE(live(*window).state().door.requests.count, 2);

    application.close();
    QTest::keyClick(&path, Qt::Key_Return); // over a connection of its own, or one that is kept
    QTRY_VERIFY(named<QPushButton>(*window, "sendRequest").isEnabled());
}

void TestGuiDoor::theWindowStaysAliveWhileAnAnswerIsAwaited()
{
    QTcpServer application; // answers nothing
    QVERIFY(application.listen(QHostAddress::LocalHost));
    const auto window = watching({}, application.serverPort(), 0);
    auto &send = named<QPushButton>(*window, "sendRequest");
    QElapsedTimer took;
    took.start();
    QTest::mouseClick(&send, Qt::LeftButton);
    QVERIFY(took.elapsed() < 500);
    QVERIFY(!send.isEnabled());
    QTRY_COMPARE(live(*window).state().door.underWay, 1);
    took.restart();
    window->close(); // in the middle of it
    QVERIFY(took.elapsed() < 2'000);
}

QTEST_MAIN(TestGuiDoor)

#include "tst_gui_door.moc"
