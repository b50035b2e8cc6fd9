#include "codec/picklereader.h"

#include "codec/pickleglobals.h"
#include "codec/picklewriter.h"
#include "codec/pyrepr.h"
#include "codec/python.h"

#include <QtTest/QTest>

using codec::PickleReading;
using codec::readPickle;
using codec::Value;
using namespace Qt::StringLiterals;

// Pickles made by the real Python, and by hand where no honest program would.
class TestPickleReader : public QObject {
    Q_OBJECT
private slots:
    void readsWhatPythonWrites_data();
    void readsWhatPythonWrites();
    void readsBackWhatTheWriterWrites_data();
    void readsBackWhatTheWriterWrites();
    void saysWhereItIsBroken_data();
    void saysWhereItIsBroken();
    void isBrokenWhereverItIsCut();
    void showsWhatStoodBeforeTheBreak();
    void dangerousGlobalsAreNamedWithTheirPlace_data();
    void dangerousGlobalsAreNamedWithTheirPlace();
    void harmlessGlobalsAreNotFlagged_data();
    void harmlessGlobalsAreNotFlagged();
    void cyclesCountTheLevelsUp();
    void aValueSharedManyTimesIsBuiltOnce();
    void cyclesAreNotUnrolledWithoutEnd();
    void depthIsLimited();
    void opcodesAreLimited();
    void trailingBytesAreLeft();
    void cachesGetTheWholeValueOrNothing();

private:
    Python m_python{R"(
import sys, pickle, collections, datetime, decimal, enum, fractions, pathlib, types, uuid, zoneinfo
utc = datetime.timezone.utc
paris = zoneinfo.ZoneInfo('Europe/Paris')
def at(*fields, **more): return datetime.datetime(*fields, **more)
class Level(enum.Enum): EASY = 'easy'
class Slotted:
    __slots__ = ('a', 'b')
    def __init__(self): self.a, self.b = 1, 'b'
class Words(list): pass
for line in sys.stdin:
    protocol, source = line.split(' ', 1)
    print(pickle.dumps(eval(bytes.fromhex(source).decode()), int(protocol)).hex())
)"};
};

static QByteArray nestedLists(int depth) { return QByteArray(depth, ']') + QByteArray(depth - 1, 'a') + '.'; }

void TestPickleReader::readsWhatPythonWrites_data()
{
    QTest::addColumn<QByteArray>("python");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *python, const char *shown) {
        QTest::newRow(python) << QByteArray(python) << QString::fromUtf8(shown);
    };
    for (const char *same : {"None",
                             "True",
                             "False",
                             "0",
                             "-1",
                             "255",
                             "256",
                             "65536",
                             "2147483648",
                             "-2147483649",
                             "9223372036854775807",
                             "1180591620717411303424",
                             "-18446744073709551616",
                             "1.5",
                             "-0.0",
                             "inf",
                             "1e+300",
                             "''",
                             "'hello'",
                             "'Zoë 日本 😀'",
                             "'a\\nb\\tc'",
                             "b''",
                             "b'\\x00\\xff'",
                             "[]",
                             "[1, [2, [3]]]",
                             "()",
                             "(1,)",
                             "(1, 2)",
                             "(1, 2, 3)",
                             "(1, 2, 3, 4)",
                             "{'a': 1, 2: None}",
                             "{1}",
                             "frozenset({1})",
                             "set()"})
        QTest::newRow(same) << QByteArray(same).replace("inf", "float('inf')") << QString::fromUtf8(same);
    row("'a\\ud800b'", "'a\\ud800b'");
    row("'back\\\\slash \\\\u0041'", "'back\\\\slash \\\\u0041'");
    row("datetime.date(2026, 11, 22)", "datetime.date(2026, 11, 22)");
    row("datetime.time(13, 45, 30, 123456)", "datetime.time(13, 45, 30, 123456)");
    row("at(2026, 11, 22, 13, 45)", "datetime.datetime(2026, 11, 22, 13, 45)");
    row("at(2026, 11, 22, 13, 45, tzinfo=utc)",
        "datetime.datetime(2026, 11, 22, 13, 45, tzinfo=datetime.timezone.utc)");
    row("datetime.timedelta(days=1, seconds=5)", "datetime.timedelta(days=1, seconds=5)");
    row("decimal.Decimal('49.90')", "Decimal('49.90')");
    row("uuid.UUID('f2345678-1234-5678-1234-567812345678')", "UUID('f2345678-1234-5678-1234-567812345678')");
    row("uuid.UUID(int=7)", "UUID('00000000-0000-0000-0000-000000000007')");
    row("bytearray(b'ab')", "bytearray(b'ab')");
    row("complex(1, 2)", "complex(1.0, 2.0)");
    row("collections.OrderedDict([('b', 1), ('a', 2)])", "OrderedDict([('b', 1), ('a', 2)])");
    row("collections.Counter('aab')", "Counter({'a': 2, 'b': 1})");
    row("collections.deque([1, 2], 5)", "deque([1, 2], 5)");
    row("Words([1, 2])", "Words([1, 2])");
    row("pathlib.PurePosixPath('/var/cache/django')", "PurePosixPath('/var/cache/django')");
    row("types.SimpleNamespace(a=1)", "SimpleNamespace(a=1)");
    row("Slotted()", nullptr); // protocols 0 and 1 refuse it
    row("ValueError('bad', 42)", "ValueError('bad', 42)");
}

void TestPickleReader::readsWhatPythonWrites()
{
    QFETCH(QByteArray, python);
    QFETCH(QString, shown);
    const bool slotted = shown.isNull();
    for (int protocol = slotted ? 2 : 0; protocol <= 5; ++protocol) {
        const QByteArray pickle =
            QByteArray::fromHex(m_python.ask(QByteArray::number(protocol) + ' ' + python.toHex()));
        QVERIFY(!pickle.isEmpty());
        const PickleReading reading = readPickle(pickle);
        QVERIFY2(!reading.broken, reading.broken ? qPrintable(QString::fromLatin1(reading.broken->code)) : "");
        QCOMPARE(codec::pyRepr(reading.value), slotted ? u"Slotted(a=1, b='b')"_s : shown);
        QCOMPARE(reading.protocol, protocol < 2 ? 0 : protocol);
        QCOMPARE(reading.size, pickle.size());
        QVERIFY(!reading.isDangerous());
    }
}

void TestPickleReader::readsBackWhatTheWriterWrites_data()
{
    QTest::addColumn<Value>("value");
    using Type = Value::Type;
    const Value text = Value::text(u"text"_s);
    QTest::newRow("none") << Value();
    QTest::newRow("int") << Value::integer(std::numeric_limits<std::int64_t>::min());
    QTest::newRow("big") << Value::bigInteger("-123456789012345678901234567890");
    QTest::newRow("surrogate") << Value::text(u"a"_s + QChar(char16_t(0xDC00)));
    QTest::newRow("nested") << Value::dict(
        {{text, Value::list({Value::tuple({text, Value::real(0.1)}), Value::dict({})})}});
    QTest::newRow("sets") << Value::list({Value::set({text}), Value::frozenSet({Value::integer(1)})});
    QTest::newRow("datetime") << Value::scalar(Type::DateTime, "2026-02-01T14:32:08.410000+05:30");
    QTest::newRow("time") << Value::scalar(Type::Time, "14:32:08");
    QTest::newRow("timedelta") << Value::scalar(Type::TimeDelta, "-0.000001");
    QTest::newRow("decimal") << Value::scalar(Type::Decimal, "-0.00");
    QTest::newRow("uuid") << Value::scalar(Type::Uuid, "12345678-1234-5678-1234-567812345678");
    QTest::newRow("object with state") << Value::object(u"courses.values"_s, u"Price"_s, {},
                                                        {{text, Value::integer(9)}});
    QTest::newRow("object with arguments") << Value::object(u"courses.values"_s, u"Point"_s, {Value::integer(1), text});
    QTest::newRow("reference") << Value::reference(u"courses.models"_s, u"Course"_s);
}

void TestPickleReader::readsBackWhatTheWriterWrites()
{
    QFETCH(Value, value);
    for (const codec::PickleProtocol protocol : {codec::PickleProtocol::Default, codec::PickleProtocol::Highest}) {
        const base::Result<Value> read = codec::valueFromPickle(codec::writePickle(value, protocol));
        QVERIFY(read);
        QVERIFY(*read == value);
    }
}

void TestPickleReader::saysWhereItIsBroken_data()
{
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QStringList>("args");
    const auto row = [](const char *name, const QByteArray &pickle, const char *code, const QStringList &args) {
        QTest::newRow(name) << pickle << QByteArray(code) << args;
    };
    row("empty", "", "pickle.truncated", {u"0"_s, u"0x0"_s});
    row("no STOP", "N", "pickle.truncated", {u"1"_s, u"0x0"_s});
    row("text cut", QByteArray("\x80\x04\x8c\x05he", 6), "pickle.truncated", {u"6"_s, u"0x8c"_s});
    row("protocol 6", QByteArray("\x80\x06N.", 4), "pickle.protocol", {u"0"_s, u"0x80"_s, u"6"_s});
    row("unknown opcode", QByteArray("N\xff.", 3), "pickle.opcode", {u"1"_s, u"0xff"_s});
    row("pop from nothing", "0.", "pickle.stack", {u"0"_s, u"0"_s});
    row("STOP on nothing", ".", "pickle.stack", {u"0"_s, u"."_s});
    row("below the mark", "N(a.", "pickle.stack", {u"2"_s, u"a"_s});
    row("no mark", "Nt.", "pickle.mark", {u"1"_s, u"t"_s});
    row("unknown memo", "h\x07.", "pickle.memo", {u"0"_s, u"h"_s, u"7"_s});
    row("no UTF-8", QByteArray("\x8c\x01\xff.", 4), "pickle.text", {u"0"_s, u"0x8c"_s});
    row("overlong UTF-8", QByteArray("\x8c\x02\xc0\x80.", 5), "pickle.text", {u"0"_s, u"0x8c"_s});
    row("open quotes", "S'abc\n.", "pickle.text", {u"0"_s, u"S"_s});
    row("no number", "Iten\n.", "pickle.number", {u"0"_s, u"I"_s});
    row("negative length", QByteArray("T\xff\xff\xff\xff.", 6), "pickle.length", {u"0"_s, u"T"_s, u"-1"_s});
    row("length beyond all", QByteArray("\x8e\xff\xff\xff\xff\xff\xff\xff\x7f", 9), "pickle.truncated",
        {u"9"_s, u"0x8e"_s});
    row("append to a number", "K\x01Na.", "pickle.target", {u"3"_s, u"a"_s});
    row("a key without a value", "}(Nu.", "pickle.target", {u"3"_s, u"u"_s});
    row("state of a list", "]}b.", "pickle.target", {u"2"_s, u"b"_s});
    row("global named by a number", QByteArray("K\x01K\x02\x93.", 6), "pickle.target", {u"4"_s, u"0x93"_s});
}

void TestPickleReader::saysWhereItIsBroken()
{
    QFETCH(QByteArray, pickle);
    const PickleReading reading = readPickle(pickle);
    QVERIFY(reading.broken);
    QTEST(reading.broken->code, "code");
    QTEST(reading.broken->args, "args");
}

void TestPickleReader::isBrokenWhereverItIsCut()
{
    const Value value = Value::dict({{Value::text(u"price"_s), Value::scalar(Value::Type::Decimal, "49.90")},
                                     {Value::text(u"tags"_s), Value::list({Value::text(u"ä"_s), Value::bytes("b")})},
                                     {Value::text(u"at"_s), Value::scalar(Value::Type::Date, "2026-11-22")}});
    const QByteArray pickle = codec::writePickle(value);
    for (qsizetype size = 0; size < pickle.size(); ++size) {
        const PickleReading reading = readPickle(QByteArrayView(pickle).first(size));
        QVERIFY2(reading.broken, qPrintable(QString::number(size)));
        QCOMPARE(reading.broken->code, QByteArray("pickle.truncated"));
        QCOMPARE(reading.broken->args.front(), QString::number(size));
    }
}

void TestPickleReader::showsWhatStoodBeforeTheBreak()
{
    QCOMPARE(codec::pyRepr(readPickle(QByteArrayView("\x80\x04]\x94(K\x01K\x02\x8c\x05wo", 13)).value),
             u"[1, 2, 'wo']"_s);
    QCOMPARE(codec::pyRepr(readPickle(QByteArrayView("\x80\x04}\x94(K\x01NK\x02", 9)).value), u"{1: None}"_s);
    QCOMPARE(codec::pyRepr(readPickle(QByteArrayView("\x80\x04X\x00\x10\x00\x00Zo\xc3\xab", 11)).value), u"'Zoë'"_s);
    QCOMPARE(codec::pyRepr(readPickle(QByteArrayView("\x80\x04X\x00\x10\x00\x00Zo\xc3", 10)).value), u"'Zo'"_s);
}

void TestPickleReader::dangerousGlobalsAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QString>("global");
    QTest::addColumn<int>("offset");
    const auto row = [](const char *global, const QByteArray &pickle, int offset) {
        QTest::newRow(pickle.toPercentEncoding()) << pickle << QString::fromUtf8(global) << offset;
    };
    row("os.system", "cos\nsystem\n(S'id'\ntR.", 0);
    row("posix.system", QByteArray("\x80\x02]cposix\nsystem\nU\x02id\x85Ra."), 3);
    row("subprocess.Popen", "(isubprocess\nPopen\n.", 1);
    row("builtins.eval",
        QByteArray("\x80\x04\x8c\x08"
                   "builtins\x8c\x04"
                   "eval\x93\x8c\x01"
                   "1\x85R."),
        18);
    row("__builtin__.eval", "c__builtin__\neval\n(S'1'\ntR.", 0);
    row("os.path.join", "cos\npath.join\n.", 0);
    row("logging.os.system", "clogging\nos.system\n.", 0);
    row("builtins.object.__subclasses__", "cbuiltins\nobject.__subclasses__\n.", 0);
    row("builtins.getattr", "cbuiltins\ngetattr\n(cos\nenviron\nS'x'\ntR.", 0);
    row("builtins.getattr", "cbuiltins\ngetattr\n(cmodels\nCourse\nS'__init__'\ntR.", 0);
    row("builtins.getattr", "(cbuiltins\ngetattr\nt.", 1);
    row("pathlib.Path.write_text", "cpathlib\nPath.write_text\n.", 0);
    row("gzip.open", "cgzip\nopen\n.", 0);
    row("logging.handlers.FileHandler", "clogging.handlers\nFileHandler\n.", 0);
    row("django.core.management.utils.popen_wrapper", "cdjango.core.management.utils\npopen_wrapper\n.", 0);
    row("commands.getoutput", "ccommands\ngetoutput\n.", 0);
    row(".", QByteArray("\x80\x04\x8c\x02os)\x81\x8c\x06system\x93."), 16);
}

void TestPickleReader::dangerousGlobalsAreNamedWithTheirPlace()
{
    QFETCH(QByteArray, pickle);
    const PickleReading reading = readPickle(pickle);
    QVERIFY2(!reading.broken, reading.broken ? qPrintable(reading.broken->args.join(u' ')) : "");
    QVERIFY(reading.isDangerous());
    const auto flagged =
        std::find_if(reading.globals.begin(), reading.globals.end(), [](const auto &g) { return g.dangerous; });
    QTEST(flagged->name, "global");
    QTEST(int(flagged->offset), "offset");
}

void TestPickleReader::harmlessGlobalsAreNotFlagged_data()
{
    QTest::addColumn<QByteArray>("python");
    for (const char *python :
         {"Level.EASY", "at(2026, 7, 1, tzinfo=paris)", "int", "decimal.Decimal(1)", "{1, 2}", "b'x'"})
        QTest::newRow(python) << QByteArray(python);
}

void TestPickleReader::harmlessGlobalsAreNotFlagged()
{
    QFETCH(QByteArray, python);
    for (int protocol = 0; protocol <= 5; ++protocol) {
        const QByteArray pickle =
            QByteArray::fromHex(m_python.ask(QByteArray::number(protocol) + ' ' + python.toHex()));
        const PickleReading reading = readPickle(pickle);
        QVERIFY(!reading.broken);
        QVERIFY(!reading.isDangerous());
    }
}

void TestPickleReader::cyclesCountTheLevelsUp()
{
    const Value itself = readPickle("]q\x01h\x01"
                                    "a.")
                             .value;
    QVERIFY(itself == Value::list({Value::object({}, u"cycle"_s, {Value::integer(1)})}));

    // [b, a] where a = [b] and b = [a]: each is shown within the other, and neither twice in itself.
    const Value both = readPickle(QByteArrayView("](]q\x01]q\x02h\x01"
                                                 "aah\x02"
                                                 "e."))
                           .value;
    const Value up2 = Value::object({}, u"cycle"_s, {Value::integer(2)});
    const Value inner = Value::list({Value::list({up2})});
    QVERIFY(both == Value::list({inner, inner}));
}

void TestPickleReader::aValueSharedManyTimesIsBuiltOnce()
{
    QByteArray pickle("]q\x01");
    for (int i = 1; i < 250; ++i) // 2^250 leaves
        pickle += "](h" + QByteArray(1, char(i)) + 'h' + char(i) + "eq" + char(i + 1);
    const PickleReading reading = readPickle(pickle += '.');
    QVERIFY(!reading.broken);
    QVERIFY(!reading.elided);
    QCOMPARE(&reading.value.items()[0].items(), &reading.value.items()[1].items());
}

void TestPickleReader::cyclesAreNotUnrolledWithoutEnd()
{
    QByteArray pickle("]q\x01"); // 2^200 ways from the root to itself
    for (int i = 2; i <= 200; ++i)
        pickle += "]q" + QByteArray(1, char(i));
    for (int i = 1; i < 200; ++i)
        pickle += QByteArray("h") + char(i) + 'h' + char(i + 1) + "ah" + char(i + 1) + "a0";
    pickle += QByteArray("h\xc8h\x01"
                         "a0h\x01.");
    const PickleReading reading = readPickle(pickle);
    QVERIFY(!reading.broken);
    QVERIFY(reading.elided);
}

void TestPickleReader::depthIsLimited()
{
    const PickleReading reading = readPickle(nestedLists(100'000));
    QVERIFY(!reading.broken);
    QVERIFY(reading.elided);
    int depth = 0;
    Value value = reading.value;
    for (; value.type() == Value::Type::List; ++depth)
        value = Value(value.items().front());
    QCOMPARE(depth, 1000);
    QCOMPARE(value.toObject()->name, u"elided"_s);
    QVERIFY(!readPickle(nestedLists(1000)).elided);

    const QByteArray calls = QByteArray("cm\nC\n").repeated(50'000) + 'N' + QByteArray("\x85R").repeated(50'000) + '.';
    const PickleReading called = readPickle(calls);
    QVERIFY(!called.broken);
    QVERIFY(called.elided);
    QCOMPARE(called.opcodes, 150'002);
}

void TestPickleReader::opcodesAreLimited()
{
    const QByteArray fiftyOne = QByteArray(50, 'N') + '.';
    const PickleReading reading = readPickle(fiftyOne, {.opcodes = 50});
    QVERIFY(reading.broken);
    QCOMPARE(reading.broken->code, QByteArray("pickle.limit"));
    QVERIFY(!readPickle(fiftyOne, {.opcodes = 51}).broken);
    // A number takes time by the square of its length.
    const QByteArray huge = QByteArray("\x8b\x00\x00\x10\x00", 5) + QByteArray(0x100000, '\x11') + '.';
    QCOMPARE(readPickle(huge).broken->code, QByteArray("pickle.limit"));
}

void TestPickleReader::trailingBytesAreLeft()
{
    const PickleReading reading = readPickle("N.rest");
    QVERIFY(!reading.broken);
    QCOMPARE(reading.size, 2);
}

void TestPickleReader::cachesGetTheWholeValueOrNothing()
{
    QVERIFY(codec::valueFromPickle("N.")->isNone());
    QCOMPARE(codec::valueFromPickle("(N").error().code, QByteArray("pickle.truncated"));
    QCOMPARE(codec::valueFromPickle(nestedLists(2000)).error().code, QByteArray("pickle.limit"));
}

QTEST_GUILESS_MAIN(TestPickleReader)
#include "tst_picklereader.moc"
