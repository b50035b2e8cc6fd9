#include "catalog/connection.h"

#include <QtCore/QUuid>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>
#include <QtSql/QSqlRecord>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

// Raw SQL that a person types gives a new text each time: the statements kept are bounded.
constexpr qsizetype maxStatements = 200;

// https://www.sqlite.org/rescode.html; the low byte is the primary code.
QByteArray codeOf(int native)
{
    switch (native & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QByteArrayLiteral("catalog.locked");
    case SQLITE_READONLY:
        return QByteArrayLiteral("catalog.readOnly");
    case SQLITE_INTERRUPT:
        return QByteArrayLiteral("catalog.cancelled");
    case SQLITE_IOERR:
        return QByteArrayLiteral("catalog.io");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return QByteArrayLiteral("catalog.damaged");
    case SQLITE_FULL:
        return QByteArrayLiteral("catalog.diskFull");
    case SQLITE_CANTOPEN:
        return QByteArrayLiteral("catalog.cannotOpen");
    case SQLITE_CONSTRAINT:
        return QByteArrayLiteral("catalog.IntegrityError");
    default:
        return QByteArrayLiteral("catalog.sql");
    }
}

base::Error errorOf(sqlite3 *database)
{
    return {codeOf(sqlite3_extended_errcode(database)), {QString::fromUtf8(sqlite3_errmsg(database))}};
}

void bind(sqlite3_stmt *statement, int place, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
        sqlite3_bind_int64(statement, place, value.toLongLong());
        break;
    default: {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text(statement, place, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        break;
    }
    }
}

} // namespace

base::Error sqlError(const QSqlError &error)
{
    return {codeOf(error.nativeErrorCode().toInt()), {error.databaseText()}};
}

Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

Result<void> Rows::error() const
{
    const QSqlError error = m_query->lastError();
    if (error.isValid())
        return tl::unexpected(sqlError(error));
    return {};
}

int Rows::columns() const { return m_query->record().count(); }

std::int64_t Rows::affected() const { return m_query->numRowsAffected(); }

std::int64_t Rows::lastId() const { return m_query->lastInsertId().toLongLong(); }

PlainRows::PlainRows(sqlite3_stmt *statement)
    : m_statement(statement)
    , m_code(sqlite3_step(statement))
{
}

PlainRows::~PlainRows()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

bool PlainRows::next()
{
    if (!std::exchange(m_isFresh, false) && m_code == SQLITE_ROW)
        m_code = sqlite3_step(m_statement);
    return m_code == SQLITE_ROW;
}

bool PlainRows::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

QByteArrayView PlainRows::text(int column) const
{
    const unsigned char *text = sqlite3_column_text(m_statement, column);
    return {text, sqlite3_column_bytes(m_statement, column)};
}

std::int64_t PlainRows::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

double PlainRows::real(int column) const { return sqlite3_column_double(m_statement, column); }

Result<void> PlainRows::error() const
{
    if (m_code != SQLITE_ROW && m_code != SQLITE_DONE)
        return tl::unexpected(errorOf(sqlite3_db_handle(m_statement)));
    return {};
}

void Connection::Finalize::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access, Duration busyTimeout)
{
    auto connection = std::unique_ptr<Connection>(new Connection);
    connection->m_name = u"catalog-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    QSqlDatabase &database = connection->m_database;
    if (!database.isValid())
        return base::failure(QByteArrayLiteral("catalog.noDriver"), {u"QSQLITE"_s});
    database.setDatabaseName(path);
    const auto timeout = std::chrono::ceil<std::chrono::milliseconds>(busyTimeout).count();
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(timeout);
    if (access == Access::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    database.setConnectOptions(options);
    if (!database.open())
        return tl::unexpected(sqlError(database.lastError()));
    return connection;
}

Connection::~Connection()
{
    forgetStatements();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<Rows> Connection::run(const QByteArray &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> query = m_statements.value(sql);
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromUtf8(sql)))
            return tl::unexpected(sqlError(query->lastError()));
        if (m_statements.size() >= maxStatements)
            m_statements.clear();
        m_statements.insert(sql, query);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values[i]);
    if (!query->exec()) {
        base::Error error = sqlError(query->lastError());
        query->finish();
        return tl::unexpected(std::move(error));
    }
    return Rows(std::move(query));
}

Result<PlainRows> Connection::read(const QByteArray &sql, const QVariantList &values)
{
    auto &statement = m_readers[sql];
    if (!statement) {
        sqlite3 *database = handle();
        sqlite3_stmt *prepared = nullptr;
        if (sqlite3_prepare_v2(database, sql.constData(), int(sql.size()), &prepared, nullptr) != SQLITE_OK) {
            m_readers.erase(sql);
            return tl::unexpected(errorOf(database));
        }
        statement.reset(prepared);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        bind(statement.get(), int(i) + 1, values[i]);
    PlainRows rows(statement.get());
    if (auto begun = rows.error(); !begun)
        return tl::unexpected(begun.error());
    return rows;
}

void Connection::forgetStatements()
{
    m_statements.clear();
    m_readers.clear();
}

// https://doc.qt.io/qt-6/qsqldriver.html#handle; the plugin's library is the one that we link.
sqlite3 *Connection::handle() const { return *static_cast<sqlite3 **>(m_database.driver()->handle().data()); }

// https://www.sqlite.org/c3ref/io_methods.html: xShmMap is how SQLite itself comes to it.
const volatile std::uint64_t *Connection::logHeader() const
{
    constexpr int firstBlock = 32768; // bytes
    sqlite3_file *file = nullptr;
    volatile void *shared = nullptr;
    const int found = sqlite3_file_control(handle(), "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void *>(&file));
    if (found == SQLITE_OK && file && file->pMethods && file->pMethods->iVersion >= 2)
        file->pMethods->xShmMap(file, 0, firstBlock, false, &shared);
    return static_cast<const volatile std::uint64_t *>(shared);
}

Result<void> Connection::execute(const QByteArray &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(QString::fromUtf8(sql)))
        return tl::unexpected(sqlError(query.lastError()));
    return {};
}

Result<QVariant> Connection::scalar(const QByteArray &sql, const QVariantList &values)
{
    auto rows = run(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->next())
        return rows->value(0);
    if (auto ended = rows->error(); !ended)
        return tl::unexpected(ended.error());
    return QVariant();
}

} // namespace catalog
