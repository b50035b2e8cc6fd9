#include "lab/parser.h"
#include "lab/runner.h"
#include "support/memcachedserver.h"
#include "support/redisserver.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace lab;
using namespace Qt::StringLiterals;

namespace {

class Kept final : public trace::Listener {
public:
    void happened(const trace::Event &event) override { events.push_back(event); }
    trace::Events events;
};

QByteArray shown(const trace::Event &event)
{
    QByteArray line = event.text;
    if (event.detail) {
        for (const auto &[name, value] : event.detail->fields)
            line += ' ' + name + '=' + value;
    }
    return line;
}

// What a run complains of: commands that failed, and expectations that did not hold.
QList<QByteArray> complaints(const trace::Events &events)
{
    QList<QByteArray> lines;
    for (const trace::Event &event : events) {
        if (event.kind == trace::EventKind::CommandFailed
            || (event.kind == trace::EventKind::Expectation && event.count == 0))
            lines.append(shown(event));
    }
    return lines;
}

QList<QByteArray> bodies(const trace::Events &events)
{
    QList<QByteArray> answered;
    for (const trace::Event &event : events) {
        if (event.kind == trace::EventKind::ResponseSent)
            answered.append(event.detail->body);
    }
    return answered;
}

} // namespace

// What public reports and real Django 3.2 showed: each file says in its comments what is right, and expects it.
class DjangoCasesTest : public QObject {
    Q_OBJECT

private:
    support::RedisServer m_redis;
    support::MemcachedServer m_memcached;

    trace::Events run(const QByteArray &scenario)
    {
        auto lab = Lab::create({});
        if (!lab)
            qFatal("%s", lab.error().code.constData());
        Kept kept;
        (*lab)->addListener(&kept);
        const auto commands = parse(scenario);
        if (!commands)
            qFatal("the scenario does not parse");
        runAll(**lab, *commands);
        return std::move(kept.events);
    }

    // With the servers of this test in the place of those that the file names. Each case has a database of its own.
    QByteArray scenario(const QString &name) const
    {
        QFile file(QStringLiteral(LOOKASIDE_TEST_DATA "/scenarios/") + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(file.fileName()));
        QString text = QString::fromUtf8(file.readAll());
        static const QRegularExpression redis(u"redis://127\\.0\\.0\\.1:\\d+"_s);
        static const QRegularExpression memcached(u"memcached 127\\.0\\.0\\.1:\\d+"_s);
        text.replace(redis, m_redis.url().section(u'/', 0, 2));
        text.replace(memcached, u"memcached "_s + m_memcached.location());
        return text.toUtf8();
    }

private slots:
    void initTestCase()
    {
        if (!m_redis.start())
            QSKIP("redis-server is not installed");
        if (!m_memcached.start())
            QSKIP("memcached is not installed");
    }

    void init() { m_redis.run("FLUSHALL"); }

    void everythingHolds_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *folder : {"django", "reports"}) {
            const QDir dir(QStringLiteral(LOOKASIDE_TEST_DATA "/scenarios/") + QString::fromLatin1(folder));
            for (const QString &name : dir.entryList({u"*.lookaside"_s}, QDir::Files, QDir::Name)) {
                if (!name.startsWith(u"29-"_s)) // which has to fail
                    QTest::newRow(qPrintable(name)) << QString::fromLatin1(folder) + u'/' + name;
            }
        }
    }

    void everythingHolds()
    {
        QFETCH(QString, file);
        QCOMPARE(complaints(run(scenario(file))).join('\n'), QByteArray());
    }

    void aComplaintSaysNever()
    {
        const QList<QByteArray> lines = complaints(run(scenario(u"django/29-never-in-a-verdict.lookaside"_s)));
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines[0].endsWith("what=ttl expected=5m got=never"), lines[0].constData());
    }

    void aValueThatIsNoTextIsAnsweredAsPythonPrintsIt()
    {
        QCOMPARE(bodies(run(scenario(u"django/22-lowlevel-value-that-is-no-text.lookaside"_s))),
                 QList<QByteArray>({"5", "True"}));
    }

    void anUnknownUrlIsDjangosPageAndNotRests()
    {
        const QList<QByteArray> answered = bodies(run(scenario(u"django/28-unknown-url.lookaside"_s)));
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0].size(), 179);
    }

    // Every operation that dates an entry, on every backend: the table says what the backend holds.
    void theTableSaysWhatTheBackendHolds_data()
    {
        QTest::addColumn<QByteArray>("backend");
        QTest::addColumn<QByteArray>("steps");
        const QByteArray redis = "redis " + m_redis.url().toUtf8();
        const QByteArray memcached = "memcached " + m_memcached.location().toUtf8();
        const QList<std::pair<const char *, QByteArray>> backends{{"locmem", "locmem"}, {"database", "database"},
                                                                  {"file", "file"},     {"dummy", "dummy"},
                                                                  {"redis", redis},     {"memcached", memcached}};
        const auto row = [&](const char *name, const QByteArray &steps, const QList<QByteArray> &but = {}) {
            for (const auto &[kind, command] : backends) {
                if (!but.contains(kind))
                    QTest::addRow("%s: %s", kind, name) << command << steps;
            }
        };
        row("set 0", "cache set k 1 timeout=0s\nexpect no key k\n");
        row("set below", "cache set k 1 timeout=-5s\nexpect no key k\n");
        row("add 0", "cache add k 1 timeout=0s\nexpect no key k\n");
        row("set 0 over one", "cache set k 1\ncache set k 2 timeout=0s\nexpect no key k\nexpect keys=0\n");
        row("set 1.9", "cache set k 1 timeout=1900ms\nexpect key k ttl=2s\n",
            {"dummy", "redis", "memcached", "database"});
        row("set 1.9 whole", "cache set k 1 timeout=1900ms\nexpect key k ttl=1s\n", {"dummy", "locmem", "file"});
        row("set 0.5", "cache set k 1 timeout=500ms\nexpect key k ttl=1s\n",
            {"dummy", "redis", "memcached", "database"});
        row("set 0.5 whole", "cache set k 1 timeout=500ms\nexpect no key k\n", {"locmem", "file", "database"});
        row("touch 0", "cache set k 1\ncache touch k timeout=0s\nexpect no key k\n");
        row("touch longer", "cache set k 1 timeout=10s\ncache touch k timeout=60s\nexpect key k ttl=60s\n", {"dummy"});
        row("touch never", "cache set k 1 timeout=10s\ncache touch k timeout=never\nexpect key k ttl=never\n",
            {"dummy"});
        row("touch default", "cache set k 1 timeout=10s\ncache touch k\nexpect key k ttl=300s\n", {"dummy"});
        row("touch of none", "cache touch k\nexpect no key k\n");
        row("add over one", "cache set k 1 timeout=10s\ncache add k 2 timeout=60s\nexpect key k ttl=10s\n", {"dummy"});
        row("incr keeps", "cache set k 1 timeout=10s\ncache incr k\nexpect key k ttl=10s\n",
            {"dummy", "database", "file"});
        row("incr resets", "cache set k 1 timeout=10s\ncache incr k\nexpect key k ttl=300s\n",
            {"dummy", "locmem", "redis", "memcached"});
        row("bump keeps",
            "catalog reset courses=3\non save Course bump g\ncache set \"generation:g\" 4 timeout=10s\n"
            "save course 1 title=x\nexpect key \"generation:g\" ttl=10s\n",
            {"dummy", "database", "file"});
        row("bump resets",
            "catalog reset courses=3\non save Course bump g\ncache set \"generation:g\" 4 timeout=10s\n"
            "save course 1 title=x\nexpect key \"generation:g\" ttl=300s\n",
            {"dummy", "locmem", "redis", "memcached"});
        row("default", "cache set k 1\nexpect key k ttl=300s\n", {"dummy"});
        row("dummy", "cache set k 1\ncache add k 2\nexpect no key k\nexpect keys=0\n",
            {"locmem", "database", "file", "redis", "memcached"});
    }

    void theTableSaysWhatTheBackendHolds()
    {
        QFETCH(QByteArray, backend);
        QFETCH(QByteArray, steps);
        QCOMPARE(complaints(run("backend " + backend + '\n' + steps)).join('\n'), QByteArray());
    }

    void theConfiguredTimeoutIsCutToWholeSeconds_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"locmem", "database", "file"})
            QTest::newRow(kind) << QByteArray(kind);
    }

    void theConfiguredTimeoutIsCutToWholeSeconds()
    {
        QFETCH(QByteArray, kind);
        QCOMPARE(complaints(run("backend " + kind
                                + " timeout=1900ms\ncache set k 1\nexpect key k ttl=1s\n"
                                  "advance 1500ms\nexpect no key k\n"))
                     .join('\n'),
                 QByteArray());
    }

    // The moment itself: LocMem no longer finds the entry, the file backend does.
    void theVeryMomentOfExpiry()
    {
        QCOMPARE(complaints(run("backend locmem\ncache set k 1 timeout=10s\nadvance 10s\nexpect no key k\n"
                                "backend file\ncache set k 1 timeout=10s\nadvance 10s\nexpect key k\n"
                                "advance 1us\nexpect no key k\n"
                                "backend database\ncache set k 1 timeout=10s\nadvance to-expiry\nexpect no key k\n"))
                     .join('\n'),
                 QByteArray());
    }

    // DatabaseCache.has_key() asks for rows that live longer than now, and deletes none; get() and touch() find them.
    void whatHasKeyTakesForDeadStays()
    {
        QCOMPARE(complaints(run("costs tutorial hit=0ms write=0ms\nbackend database\ncache set k 1 timeout=1s\n"
                                "advance 1s\ncache has_key k\nexpect keys=1\ncache get k\nexpect keys=1\n"
                                "cache touch k timeout=never\nexpect key k ttl=never\n"))
                     .join('\n'),
                 QByteArray());
    }

    void settingsOfTheSiteAreInTheKeys_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char *command, const char *suffix, const char *scheme = "http") {
            const QByteArray uri = QByteArray(scheme) + "://127.0.0.1:8000/courses/";
            const QByteArray md5 = QCryptographicHash::hash(uri, QCryptographicHash::Md5).toHex();
            QTest::newRow(command) << QByteArray(command) << "views.decorators.cache.cache_header.." + md5 + suffix;
        };
        row("django 3.2", ".en-us.UTC");
        row("django 3.2 locale=on", ".de.UTC");
        row("django 3.2 locale=on languages=en,fr", ".fr.UTC");
        row("django 3.2 language_code=de", ".de.UTC");
        row("django 3.2 use_tz=off", ".en-us");
        row("django 3.2 use_i18n=off", ".UTC");
        row("django 3.2 use_i18n=off use_tz=off", "");
        row("django 3.2 time_zone=America/Chicago", ".en-us.America/Chicago");
        row("django 3.2 time_zone=US/Central", ".en-us.US/Central");
        row("django 3.2 time_zone=Etc/GMT+5", ".en-us.-05"); // a zone that never changes has one abbreviation
        row("django 3.2 time_zone=Zulu", ".en-us.UTC");
        row("django 3.2 https=on", ".en-us.UTC", "https");
        row("django main locale=on time_zone=Asia/Tokyo", ".de.Asia/Tokyo");
    }

    void settingsOfTheSiteAreInTheKeys()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, key);
        QCOMPARE(
            complaints(run(command + "\ncache /courses/ page\nget /courses/ header \"Accept-Language: de,fr;q=0.5\"\n"
                           + "expect miss key=\"" + key + "\"\n"))
                .join('\n'),
            QByteArray());
    }

    void theDatabaseCacheJoinsTransactions_data()
    {
        QTest::addColumn<QByteArray>("steps");
        const auto row = [](const char *name, const QByteArray &steps) {
            QTest::newRow(name) << "catalog reset courses=3\nprocesses 2\nbackend database\n" + steps;
        };
        row("a rollback undoes a set",
            "cache set k old\ntransaction begin\nsave course 1 title=x\ncache set k new timeout=1m\nrollback\n"
            "expect key k ttl=300s\n");
        row("nobody else sees a delete before the commit",
            "on save Course delete k\ncache set k old\ntransaction begin\nsave course 1 title=x\nexpect key k\ncommit\n"
            "expect no key k\n");
        row("a rollback to a savepoint",
            "transaction begin\ncache set a 1\ntransaction begin\ncache set b 1\nrollback\ncommit\nexpect key a\n"
            "expect no key b\n");
        row("a savepoint that is released",
            "transaction begin\ncache set a 1\ntransaction begin\ncache set b 1\ncommit\nrollback\nexpect keys=0\n");
        row("a bump", "on save Course bump g\ntransaction begin\nsave course 1 title=x\nrollback\nexpect keys=0\n");
        row("a clear",
            "cache set k 1\ntransaction begin\ncache clear\nexpect key k\nrollback\nexpect key k\n"
            "transaction begin\ncache clear\ncommit\nexpect no key k\n");
        row("a touch",
            "cache set k 1\ntransaction begin\ncache touch k timeout=never\nrollback\nexpect key k ttl=300s\n"
            "transaction begin\ncache touch k timeout=never\ncommit\nexpect key k ttl=never\n");
        row("time that passes before the commit",
            "transaction begin\ncache set k 1 timeout=1m\nadvance 20s\ncommit\nexpect key k ttl=40s\n");
        row("a request is on another connection",
            "cache /courses/ lowlevel key=\"course_list\"\nget /courses/\non save Course delete \"course_list\"\n"
            "transaction begin\nsave course 1 title=x\nget /courses/\nexpect hit\ncommit\nget /courses/\n"
            "expect miss reason=invalidated\n");
        row("who else writes finds a lock",
            "transaction begin\ncache set a 1\ncache set k 1 from 2\ncommit\nexpect key a\nexpect no key k\n");
        row("who else writes finds a lock as soon as rows are written",
            "transaction begin\nsave course 1 title=x\ncache set k 1 from 2\ncommit\nexpect no key k\n");
        row("and none before",
            "transaction begin\ncache set k 1 from 2\nsave course 1 title=x\ncommit\nexpect key k\n");
        QTest::newRow("no other backend joins")
            << QByteArray("catalog reset courses=3\non save Course delete k\ncache set k old\ntransaction begin\n"
                          "save course 1 title=x\nexpect no key k\nrollback\nexpect no key k\n");
    }

    void theDatabaseCacheJoinsTransactions()
    {
        QFETCH(QByteArray, steps);
        QCOMPARE(complaints(run(steps)).join('\n'), QByteArray());
    }

    void cookiesOfTheSite()
    {
        QCOMPARE(complaints(run("cache /courses/ page vary=Cookie\n"
                                "get /courses/ as 1\nget /courses/ as 2\nexpect miss\n"
                                "django 3.2 cookies=off\n"
                                "get /courses/ as 1\nget /courses/ as 2\nexpect hit\n"
                                "django 3.2 session_cookie=sid\ncache /categories/ response key=\"{header.Cookie}\"\n"
                                "get /categories/ as 7\nexpect key=\"sid=user7\"\n"))
                     .join('\n'),
                 QByteArray());
    }

    void aDeployKnowsWhatTheOneBeforeStored_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"file", "database"})
            QTest::newRow(kind) << QByteArray(kind);
    }

    void aDeployKnowsWhatTheOneBeforeStored()
    {
        QFETCH(QByteArray, kind);
        QCOMPARE(complaints(run("backend " + kind + "\ncache set k 1\ncache set l 1 timeout=1m\nbackend " + kind
                                + " version=2\nexpect keys=2\nexpect key \":1:k\"\nadvance 2m\ncache clear\n"
                                  "expect keys=0\n"))
                     .join('\n'),
                 QByteArray());
    }

    void datesInAnotherTimeZoneAreStale()
    {
        QCOMPARE(complaints(run("cache /users/{id}/profile/ response key=\"p\"\nget /users/1/profile/\n"
                                "get /users/1/profile/\nexpect hit\ndjango 3.2 time_zone=Asia/Tokyo\n"
                                "get /users/1/profile/\nexpect stale\ndjango 3.2\nget /users/1/profile/\nexpect hit\n"))
                     .join('\n'),
                 QByteArray());
    }

    void withoutAppendSlashThereIsNoRedirect()
    {
        QCOMPARE(complaints(run("django 3.2 append_slash=off\nget /courses\nexpect status=404\n"
                                "django 3.2\nget /courses\nexpect uncached status=301\n"
                                "get /courses/1\nexpect status=301\nget /courses/x\nexpect status=404\n"))
                     .join('\n'),
                 QByteArray());
    }
};

QTEST_GUILESS_MAIN(DjangoCasesTest)
#include "tst_djangocases.moc"
