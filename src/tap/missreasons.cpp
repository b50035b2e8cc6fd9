#include "tap/ledger.h"

#include <algorithm>

// The part of the ledger that tells why a key was not there.
namespace tap {

namespace {

constexpr std::chrono::milliseconds patience{150}; // for a notification, which comes on another connection
constexpr std::size_t mostAwaited = 10'000;

} // namespace

Reason Ledger::missReason(KeyRecord &record, KeyUse &use, Window window)
{
    switch (record.state) {
    case KeyRecord::State::Gone:
        if (record.goneBy == Reason::NeverStored && m_keys.isStoredElsewhere(record))
            return Reason::OtherVersion;
        use.isInferred = record.isInferred;
        if (record.isAwaited)
            await(record, use, window);
        return use.isAwaited ? Reason::Unknown : record.goneBy;
    case KeyRecord::State::Unseen:
        // Not marked as gone: "never" is true until it is stored.
        if (record.isForgotten || record.isStored)
            return Reason::Unknown;
        return m_keys.isStoredElsewhere(record) ? Reason::OtherVersion : Reason::NeverStored;
    case KeyRecord::State::Present:
        break;
    }
    // Asked before the answer to the store came: it was the state before that it saw.
    if (record.mayPrecedeChange(window))
        return record.before == Reason::NeverStored && m_keys.isStoredElsewhere(record) ? Reason::OtherVersion
                                                                                        : record.before;
    goMissing(record, window);
    use.isInferred = record.isInferred;
    if (record.isAwaited)
        await(record, use, window);
    return use.isAwaited ? Reason::Unknown : record.goneBy;
}

// It was there, as far as is known. The server may tell why in a moment, or its figures will.
void Ledger::goMissing(KeyRecord &record, Window window)
{
    record.state = KeyRecord::State::Gone;
    record.changedAt = window.ended;
    record.changedBy = window.client;
    record.size = -1;
    record.goneBy = record.toldGone;
    record.isInferred = record.isAwaited = false;
    if (record.goneBy != Reason::None)
        return;
    const bool hasExpired = record.knowsTtl && window.ended >= record.deadlineFirst;
    record.goneBy = hasExpired ? Reason::Expired : Reason::Unknown;
    record.isInferred = hasExpired && !m_isNotified;
    record.isAwaited = !record.isContested && (m_isNotified || (m_figures.isKnown && !hasExpired));
}

void Ledger::noteMissing(KeyRecord &record, Window window)
{
    if (record.state == KeyRecord::State::Present && !record.mayPrecedeChange(window))
        goMissing(record, window);
}

void Ledger::await(KeyRecord &record, KeyUse &use, Window window)
{
    if (m_awaiting.size() >= mostAwaited)
        return;
    use.isAwaited = record.isAwaited = true;
    m_awaiting.push_back({record.key, record.database, record.storedAt, window.ended, record.isStored, record.evictions,
                          record.family, record.goneBy});
}

void Ledger::explain(const Awaited &awaited, Reason reason, bool isInferred)
{
    KeyRecord *record = m_keys.find(awaited.database, awaited.key);
    if (record && record->storedAt != awaited.stored)
        record = nullptr; // it has been stored again
    if (record)
        record->isAwaited = false;
    if (reason != Reason::Unknown) {
        Tallies &family = m_keys.families().at(awaited.family);
        for (auto *reasons : {&m_totals.reasons, &family.reasons}) {
            --(*reasons)[std::size_t(Reason::Unknown)];
            ++(*reasons)[std::size_t(reason)];
        }
        m_totals.inferred += isInferred;
        if (record && record->state == KeyRecord::State::Gone
            && (record->goneBy == Reason::Unknown || record->goneBy == Reason::Expired)) {
            record->goneBy = reason;
            record->isInferred = isInferred;
        }
    }
    if (m_observer)
        m_observer->explained(awaited.database, awaited.key, reason, isInferred);
}

bool Ledger::explainAwaited(int database, std::string_view key, Reason reason)
{
    // It may have been asked for more than once.
    std::vector<Awaited> told;
    const auto isIt = [&](const Awaited &awaited) { return awaited.database == database && awaited.key == key; };
    std::copy_if(m_awaiting.begin(), m_awaiting.end(), std::back_inserter(told), isIt);
    std::erase_if(m_awaiting, isIt);
    for (const Awaited &awaited : told)
        explain(awaited, reason, false);
    return !told.empty();
}

void Ledger::expired(int database, std::string_view key, Moment now) { noteTold(database, key, Reason::Expired, now); }

void Ledger::evicted(int database, std::string_view key, Moment now) { noteTold(database, key, Reason::Evicted, now); }

void Ledger::noteTold(int database, std::string_view key, Reason reason, Moment now)
{
    constexpr std::chrono::milliseconds justNow{2}; // notifications come on another connection than answers
    const bool wasAwaited = explainAwaited(database, key, reason);
    KeyRecord *record = m_keys.find(database, key);
    if (!record)
        return;
    if (record->state == KeyRecord::State::Gone) {
        if (record->isAwaited)
            record->goneBy = reason;
        record->isAwaited = false;
        return;
    }
    // Of an entry that was stored again meanwhile, the end of the one before is no news.
    if (wasAwaited || record->state != KeyRecord::State::Present
        || (reason == Reason::Expired && record->knowsTtl && now < record->deadlineFirst))
        return;
    if (now - record->storedAt < justNow) {
        record->toldGone = reason;
        return;
    }
    record->state = KeyRecord::State::Gone;
    record->goneBy = reason;
    record->isInferred = false;
}

void Ledger::settleAwaited(Moment now)
{
    std::vector<Awaited> late;
    const auto isLate = [&](const Awaited &awaited) { return now == Moment::max() || now - awaited.missed > patience; };
    std::copy_if(m_awaiting.begin(), m_awaiting.end(), std::back_inserter(late), isLate);
    std::erase_if(m_awaiting, isLate);
    for (const Awaited &awaited : late) {
        const bool wasEvicted = awaited.couldBeEvicted && m_figures.evicted > awaited.evictions;
        const Reason reason = awaited.otherwise != Reason::Unknown ? awaited.otherwise
            : wasEvicted                                           ? Reason::Evicted
                                                                   : Reason::Unknown;
        explain(awaited, reason, reason != Reason::Unknown);
    }
}

} // namespace tap
