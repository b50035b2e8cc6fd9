#include "labwindow.h"

#include "frame/preferences.h"
#include "labwindow/teaching/lessonplayer.h"
#include "look/band.h"
#include "look/chartview.h"
#include "trace/eventlog.h"
#include "views/diagrams/diagramview.h"
#include "views/diagrams/timelinebar.h"
#include "views/narration.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The first five minutes on an empty profile, with nothing but the keyboard.
struct Newcomer {
    QString hint()
    {
        return lab.child<QWidget>("hint")->isVisible() ? lab.child<gui::Band>("hint")->text() : QString();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *popup = QApplication::activePopupWidget();
        QTest::keyClick(popup ? popup : QApplication::focusWidget(), key, modifiers);
    }
    bool goTo(const char *control) // by Tab
    {
        for (int i = 0; i < 120; ++i) {
            if (QApplication::focusWidget()->objectName() == QLatin1String(control))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }

    struct EmptyProfile {
        EmptyProfile()
        {
            gui::Theme theme;
            gui::Preferences(theme).showHintsAgain();
        }
    } profile; // before the window reads it
    LabWindow lab;
};

} // namespace

class TourTest : public QObject {
    Q_OBJECT

private slots:
    void theTourIsTakenByKeyboardAlone()
    {
        Newcomer person;
        LabWindow &lab = person.lab;
        QStringList hints{person.hint()};
        const auto isNext = [&] { // each is said once, and another one follows
            const bool comes =
                QTest::qWaitFor([&] { return !person.hint().isEmpty() && person.hint() != hints.last(); });
            hints << person.hint();
            return comes;
        };
        QCOMPARE(QApplication::focusWidget()->objectName(), u"send"_s);
        Newcomer::press(Qt::Key_Return); // the first hit within three keys
        QVERIFY(isNext());
        Newcomer::press(Qt::Key_Return);
        QVERIFY(isNext());
        QCOMPARE(lab.counts().hits, 1);
        QVERIFY(person.goTo("views"));
        Newcomer::press(Qt::Key_Right);
        QVERIFY(isNext());
        QVERIFY(person.goTo("courses"));
        Newcomer::press(Qt::Key_Right); // from the id to the title
        Newcomer::press(Qt::Key_F2);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"Caching"_s);
        Newcomer::press(Qt::Key_Return);
        QVERIFY(isNext());
        QCOMPARE(lab.lab().log().now().totals.edits, 1);
        Newcomer::press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(isNext());
        Newcomer::press(Qt::Key_End, Qt::ControlModifier); // back to now
        QVERIFY(person.goTo("burst"));
        Newcomer::press(Qt::Key_Return); // Space pauses the clock
        QVERIFY(isNext());
        QVERIFY(lab.settles());
        QVERIFY(person.goTo("toExpiry"));
        Newcomer::press(Qt::Key_Return);
        QVERIFY(isNext());
        QVERIFY(lab.settles());
        // The menu of lessons by its letter, and the first lesson of the tutorial.
        Newcomer::press(Qt::Key_O, Qt::AltModifier);
        QVERIFY(QApplication::activePopupWidget());
        auto *tutorial = lab.child<QMenu>("tutorialLessons");
        for (int i = 0; i < 30 && lab.child<QMenu>("lessonsMenu")->activeAction() != tutorial->menuAction(); ++i)
            Newcomer::press(Qt::Key_Down);
        Newcomer::press(Qt::Key_Right);
        QVERIFY(tutorial->isVisible());
        Newcomer::press(Qt::Key_Return);
        const auto *player = lab.window().findChild<gui::LessonPlayer *>();
        QTRY_VERIFY(player->state() == gui::LessonPlayer::State::Reading);
        QVERIFY(person.hint().isEmpty()); // the lesson leads now
        QVERIFY2(QSet<QString>(hints.cbegin(), hints.cend()).size() == hints.size(), qPrintable(hints.join(u'\n')));
    }

    void eachEventIsReadOutOnceAndOneASecondAtMost()
    {
        LabWindow lab;
        QTest::qWait(1'200); // what the scene has told is over
        QStringList readOut;
        QList<qint64> times;
        QElapsedTimer clock;
        clock.start();
        connect(lab.child<gui::Narration>("narration"), &gui::Narration::readOut, this, [&](const QString &sentence) {
            readOut << sentence;
            times << clock.elapsed();
        });
        lab.click("send");
        QVERIFY(lab.settles());
        QTest::qWait(2'500);
        QVERIFY(!readOut.isEmpty());
        QCOMPARE(readOut.last(), lab.child<QWidget>("narration")->accessibleName());
        const qsizetype afterOne = readOut.size();
        QTest::qWait(1'200);
        QCOMPARE(readOut.size(), afterOne); // nothing has happened since
        lab.run("burst 1000 get /courses/\nget /courses/?page=2\n");
        QTest::qWait(2'500);
        QVERIFY(readOut.size() > afterOne && readOut.size() < afterOne + 6);
        QCOMPARE(readOut.last(), lab.child<QWidget>("narration")->accessibleName());
        for (qsizetype i = 1; i < readOut.size(); ++i) {
            QVERIFY2(readOut[i] != readOut[i - 1], qPrintable(readOut[i]));
            QVERIFY2(times[i] - times[i - 1] >= 950, qPrintable(readOut[i]));
        }
    }

    void everyDiagramIsToldInWords()
    {
        LabWindow lab;
        lab.run("get /courses/\nget /courses/\n");
        auto &tabs = *lab.child<QTabBar>("views");
        int told = 0;
        for (int i = 0; i < tabs.count(); ++i) {
            lab.clickTab("views", i);
            for (const auto *view : lab.window().findChildren<gui::DiagramView *>()) {
                if (!view->isVisible())
                    continue;
                QVERIFY2(!view->accessibleName().isEmpty(), qPrintable(view->objectName()));
                QVERIFY2(view->asText().contains(u"course"_s) || view->asText().contains(u"request"_s),
                         qPrintable(view->objectName() + u": "_s + view->asText()));
                ++told;
            }
        }
        QVERIFY(told >= 4); // sequence, flow, lives and processes; the response is a tree already
        QVERIFY(!lab.child<gui::TimelineBar>("timeline")->accessibleDescription().isEmpty());
        const auto charts = lab.window().findChildren<gui::ChartView *>();
        QVERIFY(charts.size() > 3);
        for (const auto *chart : charts)
            QVERIFY2(!chart->accessibleName().isEmpty(), qPrintable(chart->objectName()));
        lab.click("chartAsTable"); // the same figures, to be read
        QVERIFY(lab.model("chartTable")->rowCount() > 0);
    }
};

QTEST_MAIN(TourTest)
#include "tst_gui_tour.moc"
