#include "server/cachekeys.h"

#include "server/cacheheaders.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace server {

namespace {
QByteArray ofAbsent(Dialect dialect)
{
    switch (dialect) {
    case Dialect::ConcatMarker:
    case Dialect::NetstringMarker:
        return "-,";
    case Dialect::NetstringEmpty:
        return "0:,";
    case Dialect::Concat:
    case Dialect::Netstring:
        break;
    }
    return {};
}

bool usesNetstrings(Dialect dialect) { return dialect != Dialect::Concat && dialect != Dialect::ConcatMarker; }
} // namespace

QByteArray md5Hex(QByteArrayView text) { return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex(); }

QByteArray cacheKeySuffix(const SiteSettings &site, const Activation &active)
{
    QByteArray suffix;
    if (site.useI18n)
        suffix.append('.').append(active.language);
    if (site.useTz)
        suffix.append('.').append(active.timeZone);
    return suffix;
}

QByteArray cacheHeaderKey(const QByteArray &keyPrefix, const QByteArray &urlMd5, const QByteArray &suffix)
{
    return "views.decorators.cache.cache_header." + keyPrefix + '.' + urlMd5 + suffix;
}

QByteArray cachePageKey(const QByteArray &keyPrefix, const QByteArray &method, const QByteArray &urlMd5,
                        const QByteArray &contextMd5, const QByteArray &suffix)
{
    return "views.decorators.cache.cache_page." + keyPrefix + '.' + method + '.' + urlMd5 + '.' + contextMd5 + suffix;
}

QByteArray headerContext(const Request &request, const QList<QByteArray> &headerList, Dialect dialect)
{
    QByteArray context;
    for (const QByteArray &name : headerList) {
        const std::optional<QByteArray> value = request.meta(name);
        if (!value)
            context.append(ofAbsent(dialect));
        else if (usesNetstrings(dialect))
            context.append(QByteArray::number(value->size())).append(':').append(*value).append(',');
        else
            context.append(*value);
    }
    return context;
}

QList<QByteArray> learnedHeaders(const Headers &responseHeaders, const SiteSettings &site)
{
    QList<QByteArray> list;
    if (const QByteArray *vary = findHeader(responseHeaders, "Vary")) {
        for (const QByteArray &header : splitAtCommas(*vary)) {
            const QByteArray name = header.toUpper().replace('-', '_');
            if (!site.useI18n || name != "ACCEPT_LANGUAGE")
                list.append("HTTP_" + name);
        }
    }
    std::sort(list.begin(), list.end());
    return list;
}

} // namespace server
