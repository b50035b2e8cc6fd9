#include "server/djangosite.h"

#include "server/cacheheaders.h"
#include "server/language.h"
#include "server/uri.h"

#include <QtCore/QDate>
#include <QtCore/QTimeZone>

using namespace server;
using cache::Timeout;

namespace {
constexpr int courseCount = 12;
constexpr int pageSize = 5;

const QList<Renderer> bothRenderers{jsonRenderer, browsableRenderer};
const QList<Renderer> onlyJson{jsonRenderer};

QByteArray levelOf(int id)
{
    static const QByteArray levels[] = {"easy", "medium", "hard"};
    return levels[id % 3];
}

Response page(const QByteArray &body, const QByteArray &type = "text/html; charset=utf-8")
{
    return {200, {{"Content-Type", type}}, body, false};
}

std::optional<int> userOfSession(const QByteArray &session)
{
    if (session == "100100100100100100100100100100xx")
        return 100;
    if (session == "42424242424242424242424242424242")
        return 42;
    return std::nullopt;
}

struct Credentials {
    bool basic = false;
    std::optional<int> user;
};

// rest_framework.authentication.BasicAuthentication
Credentials basicCredentials(const Request &request)
{
    const QByteArray *header = findHeader(request.headers, "Authorization");
    if (!header)
        return {};
    const QList<QByteArray> words = header->simplified().split(' ');
    if (words.first().toLower() != "basic")
        return {};
    const QByteArray text = words.size() == 2 ? QByteArray::fromBase64(words[1]) : QByteArray();
    if (text == "learner100:pw")
        return {true, 100};
    if (text == "learner42:pw")
        return {true, 42};
    return {true, std::nullopt};
}
} // namespace

struct DjangoSite::Setup {
    SiteSettings settings;
    bool perSite = false;
    bool activatesZone = false;
    cache::Config cache;
};

struct DjangoSite::Visit {
    Request request;
    Activation active;
    QueryDict query;
    QByteArray path;
    QByteArray format = "json";
    std::optional<int> user; // as DRF's authentication has it, or the session's
    bool sessionAccessed = false;
    QByteArray kwarg; // the primary key in the URL
    std::optional<bool> mayUpdate; // request._cache_update_cache, once a cache_page inside has set it
    QString responseClass = QStringLiteral("HttpResponse"); // what the view answered with
};

DjangoSite::Setup DjangoSite::setupOf(const QByteArray &name)
{
    Setup setup;
    if (name == "locale") {
        setup.settings.localeMiddleware = true;
        setup.settings.languages = {"en", "fr", "de"};
    } else if (name == "no-i18n-no-tz") {
        setup.settings.useI18n = setup.settings.useTz = false;
    } else if (name == "paris") {
        setup.settings.timeZone = "Europe/Paris";
        setup.activatesZone = true;
    } else if (name == "i18n-only") {
        setup.settings.useTz = false;
    } else if (name == "per-site") {
        setup.perSite = true;
    } else if (name == "prefixed-cache") {
        setup.cache.keyPrefix = "prod";
        setup.cache.version = codec::Value::integer(3);
    }
    return setup;
}

bool DjangoSite::knows(const QByteArray &name)
{
    static const QByteArrayList names{"default",   "locale",   "no-i18n-no-tz", "paris",
                                      "i18n-only", "per-site", "prefixed-cache"};
    return names.contains(name);
}

DjangoSite::DjangoSite(const QByteArray &name, const base::PosixClock &clock)
    : DjangoSite(setupOf(name), clock)
{
}

DjangoSite::DjangoSite(const Setup &setup, const base::PosixClock &clock)
    : m_clock(clock)
    , m_settings(setup.settings)
    , m_perSite(setup.perSite)
    , m_activatesZone(setup.activatesZone)
    , m_cache(setup.cache, clock)
{
}

Response DjangoSite::get(const Request &request)
{
    Visit visit;
    visit.request = request;
    visit.query = QueryDict(request.query);
    visit.path = unquoted(request.path);
    visit.active = {activeLanguage(request, m_settings), m_settings.timeZone};
    if (const QByteArray *zone = findHeader(request.headers, "X-Timezone");
        zone && !zone->isEmpty() && m_activatesZone) {
        for (const QByteArray &known : QTimeZone::availableTimeZoneIds()) {
            if (known.compare(*zone, Qt::CaseInsensitive) == 0)
                visit.active.timeZone = known;
        }
    }
    visit.user = userOfSession(request.cookie("sessionid").value_or(QByteArray()));
    visit.request.user = visit.user;
    m_keyJson.clear();

    Response response = throughMiddleware(visit);
    if (request.method == "HEAD")
        response.body.clear(); // conditional_content_removal() of the test client
    return response;
}

// From the outside: UpdateCacheMiddleware, SessionMiddleware, LocaleMiddleware, FetchFromCacheMiddleware.
Response DjangoSite::throughMiddleware(Visit &visit)
{
    PageOptions options;
    options.keyPrefix = "site1";
    CachePage perSite(m_cache, m_settings, m_clock, options);
    PageVisit pageVisit = m_perSite ? perSite.visit(visit.request, visit.active) : PageVisit();
    std::optional<Response> hit = m_perSite ? *perSite.fetchFromCache(pageVisit, visit.request) : std::nullopt;

    Response response = hit ? *hit : route(visit);
    if (m_settings.localeMiddleware) {
        patchVaryHeaders(response.headers, {"Accept-Language"});
        if (!findHeader(response.headers, "Content-Language"))
            setHeader(response.headers, "Content-Language", visit.active.language);
    }
    sessionLeaves(visit, response);
    if (m_perSite) {
        options.responseClass.name = visit.responseClass;
        pageVisit.mayUpdate = visit.mayUpdate.value_or(pageVisit.mayUpdate);
        (void)CachePage(m_cache, m_settings, m_clock, options).updateCache(pageVisit, visit.request, response);
    }
    return response;
}

// SessionMiddleware.process_response(): a cookie of an unknown session is deleted once the session was looked at.
void DjangoSite::sessionLeaves(Visit &visit, Response &response) const
{
    const std::optional<QByteArray> cookie = visit.request.cookie("sessionid");
    const bool known = cookie && userOfSession(*cookie);
    const bool empty = cookie && !known && (visit.sessionAccessed || cookie->size() < 8);
    if (empty)
        response.headers.emplaceBack("Set-Cookie",
                                     "sessionid=\"\"; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/");
    if (empty || visit.sessionAccessed)
        patchVaryHeaders(response.headers, {"Cookie"});
}

Response DjangoSite::route(Visit &visit)
{
    const QByteArray &path = visit.path;
    const auto plain = [](Visit &) { return page("plain"); };
    const auto courses = [this](Visit &asked) { return rendered(asked, coursesJson([](int) { return true; })); };
    const auto rest = [this](const View &handler, const QList<Renderer> &renderers) {
        return [this, handler, renderers](Visit &asked) { return restView(asked, handler, renderers); };
    };
    const auto varying = [](const QList<QByteArray> &names, const View &view) {
        return [names, view](Visit &asked) {
            Response response = view(asked);
            patchVaryHeaders(response.headers, names);
            return response;
        };
    };
    const auto profile = [this](Visit &asked) {
        const QByteArray name =
            asked.user ? "learner" + QByteArray::number(*asked.user) : QByteArrayLiteral("anonymous");
        return rendered(asked, "{\"you_are\":\"" + name + "\"}");
    };

    if (path == "/courses/")
        return cachedPage(visit, "Response", rest(courses, bothRenderers));
    if (path == "/courses-paged/")
        return cachedPage(visit, "Response",
                          rest([this](Visit &asked) { return pagedList(asked, {}); }, bothRenderers));
    if (path == "/courses-json/")
        return cachedPage(visit, "Response", rest(courses, onlyJson));
    if (path == "/profile/")
        return cachedPage(visit, "Response", rest(profile, onlyJson));
    if (path == "/profile-vary-cookie/")
        return cachedPage(visit, "Response", varying({"Cookie"}, rest(profile, onlyJson)));
    if (path == "/profile-vary-auth/")
        return cachedPage(visit, "Response", varying({"Authorization"}, rest(profile, onlyJson)));
    if (path == "/plain-prefix/")
        return cachedPage(visit, "HttpResponse", plain, "api");
    if (path == "/two-headers/")
        return cachedPage(visit, "HttpResponse", varying({"X-Tenant", "Accept-Encoding"}, [](Visit &asked) {
                              const QByteArray *tenant = findHeader(asked.request.headers, "X-Tenant");
                              return page("tenant " + (tenant ? *tenant : QByteArrayLiteral("None")));
                          }));
    if (path == "/lang/")
        return cachedPage(
            visit, "HttpResponse", varying({"Accept-Language"}, [this](Visit &asked) {
                return page("lang " + (m_settings.localeMiddleware ? asked.active.language : QByteArrayLiteral("-")));
            }));
    if (path == "/session/")
        return cachedPage(visit, "JsonResponse", [](Visit &asked) {
            asked.sessionAccessed = true;
            return page("{\"n\": 0}", "application/json");
        });
    if (path == "/site/") {
        visit.sessionAccessed = true;
        return page("site 0");
    }
    if (path == "/static-page/")
        return page("static");
    if (path.startsWith("/plain/") && path.endsWith('/') && path.count('/') <= 3)
        return cachedPage(visit, "HttpResponse", plain);
    if (path.startsWith("/api/"))
        return routeApi(visit, path.sliced(4));
    Response missing = page("<h1>Not Found</h1>", "text/html");
    missing.status = 404;
    return missing;
}

Response DjangoSite::routeApi(Visit &visit, const QByteArray &path)
{
    const QList<QByteArray> parts = path.sliced(1).split('/');
    const bool list = parts.size() == 2 && parts[1].isEmpty();
    const bool detail = parts.size() == 3 && parts[2].isEmpty();
    const Timeout quarter = Timeout::seconds(900);
    visit.kwarg = detail && parts[0] != "vs" ? QByteArray::number(parts[1].toLongLong()) : QByteArray();

    const auto firstThree = [this](Visit &asked) {
        return rendered(asked, coursesJson([](int id) { return id <= 3; }));
    };
    const auto user = [](const Visit &asked, const QByteArray &nobody) -> QByteArray {
        return asked.user ? QByteArray::number(*asked.user) : nobody;
    };
    const auto keyFunction = [&](const std::function<QByteArray(const Visit &)> &key) {
        return restView(
            visit, [&](Visit &asked) { return cachedResponse(asked, key(asked), quarter, true, firstThree); },
            bothRenderers);
    };
    const auto constructed = [&](const QByteArray &view, const KeyConstructor &constructor, Timeout timeout,
                                 const View &handler, bool cacheErrors = true) {
        return restView(
            visit, [&](Visit &asked) { return keyed(asked, view, constructor, timeout, handler, cacheErrors); },
            bothRenderers);
    };
    const auto gone = [this](Visit &asked) { return rendered(asked, "{\"detail\":\"gone\"}", 404); };

    const QByteArray &name = parts.first();
    if (name == "default" && (list || detail)) {
        return constructed("CachedDefault.get", KeyConstructor::defaultKey(), quarter, [this](Visit &asked) {
            return rendered(asked, coursesJson([&](int id) {
                                const std::optional<QString> level = asked.query.value(u"level");
                                return (!level || level->toUtf8() == levelOf(id))
                                    && (asked.kwarg.isEmpty() || asked.kwarg.toInt() == id);
                            }));
        });
    }
    if (name == "queryuser" && (list || detail))
        return constructed("CachedQueryUser.get", KeyConstructor::queryUserKey(), quarter, firstThree);
    if (name == "headers" && list) {
        KeyConstructor constructor(
            KeyConstructor::defaultKey().bits()
            + QList<KeyBit>{{"headers", KeyBit::Kind::RequestHeaders, {"Accept-Language", "X-Tenant"}}});
        return constructed("CachedHeaders.get", constructor, quarter, firstThree);
    }
    if (name == "notimeout" && list)
        return constructed("CachedNoTimeout.get", KeyConstructor::defaultKey(), Timeout::never(),
                           [this](Visit &asked) { return rendered(asked, "{\"forever\":true}"); });
    if (name == "err-returned" && list)
        return constructed("CachedErrorReturned.get", KeyConstructor::defaultKey(), Timeout::seconds(60), gone);
    if (name == "err-returned-off" && list)
        return constructed("CachedErrorReturnedOff.get", KeyConstructor::defaultKey(), Timeout::seconds(60), gone,
                           false);
    if (name == "err-raised" && list)
        return constructed("CachedErrorRaised.get", KeyConstructor::defaultKey(), Timeout::seconds(60), nullptr);
    if (name == "keyfunc" && list)
        return keyFunction([&](const Visit &asked) -> QByteArray {
            return "course_list:" + asked.query.toString() + ':' + user(asked, "anonymous");
        });
    if (name == "keyfunc-anon" && list)
        return keyFunction([&](const Visit &asked) -> QByteArray {
            return "course_list:" + asked.query.toString() + ':' + user(asked, "anon");
        });
    if (name == "keyfunc-dict" && list) {
        return keyFunction([&](const Visit &asked) -> QByteArray {
            Caching caching;
            caching.method = Caching::Method::Response;
            caching.keyFunction = Caching::KeyFunction::Tutorial;
            Request request = asked.request;
            request.user = asked.user;
            return KeyFunction::make(caching, {})->key(request, {});
        });
    }
    if (name == "keyfunc-sorted" && list)
        return keyFunction([&](const Visit &asked) -> QByteArray {
            return "course_list:" + asked.query.sortedEncoding() + ':' + user(asked, "anonymous");
        });
    if (name == "vs" && parts.size() >= 3 && parts[1] == "courses" && parts.last().isEmpty() && parts.size() <= 4) {
        const QByteArray lookup = parts.size() == 4 ? parts[2] : QByteArray();
        return restView(
            visit, [&](Visit &asked) { return courseViewSet(asked, lookup); }, bothRenderers);
    }
    Response missing = page("<h1>Not Found</h1>", "text/html");
    missing.status = 404;
    return missing;
}

Response DjangoSite::cachedPage(Visit &visit, const QByteArray &responseClass, const View &view,
                                const QByteArray &keyPrefix)
{
    PageOptions options;
    options.timeout = Timeout::seconds(900);
    options.keyPrefix = keyPrefix;
    options.responseClass.name = visit.responseClass = QString::fromLatin1(responseClass);
    CachePage cachePage(m_cache, m_settings, m_clock, options);
    PageVisit pageVisit = cachePage.visit(visit.request, visit.active);
    const auto hit = *cachePage.fetchFromCache(pageVisit, visit.request);
    visit.mayUpdate = pageVisit.mayUpdate;
    if (hit)
        return *hit;
    Response response = view(visit);
    (void)cachePage.updateCache(pageVisit, visit.request, response);
    return response;
}

// rest_framework.views.APIView.dispatch()
Response DjangoSite::restView(Visit &visit, const View &handler, const QList<Renderer> &renderers)
{
    const auto answer = [&]() -> Response {
        const NegotiatedRenderer negotiated = negotiatedRenderer(visit.request, visit.query, renderers);
        visit.format = negotiated.renderer.format;
        if (negotiated.outcome == Negotiation::NoSuchFormat)
            return rendered(visit, "{\"detail\":\"Not found.\"}", 404);
        if (negotiated.outcome == Negotiation::NotAcceptable)
            return rendered(visit, "{\"detail\":\"Could not satisfy the request Accept header.\"}", 406);

        visit.sessionAccessed = true; // SessionAuthentication is asked first
        if (const Credentials credentials = basicCredentials(visit.request); !visit.user && credentials.basic) {
            if (!credentials.user) // 403, not 401: SessionAuthentication has no WWW-Authenticate
                return rendered(visit, "{\"detail\":\"Invalid username/password.\"}", 403);
            visit.user = credentials.user;
        }
        if (visit.request.method == "OPTIONS")
            return rendered(visit, "{\"name\":\"…\"}");
        if (visit.request.method != "GET" && visit.request.method != "HEAD")
            return rendered(visit, "{\"detail\":\"Method not allowed.\"}", 405);
        return handler(visit);
    };
    visit.responseClass = QStringLiteral("Response");
    Response response = answer();
    if (renderers.size() > 1)
        patchVaryHeaders(response.headers, {"Accept"});
    return response;
}

Response DjangoSite::cachedResponse(Visit &visit, const QByteArray &key, Timeout timeout, bool cacheErrors,
                                    const View &handler)
{
    CacheResponse cacheResponse(m_cache, {timeout, cacheErrors});
    if (const auto hit = *cacheResponse.fetch(key)) {
        visit.responseClass = QStringLiteral("HttpResponse");
        return *hit;
    }
    if (!handler) // a view that raises Http404
        return rendered(visit, "{\"detail\":\"Not found.\"}", 404);
    Response response = handler(visit);
    patchVaryHeaders(response.headers, {"Accept"}); // finalize_response() runs before the copy is stored
    Response copy = response;
    if (visit.format == "api") // rendered a second time, with another CSRF token
        copy.body = rendered(visit, {}).body;
    (void)cacheResponse.store(key, copy);
    return response;
}

Response DjangoSite::keyed(Visit &visit, const QByteArray &view, const KeyConstructor &constructor, Timeout timeout,
                           const View &handler, bool cacheErrors)
{
    EndpointFacts facts;
    facts.methodId = "courses.views." + view;
    facts.format = visit.format;
    facts.active = visit.active;
    facts.paginationParameters = {"page", "perpage"};
    if (!visit.kwarg.isEmpty())
        facts.kwargs = {{"pk", visit.kwarg}};
    const QByteArray select =
        "SELECT \"courses_course\".\"id\", \"courses_course\".\"title\", \"courses_course\".\"level\", "
        "\"courses_course\".\"price\", \"courses_course\".\"published\", \"courses_course\".\"category_id\", "
        "\"courses_course\".\"students\" FROM \"courses_course\"";
    const QByteArray order = " ORDER BY \"courses_course\".\"id\" ASC";
    const QByteArray level = visit.query.value(u"level").value_or(QString()).toUtf8();
    const QByteArray byLevel = "\"courses_course\".\"level\" = " + level;
    const QByteArray byId = "\"courses_course\".\"id\" = " + visit.kwarg;
    facts.listSql = select + (level.isEmpty() ? QByteArray() : " WHERE " + byLevel) + order;
    bool isNumber = false;
    visit.kwarg.toLongLong(&isNumber);
    if (isNumber)
        facts.retrieveSql =
            select + " WHERE " + (level.isEmpty() ? byId : '(' + byLevel + " AND " + byId + ')') + order;

    Request request = visit.request;
    request.user = visit.user;
    m_keyJson = constructor.json(request, visit.query, facts);
    return cachedResponse(visit, constructor.key(request, visit.query, facts), timeout, cacheErrors, handler);
}

// CacheResponseMixin over a ReadOnlyModelViewSet.
Response DjangoSite::courseViewSet(Visit &visit, const QByteArray &lookup)
{
    visit.kwarg = lookup;
    const QByteArray level = visit.query.value(u"level").value_or(QString()).toUtf8();
    if (lookup.isEmpty()) {
        const bool raises = pagedList(visit, level).status != 200;
        return keyed(visit, "CourseViewSet.list", KeyConstructor::defaultListKey(), Timeout::never(),
                     raises ? View() : View([this, level](Visit &asked) { return pagedList(asked, level); }));
    }
    const int id = lookup.toInt();
    const bool exists = id >= 1 && id <= courseCount && (level.isEmpty() || level == levelOf(id));
    return keyed(visit, "CourseViewSet.retrieve", KeyConstructor::defaultObjectKey(), Timeout::never(),
                 exists ? View([this, id](Visit &asked) {
                     return rendered(asked, coursesJson([id](int other) { return other == id; }));
                 })
                        : View());
}

// PageNumberPagination of 5: only whether the page exists matters here, and that each has its own body.
Response DjangoSite::pagedList(Visit &visit, const QByteArray &level)
{
    int count = 0;
    for (int id = 1; id <= courseCount; ++id)
        count += level.isEmpty() || level == levelOf(id) ? 1 : 0;
    const auto asked = pythonInt(visit.query.value(u"perpage").value_or(QString()).toUtf8());
    const qint64 size = asked && *asked > 0 ? *asked : pageSize;
    const qint64 pages = std::max<qint64>(1, (count + size - 1) / size);
    const QByteArray text = visit.query.value(u"page").value_or(QStringLiteral("1")).toUtf8();
    const std::optional<qint64> number = text == "last" ? pages : pythonInt(text);
    if (!number || *number < 1 || *number > pages)
        return rendered(visit, "{\"detail\":\"Invalid page.\"}", 404);
    return rendered(visit,
                    "{\"count\":" + QByteArray::number(count) + ",\"page\":" + QByteArray::number(*number) + '}');
}

Response DjangoSite::rendered(Visit &visit, const QByteArray &json, int status)
{
    Response response = visit.format == "api" ? page("(the browsable API page) " + QByteArray::number(++m_tokens))
                                              : page(json, "application/json");
    response.status = status;
    return response;
}

QByteArray DjangoSite::coursesJson(const std::function<bool(int)> &wanted) const
{
    QByteArrayList rows;
    for (int id = 1; id <= courseCount; ++id) {
        if (!wanted(id))
            continue;
        const QByteArray number = QByteArray::number(id);
        rows += "{\"id\":" + number + ",\"title\":\"" + m_titles.value(id, "Course " + number) + "\",\"level\":\""
            + levelOf(id) + "\",\"price\":\"" + number + "0.50\",\"published\":\""
            + QDate(2024, 1, id).toString(Qt::ISODate).toLatin1() + "\"}";
    }
    return '[' + rows.join(',') + ']';
}

void DjangoSite::renameCourse(int id, const QByteArray &title)
{
    m_titles.insert(id, title);
    (void)m_cache.remove("course_list");
    (void)m_cache.remove("single_course_" + QByteArray::number(id));
}
