#include "inspector/valuereader.h"

#include "redis/asking.h"
#include "redis/scriptedtransport.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtTest/QSignalSpy>

using inspector::ValueHead;
using inspector::ValuePage;
using inspector::ValueReader;
using redis::KeyType;

namespace {

// Opens a key and reads it to its end.
struct Whole {
    ValueHead head;
    QByteArray bytes;
    QList<QByteArrayList> elements;
    int pages = 0;
    QByteArray error;
};

Whole readAll(ValueReader &reader, const QByteArray &key)
{
    Whole whole;
    bool done = false;
    QObject context;
    const auto take = [&](const ValuePage &page) {
        whole.bytes += page.bytes;
        whole.elements += page.elements;
        ++whole.pages;
        done = page.isLast;
        reader.more();
    };
    QObject::connect(&reader, &ValueReader::opened, &context, [&](const ValueHead &head, const ValuePage &page) {
        whole.head = head;
        take(page);
    });
    QObject::connect(&reader, &ValueReader::loaded, &context, take);
    QObject::connect(&reader, &ValueReader::failed, &context, [&](const base::Error &error) {
        whole.error = error.code;
        done = true;
    });
    reader.open(key);
    (void)QTest::qWaitFor([&] { return done; }, 10'000);
    return whole;
}

} // namespace

class TestValueReader : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsEveryTypeInPages();
    void aFullLastPageIsTheLast();
    void opensHugeValuesAtOnce();
    void largeElementsMakeSmallPages();
    void whatIsGoneOrChangedIsTold();
    void lateAnswersAreDropped();
    void costIsWhatTheServerCounts();
    void timesToLiveOfFieldsAreAskedWhereThereAreSuch_data();
    void timesToLiveOfFieldsAreAskedWhereThereAreSuch();

private:
    support::RedisServer m_server;
    std::unique_ptr<redis::Connection> m_connection;
    std::unique_ptr<ValueReader> m_reader;
};

void TestValueReader::initTestCase()
{
    QVERIFY(m_server.start());
    m_connection = std::make_unique<redis::Connection>(optionsFor(m_server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(*m_connection));
    m_reader = std::make_unique<ValueReader>(*m_connection);
}

void TestValueReader::readsEveryTypeInPages()
{
    const QByteArray binary = QByteArrayLiteral("a\0\xff").repeated(60'000);
    m_server.run({"SET", "string", binary, "EX", "100"});
    for (int i = 0; i < 1'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        m_server.run({"HSET", "hash", "f" + n, "v" + n});
        m_server.run({"RPUSH", "list", "e" + n});
        m_server.run({"SADD", "set", "m" + n});
        m_server.run({"ZADD", "zset", n, "z" + n});
        m_server.run({"XADD", "stream", n + "-1", "f", n, "g", "h"});
    }
    const Whole string = readAll(*m_reader, "string");
    QCOMPARE(string.bytes, binary);
    QCOMPARE(string.head.length, binary.size());
    QCOMPARE(string.pages, 3);
    QVERIFY(string.head.ttl > 90'000);
    QCOMPARE(string.head.encoding, "raw");

    const Whole hash = readAll(*m_reader, "hash");
    QCOMPARE(hash.head.type, KeyType::Hash);
    QCOMPARE(hash.head.length, 1'000);
    QCOMPARE(hash.head.ttl, -1);
    QSet<QByteArray> fields;
    for (const QByteArrayList &element : hash.elements) {
        QCOMPARE(element.at(1), "v" + element.at(0).mid(1));
        fields.insert(element.at(0));
    }
    QCOMPARE(fields.size(), 1'000);
    QVERIFY(hash.pages >= 5);

    const Whole list = readAll(*m_reader, "list");
    QCOMPARE(list.elements.size(), 1'000);
    QCOMPARE(list.elements.at(999), QByteArrayList({"e999"}));
    QSet<QByteArray> members;
    for (const QByteArrayList &element : readAll(*m_reader, "set").elements)
        members.insert(element.constFirst());
    QCOMPARE(members.size(), 1'000);
    const Whole zset = readAll(*m_reader, "zset");
    QCOMPARE(zset.elements.size(), 1'000);
    QCOMPARE(zset.elements.at(500), QByteArrayList({"z500", "500"}));
    const Whole stream = readAll(*m_reader, "stream");
    QCOMPARE(stream.elements.size(), 1'000);
    QCOMPARE(stream.elements.at(7), QByteArrayList({"7-1", "f", "7", "g", "h"}));
}

void TestValueReader::aFullLastPageIsTheLast()
{
    constexpr int page = 64 * 1024;
    for (const int size : {page - 1, page, page + 1, 2 * page}) {
        m_server.run({"SET", "exact", QByteArray(size, 'x')});
        const Whole whole = readAll(*m_reader, "exact");
        QCOMPARE(whole.bytes.size(), size);
        QCOMPARE(whole.pages, (size + page - 1) / page);
    }
    constexpr int elements = 200;
    for (const int size : {elements - 1, elements, elements + 1, 2 * elements}) {
        m_server.run("DEL exactlist exactzset exactstream");
        for (int i = 1; i <= size; ++i) {
            const QByteArray n = QByteArray::number(i);
            m_server.run({"RPUSH", "exactlist", n});
            m_server.run({"ZADD", "exactzset", n, n});
            m_server.run({"XADD", "exactstream", n + "-1", "f", n});
        }
        for (const char *key : {"exactlist", "exactzset", "exactstream"}) {
            const Whole whole = readAll(*m_reader, key);
            QCOMPARE(whole.elements.size(), size);
            QCOMPARE(whole.pages, (size + elements - 1) / elements);
        }
    }
}

void TestValueReader::opensHugeValuesAtOnce()
{
    m_server.run("SETRANGE big 300000000 x");
    m_server.run({"EVAL", "for i=1,300000 do redis.call('HSET','wide',i,i) end", "0"});
    for (const QByteArray &key : {QByteArray("big"), QByteArray("wide")}) {
        QSignalSpy opened(m_reader.get(), &ValueReader::opened);
        QElapsedTimer timer;
        timer.start();
        m_reader->open(key);
        QVERIFY(opened.wait(2'000));
        QVERIFY2(timer.elapsed() < 500,
                 QByteArray::number(timer.elapsed()).constData()); // aim: 200 ms, on a machine by itself
        QVERIFY(!opened.at(0).at(1).value<ValuePage>().isLast);
    }
    m_server.run("UNLINK big wide");
}

void TestValueReader::largeElementsMakeSmallPages()
{
    const QByteArray large(1'000'000, 'x');
    for (int i = 0; i < 20; ++i)
        m_server.run({"RPUSH", "large", large});
    const Whole list = readAll(*m_reader, "large");
    QCOMPARE(list.elements.size(), 20);
    QVERIFY(list.pages >= 4);
}

void TestValueReader::whatIsGoneOrChangedIsTold()
{
    QCOMPARE(readAll(*m_reader, "absent").error, "inspector.noSuchKey");
    for (int i = 0; i < 1'000; ++i)
        m_server.run({"RPUSH", "changing", QByteArray::number(i)});
    QSignalSpy opened(m_reader.get(), &ValueReader::opened);
    QSignalSpy failed(m_reader.get(), &ValueReader::failed);
    m_reader->open("changing");
    QVERIFY(opened.wait());
    m_server.run("SET changing now-a-string");
    m_reader->more();
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "inspector.typeChanged");
    m_server.run("DEL changing");
    m_reader->more();
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(1).at(0).value<base::Error>().code, "inspector.noSuchKey");
}

void TestValueReader::lateAnswersAreDropped()
{
    m_server.run("SET first 1");
    m_server.run("SET second 2");
    QSignalSpy opened(m_reader.get(), &ValueReader::opened);
    m_reader->open("first");
    m_reader->open("second");
    QVERIFY(opened.wait());
    QTest::qWait(50);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<ValueHead>().key, "second");
}

void TestValueReader::costIsWhatTheServerCounts()
{
    m_server.run({"EVAL", "for i=1,500 do redis.call('HSET','counted',i,i) end", "0"});
    for (const QByteArray &key : {QByteArray("counted"), QByteArray("absent")}) {
        const redis::Lookups before{m_server.info("keyspace_hits"), m_server.info("keyspace_misses")};
        readAll(*m_reader, key);
        QCOMPARE(m_reader->cost().hits, m_server.info("keyspace_hits") - before.hits);
        QCOMPARE(m_reader->cost().misses, m_server.info("keyspace_misses") - before.misses);
        QVERIFY(m_reader->cost().hits + m_reader->cost().misses > 2);
    }
}

// Redis 7.4 keeps a time to live of each field; Debian's 7.0 does not, so the server is the test's.
void TestValueReader::timesToLiveOfFieldsAreAskedWhereThereAreSuch_data()
{
    QTest::addColumn<QByteArray>("commands"); // that the server says it has
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QList<qint64>>("ttls");
    const QByteArray hpttl = "*1\r\n*3\r\n$5\r\nhpttl\r\n:-5\r\n*1\r\n+readonly\r\n";
    const QByteArray get = "*1\r\n*3\r\n$3\r\nget\r\n:2\r\n*1\r\n+readonly\r\n";
    QTest::addRow("told") << hpttl << QByteArray("*2\r\n:1500\r\n:-1\r\n") << QList<qint64>{1'500, -1};
    QTest::addRow("not permitted") << hpttl << QByteArray("-NOPERM no\r\n") << QList<qint64>();
    QTest::addRow("an older server") << get << QByteArray() << QList<qint64>();
}

void TestValueReader::timesToLiveOfFieldsAreAskedWhereThereAreSuch()
{
    QFETCH(QByteArray, commands);
    QFETCH(QByteArray, answer);
    QFETCH(QList<qint64>, ttls);
    QPointer<ScriptedTransport> server;
    redis::ConnectionOptions options;
    options.access = redis::Access::ReadOnly;
    redis::Connection connection(options, [&server] {
        auto transport = std::make_unique<ScriptedTransport>();
        server = transport.get();
        return transport;
    });
    connection.open();
    QTRY_COMPARE(connection.state(), redis::Connection::State::Authenticating);
    // Every reading command that the reader sends besides, and what this server has more.
    QByteArray known;
    const QByteArrayList reads{"type", "pttl", "hlen", "hscan"};
    for (const QByteArray &name : reads)
        known += "*3\r\n$" + QByteArray::number(name.size()) + "\r\n" + name + "\r\n:2\r\n*1\r\n+readonly\r\n";
    known += "*3\r\n$6\r\nmemory\r\n:-2\r\n*1\r\n+readonly\r\n*3\r\n$6\r\nobject\r\n:-2\r\n*1\r\n+readonly\r\n";
    server->say("+OK\r\n+OK\r\n+PONG\r\n*" + QByteArray::number(reads.size() + 3) + "\r\n" + known
                + commands.sliced(commands.indexOf("*3")));
    QTRY_VERIFY(connection.isReady());
    ValueReader reader(connection);
    QSignalSpy opened(&reader, &ValueReader::opened);
    reader.open("h");
    server->say("+hash\r\n:-1\r\n:100\r\n$8\r\nlistpack\r\n");
    server->say("+hash\r\n:2\r\n");
    server->written.clear();
    server->say("+hash\r\n*2\r\n$1\r\n0\r\n*4\r\n$1\r\na\r\n$1\r\n1\r\n$1\r\nb\r\n$1\r\n2\r\n");
    QCOMPARE(server->written.contains("HPTTL"), !answer.isEmpty());
    if (!answer.isEmpty()) {
        QVERIFY(server->written.contains("$6\r\nFIELDS\r\n$1\r\n2\r\n$1\r\na\r\n$1\r\nb\r\n"));
        server->say(answer);
    }
    QCOMPARE(opened.size(), 1);
    const auto page = opened.at(0).at(1).value<ValuePage>();
    QCOMPARE(page.elements.size(), 2);
    QCOMPARE(page.ttls, ttls);
    QVERIFY(page.isLast);
}

QTEST_GUILESS_MAIN(TestValueReader)
#include "tst_inspector_valuereader.moc"
