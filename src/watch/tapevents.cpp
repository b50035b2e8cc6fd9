#include "watch/tapevents.h"

#include "tap/words.h"
#include "trace/names.h"
#include "watch/keynames.h"

#include <algorithm>
#include <array>

namespace watch {

using trace::Event;
using trace::EventKind;

namespace {

bool isOneOf(QByteArrayView word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [word](const char *each) { return word == QByteArrayView(each); });
}

Happening happeningOf(const Event &event, EventKind kind, trace::Instant time, int database)
{
    Happening happening;
    happening.database = database;
    happening.event = event;
    happening.event.id = happening.event.cause = happening.event.about = 0;
    happening.event.kind = kind;
    happening.event.time = time;
    happening.event.measured = trace::Duration(0);
    return happening;
}

} // namespace

trace::MissReason missReasonOf(tap::Reason reason)
{
    return trace::missReasonNamed(tap::traceName(reason).toByteArray()).value_or(trace::MissReason::None);
}

void TapEvents::add(const Passed &passed, Happenings &happenings, Number request, Number cause,
                    trace::ProcessId process)
{
    Event event = passed.event;
    event.process = process;
    const trace::Instant answered = event.time;
    const trace::Duration took = std::max(event.measured, trace::Duration(0));
    const trace::Instant asked = answered - took;
    // GETSET, and SET with GET, look the old value up and store the new one; GETDEL deletes what it found.
    const bool endsWhatItFound = event.kind == EventKind::CacheHit && event.text == "getdel";
    const bool isBoth =
        (event.kind == EventKind::CacheStored && isOneOf(event.text, {"set", "getset"})) || endsWhatItFound;
    const bool wasAnswered = event.kind == EventKind::CacheHit || event.kind == EventKind::CacheMiss || passed.isMiss
        || (isBoth && passed.isHit);
    if (wasAnswered) {
        const bool isMiss = passed.isMiss || event.kind == EventKind::CacheMiss;
        Number ours = request;
        if (ours == 0 && cause == 0 && !passed.seesRequests && passed.asksValue) {
            ours = ++m_numbers;
            Happening sent = happeningOf(event, EventKind::RequestSent, asked, passed.database);
            sent.own = ours;
            sent.event.text = event.text + ' ' + event.key;
            sent.event.key.clear();
            sent.event.count = -1;
            sent.event.bytes = 0;
            happenings.push_back(std::move(sent));
        }
        Happening lookup = happeningOf(event, EventKind::CacheLookup, asked, passed.database);
        lookup.own = ++m_numbers;
        lookup.request = ours;
        lookup.causedBy = cause;
        lookup.oneOf = passed.oneOf;
        lookup.event.outcome = trace::Outcome::None;
        lookup.event.reason = trace::MissReason::None;
        lookup.event.bytes = 0;
        Happening answer =
            happeningOf(event, isMiss ? EventKind::CacheMiss : EventKind::CacheHit, answered, passed.database);
        answer.request = ours;
        answer.causedBy = lookup.own;
        answer.decides = passed.asksValue;
        answer.oneOf = passed.oneOf;
        happenings.push_back(std::move(lookup));
        happenings.push_back(std::move(answer));
        if (ours != request && ours != 0) {
            Happening response = happeningOf(event, EventKind::ResponseSent, answered, passed.database);
            response.request = ours;
            response.event.key = familyOf(event.key);
            response.event.text.clear();
            response.event.count = 0;
            response.event.modelled = took; // by the log's clock, which is the application's
            happenings.push_back(std::move(response));
        }
        if (!isBoth)
            return;
        event.outcome = trace::Outcome::None;
        event.reason = trace::MissReason::None;
        if (endsWhatItFound)
            event.kind = EventKind::CacheDeleteAsked;
    }
    Happening one = happeningOf(event, event.kind, answered, passed.database);
    one.request = request;
    one.causedBy = cause;
    one.knowsTtl = passed.knowsTtl;
    one.oneOf = passed.oneOf;
    switch (event.kind) {
    case EventKind::CacheIncremented: // what the value is now was not read
        one.event.kind = EventKind::CacheStored;
        break;
    case EventKind::CacheDeleteAsked:
        if (isOneOf(event.text, {"flushdb", "flushall", "flush_all"}))
            one.event.text = "clear";
        // Whether it was there or not: the entry is gone. HDEL and its kin leave the others of the key.
        one.ends = isOneOf(event.text, {"del", "unlink", "getdel", "delete", "md"});
        break;
    case EventKind::BackendError:
        one.event.text = "watch.refused";
        one.event.detail =
            std::make_shared<trace::Detail>(trace::Detail{{{"arg", event.text}, {"arg", event.key}}, {}});
        break;
    default:
        break;
    }
    happenings.push_back(std::move(one));
}

Happening requestOf(Event sent, qint64 request, const QByteArray &origin)
{
    Happening happening;
    happening.event = std::move(sent);
    happening.event.kind = EventKind::RequestSent;
    happening.event.process = 1;
    happening.event.count = -1; // who it is is in the cookies, which nobody reads
    happening.event.detail = std::make_shared<trace::Detail>(trace::Detail{{{"origin", origin}}, {}});
    happening.own = doorNumber(request);
    happening.isShared = true;
    return happening;
}

Happening responseOf(Event sent, qint64 request)
{
    Happening happening;
    happening.event = std::move(sent);
    happening.event.kind = EventKind::ResponseSent;
    happening.event.key = familyOf(happening.event.key);
    happening.event.modelled = happening.event.measured; // by the log's clock, which is the application's
    happening.event.measured = trace::Duration(0);
    happening.request = doorNumber(request);
    return happening;
}

Happening requestOf(const tap::Batch &batch, const tap::Batch::Entry &entry, tap::Moment began)
{
    const tap::Operation &operation = entry.operation;
    const auto text = [&](tap::Batch::Text each) {
        const std::string_view view = batch.text(each);
        return QByteArray(view.data(), qsizetype(view.size()));
    };
    Event event;
    event.time = trace::Instant(std::chrono::duration_cast<trace::Duration>(operation.ended - began));
    if (entry.what == tap::Batch::What::RequestBegun) {
        event.text = text(entry.command);
        return requestOf(std::move(event), operation.request, text(batch.keys[entry.firstKey].name));
    }
    event.key = text(entry.command);
    event.count = operation.count;
    event.bytes = operation.replyBytes;
    event.measured = std::chrono::duration_cast<trace::Duration>(operation.duration());
    return responseOf(std::move(event), operation.request);
}

std::vector<Passed> passedOf(const tap::Batch &batch, const tap::Batch::Entry &entry, tap::Moment began)
{
    std::vector<Passed> all;
    const tap::Operation &operation = entry.operation;
    const auto text = [&](tap::Batch::Text each) {
        const std::string_view view = batch.text(each);
        return QByteArray(view.data(), qsizetype(view.size()));
    };
    const auto keyed = entry.keys;
    for (quint32 i = 0; i < std::max(keyed, operation.action == tap::Action::Clear ? 1U : 0U); ++i) {
        Passed &passed = all.emplace_back();
        Event &event = passed.event;
        tap::KeyUse use;
        if (i < keyed) {
            event.key = text(batch.keys[entry.firstKey + i].name);
            use = batch.keys[entry.firstKey + i].use;
        }
        const tap::Found found = tap::foundOf(use);
        event.kind = tap::traceKind(operation, found);
        event.time = trace::Instant(std::chrono::duration_cast<trace::Duration>(operation.ended - began));
        event.measured = std::chrono::duration_cast<trace::Duration>(operation.duration());
        event.text = text(entry.command);
        event.bytes = operation.action == tap::Action::Read ? operation.replyBytes : operation.requestBytes;
        event.reason = missReasonOf(use.reason);
        event.count = operation.action == tap::Action::Touch ? (operation.count == 0 ? 0 : 1)
                                                             : std::max<qint64>(operation.count, 0);
        passed.isMiss = found == tap::Found::Miss && event.kind != EventKind::BackendError;
        passed.isHit = found == tap::Found::Hit && event.kind != EventKind::BackendError;
        passed.asksValue = found == tap::Found::NotAsked || use.application != tap::Found::NotAsked;
        passed.knowsTtl = operation.hasTtl;
        passed.request = operation.request == 0 ? 0 : doorNumber(operation.request);
        passed.oneOf = operation.ofRequests > 1 ? operation.ofRequests : 0;
        passed.database = operation.action == tap::Action::Clear && event.text == "flushall" ? -1 : operation.database;
        passed.client = entry.client;
        if (operation.hasTtl)
            event.ttl = operation.ttl.count() < 0 ? trace::noTtl : trace::Duration(operation.ttl);
    }
    return all;
}

} // namespace watch
