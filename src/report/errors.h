#pragma once

#include "base/error.h"
#include "trace/event.h"

#include <QtCore/QString>

namespace report {

// What happened, in a sentence, and what to do about it. Every code of the program has both.
struct ErrorText {
    QString sentence;
    QString nextStep;

    QString inFull() const { return sentence + u' ' + nextStep; }
};
ErrorText errorText(const base::Error &error);

// Of a CommandFailed or a BackendError: its code and arguments, as they are.
base::Error errorOf(const trace::Event &event);

bool isKnownError(QByteArrayView code); // has words of its own, or its family has

} // namespace report
