#include "report/narrator.h"
#include "report/sampleevents.h"
#include "trace/names.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using trace::EventKind;
using trace::MissReason;
using trace::Outcome;

class TestNarrator : public QObject {
    Q_OBJECT

private slots:
    void everyKindIsToldInOneLine();
    void everyReasonOfAMissIsTold();
    void aRequestReadsAsAStory();
    void anInvalidationNamesItsEdit();
    void aStaleHitNamesItsEdit();
    void aReceiverThatRemovesNothingIsSaidToDoSo();
    void aFailedExpectationSaysWhatItGot();
    void whatIsNotKnownForSureIsSaid();
    void aSizeThatIsNotKnownIsLeftOut();
    void memoryIsBounded();
};

void TestNarrator::everyKindIsToldInOneLine()
{
    static const QRegularExpression placeLeft(u"%\\d"_s);
    const QList<QByteArray> texts{"", "get", "length", "clear", QByteArray(5000, 'x'), "a\nb\0c\xff", "%1 %2"};
    for (int i = 0; i < trace::eventKindCount; ++i) {
        for (const QByteArray &text : texts) {
            for (const std::int64_t count : {-1, 0, 1, 1'000'000}) {
                SampleEvents sample;
                trace::Event &event = sample.add(static_cast<EventKind>(i));
                event.text = event.key = text;
                event.count = event.bytes = count;
                event.ttl = count > 0 ? trace::noTtl : 0s;
                event.detail = count
                    ? SampleEvents::detail({{"what", text}, {"what", text}, {"expected", text}, {"got", text}})
                    : nullptr;
                report::Narrator narrator;
                narrator.apply(event);
                const QString sentence = narrator.sentence(event);
                const QByteArray what = trace::name(event.kind).toByteArray() + ": " + sentence.toUtf8();
                QVERIFY2(!sentence.isEmpty() || (event.kind == EventKind::Narration && text.isEmpty()),
                         what.constData());
                QVERIFY2(sentence.size() <= report::Narrator::longest, what.constData());
                QVERIFY2(!sentence.contains(u'\n') && !sentence.contains(QChar(u'\0')), what.constData());
                QVERIFY2(text.contains('%') || !sentence.contains(placeLeft), what.constData());
            }
        }
    }
}

void TestNarrator::everyReasonOfAMissIsTold()
{
    QSet<QString> sentences;
    for (int i = 0; i < trace::missReasonCount; ++i) {
        for (const EventKind kind : {EventKind::CacheMiss, EventKind::EntryEnded}) {
            SampleEvents sample;
            trace::Event &event = sample.add(kind);
            event.key = ":1:course_list";
            event.process = event.store = 2;
            event.reason = static_cast<MissReason>(i);
            const QString sentence = report::Narrator().sentence(event);
            QVERIFY2(sentence.contains(":1:course_list"_L1), qPrintable(sentence));
            sentences.insert(sentence);
        }
    }
    QCOMPARE(sentences.size(), 2 * trace::missReasonCount);

    SampleEvents sample; // a key is never a form to be filled in
    trace::Event &event = sample.add(EventKind::CacheMiss);
    event.key = "%2 %1 %3";
    for (int i = 0; i < trace::missReasonCount; ++i) {
        event.reason = static_cast<MissReason>(i);
        QVERIFY(report::Narrator().sentence(event).contains("%2 %1 %3"_L1));
    }
}

void TestNarrator::aRequestReadsAsAStory()
{
    SampleEvents sample;
    auto &sent = sample.add(EventKind::RequestSent);
    sent.text = "GET /courses/?page=2";
    sent.count = 42;
    sent.request = 16;
    sent.process = 1;
    auto &lookup = sample.add(EventKind::CacheLookup, 1);
    lookup.text = "get";
    lookup.key = ":1:course_list";
    lookup.process = 1;
    auto &query = sample.add(EventKind::QueryFinished, 2);
    query.count = 20;
    query.modelled = 198ms;
    query.measured = 410us;
    auto &stored = sample.add(EventKind::CacheStored, 3);
    stored.key = ":1:course_list";
    stored.text = "set";
    stored.bytes = 3200;
    stored.ttl = 15min;
    auto &response = sample.add(EventKind::ResponseSent, 4);
    response.count = 200;
    response.outcome = Outcome::Miss;
    response.modelled = 200ms;
    response.bytes = 3200;

    QStringList told;
    for (const trace::Event &event : sample.all())
        told.append(report::Narrator().sentence(event));
    QCOMPARE(
        told,
        QStringList({u"Request 16 to process 1: GET /courses/?page=2, user 42."_s,
                     u"Process 1 asks the cache: get :1:course_list."_s,
                     u"The database answers 20 rows after 198 ms (0.41 ms measured here)."_s,
                     u"Stored (set): :1:course_list, 3.2 kB, for 15 min."_s, u"200 OK after 200 ms: Miss, 3.2 kB."_s}));
}

void TestNarrator::anInvalidationNamesItsEdit()
{
    SampleEvents sample;
    report::Narrator narrator;
    for (int edit = 0; edit < 3; ++edit) {
        auto &written = sample.add(EventKind::RowWritten);
        written.key = "Course 42";
        written.count = 1;
        written.detail = SampleEvents::detail({{"pk", "42"}, {"title", "Old"}, {"title", "New"}});
    }
    const trace::EventId signal = sample.add(EventKind::SignalSent, sample.last()).id;
    const trace::EventId receiver = sample.add(EventKind::ReceiverRan, signal).id;
    auto &ended = sample.add(EventKind::EntryEnded, receiver);
    ended.key = ":1:k";
    ended.reason = MissReason::Invalidated;
    const trace::EventId end = ended.id;
    auto &miss = sample.add(EventKind::CacheMiss, sample.add(EventKind::CacheLookup).id);
    miss.key = ":1:k";
    miss.reason = MissReason::Invalidated;
    miss.about = end;
    for (const trace::Event &event : sample.all())
        narrator.apply(event);
    QCOMPARE(narrator.sentence(sample.all()[2]), u"Edit 3: Course 42, 1 row; title: Old → New"_s);
    QCOMPARE(narrator.sentence(sample.all()[end - 1]), u":1:k is deleted by edit 3."_s);
    QCOMPARE(narrator.sentence(sample.all().back()), u"Miss: :1:k was invalidated by edit 3."_s);
    QCOMPARE(narrator.editOf(sample.last()), 3);
    QCOMPARE(report::Narrator().sentence(sample.all().back()), u"Miss: :1:k was invalidated."_s);
}

void TestNarrator::aStaleHitNamesItsEdit()
{
    SampleEvents sample;
    const trace::EventId edit = sample.add(EventKind::RowWritten).id;
    auto &found = sample.add(EventKind::StaleFound);
    found.key = ":1:k";
    found.about = edit;
    auto &hit = sample.add(EventKind::CacheHit);
    hit.key = ":1:k";
    hit.outcome = Outcome::StaleHit;
    report::Narrator narrator;
    for (const trace::Event &event : sample.all())
        narrator.apply(event);
    QCOMPARE(narrator.sentence(sample.all()[1]), u":1:k differs from the database since edit 1."_s);
    QCOMPARE(narrator.sentence(sample.all()[2]), u"Stale hit: :1:k was stored before edit 1."_s);

    auto &stored = sample.add(EventKind::CacheStored);
    stored.key = ":1:k";
    narrator.apply(sample.all().back());
    QCOMPARE(narrator.sentence(sample.all()[2]),
             u"Stale hit: :1:k was returned, but the database has changed since."_s);
}

void TestNarrator::aReceiverThatRemovesNothingIsSaidToDoSo()
{
    SampleEvents sample;
    auto &asked = sample.add(EventKind::CacheDeleteAsked);
    asked.text = "delete";
    asked.key = ":1:course_list";
    QCOMPARE(report::Narrator().sentence(asked), u"delete :1:course_list matched nothing: 0 entries removed."_s);
    asked.count = 3;
    asked.text = "delete_pattern";
    QCOMPARE(report::Narrator().sentence(asked), u"delete_pattern :1:course_list removed 3 entries."_s);
}

void TestNarrator::aFailedExpectationSaysWhatItGot()
{
    SampleEvents sample;
    auto &event = sample.add(EventKind::Expectation);
    event.text = "expect hit";
    event.detail = SampleEvents::detail({{"line", "3"}, {"what", "outcome"}, {"expected", "hit"}, {"got", "miss"}});
    QCOMPARE(report::Narrator().sentence(event), u"Not as expected: expect hit (outcome is miss, not hit)."_s);
    event.count = 1;
    QCOMPARE(report::Narrator().sentence(event), u"As expected: expect hit"_s);
}

// Of a watched application: whose page a key is, and that it is not known whose an operation is.
void TestNarrator::whatIsNotKnownForSureIsSaid()
{
    SampleEvents sample;
    const report::Narrator narrator;
    trace::Event &lookup = sample.add(EventKind::CacheLookup);
    lookup.key =
        ":1:views.decorators.cache.cache_page..GET.0123456789abcdef0123456789abcdef.0123456789abcdef.en-us.UTC";
    lookup.detail = SampleEvents::detail({{"url", "http://127.0.0.1:8000/page/"}, {"one-of", "3"}});
    const QString asked = narrator.sentence(lookup);
    QVERIFY2(asked.contains(u"page GET /page/"_s) && asked.endsWith(u" By one of 3 requests."_s), qPrintable(asked));
    trace::Event &response = sample.add(EventKind::ResponseSent);
    response.detail = SampleEvents::detail({{"one-of", "2"}});
    QVERIFY(narrator.sentence(response).endsWith(u"not known for certain: 2 requests were in progress."_s));
}

void TestNarrator::aSizeThatIsNotKnownIsLeftOut()
{
    SampleEvents sample;
    trace::Event &hit = sample.add(EventKind::CacheHit);
    hit.key = "hits";
    QCOMPARE(report::Narrator().sentence(hit), u"Hit: hits."_s);
    trace::Event &stored = sample.add(EventKind::CacheStored);
    stored.key = "hits";
    stored.text = "incr";
    stored.ttl = trace::noTtl;
    QCOMPARE(report::Narrator().sentence(stored), u"Stored (incr): hits, without an expiry."_s);
}

void TestNarrator::memoryIsBounded()
{
    report::Narrator narrator;
    trace::Event event;
    event.kind = EventKind::RowWritten;
    for (event.id = 1; event.id <= 150'000; ++event.id)
        narrator.apply(event);
    QCOMPARE(narrator.editOf(150'000), 150'000);
    QCOMPARE(narrator.editOf(1), 0); // forgotten, not wrong
}

QTEST_APPLESS_MAIN(TestNarrator)
#include "tst_narrator.moc"
