#include "tap/memcachedcommand.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>

namespace tap {

namespace {

constexpr std::size_t longestMemcachedKey = 250;

using Form = MemcachedCommand::Form;

struct Name {
    std::string_view name;
    Form form;
};

constexpr std::array memcachedNames{
    Name{"get", Form::Get},           Name{"gets", Form::Get},        Name{"gat", Form::GetAndTouch},
    Name{"gats", Form::GetAndTouch},  Name{"set", Form::Store},       Name{"add", Form::Store},
    Name{"replace", Form::Store},     Name{"append", Form::Store},    Name{"prepend", Form::Store},
    Name{"cas", Form::Store},         Name{"incr", Form::Arithmetic}, Name{"decr", Form::Arithmetic},
    Name{"touch", Form::Touch},       Name{"delete", Form::Delete},   Name{"flush_all", Form::Flush},
    Name{"mg", Form::MetaGet},        Name{"ms", Form::MetaSet},      Name{"md", Form::MetaDelete},
    Name{"ma", Form::MetaArithmetic}, Name{"mn", Form::MetaNothing},  Name{"me", Form::MetaOther},
    Name{"stats", Form::Admin},       Name{"version", Form::Admin},   Name{"verbosity", Form::Admin},
    Name{"other", Form::Admin}, // whatever else
};

std::string asBase64(const std::string &bytes) { return QByteArray::fromStdString(bytes).toBase64().toStdString(); }

} // namespace

std::vector<std::string_view> memcachedWords(std::string_view line)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < line.size();) {
        const auto begin = line.find_first_not_of(' ', at);
        if (begin == std::string_view::npos)
            break;
        const auto end = std::min(line.find(' ', begin), line.size());
        words.push_back(line.substr(begin, end - begin));
        at = end;
    }
    return words;
}

MemcachedCommand MemcachedCommand::parse(std::string_view line)
{
    const std::vector<std::string_view> words = memcachedWords(line);
    const auto named = std::find_if(memcachedNames.begin(), memcachedNames.end(),
                                    [&](const Name &each) { return !words.empty() && each.name == words[0]; });
    const Name &known = named == memcachedNames.end() ? memcachedNames.back() : *named;
    MemcachedCommand command;
    command.name = known.name;
    command.form = known.form;
    const bool isNoreply = words.size() > 1 && words.back() == "noreply";
    const auto number = [&](std::size_t i, auto *into) { return i < words.size() && parseNumber(words[i], into); };
    qint64 size = -1;
    switch (command.form) {
    case Form::Get:
    case Form::GetAndTouch: {
        const std::size_t first = command.form == Form::Get ? 1 : 2;
        command.touches = command.form == Form::GetAndTouch;
        command.hasTime = command.touches && number(1, &command.time);
        for (std::size_t i = first; i < words.size(); ++i)
            command.keys.emplace_back(words[i]);
        break;
    }
    case Form::Store:
        if (words.size() >= 5 && words[1].size() <= longestMemcachedKey && number(3, &command.time) && number(4, &size)
            && size >= 0) {
            command.keys.emplace_back(words[1]);
            command.hasTime = true;
            command.isQuiet = isNoreply;
            command.dataSize = size + 2;
        }
        break;
    case Form::Touch:
        command.hasTime = number(2, &command.time);
        [[fallthrough]];
    case Form::Arithmetic:
    case Form::Delete:
        if (words.size() >= 2)
            command.keys.emplace_back(words[1]);
        command.isQuiet = isNoreply;
        break;
    case Form::Flush:
        command.isQuiet = isNoreply;
        command.hasTime = number(1, &command.time);
        break;
    case Form::MetaSet:
        if (number(2, &size) && size >= 0)
            command.dataSize = size + 2;
        command.readFlags(words, 3);
        break;
    case Form::MetaGet:
    case Form::MetaDelete:
    case Form::MetaArithmetic:
        command.readFlags(words, 2);
        command.touches = command.form == Form::MetaGet && command.hasTime;
        break;
    case Form::Admin:
    case Form::MetaNothing:
    case Form::MetaOther:
        break;
    }
    command.isWellFormed = command.fits(words);
    return command;
}

void MemcachedCommand::readFlags(const std::vector<std::string_view> &words, std::size_t first)
{
    if (words.size() >= 2)
        keys.emplace_back(words[1]);
    for (std::size_t i = first; i < words.size(); ++i) {
        const std::string_view flag = words[i];
        isQuiet = isQuiet || flag == "q";
        invalidates = invalidates || flag == "I";
        vivifies = vivifies || flag[0] == 'N';
        if (flag[0] == 'O')
            opaque = flag;
        else if (flag[0] == 'T')
            hasTime = parseNumber(flag.substr(1), &time);
        else if (flag == "b" && !keys.empty())
            keys[0] = QByteArray::fromBase64(QByteArray::fromStdString(keys[0])).toStdString();
    }
}

// As far as "bad command line format" of the server goes.
bool MemcachedCommand::fits(const std::vector<std::string_view> &words) const
{
    const bool keysFit =
        std::all_of(keys.begin(), keys.end(), [](const std::string &key) { return key.size() <= longestMemcachedKey; });
    switch (form) {
    case Form::Store:
    case Form::MetaSet:
        return dataSize > 0 && keysFit;
    case Form::Delete:
        return words.size() == (isQuiet ? 3 : 2) && keysFit;
    case Form::Flush:
        return words.size() == (isQuiet ? 2 : 1) || hasTime;
    case Form::Admin:
        return name != "other";
    case Form::MetaNothing:
        return true;
    case Form::Touch:
    case Form::Arithmetic:
        return words.size() >= 3 && keysFit;
    case Form::MetaOther:
        return words.size() > 1 && words[1].size() <= longestMemcachedKey;
    default:
        return !keys.empty() && keysFit;
    }
}

Action MemcachedCommand::action() const
{
    switch (form) {
    case Form::Get:
    case Form::GetAndTouch:
    case Form::MetaGet:
        return Action::Read;
    case Form::Store:
    case Form::MetaSet:
        return Action::Store;
    case Form::Arithmetic:
    case Form::MetaArithmetic:
        return Action::Count;
    case Form::Touch:
        return Action::Touch;
    case Form::Delete:
    case Form::MetaDelete:
        return Action::Delete;
    case Form::Flush:
        return Action::Clear;
    default:
        return Action::Other;
    }
}

bool MemcachedCommand::mayBeAnswered(std::string_view line) const
{
    const std::string_view code = line.substr(0, line.find(' '));
    const auto is = [code](std::initializer_list<std::string_view> codes) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    if (code == "ERROR" || line.starts_with("CLIENT_ERROR bad command line format"))
        return !isWellFormed;
    if (is({"CLIENT_ERROR", "SERVER_ERROR"})) {
        const bool counts = form == Form::Arithmetic || form == Form::MetaArithmetic;
        const bool stores = form == Form::Store || form == Form::MetaSet;
        if (line.ends_with("non-numeric value") || line.ends_with("delta argument"))
            return counts;
        if (line.ends_with("bad data chunk") || line.ends_with("too large for cache"))
            return stores;
        return form != Form::Get || code == "SERVER_ERROR";
    }
    const bool isLoud = !isQuiet;
    switch (form) {
    case Form::Get:
    case Form::GetAndTouch:
        return is({"VALUE", "END"});
    case Form::Store:
        return is({"STORED", "NOT_STORED", "EXISTS", "NOT_FOUND"});
    case Form::Arithmetic:
        return code == "NOT_FOUND" || (!code.empty() && code[0] >= '0' && code[0] <= '9');
    case Form::Touch:
        return is({"TOUCHED", "NOT_FOUND"});
    case Form::Delete:
        return is({"DELETED", "NOT_FOUND"});
    case Form::Flush:
        return code == "OK";
    case Form::Admin:
        return true;
    case Form::MetaNothing:
        return code == "MN";
    case Form::MetaOther:
        return is({"ME", "EN"});
    case Form::MetaGet:
        if (!is({"HD", "VA"}) && !(isLoud && code == "EN"))
            return false;
        break;
    case Form::MetaArithmetic:
        if (!is({"NF", "NS", "EX", "EN"}) && !((isLoud || vivifies) && is({"HD", "VA"})))
            return false;
        break;
    case Form::MetaSet:
    case Form::MetaDelete:
        if (!is({"NF", "NS", "EX"}) && !(isLoud && code == "HD"))
            return false;
        break;
    }
    for (const std::string_view word : memcachedWords(line)) {
        if (word[0] == 'O')
            return word == opaque;
        if (word[0] == 'k' && word.size() > 1 && !keys.empty())
            return word.substr(1) == keys[0] || word.substr(1) == asBase64(keys[0]);
    }
    return opaque.empty();
}

} // namespace tap
