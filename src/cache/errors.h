#pragma once

#include "base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

// The errors of the Cache contract: Python's exception classes by name.
namespace cache {

namespace errors {
inline constexpr char typeError[] = "cache.TypeError";
inline constexpr char valueError[] = "cache.ValueError"; // {key}: "Key '%s' not found"; {}: any other
inline constexpr char overflowError[] = "cache.OverflowError"; // {seconds}: an expiry after the year 9999
inline constexpr char keyError[] = "cache.KeyError"; // {full key}
inline constexpr char backendError[] = "cache.BackendError"; // {the backend's own code or words, its arguments…}
inline constexpr char responseError[] = "cache.ResponseError"; // {words}: a server refuses this one operation
inline constexpr char unpicklingError[] = "cache.UnpicklingError"; // {why, its arguments…}: what is stored is no value
inline constexpr char invalidCacheKey[] = "cache.InvalidCacheKey"; // {full key}: of memcached only
inline constexpr char foreignKey[] = "cache.ForeignKey"; // {full key}: on a server, and not written by this run
inline constexpr char notSupported[] = "cache.NotSupported";
} // namespace errors

// incr, decr and incr_version of a key that is not there.
inline tl::unexpected<base::Error> keyNotFound(const QByteArray &key)
{
    return base::failure(errors::valueError, {QString::fromUtf8(key)});
}

// An error of Python's arithmetic ("python.TypeError") as what the cache raises; any other passes unchanged.
inline tl::unexpected<base::Error> raised(base::Error error)
{
    if (error.code.startsWith("python."))
        error.code.replace(0, 6, "cache");
    return tl::unexpected(std::move(error));
}

} // namespace cache
