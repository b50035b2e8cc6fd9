#pragma once

#include "redis/resp.h"

namespace redis {

enum class KeyType : quint8 { Unknown, None, String, List, Set, SortedSet, Hash, Stream, Other };

KeyType keyType(QByteArrayView word); // as TYPE answers: "zset", "none" …; a module's own is Other
QByteArrayView keyTypeWord(KeyType type); // back; empty for Unknown

} // namespace redis
