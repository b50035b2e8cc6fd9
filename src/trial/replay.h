#pragma once

#include "advice/requestlog.h"
#include "advice/traffic.h"
#include "lab/command.h"

#include <optional>

namespace trial {

// Traffic that took place somewhere else, as commands for the lab.
struct Replay {
    QList<lab::Command> commands;
    std::int64_t requests = 0; // that are sent to the lab
    std::int64_t keys = 0; // that they ask for; 0 where they are sent as they were
    std::int64_t changes = 0; // that are played
    std::int64_t unplayed = 0; // writes that have no counterpart in the lab
    std::int64_t unknown = 0; // requests for what the lab does not have
    std::int64_t leftOut = 0; // requests beyond the limit
    cache::Timeout timeout; // of what the replay caches by itself
    bool setsCaching = true; // false: the person's settings do
};

struct ReplayOptions {
    static constexpr std::size_t most = 200'000; // requests
    static constexpr std::int64_t mostKeys = 50'000;

    base::Duration cost = std::chrono::milliseconds(200); // of making one answer
    cache::Timeout timeout; // Default: as the traffic tells it, else the tutorial's
    QList<lab::Command> settings; // of the person, before the requests
    bool writesChange = true;
};

// Whether the requests are those of the lab's own site: nine of ten answers that a cache keeps.
bool isOfCourseSite(const std::vector<advice::LoggedRequest> &requests);

// Such requests, sent as they were. What changes a course there changes it here.
Replay replayOfSite(const advice::RequestLog &log, const ReplayOptions &options);

// Any other traffic: each key is played as the page of one course. `deletes`: the application deleted keys when data
// changed, and so does a receiver here.
Replay replayOfKeys(const advice::Traffic &traffic, bool deletes, const ReplayOptions &options);

} // namespace trial
