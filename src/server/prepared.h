#pragma once

#include "server/endpointfacts.h"
#include "server/endpoints.h"
#include "server/http.h"

#include <memory>

namespace server {

// A request with its URL resolved: what many sendings of the same request share.
struct Prepared {
    Request http;
    Route route;
    EndpointFacts facts;
    QByteArray line; // "GET /courses/?page=2"

    // The key that the endpoint's key function gave it under the settings of that epoch.
    struct Memo {
        std::uint64_t epoch = 0;
        QByteArray key;
    };
    mutable Memo memo;
};

// Whoever has a user sends the session's cookie, so that Vary: Cookie means what it means in Django.
std::shared_ptr<const Prepared> prepare(const QByteArray &method, const QByteArray &target, std::optional<int> user,
                                        const Headers &headers);

} // namespace server
