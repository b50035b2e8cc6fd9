#include "inspector/headless.h"
#include "redis/scanner.h"
#include "report/errors.h"
#include "support/scriptedserver.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using inspector::HeadlessInspection;
using inspector::InspectOptions;
using support::ScriptedServer;
using Answer = std::optional<QByteArray>;

namespace {

constexpr int allKeys = 30;

struct Run {
    base::Error error; // of the run as a whole
    QList<base::Error> notes;
    QByteArrayList lines;

    QJsonObject key(const QString &name) const
    {
        for (const QByteArray &line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object.value("key"_L1).toString() == name)
                return object;
        }
        return {};
    }
    QJsonObject summary() const
    {
        return QJsonDocument::fromJson(lines.constLast()).object().value("summary"_L1).toObject();
    }
};

Run run(const QStringList &arguments)
{
    QBuffer out;
    QBuffer summary;
    out.open(QIODevice::WriteOnly);
    summary.open(QIODevice::WriteOnly);
    const auto options = InspectOptions::fromArguments(arguments);
    if (!options)
        return {options.error(), {}, {}};
    HeadlessInspection inspection(*options, out, summary);
    Run result;
    bool isOver = false;
    QObject::connect(&inspection, &HeadlessInspection::finished, &inspection, [&] { isOver = true; });
    QObject::connect(&inspection, &HeadlessInspection::noted, &inspection,
                     [&](const base::Error &note) { result.notes << note; });
    QObject::connect(&inspection, &HeadlessInspection::failed, &inspection, [&](const base::Error &error) {
        result.error = error;
        isOver = true;
    });
    inspection.start();
    if (!QTest::qWaitFor([&] { return isOver; }, 30'000))
        result.error = {"test.timeout", {}};
    result.lines = out.data().trimmed().split('\n');
    return result;
}

// Keys k:0 … in pages of ten.
QByteArray scanAnswer(const QByteArray &cursor)
{
    const int first = cursor.toInt();
    QByteArrayList names;
    for (int i = first; i < first + 10; ++i)
        names << "k:" + QByteArray::number(i);
    const int next = first + 10;
    return ScriptedServer::page(next < allKeys ? QByteArray::number(next) : QByteArray("0"), names);
}

Answer keyspace(const QByteArrayList &command)
{
    const QByteArray name = command.value(0).toUpper();
    if (name == "SCAN")
        return scanAnswer(command.value(1));
    if (name == "PTTL")
        return ":-1\r\n";
    if (name == "TYPE")
        return "+string\r\n";
    if (name == "MEMORY")
        return ":50\r\n";
    return {};
}

// A server that answers each question about a key as it does not serve it at the moment: of every key, or of one.
ScriptedServer::Answer failing(const QByteArray &words, const QByteArray &onlyKey = {})
{
    return [words, onlyKey](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        const QByteArray name = command.value(0).toUpper();
        const bool isQuestion = name == "PTTL" || name == "TYPE" || name == "MEMORY";
        if (isQuestion && (onlyKey.isEmpty() || command.constLast() == onlyKey))
            return '-' + words + "\r\n";
        return keyspace(command);
    };
}

const QStringList everything{u"--types"_s, u"--ttl"_s, u"--memory"_s, u"--json"_s};

} // namespace

// A server that cannot answer for a while forbids nothing, and what it did not tell is not zero.
class TestFailures : public QObject {
    Q_OBJECT

private slots:
    void aFailureIsNoRefusal_data();
    void aFailureIsNoRefusal();
    void oneKeyMayFailAlone_data() { aFailureIsNoRefusal_data(); }
    void oneKeyMayFailAlone();
    void aNamedKeyThatFailsEndsTheRun_data() { aFailureIsNoRefusal_data(); }
    void aNamedKeyThatFailsEndsTheRun();
    void aScanThatAnswersOtherwiseIsTold_data();
    void aScanThatAnswersOtherwiseIsTold();
    void aLostConnectionIsWaitedFor();
    void aLargePageIsAskedAboutInParts();
};

void TestFailures::aFailureIsNoRefusal_data()
{
    QTest::addColumn<QByteArray>("words");
    for (const char *words :
         {"CLUSTERDOWN Hash slot not served", "LOADING Redis is loading the dataset in memory",
          "MISCONF Redis is configured to save RDB snapshots", "BUSY Redis is busy running a script.",
          "MASTERDOWN Link with MASTER is down", "TRYAGAIN Multiple keys request during rehashing of slot",
          "OOM command not allowed when used memory > 'maxmemory'.", "SOMETHINGNEW that nobody has heard of"})
        QTest::addRow("%.*s", int(QByteArray(words).indexOf(' ')), words) << QByteArray(words);
}

void TestFailures::aFailureIsNoRefusal()
{
    QFETCH(QByteArray, words);
    const ScriptedServer server(failing(words));
    const Run got = run(QStringList{server.url()} + everything);
    QCOMPARE(got.error, base::Error());
    QCOMPARE(got.summary().value("keys"_L1).toInteger(), allKeys);
    const QString why = u"failed: "_s + QString::fromLatin1(words);
    for (const QString &column : {u"type"_s, u"ttl_ms"_s, u"memory_bytes"_s}) {
        QCOMPARE(got.key(u"k:7"_s).value(column).toString(), why);
        QCOMPARE(got.summary().value(column + u"_failed"_s).toInteger(), allKeys);
        QVERIFY(!got.summary().contains(column + u"_not_permitted"_s));
    }
    QCOMPARE(got.summary().value("memory_bytes"_L1).toString(), u"failed"_s);
    QVERIFY(!got.summary().contains("not_permitted"_L1));
    QCOMPARE(got.summary().value("failed"_L1)["ttl_ms"_L1]["server"_L1].toString(), QString::fromLatin1(words));
    QCOMPARE(got.notes, (QList<base::Error>{{"inspect.failed", {u"30"_s, QString::fromLatin1(words)}}}));
    QVERIFY(report::errorText(got.notes.constFirst()).sentence.contains(QString::fromLatin1(words)));
}

void TestFailures::oneKeyMayFailAlone()
{
    QFETCH(QByteArray, words);
    const ScriptedServer server(failing(words, "k:7"));
    const Run got = run(QStringList{server.url()} + everything);
    QCOMPARE(got.error, base::Error());
    QCOMPARE(got.key(u"k:7"_s).value("ttl_ms"_L1).toString(), u"failed: "_s + QString::fromLatin1(words));
    QCOMPARE(got.key(u"k:29"_s).value("ttl_ms"_L1).toInteger(), -1); // it was asked on
    QCOMPARE(got.summary().value("memory_bytes"_L1).toInteger(), 50 * (allKeys - 1));
    QCOMPARE(got.summary().value("memory_bytes_failed"_L1).toInteger(), 1);
    QCOMPARE(got.notes.constFirst().args.constFirst(), u"1"_s);
}

void TestFailures::aNamedKeyThatFailsEndsTheRun()
{
    QFETCH(QByteArray, words);
    const ScriptedServer server(failing(words, "k:7"));
    const Run got = run(QStringList{server.url(), u"--name"_s, u"k:1"_s, u"--name"_s, u"k:7"_s} + everything);
    QCOMPARE(got.error, (base::Error{"inspect.keyFailed", {u"k:7"_s, QString::fromLatin1(words)}}));
    QCOMPARE(got.key(u"k:1"_s).value("type"_L1).toString(), u"string"_s);
    QVERIFY(report::errorText(got.error).sentence.contains(u"k:7"_s));
}

void TestFailures::aScanThatAnswersOtherwiseIsTold_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("no array") << QByteArray("*-1\r\n");
    QTest::newRow("nothing") << QByteArray("$-1\r\n");
    QTest::newRow("empty") << QByteArray("*0\r\n");
    QTest::newRow("a word") << QByteArray("+OK\r\n");
    QTest::newRow("no names") << QByteArray("*2\r\n$1\r\n0\r\n*-1\r\n");
}

void TestFailures::aScanThatAnswersOtherwiseIsTold()
{
    QFETCH(QByteArray, reply);
    const ScriptedServer server([reply](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        return command.value(0).toUpper() == "SCAN" ? Answer(reply) : std::nullopt;
    });
    const Run got = run({server.url()});
    QCOMPARE(got.error.code, "redis.protocol");
    QVERIFY2(report::errorText(got.error).sentence.contains(u"SCAN"_s),
             qPrintable(report::errorText(got.error).sentence));
    QVERIFY(!report::errorText(got.error).nextStep.contains(u"again automatically"_s)); // it ends here
}

// Whether it was lost before the first key was told, or in the middle.
void TestFailures::aLostConnectionIsWaitedFor()
{
    std::atomic<int> questions{0};
    const ScriptedServer server([&](ScriptedServer::Client &client, const QByteArrayList &command) -> Answer {
        if (command.value(0).toUpper() == "TYPE") {
            const int count = ++questions;
            if (count == 1 || count == 15) {
                client.hangUp();
                return QByteArray();
            }
        }
        return keyspace(command);
    });
    const Run got = run({server.url(), u"--types"_s, u"--json"_s});
    QCOMPARE(got.error, base::Error());
    QCOMPARE(got.summary().value("keys"_L1).toInteger(), allKeys);
    QVERIFY(!got.summary().contains("type_failed"_L1));
    QCOMPARE(server.connections(), 3);
}

// COUNT is a wish: a table of few buckets tells all of its keys at once. No more than two parts of 2,000 names are
// under way then, so the server is not asked on while it is silent.
void TestFailures::aLargePageIsAskedAboutInParts()
{
    constexpr int names = 12'345;
    constexpr int underWay = 4'000;
    std::atomic<bool> isSilent{true};
    const ScriptedServer server([&](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        if (command.value(0).toUpper() == "SCAN") {
            QByteArrayList page;
            for (int i = 0; i < names; ++i)
                page << "k:" + QByteArray::number(i);
            return ScriptedServer::page("0", page);
        }
        if (command.value(0).toUpper() == "TYPE" && isSilent)
            return QByteArray();
        return keyspace(command);
    });
    redis::ConnectionOptions options;
    options.url = *redis::Url::parse(server.url());
    const std::unique_ptr<redis::Link> link = redis::Link::make(options);
    link->open();
    QTRY_VERIFY(link->isReady());
    redis::Scanner scanner(*link, {.details = redis::Detail::Type});
    scanner.start();
    QTRY_COMPARE(server.count("TYPE"), underWay);
    QTest::qWait(100);
    QCOMPARE(server.count("TYPE"), underWay);
    scanner.cancel();
    link->close();

    isSilent = false;
    const Run got = run({server.url(), u"--types"_s, u"--json"_s});
    QCOMPARE(got.error, base::Error());
    QCOMPARE(got.summary().value("types"_L1)["string"_L1].toInteger(), names);
    QCOMPARE(server.count("TYPE"), underWay + names); // each once
}

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_inspector_failures.moc"
