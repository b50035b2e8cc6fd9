#include "catalog/courserows.h"

namespace catalog {

Result<std::int64_t> courseCount(Catalog &catalog)
{
    const auto count = catalog.reader().scalar("SELECT COUNT(*) FROM \"courses_course\"");
    if (!count)
        return tl::unexpected(count.error());
    return count->toLongLong();
}

Result<QList<CourseRow>> courseRows(Catalog &catalog, std::int64_t first, int count)
{
    auto rows = catalog.reader().run(
        "SELECT c.\"id\", c.\"title\", c.\"level\", k.\"name\", c.\"teacher\", c.\"price\", c.\"students\", "
        "c.\"published\", c.\"category_id\" "
        "FROM \"courses_course\" c LEFT JOIN \"courses_category\" k ON k.\"id\" = c.\"category_id\" "
        "ORDER BY c.\"id\" LIMIT ? OFFSET ?",
        {count, qlonglong(first)});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<CourseRow> read;
    while (rows->next()) {
        read.append({.id = rows->integer(0),
                     .title = rows->value(1).toString(),
                     .level = rows->value(2).toString(),
                     .category = rows->value(3).toString(),
                     .teacher = rows->value(4).toString(),
                     .price = rows->value(5).toString(),
                     .students = rows->integer(6),
                     .published = rows->value(7).toString(),
                     .categoryId = rows->integer(8)});
    }
    if (const auto ended = rows->error(); !ended)
        return tl::unexpected(ended.error());
    return read;
}

} // namespace catalog
