#include "views/sampletrace.h"

#include "look/theme.h"
#include "views/diagrams/sequenceview.h"

#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using gui::SequenceLayout;
using gui::Theme;
using trace::EventId;

namespace {

trace::Sequence requestOf(const trace::Events &events, trace::RequestId request)
{
    return trace::sequenceOf(trace::eventsOfRequest(events, request));
}

std::vector<gui::StepText> textsOf(const trace::Sequence &sequence)
{
    std::vector<gui::StepText> texts;
    for (const trace::SequenceStep &step : sequence.steps) {
        texts.push_back(gui::stepText(step));
    }
    return texts;
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
    void aMissIsDrawnLongerThanAHit();
    void aClickSelectsTheStepUnderIt();
    void arrowKeysWalkTheSteps();
    void selectionFromElsewhereScrollsNothing();
    void aHostileTextIsPlain();
    void anEmptyViewSaysWhatWillAppear();
    void drawsInUnderAFrame();
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
    for (const trace::Event &event : events) {
        if (event.kind != trace::EventKind::Command) {
            continue;
        }
        const trace::Sequence sequence = trace::sequenceOf(trace::eventsCausedBy(events, event.id));
        const SequenceLayout layout(sequence, textsOf(sequence), u"LocMem"_s, theme, area);
        const QString fault = faultOf(layout);
        QVERIFY2(fault.isEmpty(), qPrintable(u"event %1: "_s.arg(event.id) + fault));
    }
}

void TestSequenceView::timeIsToScaleWhereItSaysSo()
{
    Theme theme;
    std::mt19937 random(7);
    const trace::Events events = SampleTrace::random(random, 40);
    int scaled = 0;
    for (trace::RequestId id = 1; id <= events.back().request + 40; ++id) {
        const trace::Sequence sequence = requestOf(events, id);
        if (sequence.steps.empty()) {
            continue;
        }
        const SequenceLayout layout(sequence, textsOf(sequence), u"LocMem"_s, theme, QSizeF(800, 700));
        QCOMPARE(layout.axis.size() + 1, layout.rows.size());
        std::optional<double> unit;
        for (std::size_t i = 0; i < layout.axis.size(); ++i) {
            const double span = double((sequence.steps[i + 1].event.time - sequence.steps[i].event.time).count());
            const double length = layout.axis[i].to - layout.axis[i].from;
            if (layout.axis[i].isToScale) {
                ++scaled;
                unit = unit.value_or(length / span);
                QVERIFY(std::abs(length / span - *unit) < 1e-6); // one scale for the whole diagram
            } else if (unit) {
                QVERIFY(length >= span * *unit - 1); // stretched, never squeezed
            }
        }
    }
    QVERIFY(scaled > 5);
}

void TestSequenceView::aMissIsDrawnLongerThanAHit()
{
    Theme theme;
    const trace::Events events = SampleTrace::story();
    const auto height = [&](trace::RequestId request) {
        const trace::Sequence sequence = requestOf(events, request);
        const SequenceLayout layout(sequence, textsOf(sequence), u"LocMem"_s, theme, QSizeF(700, 600));
        return layout.rows.back().y - layout.rows.front().y;
    };
    QVERIFY(height(1) > height(2) + 150); // 200 ms against 2 ms
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

void TestSequenceView::drawsInUnderAFrame()
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
    QVERIFY(timer.elapsed() < 10 * 16);
    qInfo("%.2f ms to lay out and draw a miss", double(timer.nsecsElapsed()) / 1e7);
}

QTEST_MAIN(TestSequenceView)
#include "tst_gui_sequence.moc"
