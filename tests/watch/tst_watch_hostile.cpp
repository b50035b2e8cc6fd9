#include "trace/eventlog.h"
#include "watch/watcher.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray hello =
    R"({"m":"hello","hello":"lookaside-probe","v":1,"probe":"1.0","pid":1,"ppid":1,"run":"aa","t":1})";

const QByteArrayList messages{
    R"({"m":"app","server":"gunicorn","caches":[{"cache":"default","kind":"locmem","location":"a","prefix":"","version":1}]})",
    R"({"m":"begin","req":1,"t":1700000000000000,"method":"GET","path":"/courses/?page=2","thread":1})",
    R"({"m":"op","n":2,"req":1,"t":1700000000000100,"us":12.5,"cache":"default","op":"get","key":":1:a","hit":false})",
    R"({"m":"op","n":3,"req":1,"t":1700000000000200,"us":2,"cache":"default","op":"get_many","keys":["a","b"],"hit":[true,false],"sizes":[3,null]})",
    R"({"m":"sql","req":1,"t":1700000000000300,"us":900,"db":"default","sql":"SELECT 1","rows":1})",
    R"({"m":"op","n":4,"req":1,"t":1700000000001300,"us":2,"cache":"default","op":"set","key":":1:a","ttl":900,"size":12})",
    R"({"m":"signal","n":5,"req":1,"t":1700000000001400,"signal":"post_save","model":"shop.Course","pk":"1","receivers":[{"rcv":6,"name":"x"}]})",
    R"({"m":"op","n":7,"rcv":6,"req":1,"t":1700000000001500,"us":2,"cache":"default","op":"delete","key":":1:a","done":true})",
    R"({"m":"receiver","rcv":6,"of":5,"name":"x","req":1,"t":1700000000001450,"us":100})",
    R"({"m":"op","n":8,"req":1,"t":1700000000001600,"us":2,"cache":"default","op":"delete_pattern","pattern":"[a*?","count":2})",
    R"({"m":"end","req":1,"t":1700000000002000,"us":2000,"status":200,"bytes":100,"route":"courses/"})",
    R"({"m":"check","req":1,"t":1700000000002100,"us":10,"result":"stale"})",
    R"({"m":"lost","t":1700000000002100,"what":[{"m":"op","n":3}]})"};

class Random {
public:
    explicit Random(quint32 seed)
        : m_state(seed)
    {
    }
    qsizetype below(qsizetype end)
    {
        m_state = m_state * 1664525 + 1013904223;
        return qsizetype(m_state >> 8) % end;
    }

private:
    quint32 m_state;
};

} // namespace

// Whoever reaches the port may say anything.
class TestWatchHostile : public QObject {
    Q_OBJECT

private slots:
    void init();
    void wellFormedMessagesAreHeard();
    void aStrangerIsLetGoWithoutAnAnswer_data();
    void aStrangerIsLetGoWithoutAnAnswer();
    void mutatedMessagesAreCountedAndShown();
    void valuesOfOtherTypesAreAsAbsent();
    void aLineWithoutAnEndIsNotKept();
    void manyConnectionsAreRefused();

private:
    std::unique_ptr<QTcpSocket> connected()
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(u"127.0.0.1"_s, m_state.probePort);
        if (!socket->waitForConnected(5'000))
            qFatal("cannot connect");
        return socket;
    }
    std::unique_ptr<QTcpSocket> greeted()
    {
        auto socket = connected();
        socket->write(hello + '\n');
        if (!QTest::qWaitFor([&] { return socket->bytesAvailable() > 0; }))
            qFatal("no greeting");
        return socket;
    }

    std::unique_ptr<watch::Watcher> m_watcher;
    watch::WatchState m_state;
    std::unique_ptr<trace::EventLog> m_log;
};

void TestWatchHostile::init()
{
    m_log = std::make_unique<trace::EventLog>();
    m_watcher = std::make_unique<watch::Watcher>(watch::WatchOptions{.target = {}, .listen = {}, .probePort = 0});
    connect(m_watcher.get(), &watch::Watcher::stateChanged, this,
            [this](const watch::WatchState &state) { m_state = state; });
    connect(m_watcher.get(), &watch::Watcher::happened, this, [this](const watch::EventBatch &batch) {
        for (const trace::Event &event : *batch)
            m_log->append(event);
        m_watcher->acknowledge();
    });
    m_watcher->start();
}

void TestWatchHostile::wellFormedMessagesAreHeard()
{
    const auto socket = greeted();
    QCOMPARE(socket->readLine(), QByteArray("{\"lookaside\":1}\n"));
    socket->write(messages.join('\n') + '\n'); // of a time before the beginning: in the same order
    QTRY_COMPARE(m_log->now().totals.all.requests, 1);
    QCOMPARE(m_log->now().totals.all.misses, 1);
    QTRY_COMPARE(m_state.probe.counts.operations, 5);
    QCOMPARE(m_state.probe.counts.lost, 3);
    QCOMPARE(m_state.probe.counts.checkedStale, 1);
    QCOMPARE(m_state.probe.bad, 0);
}

void TestWatchHostile::aStrangerIsLetGoWithoutAnAnswer_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("a browser") << QByteArray("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTest::newRow("an event without hello") << messages[1] + '\n';
    QTest::newRow("another hello") << QByteArray("{\"m\":\"hello\",\"hello\":\"other\",\"v\":1}\n");
    QTest::newRow("zeros") << QByteArray(1000, '\0') + '\n';
    QTest::newRow("nothing but ends") << QByteArray(1000, '\n');
}

void TestWatchHostile::aStrangerIsLetGoWithoutAnAnswer()
{
    QFETCH(QByteArray, said);
    const auto socket = connected();
    socket->write(said);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket->readAll(), QByteArray());
    QTRY_COMPARE(m_state.probe.refused, 1);
}

void TestWatchHostile::mutatedMessagesAreCountedAndShown()
{
    Random random(7);
    auto socket = greeted();
    for (int round = 0; round < 10'000; ++round) {
        QByteArray line = messages[random.below(messages.size())];
        for (qsizetype changes = random.below(4); changes > 0; --changes) {
            const qsizetype at = random.below(line.size());
            switch (random.below(4)) {
            case 0:
                line[at] = char(random.below(256));
                break;
            case 1:
                line.insert(at, line.mid(at, random.below(30)));
                break;
            case 2:
                line.remove(at, random.below(10));
                break;
            default:
                line.insert(at, random.below(2) ? "99999999999999999999" : "-1e308");
            }
            if (line.isEmpty())
                line = "x";
        }
        line.replace('\n', ' ');
        socket->write(line + '\n');
        if (round % 500 == 0)
            QTest::qWait(5);
        if (socket->state() != QAbstractSocket::ConnectedState)
            socket = greeted();
    }
    QTRY_COMPARE_WITH_TIMEOUT(socket->bytesToWrite(), 0, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_state.probe.bad > 100, 20'000);
    QTest::qWait(1'000);
    QVERIFY(m_log->lastId() > 1'000);
    trace::Instant before;
    for (const trace::Event &event : m_log->all()) {
        QVERIFY(event.time >= before);
        before = event.time;
    }
}

void TestWatchHostile::valuesOfOtherTypesAreAsAbsent()
{
    const QByteArrayList values{"null", "true", "[]", "{}", "\"\\ud800\"", "-1", "1e300", "[[[[]]]]", "\"x\"", "0.5"};
    const auto socket = greeted();
    for (const QByteArray &message : messages) {
        const QJsonObject object = QJsonDocument::fromJson(message).object();
        for (const QString &member : object.keys()) {
            for (const QByteArray &value : values) {
                QJsonObject changed = object;
                changed[member] = QJsonDocument::fromJson('[' + value + ']').array().at(0);
                socket->write(QJsonDocument(changed).toJson(QJsonDocument::Compact) + '\n');
            }
        }
        QTest::qWait(5);
    }
    QTRY_COMPARE_WITH_TIMEOUT(socket->bytesToWrite(), 0, 30'000);
    QTest::qWait(1'500);
    QVERIFY(m_log->lastId() > 0);
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
}

void TestWatchHostile::aLineWithoutAnEndIsNotKept()
{
    const auto socket = greeted();
    const QByteArray piece(1024 * 1024, 'x');
    for (int i = 0; i < 40; ++i) {
        socket->write(piece);
        QVERIFY(QTest::qWaitFor([&] { return socket->bytesToWrite() == 0; }, 10'000));
    }
    socket->write("\n" + messages[1] + '\n' + messages[10] + '\n'); // and then it makes sense again
    QTRY_COMPARE_WITH_TIMEOUT(m_log->now().totals.all.requests, 1, 10'000);
    QTRY_COMPARE(m_state.probe.bad, 1);
}

void TestWatchHostile::manyConnectionsAreRefused()
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < watch::ProbeListener::mostConnections + 20; ++i) {
        sockets.push_back(connected());
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(m_state.probe.refused >= 20);
}

QTEST_GUILESS_MAIN(TestWatchHostile)

#include "tst_watch_hostile.moc"
