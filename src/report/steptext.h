#pragma once

#include "trace/sequence.h"

#include <QtCore/QString>

namespace report {

// The words at one arrow of a sequence diagram, as they are; what does not fit is the drawing's to cut.
struct StepText {
    QString label; // above the arrow
    bool isCode = false; // the label is SQL or a signal: in the fixed face
    QString below; // a quiet second line, in the fixed face: a key
};
StepText stepText(const trace::Event &event);

QString laneText(const trace::Lane &lane, bool isOneOfMany); // "Server process 1", "Cache"

} // namespace report
