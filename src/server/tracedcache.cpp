#include "server/tracedcache.h"

#include "codec/pyrepr.h"
#include "server/freshness.h"

#include <algorithm>

namespace server {

using trace::Event;
using trace::EventKind;
using trace::MissReason;

namespace {

MissReason reasonOf(cache::Removal why)
{
    switch (why) {
    case cache::Removal::Deleted:
        return MissReason::Invalidated;
    case cache::Removal::Expired:
        return MissReason::Expired;
    case cache::Removal::Culled:
        return MissReason::Evicted;
    case cache::Removal::Cleared:
        return MissReason::Cleared;
    }
    return MissReason::None;
}

QByteArray codeOf(cache::NotKept why)
{
    switch (why) {
    case cache::NotKept::Timeout:
        return QByteArrayLiteral("timeout-dead");
    case cache::NotKept::Nothing:
        return QByteArrayLiteral("keeps-nothing");
    case cache::NotKept::Failed:
        break;
    }
    return QByteArrayLiteral("backend-failed");
}

// What cache_page stores beside a page.
bool isHeaderList(const codec::Value &value)
{
    const auto isName = [](const codec::Value &item) { return item.toText().startsWith(QStringLiteral("HTTP_")); };
    return value.type() == codec::Value::Type::List && std::all_of(value.items().begin(), value.items().end(), isName);
}

// What a table shows of a value: texts and bytes as they are, the rest as Python prints it.
QByteArray contentOf(const codec::Value &value)
{
    if (value.type() == codec::Value::Type::Bytes)
        return value.toBytes();
    if (isHeaderList(value)) // told one by one
        return {};
    return codec::pyStr(value).toUtf8();
}

// The size of what a value says, without the overhead of any serialization.
std::int64_t contentSize(const codec::Value &value)
{
    std::int64_t size = value.toBytes().size() + value.toText().toUtf8().size();
    if (value.isNumber())
        size += 8;
    for (const codec::Value &item : value.items())
        size += contentSize(item);
    for (const auto &[key, held] : value.pairs())
        size += contentSize(key) + contentSize(held);
    if (const codec::Value::ObjectData *object = value.toObject()) {
        for (const auto &[key, held] : object->state)
            size += contentSize(key) + contentSize(held);
    }
    return size;
}

} // namespace

TracedCache::TracedCache(cache::Cache &backend, trace::ProcessId store, trace::Recorder &recorder, Freshness &freshness)
    : Cache(backend.config())
    , m_backend(backend)
    , m_outage(backend.config())
    , m_store(store)
    , m_recorder(recorder)
    , m_freshness(freshness)
{
    m_backend.setObserver(this);
}

TracedCache::~TracedCache() { m_backend.setObserver(nullptr); }

// The full key. Of a hundred thousand requests for the same key each keeps it for a while.
QByteArray TracedCache::sharedKey(const QByteArray &key, const Version &version)
{
    constexpr qsizetype most = 64;
    if (m_lastKeys.size() >= most)
        m_lastKeys.clear();
    return *m_lastKeys.insert(makeKey(key, version));
}

cache::Cache &TracedCache::used()
{
    m_backend.useTransaction(isJoined());
    return m_isDown ? static_cast<cache::Cache &>(m_outage) : m_backend;
}

void TracedCache::happen(std::function<void()> effect)
{
    if (isJoined())
        m_pending.push_back({m_context, m_recorder.now(), std::move(effect)});
    else
        effect();
}

void TracedCache::transactionStepped(TransactionStep step)
{
    m_backend.transactionStepped(step);
    if (!m_backend.joinsTransactions())
        return;
    switch (step) {
    case TransactionStep::Begin:
    case TransactionStep::Rollback:
        m_pending.clear();
        m_savepoints.clear();
        break;
    case TransactionStep::Write:
        break;
    case TransactionStep::Commit:
        m_savepoints.clear();
        for (const Pending &pending : std::exchange(m_pending, {})) {
            m_context = pending.context;
            m_context.inTransaction = false;
            m_elapsed = m_recorder.now() - pending.at;
            pending.effect();
        }
        m_elapsed = base::Duration::zero();
        break;
    case TransactionStep::Savepoint:
        m_savepoints.push_back(m_pending.size());
        break;
    case TransactionStep::Release:
        if (!m_savepoints.empty())
            m_savepoints.pop_back();
        break;
    case TransactionStep::RollbackTo:
        if (!m_savepoints.empty())
            m_pending.resize(m_savepoints.back());
        break;
    }
}

trace::EventId TracedCache::announce(const QByteArray &operation, const QByteArray &key)
{
    return recordLookup(operation, sharedKey(key));
}

base::Result<std::optional<codec::Value>> TracedCache::get(const QByteArray &key, const Version &version)
{
    const QByteArray fullKey = sharedKey(key, version);
    recordLookup(QByteArrayLiteral("get"), fullKey);
    auto value = used().get(key, version);
    if (!value)
        recordFailure(value.error(), fullKey);
    else
        recordAnswer(key, fullKey, value->has_value());
    return value;
}

base::Result<void> TracedCache::set(const QByteArray &key, const Value &value, cache::Timeout timeout,
                                    const Version &version)
{
    const QByteArray fullKey = sharedKey(key, version);
    startWriting();
    auto done = used().set(key, value, timeout, version);
    if (!done)
        recordFailure(done.error(), fullKey);
    else
        recordStored(QByteArrayLiteral("set"), key, fullKey, value);
    return done;
}

base::Result<bool> TracedCache::add(const QByteArray &key, const Value &value, cache::Timeout timeout,
                                    const Version &version)
{
    const QByteArray fullKey = sharedKey(key, version);
    startWriting();
    auto added = used().add(key, value, timeout, version);
    if (!added)
        recordFailure(added.error(), fullKey);
    else if (*added)
        recordStored(QByteArrayLiteral("add"), key, fullKey, value);
    else
        recordRefused(fullKey, QByteArrayLiteral("exists"));
    return added;
}

base::Result<bool> TracedCache::touch(const QByteArray &key, cache::Timeout timeout, const Version &version)
{
    const QByteArray fullKey = sharedKey(key, version);
    startWriting();
    auto touched = used().touch(key, timeout, version);
    if (!touched) {
        recordFailure(touched.error(), fullKey);
        return touched;
    }
    Event done = event(EventKind::CacheTouched, fullKey);
    done.count = *touched;
    if (*touched)
        done.ttl = m_dated.value_or(base::Duration(-1)); // not told: it is gone
    happen([this, done, fullKey] {
        Event now = done;
        now.ttl = remaining(done.ttl);
        m_recorder.record(now);
        if (now.count)
            recordDead(fullKey, now.ttl);
    });
    return touched;
}

base::Result<bool> TracedCache::remove(const QByteArray &key, const Version &version)
{
    const QByteArray fullKey = sharedKey(key, version);
    auto removed = used().remove(key, version);
    if (!removed)
        recordFailure(removed.error(), fullKey);
    else
        recordDeleted(QByteArrayLiteral("delete"), fullKey, *removed);
    return removed;
}

base::Result<bool> TracedCache::hasKey(const QByteArray &key, const Version &version)
{
    const QByteArray fullKey = sharedKey(key, version);
    recordLookup(QByteArrayLiteral("has_key"), fullKey);
    auto found = used().hasKey(key, version);
    if (!found)
        recordFailure(found.error(), fullKey);
    else
        recordAnswer(key, fullKey, *found);
    return found;
}

base::Result<codec::Value> TracedCache::incr(const QByteArray &key, const Value &delta, const Version &version)
{
    const QByteArray fullKey = sharedKey(key, version);
    startWriting();
    auto value = used().incr(key, delta, version);
    if (!value) {
        if (value.error().code == "cache.BackendError")
            recordFailure(value.error(), fullKey);
        return value;
    }
    if (value->isNone()) { // 3.2 on memcached: the answer to a negative number where nothing is
        recordRefused(fullKey, QByteArrayLiteral("absent"));
        return value;
    }
    // BaseCache.incr is get and set: a new entry, with the default time to live.
    const bool isSet = m_dated.has_value() || m_notKept.has_value();
    if (isSet)
        recordStored(QByteArrayLiteral("incr"), key, fullKey, *value);
    Event done = event(EventKind::CacheIncremented, fullKey);
    done.text = codec::pyStr(*value).toUtf8();
    done.count = isSet;
    done.bytes = contentSize(*value);
    done.detail = std::make_shared<trace::Detail>(trace::Detail{{}, contentOf(*value)});
    happen([this, done, fullKey]() mutable {
        const trace::KeyLife *life = m_recorder.keys().find(m_store, fullKey);
        done.ttl = life && life->isHeld() ? life->ttl : trace::noTtl;
        m_recorder.record(std::move(done));
        m_freshness.ended(m_store, fullKey); // no longer what a response was
    });
    return value;
}

base::Result<void> TracedCache::clear()
{
    const auto held = used().entries();
    auto done = used().clear();
    if (!done)
        recordFailure(done.error(), {});
    else
        recordDeleted(QByteArrayLiteral("clear"), {}, held ? held->size() : 0,
                      {.others = used().othersThatClearTakes().value_or(0)});
    return done;
}

base::Result<QList<QByteArray>> TracedCache::removePattern(const QByteArray &glob, const Version &version)
{
    const QByteArray fullPattern = makeKey(glob, version);
    DeletedMore more;
    if (m_context.scanCost > base::Duration(0)) { // SCAN MATCH looks at every key of the database
        if (const auto held = used().entries())
            more.scanned = held->size() + used().othersThatClearTakes().value_or(0);
        more.modelled = m_context.scanCost * more.scanned;
    }
    auto removed = used().removePattern(glob, version);
    if (!removed)
        recordFailure(removed.error(), fullPattern);
    else
        recordDeleted(QByteArrayLiteral("delete_pattern"), fullPattern, removed->size(), more);
    return removed;
}

base::Result<QList<cache::Entry>> TracedCache::entries() const { return m_backend.entries(); }

base::Result<std::optional<double>> TracedCache::ttl(const QByteArray &key)
{
    const QByteArray fullKey = sharedKey(key);
    recordLookup(QByteArrayLiteral("ttl"), fullKey);
    const auto found = used().hasKey(key);
    if (!found) {
        recordFailure(found.error(), fullKey);
        return tl::unexpected(found.error());
    }
    recordAnswer(key, fullKey, *found);
    if (!*found)
        return std::optional(0.0);
    const trace::KeyLife *life = m_recorder.keys().find(m_store, fullKey);
    if (!life || life->ttl == trace::noTtl)
        return std::optional<double>();
    return std::optional(std::chrono::duration<double>(life->expiresAt - m_recorder.now()).count());
}

void TracedCache::entryRemoved(const QByteArray &fullKey, cache::Removal why)
{
    happen([this, fullKey, why] { endHeld(fullKey, reasonOf(why)); });
}

void TracedCache::startWriting()
{
    m_dated.reset();
    m_notKept.reset();
}

void TracedCache::entryDated(const QByteArray &, const cache::Lifetime &lifetime)
{
    m_dated = lifetime.value_or(trace::noTtl);
}

void TracedCache::entryNotKept(const QByteArray &, cache::NotKept why) { m_notKept = why; }

void TracedCache::keyWarning(const QByteArray &fullKey, cache::KeyWarning warning)
{
    Event warned = event(EventKind::KeyWarned, fullKey);
    warned.text = warning == cache::KeyWarning::Length ? QByteArrayLiteral("length") : QByteArrayLiteral("characters");
    m_recorder.record(std::move(warned));
}

Event TracedCache::event(EventKind kind, const QByteArray &fullKey) const
{
    Event made;
    made.kind = kind;
    made.key = fullKey;
    made.store = m_store;
    made.cause = m_context.cause;
    made.request = m_context.request;
    made.process = m_context.process;
    return made;
}

trace::EventId TracedCache::recordLookup(const QByteArray &operation, const QByteArray &fullKey)
{
    if (m_context.announced) {
        m_context.announced = false;
        return m_context.cause;
    }
    Event lookup = event(EventKind::CacheLookup, fullKey);
    lookup.text = operation;
    m_context.cause = m_recorder.record(std::move(lookup));
    return m_context.cause;
}

void TracedCache::recordAnswer(const QByteArray &key, const QByteArray &fullKey, bool found)
{
    if (!found) {
        recordMiss(key, fullKey);
        return;
    }
    const trace::EventId edit = m_freshness.staleSince(m_store, fullKey, m_context.cause, m_context.request);
    Event hit = event(EventKind::CacheHit, fullKey);
    hit.outcome = edit ? trace::Outcome::StaleHit : trace::Outcome::Hit;
    if (edit)
        hit.count = std::int64_t(m_freshness.truthOf(m_store, fullKey));
    if (const trace::KeyLife *life = m_recorder.keys().find(m_store, fullKey)) {
        hit.about = edit ? edit : life->storedBy;
        hit.bytes = life->bytes;
        hit.ttl = life->ttl == trace::noTtl ? trace::noTtl
                                            : std::max(life->expiresAt - m_recorder.now(), base::Duration::zero());
        hit.detail = life->content;
    }
    m_answer = {hit.outcome, MissReason::None, 0};
    m_answer.event = m_context.cause = m_recorder.record(std::move(hit));
}

void TracedCache::recordMiss(const QByteArray &key, const QByteArray &fullKey)
{
    const trace::KeyTable &keys = m_recorder.keys();
    const trace::KeyLife *life = keys.find(m_store, fullKey);
    // A server expires and evicts by itself and tells nobody: the entry that we saw stored is simply gone. Of a table
    // each removal is told, and has_key leaves a row whose time has come.
    if (life && life->isHeld() && !m_backend.joinsTransactions()) {
        endHeld(fullKey, life->expired ? MissReason::Expired : MissReason::Evicted);
        life = keys.find(m_store, fullKey);
    }
    Event miss = event(EventKind::CacheMiss, fullKey);
    miss.reason = MissReason::NeverStored;
    if (life && life->isHeld()) { // where it is joined, this transaction has taken it
        miss.reason = isJoined() ? MissReason::Invalidated : MissReason::Expired;
    } else if (life && life->lastEnd != MissReason::None) {
        miss.reason = life->lastEnd;
        miss.about = life->endedBy;
    } else {
        for (auto store = keys.stores().cbegin(); store != keys.stores().cend(); ++store) {
            const trace::KeyLife *other = keys.find(store.key(), fullKey);
            if (other && other->isHeld() && !other->expired) {
                miss.reason = MissReason::OtherProcess;
                miss.about = other->storedBy;
            }
        }
        for (const QByteArray &prefix : std::as_const(m_versionPrefixes)) {
            const trace::KeyLife *other = keys.find(m_store, prefix + key);
            if (miss.reason == MissReason::NeverStored && other && other->isHeld() && !other->expired) {
                miss.reason = MissReason::OtherVersion;
                miss.about = other->storedBy;
            }
        }
    }
    m_answer = {trace::Outcome::Miss, miss.reason, 0};
    m_answer.event = m_context.cause = m_recorder.record(std::move(miss));
}

void TracedCache::recordStored(const QByteArray &operation, const QByteArray &key, const QByteArray &fullKey,
                               const Value &value)
{
    if (m_notKept) {
        recordRefused(fullKey, codeOf(*m_notKept));
        // The events ended what lay there, where the backend did; a failed write has done so, too.
        return;
    }
    m_versionPrefixes.insert(fullKey.chopped(key.size()));
    // A response or what a view computed comes with its fill; cache_page's list of header names does not.
    const bool isFill = m_context.fill && !isHeaderList(value);
    auto detail = std::make_shared<trace::Detail>();
    Event stored = event(EventKind::CacheStored, fullKey);
    stored.text = operation;
    stored.ttl = m_dated.value_or(trace::noTtl);
    stored.bytes = contentSize(value);
    if (isFill)
        detail->body = m_context.fill->body;
    else
        detail->body = contentOf(value);
    if (isHeaderList(value)) {
        for (const Value &item : value.items())
            detail->fields.emplaceBack(QByteArrayLiteral("header"), item.toText().toUtf8());
    }
    stored.detail = std::move(detail);
    happen([this, stored, fullKey, isFill] { tellStored(stored, fullKey, isFill); });
}

void TracedCache::tellStored(Event stored, const QByteArray &fullKey, bool isFill)
{
    const base::Duration ttl = stored.ttl = remaining(stored.ttl);
    m_context.cause = m_recorder.record(std::move(stored));
    if (isFill)
        m_freshness.filled(m_store, fullKey, m_context.fill, m_context.cause);
    else
        m_freshness.ended(m_store, fullKey);
    recordDead(fullKey, ttl);
}

// Of a time to live that was given before the commit that tells it.
base::Duration TracedCache::remaining(base::Duration ttl) const { return ttl == trace::noTtl ? ttl : ttl - m_elapsed; }

void TracedCache::recordRefused(const QByteArray &fullKey, const QByteArray &code)
{
    Event refused = event(EventKind::CacheRefused, fullKey);
    refused.text = code;
    m_recorder.record(std::move(refused));
}

// LocMem, database and file keep an entry that was dead when it was stored until somebody looks.
void TracedCache::recordDead(const QByteArray &fullKey, base::Duration ttl)
{
    const trace::KeyLife *life = m_recorder.keys().find(m_store, fullKey);
    const bool isAlive = ttl > base::Duration::zero() || (ttl == base::Duration::zero() && m_backend.findsAtExpiry());
    if (isAlive || !life || !life->isHeld())
        return;
    Event expired = event(EventKind::EntryExpired, fullKey);
    expired.about = life->storedBy;
    m_recorder.record(std::move(expired));
}

void TracedCache::recordDeleted(const QByteArray &operation, const QByteArray &key, std::int64_t count,
                                const DeletedMore &more)
{
    Event asked = event(EventKind::CacheDeleteAsked, key);
    asked.text = operation;
    asked.count = count;
    asked.modelled = more.modelled;
    for (const auto &[name, keys] : {std::pair("others", more.others), std::pair("scanned", more.scanned)}) {
        if (keys > 0)
            asked.detail = std::make_shared<trace::Detail>(
                trace::Detail{{{QByteArray(name), QByteArray::number(qlonglong(keys))}}, {}});
    }
    m_recorder.record(std::move(asked));
}

void TracedCache::recordFailure(const base::Error &error, const QByteArray &fullKey)
{
    auto detail = std::make_shared<trace::Detail>();
    for (const QString &arg : error.args)
        detail->fields.emplaceBack(QByteArrayLiteral("arg"), arg.toUtf8());
    Event failed = event(EventKind::BackendError, fullKey);
    failed.text = error.code;
    failed.reason = MissReason::BackendError;
    failed.detail = std::move(detail);
    m_context.announced = false;
    m_answer = {trace::Outcome::Miss, MissReason::BackendError, 0};
    m_answer.event = m_context.cause = m_recorder.record(std::move(failed));
}

void TracedCache::endHeld(const QByteArray &fullKey, MissReason reason)
{
    Event ended = event(EventKind::EntryEnded, fullKey);
    ended.reason = reason;
    if (const trace::KeyLife *life = m_recorder.keys().find(m_store, fullKey))
        ended.about = life->storedBy;
    m_recorder.record(std::move(ended));
    m_freshness.ended(m_store, fullKey);
}

} // namespace server
