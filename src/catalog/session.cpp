#include "catalog/session.h"

#include "catalog/model.h"

#include <cctype>

namespace catalog {

namespace {

QByteArray verbOf(const QByteArray &sql)
{
    const QByteArray text = sql.trimmed();
    qsizetype end = 0;
    while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])))
        ++end;
    return text.left(end).toUpper();
}

using Clock = std::chrono::steady_clock;

Duration since(Clock::time_point start) { return std::chrono::duration_cast<Duration>(Clock::now() - start); }

Result<Session::Table> fetched(Rows &rows, int columns)
{
    Session::Table table;
    while (rows.next()) {
        Session::Row &row = table.emplace_back();
        row.reserve(static_cast<std::size_t>(columns));
        for (int column = 0; column < columns; ++column)
            row.push_back(rows.value(column));
    }
    if (auto ended = rows.error(); !ended)
        return tl::unexpected(ended.error());
    return table;
}

const base::Error brokenBlock{"catalog.TransactionManagementError", {}};

} // namespace

Session::~Session()
{
    // Whoever listened may be at its own end: what is left open is rolled back, and nobody is told.
    m_listener = nullptr;
    m_hooks.clear();
    while (inAtomicBlock())
        (void)abort();
}

void Session::told(const QByteArray &sql, const QVariantList &values, std::int64_t rows, Duration measured)
{
    if (m_listener)
        m_listener->statementRan({readable(sql, values), verbOf(sql), rows, measured});
}

Result<Session::Table> Session::select(const QByteArray &sql, const QVariantList &values)
{
    if (m_broken)
        return tl::unexpected(brokenBlock);
    const auto start = Clock::now();
    auto table = peek(sql, values);
    if (table)
        told(sql, values, static_cast<std::int64_t>(table->size()), since(start));
    return table;
}

Result<Session::Table> Session::peek(const QByteArray &sql, const QVariantList &values)
{
    auto rows = m_catalog.writer().run(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    return fetched(*rows, rows->columns());
}

Result<std::int64_t> Session::write(const QByteArray &sql, const QVariantList &values)
{
    if (m_broken)
        return tl::unexpected(brokenBlock);
    const auto start = Clock::now();
    std::int64_t changed = 0;
    {
        auto rows = m_catalog.writer().run(sql, values);
        if (!rows)
            return tl::unexpected(rows.error());
        changed = std::max<std::int64_t>(0, rows->affected());
        m_lastId = rows->lastId();
    }
    if (changed > 0) {
        if (inAtomicBlock())
            m_blocks.back().changed = true;
        else
            m_catalog.countWrite();
    }
    told(sql, values, changed, since(start));
    return changed;
}

Result<void> Session::step(const QByteArray &sql, TransactionStep done)
{
    const auto start = Clock::now();
    if (auto ran = m_catalog.writer().execute(sql); !ran)
        return ran;
    told(sql, {}, 0, since(start));
    if (m_listener)
        m_listener->transactionStepped(done);
    return {};
}

Result<void> Session::enter(bool savepoint)
{
    if (inAtomicBlock()) {
        Block block;
        if (savepoint && !m_broken) {
            block.savepoint = "\"s" + QByteArray::number(++m_savepoints) + "\"";
            if (auto made = step("SAVEPOINT " + block.savepoint, TransactionStep::SavepointMade); !made)
                return made;
        }
        m_blocks.push_back(block);
        return {};
    }
    const auto start = Clock::now();
    if (auto begun = m_catalog.begin(); !begun)
        return begun;
    m_blocks.emplace_back();
    m_broken = false;
    told("BEGIN", {}, 0, since(start));
    if (m_listener)
        m_listener->transactionStepped(TransactionStep::Begun);
    return {};
}

Result<void> Session::leave()
{
    if (m_broken)
        return abort();
    const Block block = m_blocks.back();
    if (m_blocks.size() > 1) {
        if (!block.savepoint.isEmpty()) {
            if (auto released = step("RELEASE SAVEPOINT " + block.savepoint, TransactionStep::SavepointReleased);
                !released) {
                (void)abort();
                return released;
            }
        }
        m_blocks.pop_back();
        m_blocks.back().changed |= block.changed;
        return {};
    }
    // Python's sqlite3 commits by a call of its own: COMMIT is no statement that a listener hears.
    if (auto committed = m_catalog.commit(block.changed); !committed) {
        (void)abort();
        return committed;
    }
    m_blocks.pop_back();
    if (m_listener)
        m_listener->transactionStepped(TransactionStep::Committed);
    return runHooks();
}

Result<void> Session::abort()
{
    const Block block = m_blocks.back();
    const std::size_t depth = m_blocks.size();
    m_broken = false;
    if (depth > 1) {
        m_blocks.pop_back();
        if (block.savepoint.isEmpty()) {
            m_blocks.back().changed |= block.changed;
            m_broken = true;
            return {};
        }
        std::erase_if(m_hooks, [&](const Hook &hook) { return hook.savepoints.contains(block.savepoint); });
        if (auto undone = step("ROLLBACK TO SAVEPOINT " + block.savepoint, TransactionStep::SavepointRolledBack);
            !undone)
            return undone;
        return step("RELEASE SAVEPOINT " + block.savepoint, TransactionStep::SavepointReleased);
    }
    m_blocks.clear();
    m_hooks.clear();
    auto undone = m_catalog.rollback();
    if (m_listener)
        m_listener->transactionStepped(TransactionStep::RolledBack);
    return undone;
}

Result<void> Session::atomically(bool savepoint, const std::function<Result<void>()> &block)
{
    if (auto entered = enter(savepoint); !entered)
        return entered;
    auto done = block();
    if (done)
        return leave();
    (void)abort();
    return done;
}

void Session::markBroken() { m_broken = m_broken || inAtomicBlock(); }

Result<void> Session::onCommit(Callback callback)
{
    if (!inAtomicBlock())
        return callback();
    QList<QByteArray> savepoints;
    for (const Block &block : m_blocks) {
        if (!block.savepoint.isEmpty())
            savepoints << block.savepoint;
    }
    m_hooks.push_back({savepoints, std::move(callback)});
    return {};
}

// One that raises takes the ones after it with it (run_and_clear_commit_hooks).
Result<void> Session::runHooks()
{
    const auto hooks = std::exchange(m_hooks, {});
    for (const Hook &hook : hooks) {
        if (auto ran = hook.run(); !ran)
            return ran;
    }
    return {};
}

Result<void> Session::send(SignalEvent event)
{
    if (!m_listener)
        return {};
    event.inAtomicBlock = inAtomicBlock();
    return m_listener->signalSent(event);
}

void Session::tellWrite(Write write)
{
    if (!m_listener)
        return;
    write.inAtomicBlock = inAtomicBlock();
    m_listener->rowsWritten(write);
}

} // namespace catalog
