#pragma once

#include "door/requests.h"

#include <QtCore/QJsonObject>

namespace door {

// The member "requests" of `lookaside tap --json` (docs/trace.md).
QJsonObject toJson(const Requests &requests, qint64 refused, qint64 unreachable);

std::vector<std::pair<std::string, PathTallies>> busiestPaths(const Requests &requests);

} // namespace door
