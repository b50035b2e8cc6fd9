#include "views/sampletrace.h"

#include "look/theme.h"
#include "views/diagrams/sequencefact.h"
#include "views/diagrams/sequenceview.h"

#include <QtGui/QClipboard>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using gui::SequenceLayout;
using gui::Theme;
using trace::EventId;

namespace {

trace::Sequence requestOf(const trace::Events &events, trace::RequestId request)
{
    return trace::sequenceOf(trace::eventsOfRequest(events, request));
}

gui::SequencePicture pictureOf(const trace::Sequence &sequence, const trace::Sequence &ghost = {})
{
    gui::SequencePicture picture{sequence, {}, ghost, {}, u"LocMem"_s, {}};
    for (const trace::SequenceStep &step : sequence.steps) {
        picture.texts.push_back(gui::stepText(step));
    }
    for (const trace::SequenceStep &step : ghost.steps) {
        picture.ghostTexts.push_back(gui::stepText(step));
    }
    return picture;
}

QString faultOf(const SequenceLayout &layout)
{
    QList<std::pair<QString, QRectF>> texts;
    for (const auto &lane : layout.lanes) {
        texts.append({lane.name, lane.head});
    }
    for (const auto &row : layout.rows) {
        texts.append({row.labelText, row.label});
        if (!row.belowText.isEmpty()) {
            texts.append({row.belowText, row.below});
        }
    }
    for (const auto &bar : layout.bars) {
        texts.append({bar.text, bar.label});
    }
    for (const auto &row : layout.ghostRows) {
        if (!row.labelText.isEmpty()) {
            texts.append({row.labelText, row.label});
        }
    }
    for (const auto &bar : layout.rail) {
        texts.append({bar.nameText, bar.name});
        texts.append({bar.timeText, bar.time});
    }
    for (const auto &mark : layout.breaks) {
        texts.append({mark.text, mark.label});
    }
    if (!layout.factArea.isEmpty()) {
        texts.append({u"the fact"_s, layout.factArea});
    }
    for (const auto &tick : layout.ticks) {
        texts.append({tick.text, tick.label});
    }
    const QRectF page(QPointF(), layout.size);
    for (qsizetype a = 0; a < texts.size(); ++a) {
        if (texts[a].second.isEmpty() || !page.adjusted(-1, -1, 1, 1).contains(texts[a].second)) {
            return texts[a].first + u" is empty or off the page"_s;
        }
        for (qsizetype b = a + 1; b < texts.size(); ++b) {
            if (texts[a].second.adjusted(0.5, 0.5, -0.5, -0.5).intersects(texts[b].second)) {
                return texts[a].first + u" lies on "_s + texts[b].first;
            }
        }
    }
    return {};
}

} // namespace

class TestSequenceView : public QObject {
    Q_OBJECT
private slots:
    void wordsNeverLieOnEachOther_data();
    void wordsNeverLieOnEachOther();
    void timeIsToScaleWhereItSaysSo();
    void twoHundredMillisecondsAreAHundredTimesTwo();
    void lanesStandAtPlacesOfTheWidthAlone();
    void aRealRequestHasAnAxisOfItsOwn();
    void aComparisonHoldsWhatItSays_data();
    void aComparisonHoldsWhatItSays();
    void aFirstMissFitsIntoThePanel();
    void nothingAfterTheCursorIsDrawn();
    void steppingAndPlayingShowTheSame();
    void anArrowTravels();
    void aQueryThatRunsGrowsWithTheClock();
    void aGhostNeedNotHaveItsLanes();
    void thePictureCanBeCopied();
    void aStampedeIsAWall();
    void aClickSelectsTheStepUnderIt();
    void arrowKeysWalkTheSteps();
    void selectionFromElsewhereScrollsNothing();
    void aHostileTextIsPlain();
    void anEmptyViewSaysWhatWillAppear();
    void drawsAgainAndAgain();
};

void TestSequenceView::wordsNeverLieOnEachOther_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("area");
    for (const double scale : {1.0, 1.5, 2.0, 3.0}) {
        QTest::addRow("%g in a panel", scale) << scale << QSize(626, 370);
        QTest::addRow("%g in a corner", scale) << scale << QSize(200, 100);
        QTest::addRow("%g on a projector", scale) << scale << QSize(1900, 1000);
    }
}

void TestSequenceView::wordsNeverLieOnEachOther()
{
    QFETCH(double, scale);
    QFETCH(QSize, area);
    Theme theme;
    theme.setScale(scale);
    std::mt19937 random(20231114);
    const trace::Events events = SampleTrace::random(random, 60);
    const trace::Sequence other = requestOf(SampleTrace::story(), 1);
    for (const trace::Event &event : events) {
        if (event.kind != trace::EventKind::Command) {
            continue;
        }
        const trace::Sequence sequence = trace::sequenceOf(trace::eventsCausedBy(events, event.id));
        for (const trace::Sequence &ghost : {trace::Sequence(), other}) {
            const SequenceLayout layout(pictureOf(sequence, ghost), theme, area);
            const QString fault = faultOf(layout);
            QVERIFY2(fault.isEmpty(), qPrintable(u"event %1: "_s.arg(event.id) + fault));
        }
    }
}

void TestSequenceView::timeIsToScaleWhereItSaysSo()
{
    Theme theme;
    std::mt19937 random(7);
    const trace::Events events = SampleTrace::random(random, 40);
    int scaled = 0;
    int enlarged = 0;
    for (trace::RequestId id = 1; id <= events.back().request + 40; ++id) {
        const trace::Sequence sequence = requestOf(events, id);
        if (sequence.steps.empty()) {
            continue;
        }
        const SequenceLayout layout(pictureOf(sequence), theme, QSizeF(800, 700));
        for (const auto &section : layout.scale.sections()) {
            const double milliseconds = std::chrono::duration<double, std::milli>(section.end - section.begin).count();
            const double unit = (section.to - section.from) / milliseconds / section.enlarged;
            QVERIFY(std::abs(unit - layout.scale.unitsPerMillisecond()) < 1e-6 * unit);
            ++(section.enlarged == 1 ? scaled : enlarged);
        }
        // A step stands where its time is, or below it when others of that time stand there.
        for (std::size_t i = 0; i < layout.rows.size(); ++i) {
            const auto since = sequence.steps[i].event.time - sequence.steps.front().event.time;
            QVERIFY(layout.rows[i].y >= layout.scale.yOf(since) - 1);
        }
    }
    QVERIFY(scaled > 5);
    QVERIFY(enlarged > 5);
}

void TestSequenceView::twoHundredMillisecondsAreAHundredTimesTwo()
{
    Theme theme;
    const trace::Events events = SampleTrace::story();
    const trace::Sequence miss = requestOf(events, 1);
    const trace::Sequence hit = requestOf(events, 2);
    for (const QSizeF area : {QSizeF(626, 370), QSizeF(900, 620)}) {
        const SequenceLayout faster(pictureOf(hit, miss), theme, area);
        QCOMPARE(faster.rail.size(), std::size_t(2));
        QVERIFY(std::abs(faster.rail[0].rect.height() / faster.rail[1].rect.height() - 100) < 1e-6);
        QVERIFY(faster.rail[0].isGhost);
        QVERIFY(!faster.breaks.empty()); // its 2 ms are enlarged, and it says so
        QVERIFY(!faster.factArea.isEmpty());
        const SequenceLayout slower(pictureOf(miss, hit), theme, area);
        QVERIFY(std::abs(slower.rail[1].rect.height() / slower.rail[0].rect.height() - 100) < 1e-6);
        // A hit without a miss to compare it with is not drawn as long as one.
        const SequenceLayout alone(pictureOf(hit), theme, area);
        QVERIFY(std::abs(alone.rail[0].rect.height() - faster.rail[1].rect.height()) < 1);
    }
}

// That it is quick beside a modelled miss is said by nobody.
void TestSequenceView::aRealRequestHasAnAxisOfItsOwn()
{
    const Theme theme;
    gui::SequencePicture picture = pictureOf(requestOf(SampleTrace::story(), 2)); // a hit
    const SequenceLayout modelled(picture, theme, QSizeF(1000, 600));
    picture.isMeasured = true;
    const SequenceLayout measured(picture, theme, QSizeF(1000, 600));
    QCOMPARE(modelled.reach, trace::Duration(200ms));
    QCOMPARE(measured.reach, trace::Duration(2ms));
}

void TestSequenceView::aComparisonHoldsWhatItSays_data()
{
    QTest::addColumn<int>("before"); // in per cent of this one
    QTest::addColumn<QString>("said");
    QTest::newRow("the same") << 100 << u"about as long as #1"_s;
    QTest::newRow("a little longer") << 108 << u"about as long as #1"_s;
    QTest::newRow("a little shorter") << 93 << u"about as long as #1"_s;
    QTest::newRow("longer") << 131 << u"#1 took 131 ms"_s;
    QTest::newRow("shorter") << 70 << u"#1 took 70 ms"_s;
    QTest::newRow("twice") << 200 << u"100 ms instead of 200 ms"_s;
    QTest::newRow("half") << 50 << u"100 ms instead of 50 ms"_s;
}

void TestSequenceView::aComparisonHoldsWhatItSays()
{
    QFETCH(int, before);
    gui::SequencePicture picture = pictureOf(requestOf(SampleTrace::story(), 1), requestOf(SampleTrace::story(), 1));
    picture.sequence.modelled = 100ms;
    picture.ghost.modelled = before * 1ms;
    QTEST(gui::factOf(picture).small, "said");
}

void TestSequenceView::lanesStandAtPlacesOfTheWidthAlone()
{
    Theme theme;
    const trace::Events events = SampleTrace::story();
    for (const qreal width : {450.0, 626.0, 900.0, 1800.0}) {
        QList<qreal> places;
        QRectF footer;
        for (trace::RequestId id = 1; id <= 10; ++id) {
            const trace::Sequence sequence = requestOf(events, id);
            QVERIFY(!sequence.steps.empty());
            const SequenceLayout layout(pictureOf(sequence, id > 1 ? requestOf(events, id - 1) : trace::Sequence()),
                                        theme, QSizeF(width, 400));
            QList<qreal> here;
            for (const auto &lane : layout.lanes) {
                here << lane.x;
            }
            here << layout.axisX << layout.scale.top();
            places = places.isEmpty() ? here : places;
            QCOMPARE(here, places);
        }
    }
}

void TestSequenceView::aFirstMissFitsIntoThePanel()
{
    Theme theme;
    const trace::Sequence miss = requestOf(SampleTrace::story(), 1);
    for (const QSizeF area : {QSizeF(560, 290), QSizeF(626, 370), QSizeF(700, 330)}) {
        const SequenceLayout layout(pictureOf(miss), theme, area);
        QVERIFY(layout.size.height() <= area.height());
        QVERIFY(layout.size.width() <= area.width());
        QVERIFY(layout.rows.back().y < area.height());
    }
}

void TestSequenceView::nothingAfterTheCursorIsDrawn()
{
    Theme theme;
    theme.setReducedMotion(true);
    const trace::Events events = SampleTrace::story();
    for (const trace::RequestId request : {1u, 2u, 7u}) {
        const trace::Events whole = trace::eventsOfRequest(events, request);
        for (std::size_t known = 1; known < whole.size(); ++known) {
            trace::Events other = whole; // the same times, but something else comes
            for (std::size_t i = known; i < other.size(); ++i) {
                trace::Event &event = other[i];
                event.outcome = trace::Outcome::Miss;
                event.reason = trace::MissReason::Evicted;
                event.count += 7;
                event.bytes += 7'000;
                event.ttl += std::chrono::hours(1);
                event.modelled += std::chrono::milliseconds(1);
                event.measured += std::chrono::milliseconds(1);
            }
            QList<QImage> images;
            for (const trace::Events &story : {whole, other}) {
                gui::SequenceView view(theme);
                view.resize(700, 420);
                view.show();
                view.show({trace::sequenceOf(story), {}, whole[known - 1].id, false, {}});
                images << view.grab().toImage();
                QCOMPARE(view.moment().done, known);
            }
            QVERIFY2(images[0] == images[1], qPrintable(u"request %1, %2 known"_s.arg(request).arg(known)));
        }
    }
}

void TestSequenceView::steppingAndPlayingShowTheSame()
{
    Theme theme;
    const trace::Sequence miss = requestOf(SampleTrace::story(), 1);
    const trace::Motion motion(miss);
    gui::SequenceView view(theme);
    view.resize(700, 420);
    view.show();
    view.setSequence(miss);
    QList<QImage> played;
    for (const trace::SequenceStep &step : miss.steps) {
        view.lookAt(motion.after(step.event.id));
        played << view.grab().toImage();
    }
    theme.setReducedMotion(true);
    for (std::size_t i = miss.steps.size(); i-- > 0;) { // backwards, by the cursor
        view.show({miss, {}, miss.steps[i].event.id, false, {}});
        QCOMPARE(view.grab().toImage(), played[qsizetype(i)]);
    }
    theme.setReducedMotion(false);
    view.show({miss, {}, miss.steps[0].event.id, false, {}});
    view.show({miss, {}, miss.steps[2].event.id, false, {}});
    QVERIFY(QTest::qWaitFor([&] { return !view.playback().isMoving(); }, 3000));
    QCOMPARE(view.grab().toImage(), played[2]);
}

void TestSequenceView::anArrowTravels()
{
    Theme theme;
    const trace::Sequence miss = requestOf(SampleTrace::story(), 1);
    const trace::Motion motion(miss);
    gui::SequenceView view(theme);
    view.resize(700, 420);
    view.show();
    view.setSequence(miss);
    const auto isInked = [&](const SequenceLayout::Row &row, double part) {
        const QImage image = view.grab().toImage();
        const QPoint at(qRound(row.fromX + (row.toX - row.fromX) * part), qRound(row.y));
        return qAbs(qGray(image.pixel(at)) - qGray(theme.palette().panel.rgb())) > 60;
    };
    const trace::EventId sent = miss.steps[0].event.id;
    view.lookAt((motion.before(sent) + motion.after(sent)) / 2);
    const auto &row = view.diagram().rows[0];
    QVERIFY(isInked(row, 0.25));
    QVERIFY(!isInked(row, 0.75));
    view.lookAt(motion.after(sent));
    QVERIFY(isInked(row, 0.25));
    QVERIFY(isInked(row, 0.75));
}

void TestSequenceView::aQueryThatRunsGrowsWithTheClock()
{
    Theme theme;
    theme.setReducedMotion(true);
    trace::Events events = trace::eventsOfRequest(SampleTrace::story(), 1);
    const auto query = std::find_if(events.begin(), events.end(), [](const trace::Event &event) {
        return event.kind == trace::EventKind::QueryStarted;
    });
    events.erase(query + 1, events.end());
    gui::SequenceView view(theme);
    trace::Instant now = events.back().time;
    view.setClock([&now] { return now; });
    view.resize(700, 420);
    view.show();
    for (const auto passed : {std::chrono::milliseconds(20), std::chrono::milliseconds(84),
                              std::chrono::milliseconds(900), std::chrono::milliseconds(60'000)}) {
        now = events.back().time + passed;
        view.show({trace::sequenceOf(events), {}, ~EventId(0), false, {}});
        const auto since = now - events.front().time;
        QVERIFY(std::abs(double((view.moment().since - since).count())) <= 0.01 * double(since.count()));
        QVERIFY(view.diagram().reach >= view.moment().since); // it always has a place
    }
}

void TestSequenceView::aGhostNeedNotHaveItsLanes()
{
    Theme theme;
    gui::SequenceView view(theme);
    view.resize(700, 420);
    view.show();
    std::mt19937 random(3);
    const trace::Events events = SampleTrace::random(random, 60); // of several processes, each with its store
    trace::Sequence before;
    for (const trace::Event &event : events) {
        if (event.kind == trace::EventKind::Command) {
            trace::Sequence sequence = trace::sequenceOf(trace::eventsCausedBy(events, event.id));
            view.show({sequence, before, ~EventId(0), false, {}});
            QVERIFY(!view.grab().isNull());
            before = std::move(sequence);
        }
    }
}

void TestSequenceView::thePictureCanBeCopied()
{
    Theme theme;
    gui::SequenceView view(theme);
    view.resize(500, 200); // too small: it scrolls
    view.show();
    view.setSequence(requestOf(SampleTrace::story(), 1));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(20, 20), view.mapToGlobal(QPoint(20, 20)));
    QApplication::sendEvent(view.viewport(), &event);
    auto *copy = view.findChild<QAction *>(u"copyPicture"_s);
    QVERIFY(copy);
    copy->trigger();
    const QImage image = QGuiApplication::clipboard()->image();
    QCOMPARE(image.size(), QSize(qCeil(view.drawingSize().width()), qCeil(view.drawingSize().height())) * 2);
    QVERIFY(view.drawingSize().height() > view.height()); // all of it, not what was seen
    int inked = 0; // the last arrow is on it
    const int y = qRound(view.diagram().rows.back().y) * 2;
    for (int x = 0; x < image.width(); ++x) {
        inked += image.pixelColor(x, y) != theme.palette().panel;
    }
    QVERIFY(inked > 100);
}

void TestSequenceView::aStampedeIsAWall()
{
    trace::EventLog log;
    const auto add = [&](trace::EventKind kind, trace::RequestId request, trace::Duration at) {
        trace::Event event;
        event.id = log.lastId() + 1;
        event.kind = kind;
        event.request = request;
        event.process = 1;
        event.store = 1;
        event.time = trace::Instant(at);
        event.text = kind == trace::EventKind::RequestSent ? "GET /courses/" : "";
        event.key = kind == trace::EventKind::CacheLookup ? "course_list" : "";
        event.outcome = kind == trace::EventKind::ResponseSent ? trace::Outcome::Miss : trace::Outcome::None;
        log.append(event);
    };
    constexpr trace::RequestId requests = 1000;
    using trace::EventKind;
    using namespace std::chrono_literals;
    for (const auto &[kind, at] :
         {std::pair(EventKind::RequestSent, trace::Duration(0)), std::pair(EventKind::CacheLookup, trace::Duration(0)),
          std::pair(EventKind::CacheMiss, trace::Duration(2ms)),
          std::pair(EventKind::QueryStarted, trace::Duration(2ms)),
          std::pair(EventKind::QueryFinished, trace::Duration(200ms)),
          std::pair(EventKind::ResponseSent, trace::Duration(200ms))}) {
        for (trace::RequestId request = 1; request <= requests; ++request) {
            add(kind, request, at);
        }
    }
    trace::Events own;
    for (EventId id = 1; id <= log.lastId(); ++id) {
        if (log.find(id)->request == 7) {
            own.push_back(*log.find(id));
        }
    }
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    theme.setReducedMotion(true);
    gui::SequenceView view(theme);
    view.resize(640, 360);
    view.show();
    view.show({trace::sequenceOf(own), {}, ~EventId(0), true, trace::burstAround(log, own.front(), log.lastId())});
    QVERIFY(view.showsBurst());
    QCOMPARE(view.burstDiagram().dots.size(), std::size_t(requests)); // one a query
    for (const QRectF &dot : view.burstDiagram().dots) {
        QVERIFY(view.burstDiagram().wall.contains(dot));
    }
    const QImage image = view.grab().toImage();
    int missed = 0;
    for (const QRectF &dot : view.burstDiagram().dots) {
        const QColor there = image.pixelColor(dot.center().toPoint());
        missed += there.red() > there.blue() + 40;
    }
    QVERIFY(missed > 900);
    QVERIFY(view.accessibleDescription().contains(u"1,000 queries"_s));

    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.burstSwitch().center().toPoint());
    QVERIFY(!view.showsBurst()); // one of them, as any other request
    QCOMPARE(view.moment().done, own.size());
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(view.showsBurst());
}

void TestSequenceView::aClickSelectsTheStepUnderIt()
{
    Theme theme;
    const trace::Events events = SampleTrace::story();
    gui::SequenceView view(theme);
    view.resize(500, 260); // too small: it scrolls
    view.show();
    view.setSequence(requestOf(events, 1));
    QSignalSpy spy(&view, &gui::SequenceView::eventSelected);
    for (const trace::SequenceStep &step : view.sequence().steps) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value()
                                           + int(view.spotOf(step.event.id).center().y())
                                           - view.viewport()->height() / 2);
        const QRectF spot = view.spotOf(step.event.id).intersected(view.viewport()->rect());
        QVERIFY(!spot.isEmpty());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, spot.center().toPoint());
        QCOMPARE(spy.takeFirst().at(0).value<EventId>(), step.event.id);
        QCOMPARE(view.selectedEvent(), step.event.id);
    }
    QTest::mouseClick(view.viewport(), Qt::RightButton, {}, view.viewport()->rect().center());
    QVERIFY(spy.isEmpty());
}

void TestSequenceView::arrowKeysWalkTheSteps()
{
    Theme theme;
    gui::SequenceView view(theme);
    view.resize(500, 200);
    view.show();
    view.setSequence(requestOf(SampleTrace::story(), 1));
    const auto &steps = view.sequence().steps;
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.selectedEvent(), steps[0].event.id);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.selectedEvent(), steps[1].event.id);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.selectedEvent(), steps.back().event.id);
    QVERIFY(
        view.viewport()->rect().toRectF().contains(view.spotOf(steps.back().event.id).center())); // brought into view
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.selectedEvent(), steps.back().event.id); // no wrapping round
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.selectedEvent(), steps[0].event.id);
}

void TestSequenceView::selectionFromElsewhereScrollsNothing()
{
    Theme theme;
    gui::SequenceView view(theme);
    view.resize(500, 200);
    view.show();
    view.setSequence(requestOf(SampleTrace::story(), 1));
    QSignalSpy spy(&view, &gui::SequenceView::eventSelected);
    view.selectEvent(view.sequence().steps.back().event.id);
    QCOMPARE(view.verticalScrollBar()->value(), 0);
    QVERIFY(spy.isEmpty());
}

void TestSequenceView::aHostileTextIsPlain()
{
    Theme theme;
    trace::Events events = SampleTrace::story();
    for (trace::Event &event : events) {
        event.key = "<img src=x>\x01\xff";
    }
    const trace::Sequence sequence = requestOf(events, 1);
    const gui::StepText lookup = gui::stepText(sequence.steps[1]);
    QCOMPARE(lookup.below, u"<img src=x>\\x01\\xff"_s);
}

void TestSequenceView::anEmptyViewSaysWhatWillAppear()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    gui::SequenceView view(theme);
    view.resize(400, 200);
    const QImage image = view.grab().toImage();
    int inked = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            inked += qGray(image.pixel(x, y)) < 128;
        }
    }
    QVERIFY(inked > 100);
    QTest::keyClick(&view, Qt::Key_Down); // nothing to walk, nothing to break
    QCOMPARE(view.selectedEvent(), EventId(0));
}

void TestSequenceView::drawsAgainAndAgain()
{
    Theme theme;
    gui::SequenceView view(theme);
    view.resize(700, 500);
    view.show();
    view.setSequence(requestOf(SampleTrace::story(), 1));
    QImage image(700, 500, QImage::Format_ARGB32_Premultiplied);
    view.render(&image);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i) {
        view.setSequence(view.sequence());
        view.render(&image);
    }
    QVERIFY(timer.elapsed() < 5'000); // a guard against something quadratic, not a measurement
    qInfo("%.2f ms to lay out and draw a miss", double(timer.nsecsElapsed()) / 1e7);
}

QTEST_MAIN(TestSequenceView)
#include "tst_gui_sequence.moc"
