#include "base/escape.h"
#include "livewindow/fate.h"
#include "livewindow/foldermodel.h"
#include "livewindow/inspectorwindow.h"
#include "livewindow/livekeymodel.h"
#include "look/roles.h"
#include "look/ttlbar.h"
#include "support/named.h"
#include "support/redisserver.h"

#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using Column = gui::LiveKeyModel::Column;

namespace {

const QByteArrayList nastyNames{"",
                                QByteArrayLiteral("nul\0in it"),
                                QByteArrayLiteral("\xff\xfe\x00raw"),
                                "<b>x</b>",
                                "<img src=x>",
                                "new\nline",
                                "\xe2\x80\xaertl",
                                QByteArray(10'240, 'k'),
                                "ends*",
                                "\\x41 as text"};

} // namespace

// Tree and table of a live keyspace, on a real server.
class LiveKeysTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    std::unique_ptr<support::RedisServer> m_server;
    std::unique_ptr<gui::InspectorWindow> m_window;

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    gui::InspectorClient &client() { return m_window->client(); }
    QTableView &table() { return *child<QTableView>("liveKeys"); }
    QTreeView &tree() { return *child<QTreeView>("folders"); }
    QString cell(int row, Column column) { return table().model()->index(row, int(column)).data().toString(); }
    void attach()
    {
        m_window->attach(m_server->url());
        QTRY_VERIFY_WITH_TIMEOUT(client().coverage().isComplete, 20'000);
    }
    void chooseFolder(const QString &label)
    {
        const auto find = [&] {
            const QModelIndexList found = tree().model()->match(tree().model()->index(0, 0), Qt::DisplayRole, label, 1,
                                                                Qt::MatchExactly | Qt::MatchRecursive);
            return found.value(0);
        };
        QTRY_VERIFY2(find().isValid(), qPrintable(label));
        tree().setCurrentIndex(find());
    }
    int rowOf(const QString &name)
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (cell(row, Column::Key) == name)
                return row;
        }
        return -1;
    }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_server = std::make_unique<support::RedisServer>(
            support::RedisServer::Options{.config = {"notify-keyspace-events KEAm"}});
        QVERIFY(m_server->start());
        m_window = std::make_unique<gui::InspectorWindow>(m_theme);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_server.reset();
    }

    void aHundredThousandKeysAppear()
    {
        m_server->run("DEBUG POPULATE 100000 key 10");
        attach();
        QTRY_COMPARE(table().model()->rowCount(), 100'000);
        QTRY_COMPARE(cell(0, Column::Type), u"string"_s); // asked only for what is visible
        QTRY_VERIFY(m_window->findChild<QLabel *>(u"coverage"_s)->text().startsWith(u"scanned 100 %"_s));
        const redis::Lookups ours = client().lastSample().oursTotal;
        QVERIFY2(ours.hits + ours.misses < 1'000, "only visible rows are looked up");
        QTRY_COMPARE(client().lastSample().hits + client().lastSample().misses, 0);
    }

    void foldersOpenStepByStep()
    {
        for (const char *key : {":1:course_list:{'page': '1'}:anonymous", ":1:course_list:{'page': '2'}:7", "session:a",
                                "session:b", "plain"})
            m_server->run({"SET", key, "v"});
        attach();
        QAbstractItemModelTester tester(tree().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(tree().model()->rowCount(), 4); // all keys, those without a folder, :1:, session
        const QModelIndex prefix = tree().model()->index(2, 0);
        QCOMPARE(prefix.data().toString(), u":1:"_s);
        tree().expand(prefix);
        QTRY_COMPARE(tree().model()->rowCount(prefix), 1);
        const QModelIndex list = tree().model()->index(0, 0, prefix);
        tree().expand(list);
        QTRY_COMPARE(tree().model()->rowCount(list), 2);
        QCOMPARE(tree().model()->index(1, 0, list).data().toString(), u"{'page': '2'}"_s);
        chooseFolder(u"session"_s);
        QTRY_COMPARE(table().model()->rowCount(), 2);
        QCOMPARE(cell(0, Column::Key), u"a"_s);
        m_server->run("SET session:c 1");
        QTRY_COMPARE(table().model()->rowCount(), 3);
        m_server->run("DEL session:a session:b session:c");
        QTRY_COMPARE(tree().model()->rowCount(), 3);
        QTRY_COMPARE(table().model()->rowCount(), 0);
        QVERIFY(child<QLabel>("noKeys")->isVisible());
    }

    // Celery's results, raw bytes: what has no colon in its name lies in no folder.
    void keysWithoutAFolderAreListedAndCounted()
    {
        const QByteArrayList lone{"celery-task-meta-5b1f", "celery-task-meta-77aa",
                                  QByteArrayLiteral("\xff\xfe\x00raw"), "plain", ""};
        for (const QByteArray &key : lone)
            m_server->run({"SET", key, "v"});
        for (const char *key : {":1:course_list", "session:a", "celery:b"})
            m_server->run({"SET", key, "v"});
        attach();
        QAbstractItemModelTester tester(tree().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester rows(table().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto count = [this](int row) { return tree().model()->index(row, 1).data().toString(); };
        QTRY_COMPARE(tree().model()->rowCount(), 5); // all keys, those without a folder, :1:, celery, session
        QCOMPARE(count(0), u"8"_s);
        QCOMPARE(tree().model()->index(1, 0).data().toString(), u"Keys without a folder"_s);
        QCOMPARE(count(1), u"5"_s);
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {},
                          tree().visualRect(tree().model()->index(1, 0)).center());
        QTRY_COMPARE(table().model()->rowCount(), 5);
        for (const QByteArray &key : lone)
            QVERIFY2(key.isEmpty() || rowOf(base::escaped(key)) >= 0, key.constData());
        QCOMPARE(rowOf(u":1:course_list"_s), -1);
        table().sortByColumn(int(Column::Key), Qt::DescendingOrder);
        QTRY_COMPARE(cell(1, Column::Key), u"plain"_s);
        // They come and go like others, and nothing is done to all keys in their name.
        m_server->run("SET celery-task-meta-9 v");
        QTRY_COMPARE(table().model()->rowCount(), 6);
        QTRY_COMPARE(count(1), u"6"_s);
        for (const char *name : {"copyFolder", "ttlOfFolder", "exportFolder", "deleteFolderKeys"})
            QVERIFY2(!child<QAction>(name)->isEnabled(), name);
        auto *filter = child<QLineEdit>("keyFilter");
        QTest::keyClicks(filter, u"celery-"_s);
        QTRY_COMPARE(table().model()->rowCount(), 3);
        QTRY_COMPARE(count(1), u"3"_s);
        filter->clear();
        for (const QByteArray &key : lone)
            m_server->run({"DEL", key});
        m_server->run("DEL celery-task-meta-9");
        QTRY_COMPARE(tree().model()->rowCount(), 4);
        QTRY_COMPARE(table().model()->rowCount(), 0);
    }

    void freezingHoldsEveryPanel()
    {
        m_server->run("SET a v");
        attach();
        auto *changes = child<QTableView>("changes");
        m_server->run("SET a w");
        QTRY_VERIFY(changes->model()->rowCount() > 0);
        const int before = changes->model()->rowCount();
        auto *freeze = child<QToolButton>("freeze");
        QTest::mouseClick(freeze, Qt::LeftButton);
        QCOMPARE(freeze->text(), u"Frozen"_s);
        m_server->run("SET b v");
        QTest::qWait(400);
        QCOMPARE(changes->model()->rowCount(), before);
        QCOMPARE(table().model()->rowCount(), 1);
        QTest::mouseClick(freeze, Qt::LeftButton);
        QTRY_COMPARE(table().model()->rowCount(), 2);
        QTRY_VERIFY(changes->model()->rowCount() > before); // it tells how many it has passed over
    }

    void filtersByBytesGlobAndRegex()
    {
        for (const char *key : {"a:1", "a:2", "b:1"})
            m_server->run({"SET", key, "v"});
        attach();
        QTRY_COMPARE(table().model()->rowCount(), 3);
        auto *filter = child<QLineEdit>("keyFilter");
        auto *match = child<QComboBox>("keyMatch");
        QTest::keyClicks(filter, u":1"_s);
        QTRY_COMPARE(table().model()->rowCount(), 2);
        filter->clear();
        match->setCurrentIndex(1);
        QTest::keyClicks(filter, u"a*"_s);
        QTRY_COMPARE(table().model()->rowCount(), 2);
        QTRY_COMPARE(tree().model()->rowCount(), 2); // all keys, a
        m_server->run("SET a:3 v");
        QTRY_COMPARE(table().model()->rowCount(), 3);
        filter->clear();
        match->setCurrentIndex(2);
        QTest::keyClicks(filter, u"^b("_s);
        QVERIFY(child<QLabel>("keyFilterError")->isVisible());
        QTRY_COMPARE(table().model()->rowCount(), 4); // a bad one hides nothing
        QTest::keyClicks(filter, u":)"_s);
        QTRY_COMPARE(table().model()->rowCount(), 1);
    }

    void ttlsTickAndFollowTheServer()
    {
        m_server->run("SET short v EX 50");
        m_server->run("SET gone v PX 1500");
        attach();
        const auto left = [&](const QString &name) {
            const QVariant ttl = table().model()->index(rowOf(name), int(Column::Ttl)).data(gui::TtlRole);
            return ttl.isValid() ? ttl.value<gui::Ttl>().left : base::Duration(0);
        };
        QTRY_VERIFY(left(u"short"_s) > std::chrono::seconds(45));
        const auto before = left(u"short"_s);
        QTest::qWait(500);
        const auto passed = before - left(u"short"_s);
        QVERIFY2(passed >= std::chrono::milliseconds(450) && passed < std::chrono::seconds(2),
                 qPrintable(QString::number(qlonglong(passed.count()))));
        m_server->run("EXPIRE short 600");
        QTRY_VERIFY_WITH_TIMEOUT(left(u"short"_s) > std::chrono::seconds(590), 1'000);
        QTRY_COMPARE(rowOf(u"gone"_s), -1);
        m_server->run("PERSIST short");
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, Column::Ttl), u"no TTL"_s, 1'000);
    }

    void namesOfAnyBytesAreExactlyThemselves()
    {
        for (const QByteArray &name : nastyNames)
            m_server->run({"SET", name, "v"});
        attach();
        QTRY_COMPARE(table().model()->rowCount(), int(nastyNames.size()));
        QStringList shown;
        auto *model = qobject_cast<gui::LiveKeyModel *>(table().model());
        for (int row = 0; row < model->rowCount(); ++row) {
            const QByteArray name = model->key(row);
            QVERIFY(nastyNames.contains(name));
            shown << cell(row, Column::Key);
            QVERIFY(!shown.last().contains(u'\n') && !shown.last().contains(QChar(0x202e)));
            table().setCurrentIndex(model->index(row, 0));
            QCOMPARE(m_window->selection().key(), name);
            child<QAction>("copyBytes")->trigger();
            QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"application/octet-stream"_s), name);
            child<QAction>("copyName")->trigger();
            QCOMPARE(base::unescaped(QGuiApplication::clipboard()->text()), name);
        }
        QCOMPARE(shown.removeDuplicates(), 0);
    }

    void theServerIsNotChanged()
    {
        m_server->run("DEBUG POPULATE 10000 key 10");
        const QVariant digest = m_server->run("DEBUG DIGEST");
        attach();
        QTRY_COMPARE(table().model()->rowCount(), 10'000);
        for (int row = 0; row < 10'000; row += 500) {
            table().scrollTo(table().model()->index(row, 0), QAbstractItemView::PositionAtTop);
            QTRY_COMPARE(cell(row, Column::Type), u"string"_s);
        }
        QCOMPARE(m_server->run("DEBUG DIGEST"), digest);
        QCOMPARE(m_server->run("DBSIZE").toLongLong(), 10'000);
        QCOMPARE(client().lastSample().ourWrites, 0);
    }

    void selectionStaysWithItsKeyWhileOthersComeAndGo()
    {
        for (int i = 0; i < 50; ++i)
            m_server->run({"SET", "k" + QByteArray::number(100 + i), "v"});
        attach();
        auto *model = qobject_cast<gui::LiveKeyModel *>(table().model());
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model->rowCount(), 50);
        table().setCurrentIndex(model->index(model->rowOf("k120"), 0));
        for (int round = 0; round < 20; ++round) {
            m_server->run({"SET", "a" + QByteArray::number(round), "v"});
            m_server->run(
                {"DEL", "k" + QByteArray::number(101 + round % 10), "k" + QByteArray::number(140 + round % 10)});
            QTest::qWait(60);
        }
        QTRY_COMPARE(model->rowCount(), 50 + 20 - 20);
        QCOMPARE(model->key(table().currentIndex().row()), QByteArray("k120"));
        QCOMPARE(m_window->selection().key(), QByteArray("k120"));
        table().sortByColumn(int(Column::Key), Qt::DescendingOrder);
        QTRY_COMPARE(model->key(0), QByteArray("k149").replace("149", "139"));
        QCOMPARE(model->key(table().currentIndex().row()), QByteArray("k120"));
        table().sortByColumn(int(Column::Ttl), Qt::AscendingOrder);
        m_server->run("SET soon v EX 100");
        QTRY_COMPARE(model->rowCount(), 51);
    }

    void whatGoesSaysHowAndLeaves()
    {
        for (const char *key : {"a", "b", "c", "d", "e"})
            m_server->run({"SET", key, "v"});
        attach();
        auto *model = qobject_cast<gui::LiveKeyModel *>(table().model());
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model->rowCount(), 5);
        QTRY_COMPARE(cell(4, Column::Type), u"string"_s); // the screen was seen
        const auto fateOf = [&](int row) { return model->index(row, 0).data(gui::FateRole).value<gui::Fate>().kind; };
        QCOMPARE(fateOf(1), gui::Fate::Kind::None);
        table().setCurrentIndex(model->index(3, 0));
        m_server->run("DEL b");
        m_server->run("PEXPIRE c 1");
        QTRY_COMPARE(model->keyCount(), 3);
        QCOMPARE(model->rowCount(), 5); // in its place, for a while
        QTRY_COMPARE(fateOf(1), gui::Fate::Kind::Deleted);
        QTRY_COMPARE(fateOf(2), gui::Fate::Kind::Expired);
        QCOMPARE(cell(1, Column::Key), u"b"_s);
        QVERIFY(model->index(2, 0).data(Qt::AccessibleTextRole).toString().endsWith(u"expired"_s));
        QCOMPARE(cell(1, Column::Type), QString());
        QCOMPARE(m_window->selection().key(), QByteArray("d"));
        QCOMPARE(table().currentIndex().row(), 3);
        m_server->run("SET bb v");
        QTRY_COMPARE(model->keyCount(), 4);
        QCOMPARE(fateOf(model->rowOf("bb")), gui::Fate::Kind::New);
        m_server->run("SET c v"); // back before its row left
        QTRY_COMPARE(model->keyCount(), 5);
        QVERIFY(fateOf(model->rowOf("c")) != gui::Fate::Kind::Expired);
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 5, 6'000); // and the row of b left by itself
        QCOMPARE(model->rowOf("b"), -1);
        QTRY_COMPARE(fateOf(model->rowOf("bb")), gui::Fate::Kind::None);
        QCOMPARE(model->key(table().currentIndex().row()), QByteArray("d"));
    }

    void whatAFilterHidesIsNotGone()
    {
        for (const char *key : {"a:1", "a:2", "b:1"})
            m_server->run({"SET", key, "v"});
        attach();
        QTRY_COMPARE(table().model()->rowCount(), 3);
        QTRY_COMPARE(cell(2, Column::Type), u"string"_s);
        QTest::keyClicks(child<QLineEdit>("keyFilter"), u"b"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), 1, 1'000);
        child<QLineEdit>("keyFilter")->clear();
        QTRY_COMPARE(table().model()->rowCount(), 3);
        for (int row = 0; row < 3; ++row)
            QCOMPARE(table().model()->index(row, 0).data(gui::FateRole).value<gui::Fate>().kind, gui::Fate::Kind::None);
    }

    // Keys come and go above what is looked at: it stays where it is.
    void nothingJumps()
    {
        for (int i = 0; i < 300; ++i)
            m_server->run({"SET", "k" + QByteArray::number(1'000 + i), "v"});
        attach();
        auto *model = qobject_cast<gui::LiveKeyModel *>(table().model());
        QTRY_COMPARE(model->rowCount(), 300);
        table().scrollTo(model->index(150, 0), QAbstractItemView::PositionAtTop);
        table().setCurrentIndex(model->index(155, 0));
        const QByteArray selected = model->key(155);
        const int y = table().visualRect(model->index(155, 0)).y();
        for (int i = 0; i < 20; ++i) {
            m_server->run({"SET", "a" + QByteArray::number(i), "v"});
            if (i % 2 == 0)
                m_server->run({"DEL", "k" + QByteArray::number(1'000 + i)});
            QTest::qWait(30);
        }
        QTRY_COMPARE(model->keyCount(), 310);
        QCOMPARE(model->key(table().currentIndex().row()), selected);
        QCOMPARE(table().visualRect(table().currentIndex()).y(), y);
    }

    void foldersSayThatTheyAreNewOrGone()
    {
        m_server->run("SET old:a v");
        m_server->run("SET stays:a v");
        attach();
        const auto fateOf = [&](const QString &label) {
            const auto *model = tree().model();
            const QModelIndex found =
                model->match(model->index(0, 0), Qt::DisplayRole, label, 1, Qt::MatchExactly).value(0);
            return found.isValid() ? found.data(gui::FateRole).value<gui::Fate>().kind : gui::Fate::Kind::Evicted;
        };
        QTRY_COMPARE(tree().model()->rowCount(), 3);
        QCOMPARE(fateOf(u"old"_s), gui::Fate::Kind::None);
        m_server->run("DEL old:a");
        m_server->run("SET fresh:a v");
        QTRY_COMPARE(fateOf(u"old"_s), gui::Fate::Kind::Gone);
        QTRY_COMPARE(fateOf(u"fresh"_s), gui::Fate::Kind::New);
        QCOMPARE(fateOf(u"stays"_s), gui::Fate::Kind::None);
        QTRY_COMPARE_WITH_TIMEOUT(tree().model()->rowCount(), 3, 8'000); // all keys, fresh, stays
        QTRY_COMPARE(fateOf(u"fresh"_s), gui::Fate::Kind::None);
    }

    void missesAreCountedAKey()
    {
        m_server->run("SET there v");
        attach();
        QTRY_COMPARE(cell(0, Column::Misses), u"0"_s);
        m_server->run("DEL there");
        QTRY_COMPARE(table().model()->rowCount(), 0);
        m_server->run("GET there");
        m_server->run("GET there");
        m_server->run("SET there v");
        QTRY_COMPARE(table().model()->rowCount(), 1);
        QTRY_COMPARE(cell(0, Column::Misses), u"2"_s);
        // A sample saw these two misses as well: they are not counted twice, and are no estimate. Its hits are one.
        const inspector::ReadSample sample{{{"there", {.reads = 9, .misses = 2}}}, 20, std::chrono::seconds(1)};
        emit client().readsSampled(sample);
        QCOMPARE(cell(0, Column::Misses), u"2"_s);
        QCOMPARE(cell(0, Column::Hits), u"~7"_s);
    }

    void missesOfSamplesAreAddedAsAnEstimate()
    {
        m_server->run("CONFIG SET notify-keyspace-events KEA"); // without m
        m_server->run("SET there v");
        attach();
        QTRY_COMPARE(table().model()->rowCount(), 1);
        QCOMPARE(cell(0, Column::Misses), QString());
        const inspector::ReadSample sample{{{"there", {.reads = 5, .misses = 2}}}, 20, std::chrono::seconds(1)};
        emit client().readsSampled(sample);
        emit client().readsSampled(sample);
        QCOMPARE(cell(0, Column::Hits), u"~6"_s);
        QCOMPARE(cell(0, Column::Misses), u"~4"_s);
        const QModelIndex misses = table().model()->index(0, int(Column::Misses));
        QVERIFY(misses.data(Qt::ToolTipRole).toString().contains(u"An estimate"_s));
    }

    void theWalkIsPausedAndStopped()
    {
        m_server->run("DEBUG POPULATE 300000 key 10");
        m_window->attach(m_server->url());
        auto *pause = child<QToolButton>("pauseScan");
        QTRY_VERIFY(client().coverage().isScanning && client().coverage().scanned > 0);
        QTest::mouseClick(pause, Qt::LeftButton);
        QTRY_VERIFY(client().coverage().isPaused);
        QTest::qWait(150);
        const qint64 scanned = client().coverage().scanned;
        QTest::qWait(200);
        QCOMPARE(client().coverage().scanned, scanned);
        QVERIFY(child<QLabel>("coverage")->text().startsWith(u"paused at"_s));
        QTRY_VERIFY(tree().model()->index(1, 1).data().toString().endsWith(u'+'));
        QTest::mouseClick(child<QToolButton>("cancelScan"), Qt::LeftButton);
        QTRY_VERIFY(!client().coverage().isScanning);
        QVERIFY(!client().coverage().isComplete);
    }
};

QTEST_MAIN(LiveKeysTest)
#include "tst_gui_livekeys.moc"
