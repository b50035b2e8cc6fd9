#pragma once

#include "gui/labclient.h"
#include "gui/models/eventmodel.h"
#include "gui/models/historymodel.h"
#include "gui/selection.h"
#include "gui/theme.h"

#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;
class QTableView;

namespace gui {

class PanelHead;

// The requests so far, the newest first, and why the selected one came out as it did.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    HistoryPanel(const Theme &theme, LabClient &lab, Selection &selection, const EventModel &events,
                 QWidget *parent = nullptr); // borrowed

    HistoryModel &model() { return m_model; }
    QString facts() const; // for the panel's head

signals:
    void repeatAsked(const lab::RequestSpec &request);

private:
    void showMoment();
    void showSelected();
    void explain();

    const Theme &m_theme;
    LabClient &m_lab;
    Selection &m_selection;
    const EventModel &m_events;
    HistoryModel m_model;
    QTableView *m_table;
    QLabel *m_empty;
    QLabel *m_whyTitle;
    QListWidget *m_why; // a sentence a row; choosing one selects its event
    bool m_following = true; // the newest request is selected as it comes
};

} // namespace gui
