#include "codec/pyrepr.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace Qt::StringLiterals;
using codec::Value;
using Type = Value::Type;

// Every expectation here was printed by CPython 3.11.
class TestPyRepr : public QObject {
    Q_OBJECT

private slots:
    void writesWhatPythonPrints_data();
    void writesWhatPythonPrints();
};

void TestPyRepr::writesWhatPythonPrints_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("repr");
    QTest::addColumn<QString>("str");

    const auto row = [](const char *name, const Value &value, const QString &repr, const QString &str = {}) {
        QTest::newRow(name) << value << repr << (str.isNull() ? repr : str);
    };
    row("None", {}, u"None"_s);
    row("safe text", Value::object(u"django.utils.safestring"_s, u"SafeString"_s, {Value::text(u"<b>"_s)}), u"'<b>'"_s,
        u"<b>"_s);
    row("OrderedDict",
        Value::object(u"collections"_s, u"OrderedDict"_s, {Value::dict({{Value::integer(1), Value::text(u"a"_s)}})}),
        u"OrderedDict([(1, 'a')])"_s);
    row("class", Value::reference(u"collections"_s, u"Counter"_s), u"<class 'collections.Counter'>"_s);
    row("built-in class", Value::reference(u"builtins"_s, u"int"_s), u"<class 'int'>"_s);
    row("True", Value::boolean(true), u"True"_s);
    row("int", Value::integer(-42), u"-42"_s);
    row("big int", Value::bigInteger("123456789012345678901234567890"), u"123456789012345678901234567890"_s);

    row("0.1", Value::real(0.1), u"0.1"_s);
    row("1.0", Value::real(1), u"1.0"_s);
    row("-0.0", Value::real(-0.0), u"-0.0"_s);
    row("1e16", Value::real(1e16), u"1e+16"_s);
    row("9999999999999998.0", Value::real(9999999999999998.0), u"9999999999999998.0"_s);
    row("123456789012345.6", Value::real(123456789012345.6), u"123456789012345.6"_s);
    row("0.0001", Value::real(1e-4), u"0.0001"_s);
    row("1e-05", Value::real(1e-5), u"1e-05"_s);
    row("1.5e+300", Value::real(1.5e300), u"1.5e+300"_s);
    row("5e-324", Value::real(5e-324), u"5e-324"_s);
    row("1700000000.1", Value::real(1700000000.1), u"1700000000.1"_s);
    row("inf", Value::real(-INFINITY), u"-inf"_s);
    row("nan", Value::real(NAN), u"nan"_s);

    row("text", Value::text(u"plain"_s), u"'plain'"_s, u"plain"_s);
    row("text with '", Value::text(u"it's"_s), u"\"it's\""_s, u"it's"_s);
    row("text with both quotes", Value::text(u"it's \"so\""_s), u"'it\\'s \"so\"'"_s, u"it's \"so\""_s);
    row("escapes", Value::text(u"a\n\r\t\\\x01\x7f"_s), u"'a\\n\\r\\t\\\\\\x01\\x7f'"_s, u"a\n\r\t\\\x01\x7f"_s);
    row("printable Unicode", Value::text(u"héllo 日本 😀"_s), u"'héllo 日本 😀'"_s, u"héllo 日本 😀"_s);
    row("no-break space", Value::text(u"\u00a0\u3000\u200b"_s), u"'\\xa0\\u3000\\u200b'"_s, u"\u00a0\u3000\u200b"_s);
    row("private plane", Value::text(u"\U000f0000"_s), u"'\\U000f0000'"_s, u"\U000f0000"_s);
    const QString lone(QChar(char16_t(0xd800)));
    row("lone surrogate", Value::text(lone), u"'\\ud800'"_s, lone);

    row("bytes", Value::bytes(QByteArrayLiteral("a'b\x00\xff\n")), u"b\"a'b\\x00\\xff\\n\""_s);
    row("list", Value::list({Value::integer(1), Value::text(u"a"_s), Value(), Value::list({})}),
        u"[1, 'a', None, []]"_s);
    row("empty tuple", Value::tuple({}), u"()"_s);
    row("tuple of one", Value::tuple({Value::integer(1)}), u"(1,)"_s);
    row("tuple of two", Value::tuple({Value::integer(1), Value::integer(2)}), u"(1, 2)"_s);
    row("empty set", Value::set({}), u"set()"_s);
    row("set", Value::set({Value::integer(1)}), u"{1}"_s);
    row("empty frozenset", Value::frozenSet({}), u"frozenset()"_s);
    row("frozenset", Value::frozenSet({Value::integer(1)}), u"frozenset({1})"_s);
    row("dict",
        Value::dict({{Value::text(u"search"_s), Value::list({Value::text(u"machine"_s)})},
                     {Value::integer(1), Value::real(2)}}),
        u"{'search': ['machine'], 1: 2.0}"_s);

    row("date", Value::scalar(Type::Date, "2024-01-02"), u"datetime.date(2024, 1, 2)"_s, u"2024-01-02"_s);
    row("datetime", Value::scalar(Type::DateTime, "2024-01-02T00:00:00"), u"datetime.datetime(2024, 1, 2, 0, 0)"_s,
        u"2024-01-02 00:00:00"_s);
    row("datetime in UTC", Value::scalar(Type::DateTime, "2024-01-02T03:04:05.060000+00:00"),
        u"datetime.datetime(2024, 1, 2, 3, 4, 5, 60000, tzinfo=datetime.timezone.utc)"_s,
        u"2024-01-02 03:04:05.060000+00:00"_s);
    row("datetime west", Value::scalar(Type::DateTime, "2024-01-02T03:04:05-05:30"),
        u"datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=66600)))"_s,
        u"2024-01-02 03:04:05-05:30"_s);
    row("time", Value::scalar(Type::Time, "14:32:08"), u"datetime.time(14, 32, 8)"_s, u"14:32:08"_s);
    row("timedelta", Value::scalar(Type::TimeDelta, "90061.5"),
        u"datetime.timedelta(days=1, seconds=3661, microseconds=500000)"_s, u"1 day, 1:01:01.500000"_s);
    row("negative timedelta", Value::scalar(Type::TimeDelta, "-1"), u"datetime.timedelta(days=-1, seconds=86399)"_s,
        u"-1 day, 23:59:59"_s);
    row("Decimal", Value::scalar(Type::Decimal, "49.90"), u"Decimal('49.90')"_s, u"49.90"_s);
    row("UUID", Value::scalar(Type::Uuid, "12345678-1234-5678-1234-567812345678"),
        u"UUID('12345678-1234-5678-1234-567812345678')"_s, u"12345678-1234-5678-1234-567812345678"_s);
    row("object",
        Value::object(u"shop"_s, u"Price"_s, {Value::integer(3)}, {{Value::text(u"unit"_s), Value::text(u"EUR"_s)}}),
        u"Price(3, unit='EUR')"_s);
}

void TestPyRepr::writesWhatPythonPrints()
{
    QFETCH(Value, value);
    QFETCH(QString, repr);
    QFETCH(QString, str);
    QCOMPARE(codec::pyRepr(value), repr);
    QCOMPARE(codec::pyStr(value), str);
}

QTEST_APPLESS_MAIN(TestPyRepr)
#include "tst_pyrepr.moc"
