#include "../lab/labrun.h"
#include "trace/steps.h"

#include <QtTest/QTest>

using trace::StepSize;

class TestSteps : public QObject {
    Q_OBJECT
private slots:
    void namesReadBack()
    {
        for (const StepSize size : trace::stepSizes)
            QCOMPARE(trace::stepSizeNamed(trace::name(size)), std::optional(size));
        QVERIFY(!trace::stepSizeNamed("second"));
    }

    void aMissAndAHitAreFixedNumbersOfSteps_data()
    {
        QTest::addColumn<StepSize>("size");
        QTest::addColumn<int>("steps");
        // Two requests: sent, looked up, and answered (3 hops and the answer of the look-up); the miss also queries,
        // gets its rows and stores.
        QTest::newRow("hop") << StepSize::Hop << 4 + 3 + 4;
        QTest::newRow("request") << StepSize::Request << 2;
        QTest::newRow("miss") << StepSize::Miss << 1;
        QTest::newRow("expiry") << StepSize::Expiry << 0;
    }

    void aMissAndAHitAreFixedNumbersOfSteps()
    {
        QFETCH(StepSize, size);
        QFETCH(int, steps);
        LabRun run;
        QCOMPARE(run.play("cache /courses/ response timeout=15m key=tutorial"), QByteArrayList());
        const std::size_t before = run.events().size();
        QCOMPARE(run.play("get /courses/\nget /courses/"), QByteArrayList());
        int counted = 0;
        for (std::size_t i = before; i < run.events().size(); ++i) {
            const trace::Event &event = run.events()[i];
            counted += event.request != 0 && trace::endsStep(event, size);
            QVERIFY(trace::endsStep(event, StepSize::Event));
        }
        QCOMPARE(counted, steps);
    }

    void anExpiryEndsAStep()
    {
        LabRun run;
        QCOMPARE(run.play("cache set k 1 timeout=10s\nadvance 1m"), QByteArrayList());
        int counted = 0;
        for (const trace::Event &event : run.events())
            counted += trace::endsStep(event, StepSize::Expiry);
        QCOMPARE(counted, 1);
    }
};

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
