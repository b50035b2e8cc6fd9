#include "catalog/csvimport.h"

#include "catalog/csvvalues.h"
#include "catalog/model.h"

#include <QtCore/QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr qsizetype writeEvery = 256 * 1024;

QByteArray quotedField(const QString &text) // RFC 4180, section 2, rules 5 to 7
{
    QByteArray bytes = text.toUtf8();
    const auto isSpecial = [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; };
    if (std::none_of(bytes.cbegin(), bytes.cend(), isSpecial))
        return bytes;
    return "\"" + bytes.replace('"', "\"\"") + "\"";
}

// https://owasp.org/www-community/attacks/CSV_Injection
QString harmless(const QString &text) { return mayBeFormula(text) ? QString(u'\'' + text) : text; }

} // namespace

Result<std::int64_t> exportCsv(Catalog &catalog, const QString &path, const Watch &watch)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::failure(QByteArrayLiteral("catalog.csv.cannotWrite"), {path, file.errorString()});
    auto total = catalog.reader().scalar("SELECT COUNT(*) FROM \"courses_course\"");
    if (!total)
        return tl::unexpected(total.error());
    auto rows = catalog.reader().run(
        "SELECT \"courses_course\".\"id\", \"title\", \"level\", \"courses_category\".\"name\", \"teacher\", "
        "\"price\", "
        "\"published\", \"students\", \"description\" FROM \"courses_course\" LEFT OUTER JOIN \"courses_category\" ON "
        "(\"category_id\" = \"courses_category\".\"id\") ORDER BY \"courses_course\".\"id\"");
    if (!rows)
        return tl::unexpected(rows.error());
    constexpr int priceColumn = 5;
    constexpr int columns = 9;
    QByteArray out = "id," + csvFields().join(',') + "\r\n";
    std::int64_t written = 0;
    while (rows->next()) {
        for (int column = 0; column < columns; ++column) {
            const QVariant value = rows->value(column);
            out += column == 0 ? "" : ",";
            out += quotedField(column == priceColumn                      ? courseModel().field("price")->print(value)
                                   : value.typeId() == QMetaType::QString ? harmless(value.toString())
                                                                          : value.toString());
        }
        out += "\r\n";
        if (out.size() >= writeEvery) {
            file.write(out);
            out.clear();
        }
        if (++written % Watch::progressEvery == 0) {
            if (watch.cancel.stop_requested())
                return base::failure(QByteArrayLiteral("catalog.cancelled"));
            if (watch.progress)
                watch.progress(written, total->toLongLong());
        }
    }
    if (auto ended = rows->error(); !ended)
        return tl::unexpected(ended.error());
    file.write(out);
    if (!file.commit()) // also when any write() before has failed
        return base::failure(QByteArrayLiteral("catalog.io"), {path, file.errorString()});
    return written;
}

} // namespace catalog
