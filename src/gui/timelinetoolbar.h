#pragma once

#include <QtWidgets/QToolBar>

namespace gui {

class LabClient;
class Selection;
class Theme;
class TimelineBar;

// Under the window: the run as a line, and the ways through it.
class TimelineToolBar : public QToolBar {
    Q_OBJECT

public:
    TimelineToolBar(const Theme &theme, LabClient &lab, Selection &selection, QWidget *parent = nullptr); // borrowed

    TimelineBar &timeline() { return *m_timeline; }
    const QList<QAction *> &steps() const { return m_steps; } // for a menu

private:
    void step(int events);
    void showMoment();

    LabClient &m_lab;
    Selection &m_selection;
    TimelineBar *m_timeline;
    QList<QAction *> m_steps;
};

} // namespace gui
