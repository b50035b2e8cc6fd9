#pragma once

#include "report/errorentry.h"

namespace report {

// The words for the tap and its web door; none for another code.
const ErrorEntry *findTapError(QByteArrayView code);

} // namespace report
