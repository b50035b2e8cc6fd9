#include "lab/duration.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lab {
namespace {

struct Unit {
    QByteArrayView name;
    std::int64_t microseconds;
};
constexpr std::array<Unit, 5> units{
    {{"h", 3'600'000'000}, {"m", 60'000'000}, {"s", 1'000'000}, {"ms", 1'000}, {"us", 1}}};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

struct Parts {
    QByteArrayView sign, whole, fraction, unit;
    bool hasPoint = false;
};

Parts split(QByteArrayView text)
{
    Parts parts;
    const auto take = [&](auto wanted) {
        const auto length = std::find_if_not(text.begin(), text.end(), wanted) - text.begin();
        const QByteArrayView taken = text.first(length);
        text = text.sliced(length);
        return taken;
    };
    if (text.startsWith('-')) {
        parts.sign = text.first(1);
        text = text.sliced(1);
    }
    parts.whole = take(isDigit);
    if (text.startsWith('.')) {
        parts.hasPoint = true;
        text = text.sliced(1);
        parts.fraction = take(isDigit);
    }
    parts.unit = text;
    return parts;
}

} // namespace

ParsedDuration parseDuration(QByteArrayView text)
{
    const Parts parts = split(text);
    const auto unit = std::find_if(units.begin(), units.end(), [&](const Unit &u) { return u.name == parts.unit; });
    if (unit == units.end() || parts.whole.isEmpty() || (parts.hasPoint && parts.fraction.isEmpty()))
        return {{}, DurationProblem::NotADuration};

    const std::int64_t limit = longestDuration.count();
    std::int64_t amount = 0;
    for (const char digit : parts.whole) {
        amount = amount * 10 + (digit - '0') * unit->microseconds;
        if (amount > limit)
            return {{}, DurationProblem::OutOfRange};
    }
    QByteArrayView fraction = parts.fraction;
    while (fraction.endsWith('0'))
        fraction.chop(1);
    if (fraction.size() > 9) // 10^-9 h is already less than a microsecond
        return {{}, DurationProblem::TooPrecise};
    std::int64_t numerator = unit->microseconds;
    std::int64_t denominator = 1;
    std::int64_t digits = 0;
    for (const char digit : fraction) {
        digits = digits * 10 + (digit - '0');
        denominator *= 10;
    }
    numerator *= digits; // at most 3.6e9 * 1e9, which fits
    if (numerator % denominator != 0)
        return {{}, DurationProblem::TooPrecise};
    amount += numerator / denominator;
    if (amount > limit)
        return {{}, DurationProblem::OutOfRange};
    return {Duration(parts.sign.isEmpty() ? amount : -amount), DurationProblem::None};
}

double seconds(Duration duration) { return static_cast<double>(duration.count()) / 1e6; }
Duration fromSeconds(double seconds) { return Duration(std::llround(seconds * 1e6)); }

QByteArray printDuration(Duration duration)
{
    if (duration == Duration::max())
        return "never";
    const std::int64_t amount = duration.count();
    if (amount == 0)
        return "0s";
    const auto unit =
        std::find_if(units.begin(), units.end(), [&](const Unit &u) { return amount % u.microseconds == 0; });
    return QByteArray::number(amount / unit->microseconds) + unit->name.toByteArray();
}

QByteArray nearestDuration(QByteArrayView text)
{
    const Parts parts = split(text);
    if (parts.whole.isEmpty() || parts.whole.size() > 15)
        return {};
    const QByteArray unit = parts.unit.toByteArray().toLower();
    const QByteArrayView number = text.first(text.size() - parts.unit.size());
    const QByteArrayView meant = unit.isEmpty()           ? "s"
        : unit.startsWith("ms") || unit.startsWith("mil") ? "ms"
        : unit.startsWith("us") || unit.startsWith("mic") ? "us"
        : unit.startsWith('s')                            ? "s"
        : unit.startsWith('m')                            ? "m"
        : unit.startsWith('h')                            ? "h"
                                                          : "";
    return meant.isEmpty() ? QByteArray() : number.toByteArray() + meant.toByteArray();
}

} // namespace lab
