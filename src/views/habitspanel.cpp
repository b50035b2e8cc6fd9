#include "views/habitspanel.h"

#include "look/clampedlabel.h"
#include "look/emptytext.h"
#include "look/tables.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/words.h"
#include "views/runobserver.h"
#include "views/selection.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace gui {

HabitsPanel::HabitsPanel(const Theme &theme, trace::Source &source, const RunObserver &observer, Selection &selection,
                         QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(source)
    , m_observer(observer)
    , m_selection(selection)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyText(theme, {}, this))
    , m_known(new QWidget(this))
    , m_layout(new QGridLayout(m_known))
    , m_head(new QWidget(m_known))
    , m_endpoint(new QComboBox(m_head))
    , m_worth(new ClampedLabel(2, m_head))
    , m_answers(makeAnswers())
    , m_reasons(makeReasons())
{
    m_empty->setObjectName(u"noHabits"_s);
    m_endpoint->setObjectName(u"habitsEndpoint"_s);
    m_endpoint->setAccessibleName(tr("Endpoint"));
    m_endpoint->setToolTip(tr("The endpoint to assess; the busiest comes first"));
    m_endpoint->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_endpoint->setMinimumContentsLength(14);
    m_worth->setObjectName(u"habitsWorth"_s);
    m_worth->setFont(theme.font(Theme::Face::Strong));
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(theme.px(8), theme.px(4), theme.px(8), 0);
    head->addWidget(m_endpoint);
    head->addWidget(m_worth, 1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.px(4));
    layOut();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_known);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(&observer, &RunObserver::updated, this, &HabitsPanel::follow);
    connect(m_endpoint, &QComboBox::currentIndexChanged, this, &HabitsPanel::showChosen);
    follow();
}

QTableView *HabitsPanel::makeAnswers()
{
    auto *table = new QTableView(m_known);
    table->setObjectName(u"habits"_s);
    table->setAccessibleName(tr("When should you cache?"));
    table->setToolTip(tr("Observations; double-click or press Return to show the event"));
    table->setModel(&m_model);
    setUpTable(*table, m_theme);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    table->setMinimumSize(m_theme.px(160), m_theme.px(84));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const trace::EventId id = m_model.eventOf(index.row());
        if (const trace::Event *event = m_source.log().find(id)) {
            const trace::Event shown = *event;
            m_source.lookAt(id);
            m_selection.select(shown);
        }
    });
    return table;
}

QTableView *HabitsPanel::makeReasons()
{
    auto *table = new QTableView(m_known);
    table->setObjectName(u"ttlReasons"_s);
    table->setAccessibleName(tr("The tutorial's TTLs and their reasons"));
    table->setToolTip(tr("The TTLs that the tutorial gives, each with its reason"));
    auto *rows = new QStandardItemModel(table);
    rows->setHorizontalHeaderLabels({tr("Data"), tr("TTL"), tr("Why")});
    for (const report::TtlReason &reason : report::ttlReasons()) {
        QList<QStandardItem *> row;
        for (const QString &text : {reason.what, reason.ttl, reason.why}) {
            row.append(new QStandardItem(text));
            row.last()->setToolTip(plainToolTip(text));
        }
        rows->appendRow(row);
    }
    table->setModel(rows);
    setUpTable(*table, m_theme);
    table->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    table->setMinimumSize(m_theme.px(160), m_theme.px(84));
    table->horizontalHeader()->setStretchLastSection(true);
    const auto widths = [this, table] {
        table->setColumnWidth(0, m_theme.px(124));
        table->setColumnWidth(1, m_theme.px(60));
    };
    widths();
    connect(&m_theme, &Theme::changed, table, widths);
    return table;
}

// The table of TTLs stands beside the answers where there is width for both; else below them.
void HabitsPanel::layOut()
{
    const bool isWide = width() >= m_theme.px(720);
    if (m_layout->count() > 0 && isWide == m_isWide)
        return;
    m_isWide = isWide;
    for (QWidget *each : {m_head, static_cast<QWidget *>(m_answers), static_cast<QWidget *>(m_reasons)})
        m_layout->removeWidget(each);
    m_layout->addWidget(m_head, 0, 0);
    m_layout->addWidget(m_answers, 1, 0);
    m_layout->addWidget(m_reasons, isWide ? 0 : 2, isWide ? 1 : 0, isWide ? 2 : 1, 1);
    m_layout->setRowStretch(1, 3);
    m_layout->setRowStretch(2, isWide ? 0 : 2);
    m_layout->setColumnStretch(0, 3);
    m_layout->setColumnStretch(1, isWide ? 2 : 0);
}

void HabitsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

QString HabitsPanel::facts() const
{
    const advice::EndpointHabits *habits = chosen();
    return habits ? tr("%n request(s)", nullptr, int(std::min<std::int64_t>(habits->requests, INT_MAX))) : QString();
}

const advice::EndpointHabits *HabitsPanel::chosen() const
{
    const QByteArray name = m_endpoint->currentData().toByteArray();
    for (const advice::EndpointHabits &habits : m_observer.habits()) {
        if (habits.endpoint == name)
            return &habits;
    }
    return nullptr;
}

void HabitsPanel::follow()
{
    const std::vector<advice::EndpointHabits> &all = m_observer.habits();
    const QVariant before = m_endpoint->currentData();
    const auto isListed = [this](const advice::EndpointHabits &habits) {
        return m_endpoint->findData(habits.endpoint) >= 0;
    };
    if (std::size_t(m_endpoint->count()) != all.size() || !std::all_of(all.begin(), all.end(), isListed)) {
        const QSignalBlocker blocker(m_endpoint);
        m_endpoint->clear();
        for (const advice::EndpointHabits &habits : all)
            m_endpoint->addItem(report::shown(habits.endpoint), habits.endpoint);
        m_endpoint->setCurrentIndex(std::max(m_endpoint->findData(before), all.empty() ? -1 : 0));
    }
    m_empty->setText(m_source.knowledge().commands
                         ? tr("Send some requests: for each endpoint, the tutorial's questions are answered here from "
                              "what was observed.")
                         : tr("As requests arrive, the tutorial's questions are answered here for each endpoint from "
                              "what was observed."));
    m_pages->setCurrentWidget(all.empty() ? m_empty : m_known);
    showChosen();
}

void HabitsPanel::showChosen()
{
    const advice::EndpointHabits *habits = chosen();
    if (!habits)
        return;
    m_worth->setText(report::worthText(*habits));
    m_model.setAnswers(report::habitAnswers(*habits));
}

} // namespace gui
