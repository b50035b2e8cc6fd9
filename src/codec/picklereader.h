#pragma once

#include "base/error.h"
#include "codec/value.h"

#include <QtCore/QList>

#include <optional>

namespace codec {

struct PickleLimits {
    qsizetype opcodes = 5'000'000;
    int depth = 1'000; // containers within containers; an object counts as three
    qsizetype repeats = 20'000; // a part of a cycle is shown anew at each of its places, up to so many times in all
};

struct PickleGlobal {
    QString name; // "module.name" as written
    qsizetype offset = 0; // of the opcode that first names it
    bool dangerous = false;
};

// The decoded pickle. It is only parsed: nothing is imported, called or constructed.
struct PickleReading {
    Value value; // None when broken before there was anything
    int protocol = 0;
    qsizetype opcodes = 0;
    qsizetype size = 0; // bytes up to and with STOP; what follows is not the pickle's
    QList<PickleGlobal> globals; // each once, in order
    std::optional<base::Error> broken; // as pickle::Graph's; the value is then what was read so far
    bool elided = false; // a limit of depth or repeats cut the value, markers stand there

    bool isDangerous() const;
};

// Protocols 0 to 5. Classes that are known (pickleobjects.h) become typed values, all others objects by their names.
// What is no Python value is an object without a module: "cycle" {levels up}, "persistent_id" {id},
// "extension" {code}, "buffer", "elided", and "call" {callable, arguments…} for a callable that has no name.
PickleReading readPickle(QByteArrayView pickle, const PickleLimits &limits = {});

// For caches, which need the whole value or nothing. Errors: as PickleReading::broken, and "pickle.limit".
base::Result<Value> valueFromPickle(QByteArrayView pickle);

} // namespace codec
