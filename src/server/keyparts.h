#pragma once

#include "server/endpointfacts.h"
#include "server/http.h"
#include "server/querydict.h"

#include <cstdint>

namespace server {

// One piece of a key, or one piece of the request that the key ignores. `name` says which piece: "literal",
// "url", "host", "path", "query", "param.NAME", "kwargs", "kwarg.NAME", "headers", "header.NAME", "method",
// "method_id", "key_prefix", "user", "format", "language", "time_zone", "pagination", "list_sql_query",
// "retrieve_sql_query", "generation.NAME". `rule` is how it got in or why not:
//   verbatim      as it is                      querydict  str(QueryDict), in the order sent
//   dict          the last values, in order      sorted     sorted by name
//   json          in the hashed JSON text       hashed     by its md5
//   ignored       not in the key                last-value an earlier value of a repeated parameter: only the last
//   counts not-learned   no response has yet told whether the page varies on it
struct KeyPart {
    enum class Role : std::uint8_t { Literal, Used, Ignored };

    QByteArray name;
    QByteArray text;
    Role role = Role::Used;
    QByteArray rule;

    friend bool operator==(const KeyPart &, const KeyPart &) = default;
};

// A key with its parts. The texts of the literal and used parts, joined, are the key, or, where the whole is
// hashed, the text that was hashed.
struct ComposedKey {
    QByteArray key;
    QByteArray hashed; // what the key is the md5 of; null when the key is the text itself
    QList<KeyPart> parts;
};

// Which pieces of the request a key holds in some form.
struct KeyCoverage {
    bool method = false;
    bool host = false; // with the scheme
    bool path = false;
    bool query = false; // every parameter …
    bool lastValuesOnly = false; // … but only the last value of a repeated one
    bool kwargs = false;
    bool user = false;
    bool format = false;
    bool language = false;
    bool timeZone = false;
    QList<QByteArray> parameters; // single ones
    QList<QByteArray> kwargNames;
    QList<QByteArray> headers; // names, in any case
};

// The pieces of the request that the key says nothing of.
QList<KeyPart> ignoredParts(const Request &request, const QueryDict &query, const EndpointFacts &facts,
                            const KeyCoverage &covered, const QByteArray &headerRule = QByteArrayLiteral("ignored"));

} // namespace server
