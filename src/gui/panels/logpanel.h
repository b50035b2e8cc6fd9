#pragma once

#include "gui/labclient.h"
#include "gui/models/eventmodel.h"
#include "gui/selection.h"
#include "gui/theme.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QWidget>

class QTableView;

namespace gui {

// Every event in words.
class LogPanel : public QWidget {
    Q_OBJECT

public:
    LogPanel(const Theme &theme, LabClient &lab, Selection &selection, EventModel &events,
             QWidget *parent = nullptr); // borrowed

private:
    void showSelected();

    LabClient &m_lab;
    Selection &m_selection;
    EventModel &m_events;
    QTableView *m_table;
    bool m_following = true; // the end is kept in sight until the person scrolls away
};

} // namespace gui
