#include "server/keytemplate.h"

#include "base/nearest.h"
#include "server/uri.h"

#include <algorithm>

namespace server {

using base::failure;

namespace {
using Field = KeyTemplate::Field;

struct KnownField {
    QByteArrayView name;
    Field field;
};
constexpr KnownField plainFields[] = {
    {"method", Field::Method}, {"path", Field::Path},
    {"query", Field::Query},   {"query_sorted", Field::QuerySorted},
    {"user", Field::User},     {"language", Field::Language},
    {"format", Field::Format},
};
constexpr KnownField namedFields[] = {
    {"param", Field::Parameter},
    {"header", Field::Header},
    {"generation", Field::Generation},
};

QStringList located(qsizetype offset, QByteArrayView field = {})
{
    QStringList args{QString::number(offset + 1)};
    if (!field.isNull())
        args.append(QString::fromUtf8(field));
    return args;
}

const QByteArray *find(const EndpointFacts::Pairs &pairs, QByteArrayView name)
{
    const auto found =
        std::find_if(pairs.cbegin(), pairs.cend(), [name](const auto &pair) { return pair.first == name; });
    return found == pairs.cend() ? nullptr : &found->second;
}

template <std::size_t size> const KnownField *find(const KnownField (&fields)[size], QByteArrayView name)
{
    const auto *found = std::find_if(std::begin(fields), std::end(fields),
                                     [name](const KnownField &field) { return field.name == name; });
    return found == std::end(fields) ? nullptr : found;
}

QList<QByteArray> knownNames(const EndpointFacts &endpoint)
{
    QList<QByteArray> names;
    for (const KnownField &field : plainFields)
        names.append(field.name.toByteArray());
    for (const auto &kwarg : endpoint.kwargs)
        names.append(kwarg.first);
    names.append(endpoint.parameters);
    for (const KnownField &field : namedFields)
        names.append(field.name.toByteArray() + ".NAME");
    return names;
}

base::Result<KeyTemplate::Segment> parsedField(const QByteArray &text, qsizetype offset, const EndpointFacts &endpoint)
{
    if (const KnownField *known = find(plainFields, text))
        return KeyTemplate::Segment{known->field, {}};
    if (find(endpoint.kwargs, text))
        return KeyTemplate::Segment{Field::Kwarg, text};
    if (endpoint.parameters.contains(text))
        return KeyTemplate::Segment{Field::Parameter, text};
    const qsizetype dot = text.indexOf('.');
    const KnownField *named = find(namedFields, dot < 0 ? QByteArrayView(text) : QByteArrayView(text).first(dot));
    if (named && dot >= 0 && dot + 1 < text.size())
        return KeyTemplate::Segment{named->field, text.sliced(dot + 1)};
    if (named)
        return failure("key.nameless-field", located(offset, text));
    return failure("key.unknown-field",
                   located(offset, text) << QString::fromUtf8(base::nearestWord(text, knownNames(endpoint))));
}

QByteArray lastValue(const QueryDict &query, const QByteArray &name)
{
    const std::optional<QString> value = query.value(QString::fromUtf8(name));
    return value ? value->toUtf8() : QByteArray();
}
} // namespace

base::Result<KeyTemplate> KeyTemplate::parse(const QByteArray &text, const EndpointFacts &endpoint)
{
    KeyTemplate result;
    QByteArray literal;
    const auto endLiteral = [&] {
        if (!literal.isEmpty())
            result.m_segments.push_back({Field::Literal, std::exchange(literal, {})});
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '{' && c != '}') {
            literal.append(c);
            continue;
        }
        if (i + 1 < text.size() && text[i + 1] == c) {
            literal.append(c);
            ++i;
            continue;
        }
        if (c == '}')
            return failure("key.stray-brace", located(i));
        const qsizetype end = text.indexOf('}', i);
        if (end < 0)
            return failure("key.unclosed-brace", located(i));
        auto segment = parsedField(text.sliced(i + 1, end - i - 1), i + 1, endpoint);
        if (!segment)
            return tl::unexpected(segment.error());
        endLiteral();
        result.m_segments.push_back(*std::move(segment));
        i = end;
    }
    endLiteral();
    if (result.m_segments.empty())
        return failure("key.empty", located(0));
    return result;
}

QList<QByteArray> KeyTemplate::generations() const
{
    QList<QByteArray> names;
    for (const Segment &segment : m_segments) {
        if (segment.field == Field::Generation && !names.contains(segment.text))
            names.append(segment.text);
    }
    return names;
}

QByteArray KeyTemplate::key(const Request &request, const QueryDict &query, const EndpointFacts &facts) const
{
    QByteArray key;
    for (const Segment &segment : m_segments)
        key.append(textOf(segment, request, query, facts));
    return key;
}

QByteArray KeyTemplate::textOf(const Segment &segment, const Request &request, const QueryDict &query,
                               const EndpointFacts &facts)
{
    const auto named = [&](const EndpointFacts::Pairs &pairs) {
        const QByteArray *value = find(pairs, segment.text);
        return value ? *value : QByteArray();
    };
    switch (segment.field) {
    case Field::Literal:
        return segment.text;
    case Field::Method:
        return request.method;
    case Field::Path:
        return escapedUriPath(request.pathInfo());
    case Field::Query:
        return iriToUri(request.query);
    case Field::QuerySorted:
        return query.sortedEncoding();
    case Field::User:
        return request.user ? QByteArray::number(*request.user) : QByteArrayLiteral("anonymous");
    case Field::Language:
        return facts.active.language;
    case Field::Format:
        return facts.format;
    case Field::Parameter:
        return lastValue(query, segment.text);
    case Field::Kwarg:
        return named(facts.kwargs);
    case Field::Header: {
        const QByteArray *value = findHeader(request.headers, segment.text);
        return value ? *value : segment.text.compare("Host", Qt::CaseInsensitive) == 0 ? request.host : QByteArray();
    }
    case Field::Generation: {
        const QByteArray generation = named(facts.generations);
        return generation.isEmpty() ? QByteArrayLiteral("1") : generation; // as incr begins to count
    }
    }
    return {};
}

} // namespace server
