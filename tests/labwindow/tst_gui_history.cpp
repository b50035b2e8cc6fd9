#include "labwindow/labwindow.h"
#include "views/models/historymodel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

using Column = gui::HistoryModel::Column;

// The requests so far, and why one came out as it did.
class HistoryTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LabWindow> m_lab;

    QString cell(int row, Column column) { return m_lab->cell("history", row, int(column)); }
    QStringList reasons()
    {
        auto *why = m_lab->child<QListWidget>("why");
        QStringList sentences;
        for (int row = 0; row < why->count(); ++row)
            sentences << why->item(row)->text();
        return sentences;
    }

private slots:
    void init() { m_lab = std::make_unique<LabWindow>(); }
    void cleanup() { m_lab.reset(); }

    void filteredByOutcome()
    {
        QVERIFY(m_lab->child<QLabel>("noRequests")->isVisible());
        m_lab->run("get /courses/41/\nget /courses/41/\nget /courses/42/\nget /prices/live/");
        QCOMPARE(m_lab->model("history")->rowCount(), 4);
        m_lab->pickRow("historyOutcome", 3);
        QCOMPARE(m_lab->model("history")->rowCount(), 2);
        QCOMPARE(cell(0, Column::Outcome), u"Miss"_s);
        m_lab->pickRow("historyOutcome", 2); // nothing was stale
        QVERIFY(m_lab->child<QLabel>("noRequests")->isVisible());
        QVERIFY(m_lab->child<QLabel>("noRequests")->text().contains(u"all"_s));
        m_lab->pickRow("historyOutcome", 0);
        QCOMPARE(m_lab->model("history")->rowCount(), 4);
    }

    void sortedByWhatACellMeans()
    {
        m_lab->run("get /courses/\nget /courses/41/\nget /courses/41/");
        auto *table = m_lab->child<QTableView>("history");
        table->sortByColumn(int(Column::Cost), Qt::DescendingOrder);
        QCOMPARE(cell(0, Column::Cost), u"200 ms"_s);
        QCOMPARE(cell(2, Column::Cost), u"2 ms"_s);
        table->sortByColumn(-1, Qt::AscendingOrder);
        QCOMPARE(cell(0, Column::Request), u"/courses/41/"_s);
        QCOMPARE(cell(2, Column::Request), u"/courses/"_s);
    }

    void aMissLeadsBackToTheEditThatCausedIt()
    {
        m_lab->run("on save,delete Course delete \"single_course_{pk}\"\nget /courses/42/\n"
                   "save course 42 title=\"Deep Learning\"\nget /courses/42/");
        QCOMPARE(m_lab->child<QLabel>("whyTitle")->text(), u"Why this miss? · #2"_s);
        const QStringList sentences = reasons();
        QVERIFY(sentences.size() >= 4);
        QVERIFY2(sentences.first().contains(u"invalidated by edit 1"_s), qPrintable(sentences.first()));
        const qsizetype edit = sentences.size() - 2;
        QVERIFY2(sentences[edit].startsWith(u"Edit 1: Course 42"_s), qPrintable(sentences.join(u'\n')));
        QVERIFY(sentences.last().startsWith(u"Command: save course 42"_s));

        // Each sentence leads to its event, and the chain stays.
        auto *why = m_lab->child<QListWidget>("why");
        QListWidgetItem *item = why->item(int(edit));
        why->scrollToItem(item);
        QTest::mouseClick(why->viewport(), Qt::LeftButton, {}, why->visualItemRect(item).center());
        QCOMPARE(reasons(), sentences);
        auto *log = m_lab->child<QTableView>("log");
        QVERIFY(m_lab->cell("log", log->currentIndex().row(), 3).startsWith(u"Edit 1: Course 42"_s));
    }

    void aStaleHitSaysSinceWhichEdit()
    {
        m_lab->run("on save,delete Course off\nget /courses/42/\nsave course 41 price=1\n"
                   "save course 42 title=\"Deep Learning\"\nget /courses/42/");
        QCOMPARE(m_lab->child<QLabel>("whyTitle")->text(), u"Why this stale hit? · #2"_s);
        QVERIFY2(reasons().first().contains(u"before edit 2"_s), qPrintable(reasons().first()));
    }

    void theWayOfAnEditEndsAtTheNextRequest()
    {
        m_lab->run("on save,delete Course delete \"single_course_{pk}\"\nget /courses/42/\n"
                   "save course 42 title=\"Deep Learning\"");
        const auto *way = m_lab->child<QLabel>("way");
        QVERIFY2(way->text().contains(u"1 entry removed"_s), qPrintable(way->text()));
        m_lab->run("get /courses/42/\nget /courses/42/");
        QVERIFY2(way->text().endsWith(u"the next request, /courses/{id}/: Miss (invalidated)"_s),
                 qPrintable(way->text()));
    }
};

QTEST_MAIN(HistoryTest)
#include "tst_gui_history.moc"
