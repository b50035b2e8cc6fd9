#pragma once

#include "advice/doctor.h"
#include "report/errors.h"

namespace report {

// What was found, in a sentence, and the remedy.
ErrorText findingText(const advice::Finding &finding);
QByteArray findingName(advice::Finding::Fault fault); // the stable word: "deletes-nothing"

QString doctorText(const std::vector<advice::Finding> &findings, std::int64_t requests, const QString &source);
QByteArray doctorJson(const std::vector<advice::Finding> &findings, std::int64_t requests, const QString &source);

} // namespace report
