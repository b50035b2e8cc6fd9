#include "tap/memcachedconversation.h"

#include <algorithm>

namespace tap {

namespace {

constexpr std::size_t longestRequestLine = 1024 * 1024;
constexpr std::size_t mostWaiting = 100'000;
constexpr std::size_t farthest = 1'000; // of those, in which the one is looked for that an answer is for

using Form = MemcachedCommand::Form;

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

bool MemcachedConversation::takeLine(std::string_view line)
{
    if (m_asked.size() > mostWaiting)
        return false;
    if (line == "quit")
        return true;
    if (line.starts_with("watch")) {
        stopReading("watch");
        return true;
    }
    Asked asked{MemcachedCommand::parse(line)};
    asked.begun = m_now;
    asked.requestBytes = m_lineBytes + asked.dataSize;
    asked.found.resize(asked.keys.size());
    m_dataLeft = asked.dataSize;
    m_asked.push_back(std::move(asked));
    if (m_dataLeft == 0)
        settleUnanswered();
    return true;
}

// With noreply nothing is answered, so it is done when all before it is.
void MemcachedConversation::settleUnanswered()
{
    while (!m_asked.empty() && m_asked.front().isQuiet && !m_asked.front().isMeta())
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
    if (silent.name == "mg")
        answer = "EN";
    else if (silent.name == "delete")
        answer = "DELETED";
    else if (!silent.isMeta()) // what the others did is not known
        answer = silent.name == "set" && silent.requestBytes < largestSure ? "STORED" : "";
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
        if (!takeAnswerLine(m_answerLine, size))
            stopReading("protocol");
        m_answerLine.clear();
    }
}

// The command that the line answers comes to the front. False: it answers none that is known. Errors of quiet commands
// are rare; and one over a key of get that is too long comes instead of all answers that had not been sent.
bool MemcachedConversation::findAsked(std::string_view line)
{
    const bool isError = line.starts_with("CLIENT_ERROR") || line.starts_with("SERVER_ERROR");
    std::size_t found = 0;
    std::size_t candidates = 0;
    std::size_t end = 0;
    const std::size_t last = std::min(m_asked.size(), farthest);
    for (bool isFound = false; end < last && !isFound; ++end) {
        if (m_asked[end].mayBeAnswered(line) && (candidates++ == 0 || (isError && !m_asked[end].isQuiet)))
            found = end;
        isFound = candidates > 0 && !m_asked[end].isQuiet;
    }
    if (candidates == 0)
        return false;
    const auto isTakingOthersAlong = [&](const Asked &asked) {
        return asked.form == Form::Get && asked.mayBeAnswered(line);
    };
    if (candidates > 1 || (isError && std::any_of(m_asked.begin(), m_asked.end(), isTakingOthersAlong))) {
        for (Asked &asked : m_asked)
            asked.isAmbiguous = true;
    }
    for (; found > 0; --found)
        settleSilent();
    return true;
}

bool MemcachedConversation::takeAnswerLine(std::string_view line, qint64 bytes)
{
    const bool isAnswer = findAsked(line);
    const std::vector<std::string_view> words = memcachedWords(line);
    const std::string_view first = words.empty() ? std::string_view() : words[0];
    const std::size_t sizeAt = first == "VALUE" ? 3 : first == "VA" ? 1 : 0;
    if (sizeAt > 0) {
        qint64 size = 0;
        if (words.size() <= sizeAt || !parseNumber(words[sizeAt], &size) || size < 0)
            return false;
        m_answerDataLeft = size + 2;
    }
    if (!isAnswer)
        return true;
    Asked &asked = m_asked.front();
    asked.answerBytes += bytes + m_answerDataLeft;
    if (first == "VALUE") {
        for (std::size_t i = 0; i < asked.keys.size(); ++i) {
            if (!asked.found[i] && asked.keys[i] == words[1]) {
                asked.found[i] = true;
                break;
            }
        }
        return true;
    }
    m_settlesAfterData = first == "VA";
    if (m_settlesAfterData)
        return true;
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
    const Form form = asked.form;
    const bool failed =
        answer.starts_with("ERROR") || answer.starts_with("CLIENT_ERROR") || answer.starts_with("SERVER_ERROR");
    if (form == Form::MetaGet && !asked.found.empty())
        asked.found[0] = answer.starts_with("VA") || answer.starts_with("HD");
    std::vector<KeyUse> keys;
    for (std::size_t i = 0; i < asked.keys.size(); ++i) {
        KeyUse use{.key = asked.keys[i]};
        if (asked.isRead() && !failed) {
            use.application = asked.found[i] ? Found::Hit : Found::Miss;
            // memcached counts a get that touches as a touch, but a meta get that finds nothing as a get.
            if (!asked.touches || (form == Form::MetaGet && !asked.found[i]))
                use.server = use.application;
        }
        keys.push_back(use);
    }
    Operation operation;
    operation.client = &m_client;
    operation.command = asked.name;
    operation.action = asked.action();
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
    operation.isUnsure = counted || (asked.isRead() && asked.isAmbiguous);
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
    const Form form = asked.form;
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
        if (asked.name != "append" && asked.name != "prepend")
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
