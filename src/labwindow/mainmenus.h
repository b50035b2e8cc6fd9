#pragma once

#include <QtWidgets/QMainWindow>

#include <functional>

class QUndoStack;

namespace gui {

class Bookmarks;
class BreakIt;
class ClockBar;
class Docks;
class HandIn;
class LabClient;
class LessonFiles;
class LessonPanel;
class LessonPlayer;
class Preferences;
class Presenter;
class RunFiles;
class Theme;
class TimelineToolBar;

// What the menus of the main window act on; all borrowed.
struct MenuParts {
    Theme &theme;
    Preferences &preferences;
    LabClient &lab;
    QUndoStack &undo;
    RunFiles &files;
    Docks &docks;
    ClockBar &clock;
    TimelineToolBar &timeline;
    LessonPlayer &lesson;
    LessonFiles &lessonFiles;
    LessonPanel &lessonPanel;
    HandIn &handIn;
    const Bookmarks &bookmarks;
    BreakIt &breakIt;
    Presenter &presenter;
    std::function<void()> newRun; // everything from the start
    std::function<void()> sendRequest; // as the panel has it
    std::function<void()> sendBurst;
    std::function<void()> bookmark; // the moment that is shown
    std::function<void()> exportChart; // that is shown
    std::function<void()> compare; // settings, side by side
    std::function<void()> watchRedis; // opens the program's other place
    std::function<void()> openRecording; // asks for one, and opens it in a window of its own
    std::function<void()> watchApplication; // the person's own
    std::function<void()> takeTour; // of the window's controls, from where it was left
    std::function<void()> explainCommands; // the language, a page a command
};

// Every action of the window is in a menu, with its shortcut; `?` lists them.
void makeMenus(QMainWindow &window, const MenuParts &parts);

} // namespace gui
