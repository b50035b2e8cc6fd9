#include "base/escape.h"
#include "codec/rediscli.h"
#include "inspector/headless.h"
#include "support/redisserver.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using inspector::HeadlessInspection;

namespace {

QString pathOf(const QString &file) { return QStringLiteral(LOOKASIDE_TEST_DATA) + u"/redis/"_s + file; }

// What redis-cli answers to a file on its standard input.
QByteArray redisCli(quint16 port, const QString &file)
{
    QProcess client;
    client.setStandardInputFile(pathOf(file));
    client.start(u"redis-cli"_s, {u"-p"_s, QString::number(port)});
    client.waitForFinished(20'000);
    return client.readAllStandardOutput() + client.readAllStandardError();
}

// The keys as `inspect --json` tells them, by their escaped names.
QHash<QString, QJsonObject> inspected(const QString &url)
{
    const auto options =
        inspector::InspectOptions::fromArguments({url, u"--json"_s, u"--types"_s, u"--ttl"_s, u"--memory"_s});
    QBuffer out;
    QBuffer summary;
    out.open(QIODevice::WriteOnly);
    summary.open(QIODevice::WriteOnly);
    HeadlessInspection inspection(*options, out, summary);
    bool isOver = false;
    QObject::connect(&inspection, &HeadlessInspection::finished, &inspection, [&] { isOver = true; });
    inspection.start();
    QHash<QString, QJsonObject> keys;
    if (!QTest::qWaitFor([&] { return isOver; }, 20'000))
        return keys;
    for (const QByteArray &line : out.data().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.contains("key"_L1))
            keys.insert(object["key"_L1].toString(), object);
    }
    return keys;
}

// A QVariant of the server as bytes.
QByteArray bytesOf(const QVariant &answer) { return answer.toByteArray(); }

} // namespace

// tests/data/redis/*.redis by redis-cli in a real server: what `inspect` tells of each key is what the server says of
// it, and each value is there as the goldens of tst_foreign read it.
class TestHanded : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void eachKeyIsToldAsItIs_data();
    void eachKeyIsToldAsItIs();
    void namesAreToldSoThatNoTwoLookAlike();

private:
    void valuesAreThoseOfTheGoldens(const QString &file);

    support::RedisServer m_server;
};

void TestHanded::initTestCase()
{
    if (QStandardPaths::findExecutable(u"redis-cli"_s).isEmpty())
        QSKIP("redis-cli is not installed");
    QVERIFY(m_server.start());
}

void TestHanded::eachKeyIsToldAsItIs_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("keys");
    QTest::addColumn<QHash<QString, QString>>("types"); // of some, as the file means them
    using Types = QHash<QString, QString>;
    QTest::newRow("names") << u"01-key-names.redis"_s << 62 << Types{{u""_s, u"string"_s}};
    QTest::newRow("JSON") << u"02-json-values.redis"_s << 41 << Types{{u"json:dup"_s, u"string"_s}};
    QTest::newRow("text") << u"03-plain-text-false-positives.redis"_s << 45
                          << Types{{u"text:ardm922"_s, u"hash"_s}, {u"text: 42 "_s, u"string"_s}};
    QTest::newRow("serializers") << u"04-foreign-serializers.redis"_s << 75
                                 << Types{{u"queues"_s, u"set"_s},
                                          {u"queue:default"_s, u"list"_s},
                                          {u"retry"_s, u"zset"_s},
                                          {u"bull:emails:events"_s, u"stream"_s}};
    QTest::newRow("types") << u"05-types.redis"_s << 26
                           << Types{{u"stream:empty-with-group"_s, u"stream"_s},
                                    {u"hll:visitors"_s, u"string"_s},
                                    {u"bitmap:sparse"_s, u"string"_s},
                                    {u"geo:cities"_s, u"zset"_s},
                                    {u"set:intset"_s, u"set"_s},
                                    {u"list:odd"_s, u"list"_s},
                                    {u"hash:odd"_s, u"hash"_s}};
    QTest::newRow("siblings") << u"06-siblings.redis"_s << 253 << Types();
    QTest::newRow("more values") << u"07-values.redis"_s << 113 << Types();
}

void TestHanded::eachKeyIsToldAsItIs()
{
    QFETCH(QString, file);
    QFETCH(int, keys);
    using Types = QHash<QString, QString>;
    QFETCH(Types, types);
    m_server.run("FLUSHALL");
    const QByteArray answers = redisCli(m_server.port(), file);
    QVERIFY2(!answers.contains("ERR ") && !answers.contains("WRONGTYPE"), answers.constData());
    m_server.run("DEL ttl:1s"); // it may end in the middle
    const QHash<QString, QJsonObject> told = inspected(m_server.url());
    QCOMPARE(told.size(), m_server.run("DBSIZE").toInt());
    QCOMPARE(told.size(), keys);
    for (const QVariant &each : m_server.run("KEYS *").toList()) {
        const QByteArray name = bytesOf(each);
        const QJsonObject key = told.value(base::escaped(name));
        QVERIFY2(!key.isEmpty(), name.constData());
        QCOMPARE(key["type"_L1].toString(), QString::fromLatin1(bytesOf(m_server.run({"TYPE", name}))));
        QCOMPARE(qint64(key["memory_bytes"_L1].toDouble()), m_server.run({"MEMORY", "USAGE", name}).toLongLong());
        const qint64 left = m_server.run({"PTTL", name}).toLongLong();
        const qint64 ttl = key["ttl_ms"_L1].toInteger();
        QVERIFY2(left < 0 ? ttl == left : ttl >= left && ttl < left + 20'000, name.constData());
    }
    for (auto type = types.cbegin(); type != types.cend(); ++type)
        QCOMPARE(told.value(type.key())["type"_L1].toString(), type.value());
    valuesAreThoseOfTheGoldens(file);
}

// The last that a file stores at each place is what the server has there.
void TestHanded::valuesAreThoseOfTheGoldens(const QString &file)
{
    QHash<std::pair<QByteArray, QByteArray>, QByteArray> last;
    for (const rediscli::Stored &stored : rediscli::storedValues(pathOf(file)))
        last.insert({stored.key, stored.place}, stored.value);
    QVERIFY(!last.isEmpty());
    for (auto each = last.cbegin(); each != last.cend(); ++each) {
        const auto &[key, place] = each.key();
        const QByteArray type = bytesOf(m_server.run({"TYPE", key}));
        if (type == "string")
            QCOMPARE(bytesOf(m_server.run({"GET", key})), each.value());
        else if (type == "hash")
            QCOMPARE(bytesOf(m_server.run({"HGET", key, place})), each.value());
        else if (type == "set")
            QCOMPARE(m_server.run({"SISMEMBER", key, each.value()}).toInt(), 1);
        else if (type == "list")
            QVERIFY2(m_server.run({"LPOS", key, each.value()}).isValid(), key.constData());
        else if (type == "zset")
            QVERIFY2(m_server.run({"ZSCORE", key, each.value()}).isValid(), key.constData());
        else
            QCOMPARE(type, "none"); // it was deleted, or its time is over
    }
}

// As the remarks in 01-key-names.redis say.
void TestHanded::namesAreToldSoThatNoTwoLookAlike()
{
    m_server.run("FLUSHALL");
    redisCli(m_server.port(), u"01-key-names.redis"_s);
    const QHash<QString, QJsonObject> told = inspected(m_server.url());
    for (const QString &name : {u""_s,
                                u":"_s,
                                u":::"_s,
                                u"text:text:"_s,
                                u"text:text"_s,
                                u" "_s,
                                u" lead"_s,
                                u"trail "_s,
                                u"trail"_s,
                                u"two\\x0alines"_s,
                                u"tab\\x09here"_s,
                                u"cr\\x0dhere"_s,
                                u"quote\"s"_s,
                                u"back\\\\slash"_s,
                                u"u:\\x92\\xb5127.0.0.1:5000/admin/\\xc0"_s,
                                u"\\xac\\xed\\x00\\x05t\\x00\\x0ctokenSession"_s,
                                u"lit\\\\x41eral"_s,
                                u"litAeral"_s,
                                u"user[1]:a"_s,
                                u"star*"_s,
                                u"<b>bold</b>"_s,
                                u"&amp;"_s,
                                u"\\xe2\\x80\\xaegnp.exe"_s,
                                u"a\\xe2\\x80\\x8bb"_s,
                                u"ab"_s,
                                u"nul\\x00byte"_s,
                                u"nul"_s})
        QVERIFY2(told.contains(name), qPrintable(name));
    const QString composed = base::escaped("\xc3\xa9");
    const QString decomposed = base::escaped("e\xcc\x81");
    QVERIFY(told.contains(composed) && told.contains(decomposed) && composed != decomposed);
}

QTEST_GUILESS_MAIN(TestHanded)
#include "tst_inspector_handed.moc"
