#include "codec/chain.h"

#include "codec/json.h"
#include "codec/picklewriter.h"
#include "codec/pyrepr.h"
#include "codec/render.h"

#include <QtTest/QTest>

using codec::ChainStep;
using codec::decode;
using codec::Decoded;
using codec::Serializer;
using codec::Value;
using namespace Qt::StringLiterals;
using Kind = ChainStep::Kind;

class TestChain : public QObject {
    Q_OBJECT
private slots:
    void integersAreWhatPythonReads_data();
    void integersAreWhatPythonReads();
    void textStaysText_data();
    void textStaysText();
    void formatsAreFoundByTheirBytes_data();
    void formatsAreFoundByTheirBytes();
    void theSerializerDecidesWhatIsOpen_data();
    void theSerializerDecidesWhatIsOpen();
    void oneOrTwoBytesAreNeverGuessed();
    void aBeginningAloneIsNoValue();
    void otherEncodingsAreBytes_data();
    void otherEncodingsAreBytes();
    void otherReadingsAreOffered_data();
    void otherReadingsAreOffered();
    void repeatedKeysAreFound_data();
    void repeatedKeysAreFound();
    void jsonLosesNothing();
    void stepsTellTheirSizes();
    void whatIsCutInsideShowsWhatThereIs();
    void aPrefixIsNoDefect_data();
    void aPrefixIsNoDefect();
    void dangerIsFoundWithinCompression();
    void bombsAndLayersEnd();
    void whatFollowsIsTold();
    void bigValuesAreReadFast();

private:
    static QByteArray zlib(const QByteArray &data) { return qCompress(data).sliced(4); }
    static QList<Kind> kinds(const Decoded &decoded)
    {
        QList<Kind> all;
        for (const ChainStep &step : decoded.steps)
            all.append(step.kind);
        return all;
    }
    static QByteArrayList codes(const Decoded &decoded)
    {
        QByteArrayList all;
        for (const codec::Finding &finding : decoded.findings)
            all.append(finding.error.code);
        return all;
    }
};

void TestChain::integersAreWhatPythonReads_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QString>("shown"); // null: not an int
    const auto row = [](const char *stored, const char *shown) {
        QTest::newRow(stored) << QByteArray(stored) << QString::fromUtf8(shown);
    };
    row("0", "0");
    row("007", "7");
    row("-7", "-7");
    row("+5", "5");
    row(" 42\n", "42");
    row("1_000", "1000");
    row("1180591620717411303424", "1180591620717411303424");
    for (const char *none : {"", " ", "-", "+-1", "--1", "1__0", "_1", "1_", "1.5", "1e3", "0x10", "1 2", "\xd9\xa1"})
        QTest::addRow("no int: %s", none) << QByteArray(none) << QString();
    QTest::newRow("too many digits") << QByteArray(4301, '9') << QString();
}

void TestChain::integersAreWhatPythonReads()
{
    QFETCH(QByteArray, stored);
    QFETCH(QString, shown);
    const Decoded decoded = decode(stored, {.serializer = Serializer::Pickle});
    QCOMPARE(decoded.steps.first().kind == Kind::Integer, !shown.isNull());
    if (!shown.isNull())
        QCOMPARE(codec::pyRepr(decoded.value), shown);
}

void TestChain::textStaysText_data()
{
    QTest::addColumn<QByteArray>("stored");
    for (const char *text : {"HelloWorld12",
                             "eJyrqBgFo2AUDHcAAA==",
                             "gASVAAAAAA==",
                             "x^2 + y^2",
                             ":)\nsee you tomorrow",
                             "GIF89a is an old format",
                             "%PDF-files are big",
                             "REDIS0 is our first server",
                             "RIFFabcdWEBP text",
                             "BZh91AY&SY is the magic",
                             "true story",
                             "{not json}",
                             "[1, 2",
                             "nothing",
                             "I am.",
                             "Normal sentence.",
                             "Zoë — 日本語 😀",
                             "ديسمبر",
                             "Ä",
                             "tab\tnew\nline",
                             "1.5",
                             "hello world.",
                             "+491701234567",
                             "007",
                             "+5",
                             " 42 ",
                             "1_000",
                             "-",
                             "N.",
                             ").",
                             "].",
                             "K.",
                             "I1\n.",
                             "(.",
                             "b:1;",
                             "i:5;",
                             "N;",
                             "NaN",
                             "Infinity",
                             "1e5",
                             "0x1F",
                             "TRUE",
                             "\"\"",
                             "a|b",
                             "key|i:5",
                             "4111 1111"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("x^ and a line") << QByteArray("x^\nfoo");
}

void TestChain::textStaysText()
{
    QFETCH(QByteArray, stored);
    const Decoded decoded = decode(stored);
    QCOMPARE(kinds(decoded), QList<Kind>{Kind::Text});
    QCOMPARE(decoded.value.toText().toUtf8(), stored);
    QVERIFY(decoded.isComplete());
}

void TestChain::formatsAreFoundByTheirBytes_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QList<Kind>>("kinds");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QByteArray &stored, const QList<Kind> &steps, const char *shown) {
        QTest::newRow(name) << stored << steps << QString::fromUtf8(shown);
    };
    const QByteArray pickle = codec::writePickle(Value::tuple({Value::integer(1), Value::text(u"a"_s), Value()}));
    row("pickle", pickle, {Kind::Pickle}, "(1, 'a', None)");
    row("zlib pickle", zlib(pickle), {Kind::Zlib, Kind::Pickle}, "(1, 'a', None)");
    row("zlib zlib pickle", zlib(zlib(pickle)), {Kind::Zlib, Kind::Zlib, Kind::Pickle}, "(1, 'a', None)");
    row("pickle of protocol 0", "(lp0\nI1\naI2\na.", {Kind::Pickle}, "[1, 2]");
    row("a text of protocol 0", "S'abc'\np0\n.", {Kind::Pickle}, "'abc'");
    row("JSON", " {\"a\": [1, null]} ", {Kind::Json}, "{'a': [1, None]}");
    row("JSON text", "\"a\"", {Kind::Json}, "'a'");
    row("zlib JSON", zlib("[true]"), {Kind::Zlib, Kind::Json}, "[True]");
    row("msgpack", QByteArray::fromHex("82a161c0a162c3"), {Kind::Msgpack}, "{'a': None, 'b': True}");
    row("msgpack float that is UTF-8", QByteArray::fromHex("cb8000000000000000"), {Kind::Msgpack}, "-0.0");
    row("msgpack text of 200", QByteArray::fromHex("d9c8") + QByteArray(200, 'x'), {Kind::Msgpack}, nullptr);
    row("zlib text", zlib("just some text"), {Kind::Zlib, Kind::Text}, "'just some text'");
    row("bytes", QByteArray("\x00\x01\x02", 3), {Kind::Bytes}, "b'\\x00\\x01\\x02'");
    row("a negative msgpack int alone", "\xff", {Kind::Bytes}, "b'\\xff'");
    row("msgpack that goes on", QByteArray::fromHex("90ff"), {Kind::Bytes}, "b'\\x90\\xff'");
}

void TestChain::formatsAreFoundByTheirBytes()
{
    QFETCH(QByteArray, stored);
    QFETCH(QString, shown);
    const Decoded decoded = decode(stored);
    QTEST(kinds(decoded), "kinds");
    if (!shown.isNull())
        QCOMPARE(codec::pyRepr(decoded.value), shown);
    QVERIFY(decoded.findings.isEmpty());
}

void TestChain::theSerializerDecidesWhatIsOpen_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<Serializer>("serializer");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("0x80: anything") << QByteArray("\x80") << Serializer::Unknown << Kind::Bytes;
    QTest::newRow("0x80: a pickle that ends early") << QByteArray("\x80") << Serializer::Pickle << Kind::Pickle;
    QTest::newRow("N.: text") << QByteArray("N.") << Serializer::Unknown << Kind::Text;
    QTest::newRow("N.: None") << QByteArray("N.") << Serializer::Pickle << Kind::Pickle;
    QTest::newRow("007: text") << QByteArray("007") << Serializer::Unknown << Kind::Text;
    QTest::newRow("007: int") << QByteArray("007") << Serializer::Pickle << Kind::Integer;
    QTest::newRow("b:1;: text") << QByteArray("b:1;") << Serializer::Unknown << Kind::Text;
    QTest::newRow("b:1;: bool of PHP") << QByteArray("b:1;") << Serializer::Php << Kind::Php;
    QTest::newRow("an array of 1: bytes") << QByteArray("\x81\x01") << Serializer::Unknown << Kind::Bytes;
    QTest::newRow("an array of 1: CBOR") << QByteArray("\x81\x01") << Serializer::Cbor << Kind::Cbor;
    QTest::newRow("0x80: an empty map") << QByteArray("\x80") << Serializer::Msgpack << Kind::Msgpack;
    QTest::newRow("1.5: text") << QByteArray("1.5") << Serializer::Pickle << Kind::Text;
    QTest::newRow("1.5: JSON") << QByteArray("1.5") << Serializer::Json << Kind::Json;
    QTest::newRow("Infinity: JSON") << QByteArray("Infinity") << Serializer::Json << Kind::Json;
    QTest::newRow("A: msgpack's 65") << QByteArray("A") << Serializer::Msgpack << Kind::Msgpack;
    QTest::newRow("pickle in spite of JSON") << QByteArray("\x80\x04N.") << Serializer::Json << Kind::Pickle;
}

void TestChain::theSerializerDecidesWhatIsOpen()
{
    QFETCH(QByteArray, stored);
    QFETCH(Serializer, serializer);
    QTEST(decode(stored, {.serializer = serializer}).steps.last().kind, "kind");
}

// One or two bytes may be anything: a bitmap, a flag, half a character.
void TestChain::oneOrTwoBytesAreNeverGuessed()
{
    for (int first = 0; first < 256; ++first) {
        for (int second = -1; second < 256; ++second) {
            const QByteArray stored =
                second < 0 ? QByteArray(1, char(first)) : QByteArray(1, char(first)) + char(second);
            const QList<codec::ChainStep> steps = decode(stored).steps;
            QVERIFY2(steps.size() == 1, stored.toHex().constData()); // no compression either
            const Kind kind = steps.constLast().kind;
            const bool isPlain = kind == Kind::Text || kind == Kind::Bytes;
            const bool isNumber = kind == Kind::Integer && stored == QByteArray::number(stored.toInt());
            const bool isEmptyJson = stored == "{}" || stored == "[]";
            QVERIFY2(isPlain || isNumber || isEmptyJson, stored.toHex().constData());
        }
    }
}

// The opcode that a pickle begins with is also a bit of a bitmap; and a header of zlib two letters of a text.
void TestChain::aBeginningAloneIsNoValue()
{
    for (int version = 0; version <= 5; ++version) {
        for (int last = 0; last < 256; ++last) {
            const codec::Decoded decoded = decode(QByteArray("\x80") + char(version) + char(last));
            QVERIFY2(decoded.isComplete(), QByteArray::number(last).constData());
        }
    }
    for (const QByteArray &start : {QByteArray("x\x9c\x03"), QByteArray("x\xda\x01\x00\x00"), QByteArray("x^2 + 1")})
        QVERIFY2(decode(start).isComplete(), start.toHex().constData());
    const QByteArray four = QByteArray::fromHex("80000000"); // 31 bits that are not set
    QCOMPARE(decode(four).steps.constLast().kind, Kind::Bytes);
}

// Text in the encodings of others, of any few characters, is never a value of msgpack or CBOR.
void TestChain::otherEncodingsAreBytes_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::newRow("GBK 中文服") << QByteArray("\xd6\xd0\xce\xc4\xb7\xfe");
    QTest::newRow("GBK 照片") << QByteArray("\xd5\xd5\xc6\xac");
    QTest::newRow("GBK 标题") << QByteArray("\xb1\xea\xcc\xe2");
    QTest::newRow("GBK 你好") << QByteArray("\xc4\xe3\xba\xc3");
    QTest::newRow("Shift_JIS 日本語") << QByteArray("\x93\xfa\x96\x7b\x8c\xea");
    QTest::newRow("Shift_JIS テスト") << QByteArray("\x83\x65\x83\x58\x83\x67");
    QTest::newRow("EUC-KR 한국어") << QByteArray("\xc7\xd1\xb1\xb9\xbe\xee");
    QTest::newRow("Latin-1 Käse") << QByteArray("K\xe4se");
    QTest::newRow("Latin-1 éclair") << QByteArray("\xe9"
                                                  "clair");
    QTest::newRow("CP1251 Привет") << QByteArray("\xcf\xf0\xe8\xe2\xe5\xf2");
    QTest::newRow("CP1251 ДДДД") << QByteArray("\xc4\xc4\xc4\xc4");
}

void TestChain::otherEncodingsAreBytes()
{
    QFETCH(QByteArray, stored);
    QCOMPARE(kinds(decode(stored)), QList<Kind>{Kind::Bytes});
}

// Whatever may be read otherwise says so, and can be read so, and the way back is among the choices then.
void TestChain::otherReadingsAreOffered_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QList<Kind>>("others");
    QTest::addColumn<QString>("shown"); // of the first
    const auto row = [](const char *name, const QByteArray &stored, const QList<Kind> &others, const char *shown) {
        QTest::newRow(name) << stored << others << QString::fromUtf8(shown);
    };
    row("007", "007", {Kind::Integer}, "7");
    row("42", "42", {Kind::Text}, "'42'");
    row("N.", "N.", {Kind::Pickle}, "None");
    row("b:1;", "b:1;", {Kind::Php}, "True");
    row("true", "true", {Kind::Text}, "'true'");
    row("0xC0", "\xc0", {Kind::Msgpack}, "None");
    row("an empty array", "\x80", {Kind::Msgpack, Kind::Cbor}, "{}");
    row("u64 of msgpack", QByteArray::fromHex("cfffffffffffffffff"), {Kind::Msgpack}, "18446744073709551615");
    row("{1: 2} and [1, 2]", QByteArray::fromHex("820102"), {}, nullptr);
    row("in zlib", zlib("007"), {Kind::Integer}, "7");
}

void TestChain::otherReadingsAreOffered()
{
    QFETCH(QByteArray, stored);
    QFETCH(QList<Kind>, others);
    QFETCH(QString, shown);
    const Decoded usual = decode(stored);
    if (others.isEmpty())
        return;
    QCOMPARE(usual.alternatives, others);
    const Decoded chosen = decode(stored, {.as = others.first()});
    QCOMPARE(chosen.steps.constLast().kind, others.first());
    QCOMPARE(codec::pyRepr(chosen.value), shown);
    QVERIFY(chosen.alternatives.contains(usual.steps.constLast().kind));
}

void TestChain::repeatedKeysAreFound_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<codec::Serializer>("serializer");
    QTest::addColumn<QString>("first");
    using codec::Serializer;
    QTest::newRow("msgpack") << QByteArray("\x82\xa1"
                                           "a\x01\xa1"
                                           "a\x02")
                             << Serializer::Msgpack << u"a"_s;
    QTest::newRow("msgpack, number") << QByteArray("\x82\x07\x01\x07\x02") << Serializer::Msgpack << u"7"_s;
    QTest::newRow("CBOR, within") << QByteArray("\x81\xa2\x61"
                                                "a\x01\x61"
                                                "a\x02")
                                  << Serializer::Cbor << u"a"_s;
    QTest::newRow("BSON") << QByteArray("\x13\0\0\0\x10"
                                        "a\0\1\0\0\0\x10"
                                        "a\0\2\0\0\0\0",
                                        19)
                          << Serializer::Unknown << u"a"_s;
    QTest::newRow("PHP") << QByteArray("a:2:{s:1:\"a\";i:1;s:1:\"a\";i:2;}") << Serializer::Unknown << u"a"_s;
}

void TestChain::repeatedKeysAreFound()
{
    QFETCH(QByteArray, stored);
    QFETCH(codec::Serializer, serializer);
    QFETCH(QString, first);
    const Decoded decoded = decode(stored, {.serializer = serializer});
    QCOMPARE(codes(decoded).count("chain.repeated"), 1);
    const auto found = std::find_if(decoded.findings.begin(), decoded.findings.end(),
                                    [](const auto &finding) { return finding.error.code == "chain.repeated"; });
    QCOMPARE(found->error.args, (QStringList{u"1"_s, first}));
    QVERIFY(decoded.isComplete());
}

void TestChain::jsonLosesNothing()
{
    const QByteArray stored(
        "{\"pi\":3.141592653589793238462643383279502884,\"e\":1e400,\"p\":49.90,\"p\":-0,\"n\":NaN}");
    const Decoded decoded = decode(stored);
    QStringList shown;
    for (const auto &[key, value] : decoded.value.pairs())
        shown << codec::render(value).constFirst().text;
    QCOMPARE(shown,
             (QStringList{u"3.141592653589793238462643383279502884"_s, u"1e400"_s, u"49.90"_s, u"-0"_s, u"nan"_s}));
    QCOMPARE(codes(decoded), (QByteArrayList{"json.notStrict", "chain.repeated"}));
    QCOMPARE(decoded.findings[0].error.args, QStringList{u"NaN"_s});
    QCOMPARE(decoded.findings[1].error.args, (QStringList{u"1"_s, u"p"_s}));
    QCOMPARE(kinds(decode("\xef\xbb\xbf{\"a\":1}")), QList<Kind>{Kind::Json});
    const Decoded deep = decode(QByteArray("[").repeated(2'000) + QByteArray("]").repeated(2'000));
    QCOMPARE(kinds(deep), QList<Kind>{Kind::Text});
    QCOMPARE(codes(deep), QByteArrayList{"json.deep"});
}

void TestChain::stepsTellTheirSizes()
{
    const QByteArray pickle = codec::writePickle(Value::text(u"x"_s.repeated(1000)), codec::PickleProtocol::Default);
    const QByteArray stored = zlib(pickle);
    const Decoded decoded = decode(stored);
    QCOMPARE(decoded.steps[0].size, stored.size());
    QCOMPARE(decoded.steps[1].size, pickle.size());
    QCOMPARE(decoded.steps[1].protocol, 4);
    QCOMPARE(decoded.payload, pickle);
}

void TestChain::whatIsCutInsideShowsWhatThereIs()
{
    Value::Items items;
    for (int i = 0; i < 2000; ++i)
        items.push_back(Value::integer(i * 7919));
    const QByteArray stored = zlib(codec::writePickle(Value::list(items)));
    const Decoded decoded = decode(stored.first(stored.size() / 2));
    QCOMPARE(kinds(decoded), (QList<Kind>{Kind::Zlib, Kind::Pickle}));
    QCOMPARE(codes(decoded), QByteArrayList{"compression.truncated"});
    QVERIFY(!decoded.isComplete());
    QVERIFY(decoded.value.items().size() > 500);
    QVERIFY(decoded.value.items()[500] == items[500]);
}

void TestChain::aPrefixIsNoDefect_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::addColumn<Kind>("kind");
    Value::Items items(30'000, Value::text(u"course"_s));
    QTest::newRow("pickle") << codec::writePickle(Value::list(items)) << Kind::Pickle;
    QTest::newRow("a large text in a pickle")
        << codec::writePickle(Value::text(u"Zoë "_s.repeated(30'000))) << Kind::Pickle;
    QTest::newRow("text") << u"Zoë "_s.repeated(30'000).toUtf8() << Kind::Text;
    QTest::newRow("JSON") << *codec::writeJson(Value::list(items)) << Kind::Text;
    QTest::newRow("digits") << QByteArray(100'000, '1') << Kind::Text;
    QTest::newRow("msgpack") << QByteArray::fromHex("dcffff") + QByteArray(65'535, '\xc0') << Kind::Msgpack;
}

void TestChain::aPrefixIsNoDefect()
{
    QFETCH(QByteArray, whole);
    for (const qsizetype size : {1000, 1001, 1002, 1003, 1004}) {
        const Decoded decoded = decode(whole.first(size), {.wholeSize = whole.size()});
        QTEST(decoded.steps.last().kind, "kind");
        QCOMPARE(codes(decoded), QByteArrayList{"chain.prefix"});
        QCOMPARE(decoded.findings[0].error.args, (QStringList{QString::number(size), QString::number(whole.size())}));
        QCOMPARE(decoded.findings[0].severity, codec::Finding::Severity::Note);
        QVERIFY(!decoded.isComplete());
        QVERIFY(!decoded.value.isNone());
    }
}

void TestChain::dangerIsFoundWithinCompression()
{
    const Decoded decoded = decode(zlib("cos\nsystem\n(S'id'\ntR."));
    QCOMPARE(kinds(decoded), (QList<Kind>{Kind::Zlib, Kind::Pickle}));
    QCOMPARE(codes(decoded), QByteArrayList{"pickle.dangerous"});
    QCOMPARE(decoded.findings[0].severity, codec::Finding::Severity::Danger);
    QCOMPARE(decoded.findings[0].error.args, (QStringList{u"os.system"_s, u"0"_s}));
    QCOMPARE(decoded.findings[0].step, 1);
    QCOMPARE(codec::pyRepr(decoded.value), u"system('id')"_s);
}

void TestChain::bombsAndLayersEnd()
{
    const QByteArray bomb = zlib(QByteArray(50'000'000, '\0'));
    const Decoded decoded = decode(bomb);
    QCOMPARE(codes(decoded), QByteArrayList{"compression.limit"});
    QVERIFY(decoded.payload.size() < bomb.size() * 100 + 100'000);

    QByteArray layers = "inside";
    for (int i = 0; i < 12; ++i)
        layers = zlib(layers);
    const Decoded deep = decode(layers);
    QCOMPARE(deep.steps.size(), 9);
    QCOMPARE(codes(deep), QByteArrayList{"chain.layers"});
}

void TestChain::whatFollowsIsTold()
{
    const Decoded pickle = decode(QByteArray("\x80\x04N.rest"));
    QCOMPARE(codes(pickle), QByteArrayList{"chain.trailing"});
    QCOMPARE(pickle.findings[0].error.args, QStringList{u"4"_s});
    QCOMPARE(codes(decode(zlib("some text") + "!")), QByteArrayList{"chain.trailing"});
    QCOMPARE(codes(decode({})), QByteArrayList{"chain.empty"});
}

void TestChain::bigValuesAreReadFast()
{
    Value::Items items(200'000, Value::text(u"course"_s));
    const QByteArray stored = zlib(codec::writePickle(Value::list(items)));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(decode(stored).value.items().size(), 200'000U);
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
