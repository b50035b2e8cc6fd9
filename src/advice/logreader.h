#pragma once

#include "advice/logformat.h"
#include "advice/logline.h"

#include <QtCore/QString>

#include <optional>

namespace advice {

bool isWrite(QByteArrayView method); // POST, PUT, PATCH or DELETE
bool isStored(const LogLine &line); // Django stores such answers: to GET and HEAD, with status 200 or 304

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
