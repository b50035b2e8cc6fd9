#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace gui {

class Theme;

// Shows a cell in the mono face: keys, SQL, times and bytes. Always plain text, always left to right. The status of a
// request that failed stands as a pill at its end.
class MonoDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit MonoDelegate(const Theme &theme, QObject *parent = nullptr); // the theme is borrowed and outlives it

    // Which texts have to be told apart where there is not room for all of each; what is left out is in the tooltip.
    enum class Apart : std::uint8_t { No, Rows, Columns };
    void keepApart(Apart apart) { m_apart = apart; }

    QString shownText(const QStyleOptionViewItem &option, const QModelIndex &index) const; // in a cell of that size

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QString apartText(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme &m_theme;
    Apart m_apart = Apart::No;
    // Of the last row that was shown: its neighbours are shown right after it.
    mutable QStringList m_texts;
    mutable QStringList m_shown;
    mutable int m_width = -1;
};

} // namespace gui
