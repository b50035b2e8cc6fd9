#include "gui/startup.h"

#include "gui/mainwindow.h"
#include "gui/systemscheme.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>

namespace gui {

int runWindow(QApplication &application)
{
    QApplication::setOrganizationName(QStringLiteral("lookaside"));
    QApplication::setDesktopFileName(QStringLiteral("org.lookaside.Lookaside"));
    const QSettings settings;
    Theme theme;
    theme.setScheme(Theme::Scheme(settings.value(QStringLiteral("look/scheme"), 0).toInt()));
    theme.setScale(settings.value(QStringLiteral("look/scale"), 1.0).toDouble());
    const SystemScheme system(theme);
    theme.applyTo(application);

    lab::Lab::Options options;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (QDir().mkpath(folder))
        options.catalogPath = folder + QStringLiteral("/courses.sqlite");
    MainWindow window(theme, options);
    window.show();
    window.openScene();
    return QApplication::exec();
}

} // namespace gui
