#include "gui/panels/chartpanel.h"

#include "gui/charts/outcomechart.h"
#include "gui/tables.h"
#include "report/errors.h"
#include "report/figures.h"

#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

ChartPanel::ChartPanel(const Theme &theme, LabClient &lab, QWidget *parent)
    : QWidget(parent)
    , m_lab(lab)
    , m_empty(new QLabel(tr("Hits and misses are charted here once there are requests."), this))
    , m_views(new QStackedWidget(this))
    , m_chart(new OutcomeChart(theme))
    , m_table(new QTableView)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_empty->setWordWrap(true);
    m_empty->setMargin(theme.px(12));
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_chart->setObjectName(QStringLiteral("outcomeChart"));
    m_chart->setAccessibleName(tr("Chart of hits, stale hits and misses over virtual time"));
    m_table->setAccessibleName(tr("The chart as a table"));
    m_table->setModel(&m_chart->model());
    setUpTable(*m_table, theme);
    m_views->addWidget(m_chart);
    m_views->addWidget(m_table);
    layout->addWidget(m_empty);
    layout->addWidget(m_views, 1);

    auto *asTable = new QAction(tr("Show as a table"), this);
    asTable->setCheckable(true);
    connect(asTable, &QAction::toggled, this, [this](bool table) { m_views->setCurrentIndex(table ? 1 : 0); });
    auto *save = new QAction(tr("Export chart…"), this);
    connect(save, &QAction::triggered, this, &ChartPanel::exportChart);
    addActions({asTable, save});
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&lab, &LabClient::momentChanged, this, &ChartPanel::showMoment);
    showMoment();
}

QString ChartPanel::facts() const
{
    const trace::Counts &counts = m_lab.moment().totals.all;
    if (counts.cached() == 0)
        return {};
    return tr("hit ratio %1 of %2")
        .arg(report::percentText(counts.hits + counts.staleHits, counts.cached()), report::countText(counts.cached()));
}

void ChartPanel::exportChart()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export chart"), QStringLiteral("hits-and-misses.png"),
                                                      tr("Picture (*.png);;Drawing (*.svg);;Table (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto done = m_chart->exportTo(path); !done) {
        const report::ErrorText text = report::errorText(done.error());
        QMessageBox::warning(this, tr("Export chart"), text.sentence + u'\n' + text.nextStep);
    }
}

void ChartPanel::showMoment()
{
    const trace::Moment &moment = m_lab.moment();
    m_chart->setSeries(moment.series);
    m_empty->setVisible(moment.totals.all.requests == 0);
    m_views->setVisible(moment.totals.all.requests > 0);
}

} // namespace gui
