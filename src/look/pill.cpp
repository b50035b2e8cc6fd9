#include "look/pill.h"

#include "look/stylepaint.h"
#include "look/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace gui {

Pill outcomePill(trace::Outcome outcome) { return {markOf(outcome), outcomeWord(outcome)}; }

Pill statusPill(std::int64_t httpStatus)
{
    return httpStatus < 400 ? Pill() : Pill{Mark::Error, QString::number(httpStatus)};
}

QSize pillSize(const Pill &pill, const Theme &theme)
{
    if (pill.word.isEmpty()) {
        return {0, 0};
    }
    const QFontMetrics metrics(theme.font(Theme::Face::SmallStrong));
    const int mark = pill.mark == Mark::None ? 0 : theme.px(10) + theme.px(5);
    return {theme.px(7) + mark + metrics.horizontalAdvance(pill.word) + theme.px(8), metrics.height() + theme.px(4)};
}

void drawPill(QPainter &painter, const QRect &rect, const Pill &pill, const Theme &theme, Qt::LayoutDirection direction)
{
    if (pill.word.isEmpty()) {
        return;
    }
    const QSize size = pillSize(pill, theme);
    const QSize fitted(std::min(size.width(), rect.width()), std::min(size.height(), rect.height()));
    const QRect shape = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, fitted, rect);
    const OutcomeColours colours = pillColours(pill.mark, theme.palette());
    drawRounded(painter, shape, theme.px(5), colours.tint, {});

    QRect text = shape.adjusted(theme.px(7), 0, -theme.px(8), 0);
    if (pill.mark != Mark::None) {
        const int side = theme.px(10);
        const QRect box(text.left(), shape.center().y() - side / 2, side, side);
        drawMark(painter, QStyle::visualRect(direction, shape, box), pill.mark, theme.palette());
        text.setLeft(text.left() + side + theme.px(5));
    }
    text.setRight(shape.right()); // the word's own width was measured: no need to cut it
    painter.save();
    const QFont font = theme.font(Theme::Face::SmallStrong);
    painter.setFont(font);
    painter.setPen(colours.ink);
    painter.drawText(QStyle::visualRect(direction, shape, text), int(Qt::AlignVCenter | Qt::AlignLeading),
                     QFontMetrics(font).elidedText(pill.word, Qt::ElideRight, text.width()));
    painter.restore();
}

PillLabel::PillLabel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents); // so that a dock can be dragged by it
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PillLabel::setPill(const Pill &pill)
{
    if (pill == m_pill) {
        return;
    }
    m_pill = pill;
    setAccessibleName(pill.word);
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const { return pillSize(m_pill, m_theme); }

void PillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawPill(painter, rect(), m_pill, m_theme, layoutDirection());
}

} // namespace gui
