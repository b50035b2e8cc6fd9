#include "lesson/marktable.h"

#include "base/csv.h"
#include "base/escape.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace lesson {

namespace {

QByteArray line(const QStringList &cells)
{
    QByteArrayList all;
    for (const QString &each : cells)
        all << base::csvField(base::printable(each));
    return all.join(',') + "\r\n";
}

constexpr qsizetype digitsOfVersion = 12;

const TableLesson *lessonOf(const Marked &row, const QList<TableLesson> &lessons)
{
    return row.lesson >= 0 && row.lesson < lessons.size() ? &lessons[row.lesson] : nullptr;
}

// A column for each item; where there are several lessons it says whose it is.
QStringList itemColumns(const QList<TableLesson> &lessons)
{
    QStringList columns;
    for (const TableLesson &lesson : lessons) {
        for (const MarkItem &item : lesson.items) {
            const QString column =
                (item.isHidden ? u"%1 %2 (hidden)"_s : u"%1 %2"_s).arg(QString::number(item.weight), nameOf(item));
            columns << (lessons.size() > 1 ? u"%1: %2"_s.arg(lesson.name, column) : column);
        }
    }
    return columns;
}

QStringList itemCells(const Marked &row, const QList<TableLesson> &lessons)
{
    QStringList cells;
    const TableLesson *own = lessonOf(row, lessons);
    for (const TableLesson &lesson : lessons) {
        for (qsizetype i = 0; i < lesson.items.size(); ++i) {
            const bool isReached = i < row.items.size() && row.items[i].isReached;
            cells << (&lesson == own ? QString::number(isReached ? lesson.items[i].weight : 0) : QString());
        }
    }
    return cells;
}

} // namespace

QByteArray toCsv(const QList<Marked> &table, const QList<TableLesson> &lessons)
{
    const QStringList begin{u"file"_s,    u"student"_s, u"lesson"_s, u"version"_s, u"seed"_s,
                            u"variant"_s, u"state"_s,   u"points"_s, u"of"_s};
    QByteArray text = line(begin + itemColumns(lessons) + QStringList{u"why"_s, u"feedback"_s, u"remarks"_s});
    for (const Marked &row : table) {
        const bool isRead = !row.work.version.isEmpty();
        const TableLesson *lesson = lessonOf(row, lessons);
        const QStringList cells{row.file,
                                row.work.student,
                                row.work.lesson,
                                QString::fromLatin1(row.work.version.left(digitsOfVersion)),
                                isRead ? QString::number(row.work.seed) : QString(),
                                isRead && lesson ? QString::number(row.variant) : QString(),
                                stateText(row.state),
                                QString::number(row.points()),
                                lesson ? QString::number(mostPoints(lesson->items)) : QString()};
        text += line(
            cells + itemCells(row, lessons)
            + QStringList{row.reasons(true).join(u"; "_s), row.reasons(false).join(u"; "_s), row.remarks.join(u' ')});
    }
    return text;
}

QJsonObject toJson(const Marked &row, const QList<TableLesson> &lessons)
{
    const TableLesson *lesson = lessonOf(row, lessons);
    QJsonArray items;
    for (const MarkedItem &item : row.items)
        items.append(QJsonObject{{u"item"_s, item.name},
                                 {u"weight"_s, item.weight},
                                 {u"hidden"_s, item.isHidden},
                                 {u"points"_s, item.isReached ? item.weight : 0},
                                 {u"why"_s, item.why}});
    return {{u"file"_s, row.file},
            {u"student"_s, row.work.student},
            {u"lesson"_s, row.work.lesson},
            {u"version"_s, QString::fromLatin1(row.work.version)},
            {u"seed"_s, QString::number(row.work.seed)}, // may be more than a double holds
            {u"variant"_s, row.variant},
            {u"state"_s, QString::fromLatin1(stateName(row.state))},
            {u"points"_s, row.points()},
            {u"of"_s, lesson ? mostPoints(lesson->items) : 0},
            {u"items"_s, items},
            {u"feedback"_s, QJsonArray::fromStringList(row.reasons(false))},
            {u"remarks"_s, QJsonArray::fromStringList(row.remarks)}};
}

} // namespace lesson
