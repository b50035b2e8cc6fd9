#pragma once

#include "gui/models/keymodel.h"
#include "gui/selection.h"
#include "gui/theme.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableView;

namespace gui {

// What the cache holds: its entries with their time to live, and what the selected one says.
class KeysPanel : public QWidget {
    Q_OBJECT

public:
    KeysPanel(const Theme &theme, LabClient &lab, Selection &selection, QWidget *parent = nullptr); // borrowed

    QString facts() const; // for the panel's head

private:
    void showMoment();
    void showSelected();
    void showValue();
    void removeSelected();
    const KeyModel::Row *current() const;

    const Theme &m_theme;
    LabClient &m_lab;
    Selection &m_selection;
    KeyModel m_model;
    QSortFilterProxyModel m_sorted;
    QLineEdit *m_filter;
    QLabel *m_empty;
    QTableView *m_table;
    QLabel *m_valueTitle;
    QPlainTextEdit *m_value;
};

} // namespace gui
