#include "catalog/csvimport.h"

#include "base/csv.h"
#include "catalog/model.h"

#include <QtCore/QSaveFile>

namespace catalog {

namespace {

constexpr qsizetype writeEvery = 256 * 1024;

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
            out += column == priceColumn               ? courseModel().field("price")->print(value).toUtf8()
                : value.typeId() == QMetaType::QString ? base::csvField(value.toString())
                                                       : value.toString().toUtf8();
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
