#include "server/application.h"

#include "catalog/catalog.h"
#include "server/cacheheaders.h"

#include <algorithm>

namespace server {

using base::Duration;
using trace::Event;
using trace::EventKind;
using trace::Outcome;

namespace {

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
                                trace::EventId cause, Duration pause, Sender sender, base::Latch *latch)
{
    Run run{.request = std::move(request), .cause = cause, .pause = pause};
    run.isOfCrowd = sender == Sender::Crowd;
    run.isOfBrowser = m_settings.hasBrowsers && sender == Sender::Browser;
    if (run.isOfBrowser && answeredByBrowser(run, m_lastRequest + 1))
        co_return;
    run.id = ++m_lastRequest;
    if (!process)
        m_lastProcess = m_lastProcess % m_caches.processes() + 1;
    run.process = trace::ProcessId(process.value_or(m_lastProcess));
    ++m_inFlight;
    const base::Instant started = m_scheduler.now();
    recordSent(run);
    if (const auto answering = answer(run))
        co_await *answering;
    if (m_settings.site.localeMiddleware)
        tellLanguage(run.response.headers, run.request->facts.active.language);
    if (m_settings.site.conditionalGet)
        makeConditional(run.request->http, run.ifNoneMatch, m_scheduler.now(), run.response);
    if (run.request->http.method == "HEAD")
        run.response.body.clear();
    const Duration modelled = m_scheduler.now() - started;
    const trace::EventId answer = recordAnswered(run, modelled);
    if (run.isOfBrowser)
        arriveAtBrowser(run, answer, modelled);
    --m_inFlight;
    if (latch)
        latch->arrive();
}

void Application::recordSent(Run &run)
{
    Event sent;
    sent.text = run.request->line;
    sent.count = run.request->http.user.value_or(-1);
    run.cause = record(run, EventKind::RequestSent, std::move(sent));
}

trace::EventId Application::recordAnswered(const Run &run, Duration modelled)
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
    return record(run, EventKind::ResponseSent, std::move(answered));
}

// What makes the response; none where it is there already.
std::optional<base::Task<>> Application::answer(Run &run)
{
    switch (run.request->answer) {
    case Prepared::Answer::BadHost:
        run.response = errorPage(400, "Bad Request (400)");
        return {};
    case Prepared::Answer::AddSlash:
        run.response = {
            .status = 301,
            .headers = {{"Content-Type", "text/html; charset=utf-8"}, {"Location", run.request->http.fullPath(true)}},
            .body = {}};
        return {};
    case Prepared::Answer::NoSuchUrl:
        run.response = errorPage(404, "Not Found", "The requested resource was not found on this server.");
        return {};
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
        return read(run, costOf(*run.request));
    case Caching::Method::Page:
    case Caching::Method::Response:
    case Caching::Method::LowLevel:
        return serveCached(run, view);
    }
    Q_UNREACHABLE();
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
    run.isEmpty = reading->status == 200 && reading->rows == 0;
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

std::shared_ptr<const Application::Reading> Application::askedBefore(const Run &run) const
{
    if (m_settings.costs.measured)
        return nullptr;
    const Prepared &request = *run.request;
    // What a crowd asks at one moment of virtual time is one question; no time is measured of what is not asked again.
    if (run.isOfCrowd && m_lastReading && m_lastReading->fill->request == run.request
        && m_lastAsked == m_scheduler.now() && m_lastReading->fill->dataVersion == dataVersion(request))
        return m_lastReading;
    if (!m_reusesAnswers)
        return nullptr;
    const auto known = m_readings.constFind(request.uri);
    return known != m_readings.cend() && (*known)->fill->dataVersion == dataVersion(request) ? *known : nullptr;
}

// Asks the database, or fails. A hundred thousand requests that read the same share it.
std::shared_ptr<const Application::Reading> Application::ask(Run &run)
{
    m_outside.look();
    if (auto known = askedBefore(run)) {
        run.fill = known->fill;
        return known;
    }
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
    m_lastAsked = m_scheduler.now();
    run.fill = m_lastReading->fill;
    constexpr qsizetype mostReadings = 10'000;
    if (m_reusesAnswers && m_readings.size() >= mostReadings)
        m_readings.clear();
    if (m_reusesAnswers)
        m_readings.insert(run.request->uri, m_lastReading);
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
        return m_queries.list(catalog::ListQuery::fromUri(request.uri));
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

Duration Application::failureCost() const { return m_caches.isDown() ? m_settings.costs.failure : Duration::zero(); }

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
