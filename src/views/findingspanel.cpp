#include "views/findingspanel.h"

#include "look/clampedlabel.h"
#include "look/elidedlabel.h"
#include "look/emptytext.h"
#include "look/tables.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/findingtext.h"
#include "report/narrator.h"
#include "views/runobserver.h"
#include "views/selection.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

#include <climits>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

constexpr int whatWidth = 230; // at 100 %, at least

int pluralOf(std::int64_t count) { return int(std::min<std::int64_t>(count, INT_MAX)); }

} // namespace

FindingsPanel::FindingsPanel(const Theme &theme, trace::Source &source, const RunObserver &observer,
                             Selection &selection, const report::Narrator &narrator, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(source)
    , m_observer(observer)
    , m_selection(selection)
    , m_narrator(narrator)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyText(theme, {}, this))
    , m_found(new QWidget(this))
    , m_layout(new QGridLayout(m_found))
    , m_table(new QTableView(m_found))
{
    m_empty->setObjectName(u"noFindings"_s);
    m_table->setObjectName(u"findings"_s);
    m_table->setAccessibleName(tr("Findings"));
    m_table->setToolTip(tr("Common caching problems found in this run"));
    m_table->setModel(&m_model);
    setUpTable(*m_table, theme);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_table->setMinimumSize(theme.px(160), theme.px(64));
    m_table->horizontalHeader()->setSectionResizeMode(int(FindingsModel::Column::What), QHeaderView::Stretch);
    const auto widths = [this] {
        for (const auto column : {FindingsModel::Column::Endpoint, FindingsModel::Column::Times})
            m_table->setColumnWidth(int(column), widthOf(column));
        showColumns();
    };
    widths();
    connect(&theme, &Theme::changed, this, widths);
    m_details = makeDetails();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.px(4));
    layOut();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_found);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(&observer, &RunObserver::updated, this, &FindingsPanel::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsPanel::showCurrent);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const advice::Finding *finding = current())
            goTo(finding->second);
    });
    follow();
}

QWidget *FindingsPanel::makeDetails()
{
    auto *details = new QWidget(m_found);
    auto *grid = new QGridLayout(details);
    grid->setContentsMargins(m_theme.px(8), m_theme.px(2), m_theme.px(8), 0);
    grid->setSpacing(m_theme.px(2));
    grid->setHorizontalSpacing(m_theme.px(6));
    m_sentence = new ClampedLabel(2, details);
    m_sentence->setObjectName(u"findingSentence"_s);
    m_sentence->setFont(m_theme.font(Theme::Face::Strong));
    grid->addWidget(m_sentence, 0, 0, 1, 2);
    const auto button = [details](const QString &name, const QString &text, const QString &toolTip) {
        auto *made = new QToolButton(details);
        made->setObjectName(name);
        made->setText(text);
        made->setToolTip(plainToolTip(toolTip));
        made->setFocusPolicy(Qt::StrongFocus);
        made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        return made;
    };
    const auto words = [details](const QString &name) {
        auto *made = new ElidedLabel(details);
        made->setObjectName(name);
        made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        return made;
    };
    for (std::size_t i = 0; i < m_proofs.size(); ++i) {
        const int row = int(i) + 1;
        m_proofs[i] = {button(u"proof%1"_s.arg(row), i == 0 ? tr("First event") : tr("Second event"),
                              tr("Shows the event that proves it in all panels")),
                       words(u"proofText%1"_s.arg(row))};
        grid->addWidget(m_proofs[i].go, row, 0);
        grid->addWidget(m_proofs[i].what, row, 1);
        connect(m_proofs[i].go, &QToolButton::clicked, this, [this, i] {
            if (const advice::Finding *finding = current())
                goTo(i == 0 ? finding->first : finding->second);
        });
    }
    m_remedy = button(u"findingRemedy"_s, tr("Remedy…"), tr("The remedy and its effect on this run"));
    connect(m_remedy, &QToolButton::clicked, this, [this] {
        if (const advice::Finding *finding = current())
            emit remedyAsked(*finding);
    });
    m_nextStep = words(u"findingNextStep"_s);
    grid->addWidget(m_remedy, 3, 0);
    grid->addWidget(m_nextStep, 3, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(4, 1);
    int widest = 0;
    for (const QToolButton *each : {m_proofs[0].go, m_proofs[1].go, m_remedy})
        widest = std::max(widest, each->sizeHint().width());
    for (QToolButton *each : {m_proofs[0].go, m_proofs[1].go, m_remedy})
        each->setMinimumWidth(widest);
    return details;
}

// The details stand beside the list where there is width for both; else below it.
void FindingsPanel::layOut()
{
    const bool isWide = width() >= m_theme.px(520);
    if (m_layout->count() > 0 && isWide == m_isWide)
        return;
    m_isWide = isWide;
    m_layout->removeWidget(m_table);
    m_layout->removeWidget(m_details);
    m_layout->addWidget(m_table, 0, 0);
    m_layout->addWidget(m_details, isWide ? 0 : 1, isWide ? 1 : 0);
    m_layout->setRowStretch(0, 1);
    m_layout->setColumnStretch(0, 3);
    m_layout->setColumnStretch(1, isWide ? 3 : 0);
}

void FindingsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
    showColumns();
}

// What was found comes first; the others have what it leaves.
void FindingsPanel::showColumns()
{
    int room = (m_isWide ? width() / 2 : width()) - m_theme.px(whatWidth);
    for (const auto column : {FindingsModel::Column::Endpoint, FindingsModel::Column::Times}) {
        room -= m_table->isColumnHidden(int(column)) ? widthOf(column) : m_table->columnWidth(int(column));
        m_table->setColumnHidden(int(column), room < 0);
    }
}

int FindingsPanel::widthOf(FindingsModel::Column column) const
{
    return m_theme.px(column == FindingsModel::Column::Endpoint ? 120 : 72);
}

QString FindingsPanel::facts() const
{
    if (m_observer.requests() == 0)
        return {};
    return tr("%n finding(s)", nullptr, m_model.rowCount()) + u" · "_s
        + tr("%n request(s)", nullptr, pluralOf(m_observer.requests()));
}

void FindingsPanel::follow()
{
    m_model.setFindings(m_observer.findings());
    if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0));
    const QString nothing = m_source.knowledge().commands
        ? tr("Send some requests and edit a course: common caching problems are listed here, each with the events that "
             "show it.")
        : tr("Common caching problems are listed here as requests arrive, each with the events that show it.");
    m_empty->setText(m_observer.requests() == 0
                         ? nothing
                         : tr("Nothing found in %n request(s).", nullptr, pluralOf(m_observer.requests())) + u' '
                             + tr("Edits, bursts and several users reveal problems that a single request does not."));
    m_pages->setCurrentWidget(m_model.rowCount() > 0 ? m_found : m_empty);
    showCurrent();
}

const advice::Finding *FindingsPanel::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model.finding(index.row()) : nullptr;
}

void FindingsPanel::showCurrent()
{
    const advice::Finding *finding = current();
    if (!finding)
        return;
    const report::ErrorText text = report::findingText(*finding);
    m_sentence->setText(text.sentence);
    m_nextStep->setText(text.nextStep);
    for (std::size_t i = 0; i < m_proofs.size(); ++i) {
        const trace::EventId id = i == 0 ? finding->first : finding->second;
        const trace::Event *event = m_source.log().find(id);
        m_proofs[i].go->setEnabled(event != nullptr);
        m_proofs[i].what->setText(event ? u"%1: %2"_s.arg(id).arg(m_narrator.sentence(*event))
                                        : tr("Event %1 was discarded.").arg(id));
    }
}

void FindingsPanel::goTo(trace::EventId id)
{
    const trace::Event *event = m_source.log().find(id);
    if (!event)
        return;
    const trace::Event proof = *event;
    m_source.lookAt(id);
    m_selection.select(proof);
}

} // namespace gui
