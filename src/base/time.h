#pragma once

#include <chrono>

namespace base {

using Duration = std::chrono::microseconds;

// The lab's own time line. It starts at zero in every run, so that two runs write the same log.
struct LabTime {
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<LabTime>;
    static constexpr bool is_steady = true;
};
using Instant = LabTime::time_point;

// Where the lab's zero lies on the world's calendar, in POSIX seconds: 2023-11-14 22:13:20 UTC, the
// moment at which the recorded answers of real Django begin. A fixed one keeps headers like Expires the
// same in every run.
inline constexpr double labEpoch = 1'700'000'000.0;

inline double posixSeconds(Instant instant)
{
    return labEpoch + std::chrono::duration<double>(instant.time_since_epoch()).count();
}

// What Django calls time.time(): POSIX seconds as a double, since all of Django's expiry arithmetic is
// done in Python floats.
class PosixClock {
public:
    virtual ~PosixClock() = default;
    virtual double posixNow() const = 0;
};

} // namespace base
