#include "labwindow.h"

#include "labwindow/teaching/lessonfiles.h"
#include "labwindow/teaching/lessonplayer.h"
#include "labwindow/teaching/presenter.h"
#include "labwindow/teaching/speakerwindow.h"
#include "support/screens.h"
#include "views/diagrams/sequenceview.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QScreen>
#include <QtGui/QWindow>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTextBrowser>

using namespace Qt::StringLiterals;
using gui::LessonPlayer;

namespace {

const QRect desk(0, 0, 1280, 800);
const QRect projector(1280, 0, 1920, 1080);

struct Stage {
    LabWindow lab;
    gui::Presenter &presenter = *lab.window().findChild<gui::Presenter *>();
    LessonPlayer &player = *lab.window().findChild<LessonPlayer *>();

    void begin()
    {
        QTest::keyClick(&lab.window(), Qt::Key_F11);
        QTest::qWait(50);
    }
    QWidget &notes() { return *presenter.notes(); }
    QString told() { return named<QTextBrowser>(notes(), "speakerText").toPlainText(); }
    void openFirstLesson()
    {
        lab.window().findChild<gui::LessonFiles *>()->openShipped(u"01-the-problem.md"_s);
        if (!QTest::qWaitFor([this] { return player.state() == LessonPlayer::State::Reading; }, 10'000))
            qFatal("the lesson does not open");
    }
    bool comesToRest()
    {
        return QTest::qWaitFor(
            [this] { return player.state() == LessonPlayer::State::Reading || player.asking() != nullptr; }, 20'000);
    }
};

} // namespace

// Two screens: the room sees the picture on one, the teacher has the notes on the other.
class TwoScreensTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(QGuiApplication::screens().size(), 2); }

    void theRoomGetsOneScreenAndTheTeacherTheOther()
    {
        Stage stage;
        const QRect before = stage.lab.window().geometry();
        QVERIFY(desk.contains(before.center()));
        stage.begin();
        QTRY_COMPARE(stage.lab.window().geometry(), projector);
        QVERIFY(stage.lab.window().isFullScreen());
        QVERIFY(stage.notes().isVisible());
        QVERIFY(desk.contains(stage.notes().frameGeometry()));
        QCOMPARE(stage.notes().windowHandle()->screen()->geometry(), desk);
        QTest::keyClick(&stage.lab.window(), Qt::Key_Escape);
        QTRY_COMPARE(stage.lab.window().geometry(), before);
        QVERIFY(!stage.notes().isVisible() && !stage.lab.window().isFullScreen());
    }

    void theNotesHaveWhatTheRoomMustNotSeeTheNextStepAndAClock()
    {
        Stage stage;
        stage.openFirstLesson();
        stage.begin();
        const QString clock = named<QLabel>(stage.notes(), "speakerTime").text();
        QVERIFY(clock.contains(u':'));
        QTRY_VERIFY(named<QLabel>(stage.notes(), "speakerTime").text() != clock); // it goes
        // The whole lesson by the keys of a remote, in whichever window the keyboard is.
        bool toldNext = false;
        bool toldTeacher = false;
        int asked = 0;
        QElapsedTimer time;
        time.start();
        for (int i = 0; !stage.player.isAtTheEnd() && i < 60; ++i) {
            QWidget *target = i % 2 ? &stage.notes() : static_cast<QWidget *>(&stage.lab.window());
            if (stage.player.asking()) {
                ++asked;
                QVERIFY(stage.told().contains("Correct:"_L1));
                for (const QLabel *label : stage.lab.window().findChildren<QLabel *>())
                    QVERIFY2(!label->isVisible() || !label->text().contains("Correct:"_L1), qPrintable(label->text()));
            }
            toldNext = toldNext || stage.told().contains("What comes next"_L1);
            toldTeacher = toldTeacher || stage.told().contains("For you"_L1);
            QTest::keyClick(target, Qt::Key_PageDown);
            QVERIFY(stage.comesToRest());
        }
        QVERIFY(stage.player.isAtTheEnd());
        QVERIFY(asked > 0 && toldNext && toldTeacher);
        QVERIFY(time.elapsed() < 60'000);
    }

    void keysInTheNotesWorkAsInThePicture()
    {
        Stage stage;
        stage.begin();
        const auto blank = [&] { return stage.lab.window().findChild<QWidget *>(u"blank"_s) != nullptr; };
        for (const Qt::Key key : {Qt::Key_B, Qt::Key_Period}) {
            QTest::keyClick(&stage.notes(), key);
            QVERIFY(blank());
            QTest::keyClick(&stage.notes(), key);
            QVERIFY(!blank());
        }
        QTest::keyClick(&stage.notes(), Qt::Key_2);
        QCOMPARE(stage.lab.child<QTabBar>("views")->currentIndex(), 1);
        // The text scrolls by itself otherwise.
        auto &text = named<QTextBrowser>(stage.notes(), "speakerText");
        text.setFocus();
        QTest::keyClick(&text, Qt::Key_3);
        QCOMPARE(stage.lab.child<QTabBar>("views")->currentIndex(), 2);
        QTest::keyClick(&stage.notes(), Qt::Key_Escape);
        QVERIFY(!stage.notes().isVisible() && stage.presenter.isOn()); // the notes alone
        QTest::keyClick(&stage.lab.window(), Qt::Key_N);
        QVERIFY(stage.notes().isVisible());
    }
};

int main(int argc, char **argv)
{
    const Screens screens({desk, projector});
    QApplication application(argc, argv);
    TwoScreensTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_gui_twoscreens.moc"
