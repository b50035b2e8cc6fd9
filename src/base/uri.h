#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

// Quoting and unquoting as Python's urllib.parse and Django's encoding helpers do it. Qt's own
// percent-encoding differs in which characters stay, and every one of them would give another cache key.
namespace base {

// Every byte that is neither a letter, a digit, one of "_.-~" nor in `safe` becomes %XX, upper case.
QByteArray quoted(const QByteArray &bytes, QByteArrayView safe);

// urllib.parse.quote_plus, what urlencode() does to names and values: blanks become '+'.
QByteArray quotedPlus(const QByteArray &bytes);

// %XX become bytes; anything else, a broken escape too, stays as it is.
QByteArray unquoted(const QByteArray &text);

// bytes.decode('utf-8', 'replace'): one U+FFFD for each maximal part of a broken sequence (the practice that
// Unicode 15 §3.9 recommends, which Python follows and Qt does not).
QString decodedUtf8(QByteArrayView bytes);

// django.utils.encoding.escape_uri_path(), for a path that is already decoded.
QByteArray escapedUriPath(const QByteArray &path);

// django.utils.encoding.iri_to_uri(): makes ASCII of it and leaves escapes and reserved characters alone.
QByteArray iriToUri(const QByteArray &iri);

} // namespace base
