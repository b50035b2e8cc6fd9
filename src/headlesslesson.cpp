#include "headless.h"

#include "commandline.h"
#include "exitstatus.h"
#include "headlesshandin.h"
#include "interruption.h"
#include "lesson/check.h"
#include "lesson/htmlview.h"
#include "lesson/limits.h"
#include "lesson/reader.h"
#include "lesson/shipped.h"
#include "lesson/textview.h"
#include "lesson/work.h"
#include "lessonfile.h"
#include "outputfile.h"
#include "pagefile.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTextStream>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

struct LessonWords {
    Q_DECLARE_TR_FUNCTIONS(HeadlessLesson)
};

void printOut(const QString &text)
{
    QTextStream out(stdout);
    out << text;
    out.flush();
    std::fflush(stdout);
}

QJsonObject toJson(const QString &file, const lesson::Checked &checked)
{
    QJsonArray problems;
    for (const lesson::Problem &problem : checked.problems)
        problems.append(QJsonObject{{u"line"_s, problem.line},
                                    {u"column"_s, problem.column},
                                    {u"code"_s, QString::fromUtf8(problem.error.code)},
                                    {u"nearest"_s, QString::fromUtf8(problem.nearest)},
                                    {u"text"_s, lesson::problemText(file, problem)}});
    return {{u"file"_s, file},
            {u"title"_s, checked.title},
            {u"holds"_s, checked.problems.isEmpty()},
            {u"variants"_s, checked.variants},
            {u"questions"_s, checked.questions},
            {u"solutions"_s, checked.solutions},
            {u"expectations"_s, checked.expectations},
            {u"events"_s, qint64(checked.events)},
            {u"problems"_s, problems}};
}

// What a person types; the end of the input skips the rest.
int chooseFrom(qsizetype choices)
{
    printOut(LessonWords::tr("Your choice (Enter skips): "));
    std::array<char, 64> line{};
    if (!std::fgets(line.data(), int(line.size()), stdin))
        return 0;
    const int chosen = QByteArray(line.data()).trimmed().toInt();
    return chosen >= 1 && chosen <= choices ? chosen : 0;
}

int savePage(const lesson::Lesson &lesson, std::uint64_t seed, const QString &name, pagefile::Kind kind,
             const std::function<bool()> &isStopped)
{
    const auto page = lesson::lessonPage(lesson, seed, pagefile::storiesOn(kind), isStopped);
    if (Interruption::signal())
        return Interruption::exitStatus();
    const auto written = page ? pagefile::write(name, *page, kind) : base::Result<void>(tl::unexpected(page.error()));
    if (!written)
        commandline::complain(written.error());
    return written ? exitstatus::done : exitstatus::unusable;
}

} // namespace

int showLesson(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(LessonWords::tr(
        "Prints a lesson as text: its parts, what happens in them, and its questions. FILE is a Markdown file or the "
        "name of a built-in lesson. With --save, creates the file that a student hands in: runs the commands of the "
        "lesson, then those of --commands, tries the goals and records the log."));
    const QCommandLineOption text(u"text"_s, LessonWords::tr("Print as text: its parts, and what happens in them."));
    const QCommandLineOption list(u"list"_s, LessonWords::tr("List the built-in lessons."));
    const QCommandLineOption seed(u"seed"_s, LessonWords::tr("The variant and the random seed."), u"number"_s, u"1"_s);
    const QCommandLineOption save(u"save"_s,
                                  LessonWords::tr("Write the file that a student hands in, instead of text."),
                                  u"WORK.lookaside-work"_s);
    const QCommandLineOption student(
        u"student"_s, LessonWords::tr("The student's name; without --seed, the seed is derived from it."), u"NAME"_s);
    const QCommandLineOption answer(
        u"answer"_s,
        LessonWords::tr("An answer: the number of the choice in each half; 0 skips. Can be given several times."),
        u"QUESTION=WHAT,WHY"_s);
    const QCommandLineOption commands(u"commands"_s, LessonWords::tr("The commands to run after those of the lesson."),
                                      u"FILE"_s);
    const QCommandLineOption courses(
        u"courses"_s, LessonWords::tr("The number of courses to start with, or a table of courses."), u"N|FILE.csv"_s);
    const QCommandLineOption html(
        u"html"_s, LessonWords::tr("Write a page with its parts, answers and command results instead of text."),
        u"OUT.html"_s);
    const QCommandLineOption pdf(u"pdf"_s, LessonWords::tr("Write this page as a PDF document."), u"OUT.pdf"_s);
    parser.addOptions({text, html, pdf, list, seed, save, student, answer, commands, courses});
    parser.addPositionalArgument(u"file"_s, LessonWords::tr("The lesson."), u"FILE"_s);
    if (const auto ends = commandline::read(parser, u"lesson"_s, arguments))
        return *ends;
    if (parser.isSet(list)) {
        for (const lesson::Shipped &each : lesson::shipped())
            printOut(each.file.leftJustified(34) + each.title + u'\n');
        return exitstatus::done;
    }
    bool isNumber = false;
    qulonglong number = parser.value(seed).toULongLong(&isNumber);
    if (parser.isSet(student) && !parser.isSet(seed))
        number = lesson::seedOf(parser.value(student));
    if (parser.positionalArguments().size() != 1 || !isNumber) {
        commandline::complain(isNumber ? LessonWords::tr("lookaside lesson: name one lesson.")
                                       : LessonWords::tr("lookaside lesson: --seed takes a whole number."));
        return exitstatus::unusable;
    }
    const QString name = parser.positionalArguments().constFirst();
    const auto bytes = lessonfile::textOf(name);
    if (!bytes) {
        commandline::complain(bytes.error());
        return exitstatus::unusable;
    }
    const auto lesson = lesson::read(*bytes, QFileInfo(name).fileName(), lesson::variantOf(number));
    if (!lesson) {
        for (const lesson::Problem &problem : lesson.error())
            commandline::complain(lesson::problemText(name, problem));
        return exitstatus::unusable;
    }
    if (parser.isSet(pdf) && !pagefile::writesPdf()) {
        commandline::complain(LessonWords::tr("This build has no GUI and cannot write PDF. Use --html."));
        return exitstatus::unusable;
    }
    if (!parser.isSet(save)
        && (parser.isSet(student) || parser.isSet(answer) || parser.isSet(commands) || parser.isSet(courses))) {
        commandline::complain(
            LessonWords::tr("lookaside lesson: --student, --answer, --commands and --courses belong to a "
                            "hand-in. Name its file: --save WORK."));
        return exitstatus::unusable;
    }
    if (parser.isSet(save))
        return saveHandIn(*lesson,
                          {.save = parser.value(save),
                           .student = parser.value(student),
                           .answers = parser.values(answer),
                           .commands = parser.value(commands),
                           .courses = parser.value(courses),
                           .seed = number});
    const Interruption interruption;
    const auto isStopped = [] { return Interruption::signal() != 0; };
    if (parser.isSet(html) || parser.isSet(pdf)) {
        QStringList pages{parser.value(html), parser.value(pdf)};
        pages.removeAll(QString());
        if (firstClash({name}, pages)) {
            commandline::complain(
                LessonWords::tr("The pages would overwrite the lesson or each other. Use different names."));
            return exitstatus::unusable;
        }
        int status = exitstatus::done;
        for (const auto &[option, kind] :
             {std::pair(&html, pagefile::Kind::Html), std::pair(&pdf, pagefile::Kind::Pdf)}) {
            if (status == exitstatus::done && parser.isSet(*option))
                status = savePage(*lesson, number, parser.value(*option), kind, isStopped);
        }
        return status;
    }
    lesson::Terminal terminal{.print = printOut, .choose = {}};
    if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
        terminal.choose = chooseFrom;
    if (const auto told = lesson::tell(*lesson, number, terminal, isStopped); !told) {
        commandline::complain(told.error());
        return exitstatus::unusable;
    }
    return exitstatus::done;
}

int checkLessons(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        LessonWords::tr("Checks lessons: reads them, runs every block, variant and solution twice, and reports what "
                        "fails. Exit status: 0 when everything passes, 1 when something fails, 2 when a file cannot be "
                        "read or an argument is wrong."));
    const QCommandLineOption json(u"json"_s, LessonWords::tr("Print one JSON object per lesson, one per line."));
    parser.addOption(json);
    parser.addPositionalArgument(u"files"_s, LessonWords::tr("Lessons (.md) or scenarios (.lookaside)."), u"FILE…"_s);
    if (const auto ends = commandline::read(parser, u"check"_s, arguments))
        return *ends;
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty()) {
        commandline::complain(LessonWords::tr("lookaside check: name at least one lesson."));
        return exitstatus::unusable;
    }
    const Interruption interruption;
    int status = exitstatus::done;
    for (const QString &name : files) {
        const auto text = lessonfile::textOf(name);
        if (!text) {
            commandline::complain(text.error());
            status = exitstatus::unusable;
            continue;
        }
        const lesson::Checked checked = lesson::check(*text, name, [] { return Interruption::signal() != 0; });
        if (Interruption::signal())
            return Interruption::exitStatus();
        if (parser.isSet(json)) {
            printOut(QString::fromUtf8(QJsonDocument(toJson(name, checked)).toJson(QJsonDocument::Compact)) + u'\n');
        } else {
            for (const lesson::Problem &problem : checked.problems)
                commandline::complain(lesson::problemText(name, problem));
            if (checked.problems.isEmpty())
                printOut(LessonWords::tr("%1: passed. Expectations: %2, questions: %3, solutions: %4, variants: %5.")
                             .arg(name, QString::number(checked.expectations), QString::number(checked.questions),
                                  QString::number(checked.solutions), QString::number(checked.variants))
                         + u'\n');
        }
        if (!checked.problems.isEmpty())
            status = std::max(status, exitstatus::failed);
    }
    return status;
}
