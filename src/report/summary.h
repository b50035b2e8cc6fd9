#pragma once

#include "trace/recorder.h"
#include "trace/totals.h"

#include <QtCore/QString>

namespace report {

// One line of a run's failed expectation: "lesson.lookaside:12: expect hit: outcome is miss, not hit".
QString failedExpectationText(const QString &file, const trace::Event &expectation);

// Of an expectation that was not checked: "backend failed in line 3"; empty when it was checked.
QString failedSettingText(const trace::Event &expectation);

// One line of a command that failed: "lesson.lookaside:3: restart 9: There is no …".
QString failedCommandText(const QString &file, const QByteArray &command, const trace::Event &failure);

// What `lookaside run` prints at the end of a run: requests and their outcomes, queries, time saved, expectations.
class Summary final : public trace::Listener {
public:
    void happened(const trace::Event &event) override;

    const trace::Totals &totals() const { return m_totals; }
    int expectations() const { return m_expectations; }
    int failedExpectations() const { return m_failedExpectations; } // those that were not checked among them
    int failedCommands() const { return m_failedCommands; }
    base::Instant end() const { return m_end; } // the time of the last event

    QString text() const; // several lines, each ended

private:
    trace::Totals m_totals;
    int m_expectations = 0;
    int m_failedExpectations = 0;
    int m_uncheckedExpectations = 0;
    int m_failedCommands = 0;
    base::Instant m_end;
};

// The time that hits did not take: each of them at the mean price of a miss or an uncached request, less what it took.
// None when there is nothing to compare with.
std::optional<base::Duration> timeSaved(const trace::Totals &totals);

// What is to be said of it: that it is modelled, and how many of the hits were stale.
QString savedHint(const trace::Counts &counts);

} // namespace report
