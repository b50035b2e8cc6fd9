#include "codec/picklegraph.h"

#include "codec/biginteger.h"
#include "codec/pickleopcodes.h"
#include "codec/pickletext.h"
#include "codec/unicode.h"

#include <QtCore/QHash>
#include <QtCore/QtEndian>

#include <algorithm>
#include <cmath>

namespace codec::pickle {

QString Node::text() const
{
    const QString *held = std::get_if<QString>(&scalar);
    return held ? *held : QString();
}

std::int64_t Node::integer() const
{
    const std::int64_t *held = std::get_if<std::int64_t>(&scalar);
    return held ? *held : 0;
}

namespace {
using Kind = Node::Kind;
using Ids = std::vector<NodeId>;

// The stack machine of CPython's _pickle.c (Unpickler), with nodes instead of objects.
class Machine {
public:
    Machine(QByteArrayView pickle, const Limits &limits)
        : m_pickle(pickle)
        , m_limits(limits)
    {
    }

    Graph run()
    {
        while (!m_stopped && !m_graph.broken)
            step();
        if (m_graph.broken)
            keepWhatStands();
        m_graph.size = m_at;
        return std::move(m_graph);
    }

private:
    // --- failing: the first failure counts, and what follows in the same opcode does no harm
    void fail(QByteArray code, const QString &detail = {})
    {
        if (m_graph.broken)
            return;
        const char letter = m_opcodeAt < m_pickle.size() ? m_pickle[m_opcodeAt] : '\0';
        const QString opcode = letter > ' ' ? QString(QLatin1Char(letter))
                                            : QStringLiteral("0x") + QString::number(std::uint8_t(letter), 16);
        QStringList args{QString::number(code == "pickle.truncated" ? m_pickle.size() : m_opcodeAt), opcode};
        if (!detail.isEmpty())
            args.append(detail);
        m_graph.broken = base::Error{std::move(code), args};
    }

    // --- reading
    QByteArrayView take(qsizetype count)
    {
        if (m_pickle.size() - m_at < count) {
            fail("pickle.truncated");
            m_at = m_pickle.size();
            return {};
        }
        const QByteArrayView bytes = m_pickle.sliced(m_at, count);
        m_at += count;
        return bytes;
    }

    template <typename T> T takeNumber()
    {
        const QByteArrayView bytes = take(qsizetype(sizeof(T)));
        return bytes.isEmpty() ? T() : qFromLittleEndian<T>(bytes.data());
    }

    template <typename T> QByteArrayView takeCounted()
    {
        const T count = takeNumber<T>();
        if (m_graph.broken)
            return {};
        if (std::is_signed_v<T> && count < T(0)) {
            fail("pickle.length", QString::number(count));
            return {};
        }
        if (quint64(count) > quint64(m_pickle.size() - m_at)) { // what there is of it is still worth showing
            fail("pickle.truncated");
            m_cut = true;
            return take(m_pickle.size() - m_at);
        }
        return take(qsizetype(count));
    }

    QByteArrayView takeLine()
    {
        const qsizetype end = m_pickle.indexOf('\n', m_at);
        if (end < 0) {
            fail("pickle.truncated");
            return {};
        }
        const QByteArrayView line = m_pickle.sliced(m_at, end - m_at);
        m_at = end + 1;
        return line.endsWith('\r') ? line.chopped(1) : line;
    }

    // --- the stack
    std::size_t fence() const { return m_marks.empty() ? 0 : m_marks.back(); }

    NodeId top()
    {
        if (m_stack.size() <= fence()) {
            fail("pickle.stack");
            return noNode;
        }
        return m_stack.back();
    }

    NodeId pop()
    {
        const NodeId id = top();
        if (id != noNode)
            m_stack.pop_back();
        return id;
    }

    Ids popToMark()
    {
        if (m_marks.empty()) {
            fail("pickle.mark");
            return {};
        }
        const auto first = m_stack.begin() + std::ptrdiff_t(m_marks.back());
        Ids ids(first, m_stack.end());
        m_stack.erase(first, m_stack.end());
        m_marks.pop_back();
        return ids;
    }

    bool mayPush() const { return !m_graph.broken || m_cut; }

    NodeId make(Node node)
    {
        m_graph.nodes.push_back(std::move(node));
        return NodeId(m_graph.nodes.size() - 1);
    }

    void push(Kind kind, decltype(Node::scalar) scalar = {})
    {
        if (!mayPush())
            return;
        Node node;
        node.kind = kind;
        node.scalar = std::move(scalar);
        m_stack.push_back(make(std::move(node)));
    }

    void pushContainer(Kind kind, Ids children = {})
    {
        if (m_graph.broken)
            return;
        m_stack.push_back(makeContainer(kind, std::move(children)));
    }

    NodeId makeContainer(Kind kind, Ids children)
    {
        Node node;
        node.kind = kind;
        node.children = std::move(children);
        return make(std::move(node));
    }

    void pushConstruction(Kind kind, NodeId callable, NodeId args, NodeId kwargs = noNode)
    {
        if (m_graph.broken)
            return;
        Node node;
        node.kind = kind;
        node.construction = std::make_unique<Construction>();
        node.construction->callable = callable;
        node.construction->args = args;
        node.construction->kwargs = kwargs;
        m_stack.push_back(make(std::move(node)));
    }

    void pushCall(NodeId callable, Ids args)
    {
        if (!m_graph.broken)
            pushConstruction(Kind::Call, callable, makeContainer(Kind::Tuple, std::move(args)));
    }

    // --- scalars
    void pushLong(QByteArrayView littleEndian)
    {
        if (m_graph.broken) // half a number is another number
            return;
        if (littleEndian.size() > maxBigIntegerBytes)
            return fail("pickle.limit", QString::number(littleEndian.size()));
        pushDigits(decimalFromTwosComplement(littleEndian));
    }

    void pushDigits(const QByteArray &digits)
    {
        bool fits = false;
        const std::int64_t number = digits.toLongLong(&fits);
        if (fits)
            push(Kind::Int, number);
        else
            push(Kind::BigInt, digits.startsWith('+') ? digits.sliced(1) : digits);
    }

    void pushDecimal(QByteArrayView text)
    {
        const QByteArrayView trimmed = text.trimmed();
        if (m_graph.broken)
            return;
        if (!isDecimal(trimmed))
            return fail("pickle.number");
        if (trimmed.size() > 2 * maxBigIntegerBytes)
            return fail("pickle.limit", QString::number(trimmed.size()));
        pushDigits(trimmed.toByteArray());
    }

    void pushReal(QByteArrayView text)
    {
        bool holds = false;
        const double number = text.trimmed().toByteArray().toDouble(&holds);
        // toDouble calls "1e999" an error, and answers infinity as Python does.
        if (!holds && !std::isinf(number))
            return fail("pickle.number");
        push(Kind::Float, number);
    }

    void pushUtf8(QByteArrayView bytes)
    {
        std::optional<QString> text = textFromUtf8WithSurrogates(bytes);
        if (m_cut) { // perhaps within a character
            for (int i = 0; i < 3 && !text && !bytes.isEmpty(); ++i) {
                bytes.chop(1);
                text = textFromUtf8WithSurrogates(bytes);
            }
        }
        if (!text)
            return fail("pickle.text");
        push(Kind::Text, *text);
    }

    // Python 2's str. pickle.loads reads it as ASCII text; where it is none it must have been bytes.
    void pushPython2Text(QByteArrayView bytes)
    {
        if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return std::uint8_t(c) < 0x80; }))
            push(Kind::Text, QString::fromLatin1(bytes));
        else
            push(Kind::Bytes, bytes.toByteArray());
    }

    // --- containers
    void append(NodeId target, const Ids &items)
    {
        if (target == noNode)
            return;
        Node &node = m_graph.nodes[target];
        if (node.kind != Kind::List && node.kind != Kind::Set && !node.isConstruction())
            return fail("pickle.target");
        Ids &end = node.isConstruction() ? node.construction->items : node.children;
        end.insert(end.end(), items.begin(), items.end());
    }

    void setItems(NodeId target, const Ids &pairs)
    {
        if (target == noNode)
            return;
        Node &node = m_graph.nodes[target];
        if ((node.kind != Kind::Dict && !node.isConstruction()) || pairs.size() % 2)
            return fail("pickle.target");
        Ids &end = node.isConstruction() ? node.construction->pairs : node.children;
        end.insert(end.end(), pairs.begin(), pairs.end());
    }

    void build()
    {
        const NodeId state = pop();
        const NodeId target = top();
        if (target == noNode)
            return;
        if (!m_graph.nodes[target].isConstruction())
            return fail("pickle.target");
        m_graph.nodes[target].construction->states.push_back(state);
    }

    void pushTuple(int size)
    {
        Ids items(std::size_t(size), noNode);
        for (auto item = items.rbegin(); item != items.rend(); ++item)
            *item = pop();
        if (!m_graph.broken)
            pushContainer(Kind::Tuple, std::move(items));
    }

    // --- globals
    NodeId global(const QString &module, const QString &name)
    {
        const std::pair<QString, QString> key{module, name};
        auto known = m_globals.constFind(key);
        if (known == m_globals.constEnd()) {
            known = m_globals.insert(key, std::int64_t(m_graph.globals.size()));
            m_graph.globals.push_back({module, name, m_opcodeAt});
        }
        Node node;
        node.kind = Kind::Global;
        node.scalar = *known;
        return make(std::move(node));
    }

    NodeId takeGlobal()
    {
        const QByteArrayView module = takeLine();
        const QByteArrayView name = takeLine();
        return m_graph.broken ? noNode : global(QString::fromUtf8(module), QString::fromUtf8(name));
    }

    void pushStackGlobal()
    {
        const NodeId name = pop();
        const NodeId module = pop();
        if (m_graph.broken)
            return;
        const auto isText = [this](NodeId id) { return m_graph.nodes[id].kind == Kind::Text; };
        if (isText(name) && isText(module))
            m_stack.push_back(global(m_graph.nodes[module].text(), m_graph.nodes[name].text()));
        else if (m_graph.nodes[name].isConstruction() || m_graph.nodes[module].isConstruction())
            m_stack.push_back(global(QString(), QString())); // a name that only running the pickle would tell
        else
            fail("pickle.target");
    }

    // --- memo
    void memoize(std::uint64_t index)
    {
        if (const NodeId id = top(); id != noNode)
            m_memo.insert(index, id);
    }

    void recall(std::uint64_t index)
    {
        const auto known = m_memo.constFind(index);
        if (known == m_memo.constEnd())
            return fail("pickle.memo", QString::number(index));
        m_stack.push_back(*known);
    }

    std::uint64_t takeMemoIndex()
    {
        bool holds = false;
        const std::uint64_t index = takeLine().trimmed().toByteArray().toULongLong(&holds);
        if (!holds)
            fail("pickle.number");
        return index;
    }

    void step();
    void stepConstruction(char code);
    void stepContainer(char code);
    void stepScalar(char code);

    // A broken pickle still shows what it had: open containers take what was meant for them, and the lowest
    // thing on the stack is the root.
    void keepWhatStands()
    {
        while (!m_marks.empty()) {
            Ids items = popToMark();
            const NodeId target = m_stack.size() > fence() ? m_stack.back() : noNode;
            const Kind kind = target == noNode ? Kind::None : m_graph.nodes[target].kind;
            if (kind == Kind::Dict) {
                if (items.size() % 2)
                    items.pop_back();
                setItems(target, items);
            } else if (kind == Kind::List || kind == Kind::Set) {
                append(target, items);
            } else if (!items.empty()) {
                m_stack.push_back(makeContainer(Kind::Tuple, std::move(items)));
            }
        }
        if (m_stack.size() > 1 && m_graph.nodes[m_stack[0]].kind == Kind::List)
            m_graph.nodes[m_stack[0]].children.insert(m_graph.nodes[m_stack[0]].children.end(), m_stack.begin() + 1,
                                                      m_stack.end());
        if (!m_stack.empty())
            m_graph.root = m_stack.front();
    }

    QByteArrayView m_pickle;
    Limits m_limits;
    qsizetype m_at = 0;
    qsizetype m_opcodeAt = 0;
    bool m_stopped = false;
    bool m_cut = false; // the pickle ended within a payload
    Graph m_graph;
    Ids m_stack;
    std::vector<std::size_t> m_marks; // heights of the stack
    QHash<std::uint64_t, NodeId> m_memo;
    QHash<std::pair<QString, QString>, std::int64_t> m_globals;
};

void Machine::step()
{
    m_opcodeAt = m_at;
    const QByteArrayView code = take(1);
    if (code.isEmpty())
        return;
    if (++m_graph.opcodes > m_limits.opcodes)
        return fail("pickle.limit", QString::number(m_limits.opcodes));

    switch (code.front()) {
    case PROTO: {
        const int protocol = takeNumber<quint8>();
        if (protocol > 5)
            return fail("pickle.protocol", QString::number(protocol));
        m_graph.protocol = protocol;
        return;
    }
    case FRAME: // only says how much to read at once
        take(8);
        return;
    case STOP:
        m_graph.root = pop();
        m_stopped = true;
        return;
    case MARK:
        m_marks.push_back(m_stack.size());
        return;
    case POP:
        if (!m_marks.empty() && m_marks.back() == m_stack.size())
            m_marks.pop_back();
        else
            pop();
        return;
    case POP_MARK:
        popToMark();
        return;
    case DUP:
        if (const NodeId id = top(); id != noNode)
            m_stack.push_back(id);
        return;
    case PUT:
        return memoize(takeMemoIndex());
    case BINPUT:
        return memoize(takeNumber<quint8>());
    case LONG_BINPUT:
        return memoize(takeNumber<quint32>());
    case MEMOIZE:
        return memoize(std::uint64_t(m_memo.size()));
    case GET:
        return recall(takeMemoIndex());
    case BINGET:
        return recall(takeNumber<quint8>());
    case LONG_BINGET:
        return recall(takeNumber<quint32>());
    default:
        return stepScalar(code.front());
    }
}

void Machine::stepScalar(char code)
{
    switch (code) {
    case NONE:
        return push(Kind::None);
    case NEWTRUE:
        return push(Kind::Bool, true);
    case NEWFALSE:
        return push(Kind::Bool, false);
    case INT: {
        const QByteArrayView line = takeLine();
        if (line == "01" || line == "00") // how protocol 0 writes True and False
            return push(Kind::Bool, line == "01");
        return pushDecimal(line);
    }
    case LONG: {
        const QByteArrayView line = takeLine();
        return pushDecimal(line.endsWith('L') ? line.chopped(1) : line);
    }
    case BININT:
        return push(Kind::Int, std::int64_t(takeNumber<qint32>()));
    case BININT1:
        return push(Kind::Int, std::int64_t(takeNumber<quint8>()));
    case BININT2:
        return push(Kind::Int, std::int64_t(takeNumber<quint16>()));
    case LONG1:
        return pushLong(takeCounted<quint8>());
    case LONG4:
        return pushLong(takeCounted<qint32>());
    case FLOAT:
        return pushReal(takeLine());
    case BINFLOAT: {
        const QByteArrayView bytes = take(8);
        return push(Kind::Float, bytes.isEmpty() ? 0.0 : qFromBigEndian<double>(bytes.data()));
    }
    case STRING: {
        const std::optional<QByteArray> bytes = bytesFromLiteral(takeLine().trimmed());
        return bytes ? pushPython2Text(*bytes) : fail("pickle.text");
    }
    case BINSTRING:
        return pushPython2Text(takeCounted<qint32>());
    case SHORT_BINSTRING:
        return pushPython2Text(takeCounted<quint8>());
    case UNICODE: {
        const std::optional<QString> text = textFromRawEscapes(takeLine());
        return text ? push(Kind::Text, *text) : fail("pickle.text");
    }
    case SHORT_BINUNICODE:
        return pushUtf8(takeCounted<quint8>());
    case BINUNICODE:
        return pushUtf8(takeCounted<quint32>());
    case BINUNICODE8:
        return pushUtf8(takeCounted<quint64>());
    case SHORT_BINBYTES:
        return push(Kind::Bytes, takeCounted<quint8>().toByteArray());
    case BINBYTES:
        return push(Kind::Bytes, takeCounted<quint32>().toByteArray());
    case BINBYTES8:
        return push(Kind::Bytes, takeCounted<quint64>().toByteArray());
    case BYTEARRAY8:
        return push(Kind::ByteArray, takeCounted<quint64>().toByteArray());
    case NEXT_BUFFER:
        return push(Kind::Buffer);
    case READONLY_BUFFER: // only marks the buffer on the stack
        top();
        return;
    default:
        return stepContainer(code);
    }
}

void Machine::stepContainer(char code)
{
    switch (code) {
    case EMPTY_LIST:
        return pushContainer(Kind::List);
    case EMPTY_TUPLE:
        return pushContainer(Kind::Tuple);
    case EMPTY_SET:
        return pushContainer(Kind::Set);
    case EMPTY_DICT:
        return pushContainer(Kind::Dict);
    case LIST:
        return pushContainer(Kind::List, popToMark());
    case TUPLE:
        return pushContainer(Kind::Tuple, popToMark());
    case FROZENSET:
        return pushContainer(Kind::FrozenSet, popToMark());
    case DICT: {
        const Ids pairs = popToMark();
        pushContainer(Kind::Dict);
        return setItems(top(), pairs);
    }
    case TUPLE1:
    case TUPLE2:
    case TUPLE3:
        return pushTuple(code - TUPLE1 + 1);
    case APPEND: {
        const NodeId item = pop();
        return append(top(), {item});
    }
    case APPENDS:
    case ADDITEMS: {
        const Ids items = popToMark();
        return append(top(), items);
    }
    case SETITEM: {
        const NodeId value = pop();
        const NodeId key = pop();
        return setItems(top(), {key, value});
    }
    case SETITEMS: {
        const Ids pairs = popToMark();
        return setItems(top(), pairs);
    }
    default:
        return stepConstruction(code);
    }
}

void Machine::stepConstruction(char code)
{
    switch (code) {
    case GLOBAL:
        if (const NodeId id = takeGlobal(); id != noNode)
            m_stack.push_back(id);
        return;
    case STACK_GLOBAL:
        return pushStackGlobal();
    case REDUCE:
    case NEWOBJ: {
        const NodeId args = pop();
        const NodeId callable = pop();
        return pushConstruction(code == REDUCE ? Kind::Call : Kind::New, callable, args);
    }
    case NEWOBJ_EX: {
        const NodeId kwargs = pop();
        const NodeId args = pop();
        const NodeId callable = pop();
        return pushConstruction(Kind::New, callable, args, kwargs);
    }
    case OBJ: {
        Ids args = popToMark();
        if (args.empty())
            return fail("pickle.stack");
        const NodeId callable = args.front();
        args.erase(args.begin());
        return pushCall(callable, std::move(args));
    }
    case INST: {
        const NodeId callable = takeGlobal();
        return pushCall(callable, popToMark());
    }
    case BUILD:
        return build();
    case PERSID:
        push(Kind::Text, QString::fromUtf8(takeLine()));
        return pushContainer(Kind::PersistentId, {pop()});
    case BINPERSID:
        if (const NodeId id = pop(); id != noNode)
            pushContainer(Kind::PersistentId, {id});
        return;
    case EXT1:
        return push(Kind::Extension, std::int64_t(takeNumber<quint8>()));
    case EXT2:
        return push(Kind::Extension, std::int64_t(takeNumber<quint16>()));
    case EXT4:
        return push(Kind::Extension, std::int64_t(takeNumber<qint32>()));
    default:
        return fail("pickle.opcode");
    }
}
} // namespace

Graph readGraph(QByteArrayView pickle, const Limits &limits) { return Machine(pickle, limits).run(); }

} // namespace codec::pickle
