#include "lab/parser.h"
#include "support/python.h"
#include "twin/projectfolder.h"
#include "twin/setupreader.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

struct Ended {
    int status = -1;
    QByteArray out;
    QByteArray errors;
};

Ended run(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Ended exported(const QStringList &arguments)
{
    return run(QStringLiteral(LOOKASIDE_PROGRAM), QStringList{u"export-django"_s} + arguments);
}

QStringList entries(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    names.sort();
    return names;
}

const QStringList whole{u"README.md"_s, u"config"_s, u"courses"_s,          u"lookaside_probe.py"_s,
                        u"manage.py"_s, u"prices"_s, u"requirements.txt"_s, u"users"_s};

void write(const QString &name, const QByteArray &text)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

QByteArray read(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TwinFolderTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString at(const QString &name) const { return m_folder.filePath(name); }

private slots:
    void aNewFolder()
    {
        const Ended ended = exported({at(u"new"_s)});
        QCOMPARE(ended.errors, QByteArray());
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.out.contains("README.md"));
        QCOMPARE(entries(at(u"new"_s)), whole);
        QVERIFY(QFileInfo(at(u"new/manage.py"_s)).isExecutable());
        QCOMPARE(read(at(u"new/README.md"_s)).count('\n'), 5);
    }

    void anEmptyFolder()
    {
        QVERIFY(QDir().mkpath(at(u"empty"_s)));
        QCOMPARE(exported({at(u"empty"_s)}).status, 0);
        QCOMPARE(entries(at(u"empty"_s)), whole);
    }

    void aFolderThatIsNotEmptyIsRefused_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::newRow("a file") << u"notes.txt"_s;
        QTest::newRow("a hidden file") << u".hidden"_s;
        QTest::newRow("a file of the project's") << u"manage.py"_s;
    }

    void aFolderThatIsNotEmptyIsRefused()
    {
        QFETCH(QString, entry);
        const QString folder = at(u"used-"_s + entry);
        QVERIFY(QDir().mkpath(folder));
        write(folder + u'/' + entry, "mine");
        const Ended ended = exported({folder});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.errors.contains("is not empty"), ended.errors);
        QCOMPARE(entries(folder), QStringList{entry});
        QCOMPARE(exported({folder, u"--force"_s}).status, 0);
        QStringList expected = whole;
        if (!expected.contains(entry))
            expected += entry;
        expected.sort();
        QCOMPARE(entries(folder), expected);
        QCOMPARE(read(folder + u'/' + entry) == "mine", !whole.contains(entry));
    }

    void aPlaceThatIsNoneIsRefused()
    {
        write(at(u"file"_s), "mine");
        QCOMPARE(exported({at(u"file"_s)}).status, 2);
        QCOMPARE(exported({at(u"file"_s), u"--force"_s}).status, 2);
        QCOMPARE(read(at(u"file"_s)), QByteArray("mine"));
        QCOMPARE(exported({at(u"no/such/place"_s)}).status, 2);
        QCOMPARE(exported({}).status, 2);
        QCOMPARE(exported({u""_s}).status, 2);
        QCOMPARE(exported({at(u"x"_s), at(u"nosuch.lookaside"_s)}).status, 2);
        QVERIFY(!QFileInfo::exists(at(u"x"_s)));
    }

    void aSetUpThatFailsLeavesNothing()
    {
        write(at(u"bad.lookaside"_s), "catalog import nosuch.csv\n");
        const Ended ended = exported({at(u"bad"_s), at(u"bad.lookaside"_s)});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.errors.contains("Line 1"), ended.errors);
        QVERIFY(!QFileInfo::exists(at(u"bad"_s)));
    }

    void whatIsStoppedLeavesNothing()
    {
        const auto made = twin::SetUpLab::make(*lab::parse("catalog reset courses=12000"));
        QVERIFY(made.has_value());
        std::stop_source stop;
        int calls = 0;
        const catalog::Watch watch{.progress =
                                       [&](std::int64_t done, std::int64_t total) {
                                           ++calls;
                                           QVERIFY(done < total);
                                           stop.request_stop();
                                       },
                                   .cancel = stop.get_token()};
        const QStringList before = entries(m_folder.path());
        const auto done = twin::writeProject(at(u"stopped"_s), {made->lab().setup(), 1}, made->lab().catalog(),
                                             twin::Occupied::Refused, watch);
        QVERIFY(!done);
        QCOMPARE(done.error().code, QByteArray("catalog.cancelled"));
        QCOMPARE(calls, 1);
        QCOMPARE(entries(m_folder.path()), before);
    }

    void aServerIsNotAskedForAndFilesAreNotWritten()
    {
        write(at(u"server.lookaside"_s),
              QByteArray("backend redis redis://127.0.0.1:1/0\ncache /courses/ page\ncatalog export "
                         + at(u"out.csv"_s).toUtf8() + "\nget /courses/\nexpect hit\n"));
        QCOMPARE(exported({at(u"server"_s), at(u"server.lookaside"_s)}).status, 0);
        QVERIFY(read(at(u"server/config/settings.py"_s)).contains("\"LOCATION\": \"redis://127.0.0.1:1/0\","));
        QVERIFY(read(at(u"server/requirements.txt"_s)).contains("django-redis"));
        QVERIFY(!QFileInfo::exists(at(u"out.csv"_s)));
    }

    // As the README says, with texts that SQL has to quote.
    void theProjectStartsWithTheLabsRows()
    {
        const QString python = support::python();
        if (run(python, {u"-c"_s, u"import django, rest_framework, rest_framework_extensions"_s}).status != 0)
            QSKIP("python3-django, -djangorestframework or -drf-extensions is not installed");
        write(at(u"rows.csv"_s), "title,level,price\n\"it's; \"\"two\n lines\"\" %s\",hard,19.90\nÜbung,easy,0\n");
        write(at(u"rows.lookaside"_s),
              QByteArray("catalog import " + at(u"rows.csv"_s).toUtf8()
                         + "\nbackend database\ncache /courses/ response key=\"{user}:{page}\"\n"
                           "on save Course delete_pattern \"*\" when=commit\ncache /categories/ page lock=5s\n"));
        const QString folder = at(u"rows"_s);
        const Ended ended = exported({folder, at(u"rows.lookaside"_s)});
        QCOMPARE(ended.errors, QByteArray());
        QCOMPARE(ended.status, 0);
        for (const QStringList &command : {QStringList{u"migrate"_s}, QStringList{u"createcachetable"_s},
                                           QStringList{u"check"_s}, QStringList{u"makemigrations"_s, u"--check"_s}}) {
            const Ended managed = run(python, QStringList{u"manage.py"_s} + command, folder);
            QVERIFY2(managed.status == 0, managed.errors);
        }
        const Ended shown = run(python,
                                {u"manage.py"_s, u"shell"_s, u"-v"_s, u"0"_s, u"-c"_s,
                                 u"from django.test import Client; c = Client(); a = c.get('/courses/?page=1'); "
                                 "b = c.get('/courses/?page=1', REMOTE_USER='7'); "
                                 "d = Client(); d.cookies['sessionid'] = 'user7'; e = d.get('/courses/?page=1'); "
                                 "from django.db import connection; x = connection.cursor(); "
                                 "x.execute('select cache_key from cache_table order by 1'); "
                                 "print(a.json()['results'][0]['title']); print(x.fetchall())"_s},
                                folder);
        QVERIFY2(shown.status == 0, shown.errors);
        QCOMPARE(shown.out, QByteArray("it's; \"two\n lines\" %s\n[(':1:7:1',), (':1:anonymous:1',)]\n"));
    }

    void theCodeIsClean()
    {
        if (run(u"pyflakes3"_s, {u"--version"_s}).status != 0)
            QSKIP("pyflakes3 is not installed");
        write(at(u"all.lookaside"_s),
              "cache /courses/ response key=query_user\ncache /courses/{id}/ lowlevel key=\"{pk}{generation.g}\"\n"
              "cache /categories/ page vary=Cookie lock=5s\ncache /users/{id}/basket/ response key=default early=1\n"
              "on save Course set \"{price}\" when=commit\non delete Course bump g\non save Profile clear\n"
              "on save Course delete_pattern \"*\"\n");
        for (const QStringList &scenario : {QStringList{}, QStringList{at(u"all.lookaside"_s)}}) {
            const QString folder = at(u"clean%1"_s.arg(scenario.size()));
            QCOMPARE(exported(QStringList{folder} + scenario).status, 0);
            const Ended checked =
                run(u"pyflakes3"_s, {u"config"_s, u"courses"_s, u"users"_s, u"prices"_s, u"manage.py"_s}, folder);
            QCOMPARE(checked.out, QByteArray());
        }
    }
};

QTEST_GUILESS_MAIN(TwinFolderTest)
#include "tst_twinfolder.moc"
