#include "support/redisserver.h"
#include "support/scriptedserver.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using support::ScriptedServer;
using Answer = std::optional<QByteArray>;

namespace {

struct Ended {
    int status = -1;
    QByteArray out;
    QByteArray errors;
};

Ended lookaside(const QStringList &arguments, const QStringList &without = {})
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : without)
        environment.remove(name);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(LOOKASIDE_PROGRAM), arguments);
    if (!program.waitForFinished(30'000)) {
        program.kill();
        program.waitForFinished();
        return {};
    }
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -2, program.readAllStandardOutput(),
            program.readAllStandardError()};
}

Ended shell(const QString &line)
{
    QProcess program;
    program.start(u"/bin/sh"_s, {u"-c"_s, line, u"sh"_s, QStringLiteral(LOOKASIDE_PROGRAM)});
    if (!program.waitForFinished(60'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

bool steersTheTerminal(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return (c >= 0 && c < ' ' && c != '\n' && c != '\t') || c == '\x7f'; });
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void everyVerbHasItsHelp_data();
    void everyVerbHasItsHelp();
    void whatIsNeitherFileNorUrlNorVerbIsAnError();
    void withoutADisplayThereIsASentence();
    void wrongArgumentsAreSaid_data();
    void wrongArgumentsAreSaid();
    void serverTextDoesNotSteerTheTerminal_data();
    void serverTextDoesNotSteerTheTerminal();
    void aFullDiskIsAnError();
    void whatCannotBeWrittenIsAnErrorOfEveryVerb_data();
    void whatCannotBeWrittenIsAnErrorOfEveryVerb();
    void aCommandThatFailedIsNotAdvisedOn();
    void pipesAndDevicesAreNotWaitedFor_data();
    void pipesAndDevicesAreNotWaitedFor();
    void whatTheShellHandsOverIsRead();
    void aPipeThatIsReadIsWritten();
    void aDashIsStandardOutput_data();
    void aDashIsStandardOutput();
    void aDashIsRefusedWhereItCannotBeMeant_data();
    void aDashIsRefusedWhereItCannotBeMeant();
    void theTapRecordsToStandardOutput();
    void aRecordingIsNotOverwrittenUnlessAsked();
    void theTapTellsWhatIsWrongWithTheServer();
    void oneOfAThingIsNoPlural();
    void aKilledTapLeavesNobodyHanging();
    void anImportSaysWhatItTookAndOffersTheRest();
    void settingsThatAreAPipeAreRefused();
    void aBrokenPipeStopsTheWalk();
    void theManPageHasEveryOption();
    void theTapTellsTheRequestsOfTheWebDoor();
};

void TestCommandLine::everyVerbHasItsHelp_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("the program") << QStringList{u"--help"_s} << QByteArray("lookaside inspect URL");
    QTest::newRow("run") << QStringList{u"run"_s, u"--help"_s} << QByteArray("--no-measured");
    QTest::newRow("inspect") << QStringList{u"inspect"_s, u"--help"_s} << QByteArray("--allow-host");
    QTest::newRow("export-django") << QStringList{u"export-django"_s, u"--help"_s} << QByteArray("--force");
    QTest::newRow("inspect with a URL") << QStringList{u"inspect"_s, u"redis://h"_s, u"-h"_s} << QByteArray("--trust");
}

void TestCommandLine::everyVerbHasItsHelp()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Ended ended = lookaside(arguments);
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.out.contains(says), ended.out.constData());
    QVERIFY(!ended.out.contains(LOOKASIDE_PROGRAM));
    QVERIFY(ended.errors.isEmpty());
}

void TestCommandLine::whatIsNeitherFileNorUrlNorVerbIsAnError()
{
    for (const QString &word : {u"nonsense"_s, u"nowhere.lookaside"_s, u"redis:/typo"_s}) {
        const Ended ended = lookaside({word});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.errors.contains(word.toUtf8()), ended.errors.constData());
    }
}

void TestCommandLine::withoutADisplayThereIsASentence()
{
    const Ended ended = lookaside({}, {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s});
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.errors.contains("display") || ended.errors.contains("Usage"), ended.errors.constData());
}

void TestCommandLine::wrongArgumentsAreSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const QStringList &arguments, const char *says) {
        QTest::addRow("%s", qPrintable(arguments.join(u' '))) << arguments << QByteArray(says);
    };
    row({u"inspect"_s}, "needs the URL");
    row({u"inspect"_s, u"redis://h"_s, u"--typo"_s}, "--typo");
    row({u"inspect"_s, u"redis://h"_s, u"--pattern"_s}, "--pattern needs a value");
    row({u"inspect"_s, u"redis://h"_s, u"redis://u:secret@g"_s}, "redis://u@g");
    row({u"inspect"_s, u"redis://:pa/ss@h"_s}, "percent-encode");
    row({u"inspect"_s, u"http://h"_s}, "redis://host");
    for (const QString &typo : {u"reids://u:secret@h"_s, u"u:secret@localhost:6379"_s, u"redis://u:secret@h:70000"_s,
                                u"memcached://u:secret@"_s}) {
        row({u"tap"_s, typo}, "Use redis://HOST:PORT/DB, rediss://HOST:PORT/DB, unix:///PATH or memcached://HOST:PORT");
        row({u"watch"_s, typo}, "memcached://HOST:PORT");
    }
    row({u"tap"_s, u"http://u:secret@h:8000"_s}, "http://h:8000 is the address of a web application");
    row({u"run"_s}, "at least one");
    row({u"run"_s, u"--typo"_s}, "typo");
}

void TestCommandLine::wrongArgumentsAreSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Ended ended = lookaside(arguments);
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.errors.contains(says), ended.errors.constData());
    QVERIFY(!ended.errors.contains("report this code"));
    QVERIFY(!ended.errors.contains("secret"));
}

void TestCommandLine::serverTextDoesNotSteerTheTerminal_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray evil = "\x1b]52;c;ZXZpbA==\x07\x1b[31mred\x1b[2J";
    QTest::newRow("an error") << QByteArray("SCAN") << QByteArray("-ERR " + evil + "\r\n");
    QTest::newRow("an error of AUTH") << QByteArray("AUTH") << QByteArray("-ERR " + evil + "\r\n");
    QTest::newRow("what Redis does not say") << QByteArray("SCAN") << QByteArray(evil + "\r\n");
    QTest::newRow("a key") << QByteArray("SCAN") << ScriptedServer::page("0", {evil, "a\nb"});
    QTest::newRow("a denial") << QByteArray("PTTL") << QByteArray("-NOPERM " + evil + "\r\n");
    QTest::newRow("a type") << QByteArray("TYPE") << QByteArray("+" + evil + "\r\n");
}

void TestCommandLine::serverTextDoesNotSteerTheTerminal()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, answer);
    const ScriptedServer server([&](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        if (command.value(0) == name)
            return answer;
        return command.value(0) == "SCAN" ? ScriptedServer::page("0", {"a"}) : Answer();
    });
    for (const QString &format : {u"--types"_s, u"--csv"_s, u"--json"_s}) {
        const Ended ended = lookaside(
            {u"inspect"_s, u"redis://u:p@127.0.0.1:%1"_s.arg(server.port()), u"--types"_s, u"--ttl"_s, format});
        QVERIFY(ended.status == 0 || ended.status == 1);
        QVERIFY2(!steersTheTerminal(ended.out), ended.out.toPercentEncoding(" ").constData());
        QVERIFY2(!steersTheTerminal(ended.errors), ended.errors.toPercentEncoding(" ").constData());
    }
}

void TestCommandLine::aFullDiskIsAnError()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("SET a 1");
    const Ended ended = shell(u"\"$1\" inspect "_s + server.url() + u" >/dev/full"_s);
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.errors.contains("cannot be written"), ended.errors.constData());
}

void TestCommandLine::whatCannotBeWrittenIsAnErrorOfEveryVerb_data()
{
    QTest::addColumn<QString>("line"); // a shell's, in a folder with s.lookaside
    for (const char *line :
         {"run s.lookaside", "run --help", "advise s.lookaside", "advise --help", "doctor s.lookaside", "doctor --help",
          "lesson 01-the-problem.md", "lesson --help", "tap --help", "inspect --help", "--help", "--version"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCommandLine::whatCannotBeWrittenIsAnErrorOfEveryVerb()
{
    QFETCH(QString, line);
    const QTemporaryDir folder;
    for (const QString &to : {u">/dev/full"_s, u">&-"_s}) {
        const Ended ended =
            shell(u"cd %1 && echo 'get /courses/' >s.lookaside && \"$1\" %2 %3"_s.arg(folder.path(), line, to));
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.errors.contains("Standard output cannot be written"), ended.errors.constData());
        QCOMPARE(ended.errors.count('\n'), 1);
    }
}

// What ran instead is not what the file says.
void TestCommandLine::aCommandThatFailedIsNotAdvisedOn()
{
    const QTemporaryDir folder;
    for (const char *verb : {"doctor", "advise", "try"}) {
        const Ended ended =
            shell(u"cd %1 && printf 'backend redis redis://127.0.0.1:1/0\\nget /courses/\\n' >s.lookaside "
                  "&& \"$1\" %2 s.lookaside"_s.arg(folder.path(), QString::fromLatin1(verb)));
        QVERIFY2(ended.status != 0, verb);
        QVERIFY2(ended.errors.contains("backend redis"), ended.errors.constData());
    }
    // Neither is the trace of such a run, which ended with 1.
    const Ended ran = shell(u"cd %1 && \"$1\" run s.lookaside --trace t.jsonl"_s.arg(folder.path()));
    QCOMPARE(ran.status, 1);
    for (const auto &[verb, status] : {std::pair("doctor t.jsonl", 2), std::pair("advise t.jsonl", 2),
                                       std::pair("try t.jsonl", 1), std::pair("compare t.jsonl t.jsonl", 1)}) {
        const Ended ended = shell(u"cd %1 && \"$1\" %2"_s.arg(folder.path(), QString::fromLatin1(verb)));
        QCOMPARE(ended.status, status);
        QVERIFY2(ended.out.isEmpty(), ended.out.constData());
        QVERIFY2(ended.errors.contains("Line 1 failed (backend redis"), ended.errors.constData());
    }
}

void TestCommandLine::pipesAndDevicesAreNotWaitedFor_data()
{
    QTest::addColumn<QString>("arguments"); // with s.lookaside, a.log and the pipe beside them
    for (const char *arguments :
         {"run PIPE", "run s.lookaside PIPE", "run s.lookaside --trace PIPE", "run s.lookaside --report PIPE",
          "advise PIPE", "advise a.log --edits PIPE", "doctor PIPE", "lesson PIPE", "check PIPE",
          "inspect rediss://127.0.0.1:1 --ca PIPE", "inspect rediss://127.0.0.1:1 --cert PIPE --key PIPE",
          "tap redis://127.0.0.1:1 --listen :0 --record PIPE", "tap rediss://127.0.0.1:1 --listen :0 --ca PIPE",
          "run import.lookaside", "run load.lookaside"})
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
}

void TestCommandLine::pipesAndDevicesAreNotWaitedFor()
{
    QFETCH(QString, arguments);
    for (const QString &pipe : {u"pipe"_s, u"/dev/zero"_s}) {
        const QString words = QString(arguments).replace(u"PIPE"_s, pipe);
        const bool isWritten = words.contains(u"--trace"_s) || words.contains(u"--re"_s);
        if (isWritten && pipe != u"pipe"_s)
            continue; // a device takes what is written
        const QTemporaryDir folder;
        const Ended ended =
            shell(u"cd %1 && mkfifo pipe && echo 'get /courses/' >s.lookaside && echo 'catalog import \"%2\"' "
                  ">import.lookaside && echo 'load 1/s for 1s mix \"%2\"' >load.lookaside && "
                  "echo '127.0.0.1 - - [10/Oct/2026:13:55:36 +0000] \"GET /a HTTP/1.0\" 200 9' >a.log && "
                  "timeout 20 \"$1\" %3"_s.arg(folder.path(), pipe, words));
        QVERIFY2(ended.status == 1 || ended.status == 2, qPrintable(QString::number(ended.status)));
        QVERIFY2(ended.errors.contains(pipe.toUtf8()), ended.errors.constData());
    }
}

void TestCommandLine::whatTheShellHandsOverIsRead()
{
    QCOMPARE(shell(u"echo 'get /courses/' | \"$1\" run /dev/stdin"_s).status, 0);
    QCOMPARE(shell(u"exec 5<<EOF\nget /courses/\nEOF\n\"$1\" run /dev/fd/5"_s).status, 0);
    QCOMPARE(shell(u"echo 'gat' | \"$1\" run /dev/stdin"_s).status, 2);
}

void TestCommandLine::aPipeThatIsReadIsWritten()
{
    const QTemporaryDir folder;
    const Ended ended =
        shell(u"cd %1 && mkfifo pipe && echo 'get /courses/' >s.lookaside && { cat pipe >out & sleep 0.2; "
              "\"$1\" run s.lookaside --trace pipe >/dev/null; wait; head -c 1 out; }"_s.arg(folder.path()));
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out, "{");
}

void TestCommandLine::aDashIsStandardOutput_data()
{
    QTest::addColumn<QString>("arguments"); // in a folder with s.lookaside and a hand-in
    QTest::addColumn<QByteArray>("begin"); // of standard output
    QTest::addColumn<QByteArray>("says"); // standard error
    const auto row = [](const char *arguments, const char *begin, const char *says) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QByteArray(begin) << QByteArray(says);
    };
    row("run s.lookaside --trace -", "{\"seq\":1,", "expectations    none");
    row("run s.lookaside --report -", "<!DOCTYPE html>", "expectations    none");
    row("lesson 01-the-problem.md --html -", "<!DOCTYPE html>", "");
#ifdef LOOKASIDE_GUI
    row("lesson 01-the-problem.md --pdf -", "%PDF-", "");
#endif
    row("lesson 01-the-problem.md --student Ada --save -", "Lookaside work 1", "This is what to hand in");
    row("mark . --lesson 01-the-problem.md --csv -", "file,", "1 of 1 hand-ins are marked");
}

void TestCommandLine::aDashIsStandardOutput()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, says);
    const QTemporaryDir folder;
    const Ended ended =
        shell(u"cd %1 && echo 'get /courses/' >s.lookaside && "
              "\"$1\" lesson 01-the-problem.md --student Ada --save ada.lookaside-work >/dev/null && \"$1\" %2 && "
              "[ ! -e - ]"_s.arg(folder.path(), arguments));
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.out.startsWith(begin), ended.out.left(200).constData());
    QVERIFY2(ended.errors.contains(says), ended.errors.constData());
    QVERIFY(says.isEmpty() || !ended.out.contains(says));
    for (const auto &[to, why] :
         {std::pair(u">/dev/full"_s, QByteArray("/dev/stdout cannot be written: No space left on device")),
          std::pair(u">&-"_s, QByteArray("/dev/stdout cannot be written: Bad file descriptor"))}) {
        const Ended failed = shell(u"cd %1 && \"$1\" %2 %3"_s.arg(folder.path(), arguments, to));
        QVERIFY2(failed.status != 0 && failed.errors.contains(why), failed.errors.constData());
    }
}

void TestCommandLine::aDashIsRefusedWhereItCannotBeMeant_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments :
         {"run s.lookaside --trace - --report -", "run s.lookaside t.lookaside --trace -", "run s.lookaside --out -",
#ifdef LOOKASIDE_GUI // without, there is no PDF
          "lesson 01-the-problem.md --html - --pdf -",
#endif
          "mark . --lesson 01-the-problem.md --csv - --json",
          "mark . --lesson 01-the-problem.md --csv t.csv --report -", "tap redis://127.0.0.1:1 --record - --json",
          "export-django -"})
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
}

void TestCommandLine::aDashIsRefusedWhereItCannotBeMeant()
{
    QFETCH(QString, arguments);
    const QTemporaryDir folder;
    const Ended ended =
        shell(u"cd %1 && echo 'get /courses/' | tee s.lookaside >t.lookaside && timeout 20 \"$1\" %2; status=$?; "
              "[ ! -e - ] && exit $status"_s.arg(folder.path(), arguments));
    QCOMPARE(ended.status, 2);
    QVERIFY(ended.out.isEmpty());
    QVERIFY2(ended.errors.contains("./-") || ended.errors.contains("Use different names"), ended.errors.constData());
}

void TestCommandLine::theTapRecordsToStandardOutput()
{
    support::RedisServer server;
    QVERIFY(server.start());
    QProcess program;
    program.start(QStringLiteral(LOOKASIDE_PROGRAM),
                  {u"tap"_s, server.url(), u"--listen"_s, u":0"_s, u"--record"_s, u"-"_s});
    QByteArray lines;
    QTRY_VERIFY((lines += program.readAllStandardError()).contains("Configure the application with"));
    program.terminate();
    QVERIFY(program.waitForFinished(10'000));
    QVERIFY((lines += program.readAllStandardError()).contains("Operations: 0"));
    const QByteArrayList recorded = program.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(recorded.size(), 2);
    for (const QByteArray &line : recorded)
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
}

void TestCommandLine::aRecordingIsNotOverwrittenUnlessAsked()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"run.jsonl"_s);
    const auto write = [&](const QByteArray &content) {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    const auto record = [&](const QStringList &options) { // the first words of the program
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(LOOKASIDE_PROGRAM),
                      QStringList{u"tap"_s, u"redis://127.0.0.1:1"_s, u"--listen"_s, u":0"_s, u"--record"_s, name}
                          + options);
        program.waitForReadyRead(10'000);
        const QByteArray said = program.readAll();
        program.terminate();
        program.waitForFinished(10'000);
        return said;
    };
    const auto recorded = [&] {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(write("precious\n"));
    const QByteArray refused = record({});
    QVERIFY2(refused.contains(name.toUtf8()) && refused.contains("--overwrite"), refused.constData());
    QCOMPARE(recorded(), QByteArray("precious\n"));
    QVERIFY(record({u"--overwrite"_s}).startsWith("Listening"));
    QVERIFY(recorded().startsWith("{\"format\""));
    QVERIFY(write({}));
    QVERIFY(record({}).startsWith("Listening"));
    QVERIFY(recorded().startsWith("{\"format\""));
}

void TestCommandLine::theTapTellsWhatIsWrongWithTheServer()
{
    support::RedisServer server({.config = {"requirepass secret"}});
    QVERIFY(server.start());
    server.kill();
    QProcess program;
    program.start(
        QStringLiteral(LOOKASIDE_PROGRAM),
        {u"tap"_s, u"redis://:secret@127.0.0.1:%1"_s.arg(server.port()), u"--listen"_s, u":0"_s, u"--json"_s});
    QByteArray lines;
    const auto says = [&](const QByteArray &words) {
        const QByteArray line =
            "\nThe cache server redis://127.0.0.1:" + QByteArray::number(server.port()) + "/0 " + words;
        return QTest::qWaitFor([&] { return (lines += program.readAllStandardError()).contains(line); }, 10'000);
    };
    QVERIFY2(says("cannot be reached: Connection refused. Start it"), lines.constData());
    QVERIFY(server.start());
    QVERIFY2(says("can be used now.\n"), lines.constData());
    QTest::qWait(1'200); // once
    program.terminate();
    QVERIFY(program.waitForFinished(10'000));
    lines += program.readAllStandardError();
    QCOMPARE(lines.count("cannot be reached"), 1);
    QCOMPARE(lines.count("can be used now"), 1);
    QVERIFY(!lines.contains("secret"));
    QVERIFY(!program.readAllStandardOutput().contains("secret"));
}

void TestCommandLine::oneOfAThingIsNoPlural()
{
    const QTemporaryDir folder;
    const QString begin =
        u"cd %1 && for i in 1 2; do printf 'title,price\\nA,1\\n' >$i.csv; for j in $(seq $i); do echo 'B,x' >>$i.csv; "
        "done; echo \"catalog import $i.csv\" >$i.lookaside; done; "_s.arg(folder.path());
    const QByteArray one = shell(begin + u"\"$1\" run 1.lookaside"_s).errors;
    QVERIFY2(one.contains("1 row of the file"), one.constData());
    const QByteArray two = shell(begin + u"\"$1\" run 2.lookaside"_s).errors;
    QVERIFY2(two.contains("2 rows of the file"), two.constData());
}

void TestCommandLine::anImportSaysWhatItTookAndOffersTheRest()
{
    const QTemporaryDir folder;
    const QString begin = u"cd %1 && printf 'Title,Preis,Farbe\\nA,1\\nB,2,\\nC,x,\\nD,4,\\n' >l.csv && echo 'catalog "
                          u"import l.csv' >a.lookaside && "
                          "echo 'catalog import l.csv skip=bad' >b.lookaside; "_s.arg(folder.path());
    const Ended refused = shell(begin + u"\"$1\" run a.lookaside"_s);
    QCOMPARE(refused.status, 1);
    for (const char *part :
         {"2 rows of the file", "Line 2: ", "Line 4, column Preis: ", "import the 2 other rows: skip=bad"})
        QVERIFY2(refused.errors.contains(part), refused.errors.constData());
    const Ended others = shell(begin + u"\"$1\" run b.lookaside"_s);
    QCOMPARE(others.status, 0);
    for (const char *part :
         {"2 courses imported from l.csv, read as UTF-8 with commas.", "title ← Title, price ← Preis",
          "Not imported: Farbe.", "2 rows were skipped.", "Line 4, column Preis: "})
        QVERIFY2(others.out.contains(part), others.out.constData());
    const Ended guessed =
        shell(u"cd %1 && printf 'title\\nj\\352zyk\\n' >g.csv && "
              "echo 'catalog import g.csv' >g.lookaside && \"$1\" run g.lookaside"_s.arg(folder.path()));
    QCOMPARE(guessed.status, 0);
    for (const char *part :
         {"read as WINDOWS-1252", "The encoding is a guess. In WINDOWS-1250 “jêzyk” would be “język”.",
          "Another one is chosen with encoding=NAME."})
        QVERIFY2(guessed.out.contains(part), guessed.out.constData());
}

void TestCommandLine::settingsThatAreAPipeAreRefused()
{
#ifndef LOOKASIDE_GUI
    QSKIP("Without a window there are no settings.");
#endif
    for (const QString &file : {u"lookaside/lookaside.conf"_s, u"lookaside.conf"_s}) {
        const QTemporaryDir folder;
        const Ended ended =
            shell(u"mkdir -p %1/lookaside && mkfifo %1/%2 && XDG_CONFIG_HOME=%1 QT_QPA_PLATFORM=offscreen "
                  "timeout 20 \"$1\""_s.arg(folder.path(), file));
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.errors.contains(file.toUtf8()), ended.errors.constData());
    }
}

void TestCommandLine::aBrokenPipeStopsTheWalk()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("DEBUG POPULATE 300000 key 10");
    const Ended ended = shell(u"{ \"$1\" inspect "_s + server.url() + u"; echo $? >&2; } | head -1"_s);
    QCOMPARE(ended.out, "key\n");
    QCOMPARE(ended.errors, "1\n");
    const QByteArray calls = server.run("INFO commandstats").toByteArray();
    const qsizetype at = calls.indexOf("cmdstat_scan:calls=");
    QVERIFY(calls.mid(at + 19, 8).split(',').constFirst().toInt() < 100); // of 300 at least
}

void TestCommandLine::theManPageHasEveryOption()
{
    QFile page(QStringLiteral(LOOKASIDE_TEST_DATA "/../../packaging/lookaside.1"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll().replace("\\-", "-");
    for (const QString &verb : {u"run"_s, u"inspect"_s, u"tap"_s}) {
        const QByteArray help = lookaside({verb, u"--help"_s}).out;
        int options = 0;
        for (const QByteArray &line : help.split('\n')) {
            const qsizetype at = line.indexOf("--");
            if (!line.startsWith("  ") || at < 0 || at > 6)
                continue;
            const QByteArray option = line.mid(at).split(' ').constFirst().split(',').constFirst();
            QVERIFY2(text.contains(option), option.constData());
            ++options;
        }
        QVERIFY(options > 3);
    }
}

void TestCommandLine::theTapTellsTheRequestsOfTheWebDoor()
{
    support::RedisServer server;
    QVERIFY(server.start());
    QTcpServer application;
    QVERIFY(application.listen(QHostAddress::LocalHost));
    connect(&application, &QTcpServer::newConnection, &application, [&] {
        QTcpSocket *socket = application.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            const bool isFound = socket->readAll().startsWith("GET /a/");
            socket->write(isFound ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                                  : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        });
    });
    const quint16 port = support::freePort();
    QProcess program;
    program.start(QStringLiteral(LOOKASIDE_PROGRAM),
                  {u"tap"_s, server.url(), u"--listen"_s, u":0"_s, u"--json"_s, u"--web"_s,
                   u"http://127.0.0.1:%1"_s.arg(application.serverPort()), u"--web-listen"_s,
                   u"127.0.0.1:%1"_s.arg(port)});
    QByteArray lines;
    QTRY_VERIFY((lines += program.readAllStandardError()).contains("in the browser: http://127.0.0.1:"));
    const auto ask = [&](const QByteArray &request) {
        QTcpSocket browser;
        browser.connectToHost(u"127.0.0.1"_s, port);
        browser.write(request);
        QByteArray answer;
        (void)QTest::qWaitFor([&] { return (answer += browser.readAll()).contains("\r\n\r\n"); });
        return answer;
    };
    for (const char *path : {"/a/?x=1", "/a/", "/b/"})
        QVERIFY(ask("GET " + QByteArray(path) + " HTTP/1.1\r\nHost: x\r\n\r\n").startsWith("HTTP/1.1 "));
    const QByteArray refused = ask("GET / HTTP/1.1\nHost: x\n\n");
    QVERIFY2(refused.startsWith("HTTP/1.1 400 ") && refused.contains("A line of the request does not end"),
             refused.constData());
    const QByteArray tooLong = ask("GET / HTTP/1.1\r\nX: " + QByteArray(70'000, 'x') + "\r\n\r\n");
    QVERIFY2(tooLong.startsWith("HTTP/1.1 400 ") && tooLong.contains("longer than 64 kB"), tooLong.constData());
    QTRY_VERIFY((lines += program.readAllStandardError()).contains("3 in total"));
    QTRY_VERIFY((lines += program.readAllStandardError()).contains("2 requests refused with 400")
                || lines.count("1 request refused with 400") == 2);
    program.terminate();
    QVERIFY(program.waitForFinished(10'000));
    const QJsonObject requests =
        QJsonDocument::fromJson(program.readAllStandardOutput()).object()[u"requests"].toObject();
    QCOMPARE(requests[u"count"].toInt(), 3);
    QCOMPARE(requests[u"refused"].toInt(), 2);
    QCOMPARE(requests[u"by_status"].toObject(), (QJsonObject{{u"2xx"_s, 2}, {u"4xx"_s, 1}}));
    const QJsonObject busiest = requests[u"by_path"].toArray().first().toObject();
    QCOMPARE(busiest[u"path"].toString(), u"/a/"_s);
    QCOMPARE(busiest[u"count"].toInt(), 2);
    QCOMPARE(busiest[u"bytes"].toInt(), 4);
}

// kill -9 in the middle of commands: both ends see the end of their connections, and what was recorded can be read.
void TestCommandLine::aKilledTapLeavesNobodyHanging()
{
    support::RedisServer server;
    QVERIFY(server.start());
    const qint64 before = server.info("connected_clients");
    const quint16 port = support::freePort();
    QTemporaryDir folder;
    const QString recording = folder.filePath(u"run.jsonl.zst"_s);
    QProcess program;
    program.start(QStringLiteral(LOOKASIDE_PROGRAM),
                  {u"tap"_s, server.url(), u"--listen"_s, u"127.0.0.1:%1"_s.arg(port), u"--record"_s, recording});
    QByteArray lines;
    QTRY_VERIFY((lines += program.readAllStandardOutput()).contains("Configure the application with"));
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 20; ++i) {
        QTcpSocket &client = *clients.emplace_back(std::make_unique<QTcpSocket>());
        client.connectToHost(u"127.0.0.1"_s, port);
        client.write("GET course:" + QByteArray::number(i) + "\r\n");
        QTRY_COMPARE(client.bytesAvailable(), qint64(5));
        client.write(i % 2 ? "BLPOP never 0\r\n" : "*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$1000\r\nhalf");
    }
    QTest::qWait(1'500); // a second is written at a time
    program.kill();
    QVERIFY(program.waitForFinished(10'000));
    for (const auto &client : clients)
        QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(server.info("connected_clients"), before);
    QCOMPARE(server.run("EXISTS k").toInt(), 0); // half a command is none
    // It is opened up to where it ends.
    const Ended advice = lookaside({u"advise"_s, recording});
    QVERIFY2(advice.status >= 0 && !advice.errors.contains("is no recording"), advice.errors.constData());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
