#include "lesson/check.h"

#include "lab/printer.h"
#include "lesson/decider.h"
#include "lesson/limits.h"
#include "lesson/reader.h"
#include "lesson/run.h"
#include "lesson/workrules.h"
#include "report/summary.h"
#include "report/words.h"

using namespace Qt::StringLiterals;

namespace lesson {

namespace {

class Checker {
public:
    Checker(const Lesson &lesson, Checked &result, const std::function<bool()> &isStopped)
        : m_lesson(lesson)
        , m_result(result)
        , m_isStopped(isStopped)
    {
    }

    void check()
    {
        if (!m_lesson.isPlayed())
            return;
        const QList<const Block *> solutions = m_lesson.blocks(Block::Kind::Solution);
        path(nullptr, 0);
        for (int i = 0; i < solutions.size(); ++i)
            path(solutions[i], i + 1);
    }

private:
    bool isStopped() const { return m_isStopped && m_isStopped(); }

    void add(int line, const QByteArray &code, const QStringList &arguments)
    {
        const auto isSame = [&](const Problem &other) { // a path goes where another has been
            return other.line == line && other.error.code == code && other.error.args == arguments;
        };
        if (m_result.problems.size() < maxProblems
            && std::none_of(m_result.problems.begin(), m_result.problems.end(), isSame))
            m_result.problems.append({.line = line, .error = {code, arguments}});
    }

    // One way through the lesson; solution: null = doing nothing.
    void path(const Block *solution, int number)
    {
        if (isStopped() || !isWithinLimits(solution))
            return;
        const auto first = walk(solution, number, true);
        const auto second = walk(solution, number, false);
        if (first && second && *first != *second)
            add(solution ? solution->line : 1, "lesson.runsDiffer", {});
    }

    // Neither a slip of a finger nor a joke runs for hours: the limits are those of a hand-in.
    bool isWithinLimits(const Block *solution)
    {
        WorkRules rules;
        for (const Part &part : m_lesson.parts) {
            for (const Piece &piece : part.pieces) {
                const auto *block = std::get_if<Block>(&piece);
                if (!block || (block->kind == Block::Kind::Solution && block != solution))
                    continue;
                for (const lab::Command &command : block->commands) {
                    if (rules.add(command.action))
                        continue;
                    add(command.line, "lesson.tooMuch",
                        {report::shown(lab::print(command.action), 60), QString::number(maxWorkRequests),
                         QString::number(maxWorkUsers),
                         QString::number(std::chrono::duration_cast<std::chrono::days>(maxWorkTime).count())});
                    return false;
                }
            }
        }
        return true;
    }

    std::optional<QByteArray> walk(const Block *solution, int number, bool tells)
    {
        auto run = Run::create({.isStopped = m_isStopped, .mostEvents = maxWorkEvents, .mostTime = maxWorkTime});
        if (!run) {
            m_result.problems.append({.error = run.error()});
            return {};
        }
        for (const Part &part : m_lesson.parts) {
            QList<const Question *> open;
            for (const Piece &piece : part.pieces) {
                if (const auto *question = std::get_if<Question>(&piece)) {
                    open.append(question);
                } else if (const auto *block = std::get_if<Block>(&piece); block && block->kind == Block::Kind::Play) {
                    const std::size_t before = (*run)->events().size();
                    (*run)->play(block->commands);
                    if (tells && !solution)
                        askWhatDecides(open, **run, before);
                    open.clear();
                    m_result.blocks += tells ? 1 : 0;
                }
            }
        }
        tryGoals(**run, solution, number, tells);
        if (tells)
            tellFailures(**run);
        if (tells && (*run)->isOverLimit())
            add(0, "lesson.tooManyEvents", {QString::number(maxWorkEvents)});
        if (tells)
            m_result.events += (*run)->count();
        return (*run)->digest();
    }

    void askWhatDecides(const QList<const Question *> &questions, const Run &run, std::size_t before)
    {
        for (const Question *question : questions) {
            const std::span<const trace::Event> events = std::span(run.events()).subspan(before);
            if (!decidingEvent(question->decider, events))
                add(question->decider.line > 0 ? question->decider.line : question->line, "lesson.neverHappens",
                    {QString::fromUtf8(question->decider.word), QString::number(question->decider.ordinal)});
        }
    }

    void tryGoals(Run &run, const Block *solution, int number, bool tells)
    {
        const Goals *goals = m_lesson.goals();
        if (!goals)
            return;
        const Block &trial = *m_lesson.blocks(Block::Kind::Trial).first();
        run.tryOut(trial, 1);
        if (tells && !solution)
            tellReachedByNothing(run, *goals);
        if (solution)
            run.play(solution->commands);
        run.tryOut(trial, 2);
        if (!tells)
            return;
        if (solution)
            tellMissed(run, *goals, number);
        else
            tellReachedByNothing(run, *goals);
    }

    void tellReachedByNothing(const Run &run, const Goals &goals)
    {
        const bool all = std::all_of(goals.goals.begin(), goals.goals.end(),
                                     [&run](const Goal &goal) { return run.isReached(goal); });
        if (all)
            add(goals.line, "lesson.reachedByNothing", {});
    }

    void tellMissed(const Run &run, const Goals &goals, int number)
    {
        for (const Goal &goal : goals.goals) {
            if (!run.isReached(goal))
                add(goal.line, "lesson.solutionMisses",
                    {QString::number(number), goal.words, figure(goal.measure, run.value(goal.measure))});
        }
    }

    void tellFailures(const Run &run)
    {
        for (const trace::Event &event : run.events())
            m_result.expectations += event.kind == trace::EventKind::Expectation ? 1 : 0;
        for (const trace::Event &event : run.failures()) {
            Problem problem;
            problem.told = event.kind == trace::EventKind::Expectation
                ? report::failedExpectationText(m_lesson.name, event)
                : report::failedCommandText(m_lesson.name, run.failedCommands().value(event.id), event);
            const auto told = [&](const Problem &other) { return other.told == problem.told; };
            // A path goes where another has been.
            if (m_result.problems.size() < maxProblems
                && std::none_of(m_result.problems.begin(), m_result.problems.end(), told))
                m_result.problems.append(problem);
        }
    }

    const Lesson &m_lesson;
    Checked &m_result;
    const std::function<bool()> &m_isStopped;
};

} // namespace

Checked check(const QByteArray &text, const QString &name, const std::function<bool()> &isStopped)
{
    Checked result;
    result.variants = 1;
    for (int variant = 0; variant < result.variants; ++variant) {
        const auto lesson = read(text, name, variant);
        if (!lesson) {
            result.problems += lesson.error();
            return result;
        }
        result.variants = lesson->variants;
        result.title = lesson->title;
        result.questions = int(lesson->questions().size());
        result.solutions = int(lesson->blocks(Block::Kind::Solution).size());
        Checker(*lesson, result, isStopped).check();
    }
    return result;
}

} // namespace lesson
