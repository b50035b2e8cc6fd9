#pragma once

#include "base/csvdecoder.h"

#include <QtCore/QIODevice>
#include <QtCore/QStringList>

namespace base {

// Reads comma-separated values (RFC 4180, any delimiter) record by record, whatever the size of the file.
// A quoted field may hold delimiters, line breaks and doubled quotes; line ends are LF, CRLF or CR.
class CsvReader {
public:
    enum class Problem : std::uint8_t { None, UnclosedQuote, Undecodable };

    // The device is borrowed and open for reading.
    CsvReader(QIODevice &device, CsvDecoder decoder, QChar delimiter);

    bool next(); // false at the end; blank lines are passed over

    // The record that next() found.
    const QStringList &fields() const { return m_fields; }
    std::int64_t line() const { return m_line; } // where it begins, from 1
    std::int64_t lastLine() const { return m_lastLine; } // where it ends
    std::int64_t quoteLine() const { return m_quoteLine; } // where the quote was opened that is its problem
    Problem problem() const { return m_problem; }
    std::int64_t position() const { return m_device.pos(); } // in bytes, for progress

private:
    enum class State : std::uint8_t { FieldStart, Plain, Quoted, QuoteInQuoted };

    bool fill(); // false at the end of the device
    bool take(QChar &c);
    void skipLineFeed(); // the second half of a CRLF
    void endField();

    QIODevice &m_device;
    CsvDecoder m_decoder;
    QChar m_delimiter;
    QString m_buffer;
    qsizetype m_at = 0;
    std::int64_t m_nextLine = 1;
    std::int64_t m_line = 1;
    std::int64_t m_lastLine = 1;
    std::int64_t m_quoteLine = 0;
    bool m_escapesQuotes = false; // \" has been seen
    QString m_field;
    QStringList m_fields;
    Problem m_problem = Problem::None;
};

} // namespace base
