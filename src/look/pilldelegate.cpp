#include "look/pilldelegate.h"

#include "look/pill.h"
#include "look/roles.h"
#include "look/stylepaint.h"
#include "look/theme.h"

#include <QtWidgets/QApplication>

namespace gui {

namespace {

Pill pillOf(const QModelIndex &index)
{
    return {static_cast<Mark>(index.data(MarkRole).toInt()), index.data(Qt::DisplayRole).toString()};
}

} // namespace

PillDelegate::PillDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const int margin = m_theme.px(8);
    drawPill(*painter, cell.rect.adjusted(margin, 0, -margin / 2, -1), pillOf(index), m_theme, cell.direction);
    drawCellRing(*painter, cell);
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return pillSize(pillOf(index), m_theme) + QSize(m_theme.px(12), m_theme.px(8));
}

} // namespace gui
