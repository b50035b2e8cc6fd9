#include "inspector/keyspaceview.h"

#include "inspector/djangopages.h"

#include <algorithm>
#include <cstring>

namespace inspector {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

// Case of ASCII letters only: a name is bytes, and no encoding is known.
bool holds(QByteArrayView name, QByteArrayView text, Qt::CaseSensitivity sensitivity)
{
    if (sensitivity == Qt::CaseSensitive)
        return text.isEmpty() || memmem(name.data(), size_t(name.size()), text.data(), size_t(text.size()));
    return std::search(name.begin(), name.end(), text.begin(), text.end(),
                       [](char a, char b) { return lower(a) == lower(b); })
        != name.end()
        || text.isEmpty();
}

// Where the brackets that begin at `start` are closed again; `start` when none begin there, the key's end when they
// stay open.
qsizetype endOfBrackets(QByteArrayView key, qsizetype start)
{
    int depth = 0;
    qsizetype at = start;
    do {
        switch (key[at]) {
        case '{':
        case '[':
        case '(':
            ++depth;
            break;
        case '}':
        case ']':
        case ')':
            --depth;
            break;
        default:
            break;
        }
        if (depth > 0)
            ++at;
    } while (depth > 0 && at < key.size());
    return at;
}

} // namespace

qsizetype folderLength(QByteArrayView key, qsizetype pathLength, char separator)
{
    qsizetype start = pathLength;
    while (start < key.size() && key[start] == separator)
        ++start;
    if (start == key.size())
        return 0;
    const QByteArrayView path = key.first(pathLength);
    if (path.endsWith(djangoPages))
        return djangoPageLength(key, pathLength);
    if (path.contains(djangoPages))
        return 0;
    if (key.sliced(start).startsWith(djangoPages))
        return start + djangoPages.size();
    return key.indexOf(separator, endOfBrackets(key, start)) + 1;
}

bool KeyspaceView::isSameOrder(const KeyspaceView &other) const
{
    return m_order == other.m_order || (m_order && other.m_order && *m_order == *other.m_order);
}

KeyspaceView KeyspaceView::only(const std::vector<Row> &rows) const
{
    auto order = std::make_shared<std::vector<KeyNames::Id>>();
    order->reserve(rows.size());
    for (const Row row : rows)
        order->push_back((*m_order)[row]);
    return inOrder(std::move(order));
}

KeyspaceView KeyspaceView::inOrderOf(const KeyspaceView &part) const { return inOrder(part.m_order); }

KeyspaceView KeyspaceView::inOrder(std::shared_ptr<const std::vector<KeyNames::Id>> order) const
{
    KeyspaceView view = *this;
    view.m_order = std::move(order);
    return view;
}

KeyFacts KeyspaceView::facts(Row row) const
{
    const KeyNames::Id id = (*m_order)[row];
    return m_facts.at(id / factsPerBlock).at(id % factsPerBlock);
}

QByteArray KeyspaceView::typeWord(Row row) const
{
    const KeyFacts known = facts(row);
    return known.moduleType > 0 ? m_moduleTypes.value(known.moduleType - 1)
                                : redis::keyTypeWord(known.type).toByteArray();
}

KeyspaceView::Row KeyspaceView::lowerBound(QByteArrayView wanted) const
{
    if (!m_order)
        return 0;
    const auto found = std::lower_bound(m_order->begin(), m_order->end(), wanted,
                                        [this](KeyNames::Id id, QByteArrayView text) { return m_names.at(id) < text; });
    return Row(found - m_order->begin());
}

std::optional<KeyspaceView::Row> KeyspaceView::find(QByteArrayView wanted) const
{
    const Row row = lowerBound(wanted);
    if (row < size() && name(row) == wanted)
        return row;
    return {};
}

KeyspaceView::Range KeyspaceView::withPrefix(QByteArrayView prefix) const
{
    const Row first = lowerBound(prefix);
    return {first, endOfPrefix(prefix, first, size())};
}

// Folders are mostly small: steps that double find their end faster than halving the whole.
KeyspaceView::Row KeyspaceView::endOfPrefix(QByteArrayView prefix, Row from, Row to) const
{
    Row low = from; // all rows before it have the prefix
    for (quint64 step = 1; low < to; step *= 2) {
        const Row probe = Row(std::min<quint64>(low + step, to) - 1);
        if (!name(probe).startsWith(prefix)) {
            to = probe;
            break;
        }
        low = probe + 1;
    }
    if (low == to)
        return to;
    const auto end = std::partition_point(m_order->begin() + low, m_order->begin() + to,
                                          [&](KeyNames::Id id) { return m_names.at(id).startsWith(prefix); });
    return Row(end - m_order->begin());
}

QList<KeyspaceView::Node> KeyspaceView::children(QByteArrayView path, Row from, qsizetype limit, char separator) const
{
    QList<Node> nodes;
    const Range inside = withPrefix(path);
    for (Row row = std::max(from, inside.first); row < inside.last && nodes.size() < limit;) {
        const QByteArrayView key = name(row);
        const qsizetype length = folderLength(key, path.size(), separator);
        if (length == 0) {
            nodes.append({{row, row + 1}, key.size(), false});
            ++row;
            continue;
        }
        const QByteArrayView folder = key.first(length);
        const Row last = endOfPrefix(folder, row, inside.last);
        nodes.append({{row, last}, folder.size(), true});
        row = last;
    }
    return nodes;
}

QList<KeyspaceView::Row> KeyspaceView::containing(QByteArrayView text, Qt::CaseSensitivity sensitivity, Row from,
                                                  qsizetype limit) const
{
    QList<Row> rows;
    for (Row row = from; row < size() && rows.size() < limit; ++row) {
        if (holds(name(row), text, sensitivity))
            rows.append(row);
    }
    return rows;
}

} // namespace inspector
