#pragma once

#include <QtCore/QObject>

class QWidget;

namespace gui {

// Wherever a word of the glossary stands alone, as the head of a column or on a label that has no tool tip of its own,
// it is explained when the mouse rests on it.
class GlossaryTips : public QObject {
    Q_OBJECT

public:
    explicit GlossaryTips(QWidget &window); // borrowed, and its parent

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
};

// What a tool tip says of a word, in whatever letters and number it stands; empty when it is none of the glossary's.
QString glossaryTip(const QString &word);

} // namespace gui
