#include "tap/families.h"

#include <algorithm>

namespace tap {

namespace {

constexpr std::size_t mostFamilies = 2'000;
constexpr std::size_t longestName = 160;

bool isDecimal(char c) { return c >= '0' && c <= '9'; }
bool isHexadecimal(char c) { return isDecimal(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool isWordCharacter(char c)
{
    return isDecimal(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

// Ids, hashes, UUIDs, random tokens: what tells one key of a family from the next.
bool isId(std::string_view word)
{
    const auto digits = std::count_if(word.begin(), word.end(), isDecimal);
    if (digits == qint64(word.size()))
        return true;
    if (digits == 0)
        return word.size() >= 32 && std::all_of(word.begin(), word.end(), isHexadecimal);
    if (word.size() >= 8 && std::all_of(word.begin(), word.end(), isHexadecimal))
        return true;
    return word.size() >= 16 && digits >= 2;
}

} // namespace

std::string familyName(std::string_view key)
{
    std::string name;
    // A version is no id: they stay apart.
    const DjangoKey django = djangoKey(key);
    std::size_t at = 0;
    if (django.prefix.empty() && !django.bare.empty()) {
        at = key.size() - django.bare.size();
        name = key.substr(0, at);
    }
    while (at < key.size() && name.size() < longestName) {
        if (!isWordCharacter(key[at])) {
            name += key[at++];
            continue;
        }
        std::size_t end = at;
        while (end < key.size() && isWordCharacter(key[end]))
            ++end;
        const std::string_view word = key.substr(at, end - at);
        const bool isInUuid =
            word.size() == 4 && name.ends_with("*-") && std::all_of(word.begin(), word.end(), isHexadecimal);
        if (!isInUuid && !isId(word)) {
            // "user42" is one of "user*".
            std::size_t letters = word.size();
            while (letters > 0 && isDecimal(word[letters - 1]))
                --letters;
            name += word.substr(0, letters);
            if (letters < word.size())
                name += '*';
        } else if (name.size() >= 2 && name.back() == '-' && name[name.size() - 2] == '*') {
            name.pop_back(); // the groups of a UUID are one
        } else {
            name += '*';
        }
        at = end;
    }
    return name;
}

DjangoKey djangoKey(std::string_view key)
{
    const auto first = key.find(':');
    if (first == std::string_view::npos)
        return {};
    auto at = first + 1;
    while (at < key.size() && isDecimal(key[at]))
        ++at;
    if (at == first + 1 || at + 1 >= key.size() || key[at] != ':')
        return {};
    return {key.substr(0, first), key.substr(first + 1, at - first - 1), key.substr(at + 1)};
}

quint32 Families::indexOf(std::string_view key)
{
    std::string name = m_families.size() < mostFamilies ? familyName(key) : std::string("…");
    if (m_families.size() >= mostFamilies) {
        const auto known = m_byName.find(familyName(key));
        if (known != m_byName.end())
            return known->second;
    }
    const auto [found, isNew] = m_byName.try_emplace(std::move(name), quint32(m_families.size()));
    if (isNew)
        m_families.push_back({found->first, {}});
    return found->second;
}

} // namespace tap
