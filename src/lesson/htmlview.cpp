#include "lesson/htmlview.h"

#include "lab/printer.h"
#include "lesson/replay.h"
#include "report/htmlreport.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace lesson {

namespace {

struct Page {
    Q_DECLARE_TR_FUNCTIONS(lesson::Page)
};

using Sections = QList<std::pair<QString, QStringList>>;

QStringList linesOfCommands(const QList<lab::Command> &commands)
{
    QStringList lines;
    for (const lab::Command &command : commands) {
        if (lab::traitsOf(command.action).role != lab::Traits::Role::Check)
            lines << u"    "_s + QString::fromUtf8(lab::print(command.action));
    }
    return lines;
}

// One half of a question. chosen: from 1; 0 = nothing.
QString chosenText(const QString &half, const QList<Choice> &choices, int chosen)
{
    if (chosen < 1 || chosen > choices.size())
        return Page::tr("%1: skipped").arg(half);
    const Choice &choice = choices[chosen - 1];
    return (choice.isCorrect ? Page::tr("%1: right: %2") : Page::tr("%1: wrong: %2")).arg(half, choice.text)
        + (choice.answer.isEmpty() ? QString() : u' ' + choice.answer);
}

int numberOfCorrect(const QList<Choice> &choices)
{
    const auto correct =
        std::find_if(choices.begin(), choices.end(), [](const Choice &each) { return each.isCorrect; });
    return int(correct - choices.begin()) + 1;
}

QStringList answered(const Question &question, int what, int why)
{
    return {question.text, chosenText(Page::tr("What"), question.what, what),
            chosenText(Page::tr("Why"), question.why, why), question.sentence};
}

class PieceLines {
public:
    explicit PieceLines(QStringList &lines)
        : m_lines(lines)
    {
    }
    void operator()(const Prose &prose) { add(prose.markdown); }
    void operator()(const Code &code) { add(u"    "_s + QString(code.text).replace(u"\n"_s, u"\n    "_s)); }
    void operator()(const Note &note)
    {
        if (note.kind == Note::Kind::Hint)
            add(Page::tr("Hint: %1").arg(note.markdown));
    }
    void operator()(const Question &question)
    {
        m_lines << answered(question, numberOfCorrect(question.what), numberOfCorrect(question.why));
    }
    void operator()(const Block &block)
    {
        if (block.kind != Block::Kind::Solution)
            m_lines << linesOfCommands(block.commands);
    }
    void operator()(const Goals &goals)
    {
        for (const Goal &goal : goals.goals)
            add(Page::tr("Goal: %1 %2 %3")
                    .arg(goal.words, QString::fromLatin1(symbol(goal.relation)), figure(goal.measure, goal.target)));
    }

private:
    void add(const QString &text) { m_lines << text.split(u'\n'); }

    QStringList &m_lines;
};

QStringList aboutWork(const Lesson &lesson, const Work &work, const Marked &marked)
{
    QStringList lines{
        Page::tr("Student: %1").arg(work.student), Page::tr("Lesson: %1").arg(lesson.title),
        Page::tr("Variant %1 of %2, seed %3")
            .arg(QString::number(lesson.variant + 1), QString::number(lesson.variants), QString::number(work.seed))};
    if (marked.state != Marked::State::Marked)
        lines << Page::tr("State: %1").arg(stateText(marked.state));
    return lines;
}

QStringList pointsOf(const Marked &marked)
{
    QStringList lines;
    for (const MarkedItem &item : marked.items) {
        if (item.isHidden)
            continue;
        lines << Page::tr("%1: %2 of %3")
                     .arg(item.name, QString::number(item.isReached ? item.weight : 0), QString::number(item.weight))
                + (item.why.isEmpty() ? QString() : u" – "_s + item.why);
    }
    return lines;
}

QStringList answersOf(const Lesson &lesson, const Work &work)
{
    QStringList lines;
    for (const Question *question : lesson.questions()) {
        const auto given = std::find_if(work.answers.begin(), work.answers.end(),
                                        [&](const Answer &each) { return each.question == question->id; });
        const bool isGiven = given != work.answers.end();
        lines << answered(*question, isGiven ? given->what : 0, isGiven ? given->why : 0);
    }
    return lines;
}

QStringList ownCommandsOf(const Work &work)
{
    QStringList lines;
    for (const WorkStep &step : work.steps) {
        if (const auto *own = std::get_if<OwnCommand>(&step.what))
            lines << u"    "_s + QString::fromUtf8(own->text);
    }
    return lines;
}

} // namespace

base::Result<QString> lessonPage(const Lesson &lesson, std::uint64_t seed, std::size_t stories,
                                 const std::function<bool()> &isStopped)
{
    Sections sections;
    for (const Part &part : lesson.parts) {
        QStringList lines;
        for (const Piece &piece : part.pieces)
            std::visit(PieceLines(lines), piece);
        sections.append({part.title, lines});
    }
    report::HtmlReport page(
        {.files = {lesson.name}, .seed = seed, .measured = false, .maxStories = stories, .sections = sections});
    auto run = Run::create({.seed = seed, .isStopped = isStopped, .keepsEvents = false, .listener = &page});
    if (!run)
        return tl::unexpected(run.error());
    for (const Block *block : lesson.blocks(Block::Kind::Play))
        (*run)->play(block->commands);
    for (const Block *trial : lesson.blocks(Block::Kind::Trial))
        (*run)->tryOut(*trial, 1);
    return page.html();
}

base::Result<QString> workPage(const Lesson &lesson, const Work &work, const Marked &marked, std::size_t stories,
                               const std::function<bool()> &isStopped)
{
    const Sections sections{{Page::tr("Hand-in"), aboutWork(lesson, work, marked)},
                            {Page::tr("Points"), pointsOf(marked)},
                            {Page::tr("Answers"), answersOf(lesson, work)},
                            {Page::tr("Own commands"), ownCommandsOf(work)}};
    report::HtmlReport page(
        {.files = {lesson.name}, .seed = work.seed, .measured = false, .maxStories = stories, .sections = sections});
    if (const auto replayed = replay(lesson, work, isStopped, &page); !replayed)
        return tl::unexpected(replayed.error());
    return page.html();
}

} // namespace lesson
