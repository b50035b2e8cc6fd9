#include "labwindow.h"

#include "labwindow/teaching/presenteroverlay.h"
#include "support/screens.h"
#include "views/happenedpanel.h"

#include <QtGui/QCursor>
#include <QtWidgets/QApplication>

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
