#pragma once

#include "advice/accesslog.h"
#include "advice/advise.h"
#include "report/advicetext.h"

#include <QtCore/QString>

#include <functional>
#include <stop_token>

// What `advise` and `doctor` are asked about: found out by what is in the file.
enum class SourceKind : std::uint8_t { AccessLog, Monitor, LabTrace, TapRecording, Scenario };

// Errors: those of reading it.
base::Result<SourceKind> kindOfSource(const QString &fileName);

// Every event of a trace file or of a scenario that is run for it, to a listener. Errors: advice.cannotRead {file,
// why}, run.invalid {file, what} when a scenario has errors.
base::Result<void> tellEvents(const QString &fileName, SourceKind kind, trace::Listener &listener,
                              const std::function<bool()> &isStopped = {});

struct AdviceTraffic {
    advice::Traffic traffic;
    report::AdviceSource source;
    std::optional<base::Duration> longest{}; // TTL that it can judge
    bool warmsUp = false;
};
base::Result<AdviceTraffic> readTraffic(const QString &fileName, const advice::LogOptions &options,
                                        const std::stop_token &stop = {},
                                        const std::function<void(qint64 done, qint64 total)> &progress = {});
