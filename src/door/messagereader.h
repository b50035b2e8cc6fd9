#pragma once

#include "door/head.h"

#include <http_parser.h>

namespace door {

// Reads the messages of one direction, one after the other, by nodejs' http-parser. What is read is the caller's to
// hand on; the body is never held.
class MessageReader {
public:
    explicit MessageReader(http_parser_type type);
    MessageReader(const MessageReader &) = delete;
    MessageReader &operator=(const MessageReader &) = delete;

    enum class What {
        Unfinished, // all was taken, and is kept until the head is complete
        Head, // head() is complete
        Body, // so many bytes belong to the message
        Unreadable, // so many bytes were kept of a head, or belong to the body, and then comes what cannot be read
    };
    struct Step {
        What what;
        std::size_t size;
    };
    // Of the next message: a response to HEAD has no body.
    void setAnswersHead(bool answersHead) { m_answersHead = answersHead; }
    Step take(std::string_view bytes);
    bool end(); // the other side ended; whether that is the end of the message, too

    const Head &head() const { return m_head; } // until the next message begins
    bool isComplete() const { return m_isComplete; } // the message whose head was read has come to its end
    bool hasBegun() const { return !m_isComplete || !m_gathered.empty(); } // something of a message has come
    std::size_t bodyBytes() const { return m_bodyBytes; } // of the message: its content so far
    Fault fault() const { return m_fault; }
    std::string_view kept() const { return m_gathered; } // of a head that is not complete, or cannot be read

private:
    struct Callbacks;
    friend struct Callbacks;

    Step takeHead(std::string_view bytes);
    Step takeBody(std::string_view bytes);
    Fault readHead();
    Step fail(Fault fault, std::size_t size);

    const http_parser_type m_type;
    http_parser m_parser{};
    HeadGatherer m_gatherer;
    std::string m_gathered;
    Head m_head;
    bool m_answersHead = false;
    bool m_isComplete = true;
    bool m_hasHead = false; // the parser has read it
    bool m_isChunked = false;
    ChunkLines m_lines;
    std::vector<std::string_view> m_pieces; // of the body, in what is being read
    std::size_t m_bodyBytes = 0;
    Fault m_fault = nullptr;
};

} // namespace door
