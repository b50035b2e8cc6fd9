#pragma once

#include "base/error.h"

#include <QtCore/QFile>

#include <memory>
#include <stop_token>

namespace catalog {

// Whether a file is an SQLite database, by its first bytes.
bool isDatabase(const QString &path);

enum class CourseRows : std::uint8_t { First, All }; // the first are enough for a preview

// Opens a list of courses to read it: a text file as it is, or an SQLite database, as Django's db.sqlite3, as the CSV
// of its table "courses_course", or of the table whose columns are named most as the fields of a course are. Of a
// foreign key the name is taken that it leads to. The database is only read, and nothing is left beside it. Errors:
// catalog.csv.cannotRead {file, why}, file.notRegular {file}, catalog.csv.noTable {file}, catalog.cancelled.
base::Result<std::unique_ptr<QFile>> openCourses(const QString &path, CourseRows rows,
                                                 const std::stop_token &stop = {});

} // namespace catalog
