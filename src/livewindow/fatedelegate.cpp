#include "livewindow/fatedelegate.h"

#include "livewindow/fate.h"
#include "look/roles.h"
#include "look/theme.h"

#include <QtCore/QDateTime>
#include <QtGui/QPainter>

namespace gui {

FateDelegate::FateDelegate(const Theme &theme, QObject *parent)
    : MonoDelegate(theme, parent)
    , m_theme(theme)
{
}

void FateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Fate fate = index.data(FateRole).value<Fate>();
    if (fate.kind == Fate::Kind::None) {
        MonoDelegate::paint(painter, option, index);
        return;
    }
    const QString word = fateText(fate.kind);
    const QFont font = m_theme.font(Theme::Face::SmallStrong);
    const int width = QFontMetrics(font).horizontalAdvance(word) + m_theme.px(12);
    const QRect place(option.rect.right() - width, option.rect.top(), width, option.rect.height());
    QStyleOptionViewItem name = option;
    name.rect.setRight(place.left());
    painter->save();
    painter->setOpacity(fate.strength(QDateTime::currentMSecsSinceEpoch(), m_theme.reducedMotion()));
    MonoDelegate::paint(painter, name, index);
    painter->restore();
    painter->save();
    painter->setFont(font);
    painter->setPen(m_theme.palette().ink);
    painter->drawText(place.adjusted(0, 0, -m_theme.px(6), 0), Qt::AlignRight | Qt::AlignVCenter, word);
    painter->restore();
}

} // namespace gui
