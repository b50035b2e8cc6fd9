#include "codec/packeddevice.h"
#include "lab/lab.h"
#include "lab/parser.h"
#include "lab/runner.h"
#include "report/errors.h"
#include "report/tracewriter.h"
#include "support/redisserver.h"
#include "tap/recording.h"
#include "tap/tap.h"
#include "trace/eventlog.h"
#include "watch/recordingreader.h"

#include <QtCore/QBuffer>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <zlib.h>

using namespace std::chrono_literals;
using trace::EventKind;

namespace {

class Events final : public trace::Listener {
public:
    void happened(const trace::Event &event) override { all.push_back(event); }
    trace::Events all;
};

const QByteArray scenario = "cache /courses/ response timeout=15m key=tutorial\n"
                            "on save Course delete \"course_list\"\n"
                            "get /courses/\nget /courses/?page=2\nget /courses/\n"
                            "save course 42 title=\"Deep Learning\"\nadvance 16m\nget /courses/\n";

struct Read {
    trace::Events events;
    base::Result<watch::RecordingFacts> facts = base::failure("none");
};

Read read(const QString &file)
{
    Read all;
    all.facts = watch::readRecording(file, [&](trace::Events events) {
        all.events.insert(all.events.end(), events.begin(), events.end());
        return true;
    });
    return all;
}

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray packed(const QByteArray &bytes, codec::Packing packing, bool flushes = false)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    codec::PackedDevice device(buffer, packing);
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype feed = bytes.indexOf('\n', at);
        const qsizetype end = feed < 0 ? bytes.size() : feed + 1;
        device.write(bytes.mid(at, end - at));
        if (flushes)
            device.flushPacked();
        at = end;
    }
    device.finish();
    return buffer.data();
}

} // namespace

class TestWatchRecordings : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aRunOfTheLabIsReadAsItWas();
    void aCompressedOneIsTheSame_data();
    void aCompressedOneIsTheSame();
    void whatTheTapHasWrittenSoFarCanBeRead_data();
    void whatTheTapHasWrittenSoFarCanBeRead();
    void aRecordingOfTheTapTellsHitsAndReasons();
    void itIsReadUpToTheDamage_data();
    void itIsReadUpToTheDamage();
    void cutAnywhereItIsABeginning();
    void mutatedBytesNeverCrash();
    void whatIsNoneIsRefused_data();
    void whatIsNoneIsRefused();
    void readingCanBeStopped();

private:
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("recording.jsonl"))
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }

    QTemporaryDir m_folder;
    trace::Events m_run;
    QByteArray m_trace;
};

void TestWatchRecordings::initTestCase()
{
    Events events;
    QBuffer buffer(&m_trace);
    buffer.open(QIODevice::WriteOnly);
    report::TraceWriter writer(buffer, report::TraceWriter::Measured::Written);
    auto lab = lab::Lab::create({});
    QVERIFY(lab);
    (*lab)->addListener(&events);
    (*lab)->addListener(&writer);
    lab::runAll(**lab, *lab::parse(scenario), {});
    QVERIFY(writer.finish());
    m_run = events.all;
    QVERIFY(m_run.size() > 30);
}

void TestWatchRecordings::aRunOfTheLabIsReadAsItWas()
{
    const Read recorded = read(write(m_trace));
    QVERIFY(recorded.facts);
    QVERIFY(!recorded.facts->damage);
    QVERIFY(recorded.facts->knowledge.requests && recorded.facts->knowledge.database);
    QVERIFY(!recorded.facts->knowledge.commands);
    QCOMPARE(recorded.events.size(), m_run.size());
    trace::EventLog was;
    trace::EventLog is;
    for (std::size_t i = 0; i < m_run.size(); ++i) {
        QCOMPARE(recorded.events[i].id, m_run[i].id);
        QCOMPARE(recorded.events[i].cause, m_run[i].cause);
        QCOMPARE(recorded.events[i].kind, m_run[i].kind);
        QCOMPARE(recorded.events[i].outcome, m_run[i].outcome);
        was.append(m_run[i]);
        is.append(recorded.events[i]);
    }
    QVERIFY(was.now().totals == is.now().totals);
    QVERIFY(was.now().series == is.now().series);
    QCOMPARE(is.now().settings.commands(), was.now().settings.commands());
    QCOMPARE(is.now().keys.heldCount(), was.now().keys.heldCount());
}

void TestWatchRecordings::aCompressedOneIsTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const qsizetype middle = m_trace.indexOf('\n', m_trace.size() / 2) - 5; // not at the end of a line
    QTest::newRow("by zlib") << gzipped(m_trace);
    for (const codec::Packing packing : {codec::Packing::Gzip, codec::Packing::Zstd}) {
        const char *name = packing == codec::Packing::Gzip ? "gzip" : "zstd";
        QTest::newRow(name) << packed(m_trace, packing);
        QTest::addRow("%s, two in a row", name)
            << packed(m_trace.first(middle), packing) + packed(m_trace.mid(middle), packing);
        QTest::addRow("%s, flushed after each line", name) << packed(m_trace, packing, true);
    }
}

void TestWatchRecordings::aCompressedOneIsTheSame()
{
    QFETCH(QByteArray, bytes);
    const Read recorded = read(write(bytes));
    QVERIFY(recorded.facts && !recorded.facts->damage);
    QCOMPARE(recorded.events.size(), m_run.size());
    // Cut anywhere, it is a beginning.
    for (qsizetype size = 0; size < bytes.size(); size += 1 + bytes.size() / 200) {
        const Read cut = read(write(bytes.first(size)));
        QVERIFY(cut.events.size() <= m_run.size());
        QVERIFY(!cut.facts || cut.facts->damage || size == 0 || cut.events.size() < m_run.size());
        for (std::size_t i = 0; i < cut.events.size(); ++i)
            QCOMPARE(cut.events[i].kind, m_run[i].kind);
    }
}

void TestWatchRecordings::whatTheTapHasWrittenSoFarCanBeRead_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"tap.jsonl", "tap.jsonl.gz", "tap.jsonl.zst"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

// As after kill -9: nobody has ended the file.
void TestWatchRecordings::whatTheTapHasWrittenSoFarCanBeRead()
{
    QFETCH(QString, name);
    support::RedisServer server;
    if (!server.start())
        QSKIP("redis-server is not installed");
    const QString path = m_folder.filePath(name);
    tap::Feed feed;
    tap::Recording recording(feed);
    tap::Tap tap({.target = *tap::Target::parse(server.url()), .listen = {.port = 0}}, &feed);
    QVERIFY(tap.start());
    QVERIFY(recording.start(path, server.url(), tap.began()));
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), tap.port());
    QVERIFY(client.waitForConnected());
    const auto hits = [](const Read &recorded) {
        return std::count_if(recorded.events.begin(), recorded.events.end(),
                             [](const trace::Event &event) { return event.kind == EventKind::CacheMiss; });
    };
    for (int i = 0; i < 300; ++i) {
        client.write("GET course:" + QByteArray::number(i) + "\r\n");
        QVERIFY(client.waitForReadyRead(5'000));
    }
    QTRY_COMPARE_WITH_TIMEOUT(hits(read(path)), 300, 10'000);
    QVERIFY(read(path).facts->damage.has_value() == (name != QStringLiteral("tap.jsonl")));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().startsWith('{'), name == QStringLiteral("tap.jsonl"));
    tap.stop();
    QVERIFY(recording.finish({}));
    const Read whole = read(path);
    QVERIFY(whole.facts && !whole.facts->damage);
    QCOMPARE(hits(whole), 300);
}

void TestWatchRecordings::aRecordingOfTheTapTellsHitsAndReasons()
{
    support::RedisServer server;
    if (!server.start())
        QSKIP("redis-server is not installed");
    const QString path = m_folder.filePath(QStringLiteral("tap.jsonl"));
    tap::Feed feed;
    tap::Recording recording(feed);
    tap::Tap tap({.target = *tap::Target::parse(server.url()), .listen = {.port = 0}}, &feed);
    QVERIFY(tap.start());
    QVERIFY(recording.start(path, server.url(), tap.began()));
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), tap.port());
    QVERIFY(client.waitForConnected());
    const auto ask = [&](const QByteArray &line) {
        client.write(line + "\r\n");
        return client.waitForReadyRead(5000);
    };
    QVERIFY(ask("GET course:1")); // never stored
    QVERIFY(ask("SET course:1 abc EX 100"));
    QVERIFY(ask("GET course:1"));
    QVERIFY(ask("MGET course:1 course:2"));
    QVERIFY(ask("DEL course:1"));
    QVERIFY(ask("GET course:1")); // deleted
    QVERIFY(ask("SET short x PX 20"));
    QTest::qWait(60);
    QVERIFY(ask("GET short")); // expired
    QVERIFY(ask("INCR counter"));
    QVERIFY(ask("LPUSH counter x")); // an error
    tap.stop();
    QVERIFY(recording.finish({}));

    const Read recorded = read(path);
    QVERIFY(recorded.facts && !recorded.facts->damage);
    QVERIFY(!recorded.facts->knowledge.requests && recorded.facts->knowledge.isMeasured);
    QVERIFY(recorded.facts->started.isValid());
    trace::EventLog log;
    for (const trace::Event &event : recorded.events)
        log.append(event);
    const trace::Moment &now = log.now();
    const trace::KeyLife *course = now.keys.find(0, "course:1");
    QVERIFY(course);
    QCOMPARE(course->hits, 2);
    QCOMPARE(course->misses, 2);
    QCOMPARE(course->missedFor, trace::MissReason::Invalidated);
    QVERIFY(!course->isHeld());
    QCOMPARE(now.keys.find(0, "course:2")->misses, 1);
    QCOMPARE(now.keys.find(0, "course:2")->missedFor, trace::MissReason::NeverStored);
    QCOMPARE(now.keys.find(0, "short")->missedFor, trace::MissReason::Expired);
    QVERIFY(now.keys.find(0, "counter")->isHeld());
    QCOMPARE(now.totals.all.hits, 2);
    QCOMPARE(now.totals.all.misses, 4);
    QCOMPARE(now.totals.backendErrors, 1);
    QCOMPARE(now.settings.value("backend", "kind"), QByteArray("redis"));
    QVERIFY(now.totals.byEndpoint.contains("course:*"));
}

void TestWatchRecordings::itIsReadUpToTheDamage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("line");
    const QByteArrayList lines = m_trace.split('\n');
    const QByteArray begin = lines.sliced(0, 9).join('\n') + '\n';
    QTest::newRow("cut in the middle of a line")
        << QByteArray(begin + lines[9].first(20)) << QByteArray("recording.cut") << 10;
    QTest::newRow("rubbish") << QByteArray(begin + "\x01\xff rubbish\n" + lines[9]) << QByteArray("recording.line")
                             << 10;
    QTest::newRow("zeros, as after a crash of the machine")
        << QByteArray(begin + QByteArray(100, '\0') + '\n' + lines[9]) << QByteArray("recording.line") << 10;
    QTest::newRow("a line is missing") << QByteArray(begin + lines[10]) << QByteArray("recording.gap") << 10;
    QTest::newRow("a line is there twice") << QByteArray(begin + lines[8]) << QByteArray("recording.gap") << 10;
    QTest::newRow("an object that is no event")
        << QByteArray(begin + "{\"a\":1}\n" + lines[9]) << QByteArray("recording.line") << 10;
    const QByteArray gzip = gzipped(begin);
    QTest::newRow("gzip, cut") << gzip.first(gzip.size() - 20) << QByteArray("recording.packed") << -1;
    const QByteArray zstd = packed(begin, codec::Packing::Zstd, true);
    QTest::newRow("zstd, cut") << zstd.first(zstd.size() - 10) << QByteArray("recording.packed") << -1;
}

void TestWatchRecordings::itIsReadUpToTheDamage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    QFETCH(int, line);
    const Read recorded = read(write(bytes));
    QVERIFY(recorded.facts);
    QVERIFY(recorded.facts->damage);
    QCOMPARE(recorded.facts->damage->code, code);
    if (line > 0) {
        QCOMPARE(recorded.facts->damage->args[1], QString::number(line));
        QCOMPARE(recorded.events.size(), 9U);
    }
    QVERIFY(!report::errorText(*recorded.facts->damage).nextStep.isEmpty());
}

void TestWatchRecordings::cutAnywhereItIsABeginning()
{
    for (qsizetype size = 1; size < std::min<qsizetype>(m_trace.size(), 4000); ++size) {
        const Read recorded = read(write(m_trace.first(size)));
        if (!recorded.facts) {
            QCOMPARE(recorded.facts.error().code, QByteArray("recording.none")); // not one whole line
            continue;
        }
        for (std::size_t i = 0; i < recorded.events.size(); ++i)
            QCOMPARE(recorded.events[i].kind, m_run[i].kind);
        const bool isWhole = m_trace[size - 1] == '\n' || m_trace[size] == '\n';
        QCOMPARE(recorded.facts->damage.has_value(), !isWhole);
    }
}

void TestWatchRecordings::mutatedBytesNeverCrash()
{
    quint32 seed = 1;
    const auto random = [&seed](qsizetype below) {
        seed = seed * 1664525 + 1013904223;
        return qsizetype(seed >> 8) % below;
    };
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes = m_trace;
        for (int i = 0; i < 3; ++i)
            bytes[random(bytes.size())] = char(random(256));
        if (round % 4 == 0)
            bytes = gzipped(bytes).replace(40, 1, "\xff");
        trace::EventLog log; // what is read can be shown
        const Read recorded = read(write(bytes));
        for (const trace::Event &event : recorded.events)
            log.append(event);
        QCOMPARE(log.lastId(), trace::EventId(recorded.events.size()));
    }
}

void TestWatchRecordings::whatIsNoneIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("empty") << QByteArray() << QByteArray("recording.empty");
    QTest::newRow("an access log") << QByteArray("127.0.0.1 - - [10/Oct/2025:13:55:36 +0000] \"GET /\" 200 12\n")
                                   << QByteArray("recording.none");
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}\n") << QByteArray("recording.none");
    QTest::newRow("of a later version") << QByteArray(
        "{\"format\":\"lookaside-trace\",\"version\":2,\"source\":\"tap\"}\n")
                                        << QByteArray("recording.newer");
}

void TestWatchRecordings::whatIsNoneIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    const Read recorded = read(write(bytes));
    QVERIFY(!recorded.facts);
    QCOMPARE(recorded.facts.error().code, code);
    QVERIFY(recorded.events.empty());
}

void TestWatchRecordings::readingCanBeStopped()
{
    QByteArray line = "{\"format\":\"lookaside-trace\",\"version\":1,\"source\":\"tap\",\"target\":\"redis://h\"}\n";
    for (int i = 1; i <= 50'000; ++i)
        line += "{\"seq\":" + QByteArray::number(i) + ",\"t_us\":" + QByteArray::number(i)
            + ",\"kind\":\"cache-hit\",\"key\":\"k\",\"text\":\"get\",\"bytes\":1,\"measured_us\":1}\n";
    std::size_t taken = 0;
    const auto facts = watch::readRecording(write(line), [&](trace::Events events) {
        taken += events.size();
        return false;
    });
    QVERIFY(facts);
    QVERIFY(taken < 10'000);
}

QTEST_GUILESS_MAIN(TestWatchRecordings)

#include "tst_watch_recordings.moc"
