#include "tap/replyfold.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace tap {

namespace {

constexpr std::size_t longestLine = 64 * 1024; // what is kept of it: the rest of a longer one is passed over
constexpr qint64 longestText = 64;
constexpr std::size_t deepest = 1024;

constexpr std::string_view types = "+-:$*_#,(!=%~>|";

bool isBulk(char type) { return type == '$' || type == '!' || type == '='; }
bool isNumbered(char type) { return std::string_view(":$*!=%~>|").find(type) != std::string_view::npos; }

} // namespace

ReplyFold::ReplyFold(ReplyListener &listener)
    : m_listener(listener)
{
}

bool ReplyFold::take(std::string_view bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (at != end) {
        switch (m_state) {
        case State::Start:
            m_type = *at++;
            ++m_bytes;
            if (types.find(m_type) == std::string_view::npos)
                return false;
            m_text.clear();
            m_state = State::Line;
            break;
        case State::Line: {
            const auto *found = static_cast<const char *>(std::memchr(at, '\r', std::size_t(end - at)));
            const char *stop = found ? found : end;
            const std::string_view part(at, std::size_t(stop - at));
            m_bytes += stop - at;
            at = stop;
            if (found && m_text.empty()) {
                if (!endLine(part))
                    return false;
            } else {
                m_text.append(part.substr(0, longestLine - std::min(longestLine, m_text.size())));
                if (found && !endLine(m_text))
                    return false;
            }
            if (found)
                ++at, ++m_bytes; // the \r
            break;
        }
        case State::LineEnd:
            if (*at != '\n')
                return false;
            ++at, ++m_bytes;
            m_state = State::Start;
            if (isBulk(m_type) && !m_isNull) {
                m_rest = m_number;
                m_skip = 2;
                m_holdsText = m_number <= longestText;
                m_text.clear();
                m_state = m_rest > 0 ? State::Bulk : State::BulkEnd;
            } else if (!isNumbered(m_type) || m_type == ':' || m_isNull) {
                tellScalar(m_text);
            } else if (!beginAggregate()) {
                return false;
            }
            break;
        case State::Bulk: {
            const auto size = std::min<qint64>(m_rest, end - at);
            if (m_holdsText)
                m_text.append(at, std::size_t(size));
            at += size, m_bytes += size;
            m_rest -= size;
            if (m_rest == 0)
                m_state = State::BulkEnd;
            break;
        }
        case State::BulkEnd: {
            const auto size = std::min<qint64>(m_skip, end - at);
            at += size, m_bytes += size;
            m_skip = quint8(m_skip - size);
            if (m_skip > 0)
                break;
            m_state = State::Start;
            tellScalar(m_text);
            break;
        }
        }
    }
    return true;
}

// The line without its end; what comes next is the \n.
bool ReplyFold::endLine(std::string_view line)
{
    m_state = State::LineEnd;
    m_isNull = m_type == '_';
    m_number = 0;
    if (isNumbered(m_type)) {
        const char *begin = line.data();
        const char *const end = begin + line.size();
        if (begin != end && *begin == '+')
            ++begin;
        const auto [stop, error] = std::from_chars(begin, end, m_number);
        if (error != std::errc() || stop != end)
            return false; // streamed strings and aggregates of RESP3, which no server sends, too
        if (m_type != ':' && m_number < 0) {
            if (m_number != -1 || (m_type != '$' && m_type != '*'))
                return false;
            m_isNull = true;
        }
    } else if (m_type == '#') {
        m_number = line == "t";
    }
    if (m_type == '+' || m_type == '-' || m_type == ',' || m_type == '(') {
        if (line.data() != m_text.data())
            m_text.assign(line);
    } else {
        m_text.clear();
    }
    return true;
}

bool ReplyFold::beginAggregate()
{
    if (m_frames.size() >= deepest || m_number > (qint64(1) << 40))
        return false;
    const bool isAttribute = m_type == '|';
    const qint64 elements = m_type == '%' || isAttribute ? 2 * m_number : m_number;
    if (!isAttribute && m_attributes == 0)
        m_listener.element({m_type, false, qint32(m_frames.size()), elements, {}});
    m_frames.push_back({elements, isAttribute});
    m_attributes += isAttribute;
    if (elements == 0)
        close();
    return true;
}

void ReplyFold::tellScalar(std::string_view text)
{
    if (m_attributes == 0) {
        m_listener.element({m_type, m_isNull, qint32(m_frames.size()), m_number, m_isNull ? std::string_view() : text});
        m_listener.ended(int(m_frames.size()));
    }
    if (m_frames.empty()) {
        m_listener.replied(std::exchange(m_bytes, 0));
    } else if (--m_frames.back().rest == 0) {
        close();
    }
}

// The aggregates that are complete now.
void ReplyFold::close()
{
    while (!m_frames.empty() && m_frames.back().rest == 0) {
        const bool isAttribute = m_frames.back().isAttribute;
        m_frames.pop_back();
        m_attributes -= isAttribute;
        if (isAttribute)
            return; // it stands before an element and is none
        if (m_attributes == 0)
            m_listener.ended(int(m_frames.size()));
        if (m_frames.empty())
            m_listener.replied(std::exchange(m_bytes, 0));
        else
            --m_frames.back().rest;
    }
}

} // namespace tap
