#include "codec/javaobjects.h"

#include "codec/foreignvalues.h"
#include "codec/number.h"
#include "codec/pyrepr.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codec {

namespace {

const Value *javaField(const std::vector<JavaData> &data, QStringView name)
{
    for (const JavaData &part : data) {
        for (const auto &[key, value] : part.fields) {
            if (key.toText() == name)
                return &value;
        }
    }
    return nullptr;
}

Value::Items writtenObjects(const std::vector<JavaData> &data)
{
    Value::Items all;
    for (const JavaData &part : data)
        all.insert(all.end(), part.objects.begin(), part.objects.end());
    return all;
}

QByteArray writtenBlocks(const std::vector<JavaData> &data)
{
    QByteArray all;
    for (const JavaData &part : data)
        all += part.blocks;
    return all;
}

bool isBoxed(const QString &name)
{
    static const QSet<QString> boxed{u"java.lang.Boolean"_s, u"java.lang.Byte"_s,  u"java.lang.Character"_s,
                                     u"java.lang.Double"_s,  u"java.lang.Float"_s, u"java.lang.Integer"_s,
                                     u"java.lang.Long"_s,    u"java.lang.Short"_s};
    return boxed.contains(name);
}

// Collections that write their elements one after the other.
bool isListOfWritten(const QString &name)
{
    static const QSet<QString> lists{u"java.util.ArrayList"_s, u"java.util.LinkedList"_s, u"java.util.ArrayDeque"_s,
                                     u"java.util.concurrent.CopyOnWriteArrayList"_s};
    return lists.contains(name);
}

bool isSetOfWritten(const QString &name)
{
    static const QSet<QString> sets{u"java.util.HashSet"_s, u"java.util.LinkedHashSet"_s, u"java.util.TreeSet"_s};
    return sets.contains(name);
}

bool isMapOfWritten(const QString &name)
{
    static const QSet<QString> maps{u"java.util.HashMap"_s,
                                    u"java.util.LinkedHashMap"_s,
                                    u"java.util.TreeMap"_s,
                                    u"java.util.Hashtable"_s,
                                    u"java.util.Properties"_s,
                                    u"java.util.IdentityHashMap"_s,
                                    u"java.util.concurrent.ConcurrentHashMap"_s,
                                    u"java.util.concurrent.ConcurrentSkipListMap"_s};
    return maps.contains(name);
}

std::optional<Value> mapOfWritten(const QString &name, Value::Items objects)
{
    // It ends with two nulls, and cannot hold one.
    if (name == "java.util.concurrent.ConcurrentHashMap"_L1 && objects.size() >= 2)
        objects.resize(objects.size() - 2);
    if (objects.size() % 2 != 0)
        return std::nullopt;
    Value::Pairs pairs;
    for (std::size_t i = 0; i < objects.size(); i += 2)
        pairs.emplace_back(std::move(objects[i]), std::move(objects[i + 1]));
    return Value::dict(std::move(pairs));
}

std::optional<Value> javaDate(const QString &name, const std::vector<JavaData> &data)
{
    const QByteArray blocks = writtenBlocks(data);
    if (blocks.size() != 8)
        return std::nullopt;
    const auto milliseconds = qFromBigEndian<qint64>(blocks.constData());
    const Value *nanos = javaField(data, u"nanos");
    if (name == "java.sql.Timestamp"_L1 && nanos)
        return utcMoment((milliseconds - (milliseconds % 1000 + 1000) % 1000) / 1000, nanos->toInteger());
    return utcMomentOfMilliseconds(milliseconds);
}

std::optional<Value> bigNumber(const std::vector<JavaData> &data)
{
    const Value *sign = javaField(data, u"signum");
    const Value *magnitude = javaField(data, u"magnitude");
    if (!sign || !magnitude || magnitude->type() != Value::Type::Bytes
        || magnitude->toBytes().size() > mostBytesOfNumber)
        return std::nullopt;
    return integerFromBigEndian(magnitude->toBytes(), sign->toInteger() < 0);
}

std::optional<Value> bigDecimal(const std::vector<JavaData> &data)
{
    const Value *scale = javaField(data, u"scale");
    const Value *digits = javaField(data, u"intVal");
    if (!scale || !digits || (digits->type() != Value::Type::Int && digits->type() != Value::Type::BigInt))
        return std::nullopt;
    return decimalValue(pyRepr(*digits).toLatin1(), -scale->toInteger());
}

std::optional<Value> javaUuid(const std::vector<JavaData> &data)
{
    const Value *most = javaField(data, u"mostSigBits");
    const Value *least = javaField(data, u"leastSigBits");
    if (!most || !least)
        return std::nullopt;
    QByteArray bytes(16, '\0');
    qToBigEndian(qint64(most->toInteger()), bytes.data());
    qToBigEndian(qint64(least->toInteger()), bytes.data() + 8);
    return uuidValue(bytes);
}

// List.of(), Set.of() and Map.of() (java.util.CollSer): what it stands for is in the low byte of its tag.
std::optional<Value> immutableCollection(const std::vector<JavaData> &data)
{
    const Value *tag = javaField(data, u"tag");
    if (!tag)
        return std::nullopt;
    switch (tag->toInteger() & 0xff) {
    case 1:
        return Value::list(writtenObjects(data));
    case 2:
        return Value::set(writtenObjects(data));
    case 3:
        return mapOfWritten({}, writtenObjects(data));
    default:
        return std::nullopt;
    }
}

std::optional<Value> knownObject(const QString &name, const std::vector<JavaData> &data)
{
    if (isBoxed(name)) {
        const Value *value = javaField(data, u"value");
        return value ? std::optional(*value) : std::nullopt;
    }
    if (isListOfWritten(name))
        return Value::list(writtenObjects(data));
    if (isSetOfWritten(name)) {
        Value::Items items = writtenObjects(data);
        if (name == "java.util.TreeSet"_L1 && !items.empty())
            items.erase(items.begin()); // its comparator
        return Value::set(std::move(items));
    }
    if (isMapOfWritten(name))
        return mapOfWritten(name, writtenObjects(data));
    if (name == "java.util.Arrays$ArrayList"_L1) {
        const Value *items = javaField(data, u"a");
        return items && items->type() == Value::Type::List ? std::optional(*items) : std::nullopt;
    }
    if (name == "java.util.CollSer"_L1)
        return immutableCollection(data);
    if (name == "java.util.Date"_L1 || name == "java.sql.Timestamp"_L1)
        return javaDate(name, data);
    if (name == "java.math.BigInteger"_L1)
        return bigNumber(data);
    if (name == "java.math.BigDecimal"_L1)
        return bigDecimal(data);
    if (name == "java.util.UUID"_L1)
        return javaUuid(data);
    return std::nullopt;
}

} // namespace

Value javaObject(const QString &className, std::vector<JavaData> data)
{
    if (std::optional<Value> known = knownObject(className, data))
        return *known;
    Value::Pairs state;
    for (JavaData &part : data) {
        for (auto &field : part.fields)
            state.push_back(std::move(field));
        if (part.blocks.isEmpty() && part.objects.empty())
            continue;
        Value::Items written;
        if (!part.blocks.isEmpty())
            written.push_back(Value::bytes(part.blocks));
        written.insert(written.end(), part.objects.begin(), part.objects.end());
        state.emplace_back(Value::text(u"(written)"_s), Value::list(std::move(written)));
    }
    return namedObject(className, u".", {}, std::move(state));
}

} // namespace codec
