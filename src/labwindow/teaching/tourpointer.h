#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QMainWindow;

namespace gui {

class Theme;

// A ring around the control of a hint. It follows the control, ignores clicks, and is hidden
// while the control is not visible.
class TourPointer : public QWidget {
    Q_OBJECT

public:
    TourPointer(const Theme &theme, QMainWindow &window); // both borrowed; the window is its parent

    // By object name: a widget, an action of a tool bar, or a menu. Empty: at nothing.
    void pointAt(const QString &control);
    void bringIntoSight(); // the panel in which it stands comes to the front

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void find();
    void follow();
    QRect place() const; // in the window; empty: not in sight

    const Theme &m_theme;
    QMainWindow &m_window;
    QString m_control;
    QPointer<QWidget> m_target;
    QPointer<QAction> m_menu; // in the menu bar, which then is the target
};

} // namespace gui
