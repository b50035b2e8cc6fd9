#include "cache/settingsdict.h"

#include "codec/number.h"
#include "codec/pyrepr.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace cache {

namespace {

const Value *find(const Value &dict, QStringView name)
{
    for (const auto &[key, value] : dict.pairs())
        if (key.toText() == name)
            return &value;
    return nullptr;
}

int intOr(const Value *value, int fallback)
{
    const std::optional<std::int64_t> number = value ? codec::pyInt(*value) : std::nullopt;
    using Limits = std::numeric_limits<int>;
    return number ? int(std::clamp<std::int64_t>(*number, Limits::min(), Limits::max())) : fallback;
}

} // namespace

Config configFromSettings(const Value &settings)
{
    Config config;
    if (const Value *timeout = find(settings, u"TIMEOUT")) {
        const std::optional<std::int64_t> seconds = codec::pyInt(*timeout);
        if (timeout->isNone())
            config.timeout.reset();
        else if (seconds)
            config.timeout = double(*seconds);
    }
    if (const Value *options = find(settings, u"OPTIONS")) {
        config.maxEntries = intOr(find(*options, u"MAX_ENTRIES"), config.maxEntries);
        config.cullFrequency = intOr(find(*options, u"CULL_FREQUENCY"), config.cullFrequency);
    }
    if (const Value *prefix = find(settings, u"KEY_PREFIX"))
        config.keyPrefix = codec::pyStr(*prefix).toUtf8();
    if (const Value *version = find(settings, u"VERSION"))
        config.version = *version;
    return config;
}

} // namespace cache
