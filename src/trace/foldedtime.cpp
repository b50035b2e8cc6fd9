#include "trace/foldedtime.h"

#include <algorithm>

namespace trace {

namespace {

constexpr std::size_t mostFolds = 8; // more of them are the rhythm of the run, and stand as they are
constexpr double mostFolded = 0.5; // of the line, by all folds together

bool isBusy(EventKind kind)
{
    switch (kind) {
    case EventKind::Command:
    case EventKind::CommandDone:
    case EventKind::Narration:
    case EventKind::Mark:
    case EventKind::Expectation:
    case EventKind::SettingChanged:
        return false;
    default:
        return true;
    }
}

double secondsOf(Duration duration) { return std::chrono::duration<double>(duration).count(); }

} // namespace

void IdleTime::apply(const Event &event)
{
    if (!m_isBegun) {
        m_isBegun = true;
        m_begin = event.time;
        m_lastBusy = event.time;
    }
    if (!isBusy(event.kind)) {
        return;
    }
    add(event.time);
}

void IdleTime::add(Instant moment)
{
    if (moment - m_lastBusy >= shortest) {
        m_stretches.push_back({m_lastBusy, moment});
    }
    m_lastBusy = std::max(m_lastBusy, moment);
}

FoldedTime::FoldedTime(const IdleTime &idle, Instant begin, Instant end, double foldLength)
{
    end = std::max(begin, end);
    std::vector<IdleTime::Stretch> stretches;
    for (const IdleTime::Stretch &stretch : idle.stretches()) {
        if (stretch.to > begin && stretch.from < end) {
            stretches.push_back({std::max(stretch.from, begin), std::min(stretch.to, end)});
        }
    }
    const Instant last = std::max(begin, idle.lastBusy());
    if (end - last >= IdleTime::shortest) {
        stretches.push_back({last, end});
    }

    // The longest first. As many are folded as are each longer than all that is then drawn to scale.
    std::vector<std::size_t> order(stretches.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return stretches[a].to - stretches[a].from > stretches[b].to - stretches[b].from;
    });
    const double whole = secondsOf(end - begin);
    double busy = whole;
    std::size_t folds = 0;
    double rest = whole;
    for (std::size_t i = 0; i < std::min(order.size(), mostFolds); ++i) {
        const double length = secondsOf(stretches[order[i]].to - stretches[order[i]].from);
        rest -= length;
        if (length > rest) {
            folds = i + 1;
            busy = rest;
        }
    }
    std::vector<bool> isFolded(stretches.size());
    for (std::size_t i = 0; i < folds; ++i) {
        isFolded[order[i]] = true;
    }

    const double each = folds == 0 ? 0
        : busy <= 0                ? 1.0 / double(folds)
                                   : std::min(foldLength, mostFolded / double(folds));
    const double perSecond = busy <= 0 ? 0 : (1 - each * double(folds)) / busy;
    double position = 0;
    Instant at = begin;
    m_knots.push_back({at, position});
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (!isFolded[i]) {
            continue;
        }
        position += secondsOf(stretches[i].from - at) * perSecond;
        m_knots.push_back({stretches[i].from, position});
        m_folds.push_back({stretches[i].from, stretches[i].to, position, position + each});
        position += each;
        at = stretches[i].to;
        m_knots.push_back({at, position});
    }
    m_knots.push_back({end, 1});
}

double FoldedTime::positionOf(Instant time) const
{
    if (m_knots.empty() || m_knots.front().time == m_knots.back().time) {
        return 0.5;
    }
    if (time <= m_knots.front().time) {
        return 0;
    }
    if (time >= m_knots.back().time) {
        return 1;
    }
    const auto after = std::upper_bound(m_knots.begin(), m_knots.end(), time,
                                        [](Instant wanted, const Knot &knot) { return wanted < knot.time; });
    const Knot &from = *std::prev(after);
    const double part = secondsOf(time - from.time) / secondsOf(after->time - from.time);
    return from.position + (after->position - from.position) * part;
}

Instant FoldedTime::timeAt(double position) const
{
    if (m_knots.empty()) {
        return {};
    }
    const auto after = std::upper_bound(m_knots.begin(), m_knots.end(), position,
                                        [](double wanted, const Knot &knot) { return wanted < knot.position; });
    if (after == m_knots.begin()) {
        return m_knots.front().time;
    }
    if (after == m_knots.end()) {
        return m_knots.back().time;
    }
    const Knot &from = *std::prev(after);
    const double length = after->position - from.position;
    const double part = length <= 0 ? 0 : (position - from.position) / length;
    return from.time
        + std::chrono::duration_cast<Duration>(
               std::chrono::duration<double>(secondsOf(after->time - from.time) * part));
}

} // namespace trace
