#include "labwindow/mainmenus.h"

#include "frame/docks.h"
#include "frame/preferences.h"
#include "frame/settingsdialog.h"
#include "frame/windowmenus.h"
#include "labwindow/breakit.h"
#include "labwindow/labclient.h"
#include "labwindow/runfiles.h"
#include "labwindow/teaching/lessonmenu.h"
#include "labwindow/teaching/presenter.h"
#include "labwindow/time/clockbar.h"
#include "look/icons.h"
#include "look/theme.h"
#include "look/units.h"
#include "views/timelinetoolbar.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtGui/QActionGroup>
#include <QtGui/QUndoStack>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMenuBar>

#include <functional>

namespace gui {

namespace {

class Menus {
    Q_DECLARE_TR_FUNCTIONS(gui::Menus)

public:
    QMainWindow &window;
    const MenuParts &parts;

    Menus(QMainWindow &ofWindow, const MenuParts &ofParts)
        : window(ofWindow)
        , parts(ofParts)
    {
    }

    QMenu *menu(const char *name, const QString &title) const
    {
        QMenu *made = window.menuBar()->addMenu(title);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    }

    template <typename Triggered>
    QAction *add(QMenu *menu, const char *name, const QString &text, const QKeySequence &keys,
                 Triggered &&triggered) const
    {
        QAction *action = menu->addAction(text, keys, &window, std::forward<Triggered>(triggered));
        action->setObjectName(QString::fromLatin1(name));
        return action;
    }

    void file() const
    {
        QMenu *file = menu("fileMenu", tr("&File"));
        add(file, "newRun", tr("&New run"), QKeySequence::New, parts.newRun)
            ->setToolTip(tr("Starts a new run; this one is kept on the other branch (Time menu)"));
        add(file, "runScenario", tr("&Run a scenario…"), QKeySequence::Open, [&files = parts.files] {
            files.chooseScenario();
        })->setIcon(icon(parts.theme, QStringLiteral("open")));
        QMenu *recent = file->addMenu(tr("&Open recent"));
        recent->setObjectName(QStringLiteral("recentMenu"));
        QObject::connect(file, &QMenu::aboutToShow, recent, [recent, &files = parts.files] {
            recent->clear();
            for (const QString &path : files.recentScenarios()) {
                const QString name = QDir::toNativeSeparators(path);
                recent->addAction(QString(name).replace(u'&', QStringLiteral("&&")), &files,
                                  [&files, path] { files.runScenario(path); });
            }
            recent->setEnabled(!recent->isEmpty());
        });
        add(file, "openRecording", tr("Open recordin&g…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
            parts.openRecording)
            ->setToolTip(tr("Opens a file from lookaside tap --record or lookaside run --trace in its own window"));
        add(file, "saveRun", tr("&Save this run as a scenario…"), QKeySequence::Save, [&files = parts.files] {
            files.saveRun();
        })->setIcon(icon(parts.theme, QStringLiteral("save")));
        add(file, "saveReport", tr("Save a re&port…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
            [&files = parts.files, &bookmarks = parts.bookmarks] { files.saveReport(bookmarks); });
        add(file, "exportLog", tr("Export the &log…"), {}, [&files = parts.files] { files.exportLog(); });
        add(file, "exportProject", tr("Export as a &Django project…"), {}, [&files = parts.files] {
            files.exportProject();
        })->setToolTip(tr("Writes the setup at the moment shown, and the current courses, to a new folder"));
        file->addSeparator();
        add(file, "importCourses", tr("&Import courses…"), {}, [&files = parts.files] { files.importCourses(); });
        add(file, "exportCourses", tr("E&xport courses…"), {}, [&files = parts.files] { files.exportCourses(); });
        add(file, "exportChart", tr("Export &chart…"), {}, parts.exportChart);
        file->addSeparator();
        add(file, "quit", tr("&Quit"), QKeySequence::Quit, [&window = window] { window.close(); });
    }

    void edit() const
    {
        QMenu *edit = menu("editMenu", tr("&Edit"));
        QAction *undo = parts.undo.createUndoAction(&window, tr("Undo"));
        undo->setObjectName(QStringLiteral("undo"));
        undo->setShortcut(QKeySequence::Undo);
        QAction *redo = parts.undo.createRedoAction(&window, tr("Redo"));
        redo->setObjectName(QStringLiteral("redo"));
        redo->setShortcut(QKeySequence::Redo);
        edit->addActions({undo, redo});
        edit->addSeparator();
        QAction *bookmark =
            add(edit, "bookmark", tr("&Bookmark this moment"), QKeySequence(Qt::CTRL | Qt::Key_B), parts.bookmark);
        bookmark->setIcon(icon(parts.theme, QStringLiteral("bookmark")));
        bookmark->setToolTip(tr("The moment that is shown gets a flag on the timeline, and a note"));
        edit->addSeparator();
        add(edit, "settings", tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma),
            [&preferences = parts.preferences, &window = window] {
                auto *dialog = new SettingsDialog(preferences, &window);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            })
            ->setIcon(icon(parts.theme, QStringLiteral("settings")));
    }

    void lab() const
    {
        QMenu *menuOfLab = menu("labMenu", tr("&Lab"));
        LabClient &lab = parts.lab;
        // The keypad's Enter is another key than Return.
        QAction *send = add(menuOfLab, "sendRequest", tr("&Send the request"), {}, parts.sendRequest);
        send->setIcon(icon(parts.theme, QStringLiteral("send")));
        send->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
        add(menuOfLab, "sendBurst", tr("Send it &many times"), {}, parts.sendBurst)
            ->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter)});
        menuOfLab->addSeparator();
        add(menuOfLab, "restartAll", tr("&Restart all processes"), {}, [&lab] { lab.submit(lab::Restart{}); });
        add(menuOfLab, "clearCache", tr("&Clear the cache"), {}, [&lab] {
            lab::CacheOperation clear;
            clear.operation = lab::CacheOperation::Operation::Clear;
            lab.submit(clear);
        });
        add(menuOfLab, "randomTraffic", tr("Random &traffic: 50 a second for a minute"), {}, [&lab] {
            lab.submit(lab::Load{50, std::chrono::minutes(1), {}});
        });
        add(menuOfLab, "compare", tr("Com&pare settings…"), QKeySequence(Qt::CTRL | Qt::Key_D), parts.compare)
            ->setToolTip(tr("The same requests under two settings, side by side: methods, backends, TTLs, receivers"));
        addDjangoVersions(menuOfLab);
        addBreakages(menuOfLab);
        menuOfLab->addSeparator();
        add(menuOfLab, "watchApplication", tr("Watch m&y application…"), {}, parts.watchApplication)
            ->setToolTip(tr("Watches your own Django project in a window like this one"));
        add(menuOfLab, "watchRedis", tr("&Watch a live Redis…"), QKeySequence(Qt::CTRL | Qt::Key_L), parts.watchRedis)
            ->setIcon(icon(parts.theme, QStringLiteral("connect")));
        menuOfLab->addSeparator();
        add(menuOfLab, "resetCourses", tr("Rege&nerate courses…"), {}, [&lab, &window = window] {
            bool isGiven = false;
            const int courses = QInputDialog::getInt(
                &window, tr("Regenerate courses"),
                tr("All courses are replaced by new ones; your edits and imported courses are lost.\nHow many?"), 500,
                0, 1'000'000, 100, &isGiven);
            if (isGiven)
                lab.submit(lab::CatalogReset{courses});
        });
    }

    void addBreakages(QMenu *menuOfLab) const
    {
        QMenu *breakages = menuOfLab->addMenu(tr("&Break it"));
        breakages->setObjectName(QStringLiteral("breakMenu"));
        breakages->setToolTipsVisible(true);
        BreakIt &breakIt = parts.breakIt;
        add(breakages, "breakReceivers", tr("Switch off the &receivers"), QKeySequence(Qt::CTRL | Qt::Key_1),
            [&breakIt] { breakIt.switchOffReceivers(); })
            ->setToolTip(tr("No receiver notices edits: stored entries become stale. Undo reconnects the receivers"));
        add(breakages, "breakDatabase", tr("&Slow the database"), QKeySequence(Qt::CTRL | Qt::Key_2), [&breakIt] {
            breakIt.slowTheDatabase();
        })->setToolTip(tr("A query takes two seconds. Undo restores the normal cost"));
        add(breakages, "breakCache", tr("&Fill the cache"), QKeySequence(Qt::CTRL | Qt::Key_3), [&breakIt] {
            breakIt.fillTheCache();
        })->setToolTip(tr("Fills the cache with other entries, so that yours are culled. Undo removes them"));
        add(breakages, "breakTtl", tr("Shorten every &TTL to 5 s"), QKeySequence(Qt::CTRL | Qt::Key_4), [&breakIt] {
            breakIt.shortenTtls();
        })->setToolTip(tr("New entries expire almost immediately. Undo restores the TTLs"));
        QAction *stop = add(breakages, "breakServer", tr("Stop the cache's ser&ver"),
                            QKeySequence(Qt::CTRL | Qt::Key_5), [&breakIt] { breakIt.stopTheServer(); });
        const auto follow = [stop](bool hasServer) {
            stop->setEnabled(hasServer);
            stop->setToolTip(hasServer ? tr("Every call fails; stored entries remain. Undo starts the server again")
                                       : tr("LocMem has no server: choose Redis or memcached first"));
        };
        QObject::connect(&breakIt, &BreakIt::serverChanged, stop, follow);
        follow(breakIt.hasServer());
    }

    void lessonsMenu() const
    {
        QMenu *menuOfLessons = menu("lessonsMenu", tr("Less&ons"));
        menuOfLessons->setToolTipsVisible(true);
        fillLessonMenu(*menuOfLessons, window, {parts.lesson, parts.lessonFiles, parts.lessonPanel, parts.handIn});
    }

    // A Django decides which responses cache_page refuses to store and how it writes their keys.
    void addDjangoVersions(QMenu *menuOfLab) const
    {
        QMenu *versions = menuOfLab->addMenu(tr("&Django version"));
        versions->setObjectName(QStringLiteral("djangoVersions"));
        auto *group = new QActionGroup(&window);
        LabClient &lab = parts.lab;
        for (const server::DjangoVersion each : server::allDjangoVersions) {
            const QByteArray version = server::djangoVersionName(each);
            QAction *action = group->addAction(tr("Django %1").arg(QString::fromLatin1(version)));
            action->setObjectName(QStringLiteral("django_") + QString::fromLatin1(version));
            action->setCheckable(true);
            QObject::connect(action, &QAction::triggered, &window, [&lab, version] {
                lab.submit(lab::SetDjango{version, lab.setup().application.site});
            });
        }
        const auto follow = [&lab, group] {
            const QByteArray version = server::djangoVersionName(lab.setup().application.django);
            for (QAction *action : group->actions())
                action->setChecked(action->objectName() == QStringLiteral("django_") + QString::fromLatin1(version));
            group->setEnabled(!lab.isInThePast());
        };
        QObject::connect(&lab, &LabClient::momentChanged, group, follow);
        follow();
        versions->addActions(group->actions());
        versions->addSeparator();
        const auto toggle = [&](QMenu &into, const char *name, const QString &text, const QString &toolTip,
                                const std::function<bool()> &isOn, const std::function<void(bool)> &set) {
            QAction *action = into.addAction(text);
            action->setObjectName(QString::fromLatin1(name));
            action->setToolTip(plainToolTip(toolTip));
            action->setCheckable(true);
            QObject::connect(action, &QAction::triggered, &window, set);
            const auto show = [&lab, action, isOn] {
                action->setChecked(isOn());
                action->setEnabled(!lab.isInThePast());
            };
            QObject::connect(&lab, &LabClient::momentChanged, action, show);
            show();
        };
        toggle(
            *versions, "conditionalGet", tr("&ETag and 304 (ConditionalGetMiddleware)"),
            tr("Answers get an ETag; a browser that has the same one gets 304 and no body"),
            [&lab] { return lab.setup().application.site.conditionalGet; },
            [&lab](bool isOn) {
                server::SiteSettings site = lab.setup().application.site;
                site.conditionalGet = isOn;
                lab.submit(lab::SetDjango{server::djangoVersionName(lab.setup().application.django), site});
            });
        toggle(
            *menuOfLab, "browserCache", tr("Brows&er caching"),
            tr("Each user's browser keeps answers as max-age and ETag allow, and shows them again without a request"),
            [&lab] { return lab.setup().application.hasBrowsers; },
            [&lab](bool isOn) { lab.submit(lab::SetBrowser{isOn}); });
    }

    void time() const
    {
        QMenu *time = menu("timeMenu", tr("&Time"));
        time->addActions({parts.clock.pauseAction(), parts.clock.slowerAction(), parts.clock.fasterAction(),
                          parts.clock.advanceAction()});
        time->addSeparator();
        time->addActions(parts.timeline.moves());
        QMenu *sizes = time->addMenu(tr("Step si&ze"));
        sizes->setObjectName(QStringLiteral("stepSizes"));
        sizes->addActions(parts.timeline.sizes().actions());
        LabClient &lab = parts.lab;
        QAction *branch = add(time, "switchBranch", tr("Switch bra&nch"),
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [&lab] { lab.switchBranch(); });
        branch->setToolTip(tr("Switches to the branch that was left when you continued from an earlier moment"));
        branch->setEnabled(false);
        QObject::connect(&lab, &LabClient::branchKept, branch, [branch] { branch->setEnabled(true); });
    }

    void view() const
    {
        QMenu *view = menu("viewMenu", tr("&View"));
        for (QDockWidget *dock : parts.docks.all())
            view->addAction(dock->toggleViewAction());
        add(view, "resetLayout", tr("&Reset layout"), {}, [&docks = parts.docks] { docks.reset(); });
        view->addSeparator();
        Presenter &presenter = parts.presenter;
        QAction *present = add(view, "present", tr("&Presenter mode"), {}, [] {});
        present->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::Key_F11)}); // F5: a remote's start button
        present->setIcon(icon(parts.theme, QStringLiteral("presenter")));
        present->setToolTip(tr("Full screen for a projector, with notes for the teacher on a second screen or by N. "
                               "PageDown continues, B blanks "
                               "the screen, Escape leaves"));
        present->setCheckable(true);
        QObject::connect(present, &QAction::toggled, &presenter, &Presenter::setOn);
        QObject::connect(&presenter, &Presenter::turned, present, &QAction::setChecked);
        view->addSeparator();
        addAppearance(*view, parts.theme);
    }

    void help() const
    {
        QMenu &help = addHelpMenu(window, parts.theme);
        QAction *commands = add(&help, "commands", tr("&Commands…"), {}, parts.explainCommands);
        commands->setToolTip(tr("The command language: a page for each command, with an example"));
        help.insertAction(help.actions().at(1), commands);
        QAction *tour = add(&help, "windowTour", tr("&Tour of the window"), {}, parts.takeTour);
        tour->setToolTip(tr("One hint at a time, next to its control; resumes where you left it"));
        help.insertAction(help.actions().constFirst(), tour);
    }
};

} // namespace

void makeMenus(QMainWindow &window, const MenuParts &parts)
{
    const Menus menus(window, parts);
    menus.file();
    menus.edit();
    menus.lab();
    menus.time();
    menus.lessonsMenu();
    menus.view();
    menus.help();
    // Where the menus are hidden their keys are still wanted.
    const QList<QAction *> actions = window.menuBar()->findChildren<QAction *>() + window.findChildren<QAction *>();
    for (QAction *action : actions) {
        if (!action->shortcut().isEmpty() && action->shortcutContext() == Qt::WindowShortcut)
            window.addAction(action);
    }
}

} // namespace gui
