#pragma once

#include "catalog/catalog.h"

namespace catalog {

// A course as a table shows it: every field as text.
struct CourseRow {
    std::int64_t id = 0;
    QString title;
    QString level;
    QString category; // its name
    QString teacher;
    QString price;
    qlonglong students = 0;
    QString published;
    std::int64_t categoryId = 0; // 0 = it has none
};

// For looking at the table, not for answering requests: committed rows by rising id.
Result<std::int64_t> courseCount(Catalog &catalog);
Result<QList<CourseRow>> courseRows(Catalog &catalog, std::int64_t first, int count);

} // namespace catalog
