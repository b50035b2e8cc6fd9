#pragma once

#include <QtWidgets/QLabel>

namespace gui {

class Theme;

// What stands where nothing is yet: one sentence on what will appear and what to press.
class EmptyPanel : public QLabel {
    Q_OBJECT

public:
    EmptyPanel(const Theme &theme, const QString &sentence, QWidget *parent = nullptr); // the theme outlives it

private:
    void restyle();

    const Theme &m_theme;
};

} // namespace gui
