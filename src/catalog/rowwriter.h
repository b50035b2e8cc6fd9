#pragma once

#include "catalog/instance.h"
#include "catalog/session.h"

#include <span>

namespace catalog {

// INSERT, UPDATE and DELETE of one table, each reporting the old and new rows to the listener. Reading them
// is not part of Django: it is done by Session::peek(), and only while there is a listener.
class RowWriter {
public:
    explicit RowWriter(Session &session) // borrowed
        : m_session(session)
    {
    }

    // `withKey`: the rows bring their primary keys along.
    Result<void> insert(const Model &model, std::span<Instance *const> rows, bool withKey, bool ignoreConflicts);
    // `assignments` is the SQL after SET, in which `fields` are set; returns how many rows were changed.
    Result<std::int64_t> update(const Model &model, const std::vector<const Field *> &fields,
                                const QByteArray &assignments, const QVariantList &values, const Where &where);
    Result<std::int64_t> remove(const Model &model, const Where &where);

private:
    std::vector<Write::Row> before(const Model &model, const Where &where, const std::vector<const Field *> &fields);
    void fillAfter(const Model &model, const std::vector<const Field *> &fields, std::vector<Write::Row> &rows);

    Session &m_session;
};

} // namespace catalog
