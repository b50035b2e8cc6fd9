#include "trace/correction.h"

#include <algorithm>

namespace trace {

std::optional<Correction> correctionOf(const Event &event)
{
    if (event.kind != EventKind::StaleFound || event.outcome != Outcome::StaleHit)
        return {};
    Correction correction{event.time, {}, {}};
    const auto fields = event.detail ? event.detail->fields : QList<std::pair<QByteArray, QByteArray>>();
    for (const auto &[name, value] : fields) {
        const Duration time(value.toLongLong());
        if (name == "answered" && time >= Duration(0))
            correction.answered = std::min(Instant(time), event.time);
        else if (name == "took" && time >= Duration(0))
            correction.took = time;
        else if (name == "endpoint")
            correction.endpoint = value;
    }
    return correction;
}

std::shared_ptr<const Detail> detailOf(const Correction &correction)
{
    return std::make_shared<Detail>(
        Detail{{{"answered", QByteArray::number(qint64(correction.answered.time_since_epoch().count()))},
                {"took", QByteArray::number(qint64(correction.took.count()))},
                {"endpoint", correction.endpoint}},
               {}});
}

} // namespace trace
