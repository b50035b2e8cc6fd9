#include "lesson/variants.h"

#include "base/nearest.h"
#include "lesson/limits.h"

#include <algorithm>

namespace lesson {

namespace {

bool mayBegin(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_'; }
bool mayFollow(QChar c) { return mayBegin(c) || (c >= u'0' && c <= u'9'); }

// Words between blanks; one that contains blanks stands in double quotes.
QStringList cells(const QString &line)
{
    QStringList all;
    qsizetype at = 0;
    while (at < line.size()) {
        if (line[at].isSpace()) {
            ++at;
            continue;
        }
        const bool isQuoted = line[at] == u'"';
        const qsizetype from = isQuoted ? at + 1 : at;
        qsizetype end = from;
        while (end < line.size() && (isQuoted ? line[end] != u'"' : !line[end].isSpace()))
            ++end;
        all.append(line.sliced(from, end - from));
        at = isQuoted ? end + 1 : end;
    }
    return all;
}

} // namespace

Variants readVariants(const Segment &fence, Problems &problems)
{
    Variants variants;
    for (const Line &line : fence.lines) {
        const QStringList row = cells(line.text);
        if (row.isEmpty())
            continue;
        if (variants.names.isEmpty()) {
            for (const QString &name : row) {
                const bool isName = mayBegin(name.front()) && std::all_of(name.begin(), name.end(), mayFollow)
                    && name != QLatin1StringView("try") && !variants.names.contains(name.toUtf8());
                if (!isName || variants.names.size() == maxVariables)
                    problems.append({.line = line.number, .error = {"lesson.badVariable", {name}}});
                else
                    variants.names.append(name.toUtf8());
            }
            if (variants.names.size() != row.size())
                return {};
        } else if (row.size() != variants.names.size() || variants.rows.size() == maxVariants) {
            problems.append(
                {.line = line.number,
                 .error = {"lesson.badRow", {QString::number(variants.names.size()), QString::number(maxVariants)}}});
        } else {
            variants.rows.append(row);
        }
    }
    if (variants.rows.isEmpty())
        problems.append({.line = fence.line, .error = {"lesson.noVariants", {}}});
    return variants;
}

Values valuesOf(const Variants &variants, int variant)
{
    Values values;
    if (variants.isEmpty())
        return values;
    const QStringList &row = variants.rows[variant % variants.rows.size()];
    for (qsizetype i = 0; i < row.size(); ++i)
        values.insert(variants.names[i], row[i]);
    return values;
}

QString filled(const Line &line, const Values &values, Problems *problems)
{
    if (values.isEmpty() || !line.text.contains(u'$'))
        return line.text;
    QString text;
    const QString &from = line.text;
    for (qsizetype at = 0; at < from.size(); ++at) {
        qsizetype end = at + 1;
        if (from[at] == u'$' && end < from.size() && mayBegin(from[end])) {
            while (end < from.size() && mayFollow(from[end]))
                ++end;
            const QByteArray name = from.sliced(at + 1, end - at - 1).toUtf8();
            if (const auto value = values.constFind(name); value != values.cend()) {
                text += *value;
                at = end - 1;
                continue;
            }
            if (problems)
                problems->append({.line = line.number,
                                  .column = int(at) + 1,
                                  .error = {"lesson.unknownVariable", {QString::fromUtf8(name)}},
                                  .nearest = base::nearestWord(name, values.keys())});
        }
        text += from[at];
    }
    return text;
}

} // namespace lesson
