#pragma once

#include "advice/finding.h"
#include "advice/logreader.h"

#include <map>
#include <stop_token>
#include <vector>

namespace advice {

struct LogOptions;

// Looks in an access log for what it can show of the faults: it tells requests, not what a cache held. The proofs of
// its findings are lines, from 1.
class LogDoctor {
public:
    static constexpr std::size_t most = 1'000'000; // URLs, and requests of a known duration, that are remembered

    void take(std::int64_t number, const LogLine &line);
    std::vector<Finding> findings() const;
    std::vector<Finding::Fault> notLookedAt() const; // what the log does not tell enough for
    std::int64_t requests() const { return m_requests; }

private:
    struct Timed {
        std::int64_t end;
        std::uint32_t duration;
        std::int64_t line;
    };
    void findStampede(const QByteArray &target, std::vector<Timed> times, std::vector<Finding> &into) const;

    std::int64_t m_requests = 0;
    bool m_knowsDurations = false;
    std::size_t m_timedCount = 0;
    std::map<QByteArray, std::vector<Timed>> m_timed; // by target
    std::map<QByteArray, std::pair<QByteArray, std::int64_t>> m_meanings; // → the first target of it, and its line
    std::map<QByteArray, std::int64_t> m_others; // further targets of a meaning, and their first line
    std::vector<Finding> m_findings;
};

// Errors: those of readAccessLog().
base::Result<LogDoctor> examineLog(const QString &fileName, const LogOptions &options,
                                   const std::stop_token &stop = {});

} // namespace advice
