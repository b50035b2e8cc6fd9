#include "catalog/coursefile.h"

#include "base/csv.h"
#include "base/inputfile.h"
#include "catalog/csvformat.h"
#include "catalog/model.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryFile>
#include <QtCore/QUrl>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr QByteArrayView magic = "SQLite format 3";
constexpr int previewedRows = 200;
constexpr int rowsBetweenLooks = 1'000;

// Somebody else's database, which is only read.
class ForeignDatabase {
public:
    explicit ForeignDatabase(const QString &path)
        : m_path(path)
    {
        // Without a log beside it nobody is writing. Then SQLite need not lock it, nor make files beside it.
        const bool isQuiet = !QFileInfo::exists(path + u"-wal"_s);
        const QByteArray uri = "file:" + QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/")
            + (isQuiet ? "?mode=ro&immutable=1" : "?mode=ro");
        m_code = sqlite3_open_v2(uri.constData(), &m_database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    }
    ForeignDatabase(const ForeignDatabase &) = delete;
    ForeignDatabase &operator=(const ForeignDatabase &) = delete;
    ~ForeignDatabase() { sqlite3_close(m_database); }

    // Calls `take` with each row until it answers false.
    template <typename Take> base::Result<void> read(const QByteArray &sql, const Take &take)
    {
        sqlite3_stmt *statement = nullptr;
        if (m_code == SQLITE_OK)
            m_code = sqlite3_prepare_v2(m_database, sql.constData(), int(sql.size()), &statement, nullptr);
        while (m_code == SQLITE_OK || m_code == SQLITE_ROW) {
            m_code = sqlite3_step(statement);
            if (m_code == SQLITE_ROW && !take(statement))
                m_code = SQLITE_DONE;
        }
        const bool isRead = m_code == SQLITE_DONE;
        const QString why = isRead ? QString() : QString::fromUtf8(sqlite3_errmsg(m_database));
        sqlite3_finalize(statement);
        if (!isRead)
            return base::failure("catalog.csv.cannotRead", {m_path, why});
        m_code = SQLITE_OK;
        return {};
    }
    base::Result<QStringList> texts(const QByteArray &sql, int column = 0)
    {
        QStringList all;
        auto done = read(sql, [&](sqlite3_stmt *row) {
            all << textOf(row, column);
            return true;
        });
        return done ? base::Result<QStringList>(all) : tl::unexpected(done.error());
    }
    static QString textOf(sqlite3_stmt *row, int column)
    {
        const auto *text = sqlite3_column_text(row, column);
        return QString::fromUtf8(reinterpret_cast<const char *>(text), sqlite3_column_bytes(row, column));
    }

private:
    const QString m_path;
    sqlite3 *m_database = nullptr;
    int m_code = SQLITE_OK;
};

struct ForeignTable {
    QByteArray name;
    QStringList columns;
};

base::Result<QStringList> columnsOf(ForeignDatabase &database, const QByteArray &table)
{
    return database.texts("PRAGMA table_info(" + quoted(table) + ')', 1);
}

base::Result<ForeignTable> tableOfCourses(ForeignDatabase &database, const QString &path)
{
    const auto names = database.texts("SELECT name FROM sqlite_master WHERE type = 'table'");
    if (!names)
        return tl::unexpected(names.error());
    ForeignTable best;
    qsizetype fields = 0;
    for (const QString &name : *names) {
        const auto columns = columnsOf(database, name.toUtf8());
        if (!columns)
            return tl::unexpected(columns.error());
        const CsvMapping mapping = guessMapping(*columns);
        const qsizetype known = !mapping.contains("title") ? 0
            : name == "courses_course"_L1                  ? csvFields().size() + 1
                                                           : mapping.size();
        if (known > fields) {
            best = {name.toUtf8(), *columns};
            fields = known;
        }
    }
    if (fields == 0)
        return base::failure("catalog.csv.noTable", {path});
    return best;
}

// SELECT with the names that foreign keys lead to; `columns` become the headings.
base::Result<QByteArray> selection(ForeignDatabase &database, ForeignTable &table)
{
    QHash<QString, std::pair<QByteArray, QByteArray>> leadsTo; // column → the table, and its key
    auto keys = database.read("PRAGMA foreign_key_list(" + quoted(table.name) + ')', [&](sqlite3_stmt *row) {
        leadsTo.insert(ForeignDatabase::textOf(row, 3),
                       {ForeignDatabase::textOf(row, 2).toUtf8(), ForeignDatabase::textOf(row, 4).toUtf8()});
        return true;
    });
    if (!keys)
        return tl::unexpected(keys.error());
    QByteArrayList chosen;
    QByteArray joins;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const QByteArray own = "own." + quoted(table.columns[i].toUtf8());
        chosen << own;
        const auto key = leadsTo.constFind(table.columns[i]);
        if (key == leadsTo.cend())
            continue;
        const auto &[other, otherKey] = *key;
        const auto columns = columnsOf(database, other);
        if (!columns || !columns->contains("name"_L1))
            continue;
        const QByteArray alias = 't' + QByteArray::number(i);
        chosen.last() = alias + ".name";
        joins += " LEFT JOIN " + quoted(other) + ' ' + alias + " ON " + own + " = " + alias + '.'
            + quoted(otherKey.isEmpty() ? "id" : otherKey);
        if (table.columns[i].endsWith("_id"_L1))
            table.columns[i].chop(3);
    }
    return "SELECT " + chosen.join(", ") + " FROM " + quoted(table.name) + " own" + joins;
}

base::Result<std::unique_ptr<QFile>> asCsv(const QString &path, CourseRows rows, const std::stop_token &stop)
{
    ForeignDatabase database(path);
    auto table = tableOfCourses(database, path);
    if (!table)
        return tl::unexpected(table.error());
    auto select = selection(database, *table);
    if (!select)
        return tl::unexpected(select.error());
    auto csv = std::make_unique<QTemporaryFile>();
    if (!csv->open())
        return base::failure("catalog.csv.cannotRead", {path, csv->errorString()});
    QByteArrayList heads;
    for (const QString &column : std::as_const(table->columns))
        heads << base::csvField(column);
    QByteArray text = heads.join(',') + "\r\n";
    int read = 0;
    bool isStopped = false;
    const auto done = database.read(*select, [&](sqlite3_stmt *row) {
        for (int column = 0; column < heads.size(); ++column)
            text += (column == 0 ? QByteArray() : ",") + base::csvField(ForeignDatabase::textOf(row, column));
        text += "\r\n";
        if (++read % rowsBetweenLooks == 0) {
            isStopped = stop.stop_requested();
            csv->write(text);
            text.clear();
        }
        return !isStopped && (rows == CourseRows::All || read < previewedRows);
    });
    if (!done)
        return tl::unexpected(done.error());
    if (isStopped)
        return base::failure("catalog.cancelled");
    csv->write(text);
    if (!csv->flush() || !csv->seek(0))
        return base::failure("catalog.csv.cannotRead", {path, csv->errorString()});
    return std::unique_ptr<QFile>(std::move(csv));
}

} // namespace

bool isDatabase(const QString &path)
{
    QFile file(path);
    return base::openToRead(file, "catalog.csv.cannotRead") && file.peek(magic.size()) == magic;
}

base::Result<std::unique_ptr<QFile>> openCourses(const QString &path, CourseRows rows, const std::stop_token &stop)
{
    auto file = std::make_unique<QFile>(path);
    if (const auto opened = base::openToRead(*file, "catalog.csv.cannotRead"); !opened)
        return tl::unexpected(opened.error());
    if (file->peek(magic.size()) != magic)
        return file;
    return asCsv(path, rows, stop);
}

} // namespace catalog
