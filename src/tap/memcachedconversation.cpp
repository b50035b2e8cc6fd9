#include "tap/memcachedconversation.h"

#include <algorithm>
#include <charconv>

namespace tap {

namespace {

constexpr std::size_t longestRequestLine = 1024 * 1024;
constexpr std::size_t mostWaiting = 100'000;
constexpr std::size_t longestMemcachedKey = 250;

std::vector<std::string_view> wordsOf(std::string_view line)
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

template <typename Number> bool parseNumber(std::string_view word, Number *number)
{
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), *number);
    return error == std::errc() && end == word.data() + word.size() && !word.empty();
}

std::string asBase64(const std::string &bytes) { return QByteArray::fromStdString(bytes).toBase64().toStdString(); }

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

struct MemcachedCommand {
    std::string_view name;
    Form form;
};

constexpr std::array memcachedCommands{
    MemcachedCommand{"get", Form::Get},           MemcachedCommand{"gets", Form::Get},
    MemcachedCommand{"gat", Form::GetAndTouch},   MemcachedCommand{"gats", Form::GetAndTouch},
    MemcachedCommand{"set", Form::Store},         MemcachedCommand{"add", Form::Store},
    MemcachedCommand{"replace", Form::Store},     MemcachedCommand{"append", Form::Store},
    MemcachedCommand{"prepend", Form::Store},     MemcachedCommand{"cas", Form::Store},
    MemcachedCommand{"incr", Form::Arithmetic},   MemcachedCommand{"decr", Form::Arithmetic},
    MemcachedCommand{"touch", Form::Touch},       MemcachedCommand{"delete", Form::Delete},
    MemcachedCommand{"flush_all", Form::Flush},   MemcachedCommand{"mg", Form::MetaGet},
    MemcachedCommand{"ms", Form::MetaSet},        MemcachedCommand{"md", Form::MetaDelete},
    MemcachedCommand{"ma", Form::MetaArithmetic}, MemcachedCommand{"mn", Form::MetaNothing},
    MemcachedCommand{"me", Form::MetaOther},      MemcachedCommand{"stats", Form::Admin},
    MemcachedCommand{"version", Form::Admin},     MemcachedCommand{"verbosity", Form::Admin},
    MemcachedCommand{"other", Form::Admin}, // whatever else
};

const MemcachedCommand &memcachedCommand(std::string_view name)
{
    const auto found = std::find_if(memcachedCommands.begin(), memcachedCommands.end(),
                                    [&](const MemcachedCommand &command) { return command.name == name; });
    return found == memcachedCommands.end() ? memcachedCommands.back() : *found;
}

Action actionOf(Form form)
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

} // namespace

MemcachedConversation::MemcachedConversation(Client client, Ledger &ledger, ExchangeListener &listener)
    : m_client(std::move(client))
    , m_ledger(ledger)
    , m_listener(listener)
{
}

void MemcachedConversation::asked(std::string_view bytes, Moment now)
{
    m_now = now;
    if (m_isFirst && !bytes.empty()) {
        m_isFirst = false;
        if (bytes[0] == '\x80')
            stopReading("binary");
    }
    while (m_isReading && !bytes.empty()) {
        if (m_dataLeft > 0) {
            const auto size = std::min<qint64>(m_dataLeft, qint64(bytes.size()));
            m_dataLeft -= size;
            bytes.remove_prefix(std::size_t(size));
            if (m_dataLeft == 0)
                settleUnanswered();
            continue;
        }
        const auto newline = bytes.find('\n');
        m_line.append(bytes.substr(0, newline));
        if (newline == std::string_view::npos) {
            if (m_line.size() > longestRequestLine)
                stopReading("protocol");
            return;
        }
        bytes.remove_prefix(newline + 1);
        m_lineBytes = qint64(m_line.size()) + 1;
        if (!m_line.empty() && m_line.back() == '\r')
            m_line.pop_back();
        if (!takeLine(m_line))
            stopReading("protocol");
        m_line.clear();
    }
}

// As far as "bad command line format" of the server goes.
bool MemcachedConversation::isWellFormed(const Asked &asked, const std::vector<std::string_view> &words, bool hasData)
{
    const bool keysFit = std::all_of(asked.keys.begin(), asked.keys.end(),
                                     [](const std::string &key) { return key.size() <= longestMemcachedKey; });
    switch (memcachedCommand(asked.command).form) {
    case Form::Store:
    case Form::MetaSet:
        return hasData && keysFit;
    case Form::Delete:
        return words.size() == (asked.isQuiet ? 3 : 2) && keysFit;
    case Form::Flush:
        return words.size() == (asked.isQuiet ? 2 : 1) || asked.hasTime;
    case Form::Admin:
        return asked.command != "other";
    case Form::MetaNothing:
        return true;
    case Form::Touch:
    case Form::Arithmetic:
        return words.size() >= 3 && keysFit;
    case Form::MetaOther:
        return words.size() > 1 && words[1].size() <= longestMemcachedKey;
    default:
        return !asked.keys.empty() && keysFit;
    }
}

bool MemcachedConversation::takeLine(std::string_view line)
{
    const std::vector<std::string_view> words = wordsOf(line);
    if (m_asked.size() > mostWaiting)
        return false;
    Asked asked;
    asked.begun = m_now;
    asked.requestBytes = m_lineBytes;
    const MemcachedCommand &command = memcachedCommand(words.empty() ? std::string_view() : words[0]);
    asked.command = command.name;
    if (!words.empty() && words[0] == "quit")
        return true;
    if (!words.empty() && words[0] == "watch") {
        stopReading("watch");
        return true;
    }
    const bool isNoreply = words.size() > 1 && words.back() == "noreply";
    const auto number = [&](std::size_t i, auto *into) { return i < words.size() && parseNumber(words[i], into); };
    qint64 size = -1;
    switch (command.form) {
    case Form::Get:
    case Form::GetAndTouch: {
        const std::size_t first = command.form == Form::Get ? 1 : 2;
        asked.touches = command.form == Form::GetAndTouch;
        asked.hasTime = asked.touches && number(1, &asked.time);
        for (std::size_t i = first; i < words.size(); ++i)
            asked.keys.emplace_back(words[i]);
        break;
    }
    case Form::Store:
        if (words.size() >= 5 && words[1].size() <= longestMemcachedKey && number(3, &asked.time) && number(4, &size)
            && size >= 0) {
            asked.keys.emplace_back(words[1]);
            asked.hasTime = true;
            asked.isQuiet = isNoreply;
            m_dataLeft = size + 2;
        }
        break;
    case Form::Touch:
        asked.hasTime = number(2, &asked.time);
        [[fallthrough]];
    case Form::Arithmetic:
    case Form::Delete:
        if (words.size() >= 2)
            asked.keys.emplace_back(words[1]);
        asked.isQuiet = isNoreply;
        break;
    case Form::Flush:
        asked.isQuiet = isNoreply;
        asked.hasTime = number(1, &asked.time);
        break;
    case Form::MetaSet:
        if (words.size() >= 3 && number(2, &size) && size >= 0)
            m_dataLeft = size + 2;
        [[fallthrough]];
    case Form::MetaGet:
    case Form::MetaDelete:
    case Form::MetaArithmetic:
        asked.isMeta = true;
        if (words.size() >= 2)
            asked.keys.emplace_back(words[1]);
        for (std::size_t i = command.form == Form::MetaSet ? 3 : 2; i < words.size(); ++i) {
            const std::string_view flag = words[i];
            asked.isQuiet = asked.isQuiet || flag == "q";
            asked.invalidates = asked.invalidates || flag == "I";
            asked.vivifies = asked.vivifies || flag[0] == 'N';
            if (flag[0] == 'O')
                asked.opaque = flag;
            else if (flag[0] == 'T')
                asked.hasTime = parseNumber(flag.substr(1), &asked.time);
            else if (flag == "b" && !asked.keys.empty())
                asked.keys[0] = QByteArray::fromBase64(QByteArray::fromStdString(asked.keys[0])).toStdString();
        }
        asked.touches = command.form == Form::MetaGet && asked.hasTime;
        break;
    default:
        asked.isMeta = command.form == Form::MetaNothing || command.form == Form::MetaOther;
        break;
    }
    asked.requestBytes += m_dataLeft;
    asked.found.resize(asked.keys.size());
    asked.isWellFormed = isWellFormed(asked, words, m_dataLeft > 0);
    m_asked.push_back(std::move(asked));
    if (m_dataLeft == 0)
        settleUnanswered();
    return true;
}

// With noreply nothing is answered, so it is done when all before it is.
void MemcachedConversation::settleUnanswered()
{
    while (!m_asked.empty() && m_asked.front().isQuiet && !m_asked.front().isMeta)
        settleSilent();
}

// The first of those that wait was not answered.
void MemcachedConversation::settleSilent()
{
    constexpr qint64 largestSure = 512 * 1024; // a larger entry may not fit, by the server's settings
    Asked silent = std::move(m_asked.front());
    m_asked.pop_front();
    silent.isAmbiguous = silent.isAmbiguous || !silent.isQuiet;
    std::string_view answer = "HD";
    if (silent.command == "mg")
        answer = "EN";
    else if (silent.command == "delete")
        answer = "DELETED";
    else if (!silent.isMeta) // what the others did is not known
        answer = silent.command == "set" && silent.requestBytes < largestSure ? "STORED" : "";
    settle(silent, answer);
}

void MemcachedConversation::answered(std::string_view bytes, Moment now)
{
    m_now = now;
    while (m_isReading && !bytes.empty()) {
        if (m_answerDataLeft > 0) {
            const auto size = std::min<qint64>(m_answerDataLeft, qint64(bytes.size()));
            m_answerDataLeft -= size;
            bytes.remove_prefix(std::size_t(size));
            if (m_answerDataLeft == 0 && m_settlesAfterData && !m_asked.empty()) {
                m_settlesAfterData = false;
                Asked done = std::move(m_asked.front());
                m_asked.pop_front();
                settle(done, "VA");
                settleUnanswered();
            }
            continue;
        }
        const auto newline = bytes.find('\n');
        m_answerLine.append(bytes.substr(0, newline));
        if (newline == std::string_view::npos) {
            if (m_answerLine.size() > longestRequestLine)
                stopReading("protocol");
            return;
        }
        bytes.remove_prefix(newline + 1);
        const auto size = qint64(m_answerLine.size()) + 1;
        if (!m_answerLine.empty() && m_answerLine.back() == '\r')
            m_answerLine.pop_back();
        if (!m_asked.empty())
            m_asked.front().answerBytes += size;
        if (!takeAnswerLine(m_answerLine))
            stopReading("protocol");
        m_answerLine.clear();
    }
}

// Of quiet commands only some are answered. By their opaque token or key it is known which; else by what the line says,
// where one command only can be answered like that.
bool MemcachedConversation::mayAnswer(std::string_view line, const Asked &asked)
{
    const Form form = memcachedCommand(asked.command).form;
    const std::string_view code = line.substr(0, line.find(' '));
    const auto is = [code](std::initializer_list<std::string_view> codes) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    if (code == "ERROR" || line.starts_with("CLIENT_ERROR bad command line format"))
        return !asked.isWellFormed;
    if (is({"CLIENT_ERROR", "SERVER_ERROR"})) {
        const bool counts = form == Form::Arithmetic || form == Form::MetaArithmetic;
        const bool stores = form == Form::Store || form == Form::MetaSet;
        if (line.ends_with("non-numeric value") || line.ends_with("delta argument"))
            return counts;
        if (line.ends_with("bad data chunk") || line.ends_with("too large for cache"))
            return stores;
        return form != Form::Get || code == "SERVER_ERROR";
    }
    const bool isLoud = !asked.isQuiet;
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
        if (!is({"NF", "NS", "EX", "EN"}) && !((isLoud || asked.vivifies) && is({"HD", "VA"})))
            return false;
        break;
    case Form::MetaSet:
    case Form::MetaDelete:
        if (!is({"NF", "NS", "EX"}) && !(isLoud && code == "HD"))
            return false;
        break;
    }
    for (const std::string_view word : wordsOf(line)) {
        if (word[0] == 'O')
            return word == asked.opaque;
        if (word[0] == 'k' && word.size() > 1 && !asked.keys.empty())
            return word.substr(1) == asked.keys[0] || word.substr(1) == asBase64(asked.keys[0]);
    }
    return asked.opaque.empty();
}

// The command that the line answers comes to the front. False: it answers none that is known. Errors of quiet commands
// are rare; and one over a key of get that is too long comes instead of all answers that had not been sent.
bool MemcachedConversation::findAsked(std::string_view line)
{
    const bool isError = line.starts_with("CLIENT_ERROR") || line.starts_with("SERVER_ERROR");
    std::size_t found = 0;
    std::size_t candidates = 0;
    std::size_t end = 0;
    for (bool isFound = false; end < m_asked.size() && !isFound; ++end) {
        if (mayAnswer(line, m_asked[end]) && (candidates++ == 0 || (isError && !m_asked[end].isQuiet)))
            found = end;
        isFound = candidates > 0 && !m_asked[end].isQuiet;
    }
    if (candidates == 0)
        return false;
    bool isInDoubt = candidates > 1;
    for (const Asked &asked : m_asked)
        isInDoubt =
            isInDoubt || (isError && memcachedCommand(asked.command).form == Form::Get && mayAnswer(line, asked));
    for (Asked &asked : m_asked)
        asked.isAmbiguous = asked.isAmbiguous || isInDoubt;
    for (; found > 0; --found)
        settleSilent();
    return true;
}

bool MemcachedConversation::takeAnswerLine(std::string_view line)
{
    if (!findAsked(line) && !line.starts_with("VA"))
        return true;
    if (m_asked.empty())
        return false; // a value that nobody asked for
    Asked &asked = m_asked.front();
    const std::vector<std::string_view> words = wordsOf(line);
    const std::string_view first = words.empty() ? std::string_view() : words[0];
    if (first == "VALUE" && words.size() >= 4) {
        qint64 size = 0;
        if (!parseNumber(words[3], &size) || size < 0)
            return false;
        m_answerDataLeft = size + 2;
        asked.answerBytes += m_answerDataLeft;
        for (std::size_t i = 0; i < asked.keys.size(); ++i) {
            if (!asked.found[i] && asked.keys[i] == words[1]) {
                asked.found[i] = true;
                break;
            }
        }
        return true;
    }
    if (first == "VA" && words.size() >= 2) {
        qint64 size = 0;
        if (!parseNumber(words[1], &size) || size < 0)
            return false;
        m_answerDataLeft = size + 2;
        asked.answerBytes += m_answerDataLeft;
        m_settlesAfterData = true;
        return true;
    }
    // Lists of lines end with END; all else is one line.
    if (first == "STAT" || first == "ITEM" || first == "PREFIX" || first.starts_with("key="))
        return true;
    Asked done = std::move(asked);
    m_asked.pop_front();
    settle(done, line);
    settleUnanswered();
    return true;
}

void MemcachedConversation::settle(Asked &asked, std::string_view answer)
{
    const Form form = memcachedCommand(asked.command).form;
    const bool failed =
        answer.starts_with("ERROR") || answer.starts_with("CLIENT_ERROR") || answer.starts_with("SERVER_ERROR");
    const bool isRead = form == Form::Get || form == Form::GetAndTouch || form == Form::MetaGet;
    if (form == Form::MetaGet && !asked.found.empty())
        asked.found[0] = answer.starts_with("VA") || answer.starts_with("HD");
    std::vector<KeyUse> keys;
    for (std::size_t i = 0; i < asked.keys.size(); ++i) {
        KeyUse use{.key = asked.keys[i]};
        if (isRead && !failed) {
            use.application = asked.found[i] ? Found::Hit : Found::Miss;
            // memcached counts a get that touches as a touch, but a meta get that finds nothing as a get.
            if (!asked.touches || (form == Form::MetaGet && !asked.found[i]))
                use.server = use.application;
        }
        keys.push_back(use);
    }
    Operation operation;
    operation.client = &m_client;
    operation.command = asked.command;
    operation.action = actionOf(form);
    operation.begun = asked.begun;
    operation.ended = m_now;
    operation.requestBytes = asked.requestBytes;
    operation.replyBytes = asked.answerBytes;
    operation.failed = failed;
    operation.hasTtl = asked.hasTime && (form == Form::Store || form == Form::Touch || form == Form::MetaSet);
    operation.ttl = std::chrono::seconds(asked.time == 0 ? -1 : asked.time);
    if (asked.time == 0)
        operation.ttl = std::chrono::milliseconds(-1);
    // Of a key that is too long, those before it were looked up.
    const bool counted = failed && form == Form::Get && asked.keys.size() > 1;
    operation.isUnsure = counted || (isRead && asked.isAmbiguous);
    m_ledger.count(operation, keys);
    if (!failed || asked.isAmbiguous || form == Form::Store || form == Form::MetaSet)
        apply(asked, answer, operation, operation.window());
    m_ledger.tell(operation);
}

void MemcachedConversation::apply(const Asked &asked, std::string_view answer, const Operation &operation,
                                  Window window)
{
    constexpr qint64 longestRelative = qint64(60) * 60 * 24 * 30; // proto_text: beyond it is a POSIX time
    constexpr std::chrono::milliseconds slack{1'100}; // its clock ticks once a second
    const auto setTime = [&](KeyRecord &record) {
        if (asked.time == 0)
            m_ledger.clearTtl(record);
        else if (asked.time > longestRelative)
            m_ledger.setDeadline(record, std::chrono::seconds(asked.time), slack);
        else
            m_ledger.setTtl(record, std::chrono::seconds(std::max<qint64>(asked.time, 0)), window, slack);
    };
    const Form form = memcachedCommand(asked.command).form;
    const std::string_view code = answer.substr(0, answer.find(' '));
    if (form == Form::Flush) {
        if (asked.hasTime && asked.time > 0)
            m_ledger.loseTrack(-1); // it happens later
        else
            m_ledger.flush(-1);
        return;
    }
    if (asked.keys.empty())
        return;
    if (asked.isAmbiguous) {
        for (const std::string &key : asked.keys)
            m_ledger.doubt(m_ledger.key(0, key));
        return;
    }
    KeyRecord &record = m_ledger.key(0, asked.keys[0]);
    switch (form) {
    case Form::Store:
    case Form::MetaSet:
        if (operation.failed || code.empty()) { // an entry that does not fit takes the one before with it
            m_ledger.doubt(record);
            break;
        }
        if (code != "STORED" && code != "HD")
            break;
        m_ledger.store(record, window, Kind::String);
        if (asked.command != "append" && asked.command != "prepend")
            setTime(record);
        break;
    case Form::Touch:
        if (code == "TOUCHED")
            setTime(record);
        else if (code.empty())
            m_ledger.doubt(record);
        break;
    case Form::GetAndTouch:
        for (std::size_t i = 0; i < asked.keys.size(); ++i) {
            if (asked.found[i])
                setTime(m_ledger.key(0, asked.keys[i]));
        }
        break;
    case Form::MetaGet:
        if (asked.vivifies)
            m_ledger.doubt(record);
        else if (asked.hasTime && asked.found[0])
            setTime(record);
        break;
    case Form::Delete:
    case Form::MetaDelete:
        if ((code == "DELETED" || code == "HD") && !asked.invalidates)
            m_ledger.remove(record, Reason::Deleted, operation);
        break;
    case Form::MetaArithmetic:
        if (code == "HD" || code == "VA")
            m_ledger.doubt(record); // with N it may have been made
        break;
    default:
        break;
    }
}

void MemcachedConversation::stopReading(std::string_view why)
{
    if (!m_isReading)
        return;
    m_isReading = false;
    m_listener.stoppedReading(m_client, why);
}

} // namespace tap
