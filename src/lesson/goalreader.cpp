#include "lesson/goalreader.h"

#include "base/nearest.h"
#include "lab/duration.h"
#include "lab/parser.h"
#include "lesson/limits.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace lesson {

namespace {

std::optional<std::int64_t> targetOf(Measure measure, const QString &text)
{
    if (isTime(measure)) {
        const lab::ParsedDuration parsed = lab::parseDuration(text.toUtf8());
        if (parsed.problem == lab::DurationProblem::None && parsed.value.count() >= 0)
            return parsed.value.count();
        return {};
    }
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional<std::int64_t>(number) : std::nullopt;
}

} // namespace

QList<Goal> readGoals(const Segment &fence, Problems &problems)
{
    static const QRegularExpression form(uR"-(^\s*([^\s<>=!]+)\s*([<>=!]+)\s*([^\s"]+)\s*(?:"([^"]*)"\s*)?$)-"_s);
    QList<Goal> goals;
    for (const Line &line : fence.lines) {
        if (line.text.trimmed().isEmpty() || line.text.trimmed().startsWith(u'#'))
            continue;
        const auto refuse = [&](qsizetype column, const QByteArray &code, const QString &found,
                                const QByteArray &nearest = {}) {
            problems.append(
                {.line = line.number, .column = int(column) + 1, .error = {code, {found}}, .nearest = nearest});
        };
        const auto match = form.match(line.text);
        if (!match.hasMatch()) {
            refuse(0, "lesson.badGoal", line.text.trimmed());
            continue;
        }
        const QByteArray word = match.captured(1).toUtf8();
        const auto measure = measureNamed(word);
        const auto relation = relationOf(match.captured(2).toUtf8());
        if (!measure)
            refuse(match.capturedStart(1), "lesson.unknownMeasure", QString::fromUtf8(word),
                   base::nearestWord(word, measureNames()));
        if (!relation)
            refuse(match.capturedStart(2), "lesson.unknownRelation", match.captured(2));
        if (match.captured(4).trimmed().isEmpty())
            refuse(line.text.size(), "lesson.goalWords", {});
        if (!measure || !relation)
            continue;
        const auto target = targetOf(*measure, match.captured(3));
        if (!target)
            refuse(match.capturedStart(3), isTime(*measure) ? "lesson.badTime" : "lesson.badCount", match.captured(3));
        if (std::any_of(goals.begin(), goals.end(), [&](const Goal &goal) { return goal.measure == *measure; }))
            refuse(match.capturedStart(1), "lesson.sameGoal", QString::fromUtf8(word));
        if (goals.size() == maxGoals) {
            refuse(0, "lesson.tooMany", QString::number(maxGoals));
            break;
        }
        if (target)
            goals.append({*measure, *relation, *target, match.captured(4).trimmed(), line.number});
    }
    if (goals.isEmpty())
        problems.append({.line = fence.line, .error = {"lesson.noGoal", {}}});
    return goals;
}

QList<lab::Command> readCommands(const QList<Line> &lines, Problems &problems)
{
    if (lines.isEmpty())
        return {};
    QByteArray text;
    for (const Line &line : lines)
        text += line.text.toUtf8() + '\n';
    auto parsed = lab::parse(text);
    // Each line of the text is one of the file, but they need not follow each other there.
    const auto placed = [&lines](int line) { return lines[std::clamp(line - 1, 0, int(lines.size()) - 1)].number; };
    if (!parsed) {
        for (lab::ParseError error : parsed.error()) {
            error.line = placed(error.line);
            Problem problem;
            problem.line = error.line;
            problem.column = error.column;
            problem.command = std::move(error);
            problems.append(problem);
        }
        return {};
    }
    for (lab::Command &command : *parsed)
        command.line = placed(command.line);
    return *std::move(parsed);
}

QList<MarkItem> readMarks(const Segment &fence, Problems &problems)
{
    static const QRegularExpression form(uR"-(^(\d{1,6})\s+(hidden\s+)?(?:"([^"]+)"|(\S+)(?:\s+(\S+))?)\s*$)-"_s);
    QList<MarkItem> items;
    QList<Line> commands;
    const auto finish = [&] {
        if (!items.isEmpty() && items.last().kind == MarkItem::Kind::Commands) {
            MarkItem &item = items.last();
            item.commands = readCommands(commands, problems);
            const bool checks = std::any_of(item.commands.begin(), item.commands.end(), [](const lab::Command &each) {
                return lab::traitsOf(each.action).role == lab::Traits::Role::Check;
            });
            if (!checks && !item.commands.isEmpty())
                problems.append({.line = item.line, .error = {"lesson.itemChecksNothing", {}}});
        }
        if (!items.isEmpty() && items.last().kind == MarkItem::Kind::Commands && commands.isEmpty())
            problems.append({.line = items.last().line, .error = {"lesson.itemChecksNothing", {}}});
        if ((items.isEmpty() || items.last().kind != MarkItem::Kind::Commands) && !commands.isEmpty())
            problems.append({.line = commands.first().number, .error = {"lesson.badItem", {}}});
        commands.clear();
    };
    for (const Line &line : fence.lines) {
        if (line.text.trimmed().isEmpty() || line.text.startsWith(u'#'))
            continue;
        if (line.text.front().isSpace()) {
            commands.append(line);
            continue;
        }
        finish();
        const auto match = form.match(line.text);
        MarkItem item;
        item.line = line.number;
        item.weight = match.captured(1).toInt();
        item.isHidden = !match.captured(2).isEmpty();
        item.words = match.captured(3);
        item.name = match.captured(5).toUtf8();
        const QString word = match.captured(4);
        item.kind = !item.words.isEmpty() ? MarkItem::Kind::Commands
            : word == u"goal"_s           ? MarkItem::Kind::Goal
                                          : MarkItem::Kind::Answer;
        if (!match.hasMatch() || (item.words.isEmpty() && item.name.isEmpty())) {
            problems.append({.line = line.number, .error = {"lesson.badItem", {}}});
        } else if (item.words.isEmpty() && word != u"goal"_s && word != u"answer"_s) {
            problems.append({.line = line.number,
                             .column = int(match.capturedStart(4)) + 1,
                             .error = {"lesson.unknownItem", {word}},
                             .nearest = base::nearestWord(word.toUtf8(), {"answer", "goal", "hidden"})});
        } else if (item.weight < 1 || item.weight > maxWeight) {
            problems.append({.line = line.number, .error = {"lesson.badWeight", {QString::number(maxWeight)}}});
        }
        if (items.size() == maxItems) {
            problems.append({.line = line.number, .error = {"lesson.tooMany", {QString::number(maxItems)}}});
            break;
        }
        items.append(item);
    }
    finish();
    return items;
}

} // namespace lesson
