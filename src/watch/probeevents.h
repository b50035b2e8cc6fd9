#pragma once

#include "watch/happening.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>

#include <map>

namespace watch {

// What several connections of the probe share: which process and which store is which, and the numbers.
class ProbeWorld {
public:
    explicit ProbeWorld(qint64 beganUs)
        : m_beganUs(beganUs)
    {
    }

    // The cache that the tap stands in front of is store 0; it listens on this port. 0 = there is no tap.
    void setTapPort(quint16 port) { m_tapPort = port; }
    bool hasTap() const { return m_tapPort != 0; }

    trace::ProcessId processOf(const QByteArray &run); // 1, 2, 3 … in the order of first being asked for
    trace::ProcessId storeOf(const QByteArray &run, const QByteArray &kind, const QByteArray &location);
    Number numbersOf(const QByteArray &run); // where the numbers of a run begin
    Number fresh() { return (Number(0xffff) << 40) + ++m_fresh; }
    trace::Instant instantOf(qint64 us) const { return trace::Instant(trace::Duration(us - m_beganUs)); }
    int processes() const { return int(m_processes.size()); }

    static constexpr trace::ProcessId firstOtherStore = 1'000;

private:
    const qint64 m_beganUs; // POSIX time
    quint16 m_tapPort = 0;
    QHash<QByteArray, trace::ProcessId> m_processes;
    QHash<QByteArray, Number> m_runs;
    std::map<std::pair<QByteArray, QByteArray>, trace::ProcessId> m_stores;
    bool m_hasShared = false;
    Number m_fresh = 0;
};

// The messages of one connection of the probe (docs/probe.md) as what happened. Kinds and members that are not known
// are skipped; a member of another type than it should have is as absent.
class ProbeEvents {
public:
    ProbeEvents(ProbeWorld &world, const QByteArray &run); // borrowed

    struct Counts {
        qint64 requests = 0;
        qint64 operations = 0;
        qint64 hits = 0; // as the probe sums them, for checking
        qint64 misses = 0;
        qint64 queries = 0;
        qint64 signalsSent = 0;
        qint64 lost = 0; // told to be lost
        qint64 unknown = 0; // messages of other kinds
        qint64 checkedSame = 0;
        qint64 checkedStale = 0;
        qint64 checkedOther = 0;
        qint64 eligible = 0; // answers that could have been checked

        qint64 checked() const { return checkedSame + checkedStale + checkedOther; }
    };

    void take(const QJsonObject &message, Happenings &happenings);
    const Counts &counts() const { return m_counts; }
    bool isChecking() const { return m_isChecking; }
    const QByteArray &server() const { return m_server; }

private:
    struct Cache {
        QByteArray kind;
        trace::ProcessId store = 0;
        int database = -1; // of the Redis behind the tap
    };

    Number numberOf(const QJsonObject &message, QStringView member) const;
    Happening begin(const QJsonObject &message, trace::EventKind kind) const;
    void takeApp(const QJsonObject &message, Happenings &happenings);
    static void tellBackend(const QByteArray &kind, Happenings &happenings);
    void takeRequest(const QJsonObject &message, Happenings &happenings);
    void takeEnd(const QJsonObject &message, Happenings &happenings);
    void takeOperation(const QJsonObject &message, Happenings &happenings);
    void takeSql(const QJsonObject &message, Happenings &happenings);
    void takeSignal(const QJsonObject &message, Happenings &happenings);
    void takeReceiver(const QJsonObject &message, Happenings &happenings);
    void takeCheck(const QJsonObject &message, Happenings &happenings);
    void addLookUp(const Happening &base, trace::Duration took, const QByteArray &key, const QJsonValue &hit,
                   const QJsonValue &size, Happenings &happenings);

    ProbeWorld &m_world;
    const QByteArray m_run;
    Number m_base;
    trace::ProcessId m_process = 0;
    QHash<QString, Cache> m_caches;
    struct UnderWay {
        QByteArray path;
        trace::Instant begun;
    };
    QHash<Number, UnderWay> m_underWay; // requests
    Counts m_counts;
    QByteArray m_server;
    bool m_isChecking = false;
};

} // namespace watch
