#include "base/djangopages.h"

#include "base/uri.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QUrl>

#include <algorithm>

namespace base {

namespace {

constexpr QByteArrayView page = "cache_page.";
constexpr QByteArrayView header = "cache_header.";
constexpr qsizetype hashLength = 32;

bool isHash(QByteArrayView text)
{
    return text.size() == hashLength && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

} // namespace

qsizetype djangoPageLength(QByteArrayView key, qsizetype at)
{
    const QByteArrayView rest = key.sliced(at);
    if (!rest.startsWith(page) && !rest.startsWith(header))
        return 0;
    for (qsizetype dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.', dot + 1)) {
        const QByteArrayView word = rest.sliced(dot + 1);
        if (word.size() < hashLength || !isHash(word.first(hashLength)))
            continue;
        if (word.size() == hashLength || word[hashLength] == '.')
            return at + dot + 1 + hashLength;
    }
    return 0;
}

std::optional<DjangoPage> djangoPage(QByteArrayView key)
{
    const qsizetype found = key.indexOf(djangoPages);
    if (found < 0)
        return {};
    const qsizetype at = found + djangoPages.size();
    const qsizetype length = djangoPageLength(key, at);
    if (length == 0)
        return {};
    DjangoPage result;
    result.urlHash = key.first(length).last(hashLength).toByteArray();
    QByteArrayView between = key.first(length - hashLength - 1).sliced(at);
    result.isHeader = between.startsWith(header);
    between = between.sliced(std::min(between.size(), result.isHeader ? header.size() : page.size()));
    if (!result.isHeader) {
        const qsizetype dot = between.lastIndexOf('.');
        result.method = between.sliced(dot + 1).toByteArray();
        between = between.first(std::max<qsizetype>(dot, 0));
    }
    result.prefix = between.toByteArray();
    return result;
}

QByteArray djangoUrl(const QByteArray &origin, const QByteArray &target)
{
    const QByteArray asked = target.left(target.indexOf('#') < 0 ? target.size() : target.indexOf('#'));
    const qsizetype mark = asked.indexOf('?');
    const QByteArray path = unquoted(mark < 0 ? asked : asked.first(mark));
    const QByteArray query = mark < 0 ? QByteArray() : asked.mid(mark + 1);
    const QByteArray url = origin + escapedUriPath(path);
    // WSGI hands bytes over as the letters of Latin-1 (PEP 3333), and Django escapes those.
    return query.isEmpty() ? url : url + '?' + iriToUri(QString::fromLatin1(query).toUtf8());
}

UrlNames::UrlNames(const QStringList &absoluteUrls)
{
    for (const QString &url : absoluteUrls)
        add(url);
}

void UrlNames::add(const QString &absoluteUrl)
{
    const QString url = absoluteUrl.trimmed();
    const QByteArray bytes = QUrl(url).toEncoded(); // iri_to_uri
    if (!bytes.isEmpty() && m_urls.size() < mostUrls)
        m_urls.insert(QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex(), url);
}

void UrlNames::add(const QByteArray &djangoUrl)
{
    if (m_urls.size() < mostUrls)
        m_urls.insert(QCryptographicHash::hash(djangoUrl, QCryptographicHash::Md5).toHex(),
                      QString::fromUtf8(djangoUrl));
}

} // namespace base
