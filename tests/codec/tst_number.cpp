#include "codec/number.h"
#include "codec/pyrepr.h"

#include <QtTest/QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using codec::Value;

class TestNumber : public QObject {
    Q_OBJECT

private slots:
    void addsAsPythonDoes_data();
    void addsAsPythonDoes();
    void refusesWhatPythonRefuses();
    void normalizesTheSize();
    void negates();
    void readsIntsAsPythonsIntDoes();
};

void TestNumber::addsAsPythonDoes_data()
{
    QTest::addColumn<Value>("left");
    QTest::addColumn<Value>("right");
    QTest::addColumn<QString>("sum");

    const auto integer = [](std::int64_t value) { return Value::integer(value); };
    const auto big = [](const char *digits) { return Value::bigInteger(digits); };
    const std::int64_t most = std::numeric_limits<std::int64_t>::max();
    QTest::newRow("ints") << integer(40) << integer(2) << u"42"_s;
    QTest::newRow("beyond 64 bits") << integer(most) << integer(1) << u"9223372036854775808"_s;
    QTest::newRow("below 64 bits") << integer(-most) << integer(-2) << u"-9223372036854775809"_s;
    QTest::newRow("back into 64 bits") << big("9223372036854775808") << integer(-1) << u"9223372036854775807"_s;
    QTest::newRow("borrow") << big("100000000000000000000") << integer(-1) << u"99999999999999999999"_s;
    QTest::newRow("to zero") << big("100000000000000000000") << big("-100000000000000000000") << u"0"_s;
    QTest::newRow("negative wins") << integer(5) << big("-100000000000000000000") << u"-99999999999999999995"_s;
    QTest::newRow("float") << integer(1) << Value::real(0.5) << u"1.5"_s;
    QTest::newRow("inexact") << Value::real(0.1) << Value::real(0.2) << u"0.30000000000000004"_s;
    QTest::newRow("big and float") << big("100000000000000000000") << Value::real(0.5) << u"1e+20"_s;
    QTest::newRow("bools") << Value::boolean(true) << Value::boolean(true) << u"2"_s;
    QTest::newRow("texts") << Value::text(u"a"_s) << Value::text(u"b"_s) << u"'ab'"_s;
    QTest::newRow("lists") << Value::list({integer(1)}) << Value::list({integer(2)}) << u"[1, 2]"_s;
}

void TestNumber::addsAsPythonDoes()
{
    QFETCH(Value, left);
    QFETCH(Value, right);
    const auto sum = codec::pyAdd(left, right);
    QVERIFY(sum);
    QTEST(codec::pyRepr(*sum), "sum");
}

void TestNumber::refusesWhatPythonRefuses()
{
    const auto refused = codec::pyAdd(Value::text(u"a"_s), Value::integer(1));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (base::Error{"python.TypeError", {u"+"_s, u"str"_s, u"int"_s}}));
    QCOMPARE(codec::pyAdd(Value(), Value::integer(1)).error().code, "python.TypeError");
    QCOMPARE(codec::pyAdd(Value::list({}), Value::tuple({})).error().code, "python.TypeError");
    QCOMPARE(codec::pyAdd(Value::dict({}), Value::dict({})).error().code, "python.TypeError");
    QCOMPARE(codec::pyAdd(Value::bigInteger("1" + QByteArray(400, '0')), Value::real(1)).error().code,
             "python.OverflowError");
}

void TestNumber::normalizesTheSize()
{
    const Value most = Value::integer(std::numeric_limits<std::int64_t>::max());
    const Value beyond = *codec::pyAdd(most, Value::integer(1));
    QCOMPARE(beyond, Value::bigInteger("9223372036854775808"));
    QCOMPARE(*codec::pyAdd(beyond, Value::integer(-1)), most);
}

void TestNumber::negates()
{
    QCOMPARE(*codec::pyNegate(Value::integer(5)), Value::integer(-5));
    QCOMPARE(*codec::pyNegate(Value::integer(0)), Value::integer(0));
    QCOMPARE(*codec::pyNegate(Value::boolean(true)), Value::integer(-1));
    QCOMPARE(*codec::pyNegate(Value::real(0.5)), Value::real(-0.5));
    const Value least = Value::integer(std::numeric_limits<std::int64_t>::min());
    QCOMPARE(*codec::pyNegate(least), Value::bigInteger("9223372036854775808"));
    QCOMPARE(*codec::pyNegate(Value::bigInteger("9223372036854775808")), least);
    QCOMPARE(codec::pyNegate(Value::text(u"1"_s)).error().code, "python.TypeError");
}

void TestNumber::readsIntsAsPythonsIntDoes()
{
    const auto ofText = [](const char16_t *text) { return codec::pyInt(Value::text(QString::fromUtf16(text))); };
    QCOMPARE(ofText(u"60"), 60);
    QCOMPARE(ofText(u" \n-6_0 "), -60);
    QCOMPARE(ofText(u"+5"), 5);
    QCOMPARE(ofText(u"٤٢"), 42); // any Unicode digit
    for (const char16_t *bad : {u"", u"soon", u"2.9", u"_1", u"1__0", u"1_", u"--1", u"1 0"})
        QVERIFY(!ofText(bad));
    QCOMPARE(codec::pyInt(Value::real(-2.9)), -2);
    QCOMPARE(codec::pyInt(Value::boolean(true)), 1);
    QVERIFY(!codec::pyInt(Value::real(std::numeric_limits<double>::quiet_NaN())));
    QVERIFY(!codec::pyInt(Value()));
    QVERIFY(!codec::pyInt(Value::list({})));
    QCOMPARE(codec::pyInt(Value::bigInteger("99999999999999999999")), std::numeric_limits<std::int64_t>::max());
}

QTEST_APPLESS_MAIN(TestNumber)
#include "tst_number.moc"
