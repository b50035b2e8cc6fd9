#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>
#include <utility>

namespace server {

using Headers = QList<std::pair<QByteArray, QByteArray>>; // in order, names as written

// The first header of that name, whatever its case; null when absent.
const QByteArray *findHeader(const Headers &headers, QByteArrayView name);
void setHeader(Headers &headers, const QByteArray &name, const QByteArray &value); // replaces, or appends

// One HTTP request as the application gets it. Path and query are percent-encoded, as sent.
struct Request {
    QByteArray method = "GET";
    bool secure = false;
    QByteArray host = "127.0.0.1:8000";
    QByteArray path = "/";
    QByteArray query; // without the '?'
    Headers headers;
    std::optional<int> user; // who is logged in; none = anonymous

    QByteArray absoluteUri() const; // Django's build_absolute_uri()
    QByteArray pathInfo() const; // request.path_info: decoded, in UTF-8
    QByteArray fullPath(bool withSlash = false) const; // get_full_path(force_append_slash)
    bool hasValidHost() const; // for get_host(), where ALLOWED_HOSTS takes every host

    // request.META[name] for a name in CGI's form ("HTTP_X_TENANT"): what cache_page keeps in its header
    // lists. None when the request has no such header.
    std::optional<QByteArray> meta(QByteArrayView name) const;

    // The value of one cookie, as django.http.parse_cookie() reads it: the last one of that name.
    std::optional<QByteArray> cookie(QByteArrayView name) const;
};

struct Response {
    int status = 200;
    Headers headers;
    QByteArray body;
    bool streaming = false;
};

} // namespace server
