#include "inspector/headless.h"
#include "support/redisserver.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using inspector::HeadlessInspection;
using inspector::InspectOptions;

namespace {

struct Run {
    base::Result<void> result;
    QByteArrayList lines;
    QByteArrayList summary;
};

Run run(const QStringList &arguments)
{
    QBuffer out;
    QBuffer summary;
    out.open(QIODevice::WriteOnly);
    summary.open(QIODevice::WriteOnly);
    const auto options = InspectOptions::fromArguments(arguments);
    if (!options)
        return {tl::unexpected(options.error()), {}, {}};
    HeadlessInspection inspection(*options, out, summary);
    std::optional<base::Result<void>> result;
    QObject::connect(&inspection, &HeadlessInspection::finished, &inspection, [&] { result.emplace(); });
    QObject::connect(&inspection, &HeadlessInspection::failed, &inspection,
                     [&](const base::Error &error) { result = tl::unexpected(error); });
    inspection.start();
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000))
        return {base::failure("test.timeout"), {}, {}};
    return {*result, out.data().split('\n'), summary.data().split('\n')};
}

} // namespace

class TestHeadless : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsItsArguments();
    void streamsText();
    void streamsJson();
    void streamsCsvWithTheSummaryAside();
    void leavesTheServerAsItWas();
    void anUnreachableServerIsAnError();

private:
    support::RedisServer m_server;
};

void TestHeadless::initTestCase()
{
    QVERIFY(m_server.start());
    m_server.run("SET :1:a 1 EX 30");
    m_server.run("SET :1:b 1 EX 3000");
    m_server.run("HSET user:1 f v");
    m_server.run({"SET", QByteArrayLiteral("odd,\"\n\0\xff"), "1"});
}

void TestHeadless::readsItsArguments()
{
    const auto all = InspectOptions::fromArguments({u"--types"_s, u"redis://h/3"_s, u"--ttl"_s, u"--memory"_s,
                                                    u"--csv"_s, u"--pattern"_s, u"user:*"_s, u"--ca"_s, u"/ca.pem"_s});
    QVERIFY(all);
    QCOMPARE(all->connection.url.database, 3);
    QCOMPARE(all->connection.access, redis::Access::ReadOnly);
    QCOMPARE(all->connection.tls.authorityFile, u"/ca.pem"_s);
    QCOMPARE(all->pattern, "user:*");
    QCOMPARE(all->details, redis::Detail::Ttl | redis::Detail::Type | redis::Detail::Memory);
    QCOMPARE(all->format, InspectOptions::Format::Csv);
    QCOMPARE(InspectOptions::fromArguments({}).error().code, "inspect.missingUrl");
    QCOMPARE(InspectOptions::fromArguments({u"redis://h"_s, u"--typo"_s}).error().args, QStringList({u"--typo"_s}));
    QCOMPARE(InspectOptions::fromArguments({u"redis://h"_s, u"redis://g"_s}).error().code, "inspect.option");
    QCOMPARE(InspectOptions::fromArguments({u"redis://h"_s, u"--pattern"_s}).error().code, "inspect.missingValue");
    QCOMPARE(InspectOptions::fromArguments({u"http://h"_s}).error().code, "redis.url.scheme");
}

void TestHeadless::streamsText()
{
    const Run got = run({m_server.url()});
    QVERIFY(got.result);
    QByteArrayList lines = got.lines.mid(1, 4);
    std::sort(lines.begin(), lines.end());
    QCOMPARE(got.lines.constFirst(), "key");
    QCOMPARE(lines, QByteArrayList({":1:a", ":1:b", "odd,\"\\x0a\\x00\\xff", "user:1"}));
    QCOMPARE(got.lines.mid(5), QByteArrayList({"", "prefix\tkeys", ":1:\t2", "\t1", "user:\t1", "total\t4", ""}));
}

void TestHeadless::streamsJson()
{
    const Run got =
        run({m_server.url(), u"--json"_s, u"--types"_s, u"--ttl"_s, u"--memory"_s, u"--pattern"_s, u":1:*"_s});
    QVERIFY(got.result);
    QCOMPARE(got.lines.size(), 4); // two keys, the summary, and the end
    for (const QByteArray &line : got.lines.mid(0, 2)) {
        const QJsonObject key = QJsonDocument::fromJson(line).object();
        QVERIFY(key.value("key"_L1).toString().startsWith(u":1:"_s));
        QCOMPARE(key.value("type"_L1).toString(), u"string"_s);
        QVERIFY(key.value("ttl_ms"_L1).toInteger() > 0);
        QVERIFY(key.value("memory_bytes"_L1).toInteger() > 0);
    }
    const QJsonObject summary = QJsonDocument::fromJson(got.lines.at(2)).object().value("summary"_L1).toObject();
    QCOMPARE(summary.value("keys"_L1).toInteger(), 2);
    QCOMPARE(summary.value("ttl_to_1m"_L1).toInteger(), 1);
    QCOMPARE(summary.value("ttl_to_1h"_L1).toInteger(), 1);
    QCOMPARE(summary.value("without_ttl"_L1).toInteger(), 0);
    QCOMPARE(summary.value("types"_L1).toObject(), (QJsonObject{{u"string"_s, 2}}));
    QCOMPARE(summary.value("by_prefix"_L1).toObject().keys(), QStringList({u":1:"_s}));
}

void TestHeadless::streamsCsvWithTheSummaryAside()
{
    const Run got = run({m_server.url(), u"--csv"_s, u"--ttl"_s, u"--types"_s});
    QVERIFY(got.result);
    QCOMPARE(got.lines.constFirst(), "key,type,ttl_ms");
    QVERIFY(got.lines.contains("user:1,hash,-1"));
    QVERIFY(got.lines.contains("\"odd,\"\"\\x0a\\x00\\xff\",string,-1"));
    QCOMPARE(got.summary.constFirst(),
             "prefix,keys,without_ttl,ttl_to_1m,ttl_to_1h,ttl_to_1d,ttl_to_7d,ttl_longer,"
             "none,string,list,set,zset,hash,stream,module");
    QVERIFY(got.summary.contains(":1:,2,0,1,1,0,0,0,0,2,0,0,0,0,0,0"));
    QVERIFY(got.summary.contains("total,4,2,1,1,0,0,0,0,3,0,0,0,1,0,0"));
}

void TestHeadless::leavesTheServerAsItWas()
{
    const QVariant digest = m_server.run("DEBUG DIGEST");
    const qint64 hits = m_server.info("keyspace_hits");
    QVERIFY(run({m_server.url(), u"--memory"_s}).result);
    QCOMPARE(m_server.run("DEBUG DIGEST"), digest);
    QCOMPARE(m_server.info("keyspace_hits"), hits);
}

void TestHeadless::anUnreachableServerIsAnError()
{
    const Run got = run({u"redis://127.0.0.1:%1"_s.arg(support::freePort())});
    QCOMPARE(got.result.error().code, "redis.connect.refused");
}

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_inspector_headless.moc"
