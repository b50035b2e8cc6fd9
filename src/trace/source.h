#pragma once

#include "trace/projection.h"

#include <QtCore/QObject>

#include <optional>

namespace trace {

// What the events of a source contain, so that views omit the rest and never guess.
struct Knowledge {
    bool commands = true; // it executes commands: views offer them
    bool requests = true; // false: each lookup represents one, and a key family an endpoint
    bool database = true; // queries, edits and signals
    bool isMeasured = false; // times are of a real clock, and what anything took was measured

    friend bool operator==(const Knowledge &, const Knowledge &) = default;
};

// Any producer of events: the lab, a watched application, a recording. It keeps their log and one cursor on it, so
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

    // The source's clock now: it may advance between two events.
    virtual base::Instant now() const { return moment().time; }

    // It receives all past events, and then each new one. Projections attached earlier are notified first.
    void attach(Projection &projection); // borrowed; to one source at a time

signals:
    void eventsArrived(trace::EventId first, trace::EventId last); // also when looking at the past
    void momentChanged(); // what moment() shows is another one
    void clockChanged(); // now() continues from another time or at another speed
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
