#include "appwindow/appsource.h"
#include "appwindow/appwindow.h"
#include "frame/glossarydialog.h"
#include "frame/settingsdialog.h"
#include "frame/shortcutsdialog.h"
#include "lab/lab.h"
#include "lab/parser.h"
#include "lab/runner.h"
#include "labwindow/compare/comparedialog.h"
#include "labwindow/dialogs/backenddialog.h"
#include "labwindow/dialogs/bulkdialog.h"
#include "labwindow/dialogs/commandsdialog.h"
#include "labwindow/dialogs/coursedialog.h"
#include "labwindow/dialogs/curetrial.h"
#include "labwindow/dialogs/importdialog.h"
#include "labwindow/dialogs/receiversdialog.h"
#include "labwindow/mainwindow.h"
#include "livewindow/connectiondialog.h"
#include "livewindow/decodedview.h"
#include "livewindow/deletiondialog.h"
#include "livewindow/editdialog.h"
#include "livewindow/folderexportdialog.h"
#include "livewindow/folderttldialog.h"
#include "livewindow/inspectorwindow.h"
#include "livewindow/memorykeychain.h"
#include "livewindow/passworddialog.h"
#include "livewindow/ttldialog.h"
#include "look/monodelegate.h"
#include "report/findingcure.h"
#include "report/language.h"
#include "report/tracewriter.h"
#include "support/panels.h"
#include "support/redisserver.h"
#include "views/findingdialog.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSlider>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>

#include <cmath>
#include <cstring>

namespace {

QString nameOf(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
    for (const QWidget *above = widget.parentWidget(); above; above = above->parentWidget()) {
        if (!above->objectName().isEmpty() && !above->objectName().startsWith(u"qt_"))
            return name + QStringLiteral(" in ") + above->objectName();
    }
    return name;
}

bool isPartOfAControl(const QWidget &widget)
{
    const QWidget *above = widget.parentWidget();
    return widget.objectName().startsWith(u"qt_") || qobject_cast<const QComboBox *>(above)
        || qobject_cast<const QTabBar *>(above) || qobject_cast<const QAbstractSpinBox *>(above)
        || qobject_cast<const QLineEdit *>(above);
}

bool isControl(const QWidget &widget)
{
    return widget.focusPolicy() != Qt::NoFocus && !isPartOfAControl(widget)
        && (qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QComboBox *>(&widget)
            || qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
            || qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QAbstractSlider *>(&widget));
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double lighter = std::max(luminance(one), luminance(other));
    const double darker = std::min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || isPartOfAControl(*widget)
            || widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isWord = (label && !label->text().isEmpty() && !label->wordWrap())
            || qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget);
        const QSize needed = label ? label->minimumSizeHint() : widget->sizeHint();
        if (isWord && (widget->width() < needed.width() || widget->height() < needed.height() - 2))
            cut << QStringLiteral("%1: %2x%3, needs %4x%5")
                       .arg(nameOf(*widget))
                       .arg(widget->width())
                       .arg(widget->height())
                       .arg(needed.width())
                       .arg(needed.height());
        // A number of which a digit is missing is another number.
        const auto *number = qobject_cast<const QAbstractSpinBox *>(widget);
        const auto *digits = number ? number->findChild<QLineEdit *>() : nullptr;
        if (digits && digits->fontMetrics().horizontalAdvance(digits->text()) > digits->contentsRect().width())
            cut << QStringLiteral("%1: %2").arg(nameOf(*widget), digits->text());
        const auto *scroll = qobject_cast<const QScrollArea *>(widget);
        if (scroll && scroll->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && scroll->widget()
            && scroll->widget()->width() > scroll->viewport()->width())
            cut << QStringLiteral("%1: %2 wide, needs %3")
                       .arg(nameOf(*widget))
                       .arg(scroll->viewport()->width())
                       .arg(scroll->widget()->width());
    }
    return cut;
}

QStringList paleTexts(const QWidget &window)
{
    QStringList pale;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty() || !label->isEnabled())
            continue;
        const QColor ink = label->palette().color(QPalette::WindowText);
        const QWidget *ground = label; // the first one that paints itself
        while (!ground->isWindow() && !ground->autoFillBackground())
            ground = ground->parentWidget();
        const double ratio = contrast(ink, ground->palette().color(QPalette::Window));
        if (ratio < 4.5)
            pale << QStringLiteral("%1 '%2': %3").arg(nameOf(*label), label->text().left(30)).arg(ratio);
    }
    return pale;
}

QStringList namelessControls(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!isControl(*widget) || !widget->isVisible())
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            nameless << nameOf(*widget);
    }
    return nameless;
}

QStringList unreachable(QWidget &window)
{
    QSet<const QWidget *> reached;
    for (QWidget *widget = window.nextInFocusChain(); widget != &window && !reached.contains(widget);
         widget = widget->nextInFocusChain())
        reached.insert(widget);
    QStringList missing;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (isControl(*widget) && widget->isVisible() && widget->focusPolicy() & Qt::TabFocus
            && !reached.contains(widget))
            missing << nameOf(*widget);
    }
    return missing;
}

bool isSeen(const QWidget &widget)
{
    QRect seen = widget.rect();
    for (const QWidget *part = &widget; !part->isWindow() && part->isVisible(); part = part->parentWidget())
        seen = seen.translated(part->pos()) & part->parentWidget()->rect();
    return widget.isVisible() && !seen.isEmpty();
}

// What Tab comes to, all the way round, and nobody sees.
QStringList unseenStops(QWidget &window, const QString &where)
{
    QStringList unseen;
    QSet<const QWidget *> stops;
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {QStringLiteral("not active: ") + where};
    for (QWidget *stop = nullptr; !stops.contains(stop); stop = window.focusWidget()) {
        if (stop && !isSeen(*stop))
            unseen << where + QStringLiteral(": ") + nameOf(*stop);
        stops.insert(stop);
        QTest::keyClick(stop ? stop : &window, Qt::Key_Tab);
    }
    if (stops.size() < 5)
        unseen << where + QStringLiteral(" has few stops");
    return unseen;
}

QStringList sharedKeys(const QWidget &window)
{
    QMap<QKeySequence, const QAction *> taken;
    QStringList shared;
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (action->shortcutContext() != Qt::WindowShortcut)
            continue;
        for (const QKeySequence &keys : action->shortcuts()) {
            if (taken.contains(keys) && taken[keys] != action)
                shared << keys.toString() + QStringLiteral(": ") + taken[keys]->text() + QStringLiteral(", ")
                        + action->text();
            taken.insert(keys, action);
        }
    }
    for (const QMenu *menu : window.findChildren<QMenu *>()) {
        QMap<QKeySequence, QString> mnemonics;
        for (const QAction *action : menu->actions()) {
            const QKeySequence keys = QKeySequence::mnemonic(action->text());
            if (!keys.isEmpty() && mnemonics.contains(keys))
                shared << menu->title() + QStringLiteral(": ") + mnemonics[keys] + QStringLiteral(", ")
                        + action->text();
            mnemonics.insert(keys, action->text());
        }
    }
    return shared;
}

// What Alt and a letter lead to in a window: its menus, the fields of labels, its buttons and tabs.
QStringList sharedMnemonics(const QWidget &window)
{
    QMap<QKeySequence, QString> taken;
    QStringList shared;
    const auto take = [&](const QString &text) {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        if (keys.isEmpty())
            return;
        if (taken.contains(keys))
            shared << keys.toString() + QStringLiteral(": ") + taken[keys] + QStringLiteral(", ") + text;
        taken.insert(keys, text);
    };
    if (const auto *main = qobject_cast<const QMainWindow *>(&window)) {
        for (const QAction *menu : main->menuBar()->actions())
            take(menu->text());
    }
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() != &window || isPartOfAControl(*widget) || widget->isHidden())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            take(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            take(button->text());
    }
    return shared;
}

// Who goes by Tab sees where they are: a control that has the focus looks otherwise than one that has not.
QStringList withoutRing(QWidget &window)
{
    QStringList missing;
    window.activateWindow();
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() != &window || !isControl(*widget) || !widget->isVisible() || !widget->isEnabled()
            || !(widget->focusPolicy() & Qt::TabFocus) || widget->visibleRegion().isEmpty())
            continue;
        const auto *table = qobject_cast<const QAbstractItemView *>(widget);
        if (table && (!table->model() || table->model()->rowCount() == 0))
            continue; // there is nothing to be at
        widget->clearFocus();
        QImage without = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        if (!widget->hasFocus() && !widget->focusProxy())
            continue;
        window.setAttribute(Qt::WA_KeyboardFocusChange);
        if (widget->grab().toImage() == without)
            missing << nameOf(*widget);
    }
    return missing;
}

// Rows that read the same, though what they stand for differs.
QStringList alikeRows(const QWidget &window)
{
    QStringList alike;
    for (const auto *table : window.findChildren<QTableView *>()) {
        if (!table->isVisible() || !table->model())
            continue;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const auto *names = qobject_cast<gui::MonoDelegate *>(table->itemDelegateForColumn(column));
            if (!names || table->isColumnHidden(column))
                continue;
            QMap<QString, QString> shown;
            const int first = std::max(0, table->rowAt(0));
            const int last = table->rowAt(table->viewport()->height() - 1);
            for (int row = first; row <= (last < 0 ? table->model()->rowCount() - 1 : last); ++row) {
                const QModelIndex index = table->model()->index(row, column);
                QStyleOptionViewItem option;
                option.initFrom(table);
                option.widget = table;
                option.rect = table->visualRect(index);
                const QString whole = index.data().toString();
                const QString text = names->shownText(option, index);
                const QString read = option.fontMetrics.elidedText(text, table->textElideMode(), option.rect.width());
                if (shown.contains(read) && shown[read] != whole)
                    alike << table->objectName() + QStringLiteral(": ") + read + QStringLiteral(" is ") + shown[read]
                            + QStringLiteral(" and ") + whole;
                shown.insert(read, whole);
            }
        }
    }
    return alike;
}

const QSize screens[]{{1024, 768}, {1280, 720}, {1280, 800}, {1366, 768}, {1920, 1080}, {3840, 2160}};

// Qt moves the docks that lie behind the tab of another one out of the window, and calls them visible.
bool isBehindAnotherTab(const QWidget &widget)
{
    const QWidget *above = &widget;
    while (above && !qobject_cast<const QDockWidget *>(above))
        above = above->parentWidget();
    return above && (above->geometry().right() < 0 || above->geometry().bottom() < 0);
}

// A window that wants more than its screen has cannot be used on it.
QStringList tooLarge(const QMainWindow &window, QSize room)
{
    const QSize least = window.minimumSize().expandedTo(window.minimumSizeHint());
    if (least.width() <= room.width() && least.height() <= room.height())
        return {};
    return {QStringLiteral("needs %1x%2 in %3x%4")
                .arg(least.width())
                .arg(least.height())
                .arg(room.width())
                .arg(room.height())};
}

// Says everything in brackets and a third longer, so that what is not said through tr() is seen, and what has no room
// for longer words is cut.
class PseudoLanguage : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (!std::strcmp(context, "QShortcut")) // names of keys
            return {};
        const QString text = QString::fromUtf8(source);
        return u'⟦' + text + QString(text.size() / 3, u'·') + u'⟧';
    }
};

// Words that a person can see and that no translation was asked for. Not those that are none: commands, keys, SQL,
// paths, Python, names of settings and of what is shown, which stand in what is shown as in its own language.
QStringList plainEnglish(const QWidget &window)
{
    static const QStringList shownData{QStringLiteral(":1:course_list:{'page': '1'}:42"),
                                       QStringLiteral("celery-task-meta:7"),
                                       QStringLiteral("GET /courses/"),
                                       QStringLiteral("greeting"),
                                       QStringLiteral("shop · production"),
                                       QStringLiteral("The password is not in the keychain."),
                                       QStringLiteral("JSON"),
                                       QStringLiteral("hash"),
                                       QStringLiteral("str")};
    static const QRegularExpression translated(QStringLiteral("⟦[^⟦⟧]*⟧"));
    static const QRegularExpression noWords(QStringLiteral(
        "<[^>]*>|(?:redis|http)://\\S+|\\bget\\b|\\((?:(?:Ctrl|Alt|Shift|Meta)\\+)*[A-Z][A-Za-z0-9]*\\)"));
    static const QRegularExpression words(QStringLiteral("[A-Za-z]{3,}"));
    QStringList plain;
    const auto check = [&plain](const QString &where, QString text) {
        for (QString before; before != text;) { // translations within translations
            before = text;
            text.remove(translated);
        }
        text.remove(noWords);
        for (const QString &data : shownData)
            text.remove(data);
        if (text.contains(words))
            plain << where + QStringLiteral(": ") + text.left(80);
    };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isData = widget->objectName() == u"command" || widget->objectName() == u"preview";
        if (isData || (isPartOfAControl(*widget) && !qobject_cast<const QLineEdit *>(widget)))
            continue;
        const QString name = nameOf(*widget);
        check(name + QStringLiteral(" tip"), widget->toolTip());
        check(name + QStringLiteral(" accessible"), widget->accessibleName() + widget->accessibleDescription());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            check(name, label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            check(name, button->text());
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            check(name + QStringLiteral(" placeholder"), edit->placeholderText());
        else if (const auto *dock = qobject_cast<const QDockWidget *>(widget))
            check(name, dock->windowTitle());
        else if (const auto *view = qobject_cast<const QTableView *>(widget); view && view->model()) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const auto header = [&](int role) {
                    return view->model()->headerData(column, Qt::Horizontal, role).toString();
                };
                check(name + QStringLiteral(" header"), header(Qt::DisplayRole) + header(Qt::ToolTipRole));
            }
        }
    }
    static const QRegularExpression lesson(QStringLiteral("^lesson[0-9]+$")); // in the language of its file
    static const QRegularExpression httpHeader(QStringLiteral("^[A-Z][A-Za-z-]+: "));
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (action->objectName().contains(lesson) || action->text().contains(httpHeader))
            continue;
        check(QStringLiteral("action ") + action->objectName(), action->text());
        if (action->toolTip() != action->text())
            check(QStringLiteral("tip of action ") + action->objectName(), action->toolTip());
    }
    check(QStringLiteral("title"), window.windowTitle());
    plain.removeDuplicates();
    return plain;
}

} // namespace

// Every window and dialog, in each theme and at each size of text: nothing is cut, everything has a name and is
// reached.
class WalksTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    PseudoLanguage m_pseudo;

    // With LOOKASIDE_PICTURES=folder, a picture of each is kept there for a person to look at.
    // `words`: where the words are looked at, in a window that also shows data.
    void walk(QWidget &window, const QString &name, const QWidget *words = nullptr)
    {
        window.show();
        QVERIFY(isReady(window));
        QTest::qWait(50); // layouts settle
        if (const QString folder = qEnvironmentVariable("LOOKASIDE_PICTURES"); !folder.isEmpty()) {
            const QString file = QStringLiteral("%1-%2.png").arg(QLatin1StringView(QTest::currentDataTag()), name);
            QVERIFY(window.grab().save(QDir(folder).filePath(file)));
        }
        const auto verify = [](const QStringList &problems) {
            QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
        };
        verify(cutTexts(window));
        verify(paleTexts(window));
        verify(namelessControls(window));
        verify(unreachable(window));
        verify(sharedKeys(window));
        verify(sharedMnemonics(window));
        verify(alikeRows(window));
        if (qEnvironmentVariable("LOOKASIDE_TEST_LANGUAGE") == u"pseudo")
            verify(plainEnglish(words ? *words : window));
        verify(withoutRing(window));
    }

    void walkTheLab(gui::Preferences &preferences, QSize room)
    {
        gui::MainWindow window(m_theme, {});
        window.resize(room);
        walk(window, QStringLiteral("main"));
        for (QDockWidget *dock : window.findChildren<QDockWidget *>()) {
            if (QTest::currentTestFailed())
                return; // the others would say the same
            dock->show(); // some are hidden at first
            dock->raise();
            walk(window, dock->objectName());
        }
        if (!QTest::currentTestFailed())
            walkTheAdvice(window);
        gui::SettingsDialog settings(preferences);
        walk(settings, QStringLiteral("settings"));
        gui::GlossaryDialog glossary(m_theme);
        walk(glossary, QStringLiteral("glossary"));
        gui::ShortcutsDialog shortcuts(m_theme, window);
        walk(shortcuts, QStringLiteral("shortcuts"));
        gui::CommandsDialog commands(m_theme);
        walk(commands, QStringLiteral("commands"));
        gui::CourseDialog course;
        walk(course, QStringLiteral("course"));
        gui::BulkDialog bulk(m_theme);
        walk(bulk, QStringLiteral("bulk"));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("courses.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("title;level;price\nRedis in depth;advanced;49,00\n");
        file.close();
        gui::ImportDialog import(file.fileName());
        walk(import, QStringLiteral("import"));
        gui::ReceiversDialog receivers(m_theme, window.lab());
        walk(receivers, QStringLiteral("receivers"));
        gui::BackendDialog backend(m_theme, {});
        walk(backend, QStringLiteral("backend"));
    }

    // With something to advise: a list that stays old after an edit.
    void walkTheAdvice(gui::MainWindow &window)
    {
        window.lab().submit(*lab::parse("cache /courses/ page timeout=15m\non save Course delete \"course_list\"\n"
                                        "get /courses/\nsave course 42 title=\"X\"\nget /courses/\n"));
        auto *dock = window.findChild<QDockWidget *>(QStringLiteral("adviceDock"));
        dock->raise();
        auto *views = window.findChild<QTabBar *>(QStringLiteral("adviceViews"));
        const auto *findings = window.findChild<QTableView *>(QStringLiteral("findings"));
        views->setCurrentIndex(views->count() - 1); // they are computed while somebody looks
        QTRY_VERIFY(findings->model()->rowCount() > 0);
        for (int view = 0; view < views->count(); ++view) {
            views->setCurrentIndex(view);
            walk(window, QStringLiteral("advice-%1").arg(view), dock);
        }
        advice::Finding finding;
        finding.fault = advice::Finding::Fault::Stampede;
        finding.endpoint = "/courses/";
        finding.args = QStringList{QStringLiteral("20"), QStringLiteral("k")};
        gui::FindingDialog dialog(m_theme, finding,
                                  new gui::CureTrial(m_theme, window.lab(), finding, *report::cureOf(finding)));
        walk(dialog, QStringLiteral("finding"));
        gui::CompareDialog compare(m_theme, window.lab(), gui::CompareDialog::usualChoices());
        const auto *settings = compare.findChild<QTableView *>(QStringLiteral("compareTable"));
        QTRY_VERIFY(settings->model()->rowCount() > 0);
        walk(compare, QStringLiteral("compare"), compare.findChild<QWidget *>(QStringLiteral("compareAsks")));
    }

    void walkTheInspector(QSize room)
    {
        gui::InspectorWindow window(m_theme);
        window.resize(room);
        walk(window, QStringLiteral("inspector-without-a-server"));
        MemoryKeychain::Contents kept;
        MemoryKeychain keychain(kept);
        gui::ConnectionDialog connection(keychain);
        walk(connection, QStringLiteral("connection"));
        support::RedisServer server;
        QVERIFY(server.start());
        server.run({"SET", ":1:course_list:{'page': '1'}:42", R"([{"id": 21, "title": "Compilers"}])", "EX", "900"});
        server.run({"HSET", "celery-task-meta:7", "status", "SUCCESS", "result", "null"});
        window.attach(server.url());
        QTRY_VERIFY(window.client().coverage().isComplete);
        for (const char *key : {":1:course_list:{'page': '1'}:42", "celery-task-meta:7"}) {
            window.selection().select(key);
            QTRY_VERIFY(window.findChild<QWidget *>(QStringLiteral("decodedView"))->isVisible());
            QTRY_VERIFY(!window.findChild<gui::DecodedView *>()->decoded().steps.isEmpty());
            walk(window, key[0] == ':' ? QStringLiteral("inspector-string") : QStringLiteral("inspector-hash"));
        }
        gui::TtlDialog ttl(m_theme, "celery-task-meta:7");
        walk(ttl, QStringLiteral("ttl"));
        gui::EditDialog edit(m_theme, window.client(), {"greeting", redis::KeyType::String, {}, "hello", {}});
        walk(edit, QStringLiteral("edit"));
        gui::DeletionDialog deletion(m_theme, window.client(), ":1:", true);
        walk(deletion, QStringLiteral("deletion"));
        gui::FolderTtlDialog folderTtl(m_theme, window.client(), ":1:");
        walk(folderTtl, QStringLiteral("folder-ttl"));
        gui::FolderExportDialog folderExport(m_theme, window.client(), ":1:");
        walk(folderExport, QStringLiteral("folder-export"));
        gui::PasswordDialog password(m_theme, keychain, QStringLiteral("shop · production"),

                                     QStringLiteral("redis://viewer@cache.example:6379/1"),
                                     QStringLiteral("The password is not in the keychain."));
        walk(password, QStringLiteral("password"));
    }

    // One's own application: before it is watched, and as a recording.
    void walkTheApplication(QSize room)
    {
        auto live = gui::AppWindow::ofApplication(m_theme);
        live->resize(room);
        walk(*live, QStringLiteral("application"));
        live->showSteps();
        auto *steps = live->findChild<QDialog *>(QStringLiteral("stepsDialog"));
        QVERIFY(steps);
        walk(*steps, QStringLiteral("application-steps"));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("run.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        report::TraceWriter writer(file, report::TraceWriter::Measured::Written);
        auto lab = lab::Lab::create({});
        (*lab)->addListener(&writer);
        lab::runAll(**lab,
                    *lab::parse("cache /courses/ response timeout=15m key=\"course_list\"\nget /courses/\n"
                                "get /courses/\nsave course 1 price=11\nget /courses/\n"),
                    {});
        QVERIFY(writer.finish());
        file.close();
        auto window = gui::AppWindow::ofRecording(m_theme, file.fileName());
        window->resize(room);
        window->show();
        QTRY_VERIFY(window->source().log().size() > 10);
        for (QDockWidget *dock : window->findChildren<QDockWidget *>()) {
            if (QTest::currentTestFailed())
                return;
            dock->show();
            dock->raise();
            walk(*window, QStringLiteral("recording-") + dock->objectName());
        }
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_theme.applyTo(*qApp);
        // The same walk once more in another language, or mirrored: see CMakeLists.txt.
        const QString language = qEnvironmentVariable("LOOKASIDE_TEST_LANGUAGE");
        report::installLanguage(language.isEmpty() ? QStringLiteral("en") : language);
        if (language == u"pseudo")
            QVERIFY(QCoreApplication::installTranslator(&m_pseudo));
        if (qEnvironmentVariable("LOOKASIDE_TEST_DIRECTION") == u"rtl")
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    }

    void nothingIsCutAndEverythingIsNamed_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200, 300}) {
            QTest::addRow("light-%d", percent) << int(gui::Theme::Scheme::Light) << percent;
            QTest::addRow("dark-%d", percent) << int(gui::Theme::Scheme::Dark) << percent;
        }
        QTest::newRow("contrast-100") << int(gui::Theme::Scheme::HighContrast) << 100;
    }

    void nothingIsCutAndEverythingIsNamed()
    {
        QFETCH(int, scheme);
        QFETCH(int, percent);
        gui::Preferences preferences(m_theme);
        preferences.choose({.scheme = gui::Theme::Scheme(scheme), .scale = percent / 100.0, .language = {}});
        preferences.keep();
        const QSize room = QSize(1280, 800) * percent / 100;

        walkTheLab(preferences, room);
        if (!QTest::currentTestFailed())
            walkTheInspector(room);
        if (!QTest::currentTestFailed())
            walkTheApplication(room);
        preferences.choose({});
        preferences.keep();
    }

    void everyScreenIsLargeEnough_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 125, 150, 175, 200})
            QTest::addRow("%d", percent) << percent;
    }

    void everyScreenIsLargeEnough()
    {
        QFETCH(int, percent);
        gui::Theme theme;
        theme.applyTo(*qApp);
        gui::MainWindow lab(theme, {});
        gui::InspectorWindow live(theme);
        for (QMainWindow *window : {static_cast<QMainWindow *>(&lab), static_cast<QMainWindow *>(&live)}) {
            for (const QSize &screen : screens) {
                theme.setScale(1);
                window->resize(screen - QSize(2, 40));
                window->show();
                QVERIFY(isReady(*window));
                QTest::qWait(20);
                theme.setScale(percent / 100.0);
                QTest::qWait(50);
                const QStringList problems = tooLarge(*window, screen - QSize(2, 40));
                QVERIFY2(problems.isEmpty(), qPrintable(window->windowTitle() + u' ' + problems.join(u'\n')));
                QCOMPARE(window->size(), screen - QSize(2, 40)); // larger type never makes the window larger
                // Every control lies within it, or within something that scrolls to it.
                for (const QWidget *widget : window->findChildren<QWidget *>()) {
                    if (!widget->isVisible() || widget->window() != window || !isControl(*widget))
                        continue;
                    const QWidget *scrolled = widget->parentWidget();
                    while (scrolled && !qobject_cast<const QAbstractScrollArea *>(scrolled)
                           && !qobject_cast<const QToolBar *>(scrolled))
                        scrolled = scrolled->parentWidget();
                    if (isBehindAnotherTab(*widget))
                        continue;
                    const QRect place(widget->mapTo(window, QPoint()), widget->size());
                    QVERIFY2(scrolled || window->rect().contains(place), qPrintable(nameOf(*widget)));
                }
                theme.setScale(1);
                QTest::qWait(50);
            }
        }
    }

    // What came out of the requests is read on every screen, and two runs are compared without scrolling.
    void figuresAndComparisonsFitTheScreen_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 125, 150})
            QTest::addRow("%d", percent) << percent;
    }
    void figuresAndComparisonsFitTheScreen()
    {
        QFETCH(int, percent);
        gui::Theme theme;
        theme.applyTo(*qApp);
        theme.setScale(percent / 100.0);
        gui::MainWindow window(theme, {});
        window.show();
        QVERIFY(isReady(window));
        window.openScene();
        window.lab().submit(*lab::parse("get /courses/\nburst 1000 get /courses/\nsave course 42 title=\"X\"\n"
                                        "burst 1000 get /courses/\n"));
        QTRY_VERIFY_WITH_TIMEOUT(window.lab().log().now().totals.all.requests > 2'000 && !window.lab().pace().busy,
                                 20'000);
        const auto *pace = window.findChild<QLabel *>(QStringLiteral("pace"));
        QTRY_VERIFY(pace->text().contains(QStringLiteral("1,000")));
        gui::CompareDialog compare(theme, window.lab(), gui::CompareDialog::usualChoices());
        compare.show();
        QVERIFY(QTest::qWaitForWindowExposed(&compare));
        const auto *page = compare.findChild<QScrollArea *>();
        for (const QSize &screen : screens) {
            window.resize(screen - QSize(2, 40));
            compare.resize(QSize(qRound(1180 * percent / 100.0), qRound(760 * percent / 100.0))
                               .boundedTo(screen - QSize(qRound(40 * percent / 100.0), qRound(60 * percent / 100.0))));
            QTest::qWait(60);
            const auto where = [&](const QString &what) {
                return QStringLiteral("%1 at %2x%3").arg(what).arg(screen.width()).arg(screen.height());
            };
            QVERIFY2(pace->fontMetrics().horizontalAdvance(pace->text()) <= pace->contentsRect().width(),
                     qPrintable(where(pace->text())));
            QVERIFY2(page->verticalScrollBar()->maximum() == 0, qPrintable(where(QStringLiteral("comparing scrolls"))));
            QVERIFY2(page->horizontalScrollBar()->maximum() == 0,
                     qPrintable(where(QStringLiteral("comparing is wide"))));
        }
    }

    // With each of its panels in front in turn.
    void tabComesOnlyToWhatIsSeen()
    {
        gui::MainWindow lab(m_theme, {});
        lab.lab().submit(*lab::parse("get /courses/\n"));
        auto application = gui::AppWindow::ofApplication(m_theme);
        gui::InspectorWindow inspector(m_theme);
        support::RedisServer server;
        if (server.start()) {
            server.run({"HSET", "celery-task-meta:7", "status", "SUCCESS", "result", "null"});
            inspector.attach(server.url());
        }
        QStringList unseen;
        for (QMainWindow *window : std::initializer_list<QMainWindow *>{application.get(), &lab, &inspector}) {
            window->resize(1280, 800);
            window->show();
            QVERIFY(isReady(*window));
            unseen << unseenStops(*window, window->objectName());
            for (QDockWidget *dock : window->findChildren<QDockWidget *>()) {
                if (dock->isHidden())
                    continue;
                dock->raise();
                QTest::qWait(20);
                unseen << unseenStops(*window, dock->objectName());
            }
            window->hide();
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(u'\n' + unseen.join(u'\n')));
    }

    // Zooming in and out again leaves a window as it was.
    void zoomingBackRestores()
    {
        gui::Theme theme;
        theme.applyTo(*qApp);
        gui::MainWindow window(theme, {});
        window.resize(1280, 760);
        window.show();
        QVERIFY(isReady(window));
        const auto heights = [&window] {
            QMap<QString, QSize> sizes;
            for (const QWidget *widget : window.findChildren<QWidget *>()) {
                if (isControl(*widget) && widget->isVisible() && !widget->objectName().isEmpty()
                    && !isBehindAnotherTab(*widget)) // Qt lays that out when it comes to the front
                    sizes.insert(nameOf(*widget), widget->size());
            }
            return sizes;
        };
        QMap<QString, QSize> before;
        do { // longer than the first layout takes
            before = heights();
            QTest::qWait(1'200);
        } while (before != heights());
        QVERIFY(before.size() > 20);
        theme.setScale(2);
        QTest::qWait(100);
        theme.setScale(1);
        QTest::qWait(1'200);
        const auto after = heights();
        QStringList changed;
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            const QSize is = after.value(it.key());
            if (is != *it)
                changed << QStringLiteral("%1: %2x%3, was %4x%5")
                               .arg(it.key())
                               .arg(is.width())
                               .arg(is.height())
                               .arg(it.value().width())
                               .arg(it.value().height());
        }
        QVERIFY2(changed.isEmpty(), qPrintable(u'\n' + changed.join(u'\n')));
    }

    // Under ASan this finds what is leaked, or used after its end.
    void panelsAreClosedRedockedAndReopenedAThousandTimes()
    {
        gui::MainWindow window(m_theme, {});
        window.show();
        QVERIFY(isReady(window));
        window.openScene();
        window.lab().submit(lab::Load{200, std::chrono::minutes(1), {}});
        const QList<QDockWidget *> docks = window.findChildren<QDockWidget *>();
        QVERIFY(docks.size() > 5);
        const Qt::DockWidgetArea areas[]{Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea, Qt::BottomDockWidgetArea};
        for (int i = 0; i < 1000; ++i) {
            QDockWidget *dock = docks[i % docks.size()];
            switch (i % 5) {
            case 0:
                dock->close();
                break;
            case 1:
                dock->setFloating(true);
                break;
            case 2:
                dock->setFloating(false);
                window.addDockWidget(areas[std::size_t(i) % std::size(areas)], dock);
                break;
            case 3:
                dock->show();
                break;
            default:
                window.tabifyDockWidget(docks[(i + 1) % docks.size()], dock);
            }
            if (i % 20 == 0)
                QCoreApplication::processEvents();
        }
        window.findChild<QAction *>(QStringLiteral("resetLayout"))->trigger();
        QTRY_VERIFY(window.findChild<QDockWidget *>(QStringLiteral("requestDock"))->isVisible());
        window.lab().submit(lab::Burst{20'000, {}, std::nullopt});
        QTest::qWait(50); // and it ends in mid-burst
    }
};

QTEST_MAIN(WalksTest)
#include "tst_gui_walks.moc"
