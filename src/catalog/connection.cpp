#include "catalog/connection.h"

#include <QtCore/QUuid>
#include <QtSql/QSqlError>
#include <QtSql/QSqlRecord>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

// https://www.sqlite.org/rescode.html; the low byte is the primary code.
enum SqliteCode {
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteInterrupt = 9,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteConstraint = 19,
    SqliteNotADatabase = 26,
};

// Raw SQL that a person types gives a new text each time: the statements kept are bounded.
constexpr qsizetype maxStatements = 200;

QByteArray codeOf(int native)
{
    switch (native & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
        return QByteArrayLiteral("catalog.locked");
    case SqliteReadOnly:
        return QByteArrayLiteral("catalog.readOnly");
    case SqliteInterrupt:
        return QByteArrayLiteral("catalog.cancelled");
    case SqliteIoError:
        return QByteArrayLiteral("catalog.io");
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return QByteArrayLiteral("catalog.damaged");
    case SqliteFull:
        return QByteArrayLiteral("catalog.diskFull");
    case SqliteCannotOpen:
        return QByteArrayLiteral("catalog.cannotOpen");
    case SqliteConstraint:
        return QByteArrayLiteral("catalog.IntegrityError");
    default:
        return QByteArrayLiteral("catalog.sql");
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
    m_statements.clear();
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
