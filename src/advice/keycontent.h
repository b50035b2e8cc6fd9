#pragma once

#include "base/fingerprint.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace advice {

// What the answers of one key say, as fingerprints; 0 = not known. Requests for several targets can share a key that
// forgets what was asked for: another page is not another content then, but a change of any page is one.
class KeyContent {
public:
    // A miss made this for the target, or a hit was `truth` in the database where it was stale, else 0. True: it has
    // changed since the target's last one.
    bool made(std::size_t target, std::uint64_t content)
    {
        m_target = target;
        m_held = content;
        return note(content);
    }
    bool wasHit(std::uint64_t truth) { return note(truth != 0 ? truth : m_held); }

    std::uint64_t now() const { return m_now; } // of all targets together

private:
    bool note(std::uint64_t content)
    {
        if (content == 0)
            return false;
        const auto known = std::find_if(m_contents.begin(), m_contents.end(),
                                        [this](const auto &one) { return one.first == m_target; });
        const bool hasChanged = known != m_contents.end() && known->second != content;
        if (known == m_contents.end())
            m_contents.emplace_back(m_target, content);
        else
            known->second = content;
        if (m_contents.size() == 1)
            m_now = m_contents.front().second;
        else if (hasChanged)
            m_now = base::fingerprint(QByteArray::number(++m_changes));
        return hasChanged;
    }

    std::vector<std::pair<std::size_t, std::uint64_t>> m_contents; // by target
    std::size_t m_target = 0; // whose answer was stored last, …
    std::uint64_t m_held = 0; // … and what that says
    std::uint64_t m_now = 0;
    int m_changes = 0;
};

} // namespace advice
