#pragma once

#include "base/error.h"
#include "trace/tracereader.h"

#include <QtCore/QJsonObject>

#include <atomic>
#include <functional>
#include <optional>
#include <stop_token>

namespace advice {

// What was read of a trace file (docs/trace.md).
struct TraceReading {
    trace::TraceOrigin origin;
    std::int64_t lines = 0;
    std::int64_t events = 0;
    std::optional<base::Error> damage; // what follows it in the file was not read
};

struct TraceLine {
    QJsonObject object;
    std::optional<trace::Event> event; // none: it tells something else, as the first line does
};

trace::Instant timeOf(const QJsonObject &line); // within what can be reckoned with, whatever a damaged digit says

// Reads a trace file of any of its writers, also one that is compressed with gzip or zstd, line by line; times do not
// fall, but in a file of the tap. `take` answers whether to go on. What is damaged or cut is read up to there:
// TraceReading::damage is "recording.line", "recording.cut", "recording.gap" or "recording.packed", each {file, line,
// events before it}. Errors: advice.cannotRead {file, why}, file.notRegular {file}, "recording.none" {file},
// "recording.newer" {file, version}, "recording.empty" {file}.
using TakeTraceLine = std::function<bool(TraceLine)>;
base::Result<TraceReading> readTraceFile(const QString &fileName, const TakeTraceLine &take,
                                         const std::stop_token &stop = {}, std::atomic<qint64> *bytesDone = nullptr);

} // namespace advice
