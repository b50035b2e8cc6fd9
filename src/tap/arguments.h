#pragma once

#include <QtCore/QtGlobal>

#include <cstring>
#include <string>
#include <string_view>

namespace tap {

// The arguments of a command that are worth keeping until its answer, with their places, one behind the other in one
// piece of memory that is used again.
class ArgumentsView {
public:
    ArgumentsView() = default;
    explicit ArgumentsView(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    // visit(index, bytes) for each
    template <typename Visitor> void each(Visitor &&visit) const
    {
        for (std::size_t at = 0; at < m_bytes.size();) {
            Head head;
            std::memcpy(&head, m_bytes.data() + at, sizeof head);
            at += sizeof head;
            visit(head.index, m_bytes.substr(at, head.size));
            at += head.size;
        }
    }
    std::string_view at(quint32 index) const // empty when it was not kept
    {
        std::string_view found;
        each([&](quint32 each, std::string_view bytes) {
            if (each == index)
                found = bytes;
        });
        return found;
    }
    std::string_view bytes() const { return m_bytes; }

protected:
    struct Head {
        quint32 index;
        quint32 size;
    };
    std::string_view m_bytes;
};

class Arguments {
public:
    void clear() { m_bytes.clear(); }
    void begin(quint32 index, quint32 size)
    {
        const quint32 head[2]{index, size};
        m_bytes.append(reinterpret_cast<const char *>(head), sizeof head);
    }
    void append(std::string_view part) { m_bytes.append(part); } // of the size that was said
    std::size_t size() const { return m_bytes.size(); }
    ArgumentsView view() const { return ArgumentsView(m_bytes); }

private:
    std::string m_bytes;
};

} // namespace tap
