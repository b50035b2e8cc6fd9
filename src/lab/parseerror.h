#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <cstdint>

namespace lab {

enum class ParseProblem : std::uint8_t {
    InvalidUtf8, // the line is not text
    ControlCharacter, // found: the character
    UnclosedQuote,
    BadEscape, // found: the backslash and what follows
    Missing, // the line ends where something is expected
    UnknownWord, // found is none of `words`
    UnknownOption, // found is an option, but none of `words`
    Unexpected, // found is one word too many
    Repeated, // found was said before in this line
    BadValue, // found is not what is expected
    TooPrecise, // found is a duration with parts of a microsecond
    OutOfRange, // words: the least and the greatest, as they would be written
    TooMany, // the rest of the file's errors are not listed
};
inline constexpr int parseProblemCount = static_cast<int>(ParseProblem::TooMany) + 1;

// What should stand there, beside or instead of one of `words`.
enum class Expected : std::uint8_t {
    Nothing,
    Word,
    Option,
    End,
    TimeSpan,
    Timeout,
    Integer,
    Number,
    Rate,
    Percentage,
    Target,
    Signals,
    Header,
    HeaderNames,
    Text,
    Key,
    File,
    RedisUrl,
    Address,
    Languages,
    TimeZone,
    CookieName,
    Character,
};
inline constexpr int expectedCount = static_cast<int>(Expected::Character) + 1;

// What is wrong with a command's text, and where. The sentence is report/'s to make.
struct ParseError {
    QString file{};
    int line = 0; // from 1
    int column = 0; // from 1, in characters; one past the last where something is missing
    ParseProblem problem = ParseProblem::Missing;
    Expected expected = Expected::Nothing;
    QList<QByteArray> words{}; // that could stand there
    QByteArray found{}; // shortened when it is very long
    QByteArray nearest{}; // what was probably meant; may be empty

    bool operator==(const ParseError &) const = default;
};
using ParseErrors = QList<ParseError>; // in the order of the lines

} // namespace lab
