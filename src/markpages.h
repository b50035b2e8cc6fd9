#pragma once

#include "lesson/marking.h"
#include "pagefile.h"

#include <QtCore/QDir>

// The pages of `lookaside mark --report DIR`: one for each hand-in that was marked, for its student.
namespace markpages {

// Makes the folder. It has to be new or empty: nothing in it is written over, and no link of others is in the way.
// Errors: work.folderNotEmpty {folder}, file.cannotWrite {folder, why}.
base::Result<void> prepare(const QString &folder);

// "0007-ada.html" or "0007-ada.pdf", in the order of the table. A name of others neither leads to another folder nor
// hides the page.
QString nameOf(qsizetype row, const QString &file, pagefile::Kind kind);

// The page as HTML. Errors: those of lesson::workPage().
base::Result<QString> make(const QByteArray &work, const lesson::Marked &row, const lesson::MarkOptions &options,
                           pagefile::Kind kind);

} // namespace markpages
