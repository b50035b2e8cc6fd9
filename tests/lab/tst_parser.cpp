#include "lab/parser.h"
#include "lab/printer.h"
#include "lab/vocabulary.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace lab;
using namespace Qt::StringLiterals;

class TestParser : public QObject {
    Q_OBJECT

private slots:
    void commandsKnowTheirLines();
    void anErrorSaysWhereAndWhatWasMeant_data();
    void anErrorSaysWhereAndWhatWasMeant();
    void everyErrorOfAFileIsListed();
    void everyWrongOptionOfALineIsListed();
    void columnsCountCharacters();
    void rangesAndWordsAreNamed();
    void bytesThatAreNoTextAreRefused_data();
    void bytesThatAreNoTextAreRefused();
    void linesMayEndAsAnywhere();
    void aHugeLineIsAnErrorLikeAnyOther_data();
    void aHugeLineIsAnErrorLikeAnyOther();
    void aFileOfErrorsEndsItsList();
    void durationsAreExact_data();
    void durationsAreExact();
    void aLineCompletes_data();
    void aLineCompletes();
    void everyVerbIsOfferedFirst();
    void everyWordStandsInTheVocabulary();
};

static ParseError onlyError(const QByteArray &line)
{
    const auto result = parse(line, u"lesson.lookaside"_s);
    if (result || result.error().size() != 1)
        return {};
    return result.error().front();
}

void TestParser::commandsKnowTheirLines()
{
    const auto commands = parse("# a lesson\n\nseed 7\n  # pause here\npause\n");
    QVERIFY(commands);
    QCOMPARE(commands->size(), 2);
    QCOMPARE(commands->at(0).line, 3);
    QVERIFY(commands->at(0).action == Action(SetSeed{7}));
    QCOMPARE(commands->at(1).line, 5);
    QVERIFY(commands->at(1).action == Action(Pause{}));
    QVERIFY(parse("").value().isEmpty());
}

void TestParser::anErrorSaysWhereAndWhatWasMeant_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("problem");
    QTest::addColumn<int>("expected");
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<QByteArray>("nearest");
    using enum ParseProblem;
    const auto row = [](QByteArray line, int column, ParseProblem problem, Expected expected, QByteArray found,
                        QByteArray nearest = {}) {
        QTest::addRow("%s", line.constData()) << line << column << int(problem) << int(expected) << found << nearest;
    };
    // The line ends too early.
    row("backend", 8, Missing, Expected::Word, "");
    row("backend redis   # which?", 14, Missing, Expected::RedisUrl, "");
    row("processes", 10, Missing, Expected::Integer, "");
    row("costs", 6, Missing, Expected::Word, "");
    row("advance", 8, Missing, Expected::TimeSpan, "");
    row("speed", 6, Missing, Expected::Number, "");
    row("load", 5, Missing, Expected::Rate, "");
    row("get", 4, Missing, Expected::Target, "");
    row("get /courses/ header", 21, Missing, Expected::Header, "");
    row("catalog export", 15, Missing, Expected::File, "");
    row("cache get", 10, Missing, Expected::Key, "");
    row("cache set a", 12, Missing, Expected::Text, "");
    row("cache /courses/ lowlevel", 25, Missing, Expected::Option, "");
    row("update courses set", 19, Missing, Expected::Option, "");
    row("on", 3, Missing, Expected::Signals, "");
    row("backend memcached", 18, Missing, Expected::Address, "");
    row("cache /courses/ page timeout=", 30, Missing, Expected::Timeout, "");
    row("cache /courses/ page vary=", 27, Missing, Expected::HeaderNames, "");
    row("cache /courses/ response key=", 30, Missing, Expected::Word, "");
    row("catalog import a.csv delimiter=", 32, Missing, Expected::Character, "");
    row("catalog import a.csv skip=", 27, Missing, Expected::Word, "");
    // A word that is none.
    row("gte /courses/", 1, UnknownWord, Expected::Word, "gte", "get");
    row("  expekt hit", 3, UnknownWord, Expected::Word, "expekt", "expect");
    row("frobnicate", 1, UnknownWord, Expected::Word, "frobnicate");
    row("backend locmen", 9, UnknownWord, Expected::Word, "locmen", "locmem");
    row("cache /course/ off", 7, UnknownWord, Expected::Word, "/course/", "/courses/");
    row("cache /courses/ paeg", 17, UnknownWord, Expected::Word, "paeg", "page");
    row("cache /courses/ response key=tutorail", 30, UnknownWord, Expected::Word, "tutorail", "tutorial");
    row("on save,delet Course clear", 4, UnknownWord, Expected::Signals, "save,delet", "delete");
    row("on save course clear", 9, UnknownWord, Expected::Word, "course", "Course");
    row("expect hit reason=exipred", 19, UnknownWord, Expected::Word, "exipred", "expired");
    row("\"get\" /courses/", 1, UnknownWord, Expected::Word, "get", "get");
    row("django 3.1", 8, UnknownWord, Expected::Word, "3.1", "3.2");
    // An option that is none, one that is said twice, one word too many.
    row("backend locmem max_entrys=3", 16, UnknownOption, Expected::Option, "max_entrys=", "max_entries=");
    row("save course 42 titel=x", 16, UnknownOption, Expected::Option, "titel=", "title=");
    row("mark timeout=3s", 6, UnknownOption, Expected::End, "timeout=");
    row("backend locmem timeout=3s timeout=4s", 27, Repeated, Expected::Nothing, "timeout=");
    row("get / as 2 as 3", 12, Repeated, Expected::Nothing, "as");
    row("pause now", 7, Unexpected, Expected::End, "now");
    row("say two words", 9, Unexpected, Expected::End, "words");
    row("get / form 2", 7, Unexpected, Expected::Word, "form", "from");
    row("expect keys=3 hits=2", 15, UnknownOption, Expected::Option, "hits=");
    row("expect total 5", 14, BadValue, Expected::Option, "5");
    // A value that is none.
    row("advance 15", 9, BadValue, Expected::TimeSpan, "15", "15s");
    row("advance 15min", 9, BadValue, Expected::TimeSpan, "15min", "15m");
    row("advance soon", 9, BadValue, Expected::TimeSpan, "soon");
    row("advance 1.0000001s", 9, TooPrecise, Expected::TimeSpan, "1.0000001s");
    row("wait -3s", 6, OutOfRange, Expected::TimeSpan, "-3s");
    row("wait 999999999h", 6, OutOfRange, Expected::TimeSpan, "999999999h");
    row("cache touch a timeout=nevr", 23, BadValue, Expected::Timeout, "nevr", "never");
    row("processes two", 11, BadValue, Expected::Integer, "two");
    row("processes 0", 11, OutOfRange, Expected::Integer, "0");
    row("processes 99999999999999999999", 11, OutOfRange, Expected::Integer, "99999999999999999999");
    row("seed -1", 6, BadValue, Expected::Integer, "-1");
    row("seed 18446744073709551616", 6, OutOfRange, Expected::Integer, "18446744073709551616");
    row("speed nan", 7, OutOfRange, Expected::Number, "nan");
    row("speed fast", 7, BadValue, Expected::Number, "fast");
    row("load 50 for 3s", 6, BadValue, Expected::Rate, "50", "50/s");
    row("load 0/s for 3s", 6, OutOfRange, Expected::Rate, "0/s");
    row("get courses/", 5, BadValue, Expected::Target, "courses/", "/courses/");
    row("get / header \"Accept fr\"", 14, BadValue, Expected::Header, "Accept fr");
    row("get / header \"A: \\x0d\\x0aB\"", 14, BadValue, Expected::Header, "A: \r\nB");
    row("cache /courses/ page vary=Cookie,,Accept", 27, BadValue, Expected::HeaderNames, "Cookie,,Accept");
    row("backend redis 127.0.0.1:6379", 15, BadValue, Expected::RedisUrl, "127.0.0.1:6379");
    row("backend memcached localhost", 19, BadValue, Expected::Address, "localhost");
    row("catalog import a.csv decimal=x", 30, BadValue, Expected::Character, "x");
    row("catalog import a.csv delimiter=ab", 32, BadValue, Expected::Character, "ab");
    row("say \"\\xff\"", 5, BadValue, Expected::Text, "\xff");
    // The line is no text of the language.
    row("say \"abc", 5, UnclosedQuote, Expected::Nothing, "\"");
    row("say a\"bc", 6, UnclosedQuote, Expected::Nothing, "\"");
    row("say \"a\\n\"", 7, BadEscape, Expected::Nothing, "\\n");
    row("say \\x4", 5, BadEscape, Expected::Nothing, "\\x");
    row("say \\", 5, BadEscape, Expected::Nothing, "\\");
}

void TestParser::anErrorSaysWhereAndWhatWasMeant()
{
    QFETCH(QByteArray, line);
    const ParseError error = onlyError("# first\r\n" + line + "\r\n");
    QCOMPARE(error.file, u"lesson.lookaside"_s);
    QCOMPARE(error.line, 2);
    QTEST(error.column, "column");
    QTEST(int(error.problem), "problem");
    QTEST(int(error.expected), "expected");
    QTEST(error.found, "found");
    QTEST(error.nearest, "nearest");
}

void TestParser::everyErrorOfAFileIsListed()
{
    const auto result = parse("gte /\nget /\nadvance 5\n\nbackend\n");
    QVERIFY(!result);
    QList<int> lines;
    for (const ParseError &error : result.error())
        lines.append(error.line);
    QCOMPARE(lines, QList<int>({1, 3, 5}));
}

void TestParser::everyWrongOptionOfALineIsListed()
{
    const auto result = parseLine("backend locmem max_entrys=3 timeout=soon cull_frequency=x version=2");
    QVERIFY(!result);
    QCOMPARE(result.error().size(), 3);
    QCOMPARE(result.error()[0].column, 16);
    QCOMPARE(result.error()[1].column, 37);
    QCOMPARE(result.error()[2].column, 57);
}

void TestParser::columnsCountCharacters()
{
    QCOMPARE(onlyError("save course 1 title=\xe8\xaf\xbe\xe7\xa8\x8b titel=x").column, 24);
    QCOMPARE(onlyError("say \"\xf0\x9f\x98\x80\" x").column, 9);
    QCOMPARE(onlyError("say \t\"\\x41\" x").column, 13);
}

void TestParser::rangesAndWordsAreNamed()
{
    QCOMPARE(onlyError("processes 1000").words, QList<QByteArray>({"1", "256"}));
    QCOMPARE(onlyError("backend x").words,
             QList<QByteArray>({"locmem", "redis", "memcached", "database", "file", "dummy"}));
    QCOMPARE(onlyError("get / over 3s").words, QList<QByteArray>({"as", "from", "header"}));
    QCOMPARE(onlyError("cache /courses/ lowlevel").words, QList<QByteArray>({"key="}));
}

void TestParser::bytesThatAreNoTextAreRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("problem");
    QTest::newRow("NUL") << QByteArray("say a\0b", 7) << 6 << int(ParseProblem::ControlCharacter);
    QTest::newRow("escape character") << "say \"\x1b[2J\""_ba << 6 << int(ParseProblem::ControlCharacter);
    QTest::newRow("carriage return inside") << "mark\rmark"_ba << 5 << int(ParseProblem::ControlCharacter);
    QTest::newRow("Latin-1") << "say caf\xe9"_ba << 8 << int(ParseProblem::InvalidUtf8);
    QTest::newRow("overlong") << "say \xc0\xaf"_ba << 5 << int(ParseProblem::InvalidUtf8);
    QTest::newRow("after characters") << "say \xc3\xa9\xc3\xa9\xff"_ba << 7 << int(ParseProblem::InvalidUtf8);
    QTest::newRow("in a comment") << "mark # \xfe"_ba << 8 << int(ParseProblem::InvalidUtf8);
    QTest::newRow("byte order mark inside") << "ma\xef\xbb\xbf\x01rk"_ba << 4 << int(ParseProblem::ControlCharacter);
}

void TestParser::bytesThatAreNoTextAreRefused()
{
    QFETCH(QByteArray, line);
    const ParseError error = onlyError(line);
    QTEST(error.column, "column");
    QTEST(int(error.problem), "problem");
}

void TestParser::linesMayEndAsAnywhere()
{
    const auto commands = parse("\xef\xbb\xbfseed 1\r\nmark\nsay end");
    QVERIFY(commands);
    QCOMPARE(commands->size(), 3);
    QVERIFY(commands->at(0).action == Action(SetSeed{1}));
    QVERIFY(commands->at(2).action == Action(Say{u"end"_s}));
    QCOMPARE(onlyError("\xef\xbb\xbfsede 1").column, 1);
}

void TestParser::aHugeLineIsAnErrorLikeAnyOther_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("column");
    constexpr qsizetype size = 10'000'000;
    QTest::newRow("one word") << QByteArray(size, 'a') << 1;
    QTest::newRow("blanks") << "mark" + QByteArray(size, ' ') + 'x' << int(size) + 5;
    QTest::newRow("many words") << QByteArray("ab ").repeated(size / 3) << 1;
    QTest::newRow("an unclosed quote") << "say \"" + QByteArray(size, 'a') << 5;
    QTest::newRow("a long escape") << "say " + QByteArray("\\x41").repeated(size / 4) + " x" << int(size) + 6;
}

void TestParser::aHugeLineIsAnErrorLikeAnyOther()
{
    QFETCH(QByteArray, line);
    const ParseError error = onlyError(line);
    QTEST(error.column, "column");
    QVERIFY(error.found.size() < 100);
}

void TestParser::aFileOfErrorsEndsItsList()
{
    const auto result = parse(QByteArray("x\n").repeated(1'000'000));
    QVERIFY(!result);
    QCOMPARE(result.error().size(), 10'001);
    QCOMPARE(result.error().last().problem, ParseProblem::TooMany);
    QCOMPARE(result.error().last().line, 10'000);

    const auto options = parseLine(QByteArray("backend locmem" + QByteArray(" x=1").repeated(1'000'000)));
    QVERIFY(!options);
    QCOMPARE(options.error().size(), 100);
}

void TestParser::durationsAreExact_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("microseconds");
    QTest::newRow("us") << "7us"_ba << qint64(7);
    QTest::newRow("ms") << "250ms"_ba << qint64(250'000);
    QTest::newRow("a fraction") << "1.000001s"_ba << qint64(1'000'001);
    QTest::newRow("zeros after it") << "0.50000000000000s"_ba << qint64(500'000);
    QTest::newRow("of a minute") << "0.05m"_ba << qint64(3'000'000);
    QTest::newRow("of an hour") << "1.000000005h"_ba << qint64(3'600'000'018);
    QTest::newRow("a hundred years") << "876000h"_ba << qint64(3'153'600'000'000'000);
}

void TestParser::durationsAreExact()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, microseconds);
    const auto action = parseLine(QByteArray("wait " + text));
    QVERIFY(action && *action);
    QVERIFY(**action == Action(Wait{Duration(microseconds)}));
}

void TestParser::aLineCompletes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("from");
    QTest::addColumn<QList<QByteArray>>("words");
    const auto row = [](QByteArray line, int from, QList<QByteArray> words) {
        QTest::addRow("%s|", line.constData()) << line << from << words;
    };
    row("ad", 0, {"advance"});
    row("backend ", 8, {"locmem", "redis", "memcached", "database", "file", "dummy"});
    row("backend d", 8, {"database", "dummy"});
    row("backend locmem max", 15, {"max_entries="});
    row("backend locmem timeout=", 23, {"never"});
    row("cache /co", 6, {"/courses/", "/courses/{id}/"});
    row("cache /courses/ response key=t", 29, {"tutorial", "tutorial_real"});
    row("cache ge", 6, {"get"});
    row("get /courses/ ", 14, {"as", "from", "header"});
    row("get /courses/ as ", 17, {"anonymous"});
    row("burst 5 get / o", 14, {"over"});
    row("save course 42 ti", 15, {"title="});
    row("on save Course ", 15, {"off", "delete", "delete_pattern", "bump", "clear", "set"});
    row("step ", 5, {"event", "hop", "request", "miss", "expiry"});
    row("speed m", 6, {"max"});
    row("expect miss reason=ev", 19, {"evicted"});
    row("expect t", 7, {"total"});
    row("mark ", 5, {});
    row("mark # ge", 9, {});
    row("get / # ", 8, {});
    row("expect hit reason=expired", 18, {"expired"});
    row("say \"ad", 7, {});
}

void TestParser::aLineCompletes()
{
    QFETCH(QByteArray, line);
    const Completion completion = complete(line);
    QTEST(completion.words, "words");
    if (!completion.words.isEmpty())
        QTEST(int(completion.from), "from");
}

void TestParser::everyVerbIsOfferedFirst() { QCOMPARE(complete("").words.size(), qsizetype(words(Slot::Verb).size())); }

void TestParser::everyWordStandsInTheVocabulary()
{
    const auto all = vocabulary();
    QVERIFY(std::is_sorted(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.text < b.text; }));
    const auto roleOf = [&](QByteArrayView text) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto &entry) { return entry.text == text; });
        return found == all.end() ? -1 : int(found->role);
    };
    for (int i = 0; i < slotCount; ++i) {
        const auto place = words(static_cast<Slot>(i));
        QVERIFY2(!place.empty(), qPrintable(QString::number(i)));
        for (const Word &word : place) {
            QVERIFY(roleOf(word.text) >= 0);
            QCOMPARE(findWord(static_cast<Slot>(i), word.text)->value, word.value);
        }
    }
    QCOMPARE(roleOf("delete"), int(VocabularyEntry::Role::Command));
    QCOMPARE(roleOf("timeout="), int(VocabularyEntry::Role::Option));
    QCOMPARE(roleOf("never-stored"), int(VocabularyEntry::Role::Keyword));
}

QTEST_APPLESS_MAIN(TestParser)
#include "tst_parser.moc"
