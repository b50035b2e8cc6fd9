#include "support/redisserver.h"
#include "tap/client.h"
#include "upstream.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

std::string randomBytes(QRandomGenerator &random, std::size_t size)
{
    std::string bytes(size, '\0');
    for (char &c : bytes)
        c = char(random.bounded(256));
    return bytes;
}

std::string inChunks(QRandomGenerator &random, std::string_view content)
{
    std::string body;
    while (!content.empty()) {
        const std::size_t size = std::min<std::size_t>(content.size(), random.bounded(1U, 700U));
        body += QByteArray::number(qulonglong(size), 16).toStdString() + (random.bounded(3) ? "" : ";x=y") + "\r\n"
            + std::string(content.substr(0, size)) + "\r\n";
        content.remove_prefix(size);
    }
    return body + "0\r\n" + (random.bounded(2) ? "X-Sum: 1\r\n" : "") + "\r\n";
}

// A request and its answer, whatever HTTP/1.1 allows.
std::pair<std::string, std::string> anyExchange(QRandomGenerator &random, const std::string &host)
{
    const std::string content = randomBytes(random, random.bounded(2'000U));
    const std::string fields = "Host: " + host + "\r\nAccept: */*\r\nX-Empty:\r\nCookie: a=b; c=d\r\n";
    const std::string length = "Content-Length: " + std::to_string(content.size()) + "\r\n\r\n" + content;
    std::string sent;
    bool isHead = false;
    switch (random.bounded(5)) {
    case 0:
        sent = "GET /courses/?page=" + std::to_string(random.bounded(9)) + " HTTP/1.1\r\n" + fields + "\r\n";
        break;
    case 1:
        sent = "POST /upload/ HTTP/1.1\r\n" + fields + length;
        break;
    case 2:
        sent = "PUT /%C3%A4/ HTTP/1.1\r\n" + fields + "Transfer-Encoding: chunked\r\n\r\n" + inChunks(random, content);
        break;
    case 3:
        sent = "POST / HTTP/1.1\r\nExpect: 100-continue\r\n" + fields + length;
        break;
    default:
        sent = "HEAD / HTTP/1.1\r\n" + fields + "\r\n";
        isHead = true;
    }
    std::string answer =
        random.bounded(4) ? "" : "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n";
    const std::string body = randomBytes(random, random.bounded(3'000U));
    const std::string ofBody = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    switch (random.bounded(4)) {
    case 0:
        answer += "HTTP/1.1 200 OK\r\nServer: x\r\n" + ofBody + (isHead ? "" : body);
        break;
    case 1:
        answer += "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + (isHead ? "" : inChunks(random, body));
        break;
    case 2:
        answer += "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n" + ofBody;
        break;
    default:
        answer += "HTTP/1.1 404 Not Found\r\nSet-Cookie: a=b\r\n" + ofBody + (isHead ? "" : body);
    }
    return {sent, answer};
}

std::string ask(quint16 port, const std::string &request)
{
    Client client(port);
    client.send(request);
    client.endWriting();
    return client.receiveAll();
}

constexpr const char *getRoot = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
constexpr const char *ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

} // namespace

class TestDoorPassing : public QObject {
    Q_OBJECT

private slots:
    void bothStreamsPassUnchangedHoweverTheyAreCut();
    void theHostIsTheApplicationsUnlessKept();
    void locationLeadsBackToTheDoor_data();
    void locationLeadsBackToTheDoor();
    void answersWithoutALengthEndWithTheConnection();
    void connectionsAreKept();
    void webSocketsPassUnread();
    void anUpgradeThatIsNotMadeIsARequest();
    void halfClosedConnectionsGoOn();
    void answersThatAreNoHttpPassUnchanged_data();
    void answersThatAreNoHttpPassUnchanged();
    void theBodyOfAnAnswerToHeadIsLeftOut();
    void afterASurplusTheNextRequestIsNotLeftWaiting();
    void anUnreachableApplicationIsToldInWords();
    void anApplicationThatDiesEndsTheConnection();
    void aBrowserThatLeavesEndsTheConnection();
    void uploadsAndDownloadsOfAnySizeAreNotHeld();
    void slowReadersHoldUpOnlyThemselves();
    void aThousandConnections();
    void browsersThatSayNothingHoldNoWorker();
};

void TestDoorPassing::bothStreamsPassUnchangedHoweverTheyAreCut()
{
    Recorder recorder;
    tap::Feed feed;
    OpenDoor door(recorder.port(), false, &feed);
    QVERIFY(door.isOpen());
    const std::string own = "127.0.0.1:" + std::to_string(recorder.port());
    QRandomGenerator random(17);
    int count = 0;
    for (int round = 0; round < 200; ++round) {
        std::string sent;
        std::string expected;
        std::string answers;
        const int exchanges = int(random.bounded(1, 7));
        for (int i = 0; i < exchanges; ++i) {
            QRandomGenerator same = random;
            const auto [request, answer] = anyExchange(random, "a.browser:1");
            sent += request;
            expected += anyExchange(same, own).first;
            answers += answer;
        }
        count += exchanges;
        recorder.answerWith(answers);
        Client client(door.port());
        for (std::size_t at = 0; at < sent.size();) {
            const std::size_t size = round < 3 ? 1 : random.bounded(1U, round % 2 ? 20U : 3'000U);
            QVERIFY(client.send(std::string_view(sent).substr(at, size)));
            at += size;
        }
        client.endWriting();
        QVERIFY(client.receiveAll() == answers);
        QVERIFY(recorder.takeOne() == expected);
    }
    const door::Requests &requests = door.stopped();
    QCOMPARE(requests.totals().count, count);
    QCOMPARE(requests.totals().byStatus[0], 0);
    QCOMPARE(door.door().snapshot().refused, 0);
    QCOMPARE(door.door().snapshot().unreadable, 0);
}

void TestDoorPassing::theHostIsTheApplicationsUnlessKept()
{
    Recorder recorder;
    recorder.answerWith(ok);
    const std::string own = "127.0.0.1:" + std::to_string(recorder.port());
    OpenDoor door(recorder.port());
    QCOMPARE(ask(door.port(), "GET / HTTP/1.1\r\nX: Host: b\r\nhOsT:  elsewhere \r\nY: 1\r\n\r\n"), std::string(ok));
    QCOMPARE(recorder.takeOne(), "GET / HTTP/1.1\r\nX: Host: b\r\nhOsT:  " + own + " \r\nY: 1\r\n\r\n");
    QCOMPARE(ask(door.port(), "GET / HTTP/1.0\r\n\r\n"), std::string(ok));
    QCOMPARE(recorder.takeOne(), std::string("GET / HTTP/1.0\r\n\r\n"));
    QCOMPARE(ask(door.port(), "GET / HTTP/1.1\r\nHost:\r\n\r\n"), std::string(ok));
    QCOMPARE(recorder.takeOne(), "GET / HTTP/1.1\r\nHost:" + own + "\r\n\r\n");

    OpenDoor kept(recorder.port(), true);
    QCOMPARE(ask(kept.port(), "GET / HTTP/1.1\r\nHost: elsewhere\r\n\r\n"), std::string(ok));
    QCOMPARE(recorder.takeOne(), std::string("GET / HTTP/1.1\r\nHost: elsewhere\r\n\r\n"));
}

void TestDoorPassing::locationLeadsBackToTheDoor_data()
{
    QTest::addColumn<QByteArray>("told"); // %a: the application, %d: as the browser names the door
    QTest::addColumn<QByteArray>("seen");
    QTest::newRow("absolute") << QByteArray("http://%a/next/?a=b#c") << QByteArray("http://%d/next/?a=b#c");
    QTest::newRow("root") << QByteArray("http://%a") << QByteArray("http://%d");
    QTest::newRow("without a scheme") << QByteArray("//%a/next/") << QByteArray("//%d/next/");
    QTest::newRow("path") << QByteArray("/next/") << QByteArray("/next/");
    QTest::newRow("another's") << QByteArray("http://example/%a/") << QByteArray("http://example/%a/");
    QTest::newRow("https") << QByteArray("https://%a/") << QByteArray("https://%a/");
    QTest::newRow("a longer port") << QByteArray("http://%a1/") << QByteArray("http://%a1/");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
}

void TestDoorPassing::locationLeadsBackToTheDoor()
{
    QFETCH(QByteArray, told);
    QFETCH(QByteArray, seen);
    Recorder recorder;
    const QByteArray own = "127.0.0.1:" + QByteArray::number(recorder.port());
    const auto answer = [&](QByteArray location) {
        location.replace("%a", own).replace("%d", "localhost:1");
        return "HTTP/1.1 302 Found\r\nX: 1\r\nlocation: " + location.toStdString() + "\r\nContent-Length: 0\r\n\r\n";
    };
    recorder.answerWith(answer(told));
    OpenDoor door(recorder.port());
    QCOMPARE(ask(door.port(), "GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n"), answer(seen));
}

void TestDoorPassing::answersWithoutALengthEndWithTheConnection()
{
    const std::string answer = "HTTP/1.1 200 OK\r\nX: 1\r\n\r\n" + std::string(300'000, 'x');
    const Upstream upstream([&](int socket) {
        receiveUntil(socket, "\r\n\r\n");
        sendAll(socket, answer);
    });
    tap::Feed feed;
    OpenDoor door(upstream.port(), false, &feed);
    Client client(door.port());
    client.send(getRoot);
    QVERIFY(client.receiveAll() == answer);
    QCOMPARE(door.stopped().totals().bytes, 300'000);
}

void TestDoorPassing::connectionsAreKept()
{
    const Upstream upstream([&](int socket) {
        for (int i = 0; i < 100; ++i) {
            if (receiveUntil(socket, "\r\n\r\n").empty())
                return;
            sendAll(socket, ok);
        }
    });
    OpenDoor door(upstream.port());
    Client client(door.port());
    for (int i = 0; i < 100; ++i)
        QCOMPARE(client.ask(getRoot, std::strlen(ok)), std::string(ok));
    QCOMPARE(client.receiveAll(), std::string()); // the application has ended it
    QCOMPARE(door.stopped().totals().byStatus[2], 100);
}

void TestDoorPassing::webSocketsPassUnread()
{
    QRandomGenerator random(5);
    const std::string up = "\r\n\r\nGET /not-a-request HTTP/1.1\r\nHost: x\r\n\r\n" + randomBytes(random, 500'000);
    const std::string down = "HTTP/1.1 999 nonsense\n\n" + randomBytes(random, 500'000);
    const std::string answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
    std::string got;
    const Upstream upstream([&](int socket) {
        receiveUntil(socket, "\r\n\r\n");
        sendAll(socket, answer);
        sendAll(socket, down);
        got = receiveAll(socket);
    });
    OpenDoor door(upstream.port());
    {
        Client client(door.port());
        // What follows comes before anybody has agreed.
        client.send("GET /chat HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n\r\n"
                    + up.substr(0, 1'000));
        QVERIFY(client.receive(answer.size()) == answer);
        std::thread sending([&] {
            client.send(std::string_view(up).substr(1'000));
            client.endWriting();
        });
        QVERIFY(client.receiveAll() == down);
        sending.join();
    }
    QTRY_VERIFY(got == up);
    QCOMPARE(door.stopped().totals().byStatus[1], 1);
    QCOMPARE(door.stopped().totals().count, 1);
}

void TestDoorPassing::anUpgradeThatIsNotMadeIsARequest()
{
    const std::string upgrade = "GET /a HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";
    const Upstream upstream([&](int socket) {
        while (!receiveUntil(socket, "\r\n\r\n").empty())
            sendAll(socket, ok);
    });
    OpenDoor door(upstream.port());
    Client client(door.port());
    client.send(upgrade + getRoot + upgrade + getRoot);
    client.endWriting();
    QCOMPARE(client.receiveAll(), std::string(ok) + ok + ok + ok);
    QCOMPARE(door.stopped().totals().byStatus[2], 4);
}

void TestDoorPassing::halfClosedConnectionsGoOn()
{
    const Upstream upstream([&](int socket) {
        receiveAll(socket); // it answers once nothing more comes
        sendAll(socket, ok);
    });
    OpenDoor door(upstream.port());
    QCOMPARE(ask(door.port(), getRoot), std::string(ok));
}

void TestDoorPassing::answersThatAreNoHttpPassUnchanged_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("HTTP/0.9") << QByteArray("<h1>hello</h1>");
    QTest::newRow("bare LF") << QByteArray("HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
    QTest::newRow("two lengths") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nokk");
    QTest::newRow("length and chunks") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("bad chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\nzz\r\n");
    QTest::newRow("a second answer") << QByteArray(QByteArray(ok) + ok);
    QTest::newRow("cut head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("cut body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nok");
    QTest::newRow("long head") << QByteArray("HTTP/1.1 200 OK\r\nX: " + QByteArray(100'000, 'x') + "\r\n\r\n");
    QTest::newRow("HTTP/2") << QByteArray("HTTP/2.0 200 OK\r\n\r\n");
    QTest::newRow("nonsense") << QByteArray("\0\xff\r\n\r\n\r\n\r\n", 10);
}

void TestDoorPassing::answersThatAreNoHttpPassUnchanged()
{
    QFETCH(QByteArray, answer);
    const Upstream upstream([&](int socket) {
        receiveUntil(socket, "\r\n\r\n");
        for (const char c : answer.left(1'000))
            sendAll(socket, {&c, 1});
        sendAll(socket, answer.mid(1'000).toStdString());
    });
    OpenDoor door(upstream.port());
    Client client(door.port());
    client.send(getRoot);
    QCOMPARE(QByteArray::fromStdString(client.receiveAll()), answer);
    QCOMPARE(door.stopped().totals().count, 1);
}

// As gunicorn answers HEAD with the body that Django made.
void TestDoorPassing::theBodyOfAnAnswerToHeadIsLeftOut()
{
    const Upstream upstream([](int socket) {
        receiveUntil(socket, "\r\n\r\n");
        sendAll(socket, "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nsur");
        sendAll(socket, "plus");
        receiveUntil(socket, "\r\n\r\n");
        sendAll(socket, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone");
    });
    OpenDoor door(upstream.port());
    Client client(door.port());
    client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(!client.receive(1).empty());
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    const std::string all = client.receiveAll();
    QVERIFY2(all.ends_with("done") && all.find("surplus") == std::string::npos, all.c_str());
    QCOMPARE(door.stopped().totals().count, 2);
}

void TestDoorPassing::afterASurplusTheNextRequestIsNotLeftWaiting()
{
    const Upstream upstream([](int socket) {
        receiveUntil(socket, "\r\n\r\n");
        sendAll(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        sendAll(socket, "surplus");
        receiveUntil(socket, "\r\n\r\n"); // keeps the connection
    });
    OpenDoor door(upstream.port());
    Client client(door.port());
    client.send(getRoot);
    QVERIFY(client.receive(47).ends_with("oksurplus"));
    client.send(getRoot);
    QElapsedTimer waited;
    waited.start();
    QCOMPARE(client.receiveAll(), std::string());
    QVERIFY(waited.elapsed() < 5'000);
}

void TestDoorPassing::anUnreachableApplicationIsToldInWords()
{
    OpenDoor door(support::freePort());
    const std::string answer = ask(door.port(), getRoot);
    QVERIFY2(answer.starts_with("HTTP/1.1 502 ") && answer.ends_with("door.unreachable\n"), answer.c_str());
    const std::string toHead = ask(door.port(), "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY2(toHead.starts_with("HTTP/1.1 502 ") && toHead.ends_with("\r\n\r\n"), toHead.c_str());
    QCOMPARE(door.stopped().totals().byStatus[5], 2);
    QCOMPARE(door.door().snapshot().unreachable, 2);
}

void TestDoorPassing::anApplicationThatDiesEndsTheConnection()
{
    int round = 0;
    const Upstream upstream([&](int socket) {
        receiveUntil(socket, "\r\n\r\n");
        if (++round == 1)
            sendAll(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
        if (round <= 2) {
            const linger hard{1, 0}; // as after kill -9 with data unread
            ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
            return;
        }
        sendAll(socket, ok);
    });
    OpenDoor door(upstream.port());
    {
        Client client(door.port());
        client.send(getRoot);
        client.receiveAll(); // it ends, with whatever has come
    }
    const std::string answer = ask(door.port(), getRoot);
    QVERIFY2(answer.starts_with("HTTP/1.1 502 ") && answer.ends_with("door.noAnswer\n"), answer.c_str());
    QCOMPARE(ask(door.port(), getRoot), std::string(ok));
    QTRY_COMPARE(door.door().snapshot().open, 0);
}

void TestDoorPassing::aBrowserThatLeavesEndsTheConnection()
{
    std::atomic<int> ended = 0;
    const Upstream upstream([&](int socket) {
        receiveUntil(socket, "\r\n\r\n");
        sendAll(socket, "HTTP/1.1 200 OK\r\n\r\n");
        const std::string piece(100'000, 'x');
        while (sendAll(socket, piece)) { // an endless answer
        }
        ++ended;
    });
    OpenDoor door(upstream.port());
    for (const bool isReset : {false, true}) {
        Client client(door.port());
        client.send(getRoot);
        client.receive(500'000);
        if (isReset)
            client.reset();
        else
            client.close();
        QTRY_COMPARE(ended, isReset ? 2 : 1);
        QTRY_COMPARE(door.door().snapshot().open, 0);
    }
}

void TestDoorPassing::uploadsAndDownloadsOfAnySizeAreNotHeld()
{
    constexpr std::size_t size = std::size_t(300) * 1024 * 1024;
    const std::string piece(1024 * 1024, 'v');
    std::atomic<std::size_t> got = 0;
    const Upstream upstream([&](int socket) {
        receiveUntil(socket, "\r\n\r\n");
        std::vector<char> buffer(piece.size());
        while (got < size) {
            const ssize_t read = ::recv(socket, buffer.data(), buffer.size(), 0);
            if (read <= 0)
                return;
            got += std::size_t(read);
        }
        sendAll(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n");
        for (std::size_t sent = 0; sent < size; sent += piece.size())
            sendAll(socket, piece);
    });
    OpenDoor door(upstream.port());
    const qint64 before = residentBytes();
    Client client(door.port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n");
    for (std::size_t sent = 0; sent < size; sent += piece.size())
        QVERIFY(client.send(piece));
    const std::string head =
        client.receive(("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n").size());
    QVERIFY(head.ends_with("\r\n\r\n"));
    std::vector<char> buffer(piece.size()); // one for all: the memory of the test is measured, too
    for (std::size_t read = 0; read < size;) {
        const ssize_t more = ::recv(client.descriptor(), buffer.data(), buffer.size(), 0);
        QVERIFY(more > 0);
        QVERIFY(std::memcmp(buffer.data(), piece.data(), std::size_t(more)) == 0);
        read += std::size_t(more);
    }
    QCOMPARE(std::size_t(got), size);
    QVERIFY2(residentBytes() - before < 20'000'000, QByteArray::number(residentBytes() - before).constData());
    QCOMPARE(door.stopped().totals().bytes, qint64(size));
}

void TestDoorPassing::slowReadersHoldUpOnlyThemselves()
{
    std::vector<std::thread> serving;
    constexpr std::size_t size = 30'000'000;
    const Upstream upstream([&](int socket) {
        const int own = ::dup(socket);
        serving.emplace_back([own] {
            while (!receiveUntil(own, "\r\n\r\n").empty()) {
                sendAll(own, "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n");
                sendAll(own, std::string(size, 'x'));
            }
            ::close(own);
        });
    });
    {
        OpenDoor door(upstream.port());
        std::vector<Client> slow;
        for (int i = 0; i < 5; ++i) {
            slow.emplace_back(door.port());
            QVERIFY(slow.back().send(getRoot));
        }
        QTest::qWait(300); // all that the sockets take
        QVERIFY2(door.door().snapshot().heldBytes < 5 * 200'000,
                 QByteArray::number(door.door().snapshot().heldBytes).constData());
        Client quick(door.port());
        quick.send(getRoot);
        QCOMPARE(quick.receive(size).size(), size);
        for (Client &client : slow)
            QCOMPARE(client.receive(size).size(), size);
        slow.clear();
    }
    for (std::thread &thread : serving)
        thread.join();
}

void TestDoorPassing::aThousandConnections()
{
    const Upstream upstream([&](int socket) {
        receiveUntil(socket, "\r\n\r\n");
        sendAll(socket, ok);
    });
    OpenDoor door(upstream.port());
    std::vector<Client> clients;
    for (int i = 0; i < 1'000; ++i) {
        clients.emplace_back(door.port());
        QVERIFY(clients.back().isOpen());
    }
    for (Client &client : clients)
        QVERIFY(client.send(getRoot));
    for (Client &client : clients)
        QCOMPARE(client.receiveAll(), std::string(ok));
    clients.clear();
    QTRY_COMPARE(door.door().snapshot().open, 0);
    QCOMPARE(door.stopped().totals().byStatus[2], 1'000);
}

// Browsers open connections ahead of need; a synchronous worker would wait for each.
void TestDoorPassing::browsersThatSayNothingHoldNoWorker()
{
    std::atomic<int> accepted = 0;
    const Upstream upstream([&](int socket) {
        ++accepted;
        receiveUntil(socket, "\r\n\r\n");
        sendAll(socket, ok);
    });
    OpenDoor door(upstream.port());
    std::vector<Client> silent;
    for (int i = 0; i < 20; ++i) {
        silent.emplace_back(door.port());
        silent.back().send("GET / HT");
    }
    QCOMPARE(ask(door.port(), getRoot), std::string(ok));
    QCOMPARE(accepted, 1);
    silent.clear();
    QTRY_COMPARE(door.door().snapshot().open, 0);
}

QTEST_GUILESS_MAIN(TestDoorPassing)

#include "tst_door_passing.moc"
