#pragma once

#include "report/errorentry.h"

namespace report {

// The words for what advice, the doctor and trials cannot read or run; none for another code.
const ErrorEntry *findAdviceError(QByteArrayView code);

} // namespace report
