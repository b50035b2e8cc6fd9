#include "lesson/work.h"

#include "base/escape.h"
#include "lesson/limits.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesson {

namespace {

const QByteArray firstLine = "Lookaside work 1\n";
constexpr QByteArrayView remark =
    "# The checksum at the end shows slips and damage. It is no signature: everybody can make it anew.";
constexpr QByteArrayView rowBegin = "| ";

QByteArray checksumOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

QByteArray wordsOf(const WorkStep &step)
{
    if (const auto *block = std::get_if<BlockRan>(&step.what))
        return "block " + QByteArray::number(block->number);
    if (const auto *tried = std::get_if<Tried>(&step.what))
        return "try " + QByteArray::number(tried->number);
    return std::get<OwnCommand>(step.what).text;
}

bool isPlain(const QByteArray &line)
{
    return line.isValidUtf8() && std::none_of(line.begin(), line.end(), [](char c) {
               return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f';
           });
}

class WorkReader {
public:
    explicit WorkReader(QList<QByteArray> lines)
        : m_lines(std::move(lines))
    {
    }

    // From the line after the first to the one before the checksum.
    base::Result<Work> read()
    {
        const bool hasHead = take("lesson", [this](const QByteArray &word) { return takeLesson(word); })
            && take("version", [this](const QByteArray &word) { return takeVersion(word); })
            && take("seed", [this](const QByteArray &word) { return takeSeed(word); })
            && take("student", [this](const QByteArray &word) { return takeStudent(word); })
            && take("program", [this](const QByteArray &word) { return takeProgram(word); })
            && take("courses", [this](const QByteArray &word) { return takeCourses(word); });
        if (!hasHead)
            return bad();
        while (!atEnd() && line().startsWith("answer ")) {
            if (!takeAnswer(line().sliced(7)))
                return bad();
            ++m_at;
        }
        while (!atEnd()) {
            if (m_work.steps.size() == maxSteps)
                return base::failure("work.tooMany", {QString::number(maxSteps)});
            if (!takeStep(line()))
                return bad();
            ++m_at;
        }
        return std::move(m_work);
    }

private:
    bool atEnd() const { return m_at >= m_lines.size(); }
    const QByteArray &line() const { return m_lines[m_at]; }
    int number() const { return int(m_at) + 2; } // the first line is not among them

    tl::unexpected<base::Error> bad() const { return base::failure("work.badLine", {QString::number(number())}); }

    template <typename Take> bool take(const QByteArray &name, Take &&rest)
    {
        while (!atEnd() && line().startsWith('#'))
            ++m_at;
        if (atEnd() || !line().startsWith(QByteArray(name + ' ')))
            return false;
        const qsizetype at = m_at;
        if (!rest(line().sliced(name.size() + 1))) {
            m_at = std::max(at, m_at - 1);
            return false;
        }
        m_at = std::max(at + 1, m_at);
        return true;
    }

    bool takeLesson(const QByteArray &word)
    {
        m_work.lesson = QString::fromUtf8(word);
        return !word.isEmpty() && word.size() <= 300;
    }
    bool takeVersion(const QByteArray &word)
    {
        static const QRegularExpression hex(u"^[0-9a-f]{64}$"_s);
        m_work.version = word;
        return hex.match(QString::fromLatin1(word)).hasMatch();
    }
    bool takeSeed(const QByteArray &word)
    {
        bool isNumber = false;
        m_work.seed = word.toULongLong(&isNumber);
        return isNumber && QByteArray::number(m_work.seed) == word;
    }
    bool takeStudent(const QByteArray &word)
    {
        m_work.student = studentName(QString::fromUtf8(word));
        return !m_work.student.isEmpty();
    }
    bool takeProgram(const QByteArray &word)
    {
        static const QRegularExpression version(u"^[0-9A-Za-z.+~-]{1,40}$"_s);
        m_work.program = QString::fromUtf8(word);
        return version.match(m_work.program).hasMatch();
    }
    bool takeCourses(const QByteArray &word)
    {
        if (word != "imported") {
            bool isNumber = false;
            const int count = word.toInt(&isNumber);
            m_work.courses = GeneratedCourses{count};
            return isNumber && count >= 0;
        }
        ImportedCourses rows;
        for (++m_at; !atEnd() && line().startsWith(rowBegin); ++m_at)
            rows.csv += line().sliced(rowBegin.size()) + '\n';
        const bool hasRows = !rows.csv.isEmpty();
        m_work.courses = std::move(rows);
        return hasRows;
    }
    bool takeAnswer(const QByteArray &words)
    {
        static const QRegularExpression form(u"^([A-Za-z0-9][A-Za-z0-9_-]{0,39}) (\\d) (\\d)$"_s);
        const auto match = form.match(QString::fromUtf8(words));
        const QByteArray question = match.captured(1).toUtf8();
        const auto isSame = [&](const Answer &other) { return other.question == question; };
        if (!match.hasMatch() || m_work.answers.size() == maxQuestions
            || std::any_of(m_work.answers.begin(), m_work.answers.end(), isSame))
            return false;
        m_work.answers.append({question, match.captured(2).toInt(), match.captured(3).toInt()});
        return true;
    }
    bool takeStep(const QByteArray &words)
    {
        static const QRegularExpression form(u"^\\[([0-9a-f]{12})\\] (.+)$"_s);
        static const QRegularExpression own(u"^(block|try) ([1-9]\\d{0,4})$"_s);
        const auto match = form.match(QString::fromUtf8(words));
        if (!match.hasMatch() || match.capturedLength(2) > maxWorkCommand)
            return false;
        WorkStep step;
        step.log = match.captured(1).toLatin1();
        step.line = number();
        if (const auto named = own.match(match.captured(2)); !named.hasMatch())
            step.what = OwnCommand{match.captured(2).toUtf8()};
        else if (named.captured(1) == u"block"_s)
            step.what = BlockRan{named.captured(2).toInt()};
        else
            step.what = Tried{named.captured(2).toInt()};
        m_work.steps.append(step);
        return true;
    }

    QList<QByteArray> m_lines;
    qsizetype m_at = 0;
    Work m_work;
};

} // namespace

QByteArray toText(const Work &work)
{
    QByteArray text = firstLine + remark + '\n';
    text += "lesson " + work.lesson.toUtf8() + "\nversion " + work.version + "\nseed " + QByteArray::number(work.seed)
        + "\nstudent " + work.student.toUtf8() + "\nprogram " + work.program.toUtf8() + '\n';
    if (const auto *made = std::get_if<GeneratedCourses>(&work.courses)) {
        text += "courses " + QByteArray::number(made->count) + '\n';
    } else {
        text += "courses imported\n";
        QByteArray csv = std::get<ImportedCourses>(work.courses).csv;
        csv.replace("\r\n", "\n");
        if (csv.endsWith('\n'))
            csv.chop(1);
        for (const QByteArray &row : csv.split('\n'))
            text += rowBegin + row + '\n';
    }
    for (const Answer &answer : work.answers)
        text += "answer " + answer.question + ' ' + QByteArray::number(answer.what) + ' '
            + QByteArray::number(answer.why) + '\n';
    for (const WorkStep &step : work.steps)
        text += '[' + step.log + "] " + wordsOf(step) + '\n';
    return text + "checksum " + checksumOf(text) + '\n';
}

base::Result<Work> readWork(const QByteArray &given)
{
    if (given.size() > maxWorkBytes)
        return base::failure("work.tooLarge", {QString::number(maxWorkBytes / 1024)});
    QByteArray text = given;
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    text.replace("\r\n", "\n"); // a mail program's
    while (text.endsWith("\n\n"))
        text.chop(1);
    QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!isPlain(lines[i]))
            return base::failure("work.notText", {QString::number(i + 1)});
    }
    if (!text.startsWith(firstLine))
        return base::failure("work.notWork");
    if (lines.last().isEmpty())
        lines.removeLast();
    static const QRegularExpression checksum(u"^checksum ([0-9a-f]{64})$"_s);
    const auto match = checksum.match(QString::fromUtf8(lines.last()));
    if (!match.hasMatch())
        return base::failure("work.unfinished");
    const QByteArray covered = text.left(text.lastIndexOf("checksum "));
    lines.removeFirst();
    if (lines.isEmpty())
        return base::failure("work.unfinished");
    lines.removeLast();
    auto work = WorkReader(lines).read();
    if (work)
        work->isIntact = checksumOf(covered) == match.captured(1).toLatin1();
    return work;
}

QString studentName(const QString &name)
{
    const QString plain = base::printable(name.simplified().normalized(QString::NormalizationForm_C));
    return plain.size() <= maxStudentName ? plain : QString();
}

std::uint64_t seedOf(const QString &student)
{
    constexpr std::uint64_t most = 1'000'000'000;
    const QByteArray hash =
        QCryptographicHash::hash(studentName(student).toLower().toUtf8(), QCryptographicHash::Sha256);
    return hash.left(7).toHex().toULongLong(nullptr, 16) % most + 1;
}

int variantOf(std::uint64_t seed) { return int((seed - 1) % std::uint64_t(maxVariants)); }

} // namespace lesson
