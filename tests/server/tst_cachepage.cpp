#include "server/djangosite.h"
#include "server/jsonvalue.h"

#include "codec/picklewriter.h"
#include "codec/pyrepr.h"
#include "server/cacheheaders.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using codec::Value;
using jsonvalue::has;
using jsonvalue::member;
using jsonvalue::utf8;
using namespace server;

Q_DECLARE_METATYPE(codec::Value)

namespace {

class ManualClock : public base::PosixClock {
public:
    double posixNow() const override { return now; }
    double now = base::labEpoch;
};

Value text(const QByteArray &utf8Text) { return Value::text(QString::fromUtf8(utf8Text)); }

QByteArray sortedText(const Value &object)
{
    Value::Pairs pairs = object.pairs();
    std::sort(pairs.begin(), pairs.end(), [](const auto &a, const auto &b) { return utf8(a.first) < utf8(b.first); });
    return codec::pyRepr(Value::dict(std::move(pairs))).toUtf8();
}

enum class Applied { Done, ValueError, Unknown };

Applied appliedUnless(bool failed) { return failed ? Applied::ValueError : Applied::Done; }

// What a decorator inside of cache_page does to the view's response; Unknown: this test does not know it.
Applied applyDecorator(const QByteArray &decorator, Headers &headers, double now)
{
    const qsizetype open = decorator.indexOf('(');
    const QByteArray name = open < 0 ? decorator : decorator.first(open);
    const QByteArray arguments = open < 0 ? QByteArray() : decorator.sliced(open + 1).chopped(1);
    if (name == "never_cache")
        return appliedUnless(!addNeverCacheHeaders(headers, now));
    if (name == "vary_on_cookie") {
        patchVaryHeaders(headers, {"Cookie"});
        return Applied::Done;
    }
    QList<QByteArray> names;
    QList<CacheDirective> directives;
    for (const QByteArray &argument : splitAtCommas(arguments)) {
        const qsizetype equals = argument.indexOf('=');
        const auto unquoted = [](QByteArray word) {
            return word.replace('\'', QByteArray()).replace('"', QByteArray());
        };
        if (equals < 0) {
            names.append(unquoted(argument));
            continue;
        }
        CacheDirective directive{argument.first(equals).replace('_', '-'), true};
        const QByteArray value = argument.sliced(equals + 1);
        bool isNumber = false;
        if (const double number = value.toDouble(&isNumber); isNumber)
            directive.value = number;
        else if (value != "True")
            directive.value = unquoted(value);
        directives.append(directive);
    }
    if (name == "cache_control")
        return appliedUnless(!patchCacheControl(headers, directives));
    if (name != "vary_on_headers")
        return Applied::Unknown;
    patchVaryHeaders(headers, names);
    return Applied::Done;
}

// One case in one Django: the same request twice, with a pause between.
class CaseRun {
public:
    CaseRun(const Value &json, const Value &settings, const MiddlewareRules &rules)
        : m_json(json)
        , m_cache({}, m_clock)
        , m_page(m_cache, siteOf(settings), m_clock, optionsOf(json, settings, rules))
    {
        m_request.method = utf8(json, "method"_L1);
        m_request.host = "testserver";
        m_request.path = "/p/";
        for (const auto &[name, value] : member(json, "request_headers"_L1).pairs())
            m_request.headers.append({utf8(name), utf8(value)});
        // Django's test requests always have a Cookie header, empty at least.
        if (!findHeader(m_request.headers, "Cookie"))
            m_request.headers.emplaceBack("Cookie", "");
    }

    void wait(double seconds) { m_clock.now += seconds; }

    // The record of one request, as the recorder wrote it.
    Value request()
    {
        m_cache.takeCalls();
        const Activation active{"en-us", m_zone};
        PageVisit visit = m_page.visit(m_request, active);
        const auto hit = m_page.fetchFromCache(visit, m_request);
        Response response = hit && *hit ? **hit : Response();
        const bool called = !(hit && *hit);
        if (called) {
            ++m_viewCalls;
            if (member(m_json, "raises"_L1).toBool())
                return raised("RuntimeError");
            response = view();
            if (m_decorated == Applied::ValueError)
                return raised("ValueError");
            if (const auto updated = m_page.updateCache(visit, m_request, response); !updated)
                return raised(updated.error().code.sliced(updated.error().code.indexOf('.') + 1));
        }
        Value::Pairs record{{text("view_called"), Value::boolean(called)},
                            {text("status"), Value::integer(response.status)},
                            {text("headers"), headersOf(response)}};
        if (const Value cookies = cookiesOf(response); !cookies.items().empty())
            record.emplace_back(text("set_cookie"), cookies);
        if (const Value stored = storedCalls(); !stored.items().empty())
            record.emplace_back(text("stored"), stored);
        return Value::dict(std::move(record));
    }

    bool knowsDecorator() const { return m_decorated != Applied::Unknown; }

private:
    static SiteSettings siteOf(const Value &settings)
    {
        SiteSettings site;
        site.useI18n = member(settings, "USE_I18N"_L1).toBool();
        site.useTz = member(settings, "USE_TZ"_L1).toBool();
        return site;
    }

    static PageOptions optionsOf(const Value &json, const Value &settings, const MiddlewareRules &rules)
    {
        PageOptions options;
        options.rules = rules;
        options.middlewareSeconds = member(settings, "CACHE_MIDDLEWARE_SECONDS"_L1).toReal();
        if (const Value timeout = member(json, "page_timeout"_L1); timeout.isNumber())
            options.timeout = cache::Timeout::seconds(timeout.toReal());
        return options;
    }

    static Value raised(const QByteArray &name) { return Value::dict({{text("raised"), text(name)}}); }

    Response view()
    {
        Response response;
        response.status = static_cast<int>(member(m_json, "status"_L1).toInteger());
        response.streaming = member(m_json, "streaming"_L1).toBool();
        response.headers = {{"Content-Type", "text/html; charset=utf-8"}};
        response.body = "body " + QByteArray::number(m_viewCalls);
        for (const auto &[name, value] : member(m_json, "response_headers"_L1).pairs())
            setHeader(response.headers, utf8(name), utf8(value));
        for (const Value &name : member(m_json, "set_cookies"_L1).items())
            response.headers.emplaceBack("Set-Cookie",
                                         utf8(name) + "=secret-" + QByteArray::number(m_viewCalls) + "; Path=/");
        const QByteArray decorator = utf8(m_json, "inner_decorator"_L1);
        if (!decorator.isEmpty())
            m_decorated = applyDecorator(decorator, response.headers, m_clock.now);
        return response;
    }

    static Value headersOf(const Response &response)
    {
        Value::Pairs pairs;
        for (const auto &[name, value] : response.headers) {
            if (name != "Set-Cookie")
                pairs.emplace_back(text(name), text(value));
        }
        std::sort(pairs.begin(), pairs.end(),
                  [](const auto &a, const auto &b) { return utf8(a.first) < utf8(b.first); });
        return Value::dict(std::move(pairs));
    }

    static Value cookiesOf(const Response &response)
    {
        Value::Items cookies;
        for (const auto &[name, value] : response.headers) {
            if (name == "Set-Cookie")
                cookies.push_back(text(value.first(value.indexOf(';'))));
        }
        return Value::list(std::move(cookies));
    }

    Value storedCalls()
    {
        Value::Items stored;
        for (const SpyCache::Call &call : m_cache.takeCalls()) {
            if (call.operation != "set")
                continue;
            const double seconds = call.timeout.toSeconds();
            const bool whole = seconds == std::floor(seconds);
            const Value::ObjectData *object = call.value.toObject();
            stored.push_back(Value::dict({
                {text("full_key"), text(call.fullKey)},
                {text("timeout"), whole ? Value::integer(static_cast<std::int64_t>(seconds)) : Value::real(seconds)},
                {text("value"), object ? Value::text(object->name) : call.value},
            }));
        }
        return Value::list(std::move(stored));
    }

    Value m_json;
    ManualClock m_clock;
    SpyCache m_cache;
    CachePage m_page;
    QByteArray m_zone = "America/Chicago";
    Request m_request;
    Applied m_decorated = Applied::Done;
    int m_viewCalls = 0;
};

QByteArray outcomeOf(const Value &first, const Value &second)
{
    if (!has(first, "stored"_L1))
        return "not stored";
    return member(second, "view_called"_L1).toBool() ? "stored, then expired or not matched" : "stored, then hit";
}

// A record with its headers in one order.
QByteArray recordText(const Value &record)
{
    Value::Pairs pairs = record.pairs();
    for (auto &[name, value] : pairs) {
        if (utf8(name) == "headers")
            value = text(sortedText(value));
    }
    return sortedText(Value::dict(std::move(pairs)));
}

} // namespace

// What CacheMiddleware stores, for how long and with which headers, in two Djangos.
class TestCachePage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void casesAsRecorded_data();
    void casesAsRecorded();
    void versionsDifferAsTheirRulesSay();
    void everyRefusalHasItsCode_data();
    void everyRefusalHasItsCode();
    void headUsesTheEntryOfGet();
    void aHitSharesTheStoredBody();
    void storedCookiesGoToEverybody();
    void responsesComeBackFromTheirPickledForm();
    void theStoredObjectIsTheOneThatDjangoPickles();
    void cacheResponseLosesCookiesAndKeepsStatus();
    void cacheResponseTakesAFalsyValueForAMiss();

private:
    QList<jsonvalue::Document> m_documents;
};

void TestCachePage::initTestCase()
{
    const auto documents = jsonvalue::readRecorded("django-cache-page"_L1);
    QVERIFY2(documents, documents ? "" : qPrintable(documents.error().args.join(u": "_s)));
    m_documents = *documents;
}

void TestCachePage::casesAsRecorded_data()
{
    QTest::addColumn<Value>("json");
    QTest::addColumn<Value>("settings");
    QTest::addColumn<QString>("column");
    for (const jsonvalue::Document &document : std::as_const(m_documents)) {
        const Value cases = member(document.json, "cases"_L1);
        for (const Value &json : cases.items()) {
            for (const QLatin1StringView column : {"debian_3_2_25_u7"_L1, "upstream_2026"_L1}) {
                if (has(json, column))
                    QTest::addRow("%s %s %s", qPrintable(document.fileName), utf8(json, "name"_L1).constData(),
                                  column.data())
                        << json << member(document.json, "settings"_L1) << QString(column);
            }
        }
    }
    if (m_documents.isEmpty())
        QSKIP("no file of this format in the folder");
}

void TestCachePage::casesAsRecorded()
{
    QFETCH(Value, json);
    QFETCH(Value, settings);
    QFETCH(QString, column);
    MiddlewareRules rules =
        middlewareRules(column == "upstream_2026"_L1 ? DjangoVersion::Main : DjangoVersion::Debian3_2);
    // The recorder ran main's middleware over the key functions of the installed Django.
    rules.dialect = Dialect::ConcatMarker;

    CaseRun run(json, settings, rules);
    const Value expected = member(json, QLatin1StringView(column.toLatin1()));
    const Value first = run.request();
    QVERIFY(run.knowsDecorator());
    QCOMPARE(recordText(first), recordText(member(expected, "first"_L1)));
    run.wait(member(json, "wait_before_second"_L1).toReal());
    const Value second = run.request();
    QCOMPARE(recordText(second), recordText(member(expected, "second"_L1)));
    QCOMPARE(outcomeOf(first, second), utf8(expected, "outcome"_L1));
}

namespace {

// One view of one site, for the tests that need no recorded case.
struct Page {
    explicit Page(PageOptions options = {})
        : page(cache, {}, clock, std::move(options))
    {
    }

    std::optional<Response> fetch(const Request &request)
    {
        visit = page.visit(request, {});
        return *page.fetchFromCache(visit, request);
    }

    PageUpdate answer(const Request &request, Response response)
    {
        fetch(request);
        return *page.updateCache(visit, request, response);
    }

    ManualClock clock;
    SpyCache cache{{}, clock};
    CachePage page;
    PageVisit visit;
};

Response htmlResponse(const Headers &more = {})
{
    return {200, Headers{{"Content-Type", "text/html"}} + more, "body", false};
}

} // namespace

void TestCachePage::versionsDifferAsTheirRulesSay()
{
    QCOMPARE(middlewareRules(DjangoVersion::Debian3_2).dialect, Dialect::ConcatMarker);
    QCOMPARE(middlewareRules(DjangoVersion::V4_2), MiddlewareRules{Dialect::Concat});
    QCOMPARE(middlewareRules(DjangoVersion::V5_2).dialect, Dialect::Concat);
    QVERIFY(middlewareRules(DjangoVersion::V5_2).refusesNoStore);
    QCOMPARE(middlewareRules(DjangoVersion::V6_0).dialect, Dialect::Concat);
    QCOMPARE(middlewareRules(DjangoVersion::V6_1).dialect, Dialect::NetstringEmpty);
    QCOMPARE(middlewareRules(DjangoVersion::Main).dialect, Dialect::Netstring);
    QCOMPARE(middlewareRules(DjangoVersion::MainCve).dialect, Dialect::NetstringMarker);
    for (const DjangoVersion version : allDjangoVersions)
        QCOMPARE(djangoVersion(djangoVersionName(version)), version);
    QVERIFY(!djangoVersion("1.4"));
}

void TestCachePage::everyRefusalHasItsCode_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Response>("response");
    QTest::addColumn<QByteArray>("code");

    Response streaming = htmlResponse();
    streaming.streaming = true;
    Response gone = htmlResponse();
    gone.status = 404;
    Response unmodified = htmlResponse();
    unmodified.status = 304;
    QTest::newRow("method") << QByteArray("POST") << htmlResponse() << QByteArray("method");
    QTest::newRow("streaming") << QByteArray("GET") << streaming << QByteArray("streaming");
    QTest::newRow("status") << QByteArray("GET") << gone << QByteArray("status");
    QTest::newRow("not modified") << QByteArray("GET") << unmodified << QByteArray("not-modified");
    QTest::newRow("set-cookie") << QByteArray("GET") << htmlResponse({{"Set-Cookie", "a=1"}, {"Vary", "Cookie"}})
                                << QByteArray("set-cookie");
    QTest::newRow("private") << QByteArray("GET") << htmlResponse({{"Cache-Control", "Private=\"X\""}})
                             << QByteArray("private");
    QTest::newRow("no-store") << QByteArray("GET") << htmlResponse({{"Cache-Control", "no-store"}})
                              << QByteArray("no-store");
    QTest::newRow("no-cache") << QByteArray("GET") << htmlResponse({{"Cache-Control", "x, no-cache"}})
                              << QByteArray("no-cache");
    QTest::newRow("vary star") << QByteArray("GET") << htmlResponse({{"Vary", "Accept, *"}}) << QByteArray("vary-star");
    QTest::newRow("max-age 0") << QByteArray("GET") << htmlResponse({{"Cache-Control", "max-age=0"}})
                               << QByteArray("max-age-zero");
    QTest::newRow("stored") << QByteArray("GET") << htmlResponse() << QByteArray();
}

void TestCachePage::everyRefusalHasItsCode()
{
    QFETCH(QByteArray, method);
    QFETCH(Response, response);
    QFETCH(QByteArray, code);
    PageOptions options;
    options.rules = middlewareRules(DjangoVersion::Main);
    Page page(options);
    Request request;
    request.method = method;
    QCOMPARE(refusalCode(page.answer(request, response).refusal), code);
    QCOMPARE(page.cache.size(), code.isEmpty() ? 2 : 0);
}

void TestCachePage::headUsesTheEntryOfGet()
{
    Page page;
    Request request;
    QVERIFY(page.answer(request, htmlResponse()).stored());
    request.method = "HEAD";
    QVERIFY(page.fetch(request));
    QVERIFY(!page.visit.mayUpdate);
}

void TestCachePage::aHitSharesTheStoredBody()
{
    Page page;
    const Request request;
    const Response response = htmlResponse();
    page.answer(request, response);
    const auto first = page.fetch(request);
    const auto second = page.fetch(request);
    QVERIFY(first && second);
    QCOMPARE(static_cast<const void *>(first->body.constData()), static_cast<const void *>(response.body.constData()));
    QCOMPARE(static_cast<const void *>(second->headers.constData()),
             static_cast<const void *>(first->headers.constData()));

    // A newer response under the same key is read anew.
    Response changed = response;
    changed.body = "changed";
    page.clock.now += 3600;
    page.answer(request, changed);
    QCOMPARE(page.fetch(request)->body, QByteArray("changed"));
}

void TestCachePage::storedCookiesGoToEverybody()
{
    Page page;
    const Request request;
    page.answer(request, htmlResponse({{"Set-Cookie", "csrftoken=a; Path=/"}, {"Set-Cookie", "theme=b"}}));
    const auto hit = page.fetch(request);
    QVERIFY(hit);
    QCOMPARE(hit->headers.last(), std::pair(QByteArray("Set-Cookie"), QByteArray("theme=b")));
    QCOMPARE(std::count_if(hit->headers.begin(), hit->headers.end(),
                           [](const auto &header) { return header.first == "Set-Cookie"; }),
             2);
}

void TestCachePage::responsesComeBackFromTheirPickledForm()
{
    Response response{404, {{"Content-Type", "text/plain"}, {"X-Name", "é"}, {"Set-Cookie", "a=1"}}, "gone", false};
    const auto back = unpickledResponse(pickledResponse(response));
    QVERIFY(back);
    QCOMPARE(back->status, 404);
    QCOMPARE(back->body, response.body);
    QCOMPARE(back->headers, response.headers);
    QVERIFY(!unpickledResponse(Value::text(u"no response"_s)));
    QVERIFY(!unpickledResponse(Value::object(u"a"_s, u"B"_s)));
}

void TestCachePage::theStoredObjectIsTheOneThatDjangoPickles()
{
    // What django-redis wrote for a page that says "plain" (protocol 4).
    const QByteArray recorded =
        QByteArray::fromBase64("gASVmwEAAAAAAACMFGRqYW5nby5odHRwLnJlc3BvbnNllIwMSHR0cFJlc3BvbnNllJOUKYGUfZQojAdoZWFkZXJ"
                               "zlGgAjA9SZXNwb25zZUhlYWRlcnOUk5Qp"
                               "gZR9lIwGX3N0b3JllH2UKIwMY29udGVudC10eXBllIwMQ29udGVudC1UeXBllIwYdGV4dC9odG1sOyBjaGFyc2V"
                               "0PXV0Zi04lIaUjAdleHBpcmVzlIwHRXhw"
                               "aXJlc5SMHVR1ZSwgMTQgTm92IDIwMjMgMjI6Mjg6MjAgR01UlIaUjA1jYWNoZS1jb250cm9slIwNQ2FjaGUtQ29"
                               "udHJvbJSMC21heC1hZ2U9OTAwlIaUdXNi"
                               "jAhfY2hhcnNldJROjBFfcmVzb3VyY2VfY2xvc2Vyc5RdlIwOX2hhbmRsZXJfY2xhc3OUTowHY29va2llc5SMDGh"
                               "0dHAuY29va2llc5SMDFNpbXBsZUNvb2tp"
                               "ZZSTlCmBlIwGY2xvc2VklImMDl9yZWFzb25fcGhyYXNllE6MCl9jb250YWluZXKUXZRDBXBsYWlulGF1Yi4=");
    const Response response{200,
                            {{"Content-Type", "text/html; charset=utf-8"},
                             {"Expires", "Tue, 14 Nov 2023 22:28:20 GMT"},
                             {"Cache-Control", "max-age=900"}},
                            "plain",
                            false};
    QCOMPARE(codec::writePickle(pickledResponse(response), codec::PickleProtocol::Default).toHex(), recorded.toHex());
}

void TestCachePage::cacheResponseLosesCookiesAndKeepsStatus()
{
    ManualClock clock;
    SpyCache cache({}, clock);
    CacheResponse errors(cache, {cache::Timeout::seconds(60), false});
    Response gone{404, {{"Content-Type", "application/json"}, {"Set-Cookie", "a=1"}}, "{}", false};
    QCOMPARE(*errors.store("key", gone), Refusal::Status);
    QVERIFY(!*errors.fetch("key"));

    CacheResponse everything(cache, {});
    QCOMPARE(*everything.store("key", gone), Refusal::None);
    const auto hit = *everything.fetch("key");
    QVERIFY(hit);
    QCOMPARE(hit->status, 404);
    QCOMPARE(hit->headers, Headers({{"Content-Type", "application/json"}}));
    QCOMPARE(cache.takeCalls().last().key, QByteArray("key"));
}

void TestCachePage::cacheResponseTakesAFalsyValueForAMiss()
{
    ManualClock clock;
    SpyCache cache({}, clock);
    CacheResponse response(cache, {});
    for (const Value &falsy :
         {Value(), Value::integer(0), Value::text({}), Value::tuple({}), Value::dict({}), Value::boolean(false)}) {
        QVERIFY(cache.set("key", falsy));
        const auto hit = response.fetch("key");
        QVERIFY(hit && !*hit);
    }
    QVERIFY(cache.set("key", Value::text(u"abc"_s)));
    QCOMPARE(response.fetch("key").error().code, QByteArray("server.ValueError"));
}

QTEST_GUILESS_MAIN(TestCachePage)
#include "tst_cachepage.moc"
