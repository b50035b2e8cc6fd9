#include "door/head.h"

#include <algorithm>

namespace door {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

bool isControl(char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; }

bool isLength(std::string_view text)
{
    constexpr std::size_t mostDigits = 18;
    return !text.empty() && text.size() <= mostDigits
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z')
            || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

bool isSameWord(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

const Head::Field *Head::find(std::string_view wanted) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field &field) { return isSameWord(name(field), wanted); });
    return found == fields.end() ? nullptr : &*found;
}

std::string_view Head::valueOf(std::string_view wanted) const
{
    const Field *field = find(wanted);
    return field ? value(*field) : std::string_view();
}

void Head::replace(const Field &field, std::size_t size, std::string_view with)
{
    const std::size_t at = field.value;
    Field &own = fields[std::size_t(&field - fields.data())];
    bytes.replace(at, size, with);
    for (Field &each : fields) {
        if (each.name > at)
            each.name = each.name + with.size() - size;
        if (each.value > at)
            each.value = each.value + with.size() - size;
    }
    own.valueSize = own.valueSize + with.size() - size;
}

std::pair<HeadGatherer::State, std::size_t> HeadGatherer::take(std::string_view bytes, std::string &head)
{
    std::size_t begin = 0;
    for (;;) {
        const std::size_t feed = bytes.find('\n', begin);
        if (feed == std::string_view::npos)
            break;
        const char before = feed > 0 ? bytes[feed - 1] : head.empty() ? '\0' : head.back();
        if (before != '\r')
            return {State::BareLineFeed, 0};
        const std::size_t size = m_lineSize + feed - begin; // with the CR
        m_lineSize = 0;
        begin = feed + 1;
        if (size > 1) {
            m_hasLine = true;
        } else if (m_hasLine) {
            head.append(bytes.substr(0, begin));
            return {head.size() > mostBytes ? State::TooLong : State::Complete, begin};
        }
    }
    m_lineSize += bytes.size() - begin;
    head.append(bytes);
    return {head.size() > mostBytes ? State::TooLong : State::Unfinished, bytes.size()};
}

Fault faultOfLines(std::string_view head)
{
    while (head.substr(0, 2) == "\r\n")
        head.remove_prefix(2);
    bool isFirst = true;
    while (!head.empty()) {
        const std::size_t end = head.find('\r');
        if (end == std::string_view::npos || end + 1 >= head.size() || head[end + 1] != '\n')
            return "door.lineEnds";
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(end + 2);
        if (line.empty())
            return head.empty() ? nullptr : "door.lineEnds";
        if (std::any_of(line.begin(), line.end(), isControl))
            return "door.control";
        if (isFirst) {
            // METHOD SP TARGET SP VERSION, with nothing else that some take for a space.
            if (std::count(line.begin(), line.end(), ' ') != 2 || line.find('\t') != std::string_view::npos)
                return "door.requestLine";
            if (!line.ends_with(" HTTP/1.1") && !line.ends_with(" HTTP/1.0"))
                return "door.version";
            isFirst = false;
            continue;
        }
        if (line.front() == ' ' || line.front() == '\t')
            return "door.folded";
        if (!isToken(line.substr(0, line.find(':'))) || line.find(':') == std::string_view::npos)
            return "door.field";
    }
    return nullptr;
}

Fault faultOfRequest(const Head &head)
{
    int hosts = 0;
    int lengths = 0;
    int encodings = 0;
    for (const Head::Field &field : head.fields) {
        const std::string_view name = head.name(field);
        if (isSameWord(name, "host")) {
            if (++hosts > 1)
                return "door.hosts";
        } else if (isSameWord(name, "content-length")) {
            if (++lengths > 1)
                return "door.lengths";
            if (!isLength(head.value(field)))
                return "door.length";
        } else if (isSameWord(name, "transfer-encoding")) {
            if (++encodings > 1 || !isSameWord(head.value(field), "chunked"))
                return "door.encoding";
        } else if (isSameWord(name, "sec-websocket-key1")) {
            return "door.draft"; // of a draft of WebSocket: some read eight bytes after the head
        }
    }
    if (encodings > 0 && lengths > 0)
        return "door.framing";
    if (encodings > 0 && head.minorVersion == 0)
        return "door.oldEncoding";
    if (head.method == "CONNECT")
        return "door.connect";
    return nullptr;
}

Fault ChunkLines::take(std::string_view bytes)
{
    for (const char c : bytes) {
        if (m_wasCarriageReturn != (c == '\n'))
            return "door.lineEnds";
        if (m_wasCarriageReturn) {
            m_wasCarriageReturn = false;
            m_isLineBegin = true;
            continue;
        }
        if (m_isLineBegin && (c == ' ' || c == '\t'))
            return "door.folded";
        m_isLineBegin = false;
        m_wasCarriageReturn = c == '\r';
        if (c != '\r' && isControl(c))
            return "door.control";
    }
    return nullptr;
}

} // namespace door
