#include "catalog/uri.h"

#include "base/uri.h"

#include <algorithm>

namespace catalog {

namespace {

QByteArray withoutQuery(const QByteArray &uri)
{
    const auto mark = uri.indexOf('?');
    return mark < 0 ? uri : uri.left(mark);
}

QString unquotedPlus(QByteArray text) // urllib.parse.unquote_plus
{
    return base::decodedUtf8(base::unquoted(text.replace('+', ' ')));
}

QByteArray joined(const QByteArray &uri, Parameters list)
{
    std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QByteArray query;
    for (const auto &[name, value] : list)
        query +=
            (query.isEmpty() ? "?" : "&") + base::quotedPlus(name.toUtf8()) + "=" + base::quotedPlus(value.toUtf8());
    return withoutQuery(uri) + query;
}

Parameters without(const Parameters &list, const QString &name)
{
    Parameters kept;
    std::copy_if(list.begin(), list.end(), std::back_inserter(kept),
                 [&](const auto &pair) { return pair.first != name; });
    return kept;
}

} // namespace

Parameters parameters(const QByteArray &uri)
{
    Parameters list;
    const auto mark = uri.indexOf('?');
    if (mark < 0)
        return list;
    QByteArray query = uri.mid(mark + 1);
    if (const auto fragment = query.indexOf('#'); fragment >= 0)
        query.truncate(fragment);
    for (const QByteArray &part : query.split('&')) {
        if (part.isEmpty())
            continue;
        const auto equals = part.indexOf('=');
        if (equals < 0)
            list.append({unquotedPlus(part), QString()});
        else
            list.append({unquotedPlus(part.left(equals)), unquotedPlus(part.mid(equals + 1))});
    }
    return list;
}

QByteArray withParameter(const QByteArray &uri, const QString &name, const QString &value)
{
    Parameters list = without(parameters(uri), name);
    list.append({name, value});
    return joined(uri, list);
}

QByteArray withoutParameter(const QByteArray &uri, const QString &name)
{
    return joined(uri, without(parameters(uri), name));
}

} // namespace catalog
