#pragma once

#include <QtCore/QByteArrayView>

#include <cstdint>
#include <optional>

namespace advice {

struct LogLine;

// The time as servers write it: "17/May/2026:10:05:03 +0200", "2026-05-17T10:05:03.5+02:00", "1795888208.806". Lines
// follow each other within a second, so the last answer is kept. Not to be shared by threads.
class LogClock {
public:
    bool read(QByteArrayView text, LogLine &into);

private:
    char m_text[32] = {};
    qsizetype m_length = 0;
    std::int64_t m_time = 0;
    bool m_hasZone = false;
};

std::optional<double> decimal(QByteArrayView text); // "0.203"; none for anything else, and below 0

} // namespace advice
