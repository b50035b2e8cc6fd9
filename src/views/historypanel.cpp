#include "views/historypanel.h"

#include "look/emptytext.h"
#include "look/monodelegate.h"
#include "look/pill.h"
#include "look/pilldelegate.h"
#include "look/roles.h"
#include "look/tables.h"
#include "report/figures.h"
#include "views/following.h"
#include "views/whytext.h"

#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

HistoryPanel::HistoryPanel(const Theme &theme, trace::Source &source, Selection &selection, Following &following,
                           const EventModel &events, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(source)
    , m_selection(selection)
    , m_following(following)
    , m_events(events)
    , m_outcomes(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyText(theme, {}, m_table->viewport()))
    , m_whyTitle(new QLabel(this))
    , m_why(new QListWidget(this))
{
    m_outcomes->setObjectName(QStringLiteral("historyOutcome"));
    m_outcomes->setAccessibleName(tr("Outcome of the requests that are shown"));
    m_outcomes->setToolTip(tr("Only requests with this outcome"));
    m_outcomes->addItem(tr("all"));
    for (const trace::Outcome outcome :
         {trace::Outcome::Hit, trace::Outcome::StaleHit, trace::Outcome::Miss, trace::Outcome::Uncached})
        m_outcomes->addItem(outcomePill(outcome).word, int(outcomePill(outcome).mark));
    connect(m_outcomes, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant mark = m_outcomes->currentData();
        m_shown.setFilterRegularExpression(mark.isValid() ? u'^' + mark.toString() + u'$' : QString());
        showMoment();
    });
    m_shown.setSourceModel(&m_model);
    m_shown.setFilterRole(MarkRole);
    m_shown.setFilterKeyColumn(int(HistoryModel::Column::Outcome));
    m_shown.setSortRole(SortRole);
    m_empty->setObjectName(QStringLiteral("noRequests"));
    auto *inTable = new QVBoxLayout(m_table->viewport()); // it takes no room of its own, so nothing moves without it
    inTable->setContentsMargins(0, 0, 0, 0);
    inTable->addWidget(m_empty);
    makeTable();
    makeWhy();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_table->setMinimumHeight(theme.px(34)); // where it is low: one request, and two lines of why
    m_why->setMinimumHeight(theme.px(46));
    layout->addWidget(m_table, 3);
    layout->addWidget(m_whyTitle);
    layout->addWidget(m_why, 2);

    source.attach(m_model);
    const auto know = [this] {
        m_model.setMeasured(m_source.knowledge().isMeasured);
        showMoment();
    };
    know();
    connect(&source, &trace::Source::knowledgeChanged, this, know);
    connect(&source, &trace::Source::restarted, this, [this] { m_followed = 0; });
    connect(&following, &Following::changed, this, [this] { follow(m_following.showsNewest()); });
    connect(&source, &trace::Source::momentChanged, this, &HistoryPanel::showMoment);
    connect(&m_model, &HistoryModel::dataChanged, this, [this] { // what is looked at was found to be stale
        const HistoryModel::Row *row = m_source.isInThePast() ? nullptr : current();
        if (row && row->foundStale != 0 && row->request == m_selection.request())
            selectCurrent();
    });
    connect(&selection, &Selection::requestChanged, this, &HistoryPanel::showSelected);
    connect(&selection, &Selection::eventChanged, this, &HistoryPanel::explain);
}

void HistoryPanel::makeTable()
{
    using Column = HistoryModel::Column;
    m_table->setObjectName(QStringLiteral("history"));
    m_table->setAccessibleName(tr("History of requests"));
    m_table->setToolTip(
        m_source.knowledge().commands
            ? tr("Requests so far, newest first; click to show one everywhere, double-click to send it again")
            : tr("Requests so far, newest first; click to show one everywhere"));
    // The view goes to a neighbour when its row goes; the selection does not. It is told of a removal right after this.
    connect(&m_shown, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isShowing = true; });
    connect(&m_shown, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isShowing = true; });
    m_table->setModel(&m_shown);
    connect(&m_shown, &QAbstractItemModel::rowsRemoved, this, [this] { m_isShowing = false; });
    connect(&m_shown, &QAbstractItemModel::modelReset, this, [this] { m_isShowing = false; });
    setUpTable(*m_table, m_theme);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setToolTip(tr("Click to sort; a third click restores the original order"));
    m_table->setItemDelegateForColumn(int(Column::Outcome), new PillDelegate(m_theme, this));
    auto *requests = new MonoDelegate(m_theme, this);
    requests->keepApart(MonoDelegate::Apart::Rows);
    m_table->setItemDelegateForColumn(int(Column::Request), requests);
    m_table->setItemDelegateForColumn(int(Column::Cost), new MonoDelegate(m_theme, this));
    m_table->setColumnHidden(int(Column::User), true);
    m_table->horizontalHeader()->setSectionResizeMode(int(Column::Request), QHeaderView::Stretch);
    const auto widths = [this] {
        m_table->setColumnWidth(int(Column::Outcome), m_theme.px(92));
        m_table->setColumnWidth(int(Column::Cost), m_theme.px(74));
    };
    widths();
    connect(&m_theme, &Theme::changed, this, widths);
    if (m_source.knowledge().commands) {
        auto *repeat = new QAction(tr("Repeat"), m_table);
        connect(repeat, &QAction::triggered, this, &HistoryPanel::repeatCurrent);
        m_table->insertAction(m_table->actions().value(0), repeat);
        connect(m_table, &QTableView::doubleClicked, this, &HistoryPanel::repeatCurrent);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPanel::selectCurrent);
}

void HistoryPanel::makeWhy()
{
    m_whyTitle->setObjectName(QStringLiteral("whyTitle"));
    m_whyTitle->setContentsMargins(m_theme.px(12), m_theme.px(2), m_theme.px(12), 0);
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setAccessibleName(tr("Why this outcome"));
    m_why->setToolTip(tr("From the outcome back to the command or edit; each sentence links to its event"));
    m_why->setWordWrap(true);
    m_why->setFrameShape(QFrame::NoFrame);
    m_why->setTextElideMode(Qt::ElideNone);
    m_why->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_why, &QListWidget::itemClicked, this, &HistoryPanel::goToReason);
    connect(m_why, &QListWidget::itemActivated, this, &HistoryPanel::goToReason);
    const auto restyle = [this] {
        m_whyTitle->setFont(m_theme.font(Theme::Face::Strong));
        m_reasons.clear();
        explain();
    };
    restyle();
    connect(&m_theme, &Theme::changed, this, restyle);
}

QString HistoryPanel::facts() const
{
    const trace::Counts &counts = m_source.moment().totals.all;
    const trace::Knowledge knowledge = m_source.knowledge();
    const QString count = report::countText(counts.requests);
    const QString asked = !knowledge.requests ? (counts.requests == 1 ? tr("1 lookup") : tr("%1 lookups").arg(count))
        : counts.requests == 1                ? tr("1 request")
                                              : tr("%1 requests").arg(count);
    return !knowledge.database ? asked
                               : asked + QStringLiteral(" · ")
            + (counts.queries == 1 ? tr("1 query") : tr("%1 queries").arg(report::countText(counts.queries)));
}

QWidget *HistoryPanel::outcomes() const { return m_outcomes; }

void HistoryPanel::showMoment()
{
    m_model.showUpTo(m_source.isInThePast() ? m_source.moment().event : std::numeric_limits<trace::EventId>::max());
    m_empty->setText(
        m_model.rowCount() > 0 ? tr("No requests with this outcome. Choose “all” to see every request.")
            : m_source.knowledge().commands
            ? tr("Each request appears here with its outcome. Press Send to make the first.")
            : m_source.knowledge().requests
            ? tr("Each request of the application appears here with its outcome.")
            : tr("Each lookup appears here with its outcome. Only the probe reports which request it belongs to."));
    m_empty->setVisible(m_shown.rowCount() == 0);
    if (std::exchange(m_wasInThePast, m_source.isInThePast()) || m_source.isInThePast()) {
        m_reasons.clear();
        explain(); // only what has happened by then
    }
    follow(m_following.isOn());
    showSelected();
}

void HistoryPanel::follow(bool isWanted)
{
    if (m_model.rowCount() == 0 || !isWanted || m_model.row(0).request == m_followed)
        return;
    const HistoryModel::Row &newest = m_model.row(0);
    m_followed = newest.request;
    if (const trace::Event *telling = tellingEvent(m_source.log(), newest.response, newest.request))
        m_selection.select(*telling);
}

void HistoryPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_table->horizontalHeader()->setVisible(height() > m_theme.px(240)); // where it is low, requests come first
}

void HistoryPanel::showSelected()
{
    const int row = m_model.rowOf(m_selection.request());
    const QModelIndex index = row < 0 ? QModelIndex() : m_shown.mapFromSource(m_model.index(row, 0));
    if (m_table->currentIndex().row() == index.row())
        return;
    m_isShowing = true;
    m_table->setCurrentIndex(index);
    m_isShowing = false;
}

void HistoryPanel::selectCurrent()
{
    const HistoryModel::Row *row = m_isShowing ? nullptr : current();
    const trace::Event *telling = row ? tellingEvent(m_source.log(), row->response, row->request) : nullptr;
    if (telling)
        m_selection.select(*telling);
}

void HistoryPanel::repeatCurrent()
{
    const HistoryModel::Row *row = current();
    if (const trace::Event *sent = row ? m_source.log().find(row->sent) : nullptr)
        emit repeatAsked(*sent);
}

const HistoryModel::Row *HistoryPanel::current() const
{
    const QModelIndex index = m_shown.mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model.row(index.row()) : nullptr;
}

void HistoryPanel::goToReason(const QListWidgetItem *reason)
{
    if (const trace::Event *event = m_source.log().find(reason->data(Qt::UserRole).toULongLong()))
        m_selection.select(*event);
}

void HistoryPanel::explain()
{
    // Who follows the chain to one of its events still wants to see the chain.
    if (m_reasons.contains(m_selection.eventId()))
        return;
    const trace::Event *event = m_source.log().find(m_selection.eventId());
    m_why->clear();
    m_reasons.clear();
    m_whyTitle->setText(tr("Why?"));
    if (!event || (m_source.isInThePast() && event->id > m_source.moment().event))
        return;
    QString question = tr("Why?");
    if (event->kind == trace::EventKind::CacheMiss)
        question = tr("Why this miss?");
    else if (event->kind == trace::EventKind::StaleFound)
        question = tr("Why this stale hit?");
    else if (event->kind == trace::EventKind::CacheHit)
        question = event->outcome == trace::Outcome::StaleHit ? tr("Why this stale hit?") : tr("Why this hit?");
    m_whyTitle->setText(event->request ? question + QStringLiteral(" · #%1").arg(event->request) : question);
    for (const Reason &reason : reasonsOf(*event, m_source.log(), m_events.narrator())) {
        auto *line = new QListWidgetItem(reason.sentence, m_why);
        line->setData(Qt::UserRole, qulonglong(reason.event));
        line->setForeground(m_theme.palette().accent); // a link
        QFont font = m_theme.font(Theme::Face::Body);
        font.setUnderline(true);
        line->setFont(font);
        m_reasons.append(reason.event);
    }
}

} // namespace gui
