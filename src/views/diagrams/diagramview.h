#pragma once

#include "base/error.h"
#include "trace/event.h"
#include "views/diagrams/largesheet.h"

#include <QtWidgets/QAbstractScrollArea>

class QPushButton;

namespace gui {

class Theme;

// What the drawn views have in common: a drawing that scrolls when it does not fit, with spots in it that stand for
// events. A spot explains itself when hovered, is selected by a click or with the arrow keys, and is shown as
// selected when another view selected its event. Nothing scrolls that the person did not touch.
// For an audience each has a large form, which fills the view: nothing in it is pointed at.
class DiagramView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit DiagramView(const Theme &theme, QWidget *parent = nullptr); // the theme is borrowed and outlives it

    trace::EventId selectedEvent() const { return m_selected; }
    void selectEvent(trace::EventId event); // from elsewhere: emits nothing
    void setEmptyText(const QString &text); // one sentence: what will appear here and what to press
    QString notice() const;
    void setNotice(const QString &text); // on a button below: what is shown when it is not the newest; empty: it is

    void setLarge(bool isLarge);
    bool isLarge() const { return m_isLarge; }
    virtual LargeSheet largeForm(const QRectF &area) const = 0; // of what is shown
    static QRectF roomIn(const QRectF &whole); // for it

    // For pictures: the drawing as a whole, without scroll bars.
    QSizeF drawingSize() const { return m_size; }
    void drawAll(QPainter &painter);

    QString asText() const; // what is drawn, a line a spot: for who does not see it, and to copy

    // Where an event is drawn, in viewport coordinates; empty when it is not.
    QRectF spotOf(trace::EventId event) const;

signals:
    void eventSelected(trace::EventId event); // by the person
    void noticePressed();

protected:
    struct Spot {
        QRectF rect;
        trace::EventId event = 0;
        QString tip; // plain text; also what a screen reader says
    };

    // Places everything for a viewport of this size; answers how large the drawing is.
    virtual QSizeF layOut(const QSizeF &viewport) = 0;
    virtual void draw(QPainter &painter) = 0; // in the drawing's own coordinates
    virtual bool isEmpty() const = 0;
    virtual bool hasLargeForm() const { return true; }
    virtual void drawLarge(QPainter &painter, const QRectF &area) { largeForm(area).paint(painter); }
    void setSpots(std::vector<Spot> spots);
    void relayout();
    const Theme &theme() const { return m_theme; }
    QRectF visible() const { return m_visible; } // the part of the drawing that is asked for
    const Spot *hovered() const;
    const Spot *spotAt(const QPointF &inDrawing) const;
    QPointF toDrawing(const QPointF &inViewport) const;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override; // copy or save the picture

private:
    bool showsLarge() const { return m_isLarge && hasLargeForm(); }
    void drawWhole(QPainter &painter);
    void placeNotice();
    void choose(const Spot &spot);
    void step(int by);
    void setHovered(int spot);
    void restyle();

    const Theme &m_theme;
    std::vector<Spot> m_spots; // in reading order: what the arrow keys walk
    QSizeF m_size;
    QRectF m_visible;
    QString m_emptyText;
    QPushButton *m_notice = nullptr; // made with the first
    trace::EventId m_selected = 0;
    int m_hovered = -1;
    bool m_isLarge = false;
    bool m_showsRing = false; // only for who came by the keyboard
};

// Writes the whole drawing; endings and errors as of saveDrawing().
base::Result<void> saveDiagram(const QString &path, DiagramView &view);

} // namespace gui
