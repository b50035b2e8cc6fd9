#pragma once

#include "views/diagrams/sequencelayout.h"

namespace gui {

// What is to be remembered of a request that has ended: how long it took, beside the request before it.
struct SequenceFact {
    QString big; // "100 ×", or how long it took where there is nothing to compare with
    QString word; // "faster"
    QString small;
};
SequenceFact factOf(const SequencePicture &picture);

// The same in one line: "100 × faster than request 1"; empty where it took about as long.
QString speedText(const SequencePicture &picture);

} // namespace gui
