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

// Everything that can be done in a window, made from its actions themselves: where it stands, its keys. Return does
// what is chosen.
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
