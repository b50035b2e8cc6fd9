#include "livewindow/applicationpanel.h"

#include "livewindow/lookupchart.h"
#include "livewindow/resourcechart.h"
#include "livewindow/trendchart.h"
#include "look/emptytext.h"
#include "look/exporting.h"
#include "look/icons.h"
#include "look/monodelegate.h"
#include "look/tables.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/errors.h"
#include "report/figures.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gui {

namespace {

constexpr int bars = 60;
constexpr int secondsOfSample = 10;
constexpr std::chrono::seconds numbersSpan = 60s;

} // namespace

ApplicationPanel::ApplicationPanel(const Theme &theme, InspectorClient &client, KeySelection &selection,
                                   QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_client(client)
    , m_empty(new EmptyText(
          theme, tr("The application's hits and misses appear here every second, without Lookaside's own lookups."),
          this))
    , m_content(new QWidget(this))
    , m_tabs(new QTabBar(m_content))
    , m_span(new QComboBox(m_content))
    , m_export(new QPushButton(icon(theme, u"export"_s), {}, m_content))
    , m_views(new QStackedWidget(m_content))
    , m_lookups(new LookupChart(theme, m_views))
    , m_resources(new ResourceChart(theme, m_views))
    , m_trend(new TrendChart(theme, m_views))
    , m_readsPage(new QWidget(m_views))
    , m_readsNote(new QLabel(m_readsPage))
    , m_sample(new QPushButton(m_readsPage))
    , m_readsTable(new QTableView(m_readsPage))
    , m_table(new QTableView(m_views))
{
    setObjectName(u"applicationPanel"_s);
    m_ratio = makeNumber(u"hitRatio"_s, tr("hit ratio, 60 s"),
                         tr("Hits as a share of the application's lookups in the last 60 seconds"));
    m_rates = makeNumber(u"lookupRates"_s, tr("hits / misses per s"),
                         tr("Application lookups, average over the last 60 seconds"));
    m_gone = makeNumber(u"goneRates"_s, tr("evicted / expired per s"),
                        tr("Keys evicted because memory was full, and expired keys"));
    layOut();

    connect(&client, &InspectorClient::sampled, this, [this](const inspector::ServerSample &sample) {
        m_history.add(sample);
        showHistory();
    });
    connect(&client, &InspectorClient::opened, this, [this] {
        m_history.clear();
        m_reads.setSample({});
        m_sampling.stop();
        showHistory();
    });
    connect(&client, &InspectorClient::readsSampled, this, &ApplicationPanel::showSample);
    connect(&client, &InspectorClient::sampleFailed, this, [this](const base::Error &error) {
        const report::ErrorText text = report::errorText(error);
        m_sampling.stop();
        m_readsNote->setText(text.inFull());
        showNumbers();
    });
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_span, &QComboBox::currentIndexChanged, this, &ApplicationPanel::showHistory);
    connect(m_export, &QPushButton::clicked, this, &ApplicationPanel::exportChart);
    connect(m_sample, &QPushButton::clicked, this, &ApplicationPanel::warnAboutSample);
    const auto choose = [this, &selection](const QModelIndex &row) { selection.select(m_reads.keyAt(row.row())); };
    connect(m_readsTable, &QTableView::clicked, this, choose);
    connect(m_readsTable, &QTableView::activated, this, choose);
    connect(&m_sampling, &QTimer::timeout, this, [this] {
        if (--m_secondsLeft <= 0)
            m_sampling.stop();
        showNumbers();
    });
    showHistory();
}

ApplicationPanel::Number ApplicationPanel::makeNumber(const QString &name, const QString &title, const QString &toolTip)
{
    Number number{new QLabel(title, m_content), new QLabel(m_content), new QLabel(m_content)};
    number.value->setObjectName(name);
    number.value->setAccessibleName(title);
    for (QLabel *label : {number.name, number.value, number.note}) {
        label->setTextFormat(Qt::PlainText);
        label->setToolTip(plainToolTip(toolTip));
    }
    return number;
}

void ApplicationPanel::layOut()
{
    m_tabs->setObjectName(u"applicationViews"_s);
    m_tabs->setAccessibleName(tr("Views of the application's lookups"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Lookups"));
    m_tabs->addTab(tr("Memory"));
    m_tabs->addTab(tr("Keys"));
    m_tabs->addTab(tr("Table"));
    m_tabs->addTab(tr("Ratio"));
    m_tabs->setTabToolTip(int(View::Lookups), tr("Hits and misses per second; a gap means no lookups"));
    m_tabs->setTabToolTip(int(View::Resources), tr("The server's memory and its clients"));
    m_tabs->setTabToolTip(int(View::Reads), tr("Keys that are read, from a MONITOR sample"));
    m_tabs->setTabToolTip(int(View::Table), tr("The same figures as a table"));
    m_tabs->setTabToolTip(int(View::Trend),
                          tr("The hit ratio, with gaps without lookups, and how keys are removed: expired, or evicted "
                             "because memory was full"));
    m_span->setObjectName(u"span"_s);
    m_span->setAccessibleName(tr("How far back"));
    m_span->setToolTip(tr("The time range of the charts and the table; one hour is kept"));
    m_span->addItem(tr("1 min"), 60);
    m_span->addItem(tr("10 min"), 600);
    m_span->addItem(tr("1 hour"), 3'600);
    m_export->setObjectName(u"exportApplication"_s);
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("Save the chart as a picture or drawing, or its figures as CSV"));
    m_sample->setObjectName(u"sampleReads"_s);

    m_readsNote->setObjectName(u"readsNote"_s);
    m_readsNote->setTextFormat(Qt::PlainText);
    m_readsNote->setWordWrap(true);
    m_readsNote->setText(tr("The server does not count hits and misses by key. Press “Sample reads…” to watch all its "
                            "commands for 10 seconds and estimate them."));
    m_readsTable->setObjectName(u"reads"_s);
    m_readsTable->setAccessibleName(tr("Keys read, estimated"));
    m_readsTable->setModel(&m_reads);
    setUpTable(*m_readsTable, m_theme);
    m_readsTable->setItemDelegateForColumn(int(ReadsModel::Column::Key), new MonoDelegate(m_theme, this));
    m_readsTable->horizontalHeader()->setSectionResizeMode(int(ReadsModel::Column::Key), QHeaderView::Stretch);
    auto *reads = new QVBoxLayout(m_readsPage);
    reads->setContentsMargins(0, 0, 0, 0);
    auto *readsHead = new QHBoxLayout;
    readsHead->addWidget(m_readsNote, 1);
    readsHead->addWidget(m_sample);
    reads->addLayout(readsHead);
    reads->addWidget(m_readsTable, 1);
    m_table->setObjectName(u"samples"_s);
    m_table->setAccessibleName(tr("Lookups, memory and clients as a table"));
    m_table->setModel(const_cast<QAbstractItemModel *>(&m_lookups->table()));
    setUpTable(*m_table, m_theme);
    for (QWidget *view : {static_cast<QWidget *>(m_lookups), static_cast<QWidget *>(m_resources), m_readsPage,
                          static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_trend)})
        m_views->addWidget(view);

    auto *numbers = new QVBoxLayout;
    for (const Number *number : {&m_ratio, &m_rates, &m_gone}) {
        numbers->addWidget(number->name);
        numbers->addWidget(number->value);
        numbers->addWidget(number->note);
    }
    numbers->addStretch(1);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_tabs, 1);
    bar->addWidget(m_span);
    bar->addWidget(m_export);
    auto *right = new QVBoxLayout;
    right->addLayout(bar);
    right->addWidget(m_views, 1);
    auto *content = new QHBoxLayout(m_content);
    auto *numbersRoom = new QWidget(m_content);
    numbersRoom->setLayout(numbers);
    numbers->setContentsMargins(0, 0, 0, 0);
    content->addWidget(numbersRoom);
    content->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_content, 1);
    const auto restyle = [this, content, numbers, numbersRoom, right] {
        numbersRoom->setFixedWidth(m_theme.px(170)); // whatever the figures are
        content->setContentsMargins(m_theme.px(12), m_theme.px(6), m_theme.px(8), m_theme.px(2));
        content->setSpacing(m_theme.px(12));
        numbers->setSpacing(0);
        right->setSpacing(m_theme.px(2));
        for (const Number *number : {&m_ratio, &m_rates, &m_gone}) {
            number->value->setFont(m_theme.font(Theme::Face::Number));
            for (QLabel *label : {number->name, number->note}) {
                label->setFont(m_theme.font(Theme::Face::Small));
                m_theme.dim(*label);
            }
        }
        for (const auto column : {ReadsModel::Column::Hits, ReadsModel::Column::Misses, ReadsModel::Column::HitRatio})
            m_readsTable->setColumnWidth(int(column), m_theme.px(120));
        for (int column = 1; column < SampleModel::columns; ++column)
            m_table->setColumnWidth(column, m_theme.px(72));
    };
    restyle();
    connect(&m_theme, &Theme::changed, this, restyle);
}

void ApplicationPanel::showHistory()
{
    const bool isAny = !m_history.isEmpty();
    m_empty->setVisible(!isAny);
    m_content->setVisible(isAny);
    const std::chrono::seconds span(m_span->currentData().toInt());
    const QList<inspector::SampleBucket> buckets = m_history.buckets(span, bars);
    m_lookups->setBuckets(buckets, span);
    m_resources->setBuckets(buckets, span);
    m_trend->setBuckets(buckets, span);
    showNumbers();
}

void ApplicationPanel::showNumbers()
{
    m_sample->setText(m_sampling.isActive() ? tr("Stop (%1 s)").arg(m_secondsLeft) : tr("Sample reads…"));
    m_sample->setToolTip(m_sampling.isActive()
                             ? tr("Stop sampling now")
                             : tr("Estimate hits and misses of each key by MONITOR; you are warned first"));
    if (m_history.isEmpty()) {
        emit factsChanged({});
        return;
    }
    const inspector::SampleBucket minute = m_history.sum(numbersSpan);
    const qint64 all = minute.hits + minute.misses;
    m_ratio.value->setText(report::percentText(minute.hits, all));
    m_ratio.note->setText(all == 0 ? tr("no lookups") : tr("of %1 lookups").arg(report::countText(all)));
    const auto rate = [&minute](qint64 count) {
        const double perSecond = double(count) / std::max(1.0, minute.seconds);
        return QLocale().toString(perSecond, 'f', perSecond > 0 && perSecond < 10 ? 1 : 0);
    };
    m_rates.value->setText(u"%1 / %2"_s.arg(rate(minute.hits), rate(minute.misses)));
    m_gone.value->setText(u"%1 / %2"_s.arg(rate(minute.evicted), rate(minute.expired)));
    m_rates.note->setVisible(minute.reset);
    m_rates.note->setText(tr("counters were reset"));
    m_gone.note->hide();
    const redis::Lookups &ours = m_client.lastSample().oursTotal;
    emit factsChanged(tr("server total − %1 lookups by Lookaside").arg(report::countText(ours.hits + ours.misses)));
}

void ApplicationPanel::warnAboutSample()
{
    if (m_sampling.isActive()) {
        m_client.ask([](inspector::Session &session) { session.stopSample(); });
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Sample reads"),
                                tr("MONITOR makes the server send every command to this program."),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"sampleBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("While it runs, a busy server may serve half as many requests. It ends by itself after "
                               "%1 seconds, or after 100,000 commands. What comes out is an estimate: MONITOR shows no "
                               "answers, so a read that is followed by a write counts as a miss.")
                                .arg(secondsOfSample));
    QPushButton *start = box->addButton(tr("Watch for %1 seconds").arg(secondsOfSample), QMessageBox::AcceptRole);
    start->setObjectName(u"startSample"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(start, &QPushButton::clicked, this, [this] {
        m_secondsLeft = secondsOfSample;
        m_sampling.start(1s);
        m_readsNote->setText(tr("Watching …"));
        showNumbers();
        m_client.ask([](inspector::Session &session) { session.sampleReads(std::chrono::seconds(secondsOfSample)); });
    });
    box->open();
}

void ApplicationPanel::showSample(const inspector::ReadSample &sample)
{
    m_sampling.stop();
    m_reads.setSample(sample);
    m_readsNote->setText(tr("Estimated from %1 commands in %2 s, without Lookaside's own: %3 keys were read.")
                             .arg(report::countText(sample.lines))
                             .arg(double(sample.span.count()) / 1000, 0, 'f', 1)
                             .arg(report::countText(sample.keys.size())));
    showNumbers();
}

void ApplicationPanel::exportChart()
{
    auto *dialog = new QFileDialog(this, tr("Export"), {}, tr("Picture (*.png);;Drawing (*.svg);;Table (*.csv)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"hits-and-misses.png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const View view = View(m_tabs->currentIndex());
        const auto done = view == View::Reads ? saveTable(path, m_reads)
            : view == View::Resources         ? m_resources->exportTo(path)
            : view == View::Trend             ? m_trend->exportTo(path)
                                              : m_lookups->exportTo(path);
        if (done)
            return;
        const report::ErrorText text = report::errorText(done.error());
        QMessageBox::warning(this, tr("Export"), text.sentence + u'\n' + text.nextStep);
    });
    dialog->open();
}

} // namespace gui
