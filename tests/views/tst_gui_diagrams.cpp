#include "views/sampletrace.h"

#include "look/exporting.h"
#include "look/theme.h"
#include "trace/sequence.h"
#include "views/diagrams/flowview.h"
#include "views/diagrams/keysview.h"
#include "views/diagrams/largesheet.h"
#include "views/diagrams/livesview.h"
#include "views/diagrams/processesview.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QImage>
#include <QtSvg/QSvgRenderer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using gui::DiagramView;
using gui::Theme;
using trace::EventId;
using trace::EventKind;

class TestDiagrams : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void aClickOnAStationSelectsItsEvent();
    void stationsThatWereNotVisitedAreNotSelected();
    void aClickOnALifeSelectsItsStore();
    void ticksAreSelectedOneByOneWhenZoomed();
    void zoomKeepsTheMomentUnderThePointer();
    void namesOfKeysStayWhileTimeScrolls();
    void keysThatAreShortenedStayApart();
    void aClickOnAKeySelectsItsStore();
    void aFullStoreIsSeenAtAGlance();
    void aSharedStoreIsOneForAll();
    void livesGoOnToNowAndToTheirEnd();
    void aQuarterOfAnHourLeavesTheLivesReadable();
    void flowWordsFitASmallPanel();
    void pagesOfAnApplicationAreNamedByTheirUrl();
    void diagramsAreSaved();
    void aDiagramIsToldInWords();
    void everythingFitsAtAnyScale_data();
    void everythingFitsAtAnyScale();

private:
    static void clickOn(DiagramView &view, EventId event)
    {
        const QRectF spot = view.spotOf(event).intersected(QRectF(view.viewport()->rect()));
        QVERIFY2(!spot.isEmpty(), qPrintable(QString::number(event)));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, spot.center().toPoint());
        QCOMPARE(view.selectedEvent(), event);
    }
    EventId first(EventKind kind, EventId after = 0) const
    {
        for (const trace::Event &event : m_events) {
            if (event.kind == kind && event.id > after) {
                return event.id;
            }
        }
        return 0;
    }

    Theme m_theme;
    trace::Events m_events = SampleTrace::story();
    trace::Lives m_lives;
    trace::KeyTable m_keys;
    trace::Traffic m_traffic;
};

void TestDiagrams::initTestCase()
{
    m_theme.setScheme(Theme::Scheme::Light);
    for (const trace::Event &event : m_events) {
        m_lives.apply(event);
        m_keys.apply(event);
        m_traffic.apply(event);
    }
}

void TestDiagrams::aClickOnAStationSelectsItsEvent()
{
    gui::FlowView view(m_theme);
    view.resize(800, 400);
    view.show();
    view.setFlow(trace::flowOf(trace::eventsOfRequest(m_events, 1)));
    QSignalSpy spy(&view, &DiagramView::eventSelected);
    for (const EventKind kind : {EventKind::RequestSent, EventKind::CacheLookup, EventKind::QueryFinished,
                                 EventKind::CacheStored, EventKind::ResponseSent}) {
        clickOn(view, first(kind));
        QCOMPARE(spy.takeFirst().at(0).value<EventId>(), first(kind));
    }
}

void TestDiagrams::stationsThatWereNotVisitedAreNotSelected()
{
    gui::FlowView view(m_theme);
    view.resize(800, 400);
    view.show();
    view.setFlow(trace::flowOf(trace::eventsOfRequest(m_events, 1)));
    const QPoint query = view.spotOf(first(EventKind::QueryFinished)).center().toPoint();
    view.setFlow(trace::flowOf(trace::eventsOfRequest(m_events, 2))); // a hit
    QSignalSpy spy(&view, &DiagramView::eventSelected);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, query);
    QVERIFY(spy.isEmpty());
    view.clear();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, query);
    QVERIFY(spy.isEmpty());
}

void TestDiagrams::aClickOnALifeSelectsItsStore()
{
    gui::LivesView view(m_theme);
    view.resize(900, 300);
    view.show();
    view.setLives(m_lives);
    QSignalSpy spy(&view, &DiagramView::eventSelected);
    for (const trace::KeyLane &lane : m_lives.lanes()) {
        const trace::EntryLife &life = lane.lives.front();
        const QRectF bar = view.spotOf(life.stored);
        QVERIFY(bar.width() > 20);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(int(bar.right()) - 12, int(bar.center().y())));
        QCOMPARE(spy.takeFirst().at(0).value<EventId>(), life.stored);
        if (life.ended != 0) {
            QVERIFY(!view.spotOf(life.ended).isEmpty());
        }
    }
}

void TestDiagrams::ticksAreSelectedOneByOneWhenZoomed()
{
    gui::LivesView view(m_theme);
    view.resize(900, 300);
    view.show();
    view.setLives(m_lives);
    view.setZoom(8);
    for (const trace::KeyLane &lane : m_lives.lanes()) {
        for (const trace::EntryLife::Tick &tick : lane.lives.front().ticks) {
            view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value()
                                                 + int(view.spotOf(tick.event).center().x()) - 600);
            clickOn(view, tick.event);
        }
    }
}

void TestDiagrams::zoomKeepsTheMomentUnderThePointer()
{
    gui::LivesView view(m_theme);
    view.resize(900, 300);
    view.show();
    view.setLives(m_lives);
    const EventId tick = m_lives.lanes()[2].lives[0].ticks[0].event;
    const QPointF at = view.spotOf(tick).center();
    for (int i = 0; i < 5; ++i) {
        QWheelEvent wheel(at, view.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &wheel);
    }
    QVERIFY(view.zoom() > 2.5);
    QVERIFY(std::abs(view.spotOf(tick).center().x() - at.x()) <= 5);
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(view.zoom(), 1.0);
    QTest::keyClick(&view, Qt::Key_Minus); // never smaller than all
    QCOMPARE(view.zoom(), 1.0);
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.zoom() > 1);
}

void TestDiagrams::namesOfKeysStayWhileTimeScrolls()
{
    gui::LivesView view(m_theme);
    view.resize(900, 300);
    view.show();
    view.setLives(m_lives);
    view.setZoom(10);
    const QRect names(0, 30, 100, 90);
    const QImage before = view.viewport()->grab(names).toImage();
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
    QCOMPARE(view.viewport()->grab(names).toImage(), before);
}

void TestDiagrams::keysThatAreShortenedStayApart()
{
    const QList<QByteArray> keys{":1:course_list:{'page': '1'}:anonymous",
                                 ":1:course_list:{'level': 'easy', 'page': '1'}:anonymous",
                                 ":1:course_list:{'level': 'hard', 'page': '1'}:anonymous"};
    trace::Lives lives;
    trace::Event stored;
    stored.kind = EventKind::CacheStored;
    for (const QByteArray &key : keys) {
        ++stored.id;
        stored.key = key;
        lives.apply(stored);
    }
    gui::LivesView view(m_theme);
    view.resize(600, 300);
    view.show();
    view.setLives(lives);
    const auto areApart = [&keys](const QStringList &names) {
        return names.size() == keys.size() && QSet<QString>(names.cbegin(), names.cend()).size() == keys.size();
    };
    QVERIFY2(areApart(view.names()), qPrintable(view.names().join(u'\n')));

    gui::LargeSheet sheet(QRectF(0, 0, 600, 300), m_theme);
    for (const QByteArray &key : keys)
        sheet.write(QRectF(0, 0, 300, 40), QString::fromUtf8(key), {.face = gui::LargeSheet::Face::Name});
    QStringList large;
    for (const gui::LargeSheet::Text &text : sheet.texts())
        large << text.text;
    QVERIFY2(areApart(large), qPrintable(large.join(u'\n')));
}

void TestDiagrams::aClickOnAKeySelectsItsStore()
{
    gui::ProcessesView view(m_theme);
    view.resize(900, 400);
    view.show();
    view.setState(1, false, 300, m_traffic, m_keys);
    int held = 0;
    for (const trace::KeyLife &life : m_keys.stores().value(1)) {
        if (life.isHeld()) {
            ++held;
            clickOn(view, life.storedBy);
        }
    }
    QVERIFY(held >= 2);
}

void TestDiagrams::aFullStoreIsSeenAtAGlance()
{
    gui::ProcessesView view(m_theme);
    view.resize(900, 400);
    view.show();
    const auto reds = [&](int mostEntries) {
        view.setState(1, false, mostEntries, m_traffic, m_keys);
        const QImage picture = view.viewport()->grab().toImage();
        int count = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                count += picture.pixelColor(x, y) == m_theme.palette().miss.fill;
        }
        return count;
    };
    const auto &lives = m_keys.stores()[1];
    const auto held = int(std::count_if(lives.begin(), lives.end(), [](const auto &life) { return life.isHeld(); }));
    QCOMPARE(reds(held * 2), 0);
    QVERIFY(reds(held) > 500); // the whole gauge
}

void TestDiagrams::aSharedStoreIsOneForAll()
{
    trace::KeyTable keys;
    EventId stored = 0;
    for (trace::Event event : m_events) {
        event.store = 0;
        keys.apply(event);
        stored = event.kind == EventKind::CacheStored ? event.id : stored;
    }
    gui::ProcessesView view(m_theme);
    view.resize(900, 400);
    view.show();
    view.setState(3, true, 300, m_traffic, keys);
    QVERIFY(view.spotOf(stored).width() > 600);
    view.setState(3, false, 300, m_traffic, keys); // none of the three has it in its own memory
    QVERIFY(view.spotOf(stored).isEmpty());
}

void TestDiagrams::livesGoOnToNowAndToTheirEnd()
{
    gui::LivesView view(m_theme);
    view.resize(900, 300);
    view.show();
    view.setLives(m_lives);
    const trace::Instant end = m_lives.end();
    QVERIFY(view.line().end() > end); // what lives has its time still to come
    QVERIFY(view.line().end() == end + std::chrono::minutes(15) || view.line().end() < end + std::chrono::minutes(16));
    const EventId living = m_lives.lanes()[0].lives[m_lives.lanes()[0].lives.size() - 1].stored;
    const double before = view.spotOf(living).width();
    view.setNow(end + std::chrono::minutes(2));
    QVERIFY(view.spotOf(living).width() > before);
}

void TestDiagrams::aQuarterOfAnHourLeavesTheLivesReadable()
{
    trace::Lives lives;
    trace::Event event;
    const auto apply = [&](EventKind kind, int seconds) {
        ++event.id;
        event.kind = kind;
        event.key = "k";
        event.time = trace::Instant(std::chrono::seconds(seconds));
        event.ttl = std::chrono::minutes(15);
        lives.apply(event);
        return event.id;
    };
    apply(EventKind::CacheMiss, 0);
    const EventId stored = apply(EventKind::CacheStored, 1);
    apply(EventKind::CacheHit, 20);
    apply(EventKind::EntryEnded, 30);
    gui::LivesView view(m_theme);
    view.resize(900, 300);
    view.show();
    view.setLives(lives);
    const double before = view.spotOf(stored).width();
    apply(EventKind::CacheMiss, 930);
    view.setLives(lives);
    QCOMPARE(view.line().folds().size(), std::size_t(1));
    QVERIFY(view.spotOf(stored).width() > 0.7 * before);
}

void TestDiagrams::flowWordsFitASmallPanel()
{
    gui::FlowView view(m_theme);
    view.resize(520, 300);
    view.show();
    view.setFlow(trace::flowOf(trace::eventsOfRequest(m_events, 1)));
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
}

void TestDiagrams::pagesOfAnApplicationAreNamedByTheirUrl()
{
    const QString name = u"page GET /courses/?page=2"_s;
    trace::Events events;
    trace::Lives lives;
    trace::KeyTable keys;
    const auto apply = [&](EventKind kind, const std::shared_ptr<const trace::Detail> &detail = nullptr) {
        trace::Event event;
        event.id = EventId(events.size() + 1);
        event.request = 1;
        event.kind = kind;
        event.time = trace::Instant(std::chrono::milliseconds(events.size()));
        event.ttl = std::chrono::minutes(15);
        event.key = kind == EventKind::RequestSent
            ? ""
            : ":1:views.decorators.cache.cache_page..GET."
              "0123456789abcdef0123456789abcdef.d41d8cd98f00b204e9800998ecf8427e";
        event.text = "GET /courses/?page=2";
        event.detail = detail;
        lives.apply(event);
        keys.apply(event);
        events.push_back(event);
    };
    const auto url =
        std::make_shared<trace::Detail>(trace::Detail{{{"url", "http://127.0.0.1:8000/courses/?page=2"}}, {}});
    apply(EventKind::RequestSent);
    apply(EventKind::CacheStored); // its URL is not known yet
    apply(EventKind::CacheLookup, url);
    apply(EventKind::CacheHit, url);

    gui::LivesView livesView(m_theme);
    livesView.setLives(lives);
    gui::KeysView keysView(m_theme);
    keysView.setKeys(keys, lives.end());
    gui::ProcessesView processes(m_theme);
    processes.setState(1, true, 0, trace::Traffic(), keys);
    gui::FlowView flow(m_theme);
    events.erase(events.begin() + 1);
    flow.setFlow(trace::flowOf(events));
    for (DiagramView *view : std::initializer_list<DiagramView *>{&livesView, &keysView, &processes, &flow}) {
        view->resize(900, 300);
        view->show();
        QStringList told{view->asText()};
        const gui::LargeSheet sheet = view->largeForm(QRectF(0, 0, 1900, 900));
        for (const auto &text : sheet.texts())
            told << text.text << text.name;
        const QString all = told.join(u'\n');
        QVERIFY2(all.contains(name), qPrintable(all));
        QVERIFY2(!all.contains(u"cache_page"_s), qPrintable(all));
    }
    QVERIFY2(livesView.names().join(u'\n').contains(name), qPrintable(livesView.names().join(u'\n')));
}

void TestDiagrams::diagramsAreSaved()
{
    const QTemporaryDir directory;
    gui::LivesView view(m_theme);
    view.resize(900, 300);
    view.show();
    view.setLives(m_lives);
    QVERIFY(gui::saveDiagram(directory.filePath(u"lives.png"_s), view));
    const QImage image(directory.filePath(u"lives.png"_s));
    QCOMPARE(image.width(), 2 * qCeil(view.drawingSize().width()));
    QCOMPARE(image.pixelColor(1, image.height() - 2), m_theme.palette().panel);
    QVERIFY(gui::saveDiagram(directory.filePath(u"lives.svg"_s), view));
    QVERIFY(QSvgRenderer(directory.filePath(u"lives.svg"_s)).isValid());
    QCOMPARE(gui::saveDiagram(directory.filePath(u"lives"_s), view).error().code, "file.ending"_ba);
}

// For who does not see it: a line for each thing that is drawn, copied by the menu and told when the focus comes.
void TestDiagrams::aDiagramIsToldInWords()
{
    gui::LivesView view(m_theme);
    view.resize(900, 300);
    view.setLives(m_lives);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QString text = view.asText();
    for (const trace::KeyLane &lane : m_lives.lanes()) {
        QVERIFY2(text.contains(QString::fromUtf8(lane.key)), lane.key.constData());
    }
    QContextMenuEvent menu(QContextMenuEvent::Mouse, QPoint(20, 20), view.mapToGlobal(QPoint(20, 20)));
    QApplication::sendEvent(view.viewport(), &menu);
    auto *copy = view.findChild<QAction *>(u"copyAsText"_s);
    QVERIFY(copy);
    copy->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    QFocusEvent comes(QEvent::FocusIn, Qt::TabFocusReason);
    QApplication::sendEvent(&view, &comes);
    QVERIFY(text.startsWith(view.accessibleDescription()) && !view.accessibleDescription().isEmpty());
}

void TestDiagrams::everythingFitsAtAnyScale_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {1.0, 1.5, 2.0, 3.0}) {
        QTest::addRow("%g", scale) << scale;
    }
}

void TestDiagrams::everythingFitsAtAnyScale()
{
    QFETCH(double, scale);
    Theme theme;
    theme.setScale(scale);
    gui::FlowView flow(theme);
    gui::LivesView lives(theme);
    gui::ProcessesView processes(theme);
    for (DiagramView *view : std::initializer_list<DiagramView *>{&flow, &lives, &processes}) {
        view->resize(theme.px(640), theme.px(340));
        view->show();
    }
    flow.setFlow(trace::flowOf(trace::eventsOfRequest(m_events, 1)));
    lives.setLives(m_lives);
    processes.setState(3, false, 300, m_traffic, m_keys);
    for (const DiagramView *view : std::initializer_list<DiagramView *>{&flow, &lives, &processes}) {
        QCOMPARE(view->horizontalScrollBar()->maximum(), 0); // in a panel of the drawn size nothing scrolls sideways
    }
    QCOMPARE(flow.verticalScrollBar()->maximum(), 0);
}

QTEST_MAIN(TestDiagrams)
#include "tst_gui_diagrams.moc"
