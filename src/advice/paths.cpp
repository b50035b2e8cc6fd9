#include "advice/paths.h"

#include "base/fingerprint.h"
#include "tap/families.h"

#include <algorithm>

namespace advice {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool isId(QByteArrayView part)
{
    constexpr qsizetype longWord = 16; // of hexadecimal digits: no word of a language
    constexpr qsizetype uuid = 36;
    if (part.isEmpty())
        return false;
    if (std::all_of(part.begin(), part.end(), isDigit))
        return true;
    const bool isHexadecimal = std::all_of(part.begin(), part.end(), [](char c) { return isHex(c) || c == '-'; });
    return isHexadecimal && (part.size() == uuid || (part.size() >= longWord && !part.contains('-')));
}

// Of the path's first so many parts.
qsizetype endOfPart(QByteArrayView path, qsizetype parts)
{
    qsizetype at = 0;
    for (; parts > 0 && at < path.size(); --parts) {
        const qsizetype slash = path.indexOf('/', at + 1);
        at = slash < 0 ? path.size() : slash;
    }
    return at;
}

} // namespace

QByteArray endpointOf(QByteArrayView path)
{
    QByteArray pattern;
    pattern.reserve(path.size());
    for (qsizetype at = 0; at < path.size();) {
        qsizetype end = path.indexOf('/', at);
        if (end < 0)
            end = path.size();
        const QByteArrayView part = path.sliced(at, end - at);
        pattern += isId(part) ? QByteArrayView("{id}") : part;
        if (end < path.size())
            pattern += '/';
        at = end + 1;
    }
    return pattern;
}

QByteArray keyFamily(const QByteArray &key)
{
    return QByteArray::fromStdString(tap::familyName({key.constData(), std::size_t(key.size())}));
}

PathTree::PathTree() { m_nodes.push_back({root, {}, {}}); }

std::uint32_t PathTree::node(QByteArrayView path)
{
    while (path.endsWith('/'))
        path.chop(1);
    if (path.isEmpty())
        return root;
    const std::uint64_t print = base::fingerprint(path);
    const auto found = m_byPath.constFind(print);
    if (found != m_byPath.cend())
        return *found;
    const qsizetype slash = path.lastIndexOf('/');
    const std::uint32_t parent = slash > 0 ? node(path.first(std::min(slash, endOfPart(path, deepest)))) : root;
    if (m_nodes.size() >= most)
        return parent;
    const auto made = std::uint32_t(m_nodes.size());
    m_nodes.push_back({parent, {}, {}});
    m_byPath.insert(print, made);
    return made;
}

void PathTree::change(std::uint32_t node, ChangeAt when, Reach reach)
{
    m_nodes[node].own.push_back(when);
    if (reach == Reach::AboveAndBelow)
        m_nodes[node].below.push_back(when);
    if (reach == Reach::Alone || node == root)
        return;
    for (std::uint32_t above = m_nodes[node].parent; above != root; above = m_nodes[above].parent)
        m_nodes[above].own.push_back(when);
}

std::vector<ChangeAt> PathTree::changesOf(std::uint32_t node) const
{
    std::vector<ChangeAt> changes = m_nodes[node].own;
    for (std::uint32_t above = node; above != root;) {
        above = m_nodes[above].parent;
        changes.insert(changes.end(), m_nodes[above].below.begin(), m_nodes[above].below.end());
    }
    std::sort(changes.begin(), changes.end());
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    return changes;
}

} // namespace advice
