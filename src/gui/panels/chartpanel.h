#pragma once

#include "gui/labclient.h"
#include "gui/theme.h"

#include <QtWidgets/QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace gui {

class OutcomeChart;

// Hits, stale hits and misses over virtual time, and the hit ratio in numbers with what it is of.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    ChartPanel(const Theme &theme, LabClient &lab, QWidget *parent = nullptr); // borrowed

    QString facts() const; // for the panel's head

public slots:
    void exportChart();

private:
    void showMoment();

    LabClient &m_lab;
    QLabel *m_empty;
    QStackedWidget *m_views;
    OutcomeChart *m_chart;
    QTableView *m_table;
};

} // namespace gui
