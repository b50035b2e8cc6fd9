#pragma once

#include "base/error.h"
#include "codec/value.h"

#include <optional>

namespace codec {

struct MsgpackReading {
    Value value; // when broken: what stood so far
    qsizetype size = 0; // bytes that belong to it
    // {offset}: "msgpack.truncated", "msgpack.byte" (0xc1, which is never used), "msgpack.deep", "msgpack.limit"
    std::optional<base::Error> broken;
};

// MessagePack as msgpack-python reads it with raw=False: arrays become lists, maps dicts in their order, the
// timestamp extension a UTC datetime; text that is no UTF-8 stays bytes. Any other extension is an object
// "msgpack.ExtType"(code, bytes).
MsgpackReading readMsgpack(QByteArrayView data, int maxDepth = 500, qsizetype maxValues = 2'000'000);

} // namespace codec
