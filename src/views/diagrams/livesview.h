#pragma once

#include "trace/lives.h"
#include "views/diagrams/diagramview.h"

namespace gui {

// The lives of keys: a lane a key over virtual time, with its stores, hits as ticks, the time in which it was
// stale, and its end with the reason; of what lives, the time that it has still to live. Edits cross the lanes, and
// idle time is folded. Ctrl+wheel, + and − zoom; 0 shows all again.
class LivesView : public DiagramView {
    Q_OBJECT
public:
    static constexpr double maximumZoom = 1000;

    explicit LivesView(const Theme &theme, QWidget *parent = nullptr);

    void setLives(trace::Lives lives);
    void setNow(trace::Instant now); // the lives go on until then
    const trace::FoldedTime &line() const { return m_line; }
    double zoom() const { return m_zoom; }
    void setZoom(double zoom); // 1 = the whole run in the viewport; clamped
    const QStringList &names() const { return m_names; } // of the lanes
    LargeSheet largeForm(const QRectF &area) const override;

protected:
    QSizeF layOut(const QSizeF &viewport) override;
    void draw(QPainter &painter) override;
    bool isEmpty() const override { return m_lives.lanes().empty(); }
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Bar {
        QRectF rect;
        double staleX = -1; // where it turned stale, expired; −1 = it did not
        double expiredX = -1;
        trace::EventId stored = 0;
        trace::EventId ended = 0; // 0 = it lives
        trace::MissReason reason = trace::MissReason::None;
        double comesX = -1; // where its time to live ends, when that is still to come
        int stores = 1;
        double wordRoom = 0; // after its end, until the next thing in the lane
    };
    struct Tick {
        QRectF rect;
        trace::Outcome outcome;
        trace::EventId event;
        qsizetype count;
    };

    double xOf(trace::Instant time) const;
    void zoomAt(double factor, double viewportX);
    void placeLane(qsizetype index, std::vector<Spot> &spots);
    void placeTicks(const QList<trace::EntryLife::Tick> &ticks, const QRectF &lane, const QString &key,
                    std::vector<Spot> &spots);
    QString lifeTip(const trace::EntryLife &life, const QString &key) const;
    void drawAxis(QPainter &painter) const;
    void drawFolds(QPainter &painter) const;
    void drawEdits(QPainter &painter) const;
    void drawNow(QPainter &painter) const;
    void drawLegend(QPainter &painter) const;
    void placeTime();
    double lanesBottom() const;
    void drawBar(QPainter &painter, const Bar &bar) const;
    void drawTick(QPainter &painter, const Tick &tick) const;
    void nameLanes();
    void drawKeys(QPainter &painter) const;

    trace::Lives m_lives;
    QStringList m_names; // of its lanes, as they are drawn
    trace::Instant m_now;
    trace::FoldedTime m_line;
    double m_zoom = 1;
    double m_keyWidth = 0;
    double m_timeWidth = 0;
    std::vector<Bar> m_bars;
    std::vector<Tick> m_ticks;
};

} // namespace gui
