#pragma once

#include "lab/vocabulary.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace gui {

class Theme;

// The command language inside the program: a page a command, with an example that runs. The same text as
// docs/language.md.
class CommandsDialog : public QDialog {
    Q_OBJECT

public:
    explicit CommandsDialog(const Theme &theme, QWidget *parent = nullptr); // borrowed

    void showCommand(const QByteArray &verb); // one that is not there leaves the first

signals:
    void exampleChosen(const QByteArray &command); // to be tried

private:
    void filter(const QString &text);
    void showCurrent();
    const lab::Word *current() const;

    const Theme &m_theme;
    QLineEdit *m_search;
    QListWidget *m_commands;
    QTextBrowser *m_page;
};

} // namespace gui
