#pragma once

#include <QtCore/QObject>

class QWidget;

namespace gui {

// In the main window Space pauses the lab wherever the focus is, so that Return has to press the focused button.
class ReturnClicks : public QObject {
    Q_OBJECT

public:
    explicit ReturnClicks(QWidget &window); // borrowed, and its parent

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
};

} // namespace gui
