#pragma once

class QMainWindow;
class QMenu;

namespace gui {

class Theme;

// What every window of the program has in its menus. The theme is borrowed.
void addAppearance(QMenu &view, Theme &theme); // colours and the size of text
QMenu &addHelpMenu(QMainWindow &window, const Theme &theme);

} // namespace gui
