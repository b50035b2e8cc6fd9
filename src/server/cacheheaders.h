#pragma once

#include "server/http.h"

#include <optional>
#include <variant>

// The headers that tell caches what they may do, as django/utils/cache.py and http.py read and write them.
namespace server {

// re.split(r'\s*,\s*'): blanks beside a comma go, those at either end of the whole stay.
QList<QByteArray> splitAtCommas(QByteArrayView value);

bool hasVaryHeader(const Headers &headers, QByteArrayView name);
void patchVaryHeaders(Headers &headers, const QList<QByteArray> &names);

// The directives of Cache-Control by their names in lower case, without values.
QList<QByteArray> cacheControlDirectives(const Headers &headers);

// get_max_age(): none when there is no max-age or int() cannot read it. A bare "max-age" is 1, as int(True).
std::optional<qint64> maxAge(const Headers &headers);

// One keyword of patch_cache_control(), with '-' for '_': a flag, a number of seconds, or text.
struct CacheDirective {
    QByteArray name;
    std::variant<bool, double, QByteArray> value = true; // a bool stands for True
};

// False where Python's int() of an existing max-age raises ValueError; nothing is changed then.
bool patchCacheControl(Headers &headers, const QList<CacheDirective> &directives);

// patch_response_headers(): Expires, unless it is there, and max-age. False as above (Expires is set by then).
bool patchResponseHeaders(Headers &headers, double timeout, double posixNow);

// The decorator never_cache.
bool addNeverCacheHeaders(Headers &headers, double posixNow);

QByteArray httpDate(double posixSeconds); // "Tue, 14 Nov 2023 22:28:20 GMT"
std::optional<qint64> parsedHttpDate(QByteArrayView date, double posixNow); // the three forms of RFC 7231 §7.1.1.1

// str() of a timeout: 900, 1.5.
QByteArray secondsText(double seconds);

// Python's int() of a text: blanks around, a sign, digits with single underscores between. None: ValueError.
// Beyond 64 bits the nearest that fits.
std::optional<qint64> pythonInt(QByteArrayView text);

} // namespace server
