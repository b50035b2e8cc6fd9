#pragma once

#include <QtWidgets/QMainWindow>

class QUndoStack;

namespace gui {

class ChartPanel;
class ClockBar;
class Docks;
class LabClient;
class RequestPanel;
class RunFiles;
class Theme;
class TimelineToolBar;

// What the menus of the main window act on; all borrowed.
struct MenuParts {
    Theme &theme;
    LabClient &lab;
    QUndoStack &undo;
    RunFiles &files;
    Docks &docks;
    ClockBar &clock;
    TimelineToolBar &timeline;
    RequestPanel &request;
    ChartPanel &chart;
};

// Every action of the window stands in a menu, with its keys; `?` lists them.
void makeMenus(QMainWindow &window, const MenuParts &parts);

} // namespace gui
