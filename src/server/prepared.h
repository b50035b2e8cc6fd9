#pragma once

#include "server/endpointfacts.h"
#include "server/endpoints.h"
#include "server/http.h"

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

} // namespace server
