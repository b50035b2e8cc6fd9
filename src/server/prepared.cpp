#include "server/prepared.h"

#include "server/contentnegotiation.h"
#include "server/language.h"
#include "server/querydict.h"

namespace server {

namespace {

// What wsgiref and gunicorn make of the headers: names with "_" are dropped, since X_A could pass itself off as X-A;
// a repeated header is joined with commas; bytes are taken for Latin-1.
Headers passedOn(const Headers &headers)
{
    Headers result;
    for (const auto &[name, value] : headers) {
        if (name.contains('_'))
            continue;
        const QByteArray text = QString::fromLatin1(value).toUtf8();
        if (const QByteArray *before = findHeader(result, name))
            setHeader(result, name, *before + ',' + text);
        else
            result.emplaceBack(name, text);
    }
    return result;
}

Prepared::Answer answerOf(const Prepared &prepared, const SiteSettings &site)
{
    using Answer = Prepared::Answer;
    const Request &http = prepared.http;
    if (!http.hasValidHost())
        return Answer::BadHost;
    if (!prepared.route.endpoint) {
        const QByteArray path = http.pathInfo();
        const bool addsSlash = site.appendSlash && !path.endsWith('/') && resolve(QByteArray(path + '/')).endpoint;
        return addsSlash ? Answer::AddSlash : Answer::NoSuchUrl;
    }
    switch (negotiatedRenderer(http, QueryDict(http.query), {jsonRenderer}).outcome) {
    case Negotiation::Accepted:
        break;
    case Negotiation::NotAcceptable:
        return Answer::NotAcceptable;
    case Negotiation::NoSuchFormat:
        return Answer::NoSuchFormat;
    }
    return Answer::View;
}

} // namespace

std::shared_ptr<const Prepared> prepare(const QByteArray &method, const QByteArray &target, std::optional<int> user,
                                        const Headers &headers, const SiteSettings &site)
{
    auto prepared = std::make_shared<Prepared>();
    Request &http = prepared->http;
    const qsizetype queryAt = target.indexOf('?');
    http.method = method;
    http.secure = site.https;
    http.path = queryAt < 0 ? target : target.first(queryAt);
    http.query = queryAt < 0 ? QByteArray() : target.sliced(queryAt + 1);
    http.user = user;
    http.headers = passedOn(headers);
    if (const QByteArray *host = findHeader(http.headers, "Host")) {
        http.host = *host;
        http.headers.removeIf(
            [](const auto &header) { return header.first.compare("Host", Qt::CaseInsensitive) == 0; });
    }
    if (user && site.sendsCookies && !findHeader(http.headers, "Cookie"))
        http.headers.emplaceBack("Cookie", site.sessionCookie + "=user" + QByteArray::number(*user));
    prepared->uri = http.absoluteUri();
    prepared->route = resolve(http.pathInfo());
    prepared->facts = factsOf(prepared->route);
    prepared->facts.active = {activeLanguage(http, site), currentTimeZoneName(site.timeZone)};
    prepared->answer = answerOf(*prepared, site);
    prepared->line = method + ' ' + target;
    return prepared;
}

} // namespace server
