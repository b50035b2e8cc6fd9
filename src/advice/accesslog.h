#pragma once

#include "advice/changerule.h"
#include "advice/logformat.h"
#include "advice/traffic.h"

#include <QtCore/QStringList>

#include <functional>
#include <stop_token>

namespace advice {

// How the requests of an access log would be cached, and which of them change data.
struct LogOptions {
    enum class KeyBy : std::uint8_t {
        Url, // path and query as they are: cache_page
        SortedQuery, // the order of the query's parameters makes no difference
        Path, // without the query
        Endpoint, // one answer for all: drf-extensions' default
    };
    KeyBy keyBy = KeyBy::Url;
    bool perUser = false;
    QByteArrayList ignoredParameters; // of the query: "utm_*"
    std::optional<LogFormat> format; // none: found out
    // Empty: POST, PUT, PATCH and DELETE change their own path and those above; all but POST those below, too.
    QList<ChangeRule> rules;
    bool writesChange = true; // false: what is written makes no difference
    QString editsFile; // CSV of time and path; empty = none. Then nothing that is written counts
    QByteArray endpoint; // only this one; empty = all
    std::uint32_t mostKeys = 4'000'000; // that memory is for; what is read of others is left out and counted
};

// What was read, for whoever is to trust the result.
struct LogReading {
    Traffic traffic;
    std::int64_t lines = 0;
    std::int64_t requests = 0; // lines that are requests
    std::int64_t unreadable = 0; // lines that are none
    std::int64_t notStored = 0; // requests whose answers no cache keeps
    std::int64_t changes = 0; // requests, or rows of the CSV, that change data
    std::int64_t editsWithoutReads = 0; // rows of the CSV whose path nobody asked for, nor one above or below it
    std::int64_t unusedRules = 0; // of the options, those that no request matches
    std::int64_t outOfOrder = 0; // lines whose time is before that of the line before
    std::int64_t mergedKeys = 0; // reads of keys beyond the limit: each counts as one that misses
    std::int64_t withUser = 0; // requests of somebody who was logged in
    bool lacksZone = false; // of some lines; UTC was taken
    bool knowsDurations = false;
    QString firstUnreadable;
};

// Errors: those of LogSource; advice.noLog {file, line} when nothing among the first lines is a request;
// advice.noRequests {file}; advice.badEdits {file, line}; advice.cancelled.
base::Result<LogReading> readAccessLog(const QString &fileName, const LogOptions &options,
                                       const std::stop_token &stop = {},
                                       const std::function<void(qint64 done, qint64 total)> &progress = {});

} // namespace advice
