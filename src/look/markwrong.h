#pragma once

class QWidget;

namespace gui {

// A field whose text is refused is framed so, where it stands.
void markWrong(QWidget &field, bool isWrong);
bool isMarkedWrong(const QWidget &field);

} // namespace gui
