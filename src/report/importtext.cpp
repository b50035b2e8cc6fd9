#include "report/importtext.h"

#include "base/escape.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

namespace {

struct Imports {
    Q_DECLARE_TR_FUNCTIONS(report::Imports)
};

constexpr qsizetype longestName = 40;

// Of each field its line, column, code, number of arguments and arguments.
QString fieldsText(const QStringList &rows)
{
    constexpr int most = 20; // that are told one by one
    QStringList told;
    int left = 0;
    for (qsizetype i = 0; i + 3 < rows.size();) {
        const qsizetype arguments = std::clamp<qsizetype>(rows.at(i + 3).toLongLong(), 0, rows.size() - i - 4);
        const QString why = errorText({rows.at(i + 2).toUtf8(), rows.mid(i + 4, arguments)}).sentence;
        if (told.size() == most)
            ++left;
        else
            told << (rows.at(i + 1).isEmpty()
                         ? Imports::tr("Line %1: %2").arg(rows.at(i), why)
                         : Imports::tr("Line %1, column %2: %3").arg(rows.at(i), base::printable(rows.at(i + 1)), why));
        i += 4 + arguments;
    }
    if (left > 0)
        told << Imports::tr("%n more field(s) (is|are) wrong.", nullptr, left);
    return told.join(u' ');
}

QByteArrayList valuesOf(const trace::Event &answer, QByteArrayView name)
{
    QByteArrayList values;
    if (!answer.detail)
        return values;
    for (const auto &[field, value] : answer.detail->fields) {
        if (field == name)
            values << value;
    }
    return values;
}

QString nameOf(const QByteArray &utf8) { return shown(utf8, longestName); }

QString delimiterText(const QByteArray &delimiter)
{
    return delimiter == "," ? Imports::tr("commas")
        : delimiter == ";"  ? Imports::tr("semicolons")
        : delimiter == "\t" ? Imports::tr("tabs")
        : delimiter == "|"  ? Imports::tr("pipes")
                            : shown(delimiter);
}

} // namespace

ErrorText badRowsText(const QStringList &args)
{
    const int others = args.value(1).toInt();
    const QStringList rows = args.mid(2);
    QString next = others == 0
        ? Imports::tr("Correct the rows and import again.")
        : Imports::tr("Correct the rows and import again, or import the %n other row(s): skip=bad.", nullptr, others);
    if (rows.contains("catalog.csv.dateOrder"_L1))
        next += u' ' + errorText({"catalog.csv.dateOrder", {}}).nextStep;
    return {QString(Imports::tr("%n row(s) of the file cannot be read; nothing was imported.", nullptr,
                                args.value(0).toInt())
                    + u' ' + fieldsText(rows))
                .trimmed(),
            next};
}

QString guessText(const QStringList &others)
{
    QString text = Imports::tr("The encoding is a guess.");
    for (qsizetype i = 0; i + 2 < others.size(); i += 3)
        text += u' '
            + Imports::tr("In %1 “%2” would be “%3”.")
                  .arg(others.at(i), shown(others.at(i + 1).toUtf8(), longestName),
                       shown(others.at(i + 2).toUtf8(), longestName));
    return text;
}

QString importSentence(const trace::Event &answer)
{
    return Imports::tr("%n course(s) imported from %1, read as %2 with %3.", nullptr,
                       valuesOf(answer, "imported").value(0).toInt())
        .arg(nameOf(valuesOf(answer, "file").value(0)), shown(valuesOf(answer, "encoding").value(0)),
             delimiterText(valuesOf(answer, "delimiter").value(0)));
}

QString importText(const trace::Event &answer)
{
    static const QByteArrayList others{"file", "imported", "skipped", "encoding", "delimiter", "guessed",
                                       "fits", "dates",    "decimal", "unused",   "row"};
    QStringList taken;
    if (answer.detail) {
        for (const auto &[field, heading] : answer.detail->fields) {
            if (!others.contains(field))
                taken << shown(field) + u" ← "_s + nameOf(heading);
        }
    }
    QString text = importSentence(answer) + u' ';
    if (!valuesOf(answer, "guessed").isEmpty()) {
        QStringList fits;
        for (const QByteArray &word : valuesOf(answer, "fits"))
            fits << QString::fromUtf8(word);
        text += guessText(fits) + u' ' + Imports::tr("Another one is chosen with encoding=NAME.") + u' ';
    }
    text += Imports::tr("Columns imported: %1.").arg(taken.join(u", "_s));
    QStringList unused;
    for (const QByteArray &heading : valuesOf(answer, "unused"))
        unused << nameOf(heading);
    if (!unused.isEmpty())
        text += u' ' + Imports::tr("Not imported: %1.").arg(unused.join(u", "_s));
    if (const QByteArray dates = valuesOf(answer, "dates").value(0); !dates.isEmpty())
        text += u' '
            + (dates == "dmy" ? Imports::tr("Dates have the day first.") : Imports::tr("Dates have the month first."));
    QStringList rows;
    for (const QByteArray &word : valuesOf(answer, "row"))
        rows << shown(word, 80);
    if (const int skipped = valuesOf(answer, "skipped").value(0).toInt(); skipped > 0)
        text += u' ' + Imports::tr("%n row(s) (was|were) skipped.", nullptr, skipped) + u' ' + fieldsText(rows);
    return text;
}

} // namespace report
