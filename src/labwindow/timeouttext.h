#pragma once

#include "cache/cache.h"

#include <QtCore/QStringList>

namespace gui {

// A TTL as people type it: "30s", "15m", "24h", "never".
struct TypedTimeout {
    std::optional<cache::Timeout> timeout; // none: `problem` says what is wrong, and what was probably meant
    QString problem;
};
TypedTimeout typedTimeout(const QString &text);

QStringList usualTimeouts(); // for menus, from short to long

} // namespace gui
