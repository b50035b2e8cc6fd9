#pragma once

#include "labwindow/labclient.h"
#include "look/theme.h"

#include <QtCore/QTimer>
#include <QtWidgets/QToolBar>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;

namespace gui {

// What is simulated, and the clock: the cache, the processes, the costs; running, paused, faster, ahead.
class ClockBar : public QToolBar {
    Q_OBJECT

public:
    ClockBar(const Theme &theme, LabClient &lab, QWidget *parent = nullptr); // borrowed

    QAction *pauseAction() const { return m_pause; }
    QAction *slowerAction() const { return m_slower; }
    QAction *fasterAction() const { return m_faster; }
    QAction *advanceAction() const { return m_advance; }

private:
    void makePace();
    void askAdvance(const QString &typed); // what was typed before and is no time
    void chooseBackend(const QByteArray &kind);
    void askBackend(const lab::SetBackend &from);
    void showSetup();
    void showPace();
    void showClock();

    const Theme &m_theme;
    LabClient &m_lab;
    QComboBox *m_backend;
    QAction *m_options;
    QSpinBox *m_processes;
    QComboBox *m_costs;
    QAction *m_pause;
    QAction *m_slower;
    QAction *m_faster;
    QAction *m_advance;
    QLabel *m_clock;
    QSlider *m_speed; // over the paces
    QLabel *m_speedText;
    QPushButton *m_toExpiry;
    QTimer m_ticker;
};

} // namespace gui
