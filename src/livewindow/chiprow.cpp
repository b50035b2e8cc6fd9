#include "livewindow/chiprow.h"

#include "look/theme.h"

#include <QtGui/QPainter>

namespace gui {

ChipRow::ChipRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChipRow::setChips(const QStringList &chips)
{
    if (chips == m_chips)
        return;
    m_chips = chips;
    setAccessibleName(chips.join(QStringLiteral(" → ")));
    updateGeometry();
    update();
}

QList<QRect> ChipRow::places(int width) const
{
    const QFontMetrics metrics(m_theme.font(Theme::Face::Mono));
    const int height = metrics.height() + m_theme.px(6);
    const int gap = m_theme.px(22); // an arrow stands in it
    QList<QRect> places;
    int x = 0;
    int y = 0;
    for (const QString &chip : m_chips) {
        const int wide = metrics.horizontalAdvance(chip) + m_theme.px(12);
        if (x > 0 && x + wide > width) {
            x = gap;
            y += height + m_theme.px(4);
        }
        places.append({x, y, wide, height});
        x += wide + gap;
    }
    return places;
}

int ChipRow::heightForWidth(int width) const
{
    const QList<QRect> all = places(width);
    return all.isEmpty() ? 0 : all.constLast().bottom() + 1;
}

QSize ChipRow::sizeHint() const { return {m_theme.px(240), heightForWidth(m_theme.px(240))}; }

QSize ChipRow::minimumSizeHint() const { return {m_theme.px(120), heightForWidth(std::max(width(), m_theme.px(120)))}; }

void ChipRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(Theme::Face::Mono));
    const QList<QRect> all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QRect &place = all.at(i);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.palette().softFill);
        painter.drawRoundedRect(place, m_theme.px(4), m_theme.px(4));
        painter.setPen(m_theme.palette().ink);
        painter.drawText(place, Qt::AlignCenter, m_chips.at(i));
        if (i > 0) {
            const QRect gap(place.left() - m_theme.px(22), place.top(), m_theme.px(22), place.height());
            painter.setPen(m_theme.palette().dimInk);
            painter.drawText(gap, Qt::AlignCenter, QStringLiteral("→"));
        }
    }
}

} // namespace gui
