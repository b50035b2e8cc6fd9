#pragma once

#include "look/monodelegate.h"

namespace gui {

// A name in the mono face with the word for what became of it (FateRole) at the end of its cell.
class FateDelegate : public MonoDelegate {
    Q_OBJECT
public:
    explicit FateDelegate(const Theme &theme, QObject *parent = nullptr); // the theme is borrowed and outlives it

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace gui
