#pragma once

#include <QtWidgets/QScrollArea>

namespace gui {

class Theme;

// A panel in a place that may be smaller than the panel needs: it scrolls then. So no panel sets the size of a window.
class PanelScroll : public QScrollArea {
    Q_OBJECT

public:
    PanelScroll(const Theme &theme, QWidget *panel, QWidget *parent = nullptr); // the theme outlives it; owns the panel

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    const Theme &m_theme;
};

} // namespace gui
