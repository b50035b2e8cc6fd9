#include "codec/picklegraph.h"

#include "codec/biginteger.h"
#include "codec/pickleopcodes.h"
#include "codec/picklestack.h"
#include "codec/pickletext.h"
#include "codec/unicode.h"

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
using Ids = Stack::Ids;

// Reads one opcode after the other and does on the stack what it says.
class Machine {
public:
    Machine(QByteArrayView pickle, const Limits &limits)
        : m_pickle(pickle)
        , m_limits(limits)
    {
    }

    Graph run()
    {
        while (!m_isStopped && !m_stack.isBroken())
            step();
        const NodeId root = m_stack.isBroken() ? m_stack.takeWhatStands() : m_root;
        Graph graph = m_stack.takeGraph();
        graph.root = root;
        graph.protocol = m_protocol;
        graph.opcodes = m_opcodes;
        graph.size = m_at;
        if (m_stack.failure())
            graph.broken = error(*m_stack.failure());
        return graph;
    }

private:
    base::Error error(const Stack::Failure &failure) const
    {
        const char letter = m_opcodeAt < m_pickle.size() ? m_pickle[m_opcodeAt] : '\0';
        const QString opcode = letter > ' ' ? QString(QLatin1Char(letter))
                                            : QStringLiteral("0x") + QString::number(std::uint8_t(letter), 16);
        QStringList args{QString::number(failure.code == "pickle.truncated" ? m_pickle.size() : m_opcodeAt), opcode};
        if (!failure.detail.isEmpty())
            args.append(failure.detail);
        return {failure.code, args};
    }

    // --- reading
    QByteArrayView take(qsizetype count)
    {
        if (m_pickle.size() - m_at < count) {
            m_stack.fail("pickle.truncated");
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
        if (m_stack.isBroken())
            return {};
        if (std::is_signed_v<T> && count < T(0)) {
            m_stack.fail("pickle.length", QString::number(count));
            return {};
        }
        if (quint64(count) > quint64(m_pickle.size() - m_at)) { // what there is of it is still worth showing
            m_stack.failWithin();
            return take(m_pickle.size() - m_at);
        }
        return take(qsizetype(count));
    }

    QByteArrayView takeLine()
    {
        const qsizetype end = m_pickle.indexOf('\n', m_at);
        if (end < 0) {
            m_stack.fail("pickle.truncated");
            return {};
        }
        const QByteArrayView line = m_pickle.sliced(m_at, end - m_at);
        m_at = end + 1;
        return line.endsWith('\r') ? line.chopped(1) : line;
    }

    NodeId takeGlobal()
    {
        const QByteArrayView module = takeLine();
        const QByteArrayView name = takeLine();
        return m_stack.isBroken() ? noNode
                                  : m_stack.global(QString::fromUtf8(module), QString::fromUtf8(name), m_opcodeAt);
    }

    std::uint64_t takeMemoIndex()
    {
        bool holds = false;
        const std::uint64_t index = takeLine().trimmed().toByteArray().toULongLong(&holds);
        if (!holds)
            m_stack.fail("pickle.number");
        return index;
    }

    // --- scalars
    void pushLong(QByteArrayView littleEndian)
    {
        if (m_stack.isBroken()) // half a number is another number
            return;
        if (littleEndian.size() > maxBigIntegerBytes)
            return m_stack.fail("pickle.limit", QString::number(littleEndian.size()));
        pushDigits(decimalFromTwosComplement(littleEndian));
    }

    void pushDigits(const QByteArray &digits)
    {
        bool fits = false;
        const std::int64_t number = digits.toLongLong(&fits);
        if (fits)
            m_stack.push(Kind::Int, number);
        else
            m_stack.push(Kind::BigInt, digits.startsWith('+') ? digits.sliced(1) : digits);
    }

    void pushDecimal(QByteArrayView text)
    {
        const QByteArrayView trimmed = text.trimmed();
        if (m_stack.isBroken())
            return;
        if (!isDecimal(trimmed))
            return m_stack.fail("pickle.number");
        if (trimmed.size() > 2 * maxBigIntegerBytes)
            return m_stack.fail("pickle.limit", QString::number(trimmed.size()));
        pushDigits(trimmed.toByteArray());
    }

    void pushReal(QByteArrayView text)
    {
        bool holds = false;
        const double number = text.trimmed().toByteArray().toDouble(&holds);
        // toDouble calls "1e999" an error, and answers infinity as Python does.
        if (!holds && !std::isinf(number))
            return m_stack.fail("pickle.number");
        m_stack.push(Kind::Float, number);
    }

    void pushUtf8(QByteArrayView bytes)
    {
        std::optional<QString> text = textFromUtf8WithSurrogates(bytes);
        if (m_stack.isCut()) { // perhaps within a character
            for (int i = 0; i < 3 && !text && !bytes.isEmpty(); ++i) {
                bytes.chop(1);
                text = textFromUtf8WithSurrogates(bytes);
            }
        }
        if (!text)
            return m_stack.fail("pickle.text");
        m_stack.push(Kind::Text, *text);
    }

    // Python 2's str. pickle.loads reads it as ASCII text; where it is none it must have been bytes.
    void pushPython2Text(QByteArrayView bytes)
    {
        if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return std::uint8_t(c) < 0x80; }))
            m_stack.push(Kind::Text, QString::fromLatin1(bytes));
        else
            m_stack.push(Kind::Bytes, bytes.toByteArray());
    }

    void step();
    void stepScalar(char code);
    void stepContainer(char code);
    void stepConstruction(char code);

    QByteArrayView m_pickle;
    Limits m_limits;
    Stack m_stack;
    NodeId m_root = noNode;
    int m_protocol = 0;
    qsizetype m_opcodes = 0;
    qsizetype m_at = 0;
    qsizetype m_opcodeAt = 0;
    bool m_isStopped = false;
};

void Machine::step()
{
    m_opcodeAt = m_at;
    const QByteArrayView code = take(1);
    if (code.isEmpty())
        return;
    if (++m_opcodes > m_limits.opcodes)
        return m_stack.fail("pickle.limit", QString::number(m_limits.opcodes));

    switch (code.front()) {
    case PROTO: {
        const int protocol = takeNumber<quint8>();
        if (protocol > 5)
            return m_stack.fail("pickle.protocol", QString::number(protocol));
        m_protocol = protocol;
        return;
    }
    case FRAME: // only says how much to read at once
        take(8);
        return;
    case STOP:
        m_root = m_stack.pop();
        m_isStopped = true;
        return;
    case MARK:
        m_stack.mark();
        return;
    case POP:
        m_stack.popOrUnmark();
        return;
    case POP_MARK:
        m_stack.popToMark();
        return;
    case DUP:
        if (const NodeId id = m_stack.top(); id != noNode)
            m_stack.push(id);
        return;
    case PUT:
        return m_stack.memoize(takeMemoIndex());
    case BINPUT:
        return m_stack.memoize(takeNumber<quint8>());
    case LONG_BINPUT:
        return m_stack.memoize(takeNumber<quint32>());
    case MEMOIZE:
        return m_stack.memoize(m_stack.memoSize());
    case GET:
        return m_stack.recall(takeMemoIndex());
    case BINGET:
        return m_stack.recall(takeNumber<quint8>());
    case LONG_BINGET:
        return m_stack.recall(takeNumber<quint32>());
    default:
        return stepScalar(code.front());
    }
}

void Machine::stepScalar(char code)
{
    switch (code) {
    case NONE:
        return m_stack.push(Kind::None);
    case NEWTRUE:
        return m_stack.push(Kind::Bool, true);
    case NEWFALSE:
        return m_stack.push(Kind::Bool, false);
    case INT: {
        const QByteArrayView line = takeLine();
        if (line == "01" || line == "00") // how protocol 0 writes True and False
            return m_stack.push(Kind::Bool, line == "01");
        return pushDecimal(line);
    }
    case LONG: {
        const QByteArrayView line = takeLine();
        return pushDecimal(line.endsWith('L') ? line.chopped(1) : line);
    }
    case BININT:
        return m_stack.push(Kind::Int, std::int64_t(takeNumber<qint32>()));
    case BININT1:
        return m_stack.push(Kind::Int, std::int64_t(takeNumber<quint8>()));
    case BININT2:
        return m_stack.push(Kind::Int, std::int64_t(takeNumber<quint16>()));
    case LONG1:
        return pushLong(takeCounted<quint8>());
    case LONG4:
        return pushLong(takeCounted<qint32>());
    case FLOAT:
        return pushReal(takeLine());
    case BINFLOAT: {
        const QByteArrayView bytes = take(8);
        return m_stack.push(Kind::Float, bytes.isEmpty() ? 0.0 : qFromBigEndian<double>(bytes.data()));
    }
    case STRING: {
        const std::optional<QByteArray> bytes = bytesFromLiteral(takeLine().trimmed());
        return bytes ? pushPython2Text(*bytes) : m_stack.fail("pickle.text");
    }
    case BINSTRING:
        return pushPython2Text(takeCounted<qint32>());
    case SHORT_BINSTRING:
        return pushPython2Text(takeCounted<quint8>());
    case UNICODE: {
        const std::optional<QString> text = textFromRawEscapes(takeLine());
        return text ? m_stack.push(Kind::Text, *text) : m_stack.fail("pickle.text");
    }
    case SHORT_BINUNICODE:
        return pushUtf8(takeCounted<quint8>());
    case BINUNICODE:
        return pushUtf8(takeCounted<quint32>());
    case BINUNICODE8:
        return pushUtf8(takeCounted<quint64>());
    case SHORT_BINBYTES:
        return m_stack.push(Kind::Bytes, takeCounted<quint8>().toByteArray());
    case BINBYTES:
        return m_stack.push(Kind::Bytes, takeCounted<quint32>().toByteArray());
    case BINBYTES8:
        return m_stack.push(Kind::Bytes, takeCounted<quint64>().toByteArray());
    case BYTEARRAY8:
        return m_stack.push(Kind::ByteArray, takeCounted<quint64>().toByteArray());
    case NEXT_BUFFER:
        return m_stack.push(Kind::Buffer);
    case READONLY_BUFFER: // only marks the buffer on the stack
        m_stack.top();
        return;
    default:
        return stepContainer(code);
    }
}

void Machine::stepContainer(char code)
{
    switch (code) {
    case EMPTY_LIST:
        return m_stack.pushContainer(Kind::List);
    case EMPTY_TUPLE:
        return m_stack.pushContainer(Kind::Tuple);
    case EMPTY_SET:
        return m_stack.pushContainer(Kind::Set);
    case EMPTY_DICT:
        return m_stack.pushContainer(Kind::Dict);
    case LIST:
        return m_stack.pushContainer(Kind::List, m_stack.popToMark());
    case TUPLE:
        return m_stack.pushContainer(Kind::Tuple, m_stack.popToMark());
    case FROZENSET:
        return m_stack.pushContainer(Kind::FrozenSet, m_stack.popToMark());
    case DICT: {
        const Ids pairs = m_stack.popToMark();
        m_stack.pushContainer(Kind::Dict);
        return m_stack.setItems(m_stack.top(), pairs);
    }
    case TUPLE1:
    case TUPLE2:
    case TUPLE3:
        return m_stack.pushTuple(code - TUPLE1 + 1);
    case APPEND: {
        const NodeId item = m_stack.pop();
        return m_stack.append(m_stack.top(), {item});
    }
    case APPENDS:
    case ADDITEMS: {
        const Ids items = m_stack.popToMark();
        return m_stack.append(m_stack.top(), items);
    }
    case SETITEM: {
        const NodeId value = m_stack.pop();
        const NodeId key = m_stack.pop();
        return m_stack.setItems(m_stack.top(), {key, value});
    }
    case SETITEMS: {
        const Ids pairs = m_stack.popToMark();
        return m_stack.setItems(m_stack.top(), pairs);
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
            m_stack.push(id);
        return;
    case STACK_GLOBAL:
        return m_stack.pushStackGlobal(m_opcodeAt);
    case REDUCE:
    case NEWOBJ: {
        const NodeId args = m_stack.pop();
        const NodeId callable = m_stack.pop();
        return m_stack.pushConstruction(code == REDUCE ? Kind::Call : Kind::New, callable, args);
    }
    case NEWOBJ_EX: {
        const NodeId kwargs = m_stack.pop();
        const NodeId args = m_stack.pop();
        const NodeId callable = m_stack.pop();
        return m_stack.pushConstruction(Kind::New, callable, args, kwargs);
    }
    case OBJ: {
        Ids args = m_stack.popToMark();
        if (args.empty())
            return m_stack.fail("pickle.stack");
        const NodeId callable = args.front();
        args.erase(args.begin());
        return m_stack.pushCall(callable, std::move(args));
    }
    case INST: {
        const NodeId callable = takeGlobal();
        return m_stack.pushCall(callable, m_stack.popToMark());
    }
    case BUILD:
        return m_stack.build();
    case PERSID:
        m_stack.push(Kind::Text, QString::fromUtf8(takeLine()));
        return m_stack.pushContainer(Kind::PersistentId, {m_stack.pop()});
    case BINPERSID:
        if (const NodeId id = m_stack.pop(); id != noNode)
            m_stack.pushContainer(Kind::PersistentId, {id});
        return;
    case EXT1:
        return m_stack.push(Kind::Extension, std::int64_t(takeNumber<quint8>()));
    case EXT2:
        return m_stack.push(Kind::Extension, std::int64_t(takeNumber<quint16>()));
    case EXT4:
        return m_stack.push(Kind::Extension, std::int64_t(takeNumber<qint32>()));
    default:
        return m_stack.fail("pickle.opcode");
    }
}
} // namespace

Graph readGraph(QByteArrayView pickle, const Limits &limits) { return Machine(pickle, limits).run(); }

} // namespace codec::pickle
