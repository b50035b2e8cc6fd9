#pragma once

#include "look/outcomeshape.h"
#include "look/theme.h"

#include <QtGui/QBrush>
#include <QtGui/QFont>
#include <QtGui/QPen>
#include <QtGui/QPolygonF>

#include <variant>
#include <vector>

class QPainter;

namespace gui {

// A picture for the last row of a room: few words, thick strokes, every length a part of its area's height, whatever
// the size of type is. It is composed first and painted afterwards, so that what is written can be measured.
class LargeSheet {
public:
    struct Text {
        QRectF rect;
        QString text; // as it is written
        QFont font;
        QColor ink;
        int alignment = Qt::AlignCenter;
        bool isCut = false; // of a word: it found no room even when written smaller
        QString name{}; // of one that is shortened: the whole
    };
    enum class Face : std::uint8_t {
        Plain,
        Strong,
        Name
    }; // a name is a key: shortened so that it stays apart from the others
    struct How {
        Face face = Face::Plain;
        QColor ink{}; // invalid: the usual one
        int alignment = Qt::AlignCenter;
        qreal size = 1; // of letters()
    };

    LargeSheet(const QRectF &area, const Theme &theme); // the theme is borrowed

    const QRectF &area() const { return m_area; }
    const Palette &palette() const { return m_theme->palette(); }
    qreal letters() const { return m_letters; } // the height of type, in pixels
    qreal stroke() const { return m_stroke; }

    // In one line, in letters that become smaller until they fit.
    void write(const QRectF &rect, const QString &text, const How &how);
    void box(const QRectF &rect, qreal radius, const QBrush &fill, const QColor &border, qreal width = 0);
    void dots(const QRectF &rect, const QColor &border); // an outline of what is still to come
    void line(const QPolygonF &line, const QColor &colour, qreal width, Qt::PenStyle style = Qt::SolidLine);
    void arrow(const QPolygonF &line, const QColor &colour, qreal width, Qt::PenStyle style = Qt::SolidLine);
    void mark(const QRectF &rect, Mark mark);
    QBrush staleBrush() const;

    const std::vector<Text> &texts() const { return m_texts; }
    void paint(QPainter &painter) const;

private:
    struct Box {
        QRectF rect;
        qreal radius = 0;
        QBrush fill;
        QPen border;
    };
    struct Line {
        QPolygonF points;
        QPen pen;
        bool hasHead = false;
    };
    struct Marked {
        QRectF rect;
        Mark mark = Mark::None;
    };

    void keepNamesApart(const QFont &font, qreal width);
    void paintLine(QPainter &painter, const Line &line) const;

    QRectF m_area;
    const Theme *m_theme;
    qreal m_letters;
    qreal m_stroke;
    std::vector<std::variant<Box, Line, Marked>> m_shapes; // below the texts
    std::vector<Text> m_texts;
};

} // namespace gui
