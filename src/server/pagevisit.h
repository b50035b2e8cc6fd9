#pragma once

#include <QtCore/QByteArray>

namespace server {

// One request on its way through the middleware: what the look-up learnt and the store needs.
struct PageVisit {
    bool looksUp = false; // GET and HEAD only
    // There was a look-up and it missed: request._cache_update_cache. Django has one flag a request, so that of
    // two caches around each other the inner one's answer counts for both.
    bool mayUpdate = false;
    QByteArray urlMd5;
    QByteArray suffix; // language and time zone
    QByteArray headerKey; // where the header list lies
    QByteArray pageKey; // where the page was last looked for; null while the header list is unknown
};

} // namespace server
