#include "labwindow/labstatus.h"

#include "labwindow/labclient.h"
#include "look/band.h"
#include "look/bandroom.h"
#include "look/elidedlabel.h"
#include "look/theme.h"
#include "report/figures.h"
#include "views/outcomestext.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace gui {

LabStatus::LabStatus(const Theme &theme, LabClient &lab, QWidget *parent)
    : QStackedWidget(parent)
    , m_theme(theme)
    , m_lab(lab)
{
    addWidget(makePresent());
    addWidget(makePast());
    connect(&lab, &LabClient::paceChanged, this, &LabStatus::showPace);
    connect(&lab, &LabClient::momentChanged, this, &LabStatus::showMoment);
    connect(&lab, &LabClient::progressed, this, &LabStatus::showProgress);
    const auto restyle = [this] { m_progress->setFixedWidth(m_theme.px(96)); };
    restyle();
    connect(&theme, &Theme::changed, this, restyle);
    showPace();
    showMoment();
}

QWidget *LabStatus::makePresent()
{
    auto *present = new QWidget(this);
    m_pace = new ElidedLabel(present);
    m_pace->setObjectName(QStringLiteral("pace"));
    m_pace->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_dropQueued = new QToolButton(present);
    m_dropQueued->setObjectName(QStringLiteral("dropQueued"));
    m_dropQueued->setText(tr("Cancel queued"));
    m_dropQueued->setToolTip(tr("Discards the queued commands and cancels long database operations"));
    connect(m_dropQueued, &QToolButton::clicked, &m_lab, &LabClient::dropQueued);
    m_progress = new QProgressBar(present);
    m_progress->hide();
    auto *line = new QHBoxLayout(present);
    line->setContentsMargins(0, 0, m_theme.px(12), 0);
    line->addWidget(m_pace, 1);
    line->addWidget(m_progress);
    line->addWidget(m_dropQueued);
    return present;
}

QWidget *LabStatus::makePast()
{
    m_past = new Band(m_theme, QStringLiteral("pastBand"), nullptr, 1);
    const QPushButton *fork = m_past->addButton(QStringLiteral("forkHere"), tr("Continue from here"),
                                                tr("The commands up to this moment are run again in a fresh lab; later "
                                                   "ones stay on the other branch (Time menu)"));
    connect(fork, &QPushButton::clicked, &m_lab, &LabClient::forkHere);
    const QPushButton *back =
        m_past->addButton(QStringLiteral("backToNow"), tr("Back to now"), tr("All panels show the present again"));
    connect(back, &QPushButton::clicked, &m_lab, &LabClient::lookAtNow);
    auto *room = new BandRoom(m_theme, 1, this);
    room->add(m_past);
    return room;
}

void LabStatus::showMoment()
{
    setCurrentIndex(m_lab.isInThePast() ? 1 : 0);
    if (m_lab.isInThePast()) {
        m_past->say(tr("Looking at the past: event %1 of %2, at %3.")
                        .arg(m_lab.moment().event)
                        .arg(m_lab.log().lastId())
                        .arg(report::clockText(m_lab.moment().time)));
    } else {
        m_past->hide();
        showPace();
    }
}

void LabStatus::showPace()
{
    const lab::Pace &pace = m_lab.pace();
    QString text = pace.paused ? tr("Paused: Space resumes, Alt+Right steps.") : QString();
    if (pace.queued > 0)
        text = tr("Queued commands: %1.").arg(pace.queued) + u' ' + text;
    else if (pace.stands && !pace.paused)
        text = tr("The clock is stopped between the parts of a lesson.");
    else if (pace.busy && !pace.paused)
        text = tr("Running …");
    if (text.isEmpty() && m_lab.log().now().totals.all.cached() > 0)
        text = outcomesText(m_lab.log().now().totals.all);
    m_pace->setText(text);
    m_dropQueued->setVisible(pace.queued > 0);
    if (!pace.busy)
        m_progress->hide();
}

void LabStatus::showProgress(qint64 done, qint64 total)
{
    m_progress->setVisible(done < total);
    m_progress->setRange(0, 1000);
    m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
    m_dropQueued->setVisible(true);
}

} // namespace gui
