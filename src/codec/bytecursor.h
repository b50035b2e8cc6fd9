#pragma once

#include "base/error.h"
#include "codec/value.h"

#include <QtCore/QtEndian>

#include <optional>

namespace codec {

// Limits for a reader of untrusted bytes: no memory is reserved for announced sizes.
struct ReadingLimits {
    int depth = 500; // containers within containers
    qsizetype values = 2'000'000; // in all, what is referred to again counted again
};

// What was read of a serialized value. It is read as text is: nothing is loaded, called or built.
struct Reading {
    Value value; // when broken: what stood so far
    qsizetype size = 0; // bytes that belong to it
    // {offset}: "reading.truncated", "reading.byte" (one that the format does not have there), "reading.length" (a
    // length that does not fit), "reading.deep", "reading.limit"
    std::optional<base::Error> broken;
};

// The position of a reader. Once broken, it yields zeros and empty bytes, so that only loops have to check.
class ByteCursor {
public:
    ByteCursor(QByteArrayView data, const ReadingLimits &limits)
        : m_data(data)
        , m_depthLeft(limits.depth)
        , m_depthMost(limits.depth)
        , m_valuesLeft(limits.values)
    {
    }

    bool isBroken() const { return m_broken.has_value(); }
    const std::optional<base::Error> &broken() const { return m_broken; }
    qsizetype at() const { return m_at; }
    qsizetype left() const { return m_data.size() - m_at; }
    bool isAtEnd() const { return m_at == m_data.size(); }
    int depth() const { return m_depthMost - m_depthLeft; }
    char peek() const { return isAtEnd() ? '\0' : m_data[m_at]; }
    QByteArrayView rest() const { return m_data.sliced(m_at); }

    void fail(const char *code) { fail(code, m_at); }
    void fail(const char *code, qsizetype at)
    {
        if (!m_broken)
            m_broken = base::Error{code, {QString::number(at)}};
    }

    QByteArrayView take(std::uint64_t count)
    {
        if (isBroken())
            return {};
        if (count > std::uint64_t(left())) { // what there is of it is still worth showing
            const QByteArrayView there = rest();
            m_at = m_data.size();
            fail("reading.truncated");
            return there;
        }
        const QByteArrayView bytes = m_data.sliced(m_at, qsizetype(count));
        m_at += qsizetype(count);
        return bytes;
    }
    bool skip(QByteArrayView word)
    {
        if (isBroken() || !rest().startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }
    // Up to the byte, which is passed; broken when it does not come within `most`.
    QByteArrayView takeUntil(char end, qsizetype most)
    {
        const qsizetype length = isBroken() ? -1 : rest().first(std::min(left(), most + 1)).indexOf(end);
        if (length < 0) {
            fail(left() <= most ? "reading.truncated" : "reading.byte");
            return {};
        }
        const QByteArrayView bytes = take(std::uint64_t(length));
        ++m_at;
        return bytes;
    }
    quint8 byte() { return big<quint8>(); }
    template <typename T> T big()
    {
        const QByteArrayView bytes = take(sizeof(T));
        return isBroken() ? T() : qFromBigEndian<T>(bytes.data());
    }
    template <typename T> T little()
    {
        const QByteArrayView bytes = take(sizeof(T));
        return isBroken() ? T() : qFromLittleEndian<T>(bytes.data());
    }

    bool counts(qsizetype values = 1) // whether there is room for these, too
    {
        m_valuesLeft -= std::min(values, m_valuesLeft + 1);
        if (m_valuesLeft < 0)
            fail("reading.limit");
        return !isBroken();
    }
    bool enter()
    {
        if (--m_depthLeft < 0)
            fail("reading.deep");
        return !isBroken();
    }
    void leave() { ++m_depthLeft; }
    bool mayReach(int further) const { return further <= m_depthLeft; }
    // Of what is there again, no more than leaves room for the rest.
    bool mayCount(qsizetype values) const { return values <= m_valuesLeft / 2; }

private:
    QByteArrayView m_data;
    qsizetype m_at = 0;
    int m_depthLeft;
    int m_depthMost;
    qsizetype m_valuesLeft;
    std::optional<base::Error> m_broken;
};

// A value that others may refer to again: how much stands in it, so that a few bytes which refer to each other cannot
// become a value of billions of parts.
struct Part {
    Value value{};
    int height = 0;
    qsizetype weight = 1;

    void holds(const Part &part)
    {
        height = std::max(height, part.height + 1);
        weight += part.weight;
    }
};

} // namespace codec
