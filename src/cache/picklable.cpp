#include "cache/picklable.h"

#include <algorithm>

namespace cache {

using codec::Value;

bool isPicklable(const Value &value)
{
    switch (value.type()) {
    case Value::Type::List:
    case Value::Type::Tuple:
    case Value::Type::Set:
    case Value::Type::FrozenSet:
        return std::all_of(value.items().begin(), value.items().end(), isPicklable);
    case Value::Type::Dict:
        return std::all_of(value.pairs().begin(), value.pairs().end(),
                           [](const auto &pair) { return isPicklable(pair.first) && isPicklable(pair.second); });
    case Value::Type::Object: {
        const Value::ObjectData &object = *value.toObject();
        return object.module != u"_thread" && object.module != u"_io" && object.module != u"socket"
            && !(object.module == u"builtins" && object.name == u"generator");
    }
    default:
        return true;
    }
}

} // namespace cache
