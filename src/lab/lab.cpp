#include "lab/lab.h"

#include "catalog/catalog.h"
#include "catalog/csvimport.h"
#include "codec/json.h"
#include "lab/duration.h"
#include "lab/printer.h"
#include "server/backends.h"

#include <QtCore/QFileInfo>

#include <cmath>

namespace lab {

using trace::Event;
using trace::EventKind;

namespace {

// The pace of a run and the passing of time between two clicks leave no event: the same commands at any
// speed write the same log.
bool isLogged(const Action &action)
{
    return !std::holds_alternative<Wait>(action) && !std::holds_alternative<Speed>(action)
        && !std::holds_alternative<Pause>(action) && !std::holds_alternative<Resume>(action)
        && !std::holds_alternative<Step>(action);
}

bool setsUp(const Action &action)
{
    return std::holds_alternative<SetBackend>(action) || std::holds_alternative<SetProcesses>(action)
        || std::holds_alternative<SetDjango>(action) || std::holds_alternative<CacheEndpoint>(action)
        || std::holds_alternative<Restart>(action);
}

// What tells or asserts is an event of its own kind instead of a Command.
bool isTold(const Action &action)
{
    return std::holds_alternative<Say>(action) || std::holds_alternative<Mark>(action)
        || std::holds_alternative<Expect>(action) || std::holds_alternative<ExpectTotal>(action)
        || std::holds_alternative<ExpectKey>(action) || std::holds_alternative<ExpectKeys>(action);
}

} // namespace

base::Result<std::unique_ptr<Lab>> Lab::create(const Options &options)
{
    std::unique_ptr<Lab> lab(new Lab(options));
    if (auto opened = lab->open(); !opened)
        return tl::unexpected(opened.error());
    return lab;
}

Lab::Lab(const Options &options)
    : m_options(options)
    , m_seed(options.seed)
{
    m_recorder.addListener(&m_expiries);
    m_recorder.addListener(&m_lastRequest);
    m_recorder.addListener(&m_totals);
    m_scheduler.setBeforeMove([this](base::Instant instant) { m_expiries.passTo(instant); });
}

Lab::~Lab() = default;

base::Result<void> Lab::open()
{
    if (!m_folder.isValid())
        return base::failure("lab.noTemporaryFolder", {m_folder.errorString()});
    const QString path =
        m_options.catalogPath.isEmpty() ? m_folder.filePath(QStringLiteral("courses.sqlite")) : m_options.catalogPath;
    const bool isNew = !QFileInfo::exists(path);
    // What lies in a temporary folder dies with it: nothing has to reach the disk.
    auto catalog = catalog::Catalog::open(path, {.isDurable = !m_options.catalogPath.isEmpty()});
    if (!catalog)
        return tl::unexpected(catalog.error());
    m_catalog = std::move(*catalog);
    if (!m_options.restoreFrom.isEmpty()) {
        if (auto restored = m_catalog->restoreFrom(m_options.restoreFrom); !restored)
            return restored;
    } else if (isNew) {
        if (auto reset = m_catalog->reset(500, m_seed); !reset)
            return reset;
    }

    m_freshness = std::make_unique<server::Freshness>(
        m_recorder, [this](const server::Prepared &request) { return m_application->truth(request); },
        [this](const server::Prepared &request) { return m_application->dataVersion(request); });
    m_caches = std::make_unique<server::Caches>(
        m_recorder, *m_freshness,
        m_options.cacheFactory ? m_options.cacheFactory : server::backendFactory(m_clock, m_folder.path(), m_seed));
    m_application = std::make_unique<server::Application>(m_scheduler, m_recorder, *m_catalog, *m_caches, m_settings);
    m_editor =
        std::make_unique<server::Editor>(m_scheduler, m_recorder, *m_catalog, *m_caches, *m_freshness, m_settings);
    return m_caches->configure({}, 1, 0);
}

void Lab::addListener(trace::Listener *listener) { m_recorder.addListener(listener); }

void Lab::begin(const Command &command)
{
    Q_ASSERT(!m_busy);
    m_busy = true;
    m_jumping = std::holds_alternative<Advance>(command.action) || std::holds_alternative<Wait>(command.action);
    m_scheduler.start(run(command));
}

void Lab::finish()
{
    while (m_busy && m_scheduler.step()) { }
}

Lab::Task Lab::run(Command command)
{
    const Action &action = command.action;
    const bool isCommand = isLogged(action) && !isTold(action);
    m_cause = 0;
    if (isCommand)
        m_cause = record(EventKind::Command, print(action));
    // Settings change between requests, not under them.
    while (setsUp(action) && m_application->inFlight() > 0)
        co_await m_scheduler.sleep(std::chrono::milliseconds(1));
    Done done;
    if (const auto *get = std::get_if<Get>(&action))
        done = co_await perform(*get);
    else if (const auto *burst = std::get_if<Burst>(&action))
        done = co_await perform(*burst);
    else if (const auto *load = std::get_if<Load>(&action))
        done = co_await perform(*load);
    else if (const auto *create = std::get_if<CreateCourse>(&action))
        done = co_await perform(*create);
    else if (const auto *save = std::get_if<SaveCourse>(&action))
        done = co_await perform(*save);
    else if (const auto *remove = std::get_if<DeleteCourse>(&action))
        done = co_await perform(*remove);
    else if (const auto *update = std::get_if<UpdateCourses>(&action))
        done = co_await perform(*update);
    else if (const auto *advance = std::get_if<Advance>(&action))
        done = co_await perform(*advance);
    else if (const auto *wait = std::get_if<Wait>(&action))
        co_await m_scheduler.sleep(wait->amount);
    else
        done = performNow(command);
    if (!done)
        recordFailure(done.error());
    if (isCommand)
        record(EventKind::CommandDone);
    m_busy = m_jumping = false;
}

base::Result<void> Lab::performNow(const Command &command)
{
    return std::visit(
        [&](const auto &action) -> Done {
            using A = std::decay_t<decltype(action)>;
            if constexpr (requires {
                              {
                                  perform(action)
                                  } -> std::same_as<Done>;
                          })
                return perform(action);
            else if constexpr (requires { m_expectations.check(action); })
                recordVerdict(print(command.action), command.line, m_expectations.check(action));
            else if constexpr (std::is_same_v<A, Say>)
                record(EventKind::Narration, action.text.toUtf8());
            else if constexpr (std::is_same_v<A, Mark>)
                m_expectations.mark(), record(EventKind::Mark);
            return {};
        },
        command.action);
}

trace::EventId Lab::record(EventKind kind, QByteArray text, std::shared_ptr<const trace::Detail> detail)
{
    Event event;
    event.kind = kind;
    event.cause = m_cause;
    event.text = std::move(text);
    event.detail = std::move(detail);
    return m_recorder.record(std::move(event));
}

void Lab::recordSetting(const QByteArray &name, QList<std::pair<QByteArray, QByteArray>> fields)
{
    record(EventKind::SettingChanged, name, std::make_shared<trace::Detail>(trace::Detail{std::move(fields), {}}));
}

void Lab::recordFailure(const base::Error &error)
{
    auto detail = std::make_shared<trace::Detail>();
    for (const QString &arg : error.args)
        detail->fields.emplaceBack("arg", arg.toUtf8());
    record(EventKind::CommandFailed, error.code, std::move(detail));
}

void Lab::recordVerdict(const QByteArray &expectation, int line, const Verdict &verdict)
{
    auto detail = std::make_shared<trace::Detail>();
    detail->fields.emplaceBack("line", QByteArray::number(line));
    for (const Verdict::Difference &difference : verdict.differences) {
        detail->fields.emplaceBack("what", difference.what);
        detail->fields.emplaceBack("expected", difference.expected);
        detail->fields.emplaceBack("got", difference.got);
    }
    Event event;
    event.kind = EventKind::Expectation;
    event.text = expectation;
    event.count = verdict.holds();
    event.detail = std::move(detail);
    m_recorder.record(std::move(event));
}

// --- setting up

base::Result<void> Lab::perform(const SetBackend &command)
{
    server::Backend backend = command;
    // On a server that others may use too, our keys have a prefix of their own, and `clear` takes only those.
    if ((backend.kind == "redis" || backend.kind == "memcached") && backend.config.keyPrefix.isEmpty())
        backend.config.keyPrefix = "lookaside";
    if (auto done = m_caches->configure(backend, m_caches->processes(), m_cause); !done)
        return done;
    m_application->settingsChanged();
    const cache::Config &config = command.config;
    recordSetting("backend",
                  {{"kind", command.kind},
                   {"location", command.location},
                   {"max_entries", QByteArray::number(config.maxEntries)},
                   {"shared", m_caches->isShared() ? "1" : "0"}});
    return {};
}

base::Result<void> Lab::perform(const SetProcesses &command)
{
    if (auto done = m_caches->configure(m_caches->backend(), command.count, m_cause); !done)
        return done;
    m_application->settingsChanged();
    recordSetting("processes", {{"count", QByteArray::number(command.count)}});
    return {};
}

base::Result<void> Lab::perform(const SetCosts &command)
{
    using Base = SetCosts::Base;
    server::Costs costs = command.base == Base::Keep ? m_settings.costs : server::Costs();
    costs.measured = command.base == Base::Measured || (command.base == Base::Keep && costs.measured);
    for (const auto &[name, cost] : command.costs) {
        base::Duration *field = server::costNamed(costs, name);
        if (!field)
            return base::failure("lab.unknownCost", {QString::fromUtf8(name)});
        *field = cost;
    }
    m_settings.costs = costs;
    QList<std::pair<QByteArray, QByteArray>> fields{{"measured", costs.measured ? "1" : "0"}};
    for (const QByteArray &name : server::costNames())
        fields.emplaceBack(name, printDuration(*server::costNamed(costs, name)));
    recordSetting("costs", std::move(fields));
    return {};
}

base::Result<void> Lab::perform(const SetSeed &command)
{
    m_seed = command.seed;
    recordSetting("seed", {{"seed", QByteArray::number(qulonglong(command.seed))}});
    return {};
}

base::Result<void> Lab::perform(const SetDjango &command)
{
    const auto version = server::djangoVersion(command.version);
    if (!version)
        return base::failure("lab.unknownDjango", {QString::fromUtf8(command.version)});
    m_settings.django = *version;
    m_application->settingsChanged();
    recordSetting("django", {{"version", command.version}});
    return {};
}

base::Result<void> Lab::perform(const CatalogReset &command)
{
    if (auto done = m_catalog->reset(command.courses, m_seed, watch()); !done)
        return done;
    m_editor->replacedAll(m_cause);
    return {};
}

// Errors beside the catalog's own: lab.badRows {how many, then for each of the first ones its line, column and code};
// lab.noSuchColumn {heading, file}.
base::Result<void> Lab::perform(const CatalogImport &command)
{
    catalog::CsvImport::Options options;
    if (!command.delimiter.isEmpty())
        options.format.delimiter = command.delimiter.at(0);
    options.format.encoding = command.encoding.toUtf8();
    if (!command.columns.isEmpty()) {
        const auto preview = catalog::previewCsv(command.file, options.format);
        if (!preview)
            return tl::unexpected(preview.error());
        catalog::CsvMapping mapping = preview->mapping;
        for (const auto &[field, heading] : command.columns) {
            if (heading.isEmpty()) {
                mapping.remove(field);
                continue;
            }
            const qsizetype index = preview->columns.indexOf(heading);
            if (index < 0)
                return base::failure("lab.noSuchColumn", {heading, command.file});
            mapping.insert(field, int(index));
        }
        options.mapping = mapping;
    }
    const auto report = catalog::CsvImport(*m_catalog).run(command.file, options, watch());
    if (!report)
        return tl::unexpected(report.error());
    if (report->bad > 0) {
        QStringList args{QString::number(report->bad)};
        for (const auto &row : report->badRows)
            args << QString::number(row.line) << row.column << QString::fromUtf8(row.reason.code);
        return base::failure("lab.badRows", args);
    }
    m_editor->replacedAll(m_cause);
    return {};
}

base::Result<void> Lab::perform(const CatalogExport &command)
{
    const auto exported = catalog::exportCsv(*m_catalog, command.file, watch());
    return exported ? Done() : Done(tl::unexpected(exported.error()));
}

base::Result<void> Lab::perform(const CacheEndpoint &command)
{
    if (auto done = m_application->setCaching(command.endpoint, command.caching); !done)
        return done;
    recordSetting("cache", {{"endpoint", command.endpoint}, {"command", print(command)}});
    return {};
}

base::Result<void> Lab::perform(const OnSignal &command)
{
    const server::Receiver &given = command.receiver;
    QList<server::Receiver> &receivers = m_settings.receivers;
    if (!command.remove) {
        if (!receivers.contains(given))
            receivers.append(given);
    } else {
        const qsizetype removed = receivers.removeIf([&](const server::Receiver &receiver) {
            return command.all ? receiver.model == given.model && receiver.signalsHeard == given.signalsHeard
                               : receiver == given;
        });
        if (removed == 0)
            return base::failure("lab.noSuchReceiver", {QString::fromUtf8(print(command))});
    }
    QList<std::pair<QByteArray, QByteArray>> fields;
    for (const server::Receiver &receiver : receivers)
        fields.emplaceBack("command", print(OnSignal{receiver}));
    recordSetting("receivers", std::move(fields));
    return {};
}

// --- acting

base::Task<base::Result<void>> Lab::perform(Get command)
{
    if (auto known = checkProcess(command.request.process); !known)
        co_return known;
    co_await m_application->serve(prepared(command.request), command.request.process, m_cause);
    co_return Done();
}

base::Result<void> Lab::perform(const Start &command)
{
    if (auto known = checkProcess(command.request.process); !known)
        return known;
    m_scheduler.start(m_application->serve(prepared(command.request), command.request.process, m_cause, command.delay));
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
        m_scheduler.start(serveAndArrive(request, command.request.process, latch));
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
        m_scheduler.start(serveAndArrive(prepared(traffic.next()), std::nullopt, latch));
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
    co_return co_await m_editor->save(command.id, command.fields, process(command.process), m_cause);
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
    cache.setContext({0, process(command.process), m_cause, nullptr, false});
    const QByteArray &operation = command.operation;
    const auto parsed = codec::readJson(command.value.toUtf8());
    const codec::Value value = parsed ? *parsed : codec::Value::text(command.value);
    const auto discard = [](auto &&result) -> Done { return result ? Done() : Done(tl::unexpected(result.error())); };
    if (operation == "get")
        return discard(cache.get(command.key));
    if (operation == "set")
        return discard(cache.set(command.key, value, command.timeout));
    if (operation == "add")
        return discard(cache.add(command.key, value, command.timeout));
    if (operation == "touch")
        return discard(cache.touch(command.key, command.timeout));
    if (operation == "delete")
        return discard(cache.remove(command.key));
    if (operation == "incr")
        return discard(cache.incr(command.key, codec::Value::integer(command.delta)));
    if (operation == "has_key")
        return discard(cache.hasKey(command.key));
    if (operation == "ttl")
        return discard(cache.ttl(command.key));
    return discard(cache.clear());
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
    const QByteArray name = print(Get{request});
    if (const auto known = m_prepared.constFind(name); known != m_prepared.cend())
        return *known;
    if (m_prepared.size() >= limit)
        m_prepared.clear();
    return *m_prepared.insert(name, server::prepare(request.method, request.target, request.user, request.headers));
}

base::Result<void> Lab::checkProcess(std::optional<int> process) const
{
    if (!process || (*process >= 1 && *process <= m_caches->processes()))
        return {};
    return base::failure("lab.noSuchProcess", {QString::number(*process), QString::number(m_caches->processes())});
}

trace::ProcessId Lab::process(std::optional<int> asked) { return trace::ProcessId(asked.value_or(1)); }

Lab::Task Lab::serveAndArrive(std::shared_ptr<const server::Prepared> request, std::optional<int> process,
                              base::Latch &latch)
{
    co_await m_application->serve(std::move(request), process, m_cause);
    latch.arrive();
}

} // namespace lab
