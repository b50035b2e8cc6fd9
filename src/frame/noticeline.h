#pragma once

#include <QtWidgets/QToolBar>

namespace gui {

class Band;
class BandRoom;
class Theme;

// The line across a window for transient messages: errors, a lesson, a hint. It is always
// present, so that nothing else moves.
class NoticeLine : public QToolBar {
    Q_OBJECT

public:
    NoticeLine(const Theme &theme, const QString &quietText, QWidget *parent = nullptr); // the theme outlives it

    void add(Band *band); // more urgent than those that are added later; becomes its owner

private:
    BandRoom *m_room;
};

} // namespace gui
