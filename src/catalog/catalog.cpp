#include "catalog/catalog.h"

#include "catalog/model.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

// "LkAs": marks the file as ours (https://www.sqlite.org/pragma.html#pragma_application_id).
constexpr qlonglong applicationId = 0x4c6b4173;
constexpr qint64 pageSize = 4096; // SQLite's default

// A whole check reads every page, so only files up to this size get it at each opening; a larger one that is damaged
// says so when the page is read.
constexpr qint64 checkedWholeUpTo = 32 * 1024 * 1024;

// SQLite never shortens the log by itself; one of this size is nobody's trouble.
constexpr qint64 largestLog = 8 * 1024 * 1024;

constexpr std::array besides{""_L1, "-wal"_L1, "-shm"_L1}; // the files that make up a database in WAL mode

} // namespace

Result<std::unique_ptr<Catalog>> Catalog::open(const QString &path, const Options &options)
{
    auto catalog = std::unique_ptr<Catalog>(new Catalog(path));
    auto opened = catalog->openConnections(options);
    if (opened)
        return catalog;
    base::Error error = opened.error();
    // In WAL mode a folder that cannot be written to shows as "unable to open database file".
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (error.code == "catalog.cannotOpen" && folder.exists()
        && (!folder.isWritable() || (file.exists() && !file.isWritable())))
        error.code = "catalog.readOnly";
    error.args.prepend(path);
    return tl::unexpected(error);
}

Catalog::~Catalog()
{
    if (m_inTransaction)
        (void)rollback(); // closing would undo it as well
}

Result<void> Catalog::openConnections(const Options &options)
{
    auto writer = Connection::open(m_path, Connection::Access::ReadWrite, options.busyTimeout);
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    if (auto checked = checkFile(); !checked)
        return checked;
    QList<QByteArray> settings{
        options.isDurable ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = OFF", "PRAGMA journal_mode = WAL",
        "PRAGMA foreign_keys = ON",
        "PRAGMA cache_size = -65536", // in KiB: a large reset or import does not spill
    };
    if (options.maxBytes > 0)
        settings << "PRAGMA max_page_count = " + QByteArray::number(options.maxBytes / pageSize);
    for (const QByteArray &setting : settings) {
        if (auto set = m_writer->execute(setting); !set)
            return set;
    }
    // Also finds out whether the file can be written to at all.
    if (auto begun = begin("BEGIN IMMEDIATE"); !begun)
        return begun;
    auto created = createSchema();
    if (created)
        created = commit(false);
    if (!created) {
        (void)rollback();
        return created;
    }
    auto reader = Connection::open(m_path, Connection::Access::ReadOnly, options.busyTimeout);
    if (!reader)
        return tl::unexpected(reader.error());
    m_reader = std::move(*reader);
    m_outsideVersion = outsideVersion().value_or(0);
    if (const auto mode = m_writer->scalar("PRAGMA journal_mode"); mode && mode->toString() == "wal"_L1)
        m_logHeader = m_writer->logHeader();
    return readSeed();
}

Result<void> Catalog::checkFile()
{
    auto tables = m_writer->scalar("SELECT COUNT(*) FROM sqlite_master");
    if (!tables)
        return tl::unexpected(tables.error());
    if (tables->toLongLong() == 0)
        return {};
    auto owner = m_writer->scalar("PRAGMA application_id");
    if (!owner)
        return tl::unexpected(owner.error());
    if (owner->toLongLong() != applicationId)
        return base::failure(QByteArrayLiteral("catalog.foreign"));
    if (QFileInfo(m_path).size() > checkedWholeUpTo)
        return {};
    auto found = m_writer->scalar("PRAGMA quick_check(1)");
    if (!found)
        return tl::unexpected(found.error());
    if (found->toString() != "ok"_L1)
        return base::failure(QByteArrayLiteral("catalog.damaged"), {found->toString()});
    return {};
}

Result<void> Catalog::createSchema()
{
    auto tables = m_writer->scalar("SELECT COUNT(*) FROM sqlite_master");
    if (!tables)
        return tl::unexpected(tables.error());
    if (tables->toLongLong() > 0)
        return {};
    QList<QByteArray> statements = schemaStatements() + indexStatements();
    statements << "CREATE TABLE \"lookaside_meta\" (\"key\" text NOT NULL PRIMARY KEY, \"value\" text NOT NULL)"
               << "PRAGMA application_id = " + QByteArray::number(applicationId);
    for (const QByteArray &statement : statements) {
        if (auto created = m_writer->execute(statement); !created)
            return created;
    }
    return {};
}

Result<void> Catalog::readSeed()
{
    auto seed = m_reader->scalar("SELECT \"value\" FROM \"lookaside_meta\" WHERE \"key\" = 'seed'");
    if (!seed)
        return tl::unexpected(seed.error());
    m_seed = seed->toString().toULongLong();
    return {};
}

// https://www.sqlite.org/pragma.html#pragma_data_version: on one connection it differs from look to look exactly when
// another connection has committed in between.
std::optional<std::int64_t> Catalog::outsideVersion()
{
    auto version = m_writer->read("PRAGMA data_version");
    if (!version || !version->next())
        return std::nullopt;
    return version->integer(0);
}

std::optional<Catalog::LogHeader> Catalog::logHeader() const
{
    if (!m_logHeader)
        return std::nullopt;
    LogHeader header;
    std::copy_n(m_logHeader, header.size(), header.begin());
    return header;
}

bool Catalog::noticeOutsideWrites()
{
    // Inside of a transaction the look would fix its snapshot, and no other program's rows can be seen there anyway.
    if (m_inTransaction)
        return false;
    // SQLite takes a lock to say so. While nobody at all has committed it need not be asked.
    const auto header = logHeader();
    if (header && header == m_seenLogHeader)
        return false;
    const auto version = outsideVersion();
    if (!version)
        return false;
    m_seenLogHeader = header;
    if (*version == m_outsideVersion)
        return false;
    m_outsideVersion = *version;
    ++m_outsideWrites;
    countWrite();
    (void)readSeed(); // another program may have filled the database anew
    return true;
}

Result<QString> Catalog::setAsideDamaged(const QString &path)
{
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    QString copy = path + u".damaged-"_s + stamp;
    for (int n = 2; QFile::exists(copy); ++n)
        copy = path + u".damaged-"_s + stamp + u'-' + QString::number(n);
    for (const QLatin1StringView suffix : besides) {
        QFile file(path + suffix);
        if (file.exists() && !file.rename(copy + suffix))
            return base::failure(QByteArrayLiteral("catalog.io"), {path + suffix, file.errorString()});
    }
    return copy;
}

Result<void> Catalog::begin(const QByteArray &statement)
{
    if (m_inTransaction)
        return base::failure(QByteArrayLiteral("catalog.inTransaction"));
    auto begun = m_writer->execute(statement);
    m_inTransaction = begun.has_value();
    return begun;
}

Result<void> Catalog::commit(bool changed)
{
    auto committed = m_writer->execute("COMMIT");
    if (!committed)
        return committed; // still open: the caller rolls back
    m_inTransaction = false;
    if (changed)
        countWrite();
    return {};
}

Result<void> Catalog::rollback()
{
    if (!m_inTransaction)
        return {};
    m_inTransaction = false;
    auto undone = m_writer->execute("ROLLBACK");
    // After a full disk or an I/O error SQLite has rolled back already (https://www.sqlite.org/lang_transaction.html).
    if (!undone && undone.error().code == "catalog.sql")
        return {};
    return undone;
}

Result<void> Catalog::replaceAll(const std::function<Result<void>()> &fill)
{
    if (m_inTransaction)
        return base::failure(QByteArrayLiteral("catalog.inTransaction"));
    m_writer->forgetStatements();
    // No effect inside a transaction; without it emptying a table reads every row.
    if (auto off = m_writer->execute("PRAGMA foreign_keys = OFF"); !off)
        return off;
    auto replaced = begin("BEGIN IMMEDIATE");
    const auto execute = [&](const QByteArray &sql) {
        if (replaced)
            replaced = m_writer->execute(sql);
    };
    // Rows go in faster without the indexes.
    for (const QByteArray &name : indexNames())
        execute("DROP INDEX IF EXISTS " + quoted(name));
    for (const Model &model : models())
        execute("DELETE FROM " + quoted(model.table));
    execute("DELETE FROM sqlite_sequence"); // ids begin at 1 again
    if (replaced)
        replaced = fill();
    for (const QByteArray &statement : indexStatements())
        execute(statement);
    if (replaced)
        replaced = commit(true);
    if (!replaced)
        (void)rollback();
    m_writer->forgetStatements();
    if (auto on = m_writer->execute("PRAGMA foreign_keys = ON"); !on && replaced)
        return on;
    if (replaced && QFileInfo(m_path + besides[1]).size() > largestLog) // another process that reads may put it off
        (void)m_writer->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return replaced;
}

Result<void> Catalog::reset(std::int64_t courses, std::uint64_t seed, const Watch &watch)
{
    if (courses < 0 || courses > maxCourses)
        return base::failure(QByteArrayLiteral("catalog.outOfRange"),
                             {QString::number(courses), QString::number(maxCourses)});
    auto replaced = replaceAll([&]() -> Result<void> {
        auto kept = m_writer->run("INSERT OR REPLACE INTO \"lookaside_meta\" (\"key\", \"value\") VALUES ('seed', ?)",
                                  {QString::number(seed)});
        if (!kept)
            return tl::unexpected(kept.error());
        return Seeder(*m_writer, seed).fill(courses, watch);
    });
    if (replaced)
        m_seed = seed;
    return replaced;
}

Result<void> Catalog::snapshotTo(const QString &path)
{
    if (QFile::exists(path) && !QFile::remove(path)) // VACUUM INTO wants a new file
        return base::failure(QByteArrayLiteral("catalog.readOnly"), {path});
    // The reader's view: what is committed, also while a transaction is open.
    return m_reader->execute("VACUUM INTO " + literal(path));
}

Result<void> Catalog::restoreFrom(const QString &path)
{
    return restore(path, [] { return Result<void>(); });
}

Result<void> Catalog::restoreOwn(const QString &path, std::uint64_t seen)
{
    // In the transaction that writes: nobody can come in between.
    return restore(path, [this, seen]() -> Result<void> {
        if (m_outsideWrites == seen && outsideVersion() == m_outsideVersion)
            return {};
        return base::failure(QByteArrayLiteral("catalog.changedOutside"));
    });
}

Result<void> Catalog::restore(const QString &path, const std::function<Result<void>()> &check)
{
    if (m_inTransaction)
        return base::failure(QByteArrayLiteral("catalog.inTransaction"));
    if (!QFile::exists(path))
        return base::failure(QByteArrayLiteral("catalog.cannotOpen"), {path});
    if (auto attached = m_writer->execute("ATTACH DATABASE " + literal(path) + " AS snapshot"); !attached)
        return attached;
    auto restored = replaceAll([&]() -> Result<void> {
        if (auto allowed = check(); !allowed)
            return allowed;
        QList<QByteArray> tables;
        for (const Model &model : models())
            tables << model.table;
        tables << "lookaside_meta";
        if (auto emptied = m_writer->execute("DELETE FROM main.lookaside_meta"); !emptied)
            return emptied;
        for (const QByteArray &table : tables) {
            auto copied =
                m_writer->execute("INSERT INTO main." + quoted(table) + " SELECT * FROM snapshot." + quoted(table));
            if (!copied)
                return copied;
        }
        // The next ids are part of the state; the copies have set them to the highest ids still there.
        if (auto emptied = m_writer->execute("DELETE FROM main.sqlite_sequence"); !emptied)
            return emptied;
        return m_writer->execute("INSERT INTO main.sqlite_sequence SELECT * FROM snapshot.sqlite_sequence");
    });
    auto detached = m_writer->execute("DETACH DATABASE snapshot");
    if (!restored)
        return restored;
    if (!detached)
        return detached;
    return readSeed();
}

} // namespace catalog
