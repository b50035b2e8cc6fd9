#include "labwindow/teaching/speakerwindow.h"

#include "labwindow/teaching/lessondocument.h"
#include "labwindow/teaching/lessonplayer.h"
#include "labwindow/teaching/lessontext.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtCore/QLocale>
#include <QtCore/QTime>
#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTextBrowser>

namespace gui {

namespace {

constexpr int mostVotes = 999;

const lesson::Choice *rightOf(const QList<lesson::Choice> &choices)
{
    const auto right =
        std::find_if(choices.begin(), choices.end(), [](const lesson::Choice &each) { return each.isCorrect; });
    return right == choices.end() ? nullptr : &*right;
}

} // namespace

SpeakerWindow::SpeakerWindow(const Theme &theme, LessonPlayer &player, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_theme(theme)
    , m_player(player)
    , m_place(new QLabel(this))
    , m_time(new QLabel(this))
    , m_text(new QTextBrowser(this))
    , m_votes(new QWidget(this))
{
    setObjectName(QStringLiteral("speakerWindow"));
    setWindowTitle(tr("Lookaside: notes for the teacher"));
    m_place->setObjectName(QStringLiteral("speakerPlace"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    m_time->setObjectName(QStringLiteral("speakerTime"));
    m_text->setObjectName(QStringLiteral("speakerText"));
    m_text->setAccessibleName(tr("Notes for the teacher"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    auto *head = new QHBoxLayout;
    head->addWidget(m_place, 1);
    head->addWidget(m_time);

    auto *back = new QPushButton(tr("&Back"), this);
    back->setObjectName(QStringLiteral("speakerBack"));
    back->setToolTip(tr("One step back on the projector (PageUp)"));
    auto *forward = new QPushButton(tr("&Next"), this);
    forward->setObjectName(QStringLiteral("speakerNext"));
    forward->setToolTip(tr("One step forward on the projector (PageDown)"));
    connect(back, &QPushButton::clicked, this, &SpeakerWindow::backAsked);
    connect(forward, &QPushButton::clicked, this, &SpeakerWindow::forwardAsked);
    m_votes->setObjectName(QStringLiteral("votes"));
    m_voteBoxes = new QHBoxLayout(m_votes);
    m_voteBoxes->setContentsMargins(0, 0, 0, 0);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_votes);
    foot->addStretch(1);
    foot->addWidget(back);
    foot->addWidget(forward);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    layout->addLayout(foot);
    resize(QSize(theme.px(560), theme.px(520)).boundedTo(screen()->availableSize() / 2));
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &SpeakerWindow::tellTime);
    connect(&player, &LessonPlayer::changed, this, &SpeakerWindow::tell);
    connect(&theme, &Theme::changed, this, &SpeakerWindow::tell);
    m_since.start();
    m_second.start();
    tellTime();
    tell();
}

void SpeakerWindow::tellTime()
{
    const QTime past = QTime(0, 0).addMSecs(int(m_since.elapsed()));
    m_time->setText(tr("%1 · %2 since the start")
                        .arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat),
                             past.toString(past.hour() ? QStringLiteral("h:mm:ss") : QStringLiteral("m:ss"))));
}

void SpeakerWindow::tell()
{
    LessonDocument text(*m_text->document(), m_theme);
    askForVotes();
    if (!m_player.isOpen() || m_player.count() == 0) {
        m_place->setText(tr("No lesson is open"));
        text.addLine(tr("The keys step through the run."));
    } else {
        const lesson::Part &part = m_player.part(m_player.shown());
        m_place->setText(
            tr("%1 · part %2 of %3").arg(m_player.lesson().title).arg(m_player.shown() + 1).arg(m_player.count()));
        text.addHeading(LessonDocument::Size::Heading, part.title);
        if (const LessonPlayer::Asked *asked = m_player.asking()) {
            const auto tellRight = [&](const QString &what, const QList<lesson::Choice> &choices) {
                if (const lesson::Choice *right = rightOf(choices))
                    text.addLine(what.arg(right->text), true);
            };
            text.addLine(asked->question->text);
            tellRight(tr("Correct: %1"), asked->question->what);
            tellRight(tr("because: %1"), asked->question->why);
        }
        for (const lesson::Piece &piece : part.pieces) {
            if (const auto *note = std::get_if<lesson::Note>(&piece))
                text.addNote(note->kind == lesson::Note::Kind::Teacher ? tr("For you") : tr("Hint"), note->markdown);
        }
        if (const lesson::Block *next = m_player.nextBlock()) {
            text.addCode(commandLines(next->commands), tr("What comes next"));
        }
    }
    text.addDim(
        tr("PageDown or → next · PageUp or ← back · B or full stop: black · F freezes the picture · P pen, C clears "
           "it · L spotlight · Z enlarges the part at the mouse · 1–6 choose the picture · N this window · "
           "Escape ends"));
}

// One number a choice, as many as hands were raised.
void SpeakerWindow::askForVotes()
{
    const LessonPlayer::Asked *asked = m_player.asking();
    const QByteArray question = asked ? asked->question->id : QByteArray();
    if (question == m_votedOn)
        return;
    m_votedOn = question;
    m_counts.clear();
    while (QLayoutItem *item = m_voteBoxes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!asked)
        return;
    m_voteBoxes->addWidget(new QLabel(tr("Votes:"), m_votes));
    for (qsizetype i = 0; i < asked->whatOrder.size(); ++i) {
        auto *count = new QSpinBox(m_votes);
        count->setRange(0, mostVotes);
        count->setPrefix(QString::number(i + 1) + QStringLiteral(": "));
        count->setObjectName(QStringLiteral("votes%1").arg(i + 1));
        const QString choice = asked->question->what[asked->whatOrder[i]].text;
        count->setAccessibleName(tr("Votes for %1").arg(choice));
        count->setToolTip(plainToolTip(tr("How many of the class chose: %1").arg(choice)));
        connect(count, &QSpinBox::valueChanged, this, &SpeakerWindow::takeVotes);
        m_voteBoxes->addWidget(count);
        m_counts.append(count);
    }
}

void SpeakerWindow::takeVotes()
{
    const LessonPlayer::Asked *asked = m_player.asking();
    if (!asked)
        return;
    QList<int> votes(asked->question->what.size(), 0);
    for (qsizetype i = 0; i < m_counts.size(); ++i)
        votes[asked->whatOrder[i]] = m_counts[i]->value();
    m_player.setVotes(votes);
}

void SpeakerWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
        emit forwardAsked();
        break;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
        emit backAsked();
        break;
    case Qt::Key_Escape:
        close();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace gui
