#pragma once

#include "base/time.h"
#include "cache/cache.h"
#include "lab/lexer.h"
#include "lab/parseerror.h"
#include "lab/vocabulary.h"

#include <functional>
#include <initializer_list>

namespace lab {

// Reads one line as its command needs it. What does not fit becomes a located error; after an error in the
// fixed part of a command every read answers an empty value, so that callers need not check each one.
class WordReader {
public:
    explicit WordReader(QByteArrayView line);

    bool failed() const { return !m_errors.isEmpty(); }
    const ParseErrors &errors() const { return m_errors; } // line and file are the parser's to fill in

    bool atEnd() { return peek() == nullptr; }
    bool nextIsOption() { return peek() && peek()->isOption(); }
    bool nextBeginsWith(char c) { return peek() && peek()->text.startsWith(c); }
    bool nextIs(Slot slot); // a word or an option of it
    bool nextIsQuoted() const; // of the value that is read next

    const Word *word(Slot slot); // null after an error
    const Word *wordIf(Slot slot); // null when the next word is none of the slot's: nothing is read then

    QByteArray bytes(Expected what);
    QString text(Expected what);
    std::int64_t integer(std::int64_t least, std::int64_t greatest);
    int integer(int least, int greatest)
    {
        return static_cast<int>(integer(std::int64_t(least), std::int64_t(greatest)));
    }
    std::uint64_t seed();
    double number(double greatest);
    double rate(double greatest); // per second
    double percentage(double greatest); // "10%" is 10
    base::Duration duration(base::Duration least = {});
    std::optional<base::Duration> durationOrNever();
    cache::Timeout timeout();

    // The rest of the line: words and options of these slots in any order, each once (`header` as often as wanted).
    // An option that is wrong is reported, and the reading goes on behind it.
    using ClauseReader = std::function<void(Slot slot, const Word &word)>;
    void clauses(std::initializer_list<Slot> places, const ClauseReader &read);
    void options(Slot slot, const ClauseReader &read); // up to the first word that is no option; at least one

    // Of the value read last.
    void refuse(ParseProblem problem, Expected expected, QList<QByteArray> words = {}, QByteArray nearest = {});

    // At the line's end.
    void missing(Expected expected, QList<QByteArray> words);
    void end(); // and nothing may follow

    // Completion: the slots that were looked up where the line ends, and where the word begins that is being typed.
    struct Probe {
        QList<Slot> places;
        qsizetype from = 0; // byte offset in the line
    };
    const Probe &probe() const { return m_probe; }

private:
    struct Argument {
        QByteArray text{};
        int column = 0;
        qsizetype at = 0;
        qsizetype end = 0;
        bool quoted = false;
        bool missing = false;
    };

    const Token *peek();
    void skip() { m_token.reset(); }
    Argument argument(); // the value of the option being read, or the next word
    bool readArgument(Expected what);
    double withUnit(QByteArrayView unit, Expected what, double greatest);
    base::Duration readDuration(Expected what, base::Duration least);
    void readClause(std::initializer_list<Slot> places, const ClauseReader &read, QList<QByteArrayView> &seen);
    void note(Slot slot); // for completion
    void fail(ParseError error);

    QByteArrayView m_line;
    Lexer m_lexer;
    std::optional<Token> m_token; // read ahead
    std::optional<Argument> m_optionValue;
    Argument m_argument; // the one read last
    bool m_stopped = false;
    ParseErrors m_errors;
    Probe m_probe;
};

} // namespace lab
