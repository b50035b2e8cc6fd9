#pragma once

#include "lab/lab.h"
#include "lesson/lesson.h"
#include "trace/event.h"

#include <QtCore/QCryptographicHash>

namespace lesson {

// A lesson's commands in a lab of their own, without a window.
class Run final : private trace::Listener {
public:
    struct Options {
        std::uint64_t seed = 1;
        std::shared_ptr<lab::Permissions> permissions{}; // null: nothing may be written
        std::function<bool()> isStopped{}; // asked between steps
        std::size_t mostEvents = 0; // ends the run; 0 = no limit
        base::Duration mostTime{0}; // virtual, the same
        bool keepsEvents = true;
        trace::Listener *listener = nullptr; // is told everything that is counted; outlives the run
    };
    static base::Result<std::unique_ptr<Run>> create(const Options &options);
    ~Run() override;

    bool prepare(const QList<lab::Command> &commands); // before anything is told or counted; false when one failed
    void play(const QList<lab::Command> &commands); // to their end
    void tryOut(const Block &trial, int number); // the goals' figures are those of this try from here on

    const trace::Events &events() const { return m_events; } // all of them, in order
    const trace::Events &failures() const { return m_failures; } // expectations that did not hold, commands that failed
    const QHash<trace::EventId, QByteArray> &failedCommands() const { return m_failedCommands; }
    std::int64_t value(Measure measure) const { return m_measures.value(measure); }
    bool isReached(const Goal &goal) const { return holds(goal.relation, value(goal.measure), goal.target); }
    bool isOverLimit() const { return m_isOver; }
    std::size_t count() const { return m_count; } // of events
    QByteArray digest() const; // hex, of every event so far but for what was measured

private:
    explicit Run(const Options &options)
        : m_options(options)
    {
    }
    void happened(const trace::Event &event) override;

    Options m_options;
    trace::Events m_events;
    trace::Events m_failures;
    QHash<trace::EventId, QByteArray> m_failedCommands; // what the command was, by the event of its failure
    QByteArray m_command;
    Measures m_measures;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    std::size_t m_count = 0;
    base::Instant m_begin;
    bool m_isPreparing = false;
    bool m_isPrepared = true;
    bool m_isOver = false;
    std::unique_ptr<lab::Lab> m_lab; // ends before what it tells
};

// One event as the bytes that a digest of a run is made of: neither times measured nor lines of files are in it.
QByteArray essence(const trace::Event &event, base::Instant begin);

} // namespace lesson
