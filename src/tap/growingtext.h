#pragma once

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

namespace tap {

// Text that is written at its end in many small pieces. Room is asked for once for several of them.
class GrowingText {
public:
    // Writes behind what there is.
    class Pen {
    public:
        explicit Pen(GrowingText &text, std::size_t most) // characters that will be written
            : m_text(text)
            , m_at(text.room(most))
        {
        }
        ~Pen() { m_text.m_size = std::size_t(m_at - m_text.m_characters.data()); }
        Pen(const Pen &) = delete;
        Pen &operator=(const Pen &) = delete;

        Pen &operator<<(std::string_view piece)
        {
            m_at = std::copy(piece.begin(), piece.end(), m_at);
            return *this;
        }
        Pen &operator<<(long long number) // at most `longestNumber` characters
        {
            m_at = std::to_chars(m_at, m_at + longestNumber, number).ptr;
            return *this;
        }

    private:
        GrowingText &m_text;
        char *m_at;
    };

    static constexpr std::size_t longestNumber = 20;

    GrowingText &operator+=(std::string_view piece)
    {
        Pen(*this, piece.size()) << piece;
        return *this;
    }
    const char *data() const { return m_characters.data(); }
    std::size_t size() const { return m_size; }
    void clear() { m_size = 0; }

private:
    char *room(std::size_t most)
    {
        if (m_characters.size() - m_size < most)
            m_characters.resize(2 * m_characters.size() + most);
        return m_characters.data() + m_size;
    }

    std::vector<char> m_characters; // the first m_size of them are written
    std::size_t m_size = 0;
};

} // namespace tap
