#include "../lab/labrun.h"

#include "advice/habits.h"
#include "advice/runtraffic.h"
#include "report/habitstext.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using advice::EndpointHabits;
using advice::Worth;

// "When should you cache?": what is observed of an endpoint, and what follows from it.
class tst_Habits : public QObject {
    Q_OBJECT

    static EndpointHabits habitsOf(const QByteArray &commands, const QByteArray &endpoint)
    {
        LabRun run;
        if (!run.play(commands).isEmpty())
            return {};
        advice::Habits habits;
        for (const trace::Event &event : run.events())
            habits.happened(event);
        for (const EndpointHabits &one : habits.all()) {
            if (one.endpoint == endpoint)
                return one;
        }
        return {};
    }
    static QByteArray times(int count, const QByteArray &lines)
    {
        QByteArray all;
        for (int i = 1; i <= count; ++i)
            all += QByteArray(lines).replace("$", QByteArray::number(i));
        return all;
    }

private slots:
    void whatFollows_data()
    {
        QTest::addColumn<QByteArray>("commands");
        QTest::addColumn<QByteArray>("endpoint");
        QTest::addColumn<QByteArray>("worth");
        const auto row = [](const char *name, const QByteArray &commands, const char *endpoint, const char *worth) {
            QTest::newRow(name) << commands << QByteArray(endpoint) << QByteArray(worth);
        };
        row("a few requests", times(19, "get /courses/\n"), "/courses/", "not-enough");
        row("the same list again and again", times(20, "get /courses/\n"), "/courses/", "yes");
        row("… cached already", "cache /courses/ page timeout=15m\n" + times(30, "get /courses/\n"), "/courses/",
            "yes");
        row("each search another one",
            "cache /courses/ response timeout=15m key=tutorial\n" + times(25, "get /courses/?search=w$\n"), "/courses/",
            "asked-once");
        row("prices that change each second", times(25, "get /prices/live/\nadvance 2s\n"), "/prices/live/",
            "changes-too-often");
        row("edited before each request", times(25, "save course 42 title=T$\nget /courses/42/\n"), "/courses/{id}/",
            "changes-too-often");
        row("made as fast as it is found",
            "costs detail=3ms\ncache /courses/{id}/ page timeout=1s\n" + times(25, "get /courses/42/\nadvance 2s\n"),
            "/courses/{id}/", "cheap");
    }
    void whatFollows()
    {
        QFETCH(QByteArray, commands);
        QFETCH(QByteArray, endpoint);
        QFETCH(QByteArray, worth);
        const EndpointHabits habits = habitsOf(commands, endpoint);
        QVERIFY(habits.requests > 0);
        QCOMPARE(report::worthName(advice::worthOf(habits)), worth);
        for (const report::HabitAnswer &answer : report::habitAnswers(habits)) {
            QVERIFY(!answer.question.isEmpty() && !answer.answer.isEmpty());
            QVERIFY2(!answer.answer.contains(QRegularExpression(QStringLiteral("%[0-9n]"))), qPrintable(answer.answer));
        }
    }

    void changesAreCountedOnce()
    {
        // Noticed by an old hit first, and by a miss later: it is one change.
        const EndpointHabits seen = habitsOf("cache /courses/{id}/ response timeout=1m key=url\nget /courses/42/\n"
                                             "save course 42 title=X\nget /courses/42/\nget /courses/42/\nadvance 2m\n"
                                             "get /courses/42/\n",
                                             "/courses/{id}/");
        QCOMPARE(seen.changes.times, 1);
        QCOMPARE(seen.stale.times, 2);
        QCOMPARE(seen.hits, 2);
        QVERIFY(seen.stale.event > 0 && seen.changes.event == seen.stale.event);
        // Without a cache each request sees it.
        const EndpointHabits bare = habitsOf(
            "get /courses/42/\nsave course 42 title=X\nget /courses/42/\nget /courses/42/\n", "/courses/{id}/");
        QCOMPARE(bare.changes.times, 1);
        QCOMPARE(bare.changesByItself.times, 0);
    }

    // "When to cache" and advise() stand side by side: they count changes alike.
    void changesAreThoseOfTheAdvice_data()
    {
        QTest::addColumn<QByteArray>("caching");
        for (const char *caching :
             {"", "cache /courses/ page timeout=20s\ncache /courses/{id}/ page timeout=20s\n",
              "cache /courses/ response key=url timeout=20s\ncache /courses/{id}/ response key=url timeout=9s\n",
              "cache /courses/ response key=default timeout=20s\n",
              "cache /courses/{id}/ response key=\"single_course_{pk}\" timeout=1m\n"
              "on save Course delete \"single_course_{pk}\"\n",
              "processes 3\ncache /courses/ response key=url timeout=20s single_flight=yes\n"})
            QTest::newRow(caching) << QByteArray(caching);
    }
    void changesAreThoseOfTheAdvice()
    {
        QFETCH(QByteArray, caching);
        QByteArray text = caching;
        for (int i = 1; i <= 60; ++i) {
            text += "get /courses/?page=" + QByteArray::number(i % 3 + 1) + "\nget /courses/"
                + QByteArray::number(i % 7 + 1) + "/ as " + QByteArray::number(i % 2 + 1) + "\nadvance 3s\n";
            if (i % 4 == 0)
                text += "save course " + QByteArray::number(i % 9 + 1) + " title=T" + QByteArray::number(i) + '\n';
        }
        LabRun run;
        QCOMPARE(run.play(text), QByteArrayList());
        advice::Habits habits;
        advice::RunTraffic traffic;
        for (const trace::Event &event : run.events()) {
            habits.happened(event);
            traffic.happened(event);
        }
        const auto advice = advice::advise(traffic.finish(), {});
        QVERIFY(advice);
        std::int64_t changes = 0;
        for (const advice::EndpointAdvice &one : advice->endpoints) {
            const auto all = habits.all();
            const auto same = std::find_if(all.begin(), all.end(), [&](const EndpointHabits &other) {
                return other.endpoint == one.endpoint.name;
            });
            QVERIFY(same != all.end());
            QCOMPARE(same->changes.times, one.changes);
            changes += one.changes;
        }
        QVERIFY(changes > 5);
    }

    void usersAreCompared()
    {
        const EndpointHabits same =
            habitsOf("get /courses/ as 1\nget /courses/ as 2\nget /courses/ as 3\n", "/courses/");
        QCOMPARE(same.sameForUsers.times, 2);
        QCOMPARE(same.differsForUsers.times, 0);
        // An edit between them says nothing of users.
        const EndpointHabits edited =
            habitsOf("get /courses/42/ as 1\nsave course 42 title=X\nget /courses/42/ as 2\n", "/courses/{id}/");
        QCOMPARE(edited.sameForUsers.times + edited.differsForUsers.times, 0);
        // What changes by itself neither.
        const EndpointHabits prices = habitsOf("get /prices/live/ as 1\nadvance 2s\nget /prices/live/ as 1\n"
                                               "advance 2s\nget /prices/live/ as 2\n",
                                               "/prices/live/");
        QVERIFY(prices.changesByItself.times > 0);
        QCOMPARE(prices.differsForUsers.times, 0);
    }

    void costsAndKeys()
    {
        const EndpointHabits habits =
            habitsOf("cache /courses/ response timeout=10m key=url\n" + times(20, "get /courses/?page=1\n")
                         + "get /courses/?page=2\nadvance 11m\nget /courses/?page=1\n",
                     "/courses/");
        QCOMPARE(habits.requests, 22);
        QCOMPARE(habits.keys, 2);
        QCOMPARE(habits.made, 3);
        QCOMPARE(habits.hits, 19);
        QCOMPARE(habits.stored, 3);
        QCOMPARE(habits.unused.times, 0); // of page 2 nobody has looked yet
        QVERIFY(habits.missTime > habits.hitTime * 10);
        QCOMPARE(*habits.ttl, advice::Duration(std::chrono::minutes(10)));
        QVERIFY(habits.requestsPerTtl() && *habits.requestsPerTtl() < 11);
    }

    void unusedEntriesAreFound()
    {
        const EndpointHabits habits =
            habitsOf("backend locmem max_entries=5\ncache /courses/{id}/ response timeout=15m key=url\n"
                         + times(12, "get /courses/$/\n"),
                     "/courses/{id}/");
        QCOMPARE(habits.stored, 12);
        QVERIFY(habits.unused.times >= 6);
        QVERIFY(habits.unused.event > 0);
    }
};

QTEST_GUILESS_MAIN(tst_Habits)
#include "tst_habits.moc"
