#include "base/escape.h"
#include "inspector/headless.h"
#include "report/errors.h"
#include "support/certificates.h"
#include "support/redisserver.h"
#include "support/scriptedserver.h"

#include <QtCore/QBuffer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using inspector::HeadlessInspection;
using inspector::InspectOptions;
using support::RedisServer;
using support::ScriptedServer;
using Answer = std::optional<QByteArray>;

namespace {

struct Run {
    base::Error error; // of the run as a whole
    QList<base::Error> notes;
    QByteArray out;
    QByteArray summary; // of CSV

    QJsonObject jsonSummary() const
    {
        return QJsonDocument::fromJson(out.trimmed().split('\n').constLast()).object().value("summary"_L1).toObject();
    }
    QByteArrayList lines() const { return out.split('\n'); }
    bool hasNote(const QByteArray &code) const
    {
        return std::any_of(notes.begin(), notes.end(), [&](const base::Error &note) { return note.code == code; });
    }
};

// A device that takes so many bytes and no more: a full disk.
class SmallDisk final : public QIODevice {
public:
    explicit SmallDisk(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        setErrorString(u"No space left on device"_s);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_room -= size;
        return m_room < 0 ? -1 : size;
    }

private:
    qint64 m_room;
};

Run run(const QStringList &arguments, QIODevice *into = nullptr)
{
    QBuffer out;
    QBuffer summary;
    out.open(QIODevice::WriteOnly);
    summary.open(QIODevice::WriteOnly);
    const auto options = InspectOptions::fromArguments(arguments);
    if (!options)
        return {options.error(), {}, {}, {}};
    HeadlessInspection inspection(*options, into ? *into : out, summary);
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
    result.out = out.data();
    result.summary = summary.data();
    return result;
}

const QStringList allDetails{u"--types"_s, u"--ttl"_s, u"--memory"_s};

QString urlOf(const RedisServer &server, const QString &credentials)
{
    return server.url().replace(u"redis://"_s, u"redis://"_s + credentials + u'@');
}

// A keyspace of 300 keys, in pages of 100, without whatever `without` names.
ScriptedServer::Answer keyspace(const QByteArrayList &without)
{
    return [without](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        const QByteArray name = command.value(0).toUpper();
        if (without.contains(name))
            return "-ERR unknown command '" + command.value(0) + "', with args beginning with: \r\n";
        if (name == "SCAN") {
            const int first = command.value(1).toInt();
            QByteArrayList names;
            for (int i = first; i < first + 100; ++i)
                names << "k:" + QByteArray::number(i);
            return ScriptedServer::page(first + 100 < 300 ? QByteArray::number(first + 100) : QByteArray("0"), names);
        }
        if (name == "PTTL")
            return ":-1\r\n";
        if (name == "TYPE")
            return "+string\r\n";
        if (name == "MEMORY")
            return ":64\r\n";
        return {};
    };
}

ScriptedServer::Answer always(const QByteArray &reply, const QByteArrayList &but = {})
{
    return [reply, but](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        return but.contains(command.value(0).toUpper()) ? Answer() : reply;
    };
}

void hasWords(const base::Error &error)
{
    const report::ErrorText text = report::errorText(error);
    QVERIFY2(report::isKnownError(error.code), error.code.constData());
    QVERIFY(!text.nextStep.contains(u"report this code"_s));
}

} // namespace

// Servers as they are: with users that may do little, behind services that leave commands out, in bad states. Nothing
// of it is silent, unknown is never told as zero, and what goes wrong says what to do.
class TestServers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatAUserMayNotAskSaysSo_data();
    void whatAUserMayNotAskSaysSo();
    void keysOfOthersAreNotPermittedSingly();
    void whatAServiceLeavesOutSaysSo();
    void whateverItTellsOfItsCommandsItIsRead_data();
    void whateverItTellsOfItsCommandsItIsRead();
    void whatIsNoAnswerIsSaidToHaveFailed();
    void withoutScanSingleKeysAreRead();
    void aRefusedScanNamesItsLine();
    void badStatesSayWhatToDo_data();
    void badStatesSayWhatToDo();
    void inMidWalkItSaysTheSame_data();
    void inMidWalkItSaysTheSame();
    void whatPassesIsWaitedOut_data();
    void whatPassesIsWaitedOut();
    void loadingForEverInMidWalkIsGivenUp();
    void noReplyOfRedisIsSaidAtOnce_data();
    void noReplyOfRedisIsSaidAtOnce();
    void aSentinelSaysWhyInWords_data();
    void aSentinelSaysWhyInWords();
    void loadingIsWaitedFor();
    void loadingForEverIsGivenUp();
    void aConnectionCutAgainAndAgainIsGivenUp();
    void slowServersAreWaitedFor_data();
    void slowServersAreWaitedFor();
    void aCertificateIsTrustedByItsFingerprint();
    void certificatesNeedNotBeChecked();
    void oldUsersAreLetIn();
    void aClusterOfHalfItsSlotsIsSaid();
    void aClusterBehindNatIsMapped();
    void namesAreNoFormulas();
    void jsonIsJson();
    void figuresDoNotOverflow();
    void aFullDiskEndsTheWalk();
    void argumentsNeverTellAPassword();

private:
    RedisServer m_server{{.config = {"user scanner on >s ~* +scan +ping", "user getter on >s ~* +get",
                                     "user reader on >s ~app:* resetchannels +@read +@connection",
                                     "user notype on >s ~* +@read +@connection -type -ttl -pttl -memory"}}};
};

void TestServers::initTestCase()
{
    QVERIFY(m_server.start());
    m_server.run("SET app:1 v");
    m_server.run("SET other:1 v EX 90");
}

void TestServers::whatAUserMayNotAskSaysSo_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("may list alone") << u"scanner"_s;
    QTest::newRow("may read all but these") << u"notype"_s;
}

void TestServers::whatAUserMayNotAskSaysSo()
{
    QFETCH(QString, user);
    const QString url = urlOf(m_server, user + u":s"_s);
    const QByteArray line = "ACL SETUSER " + user.toUtf8() + ' ';
    const Run text = run(QStringList(url) + allDetails);
    QVERIFY2(text.error.code.isEmpty(), text.error.code.constData());
    QVERIFY(text.out.contains("app:1\tnot permitted\tnot permitted\tnot permitted\n"));
    QVERIFY(text.lines().contains("total\t2\tnot permitted" + QByteArray("\tnot permitted").repeated(6)
                                  + QByteArray("\tnot permitted").repeated(8) + "\t2\t2\t2"));
    for (const char *permission : {"+type", "+pttl", "+memory|usage"})
        QVERIFY2(text.out.contains(QByteArray(line + permission)), permission);

    const Run csv = run(QStringList(url) + allDetails + QStringList(u"--csv"_s));
    QVERIFY(csv.out.contains("app:1,not permitted,not permitted,not permitted\n"));
    QVERIFY(csv.summary.contains(QByteArray(line + "+pttl")));

    const Run json = run(QStringList(url) + allDetails + QStringList(u"--json"_s));
    QVERIFY(json.out.contains(
        R"({"key":"app:1","memory_bytes":"not permitted","ttl_ms":"not permitted","type":"not permitted"})"));
    const QJsonObject summary = json.jsonSummary();
    QCOMPARE(summary.value("memory_bytes"_L1).toString(), u"not permitted"_s);
    QCOMPARE(summary.value("without_ttl"_L1).toString(), u"not permitted"_s);
    QCOMPARE(summary.value("types"_L1).toString(), u"not permitted"_s);
    QCOMPARE(
        summary.value("not_permitted"_L1).toObject().value("ttl_ms"_L1).toObject().value("permit_with"_L1).toString(),
        QString::fromUtf8(QByteArray(line + "+pttl")));
}

void TestServers::keysOfOthersAreNotPermittedSingly()
{
    const Run json = run(QStringList(urlOf(m_server, u"reader:s"_s)) + allDetails + QStringList(u"--json"_s));
    QVERIFY(json.error.code.isEmpty());
    QVERIFY(json.out.contains(R"("ttl_ms":-1,"type":"string"})")); // app:1
    QVERIFY(json.out.contains(R"("ttl_ms":"not permitted","type":"not permitted"})")); // other:1
    const QJsonObject summary = json.jsonSummary();
    QCOMPARE(summary.value("without_ttl"_L1).toInteger(), 1);
    QCOMPARE(summary.value("ttl_ms_not_permitted"_L1).toInteger(), 1);
}

void TestServers::whatAServiceLeavesOutSaysSo()
{
    const ScriptedServer server(keyspace({"MEMORY", "COMMAND", "CLIENT", "INFO", "CONFIG", "DBSIZE"}));
    const Run text = run(QStringList(server.url()) + allDetails);
    QVERIFY2(text.error.code.isEmpty(), text.error.code.constData());
    QVERIFY(text.out.contains("k:299\tstring\t-1\tnot permitted\n"));
    QVERIFY(text.out.contains("memory_bytes\tERR unknown command 'MEMORY'"));

    RedisServer renamed({.config = {"rename-command MEMORY \"\"", "rename-command COMMAND \"\"",
                                    "rename-command INFO \"\"", "rename-command CONFIG \"\""}});
    QVERIFY(renamed.start());
    renamed.run("SET a 1");
    const Run real = run(QStringList(renamed.url()) + allDetails);
    QVERIFY2(real.error.code.isEmpty(), real.error.code.constData());
    QVERIFY(real.out.contains("a\tstring\t-1\tnot permitted\n"));
}

void TestServers::whateverItTellsOfItsCommandsItIsRead_data()
{
    QTest::addColumn<QByteArray>("told"); // by COMMAND
    QTest::newRow("none") << QByteArray("*0\r\n");
    QTest::newRow("nothing") << QByteArray("*-1\r\n");
    QTest::newRow("what is no list") << QByteArray("*2\r\n:1\r\n+x\r\n");
    QTest::newRow("an error") << QByteArray("-ERR unknown command\r\n");
}

// A proxy answers COMMAND by itself, and not always as Redis does.
void TestServers::whateverItTellsOfItsCommandsItIsRead()
{
    QFETCH(QByteArray, told);
    const auto answer = keyspace({});
    const ScriptedServer server([&](ScriptedServer::Client &client, const QByteArrayList &command) -> Answer {
        return command.value(0).toUpper() == "COMMAND" ? Answer(told) : answer(client, command);
    });
    const Run got = run({server.url()});
    QVERIFY2(got.error.code.isEmpty(), got.error.code.constData());
    QCOMPARE(got.lines().size(), 306);
}

void TestServers::whatIsNoAnswerIsSaidToHaveFailed()
{
    const auto answer = keyspace({});
    const ScriptedServer server([&](ScriptedServer::Client &client, const QByteArrayList &command) -> Answer {
        const QByteArray name = command.value(0).toUpper();
        return name == "PTTL" ? Answer(":-5\r\n") : name == "MEMORY" ? Answer("$-1\r\n") : answer(client, command);
    });
    const Run got = run(QStringList{server.url(), u"--json"_s} + allDetails);
    QVERIFY(got.hasNote("inspect.failed"));
    const QJsonObject first = QJsonDocument::fromJson(got.lines().constFirst()).object();
    QCOMPARE(first.value("ttl_ms"_L1).toString(), u"failed: -5"_s);
    QVERIFY(!first.contains("memory_bytes"_L1)); // the key has gone, and nothing failed
}

void TestServers::withoutScanSingleKeysAreRead()
{
    const ScriptedServer server(keyspace({"SCAN", "KEYS"}));
    const Run refused = run({server.url()});
    QCOMPARE(refused.error.code, "redis.noCommand");
    hasWords(refused.error);
    const Run named = run({server.url(), u"--name"_s, u"k:1"_s, u"--ttl"_s});
    QVERIFY2(named.error.code.isEmpty(), named.error.code.constData());
    QVERIFY(named.out.startsWith("key\tttl_ms\nk:1\t-1\n"));

    RedisServer renamed({.config = {"rename-command SCAN \"\""}});
    QVERIFY(renamed.start());
    const Run real = run({renamed.url()});
    QCOMPARE(real.error.code, "redis.noCommand");
    QVERIFY(report::errorText(real.error).sentence.contains(u"SCAN"_s));
    QVERIFY(!report::errorText(real.error).sentence.contains(u"would write"_s));
    renamed.run("SET a 1");
    QVERIFY(run({renamed.url(), u"--name"_s, u"a"_s}).out.contains("a\n"));
    QCOMPARE(run({renamed.url(), u"--name"_s, u"none"_s}).error.code, "inspect.noKey");
}

void TestServers::aRefusedScanNamesItsLine()
{
    const Run refused = run({urlOf(m_server, u"getter:s"_s)});
    QCOMPARE(refused.error.code, "redis.reply.noperm");
    QVERIFY(report::errorText(refused.error).nextStep.contains(u"ACL SETUSER getter +scan"_s));
}

void TestServers::badStatesSayWhatToDo_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("next");
    QTest::newRow("a replica without its primary")
        << QByteArray("-MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.\r\n")
        << QByteArray("redis.masterdown") << u"primary"_s;
    QTest::newRow("protected mode") << QByteArray("-DENIED Redis is running in protected mode because …\r\n")
                                    << QByteArray("redis.reply.denied") << u"password"_s;
    QTest::newRow("too many clients") << QByteArray("-ERR max number of clients reached\r\n")
                                      << QByteArray("redis.reply.err") << u"maxclients"_s;
    QTest::newRow("a script without end")
        << QByteArray("-BUSY Redis is busy running a script.\r\n") << QByteArray("redis.busy") << u"SCRIPT KILL"_s;
}

void TestServers::badStatesSayWhatToDo()
{
    QFETCH(QByteArray, words);
    QFETCH(QByteArray, code);
    QFETCH(QString, next);
    const bool isAtOnce = words.startsWith("-DENIED") || words.startsWith("-ERR");
    const ScriptedServer server(always(words), [&](ScriptedServer::Client &client) {
        if (!isAtOnce)
            return;
        client.say(words);
        client.hangUp();
    });
    QElapsedTimer timer;
    timer.start();
    const Run got = run({server.url()});
    QCOMPARE(got.error.code, code);
    hasWords(got.error);
    QVERIFY(report::errorText(got.error).nextStep.contains(next));
    QVERIFY(timer.elapsed() < 5'000);
}

namespace {

// The keyspace, but from its second page on the server says `words`, so many times.
ScriptedServer::Answer turning(const QByteArray &words, std::shared_ptr<int> times)
{
    const auto answer = keyspace({});
    return [=](ScriptedServer::Client &client, const QByteArrayList &command) -> Answer {
        if (command.value(0) == "SCAN" && command.value(1) != "0" && (*times)-- > 0)
            return words;
        return answer(client, command);
    };
}

} // namespace

void TestServers::inMidWalkItSaysTheSame_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("next");
    QTest::newRow("primary lost") << QByteArray("-MASTERDOWN Link with MASTER is down.\r\n") << u"primary"_s;
    QTest::newRow("a password was set") << QByteArray("-NOAUTH Authentication required.\r\n") << u"password"_s;
    QTest::newRow("a replica") << QByteArray("-READONLY You can't write against a read only replica.\r\n")
                               << u"primary"_s;
    QTest::newRow("full") << QByteArray("-OOM command not allowed when used memory > 'maxmemory'.\r\n")
                          << u"maxmemory"_s;
    QTest::newRow("cannot save") << QByteArray("-MISCONF Redis is configured to save RDB snapshots …\r\n") << u"log"_s;
    QTest::newRow("no replicas") << QByteArray("-NOREPLICAS Not enough good replicas to write.\r\n") << u"replicas"_s;
    QTest::newRow("cluster down") << QByteArray("-CLUSTERDOWN The cluster is down\r\n") << u"cluster info"_s;
}

void TestServers::inMidWalkItSaysTheSame()
{
    QFETCH(QByteArray, words);
    QFETCH(QString, next);
    const ScriptedServer server(turning(words, std::make_shared<int>(1'000)));
    QElapsedTimer timer;
    timer.start();
    const Run got = run({server.url()});
    QCOMPARE(got.error.code, "redis.reply." + words.mid(1, words.indexOf(' ') - 1).toLower());
    const report::ErrorText text = report::errorText(got.error);
    QVERIFY2(text.nextStep.contains(next), qPrintable(text.nextStep));
    QVERIFY(!text.nextStep.contains(u"documentation"_s));
    QVERIFY(timer.elapsed() < 3'000);
}

void TestServers::whatPassesIsWaitedOut_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("a replica loads anew") << QByteArray("-LOADING Redis is loading the dataset in memory\r\n");
    QTest::newRow("a script") << QByteArray("-BUSY Redis is busy running a script.\r\n");
    QTest::newRow("slots move") << QByteArray("-TRYAGAIN Multiple keys request during rehashing of slot\r\n");
}

void TestServers::whatPassesIsWaitedOut()
{
    QFETCH(QByteArray, words);
    const ScriptedServer server(turning(words, std::make_shared<int>(2)));
    const Run got = run({server.url()});
    QVERIFY2(got.error.code.isEmpty(), got.error.code.constData());
    QVERIFY(got.out.contains("total\t300\n"));
    QCOMPARE(server.connections(), 1);
}

void TestServers::loadingForEverInMidWalkIsGivenUp()
{
    const ScriptedServer server(
        turning("-LOADING Redis is loading the dataset in memory\r\n", std::make_shared<int>(1'000)));
    QElapsedTimer timer;
    timer.start();
    const Run got = run({server.url()});
    QCOMPARE(got.error.code, "redis.reply.loading");
    QCOMPARE(report::errorText(got.error).sentence, report::errorText({"redis.loading", {}}).sentence);
    QVERIFY(timer.elapsed() < 20'000);
}

void TestServers::noReplyOfRedisIsSaidAtOnce_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("null of RESP3") << QByteArray("_\r\n");
    QTest::newRow("a set of RESP3") << QByteArray("*2\r\n$3\r\n100\r\n~1\r\n$1\r\na\r\n");
    QTest::newRow("a length below -1") << QByteArray("$-5\r\n");
    QTest::newRow("another protocol") << QByteArray("HTTP/1.1 502 Bad Gateway\r\n\r\n");
}

void TestServers::noReplyOfRedisIsSaidAtOnce()
{
    QFETCH(QByteArray, reply);
    const auto answer = keyspace({});
    const ScriptedServer server([&](ScriptedServer::Client &client, const QByteArrayList &command) -> Answer {
        return command.value(0) == "SCAN" ? Answer(reply) : answer(client, command);
    });
    QElapsedTimer timer;
    timer.start();
    const Run got = run({server.url()});
    QCOMPARE(got.error.code, "redis.protocol");
    QVERIFY(timer.elapsed() < 3'000);
}

void TestServers::aSentinelSaysWhyInWords_data()
{
    QTest::addColumn<QByteArray>("reply"); // empty: nothing listens
    QTest::addColumn<QString>("words");
    QTest::newRow("none there") << QByteArray() << u"nothing listens"_s;
    QTest::newRow("half an address") << QByteArray("*1\r\n$9\r\n127.0.0.1\r\n") << u"not the Redis protocol"_s;
    QTest::newRow("no port") << QByteArray("*2\r\n$9\r\n127.0.0.1\r\n$5\r\n99999\r\n") << u"not the Redis protocol"_s;
    QTest::newRow("no host") << QByteArray("*2\r\n$0\r\n\r\n$4\r\n6379\r\n") << u"not the Redis protocol"_s;
    QTest::newRow("arrays of nothing") << QByteArray("*2\r\n*-1\r\n*-1\r\n") << u"not the Redis protocol"_s;
    QTest::newRow("an error") << QByteArray("-ERR not \x1b[31mnow\r\n") << u"ERR not \\x1b[31mnow"_s;
}

void TestServers::aSentinelSaysWhyInWords()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, words);
    const ScriptedServer sentinel([&](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        return command.value(0) == "SENTINEL" ? Answer(reply) : Answer();
    });
    const quint16 port = reply.isEmpty() ? support::freePort() : sentinel.port();
    const Run got = run({u"redis-sentinel://127.0.0.1:%1/shop"_s.arg(port)});
    QCOMPARE(got.error.code, "redis.sentinel.unreachable");
    const QString sentence = report::errorText(got.error).sentence;
    QVERIFY2(sentence.contains(words), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"redis."_s), qPrintable(sentence));
}

void TestServers::loadingIsWaitedFor()
{
    QElapsedTimer since;
    since.start();
    const auto answer = keyspace({});
    const ScriptedServer server([&](ScriptedServer::Client &client, const QByteArrayList &command) -> Answer {
        if (since.elapsed() < 1'500 && command.value(0) != "PING")
            return "-LOADING Redis is loading the dataset in memory\r\n";
        return answer(client, command);
    });
    const Run got = run({server.url()});
    QVERIFY2(got.error.code.isEmpty(), got.error.code.constData());
    QVERIFY(got.out.contains("total\t300\n"));
}

void TestServers::loadingForEverIsGivenUp()
{
    const ScriptedServer server(always("-LOADING Redis is loading the dataset in memory\r\n"));
    const Run got = run({server.url(), u"--wait"_s, u"1"_s});
    QCOMPARE(got.error.code, "inspect.loading");
    QVERIFY(got.error.args.value(0).toInt() >= 1);
    hasWords(got.error);
}

void TestServers::aConnectionCutAgainAndAgainIsGivenUp()
{
    const auto answer = keyspace({});
    const ScriptedServer server([&](ScriptedServer::Client &client, const QByteArrayList &command) -> Answer {
        if (command.value(0) != "SCAN" || command.value(1) == "0")
            return answer(client, command);
        client.say(answer(client, command)->left(500));
        client.hangUp();
        return QByteArray();
    });
    QElapsedTimer timer;
    timer.start();
    const Run got = run({server.url()});
    QCOMPARE(got.error.code, "inspect.cut");
    hasWords(got.error);
    QVERIFY(server.connections() > 3);
    QVERIFY(timer.elapsed() < 25'000);
}

void TestServers::aCertificateIsTrustedByItsFingerprint()
{
    const QTemporaryDir folder;
    support::Certificates certificates(folder.path());
    QVERIFY(certificates.makeAuthority());
    RedisServer server(
        {.certificate = certificates.selfSigned(u"own"_s, u"DNS:elsewhere"_s), .authority = certificates.authority()});
    QVERIFY(server.start());
    server.run("SET a 1");
    const Run refused = run({server.url()});
    QCOMPARE(refused.error.code, "redis.tls.hostName");
    const QString fingerprint = refused.error.args.value(1);
    const report::ErrorText text = report::errorText(refused.error);
    QVERIFY(text.sentence.contains(u"another host"_s));
    QVERIFY(text.nextStep.contains(u"--trust "_s + fingerprint));
    QVERIFY(run({server.url(), u"--trust"_s, fingerprint}).out.contains("total\t1\n"));
    QCOMPARE(run({server.url(), u"--trust"_s, QString(64, u'0')}).error.code, "redis.tls.hostName");
    QCOMPARE(run({server.url(), u"--trust"_s, u"abc"_s}).error.code, "inspect.value");
}

void TestServers::certificatesNeedNotBeChecked()
{
    const QTemporaryDir folder;
    support::Certificates certificates(folder.path());
    QVERIFY(certificates.makeAuthority());
    RedisServer server(
        {.certificate = certificates.selfSigned(u"own"_s, u"DNS:elsewhere"_s), .authority = certificates.authority()});
    QVERIFY(server.start());
    const Run got = run({server.url() + u"?ssl_cert_reqs=none&protocol=3"_s});
    QVERIFY2(got.error.code.isEmpty(), got.error.code.constData());
    QVERIFY(got.hasNote("redis.url.skipped"));
}

void TestServers::oldUsersAreLetIn()
{
    RedisServer server({.config = {"requirepass pw"}});
    QVERIFY(server.start());
    QVERIFY(run({urlOf(server, u"h:pw"_s)}).error.code.isEmpty()); // Heroku's user of old, who stands for nobody
    QCOMPARE(run({urlOf(server, u"h:no"_s)}).error.code, "redis.auth.wrong");
    const ScriptedServer old([](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        if (command.value(0) == "AUTH")
            return command.size() == 2 ? "+OK\r\n" : "-ERR wrong number of arguments for 'auth' command\r\n";
        return {};
    });
    const QString place = u"127.0.0.1:"_s + QString::number(old.port());
    QVERIFY(run({u"redis://h:pw@"_s + place}).error.code.isEmpty());
    const Run named = run({u"redis://bob:pw@"_s + place});
    QCOMPARE(named.error.code, "redis.auth.noUsers");
    hasWords(named.error);
}

void TestServers::aClusterOfHalfItsSlotsIsSaid()
{
    RedisServer server({.config = {"cluster-enabled yes", "cluster-port " + QByteArray::number(support::freePort()),
                                   "cluster-require-full-coverage no"}});
    QVERIFY(server.start());
    server.run("CLUSTER ADDSLOTSRANGE 0 8191");
    QTRY_VERIFY_WITH_TIMEOUT(server.run("CLUSTER INFO").toByteArray().contains("cluster_state:ok"), 10'000);
    server.run("SET b 1");
    const Run got = run({server.url().replace(u"redis://"_s, u"redis-cluster://"_s).section(u'/', 0, 2)});
    QVERIFY2(got.error.code.isEmpty(), got.error.code.constData());
    QVERIFY(got.out.contains("total\t1\n"));
    QVERIFY(got.hasNote("redis.cluster.gaps"));
}

void TestServers::aClusterBehindNatIsMapped()
{
    RedisServer server({.config = {"cluster-enabled yes", "cluster-port " + QByteArray::number(support::freePort()),
                                   "cluster-announce-ip 127.9.9.9"}});
    QVERIFY(server.start());
    server.run("CLUSTER ADDSLOTSRANGE 0 16383");
    QTRY_VERIFY_WITH_TIMEOUT(server.run("CLUSTER INFO").toByteArray().contains("cluster_state:ok"), 10'000);
    server.run("SET a 1");
    const QString url = u"redis-cluster://127.0.0.1:%1"_s.arg(server.port());
    const Run lost = run({url});
    QCOMPARE(lost.error.code, "redis.cluster.unreachable");
    QVERIFY(report::errorText(lost.error).nextStep.contains(u"--map 127.9.9.9:"_s));
    const Run mapped = run({url, u"--map"_s, u"127.9.9.9=127.0.0.1"_s});
    QVERIFY2(mapped.error.code.isEmpty(), mapped.error.code.constData());
    QVERIFY(mapped.out.contains("total\t1\n"));
}

void TestServers::namesAreNoFormulas()
{
    const QByteArrayList names{"=cmd|' /C calc'!A0", "+1", "-2", "@SUM(A1)", "'quoted", "a=b", "plain"};
    const ScriptedServer server([&](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        return command.value(0) == "SCAN" ? ScriptedServer::page("0", names) : Answer();
    });
    const Run csv = run({server.url(), u"--csv"_s});
    QCOMPARE(csv.lines().mid(1, 7),
             QByteArrayList({"'=cmd|' /C calc'!A0", "'+1", "'-2", "'@SUM(A1)", "''quoted", "a=b", "plain"}));
    QVERIFY(run({server.url()}).out.contains("\n=cmd")); // text and JSON stay as they are
}

void TestServers::jsonIsJson()
{
    const QByteArrayList names{"a\"b", "a\\b", "a\nb\x1b]0;x\x07", "\xff\xfe", "\xe2\x80\xae", "ä😀", ""};
    const ScriptedServer server([&](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        return command.value(0) == "SCAN" ? ScriptedServer::page("0", names) : Answer();
    });
    const Run json = run({server.url(), u"--json"_s});
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QJsonObject key = QJsonDocument::fromJson(json.lines().at(i)).object();
        QCOMPARE(key.value("key"_L1).toString(), base::escaped(names.at(i)));
    }
}

void TestServers::figuresDoNotOverflow()
{
    const ScriptedServer server([](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        if (command.value(0) == "SCAN")
            return ScriptedServer::page("0", {"a", "b", "c"});
        return command.value(0) == "MEMORY" ? Answer(":9223372036854775807\r\n") : Answer();
    });
    QVERIFY(run({server.url(), u"--memory"_s}).out.contains("total\t3\t9223372036854775807\n"));
}

void TestServers::aFullDiskEndsTheWalk()
{
    const ScriptedServer server(keyspace({}));
    SmallDisk disk(700);
    const Run got = run({server.url()}, &disk);
    QCOMPARE(got.error.code, "inspect.output");
    QCOMPARE(got.error.args.value(0), u"No space left on device"_s);
    QVERIFY(server.count("SCAN") < 3);
}

void TestServers::slowServersAreWaitedFor_data()
{
    QTest::addColumn<int>("late"); // each reply, in ms
    QTest::addColumn<bool>("isRead");
    QTest::newRow("a tenth of a second") << 100 << true;
    QTest::newRow("never within the limit") << 4'000 << false;
}

// fake_redis.py slow: it is no failure while replies come, and one in words when they do not.
void TestServers::slowServersAreWaitedFor()
{
    QFETCH(int, late);
    QFETCH(bool, isRead);
    const auto answer = keyspace({});
    const ScriptedServer server([&](ScriptedServer::Client &client, const QByteArrayList &command) {
        QThread::msleep(ulong(late));
        return answer(client, command);
    });
    QElapsedTimer timer;
    timer.start();
    const Run got = run({server.url()});
    if (isRead) {
        QVERIFY2(got.error.code.isEmpty(), got.error.code.constData());
        QCOMPARE(got.lines().size(), 306); // a heading, the keys, and the summary
        return;
    }
    QCOMPARE(got.error.code, "redis.silent");
    QVERIFY(timer.elapsed() < 10'000);
    hasWords(got.error);
}

void TestServers::argumentsNeverTellAPassword()
{
    for (const QStringList &arguments :
         {QStringList{u"redis://h"_s, u"redis://u:secret@g"_s}, QStringList{u"redis://h"_s, u"u:secret@g"_s},
          QStringList{u"redis://u:sec/ret@g"_s}, QStringList{u"redis://u:secret@g:x"_s},
          QStringList{u"redis://u:secret@g/x"_s}}) {
        const auto options = InspectOptions::fromArguments(arguments);
        QVERIFY(!options);
        QVERIFY2(!options.error().args.join(u' ').contains(u"sec"_s), qPrintable(options.error().args.join(u' ')));
        hasWords(options.error());
    }
}

QTEST_GUILESS_MAIN(TestServers)
#include "tst_inspector_servers.moc"
