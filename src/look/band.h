#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace gui {

class Theme;

// A line across the window that says one thing and offers what to do about it; hidden while it has nothing to say.
class Band : public QWidget {
    Q_OBJECT

public:
    Band(const Theme &theme, const QString &name, QWidget *parent = nullptr); // the theme outlives it

    QPushButton *addButton(const QString &name, const QString &text, const QString &toolTip);
    void say(const QString &text); // plain text; shows itself
    QString text() const;

private:
    void restyle();

    const Theme &m_theme;
    QLabel *m_text;
};

} // namespace gui
