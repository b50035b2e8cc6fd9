#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace gui {

class Theme;

// Shows a cell in the mono face: keys, SQL, times and bytes. Always plain text, always left to right.
class MonoDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit MonoDelegate(const Theme &theme, QObject *parent = nullptr); // the theme is borrowed and outlives it

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace gui
