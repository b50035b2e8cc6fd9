#include "report/advicetext.h"

#include "report/figures.h"

#include <QtCore/QCoreApplication>

#include <climits>

using namespace Qt::StringLiterals;

namespace report {

namespace {

struct Sources {
    Q_DECLARE_TR_FUNCTIONS(report::AdviceSource)
};

int plural(std::int64_t count) { return int(std::min<std::int64_t>(count, INT_MAX)); }

QString keyNote(const advice::LogOptions &options, const advice::LogReading &reading)
{
    QString note;
    switch (options.keyBy) {
    case advice::LogOptions::KeyBy::Url:
        note = Sources::tr("Key: the URL with its query, as cache_page makes it.");
        break;
    case advice::LogOptions::KeyBy::SortedQuery:
        note = Sources::tr("Key: the URL; the order of query parameters does not matter.");
        break;
    case advice::LogOptions::KeyBy::Path:
        note = Sources::tr("Key: the path without the query.");
        break;
    case advice::LogOptions::KeyBy::Endpoint:
        note = Sources::tr("Key: the endpoint alone, as drf-extensions makes it by default.");
        break;
    }
    if (options.perUser)
        note += u' ' + Sources::tr("Each user has separate keys.");
    if (options.perUser && reading.withUser == 0)
        note += u' ' + Sources::tr("The log contains no users, so this is an upper bound on hits.");
    else if (!options.perUser)
        note += u' '
            + Sources::tr("All users share them; where answers differ by user, this is an upper bound of the hits.");
    return note;
}

QString changeNote(const advice::LogOptions &options, const advice::LogReading &reading)
{
    if (!options.editsFile.isEmpty()) {
        QString note =
            Sources::tr("Changes: %n row(s) of %1.", nullptr, plural(reading.changes)).arg(options.editsFile);
        if (reading.editsWithoutReads > 0)
            note += u' '
                + Sources::tr("%n of them (changes|change) nothing that was asked for.", nullptr,
                              plural(reading.editsWithoutReads));
        return note;
    }
    if (!options.writesChange)
        return Sources::tr("Changes: none counted, as requested.");
    if (!options.rules.isEmpty()) {
        QString note = Sources::tr("Changes: %n request(s), by the rules given.", nullptr, plural(reading.changes));
        if (reading.unusedRules > 0)
            note += u' '
                + Sources::tr("%n of the rules (matches|match) no request that was answered without an error.", nullptr,
                              plural(reading.unusedRules));
        return note;
    }
    if (reading.changes == 0)
        return Sources::tr(
            "Changes: the log has none. Give them with --edits FILE, or a rate with --changes-every 10m.");
    return Sources::tr("Changes: %n request(s). Successful POST, PUT, PATCH and DELETE requests change their own path "
                       "and its parents; all but POST also change the paths below it. Other rules: --change.",
                       nullptr, plural(reading.changes));
}

// Memory is bounded: what did not find room in it.
void noteMerged(AdviceSource &source, std::int64_t reads)
{
    if (reads > 0)
        source.notes += Sources::tr("%n request(s) for keys beyond the limit of 4 million (is|are) not included.",
                                    nullptr, plural(reads));
}

} // namespace

AdviceSource sourceOf(const QString &name, const advice::LogReading &reading, const advice::LogOptions &options)
{
    AdviceSource source{name, "access-log", {}};
    source.notes += Sources::tr("Access log: %1 lines, %2 of them requests.")
                        .arg(countText(reading.lines), countText(reading.requests));
    source.notes += keyNote(options, reading);
    source.notes += changeNote(options, reading);
    source.notes += Sources::tr(
        "Times are exact to the second where the log is: TTLs below 10 s are rough. Hits and old answers are computed, "
        "not measured.");
    if (reading.unreadable > 0)
        source.notes += Sources::tr("%n line(s) (is not a request|are not requests) and (was|were) skipped.", nullptr,
                                    plural(reading.unreadable));
    if (reading.notStored > 0)
        source.notes +=
            Sources::tr("%n request(s) (has|have) answers that Django does not store (other methods and statuses).",
                        nullptr, plural(reading.notStored));
    if (reading.outOfOrder > 0)
        source.notes +=
            Sources::tr("%n line(s) out of order (was|were) sorted by time.", nullptr, plural(reading.outOfOrder));
    if (reading.lacksZone)
        source.notes += Sources::tr("Some times have no zone: UTC is assumed.");
    noteMerged(source, reading.mergedKeys);
    if (reading.knowsDurations)
        source.notes += Sources::tr(
            "Time saved takes the mean duration of the log as that of a miss; answers from a cache are in it already.");
    return source;
}

AdviceSource sourceOf(const QString &name, const advice::MonitorReading &reading)
{
    AdviceSource source{name, "monitor", {}};
    source.notes += Sources::tr("MONITOR sample of %1: TTLs up to half of it (%2); reads in the first TTL are not "
                                "counted, since the earlier cache contents are unknown.")
                        .arg(ttlText(reading.length), ttlText(reading.length / 2));
    source.notes += Sources::tr("MONITOR tells no answers and no changes: nothing is known of old answers. The figures "
                                "are of the time of the sample, a busy hour flatters.");
    noteMerged(source, reading.mergedKeys);
    if (reading.unreadable > 0)
        source.notes += Sources::tr("%n line(s) (is not a command|are not commands) and (was|were) skipped.", nullptr,
                                    plural(reading.unreadable));
    return source;
}

AdviceSource sourceOf(const QString &name, advice::RunTraffic::Source kind, const advice::Traffic &traffic,
                      const advice::RunTraffic::Facts &facts)
{
    if (kind == advice::RunTraffic::Source::Tap) {
        AdviceSource source{name,
                            "tap",
                            {Sources::tr("Recording of an application's cache: lookups are exact from the start of the "
                                         "recording. Keys that it deleted are also deleted in the figures."),
                             traffic.editCount() > 0
                                 ? Sources::tr("%n edit(s) (was|were) seen, but not which keys (it|they) changed: "
                                               "estimated from one key to all keys per edit.",
                                               nullptr, plural(traffic.editCount()))
                                 : Sources::tr("The tap knows no data: nothing is known of old answers. Give a rate "
                                               "with --changes-every 10m.")}};
        noteMerged(source, facts.mergedKeys);
        return source;
    }
    AdviceSource source{name, "run", {}};
    noteMerged(source, facts.mergedKeys);
    source.notes += Sources::tr("Lab run: requests, edits and receivers are exact, at the same times for every TTL.");
    if (facts.evictions > 0)
        source.notes += Sources::tr(
            "%n (entry was|entries were) culled in the run; the figures are for a cache that never gets full.", nullptr,
            plural(facts.evictions));
    if (facts.settingsChanged > 0)
        source.notes += Sources::tr("The setup changed during the run; the figures cover all of it.");
    if (facts.hasRemedies)
        source.notes += Sources::tr("Remedies (lock, grace, jitter …) were active. These figures do not include them, "
                                    "so hits in the run itself may differ.");
    if (!traffic.knowsChanges())
        source.notes += Sources::tr("The changes are not known.");
    return source;
}

} // namespace report
