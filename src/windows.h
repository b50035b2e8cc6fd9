#pragma once

class QApplication;

namespace gui {

// Opens the window on the embedded default and runs until it is closed. Answers the exit status.
int runWindow(QApplication &application);

} // namespace gui
