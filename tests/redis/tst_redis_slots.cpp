#include "redis/slots.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using redis::Command;
using redis::Redirection;
using redis::Reply;
using redis::SlotMap;
using redis::Url;

namespace {

const Url::Place answering{u"10.0.0.1"_s, 7'000};

Reply integer(qint64 value)
{
    Reply reply;
    reply.type = Reply::Type::Integer;
    reply.integer = value;
    return reply;
}

Reply bulk(const QByteArray &bytes)
{
    Reply reply;
    reply.type = Reply::Type::Bulk;
    reply.bytes = bytes;
    return reply;
}

Reply array(std::vector<Reply> elements)
{
    Reply reply;
    reply.type = Reply::Type::Array;
    reply.elements = std::move(elements);
    return reply;
}

Reply range(int first, int last, const QByteArray &host, int port)
{
    return array({integer(first), integer(last),
                  array({host.isNull() ? Reply() : bulk(host), integer(port), bulk("id")}),
                  array({bulk("replica"), integer(1), bulk("id2")})});
}

} // namespace

class TestSlots : public QObject {
    Q_OBJECT

private slots:
    void aKeyHasASlot_data();
    void aKeyHasASlot();
    void aCommandHasAKey_data();
    void aCommandHasAKey();
    void aRedirectionIsRead_data();
    void aRedirectionIsRead();
    void aMapIsRead();
    void aSlotMoves();
    void nonsenseIsNoMap_data();
    void nonsenseIsNoMap();
};

void TestSlots::aKeyHasASlot_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("slot");
    QTest::addRow("the specification's check value") << QByteArray("123456789") << 0x31c3;
    QTest::addRow("empty") << QByteArray("") << 0;
    QTest::addRow("as CLUSTER KEYSLOT says") << QByteArray("foo") << 12'182;
    QTest::addRow("tag") << QByteArray("{foo}.bar") << 12'182;
    QTest::addRow("the first tag") << QByteArray("a{foo}{bar}") << 12'182;
    QTest::addRow("bytes above 127") << QByteArray("\xff\x80\x00z", 4) << -1;
}

void TestSlots::aKeyHasASlot()
{
    QFETCH(QByteArray, key);
    QFETCH(int, slot);
    if (slot >= 0)
        QCOMPARE(int(redis::keySlot(key)), slot);
    QVERIFY(redis::keySlot(key) < redis::slotCount);
    // Braces that tag nothing belong to the name.
    QVERIFY(redis::keySlot(QByteArray("{}" + key)) != redis::keySlot(key) || key.isEmpty());
    QCOMPARE(redis::keySlot(QByteArray("{tag}" + key)), redis::keySlot("tag"));
    QVERIFY(redis::keySlot(QByteArray("{tag" + key)) != redis::keySlot("tag"));
}

void TestSlots::aCommandHasAKey_data()
{
    QTest::addColumn<QByteArrayList>("command");
    QTest::addColumn<int>("position");
    QTest::addRow("read") << QByteArrayList{"GET", "k"} << 1;
    QTest::addRow("lower case") << QByteArrayList{"pttl", "k"} << 1;
    QTest::addRow("subcommand") << QByteArrayList{"MEMORY", "USAGE", "k"} << 2;
    QTest::addRow("subcommand without one") << QByteArrayList{"MEMORY", "DOCTOR"} << -1;
    QTest::addRow("object") << QByteArrayList{"OBJECT", "ENCODING", "k"} << 2;
    QTest::addRow("none") << QByteArrayList{"INFO"} << -1;
    QTest::addRow("none, with words") << QByteArrayList{"CONFIG", "GET", "x"} << -1;
    QTest::addRow("time") << QByteArrayList{"TIME"} << -1;
    QTest::addRow("transaction") << QByteArrayList{"MULTI"} << -1;
}

void TestSlots::aCommandHasAKey()
{
    QFETCH(QByteArrayList, command);
    QTEST(redis::keyPosition(command), "position");
    QVERIFY(!redis::countsKeys(command));
    QVERIFY(redis::countsKeys({"UNLINK", "a", "b"}));
}

void TestSlots::aRedirectionIsRead_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<bool>("is");
    QTest::addColumn<bool>("isAsk");
    QTest::addColumn<QString>("host");
    QTest::addRow("moved") << QByteArray("MOVED 3999 127.0.0.1:6381") << true << false << u"127.0.0.1"_s;
    QTest::addRow("ask") << QByteArray("ASK 3999 db.example:6381") << true << true << u"db.example"_s;
    QTest::addRow("no host: the same") << QByteArray("MOVED 3999 :6381") << true << false << u"10.0.0.1"_s;
    QTest::addRow("unknown host: the same") << QByteArray("MOVED 3999 ?:6381") << true << false << u"10.0.0.1"_s;
    QTest::addRow("IPv6") << QByteArray("MOVED 3999 fe80::2:6381") << true << false << u"fe80::2"_s;
    QTest::addRow("another error") << QByteArray("ERR MOVED 3999 a:6381") << false << false << QString();
    QTest::addRow("no port") << QByteArray("MOVED 3999 a") << false << false << QString();
    QTest::addRow("port 0") << QByteArray("MOVED 3999 a:0") << false << false << QString();
    QTest::addRow("no such slot") << QByteArray("MOVED 16384 a:6381") << false << false << QString();
    QTest::addRow("cut") << QByteArray("MOVED") << false << false << QString();
}

void TestSlots::aRedirectionIsRead()
{
    QFETCH(QByteArray, error);
    QFETCH(bool, is);
    Reply reply = bulk(error);
    QVERIFY(!Redirection::parse(reply, answering)); // a value that reads so
    reply.type = Reply::Type::Error;
    const auto redirection = Redirection::parse(reply, answering);
    QCOMPARE(redirection.has_value(), is);
    if (!is)
        return;
    QTEST(redirection->isAsk, "isAsk");
    QTEST(redirection->place.host, "host");
    QCOMPARE(redirection->slot, 3'999);
    QCOMPARE(redirection->place.port, 6'381);
}

void TestSlots::aMapIsRead()
{
    const auto map = SlotMap::parse(array({range(0, 99, "a", 7'001), range(100, 199, QByteArray(), 7'002),
                                           range(200, 299, "::1", 7'003), range(300, 16'383, "a", 7'001)}),
                                    answering);
    QVERIFY(map);
    QCOMPARE(map->primaries(), (QList<Url::Place>{{u"a"_s, 7'001}, {u"10.0.0.1"_s, 7'002}, {u"::1"_s, 7'003}}));
    QCOMPARE(*map->primaryOf(99), (Url::Place{u"a"_s, 7'001}));
    QCOMPARE(*map->primaryOf(100), (Url::Place{u"10.0.0.1"_s, 7'002}));
    QCOMPARE(*map->primaryOf(16'383), (Url::Place{u"a"_s, 7'001}));
    const auto gap = SlotMap::parse(array({range(5, 5, "a", 7'001)}), answering);
    QVERIFY(gap && gap->primaryOf(5) && !gap->primaryOf(4) && !gap->primaryOf(6));
}

void TestSlots::aSlotMoves()
{
    auto map = SlotMap::parse(array({range(0, 16'383, "a", 7'001)}), answering);
    QVERIFY(map);
    map->move(42, {u"b"_s, 7'002});
    QCOMPARE(map->primaryOf(42)->host, u"b"_s);
    QCOMPARE(map->primaryOf(43)->host, u"a"_s);
    QCOMPARE(map->primaries().size(), 2);
}

void TestSlots::nonsenseIsNoMap_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<QByteArray>("code");
    QTest::addRow("no slots yet") << array({}) << QByteArray("redis.cluster.noSlots");
    QTest::addRow("no list") << bulk("OK") << QByteArray("redis.protocol");
    QTest::addRow("a range without a primary")
        << array({array({integer(0), integer(1)})}) << QByteArray("redis.protocol");
    QTest::addRow("beyond the end") << array({range(0, 16'384, "a", 1)}) << QByteArray("redis.protocol");
    QTest::addRow("backwards") << array({range(5, 4, "a", 1)}) << QByteArray("redis.protocol");
    QTest::addRow("no port") << array({range(0, 1, "a", 0)}) << QByteArray("redis.protocol");
}

void TestSlots::nonsenseIsNoMap()
{
    QFETCH(Reply, reply);
    const auto map = SlotMap::parse(reply, answering);
    QVERIFY(!map);
    QTEST(map.error().code, "code");
}

QTEST_GUILESS_MAIN(TestSlots)
#include "tst_redis_slots.moc"
