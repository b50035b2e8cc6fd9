#include "server/cachepage.h"

#include "server/cacheheaders.h"
#include "server/cachekeys.h"

#include <algorithm>

namespace server {

using base::failure;
using base::Result;
using codec::Value;

namespace {
constexpr char emptyMd5[] = "d41d8cd98f00b204e9800998ecf8427e";

Value listValue(const QList<QByteArray> &texts)
{
    Value::Items items;
    for (const QByteArray &text : texts)
        items.push_back(Value::text(QString::fromUtf8(text)));
    return Value::list(std::move(items));
}

QList<QByteArray> textsOf(const Value &list)
{
    QList<QByteArray> texts;
    for (const Value &item : list.items())
        texts.append(item.toText().toUtf8());
    return texts;
}

bool setsCookie(const Headers &headers) { return findHeader(headers, "Set-Cookie") != nullptr; }
} // namespace

CachePage::CachePage(cache::Cache &cache, SiteSettings site, const base::PosixClock &clock, PageOptions options)
    : m_cache(cache)
    , m_site(std::move(site))
    , m_clock(clock)
    , m_options(std::move(options))
{
}

PageVisit CachePage::visit(const Request &request, const Activation &active) const
{
    PageVisit visit;
    visit.looksUp = request.method == "GET" || request.method == "HEAD";
    if (!visit.looksUp)
        return visit;
    visit.urlMd5 = md5Hex(request.absoluteUri());
    visit.suffix = cacheKeySuffix(m_site, active);
    visit.headerKey = cacheHeaderKey(m_options.keyPrefix, visit.urlMd5, visit.suffix);
    return visit;
}

Result<std::optional<Response>> CachePage::fetchFromCache(PageVisit &visit, const Request &request)
{
    if (!visit.looksUp)
        return std::nullopt;
    visit.mayUpdate = true;
    // Django reads the header list anew for the second try.
    const QList<QByteArray> methods =
        request.method == "HEAD" ? QList<QByteArray>{"GET", "HEAD"} : QList<QByteArray>{"GET"};
    for (const QByteArray &method : methods) {
        const auto headerList = fetchHeaderList(visit);
        if (!headerList)
            return tl::unexpected(headerList.error());
        if (!*headerList)
            return std::nullopt;
        auto page = fetchPage(visit, request, **headerList, method);
        if (!page || *page)
            return page;
    }
    return std::nullopt;
}

Result<std::optional<CachePage::HeaderList>> CachePage::fetchHeaderList(const PageVisit &visit)
{
    const auto found = m_cache.get(visit.headerKey);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found || (*found)->isNone())
        return std::nullopt;
    return textsOf(**found);
}

Result<std::optional<Response>> CachePage::fetchPage(PageVisit &visit, const Request &request,
                                                     const HeaderList &headerList, const QByteArray &method)
{
    visit.mayUpdate = true;
    visit.pageKey = pageKey(visit, request, headerList, method);
    const auto found = m_cache.get(visit.pageKey);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    std::optional<Response> response = m_memo.read(**found);
    if (!response)
        return std::nullopt;
    visit.mayUpdate = false;
    if (m_options.rules.tellsAge)
        tellAge(*response);
    return response;
}

// Age: how long the entry must have lain, by what it said of its own end.
void CachePage::tellAge(Response &response) const
{
    const std::optional<qint64> age = maxAge(response.headers);
    const QByteArray *expires = findHeader(response.headers, "Expires");
    const double now = m_clock.posixNow();
    const std::optional<qint64> end = expires ? parsedHttpDate(*expires, now) : std::nullopt;
    if (!age || !end)
        return;
    const qint64 left = *end - static_cast<qint64>(now);
    setHeader(response.headers, "Age", QByteArray::number(std::max<qint64>(0, *age - left)));
}

Refusal CachePage::cacheControlRefusal(const Headers &headers) const
{
    if (!m_options.rules.comparesDirectives) {
        const QByteArray *value = findHeader(headers, "Cache-Control");
        return value && value->contains("private") ? Refusal::Private : Refusal::None;
    }
    const QList<QByteArray> directives = cacheControlDirectives(headers);
    if (directives.contains("private"))
        return Refusal::Private;
    if (m_options.rules.refusesNoStore && directives.contains("no-store"))
        return Refusal::NoStore;
    if (m_options.rules.refusesNoStore && directives.contains("no-cache"))
        return Refusal::NoCache;
    return Refusal::None;
}

Refusal CachePage::refusalOf(const PageVisit &visit, const Response &response) const
{
    if (!visit.looksUp || !visit.mayUpdate)
        return Refusal::Method;
    if (response.streaming)
        return Refusal::Streaming;
    if (response.status != 200 && response.status != 304)
        return Refusal::Status;
    if (setsCookie(response.headers) && hasVaryHeader(response.headers, "Cookie"))
        return Refusal::SetCookie;
    if (const Refusal refusal = cacheControlRefusal(response.headers); refusal != Refusal::None)
        return refusal;
    if (m_options.rules.refusesVaryStar && hasVaryHeader(response.headers, "*"))
        return Refusal::VaryStar;
    return Refusal::None;
}

Result<PageUpdate> CachePage::updateCache(const PageVisit &visit, const Request &request, Response &response)
{
    PageUpdate update;
    update.headerKey = visit.headerKey;
    const auto refused = [&update](Refusal refusal) {
        update.refusal = refusal;
        return update;
    };
    if (const Refusal refusal = refusalOf(visit, response); refusal != Refusal::None)
        return refused(refusal);

    const QByteArray *authorization = findHeader(request.headers, "Authorization");
    if (m_options.rules.variesOnAuthorization && authorization && !authorization->isEmpty()
        && !cacheControlDirectives(response.headers).contains("public"))
        patchVaryHeaders(response.headers, {"Authorization"});

    // The view's timeout goes before the response's max-age, and that before the middleware's.
    if (m_options.timeout.kind() == cache::Timeout::Kind::Invalid)
        return failure("server.TypeError");
    if (m_options.timeout.kind() == cache::Timeout::Kind::Seconds) {
        update.timeout = m_options.timeout.toSeconds();
    } else {
        const std::optional<qint64> age = maxAge(response.headers);
        if (age && *age == 0)
            return refused(Refusal::MaxAgeZero);
        update.timeout = age ? static_cast<double>(*age) : m_options.middlewareSeconds;
    }
    if (!patchResponseHeaders(response.headers, update.timeout, m_clock.posixNow()))
        return failure("server.ValueError", {QString::fromUtf8(*findHeader(response.headers, "Cache-Control"))});
    if (update.timeout == 0)
        return refused(Refusal::TimeoutZero);
    if (response.status != 200)
        return refused(Refusal::NotModified);

    const cache::Timeout timeout = cache::Timeout::seconds(update.timeout);
    update.headerList = learnedHeaders(response.headers, m_site);
    if (const auto stored = m_cache.set(visit.headerKey, listValue(update.headerList), timeout); !stored)
        return tl::unexpected(stored.error());
    update.pageKey = pageKey(visit, request, update.headerList, request.method);
    if (const auto stored = m_cache.set(update.pageKey, pickledResponse(response, m_options.responseClass), timeout);
        !stored)
        return tl::unexpected(stored.error());
    return update;
}

QByteArray CachePage::keyVaryingOn(const PageVisit &visit, const Request &request, const HeaderList &headers) const
{
    return pageKey(visit, request, headers, QByteArrayLiteral("GET"));
}

QByteArray CachePage::pageKey(const PageVisit &visit, const Request &request, const HeaderList &headerList,
                              const QByteArray &method) const
{
    const QByteArray context = headerContext(request, headerList, m_options.rules.dialect);
    return cachePageKey(m_options.keyPrefix, method, visit.urlMd5,
                        context.isEmpty() ? QByteArray(emptyMd5) : md5Hex(context), visit.suffix);
}

} // namespace server
