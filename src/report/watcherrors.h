#pragma once

#include "report/errorentry.h"

namespace report {

// The words for recordings that cannot be read and applications that cannot be watched; none for another code.
const ErrorEntry *findWatchError(QByteArrayView code);

} // namespace report
