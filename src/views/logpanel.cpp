#include "views/logpanel.h"

#include "look/emptytext.h"
#include "look/monodelegate.h"
#include "look/tables.h"
#include "report/pagetext.h"
#include "views/logfilterbar.h"

#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

LogPanel::LogPanel(const Theme &theme, trace::Source &source, Selection &selection, const EventModel &events,
                   QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_selection(selection)
    , m_model(source.log(), events)
    , m_filter(new LogFilterBar(theme, this))
    , m_empty(new EmptyText(theme, {}, this))
    , m_table(new QTableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_empty->setObjectName(QStringLiteral("noEvents"));
    layout->addWidget(m_filter);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_table, 1);
    using Column = EventModel::Column;
    m_table->setObjectName(QStringLiteral("log"));
    m_table->setAccessibleName(tr("Event log"));
    m_table->setToolTip(tr("All events in order; click one to select it everywhere"));
    m_table->setModel(&m_model);
    setUpTable(*m_table, theme);
    m_table->setItemDelegateForColumn(int(Column::Number), new MonoDelegate(theme, this));
    m_table->setItemDelegateForColumn(int(Column::Time), new MonoDelegate(theme, this));
    m_table->horizontalHeader()->setStretchLastSection(true);
    const auto widths = [this, &theme] {
        m_table->setColumnWidth(int(Column::Number), theme.px(64));
        m_table->setColumnWidth(int(Column::Time), theme.px(104));
        m_table->setColumnWidth(int(Column::Kind), theme.px(150));
    };
    widths();
    connect(&theme, &Theme::changed, this, widths);

    makeActions();
    connect(m_filter, &LogFilterBar::changed, this, [this] { m_model.setFilter(m_filter->filter()); });
    connect(&m_model, &LogModel::searched, this, &LogPanel::showFound);

    source.attach(m_model);
    // By the wheel, the keys or the handle, and not when rows come in.
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_following = bar->sliderPosition() >= bar->maximum();
    });
    connect(&source, &trace::Source::restarted, this, &LogPanel::showFound);
    connect(&selection, &Selection::eventChanged, this, &LogPanel::showSelected);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (const trace::Event *event = m_model.eventAt(index.row()))
            m_selection.select(*event);
    });
    connect(m_table, &QTableView::activated, this, &LogPanel::goToCause);
    showFound();
}

void LogPanel::makeActions()
{
    const auto add = [this](const QString &text, auto &&triggered) {
        auto *action = new QAction(text, m_table);
        connect(action, &QAction::triggered, this, triggered);
        m_table->addAction(action);
    };
    add(tr("Go to its cause"), &LogPanel::goToCause);
    add(tr("Only this request"), [this] {
        const trace::Event *event = m_model.eventAt(m_table->currentIndex().row());
        if (event && event->request != 0)
            m_filter->setRequest(event->request);
    });
    add(tr("Only this key"), [this] {
        if (const trace::Event *event = m_model.eventAt(m_table->currentIndex().row()))
            m_filter->setKey(event->key, report::keyText(*event, 40));
    });
}

trace::Events LogPanel::selectedEvents() const
{
    trace::Events events;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const trace::Event *event = m_model.eventAt(row.row()))
            events.push_back(*event);
    }
    return events;
}

void LogPanel::addAction(QAction *action) { m_table->addAction(action); }

void LogPanel::goToCause()
{
    const trace::Event *event = m_model.eventAt(m_table->currentIndex().row());
    const trace::Event *cause = event ? m_source.log().find(event->about ? event->about : event->cause) : nullptr;
    if (cause)
        m_selection.select(*cause);
}

void LogPanel::showFound()
{
    const bool any = m_model.rowCount() > 0;
    m_empty->setVisible(!any);
    m_empty->setText(m_source.log().lastId() == 0
                         ? tr("Every event appears here in words. Press Send to make the first.")
                         : m_model.isSearching() ? tr("Searching …")
                                                 : tr("No event matches the filter. Clear it to see all events."));
    m_table->setVisible(any);
    m_filter->setCounts(m_model.rowCount(), std::int64_t(m_source.log().size()), m_model.isSearching());
    if (m_following)
        m_table->scrollToBottom();
}

void LogPanel::showSelected()
{
    const int row = m_model.rowOf(m_selection.eventId());
    if (row >= 0 && row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model.index(row, 0));
}

void LogPanel::addFoot(QWidget *foot) { layout()->addWidget(foot); }

} // namespace gui
