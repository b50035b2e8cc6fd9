#include "lesson/check.h"
#include "lesson/limits.h"
#include "lesson/reader.h"
#include "lesson/shipped.h"
#include "mutation.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace lesson;

namespace {

const QByteArray whole = R"(# One look, one query

> Time: 4 minutes

The list of courses is asked for twice.

## With a cache

```python
@cache_response(timeout=900)
```

```question second-request
What does the second request cost?

what:
- [ ] 200 ms
  The entry was stored by the first request.
- [x] 2 ms

why:
- [x] It is answered from the cache.
- [ ] The database remembers the query.
  The database is not asked at all.

so: The look-up found the entry.
shows: hit 1
```

```lookaside
cache /courses/ response timeout=15m key=tutorial
get /courses/
expect miss queries=1 cost=200ms
get /courses/
expect hit queries=0 cost=2ms
```

> Hint: Look at the keys.
> Teacher: Let the class vote.

## Your turn

```lookaside
cache /courses/ off
```

```goal
queries <= $most "database queries"
slowest <= 200ms "slowest answer"
```

```lookaside trial
get /courses/?level=easy&try=$try
get /courses/?level=easy&try=$try
```

```lookaside solution
cache /courses/ response timeout=15m key=tutorial
```

```variants
most  pages
1     3
1     4
```

```marks
2 answer second-request
3 goal queries
5 hidden "a second user is served, too"
  get /courses/ as 7
  expect miss
```
)";

Problems problemsOf(const QByteArray &text)
{
    const auto lesson = read(text, u"lesson.md"_s);
    return lesson ? Problems() : lesson.error();
}

QByteArray without(const QByteArray &line)
{
    QByteArray text = whole;
    Q_ASSERT(text.contains(line));
    return text.replace(line, QByteArray());
}

QByteArray with(const QByteArray &line, const QByteArray &other)
{
    QByteArray text = whole;
    Q_ASSERT(text.contains(line));
    return text.replace(line, other);
}

} // namespace

class LessonReaderTest : public QObject {
    Q_OBJECT

private slots:
    void aLessonIsReadWhole();
    void faultsAreLocated_data();
    void faultsAreLocated();
    void allFaultsAreToldAtOnce();
    void theVersionIsWhatStudentsAreGiven();
    void variantsFillIn();
    void aTryChangesSomethingEveryTime();
    void whatALessonClaimsIsTried_data();
    void whatALessonClaimsIsTried();
    void theExampleOfTheDocumentationHolds();
    void limitsHold();
    void mutatedFilesAreReadOrRefusedWhereTheyAre();
};

void LessonReaderTest::aLessonIsReadWhole()
{
    const auto lesson = read(whole, u"lesson.md"_s);
    for (const Problem &problem : lesson ? Problems() : lesson.error())
        qWarning("%s", qPrintable(problemText(u"lesson.md"_s, problem)));
    QVERIFY(lesson);
    QCOMPARE(lesson->title, u"One look, one query"_s);
    QCOMPARE(lesson->minutes, std::optional(4));
    QCOMPARE(lesson->parts.size(), 3);
    QCOMPARE(lesson->parts[1].title, u"With a cache"_s);
    const Question &question = *lesson->questions().first();
    QCOMPARE(question.id, "second-request");
    QCOMPARE(question.text, u"What does the second request cost?"_s);
    QCOMPARE(question.what.size(), 2);
    QVERIFY(question.what[1].isCorrect);
    QCOMPARE(question.what[0].answer, u"The entry was stored by the first request."_s);
    QCOMPARE(question.decider.word, "hit");
    QCOMPARE(lesson->blocks(Block::Kind::Play).size(), 2);
    QCOMPARE(lesson->blocks(Block::Kind::Play).first()->commands[1].line, 32);
    QCOMPARE(lesson->goals()->goals.size(), 2);
    QCOMPARE(lesson->goals()->goals[1].target, 200'000);
    QCOMPARE(lesson->marks.size(), 3);
    QVERIFY(lesson->marks[2].isHidden);
    QCOMPARE(lesson->marks[2].commands.size(), 2);
    int hints = 0, notes = 0;
    for (const Piece &piece : lesson->parts[1].pieces) {
        if (const auto *note = std::get_if<Note>(&piece))
            (note->kind == Note::Kind::Hint ? hints : notes)++;
    }
    QCOMPARE(hints, 1);
    QCOMPARE(notes, 1);
    QByteArray windows = whole;
    QVERIFY(read(windows.replace('\n', "\r\n"), u"lesson.md"_s));
}

void LessonReaderTest::faultsAreLocated_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("code"); // empty: of the command language
    QTest::addColumn<QByteArray>("nearest");
    const auto row = [](const char *name, const QByteArray &text, int line, int column, const char *code,
                        const char *nearest = "") {
        QTest::newRow(name) << text << line << column << QByteArray(code) << QByteArray(nearest);
    };
    row("no title", without("# One look, one query\n"), 1, 1, "lesson.noTitle");
    row("a fence's word", with("```question second", "```qestion second"), 13, 4, "lesson.unknownFence", "question");
    row("a fence's role", with("lookaside trial", "lookaside trail"), 52, 14, "lesson.unknownRole", "trial");
    row("no correct choice", with("- [x] 2 ms", "- [ ] 2 ms\n  No."), 17, 1, "lesson.noCorrect");
    row("two correct choices", with("- [ ] 200 ms", "- [x] 200 ms"), 17, 1, "lesson.severalCorrect");
    row("a wrong choice unanswered", without("  The entry was stored by the first request.\n"), 17, 1,
        "lesson.noAnswer");
    row("no why", without("- [ ] The database remembers the query.\n  The database is not asked at all.\n"), 22, 1,
        "lesson.tooFewChoices");
    row("no sentence", without("so: The look-up found the entry.\n"), 13, 1, "lesson.noSentence");
    row("an event's word", with("shows: hit 1", "shows: hitt 1"), 27, 1, "lesson.unknownEvent", "hit");
    row("a command", with("get /courses/\nexpect miss", "gte /courses/\nexpect miss"), 32, 1, "", "get");
    row("a command's option", with("timeout=15m key=tutorial\nget", "timout=15m key=tutorial\nget"), 31, 26, "",
        "timeout=");
    row("a measure", with("queries <= $most", "querys <= $most"), 48, 1, "lesson.unknownMeasure", "queries");
    row("a relation", with("queries <= $most", "queries =< $most"), 48, 9, "lesson.unknownRelation");
    row("a target", with("slowest <= 200ms", "slowest <= 200"), 49, 12, "lesson.badTime");
    row("a variable", with("queries <= $most", "queries <= $mots"), 48, 12, "lesson.badCount");
    row("a variable of a trial", with("try=$try\nget", "try=$tyr\nget"), 53, 30, "lesson.unknownVariable", "try");
    row("no picture", with("> Hint: Look at the keys.", "> Picture: Livs"), 38, 1, "lesson.badPicture", "Lives");
    row("a note's word", with("> Hint:", "> Hnt:"), 38, 3, "lesson.unknownNote", "Hint");
    row("an item", with("2 answer second", "2 anser second"), 68, 3, "lesson.unknownItem", "answer");
    row("an item's name", with("answer second-request", "answer second-reqest"), 68, 1, "lesson.noSuchQuestion",
        "second-request");
    row("an item that checks nothing", without("  expect miss\n"), 70, 1, "lesson.itemChecksNothing");
    row("no solution", with("```lookaside solution", "```text"), 47, 1, "lesson.noSolution");
    row("not closed", without("```\n").replace("  expect miss\n", "  expect miss\n"), 9, 1, "lesson.unclosedFence");
    row("not UTF-8", with("The list", "The \xff list"), 5, 1, "lesson.notUtf8");
    row("a control character", with("The list", "The \x1b[31m list"), 5, 5, "lesson.control");
}

void LessonReaderTest::faultsAreLocated()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const int, column);
    QFETCH(const QByteArray, code);
    QFETCH(const QByteArray, nearest);
    const Problems problems = problemsOf(text);
    QStringList told;
    for (const Problem &problem : problems) {
        told << problemText(u"lesson.md"_s, problem);
        const QByteArray found = problem.command ? problem.command->nearest : problem.nearest;
        if (problem.line == line && problem.column == column && problem.error.code == code && found == nearest) {
            QVERIFY2(told.last().startsWith(u"lesson.md:%1:%2: "_s.arg(line).arg(column)), qPrintable(told.last()));
            return;
        }
    }
    QFAIL(qPrintable(told.isEmpty() ? u"nothing is found"_s : told.join(u'\n')));
}

void LessonReaderTest::allFaultsAreToldAtOnce()
{
    QByteArray text = whole;
    text.replace("get /courses/\nexpect miss", "gte /courses/\nexpect mis").replace("slowest <=", "slowset <=");
    text.replace("> Hint:", "> Hnt:");
    const Problems problems = problemsOf(text);
    QCOMPARE(problems.size(), 4);
    QVERIFY(std::is_sorted(problems.begin(), problems.end(),
                           [](const Problem &a, const Problem &b) { return a.line < b.line; }));
}

void LessonReaderTest::theVersionIsWhatStudentsAreGiven()
{
    const auto version = [](const QByteArray &text, int variant = 0) {
        return read(text, u"lesson.md"_s, variant).value_or(Lesson()).version;
    };
    const QByteArray teachers = version(whole);
    QCOMPARE(teachers.size(), 64);
    const qsizetype marks = whole.indexOf("```marks");
    QCOMPARE(version(whole.first(marks)), teachers); // a student's copy
    QCOMPARE(version(without("> Teacher: Let the class vote.\n")), teachers);
    QCOMPARE(version(whole, 1), teachers);
    QVERIFY(version(with("2 ms\n", "3 ms\n")) != teachers);
    QVERIFY(version(with("1     4", "1     5")) != teachers);
}

void LessonReaderTest::variantsFillIn()
{
    QByteArray text = with("try=$try\nget", "try=$pages\nget");
    text.replace("is asked for twice", "has $pages pages, $5 each, $unknown");
    for (int variant : {0, 1, 2, 3}) {
        const auto lesson = read(text, u"lesson.md"_s, variant);
        QVERIFY(lesson);
        QCOMPARE(lesson->variants, 2);
        QCOMPARE(lesson->variant, variant % 2);
        const QString pages = variant % 2 ? u"4"_s : u"3"_s;
        QVERIFY(std::get<Prose>(lesson->parts[0].pieces[0])
                    .markdown.endsWith(u"has %1 pages, $5 each, $unknown."_s.arg(pages)));
        const auto get = std::get<lab::Get>(lesson->blocks(Block::Kind::Trial).first()->commands.first().action);
        QCOMPARE(get.request.target, "/courses/?level=easy&try=" + pages.toUtf8());
    }
}

void LessonReaderTest::aTryChangesSomethingEveryTime()
{
    const auto lesson = read(whole, u"lesson.md"_s);
    QVERIFY(lesson);
    const Block &trial = *lesson->blocks(Block::Kind::Trial).first();
    const auto second = commandsOfTry(trial, 2, false);
    QCOMPARE(second.size(), 5); // restart, clear, mark and both
    QCOMPARE(std::get<lab::Get>(second.last().action).request.target, "/courses/?level=easy&try=2");
    QCOMPARE(commandsOfTry(trial, 2, true).size(), 4);
}

void LessonReaderTest::whatALessonClaimsIsTried_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says"); // empty: all holds
    QTest::newRow("as it is") << whole << QByteArray();
    QTest::newRow("an expectation") << with("expect miss queries=1 cost", "expect miss queries=2 cost")
                                    << QByteArray("lesson.md:33: expect miss queries=2");
    QTest::newRow("a command that fails")
        << with("get /courses/\nexpect hit", "restart 9\nget /courses/\nexpect hit") << QByteArray("restart 9");
    QTest::newRow("what decides") << with("shows: hit 1", "shows: stale 1")
                                  << QByteArray("lesson.md:27:1: The decisive event, stale number 1");
    QTest::newRow("a goal reached by nothing")
        << with("cache /courses/ off\n", "mark\n") << QByteArray("lesson.md:47:1: The goals are reached without");
    QTest::newRow("a solution that is none")
        << with("```lookaside solution\ncache /courses/ response timeout=15m key=tutorial",
                "```lookaside solution\nmark")
        << QByteArray("lesson.md:48:1: Solution 1 does not reach the goal “database queries”: it results in 2");
    for (const char *command : {"load 100000/s for 100000h", "burst 100000 get /courses/", "advance 10000h",
                                "start get /courses/ delay=10000h"})
        QTest::newRow(command) << with("get /courses/\nexpect hit", command + QByteArray("\nget /courses/\nexpect hit"))
                               << "lesson.md:34:1: “" + QByteArray(command) + "” asks for too much";
    QTest::newRow("costs of the machine") << with("cache /courses/ off\n",
                                                  "cache /courses/ off\ncosts measured\nget "
                                                  "/courses/\ncosts tutorial\n")
                                          << QByteArray("Two runs of this path produce different logs");
}

void LessonReaderTest::whatALessonClaimsIsTried()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, says);
    const Checked checked = check(text, u"lesson.md"_s);
    QStringList told;
    for (const Problem &problem : checked.problems)
        told << problemText(u"lesson.md"_s, problem);
    if (says.isEmpty())
        QVERIFY2(told.isEmpty(), qPrintable(told.join(u'\n')));
    else
        QVERIFY2(told.join(u'\n').contains(QString::fromUtf8(says)), qPrintable(told.join(u'\n')));
    QCOMPARE(told.removeDuplicates(), 0);
    QCOMPARE(checked.questions, 1);
}

void LessonReaderTest::theExampleOfTheDocumentationHolds()
{
    QFile page(QStringLiteral(LOOKASIDE_TEST_DATA "/../../docs/lessons.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    const qsizetype from = text.indexOf("````markdown\n") + 13;
    const Checked checked = check(text.mid(from, text.indexOf("\n````", from) + 1 - from), u"lesson.md"_s);
    for (const Problem &problem : checked.problems)
        QFAIL(qPrintable(problemText(u"lesson.md"_s, problem)));
    QCOMPARE(checked.solutions, 1);
}

void LessonReaderTest::limitsHold()
{
    const auto code = [](const QByteArray &text) { return problemsOf(text).value(0).error.code; };
    QCOMPARE(code(QByteArray(maxBytes + 1, 'a')), "lesson.tooLarge");
    QByteArray bomb = "# Bomb\n\n```variants\na\n" + QByteArray(1'000, 'x') + "\n```\n\n";
    for (int i = 0; i < 100'000; ++i)
        bomb += "$a$a$a$a\n";
    QCOMPARE(problemsOf(bomb).last().error.code, "lesson.tooLarge");
    QByteArray parts = "# Parts\n";
    for (int i = 0; i < maxParts + 50; ++i)
        parts += "## Part\n";
    QCOMPARE(code(parts), "lesson.tooMany");
    QByteArray wrong = "# Wrong\n\n```lookaside\n";
    for (int i = 0; i < 20'000; ++i)
        wrong += "gte /courses/\n";
    QCOMPARE(problemsOf(wrong + "```\n").size(), maxProblems);
}

// LOOKASIDE_FUZZ_RUNS asks for more than the tests run.
void LessonReaderTest::mutatedFilesAreReadOrRefusedWhereTheyAre()
{
    const int runs = std::max(12'000, qEnvironmentVariableIntValue("LOOKASIDE_FUZZ_RUNS"));
    QList<QByteArray> corpus{whole};
    for (const Shipped &each : shipped())
        corpus.append(*shippedText(each.file));
    QRandomGenerator random(131313);
    int accepted = 0, refused = 0;
    for (int run = 0; run < runs; ++run) {
        const QByteArray text =
            mutation::mutated(corpus[random.bounded(int(corpus.size()))], mutation::lessonPieces(), random);
        const auto lesson = read(text, u"lesson.md"_s, random.bounded(100));
        lesson ? ++accepted : ++refused;
        if (lesson) {
            for (const Question *question : lesson->questions())
                QVERIFY(question->what.size() >= 2 && question->why.size() >= 2);
            continue;
        }
        QVERIFY(!lesson.error().isEmpty() && lesson.error().size() <= maxProblems);
        const int lines = int(text.count('\n')) + 1;
        for (const Problem &problem : lesson.error()) {
            QVERIFY2(problem.line >= 1 && problem.line <= lines && problem.column >= 1, text.constData());
            QVERIFY(!problemText(u"lesson.md"_s, problem).contains(u"report this code"_s));
        }
    }
    QVERIFY2(accepted > runs / 50 && refused > runs / 5, qPrintable(u"%1 %2"_s.arg(accepted).arg(refused)));
}

QTEST_GUILESS_MAIN(LessonReaderTest)
#include "tst_lessonreader.moc"
