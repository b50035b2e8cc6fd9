#include "report/sampleevents.h"
#include "report/summary.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using trace::EventKind;
using trace::MissReason;
using trace::Outcome;

class TestSummary : public QObject {
    Q_OBJECT

private slots:
    void aRunInLines();
    void withoutRequestsThereIsNoRatio();
    void timeSavedIsReckonedByEndpoint();
    void aFailedExpectationIsOneLine();
    void anUncheckedExpectationSaysWhatHadFailed();
    void aFailedCommandSaysWhatToDo();
};

static void respond(SampleEvents &sample, Outcome outcome, trace::Duration modelled, const char *endpoint = "/courses/")
{
    auto &event = sample.add(EventKind::ResponseSent);
    event.outcome = outcome;
    event.reason = outcome == Outcome::Miss ? MissReason::NeverStored : MissReason::None;
    event.modelled = modelled;
    event.key = endpoint;
}

static report::Summary summaryOf(const SampleEvents &sample)
{
    report::Summary summary;
    for (const trace::Event &event : sample.all())
        summary.happened(event);
    return summary;
}

void TestSummary::aRunInLines()
{
    SampleEvents sample;
    sample.add(EventKind::QueryStarted);
    respond(sample, Outcome::Miss, 200ms);
    sample.pass(14min + 32s);
    respond(sample, Outcome::Hit, 2ms);
    respond(sample, Outcome::Hit, 2ms);
    respond(sample, Outcome::StaleHit, 2ms);
    respond(sample, Outcome::Uncached, 35ms, "/prices/live/");
    sample.add(EventKind::RowWritten);
    sample.add(EventKind::Expectation).count = 1;
    sample.add(EventKind::Expectation).count = 0;
    const report::Summary summary = summaryOf(sample);
    QCOMPARE(summary.expectations(), 2);
    QCOMPARE(summary.failedExpectations(), 1);
    QCOMPARE(summary.failedCommands(), 0);
    QCOMPARE(summary.text(), uR"(requests        5
hits            2
stale hits      1
misses          1 (1 never stored)
uncached        1
hit ratio       75 % (3 of 4 requests to cached endpoints, stale hits among them)
queries         1
edits           1
time saved      594 ms (modelled; 1 of 3 hits were stale)
virtual time    00:14:32
expectations    2, 1 failed
)"_s);
}

void TestSummary::withoutRequestsThereIsNoRatio()
{
    const QString text = report::Summary().text();
    QVERIFY(text.contains(u"hit ratio       – (0 of 0"_s));
    QVERIFY(!text.contains("time saved"_L1));
    QVERIFY(text.contains(u"expectations    none"_s));
}

void TestSummary::timeSavedIsReckonedByEndpoint()
{
    SampleEvents sample;
    respond(sample, Outcome::Miss, 200ms, "/courses/");
    respond(sample, Outcome::Miss, 20ms, "/courses/{id}/");
    respond(sample, Outcome::Hit, 2ms, "/courses/{id}/");
    respond(sample, Outcome::Hit, 2ms, "/categories/"); // never asked the database: nothing to compare with
    QCOMPARE(report::timeSaved(summaryOf(sample).totals()), std::optional<trace::Duration>(18ms));
}

void TestSummary::aFailedExpectationIsOneLine()
{
    SampleEvents sample;
    auto &event = sample.add(EventKind::Expectation);
    event.text = "expect hit queries=0";
    event.detail = SampleEvents::detail({{"line", "12"},
                                         {"what", "outcome"},
                                         {"expected", "hit"},
                                         {"got", "miss"},
                                         {"what", "queries"},
                                         {"expected", "0"},
                                         {"got", "1"}});
    QCOMPARE(
        report::failedExpectationText(u"lesson.lookaside"_s, event),
        u"lesson.lookaside:12: expect hit queries=0: outcome: expected hit, got miss; queries: expected 0, got 1"_s);
}

void TestSummary::anUncheckedExpectationSaysWhatHadFailed()
{
    SampleEvents sample;
    auto &event = sample.add(EventKind::Expectation);
    event.text = "expect hit";
    event.detail = SampleEvents::detail({{"line", "12"}, {"unchecked", "backend"}, {"failed-line", "3"}});
    QCOMPARE(report::failedExpectationText(u"a.lookaside"_s, event),
             u"a.lookaside:12: expect hit: not checked: backend failed in line 3"_s);
    sample.add(EventKind::Expectation).count = 0;
    QVERIFY(summaryOf(sample).text().endsWith(u"expectations    2, 1 failed, 1 not checked\n"_s));
}

void TestSummary::aFailedCommandSaysWhatToDo()
{
    SampleEvents sample;
    auto &event = sample.add(EventKind::CommandFailed);
    event.text = "lab.noSuchProcess";
    event.detail = SampleEvents::detail({{"arg", "9"}, {"arg", "2"}, {"line", "3"}});
    QCOMPARE(
        report::failedCommandText(u"a.lookaside"_s, "restart 9", event),
        u"a.lookaside:3: restart 9: There is no process 9: there are 2. Name one that runs, or start more: processes N."_s);
}

QTEST_APPLESS_MAIN(TestSummary)
#include "tst_summary.moc"
