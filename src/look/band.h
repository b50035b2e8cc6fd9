#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace gui {

class ClampedLabel;
class Theme;

// A line with one message and an action for it; hidden without a message. It is placed in a BandRoom,
// and its message never changes its height.
class Band : public QWidget {
    Q_OBJECT

public:
    Band(const Theme &theme, const QString &name, QWidget *parent = nullptr, int lines = 2); // the theme outlives it

    QPushButton *addButton(const QString &name, const QString &text, const QString &toolTip);
    void say(const QString &text); // plain text; shows itself
    QString text() const;

private:
    void restyle();

    const Theme &m_theme;
    ClampedLabel *m_text;
};

} // namespace gui
