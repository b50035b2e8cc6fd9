#include "look/monodelegate.h"

#include "look/theme.h"

namespace gui {

MonoDelegate::MonoDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void MonoDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // A model may strike out or embolden; face and size are the theme's.
    const QFont asked = index.data(Qt::FontRole).value<QFont>();
    option->font = m_theme.font(asked.bold() ? Theme::Face::MonoStrong : Theme::Face::Mono);
    option->font.setStrikeOut(asked.strikeOut());
    option->fontMetrics = QFontMetrics(option->font);
    option->direction = Qt::LeftToRight; // a key reads as it is stored, in every language
}

} // namespace gui
