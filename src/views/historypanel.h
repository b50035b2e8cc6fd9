#pragma once

#include "look/theme.h"
#include "trace/source.h"
#include "views/models/eventmodel.h"
#include "views/models/historymodel.h"
#include "views/selection.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QTableView;

namespace gui {

class EmptyText;
class Following;
class PanelHead;

// The requests so far, the newest first, and why the selected one came out as it did.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    HistoryPanel(const Theme &theme, trace::Source &source, Selection &selection, Following &following,
                 const EventModel &events, QWidget *parent = nullptr); // borrowed

    HistoryModel &model() { return m_model; }
    QString facts() const; // for the panel's head
    QWidget *outcomes() const; // which are shown: stands in the head of the panel

signals:
    void repeatAsked(const trace::Event &requestSent);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    void makeWhy();
    void showMoment();
    void follow(bool isWanted); // the newest
    void showSelected();
    void selectCurrent();
    void repeatCurrent();
    void explain();
    void goToReason(const QListWidgetItem *reason);
    const HistoryModel::Row *current() const;

    const Theme &m_theme;
    trace::Source &m_source;
    Selection &m_selection;
    Following &m_following;
    const EventModel &m_events;
    HistoryModel m_model;
    QSortFilterProxyModel m_shown; // those of an outcome, sorted
    QComboBox *m_outcomes;
    QTableView *m_table;
    EmptyText *m_empty;
    QLabel *m_whyTitle;
    QListWidget *m_why; // a sentence a row; choosing one selects its event
    QList<trace::EventId> m_reasons; // of the sentences
    trace::RequestId m_followed = 0; // the newest request, which was selected as it came
    bool m_isShowing = false; // the selection, or that rows went: no person chose a row
    bool m_wasInThePast = false;
};

} // namespace gui
