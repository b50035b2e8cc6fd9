#include "classroom.h"
#include "lesson/htmlview.h"
#include "lesson/marktable.h"
#include "lesson/textview.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace lesson;

namespace {

struct Student {
    QList<Answer> answers;
    QByteArray commands;
    int points;
};

// What students do, and what it is worth: 2 for the answer, 3 for the goal, 5 for the hidden item.
const QList<Student> &kindsOfStudents()
{
    static const QList<Student> kinds{
        {{{"second", 2, 1}}, classroom::right, 10},
        {{{"second", 1, 1}}, classroom::right, 8},
        {{{"second", 2, 2}}, classroom::right, 8},
        {{{"second", 2, 0}}, classroom::right, 8},
        {{}, classroom::right, 8},
        {{{"second", 2, 1}}, {}, 2},
        {{{"second", 2, 1}}, "cache /courses/ response timeout=15m key=tutorial\n", 5},
        {{{"second", 1, 2}}, "cache /categories/ page timeout=1h\n", 0},
    };
    return kinds;
}

} // namespace

class MarkingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void rightStudentsPass();
    void aClassOfTwoHundredIsMarkedInAMinute();
    void guessingGainsNothing();
    void eachPointLostHasItsReason();
    void whatIsHiddenIsToldToTheTeacherAlone();
    void anotherVersionIsNotMarked();
    void whoAltersIsTold();
    void whoLeavesOutWhatIsSetUpHasNotMendedIt();
    void settingsThatHelpAreRemarkedOn();
    void twinsAreRemarkedOn();
    void withoutMarksEachQuestionAndGoalCounts();
    void hostileCommandsAreRefused_data();
    void hostileCommandsAreRefused();
    void whatRunsLongIsEnded_data();
    void whatRunsLongIsEnded();
    void paceHoldsNothingUp_data();
    void paceHoldsNothingUp();
    void spreadsheetsRunNothing_data();
    void spreadsheetsRunNothing();
    void thePageOfAHandInHasNothingHidden();
    void thePageOfALessonTellsItsAnswers();
};

void MarkingTest::initTestCase() { QVERIFY(classroom::lessonFor(1).marks.size() == 3); }

void MarkingTest::rightStudentsPass()
{
    QSet<int> variants;
    for (int i = 0; i < 24; ++i) {
        const Student &kind = kindsOfStudents()[i % kindsOfStudents().size()];
        const QString name = u"Student %1"_s.arg(i);
        const Marked row = classroom::marked(toText(classroom::workOf(name, kind.answers, kind.commands)));
        QVERIFY2(row.state == Marked::State::Marked, qPrintable(row.remarks.join(u' ')));
        QCOMPARE(row.points(), kind.points);
        QCOMPARE(row.work.student, name);
        QCOMPARE(row.reasons(true).isEmpty(), kind.points == 10);
        QVERIFY(row.remarks.isEmpty());
        variants.insert(row.variant);
    }
    QCOMPARE(variants, QSet<int>({1, 2, 3}));
}

// Seeded students, each with numbers of his own: those who are right pass, whoever is not loses what he got wrong.
void MarkingTest::aClassOfTwoHundredIsMarkedInAMinute()
{
    constexpr int students = 200;
    constexpr int passes = 8; // of 10 points
    QList<QByteArray> works;
    QRandomGenerator random(13);
    QList<int> points;
    for (int i = 0; i < students; ++i) {
        const Student &kind = kindsOfStudents()[random.bounded(int(kindsOfStudents().size()))];
        works << toText(classroom::workOf(u"Student %1"_s.arg(i), kind.answers, kind.commands));
        points << kind.points;
    }
    QElapsedTimer time;
    time.start();
    QList<Marked> table;
    for (const QByteArray &work : std::as_const(works))
        table << classroom::marked(work);
    const qint64 took = time.elapsed();
    QVERIFY2(took < 60'000, QByteArray::number(took));
    remarkOnTwins(table);
    QSet<std::uint64_t> seeds;
    int passed = 0;
    for (int i = 0; i < students; ++i) {
        QVERIFY(table[i].state == Marked::State::Marked && table[i].remarks.isEmpty());
        QCOMPARE(table[i].points(), points[i]);
        passed += table[i].points() >= passes;
        seeds.insert(table[i].work.seed);
    }
    QCOMPARE(seeds.size(), students);
    QCOMPARE(passed, std::count_if(points.begin(), points.end(), [](int each) { return each >= passes; }));
    QVERIFY(passed > students / 3 && passed < students);
}

// Both halves have to be right: who draws lots gets the product of the two chances, and no part of a point for a half.
void MarkingTest::guessingGainsNothing()
{
    QByteArray lesson = "# Four questions\n";
    for (const char *name : {"a", "b", "c", "d"})
        lesson += "\n## Part " + QByteArray(name) + "\n\n```question " + name
            + "\nWhich?\n\nwhat:\n- [ ] One\n  No.\n- [x] Two\n- [ ] Three\n  No.\n\nwhy:\n- [x] One\n- [ ] Two\n  "
              "No.\n"
              "- [ ] Three\n  No.\n\nso: So.\n```\n\n```lookaside\nget /courses/\n```\n";
    const auto read = lesson::read(lesson, u"four.md"_s, 0);
    QVERIFY(read);
    const MarkOptions options{.lesson = lesson, .name = u"four.md"_s, .seconds = 10, .isStopped = {}};
    QRandomGenerator random(99);
    constexpr int students = 240;
    int points = 0;
    for (int i = 0; i < students; ++i) {
        Work work;
        work.student = u"Guess %1"_s.arg(i);
        work.seed = seedOf(work.student);
        work.program = u"1.0"_s;
        for (const char *name : {"a", "b", "c", "d"})
            work.answers.append({name, random.bounded(1, 4), random.bounded(1, 4)});
        const auto done = handIn(*read, work, {});
        QVERIFY(done);
        const Marked row = mark(toText(*done), u"x"_s, options);
        QVERIFY(row.state == Marked::State::Marked);
        points += row.points();
    }
    const double each = double(points) / (4 * students);
    constexpr double chance = 1.0 / 9;
    QVERIFY2(std::abs(each - chance) < 0.03, QByteArray::number(each));
    Work half;
    half.student = u"Half"_s;
    half.seed = seedOf(half.student);
    half.program = u"1.0"_s;
    half.answers = {{"a", 2, 2}, {"b", 1, 1}, {"c", 2, 0}, {"d", 0, 1}};
    const Marked row = mark(toText(*handIn(*read, half, {})), u"x"_s, options);
    QCOMPARE(row.points(), 0);
}

void MarkingTest::eachPointLostHasItsReason()
{
    const auto reasons = [](const QList<Answer> &answers, const QByteArray &commands) {
        return classroom::marked(toText(classroom::workOf(u"Ada Example"_s, answers, commands))).reasons(true);
    };
    const QByteArray right = classroom::right;
    QCOMPARE(reasons({{"second", 1, 1}}, right), QStringList{u"answer second (−2): what: “200 ms”"_s});
    QCOMPARE(reasons({{"second", 2, 2}}, right),
             QStringList{u"answer second (−2): why: “The database remembers the query.”"_s});
    QCOMPARE(reasons({{"second", 2, 0}}, right), QStringList{u"answer second (−2): why: skipped"_s});
    QCOMPARE(reasons({{"second", 9, 1}}, right), QStringList{u"answer second (−2): what: skipped"_s});
    QCOMPARE(reasons({}, right), QStringList{u"answer second (−2): not answered"_s});
    const QStringList none = reasons({{"second", 2, 1}}, {});
    QCOMPARE(none.size(), 2);
    QCOMPARE(none[0], u"goal queries (−3): database queries: 2, needs <= 1"_s);
    QVERIFY2(none[1].startsWith(u"SECRETITEM a second user is served, too (−5): classroom.md:"_s)
                 && none[1].contains(u"expected hit"_s),
             qPrintable(none[1]));
    for (const QString &reason : none)
        QVERIFY(!reason.contains(u'\n'));
}

void MarkingTest::whatIsHiddenIsToldToTheTeacherAlone()
{
    const Marked row = classroom::marked(toText(classroom::workOf(u"Ada Example"_s, {{"second", 1, 1}}, {})));
    QVERIFY(row.reasons(true).join(u' ').contains(u"SECRETITEM"_s));
    const QStringList feedback = row.reasons(false);
    QCOMPARE(feedback.size(), 2);
    QStringList given{feedback.join(u' '), row.remarks.join(u' ')};
    const QJsonArray told = toJson(row, classroom::table()).value(u"feedback"_s).toArray();
    given << QString::fromUtf8(QJsonDocument(told).toJson());
    const QList<QByteArray> lines = toCsv({row}, classroom::table()).split('\n');
    const qsizetype from = lines[1].indexOf("expected hit"); // feedback comes after why
    QVERIFY(from > 0);
    given << QString::fromUtf8(lines[1].mid(from));
    given << QString::fromUtf8(classroom::rightWork());
    QString shown;
    QVERIFY(tell(classroom::lessonFor(1), 1, {.print = [&shown](const QString &text) { shown += text; }, .choose = {}},
                 {}));
    QVERIFY(shown.contains(u"Your goals"_s));
    given << shown;
    for (const QString &text : std::as_const(given)) {
        QVERIFY2(!text.contains(u"SECRETITEM"_s) && !text.contains(u"TEACHERONLY"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"second user"_s), qPrintable(text));
    }
}

void MarkingTest::anotherVersionIsNotMarked()
{
    QByteArray other = classroom::rightWork();
    const qsizetype version = other.indexOf("version ") + 8;
    other.replace(version, 64, QByteArray(64, '0'));
    const Marked row = classroom::marked(classroom::sealed(other));
    QVERIFY(row.state == Marked::State::OtherVersion);
    QCOMPARE(row.points(), 0);
    QVERIFY2(row.remarks.first().contains(u"another version"_s), qPrintable(row.remarks.first()));
    const Marked lesson =
        classroom::marked(classroom::sealed(other.replace("lesson classroom.md", "lesson ../../x.md")));
    QVERIFY2(lesson.remarks.first().contains(u"another lesson: ../../x.md"_s), qPrintable(lesson.remarks.first()));
    // The teacher's copy may change its marks.
    QByteArray marks = classroom::text();
    marks.replace("2 answer second", "4 answer second");
    const Marked heavier =
        mark(classroom::rightWork(), u"x"_s, {.lesson = marks, .name = classroom::name, .isStopped = {}});
    QVERIFY(heavier.state == Marked::State::Marked);
    QCOMPARE(heavier.points(), 12);
}

void MarkingTest::whoAltersIsTold()
{
    QByteArray text = toText(classroom::workOf(u"Ada Example"_s, {{"second", 1, 1}}, classroom::right));
    text.replace("answer second 1 1", "answer second 2 1");
    const Marked answers = classroom::marked(text);
    QVERIFY(answers.state == Marked::State::Altered);
    QVERIFY2(answers.remarks.first().contains(u"altered"_s), qPrintable(answers.remarks.first()));
    QCOMPARE(answers.points(), 10); // for the teacher to decide
    const Marked commands = classroom::marked(classroom::rightWork().replace("key=url", "key=tutorial"));
    QVERIFY(commands.state == Marked::State::Altered);
    QCOMPARE(commands.remarks.size(), 2);
    QVERIFY2(commands.remarks[1].contains(u"from line 11 on"_s), qPrintable(commands.remarks[1]));
    const Marked anew = classroom::marked(classroom::sealed(classroom::rightWork().replace("key=url", "key=tutorial")));
    QVERIFY(anew.state == Marked::State::LogDiffers);
    QVERIFY2(anew.remarks.first().contains(u"from line 11 on"_s), qPrintable(anew.remarks.first()));
    const Marked refused = classroom::marked(classroom::rightWork().replace("cache /courses/", "catalog export "));
    QVERIFY(!refused.isMarked());
    QVERIFY2(refused.remarks.first().contains(u"altered"_s), qPrintable(refused.remarks.first()));
}

void MarkingTest::whoLeavesOutWhatIsSetUpHasNotMendedIt()
{
    const QByteArray text = classroom::rightWork();
    const qsizetype block = text.indexOf("[");
    const QByteArray line = text.mid(block, text.indexOf('\n', block) + 1 - block);
    QByteArray without = text, twice = text;
    for (const QByteArray &altered : {without.replace(line, ""), twice.replace(line, line.repeated(2))}) {
        const Marked row = classroom::marked(classroom::sealed(altered));
        QCOMPARE(row.points(), 2);
        QVERIFY2(row.reasons(false).first().contains(u"once and in order"_s), qPrintable(row.reasons(false).first()));
    }
    const Marked unknown = classroom::marked(classroom::workWith({"block 2"}));
    QVERIFY(unknown.state == Marked::State::Unreadable);
    QVERIFY2(unknown.remarks.first().contains(u"Line 11 "_s), qPrintable(unknown.remarks.first()));
}

void MarkingTest::settingsThatHelpAreRemarkedOn()
{
    const auto remarks = [](const QByteArray &commands) {
        return classroom::marked(toText(classroom::workOf(u"Ada Example"_s, {}, commands))).remarks.join(u' ');
    };
    QVERIFY(remarks("get /courses/\n").isEmpty());
    QVERIFY2(remarks("costs list=1ms\n").contains(u"Line 10 changes the costs"_s),
             qPrintable(remarks("costs list=1ms\n")));
    QVERIFY(remarks("catalog reset courses=0\n").contains(u"courses=0"_s));
    Work begun;
    begun.student = u"Ada Example"_s;
    begun.program = u"1.0"_s;
    for (const auto &courses : QList<decltype(begun.courses)>{GeneratedCourses{3}, ImportedCourses{"title\nOne\n"}}) {
        begun.courses = courses;
        const auto work = handIn(classroom::lessonFor(begun.seed), begun, {});
        QVERIFY(work);
        QVERIFY(classroom::marked(toText(*work)).remarks.join(u' ').contains(u"start"_s));
    }
}

void MarkingTest::twinsAreRemarkedOn()
{
    const auto row = [](const QByteArray &text, const QString &file) {
        Marked each = classroom::marked(text);
        each.file = file;
        return each;
    };
    const QByteArray ada = classroom::rightWork();
    QByteArray copied = ada;
    copied.replace("Ada Example", "Bob Example");
    QList<Marked> table{row(ada, u"1"_s), row(classroom::sealed(copied), u"2"_s), row(ada, u"3"_s),
                        row(classroom::rightWork(u"Cy Example"_s), u"4"_s)};
    remarkOnTwins(table);
    QVERIFY(table[0].remarks.isEmpty());
    QCOMPARE(table[1].remarks, QStringList{u"The same seed, answers and commands as 1."_s});
    QCOMPARE(table[2].remarks, QStringList{u"The same student as 1."_s});
    QVERIFY(table[3].remarks.isEmpty());
}

void MarkingTest::withoutMarksEachQuestionAndGoalCounts()
{
    QByteArray text = classroom::text();
    text.truncate(text.indexOf("```marks"));
    const Marked row = mark(classroom::rightWork(), u"x"_s, {.lesson = text, .name = classroom::name, .isStopped = {}});
    QVERIFY2(row.state == Marked::State::Marked, qPrintable(row.remarks.join(u' ')));
    QCOMPARE(row.items.size(), 2);
    QCOMPARE(row.points(), 2);
}

void MarkingTest::hostileCommandsAreRefused_data()
{
    QTest::addColumn<QByteArray>("command");
    for (const char *command :
         {"catalog export evil.csv", "catalog export ../evil.csv", "catalog export /tmp/evil.csv",
          "catalog import /etc/passwd", "catalog import evil.csv", "load 1/s for 1s mix /dev/zero", "backend file evil",
          "backend file ../evil", "backend redis redis://127.0.0.1:6379/0", "backend redis redis://example.org:6379/0",
          "backend memcached 127.0.0.1:11211", "costs measured", "burst 1000000 get /courses/",
          "burst 100000 get /courses/ over 24h", "load 1000000/s for 24h", "load 1000/s for 24h",
          "catalog reset courses=1000000"})
        QTest::newRow(command) << QByteArray(command);
}

void MarkingTest::hostileCommandsAreRefused()
{
    QFETCH(const QByteArray, command);
    const QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    QElapsedTimer clock;
    clock.start();
    const Marked row = classroom::marked(classroom::workWith({"get /courses/", command}));
    QVERIFY(QDir::setCurrent(before));
    QVERIFY2(row.state == Marked::State::Refused, qPrintable(row.remarks.join(u' ')));
    QVERIFY2(row.remarks.first().startsWith(u"Line 12 "_s), qPrintable(row.remarks.first()));
    QCOMPARE(row.points(), 0);
    QVERIFY(QDir(folder.path()).isEmpty());
    QVERIFY(clock.elapsed() < 2'000);
}

void MarkingTest::whatRunsLongIsEnded_data()
{
    QTest::addColumn<QByteArrayList>("commands");
    QTest::newRow("requests") << QByteArrayList{"load 1000/s for 90s"};
    QTest::newRow("a burst") << QByteArrayList{"processes 256", "burst 10000 get /courses/"};
    QTest::newRow("bulk updates") << QByteArrayList(
        1'900, "update courses where level=easy set description=\"" + QByteArray(1'900, 'x') + '"');
    QTest::newRow("courses") << QByteArrayList(190, "catalog reset courses=4900");
    QTest::newRow("tries") << QByteArrayList(1'900, "try 7");
}

void MarkingTest::whatRunsLongIsEnded()
{
    QFETCH(const QByteArrayList, commands);
    QElapsedTimer clock;
    clock.start();
    const Marked row = classroom::marked(classroom::workWith(commands), 1);
    QVERIFY2(clock.elapsed() < 8'000, qPrintable(QString::number(clock.elapsed())));
    if (row.state == Marked::State::Ended) { // a fast machine is done with it
        QVERIFY2(row.remarks.first().contains(u"after 1 s."_s), qPrintable(row.remarks.first()));
        QCOMPARE(row.points(), 2);
    }
}

// A hand-in cannot sleep: virtual time costs none, and what sets the pace of a window sets none here.
void MarkingTest::paceHoldsNothingUp_data()
{
    QTest::addColumn<QByteArrayList>("commands");
    QTest::newRow("pause") << QByteArrayList{"pause", "get /courses/"};
    QTest::newRow("speed") << QByteArrayList{"speed 0.001", "get /courses/", "wait 20h"};
    QTest::newRow("step") << QByteArrayList{"step miss", "get /courses/"};
    QTest::newRow("a year of days") << QByteArrayList(365, "advance 24h");
    QTest::newRow("slow requests") << QByteArrayList(100, "start get /courses/ delay=24h");
    QTest::newRow("slow costs") << QByteArrayList{"costs list=24h", "get /courses/"};
    QTest::newRow("a transaction without an end") << QByteArrayList{"transaction begin", "save course 42 title=x"};
    QTest::newRow("an outage without an end") << QByteArrayList{"outage begin", "get /courses/"};
}

void MarkingTest::paceHoldsNothingUp()
{
    QFETCH(const QByteArrayList, commands);
    const Marked row = classroom::marked(classroom::workWith(commands));
    QVERIFY2(row.state == Marked::State::LogDiffers, qPrintable(row.remarks.join(u' '))); // its logs are made up
    QVERIFY2(row.remarks.first().contains(u"from line 11 on"_s), qPrintable(row.remarks.first()));
}

void MarkingTest::spreadsheetsRunNothing_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")",
                             "'=1+1", "  =1+1", "\uff1d1+1", "|x", "%0"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void MarkingTest::spreadsheetsRunNothing()
{
    QFETCH(const QString, name);
    Marked row = classroom::marked(toText(classroom::workOf(name, {}, classroom::right)));
    QCOMPARE(row.work.student, studentName(name));
    row.file = name + u"\r\n=1+1.lookaside-work"_s;
    const QByteArray csv = toCsv({row}, classroom::table());
    QCOMPARE(csv.count('\n'), 2); // nothing begins a line of its own
    for (const QByteArray &line : csv.split('\n')) {
        bool isQuoted = false, isBegin = true;
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (isBegin && line[i] != '"') {
                const QString cell = QString::fromUtf8(line.mid(i)).trimmed();
                QVERIFY2(!u"=+-@\uff1d|%"_s.contains(cell.front()), line.constData());
                isBegin = false;
            }
            isQuoted ^= line[i] == '"';
            isBegin |= line[i] == ',' && !isQuoted && i + 2 < line.size() && line[i + 1] != ',';
        }
        QVERIFY(!isQuoted);
    }
}

namespace {

// What a browser shows; empty when the page is not well-formed.
QString shownText(const QString &page)
{
    QXmlStreamReader reader(page);
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"style"_s)
            reader.readElementText();
        else if (reader.isCharacters())
            text += reader.text();
    }
    return reader.hasError() ? QString() : text.simplified();
}

} // namespace

void MarkingTest::thePageOfAHandInHasNothingHidden()
{
    const QString name = u"<script>alert(1)</script> & Söhne"_s;
    const QByteArray commands = "cache /courses/ response timeout=15m key=\"<b>{query}</b>\"\n";
    const Work work = *readWork(toText(classroom::workOf(name, {{"second", 1, 1}}, commands)));
    const Lesson lesson = classroom::lessonFor(work.seed);
    const Marked row = classroom::marked(toText(work));
    const auto page = workPage(lesson, work, row, 200, {});
    QVERIFY(page);
    QVERIFY(!page->contains(u"<script"_s));
    const QString text = shownText(*page);
    QVERIFY(!text.isEmpty());
    for (const QString &told :
         {u"Student: <script>alert(1)</script> & Söhne"_s, u"Lesson: Hand this in"_s,
          u"answer second: 0 of 2 – what: “200 ms”"_s,
          u"What: wrong: 200 ms The entry was stored by the first request."_s,
          u"Why: right: It is answered from the cache."_s, u"The look-up found the entry."_s,
          u"key=\"<b>{query}</b>\""_s, u"queries"_s, u"Settings at the end"_s, u"Requests and edits"_s})
        QVERIFY2(text.contains(told), qPrintable(told + u'\n' + text));
    QVERIFY(page->contains(u"<svg"_s));
    QVERIFY(!page->contains(u"SECRETITEM"_s) && !page->contains(u"TEACHERONLY"_s) && !page->contains(u"second user"_s));
    // Neither are the requests of hidden items: the page ends with what the student did.
    const auto variants = QStringList{u"user 8"_s, u"user 13"_s, u"user 34"_s};
    for (const QString &user : variants)
        QVERIFY2(!text.contains(user), qPrintable(user));
    QCOMPARE(*workPage(lesson, work, row, 200, {}), *page);
}

void MarkingTest::thePageOfALessonTellsItsAnswers()
{
    const auto page = lessonPage(classroom::lessonFor(1), 1, 200, {});
    QVERIFY(page);
    const QString text = shownText(*page);
    for (const QString &told :
         {u"Hand this in"_s, u"User 7 asks for the same page a second time."_s, u"What: right: 2 ms"_s,
          u"get /courses/ as 7"_s, u"Goal: database queries <= 1"_s, u"Settings at the end"_s})
        QVERIFY2(text.contains(told), qPrintable(told + u'\n' + text));
    QVERIFY(!text.contains(u"SECRETITEM"_s) && !text.contains(u"TEACHERONLY"_s));
}

QTEST_GUILESS_MAIN(MarkingTest)
#include "tst_marking.moc"
