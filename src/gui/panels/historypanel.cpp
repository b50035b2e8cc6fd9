#include "gui/panels/historypanel.h"

#include "gui/monodelegate.h"
#include "gui/panels/requestof.h"
#include "gui/panels/whytext.h"
#include "gui/pilldelegate.h"
#include "gui/tables.h"
#include "report/figures.h"

#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

HistoryPanel::HistoryPanel(const Theme &theme, LabClient &lab, Selection &selection, const EventModel &events,
                           QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lab(lab)
    , m_selection(selection)
    , m_events(events)
    , m_table(new QTableView(this))
    , m_empty(new QLabel(tr("Each request appears here with its outcome. Press Send to make the first."), this))
    , m_whyTitle(new QLabel(this))
    , m_why(new QListWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_table->setObjectName(QStringLiteral("history"));
    m_table->setAccessibleName(tr("History of requests"));
    m_table->setModel(&m_model);
    setUpTable(*m_table, theme);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(int(HistoryModel::Column::Outcome), new PillDelegate(theme, this));
    m_table->setItemDelegateForColumn(int(HistoryModel::Column::Request), new MonoDelegate(theme, this));
    m_table->setItemDelegateForColumn(int(HistoryModel::Column::Cost), new MonoDelegate(theme, this));
    m_table->setColumnHidden(int(HistoryModel::Column::User), true);
    m_table->horizontalHeader()->setSectionResizeMode(int(HistoryModel::Column::Request), QHeaderView::Stretch);
    m_table->horizontalHeader()->hide();
    const auto widths = [this] {
        m_table->setColumnWidth(int(HistoryModel::Column::Outcome), m_theme.px(92));
        m_table->setColumnWidth(int(HistoryModel::Column::Cost), m_theme.px(64));
    };
    widths();
    connect(&theme, &Theme::changed, this, widths);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setMargin(theme.px(12));
    m_whyTitle->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), 0);
    m_whyTitle->setFont(theme.font(Theme::Face::Strong));
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setAccessibleName(tr("Why it came out so"));
    m_why->setWordWrap(true);
    m_why->setFrameShape(QFrame::NoFrame);
    m_why->setTextElideMode(Qt::ElideNone);
    m_why->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_why, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        if (const trace::Event *event = m_lab.log().find(item->data(Qt::UserRole).toULongLong()))
            m_selection.select(*event);
    });
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_whyTitle);
    layout->addWidget(m_why, 2);

    auto *repeat = new QAction(tr("Repeat"), m_table);
    connect(repeat, &QAction::triggered, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        if (!current.isValid())
            return;
        if (const trace::Event *sent = m_lab.log().find(m_model.row(current.row()).sent))
            emit repeatAsked(requestOf(m_lab.log(), *sent));
    });
    m_table->insertAction(m_table->actions().value(0), repeat);
    connect(m_table, &QTableView::doubleClicked, repeat, &QAction::trigger);

    connect(&lab, &LabClient::eventsArrived, this, [this](trace::EventId first, trace::EventId last) {
        for (trace::EventId id = first; id <= last; ++id) {
            if (const trace::Event *event = m_lab.log().find(id))
                m_model.append(*event);
        }
        m_model.flush();
    });
    connect(&lab, &LabClient::restarted, &m_model, &HistoryModel::clear);
    connect(&lab, &LabClient::momentChanged, this, &HistoryPanel::showMoment);
    connect(&selection, &Selection::requestChanged, this, &HistoryPanel::showSelected);
    connect(&selection, &Selection::eventChanged, this, &HistoryPanel::explain);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid())
                    return;
                const HistoryModel::Row &row = m_model.row(current.row());
                m_following = current.row() == 0;
                if (const trace::Event *telling = tellingEvent(m_lab.log(), row.response, row.request))
                    m_selection.select(*telling);
            });
    showMoment();
}

QString HistoryPanel::facts() const
{
    const trace::Counts &counts = m_lab.moment().totals.all;
    return (counts.requests == 1 ? tr("1 request") : tr("%1 requests").arg(report::countText(counts.requests)))
        + QStringLiteral(" · ")
        + (counts.queries == 1 ? tr("1 query") : tr("%1 queries").arg(report::countText(counts.queries)));
}

void HistoryPanel::showMoment()
{
    m_model.showUpTo(m_lab.isInThePast() ? m_lab.moment().event : std::numeric_limits<trace::EventId>::max());
    m_empty->setVisible(m_model.rowCount() == 0);
    m_table->setVisible(m_model.rowCount() > 0);
    // The newest request is followed until the person picks another one.
    if (m_following && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
}

void HistoryPanel::showSelected()
{
    const int row = m_model.rowOf(m_selection.request());
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model.index(row, 0));
}

void HistoryPanel::explain()
{
    const trace::Event *event = m_lab.log().find(m_selection.eventId());
    m_whyTitle->setVisible(event != nullptr);
    m_why->setVisible(event != nullptr);
    m_why->clear();
    if (!event)
        return;
    switch (event->kind) {
    case trace::EventKind::CacheMiss:
        m_whyTitle->setText(tr("Why this miss?"));
        break;
    case trace::EventKind::CacheHit:
        m_whyTitle->setText(event->outcome == trace::Outcome::StaleHit ? tr("Why this stale hit?")
                                                                       : tr("Why this hit?"));
        break;
    default:
        m_whyTitle->setText(tr("Why?"));
        break;
    }
    for (const Reason &reason : reasonsOf(*event, m_lab.log(), m_events.narrator())) {
        auto *line = new QListWidgetItem(reason.sentence, m_why);
        line->setData(Qt::UserRole, qulonglong(reason.event));
    }
}

} // namespace gui
