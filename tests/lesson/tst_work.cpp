#include "classroom.h"
#include "lesson/workrules.h"
#include "report/errors.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace lesson;

class WorkTest : public QObject {
    Q_OBJECT

private slots:
    void aWorkIsReadAsItWasWritten();
    void namesAreTamed_data();
    void namesAreTamed();
    void everyAlteredByteIsSeen();
    void mailProgramsAlterNothing();
    void whatIsNoWorkIsSaid_data();
    void whatIsNoWorkIsSaid();
    void replayTellsFromWhichLineTheLogDiffers_data();
    void replayTellsFromWhichLineTheLogDiffers();
    void theCoursesAreThoseThatItBeganWith();
    void mutatedFilesAreToldNeverACrash();
};

void WorkTest::aWorkIsReadAsItWasWritten()
{
    Work work = classroom::workOf(u"Zoë “Quote” O'Neil, 1"_s, {{"second", 2, 0}}, classroom::right + "advance 15m\n");
    work.courses = ImportedCourses{"title,level\n\"a, b\",easy\nchecksum 1,hard\n"};
    const QByteArray text = toText(work);
    const auto read = readWork(text);
    QVERIFY(read);
    QVERIFY(read->isIntact);
    QCOMPARE(read->student, work.student);
    QCOMPARE(read->lesson, classroom::name);
    QCOMPARE(read->version, work.version);
    QCOMPARE(read->seed, work.seed);
    QCOMPARE(read->answers, work.answers);
    QCOMPARE(read->steps.size(), 4);
    QCOMPARE(std::get<ImportedCourses>(read->courses).csv, std::get<ImportedCourses>(work.courses).csv);
    QCOMPARE(toText(*read), text);
}

void WorkTest::namesAreTamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tame");
    QTest::newRow("plain") << u"Ada Example"_s << u"Ada Example"_s;
    QTest::newRow("blanks") << u"  Ada \t\n Example "_s << u"Ada Example"_s;
    QTest::newRow("composed") << u"Zoe\u0308"_s << u"Zo\u00eb"_s;
    QTest::newRow("a second line") << u"Ada\nseed 1"_s << u"Ada seed 1"_s;
    QTest::newRow("steers") << u"\x1b[2J"_s << u"\\x1b[2J"_s;
    QTest::newRow("reorders") << u"a\u202eb"_s << u"a\\xe2\\x80\\xaeb"_s;
    QTest::newRow("nothing") << u" \n"_s << QString();
    QTest::newRow("too long") << QString(101, u'a') << QString();
}

void WorkTest::namesAreTamed()
{
    QFETCH(const QString, name);
    QFETCH(const QString, tame);
    QCOMPARE(studentName(name), tame);
    QVERIFY(seedOf(name) > 0);
    QCOMPARE(seedOf(name), seedOf(u' ' + name.toUpper()));
}

// At every position, by every kind of slip.
void WorkTest::everyAlteredByteIsSeen()
{
    const QByteArray text = classroom::rightWork();
    QVERIFY(readWork(text) && readWork(text)->isIntact);
    const auto isSeen = [](const QByteArray &altered) {
        const auto work = readWork(altered);
        return !work || !work->isIntact;
    };
    for (qsizetype at = 0; at < text.size() - 1; ++at) { // the last one is the line break at the end
        QByteArray flipped = text, without = text, twice = text, other = text;
        flipped[at] = char(flipped[at] ^ 1);
        other[at] = other[at] == '0' ? '1' : '0';
        without.remove(at, 1);
        twice.insert(at, 'x');
        for (const QByteArray &altered : {flipped, without, twice, other}) {
            if (altered != text)
                QVERIFY2(isSeen(altered), altered.constData());
        }
        QVERIFY(isSeen(text.first(at)));
    }
    QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i + 2 < lines.size(); ++i) {
        QList<QByteArray> swapped = lines, left = lines;
        swapped.swapItemsAt(i, i + 1);
        left.removeAt(i);
        QVERIFY(isSeen(swapped.join('\n')));
        QVERIFY(isSeen(left.join('\n')));
    }
    QVERIFY(isSeen(text + "[000000000000] get /courses/\n"));
}

void WorkTest::mailProgramsAlterNothing()
{
    const QByteArray text = classroom::rightWork();
    QByteArray windows = text;
    windows.replace('\n', "\r\n");
    for (const QByteArray &sent : QByteArrayList{windows, "\xef\xbb\xbf" + text, text + "\n\n", text.chopped(1)}) {
        const auto work = readWork(sent);
        QVERIFY(work && work->isIntact);
        QCOMPARE(toText(*work), text);
    }
}

void WorkTest::whatIsNoWorkIsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("argument");
    const QByteArray text = classroom::rightWork();
    const auto with = [&text](const QByteArray &line, const QByteArray &other) {
        QByteArray altered = text;
        Q_ASSERT(altered.contains(line));
        return classroom::sealed(altered.replace(line, other));
    };
    const auto row = [](const char *name, const QByteArray &given, const char *code, const char *argument = "") {
        QTest::newRow(name) << given << QByteArray(code) << QString::fromUtf8(argument);
    };
    QByteArray wide; // UTF-16
    for (char c : text)
        wide += QByteArray(1, c) + QByteArray(1, '\0');
    row("nothing", "", "work.notWork");
    row("another text", "# A lesson\n", "work.notWork");
    row("a later version", with("work 1", "work 2"), "work.notWork");
    row("too large", QByteArray(maxWorkBytes + 1, 'a'), "work.tooLarge", "4096");
    row("UTF-16", wide, "work.notText", "1");
    row("not UTF-8", with("Ada", "Ad\xe4"), "work.notText", "6");
    row("a terminal's", with("Ada", "\x1b[2J"), "work.notText", "6");
    row("half of it", text.first(text.size() / 2), "work.unfinished");
    row("only its end", "Lookaside work 1\n" + text.mid(text.indexOf("checksum ")), "work.badLine", "2");
    row("no version", with("version ", "versoin "), "work.badLine", "4");
    row("a path for a version", with("version ", "version ../../"), "work.badLine", "4");
    row("a seed that is none", with("seed ", "seed -"), "work.badLine", "5");
    row("a huge seed", with("seed ", "seed 99999999999999999999"), "work.badLine", "5");
    row("no name", with("Ada Example", " "), "work.badLine", "6");
    row("a huge name", with("Ada Example", QByteArray(5'000, 'a')), "work.badLine", "6");
    row("courses below zero", with("courses 500", "courses -1"), "work.badLine", "8");
    row("imported nothing", with("courses 500", "courses imported"), "work.badLine", "8");
    row("an answer to a path", with("answer second 2 1", "answer ../second 2 1"), "work.badLine", "9");
    row("an answer twice", with("answer second 2 1", "answer second 2 1\nanswer second 1 1"), "work.badLine", "10");
    row("a step without its log", with("] try 1", " try 1"), "work.badLine", "12");
    row("a huge command", with("] cache", "] " + QByteArray(maxWorkCommand, 'c')), "work.badLine", "11");
    row("ten thousand steps", classroom::workWith(QByteArrayList(10'000, "get /courses/")), "work.tooMany", "2000");
}

void WorkTest::whatIsNoWorkIsSaid()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, code);
    QFETCH(const QString, argument);
    const auto work = readWork(text);
    QCOMPARE(work ? QByteArray() : work.error().code, code);
    if (work)
        return;
    QCOMPARE(work.error().args.value(0), argument);
    QVERIFY(!report::errorText(work.error()).sentence.contains(u"report this code"_s));
}

void WorkTest::replayTellsFromWhichLineTheLogDiffers_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<int>("from"); // 0: it does not
    QTest::newRow("nothing") << QByteArray("try 1") << QByteArray("try 1") << 0;
    QTest::newRow("a command") << QByteArray("timeout=15m") << QByteArray("timeout=16m") << 11;
    QTest::newRow("the try") << QByteArray("try 1") << QByteArray("try 2") << 12;
    QTest::newRow("the seed") << "seed " + QByteArray::number(seedOf(u"Ada Example"_s)) << QByteArray("seed 1") << 10;
    QTest::newRow("the courses") << QByteArray("courses 500") << QByteArray("courses 5") << 10;
}

void WorkTest::replayTellsFromWhichLineTheLogDiffers()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, other);
    QFETCH(const int, from);
    QByteArray text = classroom::rightWork();
    QVERIFY(text.contains(line));
    const auto work = readWork(classroom::sealed(text.replace(line, other)));
    QVERIFY(work && work->isIntact);
    const auto again = replay(classroom::lessonFor(work->seed), *work, {});
    QVERIFY(again);
    QCOMPARE(again->differsFrom.value_or(0), from);
}

void WorkTest::theCoursesAreThoseThatItBeganWith()
{
    Work begun;
    begun.student = u"Ada Example"_s;
    begun.program = u"1.0"_s;
    begun.courses = ImportedCourses{"title,level\nOnly this one,easy\n"};
    const Lesson lesson = classroom::lessonFor(1);
    const auto work = handIn(lesson, begun, {});
    QVERIFY(work);
    const auto again = replay(lesson, *readWork(toText(*work)), {});
    QVERIFY(again && !again->differsFrom);
    for (const QByteArray &csv :
         QByteArrayList{QByteArray("no heading\n"), "title\n" + QByteArray("x\n").repeated(6'000)}) {
        begun.courses = ImportedCourses{csv};
        const auto none = handIn(lesson, begun, {});
        QVERIFY(!none);
        QCOMPARE(none.error().code, "work.badCourses");
    }
    begun.courses = GeneratedCourses{1'000'000};
    QCOMPARE(handIn(lesson, begun, {}).error().code, "work.badCourses");
}

// Half of them with a checksum that fits, so that what is behind it is reached. LOOKASIDE_FUZZ_RUNS asks for more than
// the tests run.
void WorkTest::mutatedFilesAreToldNeverACrash()
{
    const int runs = std::max(6'000, qEnvironmentVariableIntValue("LOOKASIDE_FUZZ_RUNS"));
    const QByteArray text = classroom::rightWork();
    static const QByteArrayList pieces{"\n",
                                       "[",
                                       "]",
                                       "block 1",
                                       "try 99999",
                                       "answer second 9 9",
                                       "checksum ",
                                       "| ",
                                       " ",
                                       "courses imported\n| ",
                                       "-1",
                                       "99999999999",
                                       "\xff",
                                       QByteArray(1, '\0'),
                                       "burst 9000 get /courses/",
                                       "catalog export /x",
                                       "$try",
                                       "\"",
                                       "{",
                                       "as 1",
                                       "advance 24h"};
    QRandomGenerator random(20261129);
    int marked = 0, told = 0;
    for (int run = 0; run < runs; ++run) {
        QByteArray altered = text;
        for (int edits = random.bounded(1, 4); edits > 0; --edits) {
            const qsizetype at = random.bounded(int(altered.size()) + 1);
            const qsizetype length = std::min<qsizetype>(altered.size() - at, random.bounded(20));
            const int kind = random.bounded(5);
            if (kind == 0)
                altered.remove(at, length);
            else if (kind == 1)
                altered.insert(at, pieces[random.bounded(int(pieces.size()))]);
            else if (kind == 2)
                altered.insert(at, altered.mid(random.bounded(int(altered.size()) + 1), length));
            else if (at < altered.size())
                altered[at] = kind == 3 ? char(random.bounded(256)) : char(random.bounded(32, 127));
        }
        if (random.bounded(2) == 0 && altered.contains("checksum "))
            altered = classroom::sealed(altered);
        if (const auto work = readWork(altered); !work) {
            const report::ErrorText words = report::errorText(work.error());
            QVERIFY2(!words.sentence.contains(u"report this code"_s), work.error().code.constData());
            if (work.error().code == "work.badLine" || work.error().code == "work.notText") {
                const int line = work.error().args.value(0).toInt();
                QVERIFY2(line >= 1 && line <= altered.count('\n') + 1, altered.constData());
            }
            ++told;
        } else if (run % 10 == 0) { // the lab takes its time
            const Marked row = classroom::marked(altered, 1);
            const bool isFine = row.state == Marked::State::Marked;
            QVERIFY2(isFine || !row.remarks.value(0).isEmpty(), altered.constData());
            QVERIFY(row.points() >= 0 && row.points() <= 10);
            ++marked;
        }
    }
    QVERIFY2(told > runs / 5 && marked > runs / 100, qPrintable(u"%1 %2"_s.arg(told).arg(marked)));
}

QTEST_GUILESS_MAIN(WorkTest)
#include "tst_work.moc"
