#pragma once

#include "cache/cache.h"
#include "server/refusal.h"
#include "server/storedresponse.h"

namespace server {

// drf-extensions' @cache_response around one handler (rest_framework_extensions/cache/decorators.py). It knows no
// methods: what is routed to `get`, HEAD too, shares one entry. Errors are those of the cache, and
// "server.ValueError" for a stored value that is no triple.
class CacheResponse {
public:
    struct Options {
        cache::Timeout timeout = cache::Timeout::never(); // DEFAULT_CACHE_RESPONSE_TIMEOUT is None
        bool cacheErrors = true; // a returned 404 or 500 is stored like any other response
    };

    CacheResponse(cache::Cache &cache, Options options); // the cache is borrowed

    void setTimeout(const cache::Timeout &timeout) { m_options.timeout = timeout; } // of what is stored next

    base::Result<std::optional<Response>> fetch(const QByteArray &key); // a falsy value is a miss
    base::Result<Refusal> store(const QByteArray &key, const Response &response);

private:
    cache::Cache &m_cache;
    Options m_options;
    ResponseMemo m_memo{responseOfTriple};
};

} // namespace server
