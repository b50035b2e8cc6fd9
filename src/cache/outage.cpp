#include "cache/outage.h"

#include "cache/errors.h"

namespace cache {

namespace {

tl::unexpected<base::Error> noAnswer() { return base::failure(errors::backendError, {QStringLiteral("cache.outage")}); }

} // namespace

Result<std::optional<Value>> Outage::get(const QByteArray &, const Version &) { return noAnswer(); }

Result<void> Outage::set(const QByteArray &, const Value &, Timeout, const Version &) { return noAnswer(); }

Result<bool> Outage::add(const QByteArray &, const Value &, Timeout, const Version &) { return noAnswer(); }

Result<bool> Outage::touch(const QByteArray &, Timeout, const Version &) { return noAnswer(); }

Result<bool> Outage::remove(const QByteArray &, const Version &) { return noAnswer(); }

Result<bool> Outage::hasKey(const QByteArray &, const Version &) { return noAnswer(); }

Result<Value> Outage::incr(const QByteArray &, const Value &, const Version &) { return noAnswer(); }

Result<void> Outage::clear() { return noAnswer(); }

Result<QList<QByteArray>> Outage::removePattern(const QByteArray &, const Version &) { return noAnswer(); }

Result<QList<Entry>> Outage::entries() const { return noAnswer(); }

} // namespace cache
