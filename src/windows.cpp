#include "windows.h"

#include "appwindow/appwindow.h"
#include "commandline.h"
#include "exitstatus.h"
#include "labwindow/mainwindow.h"
#include "labwindow/runfiles.h"
#include "labwindow/teaching/lessonfiles.h"
#include "livewindow/inspectorwindow.h"
#include "look/systemscheme.h"
#include "report/language.h"
#include "watch/recordingreader.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <memory>
#include <vector>

namespace gui {

namespace {

// The program's windows. The lab and the live Redis are made when they are first asked for; each recording has a window
// of its own. All lead to each other.
class Places {
public:
    explicit Places(Theme &theme)
        : m_theme(theme)
    {
    }

    void openFile(const QString &file)
    {
        if (watch::isRecording(file)) {
            openRecording(file);
            return;
        }
        openLab();
        m_lab->open(file);
    }

    void openRecording(const QString &file) { show(AppWindow::ofRecording(m_theme, file)); }

    // One at a time: two could not listen on the same ports.
    AppWindow &openApplication()
    {
        const auto isLive = [this](const auto &each) { return each.get() == m_live; };
        if (std::none_of(m_applications.begin(), m_applications.end(), isLive))
            m_live = show(AppWindow::ofApplication(m_theme));
        raise(*m_live);
        m_live->showSteps();
        return *m_live;
    }

    void openLab()
    {
        if (!m_lab) {
            lab::Lab::Options options;
            const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
            if (QDir().mkpath(folder))
                options.catalogPath = folder + QStringLiteral("/courses.sqlite");
            m_lab = std::make_unique<MainWindow>(m_theme, options);
            QObject::connect(m_lab.get(), &MainWindow::applicationAsked, m_lab.get(), [this] { openApplication(); });
            QObject::connect(m_lab.get(), &MainWindow::liveRedisAsked, m_lab.get(), [this] { openLiveRedis({}); });
            QObject::connect(m_lab.get(), &MainWindow::recordingAsked, m_lab.get(), [this](const QString &named) {
                const QString file = named.isEmpty() ? AppWindow::chooseRecording(m_lab.get()) : named;
                if (!file.isEmpty())
                    openRecording(file);
            });
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
            QObject::connect(m_redis.get(), &InspectorWindow::applicationAsked, m_redis.get(),
                             [this] { openApplication(); });
            QObject::connect(m_redis.get(), &InspectorWindow::recordingAsked, m_redis.get(), [this] {
                if (const QString file = AppWindow::chooseRecording(m_redis.get()); !file.isEmpty())
                    openRecording(file);
            });
        }
        raise(*m_redis);
        if (!address.isEmpty())
            m_redis->attach(address);
    }

private:
    AppWindow *show(std::unique_ptr<AppWindow> window)
    {
        AppWindow *opened = window.get();
        QObject::connect(opened, &AppWindow::recordingAsked, opened, [this](const QString &asked) { openFile(asked); });
        QObject::connect(opened, &AppWindow::labAsked, opened, [this] { openLab(); });
        QObject::connect(opened, &AppWindow::liveRedisAsked, opened, [this] { openLiveRedis({}); });
        QObject::connect(opened, &AppWindow::applicationAsked, opened, [this] { openApplication(); });
        QObject::connect(
            opened, &AppWindow::closed, &m_theme,
            [this, opened] {
                m_applications.erase(std::remove_if(m_applications.begin(), m_applications.end(),
                                                    [opened](const auto &each) { return each.get() == opened; }),
                                     m_applications.end());
            },
            Qt::QueuedConnection); // when it is done with closing
        m_applications.push_back(std::move(window));
        opened->showFitted();
        raise(*opened);
        return opened;
    }

    static void raise(QWidget &window)
    {
        window.show();
        window.raise();
        window.activateWindow();
    }

    Theme &m_theme;
    std::unique_ptr<MainWindow> m_lab;
    std::unique_ptr<InspectorWindow> m_redis;
    std::vector<std::unique_ptr<AppWindow>> m_applications; // and recordings of them
    AppWindow *m_live = nullptr; // one of those, or one that is gone
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
        return exitstatus::unusable;
    }
    report::installLanguage(Preferences::language());
    Theme theme;
    theme.setScale(Theme::usualScale(application.primaryScreen()->size()));
    const Preferences preferences(theme); // what was chosen before
    const SystemScheme system(theme);
    theme.applyTo(application);

    Places places(theme);
    if (start.watches)
        places.openApplication().watch(start.url, start.web);
    else if (!start.url.isEmpty())
        places.openLiveRedis(start.url);
    else if (!start.file.isEmpty())
        places.openFile(start.file);
    else
        places.openLab();
    return QApplication::exec();
}

} // namespace gui
