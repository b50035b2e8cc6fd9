#include "codec/render.h"

#include "codec/number.h"
#include "codec/pyrepr.h"

#include <algorithm>

namespace codec {

using namespace Qt::StringLiterals;
using Type = Value::Type;

namespace {
constexpr qsizetype shortText = 200; // what an object may say within its own line

class Renderer {
public:
    explicit Renderer(const RenderLimits &limits)
        : m_limits(limits)
    {
    }

    // A value without entries is one line; the lines of a container follow its own as long as there is room.
    void add(const Value &value, const QString &label, int depth)
    {
        const qsizetype own = m_lines.size();
        m_lines.append(line(value, label, depth));
        qsizetype shown = 0;
        const auto addEntry = [&](const Value &entry, const QString &entryLabel) {
            if (m_lines.size() >= m_limits.lines)
                return;
            ++shown;
            add(entry, entryLabel, depth + 1);
        };
        for (const Value &item : value.items())
            addEntry(item, QString());
        for (const auto &[key, entry] : value.pairs())
            addEntry(entry, keyText(key));
        if (const Value::ObjectData *object = value.toObject(); object && isContainer(value)) {
            for (const Value &argument : object->args)
                addEntry(argument, QString());
            for (const auto &[name, entry] : object->state)
                addEntry(entry, name.type() == Type::Text ? name.toText() : keyText(name));
        }
        if (isContainer(value))
            m_lines[own].hidden = m_lines[own].size - shown;
    }

    QList<RenderedLine> take() { return std::move(m_lines); }

private:
    static bool isContainer(const Value &value)
    {
        switch (value.type()) {
        case Type::List:
        case Type::Tuple:
        case Type::Set:
        case Type::FrozenSet:
        case Type::Dict:
            return true;
        case Type::Object:
            return !value.toObject()->isReference && inlineText(*value.toObject()).isNull();
        default:
            return false;
        }
    }

    // What is said in one word: a text of a class of its own, a path, how far up a cycle leads.
    static QString inlineText(const Value::ObjectData &object)
    {
        if (object.args.size() != 1 || !object.state.empty())
            return {};
        const Value &only = object.args.front();
        const bool isShort = (only.type() == Type::Text && only.toText().size() <= shortText)
            || (only.type() == Type::Bytes && only.toBytes().size() <= shortText) || only.type() == Type::Int;
        return isShort ? pyRepr(only) : QString();
    }

    RenderedLine line(const Value &value, const QString &label, int depth) const
    {
        RenderedLine line;
        line.depth = depth;
        line.label = label;
        line.type = typeText(value);
        line.size = sizeOf(value);
        if (!isContainer(value))
            setText(line, value);
        return line;
    }

    // Text is cut before it is quoted, so that what is hidden counts its own characters.
    void setText(RenderedLine &line, const Value &value) const
    {
        const qsizetype room = m_limits.text;
        if (value.type() == Type::Text) {
            line.hidden = std::max<qsizetype>(0, line.size - room);
            line.text = pyRepr(value.toText().left(room));
        } else if (value.type() == Type::Bytes) {
            line.hidden = std::max<qsizetype>(0, line.size - room);
            line.text = pyRepr(Value::bytes(value.toBytes().left(room)));
        } else if (const Value::ObjectData *object = value.toObject(); object && object->isReference) {
            line.text = object->module + u'.' + object->name;
        } else if (object) {
            line.text = inlineText(*object);
        } else {
            const QByteArray written = value.written();
            const QByteArray canonical = written.isEmpty() ? value.toBytes() : written;
            line.text = canonical.isEmpty() ? pyRepr(value) : QString::fromLatin1(canonical);
            line.hidden = std::max<qsizetype>(0, line.text.size() - room);
            line.text.truncate(room);
        }
    }

    static QString typeText(const Value &value)
    {
        const Value::ObjectData *object = value.toObject();
        if (!object)
            return pyTypeName(value);
        if (object->isReference)
            return u"type"_s;
        return object->module.isEmpty() || object->module == "builtins"_L1 ? object->name
                                                                           : object->module + u'.' + object->name;
    }

    static qsizetype sizeOf(const Value &value)
    {
        if (value.type() == Type::Text)
            return value.toText().size();
        if (value.type() == Type::Bytes)
            return value.toBytes().size();
        std::size_t entries = value.items().size() + value.pairs().size();
        if (const Value::ObjectData *object = value.toObject(); object && isContainer(value))
            entries += object->args.size() + object->state.size();
        return qsizetype(entries);
    }

    // A key may be a tuple of tuples of tuples: only what is short is written out.
    QString keyText(const Value &key) const
    {
        if (const std::optional<QString> symbol = symbolText(key))
            return *symbol;
        const auto isPlain = [](const Value &value) { return value.items().empty() && !value.toObject(); };
        const bool isShort = isPlain(key)
            || (key.type() == Type::Tuple && key.items().size() <= 8
                && std::all_of(key.items().begin(), key.items().end(), isPlain));
        if (!isShort)
            return typeText(key) + u"(…)"_s;
        const QString text = pyRepr(key);
        return text.size() > m_limits.text ? QString(text.left(m_limits.text) + u'…') : text;
    }

    const RenderLimits &m_limits;
    QList<RenderedLine> m_lines;
};
} // namespace

std::optional<QString> symbolText(const Value &value)
{
    const Value::ObjectData *object = value.toObject();
    const bool isSymbol = object && object->module.isEmpty() && object->name == "Symbol"_L1 && object->args.size() == 1
        && object->args.front().type() == Type::Text && object->args.front().toText().size() <= shortText;
    return isSymbol ? std::optional<QString>(u':' + object->args.front().toText()) : std::nullopt;
}

QList<RenderedLine> render(const Value &value, const RenderLimits &limits)
{
    Renderer renderer(limits);
    renderer.add(value, QString(), 0);
    return renderer.take();
}

QString plainText(const QList<RenderedLine> &lines)
{
    QString text;
    for (const RenderedLine &line : lines) {
        text += QString(line.depth * 2, u' ');
        if (!line.label.isEmpty())
            text += line.label + u": "_s;
        text += line.type;
        if (!line.text.isEmpty())
            text += u' ' + line.text;
        if (line.hidden)
            text += u" … +"_s + QString::number(line.hidden);
        text += u'\n';
    }
    return text;
}

} // namespace codec
