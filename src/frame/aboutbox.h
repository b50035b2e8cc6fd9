#pragma once

class QWidget;

namespace gui {

void showAbout(QWidget &window);

} // namespace gui
