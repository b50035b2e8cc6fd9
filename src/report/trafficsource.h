#pragma once

#include "advice/accesslog.h"
#include "advice/advise.h"
#include "advice/habits.h"
#include "advice/sizeadvice.h"
#include "lab/command.h"
#include "report/advicetext.h"

#include <QtCore/QString>

#include <functional>
#include <stop_token>

namespace report {

// What advice, the doctor and trials are asked about: found out by what is in the file.
enum class SourceKind : std::uint8_t { AccessLog, Monitor, LabTrace, TapRecording, Scenario };

// Errors: those of reading it.
base::Result<SourceKind> kindOfSource(const QString &fileName);

// The commands of a scenario, of its file or as text. Errors: those of lab::readScenarioFile(); run.invalid {what}.
base::Result<QList<lab::Command>> readScenario(const QString &fileName);
base::Result<QList<lab::Command>> parsedScenario(const QByteArray &text, const QString &fileName);

// Every event of a trace file or of a scenario that is run for it, to a listener; what comes of it is the damage up to
// which a file was read. Errors: those of advice::readTraceFile() and of readScenario(); trial.failed where a
// command of the run failed.
using Damage = std::optional<base::Error>;
base::Result<Damage> tellEvents(const QString &fileName, SourceKind kind, trace::Listener &listener,
                                const std::function<bool()> &isStopped = {});

// Traffic of a file of any of these kinds, with what it can support. `progress` counts bytes, of the kinds that know.
struct AdviceTraffic {
    advice::Traffic traffic;
    AdviceSource source; // the damage is the first of its notes
    Damage damage{}; // up to which a recording was read
    std::optional<base::Duration> longest{}; // TTL that it can judge
    bool warmsUp = false;
    std::vector<advice::EndpointHabits> habits; // of what tells events
    std::optional<advice::Size> size{}; // of the cache in force
};
std::optional<advice::Size> sizeInForce(const advice::RunTraffic::Facts &facts); // none = no limit, or not LocMem's
base::Result<AdviceTraffic> readTraffic(const QString &fileName, const advice::LogOptions &options,
                                        const std::stop_token &stop = {},
                                        const std::function<void(qint64 done, qint64 total)> &progress = {});

} // namespace report
