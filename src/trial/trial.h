#pragma once

#include "base/error.h"
#include "lab/command.h"
#include "lab/permissions.h"
#include "trace/recorder.h"
#include "trial/comparison.h"
#include "trial/figures.h"
#include "trial/way.h"

#include <functional>

namespace trial {

// Notes the first command that failed: a run in which one did is no evidence of anything.
class FailureWatch final : public trace::Listener {
public:
    void happened(const trace::Event &event) override;
    // Error: trial.failed {what the command was, line, code, arguments…}; the line is empty where it had none.
    base::Result<void> result() const;

private:
    QByteArray m_command;
    base::Error m_error;
};

// Runs a scenario in a lab of its own that may write nothing and use servers of this machine, where the rules allow no
// more, and tells its events to a listener. Errors: trial.failed for a command that
// failed; trial.stopped.
base::Result<void> play(const QList<lab::Command> &commands, trace::Listener &listener,
                        const std::function<bool()> &isStopped = {}, const lab::Permissions::Rules &rules = {});

// What is compared of a run.
class Run final : public trace::Listener {
public:
    void happened(const trace::Event &event) override
    {
        m_count.happened(event);
        m_answers.happened(event);
    }
    Figures figures() const { return m_count.figures(); }
    const std::vector<Answer> &answers() const { return m_answers.all(); }

private:
    FigureCount m_count;
    Answers m_answers;
};

// `isStopped` is asked on the thread of the run.
base::Result<Figures> tried(const QList<lab::Command> &commands, const std::function<bool()> &isStopped = {},
                            base::Instant until = base::Instant::max()); // in the run's own time

// The same commands in each way; answers in their order. As many at once as there are cores, but where they need the
// same server. Errors: the first of them.
base::Result<std::vector<Figures>> triedAll(const QList<lab::Command> &commands, const QList<Way> &ways,
                                            const std::function<bool()> &isStopped = {},
                                            base::Instant until = base::Instant::max());

} // namespace trial
