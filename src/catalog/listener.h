#pragma once

#include "base/error.h"
#include "base/time.h"

#include <optional>
#include <vector>

namespace catalog {

struct Instance;

enum class Signal : std::uint8_t { PreSave, PostSave, PreDelete, PostDelete, M2mChanged };

// m2m_changed's action (django.db.models.signals).
enum class M2mAction : std::uint8_t { None, PreAdd, PostAdd, PreRemove, PostRemove, PreClear, PostClear };

// A signal as Django sends it, with the arguments of its receivers.
struct SignalEvent {
    Signal signal = Signal::PostSave;
    QByteArray sender; // the model's name: "Course"
    bool inAtomicBlock = false; // sent inside a transaction: before its commit, and even if it is rolled back
    std::optional<std::int64_t> pk;
    bool created = false; // of PostSave
    bool raw = false; // of PreSave and PostSave: loaddata
    std::optional<QList<QByteArray>> updateFields; // of PreSave and PostSave, sorted
    M2mAction action = M2mAction::None;
    std::vector<std::int64_t> pkSet; // of M2mChanged, rising; empty for a clear
    const Instance *instance = nullptr; // the row it is about, while the call lasts
};

struct Statement {
    QByteArray sql; // with its values filled in
    QByteArray verb; // "SELECT", "UPDATE", "BEGIN", "SAVEPOINT" …
    std::int64_t rows = 0; // answered or changed
    base::Duration measured{0};
};

enum class TransactionStep : std::uint8_t {
    Begun,
    Committed,
    RolledBack,
    SavepointMade,
    SavepointReleased,
    SavepointRolledBack,
};

// What one statement did to the rows of a model.
struct Write {
    enum class Kind : std::uint8_t { Inserted, Updated, Deleted };
    struct FieldChange {
        QByteArray field;
        QString before; // null for none
        QString after;
    };
    struct Row {
        std::int64_t pk = 0;
        QList<FieldChange> changes;
    };

    Kind kind = Kind::Updated;
    QByteArray model; // empty when raw SQL does not tell
    std::int64_t rows = 0; // how many the statement changed
    std::vector<Row> changed; // the first maxRowsTold of them; none for raw SQL
    bool inAtomicBlock = false; // not committed yet
};

inline constexpr std::int64_t maxRowsTold = 1'000;

// Told of everything that a write does, in the order in which it happens.
class Listener {
public:
    virtual ~Listener() = default;
    virtual void statementRan(const Statement &) { }
    virtual void transactionStepped(TransactionStep) { }
    virtual void rowsWritten(const Write &) { }

    // Runs the receivers. An error is a receiver that raised: it propagates from save() or delete(), as in Django.
    virtual base::Result<void> signalSent(const SignalEvent &) { return {}; }

    // Django checks for listeners before it takes the fast path in a ManyToManyField's add().
    virtual bool hears(Signal) const { return true; }
};

} // namespace catalog
