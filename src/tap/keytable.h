#pragma once

#include "tap/families.h"

#include <memory>

namespace tap {

enum class Presence : quint8 { Unknown, Present, Absent };

// What is known of one key of one database.
struct KeyRecord {
    enum class State : quint8 { Unseen, Present, Gone };

    std::string key;
    quint64 hash = 0;
    quint64 bareHash = 0; // of what is behind a Django prefix and version; 0 = none
    int database = 0;
    quint32 family = 0;
    State state = State::Unseen;
    bool isStored = false; // at any time since the tap began
    bool isInUse = false;
    bool isRecent = false; // for the clock that chooses what is forgotten
    bool isForgotten = false; // was here before and its past is not known
    bool knowsTtl = false;
    Kind kind = Kind::Unknown;
    bool isContested = false; // a store and a removal were under way together: which came last, nothing tells
    Reason goneBy = Reason::None;
    Reason before = Reason::NeverStored; // why it was not there before it was stored
    bool isInferred = false;
    bool isAwaited = false; // why it is gone may still be told
    // The server told that it was gone while it was being stored: which came last, the next look-up tells.
    Reason toldGone = Reason::None;
    qint64 size = -1; // of a collection; -1 = not known
    quint32 epoch = 0; // the last flush of the database that it has taken note of
    qint64 evictions = 0; // what the server had evicted when it was stored
    Moment storedAt; // its command was read
    Moment changedAt; // the answer to what stored or removed it was read …
    quint32 changedBy = 0; // … by this client
    Moment deadlineFirst = Moment::max(); // it ends between these two
    Moment deadlineLast = Moment::max();
    quint32 deletedByClient = 0;
    std::string_view deletedBy; // the command, of static memory
    // MGET answers nothing for it, although it is there.
    bool isOtherKind() const { return kind != Kind::Unknown && kind != Kind::String; }
    // Whether a command may have been done before the last change, although its answer comes later.
    bool mayPrecedeChange(Window window) const { return window.begun < changedAt && window.client != changedBy; }

    Counts lookups;
    Counts server;
    quint32 stores = 0;
    quint32 deletes = 0;
};

// The keys that passed, of a bounded size: what was not used for long is forgotten, but that it was there is
// remembered, so that a key is never said to be new that is not.
class KeyTable {
public:
    explicit KeyTable(std::size_t mostBytes = std::size_t(80) * 1024 * 1024);

    KeyRecord &record(int database, std::string_view key); // valid until the next call
    KeyRecord *find(int database, std::string_view key);

    Families &families() { return m_families; }
    const Families &families() const { return m_families; }

    // A key that is stored is known under its bare Django name, too.
    void noteStored(KeyRecord &record);
    // Under another prefix or version of Django's. Where both have a prefix, it has to be the only explanation: few
    // versions and many keys.
    bool isStoredElsewhere(const KeyRecord &record) const;

    template <typename Visitor> void each(Visitor &&visit) const
    {
        for (const KeyRecord &record : m_records) {
            if (record.isInUse)
                visit(record);
        }
    }
    std::size_t size() const { return m_used; }
    qint64 forgotten() const { return m_forgotten; }

private:
    static quint64 hashOf(int database, std::string_view key);
    quint32 *slotOf(quint64 hash, int database, std::string_view key);
    void grow();
    void forgetOne();
    void remember(quint64 hash);
    bool isRemembered(quint64 hash) const;

    const std::size_t m_mostBytes;
    std::size_t m_bytes = 0;
    std::vector<KeyRecord> m_records;
    std::vector<quint32> m_free;
    std::vector<quint32> m_slots; // open addressing; 0 = empty, else the record's place + 1
    std::size_t m_used = 0;
    std::size_t m_hand = 0;
    qint64 m_forgotten = 0;
    std::vector<quint64> m_filter; // a Bloom filter of what is forgotten; made when it is needed
    struct Bare { // what is stored under a bare name
        quint32 records = 0;
        quint32 withoutPrefix = 0;
        quint64 lastPrefix = 0;
        quint64 lastVersion = 0; // with its prefix
    };
    struct Prefix {
        std::array<quint64, 3> versions{}; // the first ones
        quint32 keys = 0;
    };
    bool isPlausible(quint64 prefix) const;
    std::unordered_map<quint64, Bare> m_bare;
    std::unordered_map<quint64, Prefix> m_prefixes;
    Families m_families;
};

} // namespace tap
