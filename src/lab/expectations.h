#pragma once

#include "lab/failedsettings.h"
#include "lab/lastrequest.h"
#include "trace/totals.h"

namespace lab {

// What an `expect` came to, with every part that did not hold.
struct Verdict {
    struct Difference {
        QByteArray what; // "outcome", "reason", "key", "queries", "cost" …
        QByteArray expected;
        QByteArray got;
    };
    QList<Difference> differences;
    std::optional<FailedSettings::Failure> unchecked; // it was not checked: what would have set it up failed
    bool holds() const { return differences.isEmpty() && !unchecked; }
};

// Checks expectations against what has happened. All references are borrowed.
class Expectations {
public:
    Expectations(const LastRequest &last, const trace::Totals &totals, const trace::Recorder &recorder,
                 const base::Clock &clock);

    void mark(); // totals count from here
    Verdict check(const Expect &expect) const;
    Verdict check(const ExpectTotal &expect) const;
    Verdict check(const ExpectKey &expect) const;
    Verdict check(const ExpectKeys &expect) const;

private:
    const LastRequest &m_last;
    const trace::Totals &m_totals;
    const trace::Recorder &m_recorder;
    const base::Clock &m_clock;
    trace::Counts m_marked;
};

} // namespace lab
