#include "labrun.h"

#include "advice/doctor.h"
#include "report/findingtext.h"
#include "report/narrator.h"
#include "trace/sequence.h"

#include <QtTest/QTest>

using trace::EventKind;
using trace::Outcome;
using namespace std::chrono_literals;

// The browser's own cache, in front of the site.
class tst_Browser : public QObject {
    Q_OBJECT

    static constexpr auto page = "cache /courses/{id}/ page timeout=15m\n";

    static std::vector<trace::Event> answers(LabRun &run) { return run.all(EventKind::BrowserAnswered); }

private slots:
    void itIsOffByDefault()
    {
        LabRun run;
        QCOMPARE(run.play(QByteArray(page) + "get /courses/42/ as 7\nget /courses/42/ as 7\nexpect total requests=2"),
                 QByteArrayList());
        QVERIFY(run.all(EventKind::BrowserAsked).empty());
    }

    // The lesson: a deleted entry does not reach the browser.
    void anInvalidationDoesNotReachIt()
    {
        LabRun run;
        QCOMPARE(run.play("browser on\n" + QByteArray(page)
                          + "on save Course clear\nget /courses/42/ as 7\nget /courses/42/ as 7\n"
                            "expect total requests=1\nsave course 42 title=New\nget /courses/42/ as 7\n"
                            "expect total requests=1\nget /courses/42/ as 8\nexpect total requests=2\nexpect miss\n"
                            "advance 15m\nget /courses/42/ as 7\nexpect total requests=3"),
                 QByteArrayList());
        const auto all = answers(run);
        QCOMPARE(all.size(), std::size_t(5));
        QCOMPARE(all[0].outcome, Outcome::Miss);
        QCOMPARE(all[1].outcome, Outcome::Hit);
        QCOMPARE(all[2].outcome, Outcome::StaleHit);
        QCOMPARE(all[2].request, trace::RequestId(0));
        QCOMPARE(all[3].outcome, Outcome::Miss);
        QCOMPARE(all[4].outcome, Outcome::Miss);
        const auto kept = run.all(EventKind::BrowserKept);
        QVERIFY(!kept.empty());
        QCOMPARE(kept.front().ttl, trace::Duration(15min));
        report::Narrator narrator;
        for (const trace::Event &event : run.events()) {
            narrator.apply(event);
            QVERIFY(narrator.sentence(event).size() <= report::Narrator::longest);
        }
    }

    // What sends no max-age is asked for each time, and with an ETag it comes without its body.
    void withoutMaxAgeItAsks()
    {
        LabRun run;
        QCOMPARE(run.play("browser on\ncache /courses/{id}/ response key=url timeout=15m\nget /courses/42/ as 7\n"
                          "get /courses/42/ as 7\nexpect total requests=2"),
                 QByteArrayList());
        QVERIFY(run.all(EventKind::BrowserKept).empty());

        LabRun conditional;
        QCOMPARE(conditional.play(
                     "django 3.2 conditional_get=on\nbrowser on\ncache /courses/{id}/ response key=url timeout=15m\n"
                     "on save Course clear\nget /courses/42/ as 7\nget /courses/42/ as 7\nexpect status=304\n"
                     "save course 42 title=New\nget /courses/42/ as 7\nexpect status=200\nget /courses/42/ as 7\n"
                     "expect status=304"),
                 QByteArrayList());
        const auto all = answers(conditional);
        QCOMPARE(all[1].outcome, Outcome::Hit);
        QVERIFY(all[1].request != 0);
        QCOMPARE(all[2].outcome, Outcome::Miss);
        QCOMPARE(all[3].outcome, Outcome::Hit);
    }

    void aStaleCopyIsValidated()
    {
        LabRun run;
        QCOMPARE(run.play("django 3.2 conditional_get=on\nbrowser on\ncache /courses/{id}/ page timeout=60s\n"
                          "get /courses/42/\nadvance 61s\nget /courses/42/\nexpect miss status=304\n"
                          "get /courses/42/\nexpect total requests=2"),
                 QByteArrayList());
    }

    void eachHasItsOwn()
    {
        LabRun run;
        QCOMPARE(run.play("browser on\n" + QByteArray(page)
                          + "get /courses/42/ as 7\nget /courses/42/\nget /courses/42/ as 8\nexpect total requests=3\n"
                            "get /courses/42/ as 7 header \"Cache-Control: no-cache\"\nexpect total requests=4\n"
                            "burst 5 get /courses/42/ as 7\nexpect total requests=9\nbrowser off\nbrowser on\n"
                            "get /courses/42/ as 7\nexpect total requests=10"),
                 QByteArrayList());
    }

    void varyingAnswersAreToldApart()
    {
        LabRun run;
        QCOMPARE(run.play("browser on\ncache /courses/{id}/ page timeout=15m vary=Accept-Language\n"
                          "get /courses/42/ as 7 header \"Accept-Language: de\"\n"
                          "get /courses/42/ as 7 header \"Accept-Language: en\"\nexpect total requests=2\n"
                          "get /courses/42/ as 7 header \"Accept-Language: en\"\nexpect total requests=2"),
                 QByteArrayList());
    }

    void itIsAColumnOfTheSequence()
    {
        LabRun run;
        QCOMPARE(run.play("browser on\n" + QByteArray(page) + "get /courses/42/ as 7\nget /courses/42/ as 7"),
                 QByteArrayList());
        const trace::Sequence first = trace::sequenceOf(trace::eventsOfRequest(run.events(), 1));
        QCOMPARE(first.lanes.size(), std::size_t(5));
        QCOMPARE(first.lanes[1].party, trace::Party::Browser);
        QCOMPARE(first.steps.front().event.kind, EventKind::BrowserAsked);
        QCOMPARE(first.steps[1].from, std::size_t(1)); // from the browser to the server
        QCOMPARE(first.steps.back().event.kind, EventKind::BrowserAnswered);
        const auto commands = run.all(EventKind::Command);
        const trace::Sequence second = trace::sequenceOf(trace::eventsCausedBy(run.events(), commands.back().id));
        QCOMPARE(second.steps.size(), std::size_t(2));
        QCOMPARE(second.outcome, Outcome::Hit);
        for (const trace::SequenceStep &step : second.steps)
            QVERIFY(step.from <= 1 && step.to <= 1);
    }

    void theDoctorSeesTheOldCopy()
    {
        LabRun run;
        QCOMPARE(run.play("browser on\n" + QByteArray(page)
                          + "on save Course clear\nget /courses/42/ as 7\nsave course 42 title=New\n"
                            "get /courses/42/ as 7"),
                 QByteArrayList());
        advice::Doctor doctor;
        for (const trace::Event &event : run.events())
            doctor.happened(event);
        QCOMPARE(doctor.findings().size(), std::size_t(1));
        QCOMPARE(report::findingName(doctor.findings().front().fault), QByteArray("browser-copy"));
        QCOMPARE(doctor.requests(), 1);
    }

    void theSameRunIsTheSame()
    {
        const QByteArray text = "browser on\n" + QByteArray(page) + "get /courses/42/ as 7\nget /courses/42/ as 7\n";
        LabRun one;
        LabRun other;
        one.play(text);
        other.play(text);
        QCOMPARE(one.traced(), other.traced());
    }
};

QTEST_GUILESS_MAIN(tst_Browser)
#include "tst_browser.moc"
