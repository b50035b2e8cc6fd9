#pragma once

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class ShortcutsDialog;
}

class QAction;

namespace gui {

class Theme;

// All actions of a window, generated from the actions themselves, with their menu and shortcuts. Return runs
// the selected one.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const Theme &theme, QWidget &window); // borrowed; the window is the parent
    ~ShortcutsDialog() override;

private:
    void fill(const QWidget &window);
    QStandardItem *rowOf(const QAction &action) const; // null when it is not listed yet
    void triggerCurrent();

    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
    QStandardItemModel m_model;
    QSortFilterProxyModel m_filtered;
};

} // namespace gui
