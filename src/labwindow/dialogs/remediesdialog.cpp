#include "labwindow/dialogs/remediesdialog.h"

#include "lab/parser.h"
#include "lab/printer.h"
#include "labwindow/dialogs/trialtable.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/errors.h"
#include "trial/trial.h"
#include "trial/way.h"

#include <QtGui/QScreen>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

using Remedy = report::RemedyText::Remedy;

namespace {

double inSeconds(const std::optional<base::Duration> &duration, double otherwise)
{
    return duration ? std::chrono::duration<double>(*duration).count() : otherwise;
}

base::Duration fromSpin(const QDoubleSpinBox &box)
{
    return std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(box.value()));
}

QString nameOf(const trial::Way &way) { return report::remediesText(way.remedies.value_or(server::Remedies())); }

// The word of the command language that sets each remedy, for names that a test and a screen reader find.
QString clauseOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Lock:
        return u"lock"_s;
    case Remedy::SingleFlight:
        return u"singleFlight"_s;
    case Remedy::Grace:
        return u"grace"_s;
    case Remedy::Early:
        return u"early"_s;
    case Remedy::Jitter:
        return u"jitter"_s;
    case Remedy::Errors:
        return u"errors"_s;
    }
    return {};
}

} // namespace

RemediesDialog::RemediesDialog(const Theme &theme, const QString &endpoint, const server::Remedies &now, Run run,
                               QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_run(std::move(run))
{
    setObjectName(u"remediesDialog"_s);
    setWindowTitle(tr("Remedies against stampedes: %1").arg(endpoint));
    auto *page = new QWidget(this);
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->addWidget(makeChoices(now));
    pageLayout->addWidget(makeTrial(), 1);
    auto *scroll = new QScrollArea(this); // large type, small screen
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, m_theme.px(8));
    layout->addWidget(scroll, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->setContentsMargins(m_theme.px(8), 0, m_theme.px(8), 0);
    layout->addWidget(buttons);
    explain(0);
    const QSize room = screen()->availableSize() - QSize(theme.px(40), theme.px(60)); // with the frame
    resize(QSize(theme.px(860), theme.px(640)).boundedTo(room));
}

RemediesDialog::~RemediesDialog() = default; // the worker is stopped and waited for

QWidget *RemediesDialog::makeChoices(const server::Remedies &now)
{
    auto *choices = new QWidget(this);
    auto *columns = new QHBoxLayout(choices);
    columns->setContentsMargins(0, 0, 0, 0);
    auto *grid = new QGridLayout;
    for (int row = 0; row < m_texts.size(); ++row) {
        const report::RemedyText &text = m_texts[row];
        auto *box = new QCheckBox(text.name, choices);
        box->setObjectName(clauseOf(text.remedy));
        box->setToolTip(plainToolTip(text.sentence));
        QDoubleSpinBox *value = nullptr;
        if (text.remedy != Remedy::SingleFlight) {
            value = new QDoubleSpinBox(choices);
            value->setObjectName(clauseOf(text.remedy) + u"Value"_s);
            value->setAccessibleName(text.name);
            value->setToolTip(plainToolTip(text.sentence));
            value->setDecimals(1);
            value->setRange(0.1, 86'400);
            value->setSuffix(tr(" s"));
        }
        const auto set = [&](bool isSet, double amount) {
            box->setChecked(isSet);
            if (value)
                value->setValue(amount);
        };
        switch (text.remedy) {
        case Remedy::Lock:
            set(now.lock.has_value(), inSeconds(now.lock, 5));
            break;
        case Remedy::SingleFlight:
            set(now.singleFlight, 0);
            break;
        case Remedy::Grace:
            set(now.grace.has_value(), inSeconds(now.grace, 30));
            break;
        case Remedy::Early:
            value->setSuffix({});
            value->setRange(0.1, 1'000);
            set(now.early.has_value(), now.early.value_or(1));
            break;
        case Remedy::Jitter:
            value->setSuffix(tr(" %"));
            value->setRange(0.1, 99);
            set(now.jitter > 0, now.jitter > 0 ? now.jitter : 10);
            break;
        case Remedy::Errors:
            set(now.errors.has_value(), inSeconds(now.errors, 10));
            break;
        }
        if (value) {
            value->setEnabled(box->isChecked());
            connect(box, &QCheckBox::toggled, value, &QWidget::setEnabled);
            value->installEventFilter(this);
            connect(value, &QDoubleSpinBox::valueChanged, this, [this, row] { noticeChange(row); });
            grid->addWidget(value, row, 1);
        }
        box->installEventFilter(this);
        connect(box, &QCheckBox::toggled, this, [this, row] { noticeChange(row); });
        grid->addWidget(box, row, 0);
        m_rows.append({box, value});
    }
    grid->setRowStretch(int(m_texts.size()), 1);
    auto *words = new QVBoxLayout;
    m_sentence = new QLabel(choices);
    m_sentence->setObjectName(u"remedySentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sentence->setMinimumHeight(m_theme.px(80)); // whichever sentence it is: nothing moves
    m_python = new QPlainTextEdit(choices);
    m_python->setObjectName(u"remedyPython"_s);
    m_python->setAccessibleName(tr("The remedy in Python"));
    m_python->setToolTip(tr("Code to wrap a view's own cache.get and cache.set"));
    m_python->setReadOnly(true);
    QFont font = m_theme.font(Theme::Face::Mono);
    font.setStyleStrategy(QFont::PreferNoShaping); // >= is typed as two signs
    m_python->setFont(font);
    m_python->setMinimumSize(m_theme.px(360), m_theme.px(230));
    words->addWidget(m_sentence);
    words->addWidget(m_python, 1);
    columns->addLayout(grid);
    columns->addLayout(words, 1);
    return choices;
}

QWidget *RemediesDialog::makeTrial()
{
    auto *trial = new QWidget(this);
    auto *layout = new QVBoxLayout(trial);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    m_try = new QPushButton(tr("&Try each on this run"), trial);
    m_try->setObjectName(u"tryRemedies"_s);
    m_try->setAutoDefault(false);
    m_try->setToolTip(tr("Replays the requests and edits of this run with each remedy in separate labs; the run itself "
                         "is not changed. Times are modelled"));
    m_state = new QLabel(trial);
    m_state->setObjectName(u"trialState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    line->addWidget(m_try);
    line->addWidget(m_state, 1);
    m_view = new TrialTable(m_theme, tr("remedy"), trial);
    m_view->setAccessibleName(tr("This run with each remedy"));
    m_view->setToolTip(tr("One remedy per row; rows can be copied"));
    layout->addLayout(line);
    layout->addWidget(m_view, 1);
    connect(m_try, &QPushButton::clicked, this, &RemediesDialog::tryAll);
    return trial;
}

server::Remedies RemediesDialog::remedies() const
{
    server::Remedies result;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        if (!row.box->isChecked())
            continue;
        switch (m_texts[i].remedy) {
        case Remedy::Lock:
            result.lock = fromSpin(*row.value);
            break;
        case Remedy::SingleFlight:
            result.singleFlight = true;
            break;
        case Remedy::Grace:
            result.grace = fromSpin(*row.value);
            break;
        case Remedy::Early:
            result.early = row.value->value();
            break;
        case Remedy::Jitter:
            result.jitter = row.value->value();
            break;
        case Remedy::Errors:
            result.errors = fromSpin(*row.value);
            break;
        }
    }
    return result;
}

void RemediesDialog::noticeChange(int row)
{
    explain(row);
    if (m_view->model()->rowCount() > 0)
        m_state->setText(tr("The selection has changed: try again."));
}

void RemediesDialog::explain(int row)
{
    m_sentence->setText(m_texts[row].sentence);
    m_python->setPlainText(QString::fromUtf8(m_texts[row].python));
}

bool RemediesDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::Enter) {
        for (int row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row].box == watched || m_rows[row].value == watched)
                explain(row);
        }
    }
    return QDialog::eventFilter(watched, event);
}

void RemediesDialog::tryAll()
{
    if (m_worker.joinable()) { // a click while it runs ends it
        m_worker = std::jthread();
        m_try->setText(tr("&Try each on this run"));
        m_state->setText(tr("Cancelled."));
        return;
    }
    QList<QByteArray> ways = trial::usualWays();
    const server::Remedies chosen = remedies();
    if (chosen.any())
        ways.append(trial::clausesOf(chosen));
    m_try->setText(tr("&Stop"));
    m_state->setText(tr("Replaying the run with each remedy …"));
    m_worker = std::jthread([this, ways, run = m_run](const std::stop_token &stop) {
        const auto commands = lab::parse(run.script);
        QList<trial::Way> parsed;
        for (const QByteArray &text : ways) {
            if (const auto way = trial::Way::of(text))
                parsed.append(*way);
        }
        base::Result<QList<report::Tried>> all = QList<report::Tried>();
        const auto figures = trial::triedAll(
            commands ? *commands : QList<lab::Command>(), parsed, [&stop] { return stop.stop_requested(); }, run.until);
        if (figures) {
            for (qsizetype i = 0; i < parsed.size(); ++i)
                all->append({nameOf(parsed[i]), (*figures)[std::size_t(i)]});
        } else {
            all = tl::unexpected(figures.error());
        }
        if (!stop.stop_requested())
            QMetaObject::invokeMethod(
                this, [this, all] { take(all); }, Qt::QueuedConnection);
    });
}

void RemediesDialog::take(const base::Result<QList<report::Tried>> &tried)
{
    m_worker = std::jthread();
    m_try->setText(tr("&Try each on this run"));
    m_view->show(QList<report::Tried>());
    if (!tried) {
        m_state->setText(report::errorText(tried.error()).inFull());
        return;
    }
    const bool hasRequests = !tried->isEmpty() && tried->first().figures.requests > 0;
    m_state->setText(hasRequests ? tr("Computed by replaying the run; times are modelled.")
                                 : tr("The run has no requests yet: send some first, then try."));
    if (!hasRequests)
        return;
    m_view->show(*tried);
}

} // namespace gui
