#pragma once

#include "report/errorentry.h"

namespace report {

// The texts for errors in a lesson or a student's work; none for another code.
const ErrorEntry *findLessonError(QByteArrayView code);

} // namespace report
