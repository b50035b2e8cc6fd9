#include "headless.h"

#include "base/escape.h"
#include "base/inputfile.h"
#include "base/writablefile.h"
#include "commandline.h"
#include "exitstatus.h"
#include "interruption.h"
#include "lesson/marktable.h"
#include "marklessons.h"
#include "markpages.h"
#include "outputfile.h"
#include "pagefile.h"
#include "report/errors.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QTextStream>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

constexpr int maxHandIns = 10'000;
constexpr int maxOthers = 100'000;
constexpr int maxJobs = 64;
constexpr int maxSeconds = 3'600;

struct MarkWords {
    Q_DECLARE_TR_FUNCTIONS(HeadlessMark)
};

struct MarkArguments {
    QString folder;
    QStringList lessons; // files, or folders of them
    QString csv;
    QString pages; // a folder; empty = none
    pagefile::Kind kind = pagefile::Kind::Html; // of the pages
    int seconds = 10;
    int jobs = 1;
    bool json = false;
};

std::optional<int> numberOf(const QString &text, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

// None when there is nothing to mark: `status` says why.
std::optional<MarkArguments> readMarkArguments(const QStringList &arguments, int &status)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(MarkWords::tr(
        "Marks the hand-ins (*.lookaside-work) of a folder and of those in it: does each again in a lab of its own, in "
        "which nothing "
        "can be written and no server be reached, and writes a table. Exit status: 0 when all were marked, 1 when "
        "one was altered, leaves another log or could not be marked, 2 when a file or an argument is wrong."));
    const QCommandLineOption lessonOption(u"lesson"_s,
                                          MarkWords::tr("The lesson, the teacher's copy with the marks, or a folder of "
                                                        "lessons. Can be given several times."),
                                          u"FILE|FOLDER"_s);
    const QCommandLineOption csv(u"csv"_s, MarkWords::tr("Write the table to this file; - is standard output."),
                                 u"OUT.csv"_s);
    const QCommandLineOption pages(
        u"report"_s, MarkWords::tr("Write a page about each hand-in for its student, without what is hidden."),
        u"DIR"_s);
    const QCommandLineOption pdf(u"pdf"_s, MarkWords::tr("Write the pages of --report as PDF documents."));
    const QCommandLineOption json(u"json"_s, MarkWords::tr("Print one JSON object a hand-in, too, a line each."));
    const QCommandLineOption seconds(u"seconds"_s, MarkWords::tr("How long one hand-in may take (10)."), u"N"_s,
                                     u"10"_s);
    const QCommandLineOption jobs(u"jobs"_s, MarkWords::tr("How many to mark in parallel (default: number of cores)."),
                                  u"N"_s,
                                  QString::number(std::clamp(int(std::thread::hardware_concurrency()), 1, maxJobs)));
    parser.addOptions({lessonOption, csv, pages, pdf, json, seconds, jobs});
    parser.addPositionalArgument(u"folder"_s, MarkWords::tr("The folder with the hand-ins."), u"FOLDER"_s);
    if (const auto ends = commandline::read(parser, u"mark"_s, arguments)) {
        status = *ends;
        return {};
    }
    status = exitstatus::unusable;
    const auto limit = numberOf(parser.value(seconds), maxSeconds);
    const auto workers = numberOf(parser.value(jobs), maxJobs);
    if (!limit || !workers) {
        commandline::complain(
            MarkWords::tr("lookaside mark: --seconds takes a whole number from 1 to %1, --jobs one from 1 to %2.")
                .arg(maxSeconds)
                .arg(maxJobs));
        return {};
    }
    if (parser.positionalArguments().size() != 1 || parser.value(lessonOption).isEmpty()
        || parser.value(csv).isEmpty()) {
        commandline::complain(
            MarkWords::tr("lookaside mark: name one folder, the lesson (--lesson) and the table (--csv)."));
        return {};
    }
    if (const auto folder = checkFolderName(parser.value(pages)); !folder) {
        commandline::complain(folder.error());
        return {};
    }
    if (parser.isSet(json) && base::isStandardOutput(parser.value(csv))) {
        commandline::complain(MarkWords::tr(
            "lookaside mark: --json prints to standard output. Name a file for the table (--csv), or ./- for one of "
            "this name."));
        return {};
    }
    if (parser.isSet(pdf) && parser.value(pages).isEmpty()) {
        commandline::complain(MarkWords::tr("lookaside mark: --pdf needs the folder of the pages (--report)."));
        return {};
    }
    if (parser.isSet(pdf) && !pagefile::writesPdf()) {
        commandline::complain(MarkWords::tr("This build has no GUI and cannot write PDF. Omit --pdf."));
        return {};
    }
    return MarkArguments{.folder = parser.positionalArguments().constFirst(),
                         .lessons = parser.values(lessonOption),
                         .csv = parser.value(csv),
                         .pages = parser.value(pages),
                         .kind = parser.isSet(pdf) ? pagefile::Kind::Pdf : pagefile::Kind::Html,
                         .seconds = *limit,
                         .jobs = *workers,
                         .json = parser.isSet(json)};
}

// The hand-ins of a folder and of those in it, as names below it, in the order of their names whatever the machine.
// Links and pipes are among them, since each is told; no link is followed.
struct HandIns {
    QStringList names;
    int others = 0; // files that are none
};
HandIns handInsOf(const QDir &folder)
{
    HandIns found;
    QDirIterator entries(folder.absolutePath(), QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext() && found.names.size() <= maxHandIns && found.others <= maxOthers) {
        const QFileInfo entry(entries.next());
        if (entry.fileName().endsWith(".lookaside-work"_L1))
            found.names << folder.relativeFilePath(entry.filePath());
        else
            found.others += entry.isDir() ? 0 : 1;
    }
    found.names.sort();
    return found;
}

// The bytes of one hand-in, but for what is beyond the limit.
base::Result<QByteArray> readHandIn(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    if (QFileInfo(file).isSymLink())
        return base::failure("work.isLink");
    if (auto opened = base::openToRead(file, "lesson.cannotRead"); !opened) {
        base::Error error = opened.error();
        error.args[0] = name; // without the teacher's folders
        return tl::unexpected(error);
    }
    return file.read(lesson::maxWorkBytes + 1);
}

// What all hand-ins have in common.
struct Marking {
    QDir folder;
    QList<marklessons::MarkLesson> lessons;
    int seconds = 10;
    int jobs = 1;
    std::function<bool()> isStopped{};

    lesson::MarkOptions optionsFor(int which) const
    {
        const marklessons::MarkLesson &own = lessons[which];
        return {.lesson = own.text, .name = own.table.name, .seconds = seconds, .isStopped = isStopped};
    }
    QList<lesson::TableLesson> tables() const
    {
        QList<lesson::TableLesson> all;
        for (const marklessons::MarkLesson &each : lessons)
            all.append(each.table);
        return all;
    }
};

// What cannot be read, and what belongs to no lesson that is marked, is a row, too.
lesson::Marked markFile(const Marking &marking, const QString &name)
{
    const auto tell = [&name](const base::Error &error) {
        lesson::Marked row;
        row.file = name;
        row.lesson = -1;
        row.remarks << report::errorText(error).sentence;
        return row;
    };
    const auto text = readHandIn(marking.folder, name);
    if (!text)
        return tell(text.error());
    auto work = lesson::readWork(*text);
    if (!work)
        return tell(work.error());
    const int which = marklessons::lessonOf(marking.lessons, *work);
    if (which < 0) {
        lesson::Marked row = tell({"work.otherLesson", {work->lesson}});
        row.state = lesson::Marked::State::OtherVersion;
        work->steps.clear();
        row.work = *std::move(work);
        return row;
    }
    lesson::Marked row = lesson::mark(*text, name, marking.optionsFor(which));
    row.lesson = which;
    return row;
}

template <typename Do>
void forEachRow(std::size_t rows, int jobs, const std::function<bool()> &isStopped, const Do &doRow)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < rows && !isStopped(); i = next++)
            doRow(i);
    };
    std::vector<std::jthread> others;
    for (int i = 1; i < jobs; ++i)
        others.emplace_back(work);
    work();
}

QList<lesson::Marked> markAll(const Marking &marking, const QStringList &names)
{
    std::vector<lesson::Marked> rows(std::size_t(names.size()));
    forEachRow(rows.size(), marking.jobs, marking.isStopped,
               [&](std::size_t i) { rows[i] = markFile(marking, names[qsizetype(i)]); });
    return {rows.begin(), rows.end()};
}

// The pages are made side by side and written one after the other: PDF documents are drawn on one thread.
bool writePages(const Marking &marking, const QString &pages, const QList<lesson::Marked> &table, pagefile::Kind kind)
{
    constexpr qsizetype atOnce = 64; // in memory
    bool isFine = true;
    const auto complain = [&isFine](const base::Error &error) {
        commandline::complain(error);
        isFine = false;
    };
    for (qsizetype from = 0; from < table.size() && !marking.isStopped(); from += atOnce) {
        std::vector<base::Result<QString>> made(std::size_t(std::min(atOnce, table.size() - from)));
        forEachRow(made.size(), marking.jobs, marking.isStopped, [&](std::size_t i) {
            const lesson::Marked &row = table[from + qsizetype(i)];
            const auto text = row.isMarked() ? readHandIn(marking.folder, row.file) : QByteArray();
            if (!text)
                made[i] = tl::unexpected(text.error());
            else if (row.isMarked())
                made[i] = markpages::make(*text, row, marking.optionsFor(row.lesson), kind);
        });
        for (qsizetype i = 0; i < qsizetype(made.size()) && !marking.isStopped(); ++i) {
            const base::Result<QString> &page = made[std::size_t(i)];
            if (!page) {
                complain(page.error());
                continue;
            }
            const QString file = QDir(pages).filePath(markpages::nameOf(from + i, table[from + i].file, kind));
            if (const auto written = page->isEmpty() ? base::Result<void>() : pagefile::write(file, *page, kind);
                !written)
                complain(written.error());
        }
    }
    return isFine;
}

void tell(const QList<lesson::Marked> &table, const QString &csv, int others)
{
    int marked = 0;
    QTextStream out(textStream({csv}));
    for (const lesson::Marked &row : table) {
        marked += row.isMarked();
        if (row.state != lesson::Marked::State::Marked)
            out << base::printable(row.file + u": "_s + lesson::stateText(row.state) + u". "_s + row.remarks.join(u' '))
                << '\n';
    }
    out << MarkWords::tr("%1: %2 of %3 hand-ins are marked.").arg(csv).arg(marked).arg(table.size()) << '\n';
    if (others > 0)
        out << MarkWords::tr("Other files in the folder (skipped): %1.").arg(others) << '\n';
}

// A link of that name in the folder of the hand-ins is somebody's trap, not the teacher's table.
bool isTrap(const QString &csv, const QDir &folder)
{
    const QFileInfo table(csv);
    const QString place = QFileInfo(table.absolutePath()).canonicalFilePath() + u'/';
    return table.isSymLink() && place.startsWith(folder.canonicalPath() + u'/');
}

} // namespace

int markWorks(const QStringList &arguments)
{
    int status = exitstatus::unusable;
    const auto given = readMarkArguments(arguments, status);
    if (!given)
        return status;
    auto lessons = marklessons::read(given->lessons);
    if (!lessons)
        return exitstatus::unusable;
    const QDir folder(given->folder);
    const HandIns found = handInsOf(folder);
    if (found.names.isEmpty()) {
        commandline::complain(MarkWords::tr("%1 has no hand-ins (*.lookaside-work).").arg(given->folder));
        return exitstatus::unusable;
    }
    if (found.names.size() > maxHandIns || found.others > maxOthers) {
        commandline::complain(MarkWords::tr("%1 has more than %2 hand-ins, or more than %3 other files.")
                                  .arg(given->folder)
                                  .arg(maxHandIns)
                                  .arg(maxOthers));
        return exitstatus::unusable;
    }
    QStringList read;
    for (const marklessons::MarkLesson &each : std::as_const(*lessons))
        read << each.file;
    for (const QString &each : found.names)
        read << folder.filePath(each);
    if (firstClash(read, {given->csv}) || isTrap(given->csv, folder)) {
        commandline::complain(MarkWords::tr(
            "The table would be written over a lesson or a hand-in, or through a link. Give it its own name."));
        return exitstatus::unusable;
    }
    if (!given->pages.isEmpty()) {
        if (const auto ready = markpages::prepare(given->pages); !ready) {
            commandline::complain(ready.error());
            return exitstatus::unusable;
        }
    }
    const Interruption interruption;
    const Marking marking{.folder = folder,
                          .lessons = *std::move(lessons),
                          .seconds = given->seconds,
                          .jobs = given->jobs,
                          .isStopped = [] { return Interruption::signal() != 0; }};
    const QList<lesson::TableLesson> tables = marking.tables();
    QList<lesson::Marked> table = markAll(marking, found.names);
    if (Interruption::signal())
        return Interruption::exitStatus();
    lesson::remarkOnTwins(table);
    if (const auto written = writeWhole(given->csv, lesson::toCsv(table, tables)); !written) {
        commandline::complain(written.error());
        return exitstatus::unusable;
    }
    if (!given->pages.isEmpty() && !writePages(marking, given->pages, table, given->kind))
        return exitstatus::unusable;
    if (Interruption::signal())
        return Interruption::exitStatus();
    if (given->json) {
        for (const lesson::Marked &row : std::as_const(table))
            QTextStream(stdout) << QJsonDocument(lesson::toJson(row, tables)).toJson(QJsonDocument::Compact) << '\n';
    } else {
        tell(table, given->csv, found.others);
    }
    const bool isFine = std::all_of(table.begin(), table.end(), [](const lesson::Marked &row) {
        return row.state == lesson::Marked::State::Marked;
    });
    return isFine ? exitstatus::done : exitstatus::failed;
}
