#include "redis/glob.h"

#include <algorithm>

namespace redis {

namespace {

// One element of a pattern that eats one byte: a literal, '?', or a class. Moves `at` behind it.
bool matchesOne(QByteArrayView pattern, qsizetype &at, uchar byte)
{
    const auto patternByte = [&](qsizetype i) { return uchar(pattern[i]); };
    const char first = pattern[at++];
    if (first == '?')
        return true;
    if (first == '\\' && at < pattern.size())
        return patternByte(at++) == byte;
    if (first != '[')
        return uchar(first) == byte;

    const bool inverted = at < pattern.size() && pattern[at] == '^';
    at += inverted ? 1 : 0;
    bool found = false;
    while (at < pattern.size() && pattern[at] != ']') { // an unclosed class reaches to the end, as in Redis
        if (pattern[at] == '\\' && at + 1 < pattern.size()) {
            found |= patternByte(at + 1) == byte;
            at += 2;
        } else if (at + 2 < pattern.size() && pattern[at + 1] == '-') {
            const auto [low, high] = std::minmax({patternByte(at), patternByte(at + 2)}); // a pair of values
            found |= low <= byte && byte <= high;
            at += 3;
        } else {
            found |= patternByte(at++) == byte;
        }
    }
    at = std::min(at + 1, pattern.size());
    return found != inverted;
}

} // namespace

// The last star is the only one that ever has to be tried again, so the time is at most length × length.
bool matchesGlob(QByteArrayView pattern, QByteArrayView key)
{
    qsizetype p = 0;
    qsizetype k = 0;
    qsizetype afterStar = -1;
    qsizetype starKey = 0;
    while (k < key.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            afterStar = ++p;
            starKey = k;
            continue;
        }
        if (p < pattern.size() && matchesOne(pattern, p, uchar(key[k]))) {
            ++k;
            continue;
        }
        if (afterStar < 0)
            return false;
        p = afterStar;
        k = ++starKey;
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

QByteArray escapeGlob(const QByteArray &literal)
{
    QByteArray out;
    out.reserve(literal.size());
    for (const char byte : literal) {
        if (QByteArrayView("*?[]\\^-").contains(byte))
            out += '\\';
        out += byte;
    }
    return out;
}

} // namespace redis
