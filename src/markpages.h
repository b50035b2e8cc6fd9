#pragma once

#include "lesson/marking.h"

#include <QtCore/QDir>

// The pages of `lookaside mark --report DIR`: one for each hand-in that was marked, for its student.
namespace markpages {

// Makes the folder. It has to be new or empty: nothing in it is written over, and no link of others is in the way.
// Errors: work.folderNotEmpty {folder}, file.cannotWrite {folder, why}.
base::Result<void> prepare(const QString &folder);

// "0007-ada.html", in the order of the table. A name of others neither leads to another folder nor hides the page.
QString nameOf(qsizetype row, const QString &file);

// Errors: those of lesson::workPage(), file.cannotWrite {file, why}.
base::Result<void> write(const QString &page, const QByteArray &work, const lesson::Marked &row,
                         const lesson::MarkOptions &options);

} // namespace markpages
