#pragma once

#include "server/endpointfacts.h"
#include "server/endpoints.h"
#include "server/http.h"
#include "server/pagevisit.h"

#include <memory>

namespace server {

// A request with its URL resolved: what many sendings of the same request share.
struct Prepared {
    Request http;
    QByteArray uri; // http.absoluteUri()
    Route route;
    EndpointFacts facts;
    QByteArray line; // "GET /courses/?page=2"

    // What Django answers before it comes to the view's handler. The middleware around a view does not know of
    // the renderer's refusals.
    enum class Answer : std::uint8_t {
        View,
        BadHost, // 400: get_host() raises DisallowedHost
        AddSlash, // 301: CommonMiddleware, with APPEND_SLASH
        NoSuchUrl, // 404: the URL resolver
        NoSuchFormat, // 404: no renderer is called ?format=…
        NotAcceptable, // 406: no renderer makes what Accept asks for
    };
    Answer answer = Answer::View;

    // What the endpoint's key function, or cache_page, made of it under the settings of that epoch.
    struct Memo {
        std::uint64_t epoch = 0;
        QByteArray key;
        PageVisit page;
        QByteArray pageCompanions; // see Application::Visit
    };
    mutable Memo memo;
};

// The request as a WSGI server hands it on to such a site. Whoever has a user sends the session's cookie, so that
// Vary: Cookie means what it means in Django.
std::shared_ptr<const Prepared> prepare(const QByteArray &method, const QByteArray &target, std::optional<int> user,
                                        const Headers &headers, const SiteSettings &site = {});

} // namespace server
