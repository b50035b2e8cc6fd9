#include "labwindow/teaching/lessontext.h"

#include "lab/printer.h"
#include "labwindow/labclient.h"
#include "labwindow/teaching/lessondocument.h"
#include "labwindow/teaching/lessonrecord.h"
#include "lesson/shipped.h"
#include "look/theme.h"
#include "report/narrator.h"

#include <QtCore/QDir>
#include <QtWidgets/QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

const auto eventAddress = u"event:"_s;
const auto termAddress = u"glossary:"_s;
const auto newsAnchor = u"news"_s; // what has come last

QString relationText(lesson::Relation relation)
{
    switch (relation) {
    case lesson::Relation::AtMost:
        return u"≤"_s;
    case lesson::Relation::AtLeast:
        return u"≥"_s;
    case lesson::Relation::Exactly:
        break;
    }
    return u"="_s;
}

} // namespace

QString commandLines(const QList<lab::Command> &commands)
{
    QStringList lines;
    for (const lab::Command &command : commands) {
        const lab::Traits::Role role = lab::traitsOf(command.action).role;
        if (role != lab::Traits::Role::Check && role != lab::Traits::Role::Telling)
            lines << QString::fromUtf8(lab::print(command.action));
    }
    return lines.join(u'\n');
}

QString votesText(const LessonPlayer::Asked &asked)
{
    QStringList all;
    for (const int choice : asked.whatOrder) {
        if (const int votes = asked.votes.value(choice))
            all += asked.question->what[choice].text + u' ' + QString::number(votes);
    }
    return all.join(u" · "_s);
}

LessonText::LessonText(const Theme &theme, LabClient &lab, const LessonPlayer &player, const LessonRecord &record,
                       const report::Narrator &narrator, QWidget *parent)
    : QTextBrowser(parent)
    , m_theme(theme)
    , m_lab(lab)
    , m_player(player)
    , m_record(record)
    , m_narrator(narrator)
{
    setObjectName(u"lessonText"_s);
    setAccessibleName(tr("Text of the lesson"));
    setToolTip(tr("The current part of the lesson; links show the decisive event"));
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(this, &QTextBrowser::anchorClicked, this, &LessonText::follow);
    connect(&player, &LessonPlayer::changed, this, &LessonText::tell);
    connect(&record, &LessonRecord::written, this, &LessonText::tell);
    connect(&theme, &Theme::changed, this, &LessonText::restyle);
    restyle();
}

// Nothing that a text names is read.
QVariant LessonText::loadResource(int, const QUrl &) { return {}; }

void LessonText::restyle()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Base, m_theme.palette().panel);
    colours.setColor(QPalette::Text, m_theme.palette().ink);
    colours.setColor(QPalette::Link, m_theme.palette().accent);
    setPalette(colours);
    tell();
}

void LessonText::follow(const QUrl &address)
{
    const QString text = address.toString();
    if (text.startsWith(eventAddress))
        emit eventChosen(text.sliced(eventAddress.size()).toULongLong());
    else if (text.startsWith(termAddress))
        emit termChosen(text.sliced(termAddress.size()).toUtf8());
    else if (LessonDocument::mayLinkTo(text))
        emit lessonChosen(text);
}

void LessonText::tell()
{
    const int place = verticalScrollBar()->value();
    LessonDocument text(*document(), m_theme);
    if (!m_player.isOpen()) {
        text.addDim(tr("Choose a lesson from the Lessons menu."));
        m_told = {};
        return;
    }
    if (m_player.shown() == 0)
        text.addHeading(LessonDocument::Size::Title, m_player.lesson().title);
    tellPart(text);
    tellEnd(text);
    qsizetype news = m_player.hintsShown() + m_player.tries().size() + (m_player.isSolved() ? 1 : 0);
    for (const lesson::Question *question : m_player.lesson().questions()) {
        const LessonPlayer::Asked *asked = m_player.asked(*question);
        news += asked && asked->isShown ? 1 : 0;
    }
    const std::tuple told(m_player.lesson().name + QString::number(m_player.seed()), m_player.shown(), news);
    const bool isOtherPart = std::get<0>(told) != std::get<0>(m_told) || std::get<1>(told) != std::get<1>(m_told);
    const bool hasNews = !isOtherPart && std::get<2>(told) > std::get<2>(m_told);
    m_told = told;
    verticalScrollBar()->setValue(isOtherPart ? 0 : place);
    if (hasNews)
        scrollToAnchor(newsAnchor);
}

void LessonText::tellPart(LessonDocument &document) const
{
    if (m_player.count() == 0)
        return;
    const lesson::Part &part = m_player.part(m_player.shown());
    if (part.title != m_player.lesson().title)
        document.addHeading(LessonDocument::Size::Heading, part.title);
    const qsizetype visible = m_player.visiblePieces();
    int hints = m_player.hintsShown();
    for (qsizetype i = 0; i < visible; ++i) {
        const lesson::Piece &piece = part.pieces[i];
        if (const auto *prose = std::get_if<lesson::Prose>(&piece)) {
            document.addMarkdown(prose->markdown);
        } else if (const auto *code = std::get_if<lesson::Code>(&piece)) {
            document.addCode(code->text);
        } else if (const auto *goals = std::get_if<lesson::Goals>(&piece)) {
            tellGoals(document, *goals);
        } else if (const auto *block = std::get_if<lesson::Block>(&piece)) {
            if (block->kind == lesson::Block::Kind::Play)
                document.addCode(commandLines(block->commands), tr("Commands"));
            else if (block->kind == lesson::Block::Kind::Trial)
                document.addCode(commandLines(block->commands), tr("Commands of a try (empty cache)"));
            else if (m_player.isSolved())
                document.addCode(commandLines(block->commands), tr("One solution"));
        }
        // What was asked is answered behind the block that answers it.
        const bool isPlay = std::holds_alternative<lesson::Block>(piece)
            && std::get<lesson::Block>(piece).kind == lesson::Block::Kind::Play;
        for (qsizetype at = i - 1; isPlay && at >= 0 && !std::holds_alternative<lesson::Block>(part.pieces[at]); --at) {
            const auto *question = std::get_if<lesson::Question>(&part.pieces[at]);
            if (const LessonPlayer::Asked *asked = question ? m_player.asked(*question) : nullptr;
                asked && asked->isShown)
                tellAnswer(document, *asked);
        }
    }
    bool isFirst = true;
    for (const lesson::Piece &piece : part.pieces) {
        const auto *note = std::get_if<lesson::Note>(&piece);
        if (note && note->kind == lesson::Note::Kind::Hint && hints-- > 0) {
            if (std::exchange(isFirst, false))
                document.addAnchor(newsAnchor);
            document.addNote(tr("Hint"), note->markdown);
        }
    }
}

void LessonText::tellHalf(LessonDocument &document, const QList<lesson::Choice> &choices,
                          std::optional<int> chosen) const
{
    if (chosen) {
        const lesson::Choice &choice = choices[*chosen];
        document.addLine((choice.isCorrect ? tr("✓ Right: %1") : tr("✗ Wrong: %1")).arg(choice.text), true);
        if (!choice.answer.isEmpty())
            document.addLine(choice.answer);
    } else {
        const auto right =
            std::find_if(choices.begin(), choices.end(), [](const lesson::Choice &each) { return each.isCorrect; });
        if (right != choices.end())
            document.addLine(tr("Answer: %1").arg(right->text));
    }
}

void LessonText::tellAnswer(LessonDocument &document, const LessonPlayer::Asked &asked) const
{
    document.addLine(asked.question->text);
    document.addAnchor(newsAnchor);
    tellHalf(document, asked.question->what, asked.what);
    tellHalf(document, asked.question->why, asked.why);
    if (!votesText(asked).isEmpty())
        document.addLine(tr("The class: %1").arg(votesText(asked)));
    document.addLine(asked.question->sentence, true);
    const trace::Event *event = asked.decider ? m_lab.log().find(asked.decider) : nullptr;
    if (event)
        document.addLink(tr("Decisive event: %1").arg(m_narrator.sentence(*event)),
                         eventAddress + QString::number(event->id));
}

void LessonText::tellGoals(LessonDocument &document, const lesson::Goals &goals) const
{
    const QList<LessonPlayer::Try> &tries = m_player.tries();
    if (!tries.isEmpty())
        document.addAnchor(newsAnchor);
    document.addLine(tries.isEmpty() ? tr("Your goals:") : tr("Your goals, after try %1:").arg(tries.last().number),
                     true);
    for (qsizetype i = 0; i < goals.goals.size(); ++i) {
        const lesson::Goal &goal = goals.goals[i];
        const QString needed = relationText(goal.relation) + u' ' + lesson::figure(goal.measure, goal.target);
        if (tries.isEmpty()) {
            document.addLine(tr("○ %1: needs %2").arg(goal.words, needed));
            continue;
        }
        const std::int64_t value = tries.last().values.value(i);
        const bool isReached = lesson::holds(goal.relation, value, goal.target);
        document.addGoal((isReached ? tr("✓ %1: %2, needs %3 — reached") : tr("✗ %1: %2, needs %3 — not reached"))
                             .arg(goal.words, lesson::figure(goal.measure, value), needed),
                         isReached);
    }
    if (m_player.isReached())
        document.addLine(tr("All goals are reached."), true);
    else if (tries.isEmpty())
        document.addLine(tr("Change the lab as you like, then press Try."));
}

void LessonText::tellEnd(LessonDocument &document) const
{
    if (!m_player.isAtTheEnd())
        return;
    const QList<const lesson::Question *> questions = m_player.lesson().questions();
    const bool wasShown = std::any_of(questions.begin(), questions.end(), [this](const lesson::Question *each) {
        return m_player.asked(*each) && m_player.asked(*each)->isShown;
    });
    if (wasShown)
        document.addHeading(LessonDocument::Size::Heading, tr("What you have seen"));
    for (const lesson::Question *question : questions) {
        if (const LessonPlayer::Asked *asked = m_player.asked(*question); asked && asked->isShown)
            document.addLine(question->sentence);
    }
    if (!m_record.problem().isEmpty())
        document.addDim(tr("Your answers cannot be saved in %1: %2")
                            .arg(QDir::toNativeSeparators(m_record.path()), m_record.problem()));
    else if (!m_record.path().isEmpty())
        document.addDim(tr("The lesson ends here. Your answers: %1").arg(QDir::toNativeSeparators(m_record.path())));
    else
        document.addDim(tr("The lesson ends here."));
    const QList<lesson::Shipped> all = lesson::shipped();
    const auto here = std::find_if(all.begin(), all.end(),
                                   [this](const lesson::Shipped &each) { return each.file == m_player.lesson().name; });
    if (here != all.end() && std::next(here) != all.end())
        document.addLink(tr("Next lesson: %1").arg(std::next(here)->title), std::next(here)->file);
}

} // namespace gui
