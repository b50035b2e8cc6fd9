#include "server/application.h"

#include "codec/pyrepr.h"
#include "server/cacheheaders.h"
#include "server/cachekeys.h"

namespace server {

using base::Duration;
using trace::Event;
using trace::EventKind;
using trace::Outcome;

namespace {

using SteadyClock = std::chrono::steady_clock;

cache::Timeout timeoutOf(const Endpoint &endpoint, const Caching &caching)
{
    if (caching.timeout.kind() != cache::Timeout::Kind::Default)
        return caching.timeout;
    if (endpoint.timeout)
        return cache::Timeout::seconds(*endpoint.timeout);
    // DEFAULT_CACHE_RESPONSE_TIMEOUT is None, where cache.set takes the backend's default.
    return caching.method == Caching::Method::Response ? cache::Timeout::never() : cache::Timeout();
}

} // namespace

Application::Wrapped &Application::wrapped(const Endpoint &endpoint, trace::ProcessId process)
{
    std::shared_ptr<Wrapped> &view = m_wrapped[{process, endpoint.id}];
    if (view)
        return *view;
    view = std::make_shared<Wrapped>();
    view->cache = &m_caches.of(process);
    view->flights = &m_flights.try_emplace(process, m_scheduler).first->second;
    view->caching = m_settings.caching.value(endpoint.pattern);
    view->companions.emplace(*view->cache, m_scheduler.clock(), m_random, view->caching.remedies);
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

// The way of every method: look up, and after a miss read and store. What remedies are set decide who reads.
base::Task<> Application::serveCached(Run &run, Wrapped &view)
{
    Visit visit = visited(run, view);
    std::optional<Response> hit;
    co_await m_scheduler.sleep(announce(run, view, visit));
    co_await m_scheduler.sleep(lookUp(run, view, visit, hit));
    if (lookUpFailed(run))
        co_return;
    const Remedies &remedies = view.caching.remedies;
    Turn turn;
    bool goesOn = true;
    if (remedies.any())
        goesOn = co_await awaitTurn(run, view, visit, hit, turn);
    if (goesOn && !hit && remedies.hasLock() && run.reason != trace::MissReason::Early)
        goesOn = co_await awaitLock(run, view, visit, hit, turn);
    if (hit)
        run.response = std::move(*hit);
    if (!goesOn || hit) {
        endTurn(run, view, turn);
        co_return;
    }
    const base::Instant began = m_scheduler.now();
    co_await read(run, readCost(*run.request));
    if (failureCost() > Duration(0))
        co_await m_scheduler.sleep(failureCost());
    store(run, view, visit, m_scheduler.now() - began);
    endTurn(run, view, turn);
}

Application::Visit Application::visited(const Run &run, Wrapped &view) const
{
    Visit visit;
    if (view.caching.method != Caching::Method::Page) {
        visit.key = visit.companions = keyOf(run, view);
        return visit;
    }
    // A hundred thousand requests that are the same share the bytes of their keys.
    Prepared::Memo &memo = run.request->memo;
    if (memo.epoch != m_epoch) {
        memo = {m_epoch, {}, view.page->visit(run.request->http, run.request->facts.active), {}};
        if (view.caching.remedies.any())
            memo.pageCompanions = pageCompanions(run, view, memo.page);
    }
    visit.page = memo.page;
    visit.key = visit.page.headerKey;
    visit.companions = memo.pageCompanions;
    return visit;
}

// Before there is an answer, what a page varies on is known from its view.
QByteArray Application::pageCompanions(const Run &run, Wrapped &view, const PageVisit &page) const
{
    QList<QByteArray> varies = view.caching.vary;
    varies.append("Accept");
    if (view.page->options().rules.variesOnAuthorization)
        varies.append("Authorization");
    const QList<QByteArray> headers = learnedHeaders({{"Vary", varies.join(", ")}}, m_settings.site);
    return view.page->keyVaryingOn(page, run.request->http, headers);
}

// What the method itself finds under the key.
Result<std::optional<Response>> Application::fetched(const Run &run, Wrapped &view, Visit &visit)
{
    switch (view.caching.method) {
    case Caching::Method::Page: // the middleware answers before the view is asked
        return view.page->fetchFromCache(visit.page, run.request->http);
    case Caching::Method::Response: // inside the view's dispatch, under the key of the key function
        return view.response->fetch(visit.key);
    case Caching::Method::LowLevel:
        break;
    case Caching::Method::Off:
        return std::nullopt;
    }
    // cache.get in the view itself
    const auto held = view.cache->get(visit.key);
    if (!held)
        return tl::unexpected(held.error());
    if (!*held || (*held)->isNone()) // `if cached is not None`
        return std::nullopt;
    return Response{.status = 200, .headers = {{"Content-Type", "application/json"}}, .body = httpContent(**held)};
}

Result<Refusal> Application::kept(Run &run, Wrapped &view, Visit &visit, const cache::Timeout &timeout)
{
    switch (view.caching.method) {
    case Caching::Method::Page: {
        view.page->setTimeout(timeout);
        const auto update = view.page->updateCache(visit.page, run.request->http, run.response);
        if (!update)
            return tl::unexpected(update.error());
        return update->refusal;
    }
    case Caching::Method::Response:
        view.response->setTimeout(timeout);
        return view.response->store(visit.key, run.response);
    case Caching::Method::LowLevel:
        break;
    case Caching::Method::Off:
        return Refusal::None;
    }
    const auto done = view.cache->set(visit.key, Value::text(QString::fromUtf8(run.response.body)), timeout);
    if (!done)
        return tl::unexpected(done.error());
    return Refusal::None;
}

Duration Application::announce(Run &run, Wrapped &view, const Visit &visit)
{
    setContext(run, view);
    run.cause = view.cache->announce(QByteArrayLiteral("get"), visit.key);
    return m_settings.costs.measured ? Duration(0) : std::max(m_settings.costs.hit, failureCost());
}

Duration Application::lookUp(Run &run, Wrapped &view, Visit &visit, std::optional<Response> &hit)
{
    m_outside.look(); // before a hit counts as fresh
    setContext(run, view, true);
    const auto start = SteadyClock::now();
    Result<std::optional<Response>> found = fetched(run, view, visit);
    const Duration measured = std::chrono::duration_cast<Duration>(SteadyClock::now() - start);
    run.measured += measured;
    run.cause = view.cache->context().cause;
    if (!found) {
        run.outcome = Outcome::Miss;
        run.reason = trace::MissReason::BackendError;
    } else if (*found) {
        hit = std::move(*found);
        run.outcome = view.cache->answer().outcome;
        run.reason = trace::MissReason::None;
    } else {
        run.outcome = Outcome::Miss;
        run.reason = view.cache->answer().reason;
    }
    return m_settings.costs.measured ? measured : Duration(0);
}

bool Application::lookUpFailed(Run &run)
{
    if (run.reason != trace::MissReason::BackendError || m_caches.backend().ignoreErrors)
        return false;
    fail(run);
    return true;
}

// One step on a companion of the entry, at no time of its own. False: the backend failed and the request with it; an
// error that is ignored leaves the answer as it was.
template <typename Step, typename Answer> bool Application::tryStep(Run &run, Wrapped &view, Step step, Answer &answer)
{
    setContext(run, view);
    auto done = step(*view.companions);
    run.cause = view.cache->context().cause;
    if (done)
        answer = std::move(*done);
    else if (!m_caches.backend().ignoreErrors)
        fail(run);
    return done || m_caches.backend().ignoreErrors;
}

// After a look-up: who makes the answer, as far as no lock decides it. `hit` is what the request is answered with;
// none: it makes the answer itself. False: the backend failed and the request with it.
base::Task<bool> Application::awaitTurn(Run &run, Wrapped &view, Visit &visit, std::optional<Response> &hit, Turn &turn)
{
    const Remedies &remedies = view.caching.remedies;
    turn.key = visit.companions;
    if (hit) {
        bool isDue = false;
        if (remedies.early
            && !tryStep(
                run, view, [&](Companions &beside) { return beside.isDueEarly(turn.key); }, isDue))
            co_return false;
        if (isDue) {
            decide(run, view, turn, "early");
            hit.reset();
            visit.page.mayUpdate = true; // as after a miss
            run.outcome = Outcome::Miss;
            run.reason = trace::MissReason::Early;
        }
        co_return true;
    }
    if (!findNothing(run, view, turn, hit))
        co_return false;
    if (hit)
        co_return true;
    if (remedies.singleFlight) {
        if (const auto flight = view.flights->underWay(turn.key)) {
            decide(run, view, turn, "waits", flight->leader);
            co_await view.flights->landing(*flight);
            hit = flight->response;
            if (hit)
                co_return true;
        }
        // The one that was waited for failed, and others that waited may be on their way.
        if (!view.flights->underWay(turn.key)) {
            view.flights->begin(turn.key, run.cause);
            turn.leadsFlight = true;
        }
    }
    co_return true;
}

// Whether it is known that there is nothing under the key. False: the backend failed and the request with it.
bool Application::findNothing(Run &run, Wrapped &view, const Turn &turn, std::optional<Response> &hit)
{
    if (!view.caching.remedies.errors)
        return true;
    if (!tryStep(
            run, view, [&turn](Companions &beside) { return beside.nothing(turn.key); }, hit))
        return false;
    if (hit)
        takeOutcome(run, view);
    return true;
}

base::Task<bool> Application::awaitLock(Run &run, Wrapped &view, Visit &visit, std::optional<Response> &hit, Turn &turn)
{
    const Remedies &remedies = view.caching.remedies;
    const auto take = [&turn](Companions &beside) { return beside.takeLock(turn.key); };
    if (!tryStep(run, view, take, turn.holdsLock))
        co_return false;
    if (turn.holdsLock)
        co_return true;
    if (remedies.grace) {
        if (!tryStep(
                run, view, [&turn](Companions &beside) { return beside.old(turn.key); }, hit))
            co_return false;
        if (hit) {
            takeOutcome(run, view);
            co_return true;
        }
    }
    if (!remedies.lock)
        co_return true; // nothing older to serve: it makes the answer itself
    const base::Instant patience = m_scheduler.now() + *remedies.lock;
    while (m_scheduler.now() < patience) {
        co_await m_scheduler.sleep(std::min<Duration>(lockPoll, patience - m_scheduler.now()));
        co_await m_scheduler.sleep(announce(run, view, visit));
        co_await m_scheduler.sleep(lookUp(run, view, visit, hit));
        if (lookUpFailed(run))
            co_return false;
        if (!hit && !findNothing(run, view, turn, hit))
            co_return false;
        if (hit)
            co_return true;
        if (!tryStep(run, view, take, turn.holdsLock))
            co_return false;
        if (turn.holdsLock)
            co_return true;
    }
    decide(run, view, turn, "gave-up");
    co_return true;
}

void Application::endTurn(Run &run, Wrapped &view, Turn &turn)
{
    bool freed = false;
    if (std::exchange(turn.holdsLock, false)) {
        tryStep(
            run, view,
            [&turn](Companions &beside) -> Result<bool> {
                const auto done = beside.freeLock(turn.key);
                return done ? Result<bool>(true) : tl::unexpected(done.error());
            },
            freed);
    }
    if (std::exchange(turn.leadsFlight, false))
        view.flights->land(turn.key, run.response.status < 500 ? std::optional(run.response) : std::nullopt);
}

void Application::takeOutcome(Run &run, Wrapped &view) const
{
    run.outcome = view.cache->answer().outcome;
    run.reason = trace::MissReason::None;
}

void Application::decide(Run &run, Wrapped &view, const Turn &turn, const QByteArray &what, trace::EventId about)
{
    Event decided;
    decided.key = view.cache->makeKey(turn.key);
    decided.text = what;
    decided.about = about;
    run.cause = record(run, EventKind::FillDecided, std::move(decided));
}

void Application::store(Run &run, Wrapped &view, Visit &visit, Duration taken)
{
    const Remedies &remedies = view.caching.remedies;
    const bool isRaised = run.raised && view.caching.method != Caching::Method::Page;
    const bool isNothing = remedies.errors && (run.isEmpty || run.response.status == 404);
    if (run.response.status == 500 && !isRaised)
        return; // the view raised: there is no response to store
    if (view.caching.method == Caching::Method::Page && !view.caching.vary.isEmpty())
        patchVaryHeaders(run.response.headers, view.caching.vary);
    setContext(run, view);
    cache::Timeout timeout = timeoutOf(*run.request->route.endpoint, view.caching);
    const std::optional<double> standard = m_caches.backend().config.timeout;
    if (remedies.any() && timeout == cache::Timeout() && view.caching.method == Caching::Method::LowLevel)
        timeout = standard ? cache::Timeout::seconds(*standard) : cache::Timeout::never();
    timeout = view.companions->jittered(timeout);
    Result<Refusal> refusal = Refusal::Raised; // the exception leaves the view before its cache.set
    if (isNothing) {
        const auto done = view.companions->keepNothing(visit.companions, run.response);
        refusal = done ? Result<Refusal>(Refusal::None) : tl::unexpected(done.error());
    } else if (!isRaised) {
        refusal = kept(run, view, visit, timeout);
        if (refusal && *refusal == Refusal::None && remedies.any())
            refusal = keptBeside(run, view, visit, timeout, taken);
    }
    run.cause = view.cache->context().cause;
    if (!refusal) {
        if (!m_caches.backend().ignoreErrors)
            fail(run);
    } else if (*refusal != Refusal::None) {
        Event refused;
        refused.key = view.cache->makeKey(visit.key);
        refused.text = refusalCode(*refusal);
        run.cause = record(run, EventKind::CacheRefused, std::move(refused));
    }
}

Result<Refusal> Application::keptBeside(const Run &run, Wrapped &view, const Visit &visit,
                                        const cache::Timeout &timeout, Duration taken)
{
    const Remedies &remedies = view.caching.remedies;
    if (remedies.grace) {
        if (const auto done = view.companions->keepOld(visit.companions, run.response, timeout); !done)
            return tl::unexpected(done.error());
    }
    if (remedies.early) {
        view.cache->setContext({run.id, run.process, view.cache->context().cause, {}}); // it holds no answer
        if (const auto done = view.companions->keepTaken(visit.companions, taken, timeout); !done)
            return tl::unexpected(done.error());
    }
    return Refusal::None;
}

QByteArray Application::keyOf(const Run &run, Wrapped &view) const
{
    const Prepared &request = *run.request;
    const QList<QByteArray> generations = view.keyFunction->generations();
    if (generations.isEmpty()) {
        if (request.memo.epoch != m_epoch)
            request.memo = {m_epoch, view.keyFunction->key(request.http, request.facts), {}, {}};
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

} // namespace server
