#pragma once

#include "report/errorentry.h"

namespace report {

// The words for what is wrong with a lesson or a student's work; none for another code.
const ErrorEntry *findLessonError(QByteArrayView code);

} // namespace report
