#pragma once

#include "watch/happening.h"
#include "watch/keynames.h"
#include "watch/verdicts.h"

#include <QtCore/QHash>
#include <QtCore/QMap>

#include <deque>
#include <map>
#include <vector>

namespace watch {

// Turns happenings into the events of a log: numbers them, joins what belongs to a request, names causes, and keeps of
// each key what a reason needs: which store filled it, and what ended it. Where something has to be concluded (an entry
// expires, a deletion ends one), that is done here and nowhere else. Happenings come in the order of their times.
class Chronicle {
public:
    void take(const Happening &happening, trace::Events &events); // appends
    // Keys of other databases have its number after them. Without it, the first one that is seen is meant.
    void setDatabase(int database) { m_database = database; }
    void advance(trace::Instant now, trace::Events &events); // what ran out by then
    // What is simulated in the lab is a fact here: "backend", "processes".
    void tell(trace::Instant time, const QByteArray &setting, const QList<std::pair<QByteArray, QByteArray>> &values,
              trace::Events &events);

    trace::EventId last() const { return m_last; }
    qint64 foldedKeys() const { return m_names.folded(); }

private:
    using Key = std::pair<trace::ProcessId, QByteArray>;
    struct Entry {
        trace::EventId storedBy = 0; // 0 = not held, or not known to be
        trace::EventId lastStore = 0;
        trace::Instant expires = trace::Instant::max();
        trace::Instant asked = trace::Instant::max(); // when m_expiries asks next
        trace::EventId endedBy = 0;
        trace::MissReason end = trace::MissReason::None;
        Verdicts verdicts;
    };
    struct Hit { // a look-up of a request that found something
        Key key;
        trace::EventId storedBy = 0; // Entry::lastStore
        trace::EventId endedBy = 0; // Entry::endedBy: it is another entry if either differs
        bool isStale = false; // counted as a stale hit
    };
    struct Request {
        trace::RequestId id = 0;
        trace::EventId sent = 0;
        trace::ProcessId process = 0;
        trace::Outcome outcome = trace::Outcome::Uncached;
        trace::MissReason reason = trace::MissReason::None;
        QByteArray text; // "GET /courses/?page=2"
        std::vector<Hit> hits; // of what its answer may be made of
        QByteArray endpoint; // as it was answered
        trace::Instant answered;
        trace::Duration took{0};
        bool isShared = false; // Happening::isShared
        quint32 oneOf = 0; // what it asked is not known for sure: it was one of so many
    };

    trace::EventId record(trace::Event event, trace::Events &events);
    void nameUrl(trace::Event &event) const;
    void mark(trace::Event &event, quint32 oneOf);
    trace::EventId causeOf(const Happening &happening) const;
    void remember(Number number, trace::EventId event);
    void lookedUp(trace::Event &event, Request *request, trace::Events &events);
    void stored(trace::Event event, bool knowsTtl, trace::EventId &id, trace::Events &events);
    void deleted(const Happening &happening, const trace::Event &event, trace::EventId by, trace::Events &events);
    QByteArray placeOf(int database);
    bool isIn(int database, const QByteArray &key) const;
    Request *checkedRequest(Number request);
    void differs(const trace::Event &found, Request &request, trace::Events &events);
    void isRight(const trace::Event &found, const Request &request, trace::Events &events);
    Entry *entryOf(const Hit &hit); // null when it is gone
    // The first edit that an answer made of it cannot contain; 0 = none.
    trace::EventId editSince(const Entry &entry, const QByteArray &request) const;
    void end(const Key &key, Entry &entry, trace::MissReason reason, trace::EventId by, trace::Instant time,
             trace::Events &events);
    void expectExpiry(const Key &key, Entry &entry);

    trace::EventId m_last = 0;
    trace::Instant m_time;
    trace::RequestId m_requests = 0;
    std::deque<trace::EventId> m_edits; // the last ones
    KeyNames m_names;
    int m_database = -1; // whose keys stand alone
    QHash<Number, Request> m_open;
    QHash<Number, Request> m_answered; // the last ones: a check may come later
    std::deque<Number> m_answeredOrder;
    QHash<Number, trace::EventId> m_events;
    std::deque<Number> m_eventsOrder;
    std::map<Key, Entry> m_entries;
    std::multimap<trace::Instant, Key> m_expiries;
    std::multimap<trace::Instant, Key> m_removals; // of what has expired
    QMap<trace::ProcessId, int> m_processes;
};

} // namespace watch
