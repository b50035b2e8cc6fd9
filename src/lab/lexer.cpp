#include "lab/lexer.h"

#include "base/escape.h"

#include <algorithm>

namespace lab {
namespace {

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 ? c != '\t' : c == '\x7f'; }

bool beginsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xc0u) != 0x80u; }

int charactersIn(QByteArrayView bytes)
{
    return static_cast<int>(std::count_if(bytes.begin(), bytes.end(), beginsCharacter));
}

bool isDecimal(char c) { return c >= '0' && c <= '9'; }

bool isOptionName(QByteArrayView name)
{
    const auto isFirst = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    return !name.isEmpty() && isFirst(name.front()) && std::all_of(name.begin(), name.end(), [&](char c) {
        return isFirst(c) || isDecimal(c); // use_i18n
    });
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

Lexer::Lexer(QByteArrayView line)
    : m_line(line)
{
    checkBytes();
}

// A line is text: anything else is refused before a word of it is read, wherever it stands.
void Lexer::checkBytes()
{
    qsizetype valid = m_line.size();
    if (!m_line.isValidUtf8()) {
        valid = 0;
        while (base::utf8Length(m_line.sliced(valid)) > 0)
            valid += base::utf8Length(m_line.sliced(valid));
    }
    const auto control = std::find_if(m_line.begin(), m_line.begin() + valid, isControl);
    const qsizetype bad = control - m_line.begin();
    if (bad == m_line.size())
        return;
    m_problem = {bad == valid ? ParseProblem::InvalidUtf8 : ParseProblem::ControlCharacter,
                 1 + charactersIn(m_line.first(bad)), m_line.sliced(bad, 1).toByteArray()};
}

void Lexer::advance()
{
    if (beginsCharacter(m_line[m_at]))
        ++m_column;
    ++m_at;
}

// At a backslash.
bool Lexer::readEscape(QByteArray &text)
{
    const QByteArrayView rest = m_line.sliced(m_at + 1);
    int length = 0;
    if (rest.startsWith('"') || rest.startsWith('\\')) {
        text += rest.front();
        length = 2;
    } else if (rest.size() >= 3 && rest[0] == 'x' && hexDigit(rest[1]) >= 0 && hexDigit(rest[2]) >= 0) {
        text += static_cast<char>(hexDigit(rest[1]) << 4 | hexDigit(rest[2]));
        length = 4;
    } else {
        m_problem = {ParseProblem::BadEscape, m_column,
                     m_line.sliced(m_at, std::min<qsizetype>(rest.size() + 1, 2)).toByteArray()};
        return false;
    }
    m_at += length;
    m_column += length;
    return true;
}

std::optional<Token> Lexer::next()
{
    if (m_problem)
        return {};
    const Lexer before = *this; // an end of line is reported where the last word ends
    while (m_at < m_line.size() && atBlank())
        advance();
    if (m_at == m_line.size() || m_line[m_at] == '#') {
        *this = before;
        return {};
    }

    Token token;
    token.at = m_at;
    token.column = m_column;
    token.quoted = m_line[m_at] == '"';
    bool inQuotes = false;
    bool bare = true; // neither quote nor escape so far
    int quoteColumn = 0;
    while (m_at < m_line.size() && (inQuotes || !atBlank())) {
        const char c = m_line[m_at];
        if (c == '"') {
            if (token.isOption() && m_at == token.valueAt)
                token.valueQuoted = true;
            inQuotes = !inQuotes;
            bare = false;
            quoteColumn = m_column;
            advance();
        } else if (c == '\\') {
            bare = false;
            if (!readEscape(token.text))
                return {};
        } else {
            if (c == '=' && bare && !token.isOption() && isOptionName(token.text)) {
                token.equals = token.text.size();
                token.valueAt = m_at + 1;
                token.valueColumn = m_column + 1;
            }
            token.text += c;
            advance();
        }
    }
    if (inQuotes) {
        m_problem = {ParseProblem::UnclosedQuote, quoteColumn, "\""};
        return {};
    }
    token.end = m_at;
    return token;
}

} // namespace lab
