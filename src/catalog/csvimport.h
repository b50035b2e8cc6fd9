#pragma once

#include "catalog/catalog.h"
#include "catalog/csvformat.h"

namespace base {
class CsvReader;
}

namespace catalog {

// Brings a person's own courses into the catalog: all rows of a file, or none.
class CsvImport {
public:
    enum class Into : std::uint8_t {
        NewCatalog, // replaces the courses and categories; users and baskets are seeded anew for them
        Existing, // adds to what is there
    };

    struct Options {
        CsvFormat format = {};
        std::optional<CsvMapping> mapping = {}; // absent = as previewCsv() guesses it
        Into into = Into::NewCatalog;
        bool skipsBad = false; // imports the good rows; else none as soon as one is bad
    };

    struct BadRow {
        std::int64_t line = 0; // of the file, where the row begins
        QString column; // its name in the header; empty when the row as a whole is wrong
        base::Error reason; // catalog.required, .notANumber, .notADate, .tooLong, .outOfRange, catalog.csv.columns,
                            // .dateOrder, .nul …
    };

    struct Report {
        std::int64_t imported = 0; // 0 when any row is bad, unless those are skipped
        std::int64_t good = 0; // rows that are or could be imported
        std::int64_t bad = 0; // rows that are not, whatever the number of their fields that are wrong
        std::vector<BadRow> badRows; // the first maxBadRows of those fields
        CsvFormat format = {}; // as the file was read
        EncodingGuess guess = {}; // of its encoding
        QStringList columns = {}; // its headings
        CsvMapping mapping = {}; // which of them were taken
    };
    static constexpr std::size_t maxBadRows = 100;

    explicit CsvImport(Catalog &catalog) // borrowed
        : m_catalog(catalog)
    {
    }

    // An Error is a file or a database that failed, a mapping without a title (catalog.csv.noTitle, or
    // .noTitleAsGuessed {encoding, columns…}; catalog.csv.noHeader where the headings look like a row), or
    // catalog.cancelled. Bad rows are in the report; then nothing has been imported, unless they are to be skipped. A
    // file without a row of courses is one that failed (catalog.csv.empty). Progress is told in bytes of the file.
    Result<Report> run(const QString &path, const Options &options, const Watch &watch = {});

private:
    struct Column {
        const struct Field *field; // of the course model
        int index; // in the file
        QString name;
    };

    Result<void> readRows(base::CsvReader &reader, const std::vector<Column> &columns, const Watch &watch,
                          std::int64_t size);
    bool readRow(const base::CsvReader &reader, const std::vector<Column> &columns, QVariantList &values);
    Result<void> learnForms(QIODevice &file, const CsvMapping &mapping);
    void complain(std::int64_t line, const QString &column, base::Error reason); // of a field of a bad row
    Result<QVariant> categoryId(const QString &name, bool mayMake);
    Result<void> knowCategories();

    Catalog &m_catalog;
    CsvFormat m_format;
    QChar m_priceSign; // before the fraction of a price; null: as each one tells
    bool m_skipsBad = false;
    qsizetype m_width = 0; // columns of the file
    qsizetype m_headedWidth = 0; // of which a row has at least these
    Report m_report;
    QHash<QString, qlonglong> m_categories; // by name in small letters
    std::optional<base::Error> m_failure; // of the database, not of a row
};

// Writes all courses as UTF-8 CSV (RFC 4180: CRLF, quotes where needed), with a header that the import understands. The
// file appears whole or not at all. Answers how many courses. Errors: catalog.csv.cannotWrite, catalog.io,
// catalog.cancelled.
Result<std::int64_t> exportCsv(Catalog &catalog, const QString &path, const Watch &watch = {});

} // namespace catalog
