#include "labwindow.h"

#include "labwindow/teaching/lessonfiles.h"
#include "labwindow/teaching/lessonplayer.h"
#include "labwindow/teaching/presenter.h"
#include "labwindow/teaching/presenteroverlay.h"
#include "labwindow/teaching/speakerwindow.h"
#include "views/diagrams/largesequence.h"
#include "views/diagrams/sequenceview.h"
#include "views/happenedpanel.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTextBrowser>

using namespace Qt::StringLiterals;

namespace {

const QByteArray lessonText = R"(# A cached list

> Time: 3 minutes

## The second request

> Teacher: Let them vote before you go on.

```lookaside
cache /categories/ page timeout=1h
get /categories/
```

```question second
What does the second request find?

what:
- [ ] Nothing
  The first one stored it.
- [x] The entry

why:
- [x] The first request stored it.
- [ ] The database remembers.
  It is not asked.

so: The second request found the entry of the first.
shows: hit 1
```

```lookaside
get /categories/
```
)";

// The projector's window, and the keys of a remote.
struct Room {
    LabWindow lab;
    gui::Presenter &presenter = *lab.window().findChild<gui::Presenter *>();
    gui::PresenterOverlay &overlay = *lab.child<gui::PresenterOverlay>("presenterOverlay");

    void press(Qt::Key key)
    {
        QTest::keyClick(&lab.window(), key);
        QTest::qWait(50); // the window comes to its size
    }
    QString label(const char *name) { return lab.child<QLabel>(name)->text(); }
};

} // namespace

// A window on a projector, a teacher with a remote and, on another screen, notes.
class PresenterTest : public QObject {
    Q_OBJECT

private slots:
    void thePictureTheOutcomeAndTheTimeFillTheScreen()
    {
        Room room;
        room.lab.run("get /courses/\nget /courses/\n");
        QVERIFY(room.lab.settles());
        const qreal scale = room.lab.child<gui::SequenceView>("sequence")->font().pointSizeF();
        room.press(Qt::Key_F11);
        QVERIFY(room.presenter.isOn());
        auto *sequence = room.lab.child<gui::SequenceView>("sequence");
        QVERIFY(sequence->isLarge());
        QCOMPARE(room.label("presenterTook"), u"2 ms"_s);
        QCOMPARE(room.label("presenterCompared"), u"100 × faster than request 1"_s);
        const QFontMetrics word(room.lab.child<QLabel>("presenterOutcome")->font());
        QVERIFY(word.height() >= room.lab.window().height() / 12);
        for (const QDockWidget *dock : room.lab.window().findChildren<QDockWidget *>())
            QVERIFY(!dock->isVisible());
        room.press(Qt::Key_Escape);
        QVERIFY(!room.presenter.isOn() && !sequence->isLarge());
        QCOMPARE(sequence->font().pointSizeF(), scale);
    }

    // As in other programs that present: remotes send it.
    void fFiveStartsAndEndsIt()
    {
        Room room;
        QTest::keyClick(&room.lab.window(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(room.lab.settles());
        room.press(Qt::Key_F5);
        QVERIFY(room.presenter.isOn());
        const auto requests = room.lab.counts().requests;
        QVERIFY(requests > 0);
        QTRY_VERIFY(room.label("presenterOutcome") != u"…"_s);
        QTest::keyClick(&room.lab.window(), Qt::Key_Enter, Qt::ControlModifier); // of the keypad
        QVERIFY(room.lab.settles());
        QCOMPARE(room.lab.counts().requests, requests + 1);
        room.press(Qt::Key_F5);
        QVERIFY(!room.presenter.isOn());
        QCOMPARE(room.lab.counts().requests, requests + 1); // it sends nothing
    }

    void theLargeFormCountsQueriesAndShowsNothingThatHasNotHappened()
    {
        Room room;
        room.lab.run("get /courses/\n");
        QVERIFY(room.lab.settles());
        const gui::SequencePicture &picture = room.lab.window().findChild<gui::HappenedPanel *>()->picture();
        const std::size_t steps = picture.sequence.steps.size();
        const gui::LargeSequence whole(picture, steps);
        QVERIFY(whole.rowCount() >= 4 && whole.rowCount() <= 7);
        QStringList words;
        for (const gui::LargeSequence::Arrow &arrow : whole.arrows())
            words += arrow.word;
        QVERIFY2(words.contains(u"GET"_s) && words.contains(u"miss"_s) && words.contains(u"200 OK"_s),
                 qPrintable(words.join(u", ")));
        // With every step more is drawn, and never less; nothing is drawn before the first.
        const auto ink = [&picture](std::size_t done) {
            QImage image(960, 540, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            const gui::Theme theme;
            gui::LargeSequence(picture, done).paint(painter, image.rect(), theme);
            painter.end();
            qint64 dark = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    dark += qGray(image.pixel(x, y)) < 128;
            }
            return dark;
        };
        qint64 before = ink(0);
        for (std::size_t done = 1; done <= steps; ++done) {
            const qint64 now = ink(done);
            QVERIFY2(now >= before, qPrintable(QString::number(done)));
            before = now;
        }
        QVERIFY(before > ink(0) * 3 / 2);
    }

    void penSpotlightZoomAndFreezeLieOverThePicture()
    {
        Room room;
        room.lab.run("get /courses/\n");
        QVERIFY(room.lab.settles());
        room.press(Qt::Key_F11);
        QVERIFY(!room.overlay.isVisible());
        room.press(Qt::Key_P);
        QVERIFY(room.overlay.isVisible());
        const QImage before = room.lab.window().grab().toImage();
        QTest::mousePress(&room.overlay, Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(&room.overlay, {180, 160});
        QTest::mouseRelease(&room.overlay, Qt::LeftButton, {}, {180, 160});
        QCOMPARE(room.overlay.strokes().size(), 1);
        QVERIFY(room.lab.window().grab().toImage() != before);
        room.press(Qt::Key_P);
        QVERIFY(room.overlay.isVisible()); // the strokes stay
        room.press(Qt::Key_C);
        QVERIFY(!room.overlay.isVisible());
        room.press(Qt::Key_L);
        QCOMPARE(room.overlay.tool(), gui::PresenterOverlay::Tool::Spotlight);
        room.press(Qt::Key_L);
        room.press(Qt::Key_F);
        QVERIFY(room.overlay.isFrozen());
        const QImage frozen = room.lab.window().grab().toImage();
        room.lab.run("get /categories/\n");
        QVERIFY(room.lab.settles());
        QCOMPARE(room.lab.window().grab().toImage(), frozen);
        room.press(Qt::Key_F);
        QVERIFY(room.lab.window().grab().toImage() != frozen);
        room.press(Qt::Key_Z);
        QVERIFY(room.overlay.isZoomed());
        room.press(Qt::Key_Escape);
        QVERIFY(!room.overlay.isVisible() && !room.presenter.isOn());
    }

    void digitsChooseThePictureAndAnyKeyEndsTheBlack()
    {
        Room room;
        room.press(Qt::Key_F11);
        room.press(Qt::Key_3);
        QCOMPARE(room.lab.child<QTabBar>("views")->currentIndex(), 2);
        room.press(Qt::Key_B);
        QVERIFY(room.lab.window().findChild<QWidget *>(u"blank"_s));
        room.press(Qt::Key_B);
        QVERIFY(!room.lab.window().findChild<QWidget *>(u"blank"_s));
    }

    void theNotesTellWhatIsRightAndTakeTheVotes()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"lesson.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lessonText);
        file.close();
        Room room;
        room.lab.window().open(file.fileName());
        auto &player = *room.lab.window().findChild<gui::LessonPlayer *>();
        QTRY_COMPARE(player.state(), gui::LessonPlayer::State::Reading);
        room.press(Qt::Key_F11);
        room.press(Qt::Key_N);
        QVERIFY(room.presenter.notes() && room.presenter.notes()->isVisible());
        auto &notes = *room.presenter.notes();
        const auto told = [&notes] { return named<QTextBrowser>(notes, "speakerText").toPlainText(); };
        auto &next = named<QPushButton>(notes, "speakerNext");
        QTest::mouseClick(&next, Qt::LeftButton);
        QTRY_VERIFY(told().contains("Let them vote"_L1));
        QVERIFY(told().contains("get /categories/"_L1)); // what comes next
        for (int i = 0; i < 4 && !player.asking(); ++i) {
            QTest::mouseClick(&next, Qt::LeftButton);
            QTRY_VERIFY(player.state() == gui::LessonPlayer::State::Reading || player.asking());
        }
        QVERIFY(player.asking());
        QVERIFY(told().contains("Correct: The entry"_L1));
        const gui::LessonPlayer::Asked asked = *player.asking();
        const int nothing = int(asked.whatOrder.indexOf(0)) + 1;
        named<QSpinBox>(notes, qPrintable(u"votes%1"_s.arg(nothing))).setValue(12);
        named<QSpinBox>(notes, qPrintable(u"votes%1"_s.arg(3 - nothing))).setValue(7);
        QCOMPARE(player.asking()->votes, (QList<int>{12, 7}));
        QTest::mouseClick(&next, Qt::LeftButton);
        QTRY_VERIFY(room.label("presenterHappened").contains("Nothing 12"_L1));
        QVERIFY(room.label("presenterHappened").contains("The entry 7"_L1));
        QVERIFY(room.label("presenterSaid").contains("found the entry of the first"_L1));
        room.press(Qt::Key_Escape);
        QVERIFY(!notes.isVisible());
    }
};

QTEST_MAIN(PresenterTest)
#include "tst_gui_presenter.moc"
