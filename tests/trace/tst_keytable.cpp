#include "trace/keytable.h"

#include <QtTest/QTest>

using namespace trace;
using namespace std::chrono_literals;

class KeyTableTest : public QObject {
    Q_OBJECT

private:
    static Event event(EventKind kind, const QByteArray &key, EventId id)
    {
        Event event;
        event.kind = kind;
        event.key = key;
        event.id = id;
        event.store = 1;
        event.time = Instant(std::chrono::seconds(id));
        return event;
    }

private slots:
    void keysThatEndedLongAgoAreForgottenAndHeldOnesNever()
    {
        KeyTable table;
        table.apply(event(EventKind::CacheStored, "held", 1));
        table.apply(event(EventKind::CacheMiss, "missed once", 2));
        const int count = int(KeyTable::maxEnded) * 3;
        for (int i = 0; i < count; ++i) {
            const QByteArray key = "k" + QByteArray::number(i);
            table.apply(event(EventKind::CacheMiss, key, EventId(3 + 3 * i)));
            table.apply(event(EventKind::CacheStored, key, EventId(4 + 3 * i)));
            Event ended = event(EventKind::EntryEnded, key, EventId(5 + 3 * i));
            ended.reason = MissReason::Expired;
            table.apply(ended);
        }
        QVERIFY(table.find(1, "held")->isHeld());
        QCOMPARE(table.heldCount(), 1);
        QVERIFY(!table.find(1, "missed once"));
        QVERIFY(!table.find(1, "k0"));
        const KeyLife *last = table.find(1, "k" + QByteArray::number(count - 1));
        QVERIFY(last);
        QCOMPARE(last->lastEnd, MissReason::Expired);
        QVERIFY(table.stores().first().size() <= KeyTable::maxEnded + 1);
        QVERIFY(table.stores().first().size() >= KeyTable::maxEnded / 2);
    }

    void whatWasFoundIsThereThoughItsStoreWasNotSeen()
    {
        KeyTable table;
        table.apply(event(EventKind::CacheHit, "k", 1));
        QVERIFY(table.find(1, "k")->isThere && !table.find(1, "k")->isHeld());
        table.apply(event(EventKind::CacheMiss, "k", 2));
        QVERIFY(!table.find(1, "k")->isThere);
        table.apply(event(EventKind::CacheHit, "k", 3));
        table.apply(event(EventKind::CacheStored, "k", 4));
        QVERIFY(!table.find(1, "k")->isThere && table.find(1, "k")->isHeld());
        table.apply(event(EventKind::CacheHit, "k", 5));
        QVERIFY(!table.find(1, "k")->isThere);
        table.apply(event(EventKind::EntryEnded, "k", 6));
        QVERIFY(!table.find(1, "k")->isThere && !table.find(1, "k")->isHeld());
    }

    void anIncrementChangesWhatIsHeldAndNotWhenItExpires()
    {
        KeyTable table;
        Event stored = event(EventKind::CacheStored, "n", 1);
        stored.ttl = 60s;
        stored.bytes = 1;
        table.apply(stored);
        Event incremented = event(EventKind::CacheIncremented, "n", 20);
        incremented.bytes = 2;
        incremented.detail = std::make_shared<Detail>(Detail{{}, "10"});
        table.apply(incremented);
        const KeyLife *life = table.find(1, "n");
        QVERIFY(life->isHeld());
        QCOMPARE(life->content->body, "10");
        QCOMPARE(table.heldBytes(), 2);
        QVERIFY(life->expiresAt == Instant(61s));
    }

    void anIncrementOfNothingHoldsNothing()
    {
        KeyTable table;
        table.apply(event(EventKind::CacheIncremented, "n", 1));
        QCOMPARE(table.heldCount(), 0);
        QCOMPARE(table.heldBytes(), 0);
    }
};

QTEST_APPLESS_MAIN(KeyTableTest)
#include "tst_keytable.moc"
