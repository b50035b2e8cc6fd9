#include "codec/javareader.h"

#include "codec/foreignvalues.h"
#include "codec/javaobjects.h"

#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codec {

namespace {

enum JavaTag : quint8 {
    TagNull = 0x70,
    TagReference,
    TagClassDescription,
    TagObject,
    TagString,
    TagArray,
    TagClass,
    TagBlockData,
    TagEndBlockData,
    TagReset,
    TagBlockDataLong,
    TagException,
    TagLongString,
    TagProxyClassDescription,
    TagEnum,
};

enum JavaFlag : quint8 { FlagWriteMethod = 1, FlagSerializable = 2, FlagExternalizable = 4, FlagBlockData = 8 };

struct JavaField {
    char type = 0;
    QString name;
};

struct JavaClass {
    QString name;
    quint8 flags = 0;
    std::vector<JavaField> fields;
    int parent = -1; // its place among the classes
};

class JavaReader {
public:
    JavaReader(QByteArrayView data, const ReadingLimits &limits)
        : m_in(data, limits)
    {
    }

    Reading run()
    {
        if (!m_in.skip(javaMagic))
            m_in.fail("reading.byte");
        Value::Items all;
        while (!m_in.isBroken() && !m_in.isAtEnd()) {
            std::optional<Content> next = content();
            if (next)
                all.push_back(next->isBlock ? Value::bytes(next->block) : std::move(next->part.value));
        }
        if (all.empty())
            m_in.fail("reading.truncated");
        Value value = all.empty() ? Value() : all.size() == 1 ? std::move(all.front()) : Value::list(std::move(all));
        return {.value = std::move(value), .size = m_in.at(), .broken = m_in.broken()};
    }

private:
    struct Content {
        Part part{};
        bool isBlock = false;
        QByteArray block{};
    };
    struct Handle {
        int classPlace = -1; // of a class' description
        Part part{};
        bool isRead = false;
    };

    // None at the end of what a class wrote itself.
    std::optional<Content> content()
    {
        if (!m_in.counts())
            return std::nullopt;
        switch (m_in.byte()) {
        case TagBlockData:
            return block(m_in.byte());
        case TagBlockDataLong:
            return block(m_in.big<quint32>());
        case TagEndBlockData:
            return std::nullopt;
        case TagReset:
            m_handles.clear();
            return content();
        case TagNull:
            return Content{};
        case TagReference:
            return whole(reference());
        case TagString:
            return whole(string(m_in.big<quint16>()));
        case TagLongString:
            return whole(string(m_in.big<quint64>()));
        case TagClass:
            return whole(classItself());
        case TagClassDescription:
            return whole({.value = classValue(newClass())});
        case TagProxyClassDescription:
            return whole({.value = classValue(newProxy())});
        case TagArray:
            return whole(array());
        case TagEnum:
            return whole(enumeration());
        case TagObject:
            return whole(object());
        default:
            m_in.fail("reading.byte", m_in.at() - 1);
            return std::nullopt;
        }
    }

    static std::optional<Content> whole(Part part) { return Content{.part = std::move(part)}; }
    std::optional<Content> block(std::uint64_t length)
    {
        return Content{.isBlock = true, .block = m_in.take(length).toByteArray()};
    }

    // A value in its place, where no end may come.
    Part item()
    {
        Part part;
        if (m_in.enter()) {
            std::optional<Content> next = content();
            if (next && !next->isBlock)
                part = std::move(next->part);
            else
                m_in.fail("reading.byte");
        }
        m_in.leave();
        return part;
    }

    std::size_t newHandle()
    {
        m_handles.emplace_back();
        return m_handles.size() - 1;
    }
    Part settled(std::size_t handle, Part part)
    {
        if (handle < m_handles.size()) { // a reset may have come between
            m_handles[handle].part = part;
            m_handles[handle].isRead = true;
        }
        return part;
    }

    std::optional<std::size_t> handlePlace()
    {
        constexpr quint32 first = 0x7e0000;
        const auto wire = m_in.big<quint32>();
        if (!m_in.isBroken() && (wire < first || wire - first >= m_handles.size()))
            m_in.fail("reading.byte", m_in.at() - 4);
        return m_in.isBroken() ? std::nullopt : std::optional(std::size_t(wire - first));
    }

    Part reference()
    {
        const std::optional<std::size_t> place = handlePlace();
        if (!place)
            return {};
        const Handle &handle = m_handles[*place];
        if (handle.classPlace >= 0)
            return {.value = classValue(handle.classPlace)};
        if (!handle.isRead)
            return {.value = Value::object({}, u"reference"_s, {Value::integer(std::int64_t(*place))})};
        if (!m_in.mayReach(handle.part.height) || !m_in.mayCount(handle.part.weight))
            return {.value = Value::object({}, u"elided"_s)};
        m_in.counts(handle.part.weight);
        return handle.part;
    }

    // Java writes UTF-8 in which zero takes two bytes and what is beyond 16 bits six.
    QString modifiedUtf8(QByteArrayView bytes)
    {
        QString text;
        text.reserve(bytes.size());
        for (qsizetype i = 0; i < bytes.size();) {
            const auto at = [&](qsizetype k) { return i + k < bytes.size() ? uchar(bytes[i + k]) : uchar(0); };
            const uchar lead = at(0);
            const int length = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : 0;
            if (length == 0 || i + length > bytes.size()) {
                text.append(QChar::ReplacementCharacter);
                m_in.fail("reading.byte");
                break;
            }
            text.append(
                QChar(char16_t(length == 1       ? lead
                                   : length == 2 ? (lead & 0x1f) << 6 | (at(1) & 0x3f)
                                                 : (lead & 0x0f) << 12 | (at(1) & 0x3f) << 6 | (at(2) & 0x3f))));
            i += length;
        }
        return text;
    }
    QString shortText() { return modifiedUtf8(m_in.take(m_in.big<quint16>())); }

    Part string(std::uint64_t length)
    {
        const std::size_t handle = newHandle();
        return settled(handle, {.value = Value::text(modifiedUtf8(m_in.take(length)))});
    }

    Value classValue(int place) const
    {
        const QString &name = m_classes[std::size_t(place)].name;
        const qsizetype dot = name.lastIndexOf(u'.');
        return Value::reference(dot < 0 ? QString() : name.left(dot), name.mid(dot + 1));
    }

    // The place of the class that is described here; -1 = null.
    int classDescription()
    {
        int place = -1;
        if (m_in.enter()) {
            switch (m_in.byte()) {
            case TagNull:
                break;
            case TagReference:
                if (const std::optional<std::size_t> handle = handlePlace()) {
                    place = m_handles[*handle].classPlace;
                    if (place < 0)
                        m_in.fail("reading.byte", m_in.at() - 4);
                }
                break;
            case TagClassDescription:
                place = newClass();
                break;
            case TagProxyClassDescription:
                place = newProxy();
                break;
            default:
                m_in.fail("reading.byte", m_in.at() - 1);
            }
        }
        m_in.leave();
        return place;
    }

    int addClass(JavaClass description)
    {
        m_classes.push_back(std::move(description));
        const int place = int(m_classes.size()) - 1;
        m_handles[newHandle()].classPlace = place;
        return place;
    }

    int newClass()
    {
        JavaClass made;
        made.name = shortText();
        m_in.big<quint64>(); // serialVersionUID
        const int place = addClass(std::move(made));
        const quint8 flags = m_in.byte();
        const auto count = m_in.big<quint16>();
        std::vector<JavaField> fields;
        for (quint16 i = 0; i < count && !m_in.isBroken(); ++i) {
            JavaField field;
            field.type = char(m_in.byte());
            field.name = shortText();
            if (field.type == 'L' || field.type == '[')
                item(); // the name of its type
            fields.push_back(std::move(field));
        }
        skipAnnotation();
        const int parent = classDescription();
        JavaClass &described = m_classes[std::size_t(place)];
        described.flags = flags;
        described.fields = std::move(fields);
        described.parent = parent;
        return place;
    }

    int newProxy()
    {
        const int place = addClass({.name = u"Proxy"_s, .flags = FlagSerializable, .fields = {}, .parent = -1});
        const auto count = m_in.big<quint32>();
        for (quint32 i = 0; i < count && !m_in.isBroken(); ++i)
            shortText();
        skipAnnotation();
        const int parent = classDescription();
        m_classes[std::size_t(place)].parent = parent;
        return place;
    }

    void skipAnnotation()
    {
        if (m_in.enter()) {
            while (!m_in.isBroken() && content()) { }
        }
        m_in.leave();
    }

    Part classItself()
    {
        const int place = classDescription();
        const std::size_t handle = newHandle();
        return settled(handle, {.value = place < 0 ? Value() : classValue(place)});
    }

    Part primitive(char type)
    {
        switch (type) {
        case 'B':
            return {.value = Value::integer(m_in.big<qint8>())};
        case 'C':
            return {.value = Value::text(QString(QChar(char16_t(m_in.big<quint16>()))))};
        case 'D':
            return {.value = Value::real(m_in.big<double>())};
        case 'F':
            return {.value = Value::real(double(m_in.big<float>()))};
        case 'I':
            return {.value = Value::integer(m_in.big<qint32>())};
        case 'J':
            return {.value = Value::integer(m_in.big<qint64>())};
        case 'S':
            return {.value = Value::integer(m_in.big<qint16>())};
        case 'Z':
            return {.value = Value::boolean(m_in.byte() != 0)};
        case 'L':
        case '[':
            return item();
        default:
            m_in.fail("reading.byte");
            return {};
        }
    }

    Part array()
    {
        const int place = classDescription();
        const std::size_t handle = newHandle();
        const auto count = m_in.big<quint32>();
        const QString name = place < 0 ? QString() : m_classes[std::size_t(place)].name;
        if (name.size() < 2 || name.at(0) != u'[') {
            m_in.fail("reading.byte");
            return {};
        }
        if (name == "[B"_L1)
            return settled(handle, {.value = Value::bytes(m_in.take(count).toByteArray())});
        Part all;
        Value::Items items;
        if (m_in.enter()) {
            for (quint32 i = 0; i < count && m_in.counts(); ++i) {
                if (m_in.isAtEnd())
                    m_in.fail("reading.truncated");
                Part each = primitive(name.at(1).toLatin1());
                all.holds(each);
                items.push_back(std::move(each.value));
            }
        }
        m_in.leave();
        all.value = Value::list(std::move(items));
        return settled(handle, std::move(all));
    }

    Part enumeration()
    {
        const int place = classDescription();
        const std::size_t handle = newHandle();
        Part name = item();
        const QString type = place < 0 ? QString() : m_classes[std::size_t(place)].name;
        return settled(handle, {.value = namedObject(type, u".", {std::move(name.value)})});
    }

    // From the top down. A description may name itself as its parent.
    std::vector<int> lineOf(int place)
    {
        constexpr std::size_t most = 200;
        std::vector<int> line;
        for (int each = place; each >= 0 && line.size() < most; each = m_classes[std::size_t(each)].parent)
            line.push_back(each);
        if (line.empty() || line.size() == most)
            m_in.fail("reading.byte");
        m_in.counts(qsizetype(line.size()));
        std::reverse(line.begin(), line.end());
        return line;
    }

    // The data of its classes follow in the order of their line.
    Part object()
    {
        const int place = classDescription();
        const std::size_t handle = newHandle();
        const std::vector<int> line = lineOf(place);
        Part whole;
        std::vector<JavaData> data;
        if (m_in.enter()) {
            for (const int each : line) {
                if (m_in.isBroken())
                    break;
                data.push_back(classData(each, whole));
            }
        }
        m_in.leave();
        whole.value = javaObject(place < 0 ? QString() : m_classes[std::size_t(place)].name, std::move(data));
        return settled(handle, std::move(whole));
    }

    JavaData classData(int place, Part &whole)
    {
        JavaData data;
        const quint8 flags = m_classes[std::size_t(place)].flags;
        data.className = m_classes[std::size_t(place)].name;
        if (flags & FlagSerializable) {
            const std::vector<JavaField> fields = m_classes[std::size_t(place)].fields;
            for (const JavaField &field : fields) {
                if (!m_in.counts())
                    return data;
                Part each = primitive(field.type);
                whole.holds(each);
                data.fields.emplace_back(Value::text(field.name), std::move(each.value));
            }
        }
        const bool isWritten = (flags & FlagSerializable) && (flags & FlagWriteMethod);
        const bool isExternal = (flags & FlagExternalizable) && !(flags & FlagSerializable);
        if (isExternal && !(flags & FlagBlockData))
            m_in.fail("reading.byte"); // only the class itself could read it
        while ((isWritten || isExternal) && !m_in.isBroken()) {
            std::optional<Content> next = content();
            if (!next)
                break;
            if (next->isBlock) {
                data.blocks += next->block;
            } else {
                whole.holds(next->part);
                data.objects.push_back(std::move(next->part.value));
            }
        }
        return data;
    }

    ByteCursor m_in;
    std::vector<JavaClass> m_classes;
    std::vector<Handle> m_handles;
};
} // namespace

Reading readJava(QByteArrayView data, const ReadingLimits &limits) { return JavaReader(data, limits).run(); }

} // namespace codec
