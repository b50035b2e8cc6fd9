#include "livewindow/connectiondialog.h"
#include "livewindow/memorykeychain.h"
#include "support/named.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The address as one URL and as fields, and what is saved of it.
class ConnectionDialogTest : public QObject {
    Q_OBJECT

private:
    MemoryKeychain::Contents m_kept;
    MemoryKeychain m_keychain{m_kept};
    std::unique_ptr<gui::ConnectionDialog> m_dialog;

    template <typename T> T *child(const char *name) { return &named<T>(*m_dialog, name); }
    void type(const char *line, const QString &text)
    {
        auto *edit = child<QLineEdit>(line);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void choose(const QString &scheme) // opens the list and clicks
    {
        auto *combo = child<QComboBox>("scheme");
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down, Qt::AltModifier);
        QAbstractItemView *list = combo->view();
        const QModelIndex entry = list->model()->index(combo->findText(scheme), combo->modelColumn());
        list->scrollTo(entry);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(entry).center());
    }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_kept = {};
        m_dialog = std::make_unique<gui::ConnectionDialog>(m_keychain);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void cleanup() { m_dialog.reset(); }

    void theFieldsFollowTheAddress()
    {
        type("address", u"rediss://viewer:p%40ss@cache.example:6380/3"_s);
        QCOMPARE(child<QLineEdit>("host")->text(), u"cache.example"_s);
        QCOMPARE(child<QSpinBox>("port")->value(), 6380);
        QCOMPARE(child<QSpinBox>("database")->value(), 3);
        QCOMPARE(child<QLineEdit>("user")->text(), u"viewer"_s);
        QCOMPARE(child<QLineEdit>("password")->text(), u"p@ss"_s);
        QVERIFY(child<QLineEdit>("authorities")->isEnabled());
        type("address", u"redis://[::1]:6379"_s);
        QCOMPARE(child<QLineEdit>("host")->text(), u"::1"_s);
        QVERIFY(!child<QLineEdit>("authorities")->isEnabled());
    }

    void theAddressFollowsTheFields()
    {
        type("host", u"cache.example"_s);
        type("user", u"a:b"_s);
        QCOMPARE(child<QLineEdit>("address")->text(), u"redis://a%3Ab@cache.example:6379/0"_s);
    }

    void aSentinelKeepsItsHostsAndItsPrimary()
    {
        type("address", u"redis-sentinel://one:26379,two:26379/shop/2"_s);
        QVERIFY(!child<QLineEdit>("host")->isEnabled());
        type("user", u"viewer"_s);
        QCOMPARE(child<QLineEdit>("address")->text(), u"redis-sentinel://viewer@one:26379,two:26379/shop/2"_s);
    }

    void aClusterKeepsItsNodes()
    {
        type("address", u"rediss-cluster://one:7000,two:7001"_s);
        QCOMPARE(child<QComboBox>("scheme")->currentText(), u"cluster, TLS"_s);
        QCOMPARE(child<QLineEdit>("host")->text(), u"one:7000,two:7001"_s);
        QVERIFY(!child<QLineEdit>("host")->isEnabled() && !child<QSpinBox>("database")->isEnabled());
        QVERIFY(child<QLineEdit>("authorities")->isEnabled());
        type("user", u"viewer"_s);
        QCOMPARE(child<QLineEdit>("address")->text(), u"rediss-cluster://viewer@one:7000,two:7001"_s);
        choose(u"plain"_s);
        QCOMPARE(child<QLineEdit>("address")->text(), u"redis://viewer@one:7000/0"_s);
        choose(u"cluster"_s);
        QCOMPARE(child<QLineEdit>("address")->text(), u"redis-cluster://viewer@one:7000"_s);
        choose(u"by Sentinel"_s);
        QCOMPARE(child<QLineEdit>("address")->text(), u"redis-sentinel://viewer@one:26379/mymaster/0"_s);
    }

    void whatIsNoAddressIsPointedAtAndAttachesToNothing()
    {
        type("address", u"redis://host:99999"_s);
        QVERIFY(child<QLabel>("addressError")->isVisible());
        QTest::mouseClick(child<QPushButton>("attach"), Qt::LeftButton);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(child<QLineEdit>("address")->selectedText(), u"99999"_s);
    }

    void passwordsAreNotSaved()
    {
        type("address", u"redis://viewer@cache.example:6379/1"_s);
        type("password", u"secret-word"_s);
        type("name", u"shop"_s);
        type("environment", u"production"_s);
        child<QSpinBox>("connectLimit")->setValue(7);
        QTest::mouseClick(child<QPushButton>("save"), Qt::LeftButton);
        QSettings settings;
        settings.sync();
        QFile file(settings.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray saved = file.readAll();
        QVERIFY(saved.contains("shop"));
        QVERIFY(!saved.contains("secret-word"));

        const QList<gui::SavedConnection> connections = gui::savedConnections();
        QCOMPARE(connections.size(), 1);
        QCOMPARE(connections.first().title(), u"shop · production"_s);
        QCOMPARE(connections.first().connection.url.toString(), u"redis://viewer@cache.example:6379/1"_s);
        QCOMPARE(connections.first().connection.connectLimit, 7s);
        QVERIFY(connections.first().connection.url.password.isEmpty());

        QTest::mouseClick(child<QPushButton>("attach"), Qt::LeftButton);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        QCOMPARE(m_dialog->connection().connection.url.password, QByteArray("secret-word"));
    }

    void aPasswordToRememberIsInTheKeychainOnly()
    {
        type("name", u"shop"_s);
        type("password", u"secret-word"_s);
        QTest::mouseClick(child<QCheckBox>("remember"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(child<QCheckBox>("remember")->isChecked());
        QTest::mouseClick(child<QPushButton>("save"), Qt::LeftButton);
        QCOMPARE(m_kept.passwords.value(u"shop"_s), QByteArray("secret-word"));
        auto *saved = child<QComboBox>("saved");
        for (const int index : {0, 1}) { // another, and back
            saved->setCurrentIndex(index);
            emit saved->activated(index);
        }
        QCOMPARE(child<QLineEdit>("password")->text(), QString());
        QTRY_COMPARE(child<QLineEdit>("password")->text(), u"secret-word"_s);
        QTest::mouseClick(child<QPushButton>("forget"), Qt::LeftButton);
        QVERIFY(m_kept.passwords.isEmpty());
    }

    void aSavedOneIsForgotten()
    {
        type("name", u"shop"_s);
        QTest::mouseClick(child<QPushButton>("save"), Qt::LeftButton);
        auto *saved = child<QComboBox>("saved");
        QCOMPARE(saved->count(), 2);
        saved->setCurrentIndex(1);
        emit saved->activated(1);
        QTest::mouseClick(child<QPushButton>("forget"), Qt::LeftButton);
        QCOMPARE(saved->count(), 1);
        QVERIFY(gui::savedConnections().isEmpty());
    }

    // D23
    void tamperedSettingsAreReadAtOnce()
    {
        QSettings settings;
        settings.setValue(QStringLiteral("connections/size"), 2'000'000'000);
        settings.setValue(QStringLiteral("connections/1/url"), QStringLiteral("redis://127.0.0.1:1"));
        settings.setValue(QStringLiteral("connections/1/name"), QString(100'000, u'x'));
        settings.setValue(QStringLiteral("connections/1/commandLimit"), -5);
        QElapsedTimer timer;
        timer.start();
        const QList<gui::SavedConnection> connections = gui::savedConnections();
        QVERIFY(timer.elapsed() < 2'000);
        QCOMPARE(connections.size(), 1);
        QVERIFY(connections.front().name.size() <= 100);
        QVERIFY(connections.front().connection.commandLimit.count() > 0);
        settings.remove(QStringLiteral("connections"));
    }
};

QTEST_MAIN(ConnectionDialogTest)
#include "tst_gui_connectiondialog.moc"
