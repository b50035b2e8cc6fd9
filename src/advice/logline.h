#pragma once

#include "advice/logclock.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <cstdint>

namespace advice {

// One request of an access log. Borrows from the line that it was read of.
struct LogLine {
    static constexpr std::uint32_t unknown = ~std::uint32_t(0);

    std::int64_t time = 0; // µs since 1970, UTC
    bool hasZone = false; // false: the line names no zone, and UTC was taken
    QByteArrayView method; // empty: the request was none ("\x16\x03…")
    QByteArrayView target; // path and query, as it was asked for
    QByteArrayView host; // of the site; empty when the log does not tell
    QByteArrayView user; // empty when the log does not tell, or nobody was logged in
    int status = 0;
    std::uint32_t bytes = 0;
    std::uint32_t duration = unknown; // µs
};

// Path and query of a URL, which may be a whole one ("https://example.org/a/?b=1"), without its fragment. Empty when
// there is no path in it.
QByteArrayView targetOf(QByteArrayView url);
QByteArrayView hostOf(QByteArrayView url); // empty where it is a path alone

// `METHOD TARGET HTTP/1.1`; what is no such thing leaves method and target empty.
void readRequestLine(QByteArrayView text, LogLine &into);

// Appends a query that stands apart ("b=1", "?b=1") to a target without one; `joined` keeps what they make together.
void joinQuery(LogLine &into, QByteArrayView query, QByteArray &joined);

// Lines that have a time in brackets, a request in quotes and a status, whatever stands before and behind: common and
// combined format, Apache's, gunicorn's, also with a prefix, and Django's runserver's. False for any other line.
bool readClassicLine(QByteArrayView line, LogClock &clock, LogLine &into);

// Lines of names and values: `time:…|uri:…|status:200` with tabs, bars or blanks between them and ":" or "=" within, or
// a JSON object. False where time, request and status are not among them.
class LogFields {
public:
    bool read(QByteArrayView line, LogClock &clock, LogLine &into);

private:
    bool readJson(QByteArrayView text, LogClock &clock, LogLine &into);

    QByteArray m_json; // what a JSON line's values were made of
    QByteArray m_method;
    QByteArray m_target;
    QByteArray m_host;
    QByteArray m_user;
};

} // namespace advice
