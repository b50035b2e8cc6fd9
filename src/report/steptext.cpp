#include "report/steptext.h"

#include "report/figures.h"
#include "report/pagetext.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace report {

using trace::Event;
using trace::EventKind;

namespace {

struct Steps {
    Q_DECLARE_TR_FUNCTIONS(report::StepText)
};

QString removed(std::int64_t entries) { return Steps::tr("%1 removed").arg(countText(entries)); }

QString ttlText(const Event &event)
{
    return event.ttl == trace::noTtl ? Steps::tr("no TTL") : durationText(event.ttl);
}

// What the person at the browser gets to see.
QString browserText(const Event &event)
{
    if (event.outcome == trace::Outcome::StaleHit)
        return Steps::tr("its own copy, which is old");
    return event.outcome == trace::Outcome::Hit ? Steps::tr("its own copy") : Steps::tr("the server's answer");
}

} // namespace

StepText stepText(const Event &event)
{
    constexpr qsizetype enough = 200;
    const QString text = shown(event.text, enough);
    const QString key = keyText(event, enough);
    switch (event.kind) {
    case EventKind::RequestSent:
        return {text + u" · " + userText(event.count), false, {}};
    case EventKind::ResponseSent:
        return {statusText(event.count) + u" · " + durationText(event.modelled), false, {}};
    case EventKind::CacheLookup:
        return {text, false, key};
    case EventKind::CacheHit:
        return {outcomeInText(event.outcome), false, {}};
    case EventKind::CacheMiss:
        return {Steps::tr("miss · %1").arg(reasonText(event.reason)), false, {}};
    case EventKind::CacheStored:
        return {text + u" · " + ttlText(event) + (event.bytes == 0 ? QString() : u" · " + byteText(event.bytes)), false,
                key};
    case EventKind::CacheRefused:
        return {Steps::tr("not stored · %1").arg(refusalText(event.text)), false, {}};
    case EventKind::FillDecided:
        return {fillText(event.text), false, {}};
    case EventKind::CacheTouched:
        return {event.count ? Steps::tr("touch · %1").arg(ttlText(event)) : Steps::tr("touch · no such key"), false,
                key};
    case EventKind::CacheDeleteAsked:
        return {text + u" · " + removed(event.count), false, key};
    case EventKind::CacheIncremented:
        return {Steps::tr("incr → %1").arg(text), false, key};
    case EventKind::QueryStarted:
    case EventKind::RowWritten:
        return {text, true, {}};
    case EventKind::QueryFinished:
        return {event.count == 1 ? Steps::tr("1 row") : Steps::tr("%1 rows").arg(countText(event.count)), false, {}};
    case EventKind::TransactionBegun:
        return {u"BEGIN"_s, true, {}};
    case EventKind::TransactionCommitted:
        return {u"COMMIT"_s, true, {}};
    case EventKind::TransactionRolledBack:
        return {u"ROLLBACK"_s, true, {}};
    case EventKind::SignalSent:
        return {text + u'(' + key + u')', true, {}};
    case EventKind::ReceiverRan:
        return {text, true, {}};
    case EventKind::BrowserAsked:
        return {text + u" · " + userText(event.count), false, {}};
    case EventKind::BrowserKept:
        return {event.ttl > base::Duration::zero() ? Steps::tr("keeps it for %1").arg(durationText(event.ttl))
                                                   : Steps::tr("keeps it, revalidates each time"),
                false,
                {}};
    case EventKind::BrowserAnswered:
        return {browserText(event), false, {}};
    case EventKind::StaleFound:
        return {Steps::tr("stale: differs from the database"), false, {}};
    case EventKind::EntryStale:
        return {event.about ? Steps::tr("stale from now on") : Steps::tr("fresh again"), false, key};
    case EventKind::EntryEnded:
        return {Steps::tr("gone · %1").arg(reasonText(event.reason)), false, key};
    case EventKind::Command:
        return {text, true, {}};
    default:
        return {kindText(event.kind), false, key};
    }
}

QString laneText(const trace::Lane &lane, bool isOneOfMany)
{
    switch (lane.party) {
    case trace::Party::Client:
        return Steps::tr("Client");
    case trace::Party::Browser:
        return Steps::tr("Browser");
    case trace::Party::Process:
        return Steps::tr("Server process %1").arg(std::max<int>(lane.id, 1));
    case trace::Party::Cache:
        return isOneOfMany && lane.id ? Steps::tr("Cache of process %1").arg(lane.id) : Steps::tr("Cache");
    case trace::Party::Database:
        return Steps::tr("Database");
    }
    return {};
}

} // namespace report
