#include "lesson/marktable.h"

#include "base/escape.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesson {

namespace {

// What a spreadsheet takes for a formula, also behind blanks and apostrophes (CWE-1236).
bool mayBeFormula(const QString &text)
{
    const auto begin = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace() && c != u'\''; });
    return begin != text.end() && u"=+-@＝＋－＠−|%"_s.contains(*begin);
}

QByteArray cell(const QString &text)
{
    const QString plain = base::printable(text);
    QByteArray bytes = (mayBeFormula(plain) ? u'\'' + plain : plain).toUtf8();
    const auto isSpecial = [](char c) { return c == ',' || c == '"' || c == ';'; };
    if (std::none_of(bytes.cbegin(), bytes.cend(), isSpecial))
        return bytes;
    return '"' + bytes.replace('"', "\"\"") + '"';
}

QByteArray line(const QStringList &cells)
{
    QByteArrayList all;
    for (const QString &each : cells)
        all << cell(each);
    return all.join(',') + "\r\n";
}

} // namespace

QByteArray toCsv(const QList<Marked> &table, const QList<MarkItem> &items)
{
    QStringList head{u"file"_s, u"student"_s, u"seed"_s, u"variant"_s, u"state"_s, u"points"_s, u"of"_s};
    for (const MarkItem &item : items)
        head << (item.isHidden ? u"%1 %2 (hidden)"_s : u"%1 %2"_s).arg(QString::number(item.weight), nameOf(item));
    QByteArray text = line(head << u"why"_s << u"feedback"_s << u"remarks"_s);
    for (const Marked &row : table) {
        const bool isRead = !row.work.version.isEmpty();
        QStringList cells{row.file,
                          row.work.student,
                          isRead ? QString::number(row.work.seed) : QString(),
                          isRead ? QString::number(row.variant) : QString(),
                          stateText(row.state),
                          QString::number(row.points()),
                          QString::number(mostPoints(items))};
        for (qsizetype i = 0; i < items.size(); ++i) {
            const bool isReached = i < row.items.size() && row.items[i].isReached;
            cells << QString::number(isReached ? items[i].weight : 0);
        }
        cells << row.reasons(true).join(u"; "_s) << row.reasons(false).join(u"; "_s) << row.remarks.join(u' ');
        text += line(cells);
    }
    return text;
}

QJsonObject toJson(const Marked &row, int most)
{
    QJsonArray items;
    for (const MarkedItem &item : row.items)
        items.append(QJsonObject{{u"item"_s, item.name},
                                 {u"weight"_s, item.weight},
                                 {u"hidden"_s, item.isHidden},
                                 {u"points"_s, item.isReached ? item.weight : 0},
                                 {u"why"_s, item.why}});
    return {{u"file"_s, row.file},
            {u"student"_s, row.work.student},
            {u"seed"_s, QString::number(row.work.seed)}, // may be more than a double holds
            {u"variant"_s, row.variant},
            {u"state"_s, QString::fromLatin1(stateName(row.state))},
            {u"points"_s, row.points()},
            {u"of"_s, most},
            {u"items"_s, items},
            {u"feedback"_s, QJsonArray::fromStringList(row.reasons(false))},
            {u"remarks"_s, QJsonArray::fromStringList(row.remarks)}};
}

} // namespace lesson
