#pragma once

#include "gui/labclient.h"
#include "gui/theme.h"

#include <QtCore/QTimer>
#include <QtWidgets/QToolBar>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace gui {

// What is simulated, and the clock: the cache, the processes, the costs; running, paused, faster, ahead.
class ClockBar : public QToolBar {
    Q_OBJECT

public:
    ClockBar(const Theme &theme, LabClient &lab, QWidget *parent = nullptr); // borrowed

    QAction *pauseAction() const { return m_pause; }
    QAction *stepAction() const { return m_step; }

    void take(const trace::Event &event); // any event: the settings follow what the lab was told

private:
    void showPace();
    void showClock();

    const Theme &m_theme;
    LabClient &m_lab;
    QComboBox *m_backend;
    QSpinBox *m_processes;
    QComboBox *m_costs;
    QAction *m_pause;
    QAction *m_step;
    QLabel *m_clock;
    QComboBox *m_speed;
    QPushButton *m_toExpiry;
    QTimer m_ticker;
};

} // namespace gui
