#pragma once

#include "catalog/csvimport.h"
#include "lab/command.h"

namespace lab {

// What a command that imports courses asks for. Errors: lab.noSuchColumn {heading, file}, lab.noRows {file}, and those
// of catalog::previewCsv().
base::Result<catalog::CsvImport::Options> importOptions(const CatalogImport &command);

// Of each field that is wrong: its line, column, code, number of arguments, and arguments.
QStringList rowsOf(const std::vector<catalog::CsvImport::BadRow> &rows);

// What came of an import that took place, as the fields of a SettingChanged "courses": "file"; "imported", "skipped":
// how many rows; "encoding", "delimiter", and "dates" (dmy, mdy) and "decimal" where they made a difference; "guessed"
// where the encoding is a guess, and for each other that fits three "fits": its name, a word as it was taken, and as
// that one reads it; for each field of a course that the file gives its heading; "unused": each other heading; "row":
// those of rowsOf().
QList<std::pair<QByteArray, QByteArray>> importAnswer(const CatalogImport &command,
                                                      const catalog::CsvImport::Report &report);

} // namespace lab
