#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace gui {

class ClampedLabel;
class Theme;

// A line that says one thing and offers what to do about it; hidden while it has nothing to say. It lies in a BandRoom,
// and what it says never changes its height.
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
