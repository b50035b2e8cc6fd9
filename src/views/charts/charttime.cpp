#include "views/charts/charttime.h"

#include "look/units.h"
#include "trace/foldedtime.h"

#include <QtCore/QSet>

#include <algorithm>
#include <cmath>

namespace gui {

using base::Duration;
using base::Instant;

namespace {

constexpr double foldShare = 0.06; // of a fold, of all cells

struct Part {
    std::size_t first = 0; // of the intervals
    std::size_t end = 0;
    std::size_t foldEnd = 0; // the next part begins there
};

// The stretches that are not folded, in intervals.
std::vector<Part> partsOf(const std::vector<bool> &isBusy, Duration width, std::size_t begin)
{
    trace::IdleTime idle;
    for (std::size_t i = begin; i < isBusy.size(); ++i) {
        if (isBusy[i]) {
            idle.add(Instant(width * std::int64_t(i)));
            idle.add(Instant(width * std::int64_t(i + 1)));
        }
    }
    const trace::FoldedTime line(idle, Instant(width * std::int64_t(begin)),
                                 Instant(width * std::int64_t(isBusy.size())));
    const auto index = [width](Instant time) { return std::size_t(time.time_since_epoch() / width); };
    std::vector<Part> parts;
    std::size_t at = begin;
    for (const auto &fold : line.folds()) {
        parts.push_back({at, index(fold.from), index(fold.to)});
        at = index(fold.to);
    }
    if (at < isBusy.size())
        parts.push_back({at, isBusy.size(), isBusy.size()});
    return parts;
}

} // namespace

ChartTime::ChartTime(const std::vector<bool> &isBusy, Duration width, std::size_t mostCells, Instant begin)
{
    if (isBusy.empty() || width <= Duration(0))
        return;
    const auto wanted = std::size_t(std::max(Duration(0), begin.time_since_epoch()) / width);
    const std::vector<Part> parts = partsOf(isBusy, width, std::min(wanted, isBusy.size() - 1));
    const auto cellsOf = [&parts](std::size_t merged) {
        std::size_t cells = 0;
        for (const Part &part : parts)
            cells += (part.end - part.first + merged - 1) / merged;
        return cells;
    };
    std::size_t merged = 1;
    while (cellsOf(merged) > mostCells)
        ++merged;
    m_cellWidth = width * std::int64_t(merged);
    const int foldCells = std::max(1, int(std::lround(double(cellsOf(merged)) * foldShare)));

    const auto timeOf = [width](std::size_t interval) { return Instant(width * std::int64_t(interval)); };
    int position = 0;
    for (const Part &part : parts) {
        const int start = position;
        for (std::size_t first = part.first; first < part.end; first += merged)
            m_cells.push_back({timeOf(first), first, std::min(merged, part.end - first), position++});
        if (part.end > part.first) {
            m_stretches.push_back({timeOf(part.first), timeOf(part.end), double(start),
                                   start + double(part.end - part.first) / double(merged)});
        }
        if (part.foldEnd > part.end) {
            m_folds.append({double(position), double(position + foldCells),
                            durationText(width * std::int64_t(part.foldEnd - part.end))});
            position += foldCells;
        }
    }
    m_length = std::max(1, position);
}

bool ChartTime::continues(const ChartTime &earlier) const
{
    const auto both = std::ptrdiff_t(std::min(m_cells.size(), earlier.m_cells.size()));
    return std::equal(m_cells.begin(), m_cells.begin() + both, earlier.m_cells.begin(),
                      [](const Cell &a, const Cell &b) { return a.from == b.from; });
}

double ChartTime::positionOf(Instant time) const
{
    double before = 0; // in a fold: where it begins
    for (const Stretch &stretch : m_stretches) {
        if (time < stretch.from)
            return before;
        if (time < stretch.to) {
            const double part = std::chrono::duration<double>(time - stretch.from)
                / std::chrono::duration<double>(stretch.to - stretch.from);
            return stretch.begin + (stretch.end - stretch.begin) * part;
        }
        before = stretch.end;
    }
    return m_length;
}

QList<ChartTime::Tick> ChartTime::ticks(int most) const
{
    const double apart = double(m_length) / std::max(1, most);
    const double step = niceTimeStep(std::chrono::duration<double>(m_cellWidth).count() * apart);
    const auto text = [step](Instant time) {
        return step >= 1 ? clockText(time) : durationText(time.time_since_epoch());
    };
    QList<Tick> ticks;
    QSet<QString> named;
    const auto add = [&](double position, Instant time) {
        if (const QString name = text(time); !named.contains(name)) {
            named.insert(name);
            ticks.append({position, name});
        }
    };
    double last = -apart;
    for (std::size_t i = 0; i < m_stretches.size(); ++i) {
        const Stretch &stretch = m_stretches[i];
        if (stretch.begin - last >= apart) {
            add(stretch.begin, stretch.from);
            last = stretch.begin;
        }
        const double next = i + 1 < m_stretches.size() ? m_stretches[i + 1].begin : m_length + apart;
        const double seconds = std::chrono::duration<double>(stretch.from.time_since_epoch()).count();
        for (double at = (std::floor(seconds / step) + 1) * step;; at += step) {
            const Instant time(Duration(std::llround(at * 1e6)));
            if (time >= stretch.to)
                break;
            const double position = positionOf(time);
            if (position - last >= apart && next - position >= apart) {
                add(position, time);
                last = position;
            }
        }
    }
    if (ticks.isEmpty())
        ticks.append({0, text(Instant())});
    return ticks;
}

} // namespace gui
