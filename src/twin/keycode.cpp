#include "twin/keycode.h"

#include "server/keytemplate.h"
#include "twin/marks.h"
#include "twin/python.h"

namespace twin {

using server::Caching;
using server::Endpoint;
using server::KeyTemplate;
using Function = Caching::KeyFunction;

namespace {

QByteArray quotedOnce(const QByteArray &text)
{
    const QByteArray inDouble = pyText(text);
    return text.contains('"') || text.contains('\'') ? inDouble : '\'' + inDouble.sliced(1).chopped(1) + '\'';
}

TextPart partOf(const KeyTemplate::Segment &segment)
{
    using Field = KeyTemplate::Field;
    const auto expression = [](const QByteArray &text) { return TextPart{text, true}; };
    switch (segment.field) {
    case Field::Literal:
        return {segment.text, false};
    case Field::Method:
        return expression("request.method");
    case Field::Path:
        return expression("path_text(request)");
    case Field::Query:
        return expression("query_text(request)");
    case Field::QuerySorted:
        return expression("sorted_query(request)");
    case Field::User:
        return expression("user_text(request)");
    case Field::Language:
        return expression("language(request)");
    case Field::Format:
        return expression("request.accepted_renderer.format");
    case Field::Parameter:
        return expression("request.query_params.get(" + quotedOnce(segment.text) + ", '')");
    case Field::Kwarg:
        return expression("kwargs[" + quotedOnce(segment.text) + "]");
    case Field::Header:
        return expression("request.headers.get(" + quotedOnce(segment.text) + ", '')");
    case Field::Generation:
        return expression("generation(" + quotedOnce(segment.text) + ")");
    }
    return {};
}

QByteArray templateCode(const Endpoint &endpoint, const QByteArray &key)
{
    const auto parsed = KeyTemplate::parse(key, server::factsOf({&endpoint, 1}));
    if (!parsed)
        return pyText(key);
    QList<TextPart> parts;
    for (const KeyTemplate::Segment &segment : parsed->segments())
        parts.append(partOf(segment));
    return pyFormat(parts);
}

QByteArray expressionOf(const Endpoint &endpoint, const Caching &caching)
{
    if (caching.method == Caching::Method::LowLevel)
        return templateCode(endpoint, caching.key);
    switch (caching.keyFunction) {
    case Function::Url:
        return "request.build_absolute_uri()";
    case Function::Tutorial:
        return "f\"" + endpoint.keyWord + ":{request.query_params.dict()}:{user_text(request)}\"";
    case Function::TutorialReal:
        return "f\"" + endpoint.keyWord + ":{request.query_params}:{user_text(request)}\"";
    case Function::Template:
        return templateCode(endpoint, caching.key);
    case Function::Default:
    case Function::QueryUser:
        break;
    }
    return {};
}

} // namespace

QByteArray keyFunctionName(const Endpoint &endpoint)
{
    switch (endpoint.id) {
    case Endpoint::Id::Courses:
        return "course_list_key";
    case Endpoint::Id::Course:
        return "course_key";
    case Endpoint::Id::Categories:
        return "category_list_key";
    case Endpoint::Id::Profile:
        return "profile_key";
    case Endpoint::Id::Basket:
        return "basket_key";
    case Endpoint::Id::Prices:
        return "live_prices_key";
    }
    Q_UNREACHABLE();
}

QByteArray keyArgument(const Endpoint &endpoint, const Caching &caching)
{
    if (caching.method == Caching::Method::Response && caching.keyFunction == Function::Default)
        return {};
    if (caching.method == Caching::Method::Response && caching.keyFunction == Function::QueryUser)
        return "keys.QueryUserKey()";
    return "keys." + keyFunctionName(endpoint);
}

QByteArray keyFunctionCode(const Endpoint &endpoint, const Caching &caching)
{
    if (caching.method != Caching::Method::Response && caching.method != Caching::Method::LowLevel)
        return {};
    const QByteArray expression = expressionOf(endpoint, caching);
    if (expression.isEmpty())
        return {};
    return "def " + keyFunctionName(endpoint) + "(view_instance, view_method, request, args, kwargs):\n    return "
        + expression + "  #: " + keyMark(endpoint.pattern);
}

} // namespace twin
