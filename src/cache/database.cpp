#include "cache/database.h"

#include "cache/errors.h"
#include "cache/picklable.h"
#include "codec/picklereader.h"
#include "codec/picklewriter.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>
#include <QtCore/QUuid>
#include <QtCore/QVariant>
#include <QtSql/QSqlError>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cache {

namespace {

constexpr QLatin1StringView never("9999-12-31 23:59:59"); // datetime.max without its microseconds

QString timeText(double posix)
{
    // datetime.utcfromtimestamp rounds to microseconds before the whole second is taken.
    const double seconds = std::floor(std::nearbyint(posix * 1e6) / 1e6);
    return QDateTime::fromSecsSinceEpoch(qint64(seconds), QTimeZone::utc()).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

double posixOf(const QString &text)
{
    // Only the first 19 characters: other programs may have written fractions.
    QDateTime time = QDateTime::fromString(text.left(19), u"yyyy-MM-dd HH:mm:ss"_s);
    time.setTimeZone(QTimeZone::utc());
    return double(time.toSecsSinceEpoch());
}

Result<QString> expiresText(std::optional<double> expires)
{
    if (!expires)
        return QString(never);
    if (!(std::abs(*expires) < posixOf(never) + 1))
        return base::failure(errors::overflowError, {QString::number(*expires)});
    return timeText(*expires);
}

QString encoded(const Value &value) { return QString::fromLatin1(codec::writePickle(value).toBase64()); }

Result<Value> decoded(const QString &text)
{
    return codec::valueFromPickle(QByteArray::fromBase64(text.toLatin1())).map_error([](const base::Error &error) {
        return base::Error{errors::backendError, {QString::fromLatin1(error.code)}};
    });
}

QString quoted(QString name) { return u'"' + name.replace(u'"', u"\"\""_s) + u'"'; }

} // namespace

DatabaseCache::DatabaseCache(Config config, const QString &file, const base::PosixClock &clock, const QString &table)
    : Cache(std::move(config))
    , m_clock(clock)
    , m_connection(u"cache-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_table(quoted(table))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!m_database.open())
        return;
    // What createcachetable makes. A cache may be lost with the power, so nothing waits for the disk. What fails
    // here fails again, and is told, in the first operation.
    run(u"PRAGMA synchronous = OFF"_s);
    run(u"CREATE TABLE IF NOT EXISTS "_s + m_table
        + u" (\"cache_key\" varchar(255) NOT NULL PRIMARY KEY, \"value\" text NOT NULL, \"expires\" datetime NOT NULL)"_s);
    run(u"CREATE INDEX IF NOT EXISTS "_s + quoted(table + u"_expires"_s) + u" ON "_s + m_table + u" (\"expires\")"_s);
}

DatabaseCache::~DatabaseCache()
{
    endTransaction(u"ROLLBACK"_s);
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

void DatabaseCache::transactionStepped(TransactionStep step)
{
    const auto execute = [this](const QString &sql) {
        if (m_transaction.isOpen())
            m_transaction.exec(sql);
    };
    switch (step) {
    case TransactionStep::Begin:
        endTransaction(u"ROLLBACK"_s);
        m_transaction = QSqlDatabase::cloneDatabase(m_database, m_connection + u"-transaction"_s);
        m_transaction.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
        m_transaction.open();
        execute(u"BEGIN"_s);
        m_database.exec(u"PRAGMA busy_timeout = 0"_s); // the lock's owner is on this thread: waiting would not help
        m_savepoints = 0;
        break;
    case TransactionStep::Write: // takes SQLite's lock, as the application's statement did
        execute(u"DELETE FROM "_s + m_table + u" WHERE 0"_s);
        break;
    case TransactionStep::Commit:
        endTransaction(u"COMMIT"_s);
        break;
    case TransactionStep::Rollback:
        endTransaction(u"ROLLBACK"_s);
        break;
    case TransactionStep::Savepoint:
        execute(u"SAVEPOINT s%1"_s.arg(++m_savepoints));
        break;
    case TransactionStep::Release:
        execute(u"RELEASE SAVEPOINT s%1"_s.arg(m_savepoints--));
        break;
    case TransactionStep::RollbackTo:
        execute(u"ROLLBACK TO SAVEPOINT s%1"_s.arg(m_savepoints));
        break;
    }
}

void DatabaseCache::endTransaction(const QString &sql)
{
    if (!m_transaction.isOpen())
        return;
    m_transaction.exec(sql);
    m_transaction.close();
    m_transaction = {};
    QSqlDatabase::removeDatabase(m_connection + u"-transaction"_s);
    m_database.exec(u"PRAGMA busy_timeout = 2000"_s);
}

QByteArray DatabaseCache::checkedKey(const QByteArray &key, const Version &version) const
{
    const QByteArray full = makeKey(key, version);
    warn(full);
    return full;
}

Result<QSqlQuery> DatabaseCache::run(const QString &sql, const QVariantList &bindings) const
{
    QSqlQuery query(isInTransaction() ? m_transaction : m_database);
    query.setForwardOnly(true);
    bool done = query.prepare(sql);
    for (const QVariant &value : bindings)
        query.addBindValue(value);
    done = done && query.exec();
    if (!done)
        return base::failure(errors::backendError, {query.lastError().text()});
    return query;
}

Result<std::optional<Value>> DatabaseCache::get(const QByteArray &key, const Version &version)
{
    const QString full = QString::fromUtf8(checkedKey(key, version));
    Result<QSqlQuery> rows = run(u"SELECT value, expires FROM "_s + m_table + u" WHERE cache_key IN (?)"_s, {full});
    if (!rows)
        return raised(rows.error());
    if (!rows->next())
        return std::optional<Value>();
    const QString value = rows->value(0).toString();
    const bool expired = posixOf(rows->value(1).toString()) < m_clock.posixNow(); // at its second it is still a hit
    rows->finish();
    if (!expired)
        return decoded(value).map([](Value &&v) { return std::optional<Value>(std::move(v)); });
    return removeRows(u"cache_key IN (?)"_s, {full}, Removal::Expired).map([](int) { return std::optional<Value>(); });
}

Result<void> DatabaseCache::set(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    const QByteArray full = checkedKey(key, version);
    return write(Mode::Set, full, value, timeout).map([&](bool done) {
        if (!done)
            tellNotKept(full, NotKept::Failed);
    });
}

Result<bool> DatabaseCache::add(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    return write(Mode::Add, checkedKey(key, version), value, timeout);
}

Result<bool> DatabaseCache::touch(const QByteArray &key, Timeout timeout, const Version &version)
{
    return write(Mode::Touch, checkedKey(key, version), {}, timeout);
}

// Django's _base_set, in its order. A write that fails is False and no error, "to be threadsafe".
Result<bool> DatabaseCache::write(Mode mode, const QByteArray &fullKey, const Value &value, Timeout timeout)
{
    const double posixNow = m_clock.posixNow();
    const Result<std::optional<double>> expires = expiry(timeout, posixNow);
    if (!expires)
        return raised(expires.error());
    const Result<qint64> count = countRows();
    if (!count)
        return raised(count.error());
    const Result<QString> text = expiresText(*expires);
    if (!text)
        return raised(text.error());
    const QString now = timeText(posixNow);
    if (*count > config().maxEntries)
        if (const Result<void> culled = cull(now); !culled)
            return raised(culled.error());
    if (!isPicklable(value))
        return base::failure(errors::typeError);
    const bool isJoined = isInTransaction(); // then it ends with that
    if (!isJoined && !m_database.transaction())
        return false;
    const bool done = writeRow(mode, QString::fromUtf8(fullKey), encoded(value), *text, now);
    if (isJoined || m_database.commit()) {
        // What lies there are whole seconds, and at that second get() still finds the entry.
        if (done)
            tellDated(fullKey, lifetime(posixNow, *expires ? std::optional(posixOf(*text)) : std::nullopt));
        return done;
    }
    m_database.rollback();
    return false;
}

bool DatabaseCache::writeRow(Mode mode, const QString &key, const QString &value, const QString &expires,
                             const QString &now)
{
    Result<QSqlQuery> row = run(u"SELECT expires FROM "_s + m_table + u" WHERE cache_key = ?"_s, {key});
    if (!row)
        return false;
    const bool held = row->next();
    const bool expired = held && row->value(0).toString() < now;
    row->finish();
    if (held && mode == Mode::Touch) // whether expired or not: touch revives
        return run(u"UPDATE "_s + m_table + u" SET expires = ? WHERE cache_key = ?"_s, {expires, key}).has_value();
    if (held && (mode == Mode::Set || expired))
        return run(u"UPDATE "_s + m_table + u" SET value = ?, expires = ? WHERE cache_key = ?"_s, {value, expires, key})
            .has_value();
    if (held || mode == Mode::Touch)
        return false;
    return run(u"INSERT INTO "_s + m_table + u" (cache_key, value, expires) VALUES (?, ?, ?)"_s, {key, value, expires})
        .has_value();
}

Result<qint64> DatabaseCache::countRows() const
{
    return run(u"SELECT COUNT(*) FROM "_s + m_table).map([](QSqlQuery &&rows) {
        return rows.next() ? rows.value(0).toLongLong() : 0;
    });
}

// First what is dead, then the alphabetically smallest keys, however hot they are.
Result<void> DatabaseCache::cull(const QString &now)
{
    if (config().cullFrequency == 0)
        return removeRows(u"1"_s, {}, Removal::Culled).map([](int) {});
    if (const Result<int> dead = removeRows(u"expires < ?"_s, {now}, Removal::Expired); !dead)
        return raised(dead.error());
    const Result<qint64> count = countRows();
    if (!count)
        return raised(count.error());
    if (*count <= config().maxEntries)
        return {};
    Result<QSqlQuery> first = run(u"SELECT cache_key FROM "_s + m_table + u" ORDER BY cache_key LIMIT 1 OFFSET ?"_s,
                                  {*count / config().cullFrequency});
    if (!first)
        return raised(first.error());
    if (!first->next())
        return {};
    const QString kept = first->value(0).toString();
    first->finish();
    return removeRows(u"cache_key < ?"_s, {kept}, Removal::Culled).map([](int) {});
}

Result<int> DatabaseCache::removeRows(const QString &condition, const QVariantList &bindings, Removal why)
{
    QList<QByteArray> keys;
    if (observer()) {
        Result<QSqlQuery> rows = run(u"SELECT cache_key FROM "_s + m_table + u" WHERE "_s + condition, bindings);
        if (!rows)
            return raised(rows.error());
        while (rows->next())
            keys += rows->value(0).toString().toUtf8();
    }
    const Result<QSqlQuery> done = run(u"DELETE FROM "_s + m_table + u" WHERE "_s + condition, bindings);
    if (!done)
        return raised(done.error());
    for (const QByteArray &key : std::as_const(keys))
        tellRemoved(key, why);
    return done->numRowsAffected();
}

Result<bool> DatabaseCache::remove(const QByteArray &key, const Version &version)
{
    return removeFullKey(checkedKey(key, version));
}

Result<bool> DatabaseCache::removeFullKey(const QByteArray &fullKey)
{
    return removeRows(u"cache_key IN (?)"_s, {QString::fromUtf8(fullKey)}, Removal::Deleted).map([](int rows) {
        return rows > 0;
    });
}

Result<bool> DatabaseCache::hasKey(const QByteArray &key, const Version &version)
{
    // Whole seconds on both sides: at the second of its expiry get() still finds what this does not.
    return run(u"SELECT cache_key FROM "_s + m_table + u" WHERE cache_key = ? AND expires > ?"_s,
               {QString::fromUtf8(checkedKey(key, version)), timeText(m_clock.posixNow())})
        .map([](QSqlQuery &&rows) { return rows.next(); });
}

Result<Value> DatabaseCache::incr(const QByteArray &key, const Value &delta, const Version &version)
{
    return Cache::incr(key, delta, version);
}

Result<void> DatabaseCache::clear()
{
    return removeRows(u"1"_s, {}, Removal::Cleared).map([](int) {});
}

Result<QList<Entry>> DatabaseCache::entries() const
{
    Result<QSqlQuery> rows = run(u"SELECT cache_key, value, expires FROM "_s + m_table + u" ORDER BY cache_key"_s);
    if (!rows)
        return raised(rows.error());
    QList<Entry> out;
    while (rows->next()) {
        const Result<Value> value = decoded(rows->value(1).toString());
        if (!value)
            return raised(value.error());
        const QString expires = rows->value(2).toString();
        out.append({rows->value(0).toString().toUtf8(), *value,
                    expires == never ? std::nullopt : std::optional(posixOf(expires)), false});
    }
    return out;
}

} // namespace cache
