#include "lab/parser.h"
#include "report/comparisontext.h"
#include "trial/latency.h"
#include "trial/trial.h"
#include "trial/way.h"

#include <QtTest/QTest>

#include <map>

using trace::EventKind;
using trace::MissReason;
using trace::Outcome;

// What the tutorial says of the backends, shown by the comparison that is given for it.
class tst_Claims : public QObject {
    Q_OBJECT

    struct Seen final : trace::Listener {
        std::map<MissReason, int> misses;
        int stale = 0;
        int hits = 0;
        void happened(const trace::Event &event) override
        {
            if (event.kind != EventKind::ResponseSent)
                return;
            misses[event.reason] += event.outcome == Outcome::Miss;
            stale += event.outcome == Outcome::StaleHit;
            hits += event.outcome == Outcome::Hit;
        }
    };
    static Seen seen(const QByteArray &way)
    {
        Seen seen;
        for (const report::Comparison &comparison : report::comparisons()) {
            if (comparison.id != "backends")
                continue;
            const auto commands = lab::parse(comparison.example);
            if (!commands || !trial::play(trial::Way::of(way)->applied(*commands), seen))
                qFatal("it does not run");
        }
        return seen;
    }

private slots:
    void locMemIsNotSharedAndLostOnRestart()
    {
        Seen locmem = seen("backend=locmem");
        QVERIFY(locmem.misses[MissReason::OtherProcess] > 0);
        QVERIFY(locmem.misses[MissReason::LostOnRestart] > 0);
        QVERIFY(locmem.stale > 0); // deleted in one process, served from the other
    }

    void theOthersAreSharedAndOutliveTheProcess_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::newRow("database") << QByteArray("backend=database");
        QTest::newRow("file") << QByteArray("backend=file");
    }
    void theOthersAreSharedAndOutliveTheProcess()
    {
        QFETCH(QByteArray, way);
        Seen other = seen(way);
        QCOMPARE(other.misses[MissReason::OtherProcess], 0);
        QCOMPARE(other.misses[MissReason::LostOnRestart], 0);
        QCOMPARE(other.stale, 0);
        QVERIFY(other.hits > seen("backend=locmem").hits);
    }

    // "Slowest" is nothing that is modelled: it is measured, on this machine.
    void theDatabaseIsTheSlowest()
    {
        const lab::Permissions permissions{lab::Permissions::Rules()};
        const auto latency = [&permissions](const char *kind) {
            server::Backend backend;
            backend.kind = kind;
            return *trial::measuredLatency(backend, permissions);
        };
        QVERIFY(latency("database").set > latency("locmem").set);
        QVERIFY(latency("database").get > latency("locmem").get);
        QVERIFY(latency("locmem").get.count() > 0);
    }

    void aForeignServerIsNotMeasured()
    {
        server::Backend backend;
        backend.kind = "redis";
        backend.location = "redis://192.0.2.1:6379/0";
        const lab::Permissions permissions{lab::Permissions::Rules()};
        const auto latency = trial::measuredLatency(backend, permissions);
        QVERIFY(!latency);
        QCOMPARE(latency.error().code, QByteArray("lab.hostNotAllowed"));
    }
};

QTEST_GUILESS_MAIN(tst_Claims)
#include "tst_claims.moc"
