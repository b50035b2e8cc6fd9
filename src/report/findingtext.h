#pragma once

#include "advice/doctor.h"
#include "report/errors.h"

namespace report {

// What was found, in a sentence, and the remedy.
ErrorText findingText(const advice::Finding &finding);
QByteArray findingName(advice::Finding::Fault fault); // the stable word: "deletes-nothing"

// A source in which faults were looked for.
struct Examined {
    QString source;
    std::int64_t requests = 0;
    std::vector<advice::Finding> findings;
    std::vector<advice::Finding::Fault> notLookedAt{}; // of an access log, whose lines are the proofs
    std::optional<base::Error> damage{}; // up to which a recording was read
};
QString doctorText(const Examined &examined);
QByteArray doctorJson(const Examined &examined);

} // namespace report
