#pragma once

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>

namespace redis {

// A word of a command in lower case, to be looked up in a table of names. It is no allocation: a walk of a million keys
// looks up millions of them.
class LowerName {
public:
    explicit LowerName(const QByteArray &word)
        : m_size(word.size() <= longest ? word.size() : 0)
    {
        std::transform(word.begin(), word.begin() + m_size, m_text.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; });
    }
    LowerName(const LowerName &) = delete;
    LowerName &operator=(const LowerName &) = delete;

    // Valid as long as this; empty when the word is longer than any name.
    QByteArray bytes() const { return QByteArray::fromRawData(m_text.data(), m_size); }

private:
    static constexpr qsizetype longest = 64;

    std::array<char, longest> m_text;
    qsizetype m_size;
};

} // namespace redis
