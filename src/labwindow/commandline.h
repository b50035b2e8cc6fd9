#pragma once

#include "lab/command.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QStandardItemModel;

namespace gui {

class ElidedLabel;
class Theme;

// A line in which any command of the language is typed: it completes words, explains the command that is being typed
// and says what is wrong with one that cannot be read. The line below always has reserved space.
class CommandLine : public QWidget {
    Q_OBJECT

public:
    explicit CommandLine(const Theme &theme, QWidget *parent = nullptr); // borrowed

    void type(const QByteArray &command); // puts it there for the person to run

signals:
    void entered(const lab::Action &action);
    void helpAsked(const QByteArray &verb); // the one that is being typed; may be none

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // Up and Down: what was entered before; F1: help

private:
    void offer(const QString &text);
    void explain(const QString &text);
    void enter();
    void recall(int step);

    QLineEdit *m_line;
    ElidedLabel *m_help;
    QStandardItemModel *m_words; // shown: the word; completed: the whole line with it
    QStringList m_entered; // the newest last
    qsizetype m_recalled = 0; // index in m_entered; its size = the line that is being typed
};

} // namespace gui
