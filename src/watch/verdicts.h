#pragma once

#include "trace/event.h"

#include <algorithm>
#include <vector>

namespace watch {

// What checks found of the answers that were made of one entry, by request, "GET /courses/": what is stale in one
// answer need not be seen in another. Of the last requests that were checked.
class Verdicts {
public:
    // The edit since which it is stale; of an unknown edit, the request that was found stale; 0 = not known to be.
    trace::EventId staleSince(const QByteArray &request) const { return of(request).staleSince; }
    // The last event before it was found to be right; 0 = never.
    trace::EventId rightAt(const QByteArray &request) const { return of(request).rightAt; }
    bool isStale() const // for any request
    {
        return std::any_of(m_all.begin(), m_all.end(), [](const Verdict &verdict) { return verdict.staleSince != 0; });
    }

    void findStale(const QByteArray &request, trace::EventId since) // one that was stale already keeps its edit
    {
        Verdict &verdict = made(request);
        verdict.staleSince = verdict.staleSince == 0 ? since : verdict.staleSince;
    }
    void findRight(const QByteArray &request, trace::EventId last) { made(request) = {request, 0, last}; }
    void clear() { m_all.clear(); } // it is another entry

private:
    struct Verdict {
        QByteArray request;
        trace::EventId staleSince = 0;
        trace::EventId rightAt = 0;
    };
    static constexpr std::size_t most = 32;

    template <typename Verdicts> static auto find(Verdicts &all, const QByteArray &request)
    {
        return std::find_if(all.begin(), all.end(), [&](const Verdict &each) { return each.request == request; });
    }
    Verdict of(const QByteArray &request) const
    {
        const auto found = find(m_all, request);
        return found == m_all.end() ? Verdict() : *found;
    }
    Verdict &made(const QByteArray &request)
    {
        if (const auto found = find(m_all, request); found != m_all.end())
            return *found;
        if (m_all.size() == most)
            m_all.erase(m_all.begin());
        return m_all.emplace_back(Verdict{.request = request});
    }

    std::vector<Verdict> m_all;
};

} // namespace watch
