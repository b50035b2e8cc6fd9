#pragma once

#include "tap/replyfold.h"

#include <algorithm>
#include <iterator>

namespace tap {

// What is worth knowing of an answer, of whatever size it is.
class Answer {
public:
    char type = 0; // 0 = none came
    bool isNull = false;
    qint64 number = 0; // an integer, the length of a bulk, the elements of an aggregate
    std::string text; // of a line or a short bulk
    bool hasSomething = false; // anywhere, one value that is neither nothing nor empty nor zero
    std::string firstText; // of an aggregate's first element …
    char firstType = 0; // … and its type
    qint64 lastNumber = 0; // of its last
    qint64 bytes = 0;
    std::vector<bool> there; // of its elements, the first ones: which are not nothing

    bool isError() const { return type == '-' || type == '!'; }
    bool isOk() const { return type == '+' && text == "OK"; }
    // An error with which the server did not begin the command.
    bool isRefusal() const
    {
        constexpr std::string_view beginnings[] = {
            "ASK ",       "BUSY ",      "CLUSTERDOWN ", "CROSSSLOT ",
            "DENIED ",    "ERR syntax", "ERR unknown",  "ERR wrong number",
            "EXECABORT ", "LOADING ",   "MASTERDOWN ",  "MISCONF ",
            "MOVED ",     "NOAUTH ",    "NOPERM ",      "NOREPLICAS ",
            "NOSCRIPT ",  "OOM ",       "READONLY ",    "TRYAGAIN ",
        };
        const auto isOne = [this](std::string_view beginning) { return text.starts_with(beginning); };
        // A script is told of those of its commands, and has perhaps done others before.
        const bool isOfScript = text.find("script:") != std::string::npos;
        return isError() && !isOfScript && std::any_of(std::begin(beginnings), std::end(beginnings), isOne);
    }
    bool hasElement() const // that is not nothing; of a value, whether it is one
    {
        const bool isOne = type != '*' && type != '%' && type != '~';
        return isOne ? !isNull : std::find(there.begin(), there.end(), true) != there.end();
    }

    void clear()
    {
        type = 0;
        isNull = hasSomething = false;
        number = lastNumber = bytes = 0;
        text.clear();
        firstText.clear();
        firstType = 0;
        there.clear();
    }

    // `depth` is the element's depth within this answer.
    void take(const Element &element, int depth)
    {
        constexpr std::size_t most = 100'000;
        if (depth == 0) {
            type = element.type;
            isNull = element.isNull;
            number = element.number;
            text.assign(element.text);
        } else if (depth == 1) {
            if (there.empty()) {
                firstText.assign(element.text);
                firstType = element.type;
            }
            if (there.size() < most)
                there.push_back(!element.isNull);
            lastNumber = element.number;
        }
        hasSomething = hasSomething || element.hasSomething();
    }
};

} // namespace tap
