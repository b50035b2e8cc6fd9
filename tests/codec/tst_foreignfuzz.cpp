#include "codec/bsonreader.h"
#include "codec/cborreader.h"
#include "codec/chain.h"
#include "codec/inside.h"
#include "codec/javareader.h"
#include "codec/json.h"
#include "codec/marshalreader.h"
#include "codec/phpreader.h"
#include "codec/railsentry.h"
#include "codec/rediscli.h"
#include "codec/render.h"

#include <QtTest/QTest>

#include <sys/resource.h>

#include <ctime>
#include <random>

using namespace Qt::StringLiterals;

// Every reader of what others write, on each of its prefixes and with bytes changed at random: nothing crashes, hangs
// or grows without limit.
class TestForeignFuzz : public QObject {
    Q_OBJECT
private slots:
    void prefixes_data();
    void prefixes();
    void changedBytes_data();
    void changedBytes();
    void referencesDoNotMultiply();
    void depthIsBounded_data();
    void depthIsBounded();

private:
    static void readers();
    static void check(const QByteArray &bytes);
};

namespace {

using Read = codec::Reading (*)(const QByteArray &);

const QList<std::pair<const char *, Read>> &allReaders()
{
    static const QList<std::pair<const char *, Read>> all{
        {"php", [](const QByteArray &bytes) { return codec::readPhp(bytes); }},
        {"php session", [](const QByteArray &bytes) { return codec::readPhpSession(bytes); }},
        {"java", [](const QByteArray &bytes) { return codec::readJava(bytes); }},
        {"marshal", [](const QByteArray &bytes) { return codec::readMarshal(bytes); }},
        {"cbor", [](const QByteArray &bytes) { return codec::readCbor(bytes); }},
        {"bson", [](const QByteArray &bytes) { return codec::readBson(bytes); }},
    };
    return all;
}

qint64 usedMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

void TestForeignFuzz::check(const QByteArray &bytes)
{
    const std::clock_t begun = std::clock(); // processor time: the machine may be busy with other things
    for (const auto &[name, read] : allReaders()) {
        const codec::Reading reading = read(bytes);
        QVERIFY2(reading.size <= bytes.size(), name);
        QVERIFY(codec::render(reading.value, {.lines = 200}).size() <= 200);
        if (reading.broken)
            QVERIFY2(reading.broken->code.startsWith("reading."), reading.broken->code.constData());
    }
    if (codec::looksLikeRailsEntry(bytes))
        QVERIFY(codec::readRailsEntry(bytes).size <= bytes.size());
    const codec::Decoded decoded = codec::decode(bytes);
    QVERIFY(!decoded.steps.isEmpty());
    for (const codec::ChainStep::Kind other : decoded.alternatives)
        QVERIFY(!codec::decode(bytes, {.as = other}).steps.isEmpty());
    codec::readInside(decoded.value);
    const qint64 taken = qint64(std::clock() - begun) * 1000 / CLOCKS_PER_SEC;
    QVERIFY2(taken < 2'000, bytes.toHex().constData());
}

void TestForeignFuzz::readers()
{
    QTest::addColumn<QByteArray>("stored");
    for (const char *file : {"02-json-values", "04-foreign-serializers"}) {
        const QString path = QStringLiteral(LOOKASIDE_TEST_DATA) + u"/redis/%1.redis"_s.arg(QLatin1String(file));
        for (const rediscli::Stored &each : rediscli::storedValues(path)) {
            if (each.value.size() < 2'000)
                QTest::addRow("%s/%s", each.key.constData(), each.place.constData()) << each.value;
        }
    }
}

void TestForeignFuzz::prefixes_data() { readers(); }

void TestForeignFuzz::prefixes()
{
    QFETCH(QByteArray, stored);
    for (qsizetype size = 0; size <= stored.size(); ++size) {
        check(stored.first(size));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestForeignFuzz::changedBytes_data() { readers(); }

// 10,000 changed bytes in all that are read, or as many as LOOKASIDE_FUZZ_BYTES says for each value.
void TestForeignFuzz::changedBytes()
{
    QFETCH(QByteArray, stored);
    const int count = qEnvironmentVariable("LOOKASIDE_FUZZ_BYTES", u"100"_s).toInt();
    std::mt19937_64 random(std::size_t(stored.size()) * 7919);
    const auto below = [&random](qsizetype end) {
        return qsizetype(std::uniform_int_distribution<qint64>(0, std::max<qint64>(0, end - 1))(random));
    };
    const qint64 before = usedMegabytes();
    for (int i = 0; i < count && !stored.isEmpty(); ++i) {
        QByteArray bytes = stored;
        for (qsizetype changes = 1 + below(3); changes > 0; --changes)
            bytes[below(bytes.size())] = char(below(256));
        check(bytes);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(usedMegabytes() - before < 600);
}

// Each array of the next refers twice to the one before: 2^n values from a few bytes.
void TestForeignFuzz::referencesDoNotMultiply()
{
    QByteArray ruby("\x04\x08[\x46", 4); // an array of 65
    ruby += QByteArray("[\x00", 2);
    for (int i = 1; i < 65; ++i)
        ruby += QByteArray("[\x07@", 3) + char(i + 5) + '@' + char(i + 5);
    const codec::Reading reading = codec::readMarshal(ruby);
    QVERIFY(!reading.broken);
    QCOMPARE(reading.value.items().size(), 65U);
    QVERIFY(codec::plainText(codec::render(reading.value)).size() < 2'000'000);
}

void TestForeignFuzz::depthIsBounded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("reader");
    QTest::newRow("php") << QByteArray("a:1:{i:0;").repeated(100'000) << 0;
    QTest::newRow("java arrays") << QByteArray("\xac\xed\x00\x05", 4) + QByteArray("\x73\x72").repeated(100'000) << 2;
    QTest::newRow("marshal") << QByteArray("\x04\x08", 2) + QByteArray("[\x06").repeated(100'000) << 3;
    QTest::newRow("marshal variables") << QByteArray("\x04\x08", 2) + QByteArray("I").repeated(100'000) << 3;
    QTest::newRow("cbor") << QByteArray("\x81").repeated(100'000) << 4;
    QTest::newRow("cbor tags") << QByteArray("\xc6").repeated(100'000) << 4;
    QByteArray bson;
    for (int i = 0; i < 5'000; ++i)
        bson += QByteArray("\x40\x0d\x03\x00\x03\x61\x00", 7);
    QTest::newRow("bson") << bson << 5;
}

void TestForeignFuzz::depthIsBounded()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, reader);
    const codec::Reading reading = allReaders().at(reader).second(bytes);
    QVERIFY(reading.broken);
    check(bytes);
    check(QByteArray("[").repeated(100'000));
}

QTEST_GUILESS_MAIN(TestForeignFuzz)
#include "tst_foreignfuzz.moc"
