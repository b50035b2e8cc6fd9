#include "views/diagrams/steptext.h"

#include "base/escape.h"
#include "look/outcomeshape.h"
#include "look/ttlbar.h"
#include "look/units.h"
#include "report/errors.h"
#include "report/pagetext.h"
#include "report/steptext.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace gui {

using trace::Event;
using trace::EventKind;

namespace {

constexpr qsizetype longestKey = 2'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::StepText)
};

QString removedWords(std::int64_t entries)
{
    return entries == 1 ? Words::tr("1 removed") : Words::tr("%n removed", nullptr, int(entries));
}

QString rowsWords(std::int64_t rows) // below zero: nobody says how many
{
    return rows < 0 ? Words::tr("rows") : rows == 1 ? Words::tr("1 row") : Words::tr("%n rows", nullptr, int(rows));
}

QString receiversWords(std::int64_t receivers)
{
    return receivers == 1 ? Words::tr("1 receiver") : Words::tr("%n receivers", nullptr, int(receivers));
}

QString ttlWords(trace::Duration ttl) { return ttl == trace::noTtl ? Words::tr("no TTL") : durationText(ttl); }

StepText requestSent(const Event &event)
{
    const QString text = QString::fromUtf8(event.text);
    return {u"%1 · %2"_s.arg(text, report::userText(event.count)),
            false,
            {},
            false,
            Words::tr("The client sends a request to the application. Nothing has been looked up yet.")};
}

StepText cacheHit(const Event &event)
{
    const bool stale = event.outcome == trace::Outcome::StaleHit;
    return {stale ? Words::tr("stale hit") : Words::tr("hit"), false,
            event.ttl > trace::Duration(0) && event.ttl != trace::noTtl
                ? Words::tr("%1 left").arg(countdownText(event.ttl))
                : QString(),
            false,
            stale ? Words::tr("The cache has an answer, but the database has changed since. No receiver removed the "
                              "entry after the edit.")
                  : Words::tr("The cache has the answer: the database is not queried.")};
}

StepText cacheMiss(const Event &event)
{
    const QString reason = event.reason == trace::MissReason::None ? QString() : report::reasonText(event.reason);
    return {reason.isEmpty() ? Words::tr("miss") : Words::tr("miss · %1").arg(reason),
            false,
            {},
            false,
            Words::tr("The cache has no entry under this key, so the database is queried.")};
}

StepText responseSent(const Event &event)
{
    return {report::statusText(event.count),
            false,
            {},
            false,
            event.measured == base::Duration::zero()
                ? Words::tr("The answer goes to the client: %1. The whole request took %2.")
                      .arg(outcomeWord(event.outcome), durationText(event.modelled))
                : Words::tr(
                      "The answer goes to the client: %1. The whole request took %2 of modelled time, and really %3 on "
                      "this machine.")
                      .arg(outcomeWord(event.outcome), durationText(event.modelled), durationText(event.measured))};
}

StepText databaseStep(const Event &event)
{
    const QString text = QString::fromUtf8(event.text);
    switch (event.kind) {
    case EventKind::QueryStarted:
        return {text.simplified(), true, {}, false, Words::tr("Query to the database:\n%1").arg(text)};
    case EventKind::QueryFinished:
        return {rowsWords(event.count),
                false,
                {},
                false,
                event.measured == base::Duration::zero()
                    ? Words::tr("The database answers after %1.").arg(durationText(event.modelled))
                    : Words::tr("The database answers. Modelled time: %1. Measured time of SQLite on this machine: %2.")
                          .arg(durationText(event.modelled), durationText(event.measured))};
    case EventKind::RowWritten:
        return {text.simplified(), true, {}, false, Words::tr("A row is written: %1.").arg(base::escaped(event.key))};
    case EventKind::TransactionBegun:
        return {u"BEGIN"_s,
                true,
                {},
                false,
                Words::tr("A transaction begins: others do not see its rows until it commits.")};
    case EventKind::TransactionCommitted:
        return {u"COMMIT"_s, true, {}, false, Words::tr("The rows of the transaction are now visible to all.")};
    default:
        return {u"ROLLBACK"_s,
                true,
                {},
                false,
                Words::tr("The rows of the transaction are discarded. Signals that were sent in it are not undone.")};
    }
}

StepText storeStep(const Event &event)
{
    const QString text = QString::fromUtf8(event.text);
    const QString key = report::keyText(event, longestKey);
    switch (event.kind) {
    case EventKind::CacheLookup:
        return {text, false, key, true, Words::tr("The key %1 is looked up in the cache.").arg(key)};
    case EventKind::CacheStored:
        return {event.bytes == 0 // the size is not known
                    ? u"%1 · %2"_s.arg(text, ttlWords(event.ttl))
                    : Words::tr("%1 · %2 · %3").arg(text, ttlWords(event.ttl), byteText(event.bytes)),
                false, key, true,
                Words::tr("The answer is stored under %1, so that the next request does not wait.").arg(key)};
    case EventKind::CacheRefused:
        return {Words::tr("not stored · %1").arg(text), false, key, true,
                Words::tr("The answer is not stored: %1.").arg(report::refusalText(event.text))};
    case EventKind::CacheTouched:
        return {event.count == 1 ? Words::tr("touch · %1").arg(ttlWords(event.ttl)) : Words::tr("touch · no such key"),
                false, key, true, Words::tr("The time to live of the entry is reset.")};
    case EventKind::CacheDeleteAsked:
        return {u"%1 · %2"_s.arg(text, removedWords(event.count)), false, key, true,
                Words::tr("Entries to remove from the cache: %1.").arg(removedWords(event.count))};
    case EventKind::CacheIncremented:
        return {Words::tr("incr → %1").arg(text), false, key, true,
                Words::tr("The number under %1 is incremented.").arg(key)};
    default:
        return {Words::tr("no answer"), false, key, true, report::errorText(report::errorOf(event)).sentence};
    }
}

StepText noteStep(const Event &event)
{
    const QString text = QString::fromUtf8(event.text);
    const QString key = report::keyText(event, longestKey);
    switch (event.kind) {
    case EventKind::FillDecided:
        return {report::fillText(event.text), false, {}, false, report::fillSentence(event.text)};
    case EventKind::StaleFound:
        return {Words::tr("stale: differs from the database"),
                false,
                {},
                false,
                Words::tr("The answer differs from what the database would return now.")};
    case EventKind::DatabaseChanged:
        return {report::kindText(event.kind),
                false,
                {},
                false,
                Words::tr("Another program wrote to the database. No signal fires for it, so nothing is invalidated.")};
    case EventKind::SignalSent:
        return {u"%1(%2)"_s.arg(text, key), true, receiversWords(event.count), false,
                Words::tr("The save sends the signal %1: %2.").arg(text, receiversWords(event.count))};
    case EventKind::ReceiverRan:
        return {text, true, {}, false, Words::tr("A receiver runs and calls the cache: %1.").arg(text)};
    case EventKind::ProcessRestarted:
        return {Words::tr("restarted"),
                false,
                {},
                false,
                Words::tr("The server process restarts: the entries in its own memory are lost.")};
    case EventKind::EntryEnded:
        if (event.reason == trace::MissReason::NeverStored)
            return {report::reasonText(event.reason), false, key, true,
                    Words::tr("There was no entry under %1.").arg(key)};
        return {Words::tr("gone · %1").arg(report::reasonText(event.reason)), false, key, true,
                Words::tr("The entry %1 is gone.").arg(key)};
    case EventKind::EntryExpired:
        return {Words::tr("expired"), false, key, true,
                Words::tr("The entry has expired. It is removed at the next lookup.")};
    case EventKind::EntryStale:
        return event.about == 0
            ? StepText{Words::tr("fresh again"), false, key, true, Words::tr("An edit made the entry correct again.")}
            : StepText{Words::tr("stale from now on"), false, key, true, Words::tr("The edit made this entry stale.")};
    default:
        return {
            Words::tr("key warning"), false, key, true,
            Words::tr("memcached would refuse this key: it is too long, or contains spaces or control characters.")};
    }
}

QString browserWords(const Event &event)
{
    if (event.kind == EventKind::BrowserAsked)
        return Words::tr("The browser looks for its own copy before it sends the request.");
    if (event.kind == EventKind::BrowserKept)
        return Words::tr(
            "The headers of the answer (Cache-Control, Expires, ETag) tell the browser how long it may keep "
            "it. The server cannot take it back.");
    if (event.outcome == trace::Outcome::StaleHit)
        return Words::tr(
            "The copy is old: no request has reached the server, and no invalidation reaches the browser.");
    return event.outcome == trace::Outcome::Hit ? Words::tr("The browser shows its own copy.")
                                                : Words::tr("The browser shows the server's answer.");
}

} // namespace

StepText stepText(const trace::SequenceStep &step)
{
    const Event &event = step.event;
    const QString text = QString::fromUtf8(event.text);
    switch (event.kind) {
    case EventKind::RequestSent:
        return requestSent(event);
    case EventKind::ResponseSent:
        return responseSent(event);
    case EventKind::CacheHit:
        return cacheHit(event);
    case EventKind::CacheMiss:
        return cacheMiss(event);
    case EventKind::BrowserAsked:
    case EventKind::BrowserKept:
    case EventKind::BrowserAnswered:
        return {report::stepText(event).label, false, {}, false, browserWords(event)};
    case EventKind::Command:
        return {text, true, {}, false, Words::tr("A user command.")};
    case EventKind::CommandDone:
        return {Words::tr("done"), false, {}, false, Words::tr("The command is complete.")};
    case EventKind::CommandFailed:
        return {Words::tr("failed · %1").arg(text), false, {}, false, Words::tr("The command failed.")};
    case EventKind::QueryStarted:
    case EventKind::QueryFinished:
    case EventKind::RowWritten:
    case EventKind::TransactionBegun:
    case EventKind::TransactionCommitted:
    case EventKind::TransactionRolledBack:
        return databaseStep(event);
    default:
        return step.isNote() ? noteStep(event) : storeStep(event);
    }
}

QString laneName(const trace::Lane &lane, const QString &cacheName, bool isReal)
{
    constexpr trace::ProcessId firstOther = 1'000; // stores that belong to no process (docs/watch.md)
    switch (lane.party) {
    case trace::Party::Client:
        return Words::tr("Client");
    case trace::Party::Browser:
        return Words::tr("Browser");
    case trace::Party::Process:
        return lane.id == 0 ? Words::tr("Server") : Words::tr("Server process %1").arg(lane.id);
    case trace::Party::Cache:
        if (isReal && lane.id >= firstOther)
            return Words::tr("Another cache");
        return lane.id <= 1 ? Words::tr("Cache · %1").arg(cacheName)
                            : Words::tr("Cache · %1 of %2").arg(cacheName).arg(lane.id);
    case trace::Party::Database:
        break;
    }
    return isReal ? Words::tr("Database") : Words::tr("Database · SQLite");
}

QString shortLaneName(const trace::Lane &lane)
{
    switch (lane.party) {
    case trace::Party::Client:
        return Words::tr("Client");
    case trace::Party::Browser:
        return Words::tr("Browser");
    case trace::Party::Process:
        return lane.id == 0 ? Words::tr("Server") : Words::tr("Server %1").arg(lane.id);
    case trace::Party::Cache:
        return lane.id <= 1 ? Words::tr("Cache") : Words::tr("Cache %1").arg(lane.id);
    case trace::Party::Database:
        break;
    }
    return Words::tr("Database");
}

} // namespace gui
