#pragma once

#include <QtWidgets/QLabel>

namespace gui {

// One line of plain text that gives way: where it does not fit, its end is left out and the tooltip has all of it.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace gui
