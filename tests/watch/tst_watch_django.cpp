#include "support/redisserver.h"
#include "trace/eventlog.h"
#include "watch/djangoapplication.h"
#include "watch/watcher.h"

#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using trace::Event;
using trace::EventKind;
using trace::MissReason;
using trace::Outcome;

namespace {

// A watcher and what it has told.
class Watched {
public:
    explicit Watched(watch::WatchOptions options)
        : m_watcher(std::move(options))
    {
        QObject::connect(&m_watcher, &watch::Watcher::happened, &m_watcher, [this](const watch::EventBatch &batch) {
            for (const Event &event : *batch)
                log.append(event);
            m_watcher.acknowledge();
        });
        QObject::connect(&m_watcher, &watch::Watcher::stateChanged, &m_watcher,
                         [this](const watch::WatchState &told) { state = told; });
        QObject::connect(&m_watcher, &watch::Watcher::failed, &m_watcher, [](const base::Error &error) {
            qWarning("%s %s", error.code.constData(), qPrintable(error.args.join(u' ')));
        });
        m_watcher.start();
    }

    trace::Events all(EventKind kind) const
    {
        trace::Events found;
        for (const Event &event : log.all()) {
            if (event.kind == kind)
                found.push_back(event);
        }
        return found;
    }
    bool answers(std::size_t count) const
    {
        return QTest::qWaitFor([&] { return all(EventKind::ResponseSent).size() >= count; }, 15'000);
    }
    QList<EventKind> kindsOf(trace::RequestId request) const
    {
        QList<EventKind> kinds;
        for (const Event &event : log.ofRequest(request))
            kinds.append(event.kind);
        return kinds;
    }
    watch::Watcher &watcher() { return m_watcher; }

    trace::EventLog log;
    watch::WatchState state;

private:
    watch::Watcher m_watcher;
};

} // namespace

// Django of Debian, with the probe, before the tap and without it.
class TestWatchDjango : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void requestsAreJoinedWithTheirOperations();
    void anEditLeadsToTheMiss();
    void eachOperationIsToldOnce();
    void operationsPastDjangoBelongToTheirRequest();
    void memoryOfAProcessIsItsOwn();
    void staleAnswersAreFound();
    void opaqueKeysNameTheirRequestAndTheirMaker();
    void withoutTheProbeLookUpsStandAlone();
};

void TestWatchDjango::initTestCase()
{
    if (!DjangoApplication::isInstalled())
        QSKIP("Django, django-redis or gunicorn is not installed");
}

void TestWatchDjango::requestsAreJoinedWithTheirOperations()
{
    support::RedisServer server;
    QVERIFY(server.start());
    Watched watched({.target = *tap::Target::parse(server.url()), .listen = {.port = 0}, .probePort = 0});
    QVERIFY(watched.state.tapPort != 0 && watched.state.probePort != 0);
    DjangoApplication django(
        {.probePort = watched.state.probePort,
         .caches = DjangoApplication::redisCaches(u"redis://127.0.0.1:%1/0"_s.arg(watched.state.tapPort))});
    QVERIFY(django.start());
    QTRY_COMPARE_WITH_TIMEOUT(watched.state.probe.connections, 1, 15'000); // gunicorn's own process loads nothing
    QCOMPARE(django.get("/courses/1/"), 200);
    QCOMPARE(django.get("/courses/1/?again"), 200);
    QVERIFY(watched.answers(2));
    const trace::Events answers = watched.all(EventKind::ResponseSent);
    QCOMPARE(answers.size(), 2U);
    QCOMPARE(answers[0].outcome, Outcome::Miss);
    QCOMPARE(answers[0].reason, MissReason::NeverStored); // the tap knows it
    QCOMPARE(answers[0].key, QByteArray("/courses/<int:pk>/"));
    QCOMPARE(answers[0].count, 200);
    QVERIFY(answers[0].modelled > trace::Duration(0));
    QCOMPARE(answers[1].outcome, Outcome::Hit);
    QCOMPARE(
        watched.kindsOf(answers[0].request),
        (QList<EventKind>{EventKind::RequestSent, EventKind::CacheLookup, EventKind::CacheMiss, EventKind::QueryStarted,
                          EventKind::QueryFinished, EventKind::CacheStored, EventKind::ResponseSent}));
    QCOMPARE(watched.kindsOf(answers[1].request),
             (QList<EventKind>{EventKind::RequestSent, EventKind::CacheLookup, EventKind::CacheHit,
                               EventKind::ResponseSent}));
    const trace::KeyLife *life = watched.log.now().keys.find(0, ":1:course:1");
    QVERIFY(life && life->isHeld());
    QCOMPARE(life->hits, 1);
    QCOMPARE(life->misses, 1);
    QCOMPARE(life->ttl, trace::Duration(std::chrono::seconds(900)));
    QVERIFY(life->bytes > 0);
    trace::Instant before;
    for (const Event &event : watched.log.all()) {
        QVERIFY(event.time >= before);
        before = event.time;
    }
}

void TestWatchDjango::anEditLeadsToTheMiss()
{
    support::RedisServer server;
    QVERIFY(server.start());
    Watched watched({.target = *tap::Target::parse(server.url()), .listen = {.port = 0}, .probePort = 0});
    DjangoApplication django(
        {.probePort = watched.state.probePort,
         .caches = DjangoApplication::redisCaches(u"redis://127.0.0.1:%1/0"_s.arg(watched.state.tapPort))});
    QVERIFY(django.start());
    QTRY_COMPARE_WITH_TIMEOUT(watched.state.probe.connections, 1, 15'000);
    QCOMPARE(django.get("/courses/1/"), 200);
    QCOMPARE(django.get("/edit/1/?title=Deep"), 200);
    QCOMPARE(django.get("/courses/1/"), 200);
    QVERIFY(watched.answers(3));
    const trace::Events misses = watched.all(EventKind::CacheMiss);
    const Event miss = misses.back();
    QCOMPARE(miss.key, QByteArray(":1:course:1"));
    QCOMPARE(miss.reason, MissReason::Invalidated);
    QList<EventKind> way;
    for (const Event *at = watched.log.find(miss.about); at; at = watched.log.find(at->cause))
        way.append(at->kind);
    QCOMPARE(way,
             (QList<EventKind>{EventKind::EntryEnded, EventKind::CacheDeleteAsked, EventKind::ReceiverRan,
                               EventKind::SignalSent, EventKind::RequestSent}));
    const trace::Events signalsSent = watched.all(EventKind::SignalSent);
    QCOMPARE(signalsSent[0].text, QByteArray("post_save"));
    QCOMPARE(signalsSent[0].key, QByteArray("Course 1"));
    QVERIFY(!watched.all(EventKind::RowWritten).empty());
    QCOMPARE(watched.log.now().totals.edits, 1);
}

// Twenty operations a request, by two processes at once: what the views count is what the server counted.
void TestWatchDjango::eachOperationIsToldOnce()
{
    support::RedisServer server;
    QVERIFY(server.start());
    Watched watched({.target = *tap::Target::parse(server.url()), .listen = {.port = 0}, .probePort = 0});
    DjangoApplication django(
        {.probePort = watched.state.probePort,
         .caches = DjangoApplication::redisCaches(u"redis://127.0.0.1:%1/0"_s.arg(watched.state.tapPort)),
         .workers = 2});
    QVERIFY(django.start());
    QTRY_COMPARE_WITH_TIMEOUT(watched.state.probe.connections, 2, 15'000);
    constexpr int requests = 20;
    for (int i = 0; i < requests; ++i)
        QCOMPARE(django.get("/many/?n=" + QByteArray::number(i)), 200);
    QVERIFY(watched.answers(requests));
    QTest::qWait(1'500); // whatever would be told twice
    QCOMPARE(watched.all(EventKind::ResponseSent).size(), std::size_t(requests));
    QCOMPARE(watched.all(EventKind::CacheHit).size(), std::size_t(10 * requests));
    QCOMPARE(watched.all(EventKind::CacheStored).size(), std::size_t(10 * requests));
    QTRY_COMPARE(watched.state.server.hits, 10 * requests);
    QCOMPARE(watched.state.probe.counts.lost, 0);
    for (const Event &hit : watched.all(EventKind::CacheHit)) {
        QVERIFY(hit.request != 0);
        const Event *sent = watched.log.find(*watched.log.idsOfRequest(hit.request).begin());
        const QByteArray number = hit.key.split(':')[3]; // ":1:many:7:0"
        QCOMPARE(sent->text, QByteArray("GET /many/?n=" + number));
    }
}

// What a view asks of Redis itself, without Django's cache API. What another program asks meanwhile stays apart.
void TestWatchDjango::operationsPastDjangoBelongToTheirRequest()
{
    support::RedisServer server;
    QVERIFY(server.start());
    Watched watched({.target = *tap::Target::parse(server.url()), .listen = {.port = 0}, .probePort = 0});
    DjangoApplication django(
        {.probePort = watched.state.probePort,
         .caches = DjangoApplication::redisCaches(u"redis://127.0.0.1:%1/0"_s.arg(watched.state.tapPort))});
    QVERIFY(django.start());
    QTRY_COMPARE_WITH_TIMEOUT(watched.state.probe.connections, 1, 15'000);
    QTcpSocket other;
    other.connectToHost(u"127.0.0.1"_s, watched.state.tapPort);
    other.write("GET alien\r\n");
    QCOMPARE(django.get("/raw/"), 200);
    QVERIFY(watched.answers(2));
    QTest::qWait(500);
    QList<QByteArray> requests;
    for (const Event &sent : watched.all(EventKind::RequestSent))
        requests.append(sent.text);
    std::sort(requests.begin(), requests.end());
    QCOMPARE(requests, (QList<QByteArray>{"GET /raw/", "get alien"}));
    const Event hit = watched.all(EventKind::CacheHit)[0];
    QCOMPARE(hit.key, QByteArray("raw"));
    QCOMPARE(
        watched.kindsOf(hit.request),
        (QList<EventKind>{EventKind::RequestSent, EventKind::CacheLookup, EventKind::CacheMiss, EventKind::CacheStored,
                          EventKind::CacheLookup, EventKind::CacheHit, EventKind::ResponseSent}));
}

void TestWatchDjango::memoryOfAProcessIsItsOwn()
{
    Watched watched({.target = {}, .listen = {}, .probePort = 0});
    DjangoApplication django({.probePort = watched.state.probePort, .caches = {}, .workers = 2});
    QVERIFY(django.start());
    QTRY_COMPARE_WITH_TIMEOUT(watched.state.probe.connections, 2, 15'000);
    // Until both workers have answered.
    std::size_t asked = 0;
    QVERIFY(QTest::qWaitFor(
        [&] {
            (void)django.get("/courses/1/");
            return watched.answers(++asked) && watched.log.now().traffic.processes().size() == 2;
        },
        30'000));
    const auto &stores = watched.log.now().keys.stores();
    QCOMPARE(stores.size(), 2);
    QVERIFY(stores.contains(1) && stores.contains(2));
    QCOMPARE(watched.log.now().settings.value("processes", "count"), QByteArray("2"));
}

void TestWatchDjango::staleAnswersAreFound()
{
    Watched watched({.target = {}, .listen = {}, .probePort = 0});
    watched.watcher().check(true);
    DjangoApplication django({.probePort = watched.state.probePort});
    QVERIFY(django.start());
    QTRY_COMPARE_WITH_TIMEOUT(watched.state.probe.connections, 1, 15'000);
    QCOMPARE(django.get("/page/"), 200); // nothing deletes it
    QCOMPARE(django.get("/edit/1/?title=Deeper"), 200);
    QVERIFY(QTest::qWaitFor(
        [&] {
            (void)django.get("/page/");
            QTest::qWait(200);
            return !watched.all(EventKind::StaleFound).empty();
        },
        30'000)); // a tenth of the answers is checked
    const Event stale = watched.all(EventKind::StaleFound)[0];
    QVERIFY(stale.key.contains("cache_page"));
    QCOMPARE(watched.log.find(stale.about)->kind, EventKind::RowWritten);
    QVERIFY(watched.log.now().totals.all.staleHits > 0);
    QTRY_VERIFY(watched.state.probe.counts.checkedStale > 0);
    QVERIFY(watched.state.probe.counts.eligible >= watched.state.probe.counts.checked());
}

void TestWatchDjango::opaqueKeysNameTheirRequestAndTheirMaker()
{
    support::RedisServer server;
    QVERIFY(server.start());
    Watched watched({.target = *tap::Target::parse(server.url()), .listen = {.port = 0}, .probePort = 0});
    DjangoApplication django(
        {.probePort = watched.state.probePort,
         .caches = DjangoApplication::redisCaches(u"redis://127.0.0.1:%1/0"_s.arg(watched.state.tapPort))});
    QVERIFY(django.start());
    QTRY_COMPARE_WITH_TIMEOUT(watched.state.probe.connections, 1, 15'000);
    QCOMPARE(django.get("/courses/1/"), 200);
    if (django.get("/hidden/1/") != 200)
        QSKIP("python3-djangorestframework-extensions is not installed");
    QCOMPARE(django.get("/hidden/2/"), 200); // the same entry: the course is no part of its key
    QVERIFY(watched.answers(3));
    QCOMPARE(watched.all(EventKind::ResponseSent)[2].outcome, Outcome::Hit);
    const Event hit = watched.all(EventKind::CacheHit).back();
    const auto fieldOf = [](const trace::Detail &detail, QByteArrayView name) {
        for (const auto &[field, value] : detail.fields) {
            if (field == name)
                return value;
        }
        return QByteArray();
    };
    const trace::KeyLife *life = watched.log.now().keys.find(0, hit.key);
    QVERIFY(life && life->origin && hit.detail);
    QCOMPARE(fieldOf(*life->origin, "written-by"), QByteArray("GET /hidden/1/"));
    QCOMPARE(fieldOf(*hit.detail, "key-by"),
             QByteArray("Hidden.get: DefaultKeyConstructor(format, language, unique_method_id)"));
}

void TestWatchDjango::withoutTheProbeLookUpsStandAlone()
{
    support::RedisServer server;
    QVERIFY(server.start());
    Watched watched({.target = *tap::Target::parse(server.url()), .listen = {.port = 0}, .probePort = 0});
    DjangoApplication django(
        {.probePort = support::freePort(), // nobody listens there
         .caches = DjangoApplication::redisCaches(u"redis://127.0.0.1:%1/0"_s.arg(watched.state.tapPort))});
    QVERIFY(django.start());
    QCOMPARE(django.get("/courses/1/"), 200);
    QCOMPARE(django.get("/courses/1/"), 200);
    QVERIFY(watched.answers(2));
    const trace::Events answers = watched.all(EventKind::ResponseSent);
    QCOMPARE(answers[0].outcome, Outcome::Miss);
    QCOMPARE(answers[1].outcome, Outcome::Hit);
    QVERIFY(watched.all(EventKind::QueryStarted).empty());
}

QTEST_GUILESS_MAIN(TestWatchDjango)

#include "tst_watch_django.moc"
