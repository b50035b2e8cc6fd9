#include "twin/python.h"

#include <QtCore/QString>

#include <algorithm>
#include <cmath>

namespace twin {

namespace {

QByteArray escapedText(QByteArrayView utf8, bool isFormat)
{
    QByteArray result;
    const QList<uint> points = QString::fromUtf8(utf8).toUcs4();
    for (const uint point : points) {
        if (point == '\n')
            result += "\\n";
        else if (point == '\t')
            result += "\\t";
        else if (point == '"' || point == '\\')
            result += QByteArray("\\") + char(point);
        else if (isFormat && (point == '{' || point == '}'))
            result += QByteArray(2, char(point));
        else if (QChar::isPrint(point) && (point == ' ' || !QChar::isSpace(point)))
            result += QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1).toUtf8();
        else if (point < 0x100)
            result += "\\x" + QByteArray::number(point, 16).rightJustified(2, '0');
        else
            result += (point < 0x10000 ? "\\u" : "\\U")
                + QByteArray::number(point, 16).rightJustified(point < 0x10000 ? 4 : 8, '0');
    }
    return result;
}

// What may stand between the braces of an f"…" of any Python.
bool fitsBetweenBraces(const QByteArray &expression)
{
    return std::none_of(expression.cbegin(), expression.cend(),
                        [](char c) { return c == '"' || c == '\\' || c == '#' || c == '{' || c == '}'; });
}

} // namespace

QByteArray pyText(QByteArrayView utf8) { return '"' + escapedText(utf8, false) + '"'; }

QByteArray pyBool(bool value) { return value ? QByteArrayLiteral("True") : QByteArrayLiteral("False"); }

QByteArray pyNumber(double value)
{
    constexpr double exactUpTo = 1e15;
    if (value == std::trunc(value) && std::abs(value) < exactUpTo)
        return QByteArray::number(static_cast<qint64>(value));
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray pyTimeout(const cache::Timeout &timeout, const QByteArray &byDefault)
{
    switch (timeout.kind()) {
    case cache::Timeout::Kind::Never:
        return QByteArrayLiteral("None");
    case cache::Timeout::Kind::Seconds:
        return pyNumber(timeout.toSeconds());
    case cache::Timeout::Kind::Default:
    case cache::Timeout::Kind::Invalid:
        break;
    }
    return byDefault;
}

QByteArray pyTexts(const QList<QByteArray> &texts)
{
    QByteArray result;
    for (const QByteArray &text : texts)
        result += (result.isEmpty() ? "" : ", ") + pyText(text);
    return result;
}

QByteArray pyFormat(const QList<TextPart> &parts)
{
    const auto isExpression = [](const TextPart &part) { return part.isExpression; };
    if (std::none_of(parts.cbegin(), parts.cend(), isExpression)) {
        QByteArray text;
        for (const TextPart &part : parts)
            text += part.text;
        return pyText(text);
    }
    const bool isFormat = std::all_of(parts.cbegin(), parts.cend(), [](const TextPart &part) {
        return !part.isExpression || fitsBetweenBraces(part.text);
    });
    QByteArray result;
    for (const TextPart &part : parts) {
        if (isFormat)
            result += part.isExpression ? '{' + part.text + '}' : escapedText(part.text, true);
        else
            result +=
                (result.isEmpty() ? "" : ", ") + (part.isExpression ? "str(" + part.text + ')' : pyText(part.text));
    }
    return isFormat ? QByteArray("f\"" + result + '"') : QByteArray("\"\".join([" + result + "])");
}

} // namespace twin
