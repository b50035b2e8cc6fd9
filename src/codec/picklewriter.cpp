#include "codec/picklewriter.h"

#include "codec/biginteger.h"
#include "codec/isotime.h"
#include "codec/pickleopcodes.h"
#include "codec/unicode.h"

#include <QtCore/QHash>
#include <QtCore/QtEndian>

#include <limits>

namespace codec {

using enum pickle::Opcode;

namespace {
// _pickle.c: FRAME_SIZE_TARGET, FRAME_SIZE_MIN, FRAME_HEADER_SIZE, BATCHSIZE.
constexpr qsizetype frameTarget = 64 * 1024;
constexpr qsizetype frameMinimum = 4;
constexpr qsizetype frameHeader = 9;
constexpr std::size_t batchSize = 1000;

template <typename T> QByteArray littleEndian(T number)
{
    QByteArray bytes(qsizetype(sizeof(T)), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

class PickleWriter {
public:
    explicit PickleWriter(PickleProtocol protocol) { m_out.append(PROTO).append(char(protocol)); }

    QByteArray write(const Value &value)
    {
        save(value);
        put(STOP);
        closeFrame();
        return m_out;
    }

private:
    // --- frames
    void put(const QByteArray &bytes)
    {
        if (m_frameStart < 0) {
            m_frameStart = m_out.size();
            m_out.append(frameHeader, '\0');
        }
        m_out.append(bytes);
    }
    void put(char byte) { put(QByteArray(1, byte)); }

    void closeFrame()
    {
        if (m_frameStart < 0)
            return;
        const qsizetype length = m_out.size() - m_frameStart - frameHeader;
        if (length < frameMinimum) {
            m_out.remove(m_frameStart, frameHeader);
        } else {
            m_out[m_frameStart] = FRAME;
            qToLittleEndian(quint64(length), m_out.data() + m_frameStart + 1);
        }
        m_frameStart = -1;
    }

    // Called between opcodes only: a frame holds whole ones.
    void opcodeBoundary()
    {
        if (m_frameStart >= 0 && m_out.size() - m_frameStart - frameHeader >= frameTarget)
            closeFrame();
    }

    // A large payload stands outside of any frame, so that a reader can take it in one piece.
    void putCounted(const QByteArray &head, const QByteArray &payload)
    {
        if (payload.size() < frameTarget) {
            put(head + payload);
        } else {
            closeFrame();
            m_out.append(head).append(payload);
        }
    }

    void putCounted(char shortCode, char code, char longCode, const QByteArray &payload)
    {
        const qsizetype size = payload.size();
        if (size <= 0xFF)
            putCounted(QByteArray(1, shortCode) + char(size), payload);
        else if (size <= std::numeric_limits<quint32>::max())
            putCounted(QByteArray(1, code) + littleEndian(quint32(size)), payload);
        else
            putCounted(QByteArray(1, longCode) + littleEndian(quint64(size)), payload);
    }

    // --- memo
    void memoize()
    {
        put(MEMOIZE);
        ++m_memoSize;
    }

    void recall(quint32 index)
    {
        if (index <= 0xFF)
            put(QByteArray(1, BINGET) + char(index));
        else
            put(QByteArray(1, LONG_BINGET) + littleEndian(index));
    }

    bool recallContainer(const void *identity)
    {
        const auto known = m_containers.constFind(identity);
        if (known == m_containers.constEnd())
            return false;
        recall(*known);
        return true;
    }

    void memoizeContainer(const void *identity)
    {
        m_containers.insert(identity, m_memoSize);
        memoize();
    }

    // --- values
    void save(const Value &value)
    {
        opcodeBoundary();
        switch (value.type()) {
        case Value::Type::None:
            return put(NONE);
        case Value::Type::Bool:
            return put(value.toBool() ? NEWTRUE : NEWFALSE);
        case Value::Type::Int:
            return saveInteger(value.toInteger());
        case Value::Type::BigInt:
            return saveLong(twosComplementFromDecimal(value.toBytes()));
        case Value::Type::Float:
            return saveReal(value.toReal());
        case Value::Type::Text:
            return saveText(value.toText());
        case Value::Type::Bytes:
            return saveBytes(value.toBytes());
        case Value::Type::List:
            return saveList(value.items());
        case Value::Type::Tuple:
            return saveTuple(value.items());
        case Value::Type::Set:
            return saveSet(value.items());
        case Value::Type::FrozenSet:
            return saveFrozenSet(value.items());
        case Value::Type::Dict:
            return saveDict(value.pairs());
        case Value::Type::DateTime:
        case Value::Type::Date:
        case Value::Type::Time:
            return saveTime(value);
        case Value::Type::TimeDelta:
            return saveTimeDelta(value);
        case Value::Type::Decimal:
            return saveCall(u"decimal", u"Decimal", {Value::text(QString::fromLatin1(value.toBytes()))});
        case Value::Type::Uuid:
            return saveUuid(value.toBytes());
        case Value::Type::Object:
            return saveObject(*value.toObject());
        }
    }

    void saveInteger(std::int64_t number)
    {
        if (number >= 0 && number <= 0xFF)
            return put(QByteArray(1, BININT1) + char(number));
        if (number >= 0 && number <= 0xFFFF)
            return put(QByteArray(1, BININT2) + littleEndian(quint16(number)));
        if (number >= std::numeric_limits<qint32>::min() && number <= std::numeric_limits<qint32>::max())
            return put(QByteArray(1, BININT) + littleEndian(qint32(number)));
        saveLong(twosComplementFromDecimal(QByteArray::number(qint64(number))));
    }

    void saveLong(const QByteArray &bytes)
    {
        if (bytes.size() <= 0xFF)
            put(QByteArray(1, LONG1) + char(bytes.size()) + bytes);
        else
            put(QByteArray(1, LONG4) + littleEndian(qint32(bytes.size())) + bytes);
    }

    void saveReal(double number)
    {
        QByteArray bytes(qsizetype(sizeof number), Qt::Uninitialized);
        qToBigEndian(number, bytes.data());
        put(QByteArray(1, BINFLOAT) + bytes);
    }

    void saveText(const QString &text)
    {
        const auto known = m_texts.constFind(text);
        if (known != m_texts.constEnd()) {
            recall(*known);
            return;
        }
        m_texts.insert(text, m_memoSize);
        saveNewText(text);
    }

    void saveNewText(const QString &text)
    {
        putCounted(SHORT_BINUNICODE, BINUNICODE, BINUNICODE8, utf8WithSurrogates(text));
        memoize();
    }

    void saveBytes(const QByteArray &bytes)
    {
        putCounted(SHORT_BINBYTES, BINBYTES, BINBYTES8, bytes);
        memoize();
    }

    void saveList(const Value::Items &items)
    {
        if (items.empty()) {
            put(EMPTY_LIST);
            return memoize();
        }
        if (recallContainer(&items))
            return;
        put(EMPTY_LIST);
        memoizeContainer(&items);
        saveBatches(items, APPENDS, APPEND, [this](const Value &item) { save(item); });
    }

    void saveSet(const Value::Items &items)
    {
        if (items.empty()) {
            put(EMPTY_SET);
            return memoize();
        }
        if (recallContainer(&items))
            return;
        put(EMPTY_SET);
        memoizeContainer(&items);
        saveBatches(items, ADDITEMS, {}, [this](const Value &item) { save(item); });
    }

    void saveDict(const Value::Pairs &pairs)
    {
        if (pairs.empty()) {
            put(EMPTY_DICT);
            return memoize();
        }
        if (recallContainer(&pairs))
            return;
        put(EMPTY_DICT);
        memoizeContainer(&pairs);
        saveBatches(pairs, SETITEMS, SETITEM, [this](const std::pair<Value, Value> &pair) {
            save(pair.first);
            save(pair.second);
        });
    }

    // A container that holds one entry has an opcode of its own, where there is one.
    void saveBatches(const auto &entries, char many, std::optional<char> one, const auto &saveEntry)
    {
        if (entries.size() == 1 && one) {
            saveEntry(entries.front());
            return put(*one);
        }
        for (std::size_t begin = 0; begin < entries.size(); begin += batchSize) {
            put(MARK);
            for (std::size_t i = begin; i < std::min(entries.size(), begin + batchSize); ++i)
                saveEntry(entries[i]);
            put(many);
        }
    }

    void saveTuple(const Value::Items &items)
    {
        if (items.empty())
            return put(EMPTY_TUPLE);
        if (recallContainer(&items))
            return;
        static constexpr char shortCodes[] = {TUPLE1, TUPLE2, TUPLE3};
        const bool isShort = items.size() <= std::size(shortCodes);
        if (!isShort)
            put(MARK);
        for (const Value &item : items)
            save(item);
        put(isShort ? shortCodes[items.size() - 1] : char(TUPLE));
        memoizeContainer(&items);
    }

    void saveFrozenSet(const Value::Items &items)
    {
        if (!items.empty() && recallContainer(&items))
            return;
        put(MARK);
        for (const Value &item : items)
            save(item);
        put(FROZENSET);
        memoizeContainer(&items);
    }

    // --- objects
    void saveGlobal(QStringView module, QStringView name)
    {
        const std::pair<QString, QString> global{module.toString(), name.toString()};
        const auto known = m_globals.constFind(global);
        if (known != m_globals.constEnd()) {
            recall(*known);
            return;
        }
        opcodeBoundary();
        saveText(global.first);
        opcodeBoundary();
        saveNewText(global.second); // CPython interns the names of modules, and not those of classes
        put(STACK_GLOBAL);
        m_globals.insert(global, m_memoSize);
        memoize();
    }

    void saveCall(QStringView module, QStringView name, const Value::Items &args)
    {
        saveGlobal(module, name);
        saveArguments(args);
        put(REDUCE);
        memoize();
    }

    // The tuple lives no longer than the call, so its address must not be remembered.
    void saveArguments(const Value::Items &args)
    {
        opcodeBoundary();
        saveTuple(args);
        m_containers.remove(&args);
    }

    void saveNew(QStringView module, QStringView name)
    {
        saveGlobal(module, name);
        put(EMPTY_TUPLE);
        put(NEWOBJ);
        memoize();
    }

    void saveState(const Value::Pairs &state)
    {
        opcodeBoundary();
        saveDict(state);
        m_containers.remove(&state);
        put(BUILD);
    }

    void saveTime(const Value &value)
    {
        const std::optional<IsoTime> time = isoTimeFromText(value.toBytes());
        if (!time) // not canonical: its text is all there is
            return saveText(QString::fromUtf8(value.toBytes()));
        QByteArray packed; // datetime.__reduce__: the fields, big-endian
        if (value.type() != Value::Type::Time)
            packed.append(char(time->year >> 8))
                .append(char(time->year))
                .append(char(time->month))
                .append(char(time->day));
        if (value.type() == Value::Type::Date)
            return saveCall(u"datetime", u"date", {Value::bytes(packed)});
        packed.append(char(time->hour)).append(char(time->minute)).append(char(time->second));
        for (int shift = 16; shift >= 0; shift -= 8)
            packed.append(char(time->microsecond >> shift));

        saveGlobal(u"datetime", value.type() == Value::Type::Time ? u"time" : u"datetime");
        opcodeBoundary();
        saveBytes(packed);
        if (time->offset) {
            saveTimeZone(*time->offset);
            put(TUPLE2);
        } else {
            put(TUPLE1);
        }
        memoize();
        put(REDUCE);
        memoize();
    }

    void saveTimeZone(std::int64_t offset)
    {
        if (const auto known = m_timeZones.constFind(offset); known != m_timeZones.constEnd()) {
            recall(*known);
            return;
        }
        const std::int64_t days = offset < 0 ? -1 : 0;
        const std::int64_t rest = offset - days * microsecondsADay;
        saveGlobal(u"datetime", u"timezone");
        saveCall(u"datetime", u"timedelta",
                 {Value::integer(days), Value::integer(rest / microsecondsASecond),
                  Value::integer(rest % microsecondsASecond)});
        put(TUPLE1);
        memoize();
        put(REDUCE);
        m_timeZones.insert(offset, m_memoSize);
        memoize();
    }

    void saveTimeDelta(const Value &value)
    {
        const std::optional<TimeSpan> span = timeSpanFromText(value.toBytes());
        if (!span)
            return saveText(QString::fromUtf8(value.toBytes()));
        constexpr std::int64_t day = 86'400;
        const std::int64_t days = span->seconds / day - (span->seconds % day < 0 ? 1 : 0);
        saveCall(
            u"datetime", u"timedelta",
            {Value::integer(days), Value::integer(span->seconds - days * day), Value::integer(span->microseconds)});
    }

    // UUID has no __reduce__ of its own: a new instance whose state is the number.
    void saveUuid(const QByteArray &hyphened)
    {
        QByteArray number = QByteArray::fromHex(QByteArray(hyphened).replace('-', ""));
        std::reverse(number.begin(), number.end());
        number.append('\0'); // the number is never negative
        saveNew(u"uuid", u"UUID");
        saveState({{Value::text(QStringLiteral("int")), Value::bigInteger(decimalFromTwosComplement(number))}});
    }

    void saveObject(const Value::ObjectData &object)
    {
        if (recallContainer(&object))
            return;
        if (object.isReference)
            return saveGlobal(object.module, object.name);
        if (object.args.empty()) {
            saveGlobal(object.module, object.name);
            put(EMPTY_TUPLE);
            put(NEWOBJ);
        } else {
            saveGlobal(object.module, object.name);
            saveArguments(object.args);
            put(REDUCE);
        }
        memoizeContainer(&object);
        if (!object.state.empty())
            saveState(object.state);
    }

    QByteArray m_out;
    qsizetype m_frameStart = -1;
    quint32 m_memoSize = 0;
    QHash<QString, quint32> m_texts;
    QHash<std::pair<QString, QString>, quint32> m_globals;
    QHash<std::int64_t, quint32> m_timeZones;
    QHash<const void *, quint32> m_containers; // by address: a Value's copies share what they hold
};
} // namespace

QByteArray writePickle(const Value &value, PickleProtocol protocol) { return PickleWriter(protocol).write(value); }

} // namespace codec
