#include "livewindow/inspectorwindow.h"
#include "livewindow/memorykeychain.h"
#include "livewindow/passworddialog.h"
#include "support/named.h"
#include "support/redisserver.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QSslCertificate>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

// What a person is asked before a server is trusted with a password, and a certificate with our trust.
class TrustTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    MemoryKeychain::Contents m_kept;
    QTemporaryDir m_folder;
    std::unique_ptr<support::RedisServer> m_server;
    std::unique_ptr<gui::InspectorWindow> m_window;

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    gui::InspectorClient &client() { return m_window->client(); }
    gui::PasswordDialog *dialog() { return m_window->findChild<gui::PasswordDialog *>(); }
    bool asks()
    {
        return QTest::qWaitFor([this] { return dialog() && dialog()->isVisible(); }, 5'000);
    }
    void give(const QString &password)
    {
        auto *line = child<QLineEdit>("askedPassword");
        line->clear();
        QTest::keyClicks(line, password);
        QTest::keyClick(line, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    gui::SavedConnection connection(const QString &name, bool remembersPassword)
    {
        gui::SavedConnection saved;
        saved.name = name;
        saved.connection.url = redis::Url::parse(m_server->url()).value();
        saved.remembersPassword = remembersPassword;
        return saved;
    }
    void start(const support::RedisServer::Options &options)
    {
        m_server = std::make_unique<support::RedisServer>(options);
        QVERIFY(m_server->start());
    }
    QByteArray settingsFile()
    {
        QSettings settings;
        settings.sync();
        QFile file(settings.fileName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_kept = {};
        m_window = std::make_unique<gui::InspectorWindow>(m_theme, std::make_unique<MemoryKeychain>(m_kept));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_server.reset();
    }

    void aPasswordInTheKeychainIsNotAskedFor()
    {
        start({.config = {"requirepass right"}});
        m_kept.passwords.insert(u"shop"_s, "right");
        m_window->attach(connection(u"shop"_s, true));
        QTRY_VERIFY(client().isReady());
        QVERIFY(!dialog());
    }

    void oneThatIsNotThereIsAskedForByName()
    {
        start({.config = {"requirepass right"}});
        m_window->attach(connection(u"shop"_s, true));
        QVERIFY(asks());
        QVERIFY(!client().isOpen()); // the server has not been bothered yet
        QCOMPARE(child<QLabel>("passwordOf")->text(), u"shop"_s);
        QVERIFY(child<QLabel>("passwordReason")->text().contains(u"not in the keychain"_s));
        QTRY_VERIFY(child<QCheckBox>("keepPassword")->isEnabled());
        child<QCheckBox>("keepPassword")->setChecked(true);
        give(u"wrong"_s);
        QVERIFY(asks()); // again, with why
        QVERIFY(child<QLabel>("passwordReason")->text().contains(u"wrong"_s));
        QVERIFY(m_kept.passwords.isEmpty()); // a wrong one is never kept
        QTRY_VERIFY(child<QCheckBox>("keepPassword")->isEnabled());
        child<QCheckBox>("keepPassword")->setChecked(true);
        give(u"right"_s);
        QTRY_VERIFY(client().isReady());
        QCOMPARE(m_kept.passwords.value(u"shop"_s), QByteArray("right"));
        QVERIFY(settingsFile().contains("shop"));
        QVERIFY(!settingsFile().contains("right\""));
        QVERIFY(!settingsFile().contains(":right"));
    }

    void withoutAKeychainItIsAskedEachTimeAndNotKept()
    {
        m_kept.isThere = false;
        start({.config = {"requirepass right"}});
        for (int attempt = 0; attempt < 2; ++attempt) {
            m_window->attach(connection(u"shop"_s, true));
            QVERIFY(asks());
            QTest::qWait(50);
            QVERIFY(!child<QCheckBox>("keepPassword")->isEnabled());
            give(u"right"_s);
            QTRY_VERIFY(client().isReady());
        }
        QVERIFY(m_kept.passwords.isEmpty());
    }

    void aServerThatWantsOneIsAskedForByItsAddress()
    {
        start({.config = {"requirepass right"}});
        m_window->attach(m_server->url());
        QVERIFY(asks());
        QVERIFY(child<QLabel>("passwordOf")->text().startsWith(u"redis://127.0.0.1"_s));
        QVERIFY(!child<QCheckBox>("keepPassword")->isEnabled()); // under which name?
        give(u"right"_s);
        QTRY_VERIFY(client().isReady());
    }

    void aDialogThatIsLeftAttachesToNothing()
    {
        start({.config = {"requirepass right"}});
        m_window->attach(connection(u"shop"_s, true));
        QVERIFY(asks());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTest::qWait(100);
        QVERIFY(!client().isOpen());
        QVERIFY(child<QLineEdit>("url")->isVisible());
    }

    // A certificate that nobody vouches for: its fingerprint is shown, and trusting it is for this one alone.
    void oneCertificateIsTrustedByItsFingerprint()
    {
        const support::Certificates certificates(m_folder.path());
        const auto mine = certificates.selfSigned(u"mine"_s, u"IP:127.0.0.1"_s);
        const QByteArray fingerprint =
            QSslCertificate::fromPath(mine.certificate).constFirst().digest(QCryptographicHash::Sha256).toHex();
        start({.certificate = mine, .authority = mine.certificate});
        m_window->attach(connection(u"shop"_s, false));
        auto *trust = child<QPushButton>("trust");
        QTRY_VERIFY(trust->isVisible());
        QVERIFY(!client().isReady());
        QVERIFY(child<QLabel>("urlError")->text().contains(QString::fromLatin1(fingerprint)));
        QTest::mouseClick(trust, Qt::LeftButton);
        QTRY_VERIFY(client().isReady());
        QTRY_VERIFY(child<QLabel>("server")->text().contains(u"encrypted, not verified"_s));
        QCOMPARE(gui::savedConnections().value(0).connection.tls.acceptedFingerprints, QByteArrayList({fingerprint}));

        // Another certificate on the same port is not the one that was trusted.
        const auto other = certificates.selfSigned(u"other"_s, u"IP:127.0.0.1"_s);
        m_server->stop();
        client().close();
        start({.certificate = other, .authority = other.certificate});
        gui::SavedConnection again = gui::savedConnections().value(0);
        again.connection.url.port = int(m_server->port());
        m_window->attach(again);
        QTRY_VERIFY(trust->isVisible());
        QVERIFY(!client().isReady());
    }
};

QTEST_MAIN(TrustTest)
#include "tst_gui_trust.moc"
