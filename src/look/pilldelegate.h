#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace gui {

class Theme;

// Shows MarkRole and the text of a cell as a pill.
class PillDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit PillDelegate(const Theme &theme, QObject *parent = nullptr); // the theme is borrowed and outlives it

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace gui
