#include "door/summary.h"

#include "base/escape.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace door {

namespace {

QJsonObject ofStatuses(const PathTallies &tallies)
{
    QJsonObject object;
    for (std::size_t i = 0; i < tallies.byStatus.size(); ++i) {
        if (tallies.byStatus[i] > 0)
            object.insert(i == 0 ? u"none"_s : QString::number(i) + u"xx"_s, tallies.byStatus[i]);
    }
    return object;
}

QJsonObject ofTallies(const PathTallies &tallies)
{
    const std::chrono::nanoseconds mean = tallies.time / std::max<qint64>(tallies.count, 1);
    return {{u"count"_s, tallies.count},
            {u"by_status"_s, ofStatuses(tallies)},
            {u"bytes"_s, tallies.bytes},
            {u"mean_us"_s, qint64(std::chrono::duration_cast<std::chrono::microseconds>(mean).count())},
            {u"cache_hits"_s, tallies.hits},
            {u"cache_misses"_s, tallies.misses},
            {u"one_of_several"_s, tallies.shared}};
}

} // namespace

std::vector<std::pair<std::string, PathTallies>> busiestPaths(const Requests &requests)
{
    std::vector<std::pair<std::string, PathTallies>> all(requests.paths().begin(), requests.paths().end());
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.second.count > b.second.count; });
    return all;
}

QJsonObject toJson(const Requests &requests, qint64 refused, qint64 unreachable)
{
    QJsonObject object = ofTallies(requests.totals());
    QJsonArray paths;
    for (const auto &[path, tallies] : busiestPaths(requests)) {
        QJsonObject one = ofTallies(tallies);
        one.insert(u"path"_s, base::escaped(QByteArrayView(path.data(), qsizetype(path.size()))));
        paths.append(one);
    }
    object.insert(u"by_path"_s, paths);
    object.insert(u"refused"_s, refused);
    object.insert(u"unreachable"_s, unreachable);
    object.insert(u"operations"_s,
                  QJsonObject{{u"of_one_request"_s, requests.ownOperations()},
                              {u"of_one_of_several"_s, requests.sharedOperations()},
                              {u"of_none"_s, requests.otherOperations()}});
    return object;
}

} // namespace door
