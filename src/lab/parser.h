#pragma once

#include "lab/command.h"
#include "lab/parseerror.h"

#include <tl/expected.hpp>

namespace lab {

// Every line of a scenario as a Command, blank and comment lines left out; or all the errors of the text
// (at most 10,000 are listed), and none of its commands. Lines end in LF or CRLF; a byte order mark is skipped.
tl::expected<QList<Command>, ParseErrors> parse(QByteArrayView text, const QString &file = {});

// One line; no action when it is blank or a comment.
tl::expected<std::optional<Action>, ParseErrors> parseLine(QByteArrayView line);

// What may stand at the end of an unfinished line, in the order of the language's table: words, and options with their
// '='.
struct Completion {
    qsizetype from = 0; // where the word begins that is being typed, in bytes
    QList<QByteArray> words; // those that begin with what is typed of it
};
Completion complete(QByteArrayView line);

} // namespace lab
