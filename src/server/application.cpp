#include "server/application.h"

#include "catalog/catalog.h"
#include "codec/pyrepr.h"
#include "server/cacheheaders.h"

#include <algorithm>

namespace server {

using base::Duration;
using trace::Event;
using trace::EventKind;
using trace::Outcome;

namespace {

using WallClock = std::chrono::steady_clock;

Duration since(WallClock::time_point start) { return std::chrono::duration_cast<Duration>(WallClock::now() - start); }

cache::Timeout timeoutOf(const Endpoint &endpoint, const Caching &caching)
{
    if (caching.timeout.kind() != cache::Timeout::Kind::Default)
        return caching.timeout;
    if (endpoint.timeout)
        return cache::Timeout::seconds(*endpoint.timeout);
    // DEFAULT_CACHE_RESPONSE_TIMEOUT is None, where cache.set takes the backend's default.
    return caching.method == Caching::Method::Response ? cache::Timeout::never() : cache::Timeout();
}

// The pages of django/views/defaults.py, where a site has none of its own.
Response errorPage(int status, const QByteArray &title, const QByteArray &details = {})
{
    return {.status = status,
            .headers = {{"Content-Type", "text/html"}},
            .body = "\n<!doctype html>\n<html lang=\"en\">\n<head>\n  <title>" + title
                + "</title>\n</head>\n<body>\n  <h1>" + title + "</h1><p>" + details + "</p>\n</body>\n</html>\n"};
}

Response restError(int status, QByteArray body)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = std::move(body)};
}

// What LocaleMiddleware adds on the way out.
void tellLanguage(Headers &headers, const QByteArray &language)
{
    patchVaryHeaders(headers, {"Accept-Language"});
    if (!findHeader(headers, "Content-Language"))
        setHeader(headers, "Content-Language", language);
}

QList<QByteArray> statementsOf(const QByteArray &sql)
{
    QList<QByteArray> statements;
    qsizetype from = 0;
    constexpr QByteArrayView separator = ";\n";
    for (qsizetype at = sql.indexOf(separator); at >= 0; at = sql.indexOf(separator, from)) {
        statements.append(sql.sliced(from, at - from));
        from = at + separator.size();
    }
    if (from < sql.size())
        statements.append(sql.sliced(from));
    return statements;
}

} // namespace

QByteArray generationKey(const QByteArray &name) { return "generation:" + name; }

Application::Application(base::Scheduler &scheduler, trace::Recorder &recorder, catalog::Catalog &catalog,
                         Caches &caches, OutsideEdits &outside, Settings &settings)
    : m_scheduler(scheduler)
    , m_recorder(recorder)
    , m_catalog(catalog)
    , m_queries(catalog)
    , m_caches(caches)
    , m_outside(outside)
    , m_settings(settings)
    , m_database(scheduler)
{
}

Result<void> Application::setCaching(const QByteArray &pattern, const Caching &caching)
{
    const Endpoint *endpoint = findEndpoint(pattern);
    if (!endpoint)
        return base::failure("server.unknownEndpoint", {QString::fromUtf8(pattern)});
    if (caching.method == Caching::Method::Response || caching.method == Caching::Method::LowLevel) {
        if (auto function = KeyFunction::make(caching, factsOf({endpoint, 1})); !function)
            return tl::unexpected(function.error());
    }
    m_settings.caching.insert(pattern, caching);
    settingsChanged();
    return {};
}

void Application::settingsChanged()
{
    m_wrapped.clear();
    ++m_epoch;
}

base::Task<> Application::serve(std::shared_ptr<const Prepared> request, std::optional<int> process,
                                trace::EventId cause, Duration pause)
{
    Run run{.request = std::move(request), .id = ++m_lastRequest, .cause = cause, .pause = pause};
    if (!process)
        m_lastProcess = m_lastProcess % m_caches.processes() + 1;
    run.process = trace::ProcessId(process.value_or(m_lastProcess));
    ++m_inFlight;
    const base::Instant started = m_scheduler.now();
    recordSent(run);
    co_await answer(run);
    if (m_settings.site.localeMiddleware)
        tellLanguage(run.response.headers, run.request->facts.active.language);
    if (run.request->http.method == "HEAD")
        run.response.body.clear();
    recordAnswered(run, m_scheduler.now() - started);
    --m_inFlight;
}

void Application::recordSent(Run &run)
{
    Event sent;
    sent.text = run.request->line;
    sent.count = run.request->http.user.value_or(-1);
    run.cause = record(run, EventKind::RequestSent, std::move(sent));
}

void Application::recordAnswered(const Run &run, Duration modelled)
{
    Event answered;
    answered.key = run.request->route.endpoint ? run.request->route.endpoint->pattern : QByteArray();
    answered.outcome = run.outcome;
    answered.reason = run.reason;
    answered.count = run.response.status;
    answered.bytes = run.response.body.size();
    answered.modelled = modelled;
    answered.measured = run.measured;
    answered.detail = std::make_shared<trace::Detail>(trace::Detail{run.response.headers, run.response.body});
    record(run, EventKind::ResponseSent, std::move(answered));
}

base::Task<> Application::answer(Run &run)
{
    switch (run.request->answer) {
    case Prepared::Answer::BadHost:
        run.response = errorPage(400, "Bad Request (400)");
        co_return;
    case Prepared::Answer::AddSlash:
        run.response = {
            .status = 301,
            .headers = {{"Content-Type", "text/html; charset=utf-8"}, {"Location", run.request->http.fullPath(true)}},
            .body = {}};
        co_return;
    case Prepared::Answer::NoSuchUrl:
        run.response = errorPage(404, "Not Found", "The requested resource was not found on this server.");
        co_return;
    case Prepared::Answer::View:
    case Prepared::Answer::NoSuchFormat:
    case Prepared::Answer::NotAcceptable:
        break;
    }
    Wrapped &view = wrapped(*run.request->route.endpoint, run.process);
    // DRF negotiates before it calls the handler; cache_page stands outside of both.
    const bool isRefused = run.request->answer != Prepared::Answer::View;
    switch (isRefused && view.caching.method != Caching::Method::Page ? Caching::Method::Off : view.caching.method) {
    case Caching::Method::Off:
        co_await read(run, costOf(*run.request));
        break;
    case Caching::Method::Page:
        co_await servePage(run, view);
        break;
    case Caching::Method::Response:
        co_await serveCacheResponse(run, view);
        break;
    case Caching::Method::LowLevel:
        co_await serveLowLevel(run, view);
        break;
    }
}

// @cache_page: the middleware answers before the view is asked, or stores what the view answered.
base::Task<> Application::servePage(Run &run, Wrapped &view)
{
    const Request &http = run.request->http;
    PageVisit visit = view.page->visit(http, run.request->facts.active);
    std::optional<Response> hit;
    const bool goesOn = co_await lookUp(run, view, visit.headerKey, [&]() -> Result<bool> {
        auto found = view.page->fetchFromCache(visit, http);
        if (!found)
            return tl::unexpected(found.error());
        hit = std::move(*found);
        return hit.has_value();
    });
    if (!goesOn)
        co_return;
    if (hit) {
        run.response = std::move(*hit);
        co_return;
    }
    co_await read(run, readCost(*run.request));
    if (!view.caching.vary.isEmpty())
        patchVaryHeaders(run.response.headers, view.caching.vary);
    store(run, view, visit.headerKey, [&]() -> Result<Refusal> {
        const auto update = view.page->updateCache(visit, http, run.response);
        if (!update)
            return tl::unexpected(update.error());
        return update->refusal;
    });
}

// @cache_response: inside the view's dispatch, under the key of the key function.
base::Task<> Application::serveCacheResponse(Run &run, Wrapped &view)
{
    const QByteArray key = keyOf(run, view);
    std::optional<Response> hit;
    const bool goesOn = co_await lookUp(run, view, key, [&]() -> Result<bool> {
        auto found = view.response->fetch(key);
        if (!found)
            return tl::unexpected(found.error());
        hit = std::move(*found);
        return hit.has_value();
    });
    if (!goesOn)
        co_return;
    if (hit) {
        run.response = std::move(*hit);
        co_return;
    }
    co_await read(run, readCost(*run.request));
    if (!refuseRaised(run, view, key))
        store(run, view, key, [&] { return view.response->store(key, run.response); });
}

// cache.get and cache.set in the view itself, around the query.
base::Task<> Application::serveLowLevel(Run &run, Wrapped &view)
{
    const QByteArray key = keyOf(run, view);
    std::optional<Value> hit;
    const bool goesOn = co_await lookUp(run, view, key, [&]() -> Result<bool> {
        auto found = view.cache->get(key);
        if (!found)
            return tl::unexpected(found.error());
        hit = std::move(*found);
        return hit.has_value() && !hit->isNone(); // `if cached is not None`
    });
    if (!goesOn)
        co_return;
    if (hit && !hit->isNone()) {
        run.response = {.status = 200, .headers = {{"Content-Type", "application/json"}}, .body = httpContent(*hit)};
        co_return;
    }
    co_await read(run, readCost(*run.request));
    if (refuseRaised(run, view, key))
        co_return; // get_object_or_404 leaves the view before its cache.set
    store(run, view, key, [&]() -> Result<Refusal> {
        const auto timeout = timeoutOf(*run.request->route.endpoint, view.caching);
        const auto done = view.cache->set(key, Value::text(QString::fromUtf8(run.response.body)), timeout);
        if (!done)
            return tl::unexpected(done.error());
        return Refusal::None;
    });
}

base::Task<> Application::read(Run &run, Duration whole)
{
    if (run.request->answer != Prepared::Answer::View) {
        run.raised = true;
        run.response = run.request->answer == Prepared::Answer::NoSuchFormat
            ? restError(404, R"({"detail":"Not found."})")
            : restError(406, R"({"detail":"Could not satisfy the request Accept header."})");
        co_await m_scheduler.sleep(std::min(whole, m_settings.costs.hit));
        co_return;
    }
    // The rows are read at this moment; the time that it takes passes afterwards, a share for each statement.
    const Duration before = run.measured;
    const std::shared_ptr<const Reading> reading = ask(run);
    if (!reading)
        co_return;
    const Duration measured = run.measured - before;
    const Duration time = m_settings.costs.measured ? measured : whole;
    const qsizetype statements = reading->statements.size();
    for (qsizetype i = 0; i < statements; ++i) {
        recordQueryStarted(run, reading->statements[i]);
        co_await m_database.enter(m_settings.costs.parallel);
        co_await m_scheduler.sleep(time / statements);
        m_database.leave();
        recordQueryFinished(run, i + 1 == statements ? reading->rows : 1, time / statements, measured / statements);
    }
    if (statements == 0) // refused before any query
        co_await m_scheduler.sleep(std::min(time, m_settings.costs.hit));
    co_await m_scheduler.sleep(run.pause);
    run.raised = reading->raised;
    if (reading->status == 500)
        fail(run);
    else
        run.response = restError(reading->status, reading->fill->body);
}

// Asks the database, or fails. A hundred thousand requests that read the same share it.
std::shared_ptr<const Application::Reading> Application::ask(Run &run)
{
    m_outside.look();
    auto answer = query(*run.request);
    if (!answer) {
        Event failed;
        failed.text = answer.error().code;
        run.cause = record(run, EventKind::BackendError, std::move(failed));
        fail(run);
        return nullptr;
    }
    run.measured += answer->measured;
    std::sort(answer->ids.begin(), answer->ids.end());
    const DataVersion version = dataVersion(*run.request);
    const bool isSame = m_lastReading && m_lastReading->fill->request == run.request
        && m_lastReading->fill->dataVersion == version && m_lastReading->status == answer->status
        && m_lastReading->raised == answer->raised && m_lastReading->rows == answer->rows
        && m_lastReading->sql == answer->sql && m_lastReading->fill->body == answer->body
        && m_lastReading->fill->ids == answer->ids;
    if (!isSame) {
        auto fill = std::make_shared<Fill>();
        fill->request = run.request;
        fill->dataVersion = version;
        fill->body = std::move(answer->body);
        fill->ids = std::move(answer->ids);
        m_lastReading = std::make_shared<Reading>(Reading{.status = answer->status,
                                                          .raised = answer->raised,
                                                          .rows = answer->rows,
                                                          .sql = answer->sql,
                                                          .statements = statementsOf(answer->sql),
                                                          .fill = std::move(fill)});
    }
    run.fill = m_lastReading->fill;
    return m_lastReading;
}

void Application::recordQueryStarted(Run &run, const QByteArray &statement)
{
    Event started;
    started.text = statement;
    run.cause = record(run, EventKind::QueryStarted, std::move(started));
}

void Application::recordQueryFinished(Run &run, std::int64_t rows, Duration modelled, Duration measured)
{
    Event finished;
    finished.count = rows;
    finished.modelled = modelled;
    finished.measured = measured;
    run.cause = record(run, EventKind::QueryFinished, std::move(finished));
}

Result<catalog::Answer> Application::query(const Prepared &request) const
{
    if (!request.route.pkText.isEmpty() && !request.route.pk) {
        catalog::Answer overflow; // SQLite has no integers beyond 64 bits: OverflowError
        overflow.status = 500;
        overflow.raised = true;
        return overflow;
    }
    const std::int64_t pk = request.route.pk.value_or(0);
    switch (request.route.endpoint->id) {
    case Endpoint::Id::Courses:
        return m_queries.list(catalog::ListQuery::fromUri(request.http.absoluteUri()));
    case Endpoint::Id::Course:
        return m_queries.course(pk);
    case Endpoint::Id::Categories:
        return m_queries.categories();
    case Endpoint::Id::Profile:
        return m_queries.profile(pk, {m_settings.site.useTz, m_settings.site.timeZone});
    case Endpoint::Id::Basket:
        return m_queries.basket(pk);
    case Endpoint::Id::Prices:
        return m_queries.livePrices(m_scheduler.now());
    }
    Q_UNREACHABLE();
}

Truth Application::truth(const Prepared &request) const
{
    auto answer = query(request);
    if (!answer)
        return {};
    std::sort(answer->ids.begin(), answer->ids.end());
    return {std::move(answer->body), std::move(answer->ids)};
}

DataVersion Application::dataVersion(const Prepared &request) const
{
    DataVersion version{m_catalog.dataVersion(), 0};
    if (request.route.endpoint->id == Endpoint::Id::Prices) // they change with every second, too
        version.moment = std::chrono::floor<std::chrono::seconds>(m_scheduler.now()).time_since_epoch().count();
    if (request.route.endpoint->id == Endpoint::Id::Profile) // its dates are in the site's time zone
        version.moment = std::int64_t(m_epoch);
    return version;
}

Application::Wrapped &Application::wrapped(const Endpoint &endpoint, trace::ProcessId process)
{
    std::shared_ptr<Wrapped> &view = m_wrapped[{process, endpoint.id}];
    if (view)
        return *view;
    view = std::make_shared<Wrapped>();
    view->cache = &m_caches.of(process);
    view->caching = m_settings.caching.value(endpoint.pattern);
    const cache::Timeout timeout = timeoutOf(endpoint, view->caching);
    switch (view->caching.method) {
    case Caching::Method::Off:
        break;
    case Caching::Method::Page:
        view->page = std::make_unique<CachePage>(*view->cache, m_settings.site, m_scheduler.clock(),
                                                 PageOptions{.timeout = timeout,
                                                             .keyPrefix = view->caching.keyPrefix,
                                                             .rules = middlewareRules(m_settings.django),
                                                             .responseClass = {}});
        break;
    case Caching::Method::Response:
        view->response = std::make_unique<CacheResponse>(*view->cache, CacheResponse::Options{.timeout = timeout});
        [[fallthrough]];
    case Caching::Method::LowLevel:
        if (auto function = KeyFunction::make(view->caching, factsOf({&endpoint, 1})))
            view->keyFunction = std::move(*function);
        break;
    }
    return *view;
}

template <typename Look> base::Task<bool> Application::lookUp(Run &run, Wrapped &view, const QByteArray &key, Look look)
{
    setContext(run, view);
    run.cause = view.cache->announce("get", key);
    if (!m_settings.costs.measured)
        co_await m_scheduler.sleep(m_settings.costs.hit);
    m_outside.look(); // before a hit counts as fresh
    setContext(run, view, true);
    const auto start = WallClock::now();
    const Result<bool> found = look();
    const Duration measured = since(start);
    run.measured += measured;
    run.cause = view.cache->context().cause;
    if (m_settings.costs.measured)
        co_await m_scheduler.sleep(measured);
    if (!found) {
        run.outcome = Outcome::Miss;
        run.reason = trace::MissReason::BackendError;
        if (!m_caches.backend().ignoreErrors) {
            fail(run);
            co_return false;
        }
    } else if (*found) {
        run.outcome = view.cache->answer().outcome;
    } else {
        run.outcome = Outcome::Miss;
        run.reason = view.cache->answer().reason;
    }
    co_return true;
}

bool Application::refuseRaised(Run &run, Wrapped &view, const QByteArray &key)
{
    if (!run.raised)
        return run.response.status == 500;
    Event refused;
    refused.key = view.cache->makeKey(key);
    refused.text = refusalCode(Refusal::Raised);
    run.cause = record(run, EventKind::CacheRefused, std::move(refused));
    return true;
}

template <typename Store> void Application::store(Run &run, Wrapped &view, const QByteArray &key, Store store)
{
    if (run.response.status == 500)
        return; // the view raised: there is no response to store
    setContext(run, view);
    const Result<Refusal> refusal = store();
    run.cause = view.cache->context().cause;
    if (!refusal) {
        if (!m_caches.backend().ignoreErrors)
            fail(run);
    } else if (*refusal != Refusal::None) {
        Event refused;
        refused.key = view.cache->makeKey(key);
        refused.text = refusalCode(*refusal);
        run.cause = record(run, EventKind::CacheRefused, std::move(refused));
    }
}

QByteArray Application::keyOf(const Run &run, Wrapped &view) const
{
    const Prepared &request = *run.request;
    const QList<QByteArray> generations = view.keyFunction->generations();
    if (generations.isEmpty()) {
        if (request.memo.epoch != m_epoch)
            request.memo = {m_epoch, view.keyFunction->key(request.http, request.facts)};
        return request.memo.key;
    }
    EndpointFacts facts = request.facts;
    setContext(run, view);
    for (const QByteArray &name : generations) {
        const auto held = view.cache->get(generationKey(name));
        // str(cache.get(…, 1))
        facts.generations.emplaceBack(name, held && *held ? codec::pyStr(**held).toUtf8() : QByteArrayLiteral("1"));
    }
    return view.keyFunction->key(request.http, facts);
}

Duration Application::costOf(const Prepared &request) const
{
    const Costs &costs = m_settings.costs;
    switch (request.route.endpoint->id) {
    case Endpoint::Id::Courses:
        return costs.list;
    case Endpoint::Id::Course:
        return costs.detail;
    case Endpoint::Id::Categories:
        return costs.categories;
    case Endpoint::Id::Profile:
        return costs.profile;
    case Endpoint::Id::Basket:
        return costs.basket;
    case Endpoint::Id::Prices:
        return costs.prices;
    }
    Q_UNREACHABLE();
}

Duration Application::readCost(const Prepared &request) const
{
    return std::max(Duration::zero(), costOf(request) - m_settings.costs.hit);
}

void Application::setContext(const Run &run, Wrapped &view, bool announced) const
{
    view.cache->setContext({run.id, run.process, run.cause, run.fill, announced});
}

trace::EventId Application::record(const Run &run, EventKind kind, Event event)
{
    event.kind = kind;
    event.cause = run.cause;
    event.request = run.id;
    event.process = run.process;
    return m_recorder.record(std::move(event));
}

void Application::fail(Run &run) { run.response = errorPage(500, "Server Error (500)"); }

} // namespace server
