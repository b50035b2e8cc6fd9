#pragma once

#include "trace/sequence.h"
#include "views/diagrams/steptext.h"

#include <QtCore/QRectF>

namespace gui {

class Theme;

// Where everything of a sequence diagram stands. Down the page goes modelled time, to one scale, but rows keep
// enough distance to be read: where two rows had to be drawn further apart than the scale says, that piece of the
// time axis is marked as not to scale.
class SequenceLayout {
public:
    struct Lane {
        qreal x = 0; // of the life line
        QRectF head;
        QString name;
    };
    struct Row {
        qreal y = 0; // of the arrow
        qreal fromX = 0;
        qreal toX = 0;
        QRectF label; // exactly as wide as the text in it
        QRectF below;
        QString labelText; // cut to what fits
        QString belowText;
        bool labelIsCode = false;
        bool belowIsCode = false;
        QRectF band; // the row as a whole: what is clicked
    };
    struct Bar {
        QRectF rect; // on the life line
        QRectF label;
        QString text;
    };
    struct AxisPiece {
        qreal from = 0;
        qreal to = 0;
        bool isToScale = false;
    };
    struct AxisTick {
        qreal y = 0;
        QRectF label;
        QString text;
    };

    // `texts`: one a step. `area`: what there is to fill; the layout is larger where that is too little.
    SequenceLayout() = default;
    SequenceLayout(const trace::Sequence &sequence, const std::vector<StepText> &texts, const QString &cacheName,
                   const Theme &theme, const QSizeF &area);

    std::vector<Lane> lanes;
    std::vector<Row> rows;
    std::vector<Bar> bars;
    std::vector<AxisPiece> axis;
    std::vector<AxisTick> ticks;
    qreal axisX = 0;
    qreal lifeTop = 0; // of the life lines
    qreal lifeBottom = 0;
    QSizeF size;

private:
    void placeRows(const trace::Sequence &sequence, const std::vector<StepText> &texts, const Theme &theme,
                   qreal height);
    void placeLanes(const trace::Sequence &sequence, const std::vector<StepText> &texts, const QString &cacheName,
                    const Theme &theme, qreal width);
    void placeTexts(const trace::Sequence &sequence, const std::vector<StepText> &texts, const Theme &theme);
    void placeBars(const trace::Sequence &sequence, const Theme &theme);
    void placeAxis(const trace::Sequence &sequence, const Theme &theme);
};

} // namespace gui
