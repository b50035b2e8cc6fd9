#include "randomproject.h"

using namespace lab;

template <typename T> T RandomProject::pick(std::initializer_list<T> from)
{
    return *(from.begin() + m_random.bounded(int(from.size())));
}

RandomProject::RandomProject(quint32 seed, const Servers &servers)
    : m_random(seed)
    , m_servers(servers)
{
    m_courses = pick({0, 3, 12, 45});
    m_setUp.append({CatalogReset{m_courses}});
    if (chance(30))
        m_setUp.append({site()});
    m_setUp.append({backend()});
    const bool isInDatabase = std::get<SetBackend>(m_setUp.last().action).kind == "database";
    for (int i = number(1, 5); i > 0; --i)
        m_setUp.append({caching()});
    for (int i = number(0, 3); i > 0; --i)
        m_setUp.append({receiver()});
    for (int i = number(10, 35); i > 0; --i) {
        m_steps.append({step()});
        // SQLite refuses the writes of a transaction that has read what another has changed since: it writes first.
        if (isInDatabase && m_steps.last() == Command{Transaction{Transaction::Step::Begin}})
            m_steps.append({CreateCourse{fields(), {}}});
    }
}

SetDjango RandomProject::site()
{
    SetDjango result{"3.2"};
    server::SiteSettings &site = result.site;
    site.localeMiddleware = chance(60);
    site.useI18n = chance(80);
    site.useTz = chance(80);
    site.sendsCookies = chance(70);
    site.https = chance(30);
    site.appendSlash = chance(70);
    if (chance(40))
        site.timeZone = word({"America/Chicago", "Europe/Paris", "Asia/Kolkata"});
    if (chance(30))
        site.languageCode = word({"de", "en", "pt-br"});
    if (chance(30))
        site.languages = {"en", "de", "pt-br", "zh-hans"};
    if (chance(20))
        site.sessionCookie = "sid";
    if (chance(20))
        site.languageCookie = "lang";
    return result;
}

SetBackend RandomProject::backend()
{
    SetBackend result;
    result.kind = word({"locmem", "locmem", "database", "file", "redis", "memcached", "dummy"});
    if ((result.kind == "redis" && m_servers.redis.isEmpty())
        || (result.kind == "memcached" && m_servers.memcached.isEmpty()))
        result.kind = "locmem";
    m_onServer = result.kind == "redis" || result.kind == "memcached";
    if (m_onServer)
        result.location = result.kind == "redis" ? m_servers.redis : m_servers.memcached;
    if (chance(30))
        result.config.timeout = pick<std::optional<double>>({std::nullopt, 60.0, 600.0});
    if (!m_onServer && chance(25) && result.kind != "file") // which files the cull draws is Python's own random
        result.config.maxEntries = pick({0, 1, 2, 3, 5});
    if (!m_onServer && chance(25))
        result.config.cullFrequency = pick({0, 1, 2, 5});
    if (chance(20))
        result.config.keyPrefix = word({"shop", "a:b", "it's", "q\"q"});
    if (chance(20))
        result.config.version = codec::Value::integer(pick({0, 2, 7}));
    return result;
}

cache::Timeout RandomProject::timeout()
{
    if (chance(35))
        return {};
    if (chance(15))
        return cache::Timeout::never();
    // A server's clock ticks between the steps, and memcached's once a second.
    return cache::Timeout::seconds(m_onServer ? pick({10.0, 60.0, 900.0, 0.0})
                                              : pick({0.0, -1.0, 0.5, 1.0, 1.5, 2.0, 10.0, 60.0, 900.0, 86400.0}));
}

server::Remedies RandomProject::remedies()
{
    using namespace std::chrono_literals;
    server::Remedies result; // but jitter and early, which are left to chance
    if (chance(40))
        result.lock = 5s;
    result.singleFlight = chance(40);
    if (chance(40))
        result.grace = 30s;
    if (chance(40))
        result.errors = 20s;
    return result;
}

CacheEndpoint RandomProject::caching()
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
    if (chance(20))
        caching.remedies = remedies();
    if (caching.method == Method::Page) {
        if (chance(20))
            caching.keyPrefix = word({"api", "a b", "ü\"'"});
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
                        "{generation.g}:{path}", "{method}{format}{language}", "k", "{param.page}",
                        "it's \"q\" \\ {{x}}", "{param.it's}{user}", "\xc3\xa9{header.a\"b}"});
    if (result.endpoint == "/courses/" && chance(40))
        caching.key = "l:{page}:{level}:{user}";
    if (result.endpoint.contains("{id}") && chance(60))
        caching.key = "single_course_{pk}";
    return result;
}

OnSignal RandomProject::receiver()
{
    using Receiver = server::Receiver;
    OnSignal result;
    Receiver &receiver = result.receiver;
    receiver.model = word({"Course", "Course", "Course", "Course", "Category"});
    receiver.signalsHeard = pick<Receiver::Signals>({Receiver::Signal::PostSave,
                                                     Receiver::Signal::PostDelete,
                                                     {Receiver::Signal::PostSave | Receiver::Signal::PostDelete}});
    receiver.action = pick({Receiver::Action::Delete, Receiver::Action::Delete, Receiver::Action::Bump,
                            Receiver::Action::Clear, Receiver::Action::DeletePattern, Receiver::Action::Set});
    switch (receiver.action) {
    case Receiver::Action::Bump:
        receiver.key = "g";
        break;
    case Receiver::Action::Clear:
        break;
    case Receiver::Action::DeletePattern:
        receiver.key = word({"course_list*", "*", "single_course_?", "views.decorators.cache.*", "l:[0-9]*"});
        break;
    case Receiver::Action::Delete:
    case Receiver::Action::Set:
        receiver.key =
            word({"course_list", "single_course_{pk}", "k", "{level}:{price}:{category}", "{nosuch}{title}"});
        break;
    }
    receiver.when = pick({Receiver::When::AtOnce, Receiver::When::OnCommit});
    return result;
}

QByteArray RandomProject::query()
{
    QByteArray result;
    const auto add = [&](const char *name, std::initializer_list<const char *> values) {
        result += (result.isEmpty() ? "?" : "&") + QByteArray(name) + '=' + word(values);
    };
    for (int i = number(0, 3); i > 0; --i) {
        switch (number(0, 7)) {
        case 0:
        case 1:
            add("page", {"1", "2", "3", "0", "last", "abc", "", "99", "1_0"});
            break;
        case 2:
            add("perpage", {"1", "5", "100", "0", "abc", "", "99999999999"});
            break;
        case 3:
            add("level", {"easy", "medium", "hard", "nosuch", ""});
            break;
        case 4:
            add("category", {"1", "2", "99", "programming", "nosuch", "", "99999999999999999999"});
            break;
        case 5:
            add("search", {"python", "a", "a+b", "%25", "%C3%A9", "", "MACHINE", "intro%2Cto"});
            break;
        case 6:
            add("ordering", {"price", "-price", "-title,price", "nosuch", "category_id", ""});
            break;
        default:
            add("x", {"1", "a%20b", "%C3%BC", "%FF", "'", "\""});
        }
    }
    if (chance(6))
        add("format", {"json", "xml", ""});
    return result;
}

QByteArray RandomProject::target()
{
    const QByteArray pk = chance(85) ? QByteArray::number(number(1, m_courses + 2))
                                     : word({"0", "007", "99999999999999999999", "-1", "abc"});
    switch (number(0, 11)) {
    case 0:
    case 1:
    case 2:
    case 3:
        return "/courses/" + query();
    case 4:
    case 5:
        return "/courses/" + pk + '/' + (chance(20) ? query() : QByteArray());
    case 6:
        return "/categories/" + (chance(20) ? query() : QByteArray());
    case 7:
        return "/users/" + pk + "/profile/";
    case 8:
        return "/users/" + pk + "/basket/";
    case 9:
        return word({"/courses", "/courses/1", "/nowhere/", "/", "//courses/", "/%63ourses/", "/courses/%C3%A9/"});
    default:
        return word({"/courses/", "/courses/1/", "/courses/2/", "/prices/live/"});
    }
}

Get RandomProject::get()
{
    Get result;
    RequestSpec &request = result.request;
    request.method = chance(10) ? "HEAD" : "GET";
    request.target = target();
    if (chance(35))
        request.user = pick({1, 2, 42});
    const auto add = [&](const char *name, std::initializer_list<const char *> values) {
        request.headers.append({name, word(values)});
    };
    for (int i = chance(30) ? number(1, 2) : 0; i > 0; --i) {
        switch (number(0, 5)) {
        case 5:
            add("Authorization", {"Basic YTpi", "Token 1", ""});
            break;
        case 0:
            add("Accept", {"text/html", "application/json", "*/*", "application/xml", "text/*, application/json"});
            break;
        case 1:
            add("Accept-Language", {"de", "fr", "de-AT,de;q=0.9", "*", "zh-tw", "xx"});
            break;
        case 2:
            add("X-A", {"1", "2", "", "\xc3\xa9", "a,b"});
            break;
        case 3:
            add("Host", {"example.com", "Example.COM:80", "a b", "[::1]:8000"});
            break;
        default:
            add("Cookie", {"a=b", "django_language=de", "sessionid=user1", "lang=de"});
        }
    }
    return result;
}

Fields RandomProject::fields()
{
    Fields result;
    const auto add = [&](const char *name, std::initializer_list<const char *> values) {
        result.append({name, QString::fromUtf8(word(values))});
    };
    if (chance(60))
        add("title", {"New", "Machine learning", "\xc3\x9c\x62ung \"1\"", "a & b < c", "it's"});
    if (chance(40))
        add("price", {"1", "49.90", "0", "99999.99"});
    if (chance(40))
        add("level", {"easy", "medium", "hard"});
    if (chance(20))
        add("published", {"2020-02-29", "1999-12-31"});
    if (chance(20))
        add("category", {"1", "2", ""});
    if (result.isEmpty() || chance(20))
        add("students", {"1", "0", "500"});
    return result;
}

CacheOperation RandomProject::operation()
{
    using Operation = CacheOperation::Operation;
    CacheOperation result;
    result.operation = pick({Operation::Get, Operation::Set, Operation::Add, Operation::Delete, Operation::Incr,
                             Operation::HasKey, Operation::Clear});
    if (result.operation == Operation::Clear)
        return result;
    result.key = word({"k", "n", "course_list", "generation:g", "single_course_1"});
    if (result.operation == Operation::Set || result.operation == Operation::Add) {
        result.value = QString::fromUtf8(word({"5", "true", "null", "text", "[1,\"a\"]", "1.5", "-7"}));
        result.timeout = timeout();
    }
    return result;
}

Advance RandomProject::advance()
{
    if (m_onServer) // never near the end of an entry
        return {.amount = Duration(pick<std::int64_t>({3'300'000, 33'300'000, 333'300'000, 999'300'000}))};
    return {.amount = Duration(pick<std::int64_t>({100'000, 500'000, 999'000, 1'000'000, 1'500'000, 2'000'000,
                                                   60'000'000, 300'000'000, 900'000'000, 86'400'000'000}))};
}

Action RandomProject::step()
{
    const int kind = number(1, 100);
    if (kind <= 58)
        return get();
    if (kind <= 65)
        return operation();
    if (kind <= 75)
        return advance();
    if (kind <= 84)
        return SaveCourse{number(1, m_courses + 1), fields(), {}};
    if (kind <= 87)
        return CreateCourse{fields(), {}};
    if (kind <= 90)
        return DeleteCourse{number(1, m_courses + 1), {}};
    if (kind <= 92)
        return UpdateCourses{{{"level", QStringLiteral("easy")}}, {{"price", QStringLiteral("7")}}};
    if (kind <= 95)
        return Transaction{Transaction::Step::Begin};
    if (kind <= 97)
        return Transaction{Transaction::Step::Commit};
    if (kind <= 98)
        return Transaction{Transaction::Step::Rollback};
    return Restart{};
}
