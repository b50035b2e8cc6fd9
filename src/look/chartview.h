#pragma once

#include "base/error.h"
#include "trace/event.h"

#include <QtCharts/QChartView>
#include <QtCore/QTimer>
#include <QtGui/QPen>

class QAbstractItemModel;

namespace gui {

class Theme;

// A stretch of time that a chart folds, by where it stands on the time axis, and how long it is.
struct ChartFold {
    double begin = 0;
    double end = 0;
    QString length;
};

// What a line or the dots of a chart are, told above it.
struct ChartLegend {
    QString text;
    QPen pen;
    bool isDots = false;
};

// What the charts have in common: the theme's colours and faces, at most ten refreshes a second and none while
// hidden, the same data as a table, and export. Chart and table always show the same moment.
class ChartView : public QChartView {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds refreshInterval{100};

    explicit ChartView(const Theme &theme, QWidget *parent = nullptr); // the theme is borrowed and outlives it

    virtual const QAbstractItemModel &table() const = 0;
    base::Result<void> exportTo(const QString &path); // .png, .svg or .csv; errors as in exporting.h
    const QList<ChartLegend> &legend() const { return m_legend; } // of its lines
    void refreshNow(); // for who shows the table instead: what is hidden does not refresh by itself

protected:
    void scheduleRefresh(); // the data has changed
    virtual void refresh() = 0; // takes the pending data into the table and the chart
    virtual void recolour(); // the theme has changed; the base does chart and axes

    const Theme &theme() const { return m_theme; }
    QBrush brushOf(trace::Outcome outcome) const; // how a bar of it is filled

    void setLegend(const QList<ChartLegend> &legend);

    // What is folded of a time axis that goes from `begin` to `end`.
    void setFolds(const QList<ChartFold> &folds, double begin, double end);

    int timeTickCount() const; // how many times of the run find room under the chart

    void contextMenuEvent(QContextMenuEvent *event) override; // copy or save picture and figures
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    bool hasRoomForLegend() const;
    bool isLow() const; // no room for the titles of axes
    void drawLegend(QPainter &painter) const;
    void fitAxes(); // a low chart has its axes' titles in the tooltip, so that the figures keep their room
    QByteArray asSvg();
    void drawAll(QPainter &painter);

    const Theme &m_theme;
    QTimer m_timer;
    QList<ChartLegend> m_legend;
    QList<ChartFold> m_folds; // from 0 to 1 of the plot
    bool m_isStale = false;
    bool m_drawsSvg = false;
};

} // namespace gui
