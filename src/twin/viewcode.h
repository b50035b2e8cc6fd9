#pragma once

#include "cache/cache.h"
#include "server/endpoints.h"
#include "server/settings.h"

namespace twin {

// What stands above the class of a view: the decorators of its dispatch.
QByteArray decoratorCode(const server::Endpoint &endpoint, const server::Caching &caching);

// The view's get(), which answers HEAD, too. `config` is of the cache behind it.
QByteArray getCode(const server::Endpoint &endpoint, const server::Caching &caching, const cache::Config &config);

} // namespace twin
