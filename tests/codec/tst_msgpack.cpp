#include "codec/msgpack.h"

#include "codec/pyrepr.h"

#include <QtTest/QTest>

using codec::MsgpackReading;
using codec::readMsgpack;
using namespace Qt::StringLiterals;

class TestMsgpack : public QObject {
    Q_OBJECT
private slots:
    void readsEachForm_data();
    void readsEachForm();
    void timestampsAreMoments_data();
    void timestampsAreMoments();
    void saysWhereItIsBroken_data();
    void saysWhereItIsBroken();
    void showsWhatStoodBeforeTheBreak();
    void depthAndNumberAreLimited();
};

// The forms of the specification (msgpack/spec.md), each at its smallest and beyond.
void TestMsgpack::readsEachForm_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *hex, const char *shown) {
        QTest::newRow(hex) << QByteArray(hex) << QString::fromUtf8(shown);
    };
    row("00", "0");
    row("7f", "127");
    row("e0", "-32");
    row("ff", "-1");
    row("cc80", "128");
    row("cd0100", "256");
    row("ce00010000", "65536");
    row("cf7fffffffffffffff", "9223372036854775807");
    row("cfffffffffffffffff", "18446744073709551615");
    row("d080", "-128");
    row("d18000", "-32768");
    row("d280000000", "-2147483648");
    row("d38000000000000000", "-9223372036854775808");
    row("c0", "None");
    row("c2", "False");
    row("c3", "True");
    row("ca3fc00000", "1.5");
    row("cb8000000000000000", "-0.0");
    row("a0", "''");
    row("a45a6fc3ab", "'Zoë'");
    row("d90161", "'a'");
    row("da000161", "'a'");
    row("db0000000161", "'a'");
    row("a1ff", "b'\\xff'");
    row("c40100", "b'\\x00'");
    row("c5000100", "b'\\x00'");
    row("c60000000100", "b'\\x00'");
    row("90", "[]");
    row("9201a161", "[1, 'a']");
    row("dc0001c0", "[None]");
    row("dd00000001c0", "[None]");
    row("80", "{}");
    row("82a161010290", "{'a': 1, 2: []}");
    row("de0001c0c0", "{None: None}");
    row("df00000001c0c0", "{None: None}");
    row("d40561", "ExtType(5, b'a')");
    row("d5056162", "ExtType(5, b'ab')");
    row("c70105ff", "ExtType(5, b'\\xff')");
    row("c8000105ff", "ExtType(5, b'\\xff')");
    row("c90000000105ff", "ExtType(5, b'\\xff')");
    row("d6fe00000000", "ExtType(-2, b'\\x00\\x00\\x00\\x00')");
}

void TestMsgpack::readsEachForm()
{
    QFETCH(QByteArray, hex);
    const QByteArray data = QByteArray::fromHex(hex);
    const MsgpackReading reading = readMsgpack(data);
    QVERIFY(!reading.broken);
    QCOMPARE(reading.size, data.size());
    QTEST(codec::pyRepr(reading.value), "shown");
}

void TestMsgpack::timestampsAreMoments_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *hex, const char *shown) {
        QTest::newRow(hex) << QByteArray(hex) << QString::fromUtf8(shown);
    };
    row("d6ff6553f100", "datetime.datetime(2023, 11, 14, 22, 13, 20, tzinfo=datetime.timezone.utc)");
    row("d7ff773594006553f100", "datetime.datetime(2023, 11, 14, 22, 13, 20, 500000, tzinfo=datetime.timezone.utc)");
    row("c70cff1dcd6500ffffffffffffffff",
        "datetime.datetime(1969, 12, 31, 23, 59, 59, 500000, tzinfo=datetime.timezone.utc)");
    row("c70cff000000007fffffffffffffff",
        "ExtType(-1, b'\\x00\\x00\\x00\\x00\\x7f\\xff\\xff\\xff\\xff\\xff\\xff\\xff')");
}

void TestMsgpack::timestampsAreMoments()
{
    QFETCH(QByteArray, hex);
    QTEST(codec::pyRepr(readMsgpack(QByteArray::fromHex(hex)).value), "shown");
}

void TestMsgpack::saysWhereItIsBroken_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("offset");
    QTest::newRow("empty") << QByteArray() << QByteArray("msgpack.truncated") << u"0"_s;
    QTest::newRow("text cut") << QByteArray("a461") << QByteArray("msgpack.truncated") << u"2"_s;
    QTest::newRow("number cut") << QByteArray("cb00") << QByteArray("msgpack.truncated") << u"2"_s;
    QTest::newRow("items missing") << QByteArray("9301") << QByteArray("msgpack.truncated") << u"2"_s;
    QTest::newRow("a count of 4 billion") << QByteArray("ddffffffffc0") << QByteArray("msgpack.truncated") << u"6"_s;
    QTest::newRow("value missing") << QByteArray("81a161") << QByteArray("msgpack.truncated") << u"3"_s;
    QTest::newRow("the unused byte") << QByteArray("9201c1") << QByteArray("msgpack.byte") << u"2"_s;
}

void TestMsgpack::saysWhereItIsBroken()
{
    QFETCH(QByteArray, hex);
    QFETCH(QString, offset);
    const MsgpackReading reading = readMsgpack(QByteArray::fromHex(hex));
    QVERIFY(reading.broken);
    QTEST(reading.broken->code, "code");
    QCOMPARE(reading.broken->args, QStringList{offset});
}

void TestMsgpack::showsWhatStoodBeforeTheBreak()
{
    QCOMPARE(codec::pyRepr(readMsgpack(QByteArray::fromHex("9301a2c3ab9105")).value), u"[1, 'ë', [5]]"_s);
    QCOMPARE(codec::pyRepr(readMsgpack(QByteArray::fromHex("9301a46162")).value), u"[1, 'ab']"_s);
    QCOMPARE(codec::pyRepr(readMsgpack(QByteArray::fromHex("8201020304").first(4)).value), u"{1: 2}"_s);
}

void TestMsgpack::depthAndNumberAreLimited()
{
    const QByteArray deep = QByteArray(500, '\x91') + '\x90';
    QCOMPARE(readMsgpack(deep, 500).broken->code, QByteArray("msgpack.deep"));
    QVERIFY(!readMsgpack(deep, 501).broken);
    QCOMPARE(readMsgpack(QByteArray(1'000'000, '\x91')).broken->code, QByteArray("msgpack.deep"));
    QCOMPARE(readMsgpack(QByteArray::fromHex("9401020304"), 10, 4).broken->code, QByteArray("msgpack.limit"));
    QVERIFY(!readMsgpack(QByteArray::fromHex("9401020304"), 10, 5).broken);
}

QTEST_GUILESS_MAIN(TestMsgpack)
#include "tst_msgpack.moc"
