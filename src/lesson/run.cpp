#include "lesson/run.h"

#include "lab/runner.h"
#include "lesson/reader.h"

namespace lesson {

QByteArray essence(const trace::Event &event, base::Instant begin)
{
    QByteArray text;
    for (const std::int64_t number :
         {std::int64_t(event.id), std::int64_t(event.cause), std::int64_t(event.about),
          std::int64_t((event.time - begin).count()), std::int64_t(event.request), std::int64_t(event.process),
          std::int64_t(event.store), std::int64_t(event.kind), std::int64_t(event.outcome), std::int64_t(event.reason),
          event.count, event.bytes, std::int64_t(event.ttl.count()), std::int64_t(event.modelled.count())})
        text += QByteArray::number(qlonglong(number)) + ' ';
    return text + event.key + ' ' + event.text + '\n';
}

base::Result<std::unique_ptr<Run>> Run::create(const Options &options)
{
    std::unique_ptr<Run> run(new Run(options));
    lab::Lab::Options world;
    world.seed = options.seed;
    world.permissions =
        options.permissions ? options.permissions : std::make_shared<lab::Permissions>(lab::Permissions::Rules());
    world.isStopped = options.isStopped;
    auto lab = lab::Lab::create(world);
    if (!lab)
        return tl::unexpected(lab.error());
    run->m_lab = *std::move(lab);
    run->m_begin = run->m_lab->now();
    run->m_lab->addListener(run.get());
    return run;
}

Run::~Run() { m_lab.reset(); }

void Run::happened(const trace::Event &event)
{
    if (m_isPreparing) {
        m_isPrepared = m_isPrepared && event.kind != trace::EventKind::CommandFailed;
        return;
    }
    ++m_count;
    m_digest.addData(essence(event, base::Instant()));
    m_measures.happened(event);
    if (event.kind == trace::EventKind::Command)
        m_command = event.text;
    if (event.kind == trace::EventKind::CommandFailed) {
        m_failures.push_back(event);
        m_failedCommands.insert(event.id, m_command);
    }
    if (event.kind == trace::EventKind::Expectation && event.count == 0)
        m_failures.push_back(event);
    if (m_options.keepsEvents)
        m_events.push_back(event);
    if (m_options.listener)
        m_options.listener->happened(event);
    m_isOver = m_isOver || (m_options.mostEvents > 0 && m_count >= m_options.mostEvents)
        || (m_options.mostTime.count() > 0 && event.time - m_begin > m_options.mostTime);
}

bool Run::prepare(const QList<lab::Command> &commands)
{
    m_isPreparing = true;
    play(commands);
    m_isPreparing = false;
    return m_isPrepared;
}

void Run::play(const QList<lab::Command> &commands)
{
    lab::runAll(*m_lab, commands, [this] { return m_isOver || (m_options.isStopped && m_options.isStopped()); });
}

void Run::tryOut(const Block &trial, int number)
{
    const QList<lab::Command> commands = commandsOfTry(trial, number, m_lab->setup().isDown);
    const auto afterMark = std::find_if(commands.begin(), commands.end(), [](const lab::Command &command) {
        return std::holds_alternative<lab::Mark>(command.action);
    });
    play(commands.first(afterMark - commands.begin()));
    m_measures.mark();
    play(commands.sliced(afterMark - commands.begin()));
}

QByteArray Run::digest() const { return m_digest.result().toHex(); }

} // namespace lesson
