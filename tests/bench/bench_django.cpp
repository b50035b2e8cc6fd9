#include "cache/locmem.h"
#include "server/cachepage.h"
#include "server/cacheresponse.h"
#include "server/keyfunction.h"

#include <benchmark/benchmark.h>

// What a hit costs in each caching method: the keys, the look-ups and the response, without the lab around it.
namespace {

using namespace server;

class FixedClock : public base::PosixClock {
public:
    double posixNow() const override { return base::labEpoch; }
};

struct Site {
    FixedClock clock;
    cache::LocMemCache cache{{}, std::make_shared<cache::LocMemStore>(), clock};
    Request request;
    Response response{200,
                      {{"Content-Type", "application/json"}, {"Vary", "Accept"}, {"Allow", "GET, HEAD, OPTIONS"}},
                      QByteArray(20'000, 'x'),
                      false};
    EndpointFacts facts;

    Site()
    {
        request.path = "/courses/";
        request.query = "level=easy&page=1";
        request.user = 42;
        request.headers = {{"Accept", "application/json"}};
        facts.methodId = "courses.views.CourseList.get";
    }
};

void pageHit(benchmark::State &state)
{
    Site site;
    PageOptions options;
    options.timeout = cache::Timeout::seconds(900);
    CachePage page(site.cache, {}, site.clock, options);
    PageVisit first = page.visit(site.request, {});
    (void)page.fetchFromCache(first, site.request);
    (void)page.updateCache(first, site.request, site.response);
    for (auto _ : state) {
        PageVisit visit = page.visit(site.request, {});
        benchmark::DoNotOptimize(page.fetchFromCache(visit, site.request));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(pageHit)->Name("hit/cache_page/ours");

void responseHit(benchmark::State &state, Caching::KeyFunction keyFunction)
{
    Site site;
    Caching caching;
    caching.method = Caching::Method::Response;
    caching.keyFunction = keyFunction;
    const KeyFunction function = *KeyFunction::make(caching, site.facts);
    CacheResponse cached(site.cache, {});
    (void)cached.store(function.key(site.request, site.facts), site.response);
    for (auto _ : state)
        benchmark::DoNotOptimize(cached.fetch(function.key(site.request, site.facts)));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK_CAPTURE(responseHit, default, Caching::KeyFunction::Default)->Name("hit/cache_response default/ours");
BENCHMARK_CAPTURE(responseHit, url, Caching::KeyFunction::Url)->Name("hit/cache_response url/ours");
BENCHMARK_CAPTURE(responseHit, tutorial_real, Caching::KeyFunction::TutorialReal)
    ->Name("hit/cache_response tutorial_real/ours");
BENCHMARK_CAPTURE(responseHit, query_user, Caching::KeyFunction::QueryUser)->Name("hit/cache_response query_user/ours");

} // namespace

BENCHMARK_MAIN();
