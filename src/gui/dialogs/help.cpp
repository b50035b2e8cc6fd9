#include "gui/dialogs/help.h"

#include "gui/theme.h"
#include "report/glossary.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>

namespace gui {

namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(gui::Help)
};

void showText(const QString &title, const QString &text, QSize size, QWidget &window)
{
    auto *view = new QPlainTextEdit;
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->setWindowTitle(title);
    view->setReadOnly(true);
    view->setPlainText(text);
    view->resize(size);
    view->setParent(&window, Qt::Dialog);
    view->show();
}

} // namespace

void showShortcuts(const Theme &theme, QWidget &window)
{
    QStringList lines;
    const QList<QAction *> actions = window.findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            lines << action->shortcut().toString(QKeySequence::NativeText) + u'\t' + action->text().remove(u'&');
    }
    lines.removeDuplicates();
    lines.sort();
    showText(Help::tr("Keys of the keyboard"), lines.join(u'\n'), {theme.px(480), theme.px(480)}, window);
}

void showGlossary(const Theme &theme, QWidget &window)
{
    QString text;
    for (const report::Term &term : report::glossary())
        text += term.name + u'\n' + term.meaning + u'\n' + term.whyItMatters + QStringLiteral("\n\n");
    showText(Help::tr("Words"), text, {theme.px(560), theme.px(600)}, window);
}

void showAbout(QWidget &window)
{
    QMessageBox::about(&window, Help::tr("About Lookaside"),
                       Help::tr("Lookaside %1: see a cache work.\n\nFree software under the GNU General Public "
                                "License, version 3 or later.")
                           .arg(QApplication::applicationVersion()));
}

} // namespace gui
