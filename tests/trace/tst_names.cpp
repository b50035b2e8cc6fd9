#include "trace/names.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace trace;

// The machine words are a format: others' scripts read them. So the test holds the words themselves too.
class TestNames : public QObject {
    Q_OBJECT

private slots:
    void everyValueHasOneWordOfItsOwn();
    void wordsThatScenariosUse();
    void anUnknownWordIsNone();
};

template <typename Enum> static void checkAll(int count, std::optional<Enum> (*named)(QByteArrayView))
{
    QSet<QByteArray> seen;
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<Enum>(i);
        QVERIFY(!name(value).isEmpty());
        QCOMPARE(named(name(value)), std::optional(value));
        seen.insert(name(value).toByteArray());
    }
    QCOMPARE(seen.size(), count);
}

void TestNames::everyValueHasOneWordOfItsOwn()
{
    checkAll<Outcome>(outcomeCount, outcomeNamed);
    checkAll<MissReason>(missReasonCount, missReasonNamed);
    checkAll<EventKind>(eventKindCount, eventKindNamed);
}

void TestNames::wordsThatScenariosUse()
{
    QCOMPARE(name(Outcome::StaleHit), QByteArrayView("stale"));
    QCOMPARE(name(MissReason::NeverStored), QByteArrayView("never-stored"));
    QCOMPARE(name(MissReason::LostOnRestart), QByteArrayView("lost-on-restart"));
    QCOMPARE(name(MissReason::BackendError), QByteArrayView("backend-error"));
    QCOMPARE(name(EventKind::Command), QByteArrayView("command"));
    QCOMPARE(name(EventKind::StaleFound), QByteArrayView("stale-found"));
    QCOMPARE(name(EventKind::KeyWarned), QByteArrayView("key-warned"));
    QCOMPARE(name(EventKind::ReceiverRan), QByteArrayView("receiver-ran"));
    QCOMPARE(name(EventKind::SettingChanged), QByteArrayView("setting-changed"));
}

void TestNames::anUnknownWordIsNone()
{
    QVERIFY(!outcomeNamed("Hit"));
    QVERIFY(!missReasonNamed(""));
    QVERIFY(!eventKindNamed("cache-hits"));
}

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
