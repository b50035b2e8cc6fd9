#include "lab/courseimport.h"

#include "lab/vocabulary.h"

namespace lab {

base::Result<catalog::CsvImport::Options> importOptions(const CatalogImport &command)
{
    catalog::CsvImport::Options options;
    if (!command.delimiter.isEmpty())
        options.format.delimiter = command.delimiter.at(0);
    options.format.encoding = command.encoding.toUtf8();
    options.format.hasHeader = command.hasHeader;
    options.format.dates = command.dates;
    if (!command.decimal.isEmpty())
        options.format.decimal = command.decimal.at(0);
    options.skipsBad = command.skipsBad;
    const auto preview = catalog::previewCsv(command.file, options.format);
    if (!preview)
        return tl::unexpected(preview.error());
    if (preview->rows.isEmpty())
        return base::failure("lab.noRows", {command.file});
    if (command.columns.isEmpty())
        return options;
    // Without headings the order of an export is as good as nothing, once a column is named.
    catalog::CsvMapping mapping = command.hasHeader ? preview->mapping : catalog::CsvMapping();
    for (const auto &[field, heading] : command.columns) {
        if (heading.isEmpty()) {
            mapping.remove(field);
            continue;
        }
        const qsizetype index = preview->columns.indexOf(heading);
        if (index < 0)
            return base::failure("lab.noSuchColumn", {heading, command.file});
        mapping.insert(field, int(index));
    }
    options.mapping = mapping;
    return options;
}

QStringList rowsOf(const std::vector<catalog::CsvImport::BadRow> &rows)
{
    QStringList told;
    for (const auto &row : rows)
        told << QStringList{QString::number(row.line), row.column, QString::fromUtf8(row.reason.code),
                            QString::number(row.reason.args.size())}
             << row.reason.args;
    return told;
}

QList<std::pair<QByteArray, QByteArray>> importAnswer(const CatalogImport &command,
                                                      const catalog::CsvImport::Report &report)
{
    QList<std::pair<QByteArray, QByteArray>> answer{
        {"file", command.file.toUtf8()},
        {"imported", QByteArray::number(qlonglong(report.imported))},
        {"skipped", QByteArray::number(qlonglong(report.bad))},
        {"encoding", report.format.encoding},
        {"delimiter", QString(report.format.delimiter).toUtf8()},
    };
    if (!report.guess.isCertain)
        answer.emplaceBack("guessed", report.format.encoding);
    for (const auto &other : report.guess.others) {
        answer.emplaceBack("fits", other.encoding);
        answer.emplaceBack("fits", other.taken.toUtf8());
        answer.emplaceBack("fits", other.reading.toUtf8());
    }
    if (report.mapping.contains("published") && report.format.dates != catalog::DateOrder::Unknown)
        answer.emplaceBack("dates", wordFor(Slot::DateOrder, report.format.dates).toByteArray());
    if (!report.format.decimal.isNull())
        answer.emplaceBack("decimal", QString(report.format.decimal).toUtf8());
    QList<int> taken;
    for (const QByteArray &field : catalog::csvFields()) {
        const int column = report.mapping.value(field, -1);
        if (column < 0 || column >= report.columns.size())
            continue;
        taken.append(column);
        answer.emplaceBack(field, report.columns.at(column).toUtf8());
    }
    for (int i = 0; i < report.columns.size(); ++i) {
        if (!taken.contains(i) && !report.columns.at(i).trimmed().isEmpty())
            answer.emplaceBack("unused", report.columns.at(i).toUtf8());
    }
    for (const QString &word : rowsOf(report.badRows))
        answer.emplaceBack("row", word.toUtf8());
    return answer;
}

} // namespace lab
