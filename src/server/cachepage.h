#pragma once

#include "base/time.h"
#include "cache/cache.h"
#include "server/django.h"
#include "server/pagevisit.h"
#include "server/refusal.h"
#include "server/storedresponse.h"

namespace server {

// cache_page's arguments, and what of the settings concerns it.
struct PageOptions {
    cache::Timeout timeout; // cache_page's own; Default and None = not given
    QByteArray keyPrefix;
    double middlewareSeconds = 600; // CACHE_MIDDLEWARE_SECONDS: when neither the view nor max-age tells a timeout
    MiddlewareRules rules;
    ResponseClass responseClass;
};

struct PageUpdate {
    Refusal refusal = Refusal::None;
    double timeout = 0; // seconds, of both entries
    QByteArray headerKey;
    QByteArray pageKey;
    QList<QByteArray> headerList; // as META names

    bool stored() const { return refusal == Refusal::None; }
};

// Django's CacheMiddleware around one view (middleware/cache.py); the view itself runs between the two calls:
//
//     PageVisit visit = page.visit(request, active);
//     if (auto hit = page.fetchFromCache(visit, request); hit && *hit) return **hit;
//     Response response = …the view…;
//     page.updateCache(visit, request, response);
//
// Errors are those of the cache, "server.TypeError" for a timeout that is no number, and "server.ValueError"
// {value} for a max-age of the view's that Python's int() cannot read.
class CachePage {
public:
    using HeaderList = QList<QByteArray>;

    // Cache and clock are borrowed.
    CachePage(cache::Cache &cache, SiteSettings site, const base::PosixClock &clock, PageOptions options);

    const PageOptions &options() const { return m_options; }
    void setTimeout(const cache::Timeout &timeout) { m_options.timeout = timeout; } // of what is stored next

    PageVisit visit(const Request &request, const Activation &active) const; // asks no cache

    // The key of the page for a view of which it is known that it varies on these headers.
    QByteArray keyVaryingOn(const PageVisit &visit, const Request &request, const HeaderList &headers) const;

    // process_request(): the header list, then the page, for HEAD the GET page first.
    base::Result<std::optional<Response>> fetchFromCache(PageVisit &visit, const Request &request);

    // The two steps of it, for whoever has something to do between them.
    base::Result<std::optional<HeaderList>> fetchHeaderList(const PageVisit &visit);
    base::Result<std::optional<Response>> fetchPage(PageVisit &visit, const Request &request,
                                                    const HeaderList &headerList, const QByteArray &method);

    // process_response(): patches the response's headers and stores it, or tells why not.
    base::Result<PageUpdate> updateCache(const PageVisit &visit, const Request &request, Response &response);

private:
    Refusal refusalOf(const PageVisit &visit, const Response &response) const;
    Refusal cacheControlRefusal(const Headers &headers) const;
    QByteArray pageKey(const PageVisit &visit, const Request &request, const HeaderList &headerList,
                       const QByteArray &method) const;
    void tellAge(Response &response) const;

    cache::Cache &m_cache;
    SiteSettings m_site;
    const base::PosixClock &m_clock;
    PageOptions m_options;
    ResponseMemo m_memo{unpickledResponse};
};

} // namespace server
