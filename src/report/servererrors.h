#pragma once

#include "report/errorentry.h"

namespace report {

// The texts for errors of a Redis server and of `lookaside inspect`; none for another code.
const ErrorEntry *findServerError(QByteArrayView code);

} // namespace report
