#pragma once

#include "trace/projection.h"

#include <QtCore/QObject>

#include <optional>

namespace trace {

// What the events of a source can tell, so that views leave out the rest and never guess.
struct Knowledge {
    bool commands = true; // it does what it is told: views offer that
    bool requests = true; // false: each look-up stands for one, and a family of keys for an endpoint
    bool database = true; // queries, edits and signals
    bool isMeasured = false; // times are of a real clock, and what anything took was measured

    friend bool operator==(const Knowledge &, const Knowledge &) = default;
};

// Whatever can tell events: the lab, a watched application, a recording. It keeps their log and one cursor on it, so
// that all views of a window show the same moment. Views observe a source and command nothing. Lives on the GUI thread.
class Source : public QObject {
    Q_OBJECT

public:
    explicit Source(std::size_t capacity, QObject *parent = nullptr); // events kept at most
    ~Source() override;

    const EventLog &log() const { return m_log; }
    virtual Knowledge knowledge() const { return {}; }

    // The moment that the views show: now, or the one under the cursor.
    const Moment &moment() const { return m_past ? *m_past : m_log.now(); }
    bool isInThePast() const { return m_past.has_value(); }
    void lookAt(EventId event); // the last event and beyond = now
    void lookAtNow();

    // What the source's clock says at this moment: it may go on between two events.
    virtual base::Instant now() const { return moment().time; }

    // It is given what has happened so far, and from then on all that happens. Those attached before hear first.
    void attach(Projection &projection); // borrowed; to one source at a time

signals:
    void eventsArrived(trace::EventId first, trace::EventId last); // also when looking at the past
    void momentChanged(); // what moment() shows is another one
    void clockChanged(); // now() goes on from another time or at another speed
    void forked(); // restarted comes next, and the log then begins with the events up to this moment()
    void restarted(); // the log begins anew
    void knowledgeChanged();

protected:
    void append(const Events &events); // ids must follow each other
    void restart();

private:
    friend class Projection;

    EventLog m_log;
    std::vector<Projection *> m_projections;
    std::optional<Moment> m_past;
};

} // namespace trace
