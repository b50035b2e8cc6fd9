#pragma once

#include "watch/chronicle.h"
#include "watch/probeevents.h"
#include "watch/tapevents.h"

#include <map>
#include <optional>

namespace watch {

// Puts what the probe and the tap tell in the order of time, and joins the two where both have seen the same operation:
// it is the probe's, since that knows the request, with what the tap knows besides (why it missed, its size). What only
// the tap has seen belongs to the request that the process of its connection had under way, or to one of several. Whose
// connection it is, operations show that both have seen; what came by another one stands by itself. A request that both
// the probe and the web door have seen is the probe's, too.
class Joiner {
public:
    explicit Joiner(ProbeWorld &world)
        : m_world(world)
        , m_tap(m_numbers)
    {
    }

    void add(Happenings message); // of one message of the probe
    void add(Passed passed);
    void addRequest(Happening ofDoor); // its beginning or its end
    // What can no longer be joined or preceded by anything, in the order of time; the rest waits for a moment. Requests
    // under way are waited for, but not for long.
    Happenings release(trace::Instant now, bool hasProbe);

    qint64 joined() const { return m_joined; } // operations that both have seen
    std::size_t waiting() const { return m_waiting.size() + m_ordered.size(); }

private:
    struct Place { // in the order
        trace::Instant time;
        int rank;
        quint64 arrival;
        friend auto operator<=>(const Place &, const Place &) = default;
    };
    struct Window { // in which an operation of the probe took place
        trace::Instant from;
        trace::Instant to;
        trace::ProcessId process = 0;
    };
    struct UnderWay { // a request of the probe
        trace::ProcessId process = 0;
        trace::Instant from;
        std::optional<trace::Instant> to;
    };

    struct DoorRequest {
        Happening sent;
        std::optional<Happening> response;
        Number probes = 0; // the probe's number of it; 0 = the probe has not told it
        bool isTold = false;
    };

    void order(Happening happening);
    bool joinRequest(Happening &sent); // false: it was told already
    void tellRequest(DoorRequest &request);
    void releaseRequests(trace::Instant now);
    void join(Happenings &message);
    void tellAlone(Passed &passed);
    bool isExpected(const Passed &passed);

    ProbeWorld &m_world;
    Number m_numbers = Number(0xfffe) << 40;
    TapEvents m_tap;
    std::map<Place, Happening> m_ordered;
    quint64 m_arrivals = 0;
    std::multimap<QByteArray, Passed> m_waiting; // by key
    std::multimap<QByteArray, Window> m_recent;
    std::map<Number, UnderWay> m_underWay; // and those that have just ended
    std::map<quint32, trace::ProcessId> m_processes; // of the connections
    std::map<Number, DoorRequest> m_door;
    std::map<Number, Number> m_sameRequest; // what goes by another number
    bool m_hasProbe = false;
    qint64 m_joined = 0;
};

} // namespace watch
