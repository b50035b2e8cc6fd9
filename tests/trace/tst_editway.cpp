#include "trace/editway.h"

#include <QtTest/QTest>

using namespace trace;

// A receiver is credited with what its own run removed, and with nothing else.
class EditWayTest : public QObject {
    Q_OBJECT

private:
    EditWay m_way;
    EventId m_last = 0;

    EventId happens(EventKind kind, EventId cause, MissReason reason = MissReason::None)
    {
        Event event;
        event.id = ++m_last;
        event.kind = kind;
        event.cause = cause;
        event.reason = reason;
        if (kind == EventKind::SignalSent)
            event.text = "post_save";
        m_way.apply(event);
        return event.id;
    }

private slots:
    void init()
    {
        m_way = {};
        m_last = 0;
    }

    void whatOthersRemoveIsNotTheReceivers()
    {
        const EventId edit = happens(EventKind::RowWritten, 0);
        const EventId sent = happens(EventKind::SignalSent, edit);
        const EventId ran = happens(EventKind::ReceiverRan, sent);
        QCOMPARE(m_way.removed, 0);
        happens(EventKind::EntryEnded, ran, MissReason::Invalidated);
        QCOMPARE(m_way.removed, 1);
        const EventId command = happens(EventKind::Command, 0); // a person clears the cache
        for (int i = 0; i < 200; ++i)
            happens(EventKind::EntryEnded, command, MissReason::Cleared);
        happens(EventKind::EntryEnded, command, MissReason::Invalidated); // or deletes a key
        QCOMPARE(m_way.removed, 1);
    }

    void eachOfSeveralReceiversIsCredited()
    {
        const EventId edit = happens(EventKind::RowWritten, 0);
        const EventId sent = happens(EventKind::SignalSent, edit);
        for (int i = 0; i < 3; ++i) {
            const EventId ran = happens(EventKind::ReceiverRan, sent);
            happens(EventKind::EntryEnded, ran, i == 0 ? MissReason::Cleared : MissReason::Invalidated);
        }
        QCOMPARE(m_way.removed, 3);
    }

    void anotherEditBeginsAnew()
    {
        const EventId ran =
            happens(EventKind::ReceiverRan, happens(EventKind::SignalSent, happens(EventKind::RowWritten, 0)));
        happens(EventKind::EntryEnded, ran, MissReason::Invalidated);
        happens(EventKind::RowWritten, 0);
        QCOMPARE(m_way.removed, 0);
        happens(EventKind::EntryEnded, ran, MissReason::Invalidated); // of the edit before
        QCOMPARE(m_way.removed, 0);
    }
};

QTEST_MAIN(EditWayTest)
#include "tst_editway.moc"
