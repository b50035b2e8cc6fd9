#include "advice/advise.h"

#include "advice/ttlsweep.h"

#include <algorithm>

namespace advice {

using namespace std::chrono_literals;

namespace {

// As sweepTtl(), without what is read before `from`: it only fills.
Figures sweepAfter(const Key &key, Duration ttl, std::int64_t from, std::int64_t end)
{
    Figures figures = sweepTtl(key, ttl, end);
    Key before = key;
    const auto split = std::lower_bound(key.times.begin(), key.times.end(), from) - key.times.begin();
    before.times = key.times.first(std::size_t(split));
    const Figures early = sweepTtl(before, ttl, from);
    figures.reads -= early.reads;
    figures.hits -= early.hits;
    figures.staleHits -= early.staleHits;
    return figures;
}

class Adviser {
public:
    Adviser(const Traffic &traffic, const Question &question, const std::stop_token &stop)
        : m_traffic(traffic)
        , m_question(question)
        , m_stop(stop)
    {
        m_advice.knowsChanges = traffic.knowsChanges();
        m_advice.reads = std::int64_t(traffic.readCount());
        m_advice.span = Duration(traffic.end() - traffic.begin());
        if (const std::int64_t edits = traffic.editCount(); !m_question.changeEvery && edits > 0) {
            const Duration often = std::max(m_advice.span / edits, Duration(1));
            m_question.changeEvery = {often, often * std::max<std::int64_t>(std::int64_t(traffic.keyCount()), 1)};
        }
        m_advice.endpoints.resize(traffic.endpoints().size());
        m_keys.resize(traffic.endpoints().size());
        for (std::size_t i = 0; i < traffic.endpoints().size(); ++i)
            m_advice.endpoints[i].endpoint = traffic.endpoints()[i];
        for (std::size_t i = 0; i < traffic.keyCount(); ++i) {
            const Key key = traffic.key(i);
            EndpointAdvice &advice = m_advice.endpoints[key.endpoint];
            ++advice.keys;
            advice.reads += std::int64_t(key.times.size());
            advice.changes += std::int64_t(key.changes.size());
            m_keys[key.endpoint].push_back(i);
        }
    }

    bool isStopped() const { return m_stop.stop_requested(); }

    bool isBeyond(Duration ttl) const { return m_question.longest && ttl > *m_question.longest; }

    void addPoints(Duration ttl)
    {
        if (isBeyond(ttl))
            return;
        for (std::size_t i = 0; i < m_advice.endpoints.size() && !isStopped(); ++i)
            m_advice.endpoints[i].points.push_back(pointOf(i, ttl));
    }

    Advice finish()
    {
        const std::vector<Figures> perfect =
            m_traffic.knowsChanges() ? perfectInvalidation(m_traffic) : std::vector<Figures>();
        for (std::size_t i = 0; i < m_advice.endpoints.size() && !isStopped(); ++i) {
            EndpointAdvice &advice = m_advice.endpoints[i];
            if (advice.endpoint.ttl && advice.endpoint.isCached && !isBeyond(*advice.endpoint.ttl))
                advice.inForce = pointOf(i, *advice.endpoint.ttl);
            if (!perfect.empty())
                advice.ceiling = perfect[i];
            if (advice.hasEnough())
                advice.best = bestOf(i);
        }
        std::stable_sort(m_advice.endpoints.begin(), m_advice.endpoints.end(),
                         [](const EndpointAdvice &a, const EndpointAdvice &b) { return a.reads > b.reads; });
        return std::move(m_advice);
    }

private:
    Point pointOf(std::size_t endpoint, Duration ttl) const
    {
        Point point;
        point.ttl = ttl;
        constexpr std::size_t keysBetweenLooks = 4'096;
        std::size_t looked = 0;
        for (const std::size_t i : m_keys[endpoint]) {
            if (++looked % keysBetweenLooks == 0 && isStopped())
                break;
            const Key key = m_traffic.key(i);
            point.figures += m_question.warmsUp ? sweepAfter(key, ttl, m_traffic.begin() + ttl.count(), m_traffic.end())
                                                : sweepTtl(key, ttl, m_traffic.end());
        }
        if (m_question.changeEvery && !m_traffic.knowsChanges() && point.figures.hits > 0) {
            const auto shareAt = [&](Duration interval) {
                return expectedStaleHits(m_traffic, std::uint32_t(endpoint), ttl, interval)
                    / double(point.figures.hits);
            };
            const auto [often, seldom] = *m_question.changeEvery;
            point.staleBand = {shareAt(std::max(often, seldom)), shareAt(std::min(often, seldom))};
        }
        return point;
    }

    bool isWithinBudget(const Point &point) const
    {
        if (point.staleBand)
            return point.staleBand->second <= m_question.staleBudget;
        return double(point.figures.staleHits) <= m_question.staleBudget * double(point.figures.hits);
    }

    // The points of the usual TTLs, whichever were asked for, and of these.
    std::vector<Point> pointsOfAll(std::size_t endpoint) const
    {
        std::vector<Point> points = m_advice.endpoints[endpoint].points;
        for (const Duration ttl : usualTtls()) {
            const auto place = std::lower_bound(points.begin(), points.end(), ttl,
                                                [](const Point &point, Duration wanted) { return point.ttl < wanted; });
            if (!isStopped() && !isBeyond(ttl) && (place == points.end() || place->ttl != ttl))
                points.insert(place, pointOf(endpoint, ttl));
        }
        return points;
    }

    // The longest of the TTLs within the budget, and then to the second between it and the next one.
    std::optional<Point> bestOf(std::size_t endpoint) const
    {
        if (!m_traffic.knowsChanges() && !m_question.changeEvery)
            return {};
        std::optional<Point> best;
        Duration beyond{0};
        for (const Point &point : pointsOfAll(endpoint)) {
            if (isWithinBudget(point)) {
                best = point;
                beyond = Duration(0);
            } else if (beyond == Duration(0)) {
                beyond = point.ttl;
            }
        }
        if (!best || beyond == Duration(0))
            return best;
        auto low = std::chrono::duration_cast<std::chrono::seconds>(best->ttl);
        auto high = std::chrono::duration_cast<std::chrono::seconds>(beyond);
        while (high - low > 1s && !isStopped()) {
            const auto middle = low + (high - low) / 2;
            const Point point = pointOf(endpoint, middle);
            if (isWithinBudget(point)) {
                best = point;
                low = middle;
            } else {
                high = middle;
            }
        }
        return best;
    }

    const Traffic &m_traffic;
    Question m_question;
    const std::stop_token &m_stop;
    Advice m_advice;
    std::vector<std::vector<std::size_t>> m_keys; // by endpoint
};

} // namespace

std::vector<Duration> usualTtls()
{
    return {1s,   2s,   5s,    10s,   15s,   20s,   30s, 45s, 1min, 90s, 2min, 3min,
            5min, 8min, 10min, 15min, 20min, 30min, 1h,  2h,  4h,   8h,  12h,  24h};
}

std::optional<Advice> advise(const Traffic &traffic, const Question &question, const std::stop_token &stop,
                             const std::function<void(std::size_t, std::size_t)> &progress)
{
    const std::vector<Duration> ttls = question.ttls.empty() ? usualTtls() : question.ttls;
    Adviser adviser(traffic, question, stop);
    for (std::size_t i = 0; i < ttls.size(); ++i) {
        adviser.addPoints(ttls[i]);
        if (stop.stop_requested())
            return {};
        if (progress)
            progress(i + 1, ttls.size());
    }
    Advice advice = adviser.finish();
    return stop.stop_requested() ? std::nullopt : std::optional(std::move(advice));
}

} // namespace advice
