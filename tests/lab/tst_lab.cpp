#include "cache/dummy.h"
#include "catalog/courserows.h"
#include "lab/labrun.h"
#include "lab/parser.h"
#include "trace/names.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace lab;
using trace::Event;
using trace::EventKind;

namespace {

// A cache server that does not answer.
class DeadCache final : public cache::DummyCache {
public:
    using DummyCache::DummyCache;
    base::Result<std::optional<codec::Value>> get(const QByteArray &, const Version &) override { return dead(); }
    base::Result<void> set(const QByteArray &, const codec::Value &, cache::Timeout, const Version &) override
    {
        return dead();
    }
    base::Result<bool> remove(const QByteArray &, const Version &) override { return dead(); }

private:
    static tl::unexpected<base::Error> dead()
    {
        return base::failure("cache.BackendError", {QStringLiteral("refused")});
    }
};

Lab::Options withADeadServer()
{
    Lab::Options options;
    options.cacheFactory = [](const server::Backend &backend) -> base::Result<std::unique_ptr<cache::Cache>> {
        return std::make_unique<DeadCache>(backend.config);
    };
    return options;
}

QString titleOf(LabRun &run, qint64 id)
{
    const auto rows = catalog::courseRows(run.lab().catalog(), id - 1, 1);
    return rows && !rows->isEmpty() ? rows->first().title : QString();
}

// As another program does: over a connection of its own.
void writeFromOutside(LabRun &run, const QByteArray &sql)
{
    auto outside = catalog::Connection::open(run.lab().catalog().path(), catalog::Connection::Access::ReadWrite,
                                             std::chrono::seconds(2));
    if (!outside || !(*outside)->execute(sql))
        qFatal("%s", sql.constData());
}

const QByteArrayList held; // no problem: every expectation held and no command failed

} // namespace

class LabTest : public QObject {
    Q_OBJECT

private slots:
    void missReason_data();
    void missReason();
    void aMissNamesWhatEndedTheEntry();
    void anotherVersionIsTheReasonOnASharedStore();
    void settingsOfASharedStoreKeepItsEntries();
    void aDeadServerRaisesUnlessIgnored();
    void anOutageEndsAndWhatWasHeldIsStillThere();
    void aLaterEditMakesAStaleEntryRightAgain();
    void signalsFireInsideTheTransactionAndRowsAppearAtTheCommit();
    void aRollbackLeavesTheRows();
    void schedule_data();
    void schedule();
    void aColdBurstAsksTheDatabaseForEachRequestInFlight();
    void aDatabaseOfFewPlacesHasAQueue();
    void aSpreadBurstIsAnsweredByTheCacheOnceItIsFilled();
    void aLoadFollowsTheSeed();
    void aLoadOfNoRequestsEnds();
    void anImportSaysHowTheFileWasRead_data();
    void anImportSaysHowTheFileWasRead();
    void aBadRowImportsNothing();
    void whatIsUnknownFailsAndTheRunGoesOn_data();
    void whatIsUnknownFailsAndTheRunGoesOn();
    void aTransactionOutlivesItsProcess();
    void aStrayPercentSignIsOneForTheDatabaseAsForTheKey();
    void aReceiversKeyIsFilledInOnce();
    void aHitTellsHowLongTheEntryHasLeft();
    void anEditOfAnotherProgramIsSeen_data();
    void anEditOfAnotherProgramIsSeen();
    void anEditOfAnotherProgramIsSeenWithinARequest();
    void whatACrowdAsksAtOneMomentIsAskedOnce();
    void whatAnotherProgramWroteBeforeAReadIsNoReasonForStaleness();
    void ownWritesAreNotAnotherPrograms();
    void anExpectationAfterAFailedSettingIsNotChecked_data();
    void anExpectationAfterAFailedSettingIsNotChecked();
    void twoRunsWriteTheSameBytes();
};

void LabTest::missReason_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("scenario");
    const auto row = [](const char *reason, const char *scenario) {
        QTest::newRow(reason) << QByteArray(reason) << QByteArray(scenario);
    };
    row("never-stored", "get /courses/7/");
    row("expired", "get /courses/7/\nexpect miss\nadvance 15m\nget /courses/7/");
    row("invalidated",
        "on save Course delete \"c{pk}\"\nget /courses/7/\nexpect miss\nsave course 7 title=\"Other\"\nget "
        "/courses/7/");
    row("evicted",
        "backend locmem max_entries=1 cull_frequency=0\nget /courses/7/\nexpect miss\nget /courses/8/\nget "
        "/courses/7/");
    row("cleared", "get /courses/7/\nexpect miss\ncache clear\nget /courses/7/");
    row("lost-on-restart", "get /courses/7/\nexpect miss\nrestart 1\nget /courses/7/");
    row("other-process", "processes 2\nget /courses/7/ from 1\nexpect miss\nget /courses/7/ from 2");
}

void LabTest::missReason()
{
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, scenario);
    LabRun run;
    const QByteArray setUp = "cache /courses/{id}/ response timeout=15m key=\"c{pk}\"\n";
    QCOMPARE(run.play(setUp + scenario + "\nexpect miss reason=" + reason + " queries=1 status=200"), held);
    // Told alike by the cache's answer and by the response.
    const trace::Events misses = run.all(EventKind::CacheMiss);
    QCOMPARE(trace::name(misses.back().reason), QByteArrayView(reason));
}

void LabTest::aStrayPercentSignIsOneForTheDatabaseAsForTheKey()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        catalog reset courses=3
        save course 1 title="50% sure"
        save course 2 title="50%zz"
        get "/courses/?search=50% sure"
        get "/courses/?search=50%25+sure"
        get "/courses/?search=50%zz"
        get "/courses/?search=%"
    )"),
             held);
    const trace::Events answers = run.all(EventKind::ResponseSent);
    for (const std::size_t i : {0, 1}) {
        QVERIFY(answers[i].detail->body.contains("50% sure"));
        QVERIFY(!answers[i].detail->body.contains("50%zz"));
    }
    QVERIFY(answers[2].detail->body.contains("50%zz"));
    QVERIFY(answers[3].detail->body.contains("50%zz") && answers[3].detail->body.contains("50% sure"));
}

// What a title says is no template.
void LabTest::aReceiversKeyIsFilledInOnce()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        on save Course delete "t:{title}:{pk}:{nothing}:{"
        save course 42 title="{level}{pk}{title}"
    )"),
             held);
    QCOMPARE(run.all(EventKind::ReceiverRan).back().key, QByteArray("t:{level}{pk}{title}:42:{nothing}:{"));
}

void LabTest::aHitTellsHowLongTheEntryHasLeft()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        cache /courses/{id}/ response timeout=15m key="c{pk}"
        get /courses/7/
        advance 5m
        get /courses/7/
        cache set endless 1 timeout=never
        cache get endless
    )"),
             held);
    const trace::Events hits = run.all(EventKind::CacheHit);
    const trace::Event stored = run.all(EventKind::CacheStored).front();
    QCOMPARE(hits[0].ttl.count(), (stored.time + stored.ttl - hits[0].time).count());
    QVERIFY(hits[0].ttl > std::chrono::minutes(9) && hits[0].ttl <= std::chrono::minutes(10));
    QVERIFY(hits[1].ttl == trace::noTtl);
}

void LabTest::aMissNamesWhatEndedTheEntry()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        cache /courses/{id}/ response timeout=15m key="c{pk}"
        on save Course delete "c{pk}"
        get /courses/7/
        save course 7 title="Other"
        get /courses/7/
    )"),
             held);
    const Event miss = run.all(EventKind::CacheMiss).back();
    const Event &ended = run.events()[miss.about - 1];
    QCOMPARE(ended.kind, EventKind::EntryEnded);
    QCOMPARE(ended.key, QByteArray(":1:c7"));
    // Back from there: the receiver, the signal, the row, the command.
    QList<EventKind> chain;
    for (trace::EventId cause = ended.cause; cause; cause = run.events()[cause - 1].cause)
        chain.append(run.events()[cause - 1].kind);
    QCOMPARE(chain, QList({EventKind::ReceiverRan, EventKind::SignalSent, EventKind::RowWritten, EventKind::Command}));
}

void LabTest::anotherVersionIsTheReasonOnASharedStore()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        cache /courses/{id}/ response timeout=15m key="c{pk}"
        backend database
        get /courses/7/
        expect miss reason=never-stored
        backend database version=2
        get /courses/7/
        expect miss reason=other-version
        get /courses/7/
        expect hit
        backend database
        get /courses/7/
        expect hit
    )"),
             held);
}

// A deploy with other settings, or with more processes, does not empty a server that all share.
void LabTest::settingsOfASharedStoreKeepItsEntries()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        cache /courses/{id}/ response timeout=15m key="c{pk}"
        backend file
        get /courses/7/
        processes 3
        backend file timeout=1h
        get /courses/7/
        expect hit
        save course 7 title="Other"
        get /courses/7/
        expect stale
        backend file key_prefix=other
        expect keys=0
        get /courses/7/
        expect miss reason=never-stored
        backend database
        expect keys=0
        get /courses/7/
        expect miss
        backend file
        expect keys=0
        get /courses/7/
        expect miss
    )"),
             held);
}

void LabTest::aDeadServerRaisesUnlessIgnored()
{
    LabRun run(withADeadServer());
    QCOMPARE(run.play(R"(
        cache /courses/{id}/ response timeout=15m key="c{pk}"
        on save Course delete "c{pk}"
        get /courses/7/
        expect miss reason=backend-error status=500 queries=0
        backend locmem ignore_errors=yes
        get /courses/7/
        expect miss reason=backend-error status=200 queries=1
        save course 7 title="Ignored"
    )"),
             held);
    QCOMPARE(titleOf(run, 7), QStringLiteral("Ignored"));
    // Where it raises, the receiver's failure is the write's: Django sends post_save after the commit.
    QCOMPARE(run.play("backend locmem\nsave course 7 title=\"Raised\""), QByteArrayList{"cache.BackendError refused"});
    QCOMPARE(titleOf(run, 7), QStringLiteral("Raised"));
    QVERIFY(run.all(EventKind::BackendError).size() >= 4);
}

void LabTest::anOutageEndsAndWhatWasHeldIsStillThere()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        backend database
        cache /courses/{id}/ response timeout=15m key="c{pk}"
        get /courses/7/
        expect miss reason=never-stored
        outage begin
        get /courses/7/
        expect miss reason=backend-error status=500 queries=0
        outage end
        get /courses/7/
        expect hit
        outage begin
        backend database ignore_errors=yes
        get /courses/7/
        expect miss reason=backend-error status=200 queries=1
        backend file
        get /courses/7/
        expect miss reason=cleared status=200
    )"),
             held);
    QCOMPARE(run.play("backend locmem\noutage begin"), QByteArrayList{"server.noServer locmem"});
}

void LabTest::aLaterEditMakesAStaleEntryRightAgain()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        cache /courses/{id}/ response timeout=15m key="c{pk}"
        save course 7 title="First"
        get /courses/7/
        save course 7 title="Second"
        get /courses/7/
        expect stale
        save course 7 title="First"
        get /courses/7/
        expect hit
        expect total hits=1 stale=1 misses=1
    )"),
             held);
    const trace::Events stale = run.all(EventKind::EntryStale);
    QCOMPARE(stale.size(), std::size_t(2));
    const trace::Events written = run.all(EventKind::RowWritten);
    QCOMPARE(stale[0].about, written[1].id); // since the second edit …
    QCOMPARE(stale[1].about, trace::EventId(0)); // … and no more
}

void LabTest::signalsFireInsideTheTransactionAndRowsAppearAtTheCommit()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        on save Course delete "c{pk}"
        on save Course delete "later" when=commit
        transaction begin
        save course 7 title="Inside"
        get /courses/7/
    )"),
             held);
    QVERIFY(titleOf(run, 7) != QStringLiteral("Inside"));
    QVERIFY(!run.all(EventKind::ResponseSent).back().detail->body.contains("Inside"));
    QCOMPARE(run.play("transaction commit\nget /courses/7/"), held);
    QCOMPARE(titleOf(run, 7), QStringLiteral("Inside"));
    QVERIFY(run.all(EventKind::ResponseSent).back().detail->body.contains("Inside"));

    const qsizetype begun = run.indexOf(EventKind::TransactionBegun, {});
    const qsizetype sent = run.indexOf(EventKind::SignalSent, "post_save");
    const qsizetype atOnce = run.indexOf(EventKind::ReceiverRan, "delete c7");
    const qsizetype committed = run.indexOf(EventKind::TransactionCommitted, {});
    const qsizetype later = run.indexOf(EventKind::ReceiverRan, "delete later");
    QVERIFY(0 <= begun && begun < sent && sent < atOnce && atOnce < committed && committed < later);
}

void LabTest::aRollbackLeavesTheRows()
{
    LabRun run;
    const QString before = titleOf(run, 7);
    QCOMPARE(run.play(R"(
        cache /courses/{id}/ response timeout=15m key="c{pk}"
        on save Course delete "later" when=commit
        get /courses/7/
        transaction begin
        save course 7 title="Never"
        transaction rollback
        get /courses/7/
        expect hit
    )"),
             held);
    QCOMPARE(titleOf(run, 7), before);
    QCOMPARE(run.all(EventKind::TransactionRolledBack).size(), std::size_t(1));
    QCOMPARE(run.indexOf(EventKind::ReceiverRan, "delete later"), qsizetype(-1));
    QCOMPARE(run.play("transaction commit"), QByteArrayList{"server.noTransaction"});
    QCOMPARE(run.play("transaction rollback"), QByteArrayList{"server.noTransaction"});
}

// The recorded schedules of Django's signals: when a delete keeps the cache right and when a reader spoils it.
void LabTest::schedule_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<bool>("endsStale");
    QTest::newRow("invalidate-in-post_save-inside-atomic") << QByteArray(R"(
        on save Course delete "c{pk}"
        get /courses/7/
        transaction begin
        save course 7 title="Edited"
        get /courses/7/
        expect miss reason=invalidated
        transaction commit
    )") << true;
    QTest::newRow("invalidate-in-on_commit") << QByteArray(R"(
        on save Course delete "c{pk}" when=commit
        get /courses/7/
        transaction begin
        save course 7 title="Edited"
        get /courses/7/
        expect hit
        transaction commit
        get /courses/7/
        expect miss reason=invalidated
    )") << false;
    QTest::newRow("slow-reader-sets-after-the-delete") << QByteArray(R"(
        on save Course delete "c{pk}" when=commit
        start get /courses/7/ delay=100ms
        advance 50ms
        transaction begin
        save course 7 title="Edited"
        transaction commit
        advance 200ms
    )") << true;
    QTest::newRow("autocommit-post_save") << QByteArray(R"(
        on save Course delete "c{pk}"
        get /courses/7/
        save course 7 title="Edited"
        get /courses/7/
        expect miss reason=invalidated
    )") << false;
    QTest::newRow("queryset-update") << QByteArray(R"(
        on save Course delete "c{pk}"
        get /courses/7/
        update courses where id=7 set title="Edited"
    )") << true;
    QTest::newRow("slow-reader-and-a-generation") << QByteArray(R"(
        cache /courses/{id}/ response timeout=15m key="c{pk}:{generation.course}"
        on save Course bump "course" when=commit
        start get /courses/7/ delay=100ms
        advance 50ms
        save course 7 title="Edited"
        advance 200ms
        get /courses/7/
        expect miss
    )") << false;
}

void LabTest::schedule()
{
    QFETCH(QByteArray, scenario);
    QFETCH(bool, endsStale);
    LabRun run;
    QCOMPARE(run.play("cache /courses/{id}/ response timeout=15m key=\"c{pk}\"\n" + scenario
                      + "\nget /courses/7/\nexpect " + (endsStale ? "stale" : "hit")),
             held);
    QCOMPARE(titleOf(run, 7), QStringLiteral("Edited"));
}

void LabTest::aColdBurstAsksTheDatabaseForEachRequestInFlight()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        cache /courses/ response timeout=15m key=tutorial
        burst 100 get /courses/?page=1
        expect total requests=100 misses=100 hits=0 queries=200
        burst 100 get /courses/?page=1
        expect total requests=200 misses=100 hits=100 queries=200
    )"),
             held);
    // All are in flight before the first is answered.
    int sent = 0;
    int greatest = 0;
    for (const Event &event : run.events()) {
        sent += event.kind == EventKind::RequestSent;
        sent -= event.kind == EventKind::ResponseSent;
        greatest = std::max(greatest, sent);
    }
    QCOMPARE(sent, 0);
    QCOMPARE(greatest, 100);
    QCOMPARE(run.lab().now().time_since_epoch(), base::Duration(std::chrono::milliseconds(202)));
}

void LabTest::aDatabaseOfFewPlacesHasAQueue()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        costs parallel=50
        cache /courses/ response timeout=15m key=tutorial
        burst 100 get /courses/?page=1
        expect total requests=100 misses=100 hits=0 queries=200
    )"),
             held);
    std::vector<std::pair<trace::Instant, int>> changes; // of how many queries are worked on
    for (const Event &event : run.all(EventKind::QueryFinished)) {
        changes.emplace_back(event.time - event.modelled, 1);
        changes.emplace_back(event.time, -1);
    }
    std::sort(changes.begin(), changes.end()); // a place is given back before it is taken again
    int working = 0;
    int greatest = 0;
    for (const auto &[time, by] : changes) {
        working += by;
        greatest = std::max(greatest, working);
    }
    QCOMPARE(greatest, 50);
    // 200 queries of 99 ms in four waves, after a look-up of 2 ms.
    QCOMPARE(run.lab().now().time_since_epoch(), base::Duration(std::chrono::milliseconds(2 + 4 * 99)));

    LabRun unlimited;
    QCOMPARE(unlimited.play(R"(
        costs parallel=50
        costs tutorial
        cache /courses/ response timeout=15m key=tutorial
        burst 100 get /courses/?page=1
    )"),
             held);
    QCOMPARE(unlimited.lab().now().time_since_epoch(), base::Duration(std::chrono::milliseconds(200)));
}

void LabTest::aSpreadBurstIsAnsweredByTheCacheOnceItIsFilled()
{
    LabRun run;
    // One every 10 ms: 20 are on their way before the first has stored its answer after 200 ms.
    QCOMPARE(run.play(R"(
        cache /courses/ response timeout=15m key=tutorial
        burst 100 get /courses/?page=1 over 1s
    )"),
             held);
    const trace::Events answers = run.all(EventKind::ResponseSent);
    const auto misses =
        std::count_if(answers.begin(), answers.end(), [](const Event &e) { return e.outcome == trace::Outcome::Miss; });
    QCOMPARE(answers.size(), std::size_t(100));
    QVERIFY2(misses >= 20 && misses <= 21, QByteArray::number(qlonglong(misses)).constData());
    const trace::Events sent = run.all(EventKind::RequestSent);
    for (std::size_t i = 0; i < sent.size(); ++i)
        QCOMPARE(sent[i].time - sent[0].time, base::Duration(std::chrono::milliseconds(10)) * qint64(i));
}

void LabTest::aLoadFollowsTheSeed()
{
    const auto loaded = [](const QByteArray &seed) {
        LabRun run;
        if (const auto problems = run.play("seed " + seed + "\nload 50/s for 4s"); !problems.isEmpty())
            qFatal("%s", problems.join().constData());
        QByteArrayList lines;
        for (const Event &event : run.all(EventKind::RequestSent))
            lines.append(event.text + ' ' + QByteArray::number(qlonglong(event.count)));
        return lines;
    };
    const QByteArrayList first = loaded("5");
    QCOMPARE(first.size(), 200);
    QCOMPARE(loaded("5"), first);
    QVERIFY(loaded("6") != first);
}

void LabTest::aLoadOfNoRequestsEnds()
{
    LabRun run;
    QCOMPARE(run.play("load 1/s for 100ms\nexpect total requests=0\nget /courses/7/\nexpect total requests=1"), held);
}

void LabTest::anImportSaysHowTheFileWasRead_data()
{
    QTest::addColumn<QByteArray>("text"); // of the file
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QByteArray>("answer"); // without the file's name; empty: the import fails
    const QByteArray unclear = "title,price,published\nA,1.299,3/4/2024\n";
    QTest::newRow("found out") << QByteArray("Titel;preis;x\nÜbung;12,50;y\n") << QByteArray()
                               << QByteArray("imported=1 skipped=0 encoding=UTF-8 delimiter=; title=Titel price=preis "
                                             "unused=x");
    QTest::newRow("the others") << QByteArray("title,price\nA,1\nB,much\nC,2\n") << QByteArray("skip=bad")
                                << QByteArray("imported=2 skipped=1 encoding=UTF-8 delimiter=, title=title price=price "
                                              "row=3 row=price row=catalog.notANumber row=1 row=much");
    QTest::newRow("no headings") << QByteArray("A,1\nB,2\n") << QByteArray("header=no title=1 price=2")
                                 << QByteArray("imported=2 skipped=0 encoding=UTF-8 delimiter=, title=1 price=2");
    QTest::newRow("not asked") << unclear << QByteArray() << QByteArray();
    QTest::newRow("the day first") << unclear << QByteArray("dates=dmy decimal=,")
                                   << QByteArray("imported=1 skipped=0 encoding=UTF-8 delimiter=, dates=dmy decimal=, "
                                                 "title=title price=price published=published");
    QTest::newRow("none is right") << QByteArray("title,price\nA,x\n") << QByteArray("skip=bad") << QByteArray();
}

void LabTest::anImportSaysHowTheFileWasRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, options);
    QFETCH(QByteArray, answer);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("courses.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    LabRun run;
    const QByteArrayList problems = run.play("catalog import \"" + file.fileName().toUtf8() + "\" " + options);
    QCOMPARE(problems.isEmpty(), !answer.isEmpty());
    QByteArrayList told;
    for (const Event &event : run.all(EventKind::SettingChanged)) {
        if (event.text != "courses")
            continue;
        for (const auto &[name, value] : event.detail->fields) {
            if (name != "file")
                told << name + '=' + value;
        }
    }
    QCOMPARE(told.join(' '), answer);
}

void LabTest::aBadRowImportsNothing()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("courses.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("title,level,price\nOne,easy,10\nTwo,easy,\"a lot\"\nThree,hard,30\n");
    file.close();
    LabRun run;
    const QString before = titleOf(run, 1);
    const auto count = catalog::courseCount(run.lab().catalog());
    const QList<Command> commands{{CatalogImport{file.fileName(), {}, {}, {}}}, {Get{}}};
    QCOMPARE(run.play(commands), QByteArrayList{"lab.badRows 1 2 3 price catalog.notANumber 1 a lot"});
    QCOMPARE(*catalog::courseCount(run.lab().catalog()), *count);
    QCOMPARE(titleOf(run, 1), before);
    QCOMPARE(run.all(EventKind::ResponseSent).back().count, 200);

    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("title,level,price\nOne,easy,10\nTwo,easy,20\n");
    file.close();
    QCOMPARE(run.play(commands), held);
    QCOMPARE(*catalog::courseCount(run.lab().catalog()), 2);
    QCOMPARE(titleOf(run, 1), QStringLiteral("One"));
}

void LabTest::whatIsUnknownFailsAndTheRunGoesOn_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QByteArray>("problem");
    const auto row = [](const char *name, Action action, const char *problem) {
        QTest::newRow(name) << Command{std::move(action)} << QByteArray(problem);
    };
    RequestSpec fromTheSeventh;
    fromTheSeventh.process = 7;
    server::Receiver receiver;
    receiver.signalsHeard = server::Receiver::Signal::PostSave;
    receiver.model = "Course";
    row("endpoint", CacheEndpoint{"/nowhere/", {}}, "server.unknownEndpoint /nowhere/");
    row("process of a request", Get{fromTheSeventh}, "lab.noSuchProcess 7 2");
    row("process of a start", Start{fromTheSeventh}, "lab.noSuchProcess 7 2");
    row("process of a burst", Burst{3, fromTheSeventh, {}}, "lab.noSuchProcess 7 2");
    row("process of an operation",
        CacheOperation{
            .operation = CacheOperation::Operation::Get, .key = "k", .value = {}, .timeout = {}, .process = 7},
        "lab.noSuchProcess 7 2");
    row("process of a restart", Restart{7}, "lab.noSuchProcess 7 2");
    row("process of a save", SaveCourse{42, {{"title", QStringLiteral("x")}}, 7}, "lab.noSuchProcess 7 2");
    row("process of a create", CreateCourse{{{"title", QStringLiteral("x")}}, 7}, "lab.noSuchProcess 7 2");
    row("process of a delete", DeleteCourse{42, 7}, "lab.noSuchProcess 7 2");
    row("course to save", SaveCourse{100'000, {{"title", QStringLiteral("x")}}, {}}, "catalog.DoesNotExist");
    row("course to delete", DeleteCourse{100'000, {}}, "catalog.DoesNotExist");
    row("field", SaveCourse{42, {{"colour", QStringLiteral("red")}}, {}}, "server.unknownField colour");
    row("backend", SetBackend{.kind = "paper", .location = {}, .config = {}}, "server.unknownBackend paper");
    row("address", SetBackend{.kind = "memcached", .location = "a/b", .config = {}}, "cache.location a/b");
    row("django", SetDjango{"1.0"}, "lab.unknownDjango 1.0");
    row("receiver", OnSignal{receiver, true, true}, "lab.noSuchReceiver on save Course off");
    row("expiry", Advance{Advance::To::NextExpiry, {}}, "lab.nothingExpires");
    row("file", CatalogImport{QStringLiteral("/nowhere/courses.csv"), {}, {}, {}}, "catalog.");
    row("mix", Load{1, std::chrono::seconds(1), QStringLiteral("/nowhere/mix")}, "lab.cannotRead /nowhere/mix");
    row("a device as mix", Load{1, std::chrono::seconds(1), QStringLiteral("/dev/zero")}, "file.notRegular /dev/zero");
}

void LabTest::whatIsUnknownFailsAndTheRunGoesOn()
{
    QFETCH(Command, command);
    QFETCH(QByteArray, problem);
    LabRun run;
    QCOMPARE(run.play("processes 2"), held);
    const QString before = titleOf(run, 42);
    const QByteArrayList problems = run.play(QList<Command>{command});
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().startsWith(problem), problems.first().constData());
    QCOMPARE(run.events().back().kind, EventKind::CommandDone);
    QCOMPARE(run.all(EventKind::CommandFailed).back().cause, run.all(EventKind::Command).back().id);
    QCOMPARE(titleOf(run, 42), before);
    QCOMPARE(run.play("get /courses/42/\nexpect uncached status=200"), held);
}

void LabTest::aTransactionOutlivesItsProcess()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        processes 3
        on save Course clear when=commit
        transaction begin
        save course 42 title="Edited" from 3
        processes 1
        transaction commit
    )"),
             held);
    QCOMPARE(titleOf(run, 42), QStringLiteral("Edited"));
    QCOMPARE(run.all(EventKind::ReceiverRan).back().process, trace::ProcessId(1));
}

void LabTest::anEditOfAnotherProgramIsSeen_data()
{
    QTest::addColumn<QByteArray>("caching");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("isStale");
    const QByteArray update = "UPDATE courses_course SET title = 'From outside' WHERE id = 7";
    for (const char *backend : {"locmem", "database", "file"}) {
        const QByteArray cached = QByteArray("backend ") + backend + "\ncache /courses/{id}/ ";
        const auto row = [&](const char *name, const QByteArray &caching, const QByteArray &sql, bool isStale) {
            QTest::addRow("%s, %s", backend, name) << QByteArray(cached + caching) << sql << isStale;
        };
        row("page", "page timeout=15m", update, true);
        row("response", "response timeout=15m key=\"c{pk}\"", update, true);
        row("low level", "lowlevel timeout=15m key=\"c{pk}\"", update, true);
        row("deleted", "page timeout=15m", "DELETE FROM courses_course WHERE id = 7", true);
        row("another row", "page timeout=15m", "UPDATE courses_course SET title = 'Other' WHERE id = 8", false);
    }
}

// No signal fires for it, so nothing is invalidated; but nothing that it made stale counts as fresh.
void LabTest::anEditOfAnotherProgramIsSeen()
{
    QFETCH(QByteArray, caching);
    QFETCH(QByteArray, sql);
    QFETCH(bool, isStale);
    LabRun run;
    QCOMPARE(run.play(caching + "\non save,delete Course clear\nget /courses/7/\nget /courses/7/\nexpect hit"), held);
    writeFromOutside(run, sql);
    QCOMPARE(run.play(isStale ? "get /courses/7/\nexpect stale" : "get /courses/7/\nexpect hit"), held);
    const trace::Events told = run.all(EventKind::DatabaseChanged);
    QCOMPARE(told.size(), std::size_t(1));
    QVERIFY(run.all(EventKind::SignalSent).empty());
    QVERIFY(run.all(EventKind::EntryEnded).empty());
    if (isStale) // the edit since which it is
        QCOMPARE(run.all(EventKind::CacheHit).back().about, told.front().id);
}

void LabTest::anEditOfAnotherProgramIsSeenWithinARequest()
{
    LabRun run;
    QCOMPARE(run.play("cache /courses/ page timeout=15m\nget /courses/"), held);
    run.lab().begin(parse("burst 3 get /courses/").value().first());
    while (run.all(EventKind::CacheLookup).size() < 4)
        QVERIFY(run.lab().step());
    writeFromOutside(run, "UPDATE courses_course SET title = 'From outside'");
    run.lab().finish();
    const trace::Events answers = run.all(EventKind::ResponseSent);
    QCOMPARE(answers.size(), std::size_t(4));
    for (std::size_t i = 1; i < answers.size(); ++i)
        QCOMPARE(answers[i].outcome, trace::Outcome::StaleHit);
}

void LabTest::whatACrowdAsksAtOneMomentIsAskedOnce()
{
    LabRun run;
    const auto asked = [&run](const QByteArray &command) -> QByteArray {
        const std::size_t before = run.all(EventKind::QueryFinished).size();
        const QByteArrayList wrong = run.play(command);
        const trace::Events finished = run.all(EventKind::QueryFinished);
        QByteArray what;
        for (std::size_t i = before; i < finished.size(); ++i)
            what += QByteArray::number(qlonglong(finished[i].count)) + (finished[i].measured.count() > 0 ? "! " : " ");
        return what + wrong.join();
    };
    QCOMPARE(asked("burst 3 get /courses/"), "500! 500 500 "); // ! it was measured
    QCOMPARE(asked("burst 3 get /courses/ over 1s"), "500! 500! 500! ");
    QCOMPARE(asked("get /courses/\nget /courses/"), "500! 500! ");
    QCOMPARE(asked("costs measured\nburst 2 get /courses/"), "500! 500! ");
}

void LabTest::whatAnotherProgramWroteBeforeAReadIsNoReasonForStaleness()
{
    LabRun run;
    QCOMPARE(run.play("cache /courses/{id}/ page timeout=15m"), held);
    writeFromOutside(run, "UPDATE courses_course SET title = 'From outside'");
    QCOMPARE(run.play("get /courses/7/\nexpect miss\nget /courses/7/\nexpect hit"), held);
    QCOMPARE(titleOf(run, 7), QStringLiteral("From outside"));
    // What is edited here afterwards is this edit's doing.
    QCOMPARE(run.play("save course 7 title=\"From inside\"\nget /courses/7/\nexpect stale"), held);
    QCOMPARE(run.all(EventKind::CacheHit).back().about, run.all(EventKind::RowWritten).back().id);
}

void LabTest::ownWritesAreNotAnotherPrograms()
{
    LabRun run;
    QCOMPARE(run.play(R"(
        cache /courses/ page timeout=15m
        get /courses/
        save course 7 title="One"
        transaction begin
        update courses where category=2 set price=1
        get /courses/
        transaction commit
        get /courses/
        catalog reset courses=3000
        get /courses/
        delete course 7
        transaction begin
        create course title="Two"
        transaction rollback
        get /courses/
    )"),
             held);
    QVERIFY(run.all(EventKind::DatabaseChanged).empty());
}

void LabTest::anExpectationAfterAFailedSettingIsNotChecked_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<QByteArrayList>("problems"); // of the expectations
    const QByteArray line2 = "expect total requests=0 line=4 unchecked=";
    QTest::newRow("backend") << QByteArray("processes 1\nbackend memcached 127.0.0.1:1\ncache get a\n"
                                           "expect total requests=0")
                             << QByteArrayList{line2 + "backend failed-line=2"};
    QTest::newRow("caching") << QByteArray("processes 1\ncache /courses/{id}/ response key=\"{nonsense}\"\nmark\n"
                                           "expect total requests=0")
                             << QByteArrayList{line2 + "cache /courses/{id}/ failed-line=2"};
    QTest::newRow("receiver") << QByteArray("processes 1\non save Course delete \"k\" off\nmark\n"
                                            "expect total requests=0")
                              << QByteArrayList{line2 + "on save Course delete \"k\" off failed-line=2"};
    QTest::newRow("courses") << QByteArray("processes 1\ncatalog import \"/nonexistent.csv\"\nmark\n"
                                           "expect total requests=0")
                             << QByteArrayList{line2 + "catalog failed-line=2"};
    QTest::newRow("mended") << QByteArray("outage begin\ncatalog import \"/nonexistent.csv\"\n"
                                          "catalog reset courses=3\nbackend file\noutage begin\n"
                                          "expect total requests=0")
                            << QByteArrayList();
    QTest::newRow("an action") << QByteArray("restart 9\nexpect total requests=0") << QByteArrayList();
}

// It would be checked in another world than the one that was asked for.
void LabTest::anExpectationAfterAFailedSettingIsNotChecked()
{
    QFETCH(QByteArray, scenario);
    QFETCH(QByteArrayList, problems);
    LabRun run;
    QByteArrayList found = run.play(scenario);
    QVERIFY(run.all(EventKind::CommandFailed).size() > 0);
    found.removeIf([](const QByteArray &problem) { return !problem.startsWith("expect"); });
    QCOMPARE(found, problems);
    // Another file has nothing to do with it.
    QCOMPARE(run.play("expect total requests=0"), held);
}

void LabTest::twoRunsWriteTheSameBytes()
{
    const auto written = [] {
        LabRun run;
        if (const auto problems = run.play(R"(
            processes 3
            backend file max_entries=20
            cache /courses/ page timeout=3s
            cache /courses/{id}/ response timeout=1s key="course_{pk}"
            on save,delete Course delete_pattern "course*"
            load 100/s for 3s
            start get /courses/7/ delay=30ms
            save course 3 title="One" from 2
            delete course 4
            restart all
            backend locmem max_entries=20
            burst 20 get /courses/ over 100ms
            load 100/s for 3s
        )");
            !problems.isEmpty())
            qFatal("%s", problems.join("; ").constData());
        return run.traced();
    };
    const QByteArray first = written();
    QVERIFY(first.count('\n') > 3'000);
    QVERIFY(first == written());
}

QTEST_GUILESS_MAIN(LabTest)
#include "tst_lab.moc"
