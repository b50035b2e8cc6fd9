#pragma once

#include "catalog/rowwriter.h"

namespace catalog {

struct SaveOptions {
    std::optional<QList<QByteArray>> updateFields; // save(update_fields=[…])
    bool forceInsert = false;
    bool forceUpdate = false;
    bool raw = false; // as loaddata saves
};

// The writing side, as Django's ORM: the same statements, signals and commits in the same order
// (django/db/models/base.py, query.py and deletion.py, 3.2). Errors carry Django's class in their code:
// catalog.DoesNotExist, .MultipleObjectsReturned, .IntegrityError, .FieldError, .ValueError, .DatabaseError,
// .TransactionManagementError; or what the file says (catalog.locked, .diskFull …); or what a receiver raised.
class Writer {
public:
    Writer(Catalog &catalog, Listener *listener) // both borrowed
        : m_session(catalog, listener)
    {
    }

    // Atomic blocks and on_commit.
    Session &session() { return m_session; }

    // Reading, as a view does before it writes.
    Result<std::vector<Instance>> filter(const Model &model, const Filters &filters = {});
    Result<Instance> get(const Model &model, const Filters &filters);
    Result<std::int64_t> count(const Model &model, const Filters &filters = {});
    Result<void> refresh(Instance &instance); // refresh_from_db()

    // With signals.
    Result<void> save(Instance &instance, const SaveOptions &options = {});
    Result<Instance> create(const Model &model, const Assignments &values);
    Result<std::pair<Instance, bool>> getOrCreate(const Model &model, const Assignments &lookup,
                                                  const Assignments &defaults);
    Result<std::pair<Instance, bool>> updateOrCreate(const Model &model, const Assignments &lookup,
                                                     const Assignments &defaults);
    Result<std::int64_t> remove(Instance &instance); // delete(): rows deleted, cascades included
    Result<std::int64_t> remove(const Model &model, const Filters &filters); // queryset.delete()
    Result<void> loadData(std::vector<Instance> fixture); // raw=True, in one atomic block

    // Without: the famous pitfall.
    Result<std::int64_t> update(const Model &model, const Filters &filters, const Assignments &values);
    Result<void> bulkCreate(std::vector<Instance> &instances, bool ignoreConflicts = false);
    Result<std::int64_t> bulkUpdate(const std::vector<Instance> &instances, const QList<QByteArray> &fields);
    Result<std::int64_t> rawRemove(const Model &model, const Filters &filters); // _raw_delete()
    Result<std::int64_t> execute(const QByteArray &sql); // cursor.execute()

private:
    Result<bool> saveRow(Instance &instance, const SaveOptions &options); // true: created
    Result<std::int64_t> updateRow(const Instance &instance, const std::vector<const Field *> &fields);

    Session m_session;
    RowWriter m_rows{m_session};
};

// One row of selectSql() as an instance.
Instance instanceOf(const Model &model, const Session::Row &row);

} // namespace catalog
