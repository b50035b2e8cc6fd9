#pragma once

#include <QtWidgets/QStackedWidget>

class QProgressBar;
class QToolButton;

namespace gui {

class Band;
class ElidedLabel;
class LabClient;
class Theme;

// How the lab is doing: what runs, what waits, how far long work is. While one looks at the past, the way back to now.
class LabStatus : public QStackedWidget {
    Q_OBJECT

public:
    LabStatus(const Theme &theme, LabClient &lab, QWidget *parent); // borrowed

private:
    QWidget *makePresent();
    QWidget *makePast();
    void showMoment();
    void showPace();
    void showProgress(qint64 done, qint64 total);

    const Theme &m_theme;
    LabClient &m_lab;
    ElidedLabel *m_pace;
    QProgressBar *m_progress;
    QToolButton *m_dropQueued;
    Band *m_past;
};

} // namespace gui
