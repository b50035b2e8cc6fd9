#include "lab/settingreader.h"

#include "lab/duration.h"
#include "lab/limits.h"
#include "lab/readinghelpers.h"
#include "redis/url.h"
#include "server/backendkind.h"
#include "server/django.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>

namespace lab {
namespace {

bool isAddress(const QByteArray &text)
{
    const qsizetype colon = text.lastIndexOf(':');
    bool isNumber = false;
    const uint port = text.sliced(colon + 1).toUShort(&isNumber);
    return colon > 0 && isNumber && port > 0;
}

// As the link reads it; the lab's cache does not run on a cluster.
bool isRedisUrl(const QByteArray &text)
{
    const auto url = redis::Url::parse(QString::fromUtf8(text));
    return url && !url->isCluster();
}

QByteArray location(WordReader &in, const server::BackendKind *backend)
{
    using Location = server::BackendKind::Location;
    switch (backend ? backend->location : Location::None) {
    case Location::RedisUrl: {
        const QByteArray url = in.bytes(Expected::RedisUrl);
        if (!isRedisUrl(url))
            in.refuse(ParseProblem::BadValue, Expected::RedisUrl);
        return url;
    }
    case Location::Address: {
        const QByteArray address = in.bytes(Expected::Address);
        if (!isAddress(address))
            in.refuse(ParseProblem::BadValue, Expected::Address);
        return address;
    }
    case Location::Folder:
        return !in.atEnd() && !in.nextIsOption() ? in.bytes(Expected::File) : QByteArray();
    case Location::None:
        break;
    }
    return {};
}

// Django's VERSION is any object; here a whole number, or a text.
codec::Value version(WordReader &in)
{
    const bool isText = in.nextIsQuoted();
    const QString text = in.text(Expected::Text);
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber && !isText ? codec::Value::integer(number) : codec::Value::text(text);
}

} // namespace

Action readBackend(WordReader &in)
{
    SetBackend result;
    result.kind = textOf(in.word(Slot::Backend));
    result.location = location(in, server::backendKind(result.kind));
    in.clauses({Slot::BackendOption}, [&](Slot, const Word &word) {
        switch (clauseOf(word)) {
        case Clause::MaxEntries:
            result.config.maxEntries = in.integer(0, maxCount);
            break;
        case Clause::CullFrequency:
            result.config.cullFrequency = in.integer(0, maxCount);
            break;
        case Clause::KeyPrefix:
            result.config.keyPrefix = in.bytes(Expected::Text);
            break;
        case Clause::Version:
            result.config.version = version(in);
            break;
        case Clause::IgnoreErrors:
            result.ignoreErrors = meaning<bool>(in.word(Slot::YesNo));
            break;
        default: {
            const auto timeout = in.durationOrNever();
            result.config.timeout = timeout ? std::optional(seconds(*timeout)) : std::nullopt;
        }
        }
    });
    return result;
}

namespace {

bool isLanguage(const QByteArray &text) // language_code_re of django/utils/translation/trans_real.py, in lower case
{
    static const QRegularExpression code(QStringLiteral("\\A[a-z]{1,8}(-[a-z0-9]{1,8})*(@[a-z0-9]{1,20})?\\z"));
    return code.match(QString::fromLatin1(text)).hasMatch();
}

QList<QByteArray> languages(WordReader &in)
{
    const QList<QByteArray> codes = in.bytes(Expected::Languages).toLower().split(',');
    if (!std::all_of(codes.begin(), codes.end(), isLanguage))
        in.refuse(ParseProblem::BadValue, Expected::Languages);
    return codes;
}

QByteArray timeZone(WordReader &in)
{
    const QByteArray name = in.bytes(Expected::TimeZone);
    if (!server::isTimeZone(name))
        in.refuse(ParseProblem::BadValue, Expected::TimeZone);
    return name;
}

QByteArray cookieName(WordReader &in)
{
    const QByteArray name = in.bytes(Expected::CookieName);
    if (!isHeaderName(name)) // both are tokens
        in.refuse(ParseProblem::BadValue, Expected::CookieName);
    return name;
}

} // namespace

Action readDjango(WordReader &in)
{
    SetDjango result;
    server::SiteSettings &site = result.site;
    result.version = textOf(in.word(Slot::DjangoVersion));
    const auto isOn = [&] { return meaning<bool>(in.word(Slot::OnOff)); };
    in.clauses({Slot::SiteOption}, [&](Slot, const Word &word) {
        switch (clauseOf(word)) {
        case Clause::Locale:
            site.localeMiddleware = isOn();
            break;
        case Clause::Languages:
            site.languages = languages(in);
            break;
        case Clause::LanguageCode:
            site.languageCode = languages(in).front();
            break;
        case Clause::UseI18n:
            site.useI18n = isOn();
            break;
        case Clause::UseTz:
            site.useTz = isOn();
            break;
        case Clause::TimeZone:
            site.timeZone = timeZone(in);
            break;
        case Clause::Cookies:
            site.sendsCookies = isOn();
            break;
        case Clause::SessionCookie:
            site.sessionCookie = cookieName(in);
            break;
        case Clause::LanguageCookie:
            site.languageCookie = cookieName(in);
            break;
        case Clause::Https:
            site.https = isOn();
            break;
        case Clause::ConditionalGet:
            site.conditionalGet = isOn();
            break;
        default:
            site.appendSlash = isOn();
        }
    });
    return result;
}

Action readCosts(WordReader &in)
{
    SetCosts result;
    const Word *base = in.nextIsOption() ? nullptr : in.word(Slot::CostsBase);
    result.base = meaning<SetCosts::Base>(base);
    in.clauses({Slot::CostName}, [&](Slot, const Word &word) {
        if (optionName(word) == "parallel")
            result.parallel = in.integer(0, maxUsers);
        else
            result.costs.append({optionName(word), in.duration()});
    });
    return result;
}

namespace {

CatalogImport readImport(WordReader &in)
{
    CatalogImport result;
    result.file = in.text(Expected::File);
    in.clauses({Slot::ImportOption, Slot::CourseField}, [&](Slot slot, const Word &word) {
        if (slot == Slot::CourseField) {
            result.columns.append({optionName(word), in.text(Expected::Text)});
            return;
        }
        switch (clauseOf(word)) {
        case Clause::Encoding:
            result.encoding = in.text(Expected::Text);
            break;
        case Clause::HasHeader:
            result.hasHeader = meaning<bool>(in.word(Slot::YesNo));
            break;
        case Clause::Dates:
            result.dates = meaning<catalog::DateOrder>(in.word(Slot::DateOrder));
            break;
        case Clause::Decimal:
            result.decimal = in.text(Expected::Character); // quoted or not, as the delimiter
            if (!findWord(Slot::DecimalSign, result.decimal.toUtf8()))
                in.refuse(ParseProblem::BadValue, Expected::Character, {",", "."});
            break;
        case Clause::Skip:
            in.word(Slot::SkipWhat);
            result.skipsBad = true;
            break;
        default:
            result.delimiter = in.text(Expected::Character);
            if (result.delimiter.size() != 1)
                in.refuse(ParseProblem::BadValue, Expected::Character);
        }
    });
    return result;
}

} // namespace

Action readCatalog(WordReader &in)
{
    const Word *action = in.word(Slot::CatalogAction);
    const QByteArray name = textOf(action);
    if (name == "import")
        return readImport(in);
    if (name == "export")
        return CatalogExport{in.text(Expected::File)};
    CatalogReset result;
    in.clauses({Slot::ResetOption}, [&](Slot, const Word &) { result.courses = in.integer(0, maxCourses); });
    return result;
}

namespace {

QList<QByteArray> headerNames(WordReader &in)
{
    const QList<QByteArray> names = in.bytes(Expected::HeaderNames).split(',');
    if (!std::all_of(names.begin(), names.end(), isHeaderName))
        in.refuse(ParseProblem::BadValue, Expected::HeaderNames);
    return names;
}

void cachingKey(WordReader &in, server::Caching &caching)
{
    if (caching.method == server::Caching::Method::Response && !in.nextIsQuoted()) {
        caching.keyFunction = meaning<server::Caching::KeyFunction>(in.word(Slot::KeyFunction));
        return;
    }
    caching.key = in.bytes(Expected::Key);
    if (caching.method == server::Caching::Method::Response)
        caching.keyFunction = server::Caching::KeyFunction::Template;
}

bool readRemedy(WordReader &in, Clause clause, server::Remedies &remedies)
{
    switch (clause) {
    case Clause::Lock:
        remedies.lock = in.duration(shortestRemedy);
        return true;
    case Clause::SingleFlight:
        remedies.singleFlight = meaning<bool>(in.word(Slot::YesNo));
        return true;
    case Clause::Grace:
        remedies.grace = in.duration(shortestRemedy);
        return true;
    case Clause::Early:
        remedies.early = in.number(maxBeta);
        return true;
    case Clause::Jitter:
        remedies.jitter = in.percentage(maxJitter);
        return true;
    case Clause::Errors:
        remedies.errors = in.duration(shortestRemedy);
        return true;
    default:
        return false;
    }
}

Action cacheEndpoint(WordReader &in)
{
    using Method = server::Caching::Method;
    CacheEndpoint result;
    result.endpoint = textOf(in.word(Slot::Endpoint));
    server::Caching &caching = result.caching;
    caching.method = meaning<Method>(in.word(Slot::Caching));
    if (caching.method == Method::Off)
        return result;
    bool hasKey = false;
    const Slot options = caching.method == Method::Page ? Slot::PageOption : Slot::KeyedOption;
    in.clauses({options}, [&](Slot, const Word &word) {
        if (readRemedy(in, clauseOf(word), caching.remedies))
            return;
        switch (clauseOf(word)) {
        case Clause::KeyPrefix:
            caching.keyPrefix = in.bytes(Expected::Text);
            break;
        case Clause::Vary:
            caching.vary = headerNames(in);
            break;
        case Clause::Key:
            hasKey = true;
            cachingKey(in, caching);
            break;
        default:
            caching.timeout = in.timeout();
        }
    });
    if (caching.method == Method::LowLevel && !hasKey)
        in.missing(Expected::Option, {wordFor(Slot::KeyedOption, Clause::Key).toByteArray()});
    return result;
}

Action cacheOperation(WordReader &in)
{
    CacheOperation result;
    using Operation = CacheOperation::Operation;
    result.operation = meaning<Operation>(in.word(Slot::Operation));
    const auto is = [&](auto... operations) { return ((result.operation == operations) || ...); };
    if (!is(Operation::Clear))
        result.key = in.bytes(Expected::Key);
    if (is(Operation::Set, Operation::Add))
        result.value = in.text(Expected::Text);
    if (is(Operation::Incr) && !in.atEnd() && !in.nextIs(Slot::FromClause))
        result.delta = in.integer(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
    const bool hasTimeout = is(Operation::Set, Operation::Add, Operation::Touch);
    in.clauses({hasTimeout ? Slot::TimeoutClause : Slot::FromClause}, [&](Slot, const Word &word) {
        if (clauseOf(word) == Clause::From)
            result.process = readProcess(in);
        else
            result.timeout = in.timeout();
    });
    return result;
}

} // namespace

Action readCache(WordReader &in) { return in.nextBeginsWith('/') ? cacheEndpoint(in) : cacheOperation(in); }

namespace {

server::Receiver::Signals signalsHeard(WordReader &in)
{
    server::Receiver::Signals result;
    const QByteArray text = in.bytes(Expected::Signals);
    for (const QByteArray &name : text.split(',')) {
        if (const Word *word = findWord(Slot::Signal, name))
            result |= meaning<server::Receiver::Signal>(word);
        else
            in.refuse(ParseProblem::UnknownWord, Expected::Signals, {}, nearestWord(name, Slot::Signal));
    }
    return result;
}

} // namespace

Action readOnSignal(WordReader &in)
{
    using ReceiverAction = server::Receiver::Action;
    OnSignal result;
    server::Receiver &receiver = result.receiver;
    receiver.signalsHeard = signalsHeard(in);
    receiver.model = textOf(in.word(Slot::Model));
    if (in.wordIf(Slot::RemoveAll)) {
        result.remove = result.all = true;
        return result;
    }
    receiver.action = meaning<ReceiverAction>(in.word(Slot::ReceiverAction));
    if (receiver.action != ReceiverAction::Clear)
        receiver.key = in.bytes(Expected::Key);
    in.clauses({Slot::ReceiverClause}, [&](Slot, const Word &word) {
        if (clauseOf(word) == Clause::Off)
            result.remove = true;
        else
            receiver.when = meaning<server::Receiver::When>(in.word(Slot::When));
    });
    return result;
}

} // namespace lab
