#pragma once

#include <QtCore/QByteArray>

#include <cstdint>
#include <optional>

namespace codec {

// Python's datetime types between their parts and their canonical text, which is their isoformat().
struct IsoTime {
    int year = 0; // 0 = no date
    int month = 0;
    int day = 0;
    bool hasTime = false;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int microsecond = 0;
    std::optional<std::int64_t> offset; // microseconds east of UTC; none = naive

    QByteArray toText() const;
    bool isValid() const;
};
std::optional<IsoTime> isoTimeFromText(QByteArrayView text);

// A timedelta, as Python normalizes it: microseconds from 0 to 999999, seconds of either sign. Its canonical
// text is its seconds ("93600.000005", "-0.5"), without zeros at the end.
struct TimeSpan {
    std::int64_t seconds = 0;
    std::int64_t microseconds = 0;

    QByteArray toText() const;
};
std::optional<TimeSpan> timeSpanFromText(QByteArrayView text);

inline constexpr std::int64_t microsecondsASecond = 1'000'000;
inline constexpr std::int64_t microsecondsADay = 86'400 * microsecondsASecond;

} // namespace codec
