#include "views/diagrams/diagramview.h"

#include "look/exporting.h"
#include "look/picturemenu.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

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
        placeNotice();
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

void DiagramView::setNotice(const QString &text)
{
    if (text == notice())
        return;
    if (!m_notice) {
        m_notice = new QPushButton(this);
        m_notice->setObjectName(u"notice"_s);
        m_notice->setToolTip(
            tr("Requests come faster than each can be read. Show the newest one several times a second, or "
               "keep the one that is shown"));
        connect(m_notice, &QPushButton::clicked, this, &DiagramView::noticePressed);
    }
    m_notice->setText(text);
    m_notice->setAccessibleName(text);
    placeNotice();
}

QString DiagramView::notice() const { return m_notice ? m_notice->text() : QString(); }

void DiagramView::setLarge(bool isLarge)
{
    m_isLarge = isLarge;
    relayout();
}

QRectF DiagramView::roomIn(const QRectF &whole)
{
    const qreal margin = std::min(whole.height() / 24, whole.width() / 24);
    return whole.adjusted(margin, margin, -margin, -margin);
}

void DiagramView::drawAll(QPainter &painter)
{
    const QRectF seen = std::exchange(m_visible, QRectF(QPointF(), m_size));
    drawWhole(painter);
    m_visible = seen;
}

void DiagramView::drawWhole(QPainter &painter)
{
    if (showsLarge()) {
        drawLarge(painter, roomIn(m_visible));
    } else {
        draw(painter);
    }
}

void DiagramView::setSpots(std::vector<Spot> spots)
{
    const trace::EventId pointedAt = hovered() ? hovered()->event : 0;
    m_spots = std::move(spots);
    if (showsLarge()) {
        for (Spot &spot : m_spots) { // they are words for a screen reader, and stand elsewhere
            spot.rect = {};
        }
    }
    const auto again = std::find_if(m_spots.begin(), m_spots.end(),
                                    [&](const Spot &spot) { return pointedAt != 0 && spot.event == pointedAt; });
    m_hovered = again == m_spots.end() ? -1 : int(again - m_spots.begin());
}

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
    if (showsLarge() && !isEmpty()) {
        m_size = area;
    }
    horizontalScrollBar()->setRange(0, std::max(0, qCeil(m_size.width() - area.width())));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_theme.grid(3));
    verticalScrollBar()->setRange(0, std::max(0, qCeil(m_size.height() - area.height())));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_theme.grid(3));
    viewport()->update();
}

QString DiagramView::asText() const
{
    if (isEmpty()) {
        return m_emptyText;
    }
    if (m_spots.empty()) {
        return accessibleDescription();
    }
    QStringList lines;
    for (const Spot &spot : m_spots) {
        lines << QString(spot.tip).replace(u'\n', u" · "_s);
    }
    return lines.join(u'\n');
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
        drawWhole(painter);
        painter.restore();
    }
    if (hasFocus() && m_showsRing) {
        drawRounded(painter, viewport()->rect(), m_theme.px(6), {}, m_theme.palette().accent, m_theme.px(2));
    }
}

// Below the picture, which is the less high.
void DiagramView::placeNotice()
{
    const bool isShown = m_notice && !m_notice->text().isEmpty();
    setViewportMargins(0, 0, 0, isShown ? m_notice->sizeHint().height() + m_theme.px(6) : 0);
    if (!m_notice)
        return;
    const QRect seen = viewport()->geometry();
    const int margin = m_theme.px(8); // as wide whatever it says
    m_notice->setGeometry(seen.left() + margin, seen.bottom() + m_theme.px(4), std::max(0, seen.width() - 2 * margin),
                          m_notice->sizeHint().height());
    m_notice->setVisible(isShown);
}

void DiagramView::contextMenuEvent(QContextMenuEvent *event)
{
    if (isEmpty()) {
        return;
    }
    const Picture picture{accessibleName(), drawingSize(), m_theme.palette().panel,
                          [this](QPainter &painter) { drawAll(painter); }};
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPictureActions(*menu, picture, *this);
    QAction *copyText = menu->addAction(tr("Copy as &text"));
    copyText->setObjectName(u"copyAsText"_s);
    connect(copyText, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    menu->popup(event->globalPos());
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeNotice();
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
    if (m_showsRing && m_selected == 0) {
        constexpr qsizetype readOut = 2'000; // characters: the arrow keys tell the rest
        setAccessibleDescription(asText().left(readOut));
    }
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
