#pragma once

#include "base/error.h"
#include "trace/source.h"
#include "trace/tracereader.h"

#include <QtCore/QDateTime>

#include <atomic>
#include <functional>
#include <optional>
#include <stop_token>

namespace watch {

// What is said of a recording beside its events.
struct RecordingFacts {
    trace::TraceOrigin origin;
    trace::Knowledge knowledge;
    QDateTime started; // invalid = not said
    bool hasProbe = false;
    bool hasTap = false;
    bool hasDoor = false; // its requests were seen by the web door
    qint64 lines = 0;
    qint64 events = 0; // that were given
    trace::Duration length{0};
    qint64 merged = 0; // operations that were counted only
    qint64 foldedKeys = 0; // uses of keys that go by their family's name
    qint64 skipped = 0; // lines of kinds that this version does not know
    std::optional<base::Error> damage; // what follows it in the file was not read
};

// Reads a trace file of any of its writers (docs/trace.md), also one that is compressed with gzip or zstd, and gives
// its events in batches, with ids that follow each other. `take` answers whether to go on. What is damaged or cut is
// read up to there. Damage and errors: those of advice::readTraceFile().
using TakeEvents = std::function<bool(trace::Events)>;
base::Result<RecordingFacts> readRecording(const QString &fileName, const TakeEvents &take,
                                           const std::stop_token &stop = {}, std::atomic<qint64> *bytesDone = nullptr);

// Whether it begins as one; false for what cannot be read.
bool isRecording(const QString &fileName);

} // namespace watch
