#include "lesson/reader.h"

#include "base/nearest.h"
#include "lab/parser.h"
#include "lab/printer.h"
#include "lesson/goalreader.h"
#include "lesson/limits.h"
#include "lesson/questionreader.h"
#include "lesson/variants.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesson {

namespace {

// What a fence is, by its first word.
const QList<QByteArray> &fenceWords()
{
    static const QList<QByteArray> words{"lookaside", "question", "goal",    "marks", "variants", "python", "text",
                                         "sql",       "http",     "console", "json",  "html",     "sh",     "ini"};
    return words;
}

// Every line of the file, or what keeps it from being text.
QList<Line> linesOf(const QByteArray &bytes, Problems &problems)
{
    QList<Line> lines;
    QByteArray text = bytes;
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    int number = 0;
    for (QByteArray &line : text.split('\n')) {
        ++number;
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isValidUtf8()) {
            problems.append({.line = number, .error = {"lesson.notUtf8", {}}});
            continue;
        }
        const QString words = QString::fromUtf8(line);
        const auto control =
            std::find_if(words.begin(), words.end(), [](QChar c) { return c != u'\t' && (c < u' ' || c == u'\x7f'); });
        if (control != words.end())
            problems.append({.line = number,
                             .column = int(control - words.begin()) + 1,
                             .error = {"lesson.control", {QString::number(control->unicode())}}});
        lines.append({words, number});
    }
    if (!lines.isEmpty() && lines.last().text.isEmpty())
        lines.removeLast();
    return lines;
}

// What begins a note in a quote: "Hint", "Teacher", "Time", "Picture"; empty where nothing does.
QString labelOf(const QString &line)
{
    static const QRegularExpression label(u"^(Hint|Teacher|Time|Picture):(?:\\s|$)"_s);
    return label.match(line).captured(1);
}

// Of all that students are given, whatever the variant: a copy without the marks and the notes for teachers is the same
// version.
QByteArray versionOf(const QList<Segment> &segments)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const Segment &segment : segments) {
        if (segment.kind == Segment::Kind::Fence && segment.info.section(u' ', 0, 0) == u"marks"_s)
            continue;
        bool isTeachers = false;
        digest.addData((segment.info + u'\n').toUtf8());
        for (const Line &line : segment.lines) {
            const QString label = segment.kind == Segment::Kind::Quote ? labelOf(line.text) : QString();
            if (!label.isEmpty())
                isTeachers = label == u"Teacher"_s;
            if (!isTeachers && !line.text.trimmed().isEmpty())
                digest.addData((line.text + u'\n').toUtf8());
        }
    }
    return digest.result().toHex();
}

class Reader {
public:
    Reader(const QString &name, int variant)
    {
        m_lesson.name = name;
        m_lesson.variant = variant;
    }

    tl::expected<Lesson, Problems> read(const QByteArray &text)
    {
        if (text.size() > maxBytes)
            return fail("lesson.tooLarge", {QString::number(maxBytes / 1024)});
        QList<Line> lines = linesOf(text, m_problems);
        if (!m_problems.isEmpty())
            return finish();
        const QList<Segment> written = segmentsOf(lines, m_problems);
        m_lesson.version = versionOf(written);
        const QList<Segment> segments = fillIn(written);
        m_lesson.parts.append(Part());
        for (const Segment &segment : segments)
            take(segment);
        judge();
        return finish();
    }

private:
    tl::unexpected<Problems> fail(const QByteArray &code, const QStringList &arguments)
    {
        return tl::unexpected(Problems{{.error = {code, arguments}}});
    }

    void refuse(int line, const QByteArray &code, const QStringList &arguments = {}, const QByteArray &nearest = {},
                int column = 1)
    {
        m_problems.append({.line = line, .column = column, .error = {code, arguments}, .nearest = nearest});
    }

    tl::expected<Lesson, Problems> finish()
    {
        if (m_problems.isEmpty())
            return std::move(m_lesson);
        std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem &a, const Problem &b) {
            return std::pair(a.line, a.column) < std::pair(b.line, b.column);
        });
        if (m_problems.size() > maxProblems)
            m_problems.resize(maxProblems);
        return tl::unexpected(m_problems);
    }

    // The variables' values in place of their names. What the variants are stands in one fence of them.
    QList<Segment> fillIn(QList<Segment> segments)
    {
        Variants variants;
        for (const Segment &segment : segments) {
            if (segment.kind != Segment::Kind::Fence || segment.info != u"variants"_s)
                continue;
            if (!variants.isEmpty())
                refuse(segment.line, "lesson.secondVariants");
            else
                variants = readVariants(segment, m_problems);
        }
        if (variants.isEmpty()) {
            m_lesson.variant = 0;
            return segments;
        }
        m_lesson.variants = int(variants.rows.size());
        m_lesson.variant %= m_lesson.variants;
        const Values values = valuesOf(variants, m_lesson.variant);
        qsizetype size = 0;
        for (Segment &segment : segments) {
            const bool isRun =
                segment.kind == Segment::Kind::Fence && segment.info.section(u' ', 0, 0) == u"lookaside"_s;
            Values known = values;
            if (isRun)
                known.insert("try", u"$try"_s); // comes when the trial is run
            segment.info = filled({segment.info, segment.line}, values);
            for (Line &line : segment.lines) {
                line.text = filled(line, known, isRun ? &m_problems : nullptr);
                size += line.text.size();
                if (size > maxBytes) {
                    refuse(line.number, "lesson.tooLarge", {QString::number(maxBytes / 1024)});
                    return {};
                }
            }
        }
        return segments;
    }

    Part &part() { return m_lesson.parts.last(); }

    void take(const Segment &segment)
    {
        switch (segment.kind) {
        case Segment::Kind::Title:
            if (!m_lesson.title.isEmpty())
                refuse(segment.line, "lesson.secondTitle");
            m_lesson.title = segment.info;
            m_lesson.parts.first().title = segment.info;
            break;
        case Segment::Kind::Heading:
            if (m_lesson.parts.size() >= maxParts) {
                refuse(segment.line, "lesson.tooMany", {QString::number(maxParts)});
                break;
            }
            m_lesson.parts.append(Part{segment.info, {}, segment.line});
            break;
        case Segment::Kind::Prose:
            takeProse(segment.lines);
            break;
        case Segment::Kind::Quote:
            takeQuote(segment);
            break;
        case Segment::Kind::Fence:
            takeFence(segment);
            break;
        }
    }

    void takeProse(const QList<Line> &lines)
    {
        QString text;
        for (const Line &line : lines)
            text += line.text + u'\n';
        if (!text.trimmed().isEmpty())
            part().pieces.append(Prose{text.trimmed()});
    }

    // `> Hint:`, `> Teacher:`, `> Time:` and `> Picture:` begin a note each; a quote without is prose.
    void takeQuote(const Segment &segment)
    {
        static const QRegularExpression label(u"^([A-Za-z]{3,12}):(?:\\s+(.*))?$"_s);
        QString kind;
        QList<Line> lines;
        const auto finish = [&] {
            if (lines.isEmpty())
                return;
            takeNote(kind, lines);
            lines.clear();
        };
        for (const Line &line : segment.lines) {
            const auto match = label.match(line.text);
            const QByteArray word = match.captured(1).toUtf8();
            if (!labelOf(line.text).isEmpty()) {
                finish();
                kind = match.captured(1);
                lines.append({match.captured(2), line.number});
                continue;
            }
            if (match.hasMatch()) {
                const QByteArray nearest = base::nearestWord(word, {"Hint", "Teacher", "Time", "Picture"});
                if (!nearest.isEmpty() && std::abs(nearest.size() - word.size()) <= 1)
                    refuse(line.number, "lesson.unknownNote", {match.captured(1)}, nearest, 3);
            }
            lines.append(line);
        }
        finish();
    }

    void takeNote(const QString &kind, const QList<Line> &lines)
    {
        QString text;
        for (const Line &line : lines)
            text += line.text + u'\n';
        text = text.trimmed();
        if (kind == u"Time"_s) {
            static const QRegularExpression minutes(u"^(\\d{1,3}) minutes?\\.?$"_s);
            if (const auto match = minutes.match(text); match.hasMatch() && match.captured(1).toInt() > 0)
                m_lesson.minutes = match.captured(1).toInt();
            else
                refuse(lines.first().number, "lesson.badMinutes", {text});
        } else if (kind == u"Picture"_s) {
            takePicture(text, lines.first().number);
        } else if (kind.isEmpty()) {
            part().pieces.append(Prose{u"> "_s + QString(text).replace(u"\n"_s, u"\n> "_s)});
        } else if (text.isEmpty()) {
            refuse(lines.first().number, "lesson.emptyNote", {kind});
        } else {
            part().pieces.append(Note{kind == u"Hint"_s ? Note::Kind::Hint : Note::Kind::Teacher, text});
        }
    }

    void takePicture(const QString &text, int line)
    {
        static const QByteArrayList names{"Sequence", "Flow", "Lives", "Processes", "Response"}; // in the enum's order
        if (const qsizetype index = names.indexOf(text.toUtf8()); index >= 0)
            part().picture = Picture(index);
        else
            refuse(line, "lesson.badPicture", {text}, base::nearestWord(text.toUtf8(), names));
    }

    void takeFence(const Segment &fence)
    {
        const QStringList words = fence.info.simplified().split(u' ');
        const QByteArray kind = words.first().toUtf8();
        if (kind == "lookaside")
            takeBlock(fence, words);
        else if (kind == "question")
            takeQuestion(fence, words);
        else if (kind == "goal")
            takeGoals(fence);
        else if (kind == "marks")
            m_lesson.marks += readMarks(fence, m_problems);
        else if (kind == "variants")
            return;
        else if (kind.isEmpty() || fenceWords().contains(kind))
            takeCode(fence, words.first());
        else
            refuse(fence.line, "lesson.unknownFence", {words.first()}, base::nearestWord(kind, fenceWords()),
                   fence.infoColumn);
    }

    void takeCode(const Segment &fence, const QString &language)
    {
        QStringList text;
        for (const Line &line : fence.lines)
            text += line.text;
        part().pieces.append(Code{language, text.join(u'\n')});
    }

    void takeBlock(const Segment &fence, const QStringList &words)
    {
        Block block;
        block.line = fence.line;
        const QByteArray role = words.value(1).toUtf8();
        if (role == "trial")
            block.kind = Block::Kind::Trial;
        else if (role == "solution")
            block.kind = Block::Kind::Solution;
        else if (!role.isEmpty())
            refuse(fence.line, "lesson.unknownRole", {words[1]}, base::nearestWord(role, {"trial", "solution"}),
                   fence.infoColumn + 10);
        const qsizetype problems = m_problems.size();
        block.commands = readCommands(fence.lines, m_problems);
        if (block.commands.isEmpty() && m_problems.size() == problems)
            refuse(fence.line, "lesson.emptyBlock");
        for (const lab::Command &command : std::as_const(block.commands)) {
            if (block.kind != Block::Kind::Play && lab::traitsOf(command.action).role == lab::Traits::Role::Check)
                refuse(command.line, "lesson.checkInTrial");
        }
        m_commands += block.commands.size();
        if (m_commands > maxCommands && m_commands - block.commands.size() <= maxCommands)
            refuse(fence.line, "lesson.tooMany", {QString::number(maxCommands)});
        part().pieces.append(block);
    }

    void takeQuestion(const Segment &fence, const QStringList &words)
    {
        if (++m_questions > maxQuestions) {
            if (m_questions == maxQuestions + 1)
                refuse(fence.line, "lesson.tooMany", {QString::number(maxQuestions)});
            return;
        }
        const QString id = words.size() > 1 ? words[1] : u"question-%1"_s.arg(m_questions);
        static const QRegularExpression name(u"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$"_s);
        if (!name.match(id).hasMatch() || words.size() > 2)
            refuse(fence.line, "lesson.badName", {id}, {}, fence.infoColumn + 9);
        for (const Question *other : m_lesson.questions()) {
            if (other->id == id.toUtf8())
                refuse(fence.line, "lesson.sameName", {id}, {}, fence.infoColumn + 9);
        }
        part().pieces.append(readQuestion(fence, id, m_problems));
    }

    void takeGoals(const Segment &fence)
    {
        if (m_lesson.goals())
            refuse(fence.line, "lesson.secondGoals");
        part().pieces.append(Goals{readGoals(fence, m_problems), fence.line});
    }

    // What only the whole can tell.
    void judge()
    {
        if (m_lesson.title.isEmpty())
            refuse(1, "lesson.noTitle");
        bool hasGoals = false;
        int trials = 0, solutions = 0;
        int goalsLine = 0;
        for (const Part &each : m_lesson.parts) {
            const Question *open = nullptr;
            for (const Piece &piece : each.pieces) {
                if (const auto *question = std::get_if<Question>(&piece)) {
                    open = question;
                    if (hasGoals)
                        refuse(question->line, "lesson.afterGoal");
                } else if (const auto *goals = std::get_if<Goals>(&piece)) {
                    hasGoals = true;
                    goalsLine = goals->line;
                } else if (const auto *block = std::get_if<Block>(&piece)) {
                    trials += block->kind == Block::Kind::Trial ? 1 : 0;
                    solutions += block->kind == Block::Kind::Solution ? 1 : 0;
                    if (block->kind == Block::Kind::Play)
                        open = nullptr;
                    if (block->kind == Block::Kind::Play && hasGoals)
                        refuse(block->line, "lesson.afterGoal");
                    if (block->kind != Block::Kind::Play && !hasGoals)
                        refuse(block->line, "lesson.withoutGoal");
                    if (block->kind == Block::Kind::Trial && trials == 2)
                        refuse(block->line, "lesson.secondTrial");
                }
            }
            if (open)
                refuse(open->line, "lesson.nothingDecides", {QString::fromUtf8(open->id)});
        }
        if (hasGoals && trials == 0)
            refuse(goalsLine, "lesson.noTrial");
        if (hasGoals && solutions == 0)
            refuse(goalsLine, "lesson.noSolution");
        if (m_problems.isEmpty()) // else what they name may be what could not be read
            judgeMarks();
    }

    void judgeMarks()
    {
        QList<QByteArray> questions, goals;
        for (const Question *question : m_lesson.questions())
            questions.append(question->id);
        if (const Goals *all = m_lesson.goals()) {
            for (const Goal &goal : all->goals)
                goals.append(name(goal.measure));
        }
        for (const MarkItem &item : std::as_const(m_lesson.marks)) {
            if (item.name.isEmpty())
                continue;
            const bool isGoal = item.kind == MarkItem::Kind::Goal;
            const QList<QByteArray> &known = isGoal ? goals : questions;
            if (!known.contains(item.name))
                refuse(item.line, isGoal ? "lesson.noSuchGoal" : "lesson.noSuchQuestion",
                       {QString::fromUtf8(item.name)}, base::nearestWord(item.name, known));
        }
    }

    Lesson m_lesson;
    Problems m_problems;
    qsizetype m_commands = 0;
    qsizetype m_questions = 0;
};

tl::expected<Lesson, Problems> readScenario(const QByteArray &text, const QString &name)
{
    Problems problems;
    if (text.size() > maxBytes)
        return tl::unexpected(Problems{{.error = {"lesson.tooLarge", {QString::number(maxBytes / 1024)}}}});
    auto parsed = lab::parse(text, name);
    if (!parsed) {
        for (const lab::ParseError &error : parsed.error().first(std::min(parsed.error().size(), maxProblems))) {
            Problem problem;
            problem.line = error.line;
            problem.column = error.column;
            problem.command = error;
            problems.append(problem);
        }
        return tl::unexpected(problems);
    }
    Lesson lesson;
    lesson.name = lesson.title = name;
    lesson.version = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    lesson.parts.append(Part{name, {Block{Block::Kind::Play, *std::move(parsed), 1}}, 1});
    return lesson;
}

QString withTry(const QString &text, const QString &number) { return QString(text).replace(u"$try"_s, number); }

} // namespace

tl::expected<Lesson, Problems> read(const QByteArray &text, const QString &name, int variant)
{
    if (name.endsWith(".lookaside"_L1))
        return readScenario(text, name);
    return Reader(name, std::max(0, variant)).read(text);
}

QList<lab::Command> commandsOfTry(const Block &trial, int number, bool cacheIsDown)
{
    QList<lab::Command> commands{{lab::Restart{}, trial.line}};
    if (!cacheIsDown) {
        lab::CacheOperation clear;
        clear.operation = lab::CacheOperation::Operation::Clear;
        commands.append({clear, trial.line});
    }
    commands.append({lab::Mark{}, trial.line});
    const QString digits = QString::number(number);
    for (const lab::Command &command : trial.commands) {
        const QString line = QString::fromUtf8(lab::print(command.action));
        auto parsed = line.contains(u"$try"_s)
            ? lab::parseLine(withTry(line, digits).toUtf8())
            : tl::expected<std::optional<lab::Action>, lab::ParseErrors>(command.action);
        if (parsed && *parsed)
            commands.append({**parsed, command.line});
    }
    return commands;
}

} // namespace lesson
