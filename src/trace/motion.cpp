#include "trace/motion.h"

#include <algorithm>
#include <cmath>

namespace trace {

namespace {

using namespace std::chrono_literals;
using Played = Motion::Played;

constexpr Played travel{90}; // of an arrow
constexpr Played appear{60}; // of a note
constexpr double slowed = 2; // a millisecond of modelled time takes so many of the person's …
constexpr Played patience{500}; // … up to here; what is longer is shortened, the more the longer it is

Played playedOf(Duration modelled)
{
    const Played exact = Played(modelled) * slowed;
    return exact <= patience ? exact : patience * (1 + std::log(exact / patience));
}

Duration modelledOf(Played played)
{
    const Played exact = played <= patience ? played : patience * std::exp(played / patience - 1);
    return std::chrono::duration_cast<Duration>(exact / slowed);
}

} // namespace

Motion::Motion(const Sequence &sequence)
{
    Played now{0};
    Duration since{0};
    for (const SequenceStep &step : sequence.steps) {
        const Duration next = std::max(since, step.event.time - sequence.steps.front().event.time);
        const Played leaves = now + playedOf(next - since);
        now = leaves + (step.isNote() ? appear : travel);
        since = next;
        m_steps.push_back({step.event.id, since, leaves, now});
    }
    m_isOpen = !sequence.steps.empty() && !sequence.end;
}

StepMoment Motion::at(Played played) const
{
    const auto next =
        std::find_if(m_steps.begin(), m_steps.end(), [&](const Step &step) { return step.arrives > played; });
    const Played past = next == m_steps.begin() ? Played(0) : std::prev(next)->arrives;
    const Duration since = next == m_steps.begin() ? Duration(0) : std::prev(next)->since;
    StepMoment moment{std::size_t(next - m_steps.begin()), 0, since};
    if (next == m_steps.end()) {
        moment.since += m_isOpen ? modelledOf(played - past) : Duration(0);
    } else if (played < next->leaves) {
        moment.since = std::min(next->since, since + modelledOf(std::max(Played(0), played - past)));
    } else {
        moment.since = next->since;
        moment.travelled = (played - next->leaves) / (next->arrives - next->leaves);
    }
    return moment;
}

Played Motion::after(EventId event) const
{
    Played played{0};
    for (const Step &step : m_steps) {
        if (step.event <= event) {
            played = step.arrives;
        }
    }
    return played;
}

Played Motion::before(EventId event) const
{
    Played played{0};
    for (const Step &step : m_steps) {
        if (step.event <= event) {
            played = step.leaves;
        }
    }
    return played;
}

Played Motion::length() const { return m_steps.empty() ? Played(0) : m_steps.back().arrives; }

Played Motion::waiting(Duration since) const
{
    if (!m_isOpen || m_steps.empty()) {
        return length();
    }
    return length() + playedOf(std::max(Duration(0), since - m_steps.back().since));
}

} // namespace trace
