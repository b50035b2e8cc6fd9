#pragma once

#include <QtCore/QStringList>

class QAbstractButton;
class QWidget;

namespace gui {

class Theme;

// A button that says one thing and then another is as wide as the wider one all along. The theme outlives the button.
void reserveWidth(QAbstractButton &button, const QStringList &texts, const Theme &theme);

// What is hidden leaves its place empty, so that nothing else moves.
void keepPlace(QWidget &widget);

} // namespace gui
