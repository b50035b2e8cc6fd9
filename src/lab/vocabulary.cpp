#include "lab/vocabulary.h"

#include "base/nearest.h"
#include "lab/command.h"
#include "server/backendkind.h"
#include "trace/names.h"

#include <QtCore/QMap>

#include <algorithm>
#include <array>

namespace lab {
namespace {

template <typename Enum> constexpr Word word(const char *text, Enum value) { return {text, static_cast<int>(value)}; }
constexpr Word word(const char *text) { return {text, 0}; }

using Caching = server::Caching;
using Receiver = server::Receiver;

constexpr std::array verbs{
    word("backend", Verb::Backend), word("processes", Verb::Processes),
    word("costs", Verb::Costs),     word("seed", Verb::Seed),
    word("django", Verb::Django),   word("browser", Verb::Browser),
    word("catalog", Verb::Catalog), word("cache", Verb::Cache),
    word("on", Verb::On),           word("outage", Verb::Outage),
    word("get", Verb::Get),         word("head", Verb::Head),
    word("start", Verb::Start),     word("burst", Verb::Burst),
    word("load", Verb::Load),       word("create", Verb::Create),
    word("save", Verb::Save),       word("delete", Verb::Delete),
    word("update", Verb::Update),   word("transaction", Verb::Transaction),
    word("commit", Verb::Commit),   word("rollback", Verb::Rollback),
    word("restart", Verb::Restart), word("advance", Verb::Advance),
    word("wait", Verb::Wait),       word("speed", Verb::Speed),
    word("pause", Verb::Pause),     word("resume", Verb::Resume),
    word("step", Verb::Step),       word("expect", Verb::Expect),
    word("mark", Verb::Mark),       word("say", Verb::Say),
};

constexpr Word as = word("as", Clause::As);
constexpr Word from = word("from", Clause::From);
constexpr Word header = word("header", Clause::Header);
constexpr Word timeout = word("timeout=", Clause::Timeout);
constexpr Word keyPrefix = word("key_prefix=", Clause::KeyPrefix);
constexpr Word key = word("key=", Clause::Key);

constexpr std::array backendOptions{
    word("max_entries=", Clause::MaxEntries), word("cull_frequency=", Clause::CullFrequency), timeout, keyPrefix,
    word("version=", Clause::Version),        word("ignore_errors=", Clause::IgnoreErrors),
};
constexpr std::array yesNo{word("no", false), word("yes", true)};
constexpr std::array never{word("never")};
constexpr std::array costsBases{word("tutorial", SetCosts::Base::Tutorial), word("measured", SetCosts::Base::Measured)};
constexpr std::array costNames{word("list="),   word("detail="),  word("categories="), word("profile="),
                               word("basket="), word("prices="),  word("hit="),        word("write="),
                               word("scan="),   word("failure="), word("parallel=")};
constexpr std::array djangoVersions{word("3.2"), word("4.2"),  word("5.2"),     word("6.0"),
                                    word("6.1"), word("main"), word("main+cve")};
constexpr std::array siteOptions{
    word("locale=", Clause::Locale),
    word("languages=", Clause::Languages),
    word("language_code=", Clause::LanguageCode),
    word("use_i18n=", Clause::UseI18n),
    word("use_tz=", Clause::UseTz),
    word("time_zone=", Clause::TimeZone),
    word("cookies=", Clause::Cookies),
    word("session_cookie=", Clause::SessionCookie),
    word("language_cookie=", Clause::LanguageCookie),
    word("https=", Clause::Https),
    word("append_slash=", Clause::AppendSlash),
    word("conditional_get=", Clause::ConditionalGet),
};
constexpr std::array onOff{word("off", false), word("on", true)};
constexpr std::array catalogActions{word("reset", 0), word("import", 1), word("export", 2)};
constexpr std::array resetOptions{word("courses=", Clause::Courses)};

constexpr std::array endpoints{word("/courses/"),           word("/courses/{id}/"),
                               word("/categories/"),        word("/users/{id}/profile/"),
                               word("/users/{id}/basket/"), word("/prices/live/")};
constexpr std::array cachings{word("off", Caching::Method::Off), word("page", Caching::Method::Page),
                              word("response", Caching::Method::Response), word("lowlevel", Caching::Method::LowLevel)};
constexpr Word lock = word("lock=", Clause::Lock);
constexpr Word singleFlight = word("single_flight=", Clause::SingleFlight);
constexpr Word grace = word("grace=", Clause::Grace);
constexpr Word early = word("early=", Clause::Early);
constexpr Word jitter = word("jitter=", Clause::Jitter);
constexpr Word errors = word("errors=", Clause::Errors);
constexpr std::array pageOptions{timeout, keyPrefix, word("vary=", Clause::Vary), lock, singleFlight, grace, early,
                                 jitter,  errors};
constexpr std::array keyedOptions{timeout, key, lock, singleFlight, grace, early, jitter, errors};
constexpr std::array keyFunctions{
    word("default", Caching::KeyFunction::Default),      word("url", Caching::KeyFunction::Url),
    word("tutorial", Caching::KeyFunction::Tutorial),    word("tutorial_real", Caching::KeyFunction::TutorialReal),
    word("query_user", Caching::KeyFunction::QueryUser),
};

constexpr std::array signalWords{word("save", Receiver::Signal::PostSave),
                                 word("delete", Receiver::Signal::PostDelete)};
constexpr std::array models{word("Course"), word("Category"), word("Profile"), word("Basket")};
constexpr std::array receiverActions{
    word("delete", Receiver::Action::Delete), word("delete_pattern", Receiver::Action::DeletePattern),
    word("bump", Receiver::Action::Bump),     word("clear", Receiver::Action::Clear),
    word("set", Receiver::Action::Set),
};
constexpr std::array receiverClauses{word("when=", Clause::When), word("off", Clause::Off)};
constexpr std::array removeAll{word("off")};
constexpr std::array whens{word("now", Receiver::When::AtOnce), word("commit", Receiver::When::OnCommit)};

constexpr std::array methods{word("get"), word("head")};
constexpr std::array anonymous{word("anonymous")};
constexpr std::array requestClauses{as, from, header};
constexpr std::array startClauses{as, from, header, word("delay=", Clause::Delay)};
constexpr std::array burstClauses{as, from, header, word("over", Clause::Over)};
constexpr std::array forWord{word("for")};
constexpr std::array loadClauses{word("mix", Clause::Mix)};

constexpr std::array course{word("course")};
constexpr std::array saved{word("course", 0), word("category", 1)};
constexpr std::array categoryFields{word("name=")};
constexpr std::array courses{word("courses")};
constexpr std::array where{word("where")};
constexpr std::array set{word("set")};
constexpr std::array courseFields{word("id="),        word("title="),    word("level="),
                                  word("category="),  word("teacher="),  word("price="),
                                  word("published="), word("students="), word("description=")};
constexpr std::array fromClauses{from};
constexpr std::array transactionSteps{word("begin", Transaction::Step::Begin),
                                      word("commit", Transaction::Step::Commit),
                                      word("rollback", Transaction::Step::Rollback)};

constexpr std::array outageSteps{word("begin", Outage::Step::Begin), word("end", Outage::Step::End)};

using CacheOp = CacheOperation::Operation;
constexpr std::array operations{
    word("get", CacheOp::Get),        word("set", CacheOp::Set),       word("add", CacheOp::Add),
    word("touch", CacheOp::Touch),    word("delete", CacheOp::Delete), word("incr", CacheOp::Incr),
    word("has_key", CacheOp::HasKey), word("ttl", CacheOp::Ttl),       word("clear", CacheOp::Clear)};
constexpr std::array timeoutClauses{timeout, from};
constexpr std::array all{word("all")};
constexpr std::array nextExpiry{word("to-expiry")};
constexpr std::array fastest{word("max")};
constexpr std::array stepSizes{word("event"), word("hop"), word("request"), word("miss"), word("expiry")};
constexpr std::array importOptions{word("delimiter=", Clause::Delimiter), word("encoding=", Clause::Encoding),
                                   word("header=", Clause::HasHeader),    word("dates=", Clause::Dates),
                                   word("decimal=", Clause::Decimal),     word("skip=", Clause::Skip)};
constexpr std::array dateOrders{word("dmy", catalog::DateOrder::DayFirst), word("mdy", catalog::DateOrder::MonthFirst)};
constexpr std::array decimalSigns{word(","), word(".")};
constexpr std::array skipped{word("bad")};

constexpr std::array expectations{word("hit"),   word("miss"), word("stale"), word("uncached"),
                                  word("total"), word("key"),  word("no")};
constexpr std::array expectOptions{word("reason=", Clause::Reason), key, word("queries=", Clause::Queries),
                                   word("cost=", Clause::Cost), word("status=", Clause::Status)};
constexpr std::array expectKeyOptions{word("ttl=", Clause::Ttl)};
constexpr std::array keyWord{word("key")};
constexpr std::array keyCount{word("keys=")};
constexpr std::array totalNames{word("requests="), word("hits="),     word("misses="),
                                word("stale="),    word("uncached="), word("queries=")};

const std::vector<Word> &backends()
{
    static const auto table = [] {
        std::vector<Word> result;
        for (const server::BackendKind &kind : server::backendKinds())
            result.push_back({kind.word, int(kind.id)});
        return result;
    }();
    return table;
}

const std::array<Word, trace::missReasonCount - 1> &reasons() // all but None
{
    static const auto table = [] {
        std::array<Word, trace::missReasonCount - 1> result;
        for (int i = 1; i < trace::missReasonCount; ++i)
            result[static_cast<std::size_t>(i - 1)] = {trace::name(static_cast<trace::MissReason>(i)), i};
        return result;
    }();
    return table;
}

} // namespace

std::span<const Word> words(Slot slot)
{
    switch (slot) {
    case Slot::Verb:
        return verbs;
    case Slot::Backend:
        return backends();
    case Slot::BackendOption:
        return backendOptions;
    case Slot::YesNo:
        return yesNo;
    case Slot::Never:
        return never;
    case Slot::CostsBase:
        return costsBases;
    case Slot::CostName:
        return costNames;
    case Slot::DjangoVersion:
        return djangoVersions;
    case Slot::SiteOption:
        return siteOptions;
    case Slot::OnOff:
        return onOff;
    case Slot::CatalogAction:
        return catalogActions;
    case Slot::ResetOption:
        return resetOptions;
    case Slot::ImportOption:
        return importOptions;
    case Slot::DateOrder:
        return dateOrders;
    case Slot::DecimalSign:
        return decimalSigns;
    case Slot::SkipWhat:
        return skipped;
    case Slot::Endpoint:
        return endpoints;
    case Slot::Caching:
        return cachings;
    case Slot::PageOption:
        return pageOptions;
    case Slot::KeyedOption:
        return keyedOptions;
    case Slot::KeyFunction:
        return keyFunctions;
    case Slot::Signal:
        return signalWords;
    case Slot::Model:
        return models;
    case Slot::ReceiverAction:
        return receiverActions;
    case Slot::ReceiverClause:
        return receiverClauses;
    case Slot::RemoveAll:
        return removeAll;
    case Slot::When:
        return whens;
    case Slot::Method:
        return methods;
    case Slot::Anonymous:
        return anonymous;
    case Slot::RequestClause:
        return requestClauses;
    case Slot::StartClause:
        return startClauses;
    case Slot::BurstClause:
        return burstClauses;
    case Slot::For:
        return forWord;
    case Slot::LoadClause:
        return loadClauses;
    case Slot::Course:
        return course;
    case Slot::Saved:
        return saved;
    case Slot::CategoryField:
        return categoryFields;
    case Slot::CourseField:
        return courseFields;
    case Slot::FromClause:
        return fromClauses;
    case Slot::Courses:
        return courses;
    case Slot::Where:
        return where;
    case Slot::Set:
        return set;
    case Slot::TransactionStep:
        return transactionSteps;
    case Slot::OutageStep:
        return outageSteps;
    case Slot::Operation:
        return operations;
    case Slot::TimeoutClause:
        return timeoutClauses;
    case Slot::All:
        return all;
    case Slot::NextExpiry:
        return nextExpiry;
    case Slot::Fastest:
        return fastest;
    case Slot::StepSize:
        return stepSizes;
    case Slot::Expectation:
        return expectations;
    case Slot::ExpectOption:
        return expectOptions;
    case Slot::ExpectKeyOption:
        return expectKeyOptions;
    case Slot::Key:
        return keyWord;
    case Slot::KeyCount:
        return keyCount;
    case Slot::TotalName:
        return totalNames;
    case Slot::Reason:
        return reasons();
    }
    return {};
}

const Word *findWord(Slot slot, QByteArrayView text)
{
    const auto table = words(slot);
    const auto found = std::find_if(table.begin(), table.end(), [&](const Word &word) { return word.text == text; });
    return found == table.end() ? nullptr : &*found;
}

QByteArrayView wordFor(Slot slot, int value)
{
    const auto table = words(slot);
    const auto found = std::find_if(table.begin(), table.end(), [&](const Word &word) { return word.value == value; });
    return found == table.end() ? QByteArrayView() : found->text;
}

QByteArray nearestWord(QByteArrayView found, Slot slot)
{
    constexpr qsizetype longest = 40; // a longer text was not meant to be a word
    if (found.isEmpty() || found.size() > longest)
        return {};
    const QByteArray lower = found.toByteArray().toLower();
    QByteArrayView nearest;
    qsizetype smallest = std::max<qsizetype>(1, lower.size() / 2) + 1; // half of the letters may be wrong
    for (const Word &word : words(slot)) {
        const QByteArray candidate = word.text.toByteArray().toLower();
        const bool isBeginning = lower.size() >= 2 && candidate.startsWith(lower);
        const qsizetype distance = isBeginning ? 1 : base::editDistance(lower, candidate);
        if (distance < smallest) {
            smallest = distance;
            nearest = word.text;
        }
    }
    return nearest.toByteArray();
}

QList<VocabularyEntry> vocabulary()
{
    QMap<QByteArray, VocabularyEntry::Role> roles;
    for (int i = 0; i < slotCount; ++i) {
        const auto slot = static_cast<Slot>(i);
        for (const Word &word : words(slot)) {
            const auto role = slot == Slot::Verb ? VocabularyEntry::Role::Command
                : word.isOption()                ? VocabularyEntry::Role::Option
                                                 : VocabularyEntry::Role::Keyword;
            if (!roles.contains(word.text.toByteArray())) // a verb stays one: `delete` is also a keyword elsewhere
                roles.insert(word.text.toByteArray(), role);
        }
    }
    QList<VocabularyEntry> entries;
    for (auto it = roles.cbegin(); it != roles.cend(); ++it)
        entries.append({it.key(), it.value()});
    return entries;
}

} // namespace lab
