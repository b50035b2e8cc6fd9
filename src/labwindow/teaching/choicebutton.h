#pragma once

#include <QtWidgets/QAbstractButton>

namespace gui {

class Theme;

// One choice of a question: the key that chooses it, and what it says in as many lines as it needs.
class ChoiceButton : public QAbstractButton {
    Q_OBJECT

public:
    ChoiceButton(const Theme &theme, QChar key, const QString &text, QWidget *parent = nullptr); // plain text

    QString choice() const { return m_text; }
    QChar key() const { return m_key; }
    int letters() const; // the size of its type, in pixels

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect textRect(const QRect &within) const;

    const Theme &m_theme;
    const QChar m_key;
    const QString m_text;
    const QString m_shown; // the same, in pieces that find room in a line
};

} // namespace gui
