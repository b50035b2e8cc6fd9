#pragma once

class QTreeView;

namespace gui {

class Theme;

// How trees of values look and behave: mono, rows as whole lines, and what is selected can be copied.
void setUpTree(QTreeView &tree, const Theme &theme); // theme borrowed

// Opens the first branch, so that one sees what the others will look like.
void openFirst(QTreeView &tree);

} // namespace gui
