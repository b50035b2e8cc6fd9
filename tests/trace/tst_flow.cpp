#include "trace/flow.h"

#include "trace/traffic.h"

#include <QtTest/QTest>

using namespace trace;

class TestFlow : public QObject {
    Q_OBJECT
private slots:
    void theWayIsTheOneThatWasTaken_data();
    void theWayIsTheOneThatWasTaken();
    void whatIsAtWorkIsNamed();
    void aRefusedAnswerIsNotStored();
    void trafficIsCountedByProcess();
};

void TestFlow::theWayIsTheOneThatWasTaken_data()
{
    using Kinds = QList<EventKind>;
    using Edges = QList<FlowEdge>;
    QTest::addColumn<Kinds>("kinds");
    QTest::addColumn<Edges>("edges");
    const Kinds look{EventKind::RequestSent, EventKind::CacheLookup};
    const Kinds query{EventKind::QueryStarted, EventKind::QueryFinished};
    const Edges toLookup{FlowEdge::RequestKey, FlowEdge::KeyLookup};
    QTest::newRow("hit") << look + Kinds{EventKind::CacheHit, EventKind::ResponseSent}
                         << toLookup + Edges{FlowEdge::LookupAnswer};
    QTest::newRow("miss") << look + Kinds{EventKind::CacheMiss} + query
            + Kinds{EventKind::CacheStored, EventKind::ResponseSent}
                          << toLookup + Edges{FlowEdge::LookupQuery, FlowEdge::QueryStore, FlowEdge::StoreAnswer};
    QTest::newRow("uncached") << Kinds{EventKind::RequestSent} + query + Kinds{EventKind::ResponseSent}
                              << Edges{FlowEdge::RequestQuery, FlowEdge::QueryAnswer};
    QTest::newRow("a dead backend") << look + Kinds{EventKind::BackendError} + query + Kinds{EventKind::ResponseSent}
                                    << toLookup + Edges{FlowEdge::LookupQuery, FlowEdge::QueryAnswer};
    QTest::newRow("still at the database")
        << look + Kinds{EventKind::CacheMiss, EventKind::QueryStarted} << toLookup + Edges{FlowEdge::LookupQuery};
    QTest::newRow("nothing") << Kinds() << Edges();
}

void TestFlow::theWayIsTheOneThatWasTaken()
{
    QFETCH(QList<EventKind>, kinds);
    QFETCH(QList<FlowEdge>, edges);
    Events events;
    for (const EventKind kind : kinds) {
        Event event;
        event.id = events.size() + 1;
        event.kind = kind;
        events.push_back(event);
    }
    const Flow flow = flowOf(events);
    for (std::size_t edge = 0; edge < flowEdges; ++edge) {
        QCOMPARE(flow.taken[edge], edges.contains(FlowEdge(edge)));
    }
}

void TestFlow::whatIsAtWorkIsNamed()
{
    const std::vector<std::pair<EventKind, std::optional<FlowNode>>> steps{
        {EventKind::RequestSent, FlowNode::Request}, {EventKind::CacheLookup, FlowNode::Lookup},
        {EventKind::CacheMiss, std::nullopt},        {EventKind::QueryStarted, FlowNode::Query},
        {EventKind::QueryFinished, std::nullopt},    {EventKind::ResponseSent, std::nullopt}};
    Events events;
    for (const auto &[kind, running] : steps) {
        Event event;
        event.id = events.size() + 1;
        event.kind = kind;
        events.push_back(event);
        QVERIFY(flowOf(events).running == running);
    }
}

void TestFlow::aRefusedAnswerIsNotStored()
{
    Event refused;
    refused.id = 1;
    refused.kind = EventKind::CacheRefused;
    const Flow flow = flowOf(std::span(&refused, 1));
    QVERIFY(flow.isRefused);
    QCOMPARE(flow.at(FlowNode::Store)->id, EventId(1));
}

void TestFlow::trafficIsCountedByProcess()
{
    Traffic traffic;
    const auto apply = [&](EventKind kind, ProcessId process, Outcome outcome = Outcome::None) {
        Event event;
        event.id = 7;
        event.kind = kind;
        event.process = process;
        event.outcome = outcome;
        traffic.apply(event);
    };
    QCOMPARE(traffic.last(), ProcessId(0));
    apply(EventKind::RequestSent, 1);
    apply(EventKind::RequestSent, 2); // while the first is still at work
    apply(EventKind::ResponseSent, 1, Outcome::Miss);
    apply(EventKind::ResponseSent, 2, Outcome::StaleHit);
    apply(EventKind::ProcessRestarted, 1);
    QCOMPARE(traffic.last(), ProcessId(2));
    const auto &processes = traffic.processes();
    QCOMPARE(processes.value(1), (Traffic::Process{1, 0, 0, 1, 7, 7}));
    QCOMPARE(processes.value(2), (Traffic::Process{1, 0, 1, 0, 7, 0}));
}

QTEST_GUILESS_MAIN(TestFlow)
#include "tst_flow.moc"
