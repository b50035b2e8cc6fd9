#include "tap/requestfold.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace tap {

namespace {

// As Redis itself limits them (server.h: PROTO_INLINE_MAX_SIZE; networking.c: multibulk length).
constexpr qint64 mostArguments = 1024 * 1024 * 1024;
constexpr qint64 longestArgument = 0xFFFFFFFF; // proto-max-bulk-len can be raised
constexpr std::size_t longestInline = 64 * 1024;

constexpr quint32 longestKey = 64 * 1024;
constexpr quint32 longestOption = 64;
constexpr quint32 longestScript = 32 * 1024;
constexpr std::size_t mostKept = 1024 * 1024; // of one command

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

} // namespace

RequestFold::RequestFold(RequestListener &listener)
    : m_listener(listener)
{
}

bool RequestFold::take(std::string_view bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (at != end) {
        switch (m_state) {
        case State::Start:
            m_bytes = 0;
            m_kept.clear();
            m_number = 0, m_digits = 0, m_sign = 1;
            if (*at == '*') {
                ++at, ++m_bytes;
                m_state = State::Count;
            } else {
                m_line.clear();
                m_state = State::Inline;
            }
            break;
        case State::Count:
        case State::Size:
            if (!takeNumber(at, end))
                return false;
            break;
        case State::CountEnd: // the server does not look at what follows the \r either
            ++at, ++m_bytes;
            if (m_number > mostArguments)
                return false;
            if (m_number <= 0) {
                m_state = State::Start;
                break;
            }
            beginCommand(quint32(m_number));
            m_state = State::Dollar;
            break;
        case State::Dollar:
            if (*at != '$')
                return false;
            ++at, ++m_bytes;
            m_number = 0, m_digits = 0, m_sign = 1;
            m_state = State::Size;
            break;
        case State::SizeEnd:
            ++at, ++m_bytes;
            if (m_number < 0 || m_number > longestArgument)
                return false;
            beginArgument(quint32(m_number));
            m_state = m_rest > 0 ? State::Argument : State::ArgumentEnd;
            m_skip = 2;
            break;
        case State::Argument: {
            const auto size = std::min<qint64>(m_rest, end - at);
            appendArgument({at, std::size_t(size)});
            at += size, m_bytes += size;
            m_rest -= quint32(size);
            if (m_rest == 0)
                m_state = State::ArgumentEnd;
            break;
        }
        case State::ArgumentEnd: {
            const auto size = std::min<qint64>(m_skip, end - at);
            at += size, m_bytes += size;
            m_skip = quint8(m_skip - size);
            if (m_skip > 0)
                break;
            endArgument();
            if (++m_index < m_arguments) {
                m_state = State::Dollar;
            } else {
                m_state = State::Start;
                emitRequest();
            }
            break;
        }
        case State::Inline:
            if (!takeInline(at, end))
                return false;
            break;
        }
    }
    return true;
}

// Up to and with the \r. The server takes a minus, but neither a plus nor blanks.
bool RequestFold::takeNumber(const char *&at, const char *end)
{
    for (; at != end; ++at, ++m_bytes) {
        const char c = *at;
        if (c >= '0' && c <= '9') {
            if (++m_digits > 10)
                return false;
            m_number = m_number * 10 + (c - '0');
        } else if (c == '-' && m_digits == 0 && m_sign == 1) {
            m_sign = -1;
        } else if (c == '\r' && m_digits > 0) {
            ++at, ++m_bytes;
            m_number *= m_sign;
            m_state = m_state == State::Count ? State::CountEnd : State::SizeEnd;
            return true;
        } else {
            return false;
        }
    }
    return true;
}

void RequestFold::beginCommand(quint32 arguments)
{
    m_arguments = arguments;
    m_index = 0;
    m_numbered = 0;
    m_nameSize = 0;
    m_spec = nullptr;
    m_losesKeys = false;
}

void RequestFold::beginArgument(quint32 size)
{
    m_rest = size;
    m_keeps = false;
    if (m_index == 0)
        return;
    m_small.clear();
    const bool isKey = m_spec->isKey(m_index, m_arguments, m_numbered);
    const bool isScript = m_index == 1 && (m_spec->role == Role::Script || m_spec->role == Role::ScriptCommand);
    const quint32 longest = isKey                         ? longestKey
        : isScript || m_spec->role == Role::ScriptCommand ? longestScript
                                                          : longestOption;
    if (!isKey && !m_spec->isOption(m_index))
        return;
    if (size > longest || m_kept.size() + size > mostKept) {
        m_losesKeys = m_losesKeys || isKey;
        return;
    }
    m_keeps = true;
    m_kept.begin(m_index, size);
}

void RequestFold::appendArgument(std::string_view part)
{
    if (m_keeps) {
        m_kept.append(part);
    } else if (m_index == 0) {
        for (const char c : part) {
            if (m_nameSize == m_name.size())
                break;
            m_name[m_nameSize++] = lower(c);
        }
    } else if (m_index == m_spec->numberAt()) {
        m_small.append(part.substr(0, 16));
    }
}

void RequestFold::endArgument()
{
    if (m_index == 0) {
        const std::string_view name(m_name.data(), m_nameSize);
        m_spec = &redisCommand(name);
        if (!isKnown(*m_spec)) {
            m_kept.begin(0, m_nameSize);
            m_kept.append(name);
        }
    } else if (m_index == m_spec->numberAt()) {
        quint32 number = 0;
        std::from_chars(m_small.data(), m_small.data() + m_small.size(), number);
        m_numbered = number;
    }
}

bool RequestFold::takeInline(const char *&at, const char *end)
{
    const char *newline = std::find(at, end, '\n');
    m_line.append(at, newline);
    m_bytes += newline - at;
    at = newline;
    if (m_line.size() > longestInline)
        return false;
    if (at == end)
        return true;
    ++at, ++m_bytes;
    m_state = State::Start;
    return splitInline();
}

// As sdssplitargs() of Redis: blanks part words, quotes hold them together, \xNN and \n inside double quotes.
bool RequestFold::splitInline()
{
    std::vector<std::string> words;
    const std::string &line = m_line;
    const auto isBlank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    const auto hex = [](char c) {
        return c >= '0' && c <= '9' ? c - '0'
            : c >= 'a' && c <= 'f'  ? c - 'a' + 10
            : c >= 'A' && c <= 'F'  ? c - 'A' + 10
                                    : -1;
    };
    const auto charAt = [&](std::size_t i) { return i < line.size() ? line[i] : '\0'; };
    std::size_t i = 0;
    for (;;) {
        while (i < line.size() && isBlank(line[i]))
            ++i;
        if (i >= line.size() || line[i] == '\0')
            break;
        std::string word;
        char quote = 0;
        for (;; ++i) {
            const char c = charAt(i);
            if (quote != 0) {
                if (c == '\0')
                    return false; // the server closes the connection over unbalanced quotes
                if (quote == '"' && c == '\\' && charAt(i + 1) == 'x' && hex(charAt(i + 2)) >= 0
                    && hex(charAt(i + 3)) >= 0) {
                    word += char(hex(charAt(i + 2)) * 16 + hex(charAt(i + 3)));
                    i += 3;
                } else if (quote == '"' && c == '\\' && charAt(i + 1) != '\0') {
                    const char escaped = charAt(++i);
                    constexpr std::string_view names = "nrtba";
                    constexpr std::string_view meanings = "\n\r\t\b\a";
                    const auto which = names.find(escaped);
                    word += which == std::string_view::npos ? escaped : meanings[which];
                } else if (quote == '\'' && c == '\\' && charAt(i + 1) == '\'') {
                    word += '\'';
                    ++i;
                } else if (c == quote) {
                    if (charAt(i + 1) != '\0' && !isBlank(charAt(i + 1)))
                        return false;
                    quote = 0;
                    ++i;
                    break;
                } else {
                    word += c;
                }
            } else if (c == '\0' || isBlank(c)) {
                break;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else {
                word += c;
            }
        }
        words.push_back(std::move(word));
    }
    if (words.empty())
        return true; // the server ignores an empty line
    beginCommand(quint32(words.size()));
    for (const std::string &word : words) {
        beginArgument(quint32(word.size()));
        appendArgument(word);
        endArgument();
        ++m_index;
    }
    emitRequest();
    return true;
}

void RequestFold::emitRequest() { m_listener.requested({m_spec, m_arguments, m_bytes, m_losesKeys, &m_kept}); }

} // namespace tap
