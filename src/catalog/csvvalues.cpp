#include "catalog/csvvalues.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

// 5.3k is 5300: the point moves, no double is asked.
QString scaled(const QString &digits, qsizetype zeros)
{
    const qsizetype point = digits.indexOf(u'.');
    if (point < 0)
        return digits + QString(zeros, u'0');
    QString fraction = digits.mid(point + 1);
    const QString moved = fraction.left(zeros).leftJustified(zeros, u'0');
    fraction = fraction.mid(zeros);
    return digits.left(point) + moved + (fraction.isEmpty() ? QString() : QString(u'.' + fraction));
}

struct NumericDate {
    int first = 0;
    int second = 0;
    int year = 0;
};

// 1/19/2017, 18-01-2017
std::optional<NumericDate> numericDate(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{1,2})([/-])([0-9]{1,2})\\2([0-9]{4})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return NumericDate{match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt()};
}

// "1/19/2017 3:58", "2017-01-19T03:58:00Z"
QString withoutTime(QString text)
{
    static const QRegularExpression time(u"[T ] *[0-9]{1,2}:[0-9]{2}.*$"_s);
    return text.remove(time);
}

// Which sign stands before the fraction, where the number itself tells: the last of two that are not the same, or a
// comma before one or two digits. Null: it does not.
QChar decimalSignOf(const QString &digits)
{
    const qsizetype comma = digits.lastIndexOf(u',');
    const qsizetype point = digits.lastIndexOf(u'.');
    if (comma >= 0 && point >= 0)
        return comma > point ? u',' : u'.';
    if (digits.contains(u' ') || digits.contains(u'\''))
        return point >= 0 ? QChar(u'.') : comma >= 0 ? QChar(u',') : QChar();
    static const QRegularExpression fraction(u"^[0-9]+,[0-9]{1,2}$"_s);
    return fraction.match(digits).hasMatch() ? QChar(u',') : QChar();
}

// Whether signs stand between digits as they do between thousands, or as in India by hundreds above the first thousand.
bool isGrouped(const QString &digits, QChar sign)
{
    const QStringList groups = digits.split(sign);
    const qsizetype first = groups.front().size();
    if (groups.size() < 2 || first < 1 || first > 3 || digits.startsWith(u'0') || groups.back().size() != 3)
        return false;
    const auto areAll = [&](qsizetype length) {
        return std::all_of(groups.begin() + 1, groups.end() - 1,
                           [length](const QString &group) { return group.size() == length; });
    };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return (areAll(3) || (first <= 2 && areAll(2)))
        && std::all_of(digits.begin(), digits.end(), [&](QChar c) { return c == sign || isDigit(c); });
}

// The digits as a program writes them, without the signs between groups; nothing where they may be read in two ways.
std::optional<QString> plainDigits(const QString &digits, QChar decimal)
{
    static const QRegularExpression bareNumber(u"^[0-9]+(?:\\.[0-9]*)?$|^\\.[0-9]+$"_s);
    const qsizetype point = decimal.isNull() ? -1 : digits.lastIndexOf(decimal);
    const QString whole = point < 0 ? digits : digits.left(point);
    const QString fraction = point < 0 ? QString() : u'.' + digits.mid(point + 1);
    for (const QChar sign : {QChar(u','), QChar(u'.'), QChar(u' '), QChar(u'\'')}) {
        // A single point before three digits may well be a fraction: 1.299
        const bool isCertain = sign != decimal && (sign != u'.' || !decimal.isNull() || whole.count(sign) > 1);
        if (isCertain && isGrouped(whole, sign))
            return QString(whole).remove(sign) + fraction;
    }
    const QString plain = whole + fraction;
    // Without grouping a point begins a fraction, unless it is known that it does not.
    if (!bareNumber.match(plain).hasMatch() || (decimal == u',' && whole.contains(u'.')))
        return std::nullopt;
    return plain;
}

// Minus, digits with the signs between them, k or M.
QRegularExpressionMatch partsOf(const QString &text, bool isPrice)
{
    // "US$ 49", "EUR 49", "49 €", "49 kr", "Rs. 49"
    static const QRegularExpression currency(u"^(?:[A-Z]{0,3}\\p{Sc}|[A-Z]{3}|Rs\\.?|R\\$)\\s*|"
                                             "\\s*(?:\\p{Sc}|[A-Z]{3}|kr\\.?|zł|Kč|Ft)$"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression noFraction(u"[.,][-–—]$"_s); // 49,-
    static const QRegularExpression blanks(u"[\\s_]"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression parts(u"^([-−]?)([0-9., ']+?) ?([kKmM]?)$"_s);
    QString digits = text.trimmed();
    if (isPrice)
        digits.remove(currency).remove(noFraction);
    digits.replace(blanks, u" "_s).replace(u'’', u'\'');
    return parts.match(digits);
}

} // namespace

bool isAbsentValue(const QString &text)
{
    static const QStringList absent{u"n/a"_s, u"#n/a"_s, u"n.a."_s, u"<na>"_s, u"na"_s,  u"-"_s,  u"--"_s,
                                    u"–"_s,   u"—"_s,    u"null"_s, u"none"_s, u"nan"_s, u"tba"_s};
    return text.isEmpty() || absent.contains(text, Qt::CaseInsensitive);
}

QString plainNumber(const QString &text, bool isPrice, QChar decimal)
{
    static const QRegularExpression wholeReal(u"^([0-9]+)\\.0*$"_s);
    const QRegularExpressionMatch match = partsOf(text, isPrice);
    if (!match.hasMatch())
        return text;
    const QString suffix = match.captured(3).toLower();
    const QChar sign = decimal.isNull() ? decimalSignOf(match.captured(2)) : decimal;
    std::optional<QString> plain = plainDigits(match.captured(2), sign);
    if (!plain)
        return text;
    if (!suffix.isEmpty())
        plain = scaled(*plain, suffix == u"k" ? 3 : 6);
    // 290000.0 is a count; 12.000 may be twelve thousand.
    if (const QRegularExpressionMatch whole = wholeReal.match(*plain); whole.hasMatch() && !isPrice) {
        const bool mayBeThousands = decimal.isNull() && isGrouped(*plain, u'.');
        if (mayBeThousands && suffix.isEmpty())
            return text;
        plain = whole.captured(1);
    }
    return match.captured(1).isEmpty() ? *plain : QString(u'-' + *plain);
}

QChar decimalSign(const QString &price)
{
    const QRegularExpressionMatch match = partsOf(price, true);
    return match.hasMatch() ? decimalSignOf(match.captured(2)) : QChar();
}

DateOrder orderOf(const QString &text)
{
    constexpr int mostDays = 31;
    const std::optional<NumericDate> date = numericDate(withoutTime(text));
    if (!date || (date->first > 12) == (date->second > 12) || std::max(date->first, date->second) > mostDays)
        return DateOrder::Unknown;
    return date->first > 12 ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

bool isDate(const QString &text)
{
    const auto day = plainDate(text, DateOrder::DayFirst);
    return numericDate(withoutTime(text)) || (day && QDate::fromString(*day, Qt::ISODate).isValid());
}

base::Result<QString> plainDate(const QString &text, DateOrder order)
{
    const QString bare = withoutTime(text);
    if (const std::optional<NumericDate> date = numericDate(bare)) {
        if (order == DateOrder::Unknown)
            order = orderOf(text); // 13/02 can be one day only
        if (order == DateOrder::Unknown && date->first != date->second)
            return base::failure("catalog.csv.dateOrder", {text});
        const bool isDayFirst = order == DateOrder::DayFirst;
        const QDate day(date->year, isDayFirst ? date->second : date->first, isDayFirst ? date->first : date->second);
        return day.isValid() ? day.toString(Qt::ISODate) : text;
    }
    for (const QLatin1StringView form : {"yyyy-M-d"_L1, "yyyy/M/d"_L1, "yyyy.M.d"_L1, "d.M.yyyy"_L1, "MMM d, yyyy"_L1,
                                         "MMMM d, yyyy"_L1, "d MMM yyyy"_L1, "d MMMM yyyy"_L1, "d-MMM-yyyy"_L1}) {
        if (const QDate date = QLocale::c().toDate(bare, QString(form)); date.isValid())
            return date.toString(Qt::ISODate);
    }
    return text;
}

} // namespace catalog
