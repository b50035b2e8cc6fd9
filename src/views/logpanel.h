#pragma once

#include "look/theme.h"
#include "trace/source.h"
#include "views/models/eventmodel.h"
#include "views/models/logmodel.h"
#include "views/selection.h"

#include <QtWidgets/QWidget>

class QTableView;

namespace gui {

class EmptyText;
class LogFilterBar;

// Every event in words, or those that are asked for, and a line for whatever command no button stands for.
class LogPanel : public QWidget {
    Q_OBJECT

public:
    LogPanel(const Theme &theme, trace::Source &source, Selection &selection, const EventModel &events,
             QWidget *parent = nullptr); // borrowed

    trace::Events selectedEvents() const; // in the order of happening
    void addAction(QAction *action); // to the context menu; borrowed
    void addFoot(QWidget *foot); // below the table; taken over

private:
    void makeActions();
    void goToCause();
    void showFound();
    void showSelected();

    trace::Source &m_source;
    Selection &m_selection;
    LogModel m_model;
    LogFilterBar *m_filter;
    EmptyText *m_empty;
    QTableView *m_table;
    bool m_following = true; // the end is kept in sight until the person scrolls away
};

} // namespace gui
