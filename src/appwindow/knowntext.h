#pragma once

#include "appwindow/appsource.h"

namespace gui {

QString knownText(const AppSource::Means &means); // "tap: commands of the cache, TTL, size"
QString unknownText(const AppSource::Means &means); // what cannot be known, and why; empty: nothing

} // namespace gui
