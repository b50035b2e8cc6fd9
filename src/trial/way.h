#pragma once

#include "base/error.h"
#include "lab/command.h"

namespace trial {

// One way of caching on trial: what it changes in the settings of a run, as people write it.
//   "lock=5s"  "grace=30s jitter=10%"  "timeout=60s"  remedies, and the timeout, of each cached endpoint
//   "when=commit"                                     of each receiver
//   "backend=file"                                    instead of the run's; "backend=redis@redis://…" names its place
//   "method=page"  "method=response"                  how each cached endpoint is cached
//   "receivers=off"                                   no receiver is connected
//   "none"                                            no remedy
struct Way {
    QByteArray text;
    std::optional<server::Remedies> remedies; // none: as the run has them
    cache::Timeout timeout; // Default: as the run has it
    std::optional<server::Receiver::When> when;
    std::optional<lab::SetBackend> backend;
    std::optional<server::Caching::Method> method;
    bool hasReceivers = true; // as the run has them

    // Errors: trial.badWay {text, what}.
    static base::Result<Way> of(const QByteArray &text);

    QList<lab::Command> applied(const QList<lab::Command> &commands) const;
};

QByteArray clausesOf(const server::Remedies &remedies); // "lock=5s jitter=10%"
QList<QByteArray> usualWays(); // "none" and each remedy, as they are tried when none is named

} // namespace trial
