#include "look/monodelegate.h"

#include "look/distinct.h"
#include "look/pill.h"
#include "look/roles.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>

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
    if (index.data(StaleRole).toBool()) {
        option->backgroundBrush = m_theme.palette().stale.tint;
        option->palette.setColor(QPalette::Text, m_theme.palette().stale.ink);
    }
    option->direction = Qt::LeftToRight; // a key reads as it is stored, in every language
    if (m_apart != Apart::No && option->widget && option->rect.width() > 0)
        option->text = apartText(*option, index);
}

QString MonoDelegate::shownText(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    return shown.text;
}

QString MonoDelegate::apartText(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int margin = option.widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    const int width = option.rect.width() - 2 * margin;
    if (option.fontMetrics.horizontalAdvance(option.text) <= width)
        return option.text;
    QStringList texts;
    qsizetype own = 0;
    const auto add = [&](const QModelIndex &other) {
        if (other == index)
            own = texts.size();
        texts << displayText(other.data(), option.locale);
    };
    if (m_apart == Apart::Columns) {
        for (int column = 0; column < index.model()->columnCount(index.parent()); ++column)
            add(index.siblingAtColumn(column));
    } else {
        // In blocks, so that a row reads the same whichever of its neighbours is drawn.
        constexpr int block = 48;
        const int rows = index.model()->rowCount(index.parent());
        const int first = std::max(0, index.row() / block * block - block / 2);
        for (int row = first; row < std::min(rows, first + 2 * block); ++row)
            add(index.sibling(row, index.column()));
    }
    if (texts != m_texts || width != m_width) {
        m_shown = distinctTexts(texts, option.fontMetrics, width);
        m_texts = texts;
        m_width = width;
    }
    return m_shown[own];
}

void MonoDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Pill pill = statusPill(index.data(StatusRole).toInt());
    const int width = pill.word.isEmpty() ? 0 : pillSize(pill, m_theme).width() + m_theme.px(4);
    QStyleOptionViewItem text = option;
    text.rect.setRight(option.rect.right() - width);
    QStyledItemDelegate::paint(painter, text, index);
    if (width > 0)
        drawPill(*painter, option.rect.adjusted(option.rect.width() - width, 0, 0, -1), pill, m_theme);
}

// What was left out.
bool MonoDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const QString whole = index.data().toString();
    if (m_apart == Apart::No || event->type() != QEvent::ToolTip || index.data(Qt::ToolTipRole).isValid()
        || shownText(option, index) == whole)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(whole), view);
    return true;
}

} // namespace gui
