#pragma once

#include "advice/traffic.h"
#include "base/error.h"

#include <stop_token>

namespace advice {

// What `redis-cli monitor` printed: the keys that were read and deleted. It has no answers, so nothing is known of hits
// that took place; a TTL can be judged up to half of the time that it covers and not beyond.
struct MonitorReading {
    Traffic traffic;
    std::int64_t lines = 0;
    std::int64_t unreadable = 0;
    std::int64_t mergedKeys = 0; // reads of keys beyond the limit: they are left out
    Duration length{0};
};

bool isMonitorGreeting(QByteArrayView line); // the first line of a sample, before its commands
bool looksLikeMonitor(QByteArrayView line);
base::Result<MonitorReading> readMonitorLog(const QString &fileName, const std::stop_token &stop = {},
                                            std::uint32_t mostKeys = 4'000'000);

} // namespace advice
