#pragma once

#include "base/error.h"

#include <QtCore/QHash>
#include <QtCore/QIODevice>
#include <QtCore/QStringConverter>

namespace catalog {

using base::Result;

// How a file of courses is written, found out from the file where nobody said.
struct CsvFormat {
    QChar delimiter; // null = find out: comma, semicolon, tab or bar
    QByteArray encoding; // a name that QStringConverter knows; empty = byte order mark, else UTF-8, else Latin-1
    bool hasHeader = true;
};

// Field of a course → index of the file's column. Fields that are not in it keep their initial value.
using CsvMapping = QHash<QByteArray, int>;

struct CsvPreview {
    CsvFormat format; // with nothing left open
    QStringList columns; // the header; "1", "2" … without one
    CsvMapping mapping; // guessed by the names
    QList<QStringList> rows; // the first few
};

inline constexpr int previewRows = 20;

// The fields of a course that a file can give, in the order in which they are exported.
QList<QByteArray> csvFields();

// Looks at a file before it is imported. Errors: catalog.cannotOpen, catalog.csv.unknownEncoding, catalog.csv.empty.
Result<CsvPreview> previewCsv(const QString &path, const CsvFormat &format = {});

// A decoder that reads the name; catalog.csv.unknownEncoding when there is none.
Result<QStringDecoder> decoderFor(const QByteArray &encoding);

} // namespace catalog
