#pragma once

#include <QtWidgets/QToolBar>

class QProgressBar;
class QPushButton;

namespace gui {

class AppSource;
class ClampedLabel;
class Theme;

// Across the top: which application is shown, by which means it is known, and what cannot be known. While a recording
// is read it shows how far, and can be cancelled.
class WatchStrip : public QToolBar {
    Q_OBJECT

public:
    WatchStrip(const Theme &theme, const AppSource &source, QWidget *parent = nullptr); // borrowed

    void showProgress(int percent); // 0 … 100; below 0: there is none

signals:
    void cancelAsked();

private:
    void tell();

    const AppSource &m_source;
    ClampedLabel *m_what;
    ClampedLabel *m_known;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace gui
