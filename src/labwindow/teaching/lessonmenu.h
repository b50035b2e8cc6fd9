#pragma once

class QMenu;
class QWidget;

namespace gui {

class HandIn;
class LessonFiles;
class LessonPanel;
class LessonPlayer;

// The menu of lessons: those that there are, how they ask, and the way through the one that is open. All borrowed.
struct LessonParts {
    LessonPlayer &player;
    LessonFiles &files;
    LessonPanel &panel;
    HandIn &handIn;
};
void fillLessonMenu(QMenu &menu, QWidget &window, const LessonParts &parts);

} // namespace gui
