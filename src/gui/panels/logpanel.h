#pragma once

#include "gui/labclient.h"
#include "gui/models/eventmodel.h"
#include "gui/models/logmodel.h"
#include "gui/selection.h"
#include "gui/theme.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace gui {

class LogFilterBar;

// Every event in words, or those that are asked for, and a line for whatever command no button stands for.
class LogPanel : public QWidget {
    Q_OBJECT

public:
    LogPanel(const Theme &theme, LabClient &lab, Selection &selection, EventModel &events,
             QWidget *parent = nullptr); // borrowed

private:
    void addActions();
    void copyAsCommands();
    void goToCause();
    void showFound();
    void showSelected();
    void runCommand();

    LabClient &m_lab;
    Selection &m_selection;
    EventModel &m_events;
    LogModel m_model;
    LogFilterBar *m_filter;
    QLabel *m_empty;
    QTableView *m_table;
    QLineEdit *m_command; // any command of the language
    QLabel *m_problem;
    bool m_following = true; // the end is kept in sight until the person scrolls away
};

} // namespace gui
