#include "base/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace base {

qsizetype editDistance(QByteArrayView a, QByteArrayView b)
{
    const auto columns = static_cast<std::size_t>(b.size()) + 1;
    std::vector<qsizetype> before(columns), last(columns), row(columns);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last.back();
}

QByteArray nearestWord(QByteArrayView written, const QList<QByteArray> &words)
{
    QByteArray nearest;
    qsizetype least = (written.size() + 1) / 2 + 1;
    for (const QByteArray &word : words) {
        if (const qsizetype away = editDistance(written, word); away < least) {
            least = away;
            nearest = word;
        }
    }
    return nearest;
}

} // namespace base
