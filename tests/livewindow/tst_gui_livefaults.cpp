#include "livewindow/decodedview.h"
#include "livewindow/inspectorwindow.h"
#include "livewindow/livekeymodel.h"
#include "support/named.h"
#include "support/redisserver.h"

#include <QtCore/QProcess>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Column = gui::LiveKeyModel::Column;

// What goes wrong with a server, through the real window: it is said, nothing freezes, and what is shown is true again
// within two seconds of the server's return.
class LiveFaultsTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    std::unique_ptr<support::RedisServer> m_server;
    std::unique_ptr<gui::InspectorWindow> m_window;

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    gui::InspectorClient &client() { return m_window->client(); }
    gui::LiveKeyModel &keys() { return *qobject_cast<gui::LiveKeyModel *>(child<QTableView>("liveKeys")->model()); }
    QString cell(int row, Column column) { return keys().index(row, int(column)).data().toString(); }
    void start(const QByteArrayList &config = {"notify-keyspace-events KEAm"})
    {
        m_server = std::make_unique<support::RedisServer>(support::RedisServer::Options{.config = config});
        QVERIFY(m_server->start());
    }
    void attach(const QString &url, std::chrono::milliseconds limit = 5s)
    {
        gui::SavedConnection connection;
        connection.connection.url = redis::Url::parse(url).value();
        connection.connection.commandLimit = limit;
        connection.connection.connectLimit = limit;
        connection.connection.firstBackoff = 100ms;
        m_window->attach(connection);
    }
    void complains(const QString &words)
    {
        QTRY_VERIFY2(child<QLabel>("urlError")->text().contains(words), qPrintable(child<QLabel>("urlError")->text()));
        QVERIFY(child<QLineEdit>("url")->isVisible());
    }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_window = std::make_unique<gui::InspectorWindow>(m_theme);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_server.reset();
    }

    // In mid-scan, and in the midst of a burst of writes.
    void killedTwentyTimes()
    {
        start();
        m_server->run("DEBUG POPULATE 60000 key 10");
        attach(m_server->url());
        QElapsedTimer turn;
        qint64 longest = 0;
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] { longest = std::max(longest, turn.restart()); });
        qint64 slowest = 0;
        for (int round = 0; round < 20; ++round) {
            QTRY_VERIFY(client().isReady());
            turn.start();
            ticks.start(1);
            QProcess burst;
            if (round % 2 == 1) {
                burst.start(u"redis-benchmark"_s,
                            {u"-p"_s, QString::number(m_server->port()), u"-q"_s, u"-n"_s, u"100000"_s, u"-r"_s,
                             u"10000"_s, u"-P"_s, u"20"_s, u"-t"_s, u"set"_s});
                QVERIFY(burst.waitForStarted());
            }
            QTest::qWait(20 + round * 10);
            ticks.stop(); // what follows is the test's own waiting
            m_server->kill();
            burst.kill();
            burst.waitForFinished();
            QTRY_VERIFY(!client().isReady());
            const QByteArray count = QByteArray::number(1'000 + round);
            QVERIFY(m_server->start());
            m_server->run("DEBUG POPULATE " + count + " back 10");
            QElapsedTimer returned;
            returned.start();
            QTRY_COMPARE_WITH_TIMEOUT(keys().keyCount(), 1'000 + round, 2'000);
            slowest = std::max(slowest, returned.elapsed());
            m_server->run("DEBUG POPULATE 30000 key 10");
        }
        qInfo("the slowest return: %lld ms; the longest turn of the window's loop: %lld ms", slowest, longest);
    }

    void clientsAreKilled()
    {
        start();
        m_server->run("SET a 1");
        attach(m_server->url());
        QTRY_VERIFY(client().coverage().isComplete);
        for (int round = 0; round < 5; ++round) {
            m_server->run("CLIENT KILL TYPE normal SKIPME yes");
            m_server->run("CLIENT KILL TYPE pubsub");
            m_server->run({"SET", "later:" + QByteArray::number(round), "1"});
            QTRY_COMPARE_WITH_TIMEOUT(keys().keyCount(), 2 + round, 2'000);
        }
    }

    // It keeps its sockets and says nothing: what is shown stays, with its age, and is true again afterwards.
    void aFrozenServerIsSaidAndComesBack()
    {
        start();
        m_server->run("SET a 1");
        attach(m_server->url(), 300ms);
        QTRY_COMPARE(keys().keyCount(), 1);
        m_server->freeze();
        QTRY_VERIFY(child<QWidget>("lostBand")->isVisible());
        QCOMPARE(keys().keyCount(), 1);
        m_server->thaw();
        m_server->run("SET b 1");
        QTRY_COMPARE_WITH_TIMEOUT(keys().keyCount(), 2, 3'000);
        QTRY_VERIFY(!child<QWidget>("lostBand")->isVisible());
    }

    void aPausedServerComesBack()
    {
        start();
        m_server->run("SET a 1");
        attach(m_server->url(), 200ms);
        QTRY_COMPARE(keys().keyCount(), 1);
        m_server->run("CLIENT PAUSE 700 ALL");
        QTRY_VERIFY(client().isLost());
        QTRY_VERIFY_WITH_TIMEOUT(client().isReady(), 4'000);
        m_server->run("SET b 1");
        QTRY_COMPARE_WITH_TIMEOUT(keys().keyCount(), 2, 2'000);
    }

    // A column says so by being empty; all else goes on.
    void oneCommandIsNotPermitted_data()
    {
        QTest::addColumn<QByteArray>("command");
        for (const char *command :
             {"type", "pttl", "memory", "object", "config", "command", "info", "client", "dbsize"})
            QTest::addRow("%s", command) << QByteArray(command);
    }

    void oneCommandIsNotPermitted()
    {
        QFETCH(QByteArray, command);
        start({"notify-keyspace-events KEAm", "user viewer on >pw ~* &* +@all -" + command});
        m_server->run("SET a 1 EX 500");
        attach(m_server->url().replace(u"redis://"_s, u"redis://viewer:pw@"_s));
        QTRY_COMPARE(keys().keyCount(), 1);
        if (command != "type")
            QTRY_COMPARE(cell(0, Column::Type), u"string"_s);
        if (command != "pttl")
            QTRY_VERIFY(keys().index(0, int(Column::Ttl)).data().toString().contains(u':')); // 8:20
        if (command != "memory")
            QTRY_VERIFY(!cell(0, Column::Memory).isEmpty());
        m_server->run("SET b 1");
        QTRY_COMPARE_WITH_TIMEOUT(keys().keyCount(), 2, 5'000);
        QVERIFY(client().isReady());
    }

    void aServerThatIsLoadingIsWaitedFor()
    {
        QTcpServer loading;
        QVERIFY(loading.listen(QHostAddress::LocalHost));
        connect(&loading, &QTcpServer::newConnection, &loading, [&] {
            QTcpSocket *socket = loading.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                const qsizetype commands = socket->readAll().count('*');
                socket->write(QByteArray("-LOADING Redis is loading the dataset in memory\r\n").repeated(commands));
            });
        });
        attach(u"redis://127.0.0.1:%1"_s.arg(loading.serverPort()));
        complains(u"load"_s);
        QVERIFY(client().state() != redis::Connection::State::Idle); // it tries on by itself
    }

    void aServerOfAByteASecondIsGivenUp()
    {
        QTcpServer slow;
        QVERIFY(slow.listen(QHostAddress::LocalHost));
        connect(&slow, &QTcpServer::newConnection, &slow, [&] {
            QTcpSocket *socket = slow.nextPendingConnection();
            auto *trickle = new QTimer(socket);
            socket->write("+");
            connect(trickle, &QTimer::timeout, socket, [socket] { socket->write("O"); });
            trickle->start(1s);
        });
        attach(u"redis://127.0.0.1:%1"_s.arg(slow.serverPort()), 1'500ms);
        QTRY_VERIFY(!child<QLabel>("urlError")->text().isEmpty());
        QVERIFY(!client().isReady());
    }

    void anotherProtocolIsNamed()
    {
        QTcpServer web;
        QVERIFY(web.listen(QHostAddress::LocalHost));
        connect(&web, &QTcpServer::newConnection, &web, [&] {
            QTcpSocket *socket = web.nextPendingConnection();
            socket->write("HTTP/1.1 400 Bad Request\r\n<b>no</b>\r\n\r\n");
        });
        attach(u"redis://127.0.0.1:%1"_s.arg(web.serverPort()));
        complains(u"not a Redis server"_s);
        QCOMPARE(child<QLabel>("urlError")->textFormat(), Qt::PlainText);
    }

    // Each opened and deleted as exactly itself, by clicks.
    void namesOfAnyBytesAreOpenedAndDeletedAsThemselves()
    {
        const QByteArrayList names{QByteArrayLiteral("nul\0in it"),
                                   QByteArrayLiteral("\xff\xfe\x00raw"),
                                   "<b>x</b>",
                                   "<img src=x>",
                                   "new\nline",
                                   "\xe2\x80\xaertl",
                                   QByteArray(10'240, 'k'),
                                   "ends*",
                                   "user[1]:*",
                                   "\\x41 as text",
                                   "A as text"};
        start();
        for (qsizetype i = 0; i < names.size(); ++i)
            m_server->run({"SET", names.at(i), "value " + QByteArray::number(i)});
        attach(m_server->url());
        QTRY_COMPARE(keys().keyCount(), int(names.size()));
        client().ask([](inspector::Session &session) { session.unlock(); });
        QTRY_VERIFY(!client().isLocked());
        auto *table = child<QTableView>("liveKeys");
        for (qsizetype i = 0; i < names.size(); ++i) {
            QTRY_VERIFY(keys().rowOf(names.at(i)) >= 0);
            table->setCurrentIndex(keys().index(keys().rowOf(names.at(i)), 0));
            const QByteArray value = "value " + QByteArray::number(i);
            QTRY_COMPARE(m_window->findChild<gui::DecodedView *>()->bytes(), value);
            QTRY_VERIFY(child<QPushButton>("deleteValue")->isEnabled());
            QTest::mouseClick(child<QPushButton>("deleteValue"), Qt::LeftButton);
            QTRY_COMPARE(child<QPushButton>("confirmDeletion")->text(), u"Delete 1 key"_s);
            QTest::mouseClick(child<QPushButton>("confirmDeletion"), Qt::LeftButton);
            QTRY_COMPARE(m_server->run({"EXISTS", names.at(i)}).toInt(), 0);
            QCOMPARE(m_server->run("DBSIZE").toInt(), int(names.size() - i - 1));
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
};

QTEST_MAIN(LiveFaultsTest)
#include "tst_gui_livefaults.moc"
