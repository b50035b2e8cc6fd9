#pragma once

#include "server/django.h"
#include "server/http.h"

// The keys of cache_page and of the cache middleware (django/utils/cache.py). The full key of an entry still gets
// KEY_PREFIX and VERSION before these (cache::Cache::makeKey).
namespace server {

QByteArray md5Hex(QByteArrayView text);

// ".en-us.UTC", or what of it the settings ask for (_i18n_cache_key_suffix).
QByteArray cacheKeySuffix(const SiteSettings &site, const Activation &active);

// Under this key lies the list of headers that the page's key needs (_generate_cache_header_key).
QByteArray cacheHeaderKey(const QByteArray &keyPrefix, const QByteArray &urlMd5, const QByteArray &suffix);

// Under this key lies the response (_generate_cache_key).
QByteArray cachePageKey(const QByteArray &keyPrefix, const QByteArray &method, const QByteArray &urlMd5,
                        const QByteArray &contextMd5, const QByteArray &suffix);

// The text that is hashed for the headers that the response varies on, in a list as learnedHeaders() gives it.
QByteArray headerContext(const Request &request, const QList<QByteArray> &headerList, Dialect dialect);

// What a response teaches about its URL: its Vary as sorted META names, without Accept-Language when the
// language is in the key anyway (learn_cache_key).
QList<QByteArray> learnedHeaders(const Headers &responseHeaders, const SiteSettings &site);

} // namespace server
