#pragma once

#include "advice/accesslog.h"
#include "base/error.h"
#include "trial/replay.h"

#include <QtCore/QStringList>

#include <stop_token>

namespace report {

// What a trial plays: the commands of a scenario or of a trace, or what an access log or a recording of the tap tells
// as commands.
struct PlayedSource {
    QList<lab::Command> commands;
    QStringList modelled{}; // what of it the lab plays, and how; empty: it is the lab's own run
    std::optional<base::Error> damage{}; // up to which a recording was read
};

struct ReplayQuestion {
    advice::LogOptions log;
    trial::ReplayOptions replay;
    QString settingsFile; // of the replay's settings; empty = none
};

// Errors: those of reading it; trial.ownSettings {file} for settings beside a scenario or a trace of the lab;
// doctor.noRun {file}.
base::Result<PlayedSource> readPlayed(const QString &fileName, const ReplayQuestion &question,
                                      const std::stop_token &stop = {});

// The commands of a file that set something up. Errors: those of reading it; trial.noSetting {file, line}.
base::Result<QList<lab::Command>> readSettings(const QString &fileName);

} // namespace report
