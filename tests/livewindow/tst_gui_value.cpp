#include "livewindow/chiprow.h"
#include "livewindow/editdialog.h"
#include "livewindow/inspectorwindow.h"
#include "livewindow/ttldialog.h"
#include "livewindow/valuepanel.h"
#include "support/named.h"
#include "support/redisserver.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The value and the changes of a live Redis, with clicks, on a real server.
class ValueTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    std::unique_ptr<support::RedisServer> m_server;
    std::unique_ptr<gui::InspectorWindow> m_window;

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    gui::InspectorClient &client() { return m_window->client(); }
    gui::ValuePanel &panel() { return *child<gui::ValuePanel>("valuePanel"); }
    void click(const char *name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    bool select(const QByteArray &key)
    {
        m_window->selection().clear();
        m_window->selection().select(key);
        return QTest::qWaitFor([&] { return child<QLabel>("valueCost")->text().contains(u"lookups"_s); }, 5'000)
            && QTest::qWaitFor([&] { return !child<gui::ChipRow>("chips")->chips().isEmpty(); }, 5'000);
    }
    bool unlock()
    {
        client().ask([](inspector::Session &session) { session.unlock(); });
        return QTest::qWaitFor([&] { return !client().isLocked(); }, 5'000);
    }
    QByteArray get(const QByteArray &key) const { return m_server->run({"GET", key}).toByteArray(); }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_server = std::make_unique<support::RedisServer>();
        QVERIFY(m_server->start());
        m_window = std::make_unique<gui::InspectorWindow>(m_theme);
        m_window->resize(1280, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->attach(m_server->url());
        QTRY_VERIFY(client().isReady());
        QTRY_VERIFY(client().coverage().isComplete);
    }
    void cleanup()
    {
        m_window.reset();
        m_server.reset();
    }

    void aPickleIsShownStepByStep()
    {
        m_server->run({"SET", "tuple", QByteArray::fromHex("80044b014b024b0387942e")}); // (1, 2, 3)
        QVERIFY(select("tuple"));
        QTRY_COMPARE(child<gui::ChipRow>("chips")->chips(), (QStringList{u"pickle 4"_s, u"tuple of 3"_s}));
        const QAbstractItemModel *tree = child<QTreeView>("valueTree")->model();
        const QModelIndex root = tree->index(0, 0);
        QTRY_COMPARE(tree->rowCount(root), 3);
        QCOMPARE(tree->index(2, 2, root).data().toString(), u"3"_s);
        QCOMPARE(tree->index(2, 1, root).data().toString(), u"int"_s);
        click("copyValue");
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"int 2"_s));
        QVERIFY(child<QLabel>("valueFacts")->text().contains(u"no TTL"_s));
    }

    void otherReadingsAreOneClickAway()
    {
        auto *chips = child<gui::ChipRow>("chips");
        const QStringList asText{u"text"_s, u"str"_s};
        m_server->run({"SET", "text:007", "007"});
        QVERIFY(select("text:007"));
        QTRY_COMPARE(chips->chips(), asText);
        QTRY_VERIFY(child<QPushButton>("readAs")->isVisible());
        const auto readOtherwise = [this] { child<QPushButton>("readAs")->menu()->actions().constFirst()->trigger(); };
        readOtherwise();
        QTRY_COMPARE(chips->chips(), (QStringList{u"decimal text"_s, u"int"_s}));
        readOtherwise(); // the way back
        QTRY_COMPARE(chips->chips(), asText);
        // What the key's owner writes is no guess.
        m_server->run({"SET", ":1:007", "007"});
        QVERIFY(select(":1:007"));
        QTRY_COMPARE(chips->chips(), (QStringList{u"decimal text"_s, u"int"_s}));
    }

    void theInsideIsReadALevelAClick()
    {
        m_server->run({"SET", "nested", "\"{\\\"price\\\": \\\"eyJwcmljZSI6NDkuOTB9\\\"}\""});
        QVERIFY(select("nested"));
        auto *chips = child<gui::ChipRow>("chips");
        auto *tree = child<QTreeView>("valueTree");
        QTRY_COMPARE(chips->chips(), (QStringList{u"JSON"_s, u"str"_s}));
        QTRY_VERIFY(child<QPushButton>("readInside")->isVisible());
        QVERIFY(!child<QPushButton>("leaveInside")->isVisible());
        click("readInside");
        QTRY_COMPARE(chips->chips(), (QStringList{u"JSON"_s, u"dict of 1"_s}));
        QTRY_COMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 1);
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
        QTRY_VERIFY(child<QPushButton>("readInside")->isVisible());
        click("readInside");
        QTRY_COMPARE(chips->chips(), (QStringList{u"base64"_s, u"JSON"_s, u"dict of 1"_s}));
        const QModelIndex root = tree->model()->index(0, 0);
        QTRY_COMPARE(tree->model()->rowCount(root), 1);
        QCOMPARE(tree->model()->index(0, 2, root).data().toString(), u"49.90"_s);
        click("leaveInside");
        click("leaveInside");
        QTRY_COMPARE(chips->chips(), (QStringList{u"JSON"_s, u"str"_s}));
        QVERIFY(!child<QPushButton>("leaveInside")->isVisible());
    }

    void aDangerousPickleIsFlaggedAndNotRun()
    {
        QTemporaryDir folder;
        const QByteArray path = folder.filePath(u"ran"_s).toUtf8();
        m_server->run({"SET", "evil", "cos\nsystem\n(S'touch " + path + "'\ntR."});
        QVERIFY(select("evil"));
        QTRY_VERIFY(m_window->findChild<QLabel *>(u"danger"_s));
        const QString text = child<QLabel>("danger")->text();
        QVERIFY2(text.startsWith(u"⚠ Danger"_s) && text.contains(u"os.system"_s), qPrintable(text));
        QVERIFY(!QFile::exists(QString::fromUtf8(path)));
    }

    void aBrokenValueSaysWhereItBreaks()
    {
        m_server->run({"SET", "broken", QByteArray::fromHex("80044b014b024b0387")}); // no STOP
        QVERIFY(select("broken"));
        QTRY_VERIFY(m_window->findChild<QLabel *>(u"finding"_s));
        QVERIFY(child<QLabel>("finding")->text().contains(u"9"_s)); // the byte at which it ends
    }

    void aHashIsReadInPages()
    {
        QByteArrayList fill{"HSET", "hash"};
        for (int i = 0; i < 2'000; ++i)
            fill << "field" + QByteArray::number(i) << "value" + QByteArray::number(i);
        m_server->run(fill);
        QVERIFY(select("hash"));
        auto *table = child<QTableView>("elements");
        QVERIFY(table->isVisible());
        const int first = table->model()->rowCount();
        QVERIFY(first > 0 && first < 2'000);
        for (int i = 0; i < 20 && child<QPushButton>("loadMore")->isVisible(); ++i) {
            const int before = table->model()->rowCount();
            click("loadMore");
            QTRY_VERIFY(table->model()->rowCount() > before || !child<QPushButton>("loadMore")->isVisible());
        }
        QCOMPARE(table->model()->rowCount(), 2'000);
        table->setCurrentIndex(table->model()->index(7, 0));
        const QString value = table->model()->index(7, 1).data().toString();
        QTRY_COMPARE(child<QPlainTextEdit>("valueText")->toPlainText(), value);
    }

    void aHugeStringOpensAtOnce()
    {
        m_server->run({"SET", "huge", QByteArray(50'000'000, 'x')});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(select("huge"));
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(child<QLabel>("readSoFar")->text().contains(u"of 50"_s));
        QVERIFY(unlock());
        QVERIFY(!child<QPushButton>("editValue")->isEnabled()); // a part is not the whole
    }

    void nothingIsOfferedWhileLocked()
    {
        m_server->run("SET k v");
        QVERIFY(select("k"));
        for (const char *name : {"editValue", "editTtl", "deleteValue"}) {
            QVERIFY(!child<QPushButton>(name)->isEnabled());
            QVERIFY(child<QPushButton>(name)->toolTip().contains(u"locked"_s));
        }
        QVERIFY(!child<QPushButton>("tellMisses")->isVisible());
        QVERIFY(unlock());
        QTRY_VERIFY(child<QPushButton>("editValue")->isEnabled());
    }

    void anEditKeepsTheTimeToLive()
    {
        m_server->run("SET k old PX 50000");
        const qint64 deadline = m_server->run("PEXPIRETIME k").toLongLong();
        QVERIFY(unlock());
        QVERIFY(select("k"));
        QTRY_VERIFY(child<QPushButton>("editValue")->isEnabled());
        click("editValue");
        auto *text = child<QPlainTextEdit>("newText");
        QCOMPARE(text->toPlainText(), u"old"_s);
        text->selectAll();
        QTest::keyClicks(text, u"new"_s);
        click("saveEdit");
        QTRY_COMPARE(get("k"), QByteArray("new"));
        QCOMPARE(m_server->run("PEXPIRETIME k").toLongLong(), deadline);
        QTRY_COMPARE(child<QPlainTextEdit>("valueText")->toPlainText(), u"new"_s);
        QTRY_VERIFY(!m_window->findChild<gui::EditDialog *>());
    }

    void aConflictIsShownAndRefused()
    {
        m_server->run({"SET", "k", "one\ntwo"});
        QVERIFY(unlock());
        QVERIFY(select("k"));
        QTRY_VERIFY(child<QPushButton>("editValue")->isEnabled());
        click("editValue");
        child<QPlainTextEdit>("newText")->setPlainText(u"one\nmine"_s);
        m_server->run({"SET", "k", "one\ntheirs"});
        click("saveEdit");
        auto *difference = child<QPlainTextEdit>("difference");
        QTRY_VERIFY(difference->isVisible());
        QCOMPARE(difference->toPlainText(), u"  one\n− theirs\n+ mine"_s);
        QCOMPARE(get("k"), QByteArray("one\ntheirs"));
        click("saveEdit"); // it says "Overwrite" now
        QTRY_COMPARE(get("k"), QByteArray("one\nmine"));
    }

    void bytesThatAreNoTextAreEditedByteForByte()
    {
        m_server->run({"SET", "raw", "\xff\xfe\\x\x00z"_ba});
        QVERIFY(unlock());
        QVERIFY(select("raw"));
        QTRY_VERIFY(child<QPushButton>("editValue")->isEnabled());
        click("editValue");
        auto *text = child<QPlainTextEdit>("newText");
        QCOMPARE(text->toPlainText(), u"\\xff\\xfe\\\\x\\x00z"_s);
        text->setPlainText(u"\\xff\\q"_s);
        click("saveEdit");
        QTRY_VERIFY(child<QLabel>("editProblem")->isVisible());
        text->setPlainText(u"\\xfe\\\\"_s);
        click("saveEdit");
        QTRY_COMPARE(get("raw"), QByteArray("\xfe\\"));
    }

    void aKeyIsDeletedAndPutBack_data()
    {
        QTest::addColumn<QByteArray>("key");
        for (const QByteArray &key : {"plain"_ba, "ends in *"_ba, "nul\0in it"_ba, "\xff\xfe"_ba, "<b>x</b>"_ba,
                                      "line\nbreak"_ba, "\xe2\x80\xaeright"_ba, QByteArray(10'240, 'k')})
            QTest::newRow(key.left(10).toPercentEncoding().constData()) << key;
    }

    void aKeyIsDeletedAndPutBack()
    {
        QFETCH(QByteArray, key);
        m_server->run({"SET", key, "v", "PX", "50000"});
        m_server->run("SET other v");
        m_server->run({"SET", "ends in more", "v"});
        QVERIFY(unlock());
        QVERIFY(select(key));
        QTRY_VERIFY(child<QPushButton>("deleteValue")->isEnabled());
        click("deleteValue");
        auto *confirm = child<QPushButton>("confirmDeletion");
        QTRY_VERIFY(confirm->isEnabled());
        QCOMPARE(confirm->text(), u"Delete 1 key"_s);
        QCOMPARE(m_server->run("DBSIZE").toInt(), 3);
        click("confirmDeletion");
        QTRY_COMPARE(m_server->run({"EXISTS", key}).toInt(), 0);
        QCOMPARE(m_server->run("DBSIZE").toInt(), 2);
        QTRY_VERIFY(child<QPushButton>("undo")->isVisible());
        click("undo");
        QTRY_COMPARE(m_server->run({"EXISTS", key}).toInt(), 1);
        QCOMPARE(get(key), QByteArray("v"));
        QVERIFY(m_server->run({"PTTL", key}).toLongLong() > 40'000);
    }

    void aFolderIsDeletedAsCounted()
    {
        m_server->run("DEBUG POPULATE 1200 user[1] 10");
        m_server->run("SET user1:a v");
        m_server->run("SET user[1] v");
        QVERIFY(unlock());
        QVERIFY(select("user[1]:7"));
        QTRY_VERIFY(child<QPushButton>("deleteFolder")->isEnabled());
        click("deleteFolder");
        auto *confirm = child<QPushButton>("confirmDeletion");
        QTRY_COMPARE(confirm->text(), u"Delete 1,200 keys"_s);
        QVERIFY(child<QLabel>("previewSentence")->text().contains(u"can be undone"_s));
        click("confirmDeletion");
        QTRY_COMPARE(m_server->run("DBSIZE").toInt(), 2);
        QTRY_VERIFY(child<QPushButton>("undo")->isVisible());
        click("undo");
        QTRY_COMPARE(m_server->run("DBSIZE").toInt(), 1'202);
    }

    void theTreeIsAModelThatHoldsTogether()
    {
        gui::DecodedModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // it would make all nodes from within a reset
        codec::Value::Items many;
        for (int i = 0; i < 450; ++i)
            many.push_back(codec::Value::integer(i));
        model.setValue(codec::Value::dict({{codec::Value::text(u"list"_s), codec::Value::list(many)},
                                           {codec::Value::text(u"json"_s), codec::Value::bytes("[1, {\"a\": null}]")},
                                           {codec::Value::integer(3), codec::Value::text(u"<b>x</b>"_s)}}));
        const QModelIndex root = model.index(0, 0);
        model.fetchMore(root);
        QCOMPARE(model.rowCount(root), 3);
        const QModelIndex list = model.index(0, 0, root);
        QCOMPARE(list.siblingAtColumn(2).data().toString(), u"450 entries"_s);
        QCOMPARE(model.rowCount(list), 0); // nothing is made before it is looked at
        for (const int rows : {200, 400, 450}) {
            QVERIFY(model.canFetchMore(list));
            model.fetchMore(list);
            QCOMPARE(model.rowCount(list), rows);
        }
        QVERIFY(!model.canFetchMore(list));
        const QModelIndex json = model.index(1, 0, root);
        QCOMPARE(json.siblingAtColumn(1).data().toString(), u"bytes · JSON"_s);
        model.fetchMore(json);
        QCOMPARE(model.rowCount(json), 2);
        QVERIFY(model.index(2, 2, root).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
        QVERIFY(!model.hasChildren(model.index(2, 0, root)));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void timeToLiveIsSetByTyping()
    {
        m_server->run("SET k v");
        QVERIFY(unlock());
        QVERIFY(select("k"));
        QTRY_VERIFY(child<QPushButton>("editTtl")->isEnabled());
        click("editTtl");
        QTest::keyClicks(child<QLineEdit>("newTtl"), u"15m"_s);
        click("setTtl");
        QTRY_VERIFY(m_server->run("PTTL k").toLongLong() > 890'000);
        QTRY_VERIFY(child<QLabel>("valueFacts")->text().contains(u"expires in 14:"_s));
        QCOMPARE(gui::ttlFromText(u"90"_s), std::optional<std::chrono::milliseconds>(90s));
        QCOMPARE(gui::ttlFromText(u" 2h "_s), std::optional<std::chrono::milliseconds>(2h));
        for (const QString &text : {u""_s, u"h"_s, u"-1"_s, u"0"_s, u"1w"_s, u"nan"_s, u"1e30d"_s})
            QVERIFY2(!gui::ttlFromText(text), qPrintable(text));
    }

    void aValueIsSavedToAFile()
    {
        const QByteArray bytes(300'000, 'x');
        m_server->run({"SET", "k", bytes});
        QVERIFY(select("k"));
        QTemporaryDir folder;
        click("saveValue");
        auto *dialog = child<QFileDialog>("saveValueDialog");
        emit dialog->fileSelected(folder.filePath(u"value"_s));
        dialog->close();
        QFile file(folder.filePath(u"value"_s));
        QTRY_VERIFY(file.exists());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void changesAppearAndMissesAfterAYes()
    {
        QVERIFY(unlock());
        auto *table = child<QTableView>("changes");
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(child<QLabel>("changesWay")->text().contains(u"client tracking"_s));
        m_server->run("SET tracked 1");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"changed"_s);
        click("tellMisses");
        QTRY_VERIFY(m_window->findChild<QMessageBox *>(u"settingBox"_s));
        QVERIFY(
            child<QMessageBox>("settingBox")->informativeText().contains(u"CONFIG SET notify-keyspace-events AEm"_s));
        QCOMPARE(m_server->run("CONFIG GET notify-keyspace-events").toList().at(1).toByteArray(), QByteArray());
        click("sendSetting");
        QTRY_VERIFY(child<QLabel>("changesWay")->text().contains(u"misses included"_s));
        m_server->run("GET absent");
        QTRY_COMPARE(table->model()->index(0, 1).data().toString(), u"miss"_s);
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"absent"_s);
        m_server->run("SET dying 1 PX 1");
        QTRY_COMPARE(table->model()->index(0, 1).data().toString(), u"expired"_s);
        m_window.reset(); // leaving
        QCOMPARE(m_server->run("CONFIG GET notify-keyspace-events").toList().at(1).toByteArray(), QByteArray());
    }

    void aChangeOfTheShownValueIsSaid()
    {
        m_server->run("SET k v");
        QVERIFY(select("k"));
        QTest::qWait(200); // tracking tells of what was before, too
        m_server->run("SET k w");
        QTRY_VERIFY(child<QWidget>("valueChangedBand")->isVisible());
        click("readAgain");
        QTRY_COMPARE(child<QPlainTextEdit>("valueText")->toPlainText(), u"w"_s);
    }
};

QTEST_MAIN(ValueTest)
#include "tst_gui_value.moc"
