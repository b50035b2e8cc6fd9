#include "inspector/headless.h"
#include "inspector/session.h"

#include "redis/asking.h"
#include "support/rediscluster.h"

#include <QtCore/QBuffer>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using inspector::Session;
using support::RedisCluster;

namespace {

QByteArray keyName(int i) { return "key:" + QByteArray::number(i); }

} // namespace

class TestClusterSession : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<RedisCluster> m_servers;

    Session::Options options() const;
    void fill(int keys);
    static QByteArrayList namesOf(const inspector::KeyspaceView &view);

private slots:
    void initTestCase();
    void init();
    void showsTheKeysOfAllPrimaries();
    void newsComeFromEveryNode();
    void describesAndReadsWhatAnyNodeHas();
    void editsAndDeletesWhereTheKeyIs();
    void aKeyThatMovesStaysInView();
    void statisticsAreSummed();
    void samplesReadsOnEveryNode();
    void setsNotificationsOnEveryNodeAndPutsThemBack();
    void listsHeadless();
    void aNodeByItselfIsListedWithANote();
    void onePrimaryIsKilledAndComesBack();
    void attachesWithoutAPrimaryThatIsDead(); // the last: it stays so
};

void TestClusterSession::initTestCase()
{
    m_servers = std::make_unique<RedisCluster>(
        false, support::RedisServer::Options{.config = {"cluster-require-full-coverage no"}});
    QVERIFY(m_servers->start());
}

void TestClusterSession::init()
{
    for (int i = 0; i < RedisCluster::primaries; ++i)
        m_servers->node(i).run("FLUSHALL");
}

Session::Options TestClusterSession::options() const
{
    Session::Options options;
    options.connection.url = redis::Url::parse(m_servers->url()).value();
    options.connection.firstBackoff = 20ms;
    options.connection.longestBackoff = 200ms;
    options.batch = 20ms;
    options.sampling = 50ms;
    return options;
}

void TestClusterSession::fill(int keys)
{
    for (int i = 0; i < keys; ++i)
        m_servers->ownerOf(keyName(i)).run({"SET", keyName(i), QByteArray::number(i), "EX", "500"});
}

QByteArrayList TestClusterSession::namesOf(const inspector::KeyspaceView &view)
{
    QByteArrayList names;
    for (inspector::KeyspaceView::Row row = 0; row < view.size(); ++row)
        names.append(view.name(row).toByteArray());
    return names;
}

void TestClusterSession::showsTheKeysOfAllPrimaries()
{
    // By hash tags, the same number for each node.
    for (int i = 0, tag = 0; i < RedisCluster::primaries; ++i) {
        while (&m_servers->ownerOf(QByteArray::number(tag)) != &m_servers->node(i))
            ++tag;
        m_servers->node(i).run("DEBUG POPULATE 3000 {" + QByteArray::number(tag) + "} 10");
    }
    Session::Options asked = options();
    asked.details = redis::Detail::Ttl | redis::Detail::Type;
    Session session(asked);
    session.open();
    QTRY_VERIFY_WITH_TIMEOUT(session.coverage().isComplete, 10'000);
    QCOMPARE(session.view().size(), 9'000u);
    QTRY_COMPARE(session.coverage().nodes, 3);
    QCOMPARE(session.coverage().nodesThere, 3);
    QCOMPARE(session.coverage().total, 9'000);
}

void TestClusterSession::newsComeFromEveryNode()
{
    Session session(options());
    QSignalSpy chosen(&session, &Session::wayChosen);
    session.open();
    QTRY_VERIFY(session.coverage().isComplete);
    QCOMPARE(chosen.at(0).at(0).value<redis::Watcher::Way>(), redis::Watcher::Way::Tracking);
    QByteArrayList expected;
    for (int i = 0; i < 30; ++i)
        expected.append(keyName(i));
    std::sort(expected.begin(), expected.end());
    fill(30);
    QTRY_COMPARE(namesOf(session.view()), expected);
    for (int i = 0; i < 29; ++i)
        m_servers->ownerOf(keyName(i)).run({"DEL", keyName(i)});
    QTRY_COMPARE(namesOf(session.view()), QByteArrayList{keyName(29)});
}

void TestClusterSession::describesAndReadsWhatAnyNodeHas()
{
    fill(20);
    Session session(options());
    session.open();
    QTRY_COMPARE(session.view().size(), 20u);
    QSignalSpy described(&session, &Session::described);
    QList<QByteArray> names{"gone"};
    for (int i = 0; i < 20; ++i)
        names.append(keyName(i));
    session.describe(names, 1);
    QVERIFY(described.wait());
    const auto keys = described.at(0).at(1).value<QList<inspector::KeyDescription>>();
    QCOMPARE(keys.at(0).ttl, -2);
    for (int i = 1; i <= 20; ++i) {
        QCOMPARE(keys.at(i).name, names.at(i));
        QCOMPARE(keys.at(i).type, redis::KeyType::String);
        QVERIFY(keys.at(i).ttl > 400'000 && keys.at(i).ttl <= 500'000);
    }
    QSignalSpy opened(&session.values(), &inspector::ValueReader::opened);
    for (int i = 0; i < 6; ++i) {
        session.values().open(keyName(i));
        QVERIFY(opened.wait());
        QCOMPARE(opened.last().at(1).value<inspector::ValuePage>().bytes, QByteArray::number(i));
    }
}

void TestClusterSession::editsAndDeletesWhereTheKeyIs()
{
    fill(60);
    Session session(options());
    session.open();
    QTRY_COMPARE(session.view().size(), 60u);
    QSignalSpy done(&session.editor(), &inspector::Editor::done);
    QSignalSpy refused(&session.editor(), &inspector::Editor::failed);
    QSignalSpy lock(&session, &Session::lockChanged);
    session.editor().edit(1, {keyName(0), redis::KeyType::String, {}, "0", "new"});
    QCOMPARE(refused.at(0).at(1).value<base::Error>().code, "inspector.locked");
    session.unlock();
    QVERIFY(lock.wait());
    for (int i = 0; i < 6; ++i) {
        session.editor().edit(quint64(i), {keyName(i), redis::KeyType::String, {}, QByteArray::number(i), "new"});
        QTRY_COMPARE(done.size(), i + 1);
        QCOMPARE(m_servers->ownerOf(keyName(i)).run({"GET", keyName(i)}).toByteArray(), "new");
        QVERIFY(m_servers->ownerOf(keyName(i)).run({"TTL", keyName(i)}).toInt() > 400); // kept
    }
    QSignalSpy conflicted(&session.editor(), &inspector::Editor::conflicted);
    session.editor().edit(9, {keyName(1), redis::KeyType::String, {}, "not this", "x"});
    QVERIFY(conflicted.wait());
    QCOMPARE(conflicted.at(0).at(2).toByteArray(), "new");

    // A folder whose keys lie on every node, and back.
    QSignalSpy previewed(&session.eraser(), &inspector::Eraser::previewed);
    QSignalSpy erased(&session.eraser(), &inspector::Eraser::erased);
    QSignalSpy restored(&session.eraser(), &inspector::Eraser::restored);
    session.eraser().previewFolder("key:");
    QVERIFY(previewed.wait());
    QCOMPARE(previewed.at(0).at(0).value<inspector::KeysPreview>().keys, 60);
    session.eraser().erase();
    QVERIFY(erased.wait());
    QCOMPARE(erased.at(0).at(1).toLongLong(), 60);
    QTRY_COMPARE(session.view().size(), 0u);
    session.eraser().undo(erased.at(0).at(0).toULongLong());
    QVERIFY(restored.wait());
    QCOMPARE(restored.at(0).at(0).toLongLong(), 60);
    QTRY_COMPARE(session.view().size(), 60u);
    QVERIFY(m_servers->ownerOf(keyName(7)).run({"TTL", keyName(7)}).toInt() > 400);
}

void TestClusterSession::aKeyThatMovesStaysInView()
{
    for (int i = 0; i < RedisCluster::primaries; ++i)
        m_servers->node(i).run("CONFIG SET notify-keyspace-events KEA");
    const QByteArray key = "{moving}:1";
    support::RedisServer &from = m_servers->ownerOf(key);
    support::RedisServer &to = &from == &m_servers->node(1) ? m_servers->node(2) : m_servers->node(1);
    from.run({"SET", key, "1", "EX", "500"});
    Session session(options());
    QSignalSpy happened(&session, &Session::happened);
    QSignalSpy lock(&session, &Session::lockChanged);
    QSignalSpy done(&session.editor(), &inspector::Editor::done);
    session.open();
    QTRY_COMPARE(namesOf(session.view()), QByteArrayList{key});
    session.unlock();
    QVERIFY(lock.wait());
    // While the slot moves: the old node says ASK.
    QVERIFY(m_servers->beginMove(key, from, to));
    QVERIFY(m_servers->moveKey(key, from, to));
    QTRY_VERIFY(!happened.isEmpty());
    QTest::qWait(200); // the DEL of the one and the RESTORE of the other are told by now
    QCOMPARE(namesOf(session.view()), QByteArrayList{key});
    session.editor().edit(1, {key, redis::KeyType::String, {}, "1", "2"});
    QTRY_COMPARE(done.size(), 1);
    // When it has moved: MOVED.
    QVERIFY(m_servers->moveSlot(key, from, to, false));
    session.editor().edit(2, {key, redis::KeyType::String, {}, "2", "3"});
    QTRY_COMPARE(done.size(), 2);
    QCOMPARE(to.run({"GET", key}).toByteArray(), "3");
    QVERIFY(to.run({"TTL", key}).toInt() > 400);
    // What is really deleted leaves.
    to.run({"DEL", key});
    QTRY_COMPARE(session.view().size(), 0u);
    QVERIFY(m_servers->moveSlot(key, to, from, false));
    for (int i = 0; i < RedisCluster::primaries; ++i)
        m_servers->node(i).run({"CONFIG", "SET", "notify-keyspace-events", ""});
}

void TestClusterSession::statisticsAreSummed()
{
    fill(40);
    Session session(options());
    QSignalSpy sampled(&session, &Session::sampled);
    session.open();
    QTRY_COMPARE(session.view().size(), 40u);
    QTRY_VERIFY(!sampled.isEmpty());
    qint64 hits = 0;
    qint64 misses = 0;
    bool wasReset = false;
    connect(&session, &Session::sampled, this, [&](const inspector::ServerSample &sample) {
        hits += sample.hits;
        misses += sample.misses;
        wasReset |= sample.reset;
    });
    for (int i = 0; i < 50; ++i)
        m_servers->ownerOf(keyName(i)).run({"GET", keyName(i)});
    QList<QByteArray> names;
    for (int i = 0; i < 40; ++i)
        names.append(keyName(i));
    session.describe(names, 1); // ours, on every node: they do not count
    QTRY_COMPARE(hits, 40);
    QTRY_COMPARE(misses, 10);
    QTest::qWait(200);
    QCOMPARE(hits, 40);
    QCOMPARE(misses, 10);
    QCOMPARE(sampled.last().at(0).value<inspector::ServerSample>().keys, 40);
    QVERIFY(session.ownLookups().hits >= 80);
    QVERIFY(!wasReset);
    m_servers->node(2).run("CONFIG RESETSTAT"); // one of three
    QTRY_VERIFY(wasReset);
    QCOMPARE(hits, 40);
}

void TestClusterSession::samplesReadsOnEveryNode()
{
    fill(9);
    Session session(options());
    QSignalSpy sampled(&session, &Session::readsSampled);
    session.open();
    QTRY_VERIFY(session.coverage().isComplete);
    session.sampleReads(20s);
    for (int i = 0; i < RedisCluster::primaries; ++i)
        QTRY_VERIFY(m_servers->node(i).run("CLIENT LIST").toByteArray().contains("cmd=monitor"));
    for (int i = 0; i < 9; ++i)
        m_servers->ownerOf(keyName(i)).run({"GET", keyName(i)});
    QTest::qWait(200);
    session.stopSample();
    QTRY_COMPARE(sampled.size(), 1);
    const auto sample = sampled.at(0).at(0).value<inspector::ReadSample>();
    QCOMPARE(sample.keys.size(), 9);
    QCOMPARE(sample.keys.value(keyName(3)).reads, 1);
}

void TestClusterSession::setsNotificationsOnEveryNodeAndPutsThemBack()
{
    m_servers->node(1).run("CONFIG SET notify-keyspace-events Kx");
    const auto flags = [this](int i) {
        return m_servers->node(i).run("CONFIG GET notify-keyspace-events").toList().value(1).toByteArray();
    };
    const QByteArrayList before{flags(0), flags(1), flags(2)};
    {
        Session session(options());
        QSignalSpy chosen(&session, &Session::wayChosen);
        QSignalSpy proposed(&session.notifications(), &inspector::NotificationSetting::proposed);
        QSignalSpy lock(&session, &Session::lockChanged);
        session.open();
        QTRY_VERIFY(session.coverage().isComplete);
        session.unlock();
        QVERIFY(lock.wait());
        session.notifications().propose();
        QVERIFY(proposed.wait());
        QCOMPARE(proposed.at(0).at(0).toByteArray(), "CONFIG SET notify-keyspace-events xKAEm");
        const qsizetype choices = chosen.size();
        session.notifications().apply();
        QTRY_VERIFY(chosen.size() > choices);
        QCOMPARE(chosen.last().at(0).value<redis::Watcher::Way>(), redis::Watcher::Way::Notifications);
        QCOMPARE(chosen.last().at(1).toBool(), true);
        for (int i = 0; i < RedisCluster::primaries; ++i)
            QVERIFY(flags(i).contains('A') && flags(i).contains('E') && flags(i).contains('m'));
    }
    QCOMPARE((QByteArrayList{flags(0), flags(1), flags(2)}), before);
    m_servers->node(1).run({"CONFIG", "SET", "notify-keyspace-events", ""});
}

void TestClusterSession::listsHeadless()
{
    fill(300);
    auto asked = inspector::InspectOptions::fromArguments({m_servers->url(), u"--ttl"_s, u"--types"_s, u"--csv"_s});
    QVERIFY(asked);
    QBuffer out;
    QBuffer summary;
    QVERIFY(out.open(QIODevice::WriteOnly) && summary.open(QIODevice::WriteOnly));
    inspector::HeadlessInspection inspection(*asked, out, summary);
    QSignalSpy finished(&inspection, &inspector::HeadlessInspection::finished);
    inspection.start();
    QVERIFY(finished.wait(10'000));
    const QByteArrayList lines = out.data().trimmed().split('\n');
    QCOMPARE(lines.size(), 301);
    QCOMPARE(lines.constFirst(), "key,type,ttl_ms");
    for (const QByteArray &line : lines.mid(1))
        QVERIFY2(line.contains(",string,4") || line.contains(",string,500000"), line.constData());
    QVERIFY(summary.data().contains("total,300,"));
}

void TestClusterSession::aNodeByItselfIsListedWithANote()
{
    fill(30);
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    inspector::HeadlessInspection inspection(*inspector::InspectOptions::fromArguments({m_servers->node(1).url()}), out,
                                             out);
    QSignalSpy finished(&inspection, &inspector::HeadlessInspection::finished);
    QSignalSpy noted(&inspection, &inspector::HeadlessInspection::noted);
    inspection.start();
    QVERIFY(finished.wait());
    QCOMPARE(noted.size(), 1);
    QCOMPARE(noted.at(0).at(0).value<base::Error>(), (base::Error{"redis.cluster.oneNode", {m_servers->url()}}));
    QVERIFY(out.data().contains(QByteArray("total\t" + m_servers->node(1).run("DBSIZE").toByteArray())));
}

void TestClusterSession::onePrimaryIsKilledAndComesBack()
{
    fill(300);
    support::RedisServer &victim = m_servers->node(2);
    const int lost = victim.run("DBSIZE").toInt();
    Session session(options());
    QSignalSpy states(&session, &Session::stateChanged);
    QSignalSpy failed(&session, &Session::failed);
    session.open();
    QTRY_COMPARE(session.view().size(), 300u);
    states.clear();
    victim.kill();
    QTRY_VERIFY(!states.isEmpty());
    QCOMPARE(states.last().at(0).value<redis::Link::State>(), redis::Link::State::Backoff); // what the banner shows
    QCOMPARE(failed.last().at(0).value<base::Error>().code, "redis.cluster.node");
    QTRY_COMPARE(session.coverage().nodesThere, 2);
    QCOMPARE(session.coverage().nodes, 3);
    QCOMPARE(session.view().size(), 300u); // what was seen stays on the screen
    QVERIFY(victim.start());
    QTRY_COMPARE_WITH_TIMEOUT(session.coverage().nodesThere, 3, 5'000);
    QTRY_COMPARE_WITH_TIMEOUT(session.view().size(), uint(300 - lost), 5'000); // it saved nothing
    QTRY_VERIFY(session.coverage().isComplete && !session.coverage().isScanning);
    int ofVictim = 0;
    while (&m_servers->ownerOf(keyName(ofVictim)) != &victim)
        ++ofVictim;
    // For a while it trusts nobody and serves nothing.
    QTRY_COMPARE_WITH_TIMEOUT(victim.run({"SET", keyName(ofVictim), "again"}), QVariant(QByteArray("OK")), 5'000);
    QTRY_COMPARE(session.view().size(), uint(300 - lost + 1));
}

void TestClusterSession::attachesWithoutAPrimaryThatIsDead()
{
    fill(300);
    const int lost = m_servers->node(0).run("DBSIZE").toInt();
    m_servers->node(0).kill();
    Session session(options());
    QSignalSpy failed(&session, &Session::failed);
    session.open();
    QTRY_VERIFY_WITH_TIMEOUT(session.coverage().isComplete, 10'000);
    QCOMPARE(session.view().size(), uint(300 - lost));
    QTRY_COMPARE(session.coverage().nodesThere, 2);
    QCOMPARE(session.coverage().nodes, 3);
    QVERIFY(!failed.isEmpty());
}

QTEST_GUILESS_MAIN(TestClusterSession)
#include "tst_inspector_cluster.moc"
