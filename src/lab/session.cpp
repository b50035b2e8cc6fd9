#include "lab/session.h"

#include "catalog/catalog.h"
#include "server/backendkind.h"

#include <QtCore/QThread>

#include <algorithm>

namespace lab {

using namespace std::chrono_literals;

namespace {

constexpr auto frame = 16ms; // between two ticks while something runs
constexpr auto idleTick = 100ms; // while only the clock does
constexpr auto standingTick = 400ms; // while nothing does: another program may write to the courses meanwhile
constexpr auto budget = 10ms; // of one tick, so that new commands are heard
constexpr auto mostBehind = 1s; // of the wall clock: a lab that can never keep up does not run on for ever
const auto startFile = QStringLiteral("start.sqlite"); // the rows that the run began with
constexpr std::size_t fullBatch = 50'000; // events waiting for the window; then the lab waits too

bool isJump(const Command &command, const Lab &lab)
{
    return traitsOf(command.action).time == Traits::Time::Passes
        && !(std::holds_alternative<Wait>(command.action) && lab.isHeldToRealTime());
}

} // namespace

class Session::Collector final : public trace::Listener {
public:
    void happened(const trace::Event &event) override
    {
        if (awaited && trace::endsStep(event, *awaited))
            awaited.reset();
        events.push_back(event);
    }
    trace::Events events;
    std::optional<trace::StepSize> awaited; // until an event of this class has come
};

Session::Session(Lab::Options options)
    : m_options(std::move(options))
{
    m_timer.setParent(this);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Session::tick);
}

Session::~Session() = default;

void Session::open()
{
    Q_ASSERT(QThread::currentThread() == thread());
    auto lab = makeLab(m_options);
    if (!lab) {
        emit openFailed(lab.error());
        return;
    }
    m_lab = std::move(*lab);
    m_elapsed.start();
    wake();
    emit opened();
    emit paceChanged(pace());
}

void Session::submit(const QList<Command> &commands)
{
    Q_ASSERT(QThread::currentThread() == thread());
    // What sets only the pace does so at once: it must work while a command runs.
    for (const Command &command : commands) {
        std::visit(
            [&](const auto &action) {
                if constexpr (traits<std::decay_t<decltype(action)>>.setsPace())
                    perform(action);
                else
                    m_queue.push_back(command);
            },
            command.action);
    }
    wake();
    tick();
    if (m_lab)
        emit paceChanged(pace()); // paused, nothing else would tell that commands wait
}

void Session::perform(const Speed &command) { setSpeed(command.factor); }

void Session::perform(const Pause &) { pause(); }

void Session::perform(const Resume &) { resume(); }

void Session::perform(const Step &command)
{
    step(trace::stepSizeNamed(command.size).value_or(trace::StepSize::Event));
}

void Session::dropQueued()
{
    m_queue.clear();
    emit paceChanged(pace());
}

void Session::acknowledge()
{
    m_unacknowledged = false;
    wake();
}

void Session::setSpeed(double speed)
{
    setClock();
    m_behind = base::Duration(0);
    m_speed = speed;
    emit paceChanged(pace());
}

void Session::pause()
{
    setClock();
    m_paused = true;
    emit paceChanged(pace());
}

void Session::resume()
{
    m_paused = false;
    m_step.reset();
    m_behind = base::Duration(0);
    m_elapsed.start();
    wake();
    emit paceChanged(pace());
}

void Session::standBetweenCommands(bool stands)
{
    setClock();
    m_standsBetween = stands;
    m_stood = m_lab && isStanding();
    m_elapsed.start();
    wake();
    emit paceChanged(pace());
}

void Session::step(trace::StepSize size)
{
    if (!m_lab || !m_paused || runsAgain())
        return;
    m_step = size;
    m_collector->awaited = size;
    tick();
    emit paceChanged(pace());
}

void Session::forkAt(trace::EventId event)
{
    Q_ASSERT(QThread::currentThread() == thread());
    std::vector<Done> run = whole();
    std::vector<Done> kept;
    std::copy_if(run.begin(), run.end(), std::back_inserter(kept),
                 [event](const Done &done) { return done.before < event; });
    if (refuses(kept))
        return;
    if (!kept.empty())
        emit forked();
    m_repeatsAll = kept.size() == run.size();
    if (!m_repeatsAll)
        keepOtherBranch(std::move(run));
    beginAnew(std::move(kept));
}

void Session::keepOtherBranch(std::vector<Done> run)
{
    m_otherBranch = std::move(run);
    emit branchKept();
}

void Session::switchBranch()
{
    if (m_otherBranch.empty() || refuses(m_otherBranch))
        return;
    m_repeatsAll = false;
    beginAnew(std::exchange(m_otherBranch, whole()));
}

bool Session::refuses(const std::vector<Done> &again)
{
    for (const Done &done : again) {
        const auto *backend = std::get_if<SetBackend>(&done.command.action);
        const server::BackendKind *kind = backend ? server::backendKind(backend->kind) : nullptr;
        if (!kind || !kind->hasServer)
            continue;
        emit forkRefused({QByteArrayLiteral("lab.noForkOnServer"), {}});
        return true;
    }
    return false;
}

std::vector<Session::Done> Session::whole() const
{
    std::vector<Done> run = m_history;
    if (m_again)
        run.insert(run.end(), m_again->begin(), m_again->end());
    return run;
}

void Session::beginAnew(std::vector<Done> with)
{
    m_queue.clear();
    m_step.reset();
    m_again.reset();
    std::shared_ptr<catalog::Catalog> courses = m_lab ? m_lab->sharedCatalog() : nullptr;
    m_lab.reset(); // ends its transaction, too
    m_history.clear();
    auto lab = makeLab(withRowsOfTheStart(std::move(courses)));
    if (!lab) {
        emit openFailed(lab.error());
        return;
    }
    m_lab = std::move(*lab);
    m_unacknowledged = false;
    m_cancel.store(false);
    m_stop = {};
    m_again.emplace(with.begin(), with.end());
    emit restarted();
    tick();
    emit paceChanged(pace());
}

// Does commands again, each at the moment at which it began, as fast as the window takes what happens.
void Session::runAgain(std::chrono::milliseconds limit)
{
    QElapsedTimer spent;
    spent.start();
    while (spent.elapsed() < limit.count() && m_collector->events.size() < fullBatch) {
        if (m_cancel.exchange(false) || m_stop.stop_requested()) {
            if (m_repeatsAll && !m_again->empty())
                keepOtherBranch(whole());
            return endRunAgain(); // what is under way goes on at the ordinary pace
        }
        const auto due = m_lab->nextDue();
        if (m_again->empty()) {
            if (!m_lab->isBusy())
                return endRunAgain();
            m_lab->step();
        } else if (m_lab->isBusy() || (due && *due <= m_again->front().begun)) {
            m_lab->step();
        } else {
            const Done next = m_again->front();
            m_again->pop_front();
            m_lab->runUntil(next.begun);
            m_history.push_back({m_lab->recorder().lastId(), m_lab->now(), next.command});
            m_lab->begin(next.command);
        }
    }
    m_hasMore = true;
    emit progressed(qint64(m_history.size()), qint64(m_history.size() + m_again->size() + 1)); // the one under way
}

void Session::endRunAgain()
{
    m_again.reset();
    m_stop = {};
    emit progressed(qint64(m_history.size()), qint64(m_history.size()));
    m_hasMore = false;
    m_behind = base::Duration(0);
    m_elapsed.start();
    emit paceChanged(pace());
}

void Session::fetchCourses(qint64 first, int count)
{
    if (!m_lab)
        return;
    const auto total = catalog::courseCount(m_lab->catalog());
    const auto rows = catalog::courseRows(m_lab->catalog(), first, count);
    if (!total || !rows)
        emit fetchFailed(total ? rows.error() : total.error());
    else
        emit coursesFetched(*total, first, *rows);
}

void Session::copyCourses(const QString &path)
{
    const auto copied = m_lab ? m_lab->catalog().snapshotTo(path) : base::failure("catalog.cannotOpen", {path});
    emit coursesCopied(path, copied ? base::Error() : copied.error());
}

void Session::tick()
{
    if (!m_lab)
        return;
    if (m_collector->events.size() < fullBatch) {
        if (runsAgain())
            runAgain(budget);
        else if (m_step)
            runStep(budget);
        else
            runFor(budget);
        if (!runsAgain())
            m_lab->lookForOutsideEdits();
    }
    flush();
    wake();
}

void Session::runStep(std::chrono::milliseconds limit)
{
    QElapsedTimer spent;
    spent.start();
    while (m_collector->awaited && spent.elapsed() < limit.count() && m_collector->events.size() < fullBatch) {
        if (!m_lab->isBusy())
            beginNext();
        // With nothing under way only time can bring an expiry.
        const auto expiry = m_step == trace::StepSize::Expiry ? m_lab->nextExpiry() : std::nullopt;
        if (m_lab->nextDue())
            m_lab->step();
        else if (expiry)
            m_lab->runUntil(*expiry);
        else
            m_collector->awaited.reset();
    }
    if (!m_collector->awaited)
        m_step.reset();
}

// Lets as much virtual time pass as the wall clock did, times the speed, and runs what is due in it.
void Session::runFor(std::chrono::milliseconds limit)
{
    QElapsedTimer spent;
    spent.start();
    const auto wall = std::chrono::nanoseconds(m_stood ? 0 : m_elapsed.nsecsElapsed());
    m_elapsed.start();
    const double speed = m_lab->isHeldToRealTime() ? 1 : m_speed;
    const bool unbounded = speed == 0;
    const auto virtually = [speed](std::chrono::duration<double> span) {
        return std::chrono::duration_cast<base::Duration>(span * speed);
    };
    const base::Instant target =
        m_lab->now() + (m_paused || unbounded ? base::Duration(0) : m_behind + virtually(wall));
    while (spent.elapsed() < limit.count() && m_collector->events.size() < fullBatch) {
        if (!m_lab->isBusy() && !m_queue.empty() && (!m_paused || isJump(m_queue.front(), *m_lab)))
            beginNext();
        const auto due = m_lab->nextDue();
        const bool jumps = m_lab->isBusy() && m_lab->isJumping();
        if (!due || (m_paused && !jumps) || (*due > target && !jumps && !(unbounded && m_lab->isBusy())))
            break;
        m_lab->step();
    }
    const auto due = m_lab->nextDue();
    m_hasMore = spent.elapsed() >= limit.count();
    m_behind = base::Duration(0);
    m_stood = isStanding();
    if (m_paused || unbounded || m_stood)
        return;
    if (!due || *due > target)
        m_lab->runUntil(std::max(target, m_lab->now()));
    else // the clock keeps pace with the wall's: it goes on from here without delay
        m_behind = std::clamp(target - m_lab->now(), base::Duration(0), virtually(mostBehind));
}

// A server's entries expire by its own clock, which does not stand.
bool Session::isStanding() const
{
    return m_standsBetween && m_queue.empty() && !m_lab->isBusy() && !m_lab->isHeldToRealTime();
}

void Session::beginNext()
{
    if (m_queue.empty())
        return;
    const Command command = m_queue.front();
    m_queue.pop_front();
    keepStart(command.action);
    m_history.push_back({m_lab->recorder().lastId(), m_lab->now(), command});
    m_lab->begin(command);
}

void Session::flush()
{
    if (m_collector->events.empty() || m_unacknowledged)
        return;
    if (m_hasMore && m_sinceFlush.isValid() && m_sinceFlush.elapsed() < frame.count())
        return; // ticks follow each other faster than frames
    m_sinceFlush.start();
    m_unacknowledged = true;
    auto batch = std::make_shared<trace::Events>();
    batch->swap(m_collector->events);
    emit happened(std::move(batch), pace());
}

// Ticks as often as there is something to do: at once while more is due than fits a tick, every frame while commands
// run, seldom while only time passes, and more seldom while it does not.
void Session::wake()
{
    if (!m_lab)
        return;
    const bool jumps = m_lab->isBusy() ? m_lab->isJumping() : !m_queue.empty() && isJump(m_queue.front(), *m_lab);
    const bool runs = m_step || (!m_paused && (m_lab->isBusy() || !m_queue.empty() || m_lab->nextDue()));
    if (m_hasMore && m_collector->events.size() < fullBatch)
        m_timer.start(0);
    else if (runs || jumps || (!m_unacknowledged && !m_collector->events.empty()))
        m_timer.start(frame);
    else
        m_timer.start(m_paused || isStanding() ? standingTick : idleTick);
}

// Brings the clock up to date before its speed changes.
void Session::setClock()
{
    if (m_lab && !runsAgain())
        runFor(budget);
}

Pace Session::pace()
{
    if (!m_lab)
        return {};
    return {m_lab->now(),
            m_lab->isHeldToRealTime() ? 1 : m_speed,
            m_paused,
            isStanding(),
            m_lab->isBusy() || runsAgain(),
            qsizetype(m_queue.size() + (m_again ? m_again->size() : 0)),
            m_lab->nextExpiry()};
}

base::Result<std::unique_ptr<Lab>> Session::makeLab(Lab::Options options)
{
    options.watch = [this] { return watch(); };
    options.isStopped = [this] { return m_leaving.load(); };
    auto lab = Lab::create(options);
    if (lab) {
        m_collector = std::make_unique<Collector>();
        (*lab)->addListener(m_collector.get());
    }
    return lab;
}

catalog::Watch Session::watch()
{
    m_cancel.store(false);
    m_stop = std::stop_source();
    return {.progress =
                [this](std::int64_t done, std::int64_t total) {
                    if (m_cancel.exchange(false))
                        m_stop.request_stop();
                    emit progressed(done, total);
                },
            .cancel = m_stop.get_token()};
}

// Before the first write: a fork has to begin with the rows that this run began with.
void Session::keepStart(const Action &action)
{
    if (m_startKept || !traitsOf(action).writesRows())
        return;
    // In this order: what others write in between is taken for written afterwards, and kept.
    m_outsideWritesAtStart = m_lab->catalog().outsideWrites();
    m_startKept = m_lab->catalog().snapshotTo(m_folder.filePath(startFile)).has_value();
}

// Setting the courses back undoes what this run wrote to them, and must not undo what another program wrote.
Lab::Options Session::withRowsOfTheStart(std::shared_ptr<catalog::Catalog> courses)
{
    Lab::Options options = m_options;
    if (!m_startKept)
        return options;
    const QString start = m_folder.filePath(startFile);
    if (!options.catalogPath.isEmpty() && courses) {
        const auto restored = courses->restoreOwn(start, m_outsideWritesAtStart);
        if (restored) {
            options.courses = std::move(courses);
            return options;
        }
        m_options.catalogPath.clear();
        options.catalogPath.clear();
        const base::Error &why = restored.error();
        emit wentOnWithCopy(why.code == "catalog.changedOutside"
                                ? base::Error{QByteArrayLiteral("lab.copyOfCourses"), {}}
                                : base::Error{QByteArrayLiteral("lab.copyAfterFailure"), {why.args.join(u' ')}});
    }
    options.restoreFrom = start;
    return options;
}

} // namespace lab
