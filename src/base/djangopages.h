#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <optional>

namespace base {

// What stands before every key of Django's cache_page (django/utils/cache.py), after the key prefix and version:
//   views.decorators.cache.cache_page.PREFIX.METHOD.MD5(URL).MD5(HEADERS)[.LANGUAGE][.TIMEZONE]
//   views.decorators.cache.cache_header.PREFIX.MD5(URL)[.LANGUAGE][.TIMEZONE]
// The URL is the absolute one. The second hash differs between Django's releases, so only the first is relied on.
constexpr QByteArrayView djangoPages = "views.decorators.cache.";

struct DjangoPage {
    bool isHeader = false; // the list of headers that the pages vary on
    QByteArray prefix; // cache_page's own key_prefix
    QByteArray method; // of pages
    QByteArray urlHash; // 32 hex digits
};

// How long the part of `key` is that ends with the URL's hash, `at` being where what follows djangoPages begins; 0
// when the key is not made so.
qsizetype djangoPageLength(QByteArrayView key, qsizetype at);
std::optional<DjangoPage> djangoPage(QByteArrayView key); // of a key, or of that part of one

// The URL that cache_page makes its hash of: HttpRequest.build_absolute_uri() of a request for `target` ("/page/?a=b")
// to `origin` ("http://localhost:8000").
QByteArray djangoUrl(const QByteArray &origin, const QByteArray &target);

// URLs that a person lists or that requests had, by the hash that Django makes of them; it is the same in all dialects
// of its keys.
class UrlNames {
public:
    static constexpr qsizetype mostUrls = 100'000;

    UrlNames() = default;
    explicit UrlNames(const QStringList &absoluteUrls);

    void add(const QString &absoluteUrl); // as a person writes it; as long as there is room
    void add(const QByteArray &djangoUrl); // as Django makes its hash of it

    QString url(const QByteArray &hash) const { return m_urls.value(hash); } // empty when unknown
    bool isEmpty() const { return m_urls.isEmpty(); }

private:
    QHash<QByteArray, QString> m_urls;
};

} // namespace base
