#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

const QString lessonFile = QStringLiteral(LOOKASIDE_TEST_DATA "/lessons/classroom.md");

struct Ended {
    int status = -1;
    QByteArray out;
    QByteArray errors;
};

Ended lookaside(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(LOOKASIDE_PROGRAM), arguments);
    if (!program.waitForFinished(60'000)) {
        program.kill();
        program.waitForFinished();
        return {};
    }
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -2, program.readAllStandardOutput(),
            program.readAllStandardError()};
}

bool write(const QString &name, const QByteArray &text)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The cells of a line, of which some may be in quotes.
QByteArrayList cellsOf(const QByteArray &line)
{
    QByteArrayList cells{QByteArray()};
    bool isQuoted = false;
    for (const char c : line.trimmed()) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (c == ',' && !isQuoted)
            cells.append(QByteArray());
        else
            cells.last() += c;
    }
    return cells;
}

// A class that hands in: every third is right, one gives a wrong reason, one does nothing.
constexpr int students = 24;
constexpr int pointsOf(int student) { return student % 3 == 0 ? 10 : student % 3 == 1 ? 8 : 2; }

} // namespace

class MarkTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theClassIsMarked();
    void theTableIsTheSameHoweverManyAreMarkedAtOnce();
    void oneBadFileStopsNoOther();
    void nothingIsWrittenElsewhere();
    void eachStudentGetsAPage();
    void aLessonIsWrittenAsAPage();
    void severalLessonsAreMarkedAtOnce();
    void pagesAreWrittenAsDocuments();
    void wrongArgumentsAreSaid_data();
    void wrongArgumentsAreSaid();
    void handInsThatCannotBeMadeAreSaid_data();
    void handInsThatCannotBeMadeAreSaid();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Ended mark(const QString &csv, const QStringList &more = {}) const
    {
        return lookaside(QStringList{u"mark"_s, path(u"in"_s), u"--lesson"_s, lessonFile, u"--csv"_s, csv} + more);
    }
    QByteArrayList rows(const QString &csv) const
    {
        QByteArrayList all = contentOf(csv).split('\n');
        return all.mid(1, all.size() - 2);
    }

    QTemporaryDir m_folder;
};

void MarkTest::initTestCase()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"in/late"_s));
    QVERIFY(write(path(u"right.lookaside"_s), "cache /courses/ response timeout=15m key=url\n"));
    QVERIFY(write(path(u"nothing.lookaside"_s), "get /courses/\n"));
    for (int i = 0; i < students; ++i) {
        const QString place = i % 8 == 7 ? u"in/late/"_s : u"in/"_s;
        const Ended saved = lookaside({u"lesson"_s, lessonFile, u"--student"_s, u"Student %1"_s.arg(i), u"--answer"_s,
                                       i % 3 == 1 ? u"second=2,2"_s : u"second=2,1"_s, u"--commands"_s,
                                       path(i % 3 == 2 ? u"nothing.lookaside"_s : u"right.lookaside"_s), u"--save"_s,
                                       path(place + u"%1.lookaside-work"_s.arg(i, 2, 10, QLatin1Char('0')))});
        QVERIFY2(saved.status == 0, saved.errors.constData());
        QVERIFY2(saved.out.contains("of 3"), saved.out.constData());
        QVERIFY(!saved.out.contains("SECRETITEM"));
    }
}

void MarkTest::theClassIsMarked()
{
    const Ended marked = mark(path(u"marks.csv"_s));
    QVERIFY2(marked.status == 0, marked.errors.constData());
    QVERIFY2(marked.out.contains("24 of 24"), marked.out.constData());
    const QByteArrayList table = rows(path(u"marks.csv"_s));
    QCOMPARE(table.size(), students);
    QByteArrayList names;
    for (const QByteArray &row : table) {
        const QByteArrayList cells = row.split(',');
        names << cells[0];
        const int student = cells[1].mid(8).toInt();
        QCOMPARE(cells[2], "classroom.md");
        QCOMPARE(cells[3].size(), 12);
        QCOMPARE(cells[6], "marked");
        QCOMPARE(cells[7].toInt(), pointsOf(student));
        QCOMPARE(cells[8], "10");
    }
    QVERIFY(std::is_sorted(names.begin(), names.end()));
    QVERIFY(names.last().startsWith("late/"));
    const Ended json = mark(path(u"marks.csv"_s), {u"--json"_s});
    QCOMPARE(json.out.count('\n'), students);
    const QJsonObject third = QJsonDocument::fromJson(json.out.split('\n')[2]).object();
    QCOMPARE(third.value(u"points"_s).toInt(), 2);
    QVERIFY(!QJsonDocument(third.value(u"feedback"_s).toArray()).toJson().contains("SECRETITEM"));
}

void MarkTest::theTableIsTheSameHoweverManyAreMarkedAtOnce()
{
    QCOMPARE(mark(path(u"one.csv"_s), {u"--jobs"_s, u"1"_s}).status, 0);
    QCOMPARE(mark(path(u"eight.csv"_s), {u"--jobs"_s, u"8"_s}).status, 0);
    QVERIFY(!contentOf(path(u"one.csv"_s)).isEmpty());
    QCOMPARE(contentOf(path(u"one.csv"_s)), contentOf(path(u"eight.csv"_s)));
}

void MarkTest::oneBadFileStopsNoOther()
{
    QCOMPARE(mark(path(u"before.csv"_s)).status, 0);
    const QDir in(path(u"in"_s));
    const QByteArray good = contentOf(in.filePath(u"00.lookaside-work"_s));
    QByteArray altered = good;
    QVERIFY(write(in.filePath(u"x1.lookaside-work"_s), altered.replace("second 2 1", "second 1 1")));
    QVERIFY(write(in.filePath(u"x2.lookaside-work"_s), QByteArray(6'000'000, '[')));
    QVERIFY(write(in.filePath(u"x3.lookaside-work"_s), "\xff\xfe\0L\0o"));
    QVERIFY(write(in.filePath(u"=cmd|x!A1.lookaside-work"_s), good));
    QVERIFY(write(in.filePath(u"\x1b]0;x\x07.lookaside-work"_s), good.first(100)));
    QVERIFY(write(in.filePath(u"notes.txt"_s), "hello"));
    QVERIFY(QFile::link(u"/etc/passwd"_s, in.filePath(u"x4.lookaside-work"_s)));
    QVERIFY(QFile::link(u"nowhere"_s, in.filePath(u"x5.lookaside-work"_s)));
    QVERIFY(::mkfifo(QFile::encodeName(in.filePath(u"x6.lookaside-work"_s)).constData(), 0600) == 0);
    QVERIFY(in.mkdir(u"x7.lookaside-work"_s));
    QVERIFY(QFile::link(u".."_s, in.filePath(u"around"_s)));

    QElapsedTimer clock;
    clock.start();
    const Ended marked = mark(path(u"after.csv"_s));
    QCOMPARE(marked.status, 1);
    QVERIFY(clock.elapsed() < 30'000);
    QVERIFY2(!marked.out.contains('\x1b') && !marked.out.contains('\x07'), marked.out.constData());
    QVERIFY2(marked.out.contains("(skipped): 1"), marked.out.constData()); // the notes
    const QByteArray table = contentOf(path(u"after.csv"_s));
    for (const QByteArray &row : rows(path(u"before.csv"_s)))
        QVERIFY2(table.contains(row.first(row.indexOf(",10,"))), row.constData());
    const auto rowOf = [&](const QByteArray &name) {
        for (const QByteArray &row : rows(path(u"after.csv"_s))) {
            if (row.contains(name))
                return row;
        }
        return QByteArray();
    };
    QVERIFY2(rowOf("x1.").contains(",altered,"), rowOf("x1.").constData());
    QVERIFY2(rowOf("x2.").contains("larger than 4096 KB"), rowOf("x2.").constData());
    QVERIFY2(rowOf("x3.").contains("Line 1 is not plain text"), rowOf("x3.").constData());
    for (const char *link : {"x4.", "x5."})
        QVERIFY2(rowOf(link).contains("a link"), rowOf(link).constData());
    for (const char *other : {"x6.", "x7."})
        QVERIFY2(rowOf(other).contains("a pipe"), rowOf(other).constData());
    QVERIFY2(table.contains("\n'=cmd|x!A1"), table.constData());
    QVERIFY(!table.contains("root:") && !table.contains(m_folder.path().toUtf8()));
    QCOMPARE(rows(path(u"after.csv"_s)).size(), students + 9);
}

void MarkTest::nothingIsWrittenElsewhere()
{
    const QString target = path(u"precious"_s);
    QVERIFY(write(target, "keep"));
    QVERIFY(QFile::link(target, path(u"in/marks.csv"_s)));
    const Ended trapped = mark(path(u"in/marks.csv"_s));
    QCOMPARE(trapped.status, 2);
    QVERIFY2(trapped.errors.contains("through a link"), trapped.errors.constData());
    QCOMPARE(contentOf(target), "keep");
    QCOMPARE(mark(path(u"in/00.lookaside-work"_s)).status, 2);
    QCOMPARE(lookaside({u"mark"_s, path(u"in"_s), u"--lesson"_s, lessonFile, u"--csv"_s, lessonFile}).status, 2);
    QVERIFY(contentOf(lessonFile).startsWith("# Hand this in"));
    QCOMPARE(mark(path(u"no/such/folder.csv"_s)).status, 2);
}

void MarkTest::eachStudentGetsAPage()
{
    const QString pages = path(u"new/pages"_s);
    const Ended marked = mark(path(u"paged.csv"_s), {u"--report"_s, pages});
    QCOMPARE(marked.status, 1); // the bad ones of before
    int count = 0;
    for (const QFileInfo &page : QDir(pages).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)) {
        const QByteArray html = contentOf(page.filePath());
        QVERIFY2(html.contains("Student: Student "), qPrintable(page.fileName()));
        QVERIFY(!html.contains("SECRETITEM") && !html.contains("TEACHERONLY"));
        for (const QChar c : page.fileName())
            QVERIFY2(c.isLetterOrNumber() || u"-_."_s.contains(c), qPrintable(page.fileName()));
        ++count;
    }
    QCOMPARE(count, students + 2); // the altered one and the one with the odd name are marked
    const Ended again = mark(path(u"paged.csv"_s), {u"--report"_s, pages});
    QCOMPARE(again.status, 2);
    QVERIFY2(again.errors.contains("not empty"), again.errors.constData());
    QCOMPARE(mark(path(u"paged.csv"_s), {u"--report"_s, path(u"precious"_s)}).status, 2);
}

void MarkTest::aLessonIsWrittenAsAPage()
{
    const Ended written = lookaside({u"lesson"_s, lessonFile, u"--html"_s, path(u"lesson.html"_s)});
    QVERIFY2(written.status == 0, written.errors.constData());
    const QByteArray html = contentOf(path(u"lesson.html"_s));
    QVERIFY(html.contains("Hand this in") && html.contains("</html>") && !html.contains("TEACHERONLY"));
    QCOMPARE(lookaside({u"lesson"_s, lessonFile, u"--html"_s, lessonFile}).status, 2);
    QCOMPARE(lookaside({u"lesson"_s, lessonFile, u"--html"_s, path(u"no/such/page.html"_s)}).status, 2);
    QVERIFY(contentOf(lessonFile).startsWith("# Hand this in"));
}

// A folder of lessons and one that comes with the program; each hand-in finds its own.
void MarkTest::severalLessonsAreMarkedAtOnce()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"lessons"_s) && QDir(m_folder.path()).mkpath(u"several"_s));
    QByteArray copy = contentOf(lessonFile); // the copy without marks comes first by its name
    copy = copy.first(copy.indexOf("```marks"));
    QVERIFY(write(path(u"lessons/a-copy.md"_s), copy));
    QVERIFY(write(path(u"lessons/classroom.md"_s), contentOf(lessonFile)));
    QVERIFY(write(path(u"lessons/README.md"_s), "# What is here\n\nTwo lessons.\n"));
    QByteArray other = contentOf(lessonFile);
    QVERIFY(write(path(u"lessons/other.md"_s), other.replace("2 ms", "3 ms").replace("SECRETITEM", "OTHERITEM")));
    QVERIFY(write(path(u"foreign.md"_s), other.replace("3 ms", "4 ms")));
    const auto handIn = [&](const QString &lesson, const QString &student, const QString &file) {
        return lookaside({u"lesson"_s, lesson, u"--student"_s, student, u"--answer"_s, u"second=2,1"_s, u"--commands"_s,
                          path(u"right.lookaside"_s), u"--save"_s, path(u"several/"_s + file)})
            .status;
    };
    QCOMPARE(handIn(path(u"lessons/a-copy.md"_s), u"Ada"_s, u"1.lookaside-work"_s), 0);
    QCOMPARE(handIn(path(u"lessons/other.md"_s), u"Ada"_s, u"2.lookaside-work"_s), 0);
    QCOMPARE(handIn(path(u"foreign.md"_s), u"Ada"_s, u"3.lookaside-work"_s), 0);
    QCOMPARE(lookaside({u"lesson"_s, u"01-the-problem.md"_s, u"--student"_s, u"Ada"_s, u"--save"_s,
                        path(u"several/4.lookaside-work"_s)})
                 .status,
             0);
    const QStringList arguments{u"mark"_s,  path(u"several"_s),     u"--lesson"_s, path(u"lessons"_s),
                                u"--csv"_s, path(u"several.csv"_s), u"--lesson"_s, u"01-the-problem.md"_s};
    const Ended marked = lookaside(arguments);
    QCOMPARE(marked.status, 1); // one belongs to none
    QVERIFY2(marked.out.contains("3 of 4"), marked.out.constData());
    const QByteArray text = contentOf(path(u"several.csv"_s));
    const QByteArrayList head = cellsOf(text.first(text.indexOf('\r')));
    QVERIFY2(text.contains("classroom.md: 5 ") && text.contains("other.md: 5 ") && text.contains("01-the-problem.md: "),
             text.constData());
    QVERIFY(!text.contains("a-copy.md: ")); // it has the version of the one with the marks
    const qsizetype lessonAt = head.indexOf("lesson");
    const qsizetype stateAt = head.indexOf("state");
    const auto itemOf = [&head](const QByteArray &lesson) {
        const auto found = std::find_if(head.begin(), head.end(), [&lesson](const QByteArray &column) {
            return column.startsWith(QByteArray(lesson + ": 2 "));
        });
        return qsizetype(found - head.begin());
    };
    const QByteArrayList table = rows(path(u"several.csv"_s));
    QCOMPARE(table.size(), 4);
    for (const auto &[row, lesson, state] :
         {std::tuple(0, "a-copy.md", "marked"), std::tuple(1, "other.md", "marked"),
          std::tuple(2, "foreign.md", "another version"), std::tuple(3, "01-the-problem.md", "marked")}) {
        const QByteArrayList cells = cellsOf(table[row]);
        QCOMPARE(cells[lessonAt], QByteArray(lesson));
        QCOMPARE(cells[stateAt], QByteArray(state));
        QVERIFY(!table[row].contains("same student")); // of other lessons
    }
    QCOMPARE(cellsOf(table[0])[itemOf("classroom.md")], "2");
    QCOMPARE(cellsOf(table[0])[itemOf("other.md")], "");
    QCOMPARE(cellsOf(table[1])[itemOf("other.md")], "2");
    QVERIFY2(table[2].contains("another lesson: foreign.md"), table[2].constData());
    const Ended json = lookaside(arguments + QStringList{u"--json"_s});
    const QJsonObject second = QJsonDocument::fromJson(json.out.split('\n')[1]).object();
    QCOMPARE(second.value(u"lesson"_s).toString(), u"other.md"_s);
    QCOMPARE(second.value(u"version"_s).toString().size(), 64);
    QCOMPARE(second.value(u"of"_s).toInt(), 10);
    QCOMPARE(
        lookaside({u"mark"_s, path(u"several"_s), u"--lesson"_s, path(u"several"_s), u"--csv"_s, path(u"no.csv"_s)})
            .status,
        2); // no lesson in it
}

// What stands in a document is asked of poppler's pdftotext, not of Qt.
void MarkTest::pagesAreWrittenAsDocuments()
{
    const QString pdftotext = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (pdftotext.isEmpty())
        QSKIP("pdftotext is not installed");
    const auto textOf = [&pdftotext](const QString &document) {
        QProcess program;
        program.start(pdftotext, {u"-layout"_s, document, u"-"_s});
        program.waitForFinished();
        return program.exitCode() == 0 ? QString::fromUtf8(program.readAllStandardOutput()).simplified() : QString();
    };
    const QString pages = path(u"documents"_s);
    const Ended marked = mark(path(u"documented.csv"_s), {u"--report"_s, pages, u"--pdf"_s});
    if (marked.errors.contains("cannot write PDF"))
        QSKIP("this build has no window");
    QCOMPARE(marked.status, 1); // the bad ones of before
    int count = 0;
    for (const QFileInfo &page : QDir(pages).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)) {
        QVERIFY2(page.suffix() == u"pdf", qPrintable(page.fileName()));
        const QString text = textOf(page.filePath());
        QVERIFY2(text.contains(u"Student: Student "_s) && text.contains(u"goal queries"_s)
                     && text.contains(u"Hand this in"_s),
                 qPrintable(page.fileName() + u": "_s + text.left(400)));
        QVERIFY(!text.contains(u"SECRETITEM"_s) && !text.contains(u"TEACHERONLY"_s));
        ++count;
    }
    QCOMPARE(count, students + 2);
    const Ended lesson = lookaside({u"lesson"_s, lessonFile, u"--pdf"_s, path(u"lesson.pdf"_s)});
    QVERIFY2(lesson.status == 0, lesson.errors.constData());
    const QString told = textOf(path(u"lesson.pdf"_s));
    QVERIFY2(told.contains(u"asks for the same page a second time"_s) && told.contains(u"queries"_s),
             qPrintable(told.left(400)));
    QVERIFY(!told.contains(u"TEACHERONLY"_s));
    const Ended alone = mark(path(u"documented.csv"_s), {u"--pdf"_s});
    QCOMPARE(alone.status, 2);
    QVERIFY2(alone.errors.contains("--report"), alone.errors.constData());
}

void MarkTest::wrongArgumentsAreSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const QStringList &arguments, const char *says) {
        QTest::addRow("%s", qPrintable(arguments.join(u' '))) << arguments << QByteArray(says);
    };
    row({}, "name one folder");
    row({u"."_s, u"--csv"_s, u"x.csv"_s}, "--lesson");
    row({u"."_s, u"--lesson"_s, lessonFile}, "--csv");
    row({u"."_s, u"--lesson"_s, u"nowhere.md"_s, u"--csv"_s, u"x.csv"_s}, "nowhere.md");
    row({u"/nowhere"_s, u"--lesson"_s, lessonFile, u"--csv"_s, u"x.csv"_s}, "has no hand-ins");
    row({u"."_s, u"--lesson"_s, u"tour.lookaside"_s, u"--csv"_s, u"x.csv"_s}, "");
    row({u"."_s, u"--lesson"_s, lessonFile, u"--csv"_s, u"x.csv"_s, u"--seconds"_s, u"0"_s}, "--seconds");
    row({u"."_s, u"--lesson"_s, lessonFile, u"--csv"_s, u"x.csv"_s, u"--jobs"_s, u"many"_s}, "--jobs");
    row({u"--typo"_s}, "typo");
}

void MarkTest::wrongArgumentsAreSaid()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    const Ended ended = lookaside(QStringList{u"mark"_s} + arguments);
    QCOMPARE(ended.status, 2);
    QVERIFY2(!ended.errors.isEmpty() && ended.errors.contains(says), ended.errors.constData());
    QVERIFY(!QFile::exists(u"x.csv"_s));
}

void MarkTest::handInsThatCannotBeMadeAreSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [this](const QStringList &arguments, const char *says) {
        const QStringList all = QStringList{u"--save"_s, path(u"made.lookaside-work"_s)} + arguments;
        QTest::addRow("%s", qPrintable(arguments.join(u' '))) << all << QByteArray(says);
    };
    QVERIFY(write(path(u"writes.lookaside"_s), "catalog export evil.csv\n"));
    QVERIFY(write(path(u"wrong.lookaside"_s), "get /courses/\ngte /courses/\n"));
    const QStringList ada{u"--student"_s, u"Ada"_s};
    row({}, "--student");
    row({u"--student"_s, u"  "_s}, "--student");
    row(ada + QStringList{u"--answer"_s, u"second=3,1"_s}, "second=3,1");
    row(ada + QStringList{u"--answer"_s, u"third=1,1"_s}, "third=1,1");
    row(ada + QStringList{u"--answer"_s, u"second"_s}, "NAME=WHAT,WHY");
    row(ada + QStringList{u"--answer"_s, u"second=1,1"_s, u"--answer"_s, u"second=2,1"_s}, "second=2,1");
    row(ada + QStringList{u"--commands"_s, path(u"writes.lookaside"_s)}, "may not do: catalog export");
    row(ada + QStringList{u"--commands"_s, path(u"wrong.lookaside"_s)}, "wrong.lookaside:2:1");
    row(ada + QStringList{u"--courses"_s, u"100000"_s}, "5,000");
    row(ada + QStringList{u"--courses"_s, path(u"wrong.lookaside"_s)}, "courses");
    row(ada + QStringList{u"--commands"_s, path(u"made.lookaside-work"_s)}, "made.lookaside-work");
    QTest::newRow("no file") << QStringList{u"--answer"_s, u"second=2,1"_s} << QByteArray("--save");
    QTest::newRow("a folder that is not there")
        << QStringList{u"--save"_s, path(u"no/such/x"_s), u"--student"_s, u"Ada"_s} << QByteArray("cannot be written");
}

void MarkTest::handInsThatCannotBeMadeAreSaid()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    const Ended ended = lookaside(QStringList{u"lesson"_s, lessonFile} + arguments);
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.errors.contains(says), ended.errors.constData());
    QVERIFY(!QFile::exists(path(u"made.lookaside-work"_s)));
}

QTEST_GUILESS_MAIN(MarkTest)
#include "tst_mark.moc"
