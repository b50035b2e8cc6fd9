#include "door/messagereader.h"

namespace door {

struct MessageReader::Callbacks {
    static MessageReader &reader(http_parser *parser) { return *static_cast<MessageReader *>(parser->data); }

    static std::size_t place(const MessageReader &reader, const char *at)
    {
        return std::size_t(at - reader.m_head.bytes.data());
    }
    static int url(http_parser *parser, const char *at, std::size_t size)
    {
        reader(parser).m_head.target.append(at, size);
        return 0;
    }
    static int name(http_parser *parser, const char *at, std::size_t size)
    {
        MessageReader &of = reader(parser);
        if (of.m_hasHead) // of a trailer
            return size == 0 || isToken({at, size}) ? 0 : 1; // in pieces
        of.m_head.fields.push_back({place(of, at), size, place(of, at) + size + 1, 0}); // behind the colon
        return 0;
    }
    static int value(http_parser *parser, const char *at, std::size_t size)
    {
        MessageReader &of = reader(parser);
        if (of.m_hasHead || of.m_head.fields.empty() || size == 0) // an empty one is told to stand in the next line
            return 0;
        Head::Field &field = of.m_head.fields.back();
        if (field.valueSize == 0)
            field.value = place(of, at);
        field.valueSize = place(of, at) + size - field.value; // a folded one comes in pieces
        return 0;
    }
    static int headComplete(http_parser *parser)
    {
        MessageReader &of = reader(parser);
        of.m_hasHead = true;
        of.m_isChunked = (parser->flags & F_CHUNKED) != 0;
        const unsigned status = of.m_type == HTTP_RESPONSE ? parser->status_code : 0U;
        const bool hasNoBody = (status >= 100 && status < 200) || status == 204 || status == 304; // whatever its length
        return of.m_answersHead || hasNoBody ? 1 : 0;
    }
    static int body(http_parser *parser, const char *at, std::size_t size)
    {
        reader(parser).m_pieces.emplace_back(at, size);
        reader(parser).m_bodyBytes += size;
        return 0;
    }
    static int complete(http_parser *parser)
    {
        reader(parser).m_isComplete = true;
        http_parser_pause(parser, 1); // what follows is the next message's
        return 0;
    }
    static const http_parser_settings &settings()
    {
        static const http_parser_settings all = [] {
            http_parser_settings made{};
            made.on_url = url;
            made.on_header_field = name;
            made.on_header_value = value;
            made.on_headers_complete = headComplete;
            made.on_body = body;
            made.on_message_complete = complete;
            return made;
        }();
        return all;
    }
};

namespace {

bool isFine(const http_parser &parser)
{
    return HTTP_PARSER_ERRNO(&parser) == HPE_OK || HTTP_PARSER_ERRNO(&parser) == HPE_PAUSED;
}

} // namespace

MessageReader::MessageReader(http_parser_type type)
    : m_type(type)
{
}

MessageReader::Step MessageReader::fail(Fault fault, std::size_t size)
{
    m_fault = fault;
    return {What::Unreadable, size};
}

MessageReader::Step MessageReader::take(std::string_view bytes)
{
    if (m_fault)
        return {What::Unreadable, 0};
    return m_isComplete ? takeHead(bytes) : takeBody(bytes);
}

MessageReader::Step MessageReader::takeHead(std::string_view bytes)
{
    // Whatever is no answer of HTTP/1 is not held back until it looks like one.
    constexpr std::string_view answer = "HTTP/1.";
    const auto [state, size] = m_gatherer.take(bytes, m_gathered);
    if (m_type == HTTP_RESPONSE && m_gathered.compare(0, answer.size(), answer.substr(0, m_gathered.size())) != 0)
        return fail("door.answer", size);
    switch (state) {
    case HeadGatherer::State::Unfinished:
        return {What::Unfinished, size};
    case HeadGatherer::State::BareLineFeed:
        return fail("door.lineEnds", 0);
    case HeadGatherer::State::TooLong:
        return fail("door.tooLong", size);
    case HeadGatherer::State::Complete:
        break;
    }
    m_head = {};
    m_head.bytes.swap(m_gathered);
    m_gatherer.restart();
    if (const Fault fault = readHead()) {
        m_gathered.swap(m_head.bytes);
        m_isComplete = true; // none of it was told
        return fail(fault, size);
    }
    return {What::Head, size};
}

Fault MessageReader::readHead()
{
    if (m_type == HTTP_REQUEST) {
        if (const Fault fault = faultOfLines(m_head.bytes))
            return fault;
    }
    m_hasHead = m_isComplete = m_isChunked = false;
    m_bodyBytes = 0;
    m_lines = {};
    m_pieces.clear();
    http_parser_init(&m_parser, m_type);
    m_parser.data = this;
    const std::size_t read =
        http_parser_execute(&m_parser, &Callbacks::settings(), m_head.bytes.data(), m_head.bytes.size());
    const bool isRead = isFine(m_parser) && m_hasHead && read == m_head.bytes.size() && m_parser.http_major == 1
        && m_parser.http_minor <= 1;
    for (Head::Field &field : m_head.fields) { // spaces after a value are none of it
        const std::string_view value = m_head.value(field);
        field.valueSize = value.find_last_not_of(" \t") + 1;
    }
    m_head.minorVersion = m_parser.http_minor;
    m_head.asksUpgrade = m_parser.upgrade != 0;
    if (m_type == HTTP_RESPONSE) {
        m_head.status = int(m_parser.status_code);
        return isRead ? nullptr : "door.unreadable";
    }
    if (HTTP_PARSER_ERRNO(&m_parser) == HPE_INVALID_METHOD)
        return "door.method";
    m_head.method = http_method_str(http_method(m_parser.method));
    // What made the parser stop is among the fields that it has told by then.
    if (const Fault fault = faultOfRequest(m_head))
        return fault;
    if (HTTP_PARSER_ERRNO(&m_parser) == HPE_INVALID_URL)
        return "door.target";
    return isRead ? nullptr : "door.unreadable";
}

MessageReader::Step MessageReader::takeBody(std::string_view bytes)
{
    m_pieces.clear();
    const std::size_t read = http_parser_execute(&m_parser, &Callbacks::settings(), bytes.data(), bytes.size());
    if (m_isChunked) {
        const char *at = bytes.data();
        const auto check = [&](const char *to) {
            const Fault found = m_lines.take({at, std::size_t(to - at)});
            return found;
        };
        for (const std::string_view piece : m_pieces) {
            if (const Fault found = check(piece.data()))
                return fail(found, 0);
            at = piece.data() + piece.size();
        }
        if (const Fault found = check(bytes.data() + std::min(read, bytes.size())))
            return fail(found, 0);
    }
    if (!isFine(m_parser))
        return fail("door.chunk", 0);
    return {What::Body, read};
}

bool MessageReader::end()
{
    if (m_fault || m_isComplete)
        return m_gathered.empty();
    http_parser_execute(&m_parser, &Callbacks::settings(), nullptr, 0);
    return m_isComplete;
}

} // namespace door
