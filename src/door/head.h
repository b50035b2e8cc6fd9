#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace door {

// Why a message is not handed on: the code of an error, "door.lineEnds" …; nullptr = nothing is wrong.
using Fault = const char *;

// The lines of a message before its body.
struct Head {
    struct Field { // places in the bytes
        std::size_t name = 0;
        std::size_t nameSize = 0;
        std::size_t value = 0;
        std::size_t valueSize = 0;
    };

    std::string bytes; // as they came, up to the empty line and with it
    std::vector<Field> fields;
    std::string method; // of a request
    std::string target;
    int status = 0; // of a response
    int minorVersion = 1;
    bool asksUpgrade = false;

    std::string_view name(const Field &field) const
    {
        return std::string_view(bytes).substr(field.name, field.nameSize);
    }
    std::string_view value(const Field &field) const
    {
        return std::string_view(bytes).substr(field.value, field.valueSize);
    }
    const Field *find(std::string_view name) const; // the first of that name; nullptr
    std::string_view valueOf(std::string_view name) const; // empty when there is none
    // Puts `with` in place of the first `size` bytes of the field's value. Pointers to fields stay right.
    void replace(const Field &field, std::size_t size, std::string_view with);
};

bool isToken(std::string_view text); // RFC 9110, 5.6.2
bool isSameWord(std::string_view a, std::string_view b); // whatever the case

// Gathers a head from bytes that come in pieces.
class HeadGatherer {
public:
    static constexpr std::size_t mostBytes = 64 * 1024;

    enum class State { Unfinished, Complete, BareLineFeed, TooLong };
    // Appends to `head` what belongs to it and says how many bytes that were.
    std::pair<State, std::size_t> take(std::string_view bytes, std::string &head);
    void restart() { *this = {}; }

private:
    std::size_t m_lineSize = 0; // of the line that has no end yet
    bool m_hasLine = false; // empty lines before a message are no end of it
};

// Forms that servers parse differently. Passing our parser is not enough: a server behind the proxy may
// parse the same bytes as two requests (RFC 9112, 11.2).
Fault faultOfLines(std::string_view head); // before it is parsed
Fault faultOfRequest(const Head &head); // after that

// The same for what stands between the pieces of a chunked body.
class ChunkLines {
public:
    Fault take(std::string_view bytes);

private:
    bool m_wasCarriageReturn = false;
    bool m_isLineBegin = false;
};

} // namespace door
