#include "client.h"
#include "support/certificates.h"
#include "support/redisserver.h"
#include "tap/options.h"
#include "tap/recording.h"
#include "tap/summary.h"
#include "tap/tap.h"

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<tap::Tap> tapBefore(const QString &url, tap::Feed *feed = nullptr, bool asks = false)
{
    auto made = std::make_unique<tap::Tap>(tap::Tap::Options{.target = tap::Target::parse(url).value(),
                                                             .listen = {.host = u"127.0.0.1"_s, .port = 0},
                                                             .asksServer = asks},
                                           feed);
    return made->start() ? std::move(made) : nullptr;
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

// Random commands whose answers depend on nothing but themselves, and their answers.
QByteArray randomBytes(QRandomGenerator &random, int size)
{
    QByteArray bytes(size, 0);
    for (char &c : bytes)
        c = char(random.bounded(256));
    return bytes;
}

} // namespace

class TestRelay : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void bothStreamsPassUnchangedHoweverTheyAreCut();
    void nonsensePassesUnchanged();
    void mutatedMessagesPassUnchangedHoweverTheyAreCut_data();
    void mutatedMessagesPassUnchangedHoweverTheyAreCut();
    void halfClosedConnectionsGoOn();
    void aKilledServerEndsItsConnections();
    void aKilledClientEndsItsConnection();
    void anUnreachableServerEndsTheConnection();
    void slowReadersHoldUpOnlyThemselves();
    void aValueOf512MegabytesIsNotHeld();
    void aThousandConnections();
    void tlsAndUnixServers();
    void passwordsAndValuesAreNotRecorded();
    void aSlowObserverGetsExactCounts();
    void listensOnLoopbackOnlyUnlessTold();

private:
    support::RedisServer m_redis;
};

void TestRelay::initTestCase() { QVERIFY2(m_redis.start(), "redis-server"); }

// The same bytes over the tap and directly give the same bytes.
void TestRelay::bothStreamsPassUnchangedHoweverTheyAreCut()
{
    const auto tap = tapBefore(m_redis.url());
    QVERIFY(tap);
    QRandomGenerator random(11);
    for (int round = 0; round < 30; ++round) {
        m_redis.run("FLUSHALL");
        std::string sent;
        for (int i = 0; i < 40; ++i) {
            const QByteArray key = "k" + QByteArray::number(random.bounded(5));
            switch (random.bounded(6)) {
            case 0:
                sent += command({"SET", key, randomBytes(random, int(random.bounded(2'000)))});
                break;
            case 1:
                sent += command({"GET", key});
                break;
            case 2:
                sent += command({"MGET", key, "k1", "nothing"});
                break;
            case 3:
                sent += command({"MULTI"}) + command({"APPEND", key, "x"}) + command({"GET", key}) + command({"EXEC"});
                break;
            case 4:
                sent += "EXISTS " + key.toStdString() + "\r\n";
                break;
            default:
                sent += command({"HELLO", random.bounded(2) ? "3" : "2"}) + command({"CONFIG", "GET", "maxmemory*"});
            }
        }
        sent += command({"CLIENT", "TRACKING", "OFF"}) + command({"ECHO", "the end"}) + command({"QUIT"});
        Client direct(m_redis.port());
        QVERIFY(direct.send(sent));
        const std::string expected = direct.receiveAll();
        m_redis.run("FLUSHALL");
        Client through(tap->port());
        for (std::size_t at = 0; at < sent.size();) {
            const std::size_t size = round == 0 ? 1 : 1 + random.bounded(round % 2 ? 7U : 900U);
            QVERIFY(through.send(std::string_view(sent).substr(at, size)));
            at += size;
        }
        std::string got = through.receiveAll();
        // HELLO tells the connection's own number.
        static const QRegularExpression id(u"id\r\n:\\d+"_s);
        const auto plain = [](const std::string &bytes) {
            return QString::fromLatin1(bytes.data(), qsizetype(bytes.size())).replace(id, u"id"_s);
        };
        QCOMPARE(plain(got), plain(expected));
    }
    tap->stop();
    QCOMPARE(tap->snapshot().unread, 0);
}

// An echo in place of a server: what goes up comes down, whatever it is.
void TestRelay::nonsensePassesUnchanged()
{
    QTcpServer echo;
    QVERIFY(echo.listen(QHostAddress::LocalHost));
    QObject::connect(&echo, &QTcpServer::newConnection, &echo, [&] {
        QTcpSocket *socket = echo.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
    for (const QString &scheme : {u"redis"_s, u"memcached"_s}) {
        const auto tap = tapBefore(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(echo.serverPort()));
        QVERIFY(tap);
        QRandomGenerator random(5);
        for (int round = 0; round < 20; ++round) {
            QByteArray sent = randomBytes(random, 1 + int(random.bounded(round < 10 ? 100 : 300'000)));
            if (round % 2)
                sent.prepend("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$5\r\n");
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, tap->port());
            QByteArray got;
            QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { got += socket.readAll(); });
            socket.write(sent);
            QTRY_COMPARE_WITH_TIMEOUT(got.size(), sent.size(), 20'000);
            QCOMPARE(got, sent);
        }
    }
}

void TestRelay::mutatedMessagesPassUnchangedHoweverTheyAreCut_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QByteArrayList>("requests");
    QTest::addColumn<QByteArrayList>("answers");
    const auto bulk = [](const char *words) {
        return QByteArray::fromStdString(command(QByteArray(words).split(' ')));
    };
    QTest::newRow("RESP") << u"redis"_s
                          << QByteArrayList{bulk("SET k v EX 10"), bulk("GET k"),    bulk("MGET a b"),
                                            bulk("MULTI"),         bulk("EXEC"),     bulk("HELLO 3"),
                                            bulk("SUBSCRIBE c"),   bulk("AUTH u p"), bulk("EVAL return 1 k"),
                                            "GET \"a b\"\r\n",     "PING\r\n"}
                          << QByteArrayList{"+OK\r\n",
                                            "$-1\r\n",
                                            "$5\r\nab\r\nc\r\n",
                                            "*2\r\n$1\r\nx\r\n$-1\r\n",
                                            "%1\r\n+a\r\n:1\r\n",
                                            ">2\r\n+invalidate\r\n*1\r\n$1\r\nk\r\n",
                                            "-ERR no\r\n",
                                            "|1\r\n+ttl\r\n:3\r\n_\r\n",
                                            ":42\r\n"};
    QTest::newRow("memcached") << u"memcached"_s << QByteArrayList{"set k 0 10 3\r\nabc\r\n",
                                                                   "get k\r\n",
                                                                   "gets a b\r\n",
                                                                   "mg k v t\r\n",
                                                                   "ms k 3 T9\r\nabc\r\n",
                                                                   "incr n 1\r\n",
                                                                   "delete k noreply\r\n",
                                                                   "stats\r\n",
                                                                   "flush_all\r\n"}
                               << QByteArrayList{"STORED\r\n",
                                                 "VALUE k 0 3\r\nabc\r\nEND\r\n",
                                                 "END\r\n",
                                                 "VA 3 t9\r\nabc\r\n",
                                                 "HD\r\n",
                                                 "42\r\n",
                                                 "STAT pid 1\r\nEND\r\n",
                                                 "SERVER_ERROR out of memory\r\n"};
}

// Both ways at once; LOOKASIDE_FUZZ_RUNS asks for more messages than the tests run, LOOKASIDE_FUZZ_SEED for others.
void TestRelay::mutatedMessagesPassUnchangedHoweverTheyAreCut()
{
    QFETCH(QString, scheme);
    QFETCH(QByteArrayList, requests);
    QFETCH(QByteArrayList, answers);
    const int runs = std::max(10'000, qEnvironmentVariableIntValue("LOOKASIDE_FUZZ_RUNS"));
    const int seed = std::max(1, qEnvironmentVariableIntValue("LOOKASIDE_FUZZ_SEED"));
    QRandomGenerator random{quint32(seed)};
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t addressSize = sizeof address;
    QCOMPARE(::bind(listener, reinterpret_cast<const sockaddr *>(&address), addressSize), 0);
    QCOMPARE(::listen(listener, 16), 0);
    ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &addressSize);
    const auto tap = tapBefore(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(ntohs(address.sin_port)));
    QVERIFY(tap);
    const auto mutated = [&](QByteArray bytes) {
        for (int i = int(random.bounded(3)); i > 0 && !bytes.isEmpty(); --i) {
            const auto at = qsizetype(random.bounded(int(bytes.size())));
            switch (random.bounded(3)) {
            case 0:
                bytes[at] = char(random.bounded(256));
                break;
            case 1:
                bytes.remove(at, 1 + random.bounded(4));
                break;
            default:
                bytes.insert(at, bytes.mid(qsizetype(random.bounded(int(bytes.size()))), 1 + random.bounded(9)));
            }
        }
        return bytes;
    };
    const auto someOf = [&](const QByteArrayList &messages, int count) {
        std::string all;
        for (int i = 0; i < count; ++i)
            all += mutated(messages[random.bounded(int(messages.size()))]).toStdString();
        return all;
    };
    constexpr int each = 25; // of requests and of answers on a connection
    for (int done = 0; done < runs; done += 2 * each) {
        const std::string up = someOf(requests, each);
        const std::string down = someOf(answers, each);
        Client client(tap->port());
        const int server = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        QVERIFY(server >= 0);
        const std::size_t longest = done % (4 * each) == 0 ? 6 : 200;
        std::size_t sent = 0;
        std::size_t answered = 0;
        while (sent < up.size() || answered < down.size()) {
            const std::size_t size = random.bounded(1U, quint32(longest));
            if (random.bounded(2) && sent < up.size()) {
                QVERIFY(client.send(std::string_view(up).substr(sent, size)));
                sent += std::min(size, up.size() - sent);
            } else if (answered < down.size()) {
                const std::string_view piece = std::string_view(down).substr(answered, size);
                QCOMPARE(::send(server, piece.data(), piece.size(), MSG_NOSIGNAL), ssize_t(piece.size()));
                answered += piece.size();
            }
        }
        client.endWriting();
        ::shutdown(server, SHUT_WR);
        std::string got;
        std::array<char, 65536> piece;
        for (ssize_t more = 0; (more = ::recv(server, piece.data(), piece.size(), 0)) > 0;)
            got.append(piece.data(), std::size_t(more));
        ::close(server);
        QVERIFY2(got == up, QByteArray::fromStdString(up).toPercentEncoding().constData());
        const std::string told = client.receiveAll();
        QVERIFY2(told == down, QByteArray::fromStdString(down).toPercentEncoding().constData());
    }
    ::close(listener);
    qInfo("%d messages from seed %d passed unchanged", runs, seed);
}

void TestRelay::halfClosedConnectionsGoOn()
{
    const auto tap = tapBefore(m_redis.url());
    QVERIFY(tap);
    Client client(tap->port());
    QVERIFY(client.send(command({"SET", "half", "closed"}) + command({"GET", "half"})));
    client.endWriting();
    QCOMPARE(client.receiveAll(), std::string("+OK\r\n$6\r\nclosed\r\n"));
}

void TestRelay::aKilledServerEndsItsConnections()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const auto tap = tapBefore(server.url(), nullptr, true);
    QVERIFY(tap);
    std::vector<Client> clients;
    for (int i = 0; i < 20; ++i) {
        clients.emplace_back(tap->port());
        QCOMPARE(clients.back().ask(command({"SET", "a", "b"}), 5), std::string("+OK\r\n"));
        QVERIFY(clients.back().send(command({"BLPOP", "never", "0"}))); // in the middle of a command
    }
    server.kill();
    for (Client &client : clients)
        QCOMPARE(client.receiveAll(), std::string());
    clients.clear();
    QVERIFY(server.start());
    Client again(tap->port());
    QCOMPARE(again.ask(command({"SET", "a", "b"}), 5), std::string("+OK\r\n"));
    QTRY_COMPARE(tap->snapshot().open, 1);
}

void TestRelay::aKilledClientEndsItsConnection()
{
    const auto tap = tapBefore(m_redis.url());
    QVERIFY(tap);
    const qint64 before = m_redis.info("connected_clients");
    for (int i = 0; i < 50; ++i) {
        Client client(tap->port());
        std::string half = command({"SET", "half", QByteArray(100'000, 'x')});
        half.resize(i % 2 ? half.size() / 2 : half.size());
        QVERIFY(client.send(half + (i % 2 ? "" : command({"GET", "half"}))));
        if (i % 3 == 0)
            client.reset();
    }
    QTRY_COMPARE_WITH_TIMEOUT(tap->snapshot().open, 0, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_redis.info("connected_clients"), before, 10'000);
}

void TestRelay::anUnreachableServerEndsTheConnection()
{
    const auto tap = tapBefore(u"redis://127.0.0.1:%1"_s.arg(support::freePort()), nullptr, true);
    QVERIFY(tap);
    Client client(tap->port());
    QCOMPARE(client.receiveAll(), std::string());
    QTRY_COMPARE(tap->snapshot().refused, 1);
}

// One asks for much and reads nothing; the tap holds a piece of it at most, and others are served meanwhile.
void TestRelay::slowReadersHoldUpOnlyThemselves()
{
    const auto tap = tapBefore(m_redis.url());
    QVERIFY(tap);
    m_redis.run({"SET", "big", QByteArray(1'000'000, 'x')});
    const qint64 before = residentBytes();
    std::vector<Client> slow;
    for (int i = 0; i < 10; ++i) {
        slow.emplace_back(tap->port());
        std::string many;
        for (int j = 0; j < 50; ++j)
            many += command({"GET", "big"});
        QVERIFY(slow.back().send(many));
    }
    Client quick(tap->port());
    for (int i = 0; i < 200; ++i)
        QCOMPARE(quick.ask(command({"PING"}), 7), std::string("+PONG\r\n"));
    QVERIFY2(residentBytes() - before < 20'000'000, QByteArray::number(residentBytes() - before).constData());
    const std::string one = "$1000000\r\n" + std::string(1'000'000, 'x') + "\r\n";
    for (Client &client : slow) {
        for (int j = 0; j < 50; ++j)
            QVERIFY(client.receive(one.size()) == one);
    }
    m_redis.run("DEL big");

    // And a server that reads nothing.
    m_redis.freeze();
    Client writer(tap->port());
    const timeval limit{0, 300'000};
    ::setsockopt(writer.descriptor(), SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    const std::string piece(1'000'000, 'y');
    int taken = 0;
    writer.send("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$400000000\r\n");
    while (taken < 100 && writer.send(piece))
        ++taken;
    m_redis.thaw();
    QVERIFY2(taken < 60, "it was held up");
    QVERIFY(residentBytes() - before < 20'000'000);
}

void TestRelay::aValueOf512MegabytesIsNotHeld()
{
    const auto tap = tapBefore(m_redis.url());
    QVERIFY(tap);
    const qint64 before = residentBytes();
    constexpr qint64 size = qint64(512) * 1024 * 1024;
    const std::string piece(1024 * 1024, 'v');
    Client client(tap->port());
    QVERIFY(client.send("*3\r\n$3\r\nSET\r\n$4\r\nhuge\r\n$" + std::to_string(size) + "\r\n"));
    for (qint64 sent = 0; sent < size; sent += qint64(piece.size()))
        QVERIFY(client.send(piece));
    QVERIFY(client.send("\r\n"));
    QCOMPARE(client.receive(5), std::string("+OK\r\n"));
    QCOMPARE(client.ask(command({"GET", "huge"}), 12), '$' + std::to_string(size) + "\r\n");
    for (qint64 got = 0; got < size; got += qint64(piece.size()))
        QVERIFY(client.receive(piece.size()) == piece);
    QCOMPARE(client.receive(2), std::string("\r\n"));
    m_redis.run("DEL huge");
    QVERIFY2(residentBytes() - before < 20'000'000, QByteArray::number(residentBytes() - before).constData());
    tap->stop();
    QVERIFY(tap->snapshot().totals.replyBytes > size);
    QCOMPARE(tap->snapshot().totals.operations, 2);
}

void TestRelay::aThousandConnections()
{
    const auto tap = tapBefore(m_redis.url());
    QVERIFY(tap);
    QElapsedTimer timer;
    timer.start();
    std::vector<Client> clients;
    for (int i = 0; i < 1'000; ++i) {
        clients.emplace_back(tap->port());
        if (!clients.back().isOpen())
            QSKIP("too few file descriptors");
    }
    for (Client &client : clients)
        QVERIFY(client.send(command({"INCR", "thousand"})));
    for (Client &client : clients)
        QVERIFY(!client.receive(4).empty());
    QCOMPARE(m_redis.run("GET thousand").toByteArray(), QByteArray("1000"));
    QVERIFY2(timer.elapsed() < 20'000, QByteArray::number(timer.elapsed()).constData());
    tap->stop();
    QCOMPARE(tap->snapshot().totals.operations, 1'000);
}

void TestRelay::tlsAndUnixServers()
{
    const auto unix = tapBefore(u"unix://"_s + m_redis.socketPath());
    QVERIFY(unix);
    QCOMPARE(Client(unix->port()).ask(command({"PING"}), 7), std::string("+PONG\r\n"));

    QTemporaryDir folder;
    support::Certificates certificates(folder.path());
    QVERIFY(certificates.makeAuthority());
    support::RedisServer server(
        {.certificate = certificates.signedBy(u"good"_s, u"IP:127.0.0.1"_s), .authority = certificates.authority()});
    QVERIFY(server.start());
    tap::Target target = tap::Target::parse(server.url()).value();
    target.tls.authorityFile = certificates.authority();
    tap::Tap tls({.target = target, .listen = {.host = u"127.0.0.1"_s, .port = 0}});
    QVERIFY(tls.start().has_value());
    Client client(tls.port());
    const std::string value(3'000'000, 'z');
    QCOMPARE(client.ask(command({"SET", "a", QByteArray::fromStdString(value)}), 5), std::string("+OK\r\n"));
    QVERIFY(client.ask(command({"GET", "a"}), value.size() + 12) == "$3000000\r\n" + value + "\r\n");

    tap::Tap distrusting(
        {.target = tap::Target::parse(server.url()).value(), .listen = {.host = u"127.0.0.1"_s, .port = 0}});
    QVERIFY(distrusting.start().has_value());
    QCOMPARE(Client(distrusting.port()).receiveAll(), std::string());
}

void TestRelay::passwordsAndValuesAreNotRecorded()
{
    support::RedisServer server({.config = {"requirepass hidden"}});
    QVERIFY(server.start());
    QTemporaryDir folder;
    const QString file = folder.filePath(u"run.jsonl"_s);
    tap::Feed feed;
    tap::Recording recording(feed);
    const QString url = u"redis://:hidden@127.0.0.1:%1/0"_s.arg(server.port());
    const auto tap = tapBefore(url, &feed, true);
    QVERIFY(tap);
    QVERIFY(recording.start(file, tap::Target::parse(url)->toString(), tap->began()).has_value());
    {
        Client client(tap->port());
        client.ask(command({"AUTH", "hidden"}), 5);
        client.ask(command({"AUTH", "default", "hidden"}), 5);
        client.ask(command({"CLIENT", "SETNAME", "web-1"}), 5);
        client.ask(command({"SET", "course", "hidden value", "EX", "60"}), 5);
        client.ask(command({"GET", "course"}), 18);
        client.ask(command({"GET", "nothing\n"}), 5);
        client.ask(command({"DEL", "course"}), 4);
        client.ask(command({"GET", "course"}), 5);
        client.ask(command({"HELLO", "3", "AUTH", "default", "hidden"}), 20);
        client.ask(command({"CONFIG", "SET", "requirepass", "hidden"}), 5);
    }
    tap->stop();
    const QByteArray summary =
        QJsonDocument(tap::toJson(tap->ledger(), tap->snapshot(), tap::Target::parse(url)->toString())).toJson();
    QVERIFY(recording.finish({}).has_value());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray all = written.readAll();
    QVERIFY(!all.contains("hidden") && !summary.contains("hidden"));

    QByteArrayList kinds;
    for (const QByteArray &line : all.trimmed().split('\n')) {
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, line.constData());
        kinds.append(object.value(u"kind"_s).toString().toLatin1());
        if (object.value(u"kind"_s) == u"cache-stored"_s)
            QCOMPARE(object.value(u"ttl_us"_s).toInteger(), 60'000'000);
        if (object.value(u"kind"_s) == u"client"_s && kinds.count("client") == 2)
            QCOMPARE(object.value(u"name"_s).toString(), u"web-1"_s);
    }
    kinds.removeAll("client");
    QCOMPARE(kinds,
             QByteArrayList({"", "cache-stored", "cache-hit", "cache-miss", "cache-delete-asked", "cache-miss"}));
    QVERIFY(all.contains(R"("reason":"invalidated","deleted_by":"del")"));
    QVERIFY(all.contains("\"lookaside-trace\",\"version\":1"));
}

void TestRelay::aSlowObserverGetsExactCounts()
{
    tap::Feed feed(100, 10'000);
    const auto tap = tapBefore(m_redis.url(), &feed);
    QVERIFY(tap);
    Client client(tap->port());
    for (int i = 0; i < 500; ++i)
        QCOMPARE(client.ask(command({"GET", "missing"}), 5), std::string("$-1\r\n"));
    tap->stop();
    tap::Batch batch;
    feed.take(batch);
    qint64 told = 0;
    for (const tap::Batch::Entry &entry : batch.entries)
        told += entry.what == tap::Batch::What::Operation;
    QVERIFY(told > 0 && told < 100);
    QCOMPARE(told + batch.mergedOperations, 500);
    QCOMPARE(batch.merged, (tap::Counts{0, 500 - told}));
    QCOMPARE(feed.merged(), 500 - told);
}

void TestRelay::listensOnLoopbackOnlyUnlessTold()
{
    const auto code = [](const QStringList &words) {
        const auto options = tap::TapOptions::fromArguments(words);
        return options ? QByteArray() : options.error().code;
    };
    const QString url = u"redis://127.0.0.1"_s;
    QCOMPARE(code({url}), QByteArray());
    QCOMPARE(code({url, u"--listen"_s, u"0.0.0.0:7000"_s}), QByteArray("tap.remote"));
    QCOMPARE(code({url, u"--listen"_s, u"0.0.0.0:7000"_s, u"--allow-remote"_s}), QByteArray());
    QCOMPARE(code({url, u"--listen"_s, u"[::1]:7000"_s}), QByteArray());
    QCOMPARE(code({url, u"--listen"_s, u"somewhere"_s}), QByteArray("tap.listen"));
    QCOMPARE(code({url, u"--listen"_s}), QByteArray("tap.missingValue"));
    QCOMPARE(code({u"redis-cluster://127.0.0.1"_s}), QByteArray("tap.scheme"));
    QCOMPARE(code({u"memcached://127.0.0.1:11211"_s}), QByteArray());
    for (const QString &typo : {u"reids://127.0.0.1"_s, u"localhost:6379"_s, u"unix:/run/redis.sock"_s, u""_s})
        QCOMPARE(code({typo}), QByteArray("tap.url"));
    for (const QString &typo : {u"redis://127.0.0.1:70000"_s, u"redis://127.0.0.1/one"_s, u"redis://[::1"_s,
                                u"unix://redis.sock"_s, u"memcached://"_s})
        QCOMPARE(code({typo}), QByteArray("tap.urlPart"));
    QCOMPARE(code({u"http://127.0.0.1:8000"_s}), QByteArray("tap.isWeb"));
    QCOMPARE(code({}), QByteArray("tap.missingUrl"));
    QCOMPARE(code({url, u"--what"_s}), QByteArray("tap.option"));
}

QTEST_GUILESS_MAIN(TestRelay)

#include "tst_tap_relay.moc"
