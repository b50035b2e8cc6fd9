#include "labwindow/labwindow.h"
#include "look/roles.h"
#include "look/ttlbar.h"
#include "trace/keytable.h"
#include "views/models/keygroupmodel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

using Column = gui::KeyModel::Column;

// What the cache holds, what can be done to it by hand, and how it differs from the database.
class KeysTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LabWindow> m_lab;

    QString key(int row, Column column) { return m_lab->cell("keys", row, int(column)); }
    int rowOf(const QString &name)
    {
        for (int row = 0; row < m_lab->model("keys")->rowCount(); ++row) {
            if (key(row, Column::Key) == name)
                return row;
        }
        return -1;
    }
    void select(const QString &name) { m_lab->clickRow("keys", rowOf(name)); }

private slots:
    void init() { m_lab = std::make_unique<LabWindow>(); }
    void cleanup() { m_lab.reset(); }

    void anEntryTellsWhoMadeItAndWhatItHolds()
    {
        m_lab->run("get /courses/42/\nget /courses/42/\ncache set by_hand 5");
        QCOMPARE(rowOf(u"single_course_42"_s), 0);
        QCOMPARE(key(0, Column::Hits), u"1"_s);
        QCOMPARE(key(0, Column::Misses), u"1"_s);
        QCOMPARE(key(0, Column::MadeBy), u"request 1"_s);
        QCOMPARE(key(0, Column::State), u"Fresh"_s);
        QCOMPARE(key(rowOf(u"by_hand"_s), Column::MadeBy), u"by hand"_s);
        select(u"single_course_42"_s);
        QCOMPARE(m_lab->child<QLabel>("selectedKey")->text(), u"single_course_42"_s);
        const QAbstractItemModel *value = m_lab->model("keyValue");
        QCOMPARE(value->index(0, 0).data().toString(), u"id"_s);
        QCOMPARE(value->index(0, 1).data().toString(), u"42"_s);
        QVERIFY(!m_lab->child<QWidget>("difference")->isVisible());
    }

    void aStaleEntrySaysSinceWhichEditAndWhatTheDatabaseSays()
    {
        m_lab->run("on save,delete Course off\nsave course 42 title=\"Deep Learning\"\nget /courses/42/\n"
                   "save course 42 title=\"Deeper Learning\"");
        select(u"single_course_42"_s);
        QVERIFY(m_lab->child<QWidget>("difference")->isVisible());
        QVERIFY(m_lab->child<QLabel>("selectedState")->text().startsWith(u"stale since edit 2"_s));
        QCOMPARE(m_lab->cell("difference", 0, 0), u"title"_s);
        QCOMPARE(m_lab->cell("difference", 0, 1), u"\"Deep Learning\""_s);
        QCOMPARE(m_lab->cell("difference", 0, 2), u"\"Deeper Learning\""_s);
        // The next edit changes what it differs from …
        m_lab->run("save course 42 title=\"Deepest Learning\" price=1");
        QCOMPARE(m_lab->model("difference")->rowCount(), 2);
        QCOMPARE(m_lab->cell("difference", 0, 2), u"\"Deepest Learning\""_s);
        // … and a request that fills it anew ends it.
        m_lab->click("deleteKey");
        QVERIFY(m_lab->settles());
        m_lab->run("get /courses/42/");
        select(u"single_course_42"_s);
        QVERIFY(!m_lab->child<QWidget>("difference")->isVisible());
    }

    void deleteTouchAndTtlAreCommands()
    {
        m_lab->run("get /courses/42/");
        select(u"single_course_42"_s);
        m_lab->click("touchKey");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("cache touch \"single_course_42\""));
        auto *ttl = m_lab->child<QComboBox>("newTtl");
        ttl->lineEdit()->selectAll();
        QTest::keyClicks(ttl->lineEdit(), u"90"_s);
        m_lab->click("setTtl");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("cache touch \"single_course_42\"")); // 90 what?
        ttl->lineEdit()->selectAll();
        QTest::keyClicks(ttl->lineEdit(), u"90s"_s);
        m_lab->click("setTtl");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("cache touch \"single_course_42\" timeout=90s"));
        const auto left = m_lab->model("keys")->index(0, int(Column::Ttl)).data(gui::TtlRole).value<gui::Ttl>();
        QCOMPARE(left.whole, base::Duration(std::chrono::seconds(90)));
        m_lab->clickRow("keys", 0);
        QTest::keyClick(m_lab->child<QTableView>("keys"), Qt::Key_Delete);
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("cache delete \"single_course_42\""));
        QCOMPARE(m_lab->model("keys")->rowCount(), 0);
        QVERIFY(m_lab->child<QWidget>("noKeys")->isVisible());
    }

    void theStoreOfAProcessIsMeant()
    {
        m_lab->run("processes 2\nget /courses/42/ from 2");
        select(u"single_course_42"_s);
        m_lab->click("deleteKey");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("cache delete \"single_course_42\" from 2"));
        QCOMPARE(m_lab->model("keys")->rowCount(), 0);
    }

    void aKeyOfAnotherPrefixIsNotTouchedByMistake()
    {
        m_lab->run("backend locmem key_prefix=shop version=3\nget /courses/42/");
        QCOMPARE(key(0, Column::Key), u"single_course_42"_s);
        select(u"single_course_42"_s);
        m_lab->click("deleteKey");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("cache delete \"single_course_42\""));
        QCOMPARE(m_lab->model("keys")->rowCount(), 0);
    }

    void filterByTextAndByState()
    {
        m_lab->run("on save,delete Course off\nget /courses/41/\nget /courses/42/\nget /categories/\n"
                   "save course 42 price=1");
        const int all = m_lab->model("keys")->rowCount();
        QVERIFY(all >= 4); // cache_page stores the names of headers, too
        m_lab->type("keyFilter", u"single"_s);
        QCOMPARE(m_lab->model("keys")->rowCount(), 2);
        m_lab->pickRow("keyState", 2);
        QCOMPARE(m_lab->model("keys")->rowCount(), 1);
        QCOMPARE(key(0, Column::Key), u"single_course_42"_s);
        m_lab->type("keyFilter", u"nothing like it"_s);
        QVERIFY(m_lab->child<QLabel>("noKeys")->isVisible());
        QVERIFY(m_lab->child<QLabel>("noKeys")->text().contains(u"filter"_s));
    }

    void sortedByWhatAColumnMeans()
    {
        m_lab->run("cache set a 1 timeout=10m\nadvance 1s\ncache set b 22222222222 timeout=5m\nadvance 1s\ncache set c "
                   "3 timeout=never");
        auto *table = m_lab->child<QTableView>("keys");
        table->sortByColumn(int(Column::Ttl), Qt::AscendingOrder);
        QCOMPARE(key(0, Column::Key) + key(1, Column::Key) + key(2, Column::Key), u"bac"_s);
        table->sortByColumn(int(Column::Age), Qt::DescendingOrder);
        QCOMPARE(key(0, Column::Key), u"a"_s);
    }

    void groupedByPrefix()
    {
        m_lab->run("get /courses/41/\nget /courses/42/\nget /courses/?page=1\nget /courses/?page=2");
        m_lab->click("groupKeys");
        auto *tree = m_lab->child<QTreeView>("keyGroups");
        QVERIFY(tree->isVisible());
        QCOMPARE(tree->model()->rowCount(), 2);
        QCOMPARE(tree->model()->index(0, 0).data().toString(), u"single_course · 2"_s);
        QCOMPARE(tree->model()->index(1, 0).data().toString(), u"course_list · 2"_s);
        const QModelIndex leaf = tree->model()->index(1, 0, tree->model()->index(0, 0));
        QVERIFY(tree->isExpanded(leaf.parent()));
        tree->scrollTo(leaf);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(leaf).center());
        QCOMPARE(m_lab->child<QLabel>("selectedKey")->text(), u"single_course_42"_s);
        m_lab->click("deleteKey");
        QVERIFY(m_lab->settles());
        QTRY_COMPARE(tree->model()->index(0, 0).data().toString(), u"single_course · 1"_s);
    }

    void prefixes()
    {
        QCOMPARE(gui::KeyGroupModel::prefixOf(u"course_list:{}:anonymous"_s), u"course_list"_s);
        QCOMPARE(gui::KeyGroupModel::prefixOf(u"single_course_42"_s), u"single_course"_s);
        QCOMPARE(gui::KeyGroupModel::prefixOf(
                     u"views.decorators.cache.cache_page..GET.0123456789abcdef0123456789abcdef.x.en-us.UTC"_s),
                 u"views.decorators.cache.cache_page..GET"_s);
        QCOMPARE(gui::KeyGroupModel::prefixOf(u"0123456789abcdef0123456789abcdef"_s), QString());
        QCOMPARE(gui::KeyGroupModel::prefixOf(u"categories"_s), u"categories"_s);
    }

    void aKeyLeadsToItsRequestAndARequestToItsKey()
    {
        m_lab->run("get /courses/41/\nget /courses/42/");
        select(u"single_course_41"_s);
        m_lab->trigger("keys", u"Go to the request that stored it"_s);
        auto *history = m_lab->child<QTableView>("history");
        QCOMPARE(history->currentIndex().row(), 1); // the newest first
        m_lab->clickRow("history", 0);
        QCOMPARE(m_lab->child<QLabel>("selectedKey")->text(), u"single_course_42"_s);
    }
};

QTEST_MAIN(KeysTest)
#include "tst_gui_keys.moc"
