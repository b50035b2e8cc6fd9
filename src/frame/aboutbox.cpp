#include "frame/aboutbox.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMessageBox>

namespace gui {

namespace {
struct About {
    Q_DECLARE_TR_FUNCTIONS(gui::About)
};
} // namespace

void showAbout(QWidget &window)
{
    QMessageBox::about(&window, About::tr("About Lookaside"),
                       About::tr("Lookaside %1: see a cache at work.\n\nFree software under the GNU General Public "
                                 "License, version 3 or later.")
                           .arg(QCoreApplication::applicationVersion()));
}

} // namespace gui
