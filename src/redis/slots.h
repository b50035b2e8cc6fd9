#pragma once

#include "redis/resp.h"
#include "redis/url.h"

#include <array>

namespace redis {

// Of the URL of one node, told by host and port: that of the cluster it belongs to.
Url wholeCluster(const Url &node);

// How a cluster shares its keys out: each key belongs to one of 16,384 slots, and each slot to one primary.
// https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/
constexpr int slotCount = 16'384;

// CRC16 (XMODEM) of the key; of what stands between its first { and the next }, where that is not empty.
quint16 keySlot(QByteArrayView key);

// Which word of a command is its (first) key; -1 = it has none. Of those commands that this program sends.
int keyPosition(const Command &command);

// Whether all words from the key on are keys, each counting one in the reply: UNLINK, EXISTS. A cluster takes only keys
// of one slot in one command.
bool countsKeys(const Command &command);

// "MOVED 3999 127.0.0.1:6381": ask there, from now on. "ASK 3999 …": this once, and say ASKING before. A host that is
// not told, or told as "?", is the host that answered.
struct Redirection {
    bool isAsk = false;
    quint16 slot = 0;
    Url::Place place;

    static std::optional<Redirection> parse(const Reply &reply, const Url::Place &answering, const Url &url = {});
    friend bool operator==(const Redirection &, const Redirection &) = default;
};

// Which primary serves which slot.
class SlotMap {
public:
    static constexpr qsizetype mostPrimaries = 256; // a connection goes to each

    // The reply of CLUSTER SLOTS, which every version of Redis, Valkey and KeyDB has, as `url` maps its places. Errors:
    // "redis.protocol", "redis.cluster.noSlots", "redis.cluster.tooMany" {place, how many are followed}.
    static base::Result<SlotMap> parse(const Reply &reply, const Url::Place &answering, const Url &url = {});

    const QList<Url::Place> &primaries() const { return m_primaries; } // in the order of their first slots
    int served() const; // slots
    const Url::Place *primaryOf(quint16 slot) const; // none: nobody serves it
    void move(quint16 slot, const Url::Place &to); // to one that may have been no primary before

private:
    SlotMap() { m_owners.fill(nobody); }
    qint16 indexOf(const Url::Place &place);

    static constexpr qint16 nobody = -1;
    QList<Url::Place> m_primaries;
    std::array<qint16, slotCount> m_owners{}; // into m_primaries
};

} // namespace redis
