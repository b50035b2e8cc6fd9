#pragma once

#include "base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

// What a pickle holds when nothing of it is imported or called: the values, the names of the globals, and the
// calls that Python would make. Nodes refer to each other by number, so that a pickle may be as deep or
// as circular as it likes.
namespace codec::pickle {

using NodeId = std::uint32_t;
inline constexpr NodeId noNode = std::numeric_limits<NodeId>::max();

struct Global {
    QString module; // as written: protocols 0 to 2 use the names of Python 2
    QString name; // may be dotted
    qsizetype offset = 0; // of the opcode that first named it
};

// Of a Call (REDUCE, OBJ, INST) or a New (NEWOBJ, NEWOBJ_EX): what Python would do to make the object.
struct Construction {
    NodeId callable = noNode;
    NodeId args = noNode; // a Tuple in every honest pickle
    NodeId kwargs = noNode; // of NEWOBJ_EX
    std::vector<NodeId> states; // BUILD
    std::vector<NodeId> items; // APPEND, APPENDS, ADDITEMS
    std::vector<NodeId> pairs; // SETITEM, SETITEMS: key, value, key, value …
};

struct Node {
    enum class Kind : std::uint8_t {
        None,
        Bool,
        Int,
        BigInt,
        Float,
        Text,
        Bytes,
        ByteArray,
        List,
        Tuple,
        Set,
        FrozenSet,
        Dict,
        Global, // integer: the index in Graph::globals
        Call,
        New,
        PersistentId, // children: what is handed to the application's persistent_load
        Extension, // integer: the code in copyreg's registry
        Buffer, // out-of-band data (protocol 5), which is not in the pickle
    };

    Kind kind = Kind::None;
    std::variant<std::monostate, bool, std::int64_t, double, QString, QByteArray> scalar;
    std::vector<NodeId> children; // of containers; of a Dict key, value, key, value …
    std::unique_ptr<Construction> construction; // of Call and New

    bool isConstruction() const { return construction != nullptr; }
    QString text() const;
    std::int64_t integer() const;
};

struct Graph {
    std::vector<Node> nodes;
    NodeId root = noNode; // none when broken before anything was there
    int protocol = 0; // by the PROTO opcode; 0 without one
    qsizetype opcodes = 0;
    qsizetype size = 0; // bytes read, STOP included
    std::vector<Global> globals; // each once, in the order of their first naming
    // Why reading ended before STOP. The root is then what was read so far. Arguments: the offset of the byte, the
    // opcode's letter or number, and what the code names. "pickle.truncated", "pickle.opcode", "pickle.protocol",
    // "pickle.stack", "pickle.mark", "pickle.memo", "pickle.text", "pickle.number", "pickle.length",
    // "pickle.target", "pickle.limit".
    std::optional<base::Error> broken;
};

struct Limits {
    qsizetype opcodes = 5'000'000;
};

Graph readGraph(QByteArrayView pickle, const Limits &limits = {});

} // namespace codec::pickle
