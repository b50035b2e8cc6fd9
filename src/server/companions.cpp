#include "server/companions.h"

#include "trace/companions.h"

#include <QtCore/QByteArrayList>

#include <cmath>

namespace server {

using base::Duration;
using base::Result;
using cache::Timeout;
using codec::Value;

namespace {

double secondsOf(Duration duration) { return std::chrono::duration<double>(duration).count(); }
Timeout timeoutOf(Duration duration) { return Timeout::seconds(secondsOf(duration)); }

} // namespace

Companions::Companions(cache::Cache &cache, const base::PosixClock &clock, std::mt19937_64 &random,
                       const Remedies &remedies)
    : m_cache(cache)
    , m_clock(clock)
    , m_random(random)
    , m_remedies(remedies)
{
}

Result<bool> Companions::takeLock(const QByteArray &key)
{
    return m_cache.add(key + trace::lockSuffix, Value::integer(1), timeoutOf(m_remedies.lock.value_or(graceLock)));
}

Result<void> Companions::freeLock(const QByteArray &key)
{
    const auto removed = m_cache.remove(key + trace::lockSuffix);
    return removed ? Result<void>() : tl::unexpected(removed.error());
}

Result<std::optional<Response>> Companions::old(const QByteArray &key)
{
    return copies({}).fetch(key + trace::oldSuffix);
}

Result<void> Companions::keepOld(const QByteArray &key, const Response &response, const Timeout &timeout)
{
    const Timeout longer = timeout.kind() == Timeout::Kind::Seconds
        ? Timeout::seconds(timeout.toSeconds() + secondsOf(*m_remedies.grace))
        : timeout;
    const auto stored = copies(longer).store(key + trace::oldSuffix, response);
    return stored ? Result<void>() : tl::unexpected(stored.error());
}

Result<std::optional<Response>> Companions::nothing(const QByteArray &key)
{
    return copies({}).fetch(key + trace::noneSuffix);
}

Result<void> Companions::keepNothing(const QByteArray &key, const Response &response)
{
    const auto stored = copies(timeoutOf(*m_remedies.errors)).store(key + trace::noneSuffix, response);
    return stored ? Result<void>() : tl::unexpected(stored.error());
}

Result<bool> Companions::isDueEarly(const QByteArray &key)
{
    const auto held = m_cache.get(key + trace::earlySuffix);
    if (!held)
        return tl::unexpected(held.error());
    if (!*held || (*held)->type() != Value::Type::Text)
        return false;
    const QByteArrayList words = (*held)->toText().toLatin1().split(' ');
    if (words.size() != 2)
        return false;
    const double taken = words[0].toDouble();
    const double left = words[1].toDouble() - m_clock.posixNow();
    return -taken * *m_remedies.early * std::log(1 - drawn()) >= left;
}

Result<void> Companions::keepTaken(const QByteArray &key, Duration taken, const Timeout &timeout)
{
    if (timeout.kind() != Timeout::Kind::Seconds)
        return {}; // it never expires
    const double expiry = m_clock.posixNow() + timeout.toSeconds();
    const QString text = QString::number(secondsOf(taken), 'f', 6) + u' ' + QString::number(expiry, 'f', 6);
    return m_cache.set(key + trace::earlySuffix, Value::text(text), timeout);
}

Timeout Companions::jittered(const Timeout &timeout)
{
    if (m_remedies.jitter <= 0 || timeout.kind() != Timeout::Kind::Seconds || timeout.toSeconds() <= 0)
        return timeout;
    const double factor = 1 + m_remedies.jitter / 100 * (2 * drawn() - 1);
    // To the millisecond, as Redis keeps it; a TTL of nothing would store nothing.
    return Timeout::seconds(std::max(0.001, std::round(timeout.toSeconds() * factor * 1000) / 1000));
}

double Companions::drawn() { return double(m_random() >> 11) * 0x1p-53; }

} // namespace server
