#include "server/cacheresponse.h"

namespace server {

using base::failure;
using base::Result;
using codec::Value;

namespace {
// bool(value) as Python has it.
bool isTruthy(const Value &value)
{
    switch (value.type()) {
    case Value::Type::None:
        return false;
    case Value::Type::Bool:
    case Value::Type::Int:
        return value.toInteger() != 0;
    case Value::Type::Float:
        return value.toReal() != 0;
    case Value::Type::Text:
        return !value.toText().isEmpty();
    case Value::Type::Bytes:
        return !value.toBytes().isEmpty();
    case Value::Type::List:
    case Value::Type::Tuple:
    case Value::Type::Set:
    case Value::Type::FrozenSet:
        return !value.items().empty();
    case Value::Type::Dict:
        return !value.pairs().empty();
    default:
        return true;
    }
}
} // namespace

CacheResponse::CacheResponse(cache::Cache &cache, Options options)
    : m_cache(cache)
    , m_options(options)
{
}

Result<std::optional<Response>> CacheResponse::fetch(const QByteArray &key)
{
    const auto found = m_cache.get(key);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found || !isTruthy(**found))
        return std::nullopt;
    std::optional<Response> response = m_memo.read(**found);
    if (!response)
        return failure("server.ValueError", {QString::fromUtf8(key)});
    return response;
}

Result<Refusal> CacheResponse::store(const QByteArray &key, const Response &response)
{
    if (response.status >= 400 && !m_options.cacheErrors)
        return Refusal::Status;
    if (const auto stored = m_cache.set(key, responseTriple(response), m_options.timeout); !stored)
        return tl::unexpected(stored.error());
    return Refusal::None;
}

} // namespace server
