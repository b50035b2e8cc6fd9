#pragma once

#include "server/keyfunction.h"
#include "server/prepared.h"
#include "trace/keytable.h"

#include <functional>

namespace server {

// The very keys that a request would use now, in the order of their look-ups, explained. Nothing is asked of the cache:
// what it holds (generations, cache_page's header lists) follows from what was told of it.
struct KeyPreview {
    QList<ComposedKey> keys; // of cache_page the header list's and the page's, for HEAD the page of GET and its own
    bool isPageKnown = true; // false: cache_page will look up the header list only, and store both
};

// `find`: what the store of the process holds under a key, as the application names it; null for nothing.
using FindEntry = std::function<const trace::KeyLife *(const QByteArray &key)>;

// Errors are those of KeyTemplate::parse(). No keys where nothing is looked up.
base::Result<KeyPreview> keyPreview(const Prepared &request, const Caching &caching, const SiteSettings &site,
                                    DjangoVersion django, const FindEntry &find);

} // namespace server
