#include "headlesshandin.h"

#include "base/inputfile.h"
#include "commandline.h"
#include "exitstatus.h"
#include "interruption.h"
#include "lab/parser.h"
#include "lesson/replay.h"
#include "lessonfile.h"
#include "outputfile.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;

namespace {

base::Result<QByteArray> smallFile(const QString &name)
{
    QFile file(name);
    if (auto opened = base::openToRead(file, "lesson.cannotRead", base::Pipes::HandedOver); !opened)
        return tl::unexpected(opened.error());
    QByteArray text = file.read(lesson::maxWorkBytes + 1);
    if (text.size() > lesson::maxWorkBytes)
        return base::failure("work.tooLarge", {QString::number(lesson::maxWorkBytes / 1024)});
    return text;
}

base::Result<QList<lesson::Answer>> readAnswers(const lesson::Lesson &lesson, const QStringList &words)
{
    static const QRegularExpression form(u"^([A-Za-z0-9_-]+)=(\\d),(\\d)$"_s);
    const QList<const lesson::Question *> questions = lesson.questions();
    QList<lesson::Answer> answers;
    for (const QString &word : words) {
        const auto match = form.match(word);
        const lesson::Answer answer{match.captured(1).toUtf8(), match.captured(2).toInt(), match.captured(3).toInt()};
        const auto question = std::find_if(questions.begin(), questions.end(), [&](const lesson::Question *each) {
            return each->id == answer.question && answer.what <= each->what.size() && answer.why <= each->why.size();
        });
        const auto isSame = [&](const lesson::Answer &other) { return other.question == answer.question; };
        if (!match.hasMatch() || question == questions.end() || std::any_of(answers.begin(), answers.end(), isSame))
            return base::failure("work.badAnswer", {word});
        answers.append(answer);
    }
    return answers;
}

base::Result<void> readCourses(const QString &word, lesson::Work &work)
{
    bool isNumber = false;
    const int count = word.toInt(&isNumber);
    if (isNumber) {
        work.courses = lesson::GeneratedCourses{count};
        return {};
    }
    auto csv = smallFile(word);
    if (!csv)
        return tl::unexpected(csv.error());
    work.courses = lesson::ImportedCourses{*std::move(csv)};
    return {};
}

// None when a line is wrong, which was said.
std::optional<QList<lab::Command>> readOwnCommands(const QString &name)
{
    if (name.isEmpty())
        return QList<lab::Command>();
    const auto text = smallFile(name);
    if (!text) {
        commandline::complain(text.error());
        return {};
    }
    auto commands = lab::parse(*text, name);
    if (commands)
        return *std::move(commands);
    for (const lab::ParseError &error : commands.error())
        commandline::complain(report::parseErrorText(error));
    return {};
}

base::Result<lesson::Work> begunWork(const lesson::Lesson &lesson, const HandInArguments &given)
{
    lesson::Work work;
    work.seed = given.seed;
    work.program = QStringLiteral(LOOKASIDE_VERSION);
    work.student = lesson::studentName(given.student);
    if (work.student.isEmpty())
        return base::failure("work.badStudent", {given.student});
    auto answers = readAnswers(lesson, given.answers);
    if (!answers)
        return tl::unexpected(answers.error());
    work.answers = *std::move(answers);
    if (!given.courses.isEmpty()) {
        if (auto taken = readCourses(given.courses, work); !taken)
            return tl::unexpected(taken.error());
    }
    return work;
}

} // namespace

int saveHandIn(const lesson::Lesson &lesson, const HandInArguments &given)
{
    const auto begun = begunWork(lesson, given);
    if (!begun) {
        commandline::complain(begun.error());
        return exitstatus::unusable;
    }
    const auto commands = readOwnCommands(given.commands);
    if (!commands)
        return exitstatus::unusable;
    if (firstClash({given.commands, given.courses}, {given.save})) {
        commandline::complain(QCoreApplication::translate(
            "HeadlessHandIn", "The work would be written over a file that it is made of. Give it its own name."));
        return exitstatus::unusable;
    }
    const Interruption interruption;
    const auto work = lesson::handIn(lesson, *begun, *commands, [] { return Interruption::signal() != 0; });
    if (Interruption::signal())
        return Interruption::exitStatus();
    if (!work) {
        commandline::complain(work.error());
        return exitstatus::unusable;
    }
    const QByteArray text = lesson::toText(*work);
    if (const auto read = lesson::readWork(text); !read) { // of a table with odd characters
        commandline::complain(read.error());
        return exitstatus::unusable;
    }
    if (const auto written = writeWhole(given.save, text); !written) {
        commandline::complain(written.error());
        return exitstatus::unusable;
    }
    QTextStream(textStream({given.save}))
        << QCoreApplication::translate("HeadlessHandIn",
                                       "%1: the work of %2, variant %3 of %4. This is what to hand in.")
               .arg(given.save, work->student, QString::number(lesson.variant + 1), QString::number(lesson.variants))
        << '\n';
    return exitstatus::done;
}
