#include "lab/parser.h"
#include "report/backendnames.h"
#include "report/commandhelp.h"
#include "report/englishplurals.h"
#include "report/errors.h"
#include "report/figures.h"
#include "report/glossary.h"
#include "report/pagetext.h"
#include "report/words.h"
#include "server/backendkind.h"
#include "trace/names.h"

#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWords : public QObject {
    Q_OBJECT

private slots:
    void everyValueHasWords();
    void everyErrorOfTheSourcesHasASentenceAndANextStep();
    void aRefusalOfTheCacheIsToldAsWhatItIs();
    void everyTextWithANumberHasBothNumbers();
    void argumentsStandInTheirPlaces();
    void anUnknownErrorIsToldByItsCode();
    void aBlankKeyHasAText();
    void aParseErrorSaysWhereWhatAndWhatWasMeant_data();
    void aParseErrorSaysWhereWhatAndWhatWasMeant();
    void everyParseErrorHasWords();
    void figuresReadWell_data();
    void figuresReadWell();
    void longTextsAreShortenedInTheMiddle();
    void everyTermIsExplained();
    void everyVerbHasHelpThatRuns();
    void oneWordForEachThing();
};

// What people read: forms, what the window and the reports say, the README. Each thing has the one word that the
// glossary explains.
void TestWords::oneWordForEachThing()
{
    static const QRegularExpression said(u"\"(?:[^\"\\\\\\n]|\\\\.)*\""_s);
    static const QRegularExpression synonym(
        u"\\b(hit[- ]rate|miss[- ]rate|purged?|outdated|obsolete|lifetime|time-to-live|dogpile|thundering herd|"
        "expiration date|cache entry is dropped)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString root = QStringLiteral(LOOKASIDE_TEST_DATA "/../../");
    int texts = 0;
    QStringList found;
    const auto look = [&](const QString &text, const QString &where) {
        ++texts;
        if (const auto match = synonym.match(text); match.hasMatch())
            found << where + u": "_s + match.captured();
    };
    for (const char *folder :
         {"src/look", "src/frame", "src/views", "src/labwindow", "src/livewindow", "src/report", "ui", "resources"}) {
        QDirIterator files(root + QLatin1StringView(folder), {u"*.cpp"_s, u"*.ui"_s, u"*.md"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            if (file.fileName().endsWith(".cpp"_L1)) {
                for (auto match = said.globalMatch(source); match.hasNext();)
                    look(match.next().captured(), file.fileName());
            } else {
                look(source, file.fileName());
            }
        }
    }
    QFile readme(root + u"README.md"_s);
    QVERIFY(readme.open(QIODevice::ReadOnly));
    look(QString::fromUtf8(readme.readAll()), readme.fileName());
    QVERIFY(texts > 1'000);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestWords::everyValueHasWords()
{
    QSet<QString> seen;
    const auto check = [&](const QString &text) {
        QVERIFY(!text.isEmpty());
        seen.insert(text);
    };
    for (int i = 0; i < trace::outcomeCount; ++i) {
        check(report::outcomeText(static_cast<trace::Outcome>(i)));
        QVERIFY(report::outcomeHint(static_cast<trace::Outcome>(i)).endsWith(u'.'));
    }
    for (int i = 0; i < trace::missReasonCount; ++i) {
        check(report::reasonText(static_cast<trace::MissReason>(i)));
        QVERIFY(report::reasonHint(static_cast<trace::MissReason>(i)).endsWith(u'.'));
    }
    QCOMPARE(seen.size(), trace::outcomeCount + trace::missReasonCount);
    seen.clear();
    for (int i = 0; i < trace::eventKindCount; ++i)
        check(report::kindText(static_cast<trace::EventKind>(i)));
    QCOMPARE(seen.size(), trace::eventKindCount);
    for (const char *code : {"method", "streaming", "status", "not-modified", "set-cookie", "private", "no-store",
                             "no-cache", "vary-star", "max-age-zero", "timeout-zero", "exists", "raised",
                             "timeout-dead", "keeps-nothing", "backend-failed", "absent"})
        QVERIFY2(report::refusalText(code) != QLatin1StringView(code), code);
    QCOMPARE(report::statusText(404), u"404 Not Found"_s);
    QCOMPARE(report::statusText(299), u"299"_s);
    QCOMPARE(report::userText(-1), u"anonymous"_s);
    for (const server::BackendKind &kind : server::backendKinds())
        QVERIFY2(report::backendText(kind.word.toByteArray()) != QLatin1StringView(kind.word), kind.word.data());
}

// Whoever adds a code finds here that it needs words: in report/errors.cpp.
void TestWords::everyErrorOfTheSourcesHasASentenceAndANextStep()
{
    // A code is what failure() and Error{} are given first; every word that begins as one of those is taken for one,
    // too, wherever it stands: codes are also chosen by ? : and passed on.
    static const QRegularExpression given(
        uR"((?:failure\(|fail\(|find\(Severity::\w+,|abandon\(\s*\{|\bError\s*\{)\s*"([a-z]+)\.)"_s);
    static const QRegularExpression word(uR"-("([a-z]+)(\.[a-zA-Z][A-Za-z0-9.-]*[A-Za-z0-9])")-"_s);
    QStringList sources;
    QSet<QString> families;
    QDirIterator files(QStringLiteral(LOOKASIDE_TEST_DATA "/../../src"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains("/report/"_L1))
            continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        sources << QString::fromUtf8(file.readAll());
        for (auto match = given.globalMatch(sources.constLast()); match.hasNext();)
            families.insert(match.next().captured(1));
    }
    for (const char *family :
         {"redis", "inspect", "file", "catalog", "cache", "inspector", "pickle", "chain", "compression", "memcached"})
        QVERIFY2(families.contains(QLatin1StringView(family)) || family == "file"_ba, family);
    QSet<QByteArray> codes;
    for (const QString &source : std::as_const(sources)) {
        for (auto match = word.globalMatch(source); match.hasNext();) {
            const auto found = match.next();
            static const QRegularExpression fileName(u"\\.(cpp|h|html|csv|jsonl|lookaside|sqlite|json|txt|svg|png)$"_s);
            if (families.contains(found.captured(1)) && !fileName.match(found.captured(2)).hasMatch())
                codes.insert(QString(found.captured(1) + found.captured(2)).toUtf8());
        }
    }
    QVERIFY(codes.size() > 40);
    QByteArrayList unknown;
    for (const QByteArray &each : std::as_const(codes)) {
        if (!report::isKnownError(each) || report::errorText({each, {}}).nextStep.contains(u"report this code"_s))
            unknown.append(each);
        const report::ErrorText text = report::errorText({each, {u"a"_s, u"b"_s, u"c"_s}});
        QVERIFY2(!text.sentence.contains(QString::fromLatin1(each)), each.constData());
        QVERIFY2(!text.sentence.isEmpty() && !text.nextStep.isEmpty(), each.constData());
        QVERIFY2(!text.sentence.contains(u'%') && !text.nextStep.contains(u'%'), each.constData());
    }
    std::sort(unknown.begin(), unknown.end());
    QVERIFY2(unknown.isEmpty(), unknown.join(' ').constData());
}

// Not every refusal is about memory.
void TestWords::aRefusalOfTheCacheIsToldAsWhatItIs()
{
    const auto isAboutMemory = [](const QString &words) {
        const report::ErrorText text = report::errorText({"cache.ResponseError", {words}});
        return text.sentence.contains(u"memory left"_s) || text.nextStep.contains(u"memory"_s);
    };
    for (const char *full :
         {"OOM command not allowed when used memory > 'maxmemory'.", "SERVER_ERROR out of memory storing object"})
        QVERIFY2(isAboutMemory(QString::fromLatin1(full)), full);
    for (const char *other : {"CLIENT_ERROR cannot increment or decrement non-numeric value", "ERROR",
                              "ERR value is not an integer or out of range", "SERVER_ERROR object too large for cache"})
        QVERIFY2(!isAboutMemory(QString::fromLatin1(other)), other);
}

// English needs no translation of its own for the two numbers of a noun.
void TestWords::everyTextWithANumberHasBothNumbers()
{
    const report::EnglishPlurals english;
    QCOMPARE(english.translate("", "%n key(s) (is|are) gone: it (goes|go)", nullptr, 1), u"%n key is gone: it goes"_s);
    QCOMPARE(english.translate("", "%n key(s) (is|are) gone", nullptr, 0), u"%n keys are gone"_s);
    QCOMPARE(english.translate("", "key(s)", nullptr, -1), QString());
    static const QRegularExpression counted(uR"(\btr\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+))"_s);
    int texts = 0;
    QStringList bad;
    QDirIterator files(QStringLiteral(LOOKASIDE_TEST_DATA "/../../src"), {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        for (auto match = counted.globalMatch(source); match.hasNext();) {
            const QString text = match.next().captured(1);
            if (!text.contains(u"%n"_s))
                continue;
            ++texts;
            for (const int n : {1, 2}) {
                const QString told = english.translate("", text.toUtf8().constData(), nullptr, n);
                if (told.contains(u"(s)"_s) || told.contains(u"(es)"_s) || told.contains(u'|'))
                    bad << told;
            }
        }
    }
    QVERIFY(texts > 30);
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
}

void TestWords::argumentsStandInTheirPlaces()
{
    const auto text = report::errorText({"catalog.tooLong", {u"a %2 b"_s, u"200"_s}});
    QCOMPARE(text.sentence, u"“a %2 b” is longer than the 200 characters that the field holds."_s);
    QCOMPARE(report::errorText({"redis.connect.refused", {}}).sentence, u"Connection refused: nothing listens on ."_s);
    // A code within an error is worded, too.
    for (const base::Error &error : {base::Error{"cache.UnpicklingError", {u"pickle.opcode"_s, u"7"_s, u"79"_s}},
                                     base::Error{"cache.BackendError", {u"redis.connect.refused"_s, u"127.0.0.1:1"_s}},
                                     base::Error{"redis.sentinel.unreachable", {u"shop"_s, u"redis.silent"_s}}}) {
        const QString sentence = report::errorText(error).sentence;
        QVERIFY2(!sentence.contains(error.args.value(error.code.startsWith("redis") ? 1 : 0)), qPrintable(sentence));
    }
    QCOMPARE(report::errorText({"redis.reply.wrongpass", {u"WRONGPASS no"_s, u"AUTH"_s}}).sentence,
             u"The server answered with an error: WRONGPASS no"_s);
    QCOMPARE(report::errorText({"redis.reply.wrongpass", {u"WRONGPASS no"_s, u"AUTH"_s}}).nextStep,
             u"See the Redis documentation of the command AUTH."_s);
}

void TestWords::aBlankKeyHasAText()
{
    QCOMPARE(report::keyText("a b", {}), QStringLiteral("a b"));
    QCOMPARE(report::keyText("", {}), QStringLiteral("(empty key)"));
    QVERIFY(report::keyText("   ", {}).startsWith(QStringLiteral("(3 space")));
}

void TestWords::anUnknownErrorIsToldByItsCode()
{
    QVERIFY(!report::isKnownError("moon.eclipse"));
    QCOMPARE(report::errorText({"moon.eclipse", {u"today"_s}}).sentence, u"Unexpected error (moon.eclipse: today)."_s);
}

void TestWords::aParseErrorSaysWhereWhatAndWhatWasMeant_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("word")
        << "backend locmen"_ba
        << u"a.lookaside:1:9: unknown word “locmen”; expected one of these words: locmem, redis, memcached, database, file, dummy; did you mean “locmem”?"_s;
    QTest::newRow("duration")
        << "advance 15"_ba
        << u"a.lookaside:1:9: “15” is not valid here; expected a duration such as 250ms, 30s or 15m; did you mean “15s”?"_s;
    QTest::newRow("range") << "processes 1000"_ba
                           << u"a.lookaside:1:11: “1000” is out of range; expected a whole number from 1 to 256"_s;
    QTest::newRow("missing") << "get"_ba
                             << u"a.lookaside:1:4: the command is incomplete; expected a path that begins with /"_s;
    QTest::newRow("surplus") << "mark it"_ba
                             << u"a.lookaside:1:6: “it” is not allowed here; expected the end of the line"_s;
    QTest::newRow("quote") << "say \"a"_ba << u"a.lookaside:1:5: this quote is not closed"_s;
}

void TestWords::aParseErrorSaysWhereWhatAndWhatWasMeant()
{
    QFETCH(QByteArray, line);
    const auto result = lab::parse(line, u"a.lookaside"_s);
    QVERIFY(!result);
    QTEST(report::parseErrorText(result.error().front()), "text");
}

void TestWords::everyParseErrorHasWords()
{
    QSet<QString> problems;
    for (int i = 0; i < lab::parseProblemCount; ++i) {
        lab::ParseError error;
        error.problem = static_cast<lab::ParseProblem>(i);
        problems.insert(report::parseErrorText(error));
    }
    QCOMPARE(problems.size(), lab::parseProblemCount);
    QSet<QString> expectations;
    for (int i = 0; i < lab::expectedCount; ++i) {
        lab::ParseError error;
        error.expected = static_cast<lab::Expected>(i);
        expectations.insert(report::parseErrorText(error));
    }
    QCOMPARE(expectations.size(), lab::expectedCount);
}

void TestWords::figuresReadWell_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("text");
    const auto row = [](QString figure, QString text) {
        QTest::newRow(qPrintable(text + u' ' + QString::number(qHash(figure)))) << figure << text;
    };
    row(report::durationText(410us), u"0.41 ms"_s);
    row(report::durationText(2ms), u"2 ms"_s);
    row(report::durationText(200ms), u"200 ms"_s);
    row(report::durationText(1500ms), u"1.5 s"_s);
    row(report::durationText(15min), u"15 min"_s);
    row(report::durationText(24h), u"24 h"_s);
    row(report::countdownText(14min + 58s), u"14:58"_s);
    row(report::countdownText(23h + 59min + 12s), u"23:59:12"_s);
    row(report::countdownText(28s), u"0:28"_s);
    row(report::countdownText(9490ms), u"9.4 s"_s);
    row(report::countdownText(-1s), u"0.0 s"_s);
    row(report::countdownText(base::Duration::max()), u"no TTL"_s);
    row(report::clockText(base::Instant(14min + 32s)), u"00:14:32"_s);
    row(report::byteText(88), u"88 B"_s);
    row(report::byteText(3215), u"3.2 kB"_s);
    row(report::byteText(999'999), u"1.0 MB"_s);
    row(report::percentText(5, 6), u"83 %"_s);
    row(report::percentText(0, 0), u"–"_s);
    row(report::percentText(99'999, 100'000), u"99.9 %"_s);
    row(report::percentText(1, 100'000), u"0.1 %"_s);
    row(report::percentText(7, 7), u"100 %"_s);
}

void TestWords::figuresReadWell()
{
    QFETCH(QString, figure);
    QTEST(figure, "text");
}

void TestWords::longTextsAreShortenedInTheMiddle()
{
    QCOMPARE(report::shown("course_list", 60), u"course_list"_s);
    QCOMPARE(report::shown(QByteArray(QByteArray(100, 'a') + QByteArray(100, 'b')), 10), u"aaaaaa…bbb"_s);
    QCOMPARE(report::shown(QByteArray("a\0\xff", 3), 60), uR"(a\x00\xff)"_s);
    QVERIFY(report::shown(QByteArray(10'000'000, 'x')).size() <= 60);
}

void TestWords::everyTermIsExplained()
{
    QSet<QByteArray> ids;
    for (const report::Term &term : report::glossary()) {
        ids.insert(term.id);
        QVERIFY2(!term.name.isEmpty() && term.meaning.size() > 20 && term.whyItMatters.size() > 15,
                 term.id.constData());
        QVERIFY2(term.meaning.endsWith(u'.') && term.whyItMatters.endsWith(u'.'), term.id.constData());
        QCOMPARE(report::term(term.id).name, term.name);
    }
    QCOMPARE(ids.size(), report::glossary().size()); // each once
    for (const char *id :
         {"hit",          "miss",           "stale-hit",  "uncached", "ttl",      "timeout",    "key",
          "key-function", "version",        "key-prefix", "receiver", "signal",   "invalidate", "expire",
          "cull",         "evict",          "locmem",     "process",  "stampede", "jitter",     "generation",
          "cache-page",   "cache-response", "vary",       "modelled", "measured"})
        QVERIFY2(ids.contains(id), id);
    QVERIFY(report::term("nonsense").name.isEmpty());
}

void TestWords::everyVerbHasHelpThatRuns()
{
    for (const lab::Word &verb : lab::words(lab::Slot::Verb)) {
        const report::CommandHelp help = report::commandHelp(static_cast<lab::Verb>(verb.value));
        QVERIFY2(help.meaning.endsWith(u'.'), verb.text.data());
        QVERIFY2(help.example.startsWith(verb.text.toByteArray()), verb.text.data());
        const auto action = lab::parseLine(help.example);
        QVERIFY2(action && *action, help.example.constData());
    }
}

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
