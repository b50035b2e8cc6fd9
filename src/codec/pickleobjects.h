#pragma once

#include "codec/value.h"

#include <optional>

// What is known of classes without importing them: what a pickled construction would have become. Each
// function answers none when the class is not one of its own, or the arguments are not as its class writes them.
namespace codec::pickle {

struct PickledObject {
    bool isNew = false; // cls.__new__(cls, *args), otherwise cls(*args)
    QString module; // Python 3's names
    QString name;
    Value::Items args;
    Value::Pairs kwargs;
    std::optional<Value> state; // what BUILD set
    Value::Items items; // what was appended
    Value::Pairs pairs; // what was set by key

    bool is(QStringView otherModule, QStringView otherName) const { return module == otherModule && name == otherName; }
    const Value *argument(std::size_t index) const { return index < args.size() ? &args[index] : nullptr; }
    Value::Pairs attributes() const; // the state's, whether a dict or (dict or None, dict of slots)
};

Value valueOf(const PickledObject &object);

std::optional<Value> builtinValue(const PickledObject &object);
std::optional<Value> dateTimeValue(const PickledObject &object);
std::optional<Value> djangoValue(const PickledObject &object);

// The value at a text key; null when there is none.
const Value *find(const Value::Pairs &pairs, QStringView key);

} // namespace codec::pickle
