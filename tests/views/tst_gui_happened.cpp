#include "look/roles.h"
#include "look/theme.h"
#include "views/diagrams/flowview.h"
#include "views/diagrams/sequenceview.h"
#include "views/following.h"
#include "views/happenedpanel.h"
#include "views/models/eventmodel.h"
#include "views/models/historymodel.h"
#include "views/whytext.h"

#include <QtTest/QTest>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using gui::HappenedPanel;
using gui::SequenceView;
using trace::EventId;
using trace::EventKind;

namespace {

// Tells what it is told to.
class ToldSource : public trace::Source {
public:
    ToldSource()
        : trace::Source(100'000)
    {
    }
    void tell(trace::Events events)
    {
        for (trace::Event &event : events) {
            event.id = ++m_last;
        }
        append(events);
    }

private:
    EventId m_last = 0;
};

trace::Event eventOf(EventKind kind, trace::RequestId request, trace::Duration at)
{
    trace::Event event;
    event.kind = kind;
    event.request = request;
    event.process = 1;
    event.store = 1;
    event.time = trace::Instant(at);
    event.text = kind == EventKind::RequestSent ? "GET /courses/" : "";
    event.key = kind == EventKind::CacheLookup ? "course_list" : "";
    event.outcome = kind == EventKind::ResponseSent ? trace::Outcome::Miss : trace::Outcome::None;
    event.modelled = kind == EventKind::ResponseSent ? 200ms : 0ms;
    return event;
}

trace::Events miss(trace::RequestId request, trace::Duration at)
{
    return {
        eventOf(EventKind::RequestSent, request, at),           eventOf(EventKind::CacheLookup, request, at),
        eventOf(EventKind::CacheMiss, request, at + 2ms),       eventOf(EventKind::QueryStarted, request, at + 2ms),
        eventOf(EventKind::QueryFinished, request, at + 200ms), eventOf(EventKind::CacheStored, request, at + 200ms),
        eventOf(EventKind::ResponseSent, request, at + 200ms)};
}

} // namespace

class TestHappened : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aNewRequestPlaysFromItsBeginning();
    void theCursorHidesWhatComesAfterIt();
    void theRequestBeforeIsTheGhost();
    void aStaleAnswerIsStaleEverywhere();
    void aFailedRequestShowsItsStatus();
    void anEditSaysWhatItChanged();
    void aFloodIsNotChased();
    void theNewestOfManyIsShownOnRequest();
    void aRequestThatHasEndedCountsOnNoMore_data();
    void aRequestThatHasEndedCountsOnNoMore();
    void aBurstOfOneInstantIsShown();

private:
    SequenceView &sequence() const { return *m_panel->findChild<SequenceView *>(u"sequence"_s); }

    gui::Theme m_theme;
    std::unique_ptr<ToldSource> m_source;
    std::unique_ptr<gui::Selection> m_selection;
    std::unique_ptr<gui::Following> m_following;
    std::unique_ptr<HappenedPanel> m_panel;
};

void TestHappened::init()
{
    m_panel.reset();
    m_following.reset();
    m_theme.setReducedMotion(false);
    m_source = std::make_unique<ToldSource>();
    m_selection = std::make_unique<gui::Selection>();
    m_following = std::make_unique<gui::Following>(*m_source, *m_selection);
    m_panel = std::make_unique<HappenedPanel>(m_theme, *m_source, *m_selection, *m_following,
                                              [](const trace::Event &) { return false; });
    m_panel->resize(640, 360);
    static_cast<QWidget &>(*m_panel).show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestHappened::aNewRequestPlaysFromItsBeginning()
{
    m_source->tell(miss(1, 0ms)); // it is over already: the run does not wait for the picture
    QCOMPARE(sequence().sequence().steps.size(), std::size_t(7));
    QVERIFY(sequence().moment().done < 3);
    QVERIFY(sequence().playback().isMoving());
    QTRY_COMPARE_WITH_TIMEOUT(sequence().moment().done, std::size_t(7), 4000);
    QTRY_VERIFY(!sequence().playback().isMoving());

    m_theme.setReducedMotion(true); // the same states without movement
    m_source->tell(miss(2, 10s));
    QCOMPARE(sequence().moment().done, std::size_t(7));
    QVERIFY(!sequence().playback().isMoving());
}

void TestHappened::theCursorHidesWhatComesAfterIt()
{
    m_theme.setReducedMotion(true);
    m_source->tell(miss(1, 0ms));
    for (const EventId id : {EventId(3), EventId(1), EventId(5), EventId(2)}) {
        m_source->lookAt(id);
        QCOMPARE(sequence().moment().done, std::size_t(id));
    }
    m_source->lookAt(0); // before anything has happened
    QCOMPARE(sequence().moment().done, std::size_t(0));
    m_source->lookAtNow();
    QCOMPARE(sequence().moment().done, std::size_t(7));
}

void TestHappened::theRequestBeforeIsTheGhost()
{
    m_theme.setReducedMotion(true);
    m_source->tell(miss(1, 0ms));
    QCOMPARE(sequence().diagram().rail.size(), std::size_t(1));
    trace::Events hit{eventOf(EventKind::RequestSent, 2, 5s), eventOf(EventKind::CacheLookup, 2, 5s),
                      eventOf(EventKind::CacheHit, 2, 5s + 2ms), eventOf(EventKind::ResponseSent, 2, 5s + 2ms)};
    m_source->tell(hit);
    QCOMPARE(sequence().sequence().request, trace::RequestId(2));
    QCOMPARE(sequence().diagram().rail.size(), std::size_t(2));
    const auto &rail = sequence().diagram().rail;
    QVERIFY(std::abs(rail[0].rect.height() / rail[1].rect.height() - 100) < 1e-6);
}

// As soon as it is known: the picture, the request with which the next one is compared, and the flow chart.
void TestHappened::aStaleAnswerIsStaleEverywhere()
{
    m_theme.setReducedMotion(true);
    const auto hit = [](trace::RequestId request, trace::Duration at) {
        trace::Events events{eventOf(EventKind::RequestSent, request, at), eventOf(EventKind::CacheLookup, request, at),
                             eventOf(EventKind::CacheHit, request, at + 2ms),
                             eventOf(EventKind::ResponseSent, request, at + 2ms)};
        events[2].key = events[1].key;
        events[2].outcome = events[3].outcome = trace::Outcome::Hit;
        return events;
    };
    const auto found = [](trace::RequestId request, trace::Duration at) {
        trace::Event event = eventOf(EventKind::StaleFound, request, at);
        event.key = "course_list";
        event.outcome = trace::Outcome::StaleHit;
        return event;
    };
    const auto outcomes = [](const trace::Sequence &shown) {
        return QList{shown.steps.at(2).event.outcome, shown.steps.at(3).event.outcome, shown.outcome};
    };
    const QList<trace::Outcome> stale(3, trace::Outcome::StaleHit);
    m_source->tell(hit(1, 0ms));
    m_source->tell({found(1, 6ms)});
    QCOMPARE(outcomes(sequence().sequence()), stale);
    m_source->tell(hit(2, 5s));
    QCOMPARE(outcomes(m_panel->picture().ghost), stale);
    QCOMPARE(outcomes(sequence().sequence()), QList<trace::Outcome>(3, trace::Outcome::Hit));
    m_source->tell({found(2, 5s + 6ms)});
    QCOMPARE(outcomes(sequence().sequence()), stale);
    QCOMPARE(m_panel->outcome(), trace::Outcome::StaleHit);
    m_panel->setView(int(HappenedPanel::View::Flow));
    QVERIFY(m_panel->findChild<gui::FlowView *>(u"flow"_s)->accessibleDescription().contains(u"Stale"_s));

    m_source->lookAt(9); // the second one was answered, and nobody knew
    QCOMPARE(sequence().sequence().steps.at(3).event.outcome, trace::Outcome::Hit);
    QCOMPARE(outcomes(m_panel->picture().ghost), stale);
    m_source->lookAt(4);
    QCOMPARE(sequence().picture().ghost.steps.at(3).event.outcome, trace::Outcome::Hit);
}

// In its row, whatever the cache had to do with it, and over its picture.
void TestHappened::aFailedRequestShowsItsStatus()
{
    m_theme.setReducedMotion(true);
    gui::HistoryModel history;
    m_source->attach(history);
    const auto requestCell = [&] { return history.index(0, int(gui::HistoryModel::Column::Request)); };
    for (const int status : {200, 404, 500}) {
        trace::Events events = miss(trace::RequestId(status), status * 1s);
        events.back().count = status;
        m_source->tell(events);
        const bool isError = status >= 400;
        QCOMPARE(gui::statusPill(requestCell().data(gui::StatusRole).toInt()).word,
                 isError ? QString::number(status) : QString());
        QCOMPARE(requestCell().data(Qt::ToolTipRole).toString().contains(QString::number(status)), isError);
        QCOMPARE(m_panel->pills().size(), isError ? 2 : 1);
        QCOMPARE(m_panel->pills().front(), gui::outcomePill(trace::Outcome::Miss));
    }
}

void TestHappened::anEditSaysWhatItChanged()
{
    using enum EventKind;
    trace::Events events;
    for (const EventKind kind : {RequestSent, RowWritten, SignalSent, ReceiverRan, CacheDeleteAsked, ResponseSent})
        events.push_back(eventOf(kind, 1, 0ms));
    events[1].key = events[2].key = "Course 42";
    events[2].text = "post_save";
    events[3].text = "forget_course";
    events[4].text = "delete";
    events[4].key = "course_42";
    events[5].outcome = trace::Outcome::Uncached;
    m_source->tell(events);
    gui::EventModel told(m_source->log());
    m_source->attach(told);
    const QList<gui::Reason> reasons = gui::reasonsOf(*m_source->log().find(6), m_source->log(), told.narrator());
    QCOMPARE(reasons.size(), 5);
    QVERIFY(reasons[1].sentence.contains(u"Course 42"_s));
    QVERIFY(reasons[2].sentence.contains(u"post_save"_s));
    QVERIFY(reasons[3].sentence.contains(u"forget_course"_s));
    QVERIFY(reasons[4].sentence.contains(u"course_42"_s));
}

void TestHappened::aFloodIsNotChased()
{
    for (trace::RequestId request = 1; request <= 60; ++request) {
        m_source->tell(miss(request, request * 1s));
    }
    const trace::RequestId followed = m_panel->request();
    QVERIFY(followed <= gui::Pulse::followed + 1);
    QTRY_VERIFY(sequence().notice().contains(u"requests/s"_s));
    QCOMPARE(m_panel->request(), followed);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->request(), trace::RequestId(60), 6000); // when it has become calm
    QVERIFY(sequence().notice().isEmpty());
}

void TestHappened::theNewestOfManyIsShownOnRequest()
{
    trace::RequestId request = 0;
    const auto tellMore = [&] {
        for (int i = 0; i < 20; ++i) {
            ++request;
            m_source->tell(miss(request, request * 1s));
        }
    };
    tellMore();
    QTRY_VERIFY(!sequence().notice().isEmpty());
    QVERIFY(m_panel->request() < request);
    auto *notice = sequence().findChild<QPushButton *>(u"notice"_s);
    QVERIFY(notice->isVisible());
    QVERIFY(!sequence().viewport()->geometry().intersects(notice->geometry())); // nothing is covered
    QTest::mouseClick(notice, Qt::LeftButton);
    QCOMPARE(m_panel->request(), request);
    tellMore();
    QTRY_COMPARE(m_panel->request(), request);
    QTest::mouseClick(notice, Qt::LeftButton);
    const trace::RequestId kept = request;
    tellMore();
    QTest::qWait(700);
    QCOMPARE(m_panel->request(), kept);
    QTRY_VERIFY_WITH_TIMEOUT(!notice->isVisible(), 6000);
    QCOMPARE(m_panel->request(), request); // when it has become calm
}

void TestHappened::aRequestThatHasEndedCountsOnNoMore_data()
{
    QTest::addColumn<bool>("isFlooded");
    QTest::newRow("alone") << false;
    QTest::newRow("among many") << true;
}

// Whatever is told of it after its end, and whether or not the newest are followed.
void TestHappened::aRequestThatHasEndedCountsOnNoMore()
{
    QFETCH(bool, isFlooded);
    m_theme.setReducedMotion(true);
    trace::Events events = miss(1, 0ms);
    events.push_back(eventOf(EventKind::StaleFound, 1, 204ms)); // by a check
    const auto last = events.end() - 2;
    m_source->tell({events.begin(), last});
    QCOMPARE(sequence().sequence().request, trace::RequestId(1));
    QVERIFY(!sequence().sequence().end);
    if (isFlooded) {
        for (trace::RequestId request = 2; request <= 20; ++request)
            m_source->tell({eventOf(EventKind::RequestSent, request, 10s)});
        QTRY_VERIFY(!sequence().notice().isEmpty());
    }
    const trace::RequestId shown = sequence().sequence().request;
    for (auto event = last; event != events.end(); ++event) {
        event->request = shown;
        m_source->tell({*event});
    }
    QCOMPARE(sequence().sequence().request, shown);
    QCOMPARE(sequence().sequence().end, sequence().sequence().steps.size() - 2);
    QVERIFY(!sequence().playback().isMoving());
    if (!isFlooded)
        QCOMPARE(sequence().diagram().reach, trace::Duration(200ms));
}

void TestHappened::aBurstOfOneInstantIsShown()
{
    constexpr trace::RequestId requests = 200;
    trace::Events events;
    const trace::Events one = miss(1, 0ms);
    for (const trace::Event &event : one) {
        for (trace::RequestId request = 1; request <= requests; ++request) {
            events.push_back(event);
            events.back().request = request;
        }
    }
    m_source->tell(events);
    QVERIFY(sequence().showsBurst());
    QCOMPARE(sequence().burstDiagram().dots.size(), std::size_t(requests));
    m_source->tell(miss(requests + 1, 10s)); // one alone is a request again
    QVERIFY(!sequence().showsBurst());
}

QTEST_MAIN(TestHappened)
#include "tst_gui_happened.moc"
