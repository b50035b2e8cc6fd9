#pragma once

#include "trace/event.h"

#include <QtCore/QHash>

#include <deque>

namespace report {

// Describes each event of a run in one or two plain sentences of at most 160 characters, and remembers the facts that
// later sentences need: which edit made an entry stale or ended it. Memory is bounded: an event whose edit is too far
// back is described without its number.
class Narrator {
public:
    static constexpr qsizetype longest = 160; // characters a sentence

    void apply(const trace::Event &event); // each event once, in order
    QString sentence(const trace::Event &event) const; // of an event that was applied
    int editOf(trace::EventId event) const; // 1, 2, 3 …: the edit that led to this event; 0 = none that is known

private:
    using Key = std::pair<trace::ProcessId, QByteArray>;
    static constexpr std::size_t maxRemembered = 100'000;

    void remember(trace::EventId event, int edit);
    QString tell(const trace::Event &event) const;
    QString whyMissed(const trace::Event &event) const;
    QString whyEnded(const trace::Event &event) const;
    static QString ofBrowser(const trace::Event &event);
    QString byEdit(const trace::Event &event) const; // " by edit 3", or nothing

    QHash<trace::EventId, int> m_editOf;
    std::deque<trace::EventId> m_remembered; // in order, to forget the oldest
    QHash<Key, int> m_staleSince; // edits, of the entries that are stale now
    int m_edits = 0;
};

} // namespace report
