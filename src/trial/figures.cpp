#include "trial/figures.h"

#include "trace/companions.h"

#include <algorithm>
#include <cmath>

namespace trial {

using trace::EventKind;

namespace {

// The least time that so large a share of the requests did not exceed.
Duration quantile(std::vector<std::int64_t> &times, double share)
{
    if (times.empty())
        return Duration(0);
    const auto rank = std::size_t(std::ceil(share * double(times.size())));
    const auto at = times.begin() + std::ptrdiff_t(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(times.begin(), at, times.end());
    return Duration(*at);
}

} // namespace

void FigureCount::happened(const trace::Event &event)
{
    if (event.time > m_until)
        return;
    m_now = event.time;
    switch (event.kind) {
    case EventKind::RowWritten:
    case EventKind::TransactionCommitted:
    case EventKind::DatabaseChanged:
        m_edits.insert(event.id, event.time);
        break;
    case EventKind::QueryStarted:
        ++m_figures.queries;
        m_figures.queriesAtOnce = std::max(m_figures.queriesAtOnce, ++m_atOnce);
        break;
    case EventKind::QueryFinished:
        --m_atOnce;
        break;
    case EventKind::CacheHit:
        if (event.outcome == trace::Outcome::StaleHit)
            served(event);
        break;
    case EventKind::CacheStored:
    case EventKind::EntryEnded:
    case EventKind::EntryExpired:
        if (!trace::isCompanion(event.key) || event.key.endsWith(trace::oldSuffix))
            ended(event);
        break;
    case EventKind::ResponseSent:
        ++m_figures.requests;
        m_figures.hits += event.outcome == trace::Outcome::Hit || event.outcome == trace::Outcome::StaleHit;
        m_figures.staleHits += event.outcome == trace::Outcome::StaleHit;
        m_figures.misses += event.outcome == trace::Outcome::Miss;
        m_figures.failures += event.count >= 500;
        m_figures.total += event.modelled;
        m_times.push_back(event.modelled.count());
        break;
    default:
        break;
    }
}

FigureCount::Entry FigureCount::entryOf(const trace::Event &event) { return {event.store, trace::entryOf(event.key)}; }

void FigureCount::served(const trace::Event &hit)
{
    const Entry entry = entryOf(hit);
    const auto counted = m_countedUpTo.find(entry);
    const base::Instant edited = m_edits.value(hit.about, hit.time);
    m_staleSince.try_emplace(entry, counted == m_countedUpTo.end() ? edited : std::max(edited, counted->second));
}

void FigureCount::ended(const trace::Event &end)
{
    const Entry entry = entryOf(end);
    const auto since = m_staleSince.find(entry);
    if (since == m_staleSince.end())
        return;
    m_figures.staleFor += end.time - since->second;
    m_countedUpTo[entry] = end.time;
    m_staleSince.erase(since);
}

Figures FigureCount::figures() const
{
    Figures figures = m_figures;
    for (const auto &[entry, since] : m_staleSince)
        figures.staleFor += m_now - since;
    std::vector<std::int64_t> times = m_times;
    figures.median = quantile(times, 0.5);
    figures.p95 = quantile(times, 0.95);
    figures.p99 = quantile(times, 0.99);
    figures.slowest = quantile(times, 1);
    return figures;
}

} // namespace trial
