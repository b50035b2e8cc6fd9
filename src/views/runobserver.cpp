#include "views/runobserver.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace gui {

namespace {

constexpr auto batchPause = 300ms; // a run that goes on is looked at again after it
constexpr trace::EventId batchSize = 10'000; // events that are copied in one turn of the event loop
constexpr std::size_t eventsPerLook = 512; // at whether to stop

} // namespace

RunObserver::RunObserver(trace::Source &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_work(std::make_shared<Work>())
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &RunObserver::goOn);
    connect(&source, &trace::Source::eventsArrived, this, [this] {
        if (m_isWatched && !m_later.isActive())
            m_later.start(batchPause);
    });
    connect(&source, &trace::Source::restarted, this, &RunObserver::beginAnew);
}

RunObserver::~RunObserver() = default;

void RunObserver::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (isWatched)
        m_later.start(0ms);
    else
        m_later.stop();
}

void RunObserver::beginAnew()
{
    m_worker = std::jthread(); // what it made is of another run
    m_isWorking = false;
    m_work = std::make_shared<Work>();
    m_upTo = 0;
    m_findings.clear();
    m_habits.clear();
    m_requests = 0;
    emit updated();
    if (m_isWatched)
        m_later.start(batchPause);
}

void RunObserver::goOn()
{
    if (m_isWorking || !m_isWatched)
        return; // it goes on when the worker is done
    const trace::EventLog &log = m_source.log();
    const trace::EventId first = std::max(m_upTo + 1, log.firstId());
    const trace::EventId last = std::min(log.lastId(), first + batchSize - 1);
    if (last < first)
        return;
    const trace::EventRange range = log.between(first, last);
    m_upTo = last;
    m_isWorking = true;
    m_worker = std::jthread(
        [this, work = m_work, events = trace::Events(range.begin(), range.end())](const std::stop_token &stop) {
            for (std::size_t i = 0; i < events.size(); ++i) {
                if (i % eventsPerLook == 0 && stop.stop_requested())
                    return;
                work->doctor.happened(events[i]);
                work->habits.happened(events[i]);
            }
            const Seen seen{work->doctor.findings(), work->habits.all(), work->doctor.requests()};
            QMetaObject::invokeMethod(
                this, [this, work, seen] { take(work, seen); }, Qt::QueuedConnection);
        });
}

void RunObserver::take(const std::shared_ptr<Work> &work, const Seen &seen)
{
    if (work != m_work)
        return; // of a run that is no more
    m_isWorking = false;
    m_findings = seen.findings;
    m_habits = seen.habits;
    m_requests = seen.requests;
    emit updated();
    if (m_isWatched && m_upTo < m_source.log().lastId() && !m_later.isActive())
        m_later.start(m_upTo + batchSize < m_source.log().lastId() ? 0ms : batchPause);
}

} // namespace gui
