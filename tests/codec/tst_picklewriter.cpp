#include "codec/picklewriter.h"

#include "codec/biginteger.h"
#include "codec/isotime.h"
#include "codec/python.h"

#include <QtTest/QTest>

using codec::PickleProtocol;
using codec::Value;
using namespace Qt::StringLiterals;

// What is written is read by the real pickle.loads, and must be what Python's own expression makes.
class TestPickleWriter : public QObject {
    Q_OBJECT
private slots:
    void isReadByPython_data();
    void isReadByPython();
    void isByteForByteWhatPythonWrites_data();
    void isByteForByteWhatPythonWrites();
    void sharedContainersAreWrittenOnce();
    void textThatIsNoTimeStaysText();
    void bigIntegersKeepTheirDigits_data();
    void bigIntegersKeepTheirDigits();
    void timesHaveOneText_data();
    void timesHaveOneText();
    void spansHaveOneText_data();
    void spansHaveOneText();

private:
    Python m_loads{R"(
import sys, pickle, pickletools, io, collections, datetime, decimal, types, uuid
for line in sys.stdin:
    source, data = (bytes.fromhex(word) for word in line.split())
    expected, got = eval(source.decode()), pickle.loads(data)
    pickletools.dis(data, io.StringIO())
    print(repr(got) == repr(expected) and type(got) is type(expected) and got == expected, data[1], ascii(got)[:200])
)"};
    Python m_dumps{R"(
import sys, pickle, datetime, decimal, uuid
for line in sys.stdin:
    source = bytes.fromhex(line).decode()
    print(*(pickle.dumps(eval(source), protocol).hex() for protocol in (4, 5)))
)"};
};

static Value text(const char *utf8) { return Value::text(QString::fromUtf8(utf8)); }

static Value scalar(Value::Type type, const char *canonical) { return Value::scalar(type, canonical); }

static Value integers(int count)
{
    Value::Items items;
    for (int i = 0; i < count; ++i)
        items.push_back(Value::integer(i));
    return Value::list(items);
}

void TestPickleWriter::isReadByPython_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("python");
    using Type = Value::Type;

    const auto row = [](const char *python, const Value &value) {
        QTest::newRow(python) << value << QByteArray(python);
    };
    row("None", Value());
    row("True", Value::boolean(true));
    row("False", Value::boolean(false));
    for (const std::int64_t number : {0LL, 1LL, 255LL, 256LL, 65535LL, 65536LL, -1LL, -128LL, -129LL, 2147483647LL,
                                      2147483648LL, -2147483648LL, -2147483649LL, 9223372036854775807LL})
        QTest::newRow(QByteArray::number(qint64(number)))
            << Value::integer(number) << QByteArray::number(qint64(number));
    row("-2**63", Value::integer(std::numeric_limits<std::int64_t>::min()));
    row("2**70", Value::bigInteger("1180591620717411303424"));
    row("-2**64", Value::bigInteger("-18446744073709551616"));
    row("-2**63 - 1", Value::bigInteger("-9223372036854775809"));
    row("1.5", Value::real(1.5));
    row("-0.0", Value::real(-0.0));
    row("float('inf')", Value::real(std::numeric_limits<double>::infinity()));
    row("5e-324", Value::real(5e-324));
    row("''", text(""));
    row("'Zo\u00eb \u65e5\u672c \U0001f600'", text("Zo\u00eb \u65e5\u672c \U0001f600"));
    row("'a\\ud800b'", Value::text(u"a"_s + QChar(char16_t(0xD800)) + u"b"_s));
    row("'x' * 300", Value::text(u"x"_s.repeated(300)));
    row("'x' * 70000", Value::text(u"x"_s.repeated(70000)));
    row("b''", Value::bytes({}));
    row("b'\\0\\xff'", Value::bytes(QByteArray("\0\xff", 2)));
    row("b'x' * 70000", Value::bytes(QByteArray(70000, 'x')));
    row("[]", Value::list({}));
    row("[1]", Value::list({Value::integer(1)}));
    row("list(range(2500))", integers(2500));
    row("[list(range(30000)), 'end']", Value::list({integers(30000), text("end")}));
    row("()", Value::tuple({}));
    row("(1,)", Value::tuple({Value::integer(1)}));
    row("(1, 'a', None)", Value::tuple({Value::integer(1), text("a"), Value()}));
    row("(1, 2, 3, 4)", Value::tuple({Value::integer(1), Value::integer(2), Value::integer(3), Value::integer(4)}));
    row("set()", Value::set({}));
    row("{1, 'a'}", Value::set({Value::integer(1), text("a")}));
    row("frozenset()", Value::frozenSet({}));
    row("frozenset({1, 2})", Value::frozenSet({Value::integer(1), Value::integer(2)}));
    row("{}", Value::dict({}));
    row("{'a': 1}", Value::dict({{text("a"), Value::integer(1)}}));
    row("{'a': [1, {'b': ()}], 2: None}",
        Value::dict({{text("a"), Value::list({Value::integer(1), Value::dict({{text("b"), Value::tuple({})}})})},
                     {Value::integer(2), Value()}}));
    row("datetime.date(2024, 1, 2)", scalar(Type::Date, "2024-01-02"));
    row("datetime.time(14, 32, 8, 410000)", scalar(Type::Time, "14:32:08.410000"));
    row("datetime.datetime(2026, 11, 22, 13, 45)", scalar(Type::DateTime, "2026-11-22T13:45:00"));
    row("datetime.datetime(2026, 11, 22, 13, 45, 30, 123456, datetime.timezone.utc)",
        scalar(Type::DateTime, "2026-11-22T13:45:30.123456+00:00"));
    row("datetime.datetime(2026, 11, 22, tzinfo=datetime.timezone(-datetime.timedelta(hours=8)))",
        scalar(Type::DateTime, "2026-11-22T00:00:00-08:00"));
    row("[datetime.datetime(2026, 11, d, tzinfo=datetime.timezone.utc) for d in (1, 2)]",
        Value::list({scalar(Type::DateTime, "2026-11-01T00:00:00+00:00"),
                     scalar(Type::DateTime, "2026-11-02T00:00:00+00:00")}));
    row("datetime.timedelta(days=1, hours=2, microseconds=5)", scalar(Type::TimeDelta, "93600.000005"));
    row("datetime.timedelta(seconds=-0.5)", scalar(Type::TimeDelta, "-0.5"));
    row("datetime.timedelta.max", scalar(Type::TimeDelta, "86399999999999.999999"));
    row("decimal.Decimal('49.90')", scalar(Type::Decimal, "49.90"));
    row("uuid.UUID('12345678-1234-5678-1234-567812345678')",
        scalar(Type::Uuid, "12345678-1234-5678-1234-567812345678"));
    row("uuid.UUID('f2345678-1234-5678-1234-567812345678')",
        scalar(Type::Uuid, "f2345678-1234-5678-1234-567812345678"));
    row("collections.OrderedDict([('b', 1), ('a', 2)])",
        Value::object(u"collections"_s, u"OrderedDict"_s,
                      {Value::dict({{text("b"), Value::integer(1)}, {text("a"), Value::integer(2)}})}));
    row("int", Value::reference(u"builtins"_s, u"int"_s));
    // An instance with state, as Django's HttpResponse is pickled.
    row("types.SimpleNamespace(status_code=200, headers={'Vary': 'Cookie'})",
        Value::object(u"types"_s, u"SimpleNamespace"_s, {},
                      {{text("status_code"), Value::integer(200)},
                       {text("headers"), Value::dict({{text("Vary"), text("Cookie")}})}}));
}

void TestPickleWriter::isReadByPython()
{
    QFETCH(Value, value);
    QFETCH(QByteArray, python);
    for (const PickleProtocol protocol : {PickleProtocol::Default, PickleProtocol::Highest}) {
        const QByteArray answer = m_loads.ask(python.toHex() + ' ' + writePickle(value, protocol).toHex());
        QVERIFY2(answer.startsWith(QByteArray("True " + QByteArray::number(int(protocol)))), answer);
    }
}

void TestPickleWriter::isByteForByteWhatPythonWrites_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("python");
    const auto row = [](const char *python, const Value &value) {
        QTest::newRow(python) << value << QByteArray(python);
    };
    using Type = Value::Type;
    row("None", Value());
    row("1700000900.0", Value::real(1700000900.0));
    row("[1]", Value::list({Value::integer(1)}));
    row("list(range(2500))", integers(2500));
    row("list(range(30000))", integers(30000));
    row("'x' * 70000", Value::text(u"x"_s.repeated(70000)));
    row("{'id': 42, 'price': decimal.Decimal('49.90'), 'published': datetime.date(2024, 1, 2)}",
        Value::dict({{text("id"), Value::integer(42)},
                     {text("price"), scalar(Type::Decimal, "49.90")},
                     {text("published"), scalar(Type::Date, "2024-01-02")}}));
    row("datetime.datetime(2026, 11, 22, 13, 45, 30, 0, datetime.timezone.utc)",
        scalar(Type::DateTime, "2026-11-22T13:45:30+00:00"));
    row("uuid.UUID('12345678-1234-5678-1234-567812345678')",
        scalar(Type::Uuid, "12345678-1234-5678-1234-567812345678"));
    row("datetime.timedelta(days=1, hours=2, microseconds=5)", scalar(Type::TimeDelta, "93600.000005"));
    row("(b'body', 200, {'Vary': ('Vary', 'Cookie')})",
        Value::tuple({Value::bytes("body"), Value::integer(200),
                      Value::dict({{text("Vary"), Value::tuple({text("Vary"), text("Cookie")})}})}));
}

void TestPickleWriter::isByteForByteWhatPythonWrites()
{
    QFETCH(Value, value);
    QFETCH(QByteArray, python);
    const QList<QByteArray> answers = m_dumps.ask(python.toHex()).split(' ');
    QCOMPARE(answers.size(), 2);
    QCOMPARE(writePickle(value, PickleProtocol::Default).toHex(), answers[0]);
    QCOMPARE(writePickle(value, PickleProtocol::Highest).toHex(), answers[1]);
}

void TestPickleWriter::sharedContainersAreWrittenOnce()
{
    Value value = integers(2);
    for (int i = 0; i < 60; ++i) // 2^60 leaves, written out
        value = Value::list({value, value});
    QVERIFY(writePickle(value).size() < 1000);
}

void TestPickleWriter::textThatIsNoTimeStaysText()
{
    const QByteArray pickle = writePickle(scalar(Value::Type::DateTime, "2026-02-30T99:00:00"));
    const QByteArray answer = m_loads.ask(QByteArray("'2026-02-30T99:00:00'").toHex() + ' ' + pickle.toHex());
    QVERIFY2(answer.startsWith("True"), answer);
}

void TestPickleWriter::bigIntegersKeepTheirDigits_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("0") << QByteArray("0") << QByteArray();
    QTest::newRow("127") << QByteArray("127") << QByteArray("7f");
    QTest::newRow("128") << QByteArray("128") << QByteArray("8000");
    QTest::newRow("-128") << QByteArray("-128") << QByteArray("80");
    QTest::newRow("-129") << QByteArray("-129") << QByteArray("7fff");
    QTest::newRow("-256") << QByteArray("-256") << QByteArray("00ff");
    QTest::newRow("2**64") << QByteArray("18446744073709551616") << QByteArray("000000000000000001");
    QTest::newRow("-2**63") << QByteArray("-9223372036854775808") << QByteArray("0000000000000080");
    QTest::newRow("10**30") << '1' + QByteArray(30, '0') << QByteArray("00000040eaed7446d09c2c9f0c");
}

void TestPickleWriter::bigIntegersKeepTheirDigits()
{
    QFETCH(QByteArray, digits);
    QFETCH(QByteArray, hex);
    QCOMPARE(codec::twosComplementFromDecimal(digits).toHex(), hex);
    QCOMPARE(codec::decimalFromTwosComplement(QByteArray::fromHex(hex)), digits);
}

void TestPickleWriter::timesHaveOneText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    for (const char *good :
         {"2024-02-29", "00:00:00", "23:59:59.000001", "2024-01-02T03:04:05", "2024-01-02T03:04:05-00:30",
          "2024-01-02T03:04:05+05:53:28", "2024-01-02T03:04:05.500000+05:53:28.000001"})
        QTest::newRow(good) << QByteArray(good) << true;
    for (const char *bad :
         {"", "2023-02-29", "24:00:00", "2024-01-02T", "2024-1-2", "2024-01-02T03:04:05Z", "x", "00:00:00+24:00"})
        QTest::newRow(bad) << QByteArray(bad) << false;
}

void TestPickleWriter::timesHaveOneText()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    const std::optional<codec::IsoTime> time = codec::isoTimeFromText(text);
    QCOMPARE(time.has_value(), valid);
    if (time)
        QCOMPARE(time->toText(), text);
}

void TestPickleWriter::spansHaveOneText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("microseconds");
    QTest::newRow("0") << QByteArray("0") << qint64(0) << qint64(0);
    QTest::newRow("1.5") << QByteArray("1.5") << qint64(1) << qint64(500000);
    QTest::newRow("-0.5") << QByteArray("-0.5") << qint64(-1) << qint64(500000);
    QTest::newRow("-3") << QByteArray("-3") << qint64(-3) << qint64(0);
    QTest::newRow("-86400.000001") << QByteArray("-86400.000001") << qint64(-86401) << qint64(999999);
}

void TestPickleWriter::spansHaveOneText()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, seconds);
    QFETCH(qint64, microseconds);
    const std::optional<codec::TimeSpan> span = codec::timeSpanFromText(text);
    QVERIFY(span);
    QCOMPARE(span->seconds, seconds);
    QCOMPARE(span->microseconds, microseconds);
    QCOMPARE(span->toText(), text);
}

QTEST_GUILESS_MAIN(TestPickleWriter)
#include "tst_picklewriter.moc"
