#include "report/trafficsource.h"

#include "advice/logsource.h"
#include "advice/monitorlog.h"
#include "advice/tracefile.h"
#include "lab/parser.h"
#include "lab/permissions.h"
#include "lab/scenariofile.h"
#include "report/errors.h"
#include "report/words.h"
#include "trace/tracereader.h"
#include "trial/trial.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

namespace {

using IsStopped = std::function<bool()>;

base::Result<Damage> tellTrace(const QString &fileName, trace::Listener &listener, const IsStopped &isStopped)
{
    trial::FailureWatch failures;
    const auto reading = advice::readTraceFile(fileName, [&](const advice::TraceLine &line) {
        if (line.event) {
            failures.happened(*line.event);
            listener.happened(*line.event);
        }
        return !isStopped || !isStopped();
    });
    if (!reading)
        return tl::unexpected(reading.error());
    if (const auto failed = failures.result(); !failed)
        return tl::unexpected(failed.error());
    return reading->damage;
}

base::Result<Damage> tellScenario(const QString &fileName, trace::Listener &listener, const IsStopped &isStopped)
{
    const auto commands = readScenario(fileName);
    if (!commands)
        return tl::unexpected(commands.error());
    auto played = trial::play(*commands, listener, isStopped, lab::Permissions::Rules());
    const bool isStoppedOnly = !played && played.error().code == "trial.stopped"; // the caller knows
    if (!played && !isStoppedOnly)
        return tl::unexpected(played.error());
    return Damage();
}

class Observed final : public trace::Listener {
public:
    explicit Observed(advice::RunTraffic &traffic)
        : m_traffic(traffic)
    {
    }
    void happened(const trace::Event &event) override
    {
        m_traffic.happened(event);
        habits.happened(event);
    }
    advice::Habits habits;

private:
    advice::RunTraffic &m_traffic;
};

} // namespace

base::Result<QList<lab::Command>> readScenario(const QString &fileName)
{
    const auto text = lab::readScenarioFile(fileName);
    return text ? parsedScenario(*text, fileName) : tl::unexpected(text.error());
}

base::Result<QList<lab::Command>> parsedScenario(const QByteArray &text, const QString &fileName)
{
    auto commands = lab::parse(text, fileName);
    if (!commands)
        return base::failure("run.invalid", {parseErrorText(commands.error().first())});
    return std::move(*commands);
}

base::Result<SourceKind> kindOfSource(const QString &fileName)
{
    SourceKind kind = SourceKind::AccessLog;
    advice::LogSource source(fileName);
    int lines = 0;
    const auto read = source.read([&](QByteArrayView line) {
        if (const auto origin = trace::originOf(line))
            kind = origin->source == "tap" ? SourceKind::TapRecording : SourceKind::LabTrace;
        else if (trace::looksLikeTrace(line))
            kind = SourceKind::LabTrace;
        else if (advice::isMonitorGreeting(line) || advice::looksLikeMonitor(line))
            kind = SourceKind::Monitor;
        return ++lines < 5 && kind == SourceKind::AccessLog;
    });
    if (!read && (read.error().code != "advice.damaged" || lines == 0))
        return tl::unexpected(read.error());
    if (kind == SourceKind::AccessLog && fileName.endsWith(".lookaside"_L1))
        return SourceKind::Scenario;
    return kind;
}

base::Result<Damage> tellEvents(const QString &fileName, SourceKind kind, trace::Listener &listener,
                                const std::function<bool()> &isStopped)
{
    return kind == SourceKind::Scenario ? tellScenario(fileName, listener, isStopped)
                                        : tellTrace(fileName, listener, isStopped);
}

std::optional<advice::Size> sizeInForce(const advice::RunTraffic::Facts &facts)
{
    if (facts.backend != "locmem" || facts.maxEntries <= 0)
        return {};
    return advice::Size{facts.maxEntries, facts.cullFrequency, advice::Eviction::LocMem};
}

base::Result<AdviceTraffic> readTraffic(const QString &fileName, const advice::LogOptions &options,
                                        const std::stop_token &stop,
                                        const std::function<void(qint64, qint64)> &progress)
{
    const auto kind = kindOfSource(fileName);
    if (!kind)
        return tl::unexpected(kind.error());
    AdviceTraffic made;
    if (*kind == SourceKind::AccessLog) {
        auto reading = advice::readAccessLog(fileName, options, stop, progress);
        if (!reading)
            return tl::unexpected(reading.error());
        made.source = sourceOf(fileName, *reading, options);
        made.traffic = std::move(reading->traffic);
        return made;
    }
    if (*kind == SourceKind::Monitor) {
        auto reading = advice::readMonitorLog(fileName, stop);
        if (!reading)
            return tl::unexpected(reading.error());
        made.source = sourceOf(fileName, *reading);
        made.longest = reading->length / 2;
        made.warmsUp = true;
        made.traffic = std::move(reading->traffic);
        return made;
    }
    using Source = advice::RunTraffic::Source;
    const Source source = *kind == SourceKind::TapRecording ? Source::Tap : Source::Lab;
    advice::RunTraffic run(source);
    Observed observed(run);
    const auto told = tellEvents(fileName, *kind, observed, [&stop, &progress] {
        if (progress)
            progress(0, 0);
        return stop.stop_requested();
    });
    if (!told)
        return tl::unexpected(told.error());
    if (stop.stop_requested())
        return base::failure("advice.cancelled");
    made.traffic = run.finish();
    made.habits = observed.habits.all();
    made.size = sizeInForce(run.facts());
    if (made.traffic.readCount() == 0)
        return base::failure("advice.noRequests", {fileName});
    made.source = sourceOf(fileName, source, made.traffic, run.facts());
    made.damage = *told;
    if (made.damage)
        made.source.notes.prepend(errorText(*made.damage).sentence);
    return made;
}

} // namespace report
