#pragma once

#include "trace/keytable.h"
#include "trace/traffic.h"
#include "views/diagrams/largesheet.h"

namespace gui {

// The processes for an audience: who got the last request is lit, what each holds is counted, and what is old says so.
struct LargeProcesses {
    int count = 1;
    bool isShared = false;
    QString cacheName;
    const trace::Traffic &traffic; // borrowed
    const trace::KeyTable &keys;

    LargeSheet sheet(const QRectF &area, const Theme &theme) const;
};

// The entries that are held, for an audience: key, time left, hits. The one that was used last is lit.
LargeSheet largeKeys(const trace::KeyTable &keys, trace::Instant now, const QRectF &area, const Theme &theme);

} // namespace gui
