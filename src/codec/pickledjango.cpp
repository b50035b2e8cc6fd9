#include "codec/pickleobjects.h"

#include <QtCore/QHash>

// Django's own classes that end up in caches: responses, models, querysets, query strings.
namespace codec::pickle {

using namespace Qt::StringLiterals;
using Type = Value::Type;

namespace {
Value::Pairs without(const Value::Pairs &pairs, std::initializer_list<QStringView> keys)
{
    Value::Pairs rest;
    for (const auto &pair : pairs) {
        const QString key = pair.first.toText();
        if (pair.first.type() != Type::Text || std::find(keys.begin(), keys.end(), key) == keys.end())
            rest.push_back(pair);
    }
    return rest;
}

// The class attribute status_code of HttpResponse and its subclasses, which is not pickled (django/http/response.py).
int defaultStatus(const QString &cls)
{
    static const QHash<QString, int> statuses{
        {u"HttpResponseRedirect"_s, 302},    {u"HttpResponsePermanentRedirect"_s, 301},
        {u"HttpResponseNotModified"_s, 304}, {u"HttpResponseBadRequest"_s, 400},
        {u"HttpResponseForbidden"_s, 403},   {u"HttpResponseNotFound"_s, 404},
        {u"HttpResponseNotAllowed"_s, 405},  {u"HttpResponseGone"_s, 410},
        {u"HttpResponseServerError"_s, 500},
    };
    return statuses.value(cls, 200);
}

// Headers are kept as lower-case name → (name, value): by Django ≥ 3.2 in headers._store, before in _headers.
std::optional<Value> headersOf(const Value::Pairs &attributes)
{
    const Value *store = find(attributes, u"_headers");
    if (const Value *headers = find(attributes, u"headers"); headers && headers->toObject())
        store = find(headers->toObject()->state, u"_store");
    if (!store || store->type() != Type::Dict)
        return std::nullopt;
    Value::Pairs headers;
    for (const auto &[lower, entry] : store->pairs()) {
        if (entry.items().size() != 2)
            return std::nullopt;
        headers.emplace_back(entry.items()[0], entry.items()[1]);
    }
    return Value::dict(std::move(headers));
}

std::optional<Value> response(const PickledObject &object)
{
    const Value::Pairs attributes = object.attributes();
    const Value *container = find(attributes, u"_container");
    const std::optional<Value> headers = headersOf(attributes);
    if (!container || !headers)
        return std::nullopt;
    QByteArray content;
    for (const Value &chunk : container->items())
        content += chunk.type() == Type::Text ? chunk.toText().toUtf8() : chunk.toBytes();
    const Value *status = find(attributes, u"status_code");
    Value::Pairs shown{
        {Value::text(u"status"_s), status ? *status : Value::integer(defaultStatus(object.name))},
        {Value::text(u"headers"_s), *headers},
        {Value::text(u"content"_s), Value::bytes(content)},
    };
    const Value *cookies = find(attributes, u"cookies");
    if (cookies && cookies->toObject() && !cookies->toObject()->args.empty())
        shown.emplace_back(Value::text(u"cookies"_s), *cookies);
    return Value::object(object.module, object.name, {}, std::move(shown));
}

// model_unpickle(("app", "Model")) and then the fields; in Django < 2 the model itself is named.
std::optional<Value> model(const PickledObject &object)
{
    const Value *id = object.argument(0);
    if (!id)
        return std::nullopt;
    Value::Pairs fields = without(object.attributes(), {u"_state", u"_django_version", u"_prefetched_objects_cache"});
    if (id->items().size() == 2)
        return Value::object(id->items()[0].toText(), id->items()[1].toText(), {}, std::move(fields));
    if (const Value::ObjectData *cls = id->toObject(); cls && cls->isReference)
        return Value::object(cls->module, cls->name, {}, std::move(fields));
    return std::nullopt;
}

std::optional<Value> querySet(const PickledObject &object)
{
    const Value::Pairs attributes = object.attributes();
    const Value *cls = find(attributes, u"model");
    const Value *rows = find(attributes, u"_result_cache"); // pickling a queryset evaluates it
    if (!cls || !cls->toObject() || !rows || (rows->type() != Type::List && !rows->isNone()))
        return std::nullopt;
    return Value::object(object.module, object.name, {*cls, Value::list(rows->items())});
}

// A QueryDict sets the last value of each key, and keeps all of them in its state.
std::optional<Value> queryDict(const PickledObject &object)
{
    const Value::Pairs attributes = object.attributes();
    const Value *data = find(attributes, u"_data");
    if (!data || data->type() != Type::Dict)
        return std::nullopt;
    return Value::object(object.module, object.name, {*data},
                         without(attributes, {u"_data", u"_mutable", u"_encoding"}));
}
} // namespace

std::optional<Value> djangoValue(const PickledObject &object)
{
    if (object.is(u"django.db.models.base", u"model_unpickle"))
        return model(object);
    if (!object.isNew)
        return std::nullopt;
    if (std::optional<Value> value = queryDict(object))
        return value;
    if (std::optional<Value> value = response(object))
        return value;
    return querySet(object);
}

} // namespace codec::pickle
