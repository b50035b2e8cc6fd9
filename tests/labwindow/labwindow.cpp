#include "labwindow/labwindow.h"

#include "lab/parser.h"
#include "support/panels.h"

#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>

LabWindow::LabWindow(Scene scene)
{
    QStandardPaths::setTestModeEnabled(true);
    m_theme.setReducedMotion(true);
    m_window = std::make_unique<gui::MainWindow>(m_theme, lab::Lab::Options());
    m_window->resize(1280, 800);
    m_window->show();
    if (!isReady(*m_window))
        qFatal("the window does not come up");
    if (!QTest::qWaitFor([this] { return model("courses")->rowCount() > 0; }, 10'000))
        qFatal("the lab does not open");
    if (scene == Scene::First)
        m_window->openScene();
    if (!settles())
        qFatal("the first scene does not end");
}

bool LabWindow::settles(gui::LabClient &lab)
{
    // An answer to a question shows that the lab's thread has got all that was clicked before it, and that what it
    // told before is here.
    const auto hasAnswered = [&lab] {
        // The window asks for courses, too, though for three pages at once at most: the fourth answer is one of ours.
        constexpr int questions = 4;
        QSignalSpy answers(&lab, &gui::LabClient::coursesFetched);
        for (int i = 0; i < questions; ++i)
            lab.fetchCourses(0, 200);
        return QTest::qWaitFor([&] { return answers.size() >= questions; }, 10'000);
    };
    const auto isQuiet = [&lab] { return QTest::qWaitFor([&lab] { return isIdle(lab); }, 10'000); };
    // What did not go with the last batch comes a frame later.
    trace::EventId last = 0;
    do {
        last = lab.log().lastId();
        if (!hasAnswered() || !isQuiet())
            return false;
        QTest::qWait(20);
    } while (lab.log().lastId() != last);
    return true;
}

void LabWindow::clickTab(const char *tabs, int index)
{
    auto *bar = child<QTabBar>(tabs);
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(index).center());
}

void LabWindow::clickRow(const char *name, int row, int column)
{
    auto *view = child<QAbstractItemView>(name);
    const QModelIndex index = view->model()->index(row, column);
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

void LabWindow::pickRow(QComboBox &combo, int row)
{
    if (row < 0)
        qFatal("%s has no such entry", qPrintable(combo.objectName()));
    combo.setFocus();
    QTest::keyClick(&combo, Qt::Key_Down, Qt::AltModifier);
    QAbstractItemView *list = combo.view();
    const QModelIndex entry = list->model()->index(row, combo.modelColumn());
    list->scrollTo(entry);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(entry).center());
}

QDialog *LabWindow::dialog(const char *name)
{
    const QString wanted = QString::fromLatin1(name);
    QDialog *found = nullptr;
    const bool opened = QTest::qWaitFor([&] {
        found = m_window->findChild<QDialog *>(wanted);
        return found && found->isVisible();
    });
    if (!opened)
        qFatal("no dialog %s comes up", name);
    return found;
}

void LabWindow::type(const char *name, const QString &text)
{
    auto *field = child<QWidget>(name);
    const auto *combo = qobject_cast<QComboBox *>(field);
    if (combo)
        field = combo->lineEdit();
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->selectAll();
    else
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, combo ? Qt::Key_Return : Qt::Key_Tab);
}

void LabWindow::trigger(const char *name, const QString &text)
{
    const QList<QAction *> actions = child<QWidget>(name)->actions();
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == text && action->isEnabled()) {
            action->trigger();
            return;
        }
    }
    qFatal("%s has no action %s", name, qPrintable(text));
}

void LabWindow::run(const QByteArray &scenario)
{
    lab().submit(lab::parse(scenario).value());
    if (!settles())
        qFatal("%s does not end", scenario.constData());
}

QByteArray LabWindow::lastCommand()
{
    for (trace::EventId id = lab().log().lastId(); id > 0; --id) {
        const trace::Event *event = lab().log().find(id);
        if (event && event->kind == trace::EventKind::Command)
            return event->text;
    }
    return {};
}
