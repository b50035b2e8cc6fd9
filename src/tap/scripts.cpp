#include "tap/scripts.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>
#include <charconv>

namespace tap {

namespace {

constexpr std::size_t mostScripts = 1'000;

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char &c : result)
        c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    return result;
}

// The words, numbers, strings and signs of a Lua text, without comments.
class LuaWords {
public:
    struct Word {
        enum class Type : quint8 { Name, Text, Number, Sign, End } type = Type::End;
        std::string_view text;
    };

    explicit LuaWords(std::string_view text)
        : m_text(text)
    {
    }

    Word next()
    {
        skip();
        if (m_at >= m_text.size())
            return {};
        const std::size_t begin = m_at;
        const char c = m_text[m_at];
        if (isLetter(c)) {
            while (m_at < m_text.size() && (isLetter(m_text[m_at]) || isDigit(m_text[m_at])))
                ++m_at;
            return {Word::Type::Name, m_text.substr(begin, m_at - begin)};
        }
        if (isDigit(c)) {
            while (m_at < m_text.size() && (isLetter(m_text[m_at]) || isDigit(m_text[m_at]) || m_text[m_at] == '.'))
                ++m_at;
            return {Word::Type::Number, m_text.substr(begin, m_at - begin)};
        }
        if (const std::size_t size = sizeOfLongBracket(m_at)) {
            m_at += size;
            return {Word::Type::Text, {}}; // no command is written like that
        }
        if (c == '\'' || c == '"') {
            for (++m_at; m_at < m_text.size() && m_text[m_at] != c; ++m_at)
                m_at += m_text[m_at] == '\\';
            const std::size_t end = std::min(m_at++, m_text.size());
            return {Word::Type::Text, m_text.substr(begin + 1, end - begin - 1)};
        }
        ++m_at;
        return {Word::Type::Sign, m_text.substr(begin, 1)};
    }

private:
    static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    // [[…]], [=[…]=] and so on; 0: none begins there.
    std::size_t sizeOfLongBracket(std::size_t at) const
    {
        std::size_t inner = at + 1;
        while (inner < m_text.size() && m_text[inner] == '=')
            ++inner;
        if (at >= m_text.size() || m_text[at] != '[' || inner >= m_text.size() || m_text[inner] != '[')
            return 0;
        const std::string closing = ']' + std::string(m_text.substr(at + 1, inner - at - 1)) + ']';
        const auto end = m_text.find(closing, inner + 1);
        return (end == std::string_view::npos ? m_text.size() : end + closing.size()) - at;
    }

    void skip()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == ' ' || (m_text[m_at] >= '\t' && m_text[m_at] <= '\r')) {
                ++m_at;
            } else if (m_text.substr(m_at, 2) == "--") {
                const std::size_t size = sizeOfLongBracket(m_at + 2);
                m_at = size ? m_at + 2 + size : std::min(m_text.find('\n', m_at), m_text.size());
            } else {
                return;
            }
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

// By the word before the call: its result is answered, or, as in django-redis' incr, EXISTS is what the rest is done
// for.
bool decides(const CommandSpec &spec, std::string_view before)
{
    return (spec.counting == Counting::NilIsAbsent && before == "return")
        || (spec.counting == Counting::CountsPresent && (before == "=" || before == "if" || before == "("));
}

// SET … GET looks up, too.
bool hasGet(const std::vector<LuaWords::Word> &all, std::size_t i)
{
    for (; i < all.size() && all[i].text != ")"; ++i) {
        if (all[i].type == LuaWords::Word::Type::Text && lowered(all[i].text) == "get")
            return true;
    }
    return false;
}

// Whether the keys of a call, whose first argument is behind the comma at `i`, are all elements of KEYS.
bool hasOnlyKeys(const std::vector<LuaWords::Word> &all, std::size_t i, Shape keys)
{
    const bool isOne = keys.first == 1 && keys.last == 1;
    const auto isKeys = [&](std::size_t at) { return at < all.size() && all[at].text == "KEYS"; };
    if (isOne)
        return isKeys(i + 1);
    constexpr std::string_view others[] = {"KEYS", "unpack", "table", ",", ".", "(", "[", "]"};
    for (; i < all.size() && all[i].text != ")"; ++i) {
        const bool isPart = all[i].type == LuaWords::Word::Type::Number
            || (all[i].type != LuaWords::Word::Type::Text
                && std::find(std::begin(others), std::end(others), all[i].text) != std::end(others));
        if (!isPart)
            return false;
    }
    return keys.first != 0;
}

} // namespace

LuaScript::LuaScript(std::string_view text)
{
    using Type = LuaWords::Word::Type;
    LuaWords words(text);
    std::vector<LuaWords::Word> all;
    for (LuaWords::Word word = words.next(); word.type != Type::End; word = words.next())
        all.push_back(word);
    const auto is = [&](std::size_t i, std::string_view word) {
        return i < all.size() && all[i].type != Type::Text && all[i].text == word;
    };

    int depth = 0;
    bool isCondition = false; // between `if` and `then`: what stands there is looked at in any case
    bool isShort = false; // after `and` or `or`
    bool mayHaveReturned = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].type != Type::Name)
            continue;
        const std::string_view word = all[i].text;
        if (word == "if") {
            ++depth;
            isCondition = true;
        } else if (word == "function" || word == "repeat" || word == "do") { // for and while have a do, too
            ++depth;
        } else if (word == "while") {
            isShort = true;
        } else if (word == "then") {
            isCondition = false;
        } else if (word == "end" || word == "until") {
            --depth;
        } else if (word == "and" || word == "or") {
            isShort = true;
        } else if (word == "return") {
            mayHaveReturned = mayHaveReturned || depth > 0;
        } else if (word == "elseif") {
            isShort = true;
        }
        if (word == "local" || word == "return" || word == "then" || word == "end" || word == "if" || word == "else")
            isShort = false;
        if ((word != "redis" && word != "server") || is(i + 1, "=")) // Valkey has both names
            continue;
        const bool isCall = is(i + 1, ".") && (is(i + 2, "call") || is(i + 2, "pcall"));
        if (isCall ? !is(i + 3, "(") || i + 4 >= all.size() : !is(i + 1, ".")) // redis.call or redis itself as a value
            noteAnything();
        if (!isCall || !is(i + 3, "(") || i + 4 >= all.size())
            continue;
        const bool isCertainCall = depth - int(isCondition) == 0 && !isShort && !mayHaveReturned;
        if (all[i + 4].type != Type::Text) { // which command it is, is told at run time
            noteAnything();
            continue;
        }
        const CommandSpec &spec = redisCommand(lowered(all[i + 4].text));
        const bool hasWritten = m_mayCreate || m_mayDelete;
        if (noteEffect(spec) && !hasOnlyKeys(all, i + 5, spec.keys))
            m_mayChangeOthers = true;
        if (spec.counting == Counting::Nothing) {
            m_isCertain = m_isCertain && spec.name != "spop" && !(spec.name == "set" && hasGet(all, i + 5));
            continue;
        }
        quint32 key = 0;
        if (is(i + 5, ",") && is(i + 6, "KEYS") && is(i + 7, "[") && i + 8 < all.size()
            && all[i + 8].type == Type::Number && is(i + 9, "]"))
            std::from_chars(all[i + 8].text.data(), all[i + 8].text.data() + all[i + 8].text.size(), key);
        // After a write of its own, and with further keys, what was known before tells nothing.
        const bool isOne = is(i + 10, ")") || (spec.keys.first == 1 && spec.keys.last == 1);
        if (isCertainCall && key > 0 && isOne && !hasWritten && spec.counting != Counting::Unsure)
            m_calls.push_back({&spec, key, decides(spec, i == 0 ? std::string_view() : all[i - 1].text)});
        else
            m_isCertain = false;
    }
}

void LuaScript::noteAnything()
{
    m_isCertain = false;
    m_mayCreate = m_mayDelete = m_mayChangeOthers = true;
}

bool LuaScript::noteEffect(const CommandSpec &spec)
{
    switch (spec.effect) {
    case Effect::None:
    case Effect::TellsSeconds:
    case Effect::TellsMilliseconds:
    case Effect::TellsSize:
        return false;
    case Effect::Persist: // its TTL is gone, as with SET
    case Effect::Set:
    case Effect::SetEach:
    case Effect::SetIfOne:
    case Effect::SetForSeconds:
    case Effect::SetForMilliseconds:
    case Effect::Write:
    case Effect::WriteUnlessZero:
    case Effect::SizeIs:
    case Effect::Add:
        m_mayCreate = true;
        break;
    default:
        m_mayCreate = m_mayDelete = true;
    }
    return true;
}

const LuaScript *ScriptLibrary::byText(std::string_view text)
{
    if (text.empty())
        return nullptr;
    const QByteArrayView view(text.data(), qsizetype(text.size()));
    const std::string hash = QCryptographicHash::hash(view, QCryptographicHash::Sha1).toHex().toStdString();
    const auto found = m_byHash.find(hash);
    if (found != m_byHash.end())
        return found->second.get();
    if (m_byHash.size() >= mostScripts)
        return nullptr;
    return m_byHash.emplace(hash, std::make_unique<LuaScript>(text)).first->second.get();
}

const LuaScript *ScriptLibrary::byHash(std::string_view hash) const
{
    const auto found = m_byHash.find(lowered(hash));
    return found == m_byHash.end() ? nullptr : found->second.get();
}

} // namespace tap
