#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <vector>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace gui {

class PanelHead;
class Theme;

// One panel of a window: what it is called, where it stands on a first start, and how it is made. The panels of a
// window are one list of these.
struct DockPanel {
    struct Place { // what it is made for
        QDockWidget &dock;
        PanelHead &head;
    };

    QString name; // remembered with the layout, so it stays
    QString title;
    Qt::DockWidgetArea area = Qt::BottomDockWidgetArea;
    QString tabbedWith{}; // the name of an earlier one that it lies behind; empty = stands by itself
    // In pixels at scale 1; 0 = what the others leave.
    int width = 0; // at least, …
    int widthPercent = 0; // … and of the window's
    int height = 0;
    std::function<QWidget *(const Place &)> make{}; // the dock owns what it returns
    std::function<QString()> facts{}; // for the head; empty = none, or set by the panel
};

// The panels round the middle of a window: each in a dock with a head, laid out for a first start, and remembered.
class Docks : public QObject {
    Q_OBJECT

public:
    static constexpr int layoutVersion = 2; // of what is remembered; another one is forgotten

    Docks(const Theme &theme, QMainWindow &window); // both borrowed

    void add(const DockPanel &panel);
    const QList<QDockWidget *> &all() const { return m_docks; }
    void showFacts(); // of those that have them

    void begin(); // when all are added: the remembered layout, or that of a first start
    void save() const;
    void reset();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Added {
        DockPanel panel;
        QDockWidget *dock;
        PanelHead *head;
    };

    void shareRoom(); // as the panels stand on a first start

    const Theme &m_theme;
    QMainWindow &m_window;
    std::vector<Added> m_added;
    QList<QDockWidget *> m_docks;
    QByteArray m_firstLayout;
    bool m_isLaidOut = false;
};

} // namespace gui
