#pragma once

#include "trace/sequence.h"

#include <QtCore/QString>

namespace gui {

// The words at one arrow of a sequence diagram.
struct StepText {
    QString label; // above the arrow
    bool isCode = false; // the label is SQL or a key: in the mono face
    QString below; // a quiet second line: what it really took, what is left of a TTL
    bool belowIsCode = false;
    QString tip; // a sentence or two that explain the step
};

StepText stepText(const trace::SequenceStep &step);

// "Server process 1", "Cache · LocMem". Of a real application, the database is not the lab's.
QString laneName(const trace::Lane &lane, const QString &cacheName, bool isReal = false);
QString shortLaneName(const trace::Lane &lane); // where there is no room for that

} // namespace gui
