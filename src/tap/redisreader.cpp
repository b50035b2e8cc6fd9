#include "tap/redisreader.h"

#include "tap/scripts.h"

#include <charconv>

// The part that counts; what a command does to its keys is in redisreadereffects.cpp.
namespace tap {

namespace {

// It may have done a part before it failed.
bool doesMuch(const CommandSpec &spec) { return spec.counting == Counting::Script || spec.effect == Effect::ChangeAny; }

} // namespace

RedisReader::RedisReader(Ledger &ledger)
    : m_ledger(ledger)
{
}

void RedisReader::take(const Exchange &exchange)
{
    const CommandSpec &spec = *exchange.spec;
    const Answer &answer = *exchange.answer;
    m_operation = {};
    m_operation.client = exchange.client;
    m_operation.database = exchange.database;
    m_operation.command = isKnown(spec) ? spec.name : exchange.kept.at(0);
    m_operation.action = spec.action;
    m_operation.begun = exchange.window.begun;
    m_operation.ended = exchange.window.ended;
    m_operation.requestBytes = exchange.requestBytes;
    m_operation.replyBytes = answer.bytes;
    m_operation.failed = answer.isError();
    if (answer.type == ':')
        m_operation.count = answer.number;
    if (spec.role == Role::FlushDatabase || spec.role == Role::FlushAll)
        m_operation.action = Action::Clear;
    gatherKeys(exchange);
    count(exchange);
    countLookups(exchange);
    m_ledger.count(m_operation, m_keys);
    // What it did comes after what it found.
    if (spec.kind != Kind::Unknown && spec.kind != Kind::String && (answer.number > 0 || answer.hasSomething))
        m_ledger.noteOtherKind(m_operation.database);
    if (!answer.isError() || (doesMuch(spec) && !answer.isRefusal()))
        apply(exchange);
    m_ledger.tell(m_operation);
}

void RedisReader::gatherKeys(const Exchange &exchange)
{
    m_keys.clear();
    quint32 numbered = 0;
    if (exchange.spec->keys.numberAt != 0)
        numbered = exchange.arguments; // what is no key was not kept
    exchange.kept.each([&](quint32 index, std::string_view bytes) {
        if (index > 0 && exchange.spec->isKey(index, exchange.arguments, numbered))
            m_keys.push_back({.key = bytes});
    });
}

// Where nothing is certain, only `otherwise`, which the answer tells.
Found RedisReader::known(std::size_t index, Window window, bool otherwise)
{
    switch (m_ledger.presence(m_operation.database, m_keys[index].key, window)) {
    case Presence::Present:
        return Found::Hit;
    case Presence::Absent:
        return Found::Miss;
    case Presence::Unknown:
        break;
    }
    m_operation.isUnsure = true;
    return otherwise ? Found::Hit : Found::NotAsked;
}

void RedisReader::count(const Exchange &exchange)
{
    const CommandSpec &spec = *exchange.spec;
    const Answer &answer = *exchange.answer;
    const auto tell = [&](bool isThere) {
        if (!m_keys.empty())
            m_keys[0].server = isThere ? Found::Hit : Found::Miss;
    };
    if (spec.name == "set") {
        bool gets = false;
        exchange.kept.each([&](quint32 index, std::string_view option) {
            gets = gets
                || (index >= 3 && option.size() == 3 && (option[0] | 32) == 'g' && (option[1] | 32) == 'e'
                    && (option[2] | 32) == 't');
        });
        // SET … GET looks the old value up first, and answers it, as GETSET does.
        if (gets && answer.type == 0)
            m_operation.isUnsure = true;
        else if (gets && (!answer.isError() || answer.text.starts_with("WRONGTYPE")))
            tell(!answer.isNull);
        if (!m_keys.empty() && !answer.isError())
            m_keys[0].application = m_keys[0].server;
        return;
    }
    if (spec.name == "scan") {
        exchange.kept.each([&](quint32, std::string_view option) {
            m_operation.isUnsure = m_operation.isUnsure
                || QByteArrayView(option.data(), qsizetype(option.size())).compare("type", Qt::CaseInsensitive) == 0;
        });
        return;
    }
    if (spec.name == "spop") {
        countPop(exchange);
        return;
    }
    if (spec.counting == Counting::Nothing)
        return;
    if (answer.type == 0) {
        m_operation.isUnsure = true;
        return;
    }
    if (answer.isError() && spec.counting != Counting::Script) {
        countFailed(exchange);
        return;
    }
    switch (spec.counting) {
    case Counting::NilIsAbsent:
        tell(!answer.isNull);
        if (!answer.isNull && !m_keys.empty())
            m_keys[0].kind = spec.kind;
        break;
    case Counting::EachNil:
        countEach(exchange);
        break;
    case Counting::MinusTwoIsAbsent:
        tell(answer.number != -2);
        break;
    case Counting::NoneIsAbsent:
        tell(answer.text != "none");
        break;
    case Counting::ZeroIsAbsent:
    case Counting::EmptyIsAbsent:
        tell(answer.number != 0);
        break;
    case Counting::EmptyIsUnsure:
        // Of HSCAN and its kin a cursor tells that there is more.
        countUnsure(exchange,
                    answer.hasSomething && (answer.type != ':' || answer.number > 0)
                        && !(answer.number == 2 && answer.firstText == "0" && spec.name.ends_with("scan")
                             && answer.lastNumber == 0));
        break;
    case Counting::NilIsUnsure:
        countUnsure(exchange, answer.hasElement());
        break;
    case Counting::CountsPresent:
        countPresent(exchange);
        break;
    case Counting::EachByKnowledge:
        countByKnowledge(exchange);
        break;
    case Counting::Script:
        countScript(exchange);
        break;
    case Counting::Unsure:
        m_operation.isUnsure = true;
        break;
    case Counting::Nothing:
        break;
    }
    m_operation.isUnsure = m_operation.isUnsure || exchange.losesKeys;
}

// What the server had counted before it saw that it cannot do it.
void RedisReader::countFailed(const Exchange &exchange)
{
    const std::string_view text = exchange.answer->text;
    const Counting counting = exchange.spec->counting;
    if (exchange.answer->isRefusal())
        return;
    if (counting == Counting::Unsure || m_keys.empty()) {
        m_operation.isUnsure = true;
    } else if (text.starts_with("WRONGTYPE")) {
        if (counting == Counting::EachByKnowledge)
            countUpToWrongKind(exchange);
        else
            m_keys[0].server = Found::Hit;
    } else if (text == "ERR no such key") {
        m_keys[0].server = Found::Miss;
    } else if (text.starts_with("NOGROUP") || text.starts_with("ERR The specified keys must contain string values")) {
        countByKnowledge(exchange);
    } else {
        m_operation.isUnsure = true;
    }
}

// SPOP of the whole set is done as SUNION, which counts.
void RedisReader::countPop(const Exchange &exchange)
{
    const Answer &answer = *exchange.answer;
    if (exchange.arguments != 3 || answer.isError() || answer.number == 0 || m_keys.empty())
        return;
    const qint64 size = key(0).size;
    qint64 asked = 0;
    const std::string_view number = exchange.kept.at(2);
    std::from_chars(number.data(), number.data() + number.size(), asked);
    if (answer.type != 0 && (answer.number < asked || size == asked))
        m_keys[0].server = Found::Hit;
    else
        m_operation.isUnsure = answer.type == 0 || size < 0;
}

void RedisReader::countUnsure(const Exchange &exchange, bool isThere)
{
    if (m_keys.empty())
        return;
    m_keys[0].server = isThere ? Found::Hit : known(0, exchange.window, false);
}

void RedisReader::countEach(const Exchange &exchange)
{
    const std::vector<bool> &there = exchange.answer->there;
    for (std::size_t i = 0; i < m_keys.size() && i < there.size(); ++i) {
        const KeyRecord &record = key(i);
        bool isThere = there[i];
        if (isThere) {
            m_keys[i].kind = Kind::String;
        } else if (record.isOtherKind() && record.state == KeyRecord::State::Present) {
            isThere = known(i, exchange.window, false) == Found::Hit;
        } else if (record.kind == Kind::Unknown && m_ledger.hasOtherKinds(m_operation.database)) {
            // It may be one of them.
            m_operation.isUnsure = m_operation.isUnsure
                || m_ledger.presence(m_operation.database, m_keys[i].key, exchange.window) != Presence::Absent;
        }
        m_keys[i].server = isThere ? Found::Hit : Found::Miss;
        m_keys[i].application = there[i] ? Found::Hit : Found::Miss;
    }
}

void RedisReader::countPresent(const Exchange &exchange)
{
    const qint64 present = exchange.answer->number;
    const auto keys = qint64(m_keys.size());
    if (present == 0 || present == keys) {
        for (KeyUse &use : m_keys)
            use.server = present == 0 ? Found::Miss : Found::Hit;
        return;
    }
    // Which they are, only what passed before tells; how many, the answer.
    qint64 hits = 0;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const Presence presence = m_ledger.presence(m_operation.database, m_keys[i].key, exchange.window);
        if (presence == Presence::Unknown)
            open.push_back(i);
        m_keys[i].server = presence == Presence::Present ? Found::Hit : Found::Miss;
        hits += presence == Presence::Present;
    }
    const qint64 hitsOfOpen = present - hits;
    m_operation.isUnsure = hitsOfOpen != 0 && hitsOfOpen != qint64(open.size());
    for (const std::size_t i : open) {
        if (hits == present)
            break;
        m_keys[i].server = Found::Hit;
        ++hits;
    }
    for (std::size_t i = m_keys.size(); i-- > 0 && hits > present;) {
        if (m_keys[i].server == Found::Hit) {
            m_keys[i].server = Found::Miss;
            --hits;
        }
    }
}

void RedisReader::countByKnowledge(const Exchange &exchange)
{
    const bool isThere = exchange.answer->hasSomething || (exchange.answer->type == ':' && exchange.answer->number > 0);
    for (std::size_t i = exchange.spec->firstSource(); i < m_keys.size(); ++i) {
        // Of one key that is not known, an answer tells that it is there.
        m_keys[i].server = known(i, exchange.window, isThere && m_keys.size() == 1);
    }
}

// The keys are looked up in their order, up to the first that is there and of a kind that the command does not take
// (sunionDiffGenericCommand and its kin).
void RedisReader::countUpToWrongKind(const Exchange &exchange)
{
    const std::size_t first = exchange.spec->firstSource();
    if (m_keys.size() == first + 1) {
        m_keys[first].server = Found::Hit;
        return;
    }
    const auto takes = [&](std::size_t index) { return exchange.spec->takes(key(index).kind); };
    const auto mayBeWrong = [&](std::size_t index) {
        return key(index).state != KeyRecord::State::Gone && takes(index) != Takes::Yes;
    };
    for (std::size_t i = first; i < m_keys.size(); ++i) {
        m_keys[i].server = known(i, exchange.window, false);
        if (m_keys[i].server != Found::Hit || takes(i) == Takes::Yes)
            continue;
        for (std::size_t later = i + 1; takes(i) == Takes::Perhaps && later < m_keys.size(); ++later)
            m_operation.isUnsure = m_operation.isUnsure || mayBeWrong(later);
        return;
    }
    m_operation.isUnsure = true; // somebody else has changed one of them
}

void RedisReader::countScript(const Exchange &exchange)
{
    const LuaScript *script = exchange.script;
    if (exchange.answer->isRefusal())
        return;
    if (!script || !script->isCertain() || exchange.answer->isError()) // how far it came is not known
        m_operation.isUnsure = true;
    if (!script)
        return;
    const bool isThere = !exchange.answer->isNull && exchange.answer->hasSomething;
    std::vector<KeyUse> calls;
    for (const LuaScript::Call &call : script->calls()) {
        if (call.key > m_keys.size())
            continue;
        const std::size_t index = call.key - 1;
        const bool wasUnsure = m_operation.isUnsure;
        KeyUse use = m_keys[index];
        use.server = known(index, exchange.window, false);
        // The one look-up of a script whose answer depends on it alone.
        if (call.decides && script->calls().size() == 1 && (exchange.answer->isNull || isThere)) {
            use.server = exchange.answer->isNull ? Found::Miss : Found::Hit;
            m_operation.isUnsure = wasUnsure;
        }
        calls.push_back(use);
    }
    // A key that the script looks at twice counts twice.
    for (KeyUse &use : m_keys) {
        for (auto call = calls.begin(); call != calls.end(); ++call) {
            if (call->key == use.key) {
                use.server = call->server;
                calls.erase(call);
                break;
            }
        }
    }
    m_keys.insert(m_keys.end(), calls.begin(), calls.end());
}

void RedisReader::countLookups(const Exchange &exchange)
{
    const CommandSpec &spec = *exchange.spec;
    const Answer &answer = *exchange.answer;
    if (!spec.isLookup || answer.isError() || answer.type == 0 || m_keys.empty() || spec.counting == Counting::EachNil)
        return;
    const bool isEmpty =
        answer.isNull || ((answer.type == '*' || answer.type == '%' || answer.type == '~') && !answer.hasSomething);
    // An empty string is a value; a field that is missing is none.
    const bool isFound = answer.type == '$' ? !answer.isNull : !isEmpty;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        if (spec.counting == Counting::EachByKnowledge)
            m_keys[i].application = m_keys[i].server;
        else if (i == 0)
            m_keys[i].application = isFound ? Found::Hit : Found::Miss;
    }
}

KeyRecord &RedisReader::key(std::size_t index) { return m_ledger.key(m_operation.database, m_keys[index].key); }

} // namespace tap
