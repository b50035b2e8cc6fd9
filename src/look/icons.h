#pragma once

#include <QtCore/QStringList>
#include <QtGui/QIcon>

namespace gui {

class Theme;

// A drawn icon in the ink of the theme, sharp at any size, always in the colours of now. `name` is a file of
// resources/icons without its ending; a name that is not there is a mistake in the program.
QIcon icon(const Theme &theme, const QString &name); // the theme is borrowed and outlives the icon

QStringList iconNames();

QIcon applicationIcon(); // in its own colours

} // namespace gui
