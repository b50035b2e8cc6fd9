#pragma once

#include "base/error.h"
#include "base/time.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <memory>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace catalog {

using base::Duration;
using base::Result;

// The rows of one query. The statement is let go when this dies: an unfinished read would keep its
// snapshot, and the next read on the connection would not see what was committed since.
class Rows {
public:
    explicit Rows(std::shared_ptr<QSqlQuery> query)
        : m_query(std::move(query))
    {
    }
    Rows(Rows &&) = default;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    bool next() { return m_query->next(); }
    QVariant value(int column) const { return m_query->value(column); }
    QString text(int column) const { return qvariant_cast<QString>(m_query->value(column)); }
    std::int64_t integer(int column) const { return m_query->value(column).toLongLong(); }
    Result<void> error() const; // why next() answered false, when it was not the end
    int columns() const;
    std::int64_t affected() const; // rows that an INSERT, UPDATE or DELETE changed
    std::int64_t lastId() const; // of an INSERT

private:
    std::shared_ptr<QSqlQuery> m_query; // shared with the connection, which keeps it prepared
};

// The rows of a query, straight from SQLite: what QSqlQuery answers goes through a QVariant and UTF-16 for each value,
// which takes three times as long as the query. It is let go when this dies, as Rows.
class PlainRows {
public:
    PlainRows(PlainRows &&other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
        , m_code(other.m_code)
        , m_isFresh(other.m_isFresh)
    {
    }
    PlainRows &operator=(PlainRows &&) = delete;
    ~PlainRows();

    bool next();
    bool isNull(int column) const;
    QByteArrayView text(int column) const; // UTF-8; valid until the next row
    std::int64_t integer(int column) const;
    double real(int column) const;
    Result<void> error() const; // why next() answered false, when it was not the end

private:
    friend class Connection;
    explicit PlainRows(sqlite3_stmt *statement); // the connection's; steps to the first row

    sqlite3_stmt *m_statement;
    int m_code;
    bool m_isFresh = true; // the first row was not asked for
};

// One connection to a SQLite file, under a name of its own, with its prepared statements. It belongs to
// the thread that made it, as every QSqlDatabase does.
class Connection {
public:
    enum class Access : std::uint8_t { ReadWrite, ReadOnly };

    // Errors: catalog.cannotOpen, .readOnly, .locked, .damaged.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Access access, Duration busyTimeout);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // Runs one statement with its `?` bound in order. It is prepared once per text. Do not run the same text
    // again while its Rows are alive.
    Result<Rows> run(const QByteArray &sql, const QVariantList &values = {});

    // The same for what only reads, without a value for each cell in between.
    Result<PlainRows> read(const QByteArray &sql, const QVariantList &values = {});

    // Runs one statement that is not worth keeping (DDL, PRAGMA, BEGIN, raw SQL).
    Result<void> execute(const QByteArray &sql);

    // The only value of the only row; invalid when there is none.
    Result<QVariant> scalar(const QByteArray &sql, const QVariantList &values = {});

    void forgetStatements(); // before the schema changes

    // Of a file in WAL mode that was read from: both copies of the header of its log's index, in memory that all
    // programs with the file share. Each commit changes it, whoever makes it. Valid while the connection is open; null:
    // the system has no such memory. https://www.sqlite.org/walformat.html#the_wal_index_file_format
    static constexpr std::size_t logHeaderSize = 96 / sizeof(std::uint64_t);
    const volatile std::uint64_t *logHeader() const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };

    Connection() = default;
    sqlite3 *handle() const;

    QString m_name;
    QSqlDatabase m_database;
    QHash<QByteArray, std::shared_ptr<QSqlQuery>> m_statements;
    std::unordered_map<QByteArray, std::unique_ptr<sqlite3_stmt, Finalize>> m_readers;
};

// What SQLite says, as a code of ours; the first argument is SQLite's own text.
base::Error sqlError(const QSqlError &error);

} // namespace catalog
