// The commands that act in a lab.
#include "lab/lab.h"

#include "catalog/catalog.h"
#include "codec/json.h"

#include <cmath>

namespace lab {

using trace::Event;
using trace::EventKind;

base::Task<base::Result<void>> Lab::perform(Get command)
{
    if (auto known = checkProcess(command.request.process); !known)
        co_return known;
    co_await m_application->serve(prepared(command.request), command.request.process, m_cause, Duration(0),
                                  server::Application::Sender::Browser);
    co_return Done();
}

base::Result<void> Lab::perform(const Start &command)
{
    if (auto known = checkProcess(command.request.process); !known)
        return known;
    m_scheduler.start(m_application->serve(prepared(command.request), command.request.process, m_cause, command.delay,
                                           server::Application::Sender::Browser));
    return {};
}

base::Task<base::Result<void>> Lab::perform(Burst command)
{
    if (auto known = checkProcess(command.request.process); !known)
        co_return known;
    const auto request = prepared(command.request);
    base::Latch latch(m_scheduler, command.users);
    const base::Instant start = now();
    for (int user = 0; user < command.users; ++user) {
        if (command.over)
            co_await m_scheduler.sleep(start + *command.over * user / command.users - now());
        m_scheduler.start(m_application->serve(request, command.request.process, m_cause, base::Duration(0),
                                               server::Application::Sender::Crowd, &latch));
    }
    co_await latch;
    co_return Done();
}

base::Task<base::Result<void>> Lab::perform(Load command)
{
    Traffic traffic(m_seed);
    if (!command.mixFile.isEmpty()) {
        if (auto read = traffic.readMix(command.mixFile); !read)
            co_return read;
    }
    const auto requests =
        std::int64_t(std::llround(command.perSecond * std::chrono::duration<double>(command.span).count()));
    base::Latch latch(m_scheduler, requests);
    const base::Instant start = now();
    for (std::int64_t i = 0; i < requests; ++i) {
        const auto offset = base::Duration(std::int64_t(double(i) / command.perSecond * 1e6));
        co_await m_scheduler.sleep(start + offset - now());
        m_scheduler.start(m_application->serve(prepared(traffic.next()), std::nullopt, m_cause, base::Duration(0),
                                               server::Application::Sender::Crowd, &latch));
    }
    co_await latch;
    co_return Done();
}

base::Task<base::Result<void>> Lab::perform(CreateCourse command)
{
    if (auto known = checkProcess(command.process); !known)
        co_return known;
    co_return co_await m_editor->create(command.fields, process(command.process), m_cause);
}

base::Task<base::Result<void>> Lab::perform(SaveCourse command)
{
    if (auto known = checkProcess(command.process); !known)
        co_return known;
    co_return co_await m_editor->save(catalog::courseModel(), command.id, command.fields, process(command.process),
                                      m_cause);
}

base::Task<base::Result<void>> Lab::perform(SaveCategory command)
{
    if (auto known = checkProcess(command.process); !known)
        co_return known;
    co_return co_await m_editor->save(catalog::categoryModel(), command.id, command.fields, process(command.process),
                                      m_cause);
}

base::Task<base::Result<void>> Lab::perform(DeleteCourse command)
{
    if (auto known = checkProcess(command.process); !known)
        co_return known;
    co_return co_await m_editor->remove(command.id, process(command.process), m_cause);
}

base::Task<base::Result<void>> Lab::perform(UpdateCourses command)
{
    co_return co_await m_editor->update(command.where, command.set, m_cause);
}

base::Result<void> Lab::perform(const Transaction &command)
{
    switch (command.step) {
    case Transaction::Step::Begin:
        return m_editor->begin(m_cause);
    case Transaction::Step::Commit:
        return m_editor->commit(m_cause);
    case Transaction::Step::Rollback:
        return m_editor->rollback(m_cause);
    }
    return {};
}

base::Result<void> Lab::perform(const CacheOperation &command)
{
    if (auto known = checkProcess(command.process); !known)
        return known;
    server::TracedCache &cache = m_caches->of(process(command.process));
    const trace::ProcessId owner = process(command.process);
    cache.setContext({0, owner, m_cause, nullptr, false, m_editor->isInTransaction(owner)});
    const auto parsed = codec::readJson(command.value.toUtf8());
    const codec::Value value = parsed ? *parsed : codec::Value::text(command.value);
    const auto discard = [this](auto &&result) -> Done {
        if (result || (result.error().code == "cache.BackendError" && m_caches->backend().ignoreErrors))
            return {}; // django-redis answers None, too (omit_exception)
        return tl::unexpected(result.error());
    };
    switch (command.operation) {
    case CacheOperation::Operation::Get:
        return discard(cache.get(command.key));
    case CacheOperation::Operation::Set:
        return discard(cache.set(command.key, value, command.timeout));
    case CacheOperation::Operation::Add:
        return discard(cache.add(command.key, value, command.timeout));
    case CacheOperation::Operation::Touch:
        return discard(cache.touch(command.key, command.timeout));
    case CacheOperation::Operation::Delete:
        return discard(cache.remove(command.key));
    case CacheOperation::Operation::Incr:
        return discard(cache.incr(command.key, codec::Value::integer(command.delta)));
    case CacheOperation::Operation::HasKey:
        return discard(cache.hasKey(command.key));
    case CacheOperation::Operation::Ttl:
        return discard(cache.ttl(command.key));
    case CacheOperation::Operation::Clear:
        return discard(cache.clear());
    }
    Q_UNREACHABLE();
}

base::Result<void> Lab::perform(const Restart &command)
{
    for (int process = 1; process <= m_caches->processes(); ++process) {
        if (command.process != 0 && command.process != process)
            continue;
        Event restarted;
        restarted.kind = EventKind::ProcessRestarted;
        restarted.cause = m_cause;
        restarted.process = trace::ProcessId(process);
        const trace::EventId id = m_recorder.record(std::move(restarted));
        if (auto done = m_caches->restart(trace::ProcessId(process), id); !done)
            return done;
    }
    m_application->settingsChanged();
    return checkProcess(command.process ? std::optional(command.process) : std::nullopt);
}

base::Task<base::Result<void>> Lab::perform(Advance command)
{
    if (command.to == Advance::To::NextExpiry) {
        const auto expiry = m_expiries.next();
        if (!expiry)
            co_return base::failure("lab.nothingExpires");
        command.amount = *expiry - now();
    }
    if (auto jumped = m_caches->clockJumped(command.amount, m_cause); !jumped)
        co_return jumped;
    co_await m_scheduler.sleep(command.amount);
    co_return Done();
}

std::shared_ptr<const server::Prepared> Lab::prepared(const RequestSpec &request)
{
    // Few requests differ in a run, so each is prepared once; a flood of different ones must not fill the memory.
    constexpr qsizetype limit = 10'000;
    if (const auto known = m_prepared.constFind(request); known != m_prepared.cend())
        return *known;
    if (m_prepared.size() >= limit)
        m_prepared.clear();
    return *m_prepared.insert(
        request, server::prepare(request.method, request.target, request.user, request.headers, m_settings.site));
}

base::Result<void> Lab::checkProcess(std::optional<int> process) const
{
    if (!process || (*process >= 1 && *process <= m_caches->processes()))
        return {};
    return base::failure("lab.noSuchProcess", {QString::number(*process), QString::number(m_caches->processes())});
}

trace::ProcessId Lab::process(std::optional<int> asked) { return trace::ProcessId(asked.value_or(1)); }

} // namespace lab
