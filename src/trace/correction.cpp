#include "trace/correction.h"

#include "trace/fields.h"
#include "trace/names.h"

#include <algorithm>

namespace trace {

bool saysAnswerWasStale(const Event &event)
{
    return event.kind == EventKind::StaleFound && event.outcome == Outcome::StaleHit;
}

std::optional<Correction> correctionOf(const Event &event)
{
    if (!saysAnswerWasStale(event) || fieldOf(event.detail, "answered").isNull())
        return {};
    Correction correction{.answered = event.time, .endpoint = {}};
    const auto &fields = event.detail->fields;
    for (const auto &[name, value] : fields) {
        const Duration time(value.toLongLong());
        if (name == "answered" && time >= Duration(0))
            correction.answered = std::min(Instant(time), event.time);
        else if (name == "took" && time >= Duration(0))
            correction.took = time;
        else if (name == "endpoint")
            correction.endpoint = value;
        else if (name == "miss") {
            correction.was = Outcome::Miss;
            correction.reason = missReasonNamed(value).value_or(MissReason::None);
        }
    }
    return correction;
}

std::shared_ptr<const Detail> detailOf(const Correction &correction)
{
    auto detail = std::make_shared<Detail>(
        Detail{{{"answered", QByteArray::number(qint64(correction.answered.time_since_epoch().count()))},
                {"took", QByteArray::number(qint64(correction.took.count()))},
                {"endpoint", correction.endpoint}},
               {}});
    if (correction.was == Outcome::Miss)
        detail->fields.emplaceBack("miss", name(correction.reason).toByteArray());
    return detail;
}

} // namespace trace
