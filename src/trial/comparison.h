#pragma once

#include "trace/recorder.h"

#include <optional>
#include <vector>

namespace trial {

// How one request of a run was answered.
struct Answer {
    QByteArray line; // "GET /courses/?page=2"
    std::int64_t user = -1;
    trace::Outcome outcome = trace::Outcome::None;
    std::int64_t status = 0;
    base::Duration modelled{0};
    std::uint64_t content = 0; // fingerprint of the body

    bool asksTheSame(const Answer &other) const { return line == other.line && user == other.user; }
    bool answersTheSame(const Answer &other) const
    {
        return outcome == other.outcome && status == other.status && modelled == other.modelled
            && content == other.content;
    }
};

// The answers of a run, in the order in which the requests were sent.
class Answers final : public trace::Listener {
public:
    void happened(const trace::Event &event) override;
    const std::vector<Answer> &all() const { return m_all; }

private:
    std::uint64_t fingerprintOf(const QByteArray &body);

    std::vector<Answer> m_all;
    QByteArray m_body; // the last one, and its fingerprint
    std::uint64_t m_fingerprint = 0;
};

// The first request that two runs answered differently, or asked differently; from 0. None: they are identical.
std::optional<std::size_t> firstDifference(const std::vector<Answer> &one, const std::vector<Answer> &other);

} // namespace trial
