#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringView>

#include <algorithm>

namespace catalog {

// JSON written straight into the bytes of a body, as Django REST framework renders it: compact, UTF-8, with
// Python's escapes. There is no document in between: a miss should cost little more than its rows.
class JsonText {
public:
    template <std::size_t N> void raw(const char (&literal)[N]) { append(literal, N - 1); }
    void raw(QByteArrayView bytes) { append(bytes.data(), bytes.size()); }
    void text(QStringView text); // with its quotes
    void text(QByteArrayView utf8); // the same
    void number(std::int64_t number);

    // A decimal(7,2) as DRF writes it (COERCE_DECIMAL_TO_STRING): "49.90", quotes included. SQLite keeps such a column
    // as a number.
    void price(double price);

    // What was written; nothing is left but the room for the next. The same text as the last time shares its bytes: a
    // thousand misses at once have one body in memory.
    QByteArray take();
    void clear() { m_size = 0; }

private:
    void append(const char *bytes, qsizetype size)
    {
        std::copy_n(bytes, size, room(size)); // not memcpy(): of nothing the bytes may be null
        m_size += size;
    }
    char *room(qsizetype size) // for so many more
    {
        if (m_bytes.size() - m_size < size)
            m_bytes.resize(2 * (m_size + size) + 1024);
        return m_bytes.data() + m_size;
    }

    QByteArray m_bytes; // longer than what is written
    qsizetype m_size = 0;
    QByteArray m_last; // taken
};

} // namespace catalog
