#include "../lab/labrun.h"

#include "advice/doctor.h"
#include "report/findingtext.h"
#include "trace/tracereader.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using advice::Doctor;
using advice::Finding;

namespace {

QSet<QByteArray> namesOf(const std::vector<Finding> &findings)
{
    QSet<QByteArray> names;
    for (const Finding &finding : findings)
        names.insert(report::findingName(finding.fault));
    return names;
}

QByteArray joined(const QSet<QByteArray> &names)
{
    QByteArrayList sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted.join(", ");
}

} // namespace

class tst_Doctor : public QObject {
    Q_OBJECT

private slots:
    void findsEachFault_data()
    {
        QTest::addColumn<QByteArray>("commands");
        QTest::addColumn<QByteArray>("fault");
        const auto row = [](const char *name, const QByteArray &commands, const QByteArray &fault) {
            QTest::newRow(name) << commands << fault;
        };
        row("saved, and the list stays old",
            "cache /courses/ page timeout=15m\non save Course delete \"course_list\"\nget /courses/\n"
            "save course 42 title=\"X\"\nget /courses/\n",
            "deletes-nothing");
        row("a pattern that finds nothing",
            "cache /courses/ response key=tutorial timeout=15m\non save Course delete_pattern \"list*\"\nget "
            "/courses/\n"
            "save course 42 title=\"X\"\nget /courses/\n",
            "pattern-finds-nothing");
        row("bulk writes",
            "cache /courses/{id}/ response key=\"single_course_{pk}\" timeout=15m\n"
            "on save Course delete \"single_course_{pk}\"\nget /courses/42/\n"
            "update courses where id=42 set price=1\nget /courses/42/\n",
            "bulk-unnoticed");
        row("before the commit",
            "cache /courses/{id}/ response key=\"single_course_{pk}\" timeout=15m\n"
            "on save Course delete \"single_course_{pk}\"\nget /courses/42/\ntransaction begin\n"
            "save course 42 title=\"X\"\nget /courses/42/\ncommit\nget /courses/42/\n",
            "before-commit");
        row("somebody else's page",
            "django 3.2\ncache /users/{id}/profile/ page timeout=15m\nget /users/42/profile/ as 42\n"
            "get /users/42/profile/ as 100\n",
            "private-shared");
        row("the key forgets the page",
            "cache /courses/ response key=default timeout=15m\nget /courses/?page=1\nget /courses/?page=2\n",
            "key-forgets");
        row("a cache a worker",
            "processes 4\ncache /courses/{id}/ response key=\"single_course_{pk}\" timeout=15m\n"
            "on save Course delete \"single_course_{pk}\"\nget /courses/42/ from 1\nget /courses/42/ from 2\n"
            "save course 42 title=\"X\" from 1\nget /courses/42/ from 2\n",
            "per-process");
        row("the cache's server is down",
            "backend database\ncache /courses/ page timeout=15m\nget /courses/\noutage begin\nget /courses/\n",
            "backend-down");
        row("clear takes the session",
            "cache /courses/ page timeout=15m\non save Course clear\ncache set session:abc x\nget /courses/\n"
            "save course 42 title=\"X\"\n",
            "clear-takes-others");
        row("stampede", "cache /courses/ page timeout=15m\nburst 100 get /courses/\n", "stampede");
        row("the browser's copy",
            "cache /courses/ page timeout=15m\non save Course clear\nget /courses/\nsave course 42 title=\"X\"\n",
            "browser-copy");
        row("the order of the parameters",
            "cache /courses/ page timeout=15m\nget /courses/?page=1&level=easy\nget /courses/?level=easy&page=1\n",
            "same-meaning");
        row("campaigns",
            "cache /courses/ page timeout=15m\nget /courses/?page=1\nget /courses/?page=1&utm_source=mail\n",
            "same-meaning");
        row("a generation that dies",
            "backend file\ncache set generation 1 timeout=never\nget /courses/\ncache incr generation\n",
            "generation-reset");
    }
    void findsEachFault()
    {
        QFETCH(QByteArray, commands);
        QFETCH(QByteArray, fault);
        LabRun run;
        QCOMPARE(run.play(commands), QByteArrayList());
        Doctor doctor;
        for (const trace::Event &event : run.events())
            doctor.happened(event);
        const std::vector<Finding> findings = doctor.findings();
        QVERIFY2(namesOf(findings).contains(fault), joined(namesOf(findings)).constData());
        for (const Finding &finding : findings) {
            QVERIFY(finding.first > 0 && finding.second > 0);
            QVERIFY(finding.first <= run.events().size() && finding.second <= run.events().size());
            const report::ErrorText text = report::findingText(finding);
            QVERIFY(!text.sentence.isEmpty() && !text.nextStep.isEmpty());
            QVERIFY(!text.sentence.contains(u'%'));
        }
        // A trace file holds all that it needs.
        Doctor reader;
        for (const QByteArray &line : run.traced().split('\n')) {
            if (const auto event = trace::eventOf(line))
                reader.happened(*event);
        }
        QCOMPARE(joined(namesOf(reader.findings())), joined(namesOf(findings)));
    }

    // Runs as they should be, each of another kind: nothing is to be found.
    void nothingIsFoundInHealthyRuns_data()
    {
        QTest::addColumn<QByteArray>("commands");
        const auto row = [](const QByteArray &name, const QByteArray &commands) {
            QTest::newRow(name.constData()) << commands;
        };
        row("nothing is cached", "get /courses/\nget /courses/\nsave course 42 title=\"X\"\nget /courses/\n");
        for (const char *remedy : {"lock=5s", "single_flight=yes", "grace=30s", "early=1", "errors=10s"})
            row(QByteArray("a crowd behind ") + remedy,
                QByteArray("cache /courses/ page timeout=1m ") + remedy
                    + "\nget /courses/\nadvance 50s\nburst 40 get /courses/ over 5s\n");
        row("errors that are kept shortly",
            "cache /courses/{id}/ response key=url timeout=15m errors=5s\nget /courses/9999/\nget /courses/9999/\n");
        for (const char *remedy : {"lock=5s", "single_flight=yes"})
            row(QByteArray("a crowd at an empty cache behind ") + remedy,
                QByteArray("cache /courses/ response key=url timeout=1m ") + remedy + "\nburst 40 get /courses/\n");
        row("the TTL alone",
            "cache /courses/ page timeout=1m\nget /courses/\nsave course 42 title=\"X\"\nget /courses/\n"
            "advance 2m\nget /courses/\n");
        row("a deletion that finds its key",
            "cache /courses/{id}/ response key=\"single_course_{pk}\" timeout=15m\n"
            "on save,delete Course delete \"single_course_{pk}\"\nget /courses/42/\nsave course 42 title=\"X\"\n"
            "get /courses/42/\nsave course 7 title=\"Y\"\nget /courses/42/\n");
        row("on commit",
            "cache /courses/{id}/ response key=\"single_course_{pk}\" timeout=15m\n"
            "on save Course delete \"single_course_{pk}\" when=commit\nget /courses/42/\ntransaction begin\n"
            "save course 42 title=\"X\"\nget /courses/42/\ncommit\nget /courses/42/\n");
        row("the user is in the key",
            "cache /users/{id}/profile/ response key=query_user timeout=15m\nget /users/42/profile/ as 42\n"
            "get /users/42/profile/ as 42\nget /users/100/profile/ as 100\n");
        row("pages under keys of their own",
            "cache /courses/ response key=url timeout=15m\nget /courses/?page=1\nget /courses/?page=2\n"
            "get /courses/?page=1\n");
        row("several processes, nothing edited",
            "processes 4\ncache /courses/ page timeout=15m\nget /courses/\nget /courses/\nget /courses/\nget "
            "/courses/\n"
            "get /courses/\n");
        row("a restart", "cache /courses/ page timeout=15m\nget /courses/\nrestart 1\nget /courses/\n");
        row("a cold burst of few", "cache /courses/ page timeout=15m\nburst 5 get /courses/\n");
        row("entries that are culled",
            "backend locmem max_entries=5\ncache /courses/{id}/ response key=url timeout=15m\nget /courses/1/\n"
            "get /courses/2/\nget /courses/3/\nget /courses/4/\nget /courses/5/\nget /courses/6/\nget /courses/1/\n");
        row("errors are not stored",
            "cache /courses/{id}/ page timeout=15m\nget /courses/999999/\nget /courses/999999/\n");
        row("clear of what is one's own",
            "cache /courses/ response key=url timeout=15m\non save Course clear\n"
            "get /courses/\nsave course 42 title=\"X\"\nget /courses/\n");
        for (int seed = 1; seed <= 10; ++seed) {
            row("load " + QByteArray::number(seed),
                "seed " + QByteArray::number(seed)
                    + "\ncache /courses/ response key=url timeout=5m\ncache /courses/{id}/ response key=url "
                      "timeout=5m\n"
                      "cache /categories/ response key=url timeout=5m\nload 10/s for 60s\nadvance 6m\nload 10/s for "
                      "30s\n");
        }
    }
    void nothingIsFoundInHealthyRuns()
    {
        QFETCH(QByteArray, commands);
        LabRun run;
        QCOMPARE(run.play(commands), QByteArrayList());
        Doctor doctor;
        for (const trace::Event &event : run.events())
            doctor.happened(event);
        QCOMPARE(joined(namesOf(doctor.findings())), QByteArray());
        QVERIFY(doctor.requests() > 0);
    }
};

QTEST_GUILESS_MAIN(tst_Doctor)
#include "tst_doctor.moc"
