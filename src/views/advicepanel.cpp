#include "views/advicepanel.h"

#include "look/clampedlabel.h"
#include "look/emptytext.h"
#include "look/tables.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/errors.h"
#include "report/words.h"
#include "views/charts/ttlchart.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace gui {

namespace {

constexpr auto runStep = 300ms; // a run that goes on is asked again after it
constexpr int eventsPerTurn = 5'000; // of the event loop

// Of an application only the look-ups of its cache are known: its answers pass unread.
advice::RunTraffic::Source kindOf(const trace::Source &source)
{
    return source.knowledge().isMeasured ? advice::RunTraffic::Source::Tap : advice::RunTraffic::Source::Lab;
}

} // namespace

AdvicePanel::AdvicePanel(const Theme &theme, trace::Source &source, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(source)
    , m_endpoint(new QComboBox(this))
    , m_budget(new QDoubleSpinBox(this))
    , m_asTable(new QToolButton(this))
    , m_open(new QToolButton(this))
    , m_back(new QToolButton(this))
    , m_sentence(new ClampedLabel(3, this))
    , m_empty(new EmptyText(theme, {}, this))
    , m_chart(new TtlChart(theme))
    , m_table(new QTableView(this))
{
    setAcceptDrops(true);
    m_endpoint->setObjectName(u"adviceEndpoint"_s);
    m_endpoint->setAccessibleName(tr("Endpoint"));
    m_endpoint->setToolTip(tr("The endpoint to compute; the busiest comes first"));
    m_endpoint->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_endpoint->setMinimumContentsLength(8);
    m_budget->setObjectName(u"adviceBudget"_s);
    m_budget->setAccessibleName(tr("Share of answers that may be old"));
    m_budget->setToolTip(
        tr("The share of cached answers that may be old: the longest TTL that stays within it is marked"));
    m_budget->setRange(0, 100);
    m_budget->setDecimals(1);
    m_budget->setValue(5);
    m_budget->setPrefix(tr("old ≤ "));
    m_budget->setSuffix(tr(" %"));
    m_budget->setKeyboardTracking(false);
    m_asTable->setObjectName(u"adviceAsTable"_s);
    m_asTable->setText(tr("Table"));
    m_asTable->setCheckable(true);
    m_asTable->setAccessibleName(tr("Show the advice as a table"));
    m_asTable->setToolTip(tr("The same figures as a table, to read and to copy"));
    m_open->setObjectName(u"adviceOpenLog"_s);
    m_open->setText(tr("Open log…"));
    m_open->setAccessibleName(tr("Open an access log"));
    m_open->setToolTip(
        tr("Computes the same from an access log of your own site (Apache, nginx, gunicorn, runserver; also "
           ".gz). The file is only read. You can also drop a log here."));
    m_back->setObjectName(u"adviceThisRun"_s);
    m_back->setText(tr("This run"));
    m_back->setAccessibleName(tr("Compute this run"));
    m_back->setToolTip(tr("Computes this run again and stops reading the log"));
    m_back->setEnabled(false);
    for (QToolButton *button : {m_asTable, m_open, m_back})
        button->setFocusPolicy(Qt::StrongFocus);
    m_sentence->setObjectName(u"adviceSentence"_s);
    m_empty->setObjectName(u"noAdvice"_s);
    m_chart->setObjectName(u"ttlChart"_s);
    m_chart->setToolTip(
        plainToolTip(tr("Computed, not measured: the share of requests that each TTL would have answered "
                        "from the cache, and dashed the share of these that would have been old. Dotted: "
                        "the most that any TTL can reach. Thin: the TTL in force. Thick: the longest for "
                        "your budget")));
    m_table->setObjectName(u"adviceTable"_s);
    m_table->setAccessibleName(tr("The advice as a table"));
    m_table->setToolTip(tr("One TTL per row; rows can be copied"));
    setUpTable(*m_table, theme);
    m_table->setModel(&m_chart->model());

    m_asks = new QWidget(this);
    auto *asks = new QHBoxLayout(m_asks);
    asks->setContentsMargins(0, 0, 0, 0);
    asks->addWidget(m_endpoint, 1);
    asks->addWidget(m_budget);
    m_sources = new QWidget(this);
    auto *sources = new QHBoxLayout(m_sources);
    sources->setContentsMargins(0, 0, 0, 0);
    sources->addWidget(m_open);
    sources->addWidget(m_back);
    sources->addStretch(1);
    sources->addWidget(m_asTable);
    m_layout = new QGridLayout(this);
    m_layout->setContentsMargins(theme.px(8), theme.px(6), 0, 0);
    m_layout->setSpacing(theme.px(6));
    layOut();
    for (QWidget *picture :
         {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_table)}) {
        picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
        picture->setMinimumSize(theme.px(160), theme.px(72));
    }

    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &AdvicePanel::askRun);
    const auto runGoesOn = [this] {
        if (m_isInSight && m_logName.isEmpty() && !m_later.isActive())
            m_later.start(runStep);
    };
    connect(&source, &trace::Source::momentChanged, this, runGoesOn);
    connect(&source, &trace::Source::restarted, this, runGoesOn);
    connect(m_endpoint, &QComboBox::currentIndexChanged, this, &AdvicePanel::showAnswer);
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, &AdvicePanel::askAgain);
    connect(m_asTable, &QToolButton::toggled, this, &AdvicePanel::showAnswer);
    connect(m_open, &QToolButton::clicked, this, &AdvicePanel::chooseLog);
    connect(m_back, &QToolButton::clicked, this, &AdvicePanel::backToRun);
    connect(m_chart, &TtlChart::pointed, this, [this](int row) {
        m_pointed = row;
        tellPointed();
    });
    showAnswer();
}

// The picture has the whole height where there is width for both; else it stands below the words.
void AdvicePanel::layOut()
{
    const bool isWide = width() >= m_theme.px(520);
    if (m_layout->count() > 0 && isWide == m_isWide)
        return;
    m_isWide = isWide;
    const QList<QWidget *> pictures{m_empty, m_chart, m_table};
    for (QWidget *each : QList<QWidget *>{m_asks, m_sentence, m_sources} + pictures)
        m_layout->removeWidget(each);
    m_layout->addWidget(m_asks, 0, 0);
    m_layout->addWidget(m_sentence, isWide ? 2 : 1, 0);
    m_layout->addWidget(m_sources, isWide ? 1 : 3, 0);
    for (QWidget *each : pictures)
        m_layout->addWidget(each, isWide ? 0 : 2, isWide ? 1 : 0, isWide ? 4 : 1, 1);
    m_layout->setRowStretch(3, isWide ? 1 : 0);
    m_layout->setRowStretch(2, isWide ? 0 : 1);
    m_layout->setColumnStretch(0, 2);
    m_layout->setColumnStretch(1, isWide ? 3 : 0);
}

void AdvicePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

AdvicePanel::~AdvicePanel() = default; // the worker is stopped and waited for

QString AdvicePanel::facts() const
{
    if (!m_answer.advice || m_answer.advice->reads == 0)
        return {};
    const QString requests = tr("%n request(s)", nullptr, int(std::min<std::int64_t>(m_answer.advice->reads, INT_MAX)));
    return m_logName.isEmpty() ? requests : QFileInfo(m_logName).fileName() + u" · "_s + requests;
}

void AdvicePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setInSight(m_isInSight);
}

void AdvicePanel::setInSight(bool isInSight)
{
    m_isInSight = isInSight;
    if (isInSight && m_logName.isEmpty())
        m_later.start(0ms);
    else if (!isInSight)
        m_later.stop();
}

void AdvicePanel::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void AdvicePanel::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openLog(event->mimeData()->urls().first().toLocalFile());
}

void AdvicePanel::chooseLog()
{
    const QString name = QFileDialog::getOpenFileName(
        this, tr("Open an access log"), QString(),
        tr("Access logs, recordings, MONITOR samples (*.log *.gz *.zst *.txt *.json *.jsonl *.1);;All files (*)"));
    if (!name.isEmpty())
        openLog(name);
}

void AdvicePanel::openLog(const QString &fileName)
{
    m_logName = fileName;
    m_answer = {};
    m_back->setEnabled(true);
    fillEndpoints();
    showAnswer();
    emit factsChanged();
    ask([this, fileName](const std::stop_token &stop) -> base::Result<Answer> {
        int shown = 0;
        const auto progress = [this, &shown](qint64 done, qint64 total) {
            const int percent = total > 0 ? int(100 * done / total) : 0;
            if (percent != std::exchange(shown, percent))
                QMetaObject::invokeMethod(
                    this, [this, percent] { showProgress(percent); }, Qt::QueuedConnection);
        };
        auto read = report::readTraffic(fileName, {}, stop, progress);
        if (!read)
            return tl::unexpected(read.error());
        Answer answer;
        answer.source = read->source;
        answer.longest = read->longest;
        answer.warmsUp = read->warmsUp;
        answer.size = read->size;
        answer.traffic = std::make_shared<advice::Traffic>(std::move(read->traffic));
        return answer;
    });
}

void AdvicePanel::showProgress(int percent)
{
    if (m_logName.isEmpty() || !isAsking() || m_answer.traffic)
        return;
    m_empty->setText(tr("Reading %1: %2 %").arg(QFileInfo(m_logName).fileName()).arg(percent));
}

void AdvicePanel::backToRun()
{
    m_worker = std::jthread(); // a log that is being read is left
    m_answered = m_question;
    m_logName.clear();
    askRun();
}

void AdvicePanel::askRun()
{
    if (!m_logName.isEmpty()) // a log was opened meanwhile
        return;
    if (isAsking()) {
        m_later.start(runStep);
        return;
    }
    if (!foldUpToMoment()) {
        m_later.start(0ms);
        return;
    }
    ask([run = m_run, kind = kindOf(m_source)](const std::stop_token &) mutable -> base::Result<Answer> {
        Answer answer;
        const advice::RunTraffic::Facts facts = run.facts();
        answer.size = report::sizeInForce(facts);
        answer.traffic = std::make_shared<advice::Traffic>(run.finish());
        answer.source = report::sourceOf({}, kind, *answer.traffic, facts);
        return answer;
    });
}

void AdvicePanel::askAgain()
{
    if (isAsking() && !m_logName.isEmpty())
        openLog(m_logName);
    else if (isAsking())
        m_later.start(runStep);
    else if (m_answer.traffic)
        ask([before = m_answer](const std::stop_token &) -> base::Result<Answer> { return before; });
}

// The run up to the moment that is shown; for an earlier one it begins anew.
bool AdvicePanel::foldUpToMoment()
{
    const trace::EventId target = m_source.moment().event;
    if (target < m_upTo || m_upTo == 0) {
        m_run = advice::RunTraffic(kindOf(m_source));
        m_upTo = 0;
    }
    const trace::EventId upTo = std::min(target, m_upTo + eventsPerTurn);
    for (const trace::Event &event : m_source.log().between(m_upTo + 1, upTo))
        m_run.happened(event);
    m_upTo = upTo;
    return upTo == target;
}

void AdvicePanel::ask(Ask source)
{
    advice::Question question;
    question.staleBudget = m_budget->value() / 100;
    m_worker = std::jthread(); // stops the question before, and waits for it
    m_worker = std::jthread(
        [this, number = ++m_question, source = std::move(source), question](const std::stop_token &stop) mutable {
            base::Result<Answer> made = source(stop);
            Answer answer;
            if (made) {
                answer = std::move(*made);
                question.longest = answer.longest;
                question.warmsUp = answer.warmsUp;
                answer.advice = advice::advise(*answer.traffic, question, stop);
            } else {
                answer.error = made.error();
            }
            if (stop.stop_requested())
                return;
            QMetaObject::invokeMethod(
                this,
                [this, number, answer = std::move(answer)]() mutable {
                    if (number == m_question)
                        take(std::move(answer));
                },
                Qt::QueuedConnection);
        });
}

void AdvicePanel::take(Answer answer)
{
    m_answer = std::move(answer);
    m_answered = m_question;
    m_back->setEnabled(!m_logName.isEmpty());
    fillEndpoints();
    showAnswer();
    emit factsChanged();
}

void AdvicePanel::fillEndpoints()
{
    const QVariant before = m_endpoint->currentData();
    const QSignalBlocker blocker(m_endpoint);
    m_endpoint->clear();
    if (m_answer.advice) {
        for (const advice::EndpointAdvice &one : m_answer.advice->endpoints) {
            if (one.reads > 0)
                m_endpoint->addItem(report::shown(one.endpoint.name), one.endpoint.name);
        }
    }
    m_endpoint->setCurrentIndex(std::max(m_endpoint->findData(before), m_endpoint->count() > 0 ? 0 : -1));
}

const advice::EndpointAdvice *AdvicePanel::chosen() const
{
    if (!m_answer.advice)
        return nullptr;
    const QByteArray name = m_endpoint->currentData().toByteArray();
    for (const advice::EndpointAdvice &one : m_answer.advice->endpoints) {
        if (one.endpoint.name == name && one.reads > 0)
            return &one;
    }
    return nullptr;
}

void AdvicePanel::showAnswer()
{
    const advice::EndpointAdvice *advice = chosen();
    const bool table = m_asTable->isChecked();
    if (advice) {
        m_chart->setAdvice(*advice);
        m_chart->refreshNow();
    }
    m_empty->setText(nothing());
    m_empty->setVisible(!advice);
    m_chart->setVisible(advice && !table);
    m_table->setVisible(advice && table);
    tellPointed();
}

QString AdvicePanel::nothing() const
{
    if (m_answer.error)
        return report::errorText(*m_answer.error).inFull();
    return m_logName.isEmpty()
        ? tr("Send some requests to see the effect of other TTLs on them, or open an access log.")
        : tr("Reading %1 …").arg(QFileInfo(m_logName).fileName());
}

advice::SizeQuestion AdvicePanel::sizeQuestion() const
{
    advice::SizeQuestion question;
    question.inForce = m_answer.size;
    question.longest = m_answer.longest;
    question.warmsUp = m_answer.warmsUp;
    return question;
}

// A row: what that TTL would have come to. None: the advice.
void AdvicePanel::tellPointed()
{
    const int row = m_pointed;
    const advice::EndpointAdvice *advice = chosen();
    QString text;
    if (advice && row >= 0 && row < m_chart->model().rowCount()) {
        const TtlModel &model = m_chart->model();
        const auto cell = [&model, row](TtlModel::Column column) {
            return model.index(row, int(column)).data().toString();
        };
        text = tr("%1: %2 hits, %3 of them old; queries saved: %4")
                   .arg(cell(TtlModel::Column::Ttl), cell(TtlModel::Column::Hits), cell(TtlModel::Column::Old),
                        cell(TtlModel::Column::QueriesSaved));
    } else if (advice) {
        text = report::adviceSentence(*advice, m_budget->value() / 100);
    }
    m_sentence->setText(text);
    m_sentence->setToolTip(plainToolTip(m_answer.source.notes.join(u'\n')));
}

} // namespace gui
