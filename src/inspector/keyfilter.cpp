#include "inspector/keyfilter.h"

#include "redis/glob.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace inspector {

namespace {

constexpr KeyspaceView::Row rowsBetweenLooks = 4'096; // at whether to stop

} // namespace

base::Result<KeyMatcher> KeyMatcher::make(const KeyFilter &filter)
{
    KeyMatcher matcher;
    matcher.m_filter = filter;
    if (filter.match == KeyFilter::Match::Regex) {
        matcher.m_regex = QRegularExpression(QString::fromLatin1(filter.pattern));
        if (!matcher.m_regex.isValid())
            return base::failure(
                "inspector.badPattern",
                {matcher.m_regex.errorString(), QString::number(matcher.m_regex.patternErrorOffset() + 1)});
        matcher.m_regex.optimize();
    }
    return matcher;
}

bool KeyMatcher::matches(QByteArrayView name) const
{
    const QByteArrayView pattern = m_filter.pattern;
    switch (m_filter.match) {
    case KeyFilter::Match::Bytes:
        return pattern.isEmpty() || memmem(name.data(), size_t(name.size()), pattern.data(), size_t(pattern.size()));
    case KeyFilter::Match::Glob:
        return redis::matchesGlob(pattern, name);
    case KeyFilter::Match::Regex:
        return m_regex.match(QString::fromLatin1(name)).hasMatch();
    }
    return false;
}

std::optional<KeyspaceView> filtered(const KeyspaceView &view, const KeyMatcher &matcher, const std::atomic<bool> &stop)
{
    std::vector<KeyspaceView::Row> rows;
    for (KeyspaceView::Row row = 0; row < view.size(); ++row) {
        if (row % rowsBetweenLooks == 0 && stop)
            return {};
        if (matcher.matches(view.name(row)))
            rows.push_back(row);
    }
    return view.only(rows);
}

std::optional<std::vector<KeyspaceView::Row>> sorted(const KeyspaceView &view, KeyspaceView::Range range,
                                                     KeyOrder order, Qt::SortOrder direction,
                                                     const std::atomic<bool> &stop)
{
    using Row = KeyspaceView::Row;
    struct Keyed {
        qint64 rank;
        Row row;
    };
    std::vector<Row> rows(range.size());
    std::iota(rows.begin(), rows.end(), range.first);
    if (order == KeyOrder::Name) {
        if (direction == Qt::DescendingOrder)
            std::reverse(rows.begin(), rows.end());
        return rows;
    }
    std::vector<Keyed> known;
    std::vector<Row> unknown;
    for (const Row row : rows) {
        if (row % rowsBetweenLooks == 0 && stop)
            return {};
        const KeyFacts facts = view.facts(row);
        const qint64 rank = order == KeyOrder::Ttl ? facts.expires
            : order == KeyOrder::Memory            ? qint64(facts.memory)
                                                   : qint64(facts.type);
        const qint64 none = order == KeyOrder::Ttl ? KeyFacts::unknown : 0;
        if (rank == none)
            unknown.push_back(row);
        else
            known.push_back({rank, row});
    }
    std::sort(known.begin(), known.end(), [direction](const Keyed &a, const Keyed &b) {
        if (a.rank != b.rank)
            return direction == Qt::AscendingOrder ? a.rank < b.rank : a.rank > b.rank;
        return a.row < b.row;
    });
    std::transform(known.begin(), known.end(), rows.begin(), [](const Keyed &each) { return each.row; });
    std::copy(unknown.begin(), unknown.end(), rows.begin() + qsizetype(known.size()));
    return rows;
}

std::optional<KeyspaceView> loneKeys(const KeyspaceView &view, const QByteArray &path, const std::atomic<bool> &stop)
{
    constexpr qsizetype atOnce = 1'024;
    std::vector<KeyspaceView::Row> rows;
    for (KeyspaceView::Row from = 0;;) {
        if (stop)
            return {};
        const QList<KeyspaceView::Node> nodes = view.children(path, from, atOnce);
        for (const KeyspaceView::Node &node : nodes) {
            if (!node.isFolder)
                rows.push_back(node.rows.first);
        }
        if (nodes.size() < atOnce)
            return view.only(rows);
        from = nodes.constLast().rows.last;
    }
}

std::optional<FolderLevel> folderLevel(const KeyspaceView &view, const QByteArray &path, qsizetype most,
                                       const std::atomic<bool> &stop)
{
    constexpr qsizetype atOnce = 1'024;
    FolderLevel level{path, {}, 0, false};
    for (KeyspaceView::Row from = 0;;) {
        if (stop)
            return {};
        const QList<KeyspaceView::Node> nodes = view.children(path, from, atOnce);
        for (const KeyspaceView::Node &node : nodes) {
            if (!node.isFolder) {
                ++level.loneKeys;
                continue;
            }
            if (level.folders.size() == most) {
                level.isCut = true;
                if (!path.isEmpty())
                    return level;
                continue; // keys without a folder may come behind
            }
            bool hasFolders = false;
            for (KeyspaceView::Row row = node.rows.first; row < node.rows.last && !hasFolders; ++row) {
                if (row % rowsBetweenLooks == 0 && stop)
                    return {};
                hasFolders = folderLength(view.name(row), node.pathLength) > 0;
            }
            level.folders.append({view.path(node), node.rows.size(), hasFolders});
        }
        if (nodes.size() < atOnce)
            return level;
        from = nodes.constLast().rows.last;
    }
}

} // namespace inspector
