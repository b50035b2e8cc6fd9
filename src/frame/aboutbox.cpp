#include "frame/aboutbox.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMessageBox>

namespace gui {

void showAbout(QWidget &window)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("gui::About", source); };
    QMessageBox::about(&window, text(QT_TRANSLATE_NOOP("gui::About", "About Lookaside")),
                       text(QT_TRANSLATE_NOOP("gui::About",
                                              "Lookaside %1: see a cache work.\n\nFree software under the GNU General "
                                              "Public License, version 3 or later."))
                           .arg(QCoreApplication::applicationVersion()));
}

} // namespace gui
