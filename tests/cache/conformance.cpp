#include "cache/conformance.h"

#include "cache/dummy.h"
#include "cache/settingsdict.h"
#include "codec/json.h"
#include "codec/pyrepr.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMap>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using codec::Value;

namespace conformance {

namespace {

const Value *find(const Value &dict, QStringView name)
{
    for (const auto &[key, value] : dict.pairs())
        if (key.toText() == name)
            return &value;
    return nullptr;
}

Value valueOr(const Value &dict, QStringView name, const Value &fallback = {})
{
    const Value *value = find(dict, name);
    return value ? *value : fallback;
}

Value toText(const QByteArray &utf8) { return Value::text(QString::fromUtf8(utf8)); }

// Django's words for its warnings, with the class dropped.
QString warningText(const QByteArray &fullKey, cache::KeyWarning warning)
{
    const QString key = codec::pyRepr(QStringView(QString::fromUtf8(fullKey)));
    if (warning == cache::KeyWarning::Length)
        return u"Cache key will cause errors if used with memcached: "_s + key + u" (longer than 250)"_s;
    return u"Cache key contains characters that will cause errors if used with memcached: "_s + key;
}

class Warnings : public cache::Observer {
public:
    void entryRemoved(const QByteArray &, cache::Removal) override { }
    void keyWarning(const QByteArray &fullKey, cache::KeyWarning warning) override
    {
        m_texts.push_back(Value::text(warningText(fullKey, warning)));
        m_kinds.push_back(Value::text(warning == cache::KeyWarning::Length ? u"length"_s : u"characters"_s));
    }
    void forget()
    {
        m_texts.clear();
        m_kinds.clear();
    }
    Value texts() const { return Value::list(m_texts); }
    Value kinds() const { return Value::list(m_kinds); }

private:
    Value::Items m_texts;
    Value::Items m_kinds;
};

// validate_key by itself.
class KeyCheck : public cache::DummyCache {
public:
    using Cache::warn;
    using DummyCache::DummyCache;
};

using Answer = base::Result<Value>;

class Runner {
public:
    Runner(const Case &testCase, Backend &backend, Depth depth)
        : m_case(testCase.json)
        , m_backend(backend)
        , m_depth(depth)
    {
    }

    QStringList run()
    {
        int number = 0;
        for (const Value &step : valueOr(m_case, u"steps").items())
            runStep(step, ++number);
        return m_failures;
    }

private:
    void runStep(const Value &step, int number)
    {
        const QString operation = valueOr(step, u"op").toText();
        if (operation == "advance_clock"_L1) {
            m_backend.advance(valueOr(step, u"advance_clock_seconds").toReal());
            return;
        }
        m_warnings.forget();
        m_calls = 0;
        const QString handle = valueOr(step, u"cache", Value::text(u"default"_s)).toText();
        const Answer answer = perform(handleNamed(handle), operation, valueOr(step, u"args"));
        const QString where = u"step %1, %2: "_s.arg(QString::number(number), operation);
        checkAnswer(where, step, answer);
        checkWarnings(where, step);
    }

    cache::Cache &handleNamed(const QString &name)
    {
        std::unique_ptr<cache::Cache> &handle = m_handles[name];
        if (!handle) {
            const Value own = valueOr(valueOr(m_case, u"caches"), name);
            handle = m_backend.open(cache::configFromSettings(settings(own)),
                                    codec::pyStr(valueOr(own, u"location", Value::text(u"default"_s))).toUtf8());
            handle->setObserver(&m_warnings);
        }
        return *handle;
    }

    // The file's flat names as CACHES spells them; a handle inherits what it does not say.
    Value settings(const Value &own) const
    {
        const Value config = valueOr(m_case, u"config");
        Value::Pairs options;
        Value::Pairs top;
        const auto take = [&](Value::Pairs &target, QStringView name, const QString &djangoName) {
            const Value *value = find(own, name);
            value = value ? value : find(config, name);
            if (value)
                target.emplace_back(Value::text(djangoName), *value);
        };
        take(options, u"max_entries", u"MAX_ENTRIES"_s);
        take(options, u"cull_frequency", u"CULL_FREQUENCY"_s);
        take(top, u"default_timeout", u"TIMEOUT"_s);
        take(top, u"key_prefix", u"KEY_PREFIX"_s);
        take(top, u"version", u"VERSION"_s);
        top.emplace_back(Value::text(u"OPTIONS"_s), Value::dict(std::move(options)));
        return Value::dict(std::move(top));
    }

    static QByteArray keyOf(const Value &key) { return codec::pyStr(key).toUtf8(); }

    static cache::Timeout timeoutOf(const Value &arguments)
    {
        const Value *timeout = find(arguments, u"timeout");
        if (!timeout)
            return {};
        if (timeout->isNone())
            return cache::Timeout::never();
        return timeout->isNumber() ? cache::Timeout::seconds(timeout->toReal()) : cache::Timeout::invalid();
    }

    static QList<QByteArray> keysOf(const Value &arguments)
    {
        QList<QByteArray> keys;
        for (const Value &key : valueOr(arguments, u"keys").items())
            keys += keyOf(key);
        return keys;
    }

    static QList<cache::Cache::Pair> pairsOf(const Value &list)
    {
        QList<cache::Cache::Pair> pairs;
        for (const Value &pair : list.items())
            pairs.emplaceBack(keyOf(pair.items().at(0)), pair.items().at(1));
        return pairs;
    }

    // A dict as our getMany answers it: there 5 and "5", which are two keys of a Python dict, are one.
    static QList<cache::Cache::Pair> unique(const QList<cache::Cache::Pair> &pairs)
    {
        QList<cache::Cache::Pair> out;
        for (const cache::Cache::Pair &pair : pairs) {
            const auto same =
                std::find_if(out.begin(), out.end(), [&](const auto &p) { return p.first == pair.first; });
            if (same == out.end())
                out += pair;
            else
                same->second = pair.second;
        }
        return out;
    }

    static Value listOf(const QList<cache::Cache::Pair> &pairs)
    {
        Value::Items items;
        for (const auto &[key, value] : pairs)
            items.push_back(Value::list({toText(key), value}));
        return Value::list(std::move(items));
    }

    static Answer nothing(const base::Result<void> &done)
    {
        return done.map([] { return Value(); });
    }

    static Answer boolean(const base::Result<bool> &done) { return done.map(Value::boolean); }

    static Value mutated(const Value &list, const Value &arguments)
    {
        Value::Items items = list.items();
        items.push_back(valueOr(arguments, u"append"));
        return Value::list(std::move(items));
    }

    Answer perform(cache::Cache &cache, const QString &operation, const Value &arguments)
    {
        const QByteArray key = keyOf(valueOr(arguments, u"key"));
        const Value value = valueOr(arguments, u"value");
        const cache::Timeout timeout = timeoutOf(arguments);
        const Value delta = valueOr(arguments, u"delta", Value::integer(1));
        const Value *givenVersion = find(arguments, u"version");
        const cache::Cache::Version version =
            givenVersion && !givenVersion->isNone() ? cache::Cache::Version(*givenVersion) : std::nullopt;

        if (operation == "get"_L1 || operation == "get_then_mutate"_L1) {
            const auto found = cache.get(key, version);
            return found.map([&](const std::optional<Value> &v) { return v.value_or(valueOr(arguments, u"default")); });
        }
        if (operation == "set"_L1)
            return nothing(cache.set(key, value, timeout, version));
        if (operation == "set_then_mutate"_L1) {
            const auto done = cache.set(key, value, timeout, version);
            mutated(value, arguments); // the caller's own list: values are immutable, so another one
            return nothing(done);
        }
        if (operation == "set_unpicklable"_L1)
            return nothing(cache.set(key, Value::object(u"_thread"_s, u"lock"_s), timeout, version));
        if (operation == "add"_L1)
            return boolean(cache.add(key, value, timeout, version));
        if (operation == "touch"_L1)
            return boolean(cache.touch(key, timeout, version));
        if (operation == "delete"_L1)
            return boolean(cache.remove(key, version));
        if (operation == "has_key"_L1 || operation == "contains"_L1)
            return boolean(cache.hasKey(key, version));
        if (operation == "incr"_L1)
            return cache.incr(key, delta, version);
        if (operation == "decr"_L1)
            return cache.decr(key, delta, version);
        if (operation == "incr_version"_L1)
            return cache.incrVersion(key, delta, version);
        if (operation == "decr_version"_L1)
            return cache.decrVersion(key, delta, version);
        if (operation == "get_or_set"_L1)
            return getOrSet(cache, key, arguments, timeout, version);
        if (operation == "get_many"_L1)
            return cache.getMany(keysOf(arguments), version).map(listOf);
        if (operation == "set_many"_L1)
            return cache.setMany(pairsOf(valueOr(arguments, u"data")), timeout, version).map(failedKeys);
        if (operation == "delete_many"_L1)
            return nothing(cache.removeMany(keysOf(arguments), version));
        if (operation == "clear"_L1)
            return nothing(cache.clear());
        if (operation == "close"_L1)
            return Value();
        if (operation == "make_key"_L1)
            return toText(cache.makeKey(key, version));
        if (operation == "validate_key"_L1) {
            KeyCheck check(cache.config());
            check.setObserver(&m_warnings);
            check.warn(key);
            return Value();
        }
        if (operation == "get_backend_timeout"_L1) {
            const auto expiry = cache.expiry(timeout, m_backend.now());
            return expiry.map([](std::optional<double> t) { return t ? Value::real(*t) : Value(); });
        }
        return whiteBox(cache, operation);
    }

    static Value failedKeys(const QList<QByteArray> &keys)
    {
        Value::Items items;
        for (const QByteArray &key : keys)
            items.push_back(toText(key));
        return Value::list(std::move(items));
    }

    Answer getOrSet(cache::Cache &cache, const QByteArray &key, const Value &arguments, cache::Timeout timeout,
                    const cache::Cache::Version &version)
    {
        const auto makeDefault = [&] {
            ++m_calls;
            return valueOr(arguments, u"default");
        };
        return cache.getOrSet(key, makeDefault, timeout, version);
    }

    Answer whiteBox(const cache::Cache &cache, const QString &operation) const
    {
        const auto entries = cache.entries();
        if (!entries)
            return tl::unexpected(entries.error());
        if (operation == "len"_L1)
            return Value::integer(entries->size());
        Value::Items items;
        if (operation == "dump"_L1) {
            for (const cache::Entry &entry : *entries) {
                const Value expires = entry.undated ? Value::text(u"absent"_s)
                    : entry.expires                 ? Value::real(*entry.expires - base::labEpoch)
                                                    : Value();
                items.push_back(Value::list({toText(entry.fullKey), expires, entry.value}));
            }
            return Value::list(std::move(items));
        }
        if (operation == "live"_L1) {
            QMap<QByteArray, Value> live; // sorted by UTF-8, which is by code point
            for (const cache::Entry &entry : *entries)
                if (!entry.undated && (!entry.expires || *entry.expires > m_backend.now()))
                    live.insert(entry.fullKey, entry.value);
            for (auto it = live.cbegin(); it != live.cend(); ++it)
                items.push_back(Value::list({toText(it.key()), it.value()}));
            return Value::list(std::move(items));
        }
        return base::failure("conformance.unknown-operation", {operation});
    }

    void fail(const QString &where, const QString &expected, const QString &got)
    {
        m_failures += where + u"expected "_s + expected + u", got "_s + got;
    }

    void checkAnswer(const QString &where, const Value &step, const Answer &answer)
    {
        const QString got = answer ? codec::pyRepr(*answer)
                                   : QString::fromLatin1(answer.error().code) + u' ' + answer.error().args.join(u' ');
        if (const Value *error = find(step, u"expect_error"))
            checkError(where, *error, answer, got);
        else if (const Value *expected = find(step, u"expect"); expected && !isExpected(step, *expected, answer))
            fail(where, codec::pyRepr(*expected), got);
        if (const Value *calls = find(step, u"expect_calls"); calls && m_calls != calls->toInteger())
            fail(where, u"%1 calls"_s.arg(calls->toInteger()), QString::number(m_calls));
    }

    static bool isExpected(const Value &step, const Value &expected, const Answer &answer)
    {
        if (!answer)
            return false;
        const QString operation = valueOr(step, u"op").toText();
        // Mutating the returned list changes that list only; whether the step answers it is not the point.
        if (operation == "get_then_mutate"_L1)
            return expected.isNone() || expected == *answer || expected == mutated(*answer, valueOr(step, u"args"));
        if (operation == "get_many"_L1)
            return listOf(unique(pairsOf(expected))) == *answer;
        return expected == *answer;
    }

    void checkError(const QString &where, const Value &expected, const Answer &answer, const QString &got)
    {
        const QString type = valueOr(expected, u"type").toText();
        if (answer || answer.error().code != "cache." + type.toLatin1()) {
            fail(where, type, got);
            return;
        }
        const Value *message = find(expected, u"message");
        if (!message || m_depth == Depth::Contract || type != "ValueError"_L1)
            return;
        const QString words = u"Key '"_s + answer.error().args.value(0) + u"' not found"_s;
        if (words != message->toText())
            fail(where, message->toText(), words);
    }

    void checkWarnings(const QString &where, const Value &step)
    {
        if (m_depth == Depth::Contract)
            return;
        const Value none = Value::list({});
        const Value texts = valueOr(step, u"expect_warnings", none);
        const Value kinds = valueOr(step, u"expect_warning_kinds", none);
        if (texts != m_warnings.texts())
            fail(where, codec::pyRepr(texts), codec::pyRepr(m_warnings.texts()));
        if (kinds != m_warnings.kinds())
            fail(where, codec::pyRepr(kinds), codec::pyRepr(m_warnings.kinds()));
    }

    const Value &m_case;
    Backend &m_backend;
    Depth m_depth;
    Warnings m_warnings;
    int m_calls = 0; // of get_or_set's callable, in this step
    std::map<QString, std::unique_ptr<cache::Cache>> m_handles;
    QStringList m_failures;
};

} // namespace

base::Result<QList<Case>> readFolder(const QString &folder)
{
    QList<Case> cases;
    for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return base::failure("conformance.unreadable", {info.filePath()});
        const auto json = codec::readJson(file.readAll());
        if (!json)
            return base::failure("conformance.json", QStringList(info.filePath()) + json.error().args);
        if (valueOr(*json, u"format").toText() != "django-cache-conformance"_L1)
            continue;
        for (const Value &testCase : valueOr(*json, u"cases").items()) {
            QStringList verifiedOn;
            for (const Value &backend : valueOr(testCase, u"verified_on").items())
                verifiedOn += backend.toText();
            cases.append(
                {valueOr(testCase, u"name").toText(), verifiedOn, valueOr(testCase, u"contract").toBool(), testCase});
        }
    }
    return cases;
}

QStringList run(const Case &testCase, Backend &backend, Depth depth) { return Runner(testCase, backend, depth).run(); }

} // namespace conformance
