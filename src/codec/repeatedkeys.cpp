#include "codec/repeatedkeys.h"

#include "codec/pyrepr.h"

#include <QtCore/QSet>

namespace codec {

namespace {

void countRepeatedKeys(const Value &value, RepeatedKeys &repeated)
{
    for (const Value &item : value.items())
        countRepeatedKeys(item, repeated);
    QSet<QString> seen;
    for (const auto &[key, inner] : value.pairs()) {
        const qsizetype known = seen.size();
        seen.insert(pyRepr(key));
        if (seen.size() == known && repeated.count++ == 0)
            repeated.first = key.type() == Value::Type::Text ? key.toText() : pyRepr(key);
        countRepeatedKeys(inner, repeated);
    }
    if (const Value::ObjectData *object = value.toObject()) {
        for (const Value &argument : object->args)
            countRepeatedKeys(argument, repeated);
        for (const auto &[name, inner] : object->state)
            countRepeatedKeys(inner, repeated);
    }
}

} // namespace

RepeatedKeys repeatedKeys(const Value &value)
{
    RepeatedKeys repeated;
    countRepeatedKeys(value, repeated);
    return repeated;
}

} // namespace codec
