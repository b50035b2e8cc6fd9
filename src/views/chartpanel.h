#pragma once

#include "look/pill.h"
#include "look/theme.h"
#include "trace/curves.h"
#include "trace/latencies.h"
#include "trace/source.h"
#include "views/charts/chartscope.h"
#include "views/charts/groupmodel.h"
#include "views/selection.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <optional>

class QComboBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace gui {

class ChartView;
class CurveChart;
class EmptyText;
class GroupChart;
class LatencyChart;
class OutcomeChart;

// How well the cache does, as charts over virtual time or as their tables: of all requests, of one endpoint, or of the
// selected key; where it is known which keys belong together, by endpoint and by family of keys, too.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    ChartPanel(const Theme &theme, trace::Source &source, Selection &selection, Endpoints endpoints,
               QWidget *parent = nullptr); // theme, source and selection borrowed

    void addGroups(const KeyFamilies &families); // once

    QString facts() const; // for the panel's head
    QList<Pill> legend() const; // of the chart that is shown

signals:
    void factsChanged();

public slots:
    void exportChart();

private:
    // What is drawn, folded from the log's events up to one of them.
    struct Fold {
        ChartScope scope;
        trace::EventId upTo = 0;
        trace::Series series;
        trace::Latencies latencies;
        trace::Curves curves;
        trace::Counts counts;
    };

    void addChart(ChartView *chart, const QString &name, const QString &object, const QString &tip);
    ChartView &chart() const;
    void showGroups();
    void addWindows(const Theme &theme);
    void chooseScope();
    void showMoment();
    void foldUpToMoment();
    void show();

    const Theme &m_theme;
    trace::Source &m_source;
    Selection &m_selection;
    const Endpoints m_endpoints;
    Fold m_fold;
    QTimer m_again; // folding from the start waits for the hand that drags the cursor
    QComboBox *m_view;
    QComboBox *m_scope;
    QToolButton *m_window;
    base::Duration m_shown{0}; // the last part of the run that is drawn; 0 = all of it
    QToolButton *m_frameworks; // shows what frameworks keep for themselves, too
    QToolButton *m_asTable;
    EmptyText *m_empty;
    QStackedWidget *m_charts;
    QTableView *m_table;
    OutcomeChart *m_outcomes;
    LatencyChart *m_latency;
    CurveChart *m_saved;
    CurveChart *m_held;
    GroupChart *m_byEndpoint = nullptr;
    GroupChart *m_byFamily = nullptr;
    std::optional<FamilyGroups> m_families;
};

} // namespace gui
