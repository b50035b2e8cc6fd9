#include "labwindow/labwindow.h"
#include "views/chartpanel.h"
#include "views/charts/curvechart.h"

#include <QtCharts/QLineSeries>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

#include <random>

using namespace Qt::StringLiterals;

// The charts of a run: which, of what, and as tables.
class ChartPanelTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LabWindow> m_lab;

    enum View { Outcomes, HowLong, Saved, Held };

private slots:
    void init() { m_lab = std::make_unique<LabWindow>(); }
    void cleanup() { m_lab.reset(); }

    void anEmptyChartSaysWhatToPress()
    {
        QVERIFY(m_lab->child<QLabel>("noChart")->isVisible());
        QVERIFY(m_lab->child<QLabel>("noChart")->text().contains(u"Press Send"_s));
        m_lab->click("send");
        QVERIFY(m_lab->settles());
        QVERIFY(!m_lab->child<QLabel>("noChart")->isVisible());
        QVERIFY(m_lab->child<QWidget>("outcomeChart")->isVisible());
    }

    void whatWasSavedAndWhatIsHeld()
    {
        m_lab->run("get /courses/42/\nget /courses/42/\nget /courses/42/\nget /courses/41/");
        m_lab->pickRow("chartView", Saved);
        m_lab->click("chartAsTable");
        const QAbstractItemModel *saved = m_lab->model("chartTable");
        const int last = saved->rowCount() - 1;
        QCOMPARE(saved->index(last, 1).data().toString(), u"2"_s); // two hits, one query each
        QCOMPARE(saved->index(last, 2).data().toString(), u"36 ms"_s); // 20 ms each, less 2 ms
        m_lab->pickRow("chartView", Held);
        QCOMPARE(m_lab->model("chartTable")->index(last, 3).data().toString(), u"2"_s);
        m_lab->run("cache clear");
        const QAbstractItemModel *held = m_lab->model("chartTable");
        QCOMPARE(held->index(held->rowCount() - 1, 3).data().toString(), u"0"_s);
    }

    void ofOneEndpointOrOneKey()
    {
        m_lab->run("get /courses/42/\nget /courses/42/\nget /courses/\nget /courses/41/");
        auto *chart = m_lab->window().findChild<gui::ChartPanel *>();
        QCOMPARE(chart->facts(), u"hit 1 · stale 0 · miss 3"_s);
        m_lab->pickRow("chartScope", 2); // /courses/{id}/
        QCOMPARE(chart->facts(), u"hit 1 · stale 0 · miss 2"_s);
        m_lab->pickRow("chartScope", m_lab->child<QComboBox>("chartScope")->count() - 1);
        m_lab->clickRow("keys", 0);
        QCOMPARE(m_lab->cell("keys", 0, 0), u"single_course_42"_s);
        QCOMPARE(chart->facts(), u"hit 1 · stale 0 · miss 1"_s);
        m_lab->run("get /courses/41/\nget /courses/42/"); // it goes on counting …
        m_lab->clickRow("keys", 0);
        QCOMPARE(chart->facts(), u"hit 2 · stale 0 · miss 1"_s);
        m_lab->pickRow("chartScope", 3); // … and what nobody asked for is empty
        QVERIFY(m_lab->child<QLabel>("noChart")->isVisible());
        QVERIFY(m_lab->child<QLabel>("noChart")->text().contains(u"all requests"_s));
    }

    void thePastHasItsOwnChart()
    {
        m_lab->run("get /courses/42/");
        const trace::EventId then = m_lab->lab().log().lastId();
        m_lab->run("get /courses/42/\nget /courses/42/");
        auto *chart = m_lab->window().findChild<gui::ChartPanel *>();
        m_lab->lab().lookAt(then);
        QTRY_COMPARE(chart->facts(), u"hit 0 · stale 0 · miss 1"_s);
        m_lab->lab().lookAtNow();
        QTRY_COMPARE(chart->facts(), u"hit 2 · stale 0 · miss 1"_s);
    }

    // Who sees more than one curve is told which is which.
    void eachCurveIsNamed()
    {
        m_lab->run("get /courses/42/\nget /courses/42/\nadvance 5m\nget /courses/42/\nget /courses/41/");
        int curves = 0;
        for (const auto *chart : m_lab->window().findChildren<gui::ChartView *>()) {
            const QList<QAbstractSeries *> all = chart->chart()->series();
            for (const QAbstractSeries *one : all) {
                const auto *curve = qobject_cast<const QLineSeries *>(one);
                if (!curve || curve->count() == 0 || all.size() < 2)
                    continue;
                ++curves;
                const bool isNamed =
                    std::any_of(chart->legend().begin(), chart->legend().end(), [curve](const gui::ChartLegend &entry) {
                        return !entry.text.isEmpty() && entry.pen.style() == curve->pen().style()
                            && entry.pen.color() == curve->pen().color();
                    });
                QVERIFY2(isNamed, qPrintable(chart->objectName()));
            }
        }
        QVERIFY2(curves >= 5, qPrintable(QString::number(curves))); // the ratio, and two pairs
    }

    void eachChartIsExportedAsPictureDrawingAndTable()
    {
        m_lab->run("get /courses/42/\nget /courses/42/");
        QTemporaryDir folder;
        auto *saved = m_lab->window().findChild<gui::CurveChart *>(u"savedChart"_s);
        for (const QString &ending : {u"png"_s, u"svg"_s, u"csv"_s})
            QVERIFY(saved->exportTo(folder.filePath(u"saved."_s + ending)));
        QFile csv(folder.filePath(u"saved.csv"_s));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().startsWith("until,queries saved,time saved,entries,bytes\r\n"));
    }

    void theTableOfCurvesKeepsItsPromises()
    {
        gui::CurveModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 random(7);
        trace::Curves curves;
        trace::Event stored;
        stored.kind = trace::EventKind::CacheStored;
        for (int i = 0; i < 300; ++i) {
            stored.time += std::chrono::milliseconds(random() % 3'000);
            stored.key = QByteArray::number(random() % 9);
            curves.apply(stored);
            model.setPoints(random() % 20 ? curves.points() : trace::Curves().points(), curves.width());
            QVERIFY(model.rowCount() <= int(gui::CurveModel::maxRows));
        }
    }
};

QTEST_MAIN(ChartPanelTest)
#include "tst_gui_chartpanel.moc"
