#pragma once

#include "server/endpoints.h"
#include "server/settings.h"

namespace twin {

// What a view hands to cache_response as key_func, "keys.course_key"; empty for drf-extensions' default.
QByteArray keyArgument(const server::Endpoint &endpoint, const server::Caching &caching);

QByteArray keyFunctionName(const server::Endpoint &endpoint); // "course_key"

// The function of that name in keys.py; empty where there is none.
QByteArray keyFunctionCode(const server::Endpoint &endpoint, const server::Caching &caching);

} // namespace twin
