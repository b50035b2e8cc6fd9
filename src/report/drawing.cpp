#include "report/drawing.h"

#include "report/words.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace report::drawing {
namespace {

QString number(double value) { return QString::number(std::round(value * 10) / 10); }

QString attributes(std::initializer_list<std::pair<const char *, double>> values)
{
    QString result;
    for (const auto &[name, value] : values)
        result += u' ' + QLatin1StringView(name) + u"=\"" + number(value) + u'"';
    return result;
}

QString element(QLatin1StringView name, const QString &attributeText, const char *classes, const QString &tip)
{
    QString result = u'<' + name + attributeText;
    if (*classes)
        result += u" class=\""_s + QLatin1StringView(classes) + u'"';
    if (tip.isEmpty())
        return result + u"/>"_s;
    return result + u"><title>"_s + tip.toHtmlEscaped() + u"</title></"_s + name + u'>';
}

QString path(const QString &d, const char *classes, const QString &tip)
{
    return element("path"_L1, u" d=\""_s + d + u'"', classes, tip);
}

QString points(std::initializer_list<double> coordinates)
{
    QString result;
    for (const double each : coordinates)
        result += number(each) + u' ';
    return result.trimmed();
}

} // namespace

const char *outcomeClass(trace::Outcome outcome)
{
    switch (outcome) {
    case trace::Outcome::Hit:
        return "hit";
    case trace::Outcome::StaleHit:
        return "stale";
    case trace::Outcome::Miss:
        return "miss";
    case trace::Outcome::Uncached:
        return "uncached";
    case trace::Outcome::None:
        break;
    }
    return "";
}

QString text(double x, double y, const QString &text, Anchor anchor, const char *classes)
{
    static constexpr std::array anchors{"start", "middle", "end"};
    return u"<text"_s + attributes({{"x", x}, {"y", y}}) + u" text-anchor=\""_s
        + QLatin1StringView(anchors.at(std::size_t(anchor))) + u"\" class=\""_s + QLatin1StringView(classes) + u"\">"_s
        + text.toHtmlEscaped() + u"</text>"_s;
}

QString line(double x1, double y1, double x2, double y2, const char *classes)
{
    return element("line"_L1, attributes({{"x1", x1}, {"y1", y1}, {"x2", x2}, {"y2", y2}}), classes, {});
}

QString rect(double x, double y, double width, double height, double radius, const char *classes, const QString &tip)
{
    return element("rect"_L1, attributes({{"x", x}, {"y", y}, {"width", width}, {"height", height}, {"rx", radius}}),
                   classes, tip);
}

QString arrow(double fromX, double toX, double y, const char *classes)
{
    const double way = toX > fromX ? 1 : -1;
    const QString head =
        u"<polygon points=\""_s + points({toX, y, toX - way * 8, y - 3.6, toX - way * 8, y + 3.6}) + u"\"/>"_s;
    return u"<g class=\"arrow "_s + QLatin1StringView(classes) + u"\">"_s + line(fromX, y, toX - way * 7, y, "") + head
        + u"</g>"_s;
}

QString mark(double x, double y, trace::Outcome outcome, const QString &tip)
{
    constexpr double r = 4.5;
    const QString circle = attributes({{"cx", x}, {"cy", y}, {"r", r}});
    const char *name = outcomeClass(outcome);
    const QByteArray filled = QByteArray("fill-") + name;
    const QByteArray ring = QByteArray("ring-") + name;
    switch (outcome) {
    case trace::Outcome::Hit:
        return element("circle"_L1, circle, filled, tip);
    case trace::Outcome::StaleHit: // its left half filled
        return element("circle"_L1, circle, ring, tip)
            + path(u"M%1 %2a%3 %3 0 0 0 0 %4z"_s.arg(number(x), number(y - r), number(r), number(2 * r)), filled, {});
    case trace::Outcome::Miss:
        return element("circle"_L1, circle, ring, tip);
    case trace::Outcome::Uncached:
    case trace::Outcome::None:
        break;
    }
    return rect(x - r - 0.5, y - 1.3, 2 * r + 1, 2.6, 1.3, "fill-uncached", tip);
}

QString editMark(double x, double y, const QString &tip)
{
    return element("polygon"_L1, u" points=\""_s + points({x, y - 5, x + 5, y + 4, x - 5, y + 4}) + u'"', "fill-ink",
                   tip);
}

QString expiryMark(double x, double y, const QString &tip)
{
    const QString shape = points({x - 4, y - 5, x + 4, y - 5, x - 4, y + 5, x + 4, y + 5});
    return element("polygon"_L1, u" points=\""_s + shape + u'"', "ring-dim", tip);
}

QString image(double width, double height, const QString &content, const QString &title)
{
    return u"<svg viewBox=\"0 0 %1 %2\" width=\"%1\" height=\"%2\" role=\"img\"><title>"_s.arg(number(width),
                                                                                               number(height))
        + title.toHtmlEscaped() + u"</title>"_s + content + u"</svg>\n"_s;
}

QString fitted(const QString &text, double width, bool isFixedFace)
{
    const double character = isFixedFace ? 6.4 : 6.1; // at the style sheet's small size, on the safe side
    return shortened(text, std::max<qsizetype>(4, qsizetype(width / character)));
}

} // namespace report::drawing
