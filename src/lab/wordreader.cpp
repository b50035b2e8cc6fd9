#include "lab/wordreader.h"

#include "lab/duration.h"

#include <charconv>

namespace lab {
namespace {

constexpr qsizetype maxErrorsALine = 100;

QList<QByteArray> textsOf(std::initializer_list<Slot> places)
{
    QList<QByteArray> texts;
    for (const Slot slot : places) {
        for (const Word &word : words(slot))
            texts.append(word.text.toByteArray());
    }
    return texts;
}

QByteArray shortened(const QByteArray &found)
{
    constexpr qsizetype longest = 60;
    if (found.size() <= longest)
        return found;
    qsizetype cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(found[cut]) & 0xc0u) == 0x80u)
        --cut;
    return found.first(cut) + "\xe2\x80\xa6"; // …
}

template <typename T> std::errc readWhole(const QByteArray &text, T &value)
{
    const char *last = text.constData() + text.size();
    const auto [end, problem] = std::from_chars(text.constData(), last, value);
    return problem == std::errc() && end != last ? std::errc::invalid_argument : problem;
}

QList<QByteArray> range(std::int64_t least, std::int64_t greatest)
{
    return {QByteArray::number(least), QByteArray::number(greatest)};
}

} // namespace

WordReader::WordReader(QByteArrayView line)
    : m_line(line)
    , m_lexer(line)
{
    m_probe.from = line.size();
}

const Token *WordReader::peek()
{
    if (m_stopped)
        return nullptr;
    if (!m_token) {
        m_token = m_lexer.next();
        if (const auto &problem = m_lexer.problem())
            fail({.column = problem->column, .problem = problem->what, .found = problem->found});
    }
    return m_token ? &*m_token : nullptr;
}

// In the fixed part of a command there is no telling what the rest would mean: the reading stops.
void WordReader::fail(ParseError error)
{
    error.found = shortened(error.found);
    if (m_errors.size() < maxErrorsALine)
        m_errors.append(std::move(error));
    m_stopped = true;
    m_token.reset();
}

void WordReader::missing(Expected expected, QList<QByteArray> words)
{
    if (m_stopped)
        return;
    fail({.column = m_lexer.column(),
          .problem = ParseProblem::Missing,
          .expected = expected,
          .words = std::move(words)});
}

void WordReader::refuse(ParseProblem problem, Expected expected, QList<QByteArray> words, QByteArray nearest)
{
    if (m_stopped)
        return;
    fail({.column = m_argument.column,
          .problem = m_argument.missing ? ParseProblem::Missing : problem,
          .expected = expected,
          .words = std::move(words),
          .found = m_argument.text,
          .nearest = std::move(nearest)});
}

void WordReader::note(Slot slot)
{
    if (m_stopped)
        return;
    const QByteArrayView rest = m_lexer.rest();
    const bool isNewWord = !m_token && rest.trimmed().isEmpty() && (!rest.isEmpty() || m_line.isEmpty());
    const bool isTypedWord = m_token && m_token->end == m_line.size() && !m_token->isOption();
    if (m_optionValue && m_optionValue->end == m_line.size())
        m_probe = {m_probe.places << slot, m_optionValue->at};
    else if (!m_optionValue && (isNewWord || isTypedWord))
        m_probe = {m_probe.places << slot, m_token ? m_token->at : m_line.size()};
}

bool WordReader::nextIs(Slot slot)
{
    const Token *token = peek();
    note(slot);
    return token && !token->quoted && findWord(slot, token->isOption() ? token->optionName() : token->text);
}

bool WordReader::nextIsQuoted() const { return m_optionValue ? m_optionValue->quoted : m_token && m_token->quoted; }

WordReader::Argument WordReader::argument()
{
    if (m_optionValue)
        return *std::exchange(m_optionValue, {});
    const Token *token = peek();
    if (!token)
        return {.missing = true};
    Argument result{token->text, token->column, token->at, token->end, token->quoted, false};
    skip();
    return result;
}

bool WordReader::readArgument(Expected what)
{
    m_argument = argument();
    if (m_argument.missing && m_argument.column == 0) // the line's end
        missing(what, {});
    else if (m_argument.missing)
        refuse(ParseProblem::Missing, what);
    return !m_stopped;
}

const Word *WordReader::wordIf(Slot slot)
{
    if (!m_optionValue)
        peek();
    note(slot);
    if (m_stopped || nextIsQuoted() || (!m_optionValue && !m_token))
        return nullptr;
    const Word *found = findWord(slot, m_optionValue ? m_optionValue->text : m_token->text);
    if (found)
        m_argument = argument();
    return found;
}

const Word *WordReader::word(Slot slot)
{
    if (const Word *found = wordIf(slot))
        return found;
    if (!m_optionValue && !m_token) {
        missing(Expected::Word, textsOf({slot}));
        return nullptr;
    }
    m_argument = argument();
    refuse(ParseProblem::UnknownWord, Expected::Word, textsOf({slot}), nearestWord(m_argument.text, slot));
    return nullptr;
}

QByteArray WordReader::bytes(Expected what) { return readArgument(what) ? m_argument.text : QByteArray(); }

QString WordReader::text(Expected what)
{
    const QByteArray utf8 = bytes(what);
    if (!utf8.isValidUtf8())
        refuse(ParseProblem::BadValue, what);
    return QString::fromUtf8(utf8);
}

std::int64_t WordReader::integer(std::int64_t least, std::int64_t greatest)
{
    std::int64_t value = least;
    if (!readArgument(Expected::Integer))
        return least;
    const std::errc problem = readWhole(m_argument.text, value);
    if (problem == std::errc::result_out_of_range || (problem == std::errc() && (value < least || value > greatest)))
        refuse(ParseProblem::OutOfRange, Expected::Integer, range(least, greatest));
    else if (problem != std::errc())
        refuse(ParseProblem::BadValue, Expected::Integer, range(least, greatest));
    return m_stopped ? least : value;
}

std::uint64_t WordReader::seed()
{
    std::uint64_t value = 0;
    if (!readArgument(Expected::Integer))
        return 0;
    const QList<QByteArray> all{"0", QByteArray::number(std::numeric_limits<std::uint64_t>::max())};
    const std::errc problem = readWhole(m_argument.text, value);
    if (problem == std::errc::result_out_of_range)
        refuse(ParseProblem::OutOfRange, Expected::Integer, all);
    else if (problem != std::errc())
        refuse(ParseProblem::BadValue, Expected::Integer, all);
    return value;
}

double WordReader::number(double greatest)
{
    double value = 0;
    if (!readArgument(Expected::Number))
        return 0;
    const QList<QByteArray> all{"0", QByteArray::number(greatest, 'f', 0)};
    const std::errc problem = readWhole(m_argument.text, value);
    if (problem == std::errc::result_out_of_range || (problem == std::errc() && !(value >= 0 && value <= greatest)))
        refuse(ParseProblem::OutOfRange, Expected::Number, all);
    else if (problem != std::errc())
        refuse(ParseProblem::BadValue, Expected::Number, all);
    return m_stopped ? 0 : value;
}

double WordReader::rate(double greatest) { return withUnit("/s", Expected::Rate, greatest); }

double WordReader::percentage(double greatest) { return withUnit("%", Expected::Percentage, greatest); }

double WordReader::withUnit(QByteArrayView unit, Expected what, double greatest)
{
    double value = 0;
    if (!readArgument(what))
        return 0;
    QByteArray text = m_argument.text;
    const bool hasUnit = text.endsWith(unit);
    if (hasUnit)
        text.chop(unit.size());
    const std::errc problem = readWhole(text, value);
    if (problem != std::errc() || !hasUnit)
        refuse(ParseProblem::BadValue, what, {}, problem == std::errc() ? text + unit.toByteArray() : QByteArray());
    else if (!(value > 0 && value <= greatest))
        refuse(ParseProblem::OutOfRange, what,
               {'0' + unit.toByteArray(), QByteArray::number(greatest, 'f', 0) + unit.toByteArray()});
    return value;
}

base::Duration WordReader::duration(base::Duration least) { return readDuration(Expected::TimeSpan, least); }

base::Duration WordReader::readDuration(Expected what, base::Duration least)
{
    if (!readArgument(what))
        return {};
    const auto [value, problem] = parseDuration(m_argument.text);
    if (problem == DurationProblem::NotADuration) {
        QByteArray nearest = nearestDuration(m_argument.text);
        if (nearest.isEmpty() && what == Expected::Timeout)
            nearest = nearestWord(m_argument.text, Slot::Never);
        refuse(ParseProblem::BadValue, what, {}, nearest);
    } else if (problem == DurationProblem::TooPrecise) {
        refuse(ParseProblem::TooPrecise, what);
    } else if (problem == DurationProblem::OutOfRange || value < least) {
        refuse(ParseProblem::OutOfRange, what, {printDuration(least), printDuration(longestDuration)});
    }
    return value;
}

std::optional<base::Duration> WordReader::durationOrNever()
{
    if (wordIf(Slot::Never))
        return {};
    // Django takes a timeout of zero or less too: the entry is dead at once.
    return readDuration(Expected::Timeout, -longestDuration);
}

cache::Timeout WordReader::timeout()
{
    const auto value = durationOrNever();
    return value ? cache::Timeout::seconds(seconds(*value)) : cache::Timeout::never();
}

void WordReader::readClause(std::initializer_list<Slot> places, const ClauseReader &read, QList<QByteArrayView> &seen)
{
    const Token token = *m_token;
    const QByteArray name = token.isOption() ? token.optionName() : token.text;
    m_argument = {token.text, token.column, token.at, token.end, token.quoted, false};
    for (const Slot slot : places) {
        const Word *found = token.quoted ? nullptr : findWord(slot, name);
        if (!found)
            continue;
        const bool isRepeated = seen.contains(found->text) && found->value != static_cast<int>(Clause::Header);
        skip();
        if (isRepeated) {
            m_argument.text = name;
            refuse(ParseProblem::Repeated, Expected::Nothing);
            return;
        }
        seen.append(found->text);
        if (token.isOption())
            m_optionValue = {token.optionValue(), token.valueColumn, token.valueAt,
                             token.end,           token.valueQuoted, false};
        if (m_optionValue && m_optionValue->text.isEmpty() && !m_optionValue->quoted)
            m_optionValue->missing = true;
        read(slot, *found);
        return;
    }
    QByteArray nearest;
    for (const Slot slot : places) {
        if (nearest.isEmpty() && !token.quoted)
            nearest = nearestWord(name, slot);
    }
    skip();
    if (token.isOption())
        m_argument.text = name;
    const QList<QByteArray> known = textsOf(places);
    refuse(token.isOption() ? ParseProblem::UnknownOption : ParseProblem::Unexpected,
           known.isEmpty()        ? Expected::End
               : token.isOption() ? Expected::Option
                                  : Expected::Word,
           known, nearest);
}

void WordReader::clauses(std::initializer_list<Slot> places, const ClauseReader &read)
{
    QList<QByteArrayView> seen;
    while (true) {
        const Token *token = peek();
        for (const Slot slot : places)
            note(slot);
        if (!token)
            return;
        const bool isOption = token->isOption();
        readClause(places, read, seen);
        m_optionValue.reset();
        // An option ends where it ends, whatever is wrong with it: so the next one can be read, and be wrong too.
        if (m_stopped && isOption && !m_lexer.problem() && m_errors.size() < maxErrorsALine)
            m_stopped = false;
    }
}

void WordReader::options(Slot slot, const ClauseReader &read)
{
    QList<QByteArrayView> seen;
    while (true) {
        const Token *token = peek();
        note(slot);
        if (!token || !token->isOption())
            break;
        readClause({slot}, read, seen);
        m_optionValue.reset();
    }
    if (seen.isEmpty() && m_token && !m_stopped) {
        m_argument = argument();
        refuse(ParseProblem::BadValue, Expected::Option, textsOf({slot}),
               nearestWord(QByteArray(m_argument.text + '='), slot));
    } else if (seen.isEmpty()) {
        missing(Expected::Option, textsOf({slot}));
    }
}

void WordReader::end() { clauses({}, {}); }

} // namespace lab
