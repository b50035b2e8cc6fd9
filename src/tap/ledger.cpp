#include "tap/ledger.h"

#include <algorithm>
#include <bit>

namespace tap {

namespace {

constexpr std::size_t mostCommands = 1'000;

} // namespace

void Durations::add(std::chrono::nanoseconds duration)
{
    const auto micros = quint64(std::max<qint64>(0, duration.count() / 1000));
    const auto bits = int(std::bit_width(micros));
    const std::size_t index = micros < 16 ? micros : std::size_t(16 + (bits - 5) * 8) + ((micros >> (bits - 4)) & 7);
    ++m_counts[std::min(index, m_counts.size() - 1)];
    ++m_total;
}

std::chrono::microseconds Durations::percentile(double share) const
{
    auto rest = qint64(double(m_total) * share);
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        rest -= m_counts[i];
        if (rest < 0)
            return std::chrono::microseconds(i < 16 ? qint64(i) : (qint64(8) + qint64(i % 8)) << ((i - 16) / 8 + 1));
    }
    return {};
}

Ledger::Ledger(Observer *observer, std::size_t mostKeyBytes)
    : m_observer(observer)
    , m_keys(mostKeyBytes)
    , m_lastCommand(m_commands.end())
{
}

void Ledger::count(Operation &operation, std::span<KeyUse> keys)
{
    ++m_totals.operations;
    m_totals.failed += operation.failed;
    m_totals.unsure += operation.isUnsure;
    m_totals.requestBytes += operation.requestBytes;
    m_totals.replyBytes += operation.replyBytes;
    m_durations.add(operation.duration());

    if (m_lastCommand == m_commands.end() || m_lastCommand->first != operation.command) {
        m_lastCommand = m_commands.find(operation.command);
        if (m_lastCommand == m_commands.end()) {
            const bool isNamed = m_commands.size() < mostCommands;
            m_lastCommand = m_commands.try_emplace(isNamed ? std::string(operation.command) : std::string("…")).first;
        }
    }
    CommandTallies &command = m_lastCommand->second;
    ++command.operations;

    for (KeyUse &use : keys) {
        KeyRecord &record = m_keys.record(operation.database, use.key);
        refresh(record);
        Tallies &family = m_keys.families().at(record.family);
        ++family.operations;
        if (operation.action == Action::Store || operation.action == Action::Count) {
            ++family.stores;
            ++record.stores;
        } else if (operation.action == Action::Delete) {
            ++family.deletes;
            ++record.deletes;
        }
        for (Counts *counts : {&m_totals.server, &family.server, &record.server, &command.server})
            counts->add(use.server);
        for (Counts *counts : {&m_totals.lookups, &family.lookups, &record.lookups, &command.lookups})
            counts->add(use.application);
        if (use.server == Found::Hit) {
            if (operation.isUnsure)
                continue;
            noteHit(record, operation.window());
            if (use.kind != Kind::Unknown)
                record.kind = use.kind;
        } else if (use.server == Found::Miss) {
            const bool isGuess = operation.isUnsure && record.state == KeyRecord::State::Present;
            use.reason = isGuess ? Reason::Unknown : missReason(record, use, operation.window());
            ++m_totals.reasons[std::size_t(use.reason)];
            ++family.reasons[std::size_t(use.reason)];
            m_totals.inferred += use.isInferred;
            use.deletedBy = record.deletedBy;
            use.deletedByClient = record.deletedByClient;
            if (operation.isUnsure)
                continue;
            if (!record.mayPrecedeChange(operation.window()))
                record.isContested = false;
            if (record.state == KeyRecord::State::Unseen) {
                record.state = KeyRecord::State::Gone;
                record.goneBy = use.reason == Reason::Unknown ? Reason::Unknown : Reason::NeverStored;
            }
        }
    }
    operation.keys = keys;
}

void Ledger::tell(const Operation &operation)
{
    if (m_observer)
        m_observer->happened(operation);
}

KeyRecord &Ledger::key(int database, std::string_view key)
{
    KeyRecord &record = m_keys.record(database, key);
    refresh(record);
    return record;
}

void Ledger::refresh(KeyRecord &record)
{
    const auto found = m_latest.find(record.database);
    const Latest own = found == m_latest.end() ? Latest() : found->second;
    const quint32 last = std::max(own.epoch, m_latestOfAll);
    if (record.epoch >= std::max(last, own.doubted))
        return;
    for (auto epoch = std::upper_bound(m_epochs.begin(), m_epochs.end(), record.epoch,
                                       [](quint32 number, const Epoch &each) { return number < each.number; });
         epoch != m_epochs.end(); ++epoch) {
        if (epoch->database < 0 || epoch->database == record.database)
            takeNoteOf(*epoch, record);
    }
    if (own.doubted > last) {
        record.isContested = true;
        record.kind = Kind::Unknown;
    }
    record.size = -1;
    record.epoch = std::max(last, own.doubted);
}

void Ledger::takeNoteOf(const Epoch &epoch, KeyRecord &record)
{
    if (!epoch.isFlush) {
        doubt(record);
        return;
    }
    record.isContested = false;
    if (record.state == KeyRecord::State::Present) {
        record.state = KeyRecord::State::Gone;
        record.goneBy = record.toldGone != Reason::None ? Reason::Unknown
            : epoch.at > record.deadlineLast            ? Reason::Expired
                                                        : Reason::Flushed;
        record.isInferred = false;
    } else if (record.state == KeyRecord::State::Unseen) {
        record.state = KeyRecord::State::Gone;
        record.goneBy = record.isForgotten || record.isStored ? Reason::Unknown : Reason::NeverStored;
    }
}

Presence Ledger::presence(int database, std::string_view key, Window window)
{
    const KeyRecord &record = this->key(database, key);
    if (record.state == KeyRecord::State::Unseen || record.isContested || record.mayPrecedeChange(window))
        return Presence::Unknown;
    if (record.state == KeyRecord::State::Gone)
        return Presence::Absent;
    return window.ended < record.deadlineFirst ? Presence::Present
        : window.begun > record.deadlineLast   ? Presence::Absent
                                               : Presence::Unknown;
}

void Ledger::noteHit(KeyRecord &record, Window window)
{
    if (record.mayPrecedeChange(window))
        return;
    record.isContested = false;
    record.toldGone = Reason::None;
    if (record.state == KeyRecord::State::Present && window.begun <= record.deadlineLast)
        return;
    // Somebody else has stored it.
    record.state = KeyRecord::State::Present;
    record.kind = Kind::Unknown;
    forgetTtl(record);
    record.size = -1;
}

void Ledger::store(KeyRecord &record, Window window, Kind kind)
{
    record.isContested = record.state == KeyRecord::State::Gone && record.mayPrecedeChange(window);
    if (record.state != KeyRecord::State::Present) {
        record.before = record.state == KeyRecord::State::Gone ? record.goneBy
            : record.isForgotten || record.isStored            ? Reason::Unknown
                                                               : Reason::NeverStored;
    }
    m_keys.noteStored(record);
    record.changedAt = window.ended;
    record.changedBy = window.client;
    record.state = KeyRecord::State::Present;
    record.goneBy = Reason::None;
    record.isAwaited = false;
    record.toldGone = Reason::None;
    record.deletedBy = {};
    record.deletedByClient = 0;
    record.storedAt = window.begun;
    record.evictions = m_figures.evicted;
    record.kind = kind;
}

void Ledger::setTtl(KeyRecord &record, std::chrono::milliseconds ttl, Window window, std::chrono::milliseconds slack)
{
    constexpr std::chrono::milliseconds longest = std::chrono::hours(24 * 365 * 100);
    record.knowsTtl = true;
    if (ttl > longest) {
        record.deadlineFirst = record.deadlineLast = Moment::max();
        return;
    }
    record.deadlineFirst = window.begun + ttl - slack;
    record.deadlineLast = window.ended + ttl + slack;
}

void Ledger::setDeadline(KeyRecord &record, std::chrono::milliseconds sinceEpoch, std::chrono::milliseconds slack)
{
    const auto wall =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch());
    const Moment now = Moment::clock::now();
    setTtl(record, sinceEpoch - wall, {now, now}, slack);
}

void Ledger::clearTtl(KeyRecord &record)
{
    record.knowsTtl = true;
    record.deadlineFirst = record.deadlineLast = Moment::max();
}

void Ledger::forgetTtl(KeyRecord &record)
{
    record.knowsTtl = false;
    record.deadlineFirst = record.deadlineLast = Moment::max();
}

void Ledger::remove(KeyRecord &record, Reason reason, const Operation &by)
{
    record.isContested = false;
    if (record.state == KeyRecord::State::Gone)
        return; // why it went first is what counts
    record.state = KeyRecord::State::Gone;
    record.goneBy = reason;
    record.isInferred = false;
    record.size = -1;
    record.changedAt = by.ended;
    record.changedBy = by.window().client;
    record.deletedByClient = by.client ? by.client->id : 0;
    record.deletedBy = by.command;
}

void Ledger::doubt(KeyRecord &record)
{
    record.state = KeyRecord::State::Unseen;
    record.isContested = false;
    record.isForgotten = true;
    record.kind = Kind::Unknown;
    forgetTtl(record);
    record.size = -1;
}

void Ledger::resize(KeyRecord &record, qint64 by, const Operation &operation)
{
    if (record.size < 0)
        return;
    record.size += by;
    if (record.size <= 0)
        remove(record, Reason::Deleted, operation);
}

void Ledger::flush(int database) { beginEpoch(database, true); }

void Ledger::loseTrack(int database) { beginEpoch(database, false); }

void Ledger::beginEpoch(int database, bool isFlush)
{
    constexpr std::size_t mostEpochs = 10'000;
    if (m_epochs.size() == mostEpochs)
        m_epochs.erase(m_epochs.begin(), m_epochs.begin() + mostEpochs / 2);
    (database < 0 ? m_latestOfAll : m_latest[database].epoch) = ++m_lastEpoch;
    m_epochs.push_back({m_lastEpoch, database, isFlush, Moment::clock::now()});
}

void Ledger::doubtAll(int database) { m_latest[database].doubted = ++m_lastEpoch; }

void Ledger::beginsEmpty(int database) { flush(database); }

void Ledger::setFigures(const ServerFigures &figures) { m_figures = figures; }

} // namespace tap
