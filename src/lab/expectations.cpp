#include "lab/expectations.h"

#include "lab/duration.h"
#include "trace/names.h"

namespace lab {

namespace {

void compare(Verdict &verdict, const QByteArray &what, const QByteArray &expected, const QByteArray &got)
{
    if (expected != got)
        verdict.differences.append({what, expected, got});
}

void compare(Verdict &verdict, const QByteArray &what, std::int64_t expected, std::int64_t got)
{
    compare(verdict, what, QByteArray::number(qlonglong(expected)), QByteArray::number(qlonglong(got)));
}

// A person may write the key as the application does, or in full with its prefix and version.
bool isNamed(const QByteArray &fullKey, const QByteArray &key)
{
    if (fullKey == key)
        return true;
    const qsizetype versionEnd = fullKey.indexOf(':', fullKey.indexOf(':') + 1);
    return versionEnd >= 0 && QByteArrayView(fullKey).sliced(versionEnd + 1) == key;
}

std::optional<std::int64_t> countNamed(const trace::Counts &counts, QByteArrayView name)
{
    if (name == "requests")
        return counts.requests;
    if (name == "hits")
        return counts.hits;
    if (name == "misses")
        return counts.misses;
    if (name == "stale")
        return counts.staleHits;
    if (name == "uncached")
        return counts.uncached;
    if (name == "queries")
        return counts.queries;
    return std::nullopt;
}

} // namespace

Expectations::Expectations(const LastRequest &last, const trace::Totals &totals, const trace::Recorder &recorder,
                           const base::Clock &clock)
    : m_last(last)
    , m_totals(totals)
    , m_recorder(recorder)
    , m_clock(clock)
{
}

void Expectations::mark() { m_marked = m_totals.all; }

Verdict Expectations::check(const Expect &expect) const
{
    Verdict verdict;
    if (!m_last.isAny()) {
        verdict.differences.append({"outcome", expect.outcome, "none"});
        return verdict;
    }
    const trace::Event &response = m_last.response();
    if (!expect.outcome.isEmpty())
        compare(verdict, "outcome", expect.outcome, trace::name(response.outcome).toByteArray());
    if (!expect.reason.isEmpty())
        compare(verdict, "reason", expect.reason, trace::name(response.reason).toByteArray());
    if (!expect.key.isEmpty()) {
        const bool found = std::any_of(m_last.keys().cbegin(), m_last.keys().cend(),
                                       [&](const QByteArray &key) { return isNamed(key, expect.key); });
        if (!found)
            verdict.differences.append({"key", expect.key, m_last.keys().join(", ")});
    }
    if (expect.queries)
        compare(verdict, "queries", *expect.queries, m_last.queries());
    if (expect.cost)
        compare(verdict, "cost", printDuration(*expect.cost), printDuration(response.modelled));
    if (expect.status)
        compare(verdict, "status", *expect.status, response.count);
    return verdict;
}

Verdict Expectations::check(const ExpectTotal &expect) const
{
    Verdict verdict;
    const trace::Counts counts = m_totals.all - m_marked;
    for (const auto &[name, expected] : expect.totals)
        compare(verdict, name, expected, countNamed(counts, name).value_or(-1));
    return verdict;
}

Verdict Expectations::check(const ExpectKey &expect) const
{
    Verdict verdict;
    const trace::KeyLife *held = nullptr;
    for (const trace::KeyTable::Lives &lives : m_recorder.keys().stores()) {
        for (auto life = lives.cbegin(); life != lives.cend(); ++life) {
            if (life->isHeld() && !life->expired && isNamed(life.key(), expect.key))
                held = &*life;
        }
    }
    if (expect.present != (held != nullptr)) {
        verdict.differences.append({"key", expect.present ? expect.key : "absent", held ? expect.key : "absent"});
    } else if (held && expect.ttl) {
        // What is left, in whole seconds rounded up: the two milliseconds of a look-up do not count.
        using std::chrono::ceil;
        using std::chrono::seconds;
        const bool endless = held->ttl == trace::noTtl;
        const Duration left = endless ? trace::noTtl : Duration(ceil<seconds>(held->expiresAt - m_clock.now()));
        const Duration expected = *expect.ttl == trace::noTtl ? trace::noTtl : Duration(ceil<seconds>(*expect.ttl));
        compare(verdict, "ttl", printDuration(expected), printDuration(left));
    }
    return verdict;
}

Verdict Expectations::check(const ExpectKeys &expect) const
{
    std::int64_t live = 0;
    for (const trace::KeyTable::Lives &lives : m_recorder.keys().stores())
        live += std::count_if(lives.cbegin(), lives.cend(),
                              [](const trace::KeyLife &life) { return life.isHeld() && !life.expired; });
    Verdict verdict;
    compare(verdict, "keys", expect.count, live);
    return verdict;
}

} // namespace lab
