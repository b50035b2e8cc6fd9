#include "base/csvreader.h"

namespace base {

namespace {

constexpr qint64 chunkSize = 256 * 1024;

// A quote that is never closed would swallow the whole file: no record is as long as this.
constexpr qsizetype longestField = 1024 * 1024;

} // namespace

CsvReader::CsvReader(QIODevice &device, CsvDecoder decoder, QChar delimiter)
    : m_device(device)
    , m_decoder(std::move(decoder))
    , m_delimiter(delimiter)
{
}

bool CsvReader::fill()
{
    do {
        const QByteArray bytes = m_device.read(chunkSize);
        if (bytes.isEmpty())
            return false;
        m_buffer = m_decoder.decode(bytes);
        m_at = 0;
    } while (m_buffer.isEmpty()); // only a part of a character, or the byte order mark
    return true;
}

bool CsvReader::take(QChar &c)
{
    if (m_at >= m_buffer.size() && !fill())
        return false;
    c = m_buffer[m_at++];
    // Half a surrogate pair is never looked at by itself: only ASCII means something here.
    if (c == QChar::ReplacementCharacter && m_decoder.hasError())
        m_problem = Problem::Undecodable;
    return true;
}

void CsvReader::skipLineFeed()
{
    if (m_at >= m_buffer.size() && !fill())
        return;
    if (m_buffer[m_at] == u'\n')
        ++m_at;
}

void CsvReader::endField()
{
    m_fields << m_field;
    m_field.resize(0); // keeps its room
}

bool CsvReader::next()
{
    m_fields.clear();
    m_field.resize(0);
    m_problem = Problem::None;
    m_line = m_nextLine;
    m_quoteLine = 0;
    std::int64_t opened = 0; // the line of the last quote that opened a field
    const auto isUnclosed = [&] {
        if (m_problem != Problem::UnclosedQuote)
            m_quoteLine = opened;
        m_problem = Problem::UnclosedQuote;
    };
    State state = State::FieldStart;
    qsizetype closed = 0; // the size of a quoted field at its last quote
    const auto end = [&] {
        if (state == State::QuoteInQuoted)
            m_field.truncate(closed);
        endField();
    };
    bool isQuoted = false; // an empty quoted field is a field, an empty line is nothing
    QChar c;
    while (take(c)) {
        const bool lineEnd = c == u'\n' || c == u'\r';
        m_lastLine = m_nextLine;
        if (lineEnd) {
            ++m_nextLine;
            if (c == u'\r')
                skipLineFeed();
        }
        if (state == State::Quoted) {
            if (c == u'"') {
                state = State::QuoteInQuoted;
                closed = m_field.size();
            } else if (m_field.size() >= longestField) {
                isUnclosed();
            } else {
                m_field += lineEnd ? QChar(u'\n') : c;
            }
            continue;
        }
        // What MySQL and PHP export: \" within quotes. Where a file has it once, \"" is such a quote at the end.
        const bool isEscaped = state == State::QuoteInQuoted && !lineEnd && c != m_delimiter && m_field.endsWith(u'\\')
            && (c != u'"' || m_escapesQuotes);
        if (isEscaped) {
            m_escapesQuotes = true;
            m_field.back() = u'"';
            if (c != u'"') {
                m_field += c;
                state = State::Quoted;
            }
            continue;
        }
        if (lineEnd) {
            if (m_fields.isEmpty() && m_field.isEmpty() && !isQuoted) {
                m_line = m_nextLine;
                continue;
            }
            end();
            return true;
        }
        if (c == m_delimiter) {
            end();
            state = State::FieldStart;
        } else if (c.isSpace() && state == State::FieldStart) {
            m_field += c; // before a quote it is nothing
        } else if (c == u'"' && state == State::FieldStart) {
            m_field.resize(0);
            state = State::Quoted;
            opened = m_nextLine;
            isQuoted = true;
        } else if (c == u'"' && state == State::QuoteInQuoted && m_field.size() == closed) {
            m_field += c;
            state = State::Quoted;
        } else {
            // Text after a quote that closes lines below: it was to open a field there.
            if (state == State::QuoteInQuoted && m_nextLine > opened && !c.isSpace())
                isUnclosed();
            m_field += c; // a quote amid a plain field stands for itself
            if (state != State::QuoteInQuoted || !c.isSpace()) // blanks after it are nothing before the next field
                state = State::Plain;
        }
    }
    if (state == State::Quoted)
        isUnclosed();
    if (m_fields.isEmpty() && m_field.isEmpty() && !isQuoted)
        return false;
    end();
    return true;
}

} // namespace base
