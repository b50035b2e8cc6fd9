#include "advice/finding.h"

#include <algorithm>
#include <array>

namespace advice {

std::span<const Finding::Fault> allFaults()
{
    using Kind = Finding::Fault;
    static constexpr std::array all{
        Kind::DeletesNothing, Kind::PatternFindsNothing, Kind::BulkUnnoticed,   Kind::RelatedUnnoticed,
        Kind::BeforeCommit,   Kind::PrivateShared,       Kind::KeyForgets,      Kind::PerProcess,
        Kind::BackendDown,    Kind::ClearTakesOthers,    Kind::Stampede,        Kind::BrowserCopy,
        Kind::SameMeaning,    Kind::ErrorStored,         Kind::GenerationReset, Kind::NothingStored,
        Kind::ErrorsAddUp,    Kind::SlowPattern,         Kind::HelperExpires,   Kind::Unreadable,
    };
    static_assert(all.back() == Kind::Unreadable && all.size() == std::size_t(Kind::Unreadable) + 1);
    return all;
}

void note(std::vector<Finding> &findings, Finding::Fault fault, const QByteArray &endpoint, trace::EventId first,
          trace::EventId second, const QStringList &args)
{
    const auto known = std::find_if(findings.begin(), findings.end(), [&](const Finding &finding) {
        return finding.fault == fault && finding.endpoint == endpoint;
    });
    if (known != findings.end()) {
        ++known->times;
        return;
    }
    Finding made;
    made.fault = fault;
    made.endpoint = endpoint;
    made.first = first;
    made.second = second;
    made.args = args;
    findings.push_back(made);
}

} // namespace advice
