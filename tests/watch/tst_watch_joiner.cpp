#include "watch/chronicle.h"
#include "watch/joiner.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using trace::Event;
using trace::EventKind;

namespace {

constexpr quint16 tapPort = 6390;

// One process with the probe, and the tap in front of its Redis. Times are milliseconds.
class Application {
public:
    Application() { m_world.setTapPort(tapPort); }

    void probe(const QByteArray &message)
    {
        watch::Happenings happenings;
        m_events.take(QJsonDocument::fromJson(message).object(), happenings);
        m_joiner.add(std::move(happenings));
    }
    void begin(int request, int at)
    {
        probe(R"({"m":"begin","method":"GET","path":"/","req":)" + QByteArray::number(request) + R"(,"t":)"
              + QByteArray::number(at * 1'000) + '}');
    }
    void end(int request, int at)
    {
        probe(R"({"m":"end","status":200,"req":)" + QByteArray::number(request) + R"(,"t":)"
              + QByteArray::number(at * 1'000) + '}');
    }
    void get(int request, int at, const QByteArray &key, const QByteArray &cache = "default")
    {
        probe(R"({"m":"op","op":"get","hit":true,"us":1000,"n":)" + QByteArray::number(++m_number) + R"(,"req":)"
              + QByteArray::number(request) + R"(,"t":)" + QByteArray::number(at * 1'000) + R"(,"key":")" + key
              + R"(","cache":")" + cache + "\"}");
    }
    void pass(quint32 client, int at, const QByteArray &key, int database = 0, EventKind kind = EventKind::CacheHit,
              const QByteArray &command = "get")
    {
        watch::Passed passed;
        passed.event.kind = kind;
        passed.event.time = trace::Instant(std::chrono::milliseconds(at));
        passed.event.measured = 100us;
        passed.event.key = key;
        passed.event.text = command;
        passed.event.ttl = 60s;
        passed.knowsTtl = true;
        passed.client = client;
        passed.database = database;
        m_joiner.add(std::move(passed));
    }
    void listen() { QVERIFY(m_joiner.release({}, true).empty()); } // there is a probe

    trace::Events told()
    {
        trace::Events events;
        watch::Chronicle chronicle;
        chronicle.setDatabase(0);
        // First what has waited for the probe is told alone, then all is in order.
        for (const trace::Instant now : {trace::Instant(10s), trace::Instant(20s)}) {
            for (const watch::Happening &happening : m_joiner.release(now, true))
                chronicle.take(happening, events);
        }
        return events;
    }

private:
    watch::ProbeWorld m_world{0};
    watch::ProbeEvents m_events{m_world, "run"};
    watch::Joiner m_joiner{m_world};
    int m_number = 1'000;
};

trace::Events ofKind(const trace::Events &events, EventKind kind)
{
    trace::Events found;
    std::copy_if(events.begin(), events.end(), std::back_inserter(found),
                 [kind](const Event &event) { return event.kind == kind; });
    return found;
}

QByteArrayList keysOf(const trace::Events &events, EventKind kind)
{
    QByteArrayList keys;
    for (const Event &event : ofKind(events, kind))
        keys.append(event.key);
    return keys;
}

} // namespace

class TestWatchJoiner : public QObject {
    Q_OBJECT

private slots:
    void aConnectionBelongsToTheProcessThatUsedIt();
    void oneOfSeveralRequestsIsSaidToBe();
    void keysOfAnotherDatabaseStandApart();
    void aFlushedDatabaseIsNotAnother();
    void theProbesCachesHaveTheirDatabase();
    void aFailureNamesItsKeys();
    void aCheckThatFailedIsNone();
};

void TestWatchJoiner::aConnectionBelongsToTheProcessThatUsedIt()
{
    Application application;
    application.listen();
    application.begin(1, 100);
    application.pass(7, 110, "known");
    application.get(1, 109, "known");
    application.pass(7, 120, "raw");
    application.pass(8, 130, "alien"); // another connection
    application.end(1, 140);
    application.pass(7, 200, "between"); // no request is under way
    const trace::Events events = application.told();
    QCOMPARE(ofKind(events, EventKind::RequestSent).size(), std::size_t(3));
    const trace::Events hits = ofKind(events, EventKind::CacheHit);
    QCOMPARE(keysOf(events, EventKind::CacheHit), (QByteArrayList{"known", "raw", "alien", "between"}));
    QCOMPARE(hits[1].request, hits[0].request);
    QVERIFY(hits[2].request != hits[0].request);
    QVERIFY(hits[3].request != hits[0].request);
}

void TestWatchJoiner::oneOfSeveralRequestsIsSaidToBe()
{
    Application application;
    application.listen();
    application.begin(1, 100);
    application.begin(2, 101);
    application.pass(7, 110, "known");
    application.get(1, 109, "known");
    application.pass(7, 120, "raw");
    application.end(1, 140);
    application.end(2, 141);
    const trace::Events events = application.told();
    QCOMPARE(ofKind(events, EventKind::RequestSent).size(), std::size_t(2));
    const Event raw = ofKind(events, EventKind::CacheHit).back();
    QCOMPARE(raw.key, QByteArray("raw"));
    QCOMPARE(raw.request, trace::RequestId(0));
    QVERIFY(raw.detail && raw.detail->fields.contains(std::pair<QByteArray, QByteArray>("one-of", "2")));
}

void TestWatchJoiner::keysOfAnotherDatabaseStandApart()
{
    Application application;
    application.pass(1, 1, "user:1", 0);
    application.pass(1, 2, "user:1", 3);
    for (int i = 0; i <= watch::KeyNames::mostOfFamily; ++i)
        application.pass(1, 3, "key:" + QByteArray::number(i), 3);
    const QByteArrayList keys = keysOf(application.told(), EventKind::CacheHit);
    QCOMPARE(keys[0], QByteArray("user:1"));
    QCOMPARE(keys[1], QByteArray("user:1 (db 3)"));
    QCOMPARE(keys.back(), QByteArray("key:* (db 3)"));
}

void TestWatchJoiner::aFlushedDatabaseIsNotAnother()
{
    Application application;
    for (const int database : {0, 3, 4})
        application.pass(1, 1 + database, "k", database, EventKind::CacheStored, "set");
    application.pass(1, 10, {}, 3, EventKind::CacheDeleteAsked, "flushdb");
    application.pass(1, 11, {}, 0, EventKind::CacheDeleteAsked, "flushdb");
    QCOMPARE(keysOf(application.told(), EventKind::EntryEnded), (QByteArrayList{"k (db 3)", "k"}));
}

void TestWatchJoiner::theProbesCachesHaveTheirDatabase()
{
    Application application;
    application.listen();
    application.probe(R"({"m":"app","caches":[
        {"cache":"default","kind":"redis","location":"redis://127.0.0.1:6390/0"},
        {"cache":"paths","kind":"redis","location":"redis://127.0.0.1:6390/2"},
        {"cache":"queries","kind":"redis","location":"redis://127.0.0.1:6390?db=3"},
        {"cache":"options","kind":"redis","location":"redis://127.0.0.1:6390","db":4},
        {"cache":"elsewhere","kind":"redis","location":"redis://127.0.0.1:6000/5"}]})");
    application.begin(1, 100);
    int at = 100;
    for (const QByteArray cache : {"default", "paths", "queries", "options", "elsewhere"})
        application.get(1, ++at, "k", cache);
    application.end(1, 140);
    QCOMPARE(keysOf(application.told(), EventKind::CacheHit),
             (QByteArrayList{"k", "k (db 2)", "k (db 3)", "k (db 4)", "k"}));
}

void TestWatchJoiner::aFailureNamesItsKeys()
{
    Application application;
    application.listen();
    int number = 0;
    for (const QByteArray what :
         {R"("op":"get","key":"a")", R"("op":"get_many","keys":["a","b"])",
          R"("op":"get_many","keys":["a","b","c","d"])", R"("op":"keys","pattern":"a*")", R"("op":"clear")"})
        application.probe(R"({"m":"op","error":"TimeoutError","us":1,"t":1000,"n":)" + QByteArray::number(++number)
                          + ',' + what + '}');
    QByteArrayList named;
    for (const Event &failed : ofKind(application.told(), EventKind::BackendError))
        named.append(failed.detail->fields.back().second);
    QCOMPARE(named, (QByteArrayList{"a", "a, b", "a, b, c, …", "a*", "*"}));
}

void TestWatchJoiner::aCheckThatFailedIsNone()
{
    watch::ProbeWorld world(0);
    watch::ProbeEvents events(world, "run");
    watch::Happenings happenings;
    for (const QString &result : {u"same"_s, u"stale"_s, u"unsteady"_s, u"failed"_s})
        events.take({{u"m"_s, u"check"_s}, {u"req"_s, 1}, {u"result"_s, result}, {u"eligible"_s, 4}}, happenings);
    QCOMPARE(events.counts().checked(), 3);
    QCOMPARE(events.counts().eligible, 4);
}

QTEST_GUILESS_MAIN(TestWatchJoiner)

#include "tst_watch_joiner.moc"
