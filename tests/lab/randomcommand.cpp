#include "lab/randomcommand.h"

#include "lab/duration.h"
#include "lab/limits.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace lab;

namespace {

template <typename T, std::size_t I = 0> constexpr std::size_t kindOf()
{
    if constexpr (std::is_same_v<T, std::variant_alternative_t<I, Action>>)
        return I;
    else
        return kindOf<T, I + 1>();
}

} // namespace

Word RandomCommand::word(Slot slot)
{
    const auto all = words(slot);
    return all[m_random.bounded(quint32(all.size()))];
}

QByteArray RandomCommand::bytes()
{
    static const std::array<QByteArray, 14> pieces{
        QByteArrayLiteral(" "),     QByteArrayLiteral("\""),       QByteArrayLiteral("\\"),
        QByteArrayLiteral("#"),     QByteArrayLiteral("="),        QByteArrayLiteral("off"),
        QByteArrayLiteral("key=x"), QByteArrayLiteral("\\x41"),    QByteArrayLiteral("\t"),
        QByteArrayLiteral("\xff"),  QByteArrayLiteral("\xc3\xa9"), QByteArrayLiteral("\xe2\x80\xae"),
        QByteArrayLiteral("/"),     QByteArrayLiteral("course"),
    };
    QByteArray result;
    for (int length = number(0, 6); length > 0; --length)
        result +=
            flip() ? pieces[m_random.bounded(quint32(pieces.size()))] : QByteArray(1, char(m_random.bounded(256)));
    return result;
}

QString RandomCommand::text() { return QString::fromUtf8(bytes()); }

Duration RandomCommand::duration()
{
    static constexpr std::array<std::int64_t, 5> units{1, 1'000, 1'000'000, 60'000'000, 3'600'000'000};
    if (number(0, 9) == 0)
        return Duration(magnitude() % (longestDuration.count() + 1));
    return Duration(number(0, 5000) * units[m_random.bounded(quint32(units.size()))]);
}

std::optional<Duration> RandomCommand::timeSpan()
{
    if (number(0, 3) == 0)
        return {};
    return number(0, 5) == 0 ? -duration() : duration();
}

cache::Timeout RandomCommand::timeout()
{
    if (flip())
        return {};
    const auto span = timeSpan();
    return span ? cache::Timeout::seconds(seconds(*span)) : cache::Timeout::never();
}

std::optional<int> RandomCommand::process() { return flip() ? std::nullopt : std::optional(number(1, maxProcesses)); }

RequestSpec RandomCommand::request()
{
    RequestSpec result;
    result.method = flip() ? "GET" : "HEAD";
    result.target = "/";
    for (int length = number(0, 12); length > 0; --length)
        result.target += char(number(0x21, 0x7e));
    if (flip())
        result.user = number(0, maxCount);
    result.process = process();
    for (int count = number(0, 2); count > 0; --count)
        result.headers.append(
            {flip() ? "Accept-Language" : "X_1", flip() ? QByteArray() : QByteArray("a \"b\" \\ c\xff: #d")});
    return result;
}

Fields RandomCommand::fields() // each at most once, in any order; never none
{
    Fields result{{name(Slot::CourseField).chopped(1), text()}};
    for (const Word &field : words(Slot::CourseField)) {
        const QByteArray fieldName = field.text.chopped(1).toByteArray();
        if (number(0, 3) == 0 && fieldName != result.front().first)
            result.append({fieldName, text()});
    }
    return result;
}

SetDjango RandomCommand::django()
{
    SetDjango result{name(Slot::DjangoVersion)};
    server::SiteSettings &site = result.site;
    for (bool *flag :
         {&site.localeMiddleware, &site.useI18n, &site.useTz, &site.sendsCookies, &site.https, &site.appendSlash})
        *flag = flip();
    if (flip())
        site.languages = {"en", "pt-br", "zh-hant"};
    if (flip())
        site.languageCode = "de";
    if (flip())
        site.timeZone = "America/Chicago";
    if (flip())
        site.sessionCookie = "a#b";
    if (flip())
        site.languageCookie = "lang";
    return result;
}

SetBackend RandomCommand::backend()
{
    SetBackend result;
    result.kind = name(Slot::Backend);
    if (result.kind == "redis")
        result.location = flip() ? "redis://127.0.0.1:6379/0?timeout=5" : "unix:///tmp/a b.sock";
    else if (result.kind == "memcached")
        result.location = "[::1]:" + QByteArray::number(number(1, 65535));
    else if (result.kind == "file" && flip())
        result.location = "/tmp/timeout=3 " + bytes();
    if (flip())
        result.config.maxEntries = number(0, maxCount);
    if (flip())
        result.config.cullFrequency = number(0, 9);
    if (flip()) {
        const auto span = timeSpan();
        result.config.timeout = span ? std::optional(seconds(*span)) : std::nullopt;
    }
    if (flip())
        result.config.keyPrefix = bytes();
    if (flip())
        result.config.version =
            flip() ? codec::Value::integer(-magnitude()) : codec::Value::text(flip() ? text() : QStringLiteral("1"));
    result.ignoreErrors = flip();
    return result;
}

CatalogImport RandomCommand::catalogImport()
{
    CatalogImport result;
    result.file = text();
    if (flip())
        result.columns = fields();
    if (flip())
        result.delimiter = flip() ? QStringLiteral(";") : QStringLiteral("\t");
    if (flip())
        result.encoding = QStringLiteral("ISO-8859-1");
    result.hasHeader = flip();
    if (flip())
        result.dates = flip() ? catalog::DateOrder::DayFirst : catalog::DateOrder::MonthFirst;
    if (flip())
        result.decimal = flip() ? QStringLiteral(",") : QStringLiteral(".");
    result.skipsBad = flip();
    return result;
}

server::Remedies RandomCommand::remedies()
{
    const auto span = [this] { return std::max(duration(), shortestRemedy); };
    server::Remedies result;
    if (flip())
        result.lock = span();
    result.singleFlight = flip();
    if (flip())
        result.grace = span();
    if (flip())
        result.early = number(0, 1'000'000) / 1'000.0;
    if (flip())
        result.jitter = number(1, 99'000) / 1'000.0;
    if (flip())
        result.errors = span();
    return result;
}

server::Caching RandomCommand::caching()
{
    using Caching = server::Caching;
    Caching result;
    result.method = value<Caching::Method>(Slot::Caching);
    if (result.method == Caching::Method::Off)
        return result;
    result.timeout = timeout();
    result.remedies = remedies();
    if (result.method == Caching::Method::Page) {
        if (flip())
            result.keyPrefix = bytes();
        for (int count = number(0, 3); count > 0; --count)
            result.vary.append(flip() ? "Cookie" : "*");
    } else if (result.method == Caching::Method::LowLevel) {
        result.key = bytes();
    } else {
        result.keyFunction = static_cast<Caching::KeyFunction>(number(0, int(Caching::KeyFunction::Template)));
        if (result.keyFunction == Caching::KeyFunction::Template)
            result.key = flip() ? QByteArray("url") : bytes();
    }
    return result;
}

OnSignal RandomCommand::onSignal()
{
    using Receiver = server::Receiver;
    OnSignal result;
    result.receiver.signalsHeard = Receiver::Signals(number(1, 3));
    result.receiver.model = name(Slot::Model);
    result.remove = flip();
    result.all = result.remove && flip();
    if (result.all)
        return result;
    result.receiver.action = value<Receiver::Action>(Slot::ReceiverAction);
    if (result.receiver.action != Receiver::Action::Clear)
        result.receiver.key = bytes();
    result.receiver.when = value<Receiver::When>(Slot::When);
    return result;
}

CacheOperation RandomCommand::cacheOperation()
{
    CacheOperation result;
    using Operation = CacheOperation::Operation;
    result.operation = value<Operation>(Slot::Operation);
    const auto is = [&](auto... operations) { return ((result.operation == operations) || ...); };
    if (!is(Operation::Clear))
        result.key = bytes();
    if (is(Operation::Set, Operation::Add))
        result.value = text();
    if (is(Operation::Incr) && flip())
        result.delta = flip() ? -magnitude() : magnitude();
    if (is(Operation::Set, Operation::Add, Operation::Touch))
        result.timeout = timeout();
    result.process = process();
    return result;
}

Expect RandomCommand::expect()
{
    Expect result;
    if (flip())
        result.outcome =
            words(Slot::Expectation)[m_random.bounded(4u)].text.toByteArray(); // hit, miss, stale, uncached
    if (result.outcome.isEmpty() || flip())
        result.status = number(100, 599);
    if (flip())
        result.reason = name(Slot::Reason);
    if (flip())
        result.key = "k" + bytes();
    if (flip())
        result.queries = number(0, 1000);
    if (flip())
        result.cost = duration();
    return result;
}

Action RandomCommand::make(std::size_t kind)
{
    switch (kind) {
    case kindOf<SetBackend>():
        return backend();
    case kindOf<SetProcesses>():
        return SetProcesses{number(1, maxProcesses)};
    case kindOf<SetCosts>(): {
        SetCosts result;
        result.base = static_cast<SetCosts::Base>(number(0, 2));
        for (const Word &cost : words(Slot::CostName)) {
            if (cost.text == "parallel=")
                result.parallel = flip() ? std::optional(number(0, maxUsers)) : std::nullopt;
            else if (result.base == SetCosts::Base::Keep || flip())
                result.costs.append({cost.text.chopped(1).toByteArray(), duration()});
        }
        return result;
    }
    case kindOf<SetSeed>():
        return SetSeed{m_random.generate64()};
    case kindOf<SetDjango>():
        return django();
    case kindOf<SetBrowser>():
        return SetBrowser{flip()};
    case kindOf<Outage>():
        return Outage{value<Outage::Step>(Slot::OutageStep)};
    case kindOf<CatalogReset>():
        return CatalogReset{number(0, maxCourses)};
    case kindOf<CatalogImport>():
        return catalogImport();
    case kindOf<CatalogExport>():
        return CatalogExport{text()};
    case kindOf<CacheEndpoint>():
        return CacheEndpoint{name(Slot::Endpoint), caching()};
    case kindOf<OnSignal>():
        return onSignal();
    case kindOf<Get>():
        return Get{request()};
    case kindOf<Start>():
        return Start{request(), duration()};
    case kindOf<Burst>():
        return Burst{number(1, maxUsers), request(), flip() ? std::nullopt : std::optional(duration())};
    case kindOf<Load>():
        return Load{0.001 + m_random.generateDouble() * 1000, duration(), flip() ? QString() : text()};
    case kindOf<CreateCourse>():
        return CreateCourse{flip() ? Fields() : fields(), process()};
    case kindOf<SaveCourse>():
        return SaveCourse{magnitude() | 1, flip() ? Fields() : fields(), process()};
    case kindOf<SaveCategory>():
        return SaveCategory{magnitude() | 1, flip() ? Fields() : Fields{{"name", text()}}, process()};
    case kindOf<DeleteCourse>():
        return DeleteCourse{magnitude() | 1, process()};
    case kindOf<UpdateCourses>():
        return UpdateCourses{flip() ? Fields() : fields(), fields()};
    case kindOf<Transaction>():
        return Transaction{value<Transaction::Step>(Slot::TransactionStep)};
    case kindOf<CacheOperation>():
        return cacheOperation();
    case kindOf<Restart>():
        return Restart{number(0, maxProcesses)};
    case kindOf<Advance>():
        return flip() ? Advance{Advance::To::NextExpiry, {}} : Advance{Advance::To::Amount, duration()};
    case kindOf<Wait>():
        return Wait{duration()};
    case kindOf<Speed>():
        return Speed{flip() ? 0 : m_random.generateDouble() * 1000};
    case kindOf<Pause>():
        return Pause{};
    case kindOf<Resume>():
        return Resume{};
    case kindOf<Step>():
        return Step{name(Slot::StepSize)};
    case kindOf<Expect>():
        return expect();
    case kindOf<ExpectTotal>(): {
        ExpectTotal result{{{"hits", magnitude() % maxTotal}}};
        if (flip())
            result.totals.append({"queries", number(0, 9)});
        return result;
    }
    case kindOf<ExpectKey>(): {
        if (flip())
            return ExpectKey{bytes(), false, {}};
        return ExpectKey{bytes(), true, flip() ? std::nullopt : std::optional(timeSpan().value_or(Duration::max()))};
    }
    case kindOf<ExpectKeys>():
        return ExpectKeys{magnitude() % maxTotal};
    case kindOf<Mark>():
        return Mark{};
    case kindOf<Say>():
        return Say{text()};
    default:
        Q_UNREACHABLE();
    }
}
