#include "report/htmlreport.h"
#include "report/sampleevents.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using report::HtmlReport;
using trace::EventKind;
using trace::MissReason;
using trace::Outcome;

// A run made by hand: each request misses or hits `key`.
class Run : public SampleEvents {
public:
    void request(Outcome outcome, const QByteArray &key, const QByteArray &target = "/courses/")
    {
        ++m_request;
        auto &sent = event(EventKind::RequestSent);
        sent.text = "GET " + target;
        sent.count = -1;
        event(EventKind::CacheLookup).key = key;
        if (outcome == Outcome::Miss) {
            auto &miss = event(EventKind::CacheMiss);
            miss.key = key;
            miss.reason = MissReason::NeverStored;
            event(EventKind::QueryStarted).text = "SELECT \"id\" FROM \"courses_course\" WHERE 1 < 2 & 3";
            pass(198ms);
            auto &rows = event(EventKind::QueryFinished);
            rows.count = 500;
            rows.modelled = 198ms;
            rows.measured = 410us;
            auto &stored = event(EventKind::CacheStored);
            stored.key = key;
            stored.text = "set";
            stored.ttl = 15min;
        } else {
            auto &hit = event(EventKind::CacheHit);
            hit.key = key;
            hit.outcome = outcome;
        }
        pass(2ms);
        auto &response = event(EventKind::ResponseSent);
        response.key = "/courses/";
        response.outcome = outcome;
        response.reason = outcome == Outcome::Miss ? MissReason::NeverStored : MissReason::None;
        response.count = 200;
        response.modelled = outcome == Outcome::Miss ? 200ms : 2ms;
    }
    void edit()
    {
        const trace::EventId command = add(EventKind::Command).id;
        auto &written = add(EventKind::RowWritten, command);
        written.key = "Course 42";
        written.count = 1;
        written.detail = detail({{"pk", "42"}, {"title", "Old"}, {"title", "New"}});
        add(EventKind::SignalSent, last()).text = "post_save";
    }

private:
    trace::Event &event(EventKind kind)
    {
        auto &made = add(kind, kind == EventKind::RequestSent ? 0 : last());
        made.request = m_request;
        made.process = 1;
        return made;
    }
    trace::RequestId m_request = 0;
};

class TestHtmlReport : public QObject {
    Q_OBJECT

private slots:
    void thePageIsWellFormedAndNeedsNothingElse();
    void whatComesFromOutsideIsEscaped();
    void figuresStandInThePage();
    void eachRequestAndEditIsDrawn();
    void whatIsSaidAndNotedStandsWithItsTime();
    void itTellsTheTimeOfWhatItHas();
    void itsTitleIsTheNameOfTheFile();
    void theRestIsCountedAndSaidSo();
    void failuresAreListed();
    void measuredTimesCanBeLeftOut();
    void anEmptyRunIsAPageToo();
    void aFullDiskIsReported();
};

static QString page(const trace::Events &events, HtmlReport::Options options = {})
{
    HtmlReport report(std::move(options));
    for (const trace::Event &event : events)
        report.happened(event);
    return report.html();
}

static qsizetype count(const QString &text, const char *what) { return text.count(QLatin1StringView(what)); }

static QString xmlProblem(const QString &html)
{
    QXmlStreamReader reader(html);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError()
        ? u"%1:%2 %3"_s.arg(reader.lineNumber()).arg(reader.columnNumber()).arg(reader.errorString())
        : QString();
}

void TestHtmlReport::thePageIsWellFormedAndNeedsNothingElse()
{
    Run run;
    run.request(Outcome::Miss, ":1:k");
    run.request(Outcome::Hit, ":1:k");
    run.edit();
    run.request(Outcome::StaleHit, ":1:k");
    const QString html = page(run.all());
    QCOMPARE(xmlProblem(html), QString());
    static const QRegularExpression outside(u"https?:|<script|<link|<img|@import|\\ssrc=|\\son\\w+="_s);
    QVERIFY2(!html.contains(outside), qPrintable(outside.match(html).captured()));
    QVERIFY(html.contains("prefers-color-scheme: dark"_L1));
}

void TestHtmlReport::whatComesFromOutsideIsEscaped()
{
    const QByteArray hostile = "</title></style><script>alert(\"x\")</script>&amp;'\x01\xff\xe2\x80\xae%1%2";
    Run run;
    run.request(Outcome::Miss, hostile, hostile);
    run.request(Outcome::StaleHit, hostile, hostile);
    run.edit();
    trace::Events events = run.all();
    for (trace::Event &event : events) {
        if (event.kind == EventKind::RowWritten)
            event.key = event.text = hostile;
    }
    for (const EventKind kind :
         {EventKind::SettingChanged, EventKind::Expectation, EventKind::CommandFailed, EventKind::Command}) {
        trace::Event event;
        event.id = events.size() + 1;
        event.kind = kind;
        event.text = event.key = hostile;
        event.detail = SampleEvents::detail({{hostile, hostile}, {"what", hostile}, {"got", hostile}});
        events.push_back(event);
    }
    const QString html = page(events, {.files = {QString::fromUtf8(hostile.first(40))}});
    QCOMPARE(xmlProblem(html), QString());
    QCOMPARE(count(html, "<script"), 0);
    QCOMPARE(count(html, "</style>"), 1);
    QVERIFY(html.contains("&lt;script&gt;"_L1));
    QVERIFY(!html.contains(QChar(0x202e)));
}

void TestHtmlReport::figuresStandInThePage()
{
    Run run;
    run.request(Outcome::Miss, ":1:k");
    for (int i = 0; i < 4; ++i)
        run.request(Outcome::Hit, ":1:k");
    run.request(Outcome::StaleHit, ":1:k");
    const QString html = page(run.all());
    QVERIFY(html.contains("<b>6</b><span>requests</span>"_L1));
    QVERIFY(html.contains("<b>83 %</b><span>hit ratio</span><small>5 of 6 with a cache lookup</small>"_L1));
    QVERIFY(html.contains("<b>990 ms</b><span>saved</span>"_L1));
    QVERIFY(html.contains("<th>never stored</th><td class=\"number\">1</td>"_L1));
    QCOMPARE(count(html, "class=\"hatch-stale\""), 1); // the stale hit's column
    QVERIFY(count(html, "class=\"life-fresh\"") > 0);
}

void TestHtmlReport::eachRequestAndEditIsDrawn()
{
    Run run;
    run.request(Outcome::Miss, ":1:k");
    run.edit();
    run.request(Outcome::Hit, ":1:k");
    const QString html = page(run.all());
    QCOMPARE(count(html, "<details"), 3);
    QCOMPARE(count(html, "<details open"), 1);
    QVERIFY(html.contains(u"miss · never stored"_s));
    QVERIFY(html.contains(">post_save("_L1));
    QVERIFY(html.contains(u"Edit 1: Course 42, 1 row; title: Old → New"_s));
    QVERIFY(html.contains("The database answers 500 rows after 198 ms"_L1));
}

void TestHtmlReport::whatIsSaidAndNotedStandsWithItsTime()
{
    Run run;
    run.request(Outcome::Miss, ":1:k");
    run.add(EventKind::Narration).text = "The list was <made>.";
    run.pass(3s);
    run.request(Outcome::Hit, ":1:k");
    const QString html = page(run.all(), {.notes = {{trace::Instant(1s), u"a pause"_s}}});
    const qsizetype said = html.indexOf("<b>00:00:00.200</b> The list was &lt;made&gt;."_L1);
    const qsizetype noted = html.indexOf("<b>00:00:01.000</b> a pause"_L1);
    QVERIFY(said > 0);
    QVERIFY(noted > said);
    QVERIFY(html.contains(">00:00:03.200</span>"_L1)); // when the hit was sent
}

void TestHtmlReport::itTellsTheTimeOfWhatItHas()
{
    Run run;
    run.pass(10h);
    run.request(Outcome::Miss, ":1:k");
    run.pass(3s);
    run.request(Outcome::Hit, ":1:k");
    QVERIFY(page(run.all()).contains(u"2 requests · 00:00:03 of virtual time"_s));
}

void TestHtmlReport::itsTitleIsTheNameOfTheFile()
{
    const QString html = page(Run().all(), {.files = {u"/home/class/05.lookaside"_s}});
    QVERIFY(html.contains(u"<title>Lookaside · 05.lookaside</title>"_s));
    QVERIFY(!html.contains("/home/class"_L1));
}

void TestHtmlReport::theRestIsCountedAndSaidSo()
{
    Run run;
    for (int i = 0; i < 5000; ++i)
        run.request(i % 2 ? Outcome::Hit : Outcome::Miss, ":1:k" + QByteArray::number(i / 2));
    const QString html = page(run.all());
    QCOMPARE(count(html, "<details"), 200);
    QVERIFY(html.contains("the first 200; 4,800 more are counted above, not drawn"_L1));
    QVERIFY(html.contains("<b>5,000</b><span>requests</span>"_L1));
    QVERIFY(html.contains("the first 40; 7,380 events of other keys are not drawn"_L1));
    QVERIFY(html.size() < 3'000'000);
}

void TestHtmlReport::failuresAreListed()
{
    SampleEvents sample;
    auto &failed = sample.add(EventKind::Expectation);
    failed.text = "expect hit";
    failed.detail = SampleEvents::detail({{"line", "7"}, {"what", "outcome"}, {"expected", "hit"}, {"got", "miss"}});
    sample.add(EventKind::Expectation).count = 1;
    const QString html = page(sample.all(), {.files = {u"a.lookaside"_s}});
    QVERIFY(html.contains("<li>a.lookaside:7: expect hit: outcome: expected hit, got miss</li>"_L1));
    QVERIFY(html.contains("failed: 1 of 2 expectations"_L1));
}

void TestHtmlReport::measuredTimesCanBeLeftOut()
{
    Run run;
    run.request(Outcome::Miss, ":1:k");
    trace::Events other = run.all();
    for (trace::Event &event : other)
        event.measured += 7ms;
    HtmlReport::Options without;
    without.measured = false;
    QVERIFY(page(run.all()) != page(other));
    QCOMPARE(page(run.all(), without), page(other, without));
}

void TestHtmlReport::anEmptyRunIsAPageToo()
{
    const QString html = page({});
    QCOMPARE(xmlProblem(html), QString());
    QVERIFY(html.contains(u"<b>–</b><span>hit ratio</span>"_s));
    QCOMPARE(count(html, "<details"), 0);
}

void TestHtmlReport::aFullDiskIsReported()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("no /dev/full here");
    const auto done = HtmlReport({}).write(full);
    QVERIFY(!done);
    QCOMPARE(done.error().code, "report.cannotWrite"_ba);
}

QTEST_APPLESS_MAIN(TestHtmlReport)
#include "tst_htmlreport.moc"
