#include "lab/parser.h"

#include "lab/commandreader.h"

#include <algorithm>

namespace lab {
namespace {

constexpr qsizetype maxErrors = 10'000;

// Cuts the next line off the front of the text.
QByteArrayView takeLine(QByteArrayView &text)
{
    const qsizetype newline = text.indexOf('\n');
    QByteArrayView line = newline < 0 ? text : text.first(newline);
    text = newline < 0 ? QByteArrayView() : text.sliced(newline + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

tl::expected<QList<Command>, ParseErrors> parse(QByteArrayView text, const QString &file)
{
    constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
    if (text.startsWith(byteOrderMark))
        text = text.sliced(byteOrderMark.size());

    QList<Command> commands;
    ParseErrors errors;
    for (int line = 1; !text.isEmpty(); ++line) {
        WordReader in(takeLine(text));
        std::optional<Action> action = readCommand(in);
        for (ParseError error : in.errors()) {
            error.file = file;
            error.line = line;
            errors.append(std::move(error));
        }
        if (errors.size() >= maxErrors) {
            errors.append({.file = file, .line = line, .column = 1, .problem = ParseProblem::TooMany});
            break;
        }
        if (action && errors.isEmpty())
            commands.append({std::move(*action), line});
    }
    if (!errors.isEmpty())
        return tl::unexpected(std::move(errors));
    return commands;
}

tl::expected<std::optional<Action>, ParseErrors> parseLine(QByteArrayView line)
{
    WordReader in(line);
    std::optional<Action> action = readCommand(in);
    if (!in.failed())
        return action;
    ParseErrors errors = in.errors();
    for (ParseError &error : errors)
        error.line = 1;
    return tl::unexpected(std::move(errors));
}

Completion complete(QByteArrayView line)
{
    WordReader in(line);
    readCommand(in);
    const auto &[places, from] = in.probe();
    const QByteArrayView typed = line.sliced(from);
    Completion result{from, {}};
    for (const Slot slot : places) {
        for (const Word &word : words(slot)) {
            if (word.text.startsWith(typed) && !result.words.contains(word.text))
                result.words.append(word.text.toByteArray());
        }
    }
    return result;
}

} // namespace lab
