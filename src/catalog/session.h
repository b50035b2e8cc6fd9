#pragma once

#include "catalog/catalog.h"
#include "catalog/listener.h"

namespace catalog {

// The writing connection as Django sees one: statements with a listener, atomic blocks with savepoints, and
// on_commit (django/db/transaction.py and django/db/backends/base/base.py, 3.2).
class Session {
public:
    using Row = std::vector<QVariant>;
    using Table = std::vector<Row>;
    using Callback = std::function<Result<void>()>; // an error = it raised

    Session(Catalog &catalog, Listener *listener) // both borrowed; the listener may be null
        : m_catalog(catalog)
        , m_listener(listener)
    {
    }
    ~Session(); // leaves no transaction open

    // Statements. Inside a block that is broken: catalog.TransactionManagementError.
    Result<Table> select(const QByteArray &sql, const QVariantList &values = {});
    Result<std::int64_t> write(const QByteArray &sql, const QVariantList &values = {}); // rows changed

    // with atomic(): enter, then leave (no exception) or abort (one). Without a savepoint an inner block that fails
    // breaks the outer one. leave() of the outermost block commits and runs the on_commit callbacks; an error of it
    // means that the block was rolled back, or that a callback raised after the commit.
    Result<void> enter(bool savepoint = true);
    Result<void> leave();
    Result<void> abort();
    Result<void> atomically(bool savepoint, const std::function<Result<void>()> &block);
    bool inAtomicBlock() const { return !m_blocks.empty(); }

    // After the outermost commit, in order; dropped when its block is rolled back; at once outside of any block.
    Result<void> onCommit(Callback callback);

    // A failure inside of a block makes it impossible to go on in it (mark_for_rollback_on_error).
    void markBroken();

    Result<void> send(SignalEvent event);
    bool hears(Signal signal) const { return m_listener && m_listener->hears(signal); }
    void tellWrite(Write write);
    bool isListened() const { return m_listener != nullptr; }

    // A look for our own bookkeeping, which the application would not do: nobody is told.
    Result<Table> peek(const QByteArray &sql, const QVariantList &values);

    std::int64_t lastId() const { return m_lastId; } // of the last INSERT
    Catalog &catalog() { return m_catalog; }

private:
    struct Block {
        QByteArray savepoint; // empty = none of its own
        bool changed = false;
    };
    struct Hook {
        QList<QByteArray> savepoints; // dropped when one of these is rolled back
        Callback run;
    };

    Result<void> step(const QByteArray &sql, TransactionStep done);
    Result<void> runHooks();
    void told(const QByteArray &sql, const QVariantList &values, std::int64_t rows, Duration measured);

    Catalog &m_catalog;
    Listener *m_listener;
    std::vector<Block> m_blocks; // the first is the transaction itself
    std::vector<Hook> m_hooks;
    bool m_broken = false; // needs_rollback
    int m_savepoints = 0;
    std::int64_t m_lastId = 0;
};

} // namespace catalog
