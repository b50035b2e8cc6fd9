#pragma once

#include "catalog/connection.h"
#include "catalog/seed.h"

#include <array>
#include <optional>

namespace catalog {

struct Options {
    Duration busyTimeout = std::chrono::seconds(2); // how long a lock of another process is waited for
    std::int64_t maxBytes = 0; // the file may grow to this (then catalog.diskFull); 0 = as far as the disk goes
    // False for a catalog that is thrown away: nothing waits for the disk, and a power cut may damage the file.
    bool isDurable = true;
};

// The course database: one SQLite file in WAL mode, with one connection that writes and one that only reads, so
// that readers see the committed state while a write transaction is open. Queries (queries.h) ask it, Writer (writer.h)
// and CsvImport change it. Everything lives on the thread that opened it.
class Catalog {
public:
    // Opens the file; an absent or empty one gets the schema, without rows. Errors: catalog.cannotOpen, .readOnly,
    // .locked (by another process), .damaged (offer setAsideDamaged), .foreign (a SQLite file of somebody else's),
    // .diskFull.
    static Result<std::unique_ptr<Catalog>> open(const QString &path, const Options &options = {});
    ~Catalog();

    // Renames a damaged file, with what belongs to it, out of the way; answers the new name. open() then starts anew.
    static Result<QString> setAsideDamaged(const QString &path);

    const QString &path() const { return m_path; }

    // How many writes have been committed through this object, or noticed: equal numbers mean equal answers.
    std::uint64_t dataVersion() const { return m_version; }

    // Whether another program, or another Catalog, has committed to the file since the last call; that counts as one
    // write. While a transaction is open here the question waits for its end.
    bool noticeOutsideWrites();
    std::uint64_t outsideWrites() const { return m_outsideWrites; } // how often that was so

    // Replaces everything by `courses` seeded ones (0 … maxCourses), or changes nothing. Ids begin at 1.
    Result<void> reset(std::int64_t courses = 500, std::uint64_t seed = 0, const Watch &watch = {});
    std::uint64_t seed() const { return m_seed; } // of the last reset

    // Empties every table and has them filled again, all or nothing: what reset(), restoreFrom() and an import share.
    Result<void> replaceAll(const std::function<Result<void>()> &fill);

    // A copy of the committed state as a file of its own, and the way back, so that a run can be replayed from its
    // start.
    Result<void> snapshotTo(const QString &path);
    Result<void> restoreFrom(const QString &path);
    // The same, unless others have written since outsideWrites() was `seen`: catalog.changedOutside, and all stays.
    Result<void> restoreOwn(const QString &path, std::uint64_t seen);

    // The transaction of the writing connection. Writer's atomic blocks stand on it.
    Result<void> begin(const QByteArray &statement = QByteArrayLiteral("BEGIN"));
    Result<void> commit(bool changed);
    Result<void> rollback();
    bool inTransaction() const { return m_inTransaction; }
    void countWrite() { ++m_version; } // a write in autocommit is a commit of its own

    Connection &writer() { return *m_writer; }
    Connection &reader() { return *m_reader; }

private:
    explicit Catalog(QString path)
        : m_path(std::move(path))
    {
    }
    Result<void> openConnections(const Options &options);
    Result<void> checkFile();
    Result<void> createSchema();
    Result<void> readSeed();
    std::optional<std::int64_t> outsideVersion();
    using LogHeader = std::array<std::uint64_t, Connection::logHeaderSize>;
    std::optional<LogHeader> logHeader() const;
    Result<void> restore(const QString &path, const std::function<Result<void>()> &check);

    QString m_path;
    std::unique_ptr<Connection> m_writer;
    std::unique_ptr<Connection> m_reader;
    std::uint64_t m_version = 0;
    std::uint64_t m_seed = 0;
    std::int64_t m_outsideVersion = 0; // as outsideVersion() was at the last look
    const volatile std::uint64_t *m_logHeader = nullptr; // the writing connection's; null: there is none
    std::optional<LogHeader> m_seenLogHeader; // at the last look
    std::uint64_t m_outsideWrites = 0;
    bool m_inTransaction = false;
};

} // namespace catalog
