#include "server/keyconstructor.h"

#include "codec/json.h"
#include "server/cachekeys.h"
#include "server/uri.h"

namespace server {

using codec::Value;

namespace {
Value textValue(const QByteArray &utf8) { return Value::text(decodedUtf8(utf8)); }

Value sqlValue(const std::optional<QByteArray> &sql) { return sql ? textValue(*sql) : Value(); }

Value pairsValue(const EndpointFacts::Pairs &pairs)
{
    Value::Pairs values;
    for (const auto &[name, text] : pairs)
        values.emplace_back(textValue(name), textValue(text));
    return Value::dict(std::move(values));
}

Value headersValue(const Request &request, const QList<QByteArray> &names)
{
    Value::Pairs values;
    for (const QByteArray &name : names) {
        const QByteArray metaName = "HTTP_" + name.trimmed().toUpper().replace('-', '_');
        if (const auto value = request.meta(metaName))
            values.emplace_back(textValue(name.toLower()), textValue(*value));
    }
    return Value::dict(std::move(values));
}

Value parametersValue(const QueryDict &query, const QList<QByteArray> &names)
{
    Value::Pairs values;
    for (const QByteArray &name : names) {
        const QString text = QString::fromUtf8(name);
        if (const std::optional<QString> value = query.value(text))
            values.emplace_back(Value::text(text), Value::text(*value));
    }
    return Value::dict(std::move(values));
}

const QList<KeyBit> defaultBits{
    {"unique_method_id", KeyBit::Kind::UniqueMethodId, {}},
    {"format", KeyBit::Kind::Format, {}},
    {"language", KeyBit::Kind::Language, {}},
};
} // namespace

KeyConstructor KeyConstructor::defaultKey() { return KeyConstructor(defaultBits); }

KeyConstructor KeyConstructor::defaultListKey()
{
    return KeyConstructor(defaultBits
                          + QList<KeyBit>{{"list_sql_query", KeyBit::Kind::ListSqlQuery, {}},
                                          {"pagination", KeyBit::Kind::Pagination, {}}});
}

KeyConstructor KeyConstructor::defaultObjectKey()
{
    return KeyConstructor(defaultBits + QList<KeyBit>{{"retrieve_sql_query", KeyBit::Kind::RetrieveSqlQuery, {}}});
}

KeyConstructor KeyConstructor::queryUserKey()
{
    return KeyConstructor(defaultBits
                          + QList<KeyBit>{{"query_params", KeyBit::Kind::QueryParams, {}},
                                          {"user", KeyBit::Kind::User, {}},
                                          {"url_kwargs", KeyBit::Kind::Kwargs, {}}});
}

Value KeyConstructor::valueOf(const KeyBit &bit, const Request &request, const QueryDict &query,
                              const EndpointFacts &facts) const
{
    switch (bit.kind) {
    case KeyBit::Kind::UniqueMethodId:
        return textValue(facts.methodId);
    case KeyBit::Kind::Format:
        return textValue(facts.format);
    case KeyBit::Kind::Language:
        return textValue(facts.active.language);
    case KeyBit::Kind::User:
        return request.user ? Value::text(QString::number(*request.user)) : Value::text(QStringLiteral("anonymous"));
    case KeyBit::Kind::QueryParams:
        return query.dict();
    case KeyBit::Kind::Kwargs:
        return pairsValue(facts.kwargs);
    case KeyBit::Kind::RequestHeaders:
        return headersValue(request, bit.params);
    case KeyBit::Kind::Pagination:
        return parametersValue(query, facts.paginationParameters);
    case KeyBit::Kind::ListSqlQuery:
        return sqlValue(facts.listSql);
    case KeyBit::Kind::RetrieveSqlQuery:
        return sqlValue(facts.retrieveSql);
    }
    return {};
}

QByteArray KeyConstructor::json(const Request &request, const QueryDict &query, const EndpointFacts &facts) const
{
    Value::Pairs members;
    members.reserve(static_cast<std::size_t>(m_bits.size()));
    for (const KeyBit &bit : m_bits)
        members.emplace_back(textValue(bit.name), valueOf(bit, request, query, facts));
    // Texts, dicts of texts and None: there is nothing in it that JSON cannot hold.
    return codec::writeJson(Value::dict(std::move(members)), codec::sortedPythonJson).value_or(QByteArray());
}

QByteArray KeyConstructor::key(const Request &request, const QueryDict &query, const EndpointFacts &facts) const
{
    return md5Hex(json(request, query, facts));
}

} // namespace server
