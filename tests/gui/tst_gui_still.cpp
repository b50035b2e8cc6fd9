#include "appwindow/appsource.h"
#include "appwindow/appwindow.h"
#include "lab/lab.h"
#include "lab/parser.h"
#include "lab/runner.h"
#include "labwindow/compare/comparedialog.h"
#include "labwindow/labwindow.h"
#include "livewindow/inspectorwindow.h"
#include "report/tracewriter.h"
#include "support/redisserver.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QAbstractSlider>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>

#include <functional>

namespace {

QString pathOf(const QWidget &widget)
{
    QStringList names;
    for (const QWidget *each = &widget; each && !each->isWindow(); each = each->parentWidget()) {
        if (!each->objectName().isEmpty() && !each->objectName().startsWith(u"qt_"))
            names.prepend(each->objectName());
    }
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + names.join(u'/');
}

// What a person aims at or reads: controls, tables, pictures, tabs, bars and docks. Not what is scrolled in them.
bool isPlace(const QWidget &widget)
{
    const QWidget *above = widget.parentWidget();
    if (widget.objectName().startsWith(u"qt_") || qobject_cast<const QComboBox *>(above)
        || qobject_cast<const QAbstractSpinBox *>(above) || qobject_cast<const QLineEdit *>(above)
        || qobject_cast<const QToolBar *>(&widget) != nullptr)
        return false;
    for (const QWidget *each = above; each; each = each->parentWidget()) {
        if (qobject_cast<const QAbstractItemView *>(each))
            return false; // an editor in a cell
    }
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QAbstractScrollArea *>(&widget) || qobject_cast<const QAbstractSlider *>(&widget)
        || qobject_cast<const QTabBar *>(&widget) || qobject_cast<const QDockWidget *>(&widget)
        || qobject_cast<const QStatusBar *>(&widget);
}

struct Placed {
    QString path;
    QRect rect;
};

QMap<const QWidget *, Placed> placesIn(const QWidget &window)
{
    QMap<const QWidget *, Placed> places;
    places.insert(&window, {QStringLiteral("the window"), QRect(QPoint(), window.size())});
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const QRect rect(widget->mapTo(&window, QPoint()), widget->size());
        // What lies behind another tab is moved out of the window.
        if (widget->window() == &window && widget->isVisible() && isPlace(*widget) && window.rect().intersects(rect)
            && !qobject_cast<const QScrollBar *>(widget))
            places.insert(widget, {pathOf(*widget), rect});
    }
    return places;
}

QString text(const QRect &rect)
{
    return QStringLiteral("%1,%2 %3x%4").arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

struct Act {
    QByteArray name;
    std::function<void()> act;
    QStringList moves{}; // what it is meant to move: parts of the paths
};

// Plays `count` of them in an order that chance decides, and returns what moved that was not meant to.
QStringList play(const QWidget &window, const QList<Act> &acts, int count, const std::function<bool()> &settles)
{
    QRandomGenerator chance(20'261'128);
    QStringList moved;
    for (int i = 0; i < count && moved.size() < 20; ++i) {
        // Each of them once, then any.
        const Act &act = acts[i < acts.size() ? i : chance.bounded(int(acts.size()))];
        const auto before = placesIn(window);
        act.act();
        if (!settles())
            return {QStringLiteral("%1 (%2) does not come to rest").arg(QString::fromLatin1(act.name)).arg(i)};
        const auto after = placesIn(window);
        for (auto it = after.cbegin(); it != after.cend(); ++it) {
            const auto was = before.constFind(it.key());
            const bool isMeant = std::any_of(act.moves.cbegin(), act.moves.cend(),
                                             [&](const QString &part) { return it->path.contains(part); });
            if (was != before.cend() && was->path == it->path && was->rect != it->rect && !isMeant)
                moved << QStringLiteral("%1 (%2): %3 from %4 to %5")
                             .arg(QString::fromLatin1(act.name))
                             .arg(i)
                             .arg(it->path, text(was->rect), text(it->rect));
        }
    }
    return moved;
}

void choose(const QWidget &window, const char *name, int index)
{
    auto *combo = window.findChild<QComboBox *>(QString::fromLatin1(name));
    if (index >= combo->count())
        return;
    combo->setCurrentIndex(index);
    emit combo->activated(index);
}

void nextOf(const QWidget &window, const char *name)
{
    const auto *combo = window.findChild<QComboBox *>(QString::fromLatin1(name));
    if (combo->count() > 0)
        choose(window, name, (combo->currentIndex() + 1) % combo->count());
}

bool writeRun(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    report::TraceWriter writer(file, report::TraceWriter::Measured::Written);
    auto lab = lab::Lab::create({});
    (*lab)->addListener(&writer);
    lab::runAll(**lab,
                *lab::parse("cache /courses/ response timeout=15m key=\"course_list\"\n"
                            "on save Course delete \"nothing\"\nget /courses/\nget /courses/\n"
                            "save course 1 price=11\nget /courses/\nburst 20 get /courses/?page=3\n"
                            "get /courses/42/\nadvance 16m\nget /courses/\n"),
                {});
    return writer.finish().has_value();
}

} // namespace

// A recorded session in either window: nothing moves that the person did not move.
class StillTest : public QObject {
    Q_OBJECT

private:
    static constexpr int actions = 200;

    static void addSizes()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1024x768") << QSize(1024, 736); // less what a desktop takes
        QTest::newRow("1280x800") << QSize(1280, 768);
        QTest::newRow("1920x1080") << QSize(1920, 1050);
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().clear(); }

    void inTheLab_data() { addSizes(); }
    void inTheLab()
    {
        QFETCH(const QSize, size);
        LabWindow lab;
        lab.window().resize(size);
        QTest::qWait(1'200); // a new window settles
        gui::LabClient &client = lab.lab();
        const auto type = [&](const QByteArray &command) {
            auto *line = lab.child<QLineEdit>("command");
            line->setText(QString::fromUtf8(command));
            emit line->returnPressed();
        };
        const auto trigger = [&](const char *action) { lab.child<QAction>(action)->trigger(); };
        const auto press = [&](const char *button) {
            if (auto *found = lab.child<QAbstractButton>(button); found->isEnabled())
                found->click();
        };
        int edits = 0;
        const QByteArray longKey(300, 'k');
        const QList<Act> acts{
            {"send", [&] { press("send"); }},
            {"send again", [&] { press("send"); }},
            {"repeat", [&] { press("repeat"); }},
            {"edit a course",
             [&] { type("save course 42 title=\"Deep Learning " + QByteArray::number(++edits) + '"'); }},
            {"send after it", [&] { press("send"); }},
            {"select a key",
             [&] {
                 if (lab.model("keys")->rowCount() > 0)
                     lab.clickRow("keys", 0);
             }},
            {"a long key", [&] { type("cache set \"" + longKey + "\" \"1\""); }},
            {"select the long key",
             [&] {
                 if (const int rows = lab.model("keys")->rowCount(); rows > 0)
                     lab.clickRow("keys", rows - 1);
             }},
            {"a command that fails", [&] { type("cache incr nowhere"); }},
            {"a sentence that is none", [&] { type("frobnicate"); }},
            {"dismiss the error", [&] { press("dismissError"); }},
            {"close the hint", [&] { press("hintClose"); }},
            {"step back", [&] { trigger("step-back"); }},
            {"step back again", [&] { trigger("step-back"); }},
            {"step forward", [&] { trigger("step"); }},
            {"to the start", [&] { trigger("to-start"); }},
            {"to now", [&] { client.lookAtNow(); }},
            {"some moment", [&] { client.lookAt(client.log().lastId() / 2); }},
            {"back to now", [&] { press("backToNow"); }},
            {"go on from there",
             [&] {
                 client.lookAt(client.log().lastId() / 2);
                 press("forkHere");
             }},
            {"the other branch", [&] { trigger("switchBranch"); }},
            {"advance",
             [&] {
                 client.submit(lab::Advance{lab::Advance::To::Amount, std::chrono::minutes(1)});
             }},
            {"to the next expiry", [&] { press("toExpiry"); }},
            {"pause", [&] { client.submit(lab::Pause{}); }},
            {"go on", [&] { client.submit(lab::Resume{}); }},
            {"a thousand at once", [&] { press("burst"); }},
            {"filter keys", [&] { lab.child<QLineEdit>("keyFilter")->setText(QStringLiteral("nothing like it")); }},
            {"filter no more", [&] { lab.child<QLineEdit>("keyFilter")->clear(); }},
            {"group", [&] { press("groupKeys"); }, {QStringLiteral("keyGroups"), QStringLiteral("keys")}},
            {"a wrong TTL of a key",
             [&] {
                 lab.child<QComboBox>("newTtl")->setCurrentText(QStringLiteral("15m?"));
                 press("setTtl");
             }},
            {"a right TTL of a key",
             [&] {
                 lab.child<QComboBox>("newTtl")->setCurrentText(QStringLiteral("5m"));
                 press("setTtl");
             }},
            {"a long query", [&] { lab.child<QLineEdit>("query")->setText(QString(200, u'q')); }},
            {"a short query", [&] { lab.child<QLineEdit>("query")->setText(QStringLiteral("page=2")); }},
            {"a wrong TTL",
             [&] {
                 QLineEdit *edit = lab.child<QComboBox>("timeout")->lineEdit();
                 edit->setText(QStringLiteral("15m?"));
                 emit edit->textEdited(edit->text());
                 emit edit->editingFinished();
                 press("send");
             }},
            {"a right TTL",
             [&] {
                 QLineEdit *edit = lab.child<QComboBox>("timeout")->lineEdit();
                 edit->setText(QStringLiteral("5m"));
                 emit edit->textEdited(edit->text());
                 emit edit->editingFinished();
             }},
            {"cached by hand", [&] { type("cache /courses/ lowlevel key=\"course_list\""); }},
            {"not cached", [&] { type("cache /courses/ off"); }},
            {"cached as in the tutorial", [&] { type("cache /courses/ response timeout=15m key=tutorial"); }},
            {"three processes", [&] { type("processes 3"); }},
            {"one process", [&] { type("processes 1"); }},
            {"no receiver", [&] { trigger("breakReceivers"); }},
            {"many keys", [&] { trigger("breakCache"); }},
            {"undo", [&] { trigger("undo"); }},
            {"clear", [&] { trigger("clearCache"); }},
            {"restart", [&] { trigger("restartAll"); }},
            {"a transaction", [&] { type("transaction begin"); }},
            {"and its end", [&] { type("transaction commit"); }},
            {"a lesson", [&] { lab.child<QAction>("lesson2")->trigger(); }},
            {"its next part", [&] { trigger("nextPart"); }},
            {"skip what it asks", [&] { press("questionSkip"); }},
            {"back in it", [&] { trigger("lastPart"); }},
            {"and forward", [&] { trigger("nextPart"); }},
            {"leave it", [&] { press("lessonClose"); }},
            {"traffic", [&] { type("load 50/s for 2s"); }},
            {"advice",
             [&] { lab.child<QDockWidget>("adviceDock")->raise(); },
             {QStringLiteral("adviceDock"), QStringLiteral("coursesDock"), QStringLiteral("bookmarks")}},
            {"sizes of the cache",
             [&] {
                 lab.child<QTabBar>("adviceViews")->setCurrentIndex(1);
                 QTest::qWait(400);
             }},
            {"when to cache",
             [&] {
                 lab.child<QTabBar>("adviceViews")->setCurrentIndex(2);
                 QTest::qWait(400);
             }},
            {"what the doctor finds",
             [&] {
                 lab.child<QTabBar>("adviceViews")->setCurrentIndex(3);
                 QTest::qWait(400);
             }},
            {"a burst for it", [&] { type("burst 20 get /courses/?page=3"); }},
            {"its first finding",
             [&] {
                 if (lab.model("findings")->rowCount() > 0)
                     lab.child<QTableView>("findings")->selectRow(0);
             }},
            {"its proof", [&] { press("proof1"); }},
            {"which endpoint is worth it", [&] { nextOf(lab.window(), "habitsEndpoint"); }},
            {"the TTLs", [&] { lab.child<QTabBar>("adviceViews")->setCurrentIndex(0); }},
            {"of another endpoint", [&] { nextOf(lab.window(), "adviceEndpoint"); }},
            {"another budget", [&] { lab.child<QAbstractSpinBox>("adviceBudget")->stepUp(); }},
            // The table stands where the curve stood.
            {"as a table",
             [&] { press("adviceAsTable"); },
             {QStringLiteral("adviceTable"), QStringLiteral("ttlChart")}},
            {"bookmark", [&] { trigger("bookmark"); }, {QStringLiteral("coursesDock"), QStringLiteral("bookmarks")}},
        };
        const QStringList moved = play(lab.window(), acts, actions, [&] {
            if (!client.pace().paused)
                return lab.settles();
            QTest::qWait(60); // a paused lab does nothing
            return true;
        });
        QVERIFY2(moved.isEmpty(), qPrintable(u'\n' + moved.join(u'\n')));
    }

    // Two runs side by side: other settings and other requests move nothing.
    void inACompareDialog_data() { addSizes(); }
    void inACompareDialog()
    {
        QFETCH(const QSize, size);
        LabWindow lab;
        lab.run("get /courses/\nget /courses/?page=2\nsave course 42 title=\"Deep Learning\"\nget /courses/\n");
        gui::Theme theme;
        gui::CompareDialog dialog(theme, lab.lab(), gui::CompareDialog::usualChoices());
        dialog.resize(size - QSize(40, 60));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto *totals = dialog.findChild<QTableView *>(QStringLiteral("compareTable"));
        const auto isPlayed = [&] { return QTest::qWaitFor([&] { return totals->model()->rowCount() > 0; }, 10'000); };
        QVERIFY(isPlayed());
        QTest::qWait(600);
        const auto press = [&](const char *name) {
            if (auto *button = dialog.findChild<QAbstractButton *>(QString::fromLatin1(name)); button->isEnabled())
                button->click();
        };
        const auto tab = [&](int index) {
            dialog.findChild<QTabBar *>(QStringLiteral("compareViews"))->setCurrentIndex(index);
        };
        const QList<Act> acts{
            {"next difference", [&] { press("nextDifference"); }},
            {"the one after it", [&] { press("nextDifference"); }},
            {"another comparison", [&] { nextOf(dialog, "comparison"); }},
            {"on an example", [&] { choose(dialog, "comparedOn", 1); }},
            {"on this run", [&] { choose(dialog, "comparedOn", 0); }},
            {"another setting at the left", [&] { nextOf(dialog, "leftSetting"); }},
            {"another setting at the right", [&] { nextOf(dialog, "rightSetting"); }},
            {"flow", [&] { tab(1); }, {QStringLiteral("sequence"), QStringLiteral("flow")}},
            {"lives", [&] { tab(2); }, {QStringLiteral("lives")}},
            {"processes", [&] { tab(3); }, {QStringLiteral("processesView")}},
            {"sequence", [&] { tab(0); }, {QStringLiteral("sequence")}},
        };
        const QStringList moved = play(dialog, acts, 60, [&] {
            QTest::qWait(60);
            return isPlayed();
        });
        QVERIFY2(moved.isEmpty(), qPrintable(u'\n' + moved.join(u'\n')));
    }

    void inAnApplication_data() { addSizes(); }
    void inAnApplication()
    {
        QFETCH(const QSize, size);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("run.jsonl"));
        QVERIFY(writeRun(path));
        gui::Theme theme;
        auto window = gui::AppWindow::ofRecording(theme, path);
        window->resize(size);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        QTRY_VERIFY(window->source().log().size() > 40);
        QTest::qWait(1'200);
        const auto press = [&](const char *name) {
            if (auto *button = window->findChild<QAbstractButton *>(QString::fromLatin1(name));
                button && button->isEnabled())
                button->click();
        };
        const auto trigger = [&](const char *action) {
            if (auto *found = window->findChild<QAction *>(QString::fromLatin1(action)); found && found->isEnabled())
                found->trigger();
        };
        const auto row = [&](const char *table, int at) {
            if (auto *view = window->findChild<QTableView *>(QString::fromLatin1(table));
                view->model()->rowCount() > at)
                view->selectRow(at);
        };
        const auto tab = [&](const char *tabs, int index) {
            window->findChild<QTabBar *>(QString::fromLatin1(tabs))->setCurrentIndex(index);
            QTest::qWait(200);
        };
        const auto raise = [&](const char *dock) {
            window->findChild<QDockWidget *>(QString::fromLatin1(dock))->raise();
        };
        // Another dock of the stack comes to the front.
        const QStringList stack{QStringLiteral("Dock")};
        const QStringList pictures{QStringLiteral("sequence"), QStringLiteral("flow"), QStringLiteral("lives"),
                                   QStringLiteral("processesView")};
        trace::Source &source = window->source();
        const QList<Act> acts{
            {"the first request",
             [&] {
                 row("history", window->findChild<QTableView *>(QStringLiteral("history"))->model()->rowCount() - 1);
             }},
            {"the last one", [&] { row("history", 0); }},
            {"misses", [&] { choose(*window, "historyOutcome", 3); }},
            {"all", [&] { choose(*window, "historyOutcome", 0); }},
            {"step back", [&] { trigger("step-back"); }},
            {"step back again", [&] { trigger("step-back"); }},
            {"step forward", [&] { trigger("step"); }},
            {"to the start", [&] { trigger("to-start"); }},
            {"to now", [&] { source.lookAtNow(); }},
            {"some moment", [&] { source.lookAt(source.log().lastId() / 2); }},
            {"flow", [&] { tab("views", 1); }, pictures},
            {"lives", [&] { tab("views", 2); }, pictures},
            {"processes", [&] { tab("views", 3); }, pictures},
            {"sequence", [&] { tab("views", 0); }, pictures},
            {"keys", [&] { raise("keyUseDock"); }, stack},
            {"a key", [&] { row("keyUse", 0); }},
            {"filter keys",
             [&] { window->findChild<QLineEdit *>(QStringLiteral("keyFilter"))->setText(QStringLiteral("zz")); }},
            {"filter no more", [&] { window->findChild<QLineEdit *>(QStringLiteral("keyFilter"))->clear(); }},
            {"event log", [&] { raise("logDock"); }, stack},
            {"issues", [&] { raise("issuesDock"); }, stack},
            {"charts", [&] { raise("chartDock"); }, stack},
            {"another chart", [&] { nextOf(*window, "chartView"); }, {QStringLiteral("Chart")}},
            {"another scope", [&] { nextOf(*window, "chartScope"); }},
            {"advice", [&] { raise("adviceDock"); }, stack},
            {"when to cache", [&] { tab("adviceViews", 1); }, {QStringLiteral("adviceDock")}},
            {"which endpoint", [&] { nextOf(*window, "habitsEndpoint"); }},
            {"findings", [&] { tab("adviceViews", 2); }, {QStringLiteral("adviceDock")}},
            {"its proof", [&] { press("proof1"); }},
            {"the TTLs", [&] { tab("adviceViews", 0); }, {QStringLiteral("adviceDock")}},
            {"another budget",
             [&] { window->findChild<QAbstractSpinBox *>(QStringLiteral("adviceBudget"))->stepUp(); }},
        };
        const QStringList moved = play(*window, acts, actions, [] {
            QTest::qWait(60);
            return true;
        });
        QVERIFY2(moved.isEmpty(), qPrintable(u'\n' + moved.join(u'\n')));
    }

    void inALiveRedis_data() { addSizes(); }
    void inALiveRedis()
    {
        QFETCH(const QSize, size);
        support::RedisServer server;
        QVERIFY(server.start());
        const QByteArray longKey = ":1:views.decorators.cache.cache_page.." + QByteArray(300, 'a');
        server.run({"SET", "short", "1", "EX", "900"});
        server.run({"SET", longKey, QByteArray(4'000, 'x'), "EX", "900"});
        server.run({"HSET", "celery-task-meta:7", "status", "SUCCESS", "result", "null"});
        gui::Theme theme;
        gui::InspectorWindow window(theme);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTest::qWait(1'200);
        window.attach(server.url());
        QTRY_VERIFY(window.client().coverage().isComplete);
        window.selection().select("short");
        QTest::qWait(1'500); // the first figures of the server
        const auto press = [&](const char *name) {
            if (auto *button = window.findChild<QAbstractButton *>(QString::fromLatin1(name));
                button && button->isVisible() && button->isEnabled())
                button->click();
        };
        // A string has no elements, so its tree has their room. No control of the panel moves.
        const QStringList value{QStringLiteral("elements"), QStringLiteral("valueTree"), QStringLiteral("valueText"),
                                QStringLiteral("valueBytes"), QStringLiteral("valueResponse")};
        // What was asked for is there before the next thing is done: on a busy machine it takes a while.
        const auto isRead = [&] {
            const auto *facts = window.findChild<QLabel *>(QStringLiteral("valueFacts"));
            return QTest::qWaitFor([&] { return facts->text() != QStringLiteral("Reading …"); }, 10'000);
        };
        int written = 0;
        const QList<Act> acts{
            {"a key", [&] { window.selection().select("short"); }, value},
            {"a long one", [&] { window.selection().select(longKey); }, value},
            {"a hash", [&] { window.selection().select("celery-task-meta:7"); }, value},
            {"it changes",
             [&] {
                 server.run({"HSET", "celery-task-meta:7", "n", QByteArray::number(++written)});
             }},
            {"read it again", [&] { press("readAgain"); }, value},
            {"a new key",
             [&] {
                 server.run({"SET", "k" + QByteArray(200, 'y') + QByteArray::number(++written), "1"});
             }},
            {"keys are read",
             [&] {
                 server.run({"GET", "short"});
             }},
            {"keys are missed",
             [&] {
                 server.run({"GET", "nobody"});
             }},
            {"freeze", [&] { press("freeze"); }},
            {"a wrong filter",
             [&] {
                 auto *match = window.findChild<QComboBox *>(QStringLiteral("keyMatch"));
                 match->setCurrentIndex(2);
                 window.findChild<QLineEdit *>(QStringLiteral("keyFilter"))->setText(QStringLiteral("(("));
             }},
            {"no filter", [&] { window.findChild<QLineEdit *>(QStringLiteral("keyFilter"))->clear(); }},
            {"unlock", [&] { window.client().ask([](inspector::Session &session) { session.unlock(); }); }},
            {"lock", [&] { window.client().ask([](inspector::Session &session) { session.lock(); }); }},
            {"dismiss", [&] { press("dismiss"); }},
            {"time passes", [&] { QTest::qWait(200); }},
        };
        const QStringList moved = play(window, acts, actions, [&] {
            const bool isThere = isRead();
            QTest::qWait(60);
            return isThere;
        });
        QVERIFY2(moved.isEmpty(), qPrintable(u'\n' + moved.join(u'\n')));
    }
};

QTEST_MAIN(StillTest)
#include "tst_gui_still.moc"
