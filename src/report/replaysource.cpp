#include "report/replaysource.h"

#include "advice/runtraffic.h"
#include "base/escape.h"
#include "lab/script.h"
#include "report/figures.h"
#include "report/trafficsource.h"

#include <QtCore/QCoreApplication>

#include <climits>

namespace report {

namespace {

struct Replays {
    Q_DECLARE_TR_FUNCTIONS(report::Replay)
};

int replayPlural(std::int64_t count) { return int(std::min<std::int64_t>(count, INT_MAX)); }

// The commands that a trace of the lab has recorded.
class Rewriter final : public trace::Listener {
public:
    void happened(const trace::Event &event) override { m_script.add(event); }
    const QByteArray &text() const { return m_script.text(); }

private:
    lab::Script m_script;
};

// The requests that a recording tells, as far as its web door or its probe has seen them, and what it asked its cache.
class RecordedTraffic final : public trace::Listener {
public:
    void happened(const trace::Event &event) override
    {
        keys.happened(event);
        if (event.kind == trace::EventKind::RequestSent) {
            const qsizetype blank = event.text.indexOf(' ');
            advice::LoggedRequest request;
            request.time = event.time.time_since_epoch().count();
            request.method = event.text.first(std::max<qsizetype>(blank, 0));
            request.target = event.text.sliced(blank + 1);
            if (event.count >= 0)
                request.user = QByteArray::number(qlonglong(event.count));
            if (log.requests.size() < trial::ReplayOptions::most) {
                m_open.insert(event.request, log.requests.size());
                log.requests.push_back(std::move(request));
            } else {
                ++log.leftOut;
            }
        } else if (event.kind == trace::EventKind::ResponseSent) {
            if (const auto open = m_open.constFind(event.request); open != m_open.cend())
                log.requests[*open].status = int(event.count);
            m_open.remove(event.request);
        }
    }
    advice::RequestLog log;
    advice::RunTraffic keys{advice::RunTraffic::Source::Tap};

private:
    QHash<trace::RequestId, std::size_t> m_open;
};

QString cachingText(const trial::Replay &replay, const ReplayQuestion &question)
{
    if (!replay.setsCaching)
        return Replays::tr("Cached as set in %1.").arg(base::printable(question.settingsFile));
    using Kind = cache::Timeout::Kind;
    switch (replay.timeout.kind()) {
    case Kind::Default:
        return replay.keys > 0 ? Replays::tr("Each answer is kept for 15 minutes.")
                               : Replays::tr("Each endpoint is cached by cache_page, for as long as in the tutorial.");
    case Kind::Never:
        return Replays::tr("Answers never expire.");
    case Kind::Seconds:
    case Kind::Invalid: // no replay has one
        break;
    }
    return Replays::tr("Each answer is kept for %1.")
        .arg(durationText(
            std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(replay.timeout.toSeconds()))));
}

QStringList sharedNotes(const trial::Replay &replay, const ReplayQuestion &question)
{
    QStringList notes{cachingText(replay, question)};
    if (!question.replay.writesChange)
        notes += Replays::tr("Writes change nothing, as requested.");
    if (replay.leftOut > 0)
        notes +=
            Replays::tr("%n further request(s) (is|are) not replayed: the limit is %1, for %2 keys.", nullptr,
                        replayPlural(replay.leftOut))
                .arg(countText(std::int64_t(trial::ReplayOptions::most)), countText(trial::ReplayOptions::mostKeys));
    return notes;
}

PlayedSource siteSource(const advice::RequestLog &log, const ReplayQuestion &question)
{
    trial::Replay replay = trial::replayOfSite(log, question.replay);
    PlayedSource played;
    played.modelled += Replays::tr("The URLs are those of the lab's course site: %n request(s) (is|are) sent to the "
                                   "lab at (its time|their times).",
                                   nullptr, replayPlural(replay.requests));
    if (replay.changes > 0)
        played.modelled += Replays::tr("%n write(s) (is|are) replayed: POST creates a course, DELETE deletes one, "
                                       "other writes to a course save it.",
                                       nullptr, replayPlural(replay.changes));
    if (replay.unplayed > 0)
        played.modelled += Replays::tr("%n write(s) (has|have) no counterpart in the lab and (changes|change) nothing.",
                                       nullptr, replayPlural(replay.unplayed));
    if (replay.unknown > 0)
        played.modelled += Replays::tr("%n request(s) for URLs that the lab does not have (is|are) left out.", nullptr,
                                       replayPlural(replay.unknown));
    played.modelled += sharedNotes(replay, question);
    played.commands = std::move(replay.commands);
    return played;
}

PlayedSource keySource(const advice::Traffic &traffic, bool deletes, const ReplayQuestion &question)
{
    trial::Replay replay = trial::replayOfKeys(traffic, deletes, question.replay);
    PlayedSource played;
    played.modelled += Replays::tr("The lab does not have these URLs: %n request(s) for %1 keys (is|are) replayed as "
                                   "requests for that many course pages; computing one takes %2.",
                                   nullptr, replayPlural(replay.requests))
                           .arg(countText(replay.keys), durationText(question.replay.cost));
    if (deletes)
        played.modelled += Replays::tr("%n deletion(s) by the application (is|are) treated as (a change|changes) of "
                                       "the data, at which a receiver deletes the key.",
                                       nullptr, replayPlural(replay.changes));
    else if (replay.changes > 0)
        played.modelled += Replays::tr("%n change(s) of the data (is|are) played; nothing deletes the old answers.",
                                       nullptr, replayPlural(replay.changes));
    else
        played.modelled += Replays::tr("No change of the data is known, so no answer gets old.");
    played.modelled += sharedNotes(replay, question);
    played.commands = std::move(replay.commands);
    return played;
}

base::Result<PlayedSource> logSource(const QString &fileName, const ReplayQuestion &question,
                                     const std::stop_token &stop)
{
    const auto log = advice::readRequestLog(fileName, question.log, trial::ReplayOptions::most, stop);
    if (!log)
        return tl::unexpected(log.error());
    if (trial::isOfCourseSite(log->requests))
        return siteSource(*log, question);
    const auto reading = advice::readAccessLog(fileName, question.log, stop);
    if (!reading)
        return tl::unexpected(reading.error());
    if (reading->traffic.readCount() == 0)
        return base::failure("advice.noRequests", {fileName});
    PlayedSource played = keySource(reading->traffic, false, question);
    played.modelled = sourceOf(fileName, *reading, question.log).notes + played.modelled;
    return played;
}

PlayedSource damagedAt(const Damage &damage, PlayedSource played)
{
    played.damage = damage;
    return played;
}

base::Result<PlayedSource> recordingSource(const QString &fileName, SourceKind kind, const ReplayQuestion &question,
                                           const std::stop_token &stop)
{
    RecordedTraffic recorded;
    const auto told = tellEvents(fileName, kind, recorded, [&stop] { return stop.stop_requested(); });
    if (!told)
        return tl::unexpected(told.error());
    if (stop.stop_requested())
        return base::failure("advice.cancelled");
    advice::sortByTime(recorded.log);
    if (trial::isOfCourseSite(recorded.log.requests))
        return damagedAt(*told, siteSource(recorded.log, question));
    const advice::Traffic traffic = recorded.keys.finish();
    if (traffic.readCount() == 0)
        return base::failure("advice.noRequests", {fileName});
    return damagedAt(*told, keySource(traffic, true, question));
}

} // namespace

base::Result<PlayedSource> readPlayed(const QString &fileName, const ReplayQuestion &question,
                                      const std::stop_token &stop)
{
    const auto kind = kindOfSource(fileName);
    if (!kind)
        return tl::unexpected(kind.error());
    switch (*kind) {
    case SourceKind::AccessLog:
        return logSource(fileName, question, stop);
    case SourceKind::TapRecording:
        return recordingSource(fileName, *kind, question, stop);
    case SourceKind::Monitor:
        return base::failure("doctor.noRun", {fileName});
    case SourceKind::Scenario:
    case SourceKind::LabTrace:
        break;
    }
    PlayedSource played;
    const bool hasSettings = !question.settingsFile.isEmpty();
    if (*kind == SourceKind::Scenario) {
        if (hasSettings)
            return base::failure("trial.ownSettings", {fileName});
        auto commands = readScenario(fileName);
        if (!commands)
            return tl::unexpected(commands.error());
        played.commands = *std::move(commands);
        return played;
    }
    Rewriter rewriter;
    const auto told = tellEvents(fileName, *kind, rewriter, [&stop] { return stop.stop_requested(); });
    if (!told)
        return tl::unexpected(told.error());
    played.damage = *told;
    if (rewriter.text().isEmpty()) // a window has recorded an application
        return recordingSource(fileName, *kind, question, stop);
    if (hasSettings)
        return base::failure("trial.ownSettings", {fileName});
    auto commands = parsedScenario(rewriter.text(), fileName);
    if (!commands)
        return tl::unexpected(commands.error());
    played.commands = *std::move(commands);
    return played;
}

base::Result<QList<lab::Command>> readSettings(const QString &fileName)
{
    auto commands = readScenario(fileName);
    if (!commands)
        return commands;
    for (const lab::Command &command : *commands) {
        if (lab::traitsOf(command.action).role != lab::Traits::Role::Setting)
            return base::failure("trial.noSetting", {fileName, QString::number(command.line)});
    }
    return commands;
}

} // namespace report
