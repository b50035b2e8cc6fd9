#include "codec/json.h"
#include "codec/pyrepr.h"

#include <QtTest/QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using codec::Value;

class TestJson : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void placesItsErrors_data();
    void placesItsErrors();
    void limitsTheDepth();
    void writes_data();
    void writes();
    void refusesToWrite();
    void sortsByCodePoint();
};

void TestJson::reads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("repr");
    const auto row = [](const QByteArray &json, const QString &repr) { QTest::newRow(json) << json << repr; };
    row("null", u"None"_s);
    row(" [true, false] ", u"[True, False]"_s);
    row("{\"b\": 1, \"a\": 2}", u"{'b': 1, 'a': 2}"_s);
    row("{\"a\": 1, \"b\": 2, \"a\": 3}", u"{'a': 3, 'b': 2}"_s);
    row("-0", u"0"_s);
    row("-0.0", u"-0.0"_s);
    row("1.0", u"1.0"_s);
    row("1e2", u"100.0"_s);
    row("1E400", u"inf"_s);
    row("-1E-400", u"-0.0"_s);
    row(QByteArray(400, '9') + ".5", u"inf"_s);
    row("0.00001E400", u"inf"_s);
    row("1000E-400", u"0.0"_s);
    row("123456789012345678901234567890", u"123456789012345678901234567890"_s);
    row("[NaN, Infinity, -Infinity]", u"[nan, inf, -inf]"_s);
    row("\"\\ud83d\\ude00 \\u00e9 \\/\\\"\\b\"", u"'😀 é /\"\\x08'"_s);
    row("\"\\ud83d\"", u"'\\ud83d'"_s);
    row("\"h\xc3\xa9\"", u"'hé'"_s);
    row("\xEF\xBB\xBF[]", u"[]"_s);
    row("{}", u"{}"_s);
}

void TestJson::reads()
{
    QFETCH(QByteArray, json);
    const auto value = codec::readJson(json);
    QVERIFY(value);
    QTEST(codec::pyRepr(*value), "repr");
}

void TestJson::placesItsErrors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *json, const char *code, const QString &place) {
        QTest::addRow("%s: %s", code, json) << QByteArray(json) << QByteArray(code) << place;
    };
    row("", "json.value", u"1:1"_s);
    row("[1,\n 2,]", "json.value", u"2:4"_s);
    row("[1 2]", "json.comma", u"1:4"_s);
    row("[1", "json.comma", u"1:3"_s);
    row("{1: 2}", "json.key", u"1:2"_s);
    row("{\"a\" 2}", "json.colon", u"1:6"_s);
    row("{\"a\": 2,}", "json.key", u"1:9"_s);
    row("\"abc", "json.string", u"1:1"_s);
    row("\"a\\x\"", "json.escape", u"1:3"_s);
    row("\"\\u12g4\"", "json.escape", u"1:2"_s);
    row("\"\\u-123\"", "json.escape", u"1:2"_s);
    row("\"\xf0\x9f\x98\x80\n\"", "json.control", u"1:3"_s);
    row("\"\xff\"", "json.utf8", u"1:2"_s);
    row("[\"caf\xe9\"]", "json.utf8", u"1:3"_s);
    row("\"caf\xe9\\n\"", "json.utf8", u"1:2"_s);
    row("-", "json.number", u"1:2"_s);
    row("1.", "json.number", u"1:3"_s);
    row("1e+", "json.number", u"1:4"_s);
    row("01", "json.end", u"1:2"_s);
    row("{} x", "json.end", u"1:4"_s);
    row("nul", "json.value", u"1:1"_s);
}

void TestJson::placesItsErrors()
{
    QFETCH(QByteArray, json);
    const auto value = codec::readJson(json);
    QVERIFY(!value);
    QTEST(value.error().code, "code");
    QTEST(value.error().args.join(u':'), "place");
}

void TestJson::limitsTheDepth()
{
    const auto brackets = [](int depth) -> QByteArray { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(codec::readJson(brackets(201)));
    QCOMPARE(codec::readJson(brackets(202)).error().code, "json.deep");
    QCOMPARE(codec::readJson(QByteArray(1'000'000, '[')).error().code, "json.deep");

    Value nested = Value::list({});
    for (int i = 0; i < 200; ++i)
        nested = Value::list({nested});
    QVERIFY(codec::writeJson(nested));
    QCOMPARE(codec::writeJson(Value::list({nested})).error().code, "json.deep");
}

void TestJson::writes_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("drf");
    QTest::addColumn<QByteArray>("python");
    using Type = Value::Type;
    const Value text = Value::text(u"é\u2028\"\\/\n\x01\x7f😀"_s);
    QTest::newRow("text") << text << QByteArray("\"é\\u2028\\\"\\\\/\\n\\u0001\x7f😀\"")
                          << QByteArray("\"\\u00e9\\u2028\\\"\\\\/\\n\\u0001\\u007f\\ud83d\\ude00\"");
    QTest::newRow("dict") << Value::dict(
        {{Value::text(u"b"_s), Value::integer(1)}, {Value::text(u"a"_s), Value::list({Value(), Value::boolean(true)})}})
                          << QByteArray("{\"b\":1,\"a\":[null,true]}") << QByteArray("{\"b\": 1, \"a\": [null, true]}");
    QTest::newRow("keys") << Value::dict(
        {{Value(), Value::real(1)}, {Value::boolean(false), Value::real(0.1)}, {Value::integer(2), Value::real(1e16)}})
                          << QByteArray("{\"null\":1.0,\"false\":0.1,\"2\":1e+16}")
                          << QByteArray("{\"null\": 1.0, \"false\": 0.1, \"2\": 1e+16}");
    QTest::newRow("scalars") << Value::tuple({Value::scalar(Type::Decimal, "9.90"),
                                              Value::scalar(Type::DateTime, "2024-01-02T03:04:05+00:00"),
                                              Value::bytes("raw"), Value::bigInteger("99999999999999999999")})
                             << QByteArray("[\"9.90\",\"2024-01-02T03:04:05Z\",\"raw\",99999999999999999999]")
                             << QByteArray("[\"9.90\", \"2024-01-02T03:04:05Z\", \"raw\", 99999999999999999999]");
}

void TestJson::writes()
{
    QFETCH(Value, value);
    QTEST(*codec::writeJson(value, codec::drfJson), "drf");
    QTEST(*codec::writeJson(value, codec::pythonJson), "python");
}

void TestJson::refusesToWrite()
{
    const Value nan = Value::real(std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(codec::writeJson(nan).error().code, "json.nan");
    QCOMPARE(*codec::writeJson(nan, codec::pythonJson), "NaN");
    QCOMPARE(codec::writeJson(Value::object(u"shop"_s, u"Price"_s)).error(), (base::Error{"json.type", {u"Price"_s}}));
    QCOMPARE(codec::writeJson(Value::dict({{Value::tuple({}), Value()}})).error(),
             (base::Error{"json.type", {u"tuple"_s}}));
}

void TestJson::sortsByCodePoint()
{
    const Value value =
        Value::dict({{Value::text(u"😀"_s), Value()}, {Value::text(u"～"_s), Value()}, {Value::text(u"A"_s), Value()}});
    QCOMPARE(*codec::writeJson(value, codec::sortedPythonJson),
             "{\"A\": null, \"\\uff5e\": null, \"\\ud83d\\ude00\": null}");
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
