#include "cache/circuitbreaker.h"

#include "cache/errors.h"

#include <algorithm>

namespace cache {

namespace {

bool costTheLimit(const QString &reason)
{
    return reason == QLatin1StringView("redis.silent") || reason == QLatin1StringView("redis.slow")
        || reason == QLatin1StringView("redis.tooMuch") || reason == QLatin1StringView("redis.tooLarge")
        || reason == QLatin1StringView("redis.connect.timeout") || reason == QLatin1StringView("cache.endless");
}

} // namespace

base::Result<void> CircuitBreaker::check() const
{
    if (Clock::now() >= m_closesAt)
        return {};
    return base::failure(errors::backendError, {QStringLiteral("cache.circuitOpen")});
}

void CircuitBreaker::heard(const base::Error &error)
{
    constexpr std::chrono::seconds longest(30);
    if (error.code != errors::backendError || !costTheLimit(error.args.value(0)))
        return;
    m_closesAt = Clock::now() + m_next;
    m_next = std::min(m_next * 2, longest);
}

void CircuitBreaker::answered()
{
    m_closesAt = {};
    m_next = std::chrono::seconds(2);
}

} // namespace cache
