#pragma once

#include "report/errorentry.h"

namespace report {

// The words for what goes wrong with a Redis server and with `lookaside inspect`; none for another code.
const ErrorEntry *findServerError(QByteArrayView code);

} // namespace report
