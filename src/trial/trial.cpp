#include "trial/trial.h"

#include "lab/permissions.h"
#include "lab/runner.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace trial {

namespace {

// Labs on the same server are in each other's way.
bool isEmbedded(const QList<lab::Command> &commands)
{
    return std::all_of(commands.begin(), commands.end(), [](const lab::Command &command) {
        const auto *backend = std::get_if<lab::SetBackend>(&command.action);
        return !backend || backend->location.isEmpty();
    });
}

} // namespace

void FailureWatch::happened(const trace::Event &event)
{
    if (event.kind == trace::EventKind::Command) {
        m_command = event.text;
    } else if (event.kind == trace::EventKind::CommandFailed && m_error.code.isEmpty()) {
        QString line;
        QStringList args;
        for (const auto &[name, value] : event.detail ? event.detail->fields : decltype(trace::Detail::fields)()) {
            if (name == "line")
                line = QString::fromUtf8(value);
            else
                args.append(QString::fromUtf8(value));
        }
        m_error = {"trial.failed",
                   QStringList{QString::fromUtf8(m_command), line, QString::fromUtf8(event.text)} + args};
    }
}

base::Result<void> FailureWatch::result() const
{
    return m_error.code.isEmpty() ? base::Result<void>() : tl::unexpected(m_error);
}

base::Result<void> play(const QList<lab::Command> &commands, trace::Listener &listener,
                        const std::function<bool()> &isStopped, const lab::Permissions::Rules &rules)
{
    lab::Lab::Options options;
    options.permissions = std::make_shared<lab::Permissions>(rules);
    options.isStopped = isStopped;
    options.reusesAnswers = true;
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
    return failures.result();
}

base::Result<Figures> tried(const QList<lab::Command> &commands, const std::function<bool()> &isStopped,
                            base::Instant until)
{
    FigureCount count(until);
    if (const auto played = play(commands, count, isStopped); !played)
        return tl::unexpected(played.error());
    return count.figures();
}

base::Result<std::vector<Figures>> triedAll(const QList<lab::Command> &commands, const QList<Way> &ways,
                                            const std::function<bool()> &isStopped, base::Instant until)
{
    std::vector<base::Result<Figures>> answers(std::size_t(ways.size()), Figures());
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> isOver = false;
    const auto work = [&] {
        for (std::size_t i = next++; i < answers.size(); i = next++) {
            answers[i] = tried(
                ways[qsizetype(i)].applied(commands), [&] { return isOver || (isStopped && isStopped()); }, until);
            isOver = isOver || !answers[i];
        }
    };
    {
        std::vector<std::jthread> workers; // waited for at the end
        const std::size_t cores = isEmbedded(commands) ? std::max(1U, std::thread::hardware_concurrency()) : 1;
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
