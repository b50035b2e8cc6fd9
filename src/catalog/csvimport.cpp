#include "catalog/csvimport.h"

#include "base/csv.h"
#include "base/csvreader.h"
#include "catalog/coursefile.h"
#include "catalog/csvvalues.h"
#include "catalog/instance.h"

#include <QtCore/QFile>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

Result<QVariant> parsedField(const Field &field, const QString &written, const CsvFormat &format, QChar priceSign)
{
    QString text = written.trimmed();
    const bool mayBeAbsent = field.type == FieldType::Decimal || field.type == FieldType::Integer
        || field.type == FieldType::Date; // a course may be called "None"
    if (text.isEmpty() || (mayBeAbsent && isAbsentValue(text))) {
        if (field.name == "title")
            return base::failure(QByteArrayLiteral("catalog.required"), {text});
        return field.initial;
    }
    switch (field.type) {
    case FieldType::Decimal:
        text = plainNumber(text, true, priceSign);
        break;
    case FieldType::Integer:
        text = plainNumber(text, false, format.decimal);
        break;
    case FieldType::Date:
        if (auto day = plainDate(text, format.dates))
            text = *day;
        else
            return tl::unexpected(day.error());
        break;
    default:
        text = base::withoutApostrophe(text);
        break;
    }
    auto value = field.parse(text);
    if (!value) // the person looks for what stands in the file
        return base::failure(value.error().code, QStringList{written} + value.error().args.mid(1));
    if ((field.type == FieldType::Integer || field.type == FieldType::Decimal) && value->toDouble() < 0)
        return base::failure(QByteArrayLiteral("catalog.outOfRange"), {written});
    return value;
}

// What a terminal or a spreadsheet would obey; lines and tabs are text.
bool hasControls(const QString &field)
{
    return std::any_of(field.begin(), field.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\t' && c != u'\n' && c != u'\r';
    });
}

// Headings are no numbers and no dates.
bool looksLikeRow(const QStringList &columns)
{
    return std::any_of(columns.begin(), columns.end(), [](const QString &column) {
        const QString text = column.trimmed();
        bool isNumber = false;
        (void)plainNumber(text, true).toDouble(&isNumber);
        return isNumber || orderOf(text) != DateOrder::Unknown || isDate(text);
    });
}

// A row of a spreadsheet whose cells are all empty is ",,,".
bool isEmptyRow(const base::CsvReader &reader)
{
    return reader.problem() == base::CsvReader::Problem::None
        && std::all_of(reader.fields().begin(), reader.fields().end(),
                       [](const QString &field) { return field.trimmed().isEmpty(); });
}

// How many fields a row has at least: up to the last column that has a heading.
qsizetype headedColumns(const QStringList &columns)
{
    qsizetype width = columns.size();
    while (width > 0 && columns.at(width - 1).trimmed().isEmpty())
        --width;
    return width;
}

} // namespace

void CsvImport::complain(std::int64_t line, const QString &column, base::Error reason)
{
    if (m_report.badRows.size() < maxBadRows)
        m_report.badRows.push_back({line, column, std::move(reason)});
}

Result<CsvImport::Report> CsvImport::run(const QString &path, const Options &options, const Watch &watch)
{
    m_report = {};
    m_skipsBad = options.skipsBad;
    m_categories.clear();
    m_failure.reset();
    auto preview = previewCsv(path, options.format);
    if (!preview)
        return tl::unexpected(preview.error());
    const CsvMapping mapping = options.mapping.value_or(preview->mapping);
    std::vector<Column> columns;
    for (const Field &field : courseModel().fields) {
        const int index = mapping.value(field.name, -1);
        if (index >= 0 && index < preview->columns.size())
            columns.push_back({&field, index, preview->columns[index]});
    }
    // Whether a category is needed is only known when the rest of a row is good.
    std::stable_partition(columns.begin(), columns.end(),
                          [](const Column &column) { return column.field->type != FieldType::ForeignKey; });
    if (mapping.value("title", -1) < 0 || mapping.value("title") >= preview->columns.size()) {
        if (looksLikeRow(preview->columns))
            return base::failure("catalog.csv.noHeader", preview->columns);
        if (preview->guess.isCertain)
            return base::failure("catalog.csv.noTitle", preview->columns);
        return base::failure("catalog.csv.noTitleAsGuessed",
                             QStringList{QString::fromLatin1(preview->guess.encoding)} + preview->columns);
    }

    m_format = preview->format;
    m_priceSign = m_format.decimal;
    m_width = preview->columns.size();
    m_headedWidth = headedColumns(preview->columns);
    auto opened = openCourses(path, CourseRows::All, watch.cancel);
    if (!opened)
        return tl::unexpected(opened.error());
    QFile &file = **opened;
    if (const auto learned = learnForms(file, mapping); !learned)
        return tl::unexpected(learned.error());
    m_report.format = m_format;
    m_report.guess = preview->guess;
    m_report.columns = preview->columns;
    m_report.mapping = mapping;
    file.seek(0);
    auto decoder = decoderFor(m_format.encoding);
    if (!decoder)
        return tl::unexpected(decoder.error());
    base::CsvReader reader(file, std::move(*decoder), m_format.delimiter);
    for (qsizetype above = 0; m_format.hasHeader && above <= preview->skipped; ++above)
        reader.next();

    const auto fill = [&]() -> Result<void> {
        if (auto known = knowCategories(); !known)
            return known;
        if (auto read = readRows(reader, columns, watch, file.size()); !read)
            return read;
        // Headings alone are no list of courses: what is there stays.
        if (m_report.imported == 0 && m_report.bad == 0)
            return base::failure(QByteArrayLiteral("catalog.csv.empty"), {path});
        const bool isRefused = m_report.bad > 0 && (!m_skipsBad || m_report.imported == 0);
        return isRefused ? base::failure(QByteArrayLiteral("catalog.csv.badRows")) : Result<void>();
    };
    Result<void> done;
    if (options.into == Into::NewCatalog) {
        done = m_catalog.replaceAll([&]() -> Result<void> {
            auto filled = fill();
            return filled ? Seeder(m_catalog.writer(), m_catalog.seed()).fillAround(m_report.imported) : filled;
        });
    } else {
        done = m_catalog.begin("BEGIN IMMEDIATE");
        if (done) {
            done = fill();
            if (done)
                done = m_catalog.commit(m_report.imported > 0);
            if (!done)
                (void)m_catalog.rollback();
        }
    }
    if (!done) {
        m_report.imported = 0;
        if (done.error().code != "catalog.csv.badRows")
            return tl::unexpected(done.error());
    }
    return m_report;
}

// One date with a day above 12 decides for the whole file; two that disagree decide nothing.
// What single dates and prices leave open, others of their column may tell.
Result<void> CsvImport::learnForms(QIODevice &file, const CsvMapping &mapping)
{
    const int dates = m_format.dates == DateOrder::Unknown ? mapping.value("published", -1) : -1;
    const int prices = m_format.decimal.isNull() ? mapping.value("price", -1) : -1;
    if (dates < 0 && prices < 0)
        return {};
    auto decoder = decoderFor(m_format.encoding);
    if (!decoder)
        return tl::unexpected(decoder.error());
    base::CsvReader reader(file, std::move(*decoder), m_format.delimiter);
    QSet<DateOrder> orders;
    QSet<QChar> signs;
    while (reader.next()) {
        if (dates >= 0)
            orders.insert(orderOf(reader.fields().value(dates).trimmed()));
        if (prices >= 0)
            signs.insert(decimalSign(reader.fields().value(prices)));
    }
    orders.remove(DateOrder::Unknown);
    signs.remove(QChar());
    if (orders.size() == 1)
        m_format.dates = *orders.cbegin();
    if (signs.size() == 1)
        m_priceSign = *signs.cbegin();
    return {};
}

Result<void> CsvImport::readRows(base::CsvReader &reader, const std::vector<Column> &columns, const Watch &watch,
                                 std::int64_t size)
{
    QByteArray names;
    for (const Field &field : courseModel().fields)
        names += (names.isEmpty() ? "" : ", ") + quoted(field.column());
    const auto fieldCount = static_cast<qsizetype>(courseModel().fields.size());
    const QByteArray sql = "INSERT INTO \"courses_course\" (" + names + ") VALUES (" + placeholders(fieldCount) + ")";
    QVariantList values;
    for (std::int64_t row = 1; reader.next(); ++row) {
        if (row % Watch::progressEvery == 0) {
            if (watch.cancel.stop_requested())
                return base::failure(QByteArrayLiteral("catalog.cancelled"));
            if (watch.progress)
                watch.progress(reader.position(), size);
        }
        if (isEmptyRow(reader))
            continue;
        const bool good = readRow(reader, columns, values);
        if (m_failure)
            return tl::unexpected(*m_failure);
        ++(good ? m_report.good : m_report.bad);
        if (!good || (m_report.bad > 0 && !m_skipsBad))
            continue; // once nothing will be imported, the rest is only looked through
        auto inserted = m_catalog.writer().run(sql, values);
        if (!inserted)
            return tl::unexpected(inserted.error());
        ++m_report.imported;
    }
    if (watch.cancel.stop_requested())
        return base::failure(QByteArrayLiteral("catalog.cancelled"));
    if (watch.progress)
        watch.progress(size, size);
    return {};
}

// The bound values of one INSERT, in the order of the model's fields; false for a bad row.
bool CsvImport::readRow(const base::CsvReader &reader, const std::vector<Column> &columns, QVariantList &values)
{
    const auto wrong = [&](const char *code, const QStringList &args = {}) {
        complain(reader.line(), {}, {QByteArray(code), args});
        return false;
    };
    if (reader.problem() == base::CsvReader::Problem::UnclosedQuote)
        return wrong("catalog.csv.unclosedQuote",
                     {QString::number(reader.quoteLine()), QString::number(reader.lastLine())});
    if (reader.problem() == base::CsvReader::Problem::Undecodable)
        return wrong("catalog.csv.undecodable");
    const QStringList &fields = reader.fields();
    if (std::any_of(fields.begin(), fields.end(), [](const QString &field) { return field.contains(QChar(u'\0')); }))
        return wrong("catalog.csv.nul");
    if (std::any_of(fields.begin(), fields.end(), hasControls))
        return wrong("catalog.csv.control");
    // A spreadsheet ends rows with the empty cells that it has seen.
    const auto isEmptyCell = [](const QString &field) { return field.trimmed().isEmpty(); };
    const auto beyond = fields.begin() + std::min(m_width, fields.size());
    if (fields.size() < m_headedWidth || !std::all_of(beyond, fields.end(), isEmptyCell))
        return wrong("catalog.csv.columns", {QString::number(m_width), QString::number(fields.size())});
    values.clear();
    for (const Field &field : courseModel().fields)
        values << field.initial;
    bool good = true;
    for (const Column &column : columns) { // each field that is wrong is named
        const QString text = fields.value(column.index); // one without a heading may be missing
        auto value = column.field->type == FieldType::ForeignKey
            ? categoryId(text, good)
            : parsedField(*column.field, text, m_format, m_priceSign);
        if (value) {
            values[column.field - courseModel().fields.data()] = *value;
        } else {
            complain(reader.line(), column.name, value.error());
            good = false;
        }
    }
    return good;
}

Result<void> CsvImport::knowCategories()
{
    auto rows = m_catalog.writer().run("SELECT \"id\", \"name\" FROM \"courses_category\"");
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next())
        m_categories.insert(rows->value(1).toString().toLower(), rows->integer(0));
    return rows->error();
}

// The category of that name; a new one is made, unless nothing will be imported any more.
Result<QVariant> CsvImport::categoryId(const QString &written, bool mayMake)
{
    const QString name = base::withoutApostrophe(written.trimmed());
    if (isAbsentValue(name))
        return QVariant();
    if (const auto known = m_categories.constFind(name.toLower()); known != m_categories.constEnd())
        return QVariant(*known);
    if (auto valid = findModel("Category")->field("name")->parse(name); !valid)
        return valid;
    if (!mayMake || (m_report.bad > 0 && !m_skipsBad))
        return QVariant();
    auto made = m_catalog.writer().run("INSERT INTO \"courses_category\" (\"name\") VALUES (?)", {name});
    if (!made) {
        m_failure = made.error();
        return tl::unexpected(made.error());
    }
    m_categories.insert(name.toLower(), made->lastId());
    return QVariant(static_cast<qlonglong>(made->lastId()));
}

} // namespace catalog
