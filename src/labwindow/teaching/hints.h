#pragma once

#include "trace/event.h"

#include <QtCore/QObject>

namespace gui {

class Band;
class LabClient;
class NoticeLine;
class Preferences;
class Theme;

// The first start teaches: one sentence at a time, which goes for good when it has served or is closed, and makes room
// for the next.
class Hints : public QObject {
    Q_OBJECT

public:
    // All borrowed; `notices` is where there is always room for a hint.
    Hints(const Theme &theme, Preferences &preferences, LabClient &lab, NoticeLine &notices, QObject *parent);

    void setQuiet(bool isQuiet); // while something else tells a person what to do

private:
    void showNext();
    void take(trace::EventId first, trace::EventId last);

    Preferences &m_preferences;
    LabClient &m_lab;
    Band *m_band;
    bool m_isQuiet = false;
    int m_shown = -1; // of the hints, in their order
};

} // namespace gui
