#include "catalog/catalog.h"
#include "lab/parser.h"
#include "lab/session.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace lab;
using namespace std::chrono_literals;
using trace::Event;
using trace::EventKind;

namespace {

// What a window is to a session on its own thread: it hears its batches, keeps the events and acknowledges.
class Window final : public QObject {
public:
    explicit Window(const Lab::Options &options = {})
        : m_session(new Session(options))
    {
        m_session->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_session, &QObject::deleteLater);
        connect(m_session, &Session::opened, this, [this] { isOpen = true; });
        connect(m_session, &Session::openFailed, this, [this](const base::Error &error) { failure = error; });
        connect(m_session, &Session::forkRefused, this, [this] { ++refusals; });
        connect(m_session, &Session::wentOnWithCopy, this, [this](const base::Error &why) { copies.append(why.code); });
        connect(m_session, &Session::restarted, this, [this] {
            ++restarts;
            events.clear();
        });
        connect(m_session, &Session::paceChanged, this, [this](const Pace &changed) { pace = changed; });
        connect(m_session, &Session::happened, this, [this](const EventBatch &batch, const Pace &now) {
            ++batches;
            largestBatch = std::max(largestBatch, batch->size());
            events.insert(events.end(), batch->begin(), batch->end());
            pace = now;
            if (acknowledges)
                call(&Session::acknowledge);
        });
        m_thread.start();
        call(&Session::open);
    }
    ~Window() override { close(); }

    void cancel() { m_session->cancel(); }
    void leave() { m_session->leave(); }
    void close()
    {
        m_thread.quit();
        m_thread.wait();
    }

    template <typename Slot, typename... Arguments> void call(Slot slot, Arguments... arguments)
    {
        Session *session = m_session;
        QMetaObject::invokeMethod(
            session, [=] { (session->*slot)(arguments...); }, Qt::QueuedConnection);
    }

    // Returns when everything that was asked for before has been done by the session.
    void meet()
    {
        QMetaObject::invokeMethod(
            m_session, [] {}, Qt::BlockingQueuedConnection);
        QCoreApplication::processEvents(); // what it emitted meanwhile
    }

    void submit(const QByteArray &text)
    {
        const auto commands = parse(text);
        if (!commands)
            qFatal("%s", commands.error().first().found.constData());
        call(&Session::submit, *commands);
    }

    qsizetype count(EventKind kind) const
    {
        return std::count_if(events.begin(), events.end(), [kind](const Event &event) { return event.kind == kind; });
    }
    bool hasDone(qsizetype commands) const { return count(EventKind::CommandDone) == commands; }
    QByteArrayList commands() const
    {
        QByteArrayList texts;
        for (const Event &event : events) {
            if (event.kind == EventKind::Command)
                texts.append(event.text);
        }
        return texts;
    }

    trace::Events events;
    Pace pace;
    base::Error failure;
    bool isOpen = false;
    bool acknowledges = true;
    int restarts = 0;
    int refusals = 0;
    QByteArrayList copies; // of the courses that a fork went on with: why
    int batches = 0;
    std::size_t largestBatch = 0;

private:
    QThread m_thread;
    Session *m_session;
};

QByteArray printed(const Event &event)
{
    QByteArray line;
    QTextStream out(&line);
    out << event.id << ' ' << event.cause << ' ' << event.about << ' ' << event.time.time_since_epoch().count() << ' '
        << event.request << ' ' << event.process << ' ' << int(event.kind) << ' ' << int(event.outcome) << ' '
        << event.key << ' ' << event.text << ' ' << event.count << ' ' << event.bytes;
    if (event.detail)
        out << ' ' << event.detail->body;
    out.flush();
    return line;
}

// Another program that has the course database open.
class OtherProgram {
public:
    explicit OtherProgram(const QString &path)
    {
        auto opened = catalog::Catalog::open(path);
        if (!opened)
            qFatal("%s", opened.error().code.constData());
        m_catalog = std::move(*opened);
        write("PRAGMA foreign_keys = OFF"); // as in sqlite3
    }
    void write(const QByteArray &sql)
    {
        if (const auto written = m_catalog->writer().execute(sql); !written)
            qFatal("%s", qPrintable(written.error().args.value(0)));
    }
    QString title(int course)
    {
        const auto title =
            m_catalog->reader().scalar("SELECT title FROM courses_course WHERE id = ?", {QVariant(course)});
        return title ? title->toString() : QString::fromLatin1(title.error().code);
    }
    catalog::Catalog &catalog() { return *m_catalog; }

private:
    std::unique_ptr<catalog::Catalog> m_catalog;
};

QByteArrayList printed(const trace::Events &events)
{
    QByteArrayList lines;
    for (const Event &event : events)
        lines.append(printed(event));
    return lines;
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private slots:
    void commandsRunInOrder();
    void commandsBeforeTheOpeningWait();
    void asFastAsPossibleWaitsForNothing();
    void timePassesByTheSpeed();
    void aPausedLabStepsOneStepAtATime();
    void aStepEndsOnAnEventOfItsClass_data();
    void aStepEndsOnAnEventOfItsClass();
    void timeJumpsWhilePaused();
    void whatIsQueuedCanBeDropped();
    void noSecondBatchBeforeTheFirstIsAcknowledged();
    void aForkRepeatsWhatHappened();
    void aForkBeginsWithTheRowsOfTheStart();
    void leavingInsideATransactionIsClean_data();
    void leavingInsideATransactionIsClean();
    void aLongRunIsDoneAgainInBatches();
    void doingARunAgainCanBeCancelled();
    void aFreshLabBeginsAfterAnyRun();
    void leavingDoesNotWaitForAServer();
    void leavingInMidBurstIsAtOnce();
    void leavingInMidResetIsPossibleByCancelling();
    void aDamagedCatalogIsTold();
    void aRunOnAServerIsNotDoneASecondTime();
    void anEditOfAnotherProgramIsToldWithoutACommand_data();
    void anEditOfAnotherProgramIsToldWithoutACommand();
    void aForkKeepsWhatAnotherProgramWrote_data();
    void aForkKeepsWhatAnotherProgramWrote();
    void aForkKeepsWhatNobodyHasNoticedYet();
    void aForkSetsBackWhatItWroteItself();
    void aForkThatCannotWriteGoesOnWithACopy();
};

void SessionTest::anEditOfAnotherProgramIsToldWithoutACommand_data()
{
    QTest::addColumn<bool>("paused");
    QTest::addColumn<bool>("stands");
    QTest::newRow("running") << false << false;
    QTest::newRow("paused") << true << false;
    QTest::newRow("between the parts of a lesson") << false << true;
}

void SessionTest::anEditOfAnotherProgramIsToldWithoutACommand()
{
    QFETCH(bool, paused);
    QFETCH(bool, stands);
    const QTemporaryDir folder;
    Lab::Options options;
    options.catalogPath = folder.filePath(QStringLiteral("courses.sqlite"));
    Window window(options);
    window.submit("cache /courses/{id}/ page timeout=15m\nget /courses/7/");
    QTRY_VERIFY(window.hasDone(2));
    if (paused)
        window.call(&Session::pause);
    window.call(&Session::standBetweenCommands, stands);
    window.meet();
    const base::Instant before = window.pace.now;
    Window other(options); // a second window of the same person
    other.submit("save course 7 title=\"Elsewhere\"");
    QTRY_VERIFY(other.hasDone(1));
    QTRY_COMPARE_WITH_TIMEOUT(window.count(EventKind::DatabaseChanged), 1, 1000);
    QTRY_COMPARE(window.count(EventKind::EntryStale), 1);
    QCOMPARE(other.count(EventKind::DatabaseChanged), 0);
    if (paused || stands) // looking lets no time pass
        QCOMPARE(window.pace.now, before);
}

void SessionTest::aForkKeepsWhatAnotherProgramWrote_data()
{
    QTest::addColumn<QByteArray>("way");
    QTest::addColumn<QByteArray>("sql");
    for (const char *way : {"fork", "begin anew", "switch"}) {
        QTest::addRow("%s, another row", way)
            << QByteArray(way) << QByteArray("UPDATE courses_course SET title = 'From outside' WHERE id = 9");
        QTest::addRow("%s, the row of the run", way)
            << QByteArray(way) << QByteArray("UPDATE courses_course SET title = 'From outside' WHERE id = 7");
        QTest::addRow("%s, a row more", way)
            << QByteArray(way)
            << QByteArray("INSERT INTO courses_course SELECT 9007, 'From outside', level, price, published, "
                          "category_id, students, teacher, description FROM courses_course WHERE id = 7");
        QTest::addRow("%s, a row less", way)
            << QByteArray(way) << QByteArray("DELETE FROM courses_course WHERE id = 8");
    }
}

// Going on from a moment of the past sets the courses back; what this run did not write is not its to undo.
void SessionTest::aForkKeepsWhatAnotherProgramWrote()
{
    QFETCH(QByteArray, way);
    QFETCH(QByteArray, sql);
    const QTemporaryDir folder;
    Lab::Options options;
    options.catalogPath = folder.filePath(QStringLiteral("courses.sqlite"));
    Window window(options);
    window.submit("speed max\nget /courses/7/\nsave course 7 title=\"Own\"\nget /courses/7/");
    QTRY_VERIFY(window.hasDone(3));
    if (way == "switch") {
        window.call(&Session::forkAt, trace::EventId(1));
        QTRY_VERIFY(window.restarts == 1 && window.hasDone(1));
        QCOMPARE(window.copies, QByteArrayList());
        window.submit("save course 6 title=\"Own\"");
        QTRY_VERIFY(window.hasDone(2));
    }
    OtherProgram other(options.catalogPath);
    other.write(sql);
    const auto all = [&other] {
        QStringList rows;
        auto titles = other.catalog().reader().read("SELECT id || title FROM courses_course ORDER BY id");
        while (titles && titles->next())
            rows += QString::fromUtf8(titles->text(0).toByteArray());
        return rows;
    };
    const QStringList before = all();
    QVERIFY(before.size() >= 499);
    QTRY_COMPARE(window.count(EventKind::DatabaseChanged), 1);

    const int restarts = window.restarts;
    if (way == "switch")
        window.call(&Session::switchBranch);
    else
        window.call(&Session::forkAt, trace::EventId(way == "fork" ? 1 : 0));
    QTRY_COMPARE(window.restarts, restarts + 1);
    QTRY_VERIFY(window.hasDone(way == "switch" ? 3 : way == "fork" ? 1 : 0));
    QCOMPARE(window.copies, QByteArrayList{"lab.copyOfCourses"});
    QCOMPARE(all(), before);

    // The run goes on with the rows that it began with, and the courses of the person are left alone.
    window.submit("save course 5 title=\"On the copy\"\nget /courses/7/");
    QTRY_VERIFY(window.hasDone(way == "switch" ? 5 : way == "fork" ? 3 : 2));
    QCOMPARE(all(), before);
    QVERIFY(!window.events.back().detail || !window.events.back().detail->body.contains("From outside"));
    // One more fork asks nobody again.
    window.call(&Session::forkAt, trace::EventId(0));
    QTRY_COMPARE(window.restarts, restarts + 2);
    QCOMPARE(window.copies.size(), 1);
    QCOMPARE(all(), before);
}

void SessionTest::aForkKeepsWhatNobodyHasNoticedYet()
{
    const QTemporaryDir folder;
    Lab::Options options;
    options.catalogPath = folder.filePath(QStringLiteral("courses.sqlite"));
    Window window(options);
    window.submit("speed max\nsave course 7 title=\"Own\"");
    QTRY_VERIFY(window.hasDone(1));
    OtherProgram other(options.catalogPath);
    window.meet();
    other.write("UPDATE courses_course SET title = 'From outside' WHERE id = 9");
    window.call(&Session::forkAt, trace::EventId(0));
    QTRY_COMPARE(window.restarts, 1);
    window.meet();
    QCOMPARE(window.copies, QByteArrayList{"lab.copyOfCourses"});
    QCOMPARE(other.title(9), QStringLiteral("From outside"));
    QCOMPARE(other.title(7), QStringLiteral("Own"));
}

void SessionTest::aForkSetsBackWhatItWroteItself()
{
    const QTemporaryDir folder;
    Lab::Options options;
    options.catalogPath = folder.filePath(QStringLiteral("courses.sqlite"));
    Window window(options);
    QTRY_VERIFY(window.isOpen);
    OtherProgram other(options.catalogPath);
    const QString title = other.title(7);
    // What others wrote before this run wrote anything is what it begins with.
    other.write("UPDATE courses_course SET title = 'From outside' WHERE id = 9");
    QTRY_COMPARE(window.count(EventKind::DatabaseChanged), 1);
    window.submit("speed max\nsave course 7 title=\"Own\"\ntransaction begin\nsave course 9 title=\"Open\"");
    QTRY_VERIFY(window.hasDone(3));
    QCOMPARE(other.title(7), QStringLiteral("Own"));
    for (int fork = 1; fork <= 3; ++fork) {
        window.call(&Session::forkAt, trace::EventId(0));
        QTRY_COMPARE(window.restarts, fork);
        window.meet();
        QCOMPARE(window.copies, QByteArrayList());
        QCOMPARE(other.title(7), title);
        QCOMPARE(other.title(9), QStringLiteral("From outside"));
        window.submit("save course 7 title=\"Again\"");
        QTRY_VERIFY(window.hasDone(1));
        QCOMPARE(other.title(7), QStringLiteral("Again")); // it is still the person's database
    }
    QCOMPARE(window.count(EventKind::DatabaseChanged), 0);
}

void SessionTest::aForkThatCannotWriteGoesOnWithACopy()
{
    const QTemporaryDir folder;
    Lab::Options options;
    options.catalogPath = folder.filePath(QStringLiteral("courses.sqlite"));
    Window window(options);
    window.submit("speed max\nsave course 7 title=\"Own\"");
    QTRY_VERIFY(window.hasDone(1));
    OtherProgram other(options.catalogPath);
    QVERIFY(other.catalog().begin("BEGIN IMMEDIATE")); // it holds the lock for longer than is waited for
    window.call(&Session::forkAt, trace::EventId(0));
    QTRY_COMPARE_WITH_TIMEOUT(window.restarts, 1, 10'000);
    QCOMPARE(window.copies, QByteArrayList{"lab.copyAfterFailure"});
    window.submit("get /courses/7/");
    QTRY_VERIFY(window.hasDone(1));
    QVERIFY(other.catalog().rollback());
    QCOMPARE(other.title(7), QStringLiteral("Own"));
}

void SessionTest::aRunOnAServerIsNotDoneASecondTime()
{
    // Nothing listens at the address: a run on a server is one, whether it answers or not.
    Window window;
    window.submit("speed max\nget /courses/7/\nbackend redis redis://127.0.0.1:1/0\nget /courses/8/");
    QTRY_VERIFY(window.hasDone(3));
    const trace::Events before = window.events;
    window.call(&Session::forkAt, before.back().id);
    QTRY_COMPARE(window.refusals, 1);
    QCOMPARE(window.restarts, 0);
    QCOMPARE(window.events.size(), before.size());
    window.call(&Session::forkAt, trace::EventId(2)); // from before the server
    QTRY_COMPARE(window.restarts, 1);
    window.call(&Session::switchBranch);
    QTRY_COMPARE(window.refusals, 2);
    QCOMPARE(window.restarts, 1);
}

void SessionTest::commandsRunInOrder()
{
    Window window;
    window.submit("speed max\nget /courses/7/\nsave course 7 title=\"Other\"");
    window.submit("burst 3 get /courses/8/\nget /courses/9/");
    QTRY_VERIFY(window.hasDone(4));
    QCOMPARE(
        window.commands(),
        QByteArrayList({"get /courses/7/", "save course 7 title=Other", "burst 3 get /courses/8/", "get /courses/9/"}));
    // Each is done before the next begins, and no event is lost or twice.
    bool runs = false;
    for (std::size_t i = 0; i < window.events.size(); ++i) {
        const Event &event = window.events[i];
        QCOMPARE(event.id, trace::EventId(i + 1));
        if (event.kind == EventKind::Command) {
            QVERIFY(!runs);
            runs = true;
        }
        if (event.kind == EventKind::CommandDone)
            runs = false;
    }
    QCOMPARE(window.count(EventKind::ResponseSent), 5);
}

void SessionTest::commandsBeforeTheOpeningWait()
{
    QTemporaryDir folder;
    Session session({.catalogPath = folder.filePath(QStringLiteral("courses.sqlite")),
                     .restoreFrom = {},
                     .cacheFactory = {},
                     .watch = {}});
    QSignalSpy opened(&session, &Session::opened);
    QSignalSpy happened(&session, &Session::happened);
    session.submit({Command{Get{}}});
    QCOMPARE(happened.size(), 0);
    session.setSpeed(0);
    session.open();
    QCOMPARE(opened.size(), 1);
    QTRY_VERIFY(!happened.isEmpty());
    QCOMPARE(happened.first().first().value<EventBatch>()->front().text, QByteArray("get /courses/"));
}

void SessionTest::asFastAsPossibleWaitsForNothing()
{
    Window window;
    window.submit("speed max\nwait 24h\nget /courses/\nadvance 24h\nget /courses/");
    QTRY_VERIFY_WITH_TIMEOUT(window.hasDone(3), 10'000);
    QVERIFY(window.pace.now.time_since_epoch() >= 48h + 400ms);
    QCOMPARE(window.pace.speed, 0.0);
}

void SessionTest::timePassesByTheSpeed()
{
    Window window;
    QTRY_VERIFY(window.isOpen);
    QElapsedTimer wall;
    wall.start();
    window.submit("speed 600\nget /courses/");
    QTRY_VERIFY(window.hasDone(1));
    window.submit("speed 1");
    QTest::qWait(50);
    window.submit("pause");
    QTRY_VERIFY(window.pace.paused);
    // No faster than the wall clock times the speed, and time that passed while paused does not count.
    QVERIFY(window.pace.now.time_since_epoch() <= 600 * std::chrono::milliseconds(wall.elapsed() + 1));
    const base::Instant stopped = window.pace.now;
    QTest::qWait(100);
    window.submit("speed 2"); // tells the pace
    QTRY_COMPARE(window.pace.speed, 2.0);
    QCOMPARE(window.pace.now, stopped);
}

void SessionTest::aPausedLabStepsOneStepAtATime()
{
    Window window;
    window.submit("pause\ncache /courses/{id}/ off");
    window.events.clear();
    window.submit("get /courses/7/");
    window.meet();
    QTest::qWait(50);
    QCOMPARE(window.events.size(), std::size_t(0));
    QCOMPARE(window.pace.queued, 2);
    int steps = 0;
    while (!window.hasDone(2) && steps < 100) {
        const std::size_t before = window.events.size();
        const base::Instant at = window.pace.now;
        window.call(&Session::step, trace::StepSize::Event);
        window.meet();
        window.meet(); // the acknowledgement too
        ++steps;
        // One step is one moment.
        for (std::size_t i = before; i < window.events.size(); ++i)
            QCOMPARE(window.events[i].time, window.events[before].time);
        QVERIFY(window.pace.now >= at);
    }
    QVERIFY(window.hasDone(2));
    QCOMPARE(steps, 3); // the setting, the request up to its query, the answer
    window.submit("get /courses/7/\nresume\nspeed max");
    QTRY_VERIFY(window.hasDone(3));
}

void SessionTest::aStepEndsOnAnEventOfItsClass_data()
{
    QTest::addColumn<trace::StepSize>("size");
    QTest::addColumn<QByteArray>("commands");
    QTest::newRow("hop") << trace::StepSize::Hop << QByteArray("get /courses/7/");
    QTest::newRow("request") << trace::StepSize::Request << QByteArray("get /courses/7/");
    QTest::newRow("miss") << trace::StepSize::Miss << QByteArray("get /courses/7/\nget /courses/8/\nget /courses/9/");
    QTest::newRow("expiry") << trace::StepSize::Expiry << QByteArray("cache set k 1 timeout=10s");
}

void SessionTest::aStepEndsOnAnEventOfItsClass()
{
    QFETCH(trace::StepSize, size);
    QFETCH(QByteArray, commands);
    Window window;
    window.submit("cache /courses/{id}/ response timeout=1m key=\"course_{pk}\"\nget /courses/7/\nget /courses/8/");
    window.submit("speed max");
    QTRY_VERIFY(window.hasDone(3));
    window.submit("pause");
    window.submit(commands);
    window.meet();
    const std::size_t before = window.events.size();
    window.submit("step " + trace::name(size).toByteArray());
    const auto ends = [&] {
        return std::count_if(window.events.begin() + std::ptrdiff_t(before), window.events.end(),
                             [&](const Event &event) { return trace::endsStep(event, size); });
    };
    QTRY_VERIFY(ends() > 0);
    // What follows was done at the same moment: the step went no further.
    const auto end = std::find_if(window.events.begin() + std::ptrdiff_t(before), window.events.end(),
                                  [&](const Event &event) { return trace::endsStep(event, size); });
    QCOMPARE(window.events.back().time, end->time);
    QTest::qWait(50);
    QCOMPARE(window.events.back().time, end->time);
}

void SessionTest::timeJumpsWhilePaused()
{
    Window window;
    window.submit("speed max\ncache /courses/ response timeout=15m key=tutorial\nget /courses/");
    QTRY_VERIFY(window.hasDone(2));
    window.submit("pause\nadvance 15m\nget /courses/");
    QTRY_VERIFY(window.hasDone(3));
    QCOMPARE(window.count(EventKind::EntryExpired), 1);
    QTest::qWait(50);
    QVERIFY(window.hasDone(3)); // the request waits for the clock
    window.submit("resume");
    QTRY_VERIFY(window.hasDone(4));
}

void SessionTest::whatIsQueuedCanBeDropped()
{
    Window window;
    window.submit("pause\nget /courses/7/\nget /courses/8/\nget /courses/9/");
    window.call(&Session::dropQueued);
    QTRY_VERIFY(window.isOpen);
    window.meet();
    QCOMPARE(window.pace.queued, 0);
    window.submit("speed max\nresume\nget /courses/10/");
    QTRY_VERIFY(window.hasDone(1));
    QCOMPARE(window.commands(), QByteArrayList{"get /courses/10/"});
}

void SessionTest::noSecondBatchBeforeTheFirstIsAcknowledged()
{
    Window window;
    window.acknowledges = false;
    window.submit("speed max\nload 1000/s for 100s"); // far more than the lab runs ahead of its window
    QTRY_COMPARE(window.batches, 1);
    QTest::qWait(300);
    QCOMPARE(window.batches, 1);
    const std::size_t first = window.events.size();
    // The next one is bounded: the lab waits for the window.
    QTest::qWait(1'500);
    window.call(&Session::acknowledge);
    QTRY_COMPARE(window.batches, 2);
    const std::size_t second = window.events.size() - first;
    QVERIFY(second > 0);
    QVERIFY2(second < 60'000, QByteArray::number(qulonglong(second)).constData());
    for (std::size_t i = 0; i < window.events.size(); ++i)
        QCOMPARE(window.events[i].id, trace::EventId(i + 1));
}

void SessionTest::aForkRepeatsWhatHappened()
{
    Window window;
    window.submit(R"(
        speed max
        cache /courses/{id}/ response timeout=2s key="c{pk}"
        processes 2
        load 50/s for 3s
        save course 3 title="Edited"
        start get /courses/3/ delay=50ms
        wait 20ms
        burst 5 get /courses/3/
        load 50/s for 2s
    )");
    QTRY_VERIFY_WITH_TIMEOUT(window.hasDone(7), 20'000);
    const trace::Events before = window.events;
    // At an event in the middle of the burst: all commands up to and with it are done again.
    const auto burst = std::find_if(before.begin(), before.end(),
                                    [](const Event &event) { return event.text == "burst 5 get /courses/3/"; });
    QVERIFY(burst != before.end());
    window.call(&Session::forkAt, burst->id + 2);
    QTRY_COMPARE(window.restarts, 1);
    QTRY_VERIFY(window.hasDone(6));
    window.meet();
    QVERIFY(window.events.size() < before.size());
    const auto same = trace::Events(before.begin(), before.begin() + std::ptrdiff_t(window.events.size()));
    QCOMPARE(printed(window.events), printed(same));

    // It goes on as the first run did.
    window.submit("load 50/s for 2s");
    QTRY_VERIFY_WITH_TIMEOUT(window.hasDone(7), 20'000);
    QCOMPARE(window.commands().last(), QByteArray("load 50/s for 2s"));
}

void SessionTest::aForkBeginsWithTheRowsOfTheStart()
{
    Window window;
    window.submit("speed max\nget /courses/7/\nsave course 7 title=\"Edited\"\nget /courses/7/");
    QTRY_VERIFY(window.hasDone(3));
    window.call(&Session::forkAt, trace::EventId(1));
    QTRY_COMPARE(window.restarts, 1);
    QTRY_VERIFY(window.hasDone(1));
    window.submit("get /courses/7/");
    QTRY_VERIFY(window.hasDone(2));
    QByteArrayList bodies;
    for (const Event &event : window.events) {
        if (event.kind == EventKind::ResponseSent)
            bodies.append(event.detail->body);
    }
    QCOMPARE(bodies.size(), 2);
    QCOMPARE(bodies[1], bodies[0]);
    QVERIFY(!bodies[1].contains("Edited"));
}

void SessionTest::leavingInsideATransactionIsClean_data()
{
    QTest::addColumn<QByteArray>("way");
    for (const char *way : {"quit", "lesson", "fork", "switch"})
        QTest::newRow(way) << QByteArray(way);
}

// A lab that ends with a transaction open tells its listeners nothing more, whichever of them are left.
void SessionTest::leavingInsideATransactionIsClean()
{
    QFETCH(QByteArray, way);
    Window window;
    window.submit("catalog reset courses=3\non save Course delete \"k\" when=commit\ntransaction begin\n"
                  "save course 1 title=x\nsave course 2 title=y\n");
    QTRY_VERIFY(!window.events.empty() && window.pace.queued == 0 && !window.pace.busy);
    if (way == "lesson")
        window.call(&Session::forkAt, trace::EventId(0));
    else if (way != "quit")
        window.call(&Session::forkAt, window.events.back().id);
    if (way == "switch")
        window.call(&Session::switchBranch);
    window.meet();
    QCOMPARE(window.restarts, way == "quit" ? 0 : 1);
    window.close();
}

void SessionTest::aLongRunIsDoneAgainInBatches()
{
    Window window;
    window.submit("speed max\ncache /courses/ response key=tutorial\nload 2000/s for 12s\nwait 1m\nget /courses/");
    QTRY_VERIFY_WITH_TIMEOUT(window.hasDone(3), 60'000);
    const trace::Events before = window.events;
    QVERIFY(before.size() > 60'000);
    window.largestBatch = 0;
    window.call(&Session::forkAt, before.back().id);
    QTRY_COMPARE(window.restarts, 1);
    QTRY_COMPARE_WITH_TIMEOUT(window.events.size(), before.size(), 60'000);
    QVERIFY2(window.largestBatch < 60'000, QByteArray::number(qulonglong(window.largestBatch)).constData());
    QCOMPARE(printed({window.events.back()}), printed({before.back()}));
    QTRY_VERIFY(!window.pace.busy);
}

void SessionTest::doingARunAgainCanBeCancelled()
{
    Window window;
    window.submit("speed max\nload 2000/s for 3s\nload 2000/s for 4s\nload 2000/s for 3s\nget /courses/");
    QTRY_VERIFY_WITH_TIMEOUT(window.hasDone(4), 60'000);
    window.call(&Session::forkAt, window.events.back().id);
    QTRY_VERIFY(window.restarts == 1 && window.events.size() > 1'000);
    QVERIFY(window.pace.busy && window.pace.queued > 0);
    window.cancel();
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE(window.pace.queued, 0);
    QVERIFY2(timer.elapsed() < 500, QByteArray::number(timer.elapsed()).constData());
    // What was under way comes to its end, and what is asked for next is done after it.
    window.submit("get /courses/7/");
    QTRY_VERIFY_WITH_TIMEOUT(window.commands().contains("get /courses/7/"), 60'000);
    QVERIFY(window.commands().size() < 4);
    // And the run as it was is still the other branch.
    window.call(&Session::switchBranch);
    QTRY_VERIFY_WITH_TIMEOUT(window.restarts == 2 && window.hasDone(4), 60'000);
}

void SessionTest::aFreshLabBeginsAfterAnyRun()
{
    Window window;
    window.submit("speed max\nprocesses 3\nload 2000/s for 20s");
    QTRY_VERIFY(window.events.size() > 10'000); // in the middle of it
    window.call(&Session::forkAt, trace::EventId(0));
    window.submit("get /courses/7/");
    QTRY_VERIFY(window.restarts == 1 && window.hasDone(1));
    QCOMPARE(window.events.front().id, trace::EventId(1));
    QCOMPARE(window.commands(), QByteArrayList({"get /courses/7/"}));
}

void SessionTest::leavingDoesNotWaitForAServer()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    for (const QByteArray &kind : {QByteArray("redis redis://127.0.0.1:"), QByteArray("memcached 127.0.0.1:")}) {
        Window window;
        window.submit("backend " + kind + QByteArray::number(mute.serverPort()));
        QTRY_VERIFY(mute.hasPendingConnections());
        QVERIFY(mute.nextPendingConnection());
        QElapsedTimer timer;
        timer.start();
        window.leave();
        window.close();
        QVERIFY2(timer.elapsed() < 1'500, QByteArray::number(timer.elapsed()).constData());
    }
}

void SessionTest::leavingInMidBurstIsAtOnce()
{
    for (const char *command : {"burst 20000 get /courses/?page=1", "load 2000/s for 1h"}) {
        auto window = std::make_unique<Window>();
        window->submit("speed max\n" + QByteArray(command));
        QTRY_VERIFY(window->events.size() > 1'000);
        QVERIFY(window->hasDone(0));
        QElapsedTimer timer;
        timer.start();
        window->close();
        QVERIFY2(timer.elapsed() < 2'000, QByteArray::number(timer.elapsed()).constData());
    }
}

void SessionTest::leavingInMidResetIsPossibleByCancelling()
{
    QThread thread;
    auto *session = new Session({});
    session->moveToThread(&thread);
    connect(&thread, &QThread::finished, session, &QObject::deleteLater);
    QAtomicInt progress = 0;
    connect(
        session, &Session::progressed, session, [&] { progress.ref(); }, Qt::DirectConnection);
    thread.start();
    QMetaObject::invokeMethod(session, &Session::open);
    QMetaObject::invokeMethod(session, [=] { session->submit({Command{CatalogReset{1'000'000}}}); });
    QTRY_VERIFY_WITH_TIMEOUT(progress.loadAcquire() > 0, 10'000);
    QElapsedTimer timer;
    timer.start();
    session->cancel();
    thread.quit();
    QVERIFY(thread.wait(10'000));
    QVERIFY2(timer.elapsed() < 5'000, QByteArray::number(timer.elapsed()).constData());
}

void SessionTest::aDamagedCatalogIsTold()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("courses.sqlite"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("SQLite format 3" + QByteArray(1, '\0') + QByteArray(8'000, 'x'));
    file.close();
    Lab::Options options;
    options.catalogPath = path;
    Window window(options);
    QTRY_COMPARE(window.failure.code, QByteArray("catalog.damaged"));
    QVERIFY(!window.isOpen);
    // Nothing of what a window may still ask then is a crash.
    window.submit("get /courses/\nstep\npause\nspeed 4\nresume");
    window.call(&Session::fetchCourses, qint64(0), 10);
    window.call(&Session::acknowledge);
    window.call(&Session::dropQueued);
    window.meet();
    QCOMPARE(window.events.size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
