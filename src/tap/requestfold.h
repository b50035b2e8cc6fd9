#pragma once

#include "tap/arguments.h"
#include "tap/commands.h"

#include <array>

namespace tap {

struct Request {
    const CommandSpec *spec = nullptr;
    quint32 arguments = 0; // with the name
    qint64 bytes = 0; // on the wire
    bool losesKeys = false; // too many or too long to be kept
    const Arguments *kept = nullptr;
};

class RequestListener {
public:
    virtual ~RequestListener() = default;
    virtual void requested(const Request &request) = 0;
};

// Reads commands as a Redis server does (arrays of bulk strings, and inline commands), from pieces of any size. It
// keeps keys and short options; a value is only counted.
class RequestFold {
public:
    explicit RequestFold(RequestListener &listener); // borrowed

    // False when this is no Redis protocol; then nothing more may be given.
    [[nodiscard]] bool take(std::string_view bytes);

private:
    enum class State : quint8 { Start, Count, CountEnd, Dollar, Size, SizeEnd, Argument, ArgumentEnd, Inline };

    bool takeNumber(const char *&at, const char *end);
    void beginCommand(quint32 arguments);
    void beginArgument(quint32 size);
    void appendArgument(std::string_view part);
    void endArgument();
    bool takeInline(const char *&at, const char *end);
    bool splitInline();
    void emitRequest();

    RequestListener &m_listener;
    State m_state = State::Start;
    qint64 m_number = 0;
    qint8 m_sign = 1;
    quint8 m_digits = 0;
    quint8 m_skip = 0; // of a line's two end bytes
    bool m_keeps = false; // the argument that is being read
    bool m_losesKeys = false;
    quint32 m_arguments = 0;
    quint32 m_index = 0;
    quint32 m_numbered = 0; // keys that an argument announced
    quint32 m_rest = 0; // bytes of the argument
    qint64 m_bytes = 0;
    const CommandSpec *m_spec = nullptr;
    std::array<char, 32> m_name;
    quint8 m_nameSize = 0;
    std::string m_small; // the number that is being read of a numbered command
    std::string m_line; // of an inline command
    Arguments m_kept;
};

} // namespace tap
