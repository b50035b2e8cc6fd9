#include "../lab/labrun.h"

#include "advice/doctor.h"
#include "lab/parser.h"
#include "lab/printer.h"
#include "lab/setup.h"
#include "report/findingcure.h"
#include "report/findingtext.h"
#include "trace/tracereader.h"
#include "trial/trial.h"

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

    static QByteArray rounds(const QByteArray &lines, int count)
    {
        QByteArray all;
        for (int i = 1; i <= count; ++i)
            all += QByteArray(lines)
                       .replace(" R", QByteArray(' ' + QByteArray::number(i)))
                       .replace("R", QByteArray::number(i)); // of the time
        return all;
    }
    static trace::Event told(const QByteArrayList &words, trace::EventId id)
    {
        using Kind = trace::EventKind;
        static const QHash<QByteArray, Kind> kinds{
            {"sent", Kind::RequestSent},      {"hit", Kind::CacheHit},
            {"miss", Kind::CacheMiss},        {"query", Kind::QueryStarted},
            {"stored", Kind::CacheStored},    {"response", Kind::ResponseSent},
            {"error", Kind::BackendError},    {"pattern", Kind::CacheDeleteAsked},
            {"clear", Kind::CacheDeleteAsked}};
        trace::Event event;
        event.id = id;
        event.time = trace::Instant(std::chrono::milliseconds(words[0].toInt()));
        event.kind = kinds[words[1]];
        event.request = trace::RequestId(words[2].toUInt());
        if (event.kind == Kind::RequestSent)
            event.text = words[3];
        else if (event.kind == Kind::ResponseSent)
            event.count = words[3].toInt();
        else
            event.key = words.value(3);
        event.bytes = words.value(4).toInt();
        if (event.kind == Kind::CacheHit)
            event.outcome = trace::Outcome::Hit;
        if (event.kind == Kind::CacheDeleteAsked) {
            event.text = words[1] == "clear" ? "clear" : "delete_pattern";
            event.measured = std::chrono::milliseconds(words.value(5).toInt());
        }
        if (event.kind == Kind::CacheStored)
            event.ttl = std::chrono::seconds(words.size() > 5 ? words[5].toInt() : 300);
        if (event.kind == Kind::BackendError)
            event.text = words.value(4);
        return event;
    }

private slots:
    void findsEachFault_data()
    {
        QTest::addColumn<QByteArray>("commands");
        QTest::addColumn<QByteArray>("fault");
        const auto row = [](const QByteArray &name, const QByteArray &commands, const QByteArray &fault) {
            QTest::newRow(name.constData()) << commands << fault;
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
        // The same, however it is invalidated, and whether or not there is something to take.
        struct Way {
            const char *name;
            QByteArray endpoint; // its line
            QByteArray receiver; // what it does
        };
        const std::initializer_list<Way> ways{
            {"delete", "cache /courses/{id}/ lowlevel timeout=15m key=\"single_course_{pk}\"",
             "delete \"single_course_{pk}\""},
            {"delete_pattern", "cache /courses/{id}/ page timeout=15m", "delete_pattern \"*\""},
            {"clear", "cache /courses/{id}/ page timeout=15m", "clear"},
            {"a generation", "cache /courses/{id}/ lowlevel timeout=15m key=\"one:{pk}:{generation.course}\"",
             "bump course"},
            {"a generation that is there",
             "cache set \"generation:course\" 1 timeout=never\n"
             "cache /courses/{id}/ lowlevel timeout=15m key=\"one:{pk}:{generation.course}\"",
             "bump course"}};
        for (const Way &way : ways) {
            const QByteArray name(way.name);
            const QByteArray set = way.endpoint + "\non save Course " + way.receiver + " when=now\n";
            const QByteArray saved = "save course 5 price=4 from 1\n";
            for (const char *backend : {"locmem", "file"}) {
                const QByteArray inside = QByteArray("backend ") + backend + '\n' + set + "GET" + "transaction begin\n"
                    + saved + "get /courses/5/\ncommit\nwait 3s\nget /courses/5/\n";
                row("before the commit, cold, by " + name + ", " + backend, QByteArray(inside).replace("GET", ""),
                    "before-commit");
                row("before the commit, warm, by " + name + ", " + backend,
                    QByteArray(inside).replace("GET", "get /courses/5/\n"), "before-commit");
                row("before the commit, the second write, by " + name + ", " + backend,
                    QByteArray(inside).replace("GET", "").replace("begin\n", "begin\nsave category 1 name=\"X\"\n"),
                    "before-commit");
            }
            const QByteArray processes = "processes 2\n" + set;
            row("a cache a worker, cold where it saves, by " + name,
                processes + "get /courses/5/ from 2\n" + saved + "wait 1s\nget /courses/5/ from 2\n", "per-process");
            row("a cache a worker, warm, by " + name,
                processes + "get /courses/5/ from 1\nget /courses/5/ from 2\n" + saved
                    + "get /courses/5/ from 1\nget /courses/5/ from 2\n",
                "per-process");
            row("a cache a worker, in a transaction, by " + name,
                processes + "get /courses/5/ from 2\ntransaction begin\n" + saved + "commit\nget /courses/5/ from 2\n",
                "per-process");
        }
        row("a generation that no key has",
            "cache /courses/ lowlevel timeout=15m key=\"list:{generation.list}\"\non save Course bump course\n"
            "get /courses/\nsave course 42 title=\"X\"\nget /courses/\n",
            "deletes-nothing");
        row("one deletion of two finds its key",
            "cache /courses/{id}/ lowlevel timeout=15m key=\"single_course_{pk}\"\ncache /courses/ page timeout=15m\n"
            "on save Course delete \"single_course_{pk}\"\non save Course delete \"course_list\"\nget /courses/\n"
            "get /courses/42/\nsave course 42 title=\"X\"\nget /courses/\n",
            "deletes-nothing");
        row("bulk writes in a transaction",
            "cache /courses/{id}/ response key=\"single_course_{pk}\" timeout=15m\n"
            "on save Course delete \"single_course_{pk}\"\nget /courses/42/\nget /courses/7/\ntransaction begin\n"
            "save course 7 title=\"X\"\nupdate courses where id=42 set price=1\ncommit\nget /courses/42/\n",
            "bulk-unnoticed");
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
        row("related objects",
            "cache /courses/ page timeout=15m\non save Category clear\nget /courses/\n"
            "save course 42 title=\"X\"\nget /courses/\n",
            "related-unnoticed");
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
        row("a generation that has a TTL",
            "cache set \"generation:course\" 1 timeout=5m\n"
            "cache /courses/ lowlevel timeout=24h key=\"list:{generation.course}\"\non save Course bump course\n"
            "get /courses/\nsave course 42 price=1\nget /courses/\nadvance 6m\nget /courses/\n",
            "generation-reset");
        row("an error that is kept as long as an answer",
            "cache /courses/{id}/ response key=url timeout=15m errors=15m\nget /courses/9999/\n"
            "create course id=9999 title=\"New\"\nget /courses/9999/\n",
            "error-stored");
        row("timeouts that add up",
            "backend database ignore_errors=yes\ncosts failure=1s\ncache /courses/ page timeout=15m\noutage begin\n"
            "get /courses/\n",
            "errors-add-up");
        row("delete_pattern over many keys",
            "costs scan=20ms\ncache /courses/{id}/ response key=url timeout=15m\non save Course delete_pattern \"*\"\n"
            "get /courses/1/\nget /courses/2/\nget /courses/3/\nget /courses/4/\nget /courses/5/\nget /courses/6/\n"
            "get /courses/7/\nget /courses/8/\nget /courses/9/\nget /courses/10/\nget /courses/11/\n"
            "save course 42 title=\"X\"\n",
            "slow-pattern");
        row("a category that the list shows",
            "cache /courses/ page timeout=15m\non save,delete Course delete_pattern \"*\"\nget /courses/\n"
            "save category 1 name=\"Renamed\"\nget /courses/\n",
            "related-unnoticed");
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

    // What the lab offers against a fault does away with it, in a run and in the settings as they are.
    void eachCureCures_data() { findsEachFault_data(); }
    void eachCureCures()
    {
        QFETCH(QByteArray, commands);
        QFETCH(QByteArray, fault);
        const QList<lab::Command> run = *lab::parse(commands);
        Doctor before;
        QVERIFY(trial::play(run, before));
        for (const Finding &finding : before.findings()) {
            QVERIFY(!report::pythonOf(finding.fault).isEmpty());
            const auto cure = report::cureOf(finding);
            if (report::findingName(finding.fault) != fault || !cure)
                continue;
            const QList<lab::Command> cured = cure->applied(run);
            QVERIFY(cured != run);
            Doctor after;
            const auto played = trial::play(cured, after);
            QVERIFY2(played, qPrintable(played ? QString() : played.error().args.join(u' ')));
            QVERIFY2(!namesOf(after.findings()).contains(fault), joined(namesOf(after.findings())).constData());
            QCOMPARE(after.requests(), before.requests());
            // Set up so, there is nothing left to do.
            LabRun lab;
            QCOMPARE(lab.play(commands), QByteArrayList());
            trace::Settings settings;
            for (const trace::Event &event : lab.events())
                settings.apply(event);
            const QList<lab::Command> commandsOfIt = cure->commands(lab::Setup::of(settings));
            QVERIFY(!commandsOfIt.isEmpty());
            QByteArray lines;
            for (const lab::Command &command : commandsOfIt)
                lines += lab::print(command.action) + '\n';
            LabRun again;
            QCOMPARE(again.play(commands + (commands.contains("outage") ? "outage end\n" : "") + lines),
                     QByteArrayList());
            trace::Settings after_;
            for (const trace::Event &event : again.events())
                after_.apply(event);
            if (cure->change != trial::Cure::Change::KeepCounter)
                QCOMPARE(cure->commands(lab::Setup::of(after_)).size(), 0);
        }
    }

    // What the lab cannot show, told as the probe and the tap tell it.
    void findsWhatAnApplicationTells_data()
    {
        QTest::addColumn<QByteArray>("trace");
        QTest::addColumn<QByteArray>("faults");
        const auto row = [](const char *name, const QByteArray &trace, const char *faults) {
            QTest::newRow(name) << trace << QByteArray(faults);
        };
        // Each line: milliseconds, kind, request, key or line, bytes, more.
        const QByteArray none = "0 sent R /a\n1 hit R k 4\n2 query R\n9 stored R k 4\n10 response R 200\n";
        const QByteArray session = "0 sent R /a\n1 hit R django.contrib.sessions.cachex 9\n2 query R\n"
                                   "9 stored R django.contrib.sessions.cachex 9\n10 response R 200\n";
        const QByteArray large = "0 sent R /a\n1 hit R k 400\n2 query R\n9 stored R k 400\n10 response R 200\n";
        row("cached None", rounds(none, 2), "nothing-stored");
        row("stored again once", rounds(none, 1), "");
        row("a session", rounds(session, 3), "");
        row("an answer that is made anew ahead of its expiry", rounds(large, 3), "");
        row("timeouts that add up",
            "0 sent 1 /a\n1000 error 1 k\n2000 error 1 l\n3000 error 1 m\n3010 response 1 200\n", "errors-add-up");
        row("one timeout", "0 sent 1 /a\n1000 error 1 k\n1010 response 1 200\n", "");
        row("errors that are told at once", "0 sent 1 /a\n1 error 1 k\n2 error 1 l\n3 response 1 200\n", "");
        const QByteArray renewed =
            "0 sent 1 /a\n1 miss 1 at\n2 stored 1 at 9 300\n3 miss 1 a1\n4 stored 1 a1 400 9000\n"
            "5 response 1 200\n300010 sent 2 /a\n300011 miss 2 at\n300012 stored 2 at 9 300\n"
            "300013 miss 2 a2\n300014 stored 2 a2 400 9000\n300015 response 2 200\n";
        const QByteArray again = "600020 sent 3 /a\n600021 miss 3 at\n600022 stored 3 at 9 300\n600023 miss 3 a3\n"
                                 "600024 stored 3 a3 400 9000\n600025 response 3 200\n";
        row("a time stamp in the key that expires", renewed + again, "helper-expires");
        row("a time stamp that was made anew once", renewed, "");
        row("an entry of the old release",
            "0 sent 1 /a\n1 stored 1 k 90\n2 response 1 200\n9 sent 2 /a\n10 error 2 k ModuleNotFoundError\n"
            "11 response 2 500\n",
            "unreadable");
        row("a slow delete_pattern", "0 pattern 0 list* 3 900\n", "slow-pattern");
        row("a fast one", "0 pattern 0 list* 3 5\n", "");
        QByteArray crowd;
        for (int i = 1; i <= 12; ++i)
            crowd += "5 sent " + QByteArray::number(i) + " get\n5 miss " + QByteArray::number(i) + " k\n5 response "
                + QByteArray::number(i) + " 0\n";
        QByteArray stores;
        for (int i = 1; i <= 12; ++i)
            stores += QByteArray::number(200 + i) + " stored 0 k 100\n";
        row("a stampede that only the tap sees", crowd + stores, "stampede");
        row("a flag that is asked for and set once", crowd + "200 stored 0 k 100\n", "");
        const QByteArray foundEmpty = "R0 sent R get\nR0 hit R k 11\nR0 response R 0\n";
        const QByteArray storedAgain = "R1 stored 0 k 59\n";
        row("a list that is empty, of which only the tap tells", rounds(foundEmpty + storedAgain, 3), "nothing-stored");
        row("one that is asked for and stored now and then", rounds(foundEmpty + foundEmpty + storedAgain, 6), "");
        row("a number that is counted", rounds(QByteArray(foundEmpty + storedAgain).replace(" k 11", " k 7"), 6), "");
        row("a throttle", rounds(QByteArray(foundEmpty + storedAgain).replace(" k ", " throttle_anon_1 "), 6), "");
        row("FLUSHDB takes a session",
            "0 stored 0 :1:django.contrib.sessions.cacheabc 80 900\n0 stored 0 k 80 900\n1 clear 0\n",
            "clear-takes-others");
        row("a session that a request has stored",
            "0 sent 1 /a\n0 stored 1 :1:django.contrib.sessions.cacheabc 80 900\n1 response 1 200\n2 clear 0\n",
            "clear-takes-others");
        row("a session that has ended", "0 stored 0 :1:django.contrib.sessions.cacheabc 80 1\n2000 clear 0\n", "");
        row("an application that clears its own cache", "0 stored 0 k 100\n1 clear 0\n", "");
    }
    void findsWhatAnApplicationTells()
    {
        QFETCH(QByteArray, trace);
        QFETCH(QByteArray, faults);
        Doctor doctor;
        trace::EventId id = 0;
        for (const QByteArray &line : trace.trimmed().split('\n'))
            doctor.happened(told(line.split(' '), ++id));
        QCOMPARE(joined(namesOf(doctor.findings())), faults);
        for (const Finding &finding : doctor.findings()) {
            QVERIFY(finding.first > 0 && finding.second > 0 && finding.second <= id);
            QVERIFY(!report::findingText(finding).sentence.contains(u'%'));
            QVERIFY(!report::pythonOf(finding.fault).isEmpty());
        }
    }

    // The recurring faults as the issue lists them: each seeded one is found.
    void allSeventeenAreLookedFor()
    {
        const QSet<QByteArray> seeded = [] {
            return QSet<QByteArray>{"deletes-nothing",  "bulk-unnoticed",     "related-unnoticed", "before-commit",
                                    "private-shared",   "key-forgets",        "per-process",       "slow-pattern",
                                    "errors-add-up",    "clear-takes-others", "stampede",          "browser-copy",
                                    "nothing-stored",   "unreadable",         "same-meaning",      "error-stored",
                                    "generation-reset", "helper-expires"};
        }();
        QSet<QByteArray> known;
        for (const Finding::Fault fault : advice::allFaults()) {
            QVERIFY(!report::findingName(fault).isEmpty());
            QVERIFY(!report::pythonOf(fault).isEmpty());
            known.insert(report::findingName(fault));
        }
        QVERIFY((seeded - known).isEmpty());
        QCOMPARE(known.size(), qsizetype(advice::allFaults().size()));
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
        for (const char *caching : {"page timeout=15m", "response key=url timeout=15m"}) {
            row(QByteArray("HEAD, ") + caching,
                QByteArray("cache /courses/ ") + caching + "\nget /courses/\nhead /courses/\nhead /courses/\n");
            row(QByteArray("HEAD first, ") + caching,
                QByteArray("cache /courses/ ") + caching + "\nhead /courses/\nget /courses/\nhead /courses/\n");
        }
        row("an edit that is taken note of",
            "cache /courses/{id}/ lowlevel timeout=15m key=\"single_course_{pk}\"\n"
            "on save Course delete \"single_course_{pk}\"\nget /courses/42/\nsave course 42 price=1\n"
            "get /courses/42/\n");
        row("one of two receivers finds nothing yet",
            "cache /courses/{id}/ lowlevel timeout=15m key=\"single_course_{pk}\"\n"
            "cache /courses/ lowlevel timeout=1m key=\"list:{query}\"\n"
            "on save Course delete \"single_course_{pk}\"\nget /courses/\nget /courses/7/\n"
            "save course 42 price=1\nget /courses/\n");
        row("generations in a transaction, on commit",
            "cache /courses/ lowlevel timeout=15m key=\"list:{generation.course}\"\n"
            "on save Course bump course when=commit\nget /courses/\ntransaction begin\nsave course 42 price=1\n"
            "get /courses/\ncommit\nget /courses/\nget /courses/\n");
        row("processes that share a cache",
            "backend file\nprocesses 3\ncache /courses/{id}/ lowlevel timeout=15m key=\"single_course_{pk}\"\n"
            "on save Course delete \"single_course_{pk}\"\nget /courses/42/ from 1\nget /courses/42/ from 2\n"
            "save course 42 price=1 from 3\nget /courses/42/ from 1\nget /courses/42/ from 2\n");
        row("a transaction that is taken back",
            "cache /courses/{id}/ lowlevel timeout=15m key=\"single_course_{pk}\"\n"
            "on save Course delete \"single_course_{pk}\"\nget /courses/42/\ntransaction begin\n"
            "save course 42 price=1\nget /courses/42/\nrollback\nget /courses/42/\n");
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
        row("a pattern that walks few keys",
            "costs scan=10us\ncache /courses/{id}/ response key=url timeout=15m\non save Course delete_pattern \"*\"\n"
            "get /courses/1/\nget /courses/42/\nsave course 42 title=\"X\"\nget /courses/42/\n");
        row("an outage that is waited for briefly",
            "backend database ignore_errors=yes\ncosts failure=50ms\ncache /courses/ page timeout=15m\noutage begin\n"
            "get /courses/\noutage end\nget /courses/\n");
        row("a category that is listened to",
            "cache /courses/ response key=url timeout=15m\non save Category delete_pattern \"*\"\n"
            "on save Course delete_pattern \"*\"\nget /courses/\nsave category 1 name=\"Renamed\"\nget /courses/\n");
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
