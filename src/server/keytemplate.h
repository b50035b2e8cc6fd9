#pragma once

#include "base/error.h"
#include "server/endpointfacts.h"
#include "server/http.h"
#include "server/querydict.h"

#include <cstdint>
#include <vector>

namespace server {

// A person's own key: "course_list:{page}:{user}". Its fields are {method} {path} {query} {query_sorted} {user}
// {language} {format} {param.NAME} {header.NAME} {generation.NAME}, and the bare name of a URL kwarg or of a
// query parameter that the endpoint knows. "{{" and "}}" stand for a brace.
class KeyTemplate {
public:
    enum class Field : std::uint8_t {
        Literal,
        Method,
        Path,
        Query,
        QuerySorted,
        User,
        Language,
        Format,
        Parameter,
        Kwarg,
        Header,
        Generation,
    };
    struct Segment {
        Field field = Field::Literal;
        QByteArray text; // the literal, or the NAME
        friend bool operator==(const Segment &, const Segment &) = default;
    };

    // Errors, each with the column (of bytes, from 1): "key.unknown-field" {column, field, nearest known one or
    // empty}, "key.nameless-field" {column, field}, "key.unclosed-brace" {column}, "key.stray-brace" {column},
    // "key.empty" {1}.
    static base::Result<KeyTemplate> parse(const QByteArray &text, const EndpointFacts &endpoint);

    const std::vector<Segment> &segments() const { return m_segments; }
    QList<QByteArray> generations() const; // the names whose generation the caller has to look up first

    QByteArray key(const Request &request, const QueryDict &query, const EndpointFacts &facts) const;
    static QByteArray textOf(const Segment &segment, const Request &request, const QueryDict &query,
                             const EndpointFacts &facts);

private:
    std::vector<Segment> m_segments;
};

} // namespace server
