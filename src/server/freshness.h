#pragma once

#include "trace/recorder.h"

#include <QtCore/QHash>

#include <functional>

namespace server {

struct Prepared;

// Which state of the data a request reads: equal ones mean equal answers.
struct DataVersion {
    std::uint64_t writes = 0; // of the database
    std::int64_t moment = 0; // of data that changes by itself
    friend bool operator==(const DataVersion &, const DataVersion &) = default;
};

// What a stored response was made of.
struct Fill {
    std::shared_ptr<const Prepared> request; // whose answer it is
    DataVersion dataVersion; // when it was read
    QByteArray body;
    std::vector<std::int64_t> ids; // of the rows in it, sorted
};

// What the database answers for a request now.
struct Truth {
    QByteArray body;
    std::vector<std::int64_t> ids; // sorted
};

// Knows for each stored response whether it still matches the database. Cheap: an entry is
// compared only when the data's version moved since it was last seen to be fresh.
class Freshness {
public:
    using Ask = std::function<Truth(const Prepared &)>;
    using VersionOf = std::function<DataVersion(const Prepared &)>; // of the data that this request reads

    Freshness(trace::Recorder &recorder, Ask ask, VersionOf versionOf); // recorder borrowed

    // A write was committed that made the data's version `version`: the event of it, and the rows it changed.
    void edited(std::uint64_t version, trace::EventId edit, std::vector<std::int64_t> ids);

    // `stored`: the CacheStored of it.
    void filled(trace::ProcessId store, const QByteArray &fullKey, std::shared_ptr<const Fill> fill,
                trace::EventId stored);
    void ended(trace::ProcessId store, const QByteArray &fullKey);

    // The edit since which the entry is stale, or its CacheStored where the data changed by itself; 0 while it is fresh
    // or nothing is known of it. The first time it is found so, that is recorded (StaleFound), caused by `cause`.
    trace::EventId staleSince(trace::ProcessId store, const QByteArray &fullKey, trace::EventId cause,
                              trace::RequestId request);

    // Looks at the entries that an edit may have made stale, at most `limit` of them (the most recently
    // filled first), so that a view can show it before anybody asks for the entry. Records EntryStale, with
    // `about` 0 when a later edit made the entry right again, and once more when it differs in another way.
    void lookAtAll(trace::EventId cause, std::size_t limit = 256);

    // The fingerprint of what the database said when staleSince() looked at the entry last; 0 when nothing is known.
    std::uint64_t truthOf(trace::ProcessId store, const QByteArray &fullKey) const;

    // What the entry was filled with, null when unknown.
    const Fill *fill(trace::ProcessId store, const QByteArray &fullKey) const;

private:
    struct Known {
        std::shared_ptr<const Fill> fill;
        DataVersion seenAt; // at the last look
        trace::EventId stored = 0;
        trace::EventId staleSince = 0;
        std::uint64_t order = 0;
        QByteArray truth; // what it differs from, while it is stale
        std::uint64_t truthPrint = 0; // the fingerprint of what the database said at the last look; 0 = not asked yet
    };
    struct Edit {
        std::uint64_t version;
        trace::EventId event;
        std::vector<std::int64_t> ids;
    };
    using Key = std::pair<trace::ProcessId, QByteArray>;

    trace::EventId firstEditOf(const Known &known, const Truth &truth) const;
    std::shared_ptr<const trace::Detail> differenceOf(const QByteArray &held, const QByteArray &truth);
    void check(const Key &key, Known &known, trace::EventKind found, trace::EventId cause, trace::RequestId request);

    trace::Recorder &m_recorder;
    Ask m_ask;
    VersionOf m_versionOf;
    QHash<Key, Known> m_known;
    std::vector<Edit> m_edits;
    std::uint64_t m_order = 0;
    // The last two bodies that were compared: users often share an answer under keys of their own.
    QByteArray m_held;
    QByteArray m_truth;
    std::shared_ptr<const trace::Detail> m_difference;
};

} // namespace server
