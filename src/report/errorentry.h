#pragma once

#include <QtCore/QByteArrayView>

#include <algorithm>

namespace report {

// The words of an error's code, to be translated in the context "report::Errors". %1, %2 and %3 are the error's
// arguments, in the order in which the folder that makes it gives them.
struct ErrorEntry {
    QByteArrayView code; // of a family: the beginning of its codes
    const char *sentence;
    const char *nextStep;
};

template <typename Entries> const ErrorEntry *findEntry(const Entries &entries, QByteArrayView code)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [code](const ErrorEntry &entry) { return entry.code == code; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace report
