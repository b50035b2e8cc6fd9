#pragma once

#include "base/time.h"
#include "look/chartview.h"
#include "look/timeaxis.h"

#include <vector>

namespace gui {

// Where the equal intervals of a run stand along a chart. Idle stretches are folded, as in every picture that has time
// along it (trace::FoldedTime); what is left are cells of one width, neighbours added up until there are at most
// `mostCells`. Positions are counted in cells from the left edge.
class ChartTime {
public:
    struct Cell {
        base::Instant from;
        std::size_t first = 0; // of the intervals in it
        std::size_t count = 0;
        int position = 0; // of its left edge
    };
    struct Tick {
        double position = 0;
        QString text;
    };

    ChartTime() = default;
    // `isBusy`: in which intervals something happened; `begin`: what was before it is left out.
    ChartTime(const std::vector<bool> &isBusy, base::Duration width, std::size_t mostCells, base::Instant begin = {});

    bool continues(const ChartTime &earlier) const; // as many of its cells as both have begin where they did

    const std::vector<Cell> &cells() const { return m_cells; }
    const QList<ChartFold> &folds() const { return m_folds; }
    int length() const { return m_length; } // of the whole chart, at least 1
    base::Duration cellWidth() const { return m_cellWidth; }
    double positionOf(base::Instant time) const;
    QList<Tick> ticks(int most) const; // the times at which stretches begin come first

private:
    struct Stretch { // that is not folded
        base::Instant from;
        base::Instant to;
        double begin = 0;
        double end = 0;
    };

    std::vector<Cell> m_cells;
    QList<ChartFold> m_folds;
    std::vector<Stretch> m_stretches;
    int m_length = 1;
    base::Duration m_cellWidth{0};
};

} // namespace gui
