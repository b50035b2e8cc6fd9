#include "livewindow/inspectorwindow.h"
#include "support/named.h"
#include "support/rediscluster.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

// The window of the live Redis on a real cluster.
class LiveClusterTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    std::unique_ptr<gui::InspectorWindow> m_window;
    support::RedisCluster m_servers;

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    gui::InspectorClient &client() { return m_window->client(); }
    void type(const QString &url)
    {
        auto *line = child<QLineEdit>("url");
        line->clear();
        QTest::keyClicks(line, url);
        QTest::keyClick(line, Qt::Key_Return);
    }

private slots:
    void initTestCase() { QVERIFY(m_servers.start()); }
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        for (int i = 0; i < 60; ++i) {
            const QByteArray key = "key:" + QByteArray::number(i);
            QCOMPARE(m_servers.ownerOf(key).run({"SET", key, "v"}), QVariant(QByteArray("OK")));
        }
        m_window = std::make_unique<gui::InspectorWindow>(m_theme);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void aNodeByItselfSaysSoAndOffersTheWhole()
    {
        const int own = m_servers.node(0).run("DBSIZE").toInt();
        type(m_servers.node(0).url());
        auto *band = child<QWidget>("oneNodeBand");
        QVERIFY(!band->isVisible());
        QTRY_VERIFY(band->isVisible());
        QVERIFY(band->accessibleName().contains(u"one node of a cluster"_s));
        QTRY_COMPARE(client().view().size(), uint(own));
        QTest::mouseClick(child<QPushButton>("wholeCluster"), Qt::LeftButton);
        QTRY_COMPARE(client().view().size(), 60u);
        QTRY_VERIFY(child<QLabel>("coverage")->text().endsWith(u"3 primaries"_s));
        QVERIFY(!band->isVisible());
        QTest::qWait(300); // it has greeted by now
        QVERIFY(!band->isVisible());
    }

    void whoMeansTheNodeGoesOnWithIt()
    {
        type(m_servers.node(0).url());
        auto *band = child<QWidget>("oneNodeBand");
        QTRY_VERIFY(band->isVisible());
        QTest::mouseClick(child<QPushButton>("oneNode"), Qt::LeftButton);
        m_servers.node(0).run("CLIENT KILL TYPE normal SKIPME yes");
        QTRY_VERIFY(!client().isReady());
        QTRY_VERIFY(client().isReady());
        QTest::qWait(300);
        QVERIFY(!band->isVisible());
    }

    void aLostPrimaryIsSaidAndComesBack()
    {
        type(m_servers.url());
        QTRY_COMPARE(client().view().size(), 60u);
        support::RedisServer &victim = m_servers.node(2);
        const int lost = victim.run("DBSIZE").toInt();
        victim.kill();
        auto *band = child<QWidget>("lostBand");
        QTRY_VERIFY(band->isVisible());
        QTRY_VERIFY(band->accessibleName().contains(
            u"The primary 127.0.0.1:%1 of the cluster does not answer."_s.arg(victim.port())));
        QTRY_VERIFY(child<QLabel>("coverage")->text().endsWith(u"2 of 3 primaries answer"_s));
        QCOMPARE(client().view().size(), 60u);
        QVERIFY(victim.start());
        QTRY_VERIFY_WITH_TIMEOUT(!band->isVisible(), 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(client().view().size(), uint(60 - lost), 5'000);
        QTRY_VERIFY(child<QLabel>("coverage")->text().endsWith(u"· 3 primaries"_s));
    }
};

QTEST_MAIN(LiveClusterTest)
#include "tst_gui_livecluster.moc"
