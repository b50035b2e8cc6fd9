#pragma once

#include "tap/exchange.h"

namespace tap {

// A command that waits for its answer.
struct Pending {
    const CommandSpec *spec = nullptr;
    const LuaScript *script = nullptr;
    Moment begun;
    qint64 bytes = 0;
    quint32 arguments = 0;
    quint32 kept = 0; // bytes
    quint32 answersLeft = 1;
    bool losesKeys = false;
};

// First in, first out, in one piece of memory.
class PendingQueue {
public:
    bool isEmpty() const { return m_head == m_bytes.size(); }
    std::size_t size() const { return m_bytes.size() - m_head; }
    void clear()
    {
        m_bytes.clear();
        m_head = 0;
    }
    void push(Pending pending, std::string_view kept)
    {
        pending.kept = quint32(kept.size());
        m_bytes.append(reinterpret_cast<const char *>(&pending), sizeof pending);
        m_bytes.append(kept);
    }
    Pending front() const
    {
        Pending pending;
        std::memcpy(&pending, m_bytes.data() + m_head, sizeof pending);
        return pending;
    }
    ArgumentsView frontArguments() const
    {
        return ArgumentsView(std::string_view(m_bytes).substr(m_head + sizeof(Pending), front().kept));
    }
    void setFront(const Pending &pending) { std::memcpy(m_bytes.data() + m_head, &pending, sizeof pending); }
    void pop()
    {
        m_head += sizeof(Pending) + front().kept;
        if (m_head == m_bytes.size()) {
            if (m_bytes.capacity() > 256 * 1024)
                m_bytes = {};
            clear();
        } else if (m_head > 64 * 1024 && m_head > m_bytes.size() / 2) {
            m_bytes.erase(0, m_head);
            m_head = 0;
        }
    }

private:
    std::string m_bytes;
    std::size_t m_head = 0;
};

} // namespace tap
