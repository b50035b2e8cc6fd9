#pragma once

#include "server/endpoints.h"
#include "server/http.h"

namespace server {

// A request with its URL resolved: what many sendings of the same request share.
struct Prepared {
    Request http;
    Route route;
    QByteArray line; // "GET /courses/?page=2"
};

} // namespace server
