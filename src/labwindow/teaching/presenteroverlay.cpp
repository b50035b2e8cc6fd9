#include "labwindow/teaching/presenteroverlay.h"

#include "look/theme.h"

#include <QtGui/QCursor>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace gui {

namespace {
constexpr qreal zoomFactor = 2;
}

PresenterOverlay::PresenterOverlay(const Theme &theme, QWidget &window)
    : QWidget(&window)
    , m_theme(theme)
    , m_window(window)
{
    setObjectName(QStringLiteral("presenterOverlay"));
    setMouseTracking(true);
    hide();
    window.installEventFilter(this);
}

void PresenterOverlay::toggle(Tool tool)
{
    m_tool = m_tool == tool ? Tool::None : tool;
    follow();
}

void PresenterOverlay::clear()
{
    m_strokes.clear();
    follow();
}

void PresenterOverlay::toggleFrozen()
{
    if (m_stands == Stands::No)
        m_still = pictureOf(1, QRectF(m_window.rect()).center());
    m_stands = m_stands == Stands::No ? Stands::Frozen : Stands::No;
    follow();
}

void PresenterOverlay::toggleZoom()
{
    if (m_stands == Stands::No)
        m_still = pictureOf(zoomFactor, mouse());
    m_stands = m_stands == Stands::No ? Stands::Zoomed : Stands::No;
    follow();
}

void PresenterOverlay::turnPage()
{
    m_strokes.clear();
    if (m_stands == Stands::Zoomed)
        m_stands = Stands::No;
    follow();
}

void PresenterOverlay::leave()
{
    m_tool = Tool::None;
    m_stands = Stands::No;
    m_strokes.clear();
    follow();
}

QPointF PresenterOverlay::mouse() const { return m_window.mapFromGlobal(QPointF(QCursor::pos())); }

// Drawn anew rather than enlarged: letters stay sharp.
QPixmap PresenterOverlay::pictureOf(qreal factor, const QPointF &middle)
{
    const bool wasVisible = isVisible();
    hide();
    const QSizeF seen = QSizeF(m_window.size()) / factor;
    const QPointF corner(std::clamp(middle.x() - seen.width() / 2, 0.0, m_window.width() - seen.width()),
                         std::clamp(middle.y() - seen.height() / 2, 0.0, m_window.height() - seen.height()));
    QPixmap picture(m_window.size() * devicePixelRatio());
    picture.setDevicePixelRatio(devicePixelRatio());
    picture.fill(palette().color(QPalette::Window));
    QPainter painter(&picture);
    painter.scale(factor, factor);
    painter.translate(-corner);
    m_window.render(&painter, QPoint(), QRegion(), QWidget::DrawWindowBackground | QWidget::DrawChildren);
    painter.end();
    setVisible(wasVisible);
    return picture;
}

void PresenterOverlay::follow()
{
    if (m_stands == Stands::No)
        m_still = {};
    const bool isNeeded = m_tool != Tool::None || m_stands != Stands::No || !m_strokes.isEmpty();
    setAttribute(Qt::WA_TransparentForMouseEvents, m_tool == Tool::None && m_stands == Stands::No);
    setCursor(m_tool == Tool::Pen ? Qt::CrossCursor : Qt::ArrowCursor);
    setGeometry(m_window.rect());
    setVisible(isNeeded);
    if (isNeeded)
        raise();
    update();
}

bool PresenterOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize)
        setGeometry(m_window.rect());
    return QWidget::eventFilter(watched, event);
}

void PresenterOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_stands != Stands::No)
        painter.drawPixmap(0, 0, m_still);
    if (m_tool == Tool::Spotlight) {
        const qreal radius = height() / 5.0;
        QPainterPath dark;
        dark.setFillRule(Qt::OddEvenFill);
        dark.addRect(QRectF(rect()));
        dark.addEllipse(mouse(), radius, radius);
        painter.fillPath(dark, QColor(0, 0, 0, 170));
    }
    QPen pen(m_theme.palette().danger, std::max(3.0, height() / 180.0));
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    for (const QPolygonF &stroke : std::as_const(m_strokes))
        stroke.size() == 1 ? painter.drawPoint(stroke.first()) : painter.drawPolyline(stroke);
}

void PresenterOverlay::mousePressEvent(QMouseEvent *event)
{
    if (m_tool == Tool::Pen && event->button() == Qt::LeftButton)
        m_strokes.append(QPolygonF({event->position()}));
    update();
}

void PresenterOverlay::mouseMoveEvent(QMouseEvent *event)
{
    if (m_tool == Tool::Pen && event->buttons() & Qt::LeftButton && !m_strokes.isEmpty())
        m_strokes.last().append(event->position());
    if (m_tool != Tool::None)
        update();
}

} // namespace gui
