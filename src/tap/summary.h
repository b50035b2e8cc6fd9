#pragma once

#include "tap/tap.h"

#include <QtCore/QJsonObject>

namespace tap {

// What `lookaside tap --json` prints at the end; docs/trace.md tells each field.
QJsonObject toJson(const Ledger &ledger, const Snapshot &snapshot, const QString &target);

// Of the families, those with most operations first.
std::vector<Families::Family> busiestFamilies(const Ledger &ledger);

} // namespace tap
