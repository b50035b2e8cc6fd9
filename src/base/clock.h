#pragma once

#include "base/time.h"

namespace base {

// The lab's virtual clock. It only advances when it is moved explicitly, and never goes back.
class Clock final : public PosixClock {
public:
    Instant now() const { return m_now; }
    double posixNow() const override { return posixSeconds(m_now); }
    void moveTo(Instant instant)
    {
        if (instant > m_now)
            m_now = instant;
    }

private:
    Instant m_now;
};

} // namespace base
