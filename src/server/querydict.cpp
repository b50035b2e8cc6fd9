#include "server/querydict.h"

#include "codec/pyrepr.h"
#include "server/uri.h"

#include <algorithm>

namespace server {

using codec::Value;

namespace {
// urllib.parse.unquote(): only runs of ASCII are unquoted, each decoded for itself, so that an escape next to
// a raw non-ASCII character never joins with it.
QString unquotedText(QString text)
{
    text.replace(u'+', u' ');
    if (!text.contains(u'%'))
        return text;
    QString result;
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype to = from;
        while (to < text.size() && text[to].unicode() < 0x80)
            ++to;
        result.append(decodedUtf8(unquoted(QStringView(text).sliced(from, to - from).toLatin1())));
        for (; to < text.size() && text[to].unicode() >= 0x80; ++to)
            result.append(text[to]);
        from = to;
    }
    return result;
}

bool codePointsLess(const QString &a, const QString &b)
{
    return a.toUcs4() < b.toUcs4(); // Python compares code points, QString its 16-bit units
}
} // namespace

QueryDict::QueryDict(QByteArrayView query)
{
    if (query.isEmpty())
        return;
    // Raw bytes should not be in a query; when they are no UTF-8 either, Django takes them for Latin-1.
    QString text = decodedUtf8(query);
    if (text.toUtf8() != query)
        text = QString::fromLatin1(query);
    for (const QString &pair : text.split(u'&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf(u'=');
        const QString name = unquotedText(equals < 0 ? pair : pair.first(equals));
        listOf(name).append(equals < 0 ? QString() : unquotedText(pair.sliced(equals + 1)));
    }
}

QStringList &QueryDict::listOf(const QString &name)
{
    const auto found =
        std::find_if(m_lists.begin(), m_lists.end(), [&](const auto &list) { return list.first == name; });
    return found != m_lists.end() ? found->second : m_lists.emplace_back(name, QStringList()).second;
}

std::optional<QString> QueryDict::value(QStringView name) const
{
    const auto found =
        std::find_if(m_lists.begin(), m_lists.end(), [&](const auto &list) { return list.first == name; });
    return found == m_lists.end() ? std::nullopt : std::optional(found->second.last());
}

Value QueryDict::dict() const
{
    Value::Pairs pairs;
    pairs.reserve(m_lists.size());
    for (const auto &[name, values] : m_lists)
        pairs.emplace_back(Value::text(name), Value::text(values.last()));
    return Value::dict(std::move(pairs));
}

QByteArray QueryDict::toString() const
{
    Value::Pairs pairs;
    pairs.reserve(m_lists.size());
    for (const auto &[name, values] : m_lists) {
        Value::Items items;
        for (const QString &value : values)
            items.push_back(Value::text(value));
        pairs.emplace_back(Value::text(name), Value::list(std::move(items)));
    }
    return "<QueryDict: " + codec::pyRepr(Value::dict(std::move(pairs))).toUtf8() + '>';
}

QByteArray QueryDict::sortedEncoding() const
{
    std::vector<std::pair<QString, QString>> pairs;
    for (const auto &[name, values] : m_lists) {
        for (const QString &value : values)
            pairs.emplace_back(name, value);
    }
    std::sort(pairs.begin(), pairs.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? codePointsLess(a.first, b.first) : codePointsLess(a.second, b.second);
    });
    QByteArray result;
    for (const auto &[name, value] : pairs) {
        if (!result.isEmpty())
            result.append('&');
        result.append(quotedPlus(name.toUtf8())).append('=').append(quotedPlus(value.toUtf8()));
    }
    return result;
}

} // namespace server
