#include "server/storedresponse.h"

#include "codec/pyrepr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace server {

using codec::Value;

namespace {
bool isCookie(const QByteArray &name) { return name.compare("Set-Cookie", Qt::CaseInsensitive) == 0; }

Value headerText(const QByteArray &text) { return Value::text(QString::fromUtf8(text)); }

// {'vary': ('Vary', 'Accept'), …}: in the order in which the headers were set.
Value headerStore(const Headers &headers, bool lowerCaseKeys)
{
    Value::Pairs store;
    for (const auto &[name, value] : headers) {
        if (!isCookie(name))
            store.emplace_back(headerText(lowerCaseKeys ? name.toLower() : name),
                               Value::tuple({headerText(name), headerText(value)}));
    }
    return Value::dict(std::move(store));
}

// Python's SimpleCookie, by cookie name: what its Set-Cookie header says.
Value::Pairs cookieJar(const Headers &headers)
{
    Value::Pairs jar;
    for (const auto &[name, value] : headers) {
        if (isCookie(name))
            jar.emplace_back(headerText(value.first(qMax<qsizetype>(value.indexOf('='), 0))), headerText(value));
    }
    return jar;
}

const Value *attribute(const Value::Pairs &pairs, QLatin1StringView name)
{
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [name](const auto &pair) { return pair.first.toText() == name; });
    return found == pairs.end() ? nullptr : &found->second;
}

const Value::Pairs &stateOf(const Value *value)
{
    static const Value::Pairs none;
    const Value::ObjectData *object = value ? value->toObject() : nullptr;
    return object ? object->state : none;
}

bool appendHeaders(Headers &headers, const Value *store)
{
    if (!store || store->type() != Value::Type::Dict)
        return false;
    for (const auto &entry : store->pairs()) {
        const Value::Items &pair = entry.second.items();
        if (pair.size() != 2)
            return false;
        setHeader(headers, pair[0].toText().toUtf8(), pair[1].toText().toUtf8());
    }
    return true;
}

// What tells two values apart without reading them: the address of what they share with the cache's own copy.
const void *identityOf(const Value &value)
{
    if (const Value::ObjectData *object = value.toObject())
        return object;
    return value.items().empty() ? nullptr : value.items().data();
}
} // namespace

Value pickledResponse(const Response &response, const ResponseClass &responseClass)
{
    const Value headers = Value::object(u"django.http.response"_s, u"ResponseHeaders"_s, {},
                                        {{Value::text(u"_store"_s), headerStore(response.headers, true)}});
    Value::Pairs state{
        {Value::text(u"headers"_s), headers},
        {Value::text(u"_charset"_s), Value()},
        {Value::text(u"_resource_closers"_s), Value::list({})},
        {Value::text(u"_handler_class"_s), Value()},
        {Value::text(u"cookies"_s),
         Value::object(u"http.cookies"_s, u"SimpleCookie"_s, {}, cookieJar(response.headers))},
        {Value::text(u"closed"_s), Value::boolean(false)},
        {Value::text(u"_reason_phrase"_s), Value()},
        {Value::text(u"_container"_s), Value::list({Value::bytes(response.body)})},
    };
    if (response.status != 200) // an attribute of the class otherwise
        state.emplace_back(Value::text(u"status_code"_s), Value::integer(response.status));
    return Value::object(responseClass.module, responseClass.name, {}, std::move(state));
}

// What codec's pickle reader makes of such an object: {status, headers, content}.
static std::optional<Response> readResponse(const Value::Pairs &state)
{
    const Value *content = attribute(state, "content"_L1);
    const Value *headers = attribute(state, "headers"_L1);
    const Value *status = attribute(state, "status"_L1);
    if (!content || !headers || !status)
        return std::nullopt;
    Response response;
    response.status = static_cast<int>(status->toInteger());
    response.body = content->toBytes();
    for (const auto &[name, held] : headers->pairs())
        response.headers.append({name.toText().toUtf8(), held.toText().toUtf8()});
    for (const auto &cookie : stateOf(attribute(state, "cookies"_L1)))
        response.headers.append({"Set-Cookie", cookie.second.toText().toUtf8()});
    return response;
}

std::optional<Response> unpickledResponse(const Value &value)
{
    const Value::Pairs &state = stateOf(&value);
    if (std::optional<Response> read = readResponse(state)) // from a backend that keeps bytes
        return read;
    const Value *container = attribute(state, "_container"_L1);
    Response response;
    if (!container || !appendHeaders(response.headers, attribute(stateOf(attribute(state, "headers"_L1)), "_store"_L1)))
        return std::nullopt;
    const Value::Items &chunks = container->items();
    if (chunks.size() == 1) {
        response.body = chunks.front().toBytes();
    } else {
        for (const Value &chunk : chunks)
            response.body.append(chunk.toBytes());
    }
    if (const Value *status = attribute(state, "status_code"_L1))
        response.status = static_cast<int>(status->toInteger());
    for (const auto &cookie : stateOf(attribute(state, "cookies"_L1)))
        response.headers.append({"Set-Cookie", cookie.second.toText().toUtf8()});
    return response;
}

Value responseTriple(const Response &response)
{
    return Value::tuple(
        {Value::bytes(response.body), Value::integer(response.status), headerStore(response.headers, false)});
}

std::optional<Response> responseOfTriple(const Value &value)
{
    const Value::Items &items = value.items();
    if (items.size() != 3)
        return std::nullopt;
    Response response;
    response.status = static_cast<int>(items[1].toInteger());
    response.body = items[0].type() == Value::Type::Text ? items[0].toText().toUtf8() : items[0].toBytes();
    response.headers = {
        {"Content-Type", "text/html; charset=utf-8"}}; // HttpResponse's own, until the stored one replaces it
    return appendHeaders(response.headers, &items[2]) ? std::optional(std::move(response)) : std::nullopt;
}

std::optional<Response> ResponseMemo::read(const Value &value)
{
    const void *identity = identityOf(value);
    if (!identity)
        return m_reader(value);
    Slot &slot = m_slots[std::hash<const void *>()(identity) / alignof(std::max_align_t) % m_slots.size()];
    if (identityOf(slot.value) != identity)
        slot = {value, m_reader(value)};
    return slot.response;
}

namespace {
QByteArray madeBytes(const Value &value) // HttpResponseBase.make_bytes()
{
    if (value.type() == Value::Type::Bytes)
        return value.toBytes();
    return (value.type() == Value::Type::Text ? value.toText() : codec::pyStr(value)).toUtf8();
}
} // namespace

QByteArray httpContent(const Value &value)
{
    QByteArray content;
    switch (value.type()) {
    case Value::Type::List:
    case Value::Type::Tuple:
    case Value::Type::Set:
    case Value::Type::FrozenSet:
        for (const Value &item : value.items())
            content += madeBytes(item);
        return content;
    case Value::Type::Dict: // iterates over its keys
        for (const auto &[key, held] : value.pairs())
            content += madeBytes(key);
        return content;
    default:
        return madeBytes(value);
    }
}

} // namespace server
