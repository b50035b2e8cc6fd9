#pragma once

#include "base/time.h"
#include "cache/cache.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

namespace cache {

// django.core.cache.backends.db.DatabaseCache on SQLite, in the format of Django itself: whole seconds, culled by
// the alphabet once the table holds more than MAX_ENTRIES, incr and incr_version with the default timeout. As in
// Django's main, each key is checked once, in full (3.2 checks the caller's key in get_many and delete).
class DatabaseCache : public Cache {
public:
    // Opens a connection of its own, for the thread that calls, and makes the table when there is none. A file that
    // cannot be opened shows as "cache.BackendError" in every operation. The clock is borrowed.
    DatabaseCache(Config config, const QString &file, const base::PosixClock &clock,
                  const QString &table = QStringLiteral("cache_table"));
    ~DatabaseCache() override;

    Result<std::optional<Value>> get(const QByteArray &key, const Version &version = {}) override;
    Result<void> set(const QByteArray &key, const Value &value, Timeout timeout = {},
                     const Version &version = {}) override;
    Result<bool> add(const QByteArray &key, const Value &value, Timeout timeout = {},
                     const Version &version = {}) override;
    Result<bool> touch(const QByteArray &key, Timeout timeout = {}, const Version &version = {}) override;
    Result<bool> remove(const QByteArray &key, const Version &version = {}) override;
    Result<bool> hasKey(const QByteArray &key, const Version &version = {}) override;
    Result<Value> incr(const QByteArray &key, const Value &delta = Value::integer(1),
                       const Version &version = {}) override;
    Result<void> clear() override;
    Result<QList<Entry>> entries() const override; // by key: a table has no order of use

    // createcachetable makes the table in the default database, so that the application's transactions are the
    // cache's, too. The lab's lies in a file of its own: a second connection stands for the one that has the
    // transaction. Whoever else writes meanwhile finds the database locked, as Django does.
    bool joinsTransactions() const override { return true; }
    void transactionStepped(TransactionStep step) override;
    void useTransaction(bool uses) override { m_usesTransaction = uses; }
    bool findsAtExpiry() const override { return true; }

protected:
    Result<bool> removeFullKey(const QByteArray &fullKey) override;

private:
    enum class Mode { Set, Add, Touch };

    QByteArray checkedKey(const QByteArray &key, const Version &version) const;
    bool isInTransaction() const { return m_usesTransaction && m_transaction.isOpen(); }
    void endTransaction(const QString &sql);
    Result<QSqlQuery> run(const QString &sql, const QVariantList &bindings = {}) const;
    Result<bool> write(Mode mode, const QByteArray &fullKey, const Value &value, Timeout timeout);
    bool writeRow(Mode mode, const QString &key, const QString &value, const QString &expires, const QString &now);
    Result<qint64> countRows() const;
    Result<void> cull(const QString &now);
    Result<int> removeRows(const QString &condition, const QVariantList &bindings, Removal why);

    const base::PosixClock &m_clock;
    QString m_connection;
    QString m_table; // quoted
    QSqlDatabase m_database;
    QSqlDatabase m_transaction; // open while one is under way
    int m_savepoints = 0;
    bool m_usesTransaction = false;
};

} // namespace cache
