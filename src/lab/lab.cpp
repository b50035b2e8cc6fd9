#include "lab/lab.h"

#include "catalog/catalog.h"
#include "lab/printer.h"
#include "server/backends.h"

#include <QtCore/QFileInfo>

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

} // namespace lab
