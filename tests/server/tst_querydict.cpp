#include "codec/pyrepr.h"
#include "server/http.h"
#include "server/querydict.h"
#include "server/uri.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace server;

// Every expectation here is what Python 3.11 and Django 3.2 answer.
class TestQueryDict : public QObject {
    Q_OBJECT

private slots:
    void printsAsPython_data();
    void printsAsPython();
    void dictKeepsTheLastOfRepeatedValues();
    void sortedEncodingForgetsTheOrder();
    void brokenUtf8IsReplacedByMaximalParts_data();
    void brokenUtf8IsReplacedByMaximalParts();
    void absoluteUri_data();
    void absoluteUri();
    void metaFindsHeadersAsCgiNamesThem();
    void theLastCookieOfANameCounts();
};

void TestQueryDict::printsAsPython_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("empty") << QByteArray() << QByteArray("<QueryDict: {}>");
    QTest::newRow("one") << QByteArray("search=machine") << QByteArray("<QueryDict: {'search': ['machine']}>");
    QTest::newRow("order of first appearance")
        << QByteArray("b=1&a=2&b=3") << QByteArray("<QueryDict: {'b': ['1', '3'], 'a': ['2']}>");
    QTest::newRow("blank values stay") << QByteArray("a=&b&&=c")
                                       << QByteArray("<QueryDict: {'a': [''], 'b': [''], '': ['c']}>");
    QTest::newRow("semicolon separates nothing")
        << QByteArray("a=1;b=2") << QByteArray("<QueryDict: {'a': ['1;b=2']}>");
    QTest::newRow("plus and percent") << QByteArray("q=a+b%20c%2B") << QByteArray("<QueryDict: {'q': ['a b c+']}>");
    QTest::newRow("broken escape") << QByteArray("q=%zz%4") << QByteArray("<QueryDict: {'q': ['%zz%4']}>");
    QTest::newRow("quotes") << QByteArray("q='") << QByteArray("<QueryDict: {'q': [\"'\"]}>");
    QTest::newRow("newline") << QByteArray("q=a%0Ab") << QByteArray("<QueryDict: {'q': ['a\\nb']}>");
    QTest::newRow("raw UTF-8") << QByteArray("q=über") << QByteArray("<QueryDict: {'q': ['über']}>");
    QTest::newRow("raw Latin-1") << QByteArray("q=\xFC") << QByteArray("<QueryDict: {'q': ['ü']}>");
    QTest::newRow("an escape never joins a raw byte")
        << QByteArray("q=%C3é") << QByteArray("<QueryDict: {'q': ['\xEF\xBF\xBDé']}>");
}

void TestQueryDict::printsAsPython()
{
    QFETCH(QByteArray, query);
    QTEST(QueryDict(query).toString(), "printed");
}

void TestQueryDict::dictKeepsTheLastOfRepeatedValues()
{
    const QueryDict query("a=1&b=x&a=2");
    QCOMPARE(codec::pyRepr(query.dict()), u"{'a': '2', 'b': 'x'}"_s);
    QCOMPARE(query.value(u"a"), u"2"_s);
    QVERIFY(!query.value(u"c"));
}

void TestQueryDict::sortedEncodingForgetsTheOrder()
{
    QCOMPARE(QueryDict("page=1&level=easy").sortedEncoding(), QByteArray("level=easy&page=1"));
    QCOMPARE(QueryDict("q=a b~/&q=%C3%BC").sortedEncoding(), QByteArray("q=a+b~%2F&q=%C3%BC"));
    // By code points: U+1F600 comes after U+FF5E, though its first UTF-16 unit is smaller.
    QCOMPARE(QueryDict("😀=1&～=2").sortedEncoding(), QByteArray("%EF%BD%9E=2&%F0%9F%98%80=1"));
}

void TestQueryDict::brokenUtf8IsReplacedByMaximalParts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("replacements");
    QTest::newRow("lone byte") << QByteArray("\xFF") << 1;
    QTest::newRow("cut after two of three") << QByteArray("\xE2\x82") << 1;
    QTest::newRow("cut after three of four") << QByteArray("\xF0\x9F\x98") << 1;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 3;
    QTest::newRow("overlong") << QByteArray("\xC0\x80") << 2;
    QTest::newRow("beyond Unicode") << QByteArray("\xF5\x80\x80\x80") << 4;
    QTest::newRow("two cut ones") << QByteArray("\xE2\x82\xE2\x82") << 2;
}

void TestQueryDict::brokenUtf8IsReplacedByMaximalParts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, replacements);
    QCOMPARE(decodedUtf8(QByteArray('a' + bytes + 'z')),
             u'a' + QString(replacements, QChar::ReplacementCharacter) + u'z');
}

void TestQueryDict::absoluteUri_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("uri");
    const QByteArray site = "http://127.0.0.1:8000";
    const auto row = [&](const char *name, const QByteArray &path, const QByteArray &query, const QByteArray &uri) {
        QTest::newRow(name) << path << query << QByteArray(site + uri);
    };
    row("plain", "/courses/", "page=2", "/courses/?page=2");
    row("a blank", "/python 101/", "", "/python%20101/");
    row("an escape is read and written anew", "/%c3%bc%41/", "q=%c3", "/%C3%BCA/?q=%c3");
    row("reserved characters of a path", "/a;b=c:@&+$,/", "", "/a%3Bb%3Dc:@&+$,/");
    row("broken UTF-8 is escaped twice", "/%ff\xEF\xBF\xBD/", "", "/%25FF%EF%BF%BD/");
    row("dot segments", "/a/./b/../c/", "x", "/a/c/?x");
    row("two leading slashes", "//evil/", "", "//evil/");
    row("a raw query", "/", "q=ü |", "/?q=%C3%BC%20%7C");
}

void TestQueryDict::absoluteUri()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    Request request;
    request.path = path;
    request.query = query;
    QTEST(request.absoluteUri(), "uri");
    request.secure = true;
    QVERIFY(request.absoluteUri().startsWith("https://"));
}

void TestQueryDict::metaFindsHeadersAsCgiNamesThem()
{
    Request request;
    request.headers = {{"x-tenant", "a"}, {"Content-Type", "text/plain"}};
    QCOMPARE(request.meta("HTTP_X_TENANT"), QByteArray("a"));
    QCOMPARE(request.meta("HTTP_HOST"), request.host);
    QVERIFY(!request.meta("HTTP_CONTENT_TYPE"));
    QVERIFY(!request.meta("HTTP_X_OTHER"));
    QVERIFY(!request.meta("X_TENANT"));
}

void TestQueryDict::theLastCookieOfANameCounts()
{
    Request request;
    QVERIFY(!request.cookie("a"));
    request.headers = {{"Cookie", "a=1; b = 2 ;a=3=4; alone"}};
    QCOMPARE(request.cookie("a"), QByteArray("3=4"));
    QCOMPARE(request.cookie("b"), QByteArray("2"));
    QCOMPARE(request.cookie(""), QByteArray("alone"));
    QVERIFY(!request.cookie("c"));
}

QTEST_GUILESS_MAIN(TestQueryDict)
#include "tst_querydict.moc"
