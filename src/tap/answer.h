#pragma once

#include "tap/replyfold.h"

namespace tap {

// What is worth knowing of an answer, of whatever size it is.
class Answer {
public:
    char type = 0; // 0 = none came
    bool isNull = false;
    qint64 number = 0; // an integer, the length of a bulk, the elements of an aggregate
    std::string text; // of a line or a short bulk
    bool hasSomething = false; // anywhere, one value that is neither nothing nor empty nor zero
    std::string firstText; // of an aggregate's first element
    qint64 lastNumber = 0; // of its last
    qint64 bytes = 0;
    std::vector<bool> there; // of its elements, the first ones: which are not nothing

    bool isError() const { return type == '-' || type == '!'; }
    bool isOk() const { return type == '+' && text == "OK"; }

    void clear()
    {
        type = 0;
        isNull = hasSomething = false;
        number = lastNumber = bytes = 0;
        text.clear();
        firstText.clear();
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
            if (there.empty())
                firstText.assign(element.text);
            if (there.size() < most)
                there.push_back(!element.isNull);
            lastNumber = element.number;
        }
        hasSomething = hasSomething || element.hasSomething();
    }
};

} // namespace tap
