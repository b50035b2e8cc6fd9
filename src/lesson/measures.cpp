#include "lesson/measures.h"

#include "lab/duration.h"

#include <algorithm>
#include <array>

namespace lesson {

namespace {

constexpr std::array<const char *, measureCount> measureWords{"requests", "hits", "misses",   "stale",  "uncached",
                                                              "queries",  "keys", "failures", "slowest"};
constexpr std::array<const char *, 3> relationSymbols{"<=", ">=", "="};

} // namespace

QByteArray name(Measure measure) { return measureWords[static_cast<std::size_t>(measure)]; }

std::optional<Measure> measureNamed(QByteArrayView name)
{
    const auto *found = std::find(measureWords.begin(), measureWords.end(), name);
    if (found == measureWords.end())
        return {};
    return static_cast<Measure>(found - measureWords.begin());
}

QList<QByteArray> measureNames()
{
    QList<QByteArray> names;
    for (const char *each : measureWords)
        names.append(each);
    return names;
}

QByteArray symbol(Relation relation) { return relationSymbols[static_cast<std::size_t>(relation)]; }

std::optional<Relation> relationOf(QByteArrayView symbol)
{
    const auto *found = std::find(relationSymbols.begin(), relationSymbols.end(), symbol);
    if (found == relationSymbols.end())
        return {};
    return static_cast<Relation>(found - relationSymbols.begin());
}

bool holds(Relation relation, std::int64_t value, std::int64_t target)
{
    switch (relation) {
    case Relation::AtMost:
        return value <= target;
    case Relation::AtLeast:
        return value >= target;
    case Relation::Exactly:
        return value == target;
    }
    return false;
}

QString figure(Measure measure, std::int64_t value)
{
    if (isTime(measure))
        return QString::fromLatin1(lab::printDuration(base::Duration(value)));
    return QString::number(value);
}

void Measures::happened(const trace::Event &event)
{
    m_totals.apply(event);
    m_keys.apply(event);
    if (event.kind == trace::EventKind::ResponseSent) {
        constexpr std::int64_t serverError = 500;
        m_failures += event.count >= serverError ? 1 : 0;
        m_slowest = std::max(m_slowest, event.modelled);
    }
}

void Measures::mark()
{
    m_marked = m_totals.all;
    m_failures = 0;
    m_slowest = {};
}

std::int64_t Measures::value(Measure measure) const
{
    const trace::Counts counts = m_totals.all - m_marked;
    switch (measure) {
    case Measure::Requests:
        return counts.requests;
    case Measure::Hits:
        return counts.hits;
    case Measure::Misses:
        return counts.misses;
    case Measure::Stale:
        return counts.staleHits;
    case Measure::Uncached:
        return counts.uncached;
    case Measure::Queries:
        return counts.queries;
    case Measure::Keys: {
        std::int64_t live = 0;
        for (const trace::KeyTable::Lives &lives : m_keys.stores())
            live += std::count_if(lives.cbegin(), lives.cend(),
                                  [](const trace::KeyLife &life) { return life.isHeld() && !life.expired; });
        return live;
    }
    case Measure::Failures:
        return m_failures;
    case Measure::Slowest:
        return m_slowest.count();
    }
    return 0;
}

} // namespace lesson
