#pragma once

#include "advice/accesslog.h"

#include <vector>

namespace advice {

// Requests that took place, one by one, in the order of time.
struct LoggedRequest {
    std::int64_t time = 0; // µs
    QByteArray method;
    QByteArray target; // path and query
    QByteArray user; // empty: nobody, or not known
    int status = 0;

    QByteArray path() const;
    bool isRead() const; // a GET or HEAD whose answer Django stores
    bool isChange() const; // a write that was not refused
};

struct RequestLog {
    std::vector<LoggedRequest> requests; // the first of the file
    std::int64_t leftOut = 0; // those beyond the limit
    std::int64_t unreadable = 0; // lines that are none
};

// The first `most` requests of an access log. Of `options` the format counts. Errors: those of readAccessLog().
base::Result<RequestLog> readRequestLog(const QString &fileName, const LogOptions &options, std::size_t most,
                                        const std::stop_token &stop = {});

void sortByTime(RequestLog &log); // requests of the same moment stay as they are

} // namespace advice
