#include "labwindow/compare/comparetimeline.h"
#include "labwindow/labwindow.h"
#include "report/comparisontext.h"

#include <QtGui/QAction>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

// Settings side by side: the same requests in two halves, in lock-step, with the first difference marked.
class CompareTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LabWindow> m_lab;

    QDialog *opened()
    {
        m_lab->child<QAction>("compare")->trigger();
        return m_lab->dialog("compareDialog");
    }
    static QAbstractItemModel &table(const QDialog &dialog)
    {
        return *named<QTableView>(dialog, "compareTable").model();
    }
    static QString told(const QDialog &dialog) { return named<QLabel>(dialog, "compareState").text(); }
    static gui::CompareTimeline &timeline(const QDialog &dialog)
    {
        return named<gui::CompareTimeline>(dialog, "compareTimeline");
    }
    static void choose(QDialog &dialog, const char *name, int row)
    {
        LabWindow::pickRow(named<QComboBox>(dialog, name), row);
    }

private slots:
    void init() { m_lab = std::make_unique<LabWindow>(LabWindow::Scene::Empty); }
    void cleanup() { m_lab.reset(); }

    void withoutARunTheExampleIsPlayed()
    {
        QDialog *dialog = opened();
        QTRY_COMPARE(table(*dialog).rowCount(), 2);
        QCOMPARE(table(*dialog).index(0, 0).data().toString(), u"@cache_page"_s);
        QCOMPARE(table(*dialog).index(1, 0).data().toString(), u"@cache_response"_s);
        QVERIFY(timeline(*dialog).count() > 0);
        QCOMPARE(m_lab->counts().requests, 0); // the lab itself stays as it is
        dialog->reject();
    }

    void theFirstDifferenceIsShown()
    {
        m_lab->run("cache /courses/{id}/ response timeout=15m key=\"single_course_{pk}\"\n"
                   "on save Course delete \"single_course_{pk}\"\nget /courses/42/\nget /courses/42/\n"
                   "save course 42 title=\"X\"\nget /courses/42/\nget /courses/42/");
        const trace::EventId before = m_lab->lab().log().lastId();
        QDialog *dialog = opened();
        QTRY_COMPARE(table(*dialog).rowCount(), 2);
        choose(*dialog, "comparison", 3); // receivers on and off
        QTRY_VERIFY(told(*dialog).contains(u"receivers off"_s));
        QCOMPARE(timeline(*dialog).count(), 4);
        QCOMPARE(timeline(*dialog).current(), 2); // the one after the edit
        QVERIFY(told(*dialog).contains(u"/courses/42/"_s));
        QTest::mouseClick(&named<QPushButton>(*dialog, "nextDifference"), Qt::LeftButton);
        QCOMPARE(timeline(*dialog).current(), 3); // a hit, and an old one
        QTest::mouseClick(&named<QPushButton>(*dialog, "nextDifference"), Qt::LeftButton);
        QCOMPARE(timeline(*dialog).current(), 2); // round again
        // Both halves go along.
        timeline(*dialog).setFocus();
        QTest::keyClick(&timeline(*dialog), Qt::Key_Home);
        QCOMPARE(timeline(*dialog).current(), 0);
        QVERIFY(told(*dialog).contains(u"0"_s));
        QCOMPARE(m_lab->lab().log().lastId(), before);
        dialog->reject();
    }

    void whatIsAlikeIsSaid()
    {
        m_lab->run("get /courses/\nget /courses/");
        QDialog *dialog = opened();
        QTRY_VERIFY(told(*dialog).contains(u"the same way"_s)); // nothing is cached: the method makes no difference
        QVERIFY(!named<QPushButton>(*dialog, "nextDifference").isEnabled());
        dialog->reject();
    }

    void allBackendsStandInTheTable()
    {
        QDialog *dialog = opened();
        QTRY_COMPARE(table(*dialog).rowCount(), 2);
        choose(*dialog, "comparison", 1);
        // Those whose server does not answer are told of; the embedded ones are there.
        QTRY_VERIFY_WITH_TIMEOUT(table(*dialog).rowCount() >= 3, 30'000);
        QCOMPARE(table(*dialog).index(0, 0).data().toString(), u"LocMem"_s);
        // What is measured is told apart, and no server is used that nobody has named.
        const QString measured = named<QLabel>(*dialog, "measuredLatency").text();
        QVERIFY(measured.contains(u"LocMem"_s) && measured.contains(u"not measured"_s));
        QCOMPARE(table(*dialog).rowCount(), 3);
        QVERIFY(named<QLineEdit>(*dialog, "comparedRedis").isVisible());
        // The halves can show any two of them.
        choose(*dialog, "rightSetting", 2);
        QTRY_VERIFY(named<QComboBox>(*dialog, "rightSetting").currentIndex() == 2);
        QVERIFY(timeline(*dialog).count() > 0);
        dialog->reject();
    }

    // Each of those that are given has an example that shows a difference.
    void theGivenOnesShowADifference()
    {
        QDialog *dialog = opened();
        const int count = named<QComboBox>(*dialog, "comparison").count();
        QCOMPARE(count, int(report::comparisons().size()));
        for (int i = count - 1; i >= 0; --i) {
            choose(*dialog, "comparison", i);
            const QString first = report::comparisons()[i].ways.first().name;
            QTRY_COMPARE(table(*dialog).index(0, 0).data().toString(), first);
            QVERIFY2(named<QPushButton>(*dialog, "nextDifference").isEnabled(), qPrintable(first));
            QTRY_VERIFY(told(*dialog).contains(first));
        }
        dialog->reject();
    }

    void closingStopsIt()
    {
        m_lab->run("cache /courses/ page timeout=15m\nburst 300 get /courses/");
        opened()->reject();
        opened();
        m_lab.reset();
    }
};

QTEST_MAIN(CompareTest)
#include "tst_gui_compare.moc"
