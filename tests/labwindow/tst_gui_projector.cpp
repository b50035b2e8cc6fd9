#include "labwindow.h"

#include "labwindow/teaching/presenteroverlay.h"
#include "support/screens.h"
#include "views/happenedpanel.h"

#include <QtGui/QCursor>
#include <QtWidgets/QApplication>

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
