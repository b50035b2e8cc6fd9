#include "windows.h"

#include "commandline.h"
#include "labwindow/mainwindow.h"
#include "labwindow/runfiles.h"
#include "labwindow/teaching/lessonfiles.h"
#include "livewindow/inspectorwindow.h"
#include "look/systemscheme.h"
#include "report/language.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>

#include <memory>

namespace gui {

namespace {

// The program's two windows. Each is made when it is first asked for, and either leads to the other.
class Places {
public:
    explicit Places(Theme &theme)
        : m_theme(theme)
    {
    }

    void openInLab(const QString &file)
    {
        openLab();
        m_lab->open(file);
    }

    void openLab()
    {
        if (!m_lab) {
            lab::Lab::Options options;
            const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
            if (QDir().mkpath(folder))
                options.catalogPath = folder + QStringLiteral("/courses.sqlite");
            m_lab = std::make_unique<MainWindow>(m_theme, options);
            QObject::connect(m_lab.get(), &MainWindow::liveRedisAsked, m_lab.get(), [this] { openLiveRedis({}); });
            QObject::connect(
                m_lab.get(), &MainWindow::reopenAsked, &m_theme,
                [this] {
                    m_lab.reset();
                    openLab();
                },
                Qt::QueuedConnection); // when the window's own button is done
            m_lab->showFitted();
            m_lab->openScene();
        }
        raise(*m_lab);
    }

    void openLiveRedis(const QString &address)
    {
        if (!m_redis) {
            m_redis = std::make_unique<InspectorWindow>(m_theme);
            m_redis->showFitted();
            QObject::connect(m_redis.get(), &InspectorWindow::labAsked, m_redis.get(), [this] { openLab(); });
        }
        raise(*m_redis);
        if (!address.isEmpty())
            m_redis->attach(address);
    }

private:
    static void raise(QWidget &window)
    {
        window.show();
        window.raise();
        window.activateWindow();
    }

    Theme &m_theme;
    std::unique_ptr<MainWindow> m_lab;
    std::unique_ptr<InspectorWindow> m_redis;
};

// QSettings reads the program's files and the organization's, the user's and the system's. One that is a pipe would be
// waited for, without a window. /dev/null is how people say that nothing is kept.
QString unreadableSettings()
{
    const QString organization = QApplication::organizationName();
    const QString program = QApplication::applicationName();
    for (const QString &folder : QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation)) {
        for (const QString &name : {QString(organization + u'/' + program), organization}) {
            const QFileInfo file(folder + u'/' + name + QStringLiteral(".conf"));
            if (file.exists() && !file.isFile() && !file.isDir() && file.canonicalFilePath() != u"/dev/null")
                return file.filePath();
        }
    }
    return {};
}

} // namespace

int runWindow(QApplication &application, const Start &start)
{
    QApplication::setOrganizationName(QStringLiteral("lookaside"));
    QApplication::setDesktopFileName(QStringLiteral("org.lookaside.Lookaside"));
    if (const QString settings = unreadableSettings(); !settings.isEmpty()) {
        commandline::complain(base::Error{"file.notRegular", {settings}});
        constexpr int unusable = 2;
        return unusable;
    }
    report::installLanguage(Preferences::language());
    Theme theme;
    const Preferences preferences(theme); // what was chosen before
    const SystemScheme system(theme);
    theme.applyTo(application);

    Places places(theme);
    if (!start.url.isEmpty())
        places.openLiveRedis(start.url);
    else if (!start.file.isEmpty())
        places.openInLab(start.file);
    else
        places.openLab();
    return QApplication::exec();
}

} // namespace gui
