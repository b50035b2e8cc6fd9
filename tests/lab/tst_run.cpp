// `lookaside run` as a person starts it: the program itself, in a folder of its own.
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>

#include <csignal>
#include <cstring>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

struct Ran {
    int code = -1;
    bool crashed = true;
    QByteArray out;
    QByteArray err;
};

} // namespace

class RunTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aRunThatEndsInsideATransactionEndsWithItsSummary_data();
    void aRunThatEndsInsideATransactionEndsWithItsSummary();
    void aScenarioWritesNowhereUnlessAFolderIsGiven();
    void aScenarioWritesOnlyBelowTheFolder_data();
    void aScenarioWritesOnlyBelowTheFolder();
    void whatIsThereIsReplacedOnlyByForce();
    void serversOfOtherMachinesAreUsedOnlyWhenAllowed();
    void outputsDoNotGetIntoEachOthersWay_data();
    void outputsDoNotGetIntoEachOthersWay();
    void aSignalEndsARunWithItsSummaryAndNoLitter_data();
    void aSignalEndsARunWithItsSummaryAndNoLitter();
    void standardOutputThatCannotBeWrittenIsAnError();
    void theFileBackendUsesAFolderOfItsOwn();
    void aFileWithoutCoursesEmptiesNothing();
    void anExpectationOnABackendThatFailedDoesNotHold();
    void anEndlessFileIsNoScenario();
    void aReportIsWrittenAsPdf();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &text) const;
    QByteArray read(const QString &name) const;
    Ran run(const QStringList &arguments, const QString &shell = {}) const;
    QStringList everything() const; // below the folder

    std::unique_ptr<QTemporaryDir> m_folder;
};

QString RunTest::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qUtf8Printable(name));
    return file.fileName();
}

QByteArray RunTest::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList RunTest::everything() const
{
    QStringList names;
    QDirIterator files(m_folder->path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(files.next().mid(m_folder->path().size() + 1));
    names.sort();
    return names;
}

// With a shell's redirection, "$@" being the program and its arguments.
Ran RunTest::run(const QStringList &arguments, const QString &shell) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    const QStringList words = QStringList{QStringLiteral(LOOKASIDE_PROGRAM), u"run"_s} + arguments;
    if (shell.isEmpty())
        process.start(words.first(), words.mid(1));
    else
        process.start(u"/bin/sh"_s, QStringList{u"-c"_s, shell, u"sh"_s} + words);
    Ran ran;
    if (process.waitForFinished(60'000)) {
        ran.crashed = process.exitStatus() == QProcess::CrashExit;
        ran.code = process.exitCode();
    }
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

void RunTest::aRunThatEndsInsideATransactionEndsWithItsSummary_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::newRow("nothing done") << QByteArray("transaction begin\n");
    QTest::newRow("a row") << QByteArray("catalog reset courses=3\ntransaction begin\nsave course 1 title=x\n");
    QTest::newRow("a receiver that waits for the commit")
        << QByteArray("on save Course delete \"k\" when=commit\ntransaction begin\nsave course 42 title=x\n");
    QTest::newRow("nested") << QByteArray(
        "transaction begin\ntransaction begin\ndelete course 4\nupdate courses set level=hard\n");
}

void RunTest::aRunThatEndsInsideATransactionEndsWithItsSummary()
{
    QFETCH(QByteArray, scenario);
    write(u"s.lookaside"_s, scenario);
    for (const QStringList &outputs :
         {QStringList(), QStringList{u"--trace"_s, u"t.jsonl"_s, u"--report"_s, u"r.html"_s}}) {
        const Ran ran = run(QStringList(u"s.lookaside"_s) + outputs);
        QVERIFY(!ran.crashed);
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.code, 0);
        QVERIFY(!ran.out.isEmpty());
    }
    QVERIFY(read(u"t.jsonl"_s).contains("transaction-begun"));
}

void RunTest::aScenarioWritesNowhereUnlessAFolderIsGiven()
{
    write(u"victim"_s, "precious");
    write(u"s.lookaside"_s,
          "catalog reset courses=3\ncatalog export \"victim\"\ncatalog export \"new.csv\"\nbackend file kept\n");
    const QStringList before = everything();
    const Ran ran = run({u"s.lookaside"_s});
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.err.count("--out"), 3);
    QCOMPARE(read(u"victim"_s), QByteArray("precious"));
    QCOMPARE(everything(), before);
}

void RunTest::aScenarioWritesOnlyBelowTheFolder_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<bool>("isDone");
    QTest::newRow("a name") << u"catalog export a.csv"_s << true;
    QTest::newRow("a folder below") << u"catalog export sub/a.csv"_s << true;
    QTest::newRow("there and back") << u"catalog export sub/../a.csv"_s << true;
    QTest::newRow("absolute, below") << u"catalog export %1/out/a.csv"_s << true;
    QTest::newRow("up") << u"catalog export ../a.csv"_s << false;
    QTest::newRow("up and down") << u"catalog export sub/../../a.csv"_s << false;
    QTest::newRow("absolute, outside") << u"catalog export %1/a.csv"_s << false;
    QTest::newRow("a folder whose name begins the same") << u"catalog export %1/outside/a.csv"_s << false;
    QTest::newRow("the folder itself") << u"catalog export %1/out"_s << false;
    QTest::newRow("a folder") << u"catalog export sub"_s << false;
    QTest::newRow("a missing folder") << u"catalog export none/a.csv"_s << false;
    QTest::newRow("a link to a file") << u"catalog export link.csv"_s << false;
    QTest::newRow("a link to nothing") << u"catalog export dangling.csv"_s << false;
    QTest::newRow("a link to a folder") << u"catalog export linked/a.csv"_s << false;
    QTest::newRow("a link to a folder, deep") << u"catalog export sub/linked/a.csv"_s << false;
    QTest::newRow("a folder for a cache, up") << u"backend file ../cache"_s << false;
    QTest::newRow("a folder for a cache, by a link") << u"backend file linked/cache"_s << false;
    QTest::newRow("a folder for a cache") << u"backend file new/cache"_s << true;
}

void RunTest::aScenarioWritesOnlyBelowTheFolder()
{
    QFETCH(QString, command);
    QFETCH(bool, isDone);
    const QDir folder(m_folder->path());
    for (const QString &name : {u"out/sub"_s, u"outside"_s, u"elsewhere"_s})
        QVERIFY(folder.mkpath(name));
    write(u"elsewhere/victim"_s, "precious");
    QVERIFY(QFile::link(path(u"elsewhere/victim"_s), path(u"out/link.csv"_s)));
    QVERIFY(QFile::link(path(u"elsewhere/none"_s), path(u"out/dangling.csv"_s)));
    QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"out/linked"_s)));
    QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"out/sub/linked"_s)));
    write(u"s.lookaside"_s, command.replace(u"%1"_s, m_folder->path()).toUtf8() + "\ncache set k 1\n");
    const QStringList before = everything();
    for (const QString &force : {QString(), u"--force"_s}) {
        QStringList arguments{u"s.lookaside"_s, u"--out"_s, u"out"_s, force};
        arguments.removeAll(QString());
        const Ran ran = run(arguments);
        QCOMPARE(ran.code, isDone ? 0 : 1);
        if (!isDone)
            QCOMPARE(everything(), before);
    }
    QCOMPARE(read(u"elsewhere/victim"_s), QByteArray("precious"));
    QVERIFY(!QFile::exists(path(u"elsewhere/none"_s)) && !QFile::exists(path(u"elsewhere/a.csv"_s)));
}

void RunTest::whatIsThereIsReplacedOnlyByForce()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"out"_s));
    write(u"out/a.csv"_s, "precious");
    write(u"s.lookaside"_s, "catalog reset courses=3\ncatalog export a.csv\n");
    const QStringList before = everything();
    QCOMPARE(run({u"s.lookaside"_s, u"--out"_s, u"out"_s}).code, 1);
    QCOMPARE(read(u"out/a.csv"_s), QByteArray("precious"));
    QCOMPARE(run({u"s.lookaside"_s, u"--out"_s, u"out"_s, u"--force"_s}).code, 0);
    QVERIFY(read(u"out/a.csv"_s).startsWith("id,title"));
    QCOMPARE(everything(), before);
    // Another name of a file is another file: what it was is there under the other one.
    write(u"precious"_s, "precious");
    QVERIFY(QFile::remove(path(u"out/a.csv"_s)));
    QCOMPARE(
        ::link(QFile::encodeName(path(u"precious"_s)).constData(), QFile::encodeName(path(u"out/a.csv"_s)).constData()),
        0);
    QCOMPARE(run({u"s.lookaside"_s, u"--out"_s, u"out"_s, u"--force"_s}).code, 0);
    QCOMPARE(read(u"precious"_s), QByteArray("precious"));
    // Neither twice nor over what the run itself reads and writes, by whatever force.
    write(u"twice.lookaside"_s, "catalog export b.csv\ncatalog export b.csv\n");
    QCOMPARE(run({u"twice.lookaside"_s, u"--out"_s, u"out"_s, u"--force"_s}).code, 1);
    const QByteArray own = "catalog export own.lookaside\ncatalog export t.jsonl\n";
    write(u"own.lookaside"_s, own);
    const Ran ran = run({u"own.lookaside"_s, u"--out"_s, u"."_s, u"--force"_s, u"--trace"_s, u"t.jsonl"_s});
    QCOMPARE(ran.code, 1);
    QCOMPARE(read(u"own.lookaside"_s), own);
    QVERIFY(read(u"t.jsonl"_s).startsWith('{'));
}

void RunTest::serversOfOtherMachinesAreUsedOnlyWhenAllowed()
{
    for (const QByteArray &backend :
         {QByteArray("redis redis://cache.example:6379/0"), QByteArray("memcached cache.example:11211"),
          QByteArray("redis rediss://cache.example")}) {
        write(u"s.lookaside"_s, "backend " + backend + "\n");
        const Ran ran = run({u"s.lookaside"_s});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("--allow-host"), ran.err.constData());
    }
    // Port 9 of this machine: allowed, and nobody is there.
    for (const QByteArray &backend : {QByteArray("redis redis://127.0.0.1:9"), QByteArray("redis redis://localhost:9"),
                                      QByteArray("memcached [::1]:9"), QByteArray("redis unix:///none")}) {
        write(u"s.lookaside"_s, "backend " + backend + "\n");
        const Ran ran = run({u"s.lookaside"_s});
        QCOMPARE(ran.code, 1);
        QVERIFY2(!ran.err.contains("--allow-host"), ran.err.constData());
    }
}

void RunTest::outputsDoNotGetIntoEachOthersWay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("trace over the scenario") << QStringList{u"a/x.lookaside"_s, u"--trace"_s, u"a/x.lookaside"_s};
    QTest::newRow("by another name") << QStringList{u"a/x.lookaside"_s, u"--report"_s, u"a/../link.lookaside"_s};
    QTest::newRow("trace and report") << QStringList{u"a/x.lookaside"_s, u"--trace"_s, u"o"_s, u"--report"_s, u"./o"_s};
    QTest::newRow("two scenarios of one name")
        << QStringList{u"a/x.lookaside"_s, u"b/x.lookaside"_s, u"--report"_s, u"o.html"_s};
    QTest::newRow("the report of one over the other")
        << QStringList{u"a/x.lookaside"_s, u"b/o-x.lookaside"_s, u"--trace"_s, u"b/o.lookaside"_s};
}

void RunTest::outputsDoNotGetIntoEachOthersWay()
{
    QFETCH(QStringList, arguments);
    for (const QString &name : {u"a"_s, u"b"_s})
        QVERIFY(QDir(m_folder->path()).mkdir(name));
    for (const QString &name : {u"a/x.lookaside"_s, u"b/x.lookaside"_s, u"b/o-x.lookaside"_s})
        write(name, "say hello\n");
    QVERIFY(QFile::link(path(u"a/x.lookaside"_s), path(u"link.lookaside"_s)));
    const QStringList before = everything();
    const Ran ran = run(arguments);
    QCOMPARE(ran.code, 2);
    QVERIFY(!ran.err.isEmpty());
    QCOMPARE(everything(), before);
    QCOMPARE(read(u"a/x.lookaside"_s), QByteArray("say hello\n"));
    // Each to its place of its own is fine, and so is nowhere, twice.
    QCOMPARE(
        run({u"a/x.lookaside"_s, u"b/o-x.lookaside"_s, u"--trace"_s, u"t.jsonl"_s, u"--report"_s, u"/dev/null"_s}).code,
        0);
    QVERIFY(!read(u"t-x.jsonl"_s).isEmpty() && !read(u"t-o-x.jsonl"_s).isEmpty());
}

void RunTest::aSignalEndsARunWithItsSummaryAndNoLitter_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QByteArray>("work");
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        QTest::addRow("%s in traffic", sigabbrev_np(signal)) << signal << QByteArray("load 1000000/s for 10h");
        QTest::addRow("%s in a reset", sigabbrev_np(signal)) << signal << QByteArray("catalog reset courses=1000000");
    }
    QTest::newRow("while a hung server is waited for") << int(SIGTERM) << QByteArray("hang");
}

void RunTest::aSignalEndsARunWithItsSummaryAndNoLitter()
{
    QFETCH(int, signal);
    QFETCH(QByteArray, work);
    QTcpServer mute;
    if (work == "hang") {
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        work = "backend redis redis://127.0.0.1:" + QByteArray::number(mute.serverPort());
    }
    write(u"s.lookaside"_s, "get /courses/\n" + work + "\nget /courses/\n");
    write(u"r.html"_s, "the earlier report");
    QVERIFY(QDir(m_folder->path()).mkdir(u"tmp"_s));
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, path(u"tmp"_s));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(LOOKASIDE_PROGRAM), {u"run"_s, u"s.lookaside"_s, u"--report"_s, u"r.html"_s});
    QTRY_VERIFY(!QDir(path(u"tmp"_s)).isEmpty());
    QTest::qWait(500);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(20'000));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 128 + signal);
    QVERIFY(process.readAllStandardOutput().contains("request"));
    QVERIFY(process.readAllStandardError().contains("after 1 of 3"));
    QVERIFY(QDir(path(u"tmp"_s)).isEmpty());
    const QByteArray report = read(u"r.html"_s);
    QVERIFY(report.contains("</html>"));
    QCOMPARE(everything(), QStringList({u"r.html"_s, u"s.lookaside"_s, u"tmp"_s}));
}

void RunTest::standardOutputThatCannotBeWrittenIsAnError()
{
    write(u"s.lookaside"_s, "get /courses/\n");
    const Ran full = run({u"s.lookaside"_s}, u"\"$@\" > /dev/full"_s);
    QCOMPARE(full.code, 1);
    QVERIFY(full.err.contains("Standard output"));
    const Ran closed = run({u"s.lookaside"_s}, u"(\"$@\"; echo $? > code) | true; sleep 1"_s);
    QVERIFY(closed.err.contains("Standard output"));
    QTRY_COMPARE(read(u"code"_s).trimmed(), QByteArray("1"));
    QCOMPARE(run({u"s.lookaside"_s, u"--report"_s, u"/dev/full"_s}).code, 1);
    QCOMPARE(run({u"s.lookaside"_s, u"--trace"_s, u"/dev/full"_s}).code, 1);
}

void RunTest::theFileBackendUsesAFolderOfItsOwn()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"out/cache/lookaside"_s));
    const QByteArray theirs = "somebody else's cache";
    write(u"out/cache/theirs.djcache"_s, theirs);
    write(u"out/cache/lookaside/theirs.djcache"_s, theirs);
    const QStringList before = everything();
    write(u"s.lookaside"_s,
          "backend file cache max_entries=2\ncache set a 1\ncache set b 1\ncache set c 1\nexpect key \"c\"\n"
          "cache clear\nexpect no key \"c\"\ncache set d 1\nprocesses 3\nexpect key \"d\"\n"
          "catalog export list.csv\n");
    const Ran ran = run({u"s.lookaside"_s, u"--out"_s, u"out"_s});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.code, 0);
    QVERIFY(QFile::remove(path(u"out/list.csv"_s)) && QFile::remove(path(u"s.lookaside"_s)));
    QCOMPARE(everything(), before); // and what was ours is gone
    QCOMPARE(read(u"out/cache/theirs.djcache"_s), theirs);
    QCOMPARE(read(u"out/cache/lookaside/theirs.djcache"_s), theirs);
}

void RunTest::aFileWithoutCoursesEmptiesNothing()
{
    write(u"headings.csv"_s, "id,title,level\n");
    write(u"s.lookaside"_s, "catalog import headings.csv\nget /courses/42/\n");
    const Ran ran = run({u"s.lookaside"_s, u"--trace"_s, u"t.jsonl"_s});
    QCOMPARE(ran.code, 1);
    QVERIFY(ran.err.contains("has headings, but no courses"));
    QCOMPARE(ran.err.count("s.lookaside"), 1);
    QVERIFY(read(u"t.jsonl"_s).contains("\"status\":200"));
}

// What it says would be about the memory of a process, not about the server that the file names.
void RunTest::anExpectationOnABackendThatFailedDoesNotHold()
{
    write(u"s.lookaside"_s,
          "cache /courses/ page timeout=5m\nbackend redis redis://127.0.0.1:1/0\nget /courses/\nget /courses/\n"
          "expect hit\nexpect total hits=1\n");
    const Ran ran = run({u"s.lookaside"_s});
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains("s.lookaside:2: backend redis"), ran.err);
    QVERIFY2(ran.err.contains("s.lookaside:5: expect hit: not checked: backend failed in line 2"), ran.err);
    QVERIFY2(ran.out.contains("expectations    2, 0 failed, 2 not checked"), ran.out);
}

void RunTest::anEndlessFileIsNoScenario()
{
    const Ran ran = run({u"/dev/stdin"_s}, u"\"$@\" </dev/zero"_s);
    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains("larger than 256 MB"), ran.err.constData());
}

// What stands in the document is asked of poppler's pdftotext, not of Qt.
void RunTest::aReportIsWrittenAsPdf()
{
    write(u"s.lookaside"_s,
          "cache /courses/ response timeout=15m key=\"course_list\"\nget /courses/\nget /courses/\nsave course 1 "
          "price=11\n"
          "get /courses/\nsave course 2 title=\"<img src='secret.png'>\"\nmark\n");
    const Ran ran = run({u"s.lookaside"_s, u"--report"_s, u"r.pdf"_s});
#ifdef LOOKASIDE_GUI
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.code, 0);
    const QString pdftotext = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (pdftotext.isEmpty())
        QSKIP("pdftotext is not installed");
    QProcess process;
    process.start(pdftotext, {u"-layout"_s, path(u"r.pdf"_s), u"-"_s});
    QVERIFY(process.waitForFinished(30'000));
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const char *expected : {"Lookaside", "hit ratio", "67 %", "Stale hit", "Why it missed", "never stored",
                                 "GET /courses/ · anonymous", "Lives of keys", ":1:course_list", "Settings at the end",
                                 "seed of the run", "Server process 1", // in a picture
                                 "<img src='secret.png'>", // is text, as all that comes from outside
                                 "page 1 of"})
        QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    QVERIFY(!text.contains(u"var("_s));
    QVERIFY(!text.contains(QChar(0xE000))); // where a picture was to stand
#else
    QCOMPARE(ran.code, 2);
    QVERIFY(ran.err.contains(".html"));
    QVERIFY(!QFile::exists(path(u"r.pdf"_s)));
#endif
}

QTEST_GUILESS_MAIN(RunTest)
#include "tst_run.moc"
