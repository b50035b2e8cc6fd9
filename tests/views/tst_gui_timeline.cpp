#include "views/sampletrace.h"

#include "look/theme.h"
#include "views/diagrams/timelinebar.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using gui::Theme;
using gui::TimelineBar;
using trace::EventId;

class TestTimeline : public QObject {
    Q_OBJECT
private slots:
    void init();
    void positionsRiseWithTheEvents_data();
    void positionsRiseWithTheEvents();
    void aClickOnAMarkSelectsItsEvent();
    void aDragMovesThroughTheRun();
    void keysStepByOneTenAndAHundred();
    void aQuarterOfAnHourLeavesTheStoryReadable();
    void theEndIsNow();
    void atNowTheCursorFollows();
    void settingTheCursorEmitsNothing();
    void anEmptyRunHasNoCursor();
    void theCursorCutsNoWord_data();
    void theCursorCutsNoWord();
    void aHundredThousandEventsAreDrawn();

private:
    void beginAnew()
    {
        m_bar->clear();
        m_log.clear();
    }
    void arrive(const trace::Events &events) // as the bar hears of them in the program
    {
        for (const trace::Event &event : events)
            m_log.append(event);
        m_bar->take(m_log.between(events.front().id, events.back().id));
    }

    Theme m_theme;
    trace::EventLog m_log;
    trace::Events m_events = SampleTrace::story();
    std::unique_ptr<TimelineBar> m_bar;
};

void TestTimeline::init()
{
    m_bar = std::make_unique<TimelineBar>(m_theme);
    m_bar->resize(900, 44);
    m_bar->show();
    m_log.clear();
    arrive(m_events);
}

void TestTimeline::positionsRiseWithTheEvents_data()
{
    QTest::addColumn<bool>("order");
    QTest::newRow("along time") << false;
    QTest::newRow("in order") << true;
}

void TestTimeline::positionsRiseWithTheEvents()
{
    QFETCH(bool, order);
    m_bar->setScale(order ? TimelineBar::Scale::Order : TimelineBar::Scale::Time);
    double before = 0;
    for (const trace::Event &event : m_events) {
        const double x = m_bar->positionOf(event.id);
        QVERIFY(x >= before);
        QVERIFY(x <= m_bar->width());
        QVERIFY(std::abs(m_bar->positionOf(m_bar->eventAt(x)) - x) < 1);
        before = x;
    }
    QCOMPARE(m_bar->eventAt(-50), m_events.front().id);
    QCOMPARE(m_bar->eventAt(5000), m_events.back().id);
}

void TestTimeline::aClickOnAMarkSelectsItsEvent()
{
    m_bar->setScale(TimelineBar::Scale::Order); // each mark stands alone
    QSignalSpy spy(m_bar.get(), &TimelineBar::cursorMoved);
    const auto &landmarks = m_bar->landmarks().all();
    for (const trace::Landmark &landmark : landmarks) {
        if (landmark.event > landmarks.back().event - 2) {
            continue; // that close to the end is now
        }
        QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, QPoint(qRound(m_bar->positionOf(landmark.event)) + 2, 22));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.takeFirst().at(0).value<EventId>(), landmark.event);
        QCOMPARE(m_bar->cursor(), landmark.event);
        QVERIFY(!m_bar->isAtNow());
    }
}

void TestTimeline::aDragMovesThroughTheRun()
{
    QSignalSpy spy(m_bar.get(), &TimelineBar::cursorMoved);
    QTest::mousePress(m_bar.get(), Qt::LeftButton, {}, QPoint(800, 22));
    for (int x = 700; x >= 20; x -= 40) {
        QMouseEvent move(QEvent::MouseMove, QPointF(x, 22), m_bar->mapToGlobal(QPointF(x, 22)), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(m_bar.get(), &move);
    }
    QTest::mouseRelease(m_bar.get(), Qt::LeftButton, {}, QPoint(20, 22));
    QVERIFY(spy.count() > 5);
    EventId before = m_events.back().id;
    for (const auto &arguments : spy) {
        QVERIFY(arguments.at(0).value<EventId>() < before);
        before = arguments.at(0).value<EventId>();
    }
}

void TestTimeline::keysStepByOneTenAndAHundred()
{
    std::mt19937 random(1);
    beginAnew();
    arrive(SampleTrace::random(random, 60));
    const EventId last = m_bar->landmarks().lastEvent();
    QVERIFY(last > 250);
    QTest::keyClick(m_bar.get(), Qt::Key_Left);
    QCOMPARE(m_bar->cursor(), last - 1);
    QTest::keyClick(m_bar.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_bar->cursor(), last - 11);
    QTest::keyClick(m_bar.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(m_bar->cursor(), last - 111);
    QTest::keyClick(m_bar.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_bar->cursor(), last - 101);
    QTest::keyClick(m_bar.get(), Qt::Key_Home);
    QCOMPARE(m_bar->cursor(), EventId(1));
    QTest::keyClick(m_bar.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(m_bar->cursor(), EventId(1));
}

void TestTimeline::aQuarterOfAnHourLeavesTheStoryReadable()
{
    std::mt19937 random(1);
    trace::Events events = SampleTrace::random(random, 10); // within half a minute
    trace::Event later = events.back();
    later.id = events.back().id + 1;
    later.kind = trace::EventKind::ResponseSent;
    later.outcome = trace::Outcome::Miss;
    beginAnew();
    arrive(events);
    const double before = m_bar->positionOf(events.back().id) - m_bar->positionOf(events.front().id);
    later.time += std::chrono::minutes(15);
    arrive({later});
    QCOMPARE(m_bar->line().folds().size(), std::size_t(1));
    const double after = m_bar->positionOf(events.back().id) - m_bar->positionOf(events.front().id);
    QVERIFY(after > 0.8 * before);
}

void TestTimeline::theEndIsNow()
{
    QSignalSpy moved(m_bar.get(), &TimelineBar::cursorMoved);
    QSignalSpy now(m_bar.get(), &TimelineBar::nowChosen);
    QTest::keyClick(m_bar.get(), Qt::Key_Left);
    QTest::keyClick(m_bar.get(), Qt::Key_Right);
    QCOMPARE(now.count(), 1);
    QVERIFY(m_bar->isAtNow());
    QTest::keyClick(m_bar.get(), Qt::Key_Home);
    QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, QPoint(m_bar->width() - 10, 22)); // on the word
    QCOMPARE(now.count(), 2);
    QCOMPARE(moved.count(), 2);
    QTest::keyClick(m_bar.get(), Qt::Key_End); // it is there already, but not what is looked at
    QCOMPARE(now.count(), 3);
}

void TestTimeline::atNowTheCursorFollows()
{
    trace::Event event;
    event.id = m_events.back().id + 1;
    event.time = m_events.back().time;
    arrive({event});
    QCOMPARE(m_bar->cursor(), event.id);
    m_bar->setCursor(5);
    ++event.id;
    arrive({event});
    QCOMPARE(m_bar->cursor(), EventId(5)); // who looks at the past stays there
}

void TestTimeline::settingTheCursorEmitsNothing()
{
    QSignalSpy moved(m_bar.get(), &TimelineBar::cursorMoved);
    QSignalSpy now(m_bar.get(), &TimelineBar::nowChosen);
    m_bar->setCursor(7);
    QCOMPARE(m_bar->cursor(), EventId(7));
    m_bar->setCursor(1'000'000);
    QCOMPARE(m_bar->cursor(), m_events.back().id);
    m_bar->setAtNow();
    QVERIFY(moved.isEmpty());
    QVERIFY(now.isEmpty());
}

void TestTimeline::anEmptyRunHasNoCursor()
{
    m_bar->clear();
    QSignalSpy moved(m_bar.get(), &TimelineBar::cursorMoved);
    QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, QPoint(100, 22));
    QTest::keyClick(m_bar.get(), Qt::Key_Left);
    QTest::keyClick(m_bar.get(), Qt::Key_Home);
    QVERIFY(moved.isEmpty());
    QCOMPARE(m_bar->eventAt(100), EventId(0));
    QVERIFY(!m_bar->grab().isNull());
}

void TestTimeline::theCursorCutsNoWord_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {1.0, 1.5, 3.0})
        QTest::addRow("%.0f %%", scale * 100) << scale;
}

// Neither the time at the end, where it stands at now, nor the number of marks that it stands at.
void TestTimeline::theCursorCutsNoWord()
{
    QFETCH(double, scale);
    m_theme.setScale(scale);
    m_bar->resize(m_theme.px(900), m_bar->sizeHint().height());
    const double end = m_bar->positionOf(m_events.back().id);
    const QFontMetrics metrics(m_theme.font(Theme::Face::MonoSmall));
    const int below = m_bar->height() / 2 + m_theme.px(11);
    const QRect time(int(end) - m_theme.px(4) - metrics.horizontalAdvance(QStringLiteral("00:00:00")), below,
                     metrics.horizontalAdvance(QStringLiteral("00:00:00")), m_bar->height() - below);
    const auto seen = [this](const QRect &part) { return m_bar->grab(part).toImage(); };
    const QImage atNow = seen(time);
    m_bar->setCursor(m_events.front().id);
    QCOMPARE(atNow, seen(time));
    QImage empty(atNow.size(), atNow.format());
    empty.fill(m_theme.palette().panel);
    QVERIFY(atNow != empty); // it is written there

    // Many at once are one bar with their number.
    trace::Events many;
    trace::Event event = m_events.back();
    for (int i = 0; i < 40; ++i) {
        ++event.id;
        event.kind = trace::EventKind::RowWritten;
        event.time += std::chrono::milliseconds(1);
        many.push_back(event);
    }
    event.time += std::chrono::seconds(5);
    ++event.id;
    many.push_back(event);
    arrive(many);
    const EventId middle = many[20].id;
    const double at = m_bar->positionOf(middle);
    const QRect number(int(at) - metrics.horizontalAdvance(QStringLiteral("40")) / 2 + 1,
                       m_bar->height() / 2 - m_theme.px(6) - metrics.height() + metrics.descent(),
                       metrics.horizontalAdvance(QStringLiteral("40")) - 2, metrics.ascent() - metrics.descent());
    m_bar->setCursor(many.back().id - 1);
    const QImage without = seen(number);
    m_bar->setCursor(middle);
    QCOMPARE(seen(number), without);
    m_theme.setScale(1);
}

void TestTimeline::aHundredThousandEventsAreDrawn()
{
    trace::Events events(100'000);
    for (std::size_t i = 0; i < events.size(); ++i) {
        events[i].id = i + 1;
        events[i].time = trace::Instant(trace::Duration(i * 700));
        events[i].kind = trace::EventKind::ResponseSent;
        events[i].outcome = i % 7 == 0 ? trace::Outcome::Miss : trace::Outcome::Hit;
    }
    beginAnew();
    arrive(events);
    QImage image(m_bar->size(), QImage::Format_ARGB32_Premultiplied);
    QElapsedTimer timer;
    timer.start();
    m_bar->render(&image);
    qInfo("%.2f ms to draw 100,000 landmarks", double(timer.nsecsElapsed()) / 1e6);
    QVERIFY(timer.elapsed() < 1'000); // a guard against something quadratic, not a measurement
}

QTEST_MAIN(TestTimeline)
#include "tst_gui_timeline.moc"
