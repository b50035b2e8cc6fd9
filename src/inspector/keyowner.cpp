#include "inspector/keyowner.h"

#include "inspector/djangopages.h"

#include <algorithm>
#include <array>

namespace inspector {

namespace {

// Django's KEY_PREFIX is empty unless set, so that its keys begin with ":1:" (django/core/cache/backends/base.py).
bool beginsWithVersion(QByteArrayView key)
{
    const qsizetype end = key.size() > 1 && key[0] == ':' ? key.sliced(1).indexOf(':') : -1;
    const QByteArrayView version = end > 0 ? key.sliced(1, end) : QByteArrayView();
    return !version.isEmpty()
        && std::all_of(version.begin(), version.end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <std::size_t count> bool holds(QByteArrayView key, const std::array<QByteArrayView, count> &words)
{
    return std::any_of(words.begin(), words.end(), [key](QByteArrayView word) { return key.contains(word); });
}

} // namespace

codec::Serializer serializerOf(QByteArrayView key)
{
    static constexpr std::array<QByteArrayView, 3> ofDjango{djangoPages, ":template.cache.",
                                                            ":django.contrib.sessions."};
    static constexpr std::array<QByteArrayView, 3> ofPhp{"laravel_cache", "laravel_session", "PHPREDIS_SESSION:"};
    if (beginsWithVersion(key) || holds(key, ofDjango))
        return codec::Serializer::Pickle;
    return holds(key, ofPhp) ? codec::Serializer::Php : codec::Serializer::Unknown;
}

} // namespace inspector
