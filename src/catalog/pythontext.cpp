#include "catalog/pythontext.h"

#include <limits>

namespace catalog {

namespace {
constexpr qsizetype mostDigits = 4300; // sys.int_max_str_digits
} // namespace

bool isPythonBlank(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x1c && code <= 0x1f) || (c.isSpace() && code != 0x180e);
}

QString pythonStrip(QStringView text)
{
    while (!text.isEmpty() && isPythonBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isPythonBlank(text.back()))
        text.chop(1);
    return text.toString();
}

QStringList pythonSplit(QStringView text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (!isPythonBlank(c)) {
            word += c;
        } else if (!word.isEmpty()) {
            words += word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

std::optional<PythonInt> pythonInt(QStringView text)
{
    // Of ASCII int() strips what C calls a blank, which is less than what str.strip() takes.
    const auto isStripped = [](QChar c) { return isPythonBlank(c) && !(c.unicode() >= 0x1c && c.unicode() <= 0x1f); };
    while (!text.isEmpty() && isStripped(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isStripped(text.back()))
        text.chop(1);
    const QList<uint> points = text.toUcs4();
    qsizetype at = 0;
    const bool isNegative = !points.isEmpty() && points[0] == '-';
    if (isNegative || (!points.isEmpty() && points[0] == '+'))
        ++at;
    PythonInt number;
    const std::uint64_t limit = std::uint64_t(std::numeric_limits<std::int64_t>::max()) + (isNegative ? 1 : 0);
    std::uint64_t magnitude = 0;
    qsizetype digits = 0;
    bool wasDigit = false;
    for (; at < points.size(); ++at) {
        if (points[at] == '_' && wasDigit) {
            wasDigit = false;
            continue;
        }
        if (QChar::category(points[at]) != QChar::Number_DecimalDigit)
            return {};
        const auto digit = std::uint64_t(QChar::digitValue(points[at]));
        wasDigit = true;
        ++digits;
        number.isHuge = number.isHuge || magnitude > (limit - digit) / 10;
        magnitude = number.isHuge ? limit : magnitude * 10 + digit;
    }
    if (!wasDigit || digits > mostDigits)
        return {};
    number.value = static_cast<std::int64_t>(isNegative ? 0 - magnitude : magnitude);
    return number;
}

} // namespace catalog
