#pragma once

#include <QtCore/QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace tap {

// One part of an answer. Of an aggregate it is told before its elements.
struct Element {
    char type = 0; // RESP's own first byte: + - : $ * _ # , ( ! = % ~ >
    bool isNull = false;
    qint32 depth = 0;
    qint64 number = 0; // an integer or boolean; the length of a bulk; the elements of an aggregate (two each of a map)
    std::string_view text; // of a line, and of a bulk that is short

    bool isAggregate() const { return type == '*' || type == '%' || type == '~' || type == '>'; }
    bool isError() const { return type == '-' || type == '!'; }
    // Neither nothing nor empty nor zero; an aggregate tells it by its elements.
    bool hasSomething() const
    {
        return !isNull && !isAggregate() && !isError()
            && (type == ':' || type == '#' || type == '$' || type == '=' ? number != 0 : true);
    }
};

class ReplyListener {
public:
    virtual ~ReplyListener() = default;
    virtual void element(const Element &element) = 0;
    virtual void ended(int depth) = 0; // the last element of that depth, with all that it holds
    virtual void replied(qint64 bytes) = 0; // after ended(0): a whole answer, of that size on the wire
};

// Reads the answers of RESP2 and RESP3 from pieces of any size. Attributes are passed over.
class ReplyFold {
public:
    explicit ReplyFold(ReplyListener &listener); // borrowed

    // False when this is no such answer; then nothing more may be given.
    [[nodiscard]] bool take(std::string_view bytes);

private:
    enum class State : quint8 { Start, Line, LineEnd, Bulk, BulkEnd };
    struct Frame {
        qint64 rest;
        bool isAttribute;
    };

    bool endLine(std::string_view line);
    bool beginAggregate();
    void tellScalar(std::string_view text);
    void close();

    ReplyListener &m_listener;
    State m_state = State::Start;
    char m_type = 0;
    bool m_isNull = false;
    bool m_holdsText = false;
    quint8 m_skip = 0;
    qint64 m_number = 0;
    qint64 m_rest = 0;
    qint64 m_bytes = 0;
    int m_attributes = 0; // how many of the frames are
    std::string m_text;
    std::vector<Frame> m_frames;
};

} // namespace tap
