#pragma once

#include "labwindow/labclient.h"
#include "look/theme.h"
#include "report/narrator.h"
#include "views/models/keyfilter.h"
#include "views/models/keygroupmodel.h"
#include "views/selection.h"

#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QAbstractItemView;
class QComboBox;
class QHeaderView;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QToolButton;
class QTreeView;

namespace gui {

class EmptyText;
class KeyValueView;

// The contents of the cache: its entries with their time to live, as a list or by prefix, and the value of the selected
// one.
class KeysPanel : public QWidget {
    Q_OBJECT

public:
    KeysPanel(const Theme &theme, LabClient &lab, Selection &selection, const report::Narrator &narrator,
              QWidget *parent = nullptr); // borrowed

    QString facts() const; // for the panel's head

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    void makeTree();
    void addActions(QAbstractItemView &view);
    void showMoment();
    void showSelected();
    void selectCurrent();
    void showEntry();
    void keepSelection(); // while rows go
    void showColumns(); // as many as there is room for, until the person chose
    void chooseColumns(QHeaderView &header, const QPoint &at);
    void setGrouped(bool grouped);
    void showMaker();
    const KeyModel::Row *selected() const; // none while the cache does not hold it

    const Theme &m_theme;
    LabClient &m_lab;
    Selection &m_selection;
    KeyModel m_model;
    KeyFilter m_filtered;
    KeyGroupModel m_groups;
    QSet<QString> m_folded; // prefixes
    bool m_choseColumns = false;
    bool m_isFollowing = false; // the views follow the selection, or rows go: no person chose a key
    QTimer m_rowsGone; // then the views are at the selected key again
    QLineEdit *m_filter;
    QComboBox *m_state;
    QToolButton *m_group;
    EmptyText *m_empty;
    QStackedWidget *m_views;
    QTableView *m_table;
    QTreeView *m_tree;
    KeyValueView *m_value;
};

} // namespace gui
