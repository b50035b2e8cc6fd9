#include "labwindow/compare/comparetimeline.h"

#include "look/outcomeshape.h"
#include "look/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace gui {

CompareTimeline::CompareTimeline(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("compareTimeline"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Requests of both runs"));
    setToolTip(tr("Each request: its outcome in the left run above, in the right run below; a mark between them where "
                  "they differ. A click shows it in both halves"));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CompareTimeline::setRuns(const std::vector<trial::Answer> &one, const std::vector<trial::Answer> &other)
{
    m_one = one;
    m_other = other;
    m_current = -1;
    update();
}

bool CompareTimeline::differs(std::size_t request) const
{
    if (request >= m_one.size() || request >= m_other.size())
        return true;
    return !m_one[request].asksTheSame(m_other[request]) || !m_one[request].answersTheSame(m_other[request]);
}

int CompareTimeline::nextDifference(int after) const
{
    for (int request = after + 1; request < count(); ++request) {
        if (differs(std::size_t(request)))
            return request;
    }
    return -1;
}

QSize CompareTimeline::sizeHint() const { return {m_theme.px(200), m_theme.px(38)}; }

QRectF CompareTimeline::cell(int request) const
{
    const double step = double(width()) / std::max(count(), 1);
    return {request * step, 0, step, double(height())};
}

int CompareTimeline::requestAt(double x) const
{
    return count() == 0 ? -1 : std::clamp(int(x * count() / std::max(width(), 1)), 0, count() - 1);
}

// Where there are more requests than pixels, the first of a pixel is drawn, and a difference of any.
void CompareTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &palette = m_theme.palette();
    const double mark = m_theme.px(6);
    const double row = (height() - mark) / 2;
    const double gap = cell(0).width() > m_theme.px(4) ? m_theme.px(1) : 0;
    const auto draw = [&](const std::vector<trial::Answer> &answers, std::size_t request, double top, double left,
                          double room) {
        if (request < answers.size())
            painter.fillRect(QRectF(left, top, std::max(room - gap, 1.0), row - m_theme.px(1)),
                             chartBrush(answers[request].outcome, palette, m_theme.px(1), devicePixelRatioF()));
    };
    int column = -1;
    bool isMarked = false;
    for (int request = 0; request < count(); ++request) {
        const QRectF place = cell(request);
        const bool isNew = int(place.left()) != column || place.width() >= 1;
        if (isNew) {
            column = int(place.left());
            isMarked = false;
            draw(m_one, std::size_t(request), 0, place.left(), place.width());
            draw(m_other, std::size_t(request), row + mark, place.left(), place.width());
        }
        if (!isMarked && differs(std::size_t(request))) {
            isMarked = true;
            painter.fillRect(
                QRectF(place.left(), row + m_theme.px(1), std::max(place.width() - gap, 1.0), mark - m_theme.px(3)),
                palette.ink);
        }
    }
    if (m_current >= 0) {
        const QRectF place = cell(m_current);
        painter.setPen(QPen(palette.accent, m_theme.px(2)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(
            QRectF(place.left(), 0, std::max(place.width(), double(m_theme.px(4))), height()).adjusted(1, 1, -1, -1));
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette.accent, m_theme.px(1)));
        painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
    }
}

void CompareTimeline::choose(int request)
{
    if (request < 0 || request >= count() || request == m_current)
        return;
    setCurrent(request);
    emit chosen(request);
}

void CompareTimeline::setCurrent(int request)
{
    m_current = request;
    update();
}

void CompareTimeline::mousePressEvent(QMouseEvent *event) { choose(requestAt(event->position().x())); }

void CompareTimeline::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        choose(requestAt(event->position().x()));
}

void CompareTimeline::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_current - 1);
        break;
    case Qt::Key_Right:
        choose(m_current + 1);
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(count() - 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace gui
