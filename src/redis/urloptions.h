#pragma once

#include "redis/url.h"

namespace redis {

enum class OptionFault : quint8 { None, Unknown, Value };

// One option of a URL's query, decoded. Options that other clients take and that mean nothing here are noted in
// `url.skipped`.
OptionFault readOption(const QString &name, const QByteArray &value, Url &url);

// "?a=b&…" of what was given, or nothing. `db` is not among them.
QStringList writtenOptions(const Url &url, bool withPassword);

} // namespace redis
