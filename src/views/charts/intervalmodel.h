#pragma once

#include "trace/series.h"
#include "views/charts/charttime.h"

#include <QtCore/QAbstractTableModel>

#include <optional>

namespace gui {

// The outcome chart as a table: an interval of the run's time a row, those of folded time left out. Neighbouring
// intervals are added up until there are at most `maxRows` of them.
class IntervalModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { From, Hits, StaleHits, Misses, Uncached, HitRatio, Queries, MissTime };
    static constexpr int columns = 8;
    static constexpr std::size_t maxRows = 48;

    explicit IntervalModel(QObject *parent = nullptr);

    void setSeries(const trace::Series &series, base::Instant begin = {}); // without what was before `begin`
    base::Duration width() const { return m_time.cellWidth(); } // of one interval
    const ChartTime &time() const { return m_time; } // a cell a row
    const std::vector<trace::Series::Interval> &intervals() const { return m_intervals; }

    // Hits and stale hits of all that could have hit; nothing where there was no such request.
    static std::optional<double> hitRatio(const trace::Series::Interval &interval);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<trace::Series::Interval> m_intervals;
    ChartTime m_time;
};

} // namespace gui
