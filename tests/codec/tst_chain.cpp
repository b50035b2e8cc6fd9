#include "codec/chain.h"

#include "codec/json.h"
#include "codec/picklewriter.h"
#include "codec/pyrepr.h"

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
    const Decoded decoded = decode(stored);
    QCOMPARE(decoded.steps.first().kind == Kind::Integer, !shown.isNull());
    if (!shown.isNull())
        QCOMPARE(codec::pyRepr(decoded.value), shown);
}

void TestChain::textStaysText_data()
{
    QTest::addColumn<QByteArray>("stored");
    for (const char *text : {"HelloWorld12", "eJyrqBgFo2AUDHcAAA==", "gASVAAAAAA==", "x^2 + y^2", "true story",
                             "{not json}", "[1, 2", "nothing", "I am.", "Normal sentence.", "Zoë — 日本語 😀", "ديسمبر",
                             "Ä", "tab\tnew\nline", "1.5", "hello world."})
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
    row("None of protocol 0", "N.", {Kind::Pickle}, "None");
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
    QTest::newRow("0x80: a pickle that ends early") << QByteArray("\x80") << Serializer::Unknown << Kind::Pickle;
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
