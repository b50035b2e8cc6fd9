#include "tap/client.h"
#include "upstream.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr const char *getRoot = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
constexpr const char *ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

// All limits are long but those that a test is about.
door::Options optionsFor(quint16 port, door::Limits limits)
{
    door::Options options;
    options.application = *door::Application::parse(u"http://127.0.0.1:%1"_s.arg(port));
    options.limits = limits;
    return options;
}

// A socket that listens and whose queue is full: who connects waits for ever.
class DeafServer {
public:
    DeafServer()
        : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size);
        ::listen(m_listener, 0);
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        for (int i = 0; i < 8; ++i) {
            m_waiting.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
            (void)::connect(m_waiting.back(), reinterpret_cast<const sockaddr *>(&address), sizeof address);
        }
    }
    ~DeafServer()
    {
        for (const int socket : m_waiting)
            ::close(socket);
        ::close(m_listener);
    }
    DeafServer(const DeafServer &) = delete;
    DeafServer &operator=(const DeafServer &) = delete;

    quint16 port() const { return m_port; }

private:
    int m_listener;
    quint16 m_port = 0;
    std::vector<int> m_waiting;
};

} // namespace

// Whom the door waits for, and how long.
class TestDoorLimits : public QObject {
    Q_OBJECT

private slots:
    void aHeadThatDoesNotEndIsAnsweredAndLeft();
    void aHeadInDropsIsLeft();
    void aSlowBodyIsWaitedFor();
    void anIdleConnectionIsLeftAndAUsedOneIsNot();
    void aSlowApplicationIsWaitedFor();
    void anApplicationThatIsNotReachedIsToldInTime();
    void whoWasRefusedMayReadWhy();
    void anEndIsHandedOnEitherWay();
};

void TestDoorLimits::aHeadThatDoesNotEndIsAnsweredAndLeft()
{
    std::atomic<int> accepted = 0;
    const Upstream upstream([&](int socket) {
        ++accepted;
        receiveAll(socket);
    });
    OpenDoor door(optionsFor(upstream.port(), {.head = 300ms}));
    Client client(door.port());
    client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
    const std::string answer = client.receiveAll();
    QVERIFY2(answer.starts_with("HTTP/1.1 408 ") && answer.ends_with("door.slow\n"), answer.c_str());
    QTRY_COMPARE(door.door().snapshot().open, 0);
    QCOMPARE(accepted, 0); // the application has not heard of it
}

// Each byte comes in time; the whole does not.
void TestDoorLimits::aHeadInDropsIsLeft()
{
    const Upstream upstream([](int socket) { receiveAll(socket); });
    OpenDoor door(optionsFor(upstream.port(), {.head = 400ms}));
    std::vector<Client> slow;
    for (int i = 0; i < 50; ++i)
        slow.emplace_back(door.port());
    QElapsedTimer since;
    since.start();
    std::size_t sent = 0;
    const std::string head = "GET / HTTP/1.1\r\nHost: " + std::string(200, 'a');
    while (since.elapsed() < 1'500 && sent < head.size()) {
        for (Client &client : slow)
            client.send(head.substr(sent, 1)); // until the door has left
        ++sent;
        QTest::qWait(20);
    }
    QTRY_COMPARE(door.door().snapshot().open, 0);
    QVERIFY(since.elapsed() < 5'000);
    slow.clear();
}

void TestDoorLimits::aSlowBodyIsWaitedFor()
{
    std::string body;
    const Upstream upstream([&](int socket) {
        receiveUntil(socket, "\r\n\r\n");
        body = receiveUntil(socket, "end");
        sendAll(socket, ok);
    });
    OpenDoor door(optionsFor(upstream.port(), {.head = 200ms, .connection = 200ms, .idle = 200ms}));
    Client client(door.port());
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n");
    for (const char c : std::string("slowly-end")) {
        QTest::qWait(80);
        QVERIFY(client.send({&c, 1}));
    }
    QCOMPARE(client.receive(std::strlen(ok)), std::string(ok));
    QCOMPARE(body, std::string("slowly-end"));
}

void TestDoorLimits::anIdleConnectionIsLeftAndAUsedOneIsNot()
{
    const Upstream upstream([](int socket) {
        while (!receiveUntil(socket, "\r\n\r\n").empty())
            sendAll(socket, ok);
    });
    OpenDoor door(optionsFor(upstream.port(), {.idle = 500ms}));
    Client silent(door.port());
    Client client(door.port());
    QElapsedTimer since;
    since.start();
    for (int i = 0; i < 6; ++i) { // longer than the limit in all
        QCOMPARE(client.ask(getRoot, std::strlen(ok)), std::string(ok));
        QTest::qWait(180);
    }
    QCOMPARE(silent.receiveAll(), std::string()); // it never said anything
    QCOMPARE(client.receiveAll(), std::string());
    QVERIFY(since.elapsed() < 5'000);
    QTRY_COMPARE(door.door().snapshot().open, 0);
    QCOMPARE(door.stopped().totals().byStatus[2], 6);
    QCOMPARE(door.stopped().totals().byStatus[0], 0);
}

// How long an application thinks, and how slowly it tells, is its own affair.
void TestDoorLimits::aSlowApplicationIsWaitedFor()
{
    const Upstream upstream([](int socket) {
        receiveUntil(socket, "\r\n\r\n");
        QTest::qSleep(1'000);
        for (const char c : std::string(ok)) {
            sendAll(socket, {&c, 1});
            QTest::qSleep(15);
        }
    });
    OpenDoor door(optionsFor(upstream.port(), {.head = 200ms, .connection = 200ms, .idle = 200ms, .farewell = 200ms}));
    Client client(door.port());
    QCOMPARE(client.ask(getRoot, std::strlen(ok)), std::string(ok));
    QCOMPARE(door.stopped().totals().byStatus[2], 1);
}

void TestDoorLimits::anApplicationThatIsNotReachedIsToldInTime()
{
    const DeafServer deaf;
    OpenDoor door(optionsFor(deaf.port(), {.connection = 300ms}));
    QElapsedTimer since;
    since.start();
    Client client(door.port());
    client.send(getRoot);
    const std::string answer = client.receiveAll();
    QVERIFY2(answer.starts_with("HTTP/1.1 502 ") && answer.ends_with("door.unreachable\n"), answer.c_str());
    QVERIFY(since.elapsed() >= 250 && since.elapsed() < 5'000);

    // One that is reached and never agrees on TLS.
    const Upstream silent([](int socket) { receiveAll(socket); });
    door::Options options = optionsFor(silent.port(), {.connection = 300ms});
    options.application = *door::Application::parse(u"https://127.0.0.1:%1"_s.arg(silent.port()));
    OpenDoor ofTls(options);
    Client another(ofTls.port());
    another.send(getRoot);
    const std::string told = another.receiveAll();
    QVERIFY2(told.starts_with("HTTP/1.1 502 "), told.c_str());
}

// Who goes on sending is read away for a while, so that the answer is not lost by a reset; but not for ever.
void TestDoorLimits::whoWasRefusedMayReadWhy()
{
    const Upstream upstream([](int socket) { receiveAll(socket); });
    OpenDoor door(optionsFor(upstream.port(), {.farewell = 400ms}));
    Client client(door.port());
    client.send("GET / HTTP/1.1\nHost: a\r\n\r\n");
    for (int i = 0; i < 20; ++i) {
        client.send(std::string(10'000, 'x'));
        QTest::qWait(10);
    }
    const std::string answer = client.receiveAll();
    QVERIFY2(answer.starts_with("HTTP/1.1 400 ") && answer.ends_with("door.lineEnds\n"), answer.c_str());
    QElapsedTimer since;
    since.start();
    while (client.send(std::string(1'000, 'x')) && since.elapsed() < 5'000)
        QTest::qWait(20);
    QVERIFY(since.elapsed() < 5'000);
    QTRY_COMPARE(door.door().snapshot().open, 0);
}

void TestDoorLimits::anEndIsHandedOnEitherWay()
{
    std::atomic<int> ended = 0;
    const Upstream upstream([&](int socket) {
        receiveUntil(socket, "\r\n\r\n");
        sendAll(socket, ok);
        ::shutdown(socket, SHUT_WR); // and it still listens
        receiveAll(socket);
        ++ended;
    });
    OpenDoor door(optionsFor(upstream.port(), {.farewell = 300ms}));
    { // The application says no more.
        Client client(door.port());
        client.send(getRoot);
        QCOMPARE(client.receiveAll(), std::string(ok));
        QTRY_COMPARE_WITH_TIMEOUT(ended, 1, 5'000); // though the browser has not closed
        QTRY_COMPARE(door.door().snapshot().open, 0);
    }
    { // The browser says no more, and waits.
        Client client(door.port());
        client.send(getRoot);
        client.endWriting();
        QCOMPARE(client.receiveAll(), std::string(ok));
    }
    QTRY_COMPARE(ended, 2);
    { // The browser says no more in the middle of a request.
        Client client(door.port());
        client.send("GET / HT");
        client.endWriting();
        QCOMPARE(client.receiveAll(), std::string());
    }
    QTRY_COMPARE(door.door().snapshot().open, 0);
}

QTEST_GUILESS_MAIN(TestDoorLimits)

#include "tst_door_limits.moc"
