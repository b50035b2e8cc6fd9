#pragma once

#include "lab/limits.h"
#include "lab/wordreader.h"

#include <algorithm>

// What the readers of commands share.
namespace lab {

template <typename Enum> Enum meaning(const Word *word, Enum otherwise = {})
{
    return word ? static_cast<Enum>(word->value) : otherwise;
}
inline Clause clauseOf(const Word &word) { return static_cast<Clause>(word.value); }
inline QByteArray textOf(const Word *word) { return word ? word->text.toByteArray() : QByteArray(); }
inline QByteArray optionName(const Word &option) { return option.text.chopped(1).toByteArray(); }

inline int readProcess(WordReader &in) { return in.integer(1, maxProcesses); }

// A token of RFC 9110, section 5.6.2.
inline bool isHeaderName(const QByteArray &name)
{
    const auto isTokenCharacter = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isTokenCharacter);
}

} // namespace lab
