#include "lesson/replay.h"

#include "lab/printer.h"
#include "lesson/workrules.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace lesson {

namespace {

class Replayer {
public:
    Replayer(const Lesson &lesson, const QList<std::optional<lab::Action>> &actions)
        : m_blocks(lesson.blocks(Block::Kind::Play))
        , m_trials(lesson.blocks(Block::Kind::Trial))
        , m_actions(actions)
    {
    }

    // False when the lesson has no such block or trial.
    bool knows(const WorkStep &step) const
    {
        if (const auto *block = std::get_if<BlockRan>(&step.what))
            return block->number <= m_blocks.size();
        return !std::holds_alternative<Tried>(step.what) || !m_trials.isEmpty();
    }

    void doStep(Run &run, const WorkStep &step, qsizetype index, Replayed &result)
    {
        if (const auto *block = std::get_if<BlockRan>(&step.what)) {
            m_inOrder = m_inOrder && block->number == ++m_ran;
            run.play(m_blocks[block->number - 1]->commands);
        } else if (const auto *tried = std::get_if<Tried>(&step.what)) {
            result.tries = std::max(result.tries, tried->number);
            run.tryOut(*m_trials.first(), tried->number);
        } else {
            run.play({{*m_actions[index], 0}}); // a failure of his own makes no check of the lesson void
        }
    }

    bool hasAllBlocks() const { return m_inOrder && m_ran == m_blocks.size(); }

private:
    const QList<const Block *> m_blocks;
    const QList<const Block *> m_trials;
    const QList<std::optional<lab::Action>> &m_actions;
    int m_ran = 0;
    bool m_inOrder = true;
};

base::Result<void> takeCourses(Run &run, const Work &work)
{
    if (const auto *made = std::get_if<GeneratedCourses>(&work.courses)) {
        lab::CatalogReset reset;
        reset.courses = made->count;
        if (made->count > maxWorkCourses || !run.prepare({{reset, 0}}))
            return base::failure("work.badCourses");
        return {};
    }
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("courses.csv")));
    const QByteArray &csv = std::get<ImportedCourses>(work.courses).csv;
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
        return base::failure("file.cannotWrite", {file.fileName(), file.errorString()});
    file.close();
    lab::CatalogImport rows;
    rows.file = file.fileName();
    if (csv.count('\n') > maxWorkCourses + 1 || !run.prepare({{rows, 0}}))
        return base::failure("work.badCourses");
    return {};
}

using Stamp = std::function<void(qsizetype step, const QByteArray &log)>;

base::Result<Replayed> doAgain(const Lesson &lesson, const Work &work, const std::function<bool()> &isStopped,
                               const Stamp &stamp, trace::Listener *listener = nullptr)
{
    const auto actions = ownActions(work);
    if (!actions)
        return tl::unexpected(actions.error());
    Replayer replayer(lesson, *actions);
    for (const WorkStep &step : work.steps) {
        if (!replayer.knows(step))
            return base::failure("work.badLine", {QString::number(step.line)});
    }
    auto run = Run::create({.seed = work.seed,
                            .isStopped = isStopped,
                            .mostEvents = maxWorkEvents,
                            .mostTime = maxWorkTime,
                            .keepsEvents = false,
                            .listener = listener});
    if (!run)
        return tl::unexpected(run.error());
    if (auto taken = takeCourses(**run, work); !taken)
        return tl::unexpected(taken.error());
    Replayed result;
    for (qsizetype i = 0; i < work.steps.size() && !result.isEnded; ++i) {
        replayer.doStep(**run, work.steps[i], i, result);
        result.isEnded = (*run)->isOverLimit() || (isStopped && isStopped());
        if (!result.isEnded)
            stamp(i, (*run)->digest().left(logDigits));
    }
    result.hasAllBlocks = replayer.hasAllBlocks();
    result.run = *std::move(run);
    return result;
}

} // namespace

base::Result<Replayed> replay(const Lesson &lesson, const Work &work, const std::function<bool()> &isStopped,
                              trace::Listener *listener)
{
    std::optional<int> differsFrom;
    const auto compare = [&](qsizetype step, const QByteArray &log) {
        if (!differsFrom && work.steps[step].log != log)
            differsFrom = work.steps[step].line;
    };
    auto result = doAgain(lesson, work, isStopped, compare, listener);
    if (result)
        result->differsFrom = differsFrom;
    return result;
}

base::Result<Work> handIn(const Lesson &lesson, Work begun, const QList<lab::Command> &commands,
                          const std::function<bool()> &isStopped)
{
    begun.lesson = lesson.name;
    begun.version = lesson.version;
    begun.steps.clear();
    for (int block = 1; block <= lesson.blocks(Block::Kind::Play).size(); ++block)
        begun.steps.append({BlockRan{block}, {}, 0});
    for (const lab::Command &command : commands)
        begun.steps.append({OwnCommand{lab::print(command.action)}, {}, command.line});
    if (lesson.goals())
        begun.steps.append({Tried{1}, {}, 0});
    if (begun.steps.size() > maxSteps)
        return base::failure("work.tooMany", {QString::number(maxSteps)});
    const auto done =
        doAgain(lesson, begun, isStopped, [&](qsizetype step, const QByteArray &log) { begun.steps[step].log = log; });
    if (!done)
        return tl::unexpected(done.error());
    if (done->isEnded)
        return base::failure("work.tooLong", {QString::number(done->run->count())});
    return begun;
}

} // namespace lesson
