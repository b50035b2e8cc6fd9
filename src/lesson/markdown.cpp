#include "lesson/markdown.h"

namespace lesson {

namespace {

struct FenceMark {
    QChar sign;
    qsizetype length = 0;
    qsizetype indent = 0;
};

// Three or more of one sign, after at most three blanks.
FenceMark fenceMark(const QString &line)
{
    FenceMark mark;
    while (mark.indent < line.size() && mark.indent < 3 && line[mark.indent] == u' ')
        ++mark.indent;
    if (mark.indent >= line.size() || (line[mark.indent] != u'`' && line[mark.indent] != u'~'))
        return {};
    mark.sign = line[mark.indent];
    while (mark.indent + mark.length < line.size() && line[mark.indent + mark.length] == mark.sign)
        ++mark.length;
    return mark.length >= 3 ? mark : FenceMark();
}

bool closes(const FenceMark &opening, const QString &line)
{
    const FenceMark mark = fenceMark(line);
    return mark.length >= opening.length && mark.sign == opening.sign
        && QStringView(line).sliced(mark.indent + mark.length).trimmed().isEmpty();
}

// 1 of "# text", 2 of "## text"; 0 of anything else.
int headingLevel(const QString &line)
{
    if (line.startsWith(QLatin1StringView("# ")))
        return 1;
    return line.startsWith(QLatin1StringView("## ")) ? 2 : 0;
}

} // namespace

QList<Segment> segmentsOf(const QList<Line> &lines, Problems &problems)
{
    QList<Segment> all;
    using Kind = Segment::Kind;
    const auto begin = [&all](Kind kind, const Line &line) -> Segment & {
        Segment segment;
        segment.kind = kind;
        segment.line = line.number;
        all.append(segment);
        return all.last();
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        if (const FenceMark mark = fenceMark(line.text); mark.length > 0) {
            Segment &fence = begin(Kind::Fence, line);
            const qsizetype at = mark.indent + mark.length;
            fence.info = line.text.sliced(at).trimmed();
            fence.infoColumn = int(at) + 1;
            qsizetype next = i + 1;
            while (next < lines.size() && !closes(mark, lines[next].text))
                fence.lines.append(lines[next++]);
            if (next >= lines.size())
                problems.append({.line = line.number, .error = {"lesson.unclosedFence", {}}});
            i = next;
            fence.end = i < lines.size() ? lines[i].number + 1 : lines.last().number + 1;
            continue;
        }
        if (const int level = headingLevel(line.text); level > 0) {
            Segment &heading = begin(level == 1 ? Kind::Title : Kind::Heading, line);
            heading.info = line.text.sliced(level + 1).trimmed();
            heading.infoColumn = level + 2;
            heading.end = line.number + 1;
            continue;
        }
        const bool isQuote = line.text.startsWith(u'>');
        const Kind kind = isQuote ? Kind::Quote : Kind::Prose;
        Segment &segment =
            !all.isEmpty() && all.last().kind == kind && all.last().end == line.number ? all.last() : begin(kind, line);
        QString text = line.text;
        if (isQuote)
            text = text.sliced(text.startsWith(QLatin1StringView("> ")) ? 2 : 1);
        segment.lines.append({text, line.number});
        segment.end = line.number + 1;
    }
    return all;
}

} // namespace lesson
