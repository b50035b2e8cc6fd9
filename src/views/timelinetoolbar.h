#pragma once

#include "views/stepper.h"

#include <QtWidgets/QToolBar>

class QActionGroup;
class QComboBox;

namespace gui {

class Theme;
class TimelineBar;

// Under the window: the run as a line, and the ways through it.
class TimelineToolBar : public QToolBar {
    Q_OBJECT

public:
    // Theme and source are borrowed; it becomes the stepper's owner.
    TimelineToolBar(const Theme &theme, trace::Source &source, Stepper *stepper, QWidget *parent = nullptr);

    TimelineBar &timeline() { return *m_timeline; }
    Stepper &stepper() { return *m_stepper; }
    const QList<QAction *> &moves() const { return m_moves; } // for a menu: start, back, forward, now
    QActionGroup &sizes() { return *m_sizes; } // one for each size of a step

private:
    QAction *makeMove(const QString &name, const QList<QKeySequence> &keys);
    void makeSizes();
    void nameSteps();
    void showMoment();

    const Theme &m_theme;
    trace::Source &m_source;
    Stepper *m_stepper;
    TimelineBar *m_timeline;
    QActionGroup *m_sizes;
    QComboBox *m_size;
    QList<QAction *> m_moves;
    QAction *m_toStart;
    QAction *m_back;
    QAction *m_forward;
    QAction *m_toNow;
};

} // namespace gui
