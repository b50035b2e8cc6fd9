#pragma once

#include "tap/operation.h"

#include <charconv>
#include <string>
#include <vector>

namespace tap {

// A command of memcached's text protocol, as its line tells it.
struct MemcachedCommand {
    enum class Form : quint8 {
        Admin,
        Get,
        GetAndTouch,
        Store,
        Arithmetic,
        Touch,
        Delete,
        Flush,
        MetaGet,
        MetaSet,
        MetaDelete,
        MetaArithmetic,
        MetaNothing,
        MetaOther
    };

    std::string_view name; // of static memory; "other" for whatever else
    Form form = Form::Admin;
    std::vector<std::string> keys;
    qint64 time = 0; // exptime
    bool hasTime = false;
    bool isQuiet = false; // a nominal answer is left out
    bool isWellFormed = false; // as far as is known; then it is not answered with an error of its form
    bool touches = false; // counted as a touch, not as a get
    bool vivifies = false; // with N of a meta command
    bool invalidates = false; // md with I: it stays, and is stale
    std::string opaque; // "Otoken"
    qint64 dataSize = 0; // of the data block that follows, with its two end bytes; 0 = none

    static MemcachedCommand parse(std::string_view line); // without its end
    bool isMeta() const { return form >= Form::MetaGet; }
    bool isRead() const { return form == Form::Get || form == Form::GetAndTouch || form == Form::MetaGet; }
    Action action() const;
    // Of quiet commands only some are answered. By their opaque token or key it is known which; else by what the line
    // says, where one command only can be answered like that.
    bool mayBeAnswered(std::string_view line) const;

private:
    void readFlags(const std::vector<std::string_view> &words, std::size_t first);
    bool fits(const std::vector<std::string_view> &words) const;
};

std::vector<std::string_view> memcachedWords(std::string_view line);

template <typename Number> bool parseNumber(std::string_view word, Number *number)
{
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), *number);
    return error == std::errc() && end == word.data() + word.size() && !word.empty();
}

} // namespace tap
