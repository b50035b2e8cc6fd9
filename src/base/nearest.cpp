#include "base/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace base {

namespace {
qsizetype distance(QByteArrayView a, QByteArrayView b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i - 1] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}
} // namespace

QByteArray nearestWord(QByteArrayView written, const QList<QByteArray> &words)
{
    QByteArray nearest;
    qsizetype least = (written.size() + 1) / 2 + 1;
    for (const QByteArray &word : words) {
        if (const qsizetype away = distance(written, word); away < least) {
            least = away;
            nearest = word;
        }
    }
    return nearest;
}

} // namespace base
