#include "redis/keytype.h"

#include <array>

namespace redis {

namespace {
constexpr std::array<QByteArrayView, 9> words{"", "none", "string", "list", "set", "zset", "hash", "stream", "module"};
}

KeyType keyType(QByteArrayView word)
{
    for (size_t i = 1; i < words.size(); ++i) {
        if (words[i] == word)
            return KeyType(i);
    }
    return word.isEmpty() ? KeyType::Unknown : KeyType::Other;
}

QByteArrayView keyTypeWord(KeyType type) { return words[size_t(type)]; }

} // namespace redis
