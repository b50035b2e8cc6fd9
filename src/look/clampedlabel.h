#pragma once

#include <QtWidgets/QLabel>

namespace gui {

// Plain text on a fixed number of lines. What does not fit is left out and is in the tooltip, so that neither its
// width nor its height ever depends on the text.
class ClampedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ClampedLabel(int lines, QWidget *parent = nullptr);

    void setElideMode(Qt::TextElideMode mode); // of the last line; what a text is told apart by should stay
    bool isCut() const; // at its present width

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString whole() const;
    QStringList shownLines() const;

    int m_lines;
    Qt::TextElideMode m_elideMode = Qt::ElideRight;
};

} // namespace gui
