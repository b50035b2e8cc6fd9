#include "labwindow/labwindow.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

// The remedies against stampedes: chosen by hand, explained, tried on the run.
class RemediesDialogTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LabWindow> m_lab;

    QDialog *opened()
    {
        m_lab->click("remedies");
        return m_lab->dialog("remediesDialog");
    }

private slots:
    void init() { m_lab = std::make_unique<LabWindow>(LabWindow::Scene::Empty); }
    void cleanup() { m_lab.reset(); }

    void whatIsNotCachedHasNone()
    {
        QVERIFY(!m_lab->child<QToolButton>("remedies")->isEnabled());
        m_lab->run("cache /courses/ page timeout=1m");
        QTRY_VERIFY(m_lab->child<QToolButton>("remedies")->isEnabled());
        QVERIFY(m_lab->child<QToolButton>("remedies")->toolTip().contains(u"none"_s));
    }

    void theChosenOnesBecomeACommand()
    {
        m_lab->run("cache /courses/ page timeout=1m");
        QDialog *dialog = opened();
        named<QCheckBox>(*dialog, "lock").click();
        named<QDoubleSpinBox>(*dialog, "lockValue").setValue(2.5);
        named<QCheckBox>(*dialog, "jitter").click();
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("cache /courses/ page timeout=1m lock=2500ms jitter=10%"));
        QTRY_VERIFY(m_lab->child<QToolButton>("remedies")->toolTip().contains(u"jitter 10 %"_s));
        // Once more: they are as they were set, and Cancel changes nothing.
        dialog = opened();
        QVERIFY(named<QCheckBox>(*dialog, "lock").isChecked());
        QCOMPARE(named<QDoubleSpinBox>(*dialog, "lockValue").value(), 2.5);
        QVERIFY(!named<QCheckBox>(*dialog, "grace").isChecked());
        named<QCheckBox>(*dialog, "grace").click();
        const trace::EventId before = m_lab->lab().log().lastId();
        dialog->reject();
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lab().log().lastId(), before);
    }

    void eachIsExplainedWithItsPython()
    {
        m_lab->run("cache /courses/ page timeout=1m");
        QDialog *dialog = opened();
        QSet<QString> sentences;
        QSet<QString> codes;
        for (const char *name : {"lock", "singleFlight", "grace", "early", "jitter", "errors"}) {
            named<QCheckBox>(*dialog, name).click();
            sentences.insert(named<QLabel>(*dialog, "remedySentence").text());
            codes.insert(named<QPlainTextEdit>(*dialog, "remedyPython").toPlainText());
        }
        QCOMPARE(sentences.size(), 6);
        QCOMPARE(codes.size(), 6);
        for (const QString &code : codes)
            QVERIFY(code.contains(u"cache."_s));
        dialog->reject();
    }

    void theRunIsTriedUnderEach()
    {
        m_lab->run("cache /courses/ response timeout=1m key=url\nburst 50 get /courses/");
        const trace::EventId before = m_lab->lab().log().lastId();
        QDialog *dialog = opened();
        QTest::mouseClick(&named<QPushButton>(*dialog, "tryRemedies"), Qt::LeftButton);
        const QAbstractItemModel *table = named<QTableView>(*dialog, "trialTable").model();
        QTRY_COMPARE(table->rowCount(), 7);
        const auto cell = [table](int row, int column) { return table->index(row, column).data().toString(); };
        QCOMPARE(cell(0, 0), u"none"_s);
        QCOMPARE(cell(0, 7), u"50"_s); // queries
        QCOMPARE(cell(1, 0), u"lock 5 s"_s);
        QCOMPARE(cell(1, 7), u"1"_s);
        QCOMPARE(cell(2, 0), u"single flight"_s);
        QCOMPARE(cell(2, 7), u"1"_s);
        QCOMPARE(m_lab->lab().log().lastId(), before); // the run itself stays as it is
        dialog->reject();
    }
};

QTEST_MAIN(RemediesDialogTest)
#include "tst_gui_remedies.moc"
