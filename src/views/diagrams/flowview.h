#pragma once

#include "trace/flow.h"
#include "views/diagrams/diagramview.h"

namespace gui {

// Look-aside caching as a flow chart, with the way that a request took lit and its times on it.
class FlowView : public DiagramView {
    Q_OBJECT
public:
    explicit FlowView(const Theme &theme, QWidget *parent = nullptr);

    void setFlow(trace::Flow flow, std::size_t queries = 1); // `queries`: of all that asked for the same at once
    void clear();
    LargeSheet largeForm(const QRectF &area) const override;

protected:
    QSizeF layOut(const QSizeF &viewport) override;
    void draw(QPainter &painter) override;
    bool isEmpty() const override { return !m_flow; }

private:
    struct Station {
        QRectF rect;
        QString title;
        QString detail; // of this request
        bool detailIsCode = false;
        QString time; // since the request began
    };
    struct Way {
        QPolygonF line;
        QString word; // at its first part
        QRectF wordRect;
    };

    void placeStations(const QSizeF &viewport);
    void placeWays();
    void describeStations();
    QString wayWord(trace::FlowEdge edge) const;
    QColor wayColour(std::size_t edge) const;
    void drawWay(QPainter &painter, std::size_t edge) const;
    void drawStation(QPainter &painter, std::size_t node) const;

    std::optional<trace::Flow> m_flow;
    std::size_t m_queries = 1;
    std::array<Station, trace::flowNodes> m_stations;
    std::array<Way, trace::flowEdges> m_ways;
};

} // namespace gui
