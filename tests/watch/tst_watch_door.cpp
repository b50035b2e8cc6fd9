#include "base/djangopages.h"
#include "support/redisserver.h"
#include "tap/client.h"
#include "tap/recording.h"
#include "trace/eventlog.h"
#include "watch/djangoapplication.h"
#include "watch/recordingreader.h"
#include "watch/watcher.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <thread>

using namespace Qt::StringLiterals;
using trace::Event;
using trace::EventKind;
using trace::Outcome;

namespace {

QByteArray fieldOf(const Event &event, QByteArrayView name)
{
    if (event.detail) {
        for (const auto &[field, value] : event.detail->fields) {
            if (field == name)
                return value;
        }
    }
    return {};
}

// Django of Debian in front of a Redis, with the tap between the two and the door before it.
class WatchedDjango {
public:
    explicit WatchedDjango(bool hasProbe = false, int workers = 1)
        : m_tapPort(support::freePort())
        , m_probePort(support::freePort())
        , django({.probePort = hasProbe ? m_probePort : support::freePort(),
                  .caches = DjangoApplication::redisCaches(u"redis://127.0.0.1:%1/0"_s.arg(m_tapPort)),
                  .workers = workers})
    {
    }

    bool start()
    {
        if (!redis.start())
            return false;
        watch::WatchOptions options{
            .target = *tap::Target::parse(redis.url()), .listen = {.port = m_tapPort}, .probePort = m_probePort};
        options.web = door::Options{};
        options.web->application = *door::Application::parse(u"http://127.0.0.1:%1"_s.arg(django.port()));
        options.web->listen.port = 0;
        options.web->tellsCacheStatus = true;
        m_watcher = std::make_unique<watch::Watcher>(options);
        QObject::connect(m_watcher.get(), &watch::Watcher::happened, m_watcher.get(),
                         [this](const watch::EventBatch &batch) {
                             for (const Event &event : *batch)
                                 log.append(event);
                             m_watcher->acknowledge();
                         });
        QObject::connect(m_watcher.get(), &watch::Watcher::stateChanged, m_watcher.get(),
                         [this](const watch::WatchState &told) { state = told; });
        m_watcher->start();
        return state.hasDoor && django.start();
    }

    QByteArray get(const QByteArray &path, quint16 port = 0) const // the whole answer
    {
        Client client(port == 0 ? state.doorPort : port);
        const QByteArray host = "127.0.0.1:" + QByteArray::number(port == 0 ? state.doorPort : port);
        client.send("GET " + path.toStdString() + " HTTP/1.1\r\nHost: " + host.toStdString() + "\r\n\r\n");
        return QByteArray::fromStdString(client.receiveAll());
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

private:
    const quint16 m_tapPort;
    const quint16 m_probePort;

public:
    support::RedisServer redis;
    DjangoApplication django;
    trace::EventLog log;
    watch::WatchState state;

private:
    std::unique_ptr<watch::Watcher> m_watcher;
};

} // namespace

class TestWatchDoor : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aRequestOwnsWhatItAsksOfTheCache();
    void aLockMakesNoPageAHit_data();
    void aLockMakesNoPageAHit();
    void keysOfCachePageHaveTheirUrl_data();
    void keysOfCachePageHaveTheirUrl();
    void theKeysAreThoseWithoutTheDoor();
    void ofRequestsAtOnceNoneIsGuessed();
    void withTheProbeEachRequestIsToldOnce();
    void aRecordingHoldsTheRequests();
    void theDoorAloneTellsRequests();
};

void TestWatchDoor::initTestCase()
{
    if (!DjangoApplication::isInstalled())
        QSKIP("Django, django-redis or gunicorn is not installed");
}

void TestWatchDoor::aRequestOwnsWhatItAsksOfTheCache()
{
    WatchedDjango watched;
    QVERIFY(watched.start());
    const QByteArray first = watched.get("/courses/1/?a=b");
    QVERIFY2(first.startsWith("HTTP/1.1 200 OK\r\n"), first.constData());
    QVERIFY(first.contains("\r\nCache-Status: Lookaside; fwd=miss; stored\r\n"));
    const QByteArray second = watched.get("/courses/1/");
    QVERIFY(second.contains("\r\nCache-Status: Lookaside; hit\r\n"));
    QVERIFY(watched.get("/pid/").contains("\r\nCache-Status: Lookaside; fwd=bypass\r\n"));
    QVERIFY(watched.answers(3));
    const trace::Events answers = watched.all(EventKind::ResponseSent);
    QCOMPARE(answers.size(), 3U);
    QCOMPARE(answers[0].outcome, Outcome::Miss);
    QCOMPARE(answers[0].reason, trace::MissReason::NeverStored);
    QCOMPARE(answers[1].outcome, Outcome::Hit);
    QCOMPARE(answers[2].outcome, Outcome::Uncached);
    QCOMPARE(answers[0].count, 200);
    QVERIFY(answers[0].bytes > 0 && answers[0].modelled > trace::Duration(0));
    const trace::Events sent = watched.all(EventKind::RequestSent);
    QCOMPARE(sent.size(), 3U);
    QCOMPARE(sent[0].text, QByteArray("GET /courses/1/?a=b"));
    QCOMPARE(watched.kindsOf(answers[0].request),
             (QList<EventKind>{EventKind::RequestSent, EventKind::CacheLookup, EventKind::CacheMiss,
                               EventKind::CacheStored, EventKind::ResponseSent}));
    QCOMPARE(watched.kindsOf(answers[1].request),
             (QList<EventKind>{EventKind::RequestSent, EventKind::CacheLookup, EventKind::CacheHit,
                               EventKind::ResponseSent}));
    const trace::KeyLife *life = watched.log.now().keys.find(0, ":1:course:1");
    QVERIFY(life && life->origin);
    QCOMPARE(life->origin->fields.last(), (std::pair<QByteArray, QByteArray>("written-by", "GET /courses/1/?a=b")));
    QTRY_COMPARE(watched.state.door.requests.count, 3);
    QCOMPARE(watched.state.door.ownOperations, watched.state.operations);
    trace::Instant before;
    for (const Event &event : watched.log.all()) {
        QVERIFY(event.time >= before);
        before = event.time;
    }
}

void TestWatchDoor::aLockMakesNoPageAHit_data()
{
    QTest::addColumn<bool>("hasProbe");
    QTest::newRow("the door alone") << false;
    QTest::newRow("with the probe") << true;
}

void TestWatchDoor::aLockMakesNoPageAHit()
{
    QFETCH(bool, hasProbe);
    WatchedDjango watched(hasProbe);
    QVERIFY(watched.start());
    if (hasProbe)
        QTRY_COMPARE_WITH_TIMEOUT(watched.state.probe.connections, 1, 15'000);
    const QByteArray answer = watched.get("/locked/");
    QVERIFY2(answer.contains("\r\nalone\r\n"), answer.constData());
    QVERIFY2(answer.contains("\r\nCache-Status: Lookaside; fwd=bypass\r\n"), answer.constData());
    QVERIFY(watched.answers(1));
    const trace::Events answers = watched.all(EventKind::ResponseSent);
    QCOMPARE(answers.size(), 1U);
    QCOMPARE(answers[0].outcome, Outcome::Uncached);
    // The server counts them: the release of the lock, and EXISTS.
    QTRY_COMPARE(watched.state.server.hits, 2);
    QCOMPARE(watched.state.lookups, tap::Counts());
    QTRY_COMPARE(watched.state.door.requests.count, 1);
    QCOMPARE(watched.state.door.requests.hits + watched.state.door.requests.misses, 0);
}

void TestWatchDoor::keysOfCachePageHaveTheirUrl_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path :
         {"/page/", "/page/?b=2&a=1", "/page/?q=a%20b+c", "/page/?q=%C3%A4%7E~!'()*", "/page/?q=\xc3\xa4",
          "/page/?q=a%2Fb%3Fc%23&q=", "/page/?x=1#y", "/page/?a=b:c;d,e@f$|^[]\"<>"})
        QTest::addRow("%s", QByteArray(path).toPercentEncoding("/?=&").constData()) << QByteArray(path);
}

void TestWatchDoor::keysOfCachePageHaveTheirUrl()
{
    QFETCH(QByteArray, path);
    static WatchedDjango watched;
    if (!watched.state.hasDoor)
        QVERIFY(watched.start());
    const std::size_t before = watched.all(EventKind::ResponseSent).size();
    QVERIFY(watched.get(path).startsWith("HTTP/1.1 200 OK"));
    QVERIFY(watched.answers(before + 1));
    const QByteArray url = base::djangoUrl("http://127.0.0.1:" + QByteArray::number(watched.django.port()), path);
    const Event sent = watched.all(EventKind::RequestSent).back();
    int keys = 0;
    for (const Event &event : watched.log.ofRequest(sent.request)) {
        if (event.kind != EventKind::CacheStored)
            continue;
        ++keys;
        QVERIFY(event.key.contains("views.decorators.cache."));
        QCOMPARE(fieldOf(event, "url"), url);
    }
    QCOMPARE(keys, 2); // the page and its headers
}

void TestWatchDoor::theKeysAreThoseWithoutTheDoor()
{
    WatchedDjango watched;
    QVERIFY(watched.start());
    QVERIFY(watched.get("/page/").startsWith("HTTP/1.1 200 OK"));
    const QVariant keys = watched.redis.run("DBSIZE");
    QVERIFY(watched.get("/page/", watched.django.port()).startsWith("HTTP/1.1 200 OK"));
    QCOMPARE(watched.redis.run("DBSIZE"), keys);
}

void TestWatchDoor::ofRequestsAtOnceNoneIsGuessed()
{
    WatchedDjango watched(false, 2);
    QVERIFY(watched.start());
    constexpr int each = 15;
    const auto ask = [&](int from) {
        for (int i = from; i < from + each; ++i)
            (void)watched.get("/many/?n=" + QByteArray::number(i));
    };
    std::thread other([&] { ask(100); });
    ask(0);
    other.join();
    (void)watched.get("/many/?n=1000"); // alone
    QVERIFY(watched.answers(2 * each + 1));
    QTest::qWait(200);
    QCOMPARE(watched.all(EventKind::ResponseSent).size(), std::size_t(2 * each + 1));
    QCOMPARE(watched.all(EventKind::CacheHit).size(), std::size_t(10 * (2 * each + 1)));
    int marked = 0;
    for (const Event &hit : watched.all(EventKind::CacheHit)) {
        if (hit.request == 0) {
            marked += fieldOf(hit, "one-of") == "2";
            continue;
        }
        const Event *sent = watched.log.find(*watched.log.idsOfRequest(hit.request).begin());
        QCOMPARE(sent->text, QByteArray("GET /many/?n=" + hit.key.split(':')[3]));
    }
    QVERIFY(marked > 0);
    const trace::Events answers = watched.all(EventKind::ResponseSent);
    QCOMPARE(answers.back().outcome, Outcome::Hit);
    for (const Event &answer : answers)
        QCOMPARE(answer.outcome == Outcome::None, !fieldOf(answer, "one-of").isEmpty());
    QTRY_COMPARE(watched.state.door.ownOperations + watched.state.door.sharedOperations, watched.state.operations);
}

void TestWatchDoor::withTheProbeEachRequestIsToldOnce()
{
    WatchedDjango watched(true, 2);
    QVERIFY(watched.start());
    QTRY_COMPARE_WITH_TIMEOUT(watched.state.probe.connections, 2, 15'000);
    constexpr int each = 10;
    const auto ask = [&](int from) {
        for (int i = from; i < from + each; ++i)
            (void)watched.get("/many/?n=" + QByteArray::number(i) + "&q=%7E%20");
    };
    std::thread other([&] { ask(100); });
    ask(0);
    other.join();
    QVERIFY(watched.answers(2 * each));
    QTest::qWait(1'500); // whatever would be told twice
    QCOMPARE(watched.all(EventKind::RequestSent).size(), std::size_t(2 * each));
    QCOMPARE(watched.all(EventKind::ResponseSent).size(), std::size_t(2 * each));
    QCOMPARE(watched.all(EventKind::CacheHit).size(), std::size_t(10 * 2 * each));
    for (const Event &answer : watched.all(EventKind::ResponseSent)) {
        QCOMPARE(answer.key, QByteArray("/many/")); // the route, which the probe knows
        QCOMPARE(answer.outcome, Outcome::Hit); // and whose each operation is
    }
    QVERIFY(!watched.all(EventKind::QueryStarted).empty());
}

void TestWatchDoor::aRecordingHoldsTheRequests()
{
    support::RedisServer redis;
    QVERIFY(redis.start());
    const quint16 tapPort = support::freePort();
    DjangoApplication django({.probePort = support::freePort(),
                              .caches = DjangoApplication::redisCaches(u"redis://127.0.0.1:%1/0"_s.arg(tapPort))});
    QTemporaryDir folder;
    const QString file = folder.filePath(u"recording"_s);
    const QByteArray origin = "http://127.0.0.1:" + QByteArray::number(django.port());
    {
        tap::Feed feed;
        door::Requests requests(&feed);
        door::Options options;
        options.application = *door::Application::parse(QString::fromLatin1(origin));
        options.listen.port = 0;
        door::Door door(options, requests);
        tap::Tap tap({.target = *tap::Target::parse(redis.url()), .listen = {.port = tapPort}}, &requests, &door);
        QVERIFY(tap.start());
        tap::Recording recording(feed);
        QVERIFY(recording.start(file, redis.url(), tap.began(), QString::fromLatin1(origin)));
        QVERIFY(django.start());
        for (const char *path : {"/courses/2/", "/courses/2/", "/page/?x=1", "/pid/", "/locked/"}) {
            Client client(door.port());
            client.send("GET " + std::string(path) + " HTTP/1.1\r\nHost: a\r\n\r\n");
            QVERIFY(client.receiveAll().starts_with("HTTP/1.1 200 OK"));
        }
        tap.stop();
        QVERIFY(recording.finish({}));
    }
    trace::EventLog log;
    const auto facts = watch::readRecording(file, [&](const trace::Events &events) {
        for (const Event &event : events)
            log.append(event);
        return true;
    });
    QVERIFY(facts && !facts->damage);
    QVERIFY(facts->hasDoor && facts->hasTap && facts->knowledge.requests);
    trace::Events answers;
    bool hasUrl = false;
    for (const Event &event : log.all()) {
        if (event.kind == EventKind::ResponseSent)
            answers.push_back(event);
        if (event.kind == EventKind::CacheStored && event.key.contains("cache_page"))
            hasUrl = fieldOf(event, "url") == origin + "/page/?x=1";
        if (event.kind == EventKind::CacheLookup)
            QVERIFY(event.request != 0);
    }
    QVERIFY(hasUrl);
    QCOMPARE(answers.size(), 5U);
    QCOMPARE(answers[4].outcome, Outcome::Uncached);
    QCOMPARE(answers[0].outcome, Outcome::Miss);
    QCOMPARE(answers[1].outcome, Outcome::Hit);
    QCOMPARE(answers[2].outcome, Outcome::Miss);
    QCOMPARE(answers[3].outcome, Outcome::Uncached);
    QCOMPARE(answers[3].count, 200);
    QCOMPARE(log.find(*log.idsOfRequest(answers[2].request).begin())->text, QByteArray("GET /page/?x=1"));
}

// Without a cache server there is no tap; the door has a thread of its own.
void TestWatchDoor::theDoorAloneTellsRequests()
{
    DjangoApplication django({.probePort = support::freePort()});
    watch::WatchOptions options{.target = {}, .listen = {}, .probePort = 0};
    options.web = door::Options{};
    options.web->application = *door::Application::parse(u"http://127.0.0.1:%1"_s.arg(django.port()));
    options.web->listen.port = 0;
    watch::Watcher watcher(options);
    int answers = 0;
    watch::WatchState state;
    connect(&watcher, &watch::Watcher::happened, &watcher, [&](const watch::EventBatch &batch) {
        for (const Event &event : *batch)
            answers += event.kind == EventKind::ResponseSent && event.count == 200;
        watcher.acknowledge();
    });
    connect(&watcher, &watch::Watcher::stateChanged, &watcher, [&](const watch::WatchState &told) { state = told; });
    watcher.start();
    QVERIFY(state.hasDoor && django.start());
    Client client(state.doorPort);
    client.send("GET /pid/ HTTP/1.1\r\nHost: a\r\n\r\n");
    const std::string answer = client.receiveAll();
    QVERIFY(answer.starts_with("HTTP/1.1 200 OK"));
    QTRY_COMPARE(answers, 1);
}

QTEST_GUILESS_MAIN(TestWatchDoor)

#include "tst_watch_door.moc"
