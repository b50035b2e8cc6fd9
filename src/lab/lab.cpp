#include "lab/lab.h"

#include "catalog/catalog.h"
#include "lab/printer.h"
#include "server/backends.h"

#include <QtCore/QFileInfo>

namespace lab {

using trace::Event;
using trace::EventKind;

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

base::Result<void> Lab::openCatalog()
{
    m_catalog = m_options.courses;
    if (m_catalog)
        return {};
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
    return {};
}

base::Result<void> Lab::open()
{
    if (!m_folder.isValid())
        return base::failure("lab.noTemporaryFolder", {m_folder.errorString()});
    if (auto opened = openCatalog(); !opened)
        return opened;
    m_freshness = std::make_unique<server::Freshness>(
        m_recorder, [this](const server::Prepared &request) { return m_application->truth(request); },
        [this](const server::Prepared &request) { return m_application->dataVersion(request); });
    m_outside = std::make_unique<server::OutsideEdits>(m_recorder, *m_catalog, *m_freshness);
    m_caches = std::make_unique<server::Caches>(
        m_recorder, *m_freshness,
        m_options.cacheFactory ? m_options.cacheFactory
                               : server::backendFactory({m_clock, m_folder.path(), m_seed, m_options.isStopped}));
    m_application =
        std::make_unique<server::Application>(m_scheduler, m_recorder, *m_catalog, *m_caches, *m_outside, m_settings);
    m_application->setSeed(m_seed);
    m_application->setReusesAnswers(m_options.reusesAnswers);
    m_outside->setIsWatching(!m_options.reusesAnswers);
    m_editor =
        std::make_unique<server::Editor>(m_scheduler, m_recorder, *m_catalog, *m_caches, *m_freshness, m_settings);
    return m_caches->configure({}, 1, 0);
}

void Lab::addListener(trace::Listener *listener) { m_recorder.addListener(listener); }

void Lab::begin(const Command &command)
{
    Q_ASSERT(!m_busy);
    m_busy = true;
    m_jumping = traitsOf(command.action).time == Traits::Time::Passes
        && !(std::holds_alternative<Wait>(command.action) && isHeldToRealTime());
    m_scheduler.start(run(command));
}

void Lab::finish()
{
    while (m_busy && m_scheduler.step()) { }
}

Lab::Task Lab::run(Command command)
{
    const Traits kind = traitsOf(command.action);
    m_cause = 0;
    m_outside->look();
    if (kind.isCommandEvent())
        m_cause = record(EventKind::Command, print(command.action));
    while (kind.begins == Traits::Begins::BetweenRequests && m_application->inFlight() > 0)
        co_await m_scheduler.sleep(std::chrono::milliseconds(1));
    const Done done = co_await std::visit(
        [&](const auto &action) { return performAny<std::decay_t<decltype(action)>>(action, command.line); },
        command.action);
    if (!done)
        recordFailure(done.error(), command.line);
    m_failedSettings.ended(command, done.has_value());
    if (kind.isCommandEvent())
        record(EventKind::CommandDone);
    m_busy = m_jumping = false;
}

// By the traits alone, so that nothing that a command states can silently not be done.
template <typename A> base::Task<base::Result<void>> Lab::performAny(A action, int line)
{
    constexpr Traits kind = traits<A>;
    if constexpr (kind.role == Traits::Role::Check) {
        recordVerdict(print(action), line, verdictOf(action, line));
        co_return Done();
    } else if constexpr (kind.setsPace()) {
        co_return Done(); // how fast the clock runs is the business of whoever moves it
    } else if constexpr (kind.time == Traits::Time::AtOnce) {
        co_return perform(action);
    } else {
        co_return co_await perform(std::move(action));
    }
}

template <typename Check> Verdict Lab::verdictOf(const Check &expectation, int line) const
{
    if (const FailedSettings::Failure *failure = m_failedSettings.before(line))
        return {{}, *failure};
    return m_expectations.check(expectation);
}

base::Task<base::Result<void>> Lab::perform(Wait command)
{
    co_await m_scheduler.sleep(command.amount);
    co_return Done();
}

base::Result<void> Lab::perform(const Mark &)
{
    m_expectations.mark();
    record(EventKind::Mark);
    return {};
}

base::Result<void> Lab::perform(const Say &command)
{
    record(EventKind::Narration, command.text.toUtf8());
    return {};
}

Setup Lab::setup() const
{
    return {m_caches->backend(), m_caches->processes(), m_settings, m_caches->isDown(), m_setSeed};
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

void Lab::recordSetting(const QByteArray &name, QList<std::pair<QByteArray, QByteArray>> fields,
                        const QList<Action> &commands)
{
    for (const Action &command : commands)
        fields.emplaceBack("command", print(command));
    record(EventKind::SettingChanged, name, std::make_shared<trace::Detail>(trace::Detail{std::move(fields), {}}));
}

void Lab::recordFailure(const base::Error &error, int line)
{
    auto detail = std::make_shared<trace::Detail>();
    for (const QString &arg : error.args)
        detail->fields.emplaceBack("arg", arg.toUtf8());
    if (line > 0)
        detail->fields.emplaceBack("line", QByteArray::number(line));
    record(EventKind::CommandFailed, error.code, std::move(detail));
}

void Lab::recordVerdict(const QByteArray &expectation, int line, const Verdict &verdict)
{
    auto detail = std::make_shared<trace::Detail>();
    detail->fields.emplaceBack("line", QByteArray::number(line));
    if (verdict.unchecked) {
        detail->fields.emplaceBack("unchecked", verdict.unchecked->setting);
        detail->fields.emplaceBack("failed-line", QByteArray::number(verdict.unchecked->line));
    }
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
