#pragma once

#include "base/time.h"

#include <cstdint>

// The greatest numbers that the command language takes. They keep a slip of the finger from asking for a
// year's work or all the memory.
namespace lab {

inline constexpr int maxProcesses = 256;
inline constexpr int maxCourses = 1'000'000;
inline constexpr int maxUsers = 1'000'000; // of a burst
inline constexpr double maxRate = 1'000'000; // of a load, requests per second
inline constexpr double maxSpeed = 1'000'000;
inline constexpr int maxCount = 1'000'000'000;
inline constexpr std::int64_t maxTotal = 1'000'000'000'000;
inline constexpr double maxJitter = 99; // percent
inline constexpr double maxBeta = 1000;
inline constexpr base::Duration shortestRemedy = std::chrono::milliseconds(1);
inline constexpr base::Duration longestDuration = std::chrono::hours(24) * 36'500; // a hundred years

} // namespace lab
