#include "trial/comparison.h"

#include "base/fingerprint.h"

#include <algorithm>

namespace trial {

using trace::EventKind;

void Answers::happened(const trace::Event &event)
{
    if (event.kind == EventKind::RequestSent) {
        m_all.resize(std::max<std::size_t>(m_all.size(), std::size_t(event.request)));
        Answer &answer = m_all[std::size_t(event.request) - 1]; // requests are numbered from 1
        answer.line = event.text;
        answer.user = event.count;
    } else if (event.kind == EventKind::ResponseSent && std::size_t(event.request) <= m_all.size()) {
        Answer &answer = m_all[std::size_t(event.request) - 1];
        answer.outcome = event.outcome;
        answer.status = event.count;
        answer.modelled = event.modelled;
        answer.content = event.detail ? fingerprintOf(event.detail->body) : 0;
    }
}

// Requests that are answered from the cache share one body.
std::uint64_t Answers::fingerprintOf(const QByteArray &body)
{
    if (body.constData() != m_body.constData() || body.size() != m_body.size())
        m_fingerprint = base::fingerprint(m_body = body);
    return m_fingerprint;
}

std::optional<std::size_t> firstDifference(const std::vector<Answer> &one, const std::vector<Answer> &other)
{
    const std::size_t both = std::min(one.size(), other.size());
    for (std::size_t i = 0; i < both; ++i) {
        if (!one[i].asksTheSame(other[i]) || !one[i].answersTheSame(other[i]))
            return i;
    }
    return one.size() == other.size() ? std::nullopt : std::optional(both);
}

} // namespace trial
