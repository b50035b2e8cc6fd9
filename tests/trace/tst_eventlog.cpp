#include "lab/labrun.h"
#include "trace/eventlog.h"

#include <QtTest/QTest>

#include <map>
#include <random>

using trace::Event;
using trace::EventId;
using trace::EventKind;
using trace::EventLog;
using trace::Moment;

namespace {

// What a seeded load with edits, receivers and restarts of a small cache does: every kind of fold has work.
trace::Events ofALoad(std::size_t count)
{
    LabRun run;
    const auto problems = run.play(R"(
        processes 3
        backend locmem max_entries=40
        cache /courses/ response timeout=5s key=tutorial
        cache /courses/{id}/ response timeout=1s key="course_{pk}"
        cache /categories/ page timeout=2s
        on save,delete Course delete_pattern "course*"
        load 200/s for 4s
        save course 3 title="One"
        load 200/s for 4s
        restart 2
        update courses where level=easy set price=0
        load 200/s for 10s
    )");
    if (!problems.isEmpty() || run.events().size() < count)
        qFatal("%zu events, %s", run.events().size(), problems.join("; ").constData());
    return trace::Events(run.events().begin(), run.events().begin() + std::ptrdiff_t(count));
}

EventLog logOf(const trace::Events &events, std::size_t capacity)
{
    EventLog log(capacity);
    for (const Event &event : events)
        log.append(event);
    return log;
}

std::vector<EventId> randomIds(std::size_t count, EventId first, EventId last)
{
    std::mt19937_64 random(7);
    std::vector<EventId> ids;
    for (std::size_t i = 0; i < count; ++i)
        ids.push_back(first + random() % (last - first + 1));
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

class EventLogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theBeginningIsAFreshMoment();
    void everyMomentIsTheFoldUpToIt();
    void aSeekIntoThePastLeavesThePresent();
    void forgettingKeepsEveryMomentExact();
    void aSeekFoldsAChunkAtMost();
    void everyRequestAndCommandFindsItsEvents_data();
    void everyRequestAndCommandFindsItsEvents();
    void theLastOfEachKindIsKnown();
    void aRangeHasWhatIsKeptOfIt();
    void causesLeadToTheCommand();
    void clearingBeginsAnew();

private:
    trace::Events m_events;
};

void EventLogTest::initTestCase() { m_events = ofALoad(20'000); }

void EventLogTest::theBeginningIsAFreshMoment()
{
    QVERIFY(EventLog().at(0) == Moment());
    QVERIFY(EventLog().now() == Moment());
    const EventLog log = logOf(m_events, 100'000);
    QVERIFY(log.at(0) == Moment());
    QVERIFY(log.now() != Moment());
}

void EventLogTest::everyMomentIsTheFoldUpToIt()
{
    const EventLog log = logOf(m_events, 100'000);
    Moment folded;
    for (const EventId id : randomIds(200, 1, log.lastId())) {
        while (folded.event < id)
            folded.apply(m_events[folded.event]);
        QVERIFY2(log.at(id) == folded, QByteArray::number(qulonglong(id)).constData());
        QCOMPARE(log.find(id)->id, id);
    }
    // The events are worth the name of a proof: they end entries in several ways.
    QVERIFY(log.now().totals.all.hits > 100);
    QVERIFY(log.now().totals.all.staleHits > 0);
    QVERIFY(log.now().settings.commands().size() > 4);
    QVERIFY(log.now().lives.lanes().size() > 10);
    QCOMPARE(log.now().traffic.processes().size(), 3);
    QVERIFY(log.now().editWay.edit != 0);
    QVERIFY(log.now().totals.edits > 1);
    for (const auto reason : {trace::MissReason::Expired, trace::MissReason::Evicted, trace::MissReason::Invalidated})
        QVERIFY2(log.now().totals.missesByReason[std::size_t(reason)] > 0, QByteArray::number(int(reason)).constData());
}

void EventLogTest::everyRequestAndCommandFindsItsEvents_data()
{
    QTest::addColumn<std::size_t>("capacity");
    QTest::addColumn<bool>("inTurn");
    QTest::newRow("all are kept") << std::size_t(100'000) << true;
    QTest::newRow("the oldest are forgotten") << 2 * EventLog::chunkSize << true;
    QTest::newRow("all are kept, numbered out of turn") << std::size_t(100'000) << false;
    QTest::newRow("the oldest are forgotten, numbered out of turn") << 2 * EventLog::chunkSize << false;
}

// However far apart they lie, and whatever of them is no longer kept.
void EventLogTest::everyRequestAndCommandFindsItsEvents()
{
    QFETCH(std::size_t, capacity);
    QFETCH(bool, inTurn);
    trace::Events events = m_events;
    for (Event &event : events) {
        if (event.request && !inTurn)
            event.request = ((event.request - 1) ^ 1) + 1; // 2, 1, 4, 3 …
    }
    const EventLog log = logOf(events, capacity);
    std::map<EventId, EventId> commands; // of each event, by its chain of causes
    std::map<EventId, std::vector<EventId>> byCommand;
    std::map<trace::RequestId, std::vector<EventId>> byRequest;
    for (const Event &event : events) {
        const EventId command = commands[event.id] = event.cause ? commands[event.cause] : event.id;
        if (event.id < log.firstId())
            continue;
        byCommand[command].push_back(event.id);
        if (event.request)
            byRequest[event.request].push_back(event.id);
    }
    const auto idsOf = [](const trace::Events &found) {
        std::vector<EventId> ids;
        for (const Event &event : found)
            ids.push_back(event.id);
        return ids;
    };
    QVERIFY(byRequest.size() > 500);
    for (const auto &[request, ids] : byRequest)
        QVERIFY2(idsOf(log.ofRequest(request)) == ids, QByteArray::number(request).constData());
    std::size_t longest = 0;
    for (const auto &[command, ids] : byCommand) {
        if (m_events[command - 1].kind != EventKind::Command)
            continue;
        QVERIFY2(idsOf(log.ofCommand(command)) == ids, QByteArray::number(qulonglong(command)).constData());
        longest = std::max(longest, ids.size());
    }
    QVERIFY(longest > 4'000);
    QVERIFY(log.ofRequest(999'999).empty());
    for (const EventId id : randomIds(100, log.firstId(), log.lastId()))
        QVERIFY(log.settingsAt(id) == log.at(id).settings);
    QVERIFY(log.settingsAt(log.lastId()) == log.now().settings);
}

void EventLogTest::theLastOfEachKindIsKnown()
{
    const EventLog log = logOf(m_events, 100'000);
    for (const EventId id : randomIds(10, 1, log.lastId())) {
        const Moment moment = log.at(id);
        for (int i = 0; i < trace::eventKindCount; ++i) {
            EventId last = 0;
            for (const Event &event : log.between(1, id))
                last = event.kind == EventKind(i) ? event.id : last;
            QCOMPARE(moment.last(EventKind(i)), last);
        }
    }
}

void EventLogTest::aRangeHasWhatIsKeptOfIt()
{
    QVERIFY(EventLog().all().empty());
    QVERIFY(EventLog().between(1, 10).empty());
    const EventLog log = logOf(m_events, 2 * EventLog::chunkSize);
    EventId expected = log.firstId();
    for (const Event &event : log.all())
        QCOMPARE(event.id, expected++);
    QCOMPARE(expected, log.lastId() + 1);
    QCOMPARE(log.all().size(), log.size());
    QCOMPARE(log.between(0, log.firstId() + 2).size(), std::size_t(3));
    QCOMPARE(log.between(log.lastId(), log.lastId() + 100).size(), std::size_t(1));
    QVERIFY(log.between(0, log.firstId() - 1).empty());
    QVERIFY(log.between(log.lastId() + 1, log.lastId() + 5).empty());
    QVERIFY(log.between(log.lastId(), log.lastId() - 3).empty());
}

void EventLogTest::aSeekIntoThePastLeavesThePresent()
{
    const EventLog log = logOf(m_events, 100'000);
    const Moment before = log.now();
    const Moment past = log.at(5'000);
    QCOMPARE(past.event, EventId(5'000));
    QCOMPARE(past.totals.events, 5'000);
    QVERIFY(log.now() == before);
    QVERIFY(log.at(log.lastId()) == before);
    QVERIFY(log.at(log.lastId() + 1) == before); // beyond the end is the end
}

void EventLogTest::forgettingKeepsEveryMomentExact()
{
    constexpr std::size_t capacity = 2 * EventLog::chunkSize;
    const EventLog log = logOf(m_events, capacity);
    const EventLog whole = logOf(m_events, m_events.size());
    QVERIFY(log.forgotten() > 0);
    QVERIFY(log.size() <= capacity);
    QCOMPARE(log.size() + std::size_t(log.forgotten()), m_events.size());
    QCOMPARE(log.lastId(), EventId(m_events.size()));
    QVERIFY(log.now() == whole.now());
    QCOMPARE(log.now().totals.events, std::int64_t(m_events.size()));

    QVERIFY(!log.find(log.firstId() - 1));
    QCOMPARE(log.find(log.firstId())->id, log.firstId());
    for (const EventId id : randomIds(20, log.firstId(), log.lastId()))
        QVERIFY(log.at(id) == whole.at(id));
    // What is forgotten is clamped to the moment before the first event that is kept.
    QVERIFY(log.at(0) == whole.at(log.firstId() - 1));
    QVERIFY(log.at(1) == whole.at(log.firstId() - 1));
}

// A seek folds what lies between the checkpoint before it and itself. Checkpoints stand where chunks begin, which is
// where forgetting cuts: so however long the log, they must lie `chunkSize` apart.
void EventLogTest::aSeekFoldsAChunkAtMost()
{
    constexpr EventId length = 100'000;
    QVERIFY(EventLog::chunkSize <= 4096);
    EventLog log(5 * EventLog::chunkSize);
    std::vector<EventId> checkpoints{0};
    Moment folded;
    std::vector<std::pair<EventId, Moment>> samples;
    const EventId round = m_events.size();
    for (EventId id = 1; id <= length; ++id) {
        Event event = m_events[(id - 1) % round];
        const EventId offset = id - event.id;
        event.id = id;
        event.time += (offset / round) * base::Duration(std::chrono::seconds(20));
        event.cause += event.cause ? offset : 0;
        event.about += event.about ? offset : 0;
        folded.apply(event);
        log.append(std::move(event));
        if (log.firstId() - 1 != checkpoints.back())
            checkpoints.push_back(log.firstId() - 1);
        if (id > length - 4 * EventLog::chunkSize && id % 1'000 == 0)
            samples.emplace_back(id, folded);
    }
    QVERIFY(checkpoints.size() > 15);
    for (std::size_t i = 1; i < checkpoints.size(); ++i)
        QCOMPARE(checkpoints[i] - checkpoints[i - 1], EventId(EventLog::chunkSize));
    QVERIFY(samples.size() > 10);
    for (const auto &[id, moment] : samples)
        QVERIFY2(log.at(id) == moment, QByteArray::number(qulonglong(id)).constData());
}

void EventLogTest::causesLeadToTheCommand()
{
    const EventLog log = logOf(m_events, 100'000);
    for (const Event &event : m_events) {
        const auto chain = log.causes(event);
        QCOMPARE(chain.empty(), event.kind == EventKind::Command);
        EventId cause = event.cause;
        for (const Event *before : chain) {
            QCOMPARE(before->id, cause);
            QVERIFY(before->cause < before->id);
            cause = before->cause;
        }
        if (!chain.empty())
            QCOMPARE(chain.back()->kind, EventKind::Command);
    }
    // Where the beginning is forgotten the chain ends early, and nothing dangles.
    const EventLog shortLog = logOf(m_events, 2 * EventLog::chunkSize);
    for (const Event *cause : shortLog.causes(*shortLog.find(shortLog.firstId())))
        QVERIFY(cause->id >= shortLog.firstId());
}

void EventLogTest::clearingBeginsAnew()
{
    EventLog log = logOf(m_events, 100'000);
    log.clear();
    QVERIFY(log.now() == Moment());
    QCOMPARE(log.size(), std::size_t(0));
    QCOMPARE(log.forgotten(), 0);
    QVERIFY(!log.find(1));
    log.append(m_events.front());
    QCOMPARE(log.lastId(), EventId(1));
}

QTEST_GUILESS_MAIN(EventLogTest)
#include "tst_eventlog.moc"
