#pragma once

#include "trace/source.h"
#include "views/models/habitsmodel.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QGridLayout;
class QStackedWidget;
class QTableView;

namespace gui {

class ClampedLabel;
class EmptyText;
class RunObserver;
class Selection;
class Theme;

// "When should you cache?": the questions of the tutorial, answered for an endpoint from what was observed, beside the
// tutorial's table of TTLs with its reasons.
class HabitsPanel : public QWidget {
    Q_OBJECT

public:
    HabitsPanel(const Theme &theme, trace::Source &source, const RunObserver &observer, Selection &selection,
                QWidget *parent = nullptr); // all borrowed

    QString facts() const; // for the panel's head

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QTableView *makeAnswers();
    QTableView *makeReasons();
    void follow(); // the observer
    void showChosen();
    void layOut();
    const advice::EndpointHabits *chosen() const;

    const Theme &m_theme;
    trace::Source &m_source;
    const RunObserver &m_observer;
    Selection &m_selection;
    HabitsModel m_model;
    bool m_isWide = true;
    QStackedWidget *m_pages;
    EmptyText *m_empty;
    QWidget *m_known;
    QGridLayout *m_layout; // of m_known
    QWidget *m_head;
    QComboBox *m_endpoint;
    ClampedLabel *m_worth;
    QTableView *m_answers;
    QTableView *m_reasons;
};

} // namespace gui
