#pragma once

#include <QtCore/QObject>

class QWidget;

namespace gui {

// Glossary terms that appear alone, as a column header or on a label without its own tooltip,
// are explained when hovered.
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
