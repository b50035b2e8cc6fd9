#include "tap/redisreader.h"
#include "tap/scripts.h"

#include <charconv>

// What a command that succeeded did to its keys.
namespace tap {

namespace {

qint64 numberOf(std::string_view text, qint64 otherwise = -1)
{
    qint64 number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool isWord(std::string_view text, std::string_view lower)
{
    return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b;
           });
}

using std::chrono::milliseconds;
using std::chrono::seconds;

milliseconds ofSeconds(qint64 number)
{
    return milliseconds(std::min(number, std::numeric_limits<qint64>::max() / 2000) * 1000);
}

} // namespace

void RedisReader::apply(const Exchange &exchange)
{
    const Answer &answer = *exchange.answer;
    switch (exchange.spec->role) {
    case Role::FlushDatabase:
        m_ledger.flush(exchange.database);
        return;
    case Role::FlushAll:
        m_ledger.flush(-1);
        return;
    case Role::SwapDatabases:
        m_ledger.loseTrack(int(numberOf(exchange.kept.at(1), 0)));
        m_ledger.loseTrack(int(numberOf(exchange.kept.at(2), 0)));
        return;
    case Role::Script:
    case Role::ScriptByHash:
        applyScript(exchange);
        return;
    default:
        break;
    }
    if (exchange.spec->effect == Effect::ChangeAny) {
        applyToAny(exchange);
        return;
    }
    if (m_keys.empty())
        return;
    if (answer.type == 0 && exchange.spec->effect != Effect::None) { // nobody says whether it was done
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            m_ledger.doubt(key(i));
        return;
    }
    switch (exchange.spec->effect) {
    case Effect::None:
        break;
    case Effect::Set:
    case Effect::SetEach:
    case Effect::SetIfOne:
    case Effect::SetForSeconds:
    case Effect::SetForMilliseconds:
        applySet(exchange);
        break;
    case Effect::Delete:
        applyDelete(answer.number);
        break;
    case Effect::GetDelete:
        if (!answer.isNull)
            m_ledger.remove(key(0), Reason::Deleted, m_operation);
        break;
    case Effect::ExpireSeconds:
    case Effect::ExpireMilliseconds:
    case Effect::ExpireAtSeconds:
    case Effect::ExpireAtMilliseconds:
    case Effect::Persist:
    case Effect::GetExpire:
    case Effect::TellsSeconds:
    case Effect::TellsMilliseconds:
        applyTtl(exchange);
        break;
    case Effect::Rename:
    case Effect::Copy:
    case Effect::Move:
    case Effect::MoveElement:
        applyToTwo(exchange);
        break;
    default:
        applyToCollection(exchange);
    }
}

// How many of the keys were there is answered, not which.
void RedisReader::applyDelete(qint64 removed)
{
    if (removed == 0) {
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            m_ledger.noteMissing(key(i), m_operation.window());
        return;
    }
    qint64 present = 0;
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        present += key(i).state == KeyRecord::State::Present;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        KeyRecord &record = key(i);
        if (record.state == KeyRecord::State::Present || removed == qint64(m_keys.size()))
            m_ledger.remove(record, Reason::Deleted, m_operation);
        else if (record.state == KeyRecord::State::Unseen && removed > present)
            m_ledger.doubt(record);
    }
}

void RedisReader::applySet(const Exchange &exchange)
{
    const Answer &answer = *exchange.answer;
    const Effect effect = exchange.spec->effect;
    if (effect == Effect::SetIfOne && answer.number != 1)
        return;
    if (effect == Effect::Set) {
        bool isConditional = false;
        bool gets = false;
        bool onlyNew = false;
        exchange.kept.each([&](quint32 index, std::string_view option) {
            if (index < 3)
                return;
            onlyNew = onlyNew || isWord(option, "nx");
            isConditional = isConditional || isWord(option, "nx") || isWord(option, "xx");
            gets = gets || isWord(option, "get");
        });
        // With GET the old value is answered: with NX it was set when there was none, with XX when there was one.
        if (isConditional && (gets ? answer.isNull != onlyNew : answer.isNull))
            return;
    }
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        KeyRecord &record = key(i);
        m_ledger.store(record, exchange.window, Kind::String);
        record.size = -1;
        if (effect == Effect::Set) {
            applyOptions(exchange, record, 3);
            continue;
        }
        m_ledger.clearTtl(record);
        if (effect == Effect::SetForSeconds || effect == Effect::SetForMilliseconds) {
            const qint64 number = numberOf(exchange.kept.at(2));
            const milliseconds ttl = effect == Effect::SetForSeconds ? ofSeconds(number) : milliseconds(number);
            m_ledger.setTtl(record, ttl, exchange.window);
            tellTtl(ttl);
        }
    }
}

// EX, PX, EXAT, PXAT, KEEPTTL and PERSIST of SET and GETEX.
void RedisReader::applyOptions(const Exchange &exchange, KeyRecord &record, quint32 from)
{
    bool isKept = from != 3; // SET without an option clears the TTL
    std::string_view unit;
    std::string_view number;
    exchange.kept.each([&](quint32 index, std::string_view option) {
        if (index < from)
            return;
        if (!unit.empty() && number.empty())
            number = option;
        else if (isWord(option, "keepttl"))
            isKept = true;
        else if (isWord(option, "persist"))
            isKept = false;
        else if (isWord(option, "ex") || isWord(option, "px") || isWord(option, "exat") || isWord(option, "pxat"))
            unit = option;
    });
    if (number.empty()) {
        if (!isKept)
            m_ledger.clearTtl(record);
        return;
    }
    const qint64 value = numberOf(number);
    const milliseconds time = (unit[0] | 32) == 'e' ? ofSeconds(value) : milliseconds(value);
    if (unit.size() == 4) {
        m_ledger.setDeadline(record, time);
    } else {
        m_ledger.setTtl(record, time, exchange.window);
        tellTtl(time);
    }
}

void RedisReader::applyTtl(const Exchange &exchange)
{
    const Answer &answer = *exchange.answer;
    KeyRecord &record = key(0);
    const Effect effect = exchange.spec->effect;
    if (effect == Effect::GetExpire) {
        if (!answer.isNull)
            applyOptions(exchange, record, 2);
        return;
    }
    if (effect == Effect::TellsSeconds || effect == Effect::TellsMilliseconds) {
        if (answer.number == -1)
            m_ledger.clearTtl(record);
        else if (answer.number >= 0 && !record.knowsTtl && effect == Effect::TellsMilliseconds)
            m_ledger.setTtl(record, milliseconds(answer.number), exchange.window);
        return;
    }
    if (answer.number != 1)
        return;
    if (effect == Effect::Persist) {
        m_ledger.clearTtl(record);
        return;
    }
    const qint64 number = numberOf(exchange.kept.at(2));
    const bool isInSeconds = effect == Effect::ExpireSeconds || effect == Effect::ExpireAtSeconds;
    const milliseconds time = isInSeconds ? ofSeconds(number) : milliseconds(number);
    if (effect == Effect::ExpireAtSeconds || effect == Effect::ExpireAtMilliseconds) {
        m_ledger.setDeadline(record, time);
    } else if (number <= 0) {
        m_ledger.remove(record, Reason::Deleted, m_operation);
    } else {
        m_ledger.setTtl(record, time, exchange.window);
        tellTtl(time);
    }
}

void RedisReader::applyToCollection(const Exchange &exchange)
{
    const Answer &answer = *exchange.answer;
    const Kind kind = exchange.spec->kind;
    const bool isOther = kind != Kind::String;
    // A write keeps the TTL of what is there and begins without one where nothing was.
    const auto write = [&](KeyRecord &record) {
        const Presence before = m_ledger.presence(record.database, record.key, exchange.window);
        m_ledger.store(record, exchange.window, kind);
        if (before == Presence::Absent) {
            m_ledger.clearTtl(record);
            record.size = 0;
        } else if (before == Presence::Unknown) {
            m_ledger.forgetTtl(record);
        }
    };
    switch (exchange.spec->effect) {
    case Effect::Write:
        if (!answer.isNull) {
            write(key(0));
            key(0).size = -1;
        }
        break;
    case Effect::WriteUnlessZero:
        if (answer.number > 0) {
            write(key(0));
            key(0).size = isOther ? answer.number : -1;
        }
        break;
    case Effect::SizeIs:
        write(key(0));
        key(0).size = answer.number;
        break;
    case Effect::Add: {
        if (answer.type != ':') { // ZADD … INCR; nothing when it was not done
            if (!answer.isNull) {
                write(key(0));
                key(0).size = -1;
            }
            break;
        }
        bool countsOthers = false; // ZADD … CH counts changes, too; XX may add nothing to nothing
        bool addsNothing = false;
        exchange.kept.each([&](quint32 index, std::string_view option) {
            countsOthers = countsOthers || (index >= 2 && isWord(option, "ch"));
            addsNothing = addsNothing || (index >= 2 && isWord(option, "xx"));
        });
        if (addsNothing && answer.number == 0)
            break;
        write(key(0));
        if (countsOthers)
            key(0).size = -1;
        else if (key(0).size >= 0)
            key(0).size += answer.number;
        break;
    }
    case Effect::Remove:
        if (answer.number > 0)
            m_ledger.resize(key(0), -answer.number, m_operation);
        if (answer.number > 0 && key(0).size < 0 && key(0).state == KeyRecord::State::Present)
            m_ledger.doubt(key(0));
        break;
    case Effect::Pop: {
        if (answer.isNull || (answer.type == '*' && answer.number == 0))
            break;
        // Members with their scores, in RESP3 as pairs.
        if (answer.type == '*' && kind == Kind::SortedSet && answer.firstType != '*')
            m_ledger.resize(key(0), -answer.number / 2, m_operation);
        else
            m_ledger.resize(key(0), answer.type == '*' || answer.type == '~' ? -answer.number : -1, m_operation);
        if (key(0).size < 0 && key(0).state == KeyRecord::State::Present)
            m_ledger.doubt(key(0));
        break;
    }
    case Effect::StoreResult:
        if (answer.number > 0) {
            m_ledger.store(key(0), exchange.window, kind);
            m_ledger.clearTtl(key(0));
            key(0).size = isOther ? answer.number : -1;
        } else {
            m_ledger.remove(key(0), Reason::Deleted, m_operation);
        }
        break;
    case Effect::TellsSize: {
        // Of HGETALL in RESP2, names and values.
        const bool isPairs = exchange.spec->name == "hgetall";
        if (answer.number > 0)
            key(0).size = isPairs ? answer.number / 2 : answer.number;
        break;
    }
    default: // Change
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            m_ledger.doubt(key(i));
    }
}

void RedisReader::applyToTwo(const Exchange &exchange)
{
    const Answer &answer = *exchange.answer;
    const Effect effect = exchange.spec->effect;
    if (answer.isNull || (answer.type == ':' && answer.number == 0))
        return;
    if (effect == Effect::Move) {
        m_ledger.remove(key(0), Reason::Deleted, m_operation);
        m_ledger.doubt(m_ledger.key(int(numberOf(exchange.kept.at(2), 0)), m_keys[0].key));
        return;
    }
    if (m_keys.size() < 2 || m_keys[0].key == m_keys[1].key) // turned round or named as before: as large as before
        return;
    if (effect == Effect::MoveElement) {
        m_ledger.resize(key(0), -1, m_operation);
        if (key(0).size < 0 && key(0).state == KeyRecord::State::Present)
            m_ledger.doubt(key(0));
        KeyRecord &to = key(1);
        const bool wasAbsent = m_ledger.presence(to.database, to.key, exchange.window) == Presence::Absent;
        m_ledger.store(to, exchange.window, exchange.spec->kind);
        if (wasAbsent)
            m_ledger.clearTtl(to);
        // A set may have had the member before.
        to.size = wasAbsent ? 1 : to.size < 0 || exchange.spec->name == "smove" ? -1 : to.size + 1;
        return;
    }
    const KeyRecord from = key(0);
    const bool isKnown =
        m_ledger.presence(from.database, from.key, exchange.window) == Presence::Present && from.knowsTtl;
    int database = exchange.database;
    if (effect == Effect::Copy) {
        bool isNext = false;
        exchange.kept.each([&](quint32 index, std::string_view option) {
            if (isNext)
                database = int(numberOf(option, database));
            isNext = index >= 3 && isWord(option, "db");
        });
    } else {
        m_ledger.remove(key(0), Reason::Deleted, m_operation);
    }
    KeyRecord &to = m_ledger.key(database, m_keys[1].key);
    m_ledger.store(to, exchange.window, from.kind);
    to.knowsTtl = isKnown;
    to.deadlineFirst = isKnown ? from.deadlineFirst : Moment::max();
    to.deadlineLast = isKnown ? from.deadlineLast : Moment::max();
    to.size = isKnown ? from.size : -1;
}

void RedisReader::applyToAny(const Exchange &exchange)
{
    bool stores = exchange.spec->optionsFrom == 0; // whatever it is asked
    exchange.kept.each([&](quint32 index, std::string_view option) {
        stores = stores || (index >= 2 && (isWord(option, "store") || isWord(option, "storedist")));
    });
    if (stores)
        m_ledger.doubtAll(exchange.database);
}

void RedisReader::applyScript(const Exchange &exchange)
{
    const LuaScript *script = exchange.script;
    if (!script || script->mayChangeOthers())
        m_ledger.doubtAll(exchange.database);
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        KeyRecord &record = key(i);
        const bool isThere = record.state == KeyRecord::State::Present;
        const bool staysAsItIs = script && exchange.answer->type != 0
            && (isThere ? !script->mayDelete() : !script->mayCreate() || exchange.answer->isNull);
        if (!staysAsItIs)
            m_ledger.doubt(record);
        else if (isThere && script->mayCreate())
            m_ledger.forgetTtl(record);
    }
}

void RedisReader::tellTtl(milliseconds ttl)
{
    m_operation.hasTtl = true;
    m_operation.ttl = ttl;
}

} // namespace tap
