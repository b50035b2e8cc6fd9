#include "livewindow/chiprow.h"

#include "look/theme.h"
#include "look/units.h"

#include <QtGui/QPainter>

namespace gui {

ChipRow::ChipRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
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
    setToolTip(plainToolTip(accessibleName()));
    update();
}

int ChipRow::chipHeight() const { return QFontMetrics(m_theme.font(Theme::Face::Mono)).height() + m_theme.px(6); }

QList<QRect> ChipRow::places() const
{
    const QFontMetrics metrics(m_theme.font(Theme::Face::Mono));
    QList<QRect> places;
    int x = 0;
    for (const QString &chip : m_chips) {
        const int wide = metrics.horizontalAdvance(chip) + m_theme.px(12);
        places.append({x, 0, wide, chipHeight()});
        x += wide + m_theme.px(22); // an arrow stands in between
    }
    return places;
}

QSize ChipRow::sizeHint() const { return {m_theme.px(240), chipHeight()}; }

QSize ChipRow::minimumSizeHint() const { return {m_theme.px(96), chipHeight()}; }

void ChipRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(Theme::Face::Mono));
    const QList<QRect> all = places();
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
