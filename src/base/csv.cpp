#include "base/csv.h"

#include <algorithm>

namespace base {

bool mayBeFormula(QStringView text)
{
    constexpr QStringView starts = u"=+-@%|−＝＋－＠";
    const auto isBefore = [](QChar c) { return c.isSpace() || c == u'\''; };
    const auto first = std::find_if_not(text.begin(), text.end(), isBefore);
    const auto isTab = [](QChar c) { return c == u'\t' || c == u'\r'; };
    return std::any_of(text.begin(), first, isTab) || (first != text.end() && starts.contains(*first));
}

QByteArray csvField(const QString &text)
{
    QByteArray bytes = (mayBeFormula(text) ? u'\'' + text : text).toUtf8();
    const auto isSpecial = [](char c) { return QByteArrayView(",;\"\n\r\t").contains(c); };
    if (std::none_of(bytes.cbegin(), bytes.cend(), isSpecial))
        return bytes;
    return '"' + bytes.replace('"', "\"\"") + '"';
}

QString withoutApostrophe(const QString &text)
{
    return text.startsWith(u'\'') && mayBeFormula(text) ? text.mid(1) : text;
}

} // namespace base
