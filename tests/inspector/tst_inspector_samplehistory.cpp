#include "inspector/samplehistory.h"

#include <QtTest/QTest>

using namespace std::chrono_literals;
using inspector::SampleBucket;
using inspector::SampleHistory;
using inspector::ServerSample;

class TestSampleHistory : public QObject {
    Q_OBJECT

private slots:
    void bucketsHoldWhatHappenedInThem();
    void whereNobodyAskedIsAGap();
    void aResetIsKnownAndCountsNothing();
    void bordersStayWhereTheyAre();
    void anHourIsKept();

private:
    static ServerSample sample(qint64 second, qint64 hits, qint64 misses)
    {
        ServerSample made;
        made.at = second * 1000;
        made.seconds = 1;
        made.hits = hits;
        made.misses = misses;
        made.memory = 1000 + second;
        return made;
    }
};

void TestSampleHistory::bucketsHoldWhatHappenedInThem()
{
    SampleHistory history;
    QVERIFY(history.buckets(60s, 60).isEmpty());
    for (int second = 1; second <= 60; ++second)
        history.add(sample(1'000'000 + second, second, 1));
    const auto buckets = history.buckets(60s, 6);
    QCOMPARE(buckets.size(), 6);
    qint64 hits = 0;
    for (const SampleBucket &bucket : buckets) {
        QCOMPARE(bucket.to - bucket.from, 10'000);
        QCOMPARE(bucket.seconds, 10.0);
        QCOMPARE(bucket.misses, 10);
        hits += bucket.hits;
    }
    QCOMPARE(hits, 1'830); // 1 + 2 + … + 60
    QCOMPARE(buckets.constLast().hits, 51 + 52 + 53 + 54 + 55 + 56 + 57 + 58 + 59 + 60);
    QCOMPARE(buckets.constLast().memory, 1000 + 1'000'060);
    QCOMPARE(history.sum(10s).hits, buckets.constLast().hits);
    QCOMPARE(*history.sum(10s).hitRatio(), 555.0 / 565.0);
}

void TestSampleHistory::whereNobodyAskedIsAGap()
{
    SampleHistory history;
    history.add(sample(1, 0, 0));
    history.add(sample(2, 0, 3));
    const auto buckets = history.buckets(4s, 4);
    QVERIFY(!buckets.at(2).hitRatio());
    QCOMPARE(buckets.at(2).seconds, 1.0); // known, and nobody asked
    QCOMPARE(*buckets.at(3).hitRatio(), 0.0);
    QCOMPARE(buckets.at(0).seconds, 0.0); // not known
    QVERIFY(!SampleHistory().sum(60s).hitRatio());
}

void TestSampleHistory::aResetIsKnownAndCountsNothing()
{
    SampleHistory history;
    history.add(sample(1, 5, 5));
    ServerSample reset = sample(2, 0, 0);
    reset.reset = true;
    history.add(reset);
    history.add(sample(3, 5, 5));
    const auto buckets = history.buckets(3s, 3);
    QVERIFY(buckets.at(1).reset);
    QCOMPARE(buckets.at(1).seconds, 0.0);
    QCOMPARE(buckets.at(1).hits, 0);
    QVERIFY(!buckets.at(2).reset);
    QCOMPARE(history.sum(3s).seconds, 2.0);
}

void TestSampleHistory::bordersStayWhereTheyAre()
{
    SampleHistory history;
    for (int second = 1; second <= 15; ++second)
        history.add(sample(second, 1, 0));
    const auto before = history.buckets(60s, 6);
    history.add(sample(16, 1, 0));
    const auto after = history.buckets(60s, 6);
    QCOMPARE(after.constLast().from, before.constLast().from);
    QCOMPARE(before.constLast().hits, 5);
    QCOMPARE(after.constLast().hits, 6);
    QCOMPARE(after.at(4).hits, 10);
}

void TestSampleHistory::anHourIsKept()
{
    SampleHistory history;
    for (int second = 1; second <= 5'000; ++second)
        history.add(sample(second, 1, 0));
    QCOMPARE(history.samples().size(), SampleHistory::mostSamples);
    QCOMPARE(history.sum(1h).hits, 3'600);
    history.clear();
    QVERIFY(history.isEmpty());
}

QTEST_GUILESS_MAIN(TestSampleHistory)
#include "tst_inspector_samplehistory.moc"
