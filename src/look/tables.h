#pragma once

class QTableView;

namespace gui {

class Theme;

// What every table of the program has in common: whole rows, quiet lines, heights of the theme, and Ctrl+C that copies
// the selected rows as tab-separated text with their header.
void setUpTable(QTableView &table, const Theme &theme);

} // namespace gui
