#include "labwindow/dialogs/curetrial.h"

#include "lab/parser.h"
#include "lab/printer.h"
#include "labwindow/dialogs/trialtable.h"
#include "labwindow/labclient.h"
#include "look/theme.h"
#include "report/errors.h"
#include "trial/trial.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <climits>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

// A run, as far as it has come, in figures and in the doctor's eyes.
class Examined final : public trace::Listener {
public:
    explicit Examined(base::Instant until)
        : m_until(until)
        , m_count(until)
    {
    }
    void happened(const trace::Event &event) override
    {
        m_count.happened(event);
        if (event.time <= m_until)
            m_doctor.happened(event);
    }
    trial::Figures figures() const { return m_count.figures(); }
    std::int64_t timesFound(const advice::Finding &finding) const
    {
        std::int64_t times = 0;
        for (const advice::Finding &each : m_doctor.findings()) {
            if (each.fault == finding.fault && each.endpoint == finding.endpoint)
                times += each.times;
        }
        return times;
    }

private:
    base::Instant m_until;
    trial::FigureCount m_count;
    advice::Doctor m_doctor;
};

} // namespace

CureTrial::CureTrial(const Theme &theme, LabClient &lab, const advice::Finding &finding, const trial::Cure &cure,
                     QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lab(lab)
    , m_finding(finding)
    , m_cure(cure)
    , m_state(new QLabel(this))
    , m_table(new TrialTable(theme, tr("run"), this))
    , m_commands(new QPlainTextEdit(this))
    , m_apply(new QPushButton(tr("&Apply"), this))
{
    m_state->setObjectName(u"cureState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_table->setAccessibleName(tr("This run without and with the remedy"));
    m_table->setToolTip(tr("This run as it was, and as it would have been; rows can be copied"));
    m_table->setFixedHeight(theme.px(116));
    m_commands->setObjectName(u"cureCommands"_s);
    m_commands->setAccessibleName(tr("The commands of the remedy"));
    m_commands->setToolTip(tr("Commands that apply the remedy to the lab from here on"));
    m_commands->setReadOnly(true);
    m_commands->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_commands->setTabChangesFocus(true);
    m_commands->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_commands->setFont(theme.font(Theme::Face::MonoSmall));
    m_commands->setFixedHeight(theme.px(76));
    m_apply->setObjectName(u"applyCure"_s);
    m_apply->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_commands, 1);
    auto *compare = new QPushButton(tr("Co&mpare…"), this);
    compare->setObjectName(u"compareCure"_s);
    compare->setAutoDefault(false);
    compare->setToolTip(tr("Shows both runs side by side, request by request"));
    connect(compare, &QPushButton::clicked, this, &CureTrial::comparisonAsked);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(compare);
    buttons->addStretch(1);
    line->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    layout->addWidget(m_table);
    layout->addLayout(line);
    connect(m_apply, &QPushButton::clicked, this, &CureTrial::apply);
    connect(&lab, &LabClient::setupChanged, this, &CureTrial::showCommands);
    connect(&lab, &LabClient::momentChanged, this, &CureTrial::showCommands);
    showCommands();
    play();
}

CureTrial::~CureTrial() = default;

void CureTrial::play()
{
    m_state->setText(tr("Replaying the run as it was and with the remedy …"));
    m_worker = std::jthread([this, finding = m_finding, cure = m_cure, script = m_lab.script().text(),
                             until = m_lab.playedUntil()](const std::stop_token &stop) {
        const auto isStopped = [&stop] { return stop.stop_requested(); };
        const auto commands = lab::parse(script);
        base::Result<Answer> answer = Answer();
        const auto playOne = [&](const QList<lab::Command> &run, const QString &name) {
            Examined examined(until);
            if (!answer)
                return;
            if (const auto played = trial::play(run, examined, isStopped); !played) {
                answer = tl::unexpected(played.error());
                return;
            }
            answer->tried.append({name, examined.figures()});
            answer->times = examined.timesFound(finding);
        };
        if (commands) {
            playOne(*commands, tr("as it was"));
            playOne(cure.applied(*commands), tr("with the remedy"));
        }
        if (!stop.stop_requested())
            QMetaObject::invokeMethod(
                this, [this, answer] { take(answer); }, Qt::QueuedConnection);
    });
}

void CureTrial::take(const base::Result<Answer> &answer)
{
    if (!answer) {
        m_state->setText(report::errorText(answer.error()).inFull());
        return;
    }
    m_table->show(answer->tried);
    m_state->setText((answer->times == 0 ? tr("With the remedy, the problem no longer occurs.")
                                         : tr("With the remedy, the problem still occurs %n time(s).", nullptr,
                                              int(std::min<std::int64_t>(answer->times, INT_MAX))))
                     + u' ' + tr("Computed by replaying the run; times are modelled."));
}

void CureTrial::showCommands()
{
    QStringList lines;
    for (const lab::Command &command : m_cure.commands(m_lab.setupNow()))
        lines.append(QString::fromUtf8(lab::print(command.action)));
    m_commands->setPlainText(lines.isEmpty() ? tr("The lab already has this setup.") : lines.join(u'\n'));
    m_apply->setEnabled(!lines.isEmpty() && !m_lab.isInThePast());
    m_apply->setToolTip(m_lab.isInThePast() ? tr("Go back to now first: commands run there")
                                            : tr("Runs these commands: the remedy applies from here on"));
}

void CureTrial::apply() { m_lab.submit(m_cure.commands(m_lab.setupNow())); }

} // namespace gui
