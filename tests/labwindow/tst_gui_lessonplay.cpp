#include "lab/parser.h"
#include "labwindow/labwindow.h"
#include "labwindow/teaching/choicebutton.h"
#include "labwindow/teaching/handin.h"
#include "labwindow/teaching/lessondocument.h"
#include "labwindow/teaching/lessonfiles.h"
#include "labwindow/teaching/lessonpanel.h"
#include "labwindow/teaching/lessonplayer.h"
#include "labwindow/teaching/lessonrecord.h"
#include "labwindow/teaching/lessontext.h"
#include "lesson/marking.h"
#include "lesson/reader.h"
#include "lesson/run.h"
#include "lesson/shipped.h"
#include "report/language.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtGui/QTextBlock>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractSlider>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTabBar>

using namespace Qt::StringLiterals;
using gui::LessonPlayer;
using State = LessonPlayer::State;

namespace {

// A lesson of one question, whose second choice is wrong in either half, and one goal.
const QByteArray shortLesson = R"(# A short lesson

> Time: 3 minutes

The beginning.

## One look

Asked twice.

```question second
What does the second request cost?

what:
- [x] 2 ms
- [ ] 200 ms & more
  NO-QUERY-RUNS.

why:
- [x] It is stored.
- [ ] It is `magic`.
  NOTHING-MAGIC.

so: THE-LOOK-UP-FOUND-IT.
shows: hit 1
```

```lookaside
cache /courses/ response timeout=15m key=tutorial
get /courses/
get /courses/
expect hit
```

AFTERWORD of the block.

> Hint: HINT-ONE.
> Teacher: TEACHER-ONLY.

## Your turn

```goal
queries <= 1 "database queries"
```

```lookaside trial
get /categories/
get /categories/
```

```lookaside solution
cache /categories/ page timeout=24h
```
)";

QByteArray digestOf(const trace::Events &events)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const trace::Event &event : events)
        hash.addData(lesson::essence(event, events.front().time));
    return hash.result().toHex();
}

class Lesson {
public:
    explicit Lesson(LabWindow &lab)
        : m_lab(lab)
        , player(*lab.window().findChild<LessonPlayer *>())
    {
        m_lab.lab().submit(lab::Speed{0}); // no time passes between two clicks
        if (!QTest::qWaitFor([this] { return m_lab.lab().pace().speed == 0; }))
            qFatal("the speed is not taken");
    }

    bool rests(int patience = 60'000) const
    {
        return QTest::qWaitFor(
            [this] {
                return player.state() == State::Reading || player.state() == State::Asking
                    || player.state() == State::Closed;
            },
            patience);
    }

    bool open(const QByteArray &text, const QString &name = u"short.md"_s)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            return false;
        file.close();
        return m_lab.window().lessons().open(file.fileName()) && rests();
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    gui::LessonText &text() const { return *m_lab.child<gui::LessonText>("lessonText"); }
    QString told() const { return text().toPlainText(); }
    QList<gui::ChoiceButton *> choices() const
    {
        return m_lab.child<QWidget>("questionCard")->findChildren<gui::ChoiceButton *>();
    }
    gui::ChoiceButton *choice(const QString &text) const
    {
        for (gui::ChoiceButton *each : choices()) {
            if (each->choice() == text)
                return each;
        }
        return nullptr;
    }
    void choose(const QString &text) const { QTest::mouseClick(choice(text), Qt::LeftButton); }

    trace::Events events() const
    {
        trace::Events all;
        const trace::EventLog &log = m_lab.lab().log();
        for (const trace::Event &event : log.all())
            all.push_back(event);
        return all;
    }

private:
    LabWindow &m_lab;
    QTemporaryDir m_folder;

public:
    LessonPlayer &player;
};

// Whatever a person sees, hovers over or is read out, in all that is visible.
QString everythingSaid(const QWidget &window)
{
    QStringList said;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        said << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription()
             << widget->windowTitle();
        if (const auto *label = qobject_cast<QLabel *>(widget))
            said << label->text();
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            said << button->text();
        if (const auto *text = qobject_cast<QTextEdit *>(widget))
            said << text->toPlainText();
        if (const auto *text = qobject_cast<QPlainTextEdit *>(widget))
            said << text->toPlainText();
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model()) {
            for (int row = 0; row < std::min(50, view->model()->rowCount()); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    said << view->model()->index(row, column).data().toString();
            }
        }
        if (QAccessibleInterface *read = QAccessible::queryAccessibleInterface(widget))
            said << read->text(QAccessible::Name) << read->text(QAccessible::Description)
                 << read->text(QAccessible::Value);
    }
    return said.join(u'\n');
}

// Where everything stands that a person aims at, but for what is scrolled in the card.
QMap<QString, QRect> placesIn(const QWidget &window)
{
    QMap<QString, QRect> places;
    const auto *card = window.findChild<QWidget *>(u"questionCard"_s);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isPlace = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QDockWidget *>(widget)
            || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QAbstractSlider *>(widget);
        // What lies behind another tab is moved out of the window.
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        if (isPlace && widget->isVisible() && window.rect().intersects(place) && !widget->objectName().isEmpty()
            && !widget->objectName().startsWith(u"qt_") && !card->isAncestorOf(widget))
            places.insert(widget->objectName(), place);
    }
    return places;
}

QStringList answersOf(const lesson::Question &question)
{
    QStringList sentences{question.sentence};
    for (const lesson::Choice &choice : question.what + question.why) {
        if (!choice.answer.isEmpty())
            sentences << choice.answer;
    }
    return sentences;
}

} // namespace

class LessonPlayTest : public QObject {
    Q_OBJECT

    static void addShipped()
    {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const lesson::Shipped &each : lesson::shipped())
            QTest::newRow(qPrintable(each.file)) << number++;
    }

    // To its end, with the last choice of each half where something is asked; what was played.
    static trace::Events played(LabWindow &lab, int number, bool byKeyboard)
    {
        const Lesson lesson(lab);
        lab.child<QAction>(qPrintable(u"lesson%1"_s.arg(number)))->trigger();
        const auto press = [](QWidget *widget, int key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(widget, Qt::Key(key), modifiers);
        };
        for (int step = 0; step < 200; ++step) {
            if (!lesson.rests())
                qFatal("it does not come to rest");
            if (lesson.player.state() == State::Asking) {
                const trace::EventId last = lab.lab().log().lastId();
                const QString said = everythingSaid(lab.window());
                for (const QString &sentence : answersOf(*lesson.player.asking()->question)) {
                    if (said.contains(sentence))
                        qFatal("it tells early: %s", qPrintable(sentence));
                }
                QTest::qWait(30);
                if (lab.lab().log().lastId() != last)
                    qFatal("something runs before the answer");
                const QList<gui::ChoiceButton *> choices = lesson.choices();
                const auto whats = lesson.player.asking()->question->what.size();
                for (const qsizetype each : {whats - 1, choices.size() - 1}) {
                    if (byKeyboard)
                        press(QApplication::focusWidget(), choices[each]->key().unicode());
                    else
                        QTest::mouseClick(choices[each], Qt::LeftButton);
                }
                if (byKeyboard)
                    press(QApplication::focusWidget(), Qt::Key_Return);
                else
                    lab.click("questionAnswer");
                if (!QTest::qWaitFor([&] { return lesson.player.state() != State::Asking; }, 2'000))
                    qFatal("it is not answered");
            } else if (lesson.player.hasNext()) {
                if (byKeyboard)
                    press(&lab.window(), Qt::Key_Space, Qt::ControlModifier);
                else
                    lab.click("lessonNext");
            } else {
                break;
            }
        }
        if (!lesson.player.isAtTheEnd())
            qFatal("it does not end");
        return lesson.events();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        // Every lesson once more in another language: see CMakeLists.txt.
        if (qEnvironmentVariableIsSet("LOOKASIDE_TEST_LANGUAGE"))
            report::installLanguage(qEnvironmentVariable("LOOKASIDE_TEST_LANGUAGE"));
    }
    void init()
    {
        QSettings().clear();
        QDir(gui::LessonRecord::folder()).removeRecursively();
    }

    void everyLessonIsOneRunByMouseByKeyboardAndHeadless_data() { addShipped(); }
    void everyLessonIsOneRunByMouseByKeyboardAndHeadless()
    {
        QFETCH(const int, number);
        const QString file = lesson::shipped()[number].file;
        const auto read = lesson::read(*lesson::shippedText(file), file);
        auto headless = lesson::Run::create({});
        QVERIFY(headless && read);
        for (const lesson::Block *block : read->blocks(lesson::Block::Kind::Play))
            (*headless)->play(block->commands);
        const QByteArray expected = digestOf((*headless)->events());

        LabWindow lab(LabWindow::Scene::Empty);
        const trace::Events byMouse = played(lab, number, false);
        QCOMPARE(byMouse.size(), (*headless)->events().size());
        QCOMPARE(digestOf(byMouse), expected);
        QCOMPARE(digestOf(played(lab, number, true)), expected);
        for (const trace::Event &event : byMouse) {
            QVERIFY2(event.kind != trace::EventKind::CommandFailed, event.text.constData());
            QVERIFY2(event.kind != trace::EventKind::Expectation || event.count == 1, event.text.constData());
        }
    }

    void nothingTellsBeforeTheAnswer()
    {
        LabWindow lab;
        Lesson lesson(lab);
        QVERIFY(lesson.open(shortLesson));
        QVERIFY(lesson.told().contains("The beginning."_L1));
        QVERIFY(!lesson.told().contains("Asked twice."_L1));
        lab.click("lessonNext");
        QVERIFY(lesson.rests());
        QVERIFY(lesson.player.asking());
        QVERIFY(lab.child<QWidget>("questionCard")->isVisible());
        QVERIFY(!lab.child<QWidget>("lessonNext")->isEnabled());
        const trace::EventId last = lab.lab().log().lastId();
        QCOMPARE(last, trace::EventId(0)); // nothing ran at all
        QTest::qWait(300);
        QCOMPARE(lab.lab().log().lastId(), last);
        const QString said = everythingSaid(lab.window());
        for (const char *early : {"THE-LOOK-UP", "NO-QUERY", "NOTHING-MAGIC", "AFTERWORD", "TEACHER-ONLY", "HINT-ONE"})
            QVERIFY2(!said.contains(QLatin1StringView(early)), early);
        QVERIFY(said.contains("200 ms & more"_L1));
        QVERIFY(said.contains("It is magic."_L1));

        // A wrong choice is answered with its own sentence, and no other one's.
        lesson.choose(u"200 ms & more"_s);
        QVERIFY(!lab.child<QWidget>("questionAnswer")->isEnabled());
        lesson.choose(u"It is stored."_s);
        lab.click("questionAnswer");
        QVERIFY(!lab.child<QWidget>("questionCard")->isVisible());
        QVERIFY(lesson.rests());
        QVERIFY(lesson.told().contains("NO-QUERY-RUNS."_L1));
        QVERIFY(!lesson.told().contains("NOTHING-MAGIC"_L1));
        QVERIFY(lesson.told().contains("THE-LOOK-UP-FOUND-IT."_L1));
        QVERIFY(lesson.told().contains("AFTERWORD"_L1));
        QVERIFY(!everythingSaid(lab.window()).contains("TEACHER-ONLY"_L1));
        QVERIFY(!lesson.told().contains("HINT-ONE"_L1));
        lab.click("lessonHint");
        QVERIFY(lesson.told().contains("HINT-ONE"_L1));
        QVERIFY(!lab.child<QWidget>("lessonHint")->isEnabled());
    }

    // At home: the lesson is done in the window and handed in from there; the marks are those of what was done.
    void theWindowMakesAHandInThatIsMarked()
    {
        LabWindow lab(LabWindow::Scene::Empty);
        Lesson lesson(lab);
        QVERIFY(lesson.open(shortLesson));
        QVERIFY(lab.child<QAction>("handIn")->isEnabled());
        lab.click("lessonNext");
        lesson.choose(u"2 ms"_s);
        lesson.choose(u"It is stored."_s);
        lab.click("questionAnswer");
        QVERIFY(lesson.rests());
        lab.click("lessonNext");
        QVERIFY(lesson.rests());
        lab.run("cache /categories/ page timeout=24h\n");
        lab.click("lessonTry");
        QVERIFY(lesson.rests() && lesson.player.isReached());
        QCOMPARE(lesson.player.ownCommands().size(), 1);
        auto &handIn = *lab.window().findChild<gui::HandIn *>();
        const QString path = lesson.path(gui::HandIn::nameOf(u"Ada Example"_s));
        QCOMPARE(QFileInfo(path).fileName(), u"Ada-Example.lookaside-work"_s);
        QSignalSpy saved(&handIn, &gui::HandIn::saved);
        handIn.write(u"Ada Example"_s, path);
        QTRY_COMPARE(saved.size(), 1);
        QTRY_VERIFY(lab.child<QWidget>("savedBand")->isVisible());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const lesson::Marked marked = lesson::mark(
            file.readAll(), u"ada"_s, {.lesson = shortLesson, .name = u"short.md"_s, .seconds = 10, .isStopped = {}});
        QVERIFY2(marked.state == lesson::Marked::State::Marked, qPrintable(marked.remarks.join(u' ')));
        QCOMPARE(marked.work.student, u"Ada Example"_s);
        QCOMPARE(marked.points(), 2); // the answer and the goal
        QVERIFY(marked.reasons(true).isEmpty());

        // What was undone by going on from an earlier moment is not handed in; nor is what was not answered.
        QSignalSpy failed(&handIn, &gui::HandIn::failed);
        handIn.write(u"  "_s, path);
        QCOMPARE(failed.size(), 1);
        handIn.write(u"Ada"_s, lesson.path(u"no/such/folder/x.lookaside-work"_s));
        QTRY_COMPARE(failed.size(), 2);
    }

    void theLinkSelectsWhatDecides()
    {
        LabWindow lab;
        Lesson lesson(lab);
        QVERIFY(lesson.open(shortLesson));
        lab.click("lessonNext");
        lab.click("questionSkip");
        QVERIFY(lesson.rests());
        QVERIFY(lesson.told().contains("Answer: 2 ms"_L1));
        gui::LessonText &text = lesson.text();
        QTextCursor link(text.document());
        while (!link.atEnd() && !link.charFormat().anchorHref().startsWith("event:"_L1))
            link.movePosition(QTextCursor::NextCharacter);
        QVERIFY(!link.atEnd());
        text.setTextCursor(link);
        text.ensureCursorVisible();
        QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, text.cursorRect(link).center() + QPoint(3, 0));
        const auto *selection = lab.window().findChild<gui::Selection *>();
        Q_UNUSED(selection)
        const trace::EventId decider = link.charFormat().anchorHref().mid(6).toULongLong();
        const trace::Event *event = lab.lab().log().find(decider);
        QVERIFY(event && event->kind == trace::EventKind::ResponseSent && event->outcome == trace::Outcome::Hit);
        auto *log = lab.child<QAbstractItemView>("log");
        QTRY_COMPARE(log->currentIndex().isValid(), true);
        bool isSelected = false;
        for (int column = 0; column < log->model()->columnCount(); ++column)
            isSelected = isSelected
                || log->model()
                       ->index(log->currentIndex().row(), column)
                       .data()
                       .toString()
                       .contains(QString::number(decider));
        QVERIFY(isSelected);
    }

    void nothingMoves_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1024x768") << QSize(1024, 736);
        QTest::newRow("1280x800") << QSize(1280, 768);
        QTest::newRow("1920x1080") << QSize(1920, 1050);
    }
    void nothingMoves()
    {
        QFETCH(const QSize, size);
        LabWindow lab;
        lab.window().resize(size);
        QTest::qWait(1'200); // a new window settles
        Lesson lesson(lab);
        QVERIFY(lesson.open(shortLesson));
        const QMap<QString, QRect> before = placesIn(lab.window());
        QVERIFY(before.contains(u"lessonNext"_s));
        const auto verify = [&](const char *when) {
            const QMap<QString, QRect> after = placesIn(lab.window());
            for (auto it = after.cbegin(); it != after.cend(); ++it) {
                if (before.contains(it.key()) && before[it.key()] != *it)
                    qWarning() << when << it.key() << before[it.key()] << *it;
                if (before.contains(it.key()) && before[it.key()] != *it)
                    return false;
            }
            return true;
        };
        lab.click("lessonNext");
        QVERIFY(lesson.rests());
        QVERIFY(lesson.player.asking());
        QVERIFY(verify("asking"));
        QVERIFY(lab.child<QWidget>("questionCard")->isVisible());
        lesson.choose(u"200 ms & more"_s);
        lesson.choose(u"It is magic."_s);
        QVERIFY(verify("chosen"));
        lab.click("questionAnswer");
        QVERIFY(lesson.rests());
        QVERIFY(verify("answered"));
        lab.click("lessonNext");
        QVERIFY(verify("your turn"));
        lab.click("lessonTry");
        QVERIFY(lesson.rests());
        QVERIFY(verify("tried"));
        lab.click("lessonBack");
        QVERIFY(verify("back"));
        lab.click("lessonClose");
        QVERIFY(verify("left"));
    }

    void aTryCountsTheGoals()
    {
        LabWindow lab;
        Lesson lesson(lab);
        QVERIFY(lesson.open(shortLesson));
        QVERIFY(!lab.child<QWidget>("lessonTry")->isEnabled());
        lab.click("lessonNext");
        lab.click("questionSkip");
        QVERIFY(lesson.rests());
        lab.click("lessonNext");
        QVERIFY(lesson.told().contains("database queries: needs ≤ 1"_L1) || lesson.told().contains(u"needs ≤ 1"_s));
        lab.click("lessonTry");
        QVERIFY(lesson.rests());
        QCOMPARE(lesson.player.tries().size(), 1);
        QCOMPARE(lesson.player.tries().last().values, QList<std::int64_t>{2});
        QVERIFY(lesson.told().contains(u"database queries: 2, needs ≤ 1 — not reached"_s));
        QVERIFY(!lab.child<QWidget>("lessonSolution")->isEnabled());
        lab.run("get /categories/\nget /courses/\n"); // what is done meanwhile is not counted
        QVERIFY(lab.settles());
        lab.click("lessonTry");
        QVERIFY(lesson.rests());
        QCOMPARE(lesson.player.tries().last().values, QList<std::int64_t>{2});
        QVERIFY(lab.child<QWidget>("lessonSolution")->isEnabled());
        QVERIFY(!lesson.told().contains("timeout=24h"_L1));
        lab.run("cache /categories/ page timeout=24h\n");
        QVERIFY(lab.settles());
        lab.click("lessonTry");
        QVERIFY(lesson.rests());
        QCOMPARE(lesson.player.tries().last().values, QList<std::int64_t>{1});
        QVERIFY(lesson.player.isReached());
        QVERIFY(lesson.told().contains("All goals are reached."_L1));

        QTimer::singleShot(200, &lab.window(), [&] {
            auto *box = lab.window().findChild<QMessageBox *>(u"solutionQuestion"_s);
            for (QAbstractButton *button : box->buttons()) {
                if (box->buttonRole(button) == QMessageBox::AcceptRole)
                    button->click();
            }
        });
        lab.click("lessonSolution");
        QVERIFY(lesson.told().contains("cache /categories/ page timeout=24h"_L1));

        // And all of it is in a file.
        QVERIFY(lesson.told().contains("Your answers:"_L1));
        const QDir folder(gui::LessonRecord::folder());
        const QStringList files = folder.entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile file(folder.filePath(files.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject record = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(record[u"lesson"_s].toString(), u"short.md"_s);
        QCOMPARE(record[u"answers"_s].toArray().size(), 1);
        QCOMPARE(record[u"answers"_s][0][u"question"_s].toString(), u"second"_s);
        QVERIFY(record[u"answers"_s][0][u"skipped"_s].toBool());
        QCOMPARE(record[u"tries"_s].toArray().size(), 3);
        QCOMPARE(record[u"tries"_s][2][u"goals"_s][0][u"value"_s].toString(), u"1"_s);
        QVERIFY(record.contains(u"solutionShown"_s));
    }

    // The figures of a try are those that `check` measures, over each shipped lesson's own solution.
    void aTryMeasuresAsCheckDoes_data() { addShipped(); }
    void aTryMeasuresAsCheckDoes()
    {
        QFETCH(const int, number);
        const QString file = lesson::shipped()[number].file;
        const auto read = lesson::read(*lesson::shippedText(file), file);
        if (!read->goals())
            QSKIP("it has no goals");
        auto headless = lesson::Run::create({});
        for (const lesson::Block *block : read->blocks(lesson::Block::Kind::Play))
            (*headless)->play(block->commands);
        const lesson::Block &trial = *read->blocks(lesson::Block::Kind::Trial).first();
        (*headless)->tryOut(trial, 1);
        LabWindow lab(LabWindow::Scene::Empty);
        (void)played(lab, number, false);
        const Lesson lesson(lab);
        lab.click("lessonTry");
        QVERIFY(lesson.rests());
        const auto compare = [&] {
            for (qsizetype i = 0; i < read->goals()->goals.size(); ++i)
                QCOMPARE(lesson.player.tries().last().values[i], (*headless)->value(read->goals()->goals[i].measure));
        };
        compare();
        QVERIFY(!lesson.player.isReached());
        const lesson::Block &solution = *read->blocks(lesson::Block::Kind::Solution).first();
        (*headless)->play(solution.commands);
        (*headless)->tryOut(trial, 2);
        lab.lab().submit(solution.commands);
        QVERIFY(lab.settles());
        lab.click("lessonTry");
        QVERIFY(lesson.rests());
        compare();
        QVERIFY(lesson.player.isReached());
    }

    void backLooksAtTheMoment()
    {
        LabWindow lab;
        Lesson lesson(lab);
        QVERIFY(lesson.open(shortLesson));
        lab.click("lessonNext");
        lab.click("questionSkip");
        QVERIFY(lesson.rests());
        const trace::EventId played = lab.lab().log().lastId();
        lab.click("lessonNext");
        lab.run("get /courses/42/\n");
        QVERIFY(lab.settles());
        lab.click("lessonBack");
        QVERIFY(lab.lab().isInThePast());
        QCOMPARE(lab.lab().moment().event, played);
        QVERIFY(lesson.told().contains("THE-LOOK-UP-FOUND-IT."_L1));
        lab.click("lessonBack");
        QVERIFY(lesson.told().contains("The beginning."_L1));
        QCOMPARE(lab.lab().moment().event, trace::EventId(0));
        QVERIFY(!lab.child<QWidget>("lessonBack")->isEnabled());
        lab.click("lessonNext");
        lab.click("lessonNext");
        QVERIFY(!lab.lab().isInThePast());

        // Who goes on from an earlier moment is in the part of that moment.
        lab.click("lessonBack");
        lab.click("forkHere");
        QVERIFY(lab.settles());
        QCOMPARE(lesson.player.shown(), 1);
        QCOMPARE(lesson.player.state(), State::Reading);
        QVERIFY(lesson.player.hasNext());
        QCOMPARE(lab.lab().log().lastId(), played);
        lab.click("lessonNext");
        QVERIFY(lesson.rests());
        QCOMPARE(lesson.player.shown(), 2);
        // The other branch is another run.
        lab.child<QAction>("switchBranch")->trigger();
        QTRY_VERIFY(!lesson.player.isOpen());
        QVERIFY(lesson.told().contains("Lessons menu"_L1));
    }

    void questionsCanBeRequiredOrOff()
    {
        LabWindow lab;
        Lesson lesson(lab);
        lab.child<QAction>("questionsRequired")->trigger();
        QVERIFY(lesson.open(shortLesson));
        lab.click("lessonNext");
        QVERIFY(lesson.player.asking());
        QVERIFY(!lab.child<QWidget>("questionSkip")->isEnabled());
        const trace::EventId asked = lab.lab().log().lastId();
        QTest::keyClick(&lab.window(), Qt::Key_Return,
                        Qt::ControlModifier); // a request of one's own would tell the answer
        lab.run("get /courses/\n");
        QTest::qWait(100);
        QCOMPARE(lab.lab().log().lastId(), asked);
        QVERIFY(lab.child<QWidget>("errorBand")->isVisible());
        lab.child<QAction>("questionsOptional")->trigger();
        QVERIFY(lab.child<QWidget>("questionSkip")->isEnabled());
        lab.child<QAction>("questionsOff")->trigger();
        QVERIFY(lesson.rests());
        QCOMPARE(lesson.player.state(), State::Reading);
        QVERIFY(lesson.told().contains("THE-LOOK-UP-FOUND-IT."_L1));
        QVERIFY(lesson.open(shortLesson));
        lab.click("lessonNext");
        QVERIFY(lesson.rests());
        QVERIFY(!lesson.player.asking());
        QVERIFY(lesson.told().contains("THE-LOOK-UP-FOUND-IT."_L1));
        LabWindow again; // it is remembered
        QVERIFY(again.child<QAction>("questionsOff")->isChecked());
    }

    void aPartChoosesItsPictureOnce()
    {
        LabWindow lab;
        Lesson lesson(lab);
        QByteArray text = shortLesson;
        text.replace("## One look\n", "## One look\n\n> Picture: Lives\n");
        auto &views = *lab.child<QTabBar>("views");
        QVERIFY(lesson.open(text));
        QCOMPARE(views.currentIndex(), 0);
        lab.click("lessonNext");
        QCOMPARE(views.currentIndex(), 2);
        lab.clickTab("views", 0); // from then on it is the reader's
        lab.click("questionSkip");
        QVERIFY(lesson.rests());
        QCOMPARE(views.currentIndex(), 0);
        lab.click("lessonBack");
        lab.click("lessonNext");
        QCOMPARE(views.currentIndex(), 2);
    }

    void theClockStandsWhileOneReads()
    {
        LabWindow lab;
        Lesson lesson(lab);
        lab.lab().submit(lab::Speed{60});
        QVERIFY(lesson.open(shortLesson));
        lab.click("lessonNext");
        const base::Instant asked = lab.lab().now();
        QTest::qWait(200);
        QCOMPARE(lab.lab().now(), asked);
        lab.click("questionSkip");
        QVERIFY(lesson.rests());
        const base::Instant played = lab.lab().now();
        QTest::qWait(200);
        QCOMPARE(lab.lab().now(), played);
        lab.click("lessonClose");
        QTRY_VERIFY(lab.lab().now() > played); // and goes on afterwards
    }

    void choicesComeInAnOrderOfTheSeed()
    {
        LabWindow lab;
        Lesson lesson(lab);
        QSet<QList<int>> orders;
        const auto read = lesson::read(*lesson::shippedText(u"02-with-caching.md"_s), u"a.md"_s);
        for (std::uint64_t seed = 1; seed < 12; ++seed) {
            lesson.player.open(*read, seed);
            QVERIFY(lesson.rests());
            lesson.player.next();
            QVERIFY(lesson.player.asking());
            QList<int> order = lesson.player.asking()->whatOrder;
            orders.insert(order);
            std::sort(order.begin(), order.end());
            QCOMPARE(order, QList<int>({0, 1, 2}));
        }
        QVERIFY(orders.size() > 2);
    }

    void otherNumbers()
    {
        LabWindow lab;
        Lesson lesson(lab);
        int number = 0;
        while (!lesson::shipped()[number].file.startsWith(u"04-"_s))
            ++number;
        lab.child<QAction>("lesson0")->trigger();
        QVERIFY(lesson.rests());
        QVERIFY(!lab.child<QAction>("otherNumbers")->isEnabled());
        lab.child<QAction>(qPrintable(u"lesson%1"_s.arg(number)))->trigger();
        QVERIFY(lesson.rests());
        QVERIFY(lab.child<QAction>("otherNumbers")->isEnabled());
        QCOMPARE(lesson.player.lesson().variant, 0);
        lab.child<QAction>("otherNumbers")->trigger();
        QVERIFY(lesson.rests());
        QCOMPARE(lesson.player.lesson().variant, 1);
    }

    // A lesson may come from anybody.
    void aLessonIsTextAndNoPage()
    {
        LabWindow lab;
        Lesson lesson(lab);
        QByteArray text = shortLesson;
        text.replace(
            "The beginning.",
            "<b>BOLD</b> ![ALTERNATIVE](http://127.0.0.1:9/a.png) [OUTSIDE](http://127.0.0.1:9/) "
            "[FILE](file:///etc/passwd) [WORD](glossary:stale-hit) [EVENT](event:1) <script>x</script> `code`");
        QVERIFY(lesson.open(text));
        const QString told = lesson.told();
        for (const char *word : {"<b>BOLD</b>", "ALTERNATIVE", "OUTSIDE", "FILE", "WORD", "<script>", "code"})
            QVERIFY2(told.contains(QLatin1StringView(word)), word);
        QStringList addresses;
        const QTextDocument &document = *lesson.text().document();
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextCharFormat format = it.fragment().charFormat();
                QVERIFY(!format.isImageFormat());
                if (!format.anchorHref().isEmpty())
                    addresses << format.anchorHref();
            }
        }
        QCOMPARE(addresses, QStringList{u"glossary:stale-hit"_s});
    }

    void whatIsWrongIsSaidAndNothingOpens()
    {
        LabWindow lab;
        Lesson lesson(lab);
        QByteArray text = shortLesson;
        text.replace("get /courses/\nget /courses/", "gett /courses/\nget /courses/");
        QString said;
        QTimer::singleShot(200, &lab.window(), [&] {
            auto *box = lab.window().findChild<QMessageBox *>(u"lessonProblems"_s);
            said = box->text();
            box->accept();
        });
        QVERIFY(!lesson.open(text, u"<b>broken.md"_s));
        QVERIFY2(said.contains("<b>broken.md:30:"_L1), qPrintable(said));
        QVERIFY(!lesson.player.isOpen());
        QVERIFY(lab.window().lessons().recent().isEmpty());
        QTimer::singleShot(200, &lab.window(), [&] {
            auto *box = lab.window().findChild<QMessageBox *>(u"lessonProblems"_s);
            said = box->text();
            box->accept();
        });
        QVERIFY(!lab.window().lessons().open(lesson.path(u"nowhere.md"_s)));
        QVERIFY(said.contains("nowhere.md"_L1));
    }

    // What writes files asks before.
    void whatReachesOutAsks()
    {
        LabWindow lab;
        Lesson lesson(lab);
        QByteArray text = shortLesson;
        text.replace(
            "get /courses/\nget /courses/",
            QByteArray("catalog export \"" + lesson.path(u"out.csv"_s).toUtf8() + "\"\nget /courses/\nget /courses/"));
        QString said;
        QTimer::singleShot(200, &lab.window(), [&] {
            auto *box = lab.window().findChild<QMessageBox *>(u"reachQuestion"_s);
            said = box->text();
            box->reject();
        });
        QVERIFY(!lesson.open(text));
        QVERIFY(said.contains("out.csv"_L1));
        QVERIFY(!lesson.player.isOpen());
    }

    void lessonsComeFromFoldersAndByDrop()
    {
        LabWindow lab;
        Lesson lesson(lab);
        QVERIFY(lesson.open(shortLesson, u"a & b.md"_s));
        QCOMPARE(lab.window().lessons().recent(), QStringList{lesson.path(u"a & b.md"_s)});
        lab.click("lessonClose");
        QVERIFY(!lesson.player.isOpen());
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(lesson.path(u"a & b.md"_s))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&lab.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&lab.window(), &drop);
        QVERIFY(lesson.player.isOpen());
        QCOMPARE(lesson.player.lesson().title, u"A short lesson"_s);

        QDir(gui::LessonFiles::ownFolder()).removeRecursively();
        QVERIFY(gui::LessonFiles::own().isEmpty());
        QVERIFY(QDir().mkpath(gui::LessonFiles::ownFolder()));
        QVERIFY(QFile::copy(lesson.path(u"a & b.md"_s), gui::LessonFiles::ownFolder() + u"/mine.md"_s));
        QCOMPARE(gui::LessonFiles::own().size(), 1);
        QCOMPARE(gui::LessonFiles::own().first().title, u"A short lesson"_s);
        QDir(gui::LessonFiles::ownFolder()).removeRecursively();
    }
};

QTEST_MAIN(LessonPlayTest)
#include "tst_gui_lessonplay.moc"
