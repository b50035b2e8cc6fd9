#pragma once

#include "tap/operation.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace tap {

// The name that keys share which differ in ids, hashes and numbers alone: "user:*:profile" of "user:42:profile".
std::string familyName(std::string_view key);

// A key as Django makes it, prefix:version:key. "user:42:profile" looks the same and is none: only without a prefix it
// is sure.
struct DjangoKey {
    std::string_view prefix;
    std::string_view version;
    std::string_view bare; // empty of any other key
};
DjangoKey djangoKey(std::string_view key);

struct Tallies {
    qint64 operations = 0; // that named a key of the family
    Counts server;
    Counts lookups;
    qint64 stores = 0;
    qint64 deletes = 0;
    std::array<qint64, reasonCount> reasons{}; // of the server's misses
};

// Counts of each family, exact whatever is forgotten of single keys. Beyond a bound what is new is one family, "…".
class Families {
public:
    struct Family {
        std::string name;
        Tallies tallies;
    };

    quint32 indexOf(std::string_view key);
    Tallies &at(quint32 index) { return m_families[index].tallies; }
    const std::vector<Family> &all() const { return m_families; }

private:
    std::vector<Family> m_families;
    std::unordered_map<std::string, quint32> m_byName;
};

} // namespace tap
