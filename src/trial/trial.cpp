#include "trial/trial.h"

#include "lab/permissions.h"
#include "lab/runner.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace trial {

namespace {

// Notes the first command that failed.
class FailureWatch final : public trace::Listener {
public:
    void happened(const trace::Event &event) override
    {
        if (event.kind == trace::EventKind::Command) {
            m_command = event.text;
        } else if (event.kind == trace::EventKind::CommandFailed && m_error.code.isEmpty()) {
            QByteArray line;
            for (const auto &[name, value] : event.detail ? event.detail->fields : decltype(trace::Detail::fields)())
                line = name == "line" ? value : line;
            m_error = {"trial.failed",
                       {QString::fromUtf8(m_command), QString::fromUtf8(line), QString::fromUtf8(event.text)}};
        }
    }
    const base::Error &error() const { return m_error; }

private:
    QByteArray m_command;
    base::Error m_error;
};

} // namespace

base::Result<void> play(const QList<lab::Command> &commands, trace::Listener &listener,
                        const std::function<bool()> &isStopped)
{
    lab::Lab::Options options;
    options.permissions = std::make_shared<lab::Permissions>(lab::Permissions::Rules());
    options.isStopped = isStopped;
    auto lab = lab::Lab::create(options);
    if (!lab)
        return tl::unexpected(lab.error());
    FailureWatch failures;
    (*lab)->addListener(&failures);
    (*lab)->addListener(&listener);
    lab::runAll(**lab, commands, isStopped);
    lab->reset(); // before those that listen
    if (isStopped && isStopped())
        return base::failure("trial.stopped");
    if (!failures.error().code.isEmpty())
        return tl::unexpected(failures.error());
    return {};
}

base::Result<Figures> tried(const QList<lab::Command> &commands, const std::function<bool()> &isStopped)
{
    FigureCount count;
    if (const auto played = play(commands, count, isStopped); !played)
        return tl::unexpected(played.error());
    return count.figures();
}

base::Result<std::vector<Figures>> triedAll(const QList<lab::Command> &commands, const QList<Way> &ways,
                                            const std::function<bool()> &isStopped)
{
    std::vector<base::Result<Figures>> answers(std::size_t(ways.size()), Figures());
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> isOver = false;
    const auto work = [&] {
        for (std::size_t i = next++; i < answers.size(); i = next++) {
            answers[i] =
                tried(ways[qsizetype(i)].applied(commands), [&] { return isOver || (isStopped && isStopped()); });
            isOver = isOver || !answers[i];
        }
    };
    {
        std::vector<std::jthread> workers; // waited for at the end
        const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
        for (std::size_t i = 1; i < std::min(cores, answers.size()); ++i)
            workers.emplace_back(work);
        work();
    }
    const auto failed = std::find_if(answers.begin(), answers.end(), [](const base::Result<Figures> &answer) {
        return !answer && answer.error().code != "trial.stopped"; // the others were stopped for it
    });
    if (failed != answers.end())
        return tl::unexpected(failed->error());
    std::vector<Figures> figures;
    for (const base::Result<Figures> &answer : answers) {
        if (!answer)
            return tl::unexpected(answer.error());
        figures.push_back(*answer);
    }
    return figures;
}

} // namespace trial
