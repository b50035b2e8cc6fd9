#include "look/ttlbar.h"

#include "look/roles.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "report/figures.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gui {

using base::Duration;

Ttl Ttl::of(Duration left, Duration whole)
{
    if (left == trace::noTtl) {
        return {};
    }
    return {left > 0us ? State::Running : State::Expired, std::max(left, Duration(0)), whole};
}

QString ttlText(const Ttl &ttl)
{
    switch (ttl.state) {
    case Ttl::State::Running:
        return report::countdownText(ttl.left);
    case Ttl::State::Expired:
        return QCoreApplication::translate("gui::Ttl", "expired");
    case Ttl::State::Never:
        break;
    }
    return report::countdownText(trace::noTtl);
}

void drawTtl(QPainter &painter, const QRect &rect, const Ttl &ttl, const Theme &theme)
{
    const Palette &palette = theme.palette();
    const int radius = theme.px(3);
    drawRounded(painter, rect, radius, palette.softFill, {});
    painter.save();
    if (ttl.state == Ttl::State::Running && ttl.whole > 0us) {
        const double part =
            std::min(1.0, std::chrono::duration<double>(ttl.left) / std::chrono::duration<double>(ttl.whole));
        QPainterPath shape;
        shape.addRoundedRect(rect, radius, radius);
        painter.setClipPath(shape);
        painter.fillRect(QRectF(rect.x(), rect.y(), rect.width() * part, rect.height()), palette.ttlFill);
        painter.setClipping(false);
    }
    painter.setFont(theme.font(Theme::Face::MonoSmall));
    painter.setPen(ttl.state == Ttl::State::Running ? palette.ink : palette.dimInk);
    painter.drawText(rect.adjusted(theme.px(4), 0, -theme.px(4), 0), int(Qt::AlignVCenter | Qt::AlignRight),
                     ttlText(ttl));
    painter.restore();
}

TtlDelegate::TtlDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void TtlDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const QVariant ttl = index.data(TtlRole);
    if (!ttl.isValid()) {
        if (!cell.text.isEmpty())
            QStyledItemDelegate::paint(painter, option, index); // a word instead of a time
        return;
    }
    const int height = std::min(m_theme.px(16), cell.rect.height() - m_theme.px(4));
    const int margin = m_theme.px(8);
    const QRect bar(cell.rect.left() + margin, cell.rect.center().y() - height / 2,
                    std::min(cell.rect.width() - 2 * margin, m_theme.px(140)), height);
    drawTtl(*painter, bar, ttl.value<Ttl>(), m_theme);
    drawCellRing(*painter, cell);
}

QSize TtlDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(112), m_theme.px(26)};
}

} // namespace gui
