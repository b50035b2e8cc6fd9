#include "server/http.h"

#include "server/uri.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace server {

namespace {
bool sameName(QByteArrayView a, QByteArrayView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

// request.path is text. Bytes that are not UTF-8 stay percent-encoded in it
// (django.utils.encoding.repercent_broken_unicode), so that the '%' is then escaped once more.
QByteArray decodedPath(const QByteArray &path)
{
    const QByteArray bytes = unquoted(path);
    if (std::all_of(bytes.cbegin(), bytes.cend(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return bytes;
    QByteArray result;
    QByteArrayView rest = bytes;
    while (!rest.isEmpty()) {
        const QString text = decodedUtf8(rest);
        const qsizetype broken = text.indexOf(QChar::ReplacementCharacter);
        if (broken < 0)
            return result.append(rest);
        const qsizetype good = QStringView(text).left(broken).toUtf8().size();
        result.append(rest.first(good));
        rest = rest.sliced(good);
        static constexpr char written[] = "\xEF\xBF\xBD"; // U+FFFD itself is no error
        const qsizetype length = rest.startsWith(written) ? 3 : 1;
        result.append(length == 3 ? rest.first(3).toByteArray()
                                  : quoted(rest.first(1).toByteArray(), "/#%[]=:;$&()+,!?*@'~"));
        rest = rest.sliced(length);
    }
    return result;
}

// A cookie's value in double quotes may hold \ooo and \x (http.cookies._unquote).
QByteArray unquotedCookie(const QByteArray &value)
{
    if (value.size() < 2 || !value.startsWith('"') || !value.endsWith('"'))
        return value;
    const QByteArray inner = value.sliced(1, value.size() - 2);
    const auto isOctal = [&inner](qsizetype at) {
        const auto isDigit = [&](qsizetype i, char most) { return inner.at(i) >= '0' && inner.at(i) <= most; };
        return at + 3 < inner.size() && isDigit(at + 1, '3') && isDigit(at + 2, '7') && isDigit(at + 3, '7');
    };
    QByteArray plain;
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner.at(i) != '\\' || i + 1 == inner.size()) {
            plain += inner.at(i);
        } else if (isOctal(i)) {
            plain += char(inner.sliced(i + 1, 3).toInt(nullptr, 8));
            i += 3;
        } else {
            plain += inner.at(++i);
        }
    }
    return plain;
}

// What urljoin() does with the dot segments of an absolute path.
QByteArray withoutDotSegments(const QByteArray &path)
{
    QList<QByteArray> kept;
    const QList<QByteArray> segments = path.split('/');
    for (const QByteArray &segment : segments) {
        if (segment == "..") {
            if (!kept.isEmpty())
                kept.removeLast();
        } else if (segment != ".") {
            kept.append(segment);
        }
    }
    if (segments.last() == "." || segments.last() == "..")
        kept.append(QByteArray());
    const QByteArray joined = kept.join('/');
    return joined.isEmpty() ? QByteArrayLiteral("/") : joined;
}
} // namespace

const QByteArray *findHeader(const Headers &headers, QByteArrayView name)
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(),
                                    [name](const auto &header) { return sameName(header.first, name); });
    return found == headers.cend() ? nullptr : &found->second;
}

void setHeader(Headers &headers, const QByteArray &name, const QByteArray &value)
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [&name](const auto &header) { return sameName(header.first, name); });
    if (found == headers.end())
        headers.append({name, value});
    else
        *found = {name, value};
}

QByteArray Request::pathInfo() const { return path.isEmpty() ? QByteArrayLiteral("/") : decodedPath(path); }

QByteArray Request::fullPath(bool withSlash) const
{
    const QByteArray info = pathInfo();
    const QByteArray whole = escapedUriPath(info) + (withSlash && !info.endsWith('/') ? "/" : "");
    return query.isEmpty() ? whole : whole + '?' + iriToUri(query);
}

bool Request::hasValidHost() const
{
    // host_validation_re and split_domain_port() of django/http/request.py
    static const QRegularExpression valid(QStringLiteral(R"(\A([a-z0-9.-]+|\[[a-f0-9]*:[a-f0-9\.:]+\])(:[0-9]+)?\z)"));
    const QRegularExpressionMatch match = valid.match(QString::fromUtf8(host).toLower());
    return match.hasMatch() && match.captured(1) != QStringLiteral(".");
}

QByteArray Request::absoluteUri() const
{
    QByteArray fullPath = escapedUriPath(decodedPath(path));
    if (fullPath.contains("/./") || fullPath.contains("/../"))
        fullPath = withoutDotSegments(fullPath);
    const QByteArray uri = (secure ? QByteArrayLiteral("https://") : QByteArrayLiteral("http://")) + host + fullPath;
    return iriToUri(query.isEmpty() ? uri : uri + '?' + query);
}

std::optional<QByteArray> Request::meta(QByteArrayView name) const
{
    if (!name.startsWith("HTTP_"))
        return std::nullopt;
    const QByteArrayView wanted = name.sliced(5);
    // CGI gives these two without the prefix, so that a Vary of them finds nothing.
    if (wanted == QByteArrayView("CONTENT_TYPE") || wanted == QByteArrayView("CONTENT_LENGTH"))
        return std::nullopt;
    for (const auto &[header, value] : headers) {
        if (header.size() == wanted.size()
            && std::equal(header.cbegin(), header.cend(), wanted.cbegin(), [](char written, char asked) {
                   const char upper = written >= 'a' && written <= 'z' ? static_cast<char>(written - 32) : written;
                   return (upper == '-' ? '_' : upper) == asked;
               }))
            return value;
    }
    if (wanted == QByteArrayView("HOST"))
        return host;
    return std::nullopt;
}

std::optional<QByteArray> Request::cookie(QByteArrayView name) const
{
    const QByteArray *header = findHeader(headers, "Cookie");
    if (!header)
        return std::nullopt;
    std::optional<QByteArray> value;
    for (const QByteArray &chunk : header->split(';')) {
        const qsizetype equals = chunk.indexOf('=');
        const QByteArray key = equals < 0 ? QByteArray() : chunk.first(equals).trimmed();
        if (key == name)
            value = unquotedCookie(equals < 0 ? chunk.trimmed() : chunk.sliced(equals + 1).trimmed());
    }
    return value;
}

} // namespace server
