#pragma once

#include <QtGui/QPixmap>
#include <QtGui/QPolygonF>
#include <QtWidgets/QWidget>

namespace gui {

class Theme;

// What a presenter lays over the window: a pen, a spotlight, a part of it enlarged, the picture as it was. It is only
// there while one of them is.
class PresenterOverlay : public QWidget {
    Q_OBJECT

public:
    enum class Tool : std::uint8_t { None, Pen, Spotlight };

    PresenterOverlay(const Theme &theme, QWidget &window); // both borrowed; the window is its parent

    Tool tool() const { return m_tool; }
    void toggle(Tool tool);
    const QList<QPolygonF> &strokes() const { return m_strokes; }
    void clear(); // the strokes
    bool isFrozen() const { return m_stands == Stands::Frozen; }
    void toggleFrozen(); // what happens in the window is not shown
    bool isZoomed() const { return m_stands == Stands::Zoomed; }
    void toggleZoom(); // of the part round the mouse, as it is at this moment
    void turnPage(); // another picture: what was drawn on the one before goes, and so does a part of it
    void leave(); // everything

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    enum class Stands : std::uint8_t { No, Frozen, Zoomed };

    void follow(); // what there is to show
    QPointF mouse() const;
    QPixmap pictureOf(qreal factor, const QPointF &middle);

    const Theme &m_theme;
    QWidget &m_window;
    Tool m_tool = Tool::None;
    Stands m_stands = Stands::No;
    QPixmap m_still;
    QList<QPolygonF> m_strokes;
};

} // namespace gui
