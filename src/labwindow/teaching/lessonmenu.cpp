#include "labwindow/teaching/lessonmenu.h"

#include "labwindow/teaching/handin.h"
#include "labwindow/teaching/lessonfiles.h"
#include "labwindow/teaching/lessonpanel.h"
#include "lesson/shipped.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>

#include <functional>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

class LessonMenu {
    Q_DECLARE_TR_FUNCTIONS(gui::LessonMenu)

public:
    QMenu &menu;
    QWidget &window;
    LessonParts parts;

    static QString plain(const QString &text) { return QString(text).replace(u'&', u"&&"_s); }

    QAction *add(QMenu &to, const QString &name, const QString &text, const QKeySequence &keys,
                 std::function<void()> triggered) const
    {
        QAction *action = to.addAction(text, keys, &window, std::move(triggered));
        action->setObjectName(name);
        return action;
    }

    void shipped() const
    {
        QMenu *tutorial = nullptr;
        QMenu *pitfalls = nullptr;
        QMenu *mend = nullptr;
        const auto group = [this](QMenu *&made, const QString &name, const QString &title) -> QMenu & {
            if (!made) {
                made = menu.addMenu(title);
                made->setObjectName(name);
            }
            return *made;
        };
        int number = 0;
        for (const lesson::Shipped &each : lesson::shipped()) {
            const bool isTour = each.file.startsWith(u"00-"_s);
            QMenu &to = isTour                        ? menu
                : each.file.startsWith(u"pitfall-"_s) ? group(pitfalls, u"pitfallLessons"_s, tr("&Pitfalls"))
                : each.file.startsWith(u"mend-"_s)    ? group(mend, u"mendLessons"_s, tr("&Mend it"))
                                                      : group(tutorial, u"tutorialLessons"_s, tr("&Tutorial"));
            add(to, u"lesson%1"_s.arg(number++), plain(each.title), {},
                [&files = parts.files, file = each.file] { files.openShipped(file); });
        }
    }

    void own() const
    {
        QMenu *mine = menu.addMenu(tr("&Your lessons"));
        mine->setObjectName(u"ownLessons"_s);
        QMenu *recent = menu.addMenu(tr("&Recent lessons"));
        recent->setObjectName(u"recentLessons"_s);
        QObject::connect(&menu, &QMenu::aboutToShow, mine, [mine, recent, &files = parts.files] {
            mine->clear();
            for (const LessonFiles::Own &each : LessonFiles::own())
                mine->addAction(plain(each.title), &files, [&files, path = each.path] { files.open(path); });
            if (mine->isEmpty())
                mine->addAction(tr("None yet: put .md files into %1")
                                    .arg(plain(QDir::toNativeSeparators(LessonFiles::ownFolder()))))
                    ->setEnabled(false);
            recent->clear();
            for (const QString &path : files.recent())
                recent->addAction(plain(QDir::toNativeSeparators(path)), &files, [&files, path] { files.open(path); });
            recent->setEnabled(!recent->isEmpty());
        });
        add(menu, u"openLesson"_s, tr("&Open a lesson…"), {}, [&files = parts.files] { files.choose(); });
    }

    void questions() const
    {
        QMenu *asked = menu.addMenu(tr("&Questions"));
        asked->setObjectName(u"lessonQuestions"_s);
        auto *group = new QActionGroup(asked);
        using Asks = LessonPlayer::Asks;
        const std::tuple<QString, QString, Asks> choices[]{{u"questionsRequired"_s, tr("&Required"), Asks::Required},
                                                           {u"questionsOptional"_s, tr("&Optional"), Asks::Optional},
                                                           {u"questionsOff"_s, tr("O&ff"), Asks::Never}};
        for (const auto &[name, text, asks] : choices) {
            QAction *action = add(*asked, name, text, {}, [&files = parts.files, asks = asks] { files.setAsks(asks); });
            action->setCheckable(true);
            action->setActionGroup(group);
            action->setChecked(parts.files.asks() == asks);
        }
    }

    void way() const
    {
        LessonPlayer &player = parts.player;
        QAction *next =
            add(menu, u"nextPart"_s, tr("&Next"), QKeySequence(Qt::CTRL | Qt::Key_Space), [&player] { player.next(); });
        QAction *back = add(menu, u"lastPart"_s, tr("&Back"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Space),
                            [&player] { player.back(); });
        QAction *hint = add(menu, u"hintOfPart"_s, tr("&Hint"), {}, [&player] { player.showHint(); });
        QAction *attempt = add(menu, u"tryGoals"_s, tr("Try the &goals"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [&player] { player.tryOut(); });
        QAction *solution =
            add(menu, u"showSolution"_s, tr("Show a &solution…"), {}, [&panel = parts.panel] { panel.solve(); });
        QAction *handIn = add(menu, u"handIn"_s, tr("Hand &in…"), {}, [&work = parts.handIn] { work.ask(); });
        handIn->setToolTip(tr("Writes your answers and commands into one file for your teacher"));
        QAction *other =
            add(menu, u"otherNumbers"_s, tr("Other n&umbers"), {}, [&files = parts.files] { files.otherNumbers(); });
        other->setToolTip(tr("Restarts the lesson with different values, if it has several"));
        QAction *leave = add(menu, u"leaveLesson"_s, tr("&Leave the lesson"), {}, [&player] { player.leave(); });
        const auto follow = [=, &player, &files = parts.files] {
            next->setEnabled(player.hasNext());
            back->setEnabled(player.hasBack());
            hint->setEnabled(player.hasHint());
            attempt->setEnabled(player.mayTry());
            solution->setEnabled(player.maySolve());
            handIn->setEnabled(player.isOpen());
            other->setEnabled(files.hasOtherNumbers());
            leave->setEnabled(player.isOpen());
        };
        QObject::connect(&player, &LessonPlayer::changed, next, follow);
        follow();
    }
};

} // namespace

void fillLessonMenu(QMenu &menu, QWidget &window, const LessonParts &parts)
{
    const LessonMenu lessons{menu, window, parts};
    lessons.shipped();
    menu.addSeparator();
    lessons.own();
    menu.addSeparator();
    lessons.questions();
    menu.addSeparator();
    lessons.way();
}

} // namespace gui
