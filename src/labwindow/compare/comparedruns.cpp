#include "labwindow/compare/comparedruns.h"

#include "lab/parser.h"
#include "lab/permissions.h"
#include "report/words.h"

namespace gui {

namespace {

class Witness final : public trace::Listener {
public:
    void happened(const trace::Event &event) override
    {
        m_run.happened(event);
        if (m_events.size() < ComparedRuns::mostEvents)
            m_events.push_back(event);
        if (event.request == 0)
            return;
        m_ends.resize(std::max<std::size_t>(m_ends.size(), event.request));
        if (event.kind == trace::EventKind::ResponseSent)
            m_ends[event.request - 1] = event.id;
    }
    void tell(ComparedRuns::Run &run) const
    {
        run.figures = m_run.figures();
        run.answers = m_run.answers();
        run.ends = m_ends;
        run.events = std::make_shared<const trace::Events>(m_events);
    }

private:
    trial::Run m_run;
    trace::Events m_events;
    std::vector<trace::EventId> m_ends;
};

ComparedRuns::Run playedIn(const QByteArray &script, const ComparedRuns::Side &side, const std::stop_token &stop)
{
    ComparedRuns::Run run;
    run.name = side.name;
    run.events = std::make_shared<const trace::Events>();
    const auto commands = lab::parse(script);
    if (!commands) {
        run.error = base::Error{"run.invalid", {report::parseErrorText(commands.error().first())}};
        return run;
    }
    Witness witness;
    const auto isStopped = [&stop] { return stop.stop_requested(); };
    if (const auto played = trial::play(side.applied(*commands), witness, isStopped); !played) {
        run.error = played.error();
        return run;
    }
    witness.tell(run);
    if (side.way && side.way->backend) {
        const lab::Permissions ofThisMachine{lab::Permissions::Rules()};
        if (const auto latency = trial::measuredLatency(*side.way->backend, ofThisMachine, isStopped))
            run.latency = *latency;
    }
    return run;
}

} // namespace

ComparedRuns::ComparedRuns(QObject *parent)
    : QObject(parent)
{
}

ComparedRuns::~ComparedRuns() = default;

void ComparedRuns::play(const QByteArray &script, const QList<Side> &sides)
{
    m_worker = std::jthread(); // stops the ones before, and waits
    m_isPlaying = true;
    m_worker = std::jthread([this, number = ++m_number, script, sides](const std::stop_token &stop) {
        auto runs = std::make_shared<Runs>();
        for (const Side &side : sides)
            runs->push_back(playedIn(script, side, stop));
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, number, runs] {
                if (number != m_number)
                    return;
                m_isPlaying = false;
                emit played(runs);
            },
            Qt::QueuedConnection);
    });
}

} // namespace gui
