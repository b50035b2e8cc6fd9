#pragma once

#include "trace/event.h"

#include <QtCore/QMap>
#include <QtCore/QObject>

class QWidget;

namespace gui {

class Band;
class Docks;
class LabClient;
class Preferences;
class Theme;

// The first start teaches: one sentence in each panel, which goes for good when it has served or is closed.
class Hints : public QObject {
    Q_OBJECT

public:
    Hints(const Theme &theme, Preferences &preferences, LabClient &lab, Docks &docks, QObject *parent); // borrowed

private:
    void showAll();
    void take(trace::EventId first, trace::EventId last);
    void serve(const QString &name);

    Preferences &m_preferences;
    LabClient &m_lab;
    QMap<QString, Band *> m_bands; // by the dock's name
};

} // namespace gui
