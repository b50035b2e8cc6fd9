#include "base/nearest.h"
#include "server/cachekeys.h"
#include "server/keyfunction.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace server;

namespace {

Request learnersRequest()
{
    Request request;
    request.path = "/courses/";
    request.query = "search=machine&page=1&page=2";
    request.user = 100;
    request.headers = {{"Accept-Language", "fr"}, {"X-Tenant", "acme"}};
    return request;
}

EndpointFacts courseFacts()
{
    EndpointFacts facts;
    facts.methodId = "courses.views.CachedDefault.get";
    facts.parameters = {"search", "level", "page"};
    facts.kwargs = {{"pk", "42"}};
    facts.generations = {{"course_list", "7"}};
    return facts;
}

Caching responseCaching(Caching::KeyFunction function, const QByteArray &key = {})
{
    Caching caching;
    caching.method = Caching::Method::Response;
    caching.keyFunction = function;
    caching.key = key;
    return caching;
}

QByteArray keyText(const ComposedKey &composed)
{
    QByteArray text;
    for (const KeyPart &part : composed.parts) {
        if (part.role != KeyPart::Role::Ignored)
            text += part.text;
    }
    return text;
}

QByteArrayList ignoredNames(const ComposedKey &composed)
{
    QByteArrayList names;
    for (const KeyPart &part : composed.parts) {
        if (part.role == KeyPart::Role::Ignored)
            names += part.rule == "ignored" ? part.name : QByteArray(part.name + ':' + part.rule);
    }
    return names;
}

} // namespace

class TestKeyFunction : public QObject {
    Q_OBJECT

private slots:
    void keys_data();
    void keys();
    void partsSpellTheKey_data() { keys_data(); }
    void partsSpellTheKey();
    void ignoredPieces_data();
    void ignoredPieces();
    void theFixedKeyOfTheLowLevelCache();
    void templateErrors_data();
    void templateErrors();
    void aTemplateNamesItsGenerations();
    void thePageKeyIsUnknownBeforeTheFirstResponse();
    void thePageKeyShowsWhatItVariesOn();
    void anAbsentHeaderInThePageKey();
    void theNearestWord();
};

void TestKeyFunction::keys_data()
{
    using Function = Caching::KeyFunction;
    QTest::addColumn<Caching>("caching");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, Function function, const QByteArray &key) {
        QTest::newRow(name) << responseCaching(function) << key;
    };
    // The md5 of what keys.json has for this view; the other of the JSON that partsSpellTheKey() shows.
    row("default", Function::Default, "bc1c526982ff94476738ce4c1d0c3d84");
    row("query_user", Function::QueryUser,
        md5Hex("{\"format\": \"json\", \"language\": \"en-us\", \"query_params\": {\"page\": \"2\", \"search\": "
               "\"machine\"}, "
               "\"unique_method_id\": \"courses.views.CachedDefault.get\", \"url_kwargs\": {\"pk\": \"42\"}, \"user\": "
               "\"100\"}"));
    row("url", Function::Url, "http://127.0.0.1:8000/courses/?search=machine&page=1&page=2");
    row("tutorial", Function::Tutorial, "course_list:{'search': 'machine', 'page': '2'}:100");
    row("tutorial_real", Function::TutorialReal,
        "course_list:<QueryDict: {'search': ['machine'], 'page': ['1', '2']}>:100");
    const auto templateRow = [](const QByteArray &text, const QByteArray &key) {
        QTest::newRow(text.constData()) << responseCaching(Function::Template, text) << key;
    };
    templateRow("course_list:{page}:{user}", "course_list:2:100");
    templateRow("{method} {path}?{query_sorted}", "GET /courses/?page=1&page=2&search=machine");
    templateRow("{query}|{language}|{format}", "search=machine&page=1&page=2|en-us|json");
    templateRow("{{{pk}}}", "{42}");
    templateRow("{param.other}{header.x-tenant}{header.Nothing}", "acme");
    templateRow("list:{generation.course_list}:{generation.new}", "list:7:1");
}

void TestKeyFunction::keys()
{
    QFETCH(Caching, caching);
    const auto function = KeyFunction::make(caching, courseFacts());
    QVERIFY(function);
    QTEST(function->key(learnersRequest(), courseFacts()), "key");
}

void TestKeyFunction::partsSpellTheKey()
{
    QFETCH(Caching, caching);
    const ComposedKey composed = KeyFunction::make(caching, courseFacts())->explained(learnersRequest(), courseFacts());
    QTEST(composed.key, "key");
    QCOMPARE(keyText(composed), composed.hashed.isNull() ? composed.key : composed.hashed);
    if (!composed.hashed.isNull())
        QCOMPARE(md5Hex(composed.hashed), composed.key);
}

void TestKeyFunction::ignoredPieces_data()
{
    using Function = Caching::KeyFunction;
    QTest::addColumn<Caching>("caching");
    QTest::addColumn<QByteArrayList>("names");
    QTest::newRow("default") << responseCaching(Function::Default)
                             << QByteArrayList{
                                    "method",         "host",       "path", "kwarg.pk",  "param.search",
                                    "param.page",     "param.page", "user", "time_zone", "header.Accept-Language",
                                    "header.X-Tenant"};
    QTest::newRow("url") << responseCaching(Function::Url)
                         << QByteArrayList{"method",         "user",      "format",
                                           "language",       "time_zone", "header.Accept-Language",
                                           "header.X-Tenant"};
    QTest::newRow("tutorial") << responseCaching(Function::Tutorial)
                              << QByteArrayList{"method",
                                                "host",
                                                "path",
                                                "kwarg.pk",
                                                "param.page:last-value",
                                                "format",
                                                "language",
                                                "time_zone",
                                                "header.Accept-Language",
                                                "header.X-Tenant"};
    QTest::newRow("tutorial_real") << responseCaching(
        Function::TutorialReal) << QByteArrayList{"method",         "host",     "path",      "kwarg.pk",
                                                  "format",         "language", "time_zone", "header.Accept-Language",
                                                  "header.X-Tenant"};
    QTest::newRow("query_user") << responseCaching(Function::QueryUser)
                                << QByteArrayList{"method",         "host",
                                                  "path",           "param.page:last-value",
                                                  "time_zone",      "header.Accept-Language",
                                                  "header.X-Tenant"};
    QTest::newRow("template") << responseCaching(Function::Template, "{page}{pk}{header.X-TENANT}")
                              << QByteArrayList{
                                     "method", "host",   "path",     "param.search", "param.page:last-value",
                                     "user",   "format", "language", "time_zone",    "header.Accept-Language"};
}

void TestKeyFunction::ignoredPieces()
{
    QFETCH(Caching, caching);
    QTEST(ignoredNames(KeyFunction::make(caching, courseFacts())->explained(learnersRequest(), courseFacts())),
          "names");
}

void TestKeyFunction::theFixedKeyOfTheLowLevelCache()
{
    Caching caching;
    caching.method = Caching::Method::LowLevel;
    caching.keyFunction = Caching::KeyFunction::Url; // means nothing for this method
    caching.key = "course_list";
    const auto function = KeyFunction::make(caching, courseFacts());
    QVERIFY(function);
    QCOMPARE(function->key(learnersRequest(), courseFacts()), QByteArray("course_list"));
    QVERIFY(ignoredNames(function->explained(learnersRequest(), courseFacts())).contains("user"));
}

void TestKeyFunction::templateErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QStringList>("args");
    QTest::newRow("unknown") << QByteArray("a:{usr}") << QByteArray("key.unknown-field")
                             << QStringList{u"4"_s, u"usr"_s, u"user"_s};
    QTest::newRow("far from all") << QByteArray("{qqqqqq}") << QByteArray("key.unknown-field")
                                  << QStringList{u"2"_s, u"qqqqqq"_s, u""_s};
    QTest::newRow("a parameter of another endpoint")
        << QByteArray("{levels}") << QByteArray("key.unknown-field") << QStringList{u"2"_s, u"levels"_s, u"level"_s};
    QTest::newRow("no name") << QByteArray("{param.}") << QByteArray("key.nameless-field")
                             << QStringList{u"2"_s, u"param."_s};
    QTest::newRow("unclosed") << QByteArray("ab{user") << QByteArray("key.unclosed-brace") << QStringList{u"3"_s};
    QTest::newRow("stray") << QByteArray("ab}") << QByteArray("key.stray-brace") << QStringList{u"3"_s};
    QTest::newRow("empty") << QByteArray() << QByteArray("key.empty") << QStringList{u"1"_s};
}

void TestKeyFunction::templateErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, args);
    const auto function = KeyFunction::make(responseCaching(Caching::KeyFunction::Template, text), courseFacts());
    QVERIFY(!function);
    QTEST(function.error().code, "code");
    QCOMPARE(function.error().args, args);
}

void TestKeyFunction::aTemplateNamesItsGenerations()
{
    const auto function = KeyFunction::make(
        responseCaching(Caching::KeyFunction::Template, "{generation.a}{generation.b}{generation.a}"), {});
    QVERIFY(function);
    QCOMPARE(function->generations(), QList<QByteArray>({"a", "b"}));
}

void TestKeyFunction::thePageKeyIsUnknownBeforeTheFirstResponse()
{
    const ExplainedPage page = explainedPage(learnersRequest(), courseFacts(), {}, "", {}, Dialect::Concat);
    QVERIFY(!page.pageKey);
    const QByteArray urlMd5 = md5Hex(learnersRequest().absoluteUri());
    QCOMPARE(page.headerKey.key, QByteArray("views.decorators.cache.cache_header.." + urlMd5 + ".en-us.UTC"));
    QCOMPARE(ignoredNames(page.headerKey),
             QByteArrayList(
                 {"method", "user", "format", "header.Accept-Language:not-learned", "header.X-Tenant:not-learned"}));
}

void TestKeyFunction::thePageKeyShowsWhatItVariesOn()
{
    SiteSettings site;
    site.useI18n = false;
    const QList<QByteArray> headerList{"HTTP_X_TENANT"};
    const ExplainedPage page =
        explainedPage(learnersRequest(), courseFacts(), site, "api", headerList, Dialect::Netstring);
    QVERIFY(page.pageKey);
    const QByteArray urlMd5 = md5Hex(learnersRequest().absoluteUri());
    QCOMPARE(page.pageKey->key, cachePageKey("api", "GET", urlMd5, md5Hex("4:acme,"), ".UTC"));
    QCOMPARE(keyText(*page.pageKey), page.pageKey->key);
    QCOMPARE(ignoredNames(*page.pageKey), QByteArrayList({"user", "format", "language", "header.Accept-Language"}));
}

// Django 6.1.1: md5(b"0:,4:acme,")
void TestKeyFunction::anAbsentHeaderInThePageKey()
{
    const QList<QByteArray> headerList{"HTTP_X_ABSENT", "HTTP_X_TENANT"};
    const auto context = [&](Dialect dialect) { return headerContext(learnersRequest(), headerList, dialect); };
    QCOMPARE(context(Dialect::Concat), QByteArray("acme"));
    QCOMPARE(context(Dialect::ConcatMarker), QByteArray("-,acme"));
    QCOMPARE(context(Dialect::Netstring), QByteArray("4:acme,"));
    QCOMPARE(context(Dialect::NetstringEmpty), QByteArray("0:,4:acme,"));
    QCOMPARE(context(Dialect::NetstringMarker), QByteArray("-,4:acme,"));
}

void TestKeyFunction::theNearestWord()
{
    QCOMPARE(base::nearestWord("lvel", {"page", "level", "user"}), QByteArray("level"));
    QCOMPARE(base::nearestWord("uesr", {"page", "user"}), QByteArray("user"));
    QCOMPARE(base::nearestWord("xyz", {"page", "user"}), QByteArray());
}

QTEST_GUILESS_MAIN(TestKeyFunction)
#include "tst_keyfunction.moc"
