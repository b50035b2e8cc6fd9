#include "labwindow.h"

#include "labwindow/teaching/choicebutton.h"
#include "labwindow/teaching/lessonfiles.h"
#include "labwindow/teaching/lessonplayer.h"
#include "labwindow/teaching/presenteroverlay.h"
#include "labwindow/teaching/questioncard.h"
#include "lesson/reader.h"
#include "lesson/shipped.h"
#include "report/language.h"
#include "support/screens.h"
#include "views/diagrams/diagramview.h"
#include "views/diagrams/largesheet.h"
#include "views/happenedpanel.h"

#include <QtCore/QScopeGuard>
#include <QtGui/QCursor>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>

#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;
using gui::HappenedPanel;

namespace {

constexpr std::array pictures{HappenedPanel::View::Sequence, HappenedPanel::View::Flow, HappenedPanel::View::Lives,
                              HappenedPanel::View::Processes, HappenedPanel::View::Keys};
const QByteArray setUp = "cache /courses/ response timeout=15m key=tutorial\n"
                         "cache /courses/{id}/ response timeout=15m key=\"single_course_{pk}\"\n";

} // namespace

// A projector of one resolution (LOOKASIDE_TEST_SCREEN, "1920x1080"): what a remote and the mouse do over each picture.
class ProjectorTest : public QObject {
    Q_OBJECT

private slots:
    void theToolsWorkOverEveryPicture()
    {
        LabWindow lab(LabWindow::Scene::Empty);
        lab.run(setUp + "get /courses/\nget /courses/\n");
        lab.lab().standBetweenCommands(true); // else what is left of a TTL changes each second
        QTest::keyClick(&lab.window(), Qt::Key_F11);
        QTRY_COMPARE(lab.window().size(), lab.window().screen()->size());
        auto &overlay = *lab.child<gui::PresenterOverlay>("presenterOverlay");
        const auto seen = [&lab] { return lab.window().grab().toImage(); };
        const auto press = [&lab](Qt::Key key) {
            QTest::keyClick(&lab.window(), key);
            QTest::qWait(20);
        };
        for (const HappenedPanel::View picture : pictures) {
            press(Qt::Key(Qt::Key_1 + int(picture)));
            QImage plain = seen();
            QTRY_VERIFY([&] { // it unfolds
                QTest::qWait(150);
                return std::exchange(plain, seen()) == plain;
            }());
            QVERIFY(!overlay.isVisible());
            press(Qt::Key_P);
            const QPoint middle = lab.window().rect().center();
            QTest::mousePress(&overlay, Qt::LeftButton, {}, middle);
            QTest::mouseMove(&overlay, middle + QPoint(90, 60));
            QTest::mouseRelease(&overlay, Qt::LeftButton, {}, middle + QPoint(90, 60));
            QVERIFY2(seen() != plain, "pen");
            press(Qt::Key_C);
            press(Qt::Key_P);
            QCOMPARE(seen(), plain);
            press(Qt::Key_L);
            QVERIFY2(seen() != plain, "spotlight");
            press(Qt::Key_L);
            QCursor::setPos(lab.window().mapToGlobal(middle));
            press(Qt::Key_Z);
            QVERIFY2(overlay.isZoomed() && seen() != plain, "zoom");
            press(Qt::Key_Z);
            QCOMPARE(seen(), plain);
            press(Qt::Key_F);
            lab.run("get /categories/\nget /courses/\n");
            QTest::qWait(250);
            QCOMPARE(seen(), plain); // frozen
            press(Qt::Key_F);
            for (const Qt::Key key : {Qt::Key_B, Qt::Key_Period}) {
                press(key);
                QCOMPARE(seen().pixelColor(middle), QColor(Qt::black));
                press(key);
                QVERIFY(seen().pixelColor(lab.window().rect().bottomRight()) != QColor(Qt::black));
            }
            // Back and forward by the remote, however long the way is.
            const trace::EventId last = lab.lab().moment().event;
            press(Qt::Key_PageUp);
            QTRY_VERIFY(lab.lab().moment().event < last);
            press(Qt::Key_PageDown);
            QTRY_COMPARE(lab.lab().moment().event, last);
            lab.lab().lookAtNow();
        }
    }

    // From the last row, in each language and at each size of type that the person has chosen.
    void everythingIsLegible_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("scale");
        for (const QString &language : {u"en"_s, u"de"_s, u"es"_s}) {
            for (const double scale : {1.0, 1.5, 2.0, 3.0})
                QTest::addRow("%s at %.0f %%", qPrintable(language), scale * 100) << language << scale;
        }
    }
    void everythingIsLegible()
    {
        QFETCH(const QString, language);
        QFETCH(const double, scale);
        report::installLanguage(language);
        const auto english = qScopeGuard([] { report::installLanguage(u"en"_s); });
        LabWindow lab(LabWindow::Scene::Empty);
        lab.theme().setScale(scale);
        lab.theme().setReducedMotion(true);
        lab.run(setUp
                + "processes 3\nsay \"The title has changed, and the receiver deletes a key that nobody has stored.\"\n"
                  "get /courses/\nget /courses/42/\nget /courses/42/\nsave course 42 title=\"Deep Learning\"\n"
                  "get /courses/42/\nget /courses/\n");
        QTest::keyClick(&lab.window(), Qt::Key_F11);
        QTRY_COMPARE(lab.window().size(), lab.window().screen()->size());
        const int height = lab.window().height();
        for (const HappenedPanel::View picture : pictures) {
            QTest::keyClick(&lab.window(), Qt::Key(Qt::Key_1 + int(picture)));
            QTest::qWait(60);
            for (const auto *view : lab.window().findChildren<gui::DiagramView *>()) {
                if (!view->isVisible())
                    continue;
                QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
                const QRectF room = gui::DiagramView::roomIn(view->viewport()->rect());
                const gui::LargeSheet sheet = view->largeForm(room);
                QCOMPARE(sheet.texts().empty(), picture == HappenedPanel::View::Sequence); // painted by itself
                for (const gui::LargeSheet::Text &text : sheet.texts()) {
                    QVERIFY2(!text.isCut, qPrintable(text.text));
                    QVERIFY2(QFontInfo(text.font).pixelSize() * 60 >= height, qPrintable(text.text));
                    QVERIFY2(room.adjusted(-2, -2, 2, 2).contains(text.rect), qPrintable(text.text));
                }
            }
            const auto &banner = *lab.child<QWidget>("presenterBanner");
            for (const auto *label : banner.findChildren<QLabel *>()) {
                if (!label->isVisible())
                    continue;
                const int needed =
                    label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
                QVERIFY2(needed <= label->height() + 1, qPrintable(label->text()));
                QVERIFY2(label->wordWrap() || label->sizeHint().width() <= label->width() + 1,
                         qPrintable(label->text()));
            }
            QVERIFY(QFontMetrics(lab.child<QLabel>("presenterOutcome")->font()).height() * 12 >= height);
        }
    }

    // Of every lesson that comes with the program, without scrolling.
    void questionsFit_data() { everythingIsLegible_data(); }
    void questionsFit()
    {
        QFETCH(const QString, language);
        QFETCH(const double, scale);
        report::installLanguage(language);
        const auto english = qScopeGuard([] { report::installLanguage(u"en"_s); });
        LabWindow lab(LabWindow::Scene::Empty);
        lab.theme().setScale(scale);
        QTest::keyClick(&lab.window(), Qt::Key_F5);
        QTRY_COMPARE(lab.window().size(), lab.window().screen()->size());
        auto &card = *lab.child<gui::QuestionCard>("questionCard");
        lab.child<QWidget>("presenterBanner")->hide(); // as while a question is asked
        dynamic_cast<QStackedWidget &>(*card.parentWidget()).setCurrentWidget(&card);
        QTRY_VERIFY(card.height() * 10 > lab.window().height() * 9);
        const auto &scroll = *card.findChild<QScrollArea *>();
        int questions = 0;
        for (const lesson::Shipped &shipped : lesson::shipped()) {
            const auto read = lesson::read(*lesson::shippedText(shipped.file), shipped.file);
            QVERIFY(read);
            for (const lesson::Question *question : read->questions()) {
                gui::LessonPlayer::Asked asked{question};
                asked.whatOrder.resize(question->what.size());
                std::iota(asked.whatOrder.begin(), asked.whatOrder.end(), 0);
                asked.whyOrder.resize(question->why.size());
                std::iota(asked.whyOrder.begin(), asked.whyOrder.end(), 0);
                card.show(asked);
                QCoreApplication::processEvents();
                const QString where = shipped.file + u' ' + QString::fromUtf8(question->id);
                QVERIFY2(scroll.verticalScrollBar()->maximum() == 0, qPrintable(where));
                QVERIFY2(scroll.horizontalScrollBar()->maximum() == 0, qPrintable(where));
                const int letters = lab.child<gui::ChoiceButton>("choice-1")->letters();
                QVERIFY2(letters * 60 >= lab.window().height(), qPrintable(where));
                ++questions;
            }
        }
        QVERIFY(questions > 20);
    }

    // As it comes in a lesson: the words take what the screen has.
    void aQuestionThatComesUpFits_data() { everythingIsLegible_data(); }
    void aQuestionThatComesUpFits()
    {
        QFETCH(const QString, language);
        QFETCH(const double, scale);
        report::installLanguage(language);
        const auto english = qScopeGuard([] { report::installLanguage(u"en"_s); });
        LabWindow lab(LabWindow::Scene::Empty);
        lab.theme().setScale(scale);
        lab.window().findChild<gui::LessonFiles *>()->openShipped(u"pitfall-07-avalanche.md"_s);
        auto &player = *lab.window().findChild<gui::LessonPlayer *>();
        QTRY_VERIFY(player.state() == gui::LessonPlayer::State::Reading);
        QTest::keyClick(&lab.window(), Qt::Key_F5);
        QTRY_COMPARE(lab.window().size(), lab.window().screen()->size());
        for (int i = 0; i < 6 && !player.asking(); ++i) {
            QTest::keyClick(&lab.window(), Qt::Key_PageDown);
            QVERIFY(lab.settles());
        }
        QVERIFY(player.asking());
        QTest::qWait(100);
        const auto &scroll = *lab.child<gui::QuestionCard>("questionCard")->findChild<QScrollArea *>();
        QCOMPARE(scroll.verticalScrollBar()->maximum(), 0);
        QVERIFY(scroll.height() * 10 > lab.window().height() * 7);
        int bottom = 0;
        for (const auto *choice : scroll.findChildren<gui::ChoiceButton *>())
            bottom = std::max(bottom, choice->mapTo(&scroll, choice->rect().bottomLeft()).y());
        QVERIFY2(bottom * 10 > scroll.height() * 7, qPrintable(u"%1 of %2"_s.arg(bottom).arg(scroll.height())));
    }

    void whatWasDrawnGoesWithItsPicture()
    {
        LabWindow lab(LabWindow::Scene::Empty);
        lab.run(setUp + "get /courses/\nget /courses/\n");
        QTest::keyClick(&lab.window(), Qt::Key_F11);
        auto &overlay = *lab.child<gui::PresenterOverlay>("presenterOverlay");
        QTest::keyClick(&lab.window(), Qt::Key_P);
        QTest::mouseClick(&overlay, Qt::LeftButton, {}, {100, 100});
        QTest::keyClick(&lab.window(), Qt::Key_P);
        QTest::keyClick(&lab.window(), Qt::Key_Z);
        QVERIFY(overlay.isZoomed() && !overlay.strokes().isEmpty());
        QTest::keyClick(&lab.window(), Qt::Key_PageUp);
        QVERIFY(!overlay.isZoomed() && overlay.strokes().isEmpty());
    }
};

int main(int argc, char **argv)
{
    const QStringList size = qEnvironmentVariable("LOOKASIDE_TEST_SCREEN", u"1280x720"_s).split(u'x');
    const Screens screens({QRect(0, 0, size.value(0).toInt(), size.value(1).toInt())});
    QApplication application(argc, argv);
    ProjectorTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_gui_projector.moc"
