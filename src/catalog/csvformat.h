#pragma once

#include "base/csvdecoder.h"
#include "base/error.h"
#include "catalog/csvencoding.h"
#include "catalog/csvvalues.h"

#include <QtCore/QHash>
#include <QtCore/QIODevice>
#include <QtCore/QStringConverter>

namespace catalog {

using base::CsvDecoder;
using base::Result;

// The format of a file of courses, detected from the file unless specified.
struct CsvFormat {
    QChar delimiter{}; // null = find out: comma, semicolon, tab or bar
    QByteArray encoding{}; // a name that Qt or iconv knows; empty = byte order mark, else as guessEncoding() says
    bool hasHeader = true;
    DateOrder dates = DateOrder::Unknown; // = find out: a day above 12 tells
    QChar decimal{}; // the sign before a fraction; null = as each number tells
};

// Field of a course → index of the file's column. Fields that are not in it keep their initial value.
using CsvMapping = QHash<QByteArray, int>;

struct CsvPreview {
    CsvFormat format; // with nothing left open
    EncodingGuess guess; // of the encoding; certain where somebody said it
    qsizetype skipped = 0; // records above the header
    QStringList columns; // the header; "1", "2" … without one
    CsvMapping mapping; // guessed by the names
    QList<QStringList> rows; // the first few
};

inline constexpr int previewRows = 20;

// The fields of a course that a file can give, in the order in which they are exported.
QList<QByteArray> csvFields();

// Which column is which field, by the names of the columns.
CsvMapping guessMapping(const QStringList &columns);

// Looks at a file (openCourses()) before it is imported. Errors: catalog.csv.cannotRead, .unknownEncoding,
// catalog.csv.mixed, catalog.csv.empty.
Result<CsvPreview> previewCsv(const QString &path, const CsvFormat &format = {});

// A decoder that reads the name; catalog.csv.unknownEncoding when there is none.
Result<CsvDecoder> decoderFor(const QByteArray &encoding);

} // namespace catalog
