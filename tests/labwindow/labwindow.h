#pragma once

#include "labwindow/mainwindow.h"
#include "support/named.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

#include <memory>

class QDialog;

// The real window on a lab of its own, opened on the first scene, and the hands that a person has.
class LabWindow {
public:
    enum class Scene { First, Empty }; // what the program opens on; nothing set up at all

    explicit LabWindow(Scene scene = Scene::First);

    gui::MainWindow &window() { return *m_window; }
    gui::Theme &theme() { return m_theme; }
    gui::LabClient &lab() { return m_window->lab(); }
    const trace::Counts &counts() { return lab().log().now().totals.all; }
    bool isIdle() { return isIdle(lab()); }
    static bool isIdle(gui::LabClient &lab) { return !lab.pace().busy && lab.pace().queued == 0; }
    bool settles() { return settles(lab()); }
    static bool settles(gui::LabClient &lab); // false when it has not come to rest within ten seconds

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    void click(const char *button) { QTest::mouseClick(child<QAbstractButton>(button), Qt::LeftButton); }
    void clickTab(const char *tabs, int index);
    void clickRow(const char *view, int row, int column = 0);
    void pick(const char *combo, const QVariant &data) { pickRow(combo, child<QComboBox>(combo)->findData(data)); }
    void pickRow(const char *combo, int row) { pickRow(*child<QComboBox>(combo), row); }
    static void pickRow(QComboBox &combo, int row); // opens the list and clicks
    QDialog *dialog(const char *name); // that has been opened
    void type(const char *field, const QString &text); // in the place of what is there
    void trigger(const char *view, const QString &action); // of its context menu
    void run(const QByteArray &scenario);
    QAbstractItemModel *model(const char *view) { return child<QAbstractItemView>(view)->model(); }
    QString cell(const char *view, int row, int column) { return model(view)->index(row, column).data().toString(); }
    QByteArray lastCommand(); // of the log

private:
    gui::Theme m_theme;
    std::unique_ptr<gui::MainWindow> m_window;
};
