#pragma once

class QWidget;

namespace gui {

class Theme;

// What the Help menu opens, beside the window that it explains.
void showGlossary(const Theme &theme, QWidget &window);
void showShortcuts(const Theme &theme, QWidget &window); // of all actions of the window
void showAbout(QWidget &window);

} // namespace gui
