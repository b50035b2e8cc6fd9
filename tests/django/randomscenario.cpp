#include "randomscenario.h"

using namespace lab;

template <typename T> T RandomScenario::pick(std::initializer_list<T> from)
{
    return *(from.begin() + m_random.bounded(int(from.size())));
}

QByteArray RandomScenario::word(std::initializer_list<const char *> from) { return pick(from); }

cache::Timeout RandomScenario::timeout()
{
    if (chance(35))
        return {};
    if (chance(15))
        return cache::Timeout::never();
    return cache::Timeout::seconds(pick({0.0, -1.0, 0.5, 1.0, 1.5, 2.0, 10.0, 60.0, 900.0, 86400.0}));
}

SetDjango RandomScenario::django()
{
    SetDjango result{"3.2"};
    server::SiteSettings &site = result.site;
    site.localeMiddleware = chance(60);
    site.useI18n = chance(80);
    site.useTz = chance(80);
    site.sendsCookies = chance(70);
    site.https = chance(30);
    site.appendSlash = chance(70);
    site.conditionalGet = chance(20);
    if (chance(40))
        site.timeZone = word({"America/Chicago", "Europe/Paris", "Asia/Kolkata", "Europe/London"});
    if (chance(30))
        site.languageCode = word({"de", "en", "pt-br"});
    if (chance(30))
        site.languages = {"en", "de", "pt-br", "zh-hans"};
    return result;
}

SetBackend RandomScenario::backend()
{
    SetBackend result;
    result.kind = word({"locmem", "locmem", "database", "file", "dummy"});
    if (chance(30))
        result.config.timeout = pick<std::optional<double>>({std::nullopt, 0.5, 1.5, 2.0, 60.0, 0.0});
    if (chance(25) && result.kind != "file") // which files the cull draws is Python's own random
        result.config.maxEntries = pick({0, 1, 2, 3, 5});
    if (chance(25))
        result.config.cullFrequency = pick({0, 1, 2, 5});
    if (chance(20))
        result.config.keyPrefix = word({"shop", "a:b"});
    if (chance(20))
        result.config.version = codec::Value::integer(pick({0, 2, 7}));
    return result;
}

CacheEndpoint RandomScenario::caching()
{
    using Method = server::Caching::Method;
    using KeyFunction = server::Caching::KeyFunction;
    CacheEndpoint result;
    result.endpoint = word({"/courses/", "/courses/", "/courses/{id}/", "/courses/{id}/", "/categories/",
                            "/users/{id}/profile/", "/users/{id}/basket/", "/prices/live/"});
    server::Caching &caching = result.caching;
    caching.method =
        pick({Method::Page, Method::Page, Method::Response, Method::Response, Method::LowLevel, Method::Off});
    if (caching.method == Method::Off)
        return result;
    caching.timeout = timeout();
    const bool isList = result.endpoint == "/courses/";
    const bool hasPk = result.endpoint.contains("{id}");
    if (caching.method == Method::Page) {
        if (chance(20))
            caching.keyPrefix = "api";
        if (chance(40))
            caching.vary =
                pick<QList<QByteArray>>({{"Cookie"}, {"Accept-Language"}, {"X-A", "Cookie"}, {"Accept"}, {"Host"}});
        return result;
    }
    if (caching.method == Method::Response) {
        caching.keyFunction = pick({KeyFunction::Default, KeyFunction::Url, KeyFunction::Tutorial,
                                    KeyFunction::TutorialReal, KeyFunction::QueryUser, KeyFunction::Template});
        if (caching.keyFunction != KeyFunction::Template)
            return result;
    }
    caching.key = word({"course_list", "{path}:{query}", "{path}|{query_sorted}|{user}", "h{header.X-A}{header.Host}",
                        "{generation.g}:{path}", "{method}{format}{language}", "k", "{param.page}"});
    if (isList && chance(40))
        caching.key = "l:{page}:{level}:{user}";
    if (hasPk && chance(60))
        caching.key = "single_course_{pk}";
    return result;
}

OnSignal RandomScenario::receiver()
{
    using Receiver = server::Receiver;
    OnSignal result;
    Receiver &receiver = result.receiver;
    receiver.model = "Course";
    receiver.signalsHeard = pick<Receiver::Signals>({Receiver::Signal::PostSave,
                                                     Receiver::Signal::PostDelete,
                                                     {Receiver::Signal::PostSave | Receiver::Signal::PostDelete}});
    receiver.action =
        pick({Receiver::Action::Delete, Receiver::Action::Delete, Receiver::Action::Bump, Receiver::Action::Clear});
    if (receiver.action == Receiver::Action::Bump)
        receiver.key = "g";
    else if (receiver.action == Receiver::Action::Delete)
        receiver.key = word({"course_list", "single_course_{pk}", "k"});
    receiver.when = pick({Receiver::When::AtOnce, Receiver::When::OnCommit});
    return result;
}

QByteArray RandomScenario::parameters()
{
    QByteArray query;
    const auto add = [&](const char *name, std::initializer_list<const char *> values) {
        query += (query.isEmpty() ? "?" : "&") + QByteArray(name) + '=' + word(values);
    };
    for (int i = number(0, 3); i > 0; --i) {
        switch (number(0, 8)) {
        case 0:
        case 1:
            add("page",
                {"1",
                 "2",
                 "3",
                 "0",
                 "-1",
                 "last",
                 "abc",
                 "",
                 "%202",
                 "1_0",
                 "_1",
                 "1__0",
                 "+1",
                 "%2B1",
                 "99",
                 "%D9%A1",
                 "99999999999999999999",
                 "-99999999999999999999",
                 "1.0",
                 "last%20",
                 "0x1",
                 "%00",
                 "007",
                 "%C2%A01"});
            break;
        case 2:
            add("perpage",
                {"1", "5", "20", "100", "0", "-1", "abc", "", "1_0", "99999999999", "%205", "%EF%BC%95", "+2"});
            break;
        case 3:
            add("level", {"easy", "medium", "hard", "nosuch", "", "EASY", "%65asy", "easy%00"});
            break;
        case 4:
            add("category",
                {"1", "2", "3", "0", "99", "programming", "Programming", "nosuch", "", "%201", "1_0", "+3", "%2B3",
                 "99999999999999999999", "-99999999999999999999", "9223372036854775807", "pro%25"});
            break;
        case 5:
            add("search",
                {"python", "a", "a+b", "a,b", "%25", "_", "%C3%A9", "", "%00", "%5C", "MACHINE", "a%1Cb", "a%C2%A0b",
                 "%E3%80%80", ",,", "intro%2Cto"});
            break;
        case 6:
            add("ordering",
                {"price", "-price", "title", "-title,price", "level,-id", "nosuch", "-category,id", "", "students",
                 "%20-students", "--price", "price,price", "published", "category_id"});
            break;
        case 7:
            add("format", {"json", "json", "", "xml", "api", "JSON"});
            break;
        default:
            add("x", {"1", "2", "a%20b", "a+b", "%C3%BC", "%FF", "'", "\"", ""});
        }
    }
    return query;
}

QByteArray RandomScenario::target()
{
    const QByteArray pk = chance(70) ? QByteArray::number(number(1, m_courses + 2))
                                     : word({"0", "007", "%31", "1%32", "99999999999999999999", "9223372036854775807",
                                             "9223372036854775808", "-1", "abc", "1.0", "%D9%A1", "1%0A"});
    switch (number(0, 11)) {
    case 0:
    case 1:
    case 2:
    case 3:
        return "/courses/" + parameters();
    case 4:
    case 5:
        return "/courses/" + pk + '/' + (chance(20) ? parameters() : QByteArray());
    case 6:
        return "/categories/" + (chance(20) ? parameters() : QByteArray());
    case 7:
        return "/users/" + pk + (chance(50) ? "/profile/" : "/basket/");
    case 8:
        return "/prices/live/" + (chance(30) ? parameters() : QByteArray());
    case 9:
        return word({"/courses",
                     "/courses/1",
                     "/courses/abc",
                     "/nowhere/",
                     "/",
                     "/nowhere",
                     "//courses/",
                     "/courses//",
                     "/Courses/",
                     "/%63ourses/",
                     "/courses/%2e/",
                     "/courses/../courses/",
                     "/courses/%C3%A9/",
                     "/courses/%FF",
                     "/courses/1/x",
                     "/users/1/profile",
                     "/users/1/",
                     "/prices/live",
                     "/courses%2F",
                     "/courses;a/"})
            + (chance(30) ? parameters() : QByteArray());
    default:
        return word({"/courses/", "/courses/1/", "/courses/2/", "/prices/live/"});
    }
}

Get RandomScenario::get()
{
    Get result;
    RequestSpec &request = result.request;
    request.method = chance(12) ? "HEAD" : "GET";
    request.target = target();
    if (chance(35))
        request.user = pick({1, 2, 42});
    const auto add = [&](const char *name, std::initializer_list<const char *> values) {
        request.headers.append({name, word(values)});
    };
    for (int i = chance(40) ? number(1, 3) : 0; i > 0; --i) {
        switch (number(0, 6)) {
        case 6:
            add(pick({"If-None-Match", "If-Match", "If-Unmodified-Since", "If-Modified-Since"}),
                {"*", "\"x\"", "x", "W/\"x\", *", "Wed, 01 Jan 2098 00:00:00 GMT"});
            break;
        case 0:
            add("Accept",
                {"text/html", "application/json", "*/*", "text/html,*/*;q=0.1", "", "application/*", "application/xml",
                 "*/json", "application/json;q=0", "text/*, application/json"});
            break;
        case 1:
            add("Accept-Language",
                {"de", "fr", "de-AT,de;q=0.9", "en", "*", "zh-tw", "xx", "pt", ";q=1", "de;q=0.1, fr;q=0.9"});
            break;
        case 2:
            add("X-A", {"1", "2", "", "\xc3\xa9", "a,b"});
            break;
        case 3:
            add("X_A", {"1", "2"});
            break;
        case 4:
            add("Host",
                {"example.com", "Example.COM:80", "a b", "", "[::1]:8000", "127.0.0.1:8000", "bad_host", "a.b.",
                 "x:y"});
            break;
        default:
            add("Cookie",
                {"a=b", "django_language=de", "sessionid=user1; django_language=fr", "django_language=",
                 R"(django_language="de")", R"(django_language="\144e")", R"(django_language="\de")"});
        }
    }
    return result;
}

Fields RandomScenario::fields()
{
    Fields result;
    if (chance(60))
        result.append({"title",
                       QString::fromUtf8(word({"New", "Machine learning",
                                               "\xc3\x9c"
                                               "bung \"1\"",
                                               "a & b < c", "x"}))});
    if (chance(40))
        result.append({"price", QString::fromUtf8(word({"1", "49.90", "0", "19.99", "99999.99"}))});
    if (chance(40))
        result.append({"level", QString::fromUtf8(word({"easy", "medium", "hard"}))});
    if (result.isEmpty() || chance(20))
        result.append({"students", QString::fromUtf8(word({"1", "0", "500"}))});
    return result;
}

CacheOperation RandomScenario::operation()
{
    CacheOperation result;
    using Operation = CacheOperation::Operation;
    result.operation =
        pick({Operation::Get, Operation::Set, Operation::Set, Operation::Add, Operation::Touch, Operation::Delete,
              Operation::Incr, Operation::Incr, Operation::HasKey, Operation::Ttl, Operation::Clear});
    const auto is = [&](auto... operations) { return ((result.operation == operations) || ...); };
    if (is(Operation::Clear))
        return result;
    result.key = word({"k", "n", "course_list", "generation:g", "single_course_1", "a", "b"});
    if (is(Operation::Set, Operation::Add)) {
        result.value = QString::fromUtf8(word({"5", "1", "true", "null", "text", "1e3", "[1,\"a\"]", "{\"a\":1}", "1.5",
                                               "\"q\"", "-7", "false", "[]", "0", "99999999999999999999"}));
    }
    if (is(Operation::Set, Operation::Add, Operation::Touch))
        result.timeout = timeout();
    if (is(Operation::Incr))
        result.delta = pick({1, 1, 1, -1, 5, 0});
    return result;
}

Action RandomScenario::step()
{
    const int kind = number(1, 100);
    if (kind <= 55)
        return get();
    if (kind <= 67)
        return operation();
    if (kind <= 77)
        return Advance{
            .amount = Duration(pick<std::int64_t>({100'000, 500'000, 999'000, 1'000'000, 1'000'001, 1'500'000,
                                                   2'000'000, 60'000'000, 300'000'000, 900'000'000, 86'400'000'000}))};
    if (kind <= 84)
        return SaveCourse{number(1, m_courses + 1), fields(), {}};
    if (kind <= 86)
        return CreateCourse{fields(), {}};
    if (kind <= 89)
        return DeleteCourse{number(1, m_courses + 1), {}};
    if (kind <= 91)
        return UpdateCourses{{{"level", QStringLiteral("easy")}}, {{"price", QStringLiteral("7")}}};
    if (kind <= 94)
        return caching();
    if (kind <= 96)
        return receiver();
    if (kind <= 97)
        return Restart{};
    if (kind <= 98)
        return backend();
    return django();
}

QList<Command> RandomScenario::commands()
{
    QList<Command> result;
    const auto add = [&](Action action) { result.append({std::move(action)}); };
    if (chance(40))
        add(django());
    if (chance(70))
        add(backend());
    for (int i = number(1, 4); i > 0; --i)
        add(caching());
    for (int i = number(0, 2); i > 0; --i)
        add(receiver());
    for (int i = number(8, 30); i > 0; --i)
        add(step());
    return result;
}
