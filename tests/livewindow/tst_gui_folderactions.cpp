#include "livewindow/inspectorwindow.h"
#include "support/named.h"
#include "support/redisserver.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

// What the tree's context menu does to the keys of a folder, on a real server.
class FolderActionsTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    std::unique_ptr<support::RedisServer> m_server;
    std::unique_ptr<gui::InspectorWindow> m_window;

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    gui::InspectorClient &client() { return m_window->client(); }
    void choose(const QString &label)
    {
        auto *tree = child<QTreeView>("folders");
        const auto find = [&] {
            return tree->model()
                ->match(tree->model()->index(0, 0), Qt::DisplayRole, label, 1, Qt::MatchExactly)
                .value(0);
        };
        QTRY_VERIFY(find().isValid());
        tree->setCurrentIndex(find());
    }
    void unlock()
    {
        client().ask([](inspector::Session &session) { session.unlock(); });
        QTRY_VERIFY(!client().isLocked());
    }
    void click(const char *name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_server = std::make_unique<support::RedisServer>(
            support::RedisServer::Options{.config = {"notify-keyspace-events KEA"}});
        QVERIFY(m_server->start());
        for (int i = 0; i < 1'200; ++i)
            m_server->run({"SET", "user[1]:" + QByteArray::number(i), "v"});
        m_server->run("SET user1:a v");
        m_server->run("SET user1:b v");
        m_window = std::make_unique<gui::InspectorWindow>(m_theme);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->attach(m_server->url());
        QTRY_VERIFY(client().coverage().isComplete);
    }
    void cleanup()
    {
        m_window.reset();
        m_server.reset();
    }

    void aFolderIsDeletedAsCounted()
    {
        unlock();
        choose(u"user[1]"_s);
        child<QAction>("deleteFolderKeys")->trigger();
        QTRY_COMPARE(child<QPushButton>("confirmDeletion")->text(), u"Delete 1,200 keys"_s);
        click("confirmDeletion");
        QTRY_COMPARE(m_server->run("DBSIZE").toInt(), 2);
        auto *undo = child<QPushButton>("undo");
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(m_server->run("DBSIZE").toInt(), 1'202);
    }

    void aFolderGetsATimeToLive()
    {
        unlock();
        choose(u"user[1]"_s);
        child<QAction>("ttlOfFolder")->trigger();
        auto *set = child<QPushButton>("setFolderTtl");
        QTRY_COMPARE(set->text(), u"Set for 1,200 keys"_s);
        QVERIFY(set->isEnabled());
        auto *line = child<QLineEdit>("newFolderTtl");
        QTest::keyClicks(line, u"soon"_s);
        click("setFolderTtl");
        QVERIFY(child<QLabel>("folderTtlProblem")->isVisible());
        line->clear();
        QTest::keyClicks(line, u"15m"_s);
        click("setFolderTtl");
        QTRY_VERIFY(child<QLabel>("previewSentence")->text().startsWith(u"1,200 keys were changed"_s));
        QVERIFY(m_server->run({"TTL", "user[1]:1199"}).toInt() > 890);
        QCOMPARE(m_server->run("TTL user1:a").toInt(), -1);
    }

    void nothingIsChangedWhileLocked()
    {
        choose(u"user[1]"_s);
        child<QAction>("ttlOfFolder")->trigger();
        QTRY_COMPARE(child<QPushButton>("setFolderTtl")->text(), u"Set for 1,200 keys"_s);
        QVERIFY(!child<QPushButton>("setFolderTtl")->isEnabled());
        QVERIFY(child<QLabel>("previewSentence")->text().contains(u"locked"_s));
    }

    void aFolderIsSaved()
    {
        choose(u"user1"_s);
        child<QAction>("exportFolder")->trigger();
        QTRY_COMPARE(child<QPushButton>("saveFolder")->text(), u"Save 2 keys…"_s);
        click("saveFolder");
        QTemporaryDir folder;
        const QString path = folder.filePath(u"keys.resp"_s);
        auto *files = child<QFileDialog>("folderFileDialog");
        emit files->fileSelected(path);
        files->close();
        QTRY_VERIFY(child<QLabel>("previewSentence")->text().startsWith(u"2 keys were saved"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("RESTORE"), 2);
    }

    // That would be a FLUSHDB by another name.
    void allKeysAtOnceAreOnlySaved()
    {
        auto *tree = child<QTreeView>("folders");
        tree->setCurrentIndex(tree->model()->index(0, 0));
        QVERIFY(child<QAction>("exportFolder")->isEnabled());
        QVERIFY(!child<QAction>("deleteFolderKeys")->isEnabled());
        QVERIFY(!child<QAction>("ttlOfFolder")->isEnabled());
    }
};

QTEST_MAIN(FolderActionsTest)
#include "tst_gui_folderactions.moc"
