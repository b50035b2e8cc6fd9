#include "advice/requestlog.h"

#include "advice/logreader.h"
#include "advice/logsource.h"

#include <algorithm>

namespace advice {

QByteArray LoggedRequest::path() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.first(mark);
}

bool LoggedRequest::isRead() const
{
    LogLine line;
    line.method = method;
    line.status = status;
    return isStored(line);
}

bool LoggedRequest::isChange() const
{
    constexpr int firstRefusal = 400;
    return isWrite(method) && status < firstRefusal;
}

base::Result<RequestLog> readRequestLog(const QString &fileName, const LogOptions &options, std::size_t most,
                                        const std::stop_token &stop)
{
    LogReader reader(options.format);
    LogSource source(fileName);
    RequestLog log;
    QString firstUnreadable;
    const auto read = source.read(
        [&](QByteArrayView text) {
            if (text.isEmpty())
                return true;
            LogLine line;
            if (!reader.read(text, line)) {
                ++log.unreadable;
                if (firstUnreadable.isEmpty())
                    firstUnreadable = LogReader::quoted(text);
                return !log.requests.empty() || log.unreadable < LogReader::linesThatTell;
            }
            if (line.method.isEmpty())
                return true;
            if (log.requests.size() >= most) {
                ++log.leftOut;
                return true;
            }
            LoggedRequest request;
            request.time = line.time;
            request.method = line.method.toByteArray();
            request.target = line.target.toByteArray();
            request.user = line.user.toByteArray();
            request.status = line.status;
            log.requests.push_back(std::move(request));
            return true;
        },
        stop);
    if (!read)
        return tl::unexpected(read.error());
    if (stop.stop_requested())
        return base::failure("advice.cancelled");
    log.unreadable += source.tooLong();
    if (log.requests.empty())
        return log.unreadable > 0 ? base::failure("advice.noLog", {fileName, firstUnreadable})
                                  : base::failure("advice.noRequests", {fileName});
    sortByTime(log);
    return log;
}

void sortByTime(RequestLog &log)
{
    std::stable_sort(log.requests.begin(), log.requests.end(),
                     [](const LoggedRequest &a, const LoggedRequest &b) { return a.time < b.time; });
}

} // namespace advice
