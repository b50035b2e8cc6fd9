#include "base/escape.h"
#include "report/sampleevents.h"
#include "report/tracewriter.h"
#include "trace/names.h"

#include <QtCore/QBuffer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using report::TraceWriter;
using trace::EventKind;

class TestTraceWriter : public QObject {
    Q_OBJECT

private slots:
    void everyEventIsOneObjectWithStableWords();
    void aRequestIsWrittenSo();
    void anyKeyCanBeTurnedBack();
    void measuredTimesCanBeLeftOut();
    void aFullDiskIsReported();
    void manyEventsAreWrittenFast();
};

static QByteArray written(const trace::Events &events, TraceWriter::Measured measured = TraceWriter::Measured::Written)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    TraceWriter writer(buffer, measured);
    for (const trace::Event &event : events)
        writer.happened(event);
    return writer.finish() ? bytes : QByteArray();
}

void TestTraceWriter::everyEventIsOneObjectWithStableWords()
{
    SampleEvents sample;
    for (int i = 0; i < trace::eventKindCount; ++i) {
        auto &event = sample.add(static_cast<EventKind>(i), sample.last());
        event.key = "k";
        event.detail = SampleEvents::detail({{"a", "1"}, {"a", "\"\\\n"}}, "body");
    }
    const QByteArrayList lines = written(sample.all()).split('\n');
    QCOMPARE(lines.size(), trace::eventKindCount + 1); // the last line is ended
    for (int i = 0; i < trace::eventKindCount; ++i) {
        QJsonParseError problem;
        const QJsonObject object = QJsonDocument::fromJson(lines[i], &problem).object();
        QVERIFY2(problem.error == QJsonParseError::NoError, lines[i].constData());
        QCOMPARE(object["seq"_L1].toInteger(), i + 1);
        QCOMPARE(object["kind"_L1].toString().toUtf8(), trace::name(static_cast<EventKind>(i)));
        QCOMPARE(object["detail"_L1].toArray(),
                 QJsonArray({QJsonArray({u"a"_s, u"1"_s}), QJsonArray({u"a"_s, uR"("\\\x0a)"_s})}));
    }
}

void TestTraceWriter::aRequestIsWrittenSo()
{
    SampleEvents sample;
    auto &sent = sample.add(EventKind::RequestSent);
    sent.request = 1;
    sent.process = 1;
    sent.text = "GET /courses/";
    sent.count = -1;
    sample.pass(1ms);
    auto &miss = sample.add(EventKind::CacheMiss, 1);
    miss.request = miss.process = miss.store = 1;
    miss.key = ":1:course_list";
    miss.reason = trace::MissReason::NeverStored;
    auto &stored = sample.add(EventKind::CacheStored, 2);
    stored.key = ":1:course_list";
    stored.text = "set";
    stored.ttl = trace::noTtl;
    stored.bytes = 88;
    sample.pass(199ms);
    auto &response = sample.add(EventKind::ResponseSent, 3);
    response.request = response.process = 1;
    response.outcome = trace::Outcome::Miss;
    response.reason = trace::MissReason::NeverStored;
    response.count = 200;
    response.modelled = 200ms;
    response.measured = 410us;
    QCOMPARE(written(sample.all()),
             R"({"seq":1,"t_us":0,"kind":"request-sent","request":1,"process":1,"text":"GET /courses/","user":null}
{"seq":2,"t_us":1000,"kind":"cache-miss","cause":1,"request":1,"process":1,"store":1,"key":":1:course_list","reason":"never-stored"}
{"seq":3,"t_us":1000,"kind":"cache-stored","cause":2,"key":":1:course_list","text":"set","bytes":88,"ttl_us":null}
{"seq":4,"t_us":200000,"kind":"response-sent","cause":3,"request":1,"process":1,"outcome":"miss","reason":"never-stored","status":200,"modelled_us":200000,"measured_us":410}
)"_ba);
}

void TestTraceWriter::anyKeyCanBeTurnedBack()
{
    for (const QByteArray &key : {QByteArray("a\0b\xff\"\\\n\x1f", 8), "caf\xc3\xa9 \xe2\x80\xae"_ba, R"(\x41)"_ba}) {
        SampleEvents sample;
        sample.add(EventKind::CacheMiss).key = key;
        const QString text = QJsonDocument::fromJson(written(sample.all()).trimmed()).object()["key"_L1].toString();
        QCOMPARE(base::unescaped(text), std::optional(key));
    }
}

void TestTraceWriter::measuredTimesCanBeLeftOut()
{
    SampleEvents one, other;
    one.add(EventKind::QueryFinished).measured = 410us;
    other.add(EventKind::QueryFinished).measured = 395us;
    QVERIFY(written(one.all()) != written(other.all()));
    QCOMPARE(written(one.all(), TraceWriter::Measured::Omitted), written(other.all(), TraceWriter::Measured::Omitted));
    QVERIFY(!written(one.all(), TraceWriter::Measured::Omitted).contains("measured"));
}

void TestTraceWriter::aFullDiskIsReported()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("no /dev/full here");
    SampleEvents sample;
    sample.add(EventKind::Mark);
    TraceWriter writer(full, TraceWriter::Measured::Written);
    writer.happened(sample.all().front());
    const auto done = writer.finish();
    QVERIFY(!done);
    QCOMPARE(done.error().code, "report.cannotWrite"_ba);
    QCOMPARE(done.error().args.value(0), u"/dev/full"_s);
}

void TestTraceWriter::manyEventsAreWrittenFast()
{
    SampleEvents sample;
    auto &hit = sample.add(EventKind::CacheHit, 1);
    hit.key = ":1:course_list:{'page': '2'}:anonymous";
    hit.request = hit.process = 1;
    hit.outcome = trace::Outcome::Hit;
    hit.bytes = 3200;
    QFile null(u"/dev/null"_s);
    if (!null.open(QIODevice::WriteOnly))
        QSKIP("no /dev/null here");
    TraceWriter writer(null, TraceWriter::Measured::Written);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 200'000; ++i)
        writer.happened(hit);
    QVERIFY(writer.finish());
    qInfo("200,000 events in %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 10'000); // a guard against something quadratic, not a measurement
}

QTEST_APPLESS_MAIN(TestTraceWriter)
#include "tst_tracewriter.moc"
