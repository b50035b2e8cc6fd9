#include "server/keyfunction.h"

#include "codec/json.h"
#include "codec/pyrepr.h"
#include "server/cachekeys.h"
#include "server/keyconstructor.h"

namespace server {

namespace {
using Function = Caching::KeyFunction;
using Role = KeyPart::Role;

KeyPart literal(const QByteArray &text) { return {"literal", text, Role::Literal, "verbatim"}; }

KeyPart used(const QByteArray &name, const QByteArray &text, const QByteArray &rule)
{
    return {name, text, Role::Used, rule};
}

QByteArray userText(const Request &request)
{
    return request.user ? QByteArray::number(*request.user) : QByteArrayLiteral("anonymous");
}

QByteArray joined(const QList<KeyPart> &parts)
{
    QByteArray text;
    for (const KeyPart &part : parts) {
        if (part.role != Role::Ignored)
            text.append(part.text);
    }
    return text;
}

KeyConstructor constructorOf(Function function)
{
    return function == Function::Default ? KeyConstructor::defaultKey() : KeyConstructor::queryUserKey();
}

QByteArray queryText(Function function, const QueryDict &query)
{
    return function == Function::Tutorial ? codec::pyRepr(query.dict()).toUtf8() : query.toString();
}

ComposedKey ofUrl(const Request &request, const QueryDict &query, const EndpointFacts &facts)
{
    ComposedKey composed;
    composed.key = request.absoluteUri();
    composed.parts = {used("url", composed.key, "verbatim")};
    KeyCoverage covered;
    covered.host = covered.path = covered.query = true;
    composed.parts.append(ignoredParts(request, query, facts, covered));
    return composed;
}

ComposedKey ofTutorial(Function function, const Request &request, const QueryDict &query, const EndpointFacts &facts)
{
    const bool asDict = function == Function::Tutorial;
    ComposedKey composed;
    composed.parts = {literal(facts.keyWord + ':'),
                      used("query", queryText(function, query), asDict ? "dict" : "querydict"), literal(":"),
                      used("user", userText(request), "verbatim")};
    composed.key = joined(composed.parts);
    KeyCoverage covered;
    covered.query = covered.user = true;
    covered.lastValuesOnly = asDict;
    composed.parts.append(ignoredParts(request, query, facts, covered));
    return composed;
}

struct BitWords {
    QByteArray name;
    bool KeyCoverage::*covers;
};

BitWords wordsOf(KeyBit::Kind kind)
{
    switch (kind) {
    case KeyBit::Kind::UniqueMethodId:
        return {"method_id", nullptr};
    case KeyBit::Kind::Format:
        return {"format", &KeyCoverage::format};
    case KeyBit::Kind::Language:
        return {"language", &KeyCoverage::language};
    case KeyBit::Kind::User:
        return {"user", &KeyCoverage::user};
    case KeyBit::Kind::QueryParams:
        return {"query", &KeyCoverage::query};
    case KeyBit::Kind::Kwargs:
        return {"kwargs", &KeyCoverage::kwargs};
    case KeyBit::Kind::RequestHeaders:
        return {"headers", nullptr};
    case KeyBit::Kind::Pagination:
        return {"pagination", nullptr};
    case KeyBit::Kind::ListSqlQuery:
        return {"list_sql_query", nullptr};
    case KeyBit::Kind::RetrieveSqlQuery:
        return {"retrieve_sql_query", nullptr};
    }
    return {};
}

// The hashed text, cut at its members: {"format": …, "language": …}.
ComposedKey ofConstructor(const KeyConstructor &constructor, const Request &request, const QueryDict &query,
                          const EndpointFacts &facts)
{
    ComposedKey composed;
    KeyCoverage covered;
    covered.lastValuesOnly = true;
    QList<KeyBit> bits = constructor.bits();
    std::sort(bits.begin(), bits.end(), [](const KeyBit &a, const KeyBit &b) { return a.name < b.name; });
    for (const KeyBit &bit : bits) {
        const BitWords words = wordsOf(bit.kind);
        if (words.covers)
            covered.*words.covers = true;
        if (bit.kind == KeyBit::Kind::Pagination)
            covered.parameters.append(facts.paginationParameters);
        if (bit.kind == KeyBit::Kind::RequestHeaders)
            covered.headers.append(bit.params);
        composed.parts.append(literal((composed.parts.isEmpty() ? "{\"" : ", \"") + bit.name + "\": "));
        const auto json = codec::writeJson(constructor.valueOf(bit, request, query, facts), codec::sortedPythonJson);
        composed.parts.append(used(words.name, json.value_or(QByteArray()), "json"));
    }
    composed.parts.append(literal("}"));
    composed.hashed = joined(composed.parts);
    composed.key = md5Hex(composed.hashed);
    composed.parts.append(ignoredParts(request, query, facts, covered));
    return composed;
}

KeyPart partOf(const KeyTemplate::Segment &segment, const QByteArray &text, KeyCoverage &covered)
{
    using Field = KeyTemplate::Field;
    const auto covering = [&](bool KeyCoverage::*what, const QByteArray &name, const QByteArray &rule = "verbatim") {
        covered.*what = true;
        return used(name, text, rule);
    };
    switch (segment.field) {
    case Field::Literal:
        break;
    case Field::Method:
        return covering(&KeyCoverage::method, "method");
    case Field::Path:
        return covering(&KeyCoverage::path, "path");
    case Field::Query:
        return covering(&KeyCoverage::query, "query");
    case Field::QuerySorted:
        return covering(&KeyCoverage::query, "query", "sorted");
    case Field::User:
        return covering(&KeyCoverage::user, "user");
    case Field::Language:
        return covering(&KeyCoverage::language, "language");
    case Field::Format:
        return covering(&KeyCoverage::format, "format");
    case Field::Parameter:
        covered.parameters.append(segment.text);
        return used("param." + segment.text, text, "verbatim");
    case Field::Kwarg:
        covered.kwargNames.append(segment.text);
        return used("kwarg." + segment.text, text, "verbatim");
    case Field::Header:
        covered.headers.append(segment.text);
        return used("header." + segment.text, text, "verbatim");
    case Field::Generation:
        return used("generation." + segment.text, text, "verbatim");
    }
    return literal(text);
}

ComposedKey ofTemplate(const KeyTemplate &keyTemplate, const Request &request, const QueryDict &query,
                       const EndpointFacts &facts)
{
    ComposedKey composed;
    KeyCoverage covered;
    for (const KeyTemplate::Segment &segment : keyTemplate.segments())
        composed.parts.append(partOf(segment, KeyTemplate::textOf(segment, request, query, facts), covered));
    composed.key = joined(composed.parts);
    composed.parts.append(ignoredParts(request, query, facts, covered));
    return composed;
}
} // namespace

base::Result<KeyFunction> KeyFunction::make(const Caching &caching, const EndpointFacts &endpoint)
{
    KeyFunction function;
    if (caching.method == Caching::Method::Response)
        function.m_function = caching.keyFunction;
    if (function.m_function == Function::Template) {
        auto parsed = KeyTemplate::parse(caching.key, endpoint);
        if (!parsed)
            return tl::unexpected(parsed.error());
        function.m_template = *std::move(parsed);
    }
    return function;
}

QByteArray KeyFunction::key(const Request &request, const EndpointFacts &facts) const
{
    switch (m_function) {
    case Function::Url:
        return request.absoluteUri();
    case Function::Tutorial:
    case Function::TutorialReal:
        return facts.keyWord + ':' + queryText(m_function, QueryDict(request.query)) + ':' + userText(request);
    case Function::Default:
    case Function::QueryUser:
        return constructorOf(m_function).key(request, QueryDict(request.query), facts);
    case Function::Template:
        return m_template.key(request, QueryDict(request.query), facts);
    }
    return {};
}

ComposedKey KeyFunction::explained(const Request &request, const EndpointFacts &facts) const
{
    const QueryDict query(request.query);
    switch (m_function) {
    case Function::Url:
        return ofUrl(request, query, facts);
    case Function::Tutorial:
    case Function::TutorialReal:
        return ofTutorial(m_function, request, query, facts);
    case Function::Default:
    case Function::QueryUser:
        return ofConstructor(constructorOf(m_function), request, query, facts);
    case Function::Template:
        return ofTemplate(m_template, request, query, facts);
    }
    return {};
}

ExplainedPage explainedPage(const Request &request, const EndpointFacts &facts, const SiteSettings &site,
                            const QByteArray &keyPrefix, const std::optional<QList<QByteArray>> &headerList,
                            Dialect dialect)
{
    const QueryDict query(request.query);
    const QByteArray urlMd5 = md5Hex(request.absoluteUri());
    KeyCoverage covered;
    covered.host = covered.path = covered.query = true;
    covered.language = site.useI18n;
    covered.timeZone = site.useTz;

    const auto appendSuffix = [&](QList<KeyPart> &parts) {
        if (site.useI18n)
            parts << literal(".") << used("language", facts.active.language, "verbatim");
        if (site.useTz)
            parts << literal(".") << used("time_zone", facts.active.timeZone, "verbatim");
    };
    const auto compose = [&](QList<KeyPart> parts, const QByteArray &headerRule) {
        appendSuffix(parts);
        return ComposedKey{joined(parts), {}, parts + ignoredParts(request, query, facts, covered, headerRule)};
    };

    ExplainedPage page;
    page.headerKey = compose({literal("views.decorators.cache.cache_header."),
                              used("key_prefix", keyPrefix, "verbatim"), literal("."), used("url", urlMd5, "hashed")},
                             headerList ? "ignored" : "not-learned");
    if (!headerList)
        return page;
    for (const QByteArray &name : *headerList)
        covered.headers.append(QByteArray(name).replace(0, 5, QByteArray()).replace('_', '-'));
    covered.method = true;
    page.pageKey =
        compose({literal("views.decorators.cache.cache_page."), used("key_prefix", keyPrefix, "verbatim"), literal("."),
                 used("method", request.method, "verbatim"), literal("."), used("url", urlMd5, "hashed"), literal("."),
                 used("headers", md5Hex(headerContext(request, *headerList, dialect)), "hashed")},
                "ignored");
    return page;
}

} // namespace server
