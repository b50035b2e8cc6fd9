#include "inspector/notificationsetting.h"

#include "inspector/twoconnections.h"

#include <QtTest/QSignalSpy>

using inspector::NotificationSetting;

class TestNotificationSetting : public QObject {
    Q_OBJECT

private slots:
    void showsTheLineBeforeItIsSent();
    void putsTheOldValueBack_data();
    void putsTheOldValueBack();
    void leavesWhatSomebodyElseChanged();
    void changesNothingWhileLocked();

private:
    static QByteArray flags(const support::RedisServer &server)
    {
        return server.run("CONFIG GET notify-keyspace-events").toList().value(1).toByteArray();
    }
};

void TestNotificationSetting::showsTheLineBeforeItIsSent()
{
    support::RedisServer server({.config = {"notify-keyspace-events Kg"}});
    QVERIFY(server.start());
    TwoConnections link(server);
    QVERIFY(link.open());
    NotificationSetting setting(link.reads, link.writes);
    QSignalSpy proposed(&setting, &NotificationSetting::proposed);
    QSignalSpy changed(&setting, &NotificationSetting::changed);
    setting.apply(); // nobody was shown anything
    setting.propose();
    QVERIFY(proposed.wait());
    QCOMPARE(proposed.at(0).at(0).toByteArray(), "CONFIG SET notify-keyspace-events gKAEm");
    QCOMPARE(proposed.at(0).at(1).toByteArray(), "gK");
    QCOMPARE(flags(server), "gK");
    setting.apply();
    QVERIFY(changed.wait());
    const QByteArray now = flags(server);
    QVERIFY(now.contains('A') && now.contains('E') && now.contains('m') && now.contains('K'));
    QCOMPARE(changed.at(0).at(1).toByteArray(), now);
    QVERIFY(setting.isChanged());
    QCOMPARE(NotificationSetting::completed(now), now);
    QCOMPARE(NotificationSetting::completed(""), "AEm");
}

void TestNotificationSetting::putsTheOldValueBack_data()
{
    QTest::addColumn<bool>("leaving");
    QTest::addRow("when asked") << false;
    QTest::addRow("when leaving, locked") << true;
}

void TestNotificationSetting::putsTheOldValueBack()
{
    QFETCH(bool, leaving);
    support::RedisServer server({.config = {"notify-keyspace-events Ex"}});
    QVERIFY(server.start());
    const QByteArray before = flags(server);
    TwoConnections link(server);
    QVERIFY(link.open());
    NotificationSetting setting(link.reads, link.writes);
    QSignalSpy proposed(&setting, &NotificationSetting::proposed);
    QSignalSpy changed(&setting, &NotificationSetting::changed);
    for (int round = 0; round < 2; ++round) { // twice: still what was there first
        setting.propose();
        QVERIFY(proposed.wait());
        setting.apply();
        QVERIFY(changed.wait());
    }
    QVERIFY(flags(server) != before);
    if (leaving) {
        link.writes.close();
        setting.putBackNow();
    } else {
        setting.putBack();
        QVERIFY(changed.wait());
    }
    QCOMPARE(flags(server), before);
    QVERIFY(!setting.isChanged());
}

void TestNotificationSetting::leavesWhatSomebodyElseChanged()
{
    support::RedisServer server;
    QVERIFY(server.start());
    TwoConnections link(server);
    QVERIFY(link.open());
    NotificationSetting setting(link.reads, link.writes);
    QSignalSpy proposed(&setting, &NotificationSetting::proposed);
    QSignalSpy changed(&setting, &NotificationSetting::changed);
    setting.propose();
    QVERIFY(proposed.wait());
    setting.apply();
    QVERIFY(changed.wait());
    server.run("CONFIG SET notify-keyspace-events Kx");
    const QByteArray theirs = flags(server);
    setting.putBackNow();
    QCOMPARE(flags(server), theirs);
}

void TestNotificationSetting::changesNothingWhileLocked()
{
    support::RedisServer server;
    QVERIFY(server.start());
    TwoConnections link(server);
    QVERIFY(link.open());
    link.writes.close();
    NotificationSetting setting(link.reads, link.writes);
    QSignalSpy proposed(&setting, &NotificationSetting::proposed);
    QSignalSpy failed(&setting, &NotificationSetting::failed);
    setting.propose();
    QVERIFY(proposed.wait());
    setting.apply();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "inspector.locked");
    QCOMPARE(flags(server), "");
}

QTEST_GUILESS_MAIN(TestNotificationSetting)
#include "tst_inspector_notificationsetting.moc"
