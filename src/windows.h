#pragma once

#include "door/options.h"

#include <QtCore/QString>

#include <optional>

class QApplication;

namespace gui {

// What the program was started on; neither: the lab.
struct Start {
    QString url; // of a server
    QString file; // a scenario, lesson or log, to be opened in the lab, or a recording
    bool watches = false; // an application; `url` is that of its cache, or empty
    std::optional<door::Options> web{}; // of that application
};

// Opens a window and runs until all are closed. Answers the exit status.
int runWindow(QApplication &application, const Start &start);

} // namespace gui
