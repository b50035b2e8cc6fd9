#include "catalog/csvvalues.h"

#include <QtCore/QDate>
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

// 1/19/2017 3:58, 18/01/2017
std::optional<NumericDate> numericDate(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?:[ T].*)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return NumericDate{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

} // namespace

bool mayBeFormula(const QString &text)
{
    constexpr QStringView starts = u"=+-@\t\r";
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    return first != text.end() && starts.contains(*first);
}

QString withoutApostrophe(const QString &text)
{
    return text.startsWith(u'\'') && mayBeFormula(text) ? text.mid(1) : text;
}

bool isAbsentValue(const QString &text)
{
    static const QStringList absent{u"n/a"_s, u"na"_s, u"-"_s, u"--"_s, u"–"_s, u"—"_s, u"null"_s, u"none"_s, u"nan"_s};
    return text.isEmpty() || absent.contains(text, Qt::CaseInsensitive);
}

QString plainNumber(QString text, bool isPrice, QChar decimal)
{
    static const QRegularExpression ornaments(u"[\\s\\p{Sc}'_]|\\b(?:USD|EUR|GBP|CHF)\\b"_s,
                                              QRegularExpression::CaseInsensitiveOption
                                                  | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression decimalComma(u"^-?[0-9]+,[0-9]{1,2}$|^-?[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+$"_s);
    static const QRegularExpression anyDecimalComma(u"^-?[0-9.]*,[0-9]+$"_s);
    // By thousands, or as in India by hundreds above the first thousand.
    static const QRegularExpression grouped(u"^-?[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\\.[0-9]*)?$"_s);
    static const QRegularExpression groupedByPoints(u"^-?[0-9]{1,3}(?:\\.[0-9]{3})+$"_s);
    static const QRegularExpression withSuffix(u"^(-?[0-9]+(?:\\.[0-9]+)?)([kKmM])$"_s);
    static const QRegularExpression wholeReal(u"^(-?[0-9]+)\\.0*$"_s);

    const QString written = text;
    text.remove(ornaments);
    if (isPrice && text.compare("free"_L1, Qt::CaseInsensitive) == 0)
        return u"0"_s;
    if (decimal == u',' && (anyDecimalComma.match(text).hasMatch() || groupedByPoints.match(text).hasMatch()))
        text = text.remove(u'.').replace(u',', u'.');
    else if (grouped.match(text).hasMatch() && decimal != u',')
        text.remove(u',');
    else if (isPrice && decimal.isNull() && decimalComma.match(text).hasMatch())
        text = text.remove(u'.').replace(u',', u'.');
    if (const QRegularExpressionMatch match = withSuffix.match(text); match.hasMatch())
        text = scaled(match.captured(1), match.captured(2).toLower() == u"k" ? 3 : 6);
    if (const QRegularExpressionMatch match = wholeReal.match(text); match.hasMatch() && !isPrice)
        text = match.captured(1);
    return text.isEmpty() ? written : text;
}

DateOrder orderOf(const QString &text)
{
    const std::optional<NumericDate> date = numericDate(text);
    if (!date || (date->first > 12) == (date->second > 12))
        return DateOrder::Unknown;
    return date->first > 12 ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

base::Result<QString> plainDate(const QString &text, DateOrder order)
{
    if (const std::optional<NumericDate> date = numericDate(text)) {
        if (order == DateOrder::Unknown && date->first != date->second)
            return base::failure("catalog.csv.dateOrder", {text});
        const bool isDayFirst = order == DateOrder::DayFirst;
        const QDate day(date->year, isDayFirst ? date->second : date->first, isDayFirst ? date->first : date->second);
        return day.isValid() ? day.toString(Qt::ISODate) : text;
    }
    QString bare = text;
    if (bare.size() > 10 && (bare[10] == u'T' || bare[10] == u' '))
        bare.truncate(10);
    for (const QLatin1StringView form : {"yyyy/MM/dd"_L1, "dd.MM.yyyy"_L1, "d.M.yyyy"_L1}) {
        if (const QDate date = QDate::fromString(bare, QString(form)); date.isValid())
            return date.toString(Qt::ISODate);
    }
    return bare;
}

} // namespace catalog
