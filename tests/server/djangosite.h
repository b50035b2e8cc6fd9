#pragma once

#include "server/cachepage.h"
#include "server/cacheresponse.h"
#include "server/contentnegotiation.h"
#include "server/keyconstructor.h"
#include "server/keyfunction.h"
#include "server/querydict.h"
#include "server/spycache.h"

#include <QtCore/QMap>

#include <functional>

// The site that answered when the conformance data was recorded, in one of its set-ups: the same URLs, views and
// middleware around the real cache classes.
class DjangoSite {
public:
    // "default", "locale", "no-i18n-no-tz", "paris", "i18n-only", "per-site", "prefixed-cache".
    DjangoSite(const QByteArray &name, const base::PosixClock &clock);

    static bool knows(const QByteArray &name);

    server::Response get(const server::Request &request); // as the test client sees it

    SpyCache &cache() { return m_cache; }
    const QByteArray &keyJson() const { return m_keyJson; } // what the last key constructor hashed
    void renameCourse(int id, const QByteArray &title); // save(): post_save runs the tutorial's receiver

private:
    struct Setup;
    struct Visit; // what is known of the request that is being answered
    using View = std::function<server::Response(Visit &)>;

    explicit DjangoSite(const Setup &setup, const base::PosixClock &clock);
    static Setup setupOf(const QByteArray &name);

    server::Response throughMiddleware(Visit &visit);
    server::Response route(Visit &visit);
    server::Response routeApi(Visit &visit, const QByteArray &path);
    server::Response cachedPage(Visit &visit, const QByteArray &responseClass, const View &view,
                                const QByteArray &keyPrefix = {});
    server::Response restView(Visit &visit, const View &handler, const QList<server::Renderer> &renderers);
    server::Response cachedResponse(Visit &visit, const QByteArray &key, cache::Timeout timeout, bool cacheErrors,
                                    const View &handler);
    server::Response keyed(Visit &visit, const QByteArray &view, const server::KeyConstructor &constructor,
                           cache::Timeout timeout, const View &handler, bool cacheErrors = true);
    server::Response courseViewSet(Visit &visit, const QByteArray &lookup);
    server::Response pagedList(Visit &visit, const QByteArray &level);
    server::Response rendered(Visit &visit, const QByteArray &json, int status = 200);
    QByteArray coursesJson(const std::function<bool(int)> &wanted) const;
    void sessionLeaves(Visit &visit, server::Response &response) const;

    const base::PosixClock &m_clock;
    server::SiteSettings m_settings;
    bool m_perSite = false;
    bool m_activatesZone = false;
    SpyCache m_cache;
    QByteArray m_keyJson;
    QMap<int, QByteArray> m_titles;
    int m_tokens = 0; // CSRF tokens on the browsable pages: never twice the same
};
