// `lookaside run` as a person starts it: the program itself, in a folder of its own.
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

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

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &text) const;
    QByteArray read(const QString &name) const;
    Ran run(const QStringList &arguments) const;

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

Ran RunTest::run(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(LOOKASIDE_PROGRAM), QStringList(u"run"_s) + arguments);
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

QTEST_GUILESS_MAIN(RunTest)
#include "tst_run.moc"
