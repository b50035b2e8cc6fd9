#include "server/browsers.h"

#include "server/cacheheaders.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace server {

using base::Duration;

namespace {

constexpr qsizetype mostCopies = 10'000;

QByteArray headerOf(const Headers &headers, QByteArrayView name)
{
    const QByteArray *value = findHeader(headers, name);
    return value ? *value : QByteArray();
}

bool says(const Headers &headers, QByteArrayView directive)
{
    const QList<QByteArray> all = cacheControlDirectives(headers);
    return std::any_of(all.begin(), all.end(), [directive](const QByteArray &one) { return one == directive; });
}

// django.utils.http.parse_etags(): "*" alone, or those that are quoted.
QList<QByteArray> parsedEtags(const QByteArray &value)
{
    if (value.trimmed() == "*")
        return {"*"};
    QList<QByteArray> tags = splitAtCommas(value);
    tags.removeIf([](const QByteArray &tag) {
        const QByteArrayView quoted = QByteArrayView(tag).sliced(tag.startsWith("W/") ? 2 : 0);
        return quoted.size() < 2 || quoted.front() != '"' || quoted.indexOf('"', 1) != quoted.size() - 1;
    });
    return tags;
}

double posix(base::Instant now) { return std::chrono::duration<double>(now.time_since_epoch()).count(); }

// RFC 9111, section 4.2.1, less what the answer has been on its way already.
Duration freshness(const Headers &headers, base::Instant now)
{
    if (says(headers, "no-cache"))
        return Duration(0);
    std::optional<qint64> seconds = maxAge(headers);
    if (!seconds) {
        if (const QByteArray *expires = findHeader(headers, "Expires")) {
            const auto end = parsedHttpDate(*expires, posix(now));
            const qint64 begin = parsedHttpDate(headerOf(headers, "Date"), posix(now)).value_or(qint64(posix(now)));
            seconds = end ? *end - begin : 0;
        }
    }
    if (seconds)
        *seconds -= pythonInt(headerOf(headers, "Age")).value_or(0);
    constexpr qint64 longest = 365 * 24 * 3600;
    return std::chrono::seconds(std::clamp<qint64>(seconds.value_or(0), 0, longest));
}

} // namespace

QByteArray Browsers::Copy::etag() const { return headerOf(response.headers, "ETag"); }

Browsers::Key Browsers::keyOf(const Prepared &request) { return {request.http.user.value_or(-1), request.uri}; }

const Browsers::Copy *Browsers::find(const Prepared &request) const
{
    const QByteArray asked = headerOf(request.http.headers, "Cache-Control");
    if (request.http.method != "GET" || asked.contains("no-cache") || asked.contains("no-store")
        || asked.contains("max-age=0"))
        return nullptr;
    const auto copy = m_copies.constFind(keyOf(request));
    if (copy == m_copies.cend())
        return nullptr;
    for (qsizetype i = 0; i < copy->varies.size(); ++i) {
        const QByteArray *value = findHeader(request.http.headers, copy->varies[i]);
        if ((value ? std::optional(*value) : std::nullopt) != copy->values[i])
            return nullptr;
    }
    return &*copy;
}

std::optional<Duration> Browsers::keep(const Prepared &request, const Response &response, trace::EventId answer,
                                       base::Instant now)
{
    if (request.http.method != "GET")
        return {};
    m_copies.remove(keyOf(request));
    Copy copy;
    copy.response = response;
    copy.answer = answer;
    const Duration fresh = freshness(response.headers, now);
    copy.freshUntil = now + fresh;
    copy.varies = splitAtCommas(headerOf(response.headers, "Vary"));
    copy.varies.removeAll(QByteArray());
    if (response.status != 200 || says(response.headers, "no-store") || copy.varies.contains("*")
        || (fresh == Duration(0) && copy.etag().isEmpty()))
        return {};
    for (const QByteArray &name : std::as_const(copy.varies)) {
        const QByteArray *value = findHeader(request.http.headers, name);
        copy.values.append(value ? std::optional(*value) : std::nullopt);
    }
    if (m_copies.size() >= mostCopies)
        m_copies.clear();
    m_copies.insert(keyOf(request), copy);
    return fresh;
}

std::optional<Duration> Browsers::validated(const Prepared &request, const Response &notModified, base::Instant now)
{
    const auto copy = m_copies.find(keyOf(request));
    if (copy == m_copies.end())
        return {};
    for (const auto &[name, value] : notModified.headers)
        setHeader(copy->response.headers, name, value);
    const Duration fresh = freshness(copy->response.headers, now);
    copy->freshUntil = now + fresh;
    return fresh;
}

// django.utils.cache.get_conditional_response(), for answers without Last-Modified.
void makeConditional(const Request &request, const QByteArray &ifNoneMatch, base::Instant now, Response &response)
{
    if (request.method != "GET")
        return;
    if (!says(response.headers, "no-store") && !findHeader(response.headers, "ETag") && !response.body.isEmpty()) {
        const QByteArray digest = QCryptographicHash::hash(response.body, QCryptographicHash::Md5).toHex();
        setHeader(response.headers, "ETag", '"' + digest + '"');
    }
    const QByteArray etag = headerOf(response.headers, "ETag");
    if (etag.isEmpty() || response.status < 200 || response.status >= 300)
        return;
    const QList<QByteArray> match = parsedEtags(headerOf(request.headers, "If-Match"));
    const bool isUnmatched =
        !match.isEmpty() && match != QList<QByteArray>{"*"} && (etag.startsWith("W/") || !match.contains(etag));
    if (isUnmatched
        || (match.isEmpty() && parsedHttpDate(headerOf(request.headers, "If-Unmodified-Since"), posix(now)))) {
        response = {.status = 412, .headers = {{"Content-Type", "text/html; charset=utf-8"}}, .body = {}};
        return;
    }
    const auto strong = [](const QByteArray &tag) { return tag.startsWith("W/") ? tag.sliced(2) : tag; };
    const QList<QByteArray> tags =
        parsedEtags(ifNoneMatch.isEmpty() ? headerOf(request.headers, "If-None-Match") : ifNoneMatch);
    const bool isSame = tags == QList<QByteArray>{"*"}
        || std::any_of(tags.begin(), tags.end(), [&](const QByteArray &tag) { return strong(tag) == strong(etag); });
    if (!isSame)
        return;
    Response notModified{.status = 304, .headers = {}, .body = {}};
    for (const char *name : {"Cache-Control", "Content-Location", "Date", "ETag", "Expires", "Last-Modified", "Vary"}) {
        if (const QByteArray *value = findHeader(response.headers, name))
            notModified.headers.append({QByteArray(name), *value});
    }
    response = std::move(notModified);
}

} // namespace server
