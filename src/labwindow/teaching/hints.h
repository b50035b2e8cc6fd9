#pragma once

#include "trace/event.h"

#include <QtCore/QObject>

class QMainWindow;
class QPushButton;

namespace gui {

class Band;
class LabClient;
class NoticeLine;
class Preferences;
class Theme;
class TourPointer;

// The first five minutes: a tour of the real controls, one sentence at a time, with a ring around its
// control. A hint that was followed or closed is replaced by the next. The tour can be left and resumed where it was.
class Hints : public QObject {
    Q_OBJECT

public:
    // All borrowed; `notices` is where there is always room for a hint.
    Hints(const Theme &theme, Preferences &preferences, LabClient &lab, NoticeLine &notices, QMainWindow &window);

    void setQuiet(bool isQuiet); // while something else tells a person what to do
    void serve(const QByteArray &name); // the person has found out by other ways than the lab's events
    void resume(); // where it was left; when all of it has served, from its beginning

private:
    void leave();
    void showNext();
    void take(trace::EventId first, trace::EventId last);
    bool isLeft() const;

    Preferences &m_preferences;
    LabClient &m_lab;
    Band *m_band;
    TourPointer *m_pointer;
    bool m_isQuiet = false;
    int m_shown = -1; // of the hints, in their order
};

} // namespace gui
