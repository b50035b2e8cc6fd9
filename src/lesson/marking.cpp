#include "lesson/marking.h"

#include "lab/parser.h"
#include "lesson/reader.h"
#include "lesson/replay.h"
#include "report/errors.h"
#include "report/summary.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDeadlineTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesson {

namespace {

struct Marks {
    Q_DECLARE_TR_FUNCTIONS(lesson::Marks)
};

QByteArray likenessOf(Work work)
{
    work.student.clear();
    return QCryptographicHash::hash(toText(work), QCryptographicHash::Sha256);
}

QString sentenceOf(const base::Error &error) { return report::errorText(error).sentence; }

class Marker {
public:
    Marker(const Lesson &lesson, const Work &work, const MarkOptions &options, Marked &result)
        : m_lesson(lesson)
        , m_work(work)
        , m_options(options)
        , m_result(result)
        , m_items(itemsOf(lesson))
        , m_deadline(std::chrono::seconds(options.seconds))
    {
        for (const MarkItem &item : std::as_const(m_items))
            m_result.items.append({nameOf(item), item.weight, item.isHidden, false, {}});
    }

    void mark()
    {
        judge();
        if (m_work.isIntact)
            return;
        if (m_result.isMarked())
            m_result.state = Marked::State::Altered;
        m_result.remarks.prepend(sentenceOf({"work.altered", {}}));
    }

private:
    void judge()
    {
        if (m_work.version != m_lesson.version) {
            giveUp(Marked::State::OtherVersion,
                   m_work.lesson == m_lesson.name ? base::Error{"work.otherVersion", {}}
                                                  : base::Error{"work.otherLesson", {m_work.lesson}});
            return;
        }
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (m_items[i].kind == MarkItem::Kind::Answer)
                judgeAnswer(m_items[i], m_result.items[i]);
        }
        const auto isStopped = [this] {
            return m_deadline.hasExpired() || (m_options.isStopped && m_options.isStopped());
        };
        auto replayed = replay(m_lesson, m_work, isStopped);
        if (!replayed) {
            giveUp(replayed.error().code == "work.badLine" ? Marked::State::Unreadable : Marked::State::Refused,
                   replayed.error());
            return;
        }
        if (!replayed->isEnded)
            judgeLab(*replayed);
        if (replayed->isEnded || replayed->run->isOverLimit() || m_deadline.hasExpired()) {
            end(*replayed->run);
            return;
        }
        m_result.state = replayed->differsFrom ? Marked::State::LogDiffers : Marked::State::Marked;
        if (replayed->differsFrom)
            m_result.remarks << sentenceOf({"work.logDiffers", {QString::number(*replayed->differsFrom)}});
        remarkOnSettings();
    }

    // Nothing is counted.
    void giveUp(Marked::State state, const base::Error &error)
    {
        m_result.state = state;
        for (MarkedItem &item : m_result.items) {
            item.isReached = false;
            item.why = Marks::tr("not marked");
        }
        m_result.remarks << sentenceOf(error);
    }

    // Answers count all the same.
    void end(const Run &run)
    {
        m_result.state = Marked::State::Ended;
        m_result.remarks << sentenceOf(run.isOverLimit()
                                           ? base::Error{"work.tooLong", {QString::number(run.count())}}
                                           : base::Error{"work.tooSlow", {QString::number(m_options.seconds)}});
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (m_items[i].kind == MarkItem::Kind::Answer)
                continue;
            m_result.items[i].isReached = false;
            m_result.items[i].why = Marks::tr("not marked: the run was stopped before its end");
        }
    }

    void judgeAnswer(const MarkItem &item, MarkedItem &marked) const
    {
        const auto given = std::find_if(m_work.answers.begin(), m_work.answers.end(),
                                        [&](const Answer &each) { return each.question == item.name; });
        const QList<const Question *> questions = m_lesson.questions();
        const Question &question = **std::find_if(questions.begin(), questions.end(),
                                                  [&](const Question *each) { return each->id == item.name; });
        if (given == m_work.answers.end() || (given->what == 0 && given->why == 0)) {
            marked.why = Marks::tr("not answered");
            return;
        }
        QStringList wrong;
        for (const auto &[choices, number, half] : {std::tuple(&question.what, given->what, Marks::tr("what")),
                                                    std::tuple(&question.why, given->why, Marks::tr("why"))}) {
            if (number < 1 || number > choices->size())
                wrong << Marks::tr("%1: skipped").arg(half);
            else if (const Choice &choice = (*choices)[number - 1]; !choice.isCorrect)
                wrong << Marks::tr("%1: “%2”").arg(half, choice.text);
        }
        marked.isReached = wrong.isEmpty();
        marked.why = wrong.join(u", "_s);
    }

    void judgeLab(Replayed &replayed)
    {
        Run &run = *replayed.run;
        // Who leaves out what the lesson sets up has not mended it.
        const QString missing =
            replayed.hasAllBlocks ? QString() : Marks::tr("not all lesson commands were run once and in order");
        if (m_lesson.goals())
            run.tryOut(*m_lesson.blocks(Block::Kind::Trial).first(), replayed.tries + 1);
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            MarkedItem &marked = m_result.items[i];
            if (m_items[i].kind == MarkItem::Kind::Goal)
                judgeGoal(run, m_items[i], marked);
        }
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            MarkedItem &marked = m_result.items[i];
            if (m_items[i].kind == MarkItem::Kind::Commands)
                judgeCommands(run, m_items[i], marked);
            if (m_items[i].kind != MarkItem::Kind::Answer && !missing.isEmpty()) {
                marked.isReached = false;
                marked.why = missing;
            }
        }
    }

    void judgeGoal(const Run &run, const MarkItem &item, MarkedItem &marked) const
    {
        for (const Goal &goal : m_lesson.goals()->goals) {
            if (name(goal.measure) != item.name)
                continue;
            marked.isReached = run.isReached(goal);
            if (!marked.isReached)
                marked.why = Marks::tr("%1: %2, needs %3 %4")
                                 .arg(goal.words, figure(goal.measure, run.value(goal.measure)),
                                      QString::fromLatin1(symbol(goal.relation)), figure(goal.measure, goal.target));
        }
    }

    void judgeCommands(Run &run, const MarkItem &item, MarkedItem &marked) const
    {
        const std::size_t before = run.failures().size();
        run.play({{lab::Mark{}, 0}});
        run.play(item.commands);
        // The rest of a command that failed says nothing that its expectations don't.
        const auto failure =
            std::find_if(run.failures().begin() + std::ptrdiff_t(before), run.failures().end(),
                         [](const trace::Event &event) { return event.kind == trace::EventKind::Expectation; });
        const bool isJudged = !run.isOverLimit();
        marked.isReached = isJudged && failure == run.failures().end();
        if (isJudged && !marked.isReached)
            marked.why = report::failedExpectationText(m_lesson.name, *failure);
    }

    // What can make a goal easy without a better cache.
    void remarkOnSettings()
    {
        const auto *made = std::get_if<GeneratedCourses>(&m_work.courses);
        if (!made)
            m_result.remarks << Marks::tr("It started with an imported course table.");
        else if (made->count != GeneratedCourses().count)
            m_result.remarks << Marks::tr("Courses at the start: %1.").arg(made->count);
        for (const WorkStep &step : m_work.steps) {
            const auto *own = std::get_if<OwnCommand>(&step.what);
            const auto action = own ? lab::parseLine(own->text) : lab::parseLine({});
            if (!action || !*action)
                continue;
            if (std::holds_alternative<lab::SetCosts>(**action) || std::holds_alternative<lab::CatalogReset>(**action))
                m_result.remarks << Marks::tr("Line %1 changes the costs or the courses: %2")
                                        .arg(QString::number(step.line), QString::fromUtf8(own->text));
        }
    }

    const Lesson &m_lesson;
    const Work &m_work;
    const MarkOptions &m_options;
    Marked &m_result;
    QList<MarkItem> m_items;
    QDeadlineTimer m_deadline;
};

} // namespace

int Marked::points() const
{
    int sum = 0;
    for (const MarkedItem &item : items)
        sum += item.isReached ? item.weight : 0;
    return sum;
}

QStringList Marked::reasons(bool withHidden) const
{
    QStringList all;
    for (const MarkedItem &item : items) {
        if (!item.isReached && (withHidden || !item.isHidden))
            all << Marks::tr("%1 (−%2): %3").arg(item.name, QString::number(item.weight), item.why);
    }
    return all;
}

QString stateText(Marked::State state)
{
    switch (state) {
    case Marked::State::Marked:
        return Marks::tr("marked");
    case Marked::State::Altered:
        return Marks::tr("altered");
    case Marked::State::LogDiffers:
        return Marks::tr("another log");
    case Marked::State::OtherVersion:
        return Marks::tr("another version");
    case Marked::State::Refused:
        return Marks::tr("refused");
    case Marked::State::Ended:
        return Marks::tr("ended");
    case Marked::State::Unreadable:
        return Marks::tr("unreadable");
    }
    return {};
}

QByteArray stateName(Marked::State state)
{
    constexpr std::array names{"marked", "altered", "log-differs", "other-version", "refused", "ended", "unreadable"};
    return names[static_cast<std::size_t>(state)];
}

QList<MarkItem> itemsOf(const Lesson &lesson)
{
    if (!lesson.marks.isEmpty())
        return lesson.marks;
    QList<MarkItem> items;
    for (const Question *question : lesson.questions()) {
        MarkItem item;
        item.name = question->id;
        items.append(item);
    }
    if (const Goals *goals = lesson.goals()) {
        for (const Goal &goal : goals->goals) {
            MarkItem item;
            item.kind = MarkItem::Kind::Goal;
            item.name = name(goal.measure);
            items.append(item);
        }
    }
    return items;
}

int mostPoints(const QList<MarkItem> &items)
{
    int sum = 0;
    for (const MarkItem &item : items)
        sum += item.weight;
    return sum;
}

QString nameOf(const MarkItem &item)
{
    switch (item.kind) {
    case MarkItem::Kind::Answer:
        return Marks::tr("answer %1").arg(QString::fromUtf8(item.name));
    case MarkItem::Kind::Goal:
        return Marks::tr("goal %1").arg(QString::fromUtf8(item.name));
    case MarkItem::Kind::Commands:
        return item.words;
    }
    return {};
}

Marked mark(const QByteArray &text, const QString &file, const MarkOptions &options)
{
    Marked result;
    result.file = file;
    auto work = readWork(text);
    const auto lesson = read(options.lesson, options.name, work ? variantOf(work->seed) : 0);
    if (!work || !lesson) {
        result.remarks << (work ? problemText(options.name, lesson.error().first()) : sentenceOf(work.error()));
        return result;
    }
    result.variant = lesson->variant + 1;
    Marker(*lesson, *work, options, result).mark();
    result.likeness = likenessOf(*work);
    work->steps.clear();
    result.work = *std::move(work);
    return result;
}

void remarkOnTwins(QList<Marked> &table)
{
    QHash<std::pair<int, QString>, QString> files; // a student may hand in several lessons
    QHash<QByteArray, const Marked *> originals;
    for (Marked &row : table) {
        if (row.work.student.isEmpty() || row.lesson < 0)
            continue;
        const std::pair student(row.lesson, row.work.student.toLower());
        if (files.contains(student)) {
            row.remarks << Marks::tr("The same student as %1.").arg(files.value(student));
            continue;
        }
        files.insert(student, row.file);
        const Marked *&original = originals[row.likeness];
        // A class that shares one seed may well do the same.
        const auto isOwn = [](const Marked &each) { return each.work.seed == seedOf(each.work.student); };
        if (original && (isOwn(*original) || isOwn(row)))
            row.remarks << Marks::tr("The same seed, answers and commands as %1.").arg(original->file);
        if (!original)
            original = &row;
    }
}

} // namespace lesson
