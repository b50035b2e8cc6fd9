#include "views/diagrams/diagramview.h"

#include "look/exporting.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace gui {

DiagramView::DiagramView(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    restyle();
    connect(&theme, &Theme::changed, this, [this] {
        restyle();
        relayout();
    });
}

void DiagramView::selectEvent(trace::EventId event)
{
    if (event != m_selected) {
        m_selected = event;
        viewport()->update();
    }
}

void DiagramView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void DiagramView::drawAll(QPainter &painter) { draw(painter); }

QRectF DiagramView::spotOf(trace::EventId event) const
{
    const auto found =
        std::find_if(m_spots.begin(), m_spots.end(), [&](const Spot &spot) { return spot.event == event; });
    return found == m_spots.end() ? QRectF() : found->rect.translated(-toDrawing({0, 0}));
}

void DiagramView::relayout()
{
    m_spots.clear();
    m_hovered = -1;
    const QSizeF area(viewport()->size());
    m_size = isEmpty() ? QSizeF() : layOut(area);
    horizontalScrollBar()->setRange(0, std::max(0, qCeil(m_size.width() - area.width())));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_theme.grid(3));
    verticalScrollBar()->setRange(0, std::max(0, qCeil(m_size.height() - area.height())));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_theme.grid(3));
    viewport()->update();
}

const DiagramView::Spot *DiagramView::hovered() const
{
    return m_hovered >= 0 ? &m_spots[std::size_t(m_hovered)] : nullptr;
}

const DiagramView::Spot *DiagramView::spotAt(const QPointF &inDrawing) const
{
    // The last drawn lies on top.
    const auto found =
        std::find_if(m_spots.rbegin(), m_spots.rend(), [&](const Spot &spot) { return spot.rect.contains(inDrawing); });
    return found == m_spots.rend() ? nullptr : &*found;
}

QPointF DiagramView::toDrawing(const QPointF &inViewport) const
{
    return inViewport + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

void DiagramView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (isEmpty()) {
        const int margin = m_theme.grid(3);
        painter.setPen(m_theme.palette().dimInk);
        painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                         int(Qt::AlignCenter | Qt::TextWordWrap), m_emptyText);
    } else {
        painter.save();
        m_visible = QRectF(toDrawing({0, 0}), QSizeF(viewport()->size()));
        painter.translate(-m_visible.topLeft());
        draw(painter);
        painter.restore();
    }
    if (hasFocus() && m_showsRing) {
        drawRounded(painter, viewport()->rect(), m_theme.px(6), {}, m_theme.palette().accent, m_theme.px(2));
    }
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    if (const Spot *spot = spotAt(toDrawing(event->position()))) {
        choose(*spot);
    }
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    const Spot *spot = spotAt(toDrawing(event->position()));
    setHovered(spot ? int(spot - m_spots.data()) : -1);
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event) { event->accept(); }

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    const int all = int(m_spots.size());
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        step(-1);
        break;
    case Qt::Key_Down:
    case Qt::Key_Right:
        step(1);
        break;
    case Qt::Key_PageUp:
        step(-10);
        break;
    case Qt::Key_PageDown:
        step(10);
        break;
    case Qt::Key_Home:
        step(-all);
        break;
    case Qt::Key_End:
        step(all);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void DiagramView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_showsRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
}

void DiagramView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool DiagramView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Spot *spot = spotAt(toDrawing(help->pos()));
        QToolTip::showText(help->globalPos(), spot ? plainToolTip(spot->tip) : QString(), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        setHovered(-1);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void DiagramView::choose(const Spot &spot)
{
    m_selected = spot.event;
    setAccessibleDescription(spot.tip);
    viewport()->update();
    emit eventSelected(spot.event);
}

void DiagramView::step(int by)
{
    if (m_spots.empty()) {
        return;
    }
    const auto at =
        std::find_if(m_spots.begin(), m_spots.end(), [&](const Spot &spot) { return spot.event == m_selected; });
    const int last = int(m_spots.size()) - 1;
    const int next = at == m_spots.end() ? (by > 0 ? 0 : last) : std::clamp(int(at - m_spots.begin()) + by, 0, last);
    const Spot &spot = m_spots[std::size_t(next)];
    const int margin = m_theme.grid(2);
    const auto bring = [&](QScrollBar *bar, qreal from, qreal to) {
        bar->setValue(std::min(std::max(bar->value(), qCeil(to) + margin - bar->pageStep()), qFloor(from) - margin));
    };
    bring(verticalScrollBar(), spot.rect.top(), spot.rect.bottom());
    if (spot.rect.width() < viewport()->width()) {
        bring(horizontalScrollBar(), spot.rect.left(), spot.rect.right());
    }
    choose(spot);
}

void DiagramView::setHovered(int spot)
{
    if (spot != m_hovered) {
        m_hovered = spot;
        viewport()->setCursor(spot < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
        viewport()->update();
    }
}

void DiagramView::restyle()
{
    setFont(m_theme.font(Theme::Face::Body));
    QPalette colours = toQtPalette(m_theme.palette());
    colours.setColor(QPalette::Window, m_theme.palette().panel);
    setPalette(colours);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
}

base::Result<void> saveDiagram(const QString &path, DiagramView &view)
{
    return saveDrawing(path, view.drawingSize(), view.palette().color(QPalette::Base),
                       [&](QPainter &painter) { view.drawAll(painter); });
}

} // namespace gui
