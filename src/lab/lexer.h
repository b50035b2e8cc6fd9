#pragma once

#include "lab/parseerror.h"

#include <QtCore/QByteArray>

#include <optional>

namespace lab {

// One word of a line, its quotes and escapes resolved. Columns count characters (code points) from 1.
struct Token {
    QByteArray text;
    qsizetype at = 0; // byte offset in the line
    qsizetype end = 0; // one past its last byte
    int column = 0;
    bool quoted = false; // begins with a quote
    qsizetype equals = -1; // where the '=' of an option stands in `text`; -1 = no option
    int valueColumn = 0;
    qsizetype valueAt = 0; // byte offset in the line
    bool valueQuoted = false;

    bool isOption() const { return equals >= 0; }
    QByteArray optionName() const { return text.first(equals + 1); } // with its '='
    QByteArray optionValue() const { return text.sliced(equals + 1); }
};

// Cuts one line into words, on demand: a line of 10 MB costs no more than the words that are asked for.
// Words are separated by blanks; "…" quotes; `\"`, `\\` and `\xNN` stand for one byte each; `#` at the
// beginning of a word begins a comment.
class Lexer {
public:
    explicit Lexer(QByteArrayView line);

    // The next word; none at the end of the line and after a problem.
    std::optional<Token> next();

    struct Problem {
        ParseProblem what; // InvalidUtf8, ControlCharacter, UnclosedQuote or BadEscape
        int column = 0;
        QByteArray found;
    };
    const std::optional<Problem> &problem() const { return m_problem; }
    int column() const { return m_column; } // of where it stands: one past the last word, at the end of a line
    QByteArrayView rest() const
    {
        return m_line.sliced(m_at);
    } // what was not read yet: at the end blanks, or a comment

private:
    void checkBytes();
    bool atBlank() const { return m_line[m_at] == ' ' || m_line[m_at] == '\t'; }
    void advance();
    bool readEscape(QByteArray &text);

    QByteArrayView m_line;
    qsizetype m_at = 0;
    int m_column = 1;
    std::optional<Problem> m_problem;
};

} // namespace lab
