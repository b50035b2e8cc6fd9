#include "gui/monodelegate.h"

#include "gui/theme.h"

namespace gui {

MonoDelegate::MonoDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void MonoDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font = m_theme.font(Theme::Face::Mono);
    option->fontMetrics = QFontMetrics(option->font);
    option->direction = Qt::LeftToRight; // a key reads as it is stored, in every language
}

} // namespace gui
