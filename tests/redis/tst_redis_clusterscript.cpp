#include "redis/cluster.h"

#include "redis/asking.h"
#include "redis/scriptedtransport.h"

#include <QtTest/QSignalSpy>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using redis::Command;
using redis::Connection;

// A cluster that the test plays: what each node answers is a table, and what it was asked is kept.
class TestClusterScript : public QObject {
    Q_OBJECT

private:
    // Understands what it is told and says what the table has for it.
    class Node : public ScriptedTransport {
    public:
        Node(TestClusterScript &test, QString place)
            : m_test(test)
            , m_place(std::move(place))
        {
        }
        void open() override
        {
            if (m_place != m_test.m_dead) {
                ScriptedTransport::open();
                return;
            }
            QMetaObject::invokeMethod(
                this,
                [this] {
                    emit lost({"redis.connect.refused", {m_place}});
                },
                Qt::QueuedConnection);
        }
        void write(const QByteArray &bytes) override
        {
            m_reader.feed(bytes);
            for (auto asked = m_reader.next(); asked && *asked; asked = m_reader.next()) {
                QByteArrayList words;
                for (const redis::Reply &word : (*asked)->elements)
                    words.append(word.bytes);
                QMetaObject::invokeMethod(
                    this, [this, reply = m_test.answer(m_place, words.join(' '))] { say(reply); },
                    Qt::QueuedConnection);
            }
        }

    private:
        TestClusterScript &m_test;
        const QString m_place;
        redis::ReplyReader m_reader;
    };

    std::map<std::pair<QString, QByteArray>, QByteArray> m_answers;
    QList<std::pair<QString, QByteArray>> m_asked; // without greetings and maps
    QString m_dead; // nothing listens there
    std::unique_ptr<redis::Cluster> m_cluster;

    QByteArray answer(const QString &place, const QByteArray &words);
    void says(const QString &place, const QByteArray &words, const QByteArray &reply)
    {
        m_answers[{place, words}] = reply;
    }
    // One range with every slot; no host is nil.
    void serves(const QString &place, const QByteArray &host, int port);
    bool open();

private slots:
    void init();
    void follows_data();
    void follows();
    void aMapWithoutHostsIsOfTheHostAsked();
    void askingIsSaidOncePerCommand();
    void goingInCirclesEnds();
    void aNodeThatIsNotToBeHadIsTold();
    void whatIsNoRedirectionIsAnAnswer();
    void theNextPlaceIsAskedWhenOneIsSilent();
};

QByteArray TestClusterScript::answer(const QString &place, const QByteArray &words)
{
    if (words.startsWith("CLIENT "))
        return "+OK\r\n";
    if (words == "PING")
        return "+PONG\r\n";
    if (words != "CLUSTER SLOTS")
        m_asked.append({place, words});
    const auto reply = m_answers.find({place, words});
    return reply == m_answers.end() ? QByteArray("-ERR the script has nothing for this\r\n") : reply->second;
}

void TestClusterScript::serves(const QString &place, const QByteArray &host, int port)
{
    const QByteArray name =
        host.isEmpty() ? QByteArray("$-1\r\n") : '$' + QByteArray::number(host.size()) + "\r\n" + host + "\r\n";
    says(place, "CLUSTER SLOTS",
         "*1\r\n*3\r\n:0\r\n:16383\r\n*3\r\n" + name + ':' + QByteArray::number(port) + "\r\n$2\r\nid\r\n");
}

bool TestClusterScript::open()
{
    redis::ConnectionOptions options;
    options.url = redis::Url::parse(u"redis-cluster://10.0.0.1:7000,10.0.0.9:7000"_s).value();
    options.access = redis::Access::ReadWrite;
    options.firstBackoff = 20ms;
    m_cluster = std::make_unique<redis::Cluster>(options, [this](const redis::ConnectionOptions &node) {
        const QString place = redis::Url::Place{node.url.host, node.url.port}.toString();
        return std::make_unique<Connection>(node, [this, place] { return std::make_unique<Node>(*this, place); });
    });
    return becomesReady(*m_cluster);
}

void TestClusterScript::init()
{
    m_cluster.reset();
    m_answers.clear();
    m_asked.clear();
    m_dead.clear();
    serves(u"10.0.0.1:7000"_s, "10.0.0.1", 7'000);
}

void TestClusterScript::follows_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    QTest::addRow("a host") << QByteArray("10.0.0.2:7001") << u"10.0.0.2:7001"_s;
    QTest::addRow("no host: the same") << QByteArray(":7001") << u"10.0.0.1:7001"_s;
    QTest::addRow("an unknown host: the same") << QByteArray("?:7001") << u"10.0.0.1:7001"_s;
    QTest::addRow("IPv6") << QByteArray("fe80::2:7001") << u"[fe80::2]:7001"_s;
}

void TestClusterScript::follows()
{
    QFETCH(QByteArray, to);
    QFETCH(QString, place);
    QVERIFY(open());
    says(u"10.0.0.1:7000"_s, "GET foo", "-MOVED 12182 " + to + "\r\n");
    says(place, "GET foo", "$1\r\nv\r\n");
    says(u"10.0.0.1:7000"_s, "GET bar", "$1\r\nw\r\n");
    QCOMPARE(ask(*m_cluster, {"GET", "foo"}).value().bytes, "v");
    QCOMPARE(ask(*m_cluster, {"GET", "foo"}).value().bytes, "v");
    QCOMPARE(ask(*m_cluster, {"GET", "bar"}).value().bytes, "w"); // another slot stays
    QCOMPARE(
        m_asked,
        (QList<std::pair<QString, QByteArray>>{
            {u"10.0.0.1:7000"_s, "GET foo"}, {place, "GET foo"}, {place, "GET foo"}, {u"10.0.0.1:7000"_s, "GET bar"}}));
}

void TestClusterScript::aMapWithoutHostsIsOfTheHostAsked()
{
    serves(u"10.0.0.1:7000"_s, {}, 7'005);
    says(u"10.0.0.1:7005"_s, "GET foo", "$1\r\nv\r\n");
    QVERIFY(open());
    QCOMPARE(ask(*m_cluster, {"GET", "foo"}).value().bytes, "v");
}

void TestClusterScript::askingIsSaidOncePerCommand()
{
    QVERIFY(open());
    const QString other = u"10.0.0.1:7001"_s;
    says(u"10.0.0.1:7000"_s, "GET foo", "-ASK 12182 :7001\r\n");
    says(u"10.0.0.1:7000"_s, "TTL foo", "-ASK 12182 :7001\r\n");
    says(u"10.0.0.1:7000"_s, "GET bar", "$1\r\nw\r\n");
    says(other, "ASKING", "+OK\r\n");
    says(other, "GET foo", "$1\r\nv\r\n");
    says(other, "TTL foo", ":7\r\n");
    const auto replies = askAll(*m_cluster, {{"GET", "foo"}, {"GET", "bar"}, {"TTL", "foo"}});
    QVERIFY(replies);
    QCOMPARE(replies->at(0).bytes, "v");
    QCOMPARE(replies->at(1).bytes, "w");
    QCOMPARE(replies->at(2).integer, 7);
    QCOMPARE(m_asked.mid(3),
             (QList<std::pair<QString, QByteArray>>{
                 {other, "ASKING"}, {other, "GET foo"}, {other, "ASKING"}, {other, "TTL foo"}}));
    m_asked.clear();
    QVERIFY(ask(*m_cluster, {"GET", "foo"})); // ASK is for once: the first is asked again
    QCOMPARE(m_asked.constFirst().first, u"10.0.0.1:7000"_s);
    QCOMPARE(m_cluster->nodes().size(), 1); // one that only imports is no primary
}

void TestClusterScript::goingInCirclesEnds()
{
    QVERIFY(open());
    says(u"10.0.0.1:7000"_s, "GET foo", "-MOVED 12182 :7001\r\n");
    says(u"10.0.0.1:7001"_s, "GET foo", "-MOVED 12182 :7000\r\n");
    const auto reply = ask(*m_cluster, {"GET", "foo"});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, "redis.reply.moved");
    QVERIFY(m_asked.size() > 2 && m_asked.size() < 10);
}

void TestClusterScript::aNodeThatIsNotToBeHadIsTold()
{
    QVERIFY(open());
    says(u"10.0.0.1:7000"_s, "GET foo", "-MOVED 12182 :7001\r\n");
    says(u"10.0.0.1:7000"_s, "GET bar", "$1\r\nw\r\n");
    m_dead = u"10.0.0.1:7001"_s;
    const auto mixed = askAll(*m_cluster, {{"GET", "foo"}, {"GET", "bar"}});
    QVERIFY(!mixed);
    QCOMPARE(mixed.error().code, "redis.notReady");
    QVERIFY(!m_cluster->isReady()); // a primary is missing
    QCOMPARE(ask(*m_cluster, {"GET", "bar"}).value().bytes, "w");
}

void TestClusterScript::whatIsNoRedirectionIsAnAnswer()
{
    QVERIFY(open());
    for (const QByteArray &words : {QByteArray("MOVED"), QByteArray("MOVED x :7001"), QByteArray("ASK 12182 nowhere"),
                                    QByteArray("TRYAGAIN later"), QByteArray("CLUSTERDOWN The cluster is down")}) {
        says(u"10.0.0.1:7000"_s, "GET foo", '-' + words + "\r\n");
        const auto reply = ask(*m_cluster, {"GET", "foo"});
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, "redis.reply." + words.split(' ').constFirst().toLower());
    }
    says(u"10.0.0.1:7000"_s, "GET foo", "$20\r\nMOVED 12182 :7001 !!\r\n"); // a value that reads so
    QCOMPARE(ask(*m_cluster, {"GET", "foo"}).value().bytes, "MOVED 12182 :7001 !!");
}

void TestClusterScript::theNextPlaceIsAskedWhenOneIsSilent()
{
    says(u"10.0.0.1:7000"_s, "CLUSTER SLOTS", "*0\r\n"); // it belongs to no cluster yet
    serves(u"10.0.0.9:7000"_s, "10.0.0.9", 7'000);
    QVERIFY(open());
    QCOMPARE(m_cluster->nodes().size(), 1);
    QCOMPARE(m_cluster->nodes().constFirst()->options().url.host, u"10.0.0.9"_s);
}

QTEST_GUILESS_MAIN(TestClusterScript)
#include "tst_redis_clusterscript.moc"
