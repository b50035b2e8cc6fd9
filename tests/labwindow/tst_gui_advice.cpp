#include "advice/accesslog.h"
#include "advice/runtraffic.h"
#include "labwindow/labwindow.h"
#include "look/units.h"
#include "report/sizetext.h"
#include "views/advicepanel.h"
#include "views/charts/sizemodel.h"
#include "views/charts/ttlchart.h"

#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// The advice of the lab's window: of the run that it shows, and of an access log.
class AdvicePanelTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LabWindow> m_lab;

    // Thirty requests in a minute, and two edits among them that nothing notices.
    static QByteArray editedOften()
    {
        QByteArray text = "seed 7\ncache /courses/ page timeout=15m\n";
        for (int i = 1; i <= 30; ++i) {
            text += "get /courses/\nadvance 2s\n";
            if (i % 10 == 0)
                text += "save course 42 title=" + QByteArray::number(i) + '\n';
        }
        return text;
    }

    gui::AdvicePanel &panel() { return *m_lab->window().findChild<gui::AdvicePanel *>(); }
    gui::TtlChart &chart() { return *m_lab->child<gui::TtlChart>("ttlChart"); }
    QString sentence() { return m_lab->child<QLabel>("adviceSentence")->text(); }

    // What the library says of the run up to the moment that is shown.
    advice::Advice expected(double budget)
    {
        advice::RunTraffic run;
        const trace::EventLog &events = m_lab->lab().log();
        for (const trace::Event &event : events.between(1, m_lab->lab().moment().event))
            run.happened(event);
        advice::Question question;
        question.staleBudget = budget;
        return *advice::advise(run.finish(), question);
    }

    bool showsRun(double budget = 0.05)
    {
        const advice::Advice advice = expected(budget);
        return QTest::qWaitFor([this, &advice, budget] {
            return !advice.endpoints.empty() && sentence() == report::adviceSentence(advice.endpoints.front(), budget);
        });
    }

    static void drop(QWidget &target, const QString &fileName)
    {
        QMimeData dragged;
        dragged.setUrls({QUrl::fromLocalFile(fileName)});
        QDragEnterEvent enters(QPoint(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&target, &enters);
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&target, &drop);
    }

    QString logFile(const QByteArray &text)
    {
        const QString name = m_dir.filePath(u"access-%1.log"_s.arg(++m_files));
        QFile file(name);
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            return {};
        return name;
    }

    static constexpr auto log = "127.0.0.1 - - [10/Oct/2026:13:55:36 +0000] \"GET /courses/ HTTP/1.1\" 200 2326\n"
                                "127.0.0.1 - - [10/Oct/2026:13:55:40 +0000] \"GET /courses/ HTTP/1.1\" 200 2326\n"
                                "127.0.0.1 - - [10/Oct/2026:13:55:50 +0000] \"PUT /courses/ HTTP/1.1\" 200 10\n"
                                "127.0.0.1 - - [10/Oct/2026:13:55:56 +0000] \"GET /courses/ HTTP/1.1\" 200 2326\n";

    QTemporaryDir m_dir;
    int m_files = 0;

private slots:
    void init()
    {
        m_lab = std::make_unique<LabWindow>(LabWindow::Scene::Empty);
        m_lab->window().resize(1280, 800);
        for (auto *tabs : m_lab->window().findChildren<QTabBar *>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->tabText(i) == u"Advice"_s)
                    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(i).center());
            }
        }
        QVERIFY(panel().isVisible());
    }
    void cleanup() { m_lab.reset(); }

    void withoutRequestsItSaysWhatToDo()
    {
        QVERIFY(m_lab->child<QLabel>("noAdvice")->isVisible());
        QVERIFY(m_lab->child<QLabel>("noAdvice")->text().contains(u"Send some requests"_s));
        QVERIFY(!chart().isVisible());
    }

    void theRunIsComputedAsItGoesOn()
    {
        m_lab->run(editedOften());
        QVERIFY(showsRun());
        QVERIFY(chart().isVisible());
        const QString facts = panel().facts();
        m_lab->run("get /courses/\nget /courses/41/");
        QTRY_VERIFY(panel().facts() != facts);
        QVERIFY(showsRun());
    }

    void thePastHasItsOwnAdvice()
    {
        m_lab->run("cache /courses/ page timeout=15m\nget /courses/\nget /courses/");
        const trace::EventId then = m_lab->lab().log().lastId();
        m_lab->run("get /courses/");
        QTRY_VERIFY(panel().facts().startsWith(u"3 request"_s));
        m_lab->lab().lookAt(then);
        QTRY_VERIFY(panel().facts().startsWith(u"2 request"_s));
    }

    void anotherBudgetIsAnotherTtl()
    {
        m_lab->run(editedOften());
        QVERIFY(showsRun());
        const QString before = sentence();
        auto *budget = m_lab->child<QDoubleSpinBox>("adviceBudget");
        budget->setValue(100);
        QVERIFY(showsRun(1));
        QVERIFY(sentence() != before);
    }

    void theTableHasTheFiguresOfTheCurve()
    {
        m_lab->run(editedOften());
        QVERIFY(showsRun());
        m_lab->click("adviceAsTable");
        QVERIFY(m_lab->child<QWidget>("adviceTable")->isVisible());
        QVERIFY(!chart().isVisible());
        const advice::Advice advice = expected(0.05);
        const QAbstractItemModel *model = m_lab->model("adviceTable");
        QCOMPARE(model->rowCount(), int(advice.endpoints.front().points.size()));
        for (int row = 0; row < model->rowCount(); ++row) {
            const advice::Point &point = advice.endpoints.front().points[std::size_t(row)];
            QCOMPARE(model->index(row, int(gui::TtlModel::Column::Ttl)).data().toString(), report::ttlText(point.ttl));
            QCOMPARE(model->index(row, int(gui::TtlModel::Column::Hits)).data().toString(),
                     report::shareText(advice::hitRatio(point.figures)));
        }
    }

    void pointingAtTheCurveTellsItsFigures()
    {
        m_lab->run(editedOften());
        QVERIFY(showsRun());
        const QString advice = sentence();
        QTest::mouseMove(chart().viewport(), chart().viewport()->rect().center());
        QTRY_VERIFY(sentence() != advice);
        QVERIFY(sentence().contains(u"queries saved"_s));
        QTest::mouseMove(m_lab->child<QWidget>("adviceBudget"));
        QTRY_COMPARE(sentence(), advice);
    }

    void aLogIsReadAndLeftAgain()
    {
        m_lab->run("get /courses/");
        QTRY_VERIFY(panel().facts().startsWith(u"1 request"_s));
        const QString name = logFile(log);
        drop(panel(), name);
        QTRY_VERIFY(panel().facts().startsWith(QFileInfo(name).fileName() + u" · 3 request"_s));
        QCOMPARE(m_lab->child<QComboBox>("adviceEndpoint")->currentText(), u"/courses/"_s);
        m_lab->click("adviceThisRun");
        QTRY_VERIFY(panel().facts().startsWith(u"1 request"_s));
        QVERIFY(!m_lab->child<QWidget>("adviceThisRun")->isEnabled());
    }

    void aLogDroppedOnTheWindowIsAskedToo()
    {
        const QString name = logFile(log);
        drop(m_lab->window(), name);
        QTRY_VERIFY(panel().facts().startsWith(QFileInfo(name).fileName()));
        QVERIFY(chart().isVisible());
    }

    void aRunThatGoesOnDoesNotTakeTheLogsPlace()
    {
        m_lab->run("get /courses/\n");
        QVERIFY(m_lab->settles());
        m_lab->run("get /courses/\n");
        QTest::qWait(20); // the panel means to ask the run again
        panel().openLog(logFile(""));
        QTest::qWait(1500);
        QTRY_VERIFY(m_lab->child<QLabel>("noAdvice")->text().contains(u"has no requests"_s));
    }

    // The view "Size", of the same run.
    advice::SizeAdvice expectedSizes()
    {
        advice::RunTraffic run;
        const trace::EventLog &events = m_lab->lab().log();
        for (const trace::Event &event : events.between(1, m_lab->lab().moment().event))
            run.happened(event);
        advice::SizeQuestion question;
        question.inForce = report::sizeInForce(run.facts());
        return *advice::adviseSizes(run.finish(), question);
    }

    void sizesAreThoseOfTheRun()
    {
        m_lab->run("backend locmem max_entries=10\ncache /courses/{id}/ response timeout=90s key=url\n");
        QByteArray text;
        for (int i = 0; i < 60; ++i)
            text += "get /courses/" + QByteArray::number(1 + i * 7 % 25) + "/\n";
        m_lab->run(text);
        m_lab->clickTab("adviceViews", 1);
        m_lab->click("sizeAsTable");
        const QAbstractItemModel *model = m_lab->model("sizeTable");
        using Column = gui::SizeModel::Column;
        const auto cell = [&](std::size_t row, Column column) {
            return model->index(int(row), int(column)).data().toString();
        };
        const auto shows = [&](const advice::SizeAdvice &advice) {
            bool isSo = model->rowCount() == int(advice.entries.size());
            for (std::size_t row = 0; isSo && row < advice.entries.size(); ++row) {
                const auto hits = [&](int curve) {
                    return report::shareText(advice::hitRatio(advice.curves[std::size_t(curve)].curve[row]));
                };
                isSo = cell(row, Column::Hits) == hits(0) && cell(row, Column::LruHits) == hits(1)
                    && cell(row, Column::Entries).contains(u"current"_s) == (advice.entries[row] == 10);
            }
            return isSo;
        };
        QVERIFY(m_lab->settles());
        const advice::SizeAdvice advice = expectedSizes();
        QVERIFY(advice.isTtlInForce);
        QCOMPARE(advice.ttl, base::Duration(90s));
        QTRY_VERIFY_WITH_TIMEOUT(shows(advice), 20'000);
        QVERIFY(m_lab->child<QWidget>("sizeTable")->isVisible());
        m_lab->click("sizeAsTable");
        QVERIFY(m_lab->child<QWidget>("sizeChart")->isVisible());

        // The grid: every cell has its figures, and tells them in words where the mouse or the keyboard is.
        auto *picture = m_lab->child<QComboBox>("sizePicture");
        picture->setCurrentIndex(1);
        auto *grid = m_lab->child<QTableView>("sizeGrid");
        QVERIFY(grid->isVisible() && !m_lab->child<QWidget>("sizeChart")->isVisible());
        QCOMPARE(grid->model()->rowCount(), int(advice.ttls.size()));
        QCOMPARE(grid->model()->columnCount(), int(advice.entries.size()) + 1);
        for (int row = 0; row < grid->model()->rowCount(); ++row) {
            for (int column = 1; column < grid->model()->columnCount(); ++column) {
                const advice::Figures &figures = advice.curves[0].grid[std::size_t(row)][std::size_t(column - 1)];
                QVERIFY(grid->model()
                            ->index(row, column)
                            .data()
                            .toString()
                            .startsWith(report::shareText(advice::hitRatio(figures))));
            }
        }
        grid->setCurrentIndex(grid->model()->index(3, 2));
        QCOMPARE(m_lab->child<QLabel>("sizeSentence")->text(), report::cellSentence(advice, advice.curves[0], 3, 1));
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"TTL"_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u" %"_s));
    }

    void aRunThatGoesOnHasItsSizesComputedAgain()
    {
        m_lab->run("cache /courses/ page timeout=15m\nget /courses/");
        m_lab->clickTab("adviceViews", 1);
        auto *picture = m_lab->child<QComboBox>("sizePicture");
        picture->setCurrentIndex(1);
        const QAbstractItemModel *model = m_lab->model("sizeGrid");
        QTRY_VERIFY(model->rowCount() > 0 && model->index(model->rowCount() - 1, 1).data().toString() == u"0 %"_s);
        m_lab->run("get /courses/");
        QTRY_VERIFY(model->index(model->rowCount() - 1, 1).data().toString().startsWith(u"50 %"_s));
    }

    void computingTheSizesCanBeCancelled()
    {
        QByteArray lines;
        for (int i = 0; i < 200'000; ++i)
            lines += "127.0.0.1 - - [10/Oct/2026:13:" + QByteArray::number(10 + i / 5'000)
                + ":36 +0000] \"GET /courses/" + QByteArray::number(i * 7919 % 20'011) + "/ HTTP/1.1\" 200 2326\n";
        panel().openLog(logFile(lines));
        m_lab->clickTab("adviceViews", 1);
        auto *button = m_lab->child<QToolButton>("sizeStop");
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 20'000);
        QElapsedTimer took;
        took.start();
        m_lab->click("sizeStop");
        QVERIFY2(took.elapsed() < 200, qPrintable(QString::number(took.elapsed())));
        QCOMPARE(m_lab->child<QLabel>("noSizes")->text(), u"Cancelled."_s);
        QTest::qWait(100);
        QCOMPARE(m_lab->child<QLabel>("noSizes")->text(), u"Cancelled."_s);
        QCOMPARE(button->text(), u"Compute"_s);
        m_lab->click("sizeStop");
        QTRY_VERIFY(m_lab->child<QLabel>("noSizes")->text().startsWith(u"Computing"_s)
                    || m_lab->child<QWidget>("sizeChart")->isVisible());
    }

    void whatIsNoLogIsRefusedInWords()
    {
        panel().openLog(logFile("Once upon a time\nthere was a log\nthat was none\n"));
        auto *words = m_lab->child<QLabel>("noAdvice");
        QTRY_VERIFY(words->isVisible() && !words->text().startsWith(u"Reading"_s));
        QVERIFY2(words->text().contains(u"line 1"_s) || words->text().contains(u"access log"_s),
                 qPrintable(words->text()));
        QVERIFY(!chart().isVisible());
        panel().openLog(m_dir.filePath(u"absent.log"_s));
        QTRY_VERIFY(words->text().contains(u"absent.log"_s) && !words->text().startsWith(u"Reading"_s));
    }
};

QTEST_MAIN(AdvicePanelTest)
#include "tst_gui_advice.moc"
