#pragma once

#include "advice/traffic.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <cstdint>
#include <vector>

namespace advice {

// A path with its ids left out, as an endpoint's pattern has it: "/courses/42/" → "/courses/{id}/". Numbers, UUIDs and
// long hexadecimal words are ids.
QByteArray endpointOf(QByteArrayView path);

QByteArray keyFamily(const QByteArray &key); // the same of a cache's key

// The paths of a site as a tree, and when something under each was changed.
class PathTree {
public:
    static constexpr std::uint32_t root = 0;

    // Of a path that is deeper, the parts in between are one; of more paths, each is the one above it.
    static constexpr qsizetype deepest = 32;
    static constexpr std::size_t most = 8'000'000;

    PathTree();
    std::uint32_t node(QByteArrayView path); // known or new
    std::size_t size() const { return m_nodes.size(); }
    std::uint32_t parent(std::uint32_t node) const { return m_nodes[node].parent; }

    enum class Reach : std::uint8_t { Alone, Above, AboveAndBelow };
    void change(std::uint32_t node, ChangeAt when, Reach reach);

    // When what is under this path was changed, in order.
    std::vector<ChangeAt> changesOf(std::uint32_t node) const;

private:
    struct Node {
        std::uint32_t parent;
        std::vector<ChangeAt> own; // also of changes below it
        std::vector<ChangeAt> below; // of changes here, for the paths below
    };
    std::vector<Node> m_nodes;
    QHash<std::uint64_t, std::uint32_t> m_byPath; // by the path's fingerprint
};

} // namespace advice
