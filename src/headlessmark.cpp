#include "headless.h"

#include "base/escape.h"
#include "base/inputfile.h"
#include "commandline.h"
#include "interruption.h"
#include "lesson/limits.h"
#include "lesson/marktable.h"
#include "lesson/reader.h"
#include "lessonfile.h"
#include "markpages.h"
#include "outputfile.h"
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

constexpr int allMarked = 0;
constexpr int someNot = 1;
constexpr int cannotMark = 2;
constexpr int maxHandIns = 10'000;
constexpr int maxOthers = 100'000;
constexpr int maxJobs = 64;
constexpr int maxSeconds = 3'600;

struct MarkWords {
    Q_DECLARE_TR_FUNCTIONS(HeadlessMark)
};

struct MarkArguments {
    QString folder;
    QString lesson;
    QString csv;
    QString pages; // a folder; empty = none
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
    const QCommandLineOption lessonOption(u"lesson"_s, MarkWords::tr("The lesson, the teacher's copy with the marks."),
                                          u"FILE"_s);
    const QCommandLineOption csv(u"csv"_s, MarkWords::tr("Where the table is written."), u"OUT.csv"_s);
    const QCommandLineOption pages(
        u"report"_s, MarkWords::tr("Write a page about each hand-in for its student, without what is hidden."),
        u"DIR"_s);
    const QCommandLineOption json(u"json"_s, MarkWords::tr("Print one JSON object a hand-in, too, a line each."));
    const QCommandLineOption seconds(u"seconds"_s, MarkWords::tr("How long one hand-in may take (10)."), u"N"_s,
                                     u"10"_s);
    const QCommandLineOption jobs(u"jobs"_s, MarkWords::tr("How many are marked at once (as many as there are cores)."),
                                  u"N"_s,
                                  QString::number(std::clamp(int(std::thread::hardware_concurrency()), 1, maxJobs)));
    parser.addOptions({lessonOption, csv, pages, json, seconds, jobs});
    parser.addPositionalArgument(u"folder"_s, MarkWords::tr("The folder with the hand-ins."), u"FOLDER"_s);
    if (const auto ends = commandline::read(parser, u"mark"_s, arguments)) {
        status = *ends;
        return {};
    }
    status = cannotMark;
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
    return MarkArguments{.folder = parser.positionalArguments().constFirst(),
                         .lesson = parser.value(lessonOption),
                         .csv = parser.value(csv),
                         .pages = parser.value(pages),
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

// What cannot be read is a row, too.
lesson::Marked markFile(const QDir &folder, const QString &name, const lesson::MarkOptions &options)
{
    const auto text = readHandIn(folder, name);
    if (text)
        return lesson::mark(*text, name, options);
    lesson::Marked row;
    row.file = name;
    row.remarks << report::errorText(text.error()).sentence;
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

QList<lesson::Marked> markAll(const QDir &folder, const QStringList &names, const lesson::MarkOptions &options,
                              int jobs)
{
    std::vector<lesson::Marked> rows(std::size_t(names.size()));
    forEachRow(rows.size(), jobs, options.isStopped,
               [&](std::size_t i) { rows[i] = markFile(folder, names[qsizetype(i)], options); });
    return {rows.begin(), rows.end()};
}

bool writePages(const QDir &folder, const QString &pages, const QList<lesson::Marked> &table,
                const lesson::MarkOptions &options, int jobs)
{
    std::vector<base::Result<void>> written(std::size_t(table.size()));
    forEachRow(written.size(), jobs, options.isStopped, [&](std::size_t i) {
        const lesson::Marked &row = table[qsizetype(i)];
        const auto text = row.isMarked() ? readHandIn(folder, row.file) : QByteArray();
        if (!text)
            written[i] = tl::unexpected(text.error());
        else if (row.isMarked())
            written[i] =
                markpages::write(QDir(pages).filePath(markpages::nameOf(qsizetype(i), row.file)), *text, row, options);
    });
    bool isFine = true;
    for (const base::Result<void> &each : written) {
        if (!each)
            commandline::complain(each.error());
        isFine = isFine && each;
    }
    return isFine;
}

void tell(const QList<lesson::Marked> &table, const QString &csv, int others)
{
    int marked = 0;
    QTextStream out(stdout);
    for (const lesson::Marked &row : table) {
        marked += row.isMarked();
        if (row.state != lesson::Marked::State::Marked)
            out << base::printable(row.file + u": "_s + lesson::stateText(row.state) + u". "_s + row.remarks.join(u' '))
                << '\n';
    }
    out << MarkWords::tr("%1: %2 of %3 hand-ins are marked.").arg(csv).arg(marked).arg(table.size()) << '\n';
    if (others > 0)
        out << MarkWords::tr("Other files in the folder, left out: %1.").arg(others) << '\n';
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
    int status = cannotMark;
    const auto given = readMarkArguments(arguments, status);
    if (!given)
        return status;
    const auto text = lessonfile::textOf(given->lesson);
    if (!text) {
        commandline::complain(text.error());
        return cannotMark;
    }
    const QString name = QFileInfo(given->lesson).fileName();
    const auto lesson = lesson::read(*text, name);
    if (!lesson) {
        for (const lesson::Problem &problem : lesson.error())
            commandline::complain(lesson::problemText(given->lesson, problem));
        return cannotMark;
    }
    const QList<lesson::MarkItem> items = lesson::itemsOf(*lesson);
    const QDir folder(given->folder);
    if (items.isEmpty()) {
        commandline::complain(MarkWords::tr("%1 has nothing to mark.").arg(given->lesson));
        return cannotMark;
    }
    const HandIns found = handInsOf(folder);
    if (found.names.isEmpty()) {
        commandline::complain(MarkWords::tr("%1 has no hand-ins (*.lookaside-work).").arg(given->folder));
        return cannotMark;
    }
    if (found.names.size() > maxHandIns || found.others > maxOthers) {
        commandline::complain(MarkWords::tr("%1 has more than %2 hand-ins, or more than %3 other files.")
                                  .arg(given->folder)
                                  .arg(maxHandIns)
                                  .arg(maxOthers));
        return cannotMark;
    }
    QStringList read{given->lesson};
    for (const QString &each : found.names)
        read << folder.filePath(each);
    if (firstClash(read, {given->csv}) || isTrap(given->csv, folder)) {
        commandline::complain(MarkWords::tr(
            "The table would be written over the lesson or a hand-in, or through a link. Give it its own name."));
        return cannotMark;
    }
    if (!given->pages.isEmpty()) {
        if (const auto ready = markpages::prepare(given->pages); !ready) {
            commandline::complain(ready.error());
            return cannotMark;
        }
    }
    const Interruption interruption;
    const lesson::MarkOptions options{.lesson = *text, .name = name, .seconds = given->seconds, .isStopped = [] {
                                          return Interruption::signal() != 0;
                                      }};
    QList<lesson::Marked> table = markAll(folder, found.names, options, given->jobs);
    if (Interruption::signal())
        return Interruption::exitStatus();
    lesson::remarkOnTwins(table);
    if (const auto written = writeWhole(given->csv, lesson::toCsv(table, items)); !written) {
        commandline::complain(written.error());
        return cannotMark;
    }
    if (!given->pages.isEmpty() && !writePages(folder, given->pages, table, options, given->jobs))
        return cannotMark;
    if (Interruption::signal())
        return Interruption::exitStatus();
    if (given->json) {
        for (const lesson::Marked &row : std::as_const(table))
            QTextStream(stdout)
                << QJsonDocument(lesson::toJson(row, lesson::mostPoints(items))).toJson(QJsonDocument::Compact) << '\n';
    } else {
        tell(table, given->csv, found.others);
    }
    const bool isFine = std::all_of(table.begin(), table.end(), [](const lesson::Marked &row) {
        return row.state == lesson::Marked::State::Marked;
    });
    return isFine ? allMarked : someNot;
}
