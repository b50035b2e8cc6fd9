#pragma once

#include "inspector/samplehistory.h"
#include "livewindow/inspectorclient.h"
#include "livewindow/keyselection.h"
#include "livewindow/readsmodel.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace gui {

class EmptyText;
class LookupChart;
class ResourceChart;
class TrendChart;
class Theme;

// The cache performance of the connected application: the server's counters minus Lookaside's own
// lookups. One hour is kept, a second at a time. Which keys are read, only a sample of MONITOR tells, which a person
// asks for.
class ApplicationPanel : public QWidget {
    Q_OBJECT

public:
    ApplicationPanel(const Theme &theme, InspectorClient &client, KeySelection &selection,
                     QWidget *parent = nullptr); // borrowed

    const inspector::SampleHistory &history() const { return m_history; }

signals:
    void factsChanged(const QString &facts); // for the panel's head

private:
    enum class View { Lookups, Resources, Reads, Table, Trend };
    struct Number {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
        QLabel *note = nullptr;
    };

    Number makeNumber(const QString &name, const QString &title, const QString &toolTip);
    void layOut();
    void showHistory();
    void showNumbers();
    void warnAboutSample();
    void showSample(const inspector::ReadSample &sample);
    void exportChart();

    const Theme &m_theme;
    InspectorClient &m_client;
    inspector::SampleHistory m_history;
    ReadsModel m_reads;
    QTimer m_sampling; // the seconds that are left of a sample
    int m_secondsLeft = 0;
    EmptyText *m_empty;
    QWidget *m_content;
    Number m_ratio;
    Number m_rates;
    Number m_gone;
    QTabBar *m_tabs;
    QComboBox *m_span;
    QPushButton *m_export;
    QStackedWidget *m_views;
    LookupChart *m_lookups;
    ResourceChart *m_resources;
    TrendChart *m_trend;
    QWidget *m_readsPage;
    QLabel *m_readsNote;
    QPushButton *m_sample;
    QTableView *m_readsTable;
    QTableView *m_table;
};

} // namespace gui
