#pragma once

#include "advice/logline.h"
#include "base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace advice {

// Lines as a format of the server's own says: nginx' log_format (`$remote_addr [$time_local] "$request" $status`) or
// Apache's LogFormat (`%h %t "%r" %>s %D`), alone or in the directive that configures it.
class LogFormat {
public:
    // Errors: advice.formatLacks {what} when time, request or status are not in it; advice.formatJoined {name} when two
    // values follow each other with nothing between them.
    static base::Result<LogFormat> fromText(const QByteArray &text);

    bool read(QByteArrayView line, LogClock &clock, LogLine &into); // what it answers is true until the next line

private:
    enum class Field : std::uint8_t {
        Skipped,
        Time,
        Request,
        Method,
        Target,
        Query,
        Status,
        Bytes,
        Seconds,
        Microseconds,
        User,
        Host,
    };
    struct Part {
        Field field = Field::Skipped;
        QByteArray before; // the literal text in front of it
        bool isPieceOfTime = false; // Apache's %{…}t
    };
    static Field fieldOf(QByteArrayView name);
    bool joins(const Part &next); // it has become a part of the last one

    QList<Part> m_parts;
    QByteArray m_end; // the literal text behind the last one
    QByteArray m_joined; // path and query of the last line, where they stand apart
};

} // namespace advice
