#pragma once

#include "advice/logformat.h"
#include "advice/logline.h"

#include <QtCore/QString>

#include <cstring>
#include <optional>

namespace advice {

// Compares in the code's own place: it is asked several times a line.
template <std::size_t size> bool is(QByteArrayView word, const char (&expected)[size])
{
    return word.size() == qsizetype(size) - 1 && std::memcmp(word.data(), expected, size - 1) == 0;
}

inline bool isWrite(QByteArrayView method)
{
    return is(method, "POST") || is(method, "PUT") || is(method, "PATCH") || is(method, "DELETE");
}

// Django stores such answers.
inline bool isStored(const LogLine &line)
{
    return (is(line.method, "GET") || is(line.method, "HEAD")) && (line.status == 200 || line.status == 304);
}

// Reads the lines of an access log in whatever form they are written.
class LogReader {
public:
    static constexpr std::int64_t linesThatTell = 1'000; // a log shows by then that it is one

    explicit LogReader(const std::optional<LogFormat> &format) // none: it is found out
        : m_format(format)
    {
    }
    bool read(QByteArrayView text, LogLine &line); // false: it is no request

    static QString quoted(QByteArrayView text); // a line that is none, to be shown

private:
    enum class Form : std::uint8_t { Unknown, Classic, Fields };

    std::optional<LogFormat> m_format;
    LogClock m_clock;
    LogFields m_fields;
    Form m_form = Form::Unknown;
};

} // namespace advice
