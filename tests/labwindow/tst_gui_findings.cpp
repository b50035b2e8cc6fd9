#include "labwindow/labwindow.h"
#include "views/models/findingsmodel.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

// The doctor in the lab's window: what it finds in the run, its proof, and what its remedies would have made of it.
class FindingsTest : public QObject {
    Q_OBJECT

private:
    static constexpr auto staleList = "cache /courses/ page timeout=15m\non save Course delete \"course_list\"\n"
                                      "get /courses/\nsave course 42 title=\"X\"\nget /courses/\n";

    std::unique_ptr<LabWindow> m_lab;

    bool finds(int count)
    {
        return QTest::qWaitFor([this, count] { return m_lab->model("findings")->rowCount() == count; });
    }
    QLabel &empty() { return *m_lab->child<QLabel>("noFindings"); }
    void pressRemedy() { QTest::mouseClick(m_lab->child<QToolButton>("findingRemedy"), Qt::LeftButton); }

private slots:
    void init()
    {
        m_lab = std::make_unique<LabWindow>(LabWindow::Scene::Empty);
        m_lab->window().resize(1280, 800);
        m_lab->child<QDockWidget>("adviceDock")->raise();
        m_lab->clickTab("adviceViews", 3);
        QTRY_VERIFY(empty().isVisible());
    }
    void cleanup() { m_lab.reset(); }

    void withoutRequestsItSaysWhatToDo() { QVERIFY(empty().text().contains(u"Send some requests"_s)); }

    void aHealthyRunIsToldSo()
    {
        m_lab->run("cache /courses/ response key=url timeout=15m\nget /courses/\nget /courses/\nget /courses/");
        QTRY_VERIFY(empty().text().contains(u"Nothing found in 3"_s));
        QCOMPARE(m_lab->model("findings")->rowCount(), 0);
    }

    void whatIsFoundIsShownAsTheRunGoesOn()
    {
        m_lab->run(staleList);
        QVERIFY(finds(1));
        QVERIFY(m_lab->child<QLabel>("findingSentence")->text().contains(u"course_list"_s));
        QCOMPARE(m_lab->cell("findings", 0, 1), u"/courses/"_s);
        QCOMPARE(m_lab->cell("findings", 0, 2), u"1"_s);
        m_lab->run("get /courses/\nburst 20 get /courses/?page=2");
        QVERIFY(finds(2));
        QTRY_COMPARE(m_lab->cell("findings", 0, 2), u"2"_s);
        // What was chosen stays chosen.
        QCOMPARE(m_lab->child<QTableView>("findings")->currentIndex().row(), 0);
    }

    void itsProofIsShownInAllPanels()
    {
        m_lab->run(staleList);
        QVERIFY(finds(1));
        auto *model = qobject_cast<gui::FindingsModel *>(m_lab->model("findings"));
        const advice::Finding finding = model->finding(0);
        m_lab->click("proof1");
        QCOMPARE(m_lab->lab().moment().event, finding.first);
        QVERIFY(m_lab->child<QLabel>("proofText1")->text().startsWith(QString::number(finding.first)));
        m_lab->click("proof2");
        QCOMPARE(m_lab->lab().moment().event, finding.second);
        // Looking at the past does not make the finding undone.
        QTest::qWait(400);
        QCOMPARE(model->rowCount(), 1);
    }

    void theRemedyIsTriedOnTheRunAndApplied()
    {
        m_lab->run(staleList);
        QVERIFY(finds(1));
        const trace::EventId before = m_lab->lab().log().lastId();
        pressRemedy();
        QDialog *dialog = m_lab->dialog("findingDialog");
        const QAbstractItemModel *table = named<QTableView>(*dialog, "trialTable").model();
        QTRY_COMPARE(table->rowCount(), 2);
        for (int row = 0; row < 2; ++row) // nothing is cut off, though the remedy takes longer
            QCOMPARE(table->index(row, 1).data().toString(), u"2"_s);
        QCOMPARE(table->index(0, 4).data().toString(), u"1"_s); // old answers, without …
        QCOMPARE(table->index(1, 4).data().toString(), u"0"_s); // … and with it
        QVERIFY(named<QLabel>(*dialog, "cureState").text().contains(u"no longer occurs"_s));
        QCOMPARE(m_lab->lab().log().lastId(), before); // the run itself stays as it is
        const QString commands = named<QPlainTextEdit>(*dialog, "cureCommands").toPlainText();
        QVERIFY(commands.contains(u"{generation.course}"_s));
        QVERIFY(commands.contains(u"bump"_s));
        QTest::mouseClick(&named<QPushButton>(*dialog, "applyCure"), Qt::LeftButton);
        QVERIFY(m_lab->settles());
        QTRY_VERIFY(!named<QPushButton>(*dialog, "applyCure").isEnabled());
        dialog->reject();
        // From here on the fault is gone.
        m_lab->run("get /courses/\nsave course 42 title=\"Y\"\nget /courses/");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->counts().staleHits, 1);
    }

    void itsPythonCanBeCopied()
    {
        m_lab->run("cache /courses/{id}/ response key=url timeout=15m\nburst 20 get /courses/42/");
        QVERIFY(finds(1));
        pressRemedy();
        QDialog *dialog = m_lab->dialog("findingDialog");
        QTest::mouseClick(&named<QPushButton>(*dialog, "copyRemedy"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"cache.add(key + \":lock\""_s));
        dialog->reject();
    }

    void anotherRunBeginsAnew()
    {
        m_lab->run(staleList);
        QVERIFY(finds(1));
        m_lab->lab().beginAnew();
        QVERIFY(finds(0));
        QTRY_VERIFY(empty().isVisible());
        m_lab->run(staleList);
        QVERIFY(finds(1));
    }

    // The dialog may be closed, and the window left, while the run is played again.
    void closingStopsTheTrial()
    {
        m_lab->run("cache /courses/ page timeout=15m\nburst 300 get /courses/");
        QVERIFY(finds(1));
        pressRemedy();
        m_lab->dialog("findingDialog")->reject();
        pressRemedy();
        m_lab.reset();
    }
};

QTEST_MAIN(FindingsTest)
#include "tst_gui_findings.moc"
