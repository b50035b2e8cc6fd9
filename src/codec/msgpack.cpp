#include "codec/msgpack.h"

#include "codec/foreignvalues.h"

#include <QtCore/QtEndian>

namespace codec {

using namespace Qt::StringLiterals;

namespace {
class MsgpackReader {
public:
    MsgpackReader(QByteArrayView data, int maxDepth, qsizetype maxValues)
        : m_data(data)
        , m_depthLeft(maxDepth)
        , m_valuesLeft(maxValues)
    {
    }

    MsgpackReading run()
    {
        MsgpackReading reading;
        reading.value = value();
        reading.size = m_at;
        reading.broken = m_broken;
        return reading;
    }

private:
    void fail(const char *code)
    {
        if (!m_broken)
            m_broken = base::Error{code, {QString::number(m_at)}};
    }

    QByteArrayView take(std::uint64_t count)
    {
        if (count > std::uint64_t(m_data.size() - m_at)) { // what there is of it is still worth showing
            const QByteArrayView rest = m_data.sliced(m_at);
            m_at = m_data.size();
            fail("msgpack.truncated");
            return rest;
        }
        const QByteArrayView bytes = m_data.sliced(m_at, qsizetype(count));
        m_at += qsizetype(count);
        return bytes;
    }

    template <typename T> T number()
    {
        const QByteArrayView bytes = take(sizeof(T));
        return m_broken ? T() : qFromBigEndian<T>(bytes.data());
    }

    Value value()
    {
        if (--m_valuesLeft < 0) {
            fail("msgpack.limit");
            return {};
        }
        const auto byte = number<quint8>();
        if (m_broken)
            return {};
        if (byte <= 0x7f)
            return Value::integer(byte);
        if (byte <= 0x8f)
            return map(byte & 0x0fU);
        if (byte <= 0x9f)
            return array(byte & 0x0fU);
        if (byte <= 0xbf)
            return text(byte & 0x1fU);
        if (byte >= 0xe0)
            return Value::integer(qint8(byte));
        return marked(byte);
    }

    Value marked(quint8 byte)
    {
        switch (byte) {
        case 0xc0:
            return {};
        case 0xc2:
        case 0xc3:
            return Value::boolean(byte == 0xc3);
        case 0xc4:
            return Value::bytes(take(number<quint8>()).toByteArray());
        case 0xc5:
            return Value::bytes(take(number<quint16>()).toByteArray());
        case 0xc6:
            return Value::bytes(take(number<quint32>()).toByteArray());
        case 0xc7:
            return extension(number<quint8>());
        case 0xc8:
            return extension(number<quint16>());
        case 0xc9:
            return extension(number<quint32>());
        case 0xca:
            return Value::real(double(number<float>()));
        case 0xcb:
            return Value::real(number<double>());
        case 0xcc:
            return Value::integer(number<quint8>());
        case 0xcd:
            return Value::integer(number<quint16>());
        case 0xce:
            return Value::integer(number<quint32>());
        case 0xcf: {
            const auto big = number<quint64>();
            return big > quint64(INT64_MAX) ? Value::bigInteger(QByteArray::number(big)) : Value::integer(qint64(big));
        }
        case 0xd0:
            return Value::integer(number<qint8>());
        case 0xd1:
            return Value::integer(number<qint16>());
        case 0xd2:
            return Value::integer(number<qint32>());
        case 0xd3:
            return Value::integer(number<qint64>());
        case 0xd4:
        case 0xd5:
        case 0xd6:
        case 0xd7:
        case 0xd8:
            return extension(1U << (byte - 0xd4));
        case 0xd9:
            return text(number<quint8>());
        case 0xda:
            return text(number<quint16>());
        case 0xdb:
            return text(number<quint32>());
        case 0xdc:
            return array(number<quint16>());
        case 0xdd:
            return array(number<quint32>());
        case 0xde:
            return map(number<quint16>());
        case 0xdf:
            return map(number<quint32>());
        default:
            --m_at;
            fail("msgpack.byte");
            return {};
        }
    }

    Value text(std::uint64_t length)
    {
        const QByteArrayView bytes = take(length);
        return m_broken ? Value::text(QString::fromUtf8(bytes)) : textOrBytes(bytes);
    }

    // The counts come from outside: nothing is reserved by them.
    Value array(std::uint64_t count)
    {
        Value::Items items;
        if (enter()) {
            for (std::uint64_t i = 0; i < count && !m_broken && hasMore(); ++i)
                items.push_back(value());
        }
        leave();
        return Value::list(std::move(items));
    }

    Value map(std::uint64_t count)
    {
        Value::Pairs pairs;
        if (enter()) {
            for (std::uint64_t i = 0; i < count && !m_broken && hasMore(); ++i) {
                Value key = value();
                if (!m_broken && hasMore())
                    pairs.emplace_back(std::move(key), value());
            }
        }
        leave();
        return Value::dict(std::move(pairs));
    }

    bool hasMore()
    {
        if (m_at == m_data.size())
            fail("msgpack.truncated");
        return !m_broken;
    }

    bool enter()
    {
        if (--m_depthLeft < 0)
            fail("msgpack.deep");
        return !m_broken;
    }
    void leave() { ++m_depthLeft; }

    Value extension(std::uint64_t length)
    {
        const auto code = number<qint8>();
        const QByteArrayView bytes = take(length);
        if (m_broken)
            return {};
        if (code == -1) {
            if (const std::optional<Value> time = timestamp(bytes))
                return *time;
        }
        return Value::object(u"msgpack"_s, u"ExtType"_s, {Value::integer(code), Value::bytes(bytes.toByteArray())});
    }

    // The three forms of the timestamp extension; nanoseconds are cut to Python's microseconds.
    static std::optional<Value> timestamp(QByteArrayView bytes)
    {
        std::int64_t seconds = 0;
        std::uint64_t nanoseconds = 0;
        if (bytes.size() == 4) {
            seconds = qFromBigEndian<quint32>(bytes.data());
        } else if (bytes.size() == 8) {
            const auto both = qFromBigEndian<quint64>(bytes.data());
            nanoseconds = both >> 34;
            seconds = std::int64_t(both & 0x3ffffffffULL);
        } else if (bytes.size() == 12) {
            nanoseconds = qFromBigEndian<quint32>(bytes.data());
            seconds = qFromBigEndian<qint64>(bytes.data() + 4);
        } else {
            return std::nullopt;
        }
        return nanoseconds > 999'999'999 ? std::nullopt : utcMoment(seconds, std::int64_t(nanoseconds));
    }

    QByteArrayView m_data;
    qsizetype m_at = 0;
    int m_depthLeft;
    qsizetype m_valuesLeft;
    std::optional<base::Error> m_broken;
};
} // namespace

MsgpackReading readMsgpack(QByteArrayView data, int maxDepth, qsizetype maxValues)
{
    return MsgpackReader(data, maxDepth, maxValues).run();
}

} // namespace codec
