#include "gui/panels/logpanel.h"

#include "gui/monodelegate.h"
#include "gui/tables.h"
#include "lab/parser.h"
#include "lab/script.h"
#include "report/words.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

LogPanel::LogPanel(const Theme &theme, LabClient &lab, Selection &selection, EventModel &events, QWidget *parent)
    : QWidget(parent)
    , m_lab(lab)
    , m_selection(selection)
    , m_events(events)
    , m_table(new QTableView(this))
    , m_command(new QLineEdit(this))
    , m_problem(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    m_command->setObjectName(QStringLiteral("command"));
    m_command->setAccessibleName(tr("Command"));
    m_command->setPlaceholderText(tr("A command: update courses where level=easy set price=0"));
    m_command->setFont(theme.font(Theme::Face::MonoSmall));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    foot->addWidget(m_command);
    foot->addWidget(m_problem);
    layout->addLayout(foot);
    connect(m_command, &QLineEdit::returnPressed, this, &LogPanel::runCommand);
    using Column = EventModel::Column;
    m_table->setObjectName(QStringLiteral("log"));
    m_table->setAccessibleName(tr("Event log"));
    m_table->setModel(&events);
    setUpTable(*m_table, theme);
    m_table->setItemDelegateForColumn(int(Column::Number), new MonoDelegate(theme, this));
    m_table->setItemDelegateForColumn(int(Column::Time), new MonoDelegate(theme, this));
    m_table->horizontalHeader()->setStretchLastSection(true);
    const auto widths = [this, &theme] {
        m_table->setColumnWidth(int(Column::Number), theme.px(64));
        m_table->setColumnWidth(int(Column::Time), theme.px(90));
        m_table->setColumnWidth(int(Column::Kind), theme.px(150));
    };
    widths();
    connect(&theme, &Theme::changed, this, widths);

    auto *copyCommands = new QAction(tr("Copy as commands"), m_table);
    connect(copyCommands, &QAction::triggered, this, [this] {
        lab::Script script;
        QModelIndexList rows = m_table->selectionModel()->selectedRows();
        std::sort(rows.begin(), rows.end());
        for (const QModelIndex &row : std::as_const(rows)) {
            if (const trace::Event *event = m_events.eventAt(row.row()))
                script.add(*event);
        }
        QGuiApplication::clipboard()->setText(QString::fromUtf8(script.text()));
    });
    auto *jumpToCause = new QAction(tr("Go to its cause"), m_table);
    connect(jumpToCause, &QAction::triggered, this, [this] {
        const trace::Event *event = m_events.eventAt(m_table->currentIndex().row());
        const trace::Event *cause = event ? m_lab.log().find(event->about ? event->about : event->cause) : nullptr;
        if (cause)
            m_selection.select(*cause);
    });
    m_table->addActions({copyCommands, jumpToCause});

    connect(&lab, &LabClient::eventsArrived, this, [this](trace::EventId first, trace::EventId last) {
        m_events.take(first, last);
        if (m_following)
            m_table->scrollToBottom();
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::sliderMoved, this,
            [this](int value) { m_following = value == m_table->verticalScrollBar()->maximum(); });
    connect(&lab, &LabClient::restarted, this, [this] { m_events.clear(); });
    connect(&selection, &Selection::eventChanged, this, &LogPanel::showSelected);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (const trace::Event *event = m_events.eventAt(index.row()))
            m_selection.select(*event);
    });
}

void LogPanel::showSelected()
{
    const int row = m_events.rowOf(m_selection.eventId());
    if (row >= 0 && row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_events.index(row, 0));
}

// What is wrong with it is said below the line, and the line stays to be mended.
void LogPanel::runCommand()
{
    const auto parsed = lab::parseLine(m_command->text().toUtf8());
    m_problem->setVisible(!parsed);
    if (!parsed) {
        m_problem->setText(report::parseErrorText(parsed.error().first()));
        return;
    }
    if (*parsed)
        m_lab.submit(**parsed);
    m_command->clear();
}

} // namespace gui
