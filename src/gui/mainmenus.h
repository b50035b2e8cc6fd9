#pragma once

#include <QtWidgets/QMainWindow>

#include <functional>

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
    std::function<void()> watchRedis; // opens the program's other place
};

// Every action of the window stands in a menu, with its keys; `?` lists them.
void makeMenus(QMainWindow &window, const MenuParts &parts);

} // namespace gui
