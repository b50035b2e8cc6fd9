#pragma once

#include <QtCore/QByteArrayView>

namespace report {

// The words of an error's code, to be translated in the context "report::Errors". %1, %2 and %3 are the error's
// arguments, in the order in which the folder that makes it gives them.
struct ErrorEntry {
    QByteArrayView code; // of a family: the beginning of its codes
    const char *sentence;
    const char *nextStep;
};

} // namespace report
