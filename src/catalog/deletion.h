#pragma once

#include "catalog/instance.h"
#include "catalog/session.h"

#include <map>

namespace catalog {

// What a delete() takes with it, and in which order (django/db/models/deletion.py, Collector, 3.2): every pre_delete
// first, then model by model the rows and their post_delete, the highest key first. All inside one transaction, as with
// a receiver connected.
class Deletion {
public:
    explicit Deletion(Session &session)
        : m_session(session)
    {
    }

    Result<void> collect(const Model &model, const std::vector<Instance> &instances, const Model *source = nullptr,
                         bool nullable = false);
    Result<std::int64_t> run(); // rows deleted

private:
    struct Collected {
        const Model *model;
        std::map<std::int64_t, Instance> instances; // by key
    };

    std::vector<Instance> add(const Model &model, const std::vector<Instance> &instances);
    void sort();
    Result<std::int64_t> removeRows(const Collected &collected);
    Result<void> send(Signal signal, const Instance &instance);

    Session &m_session;
    std::vector<Collected> m_collected; // in the order in which they were met
    std::map<const Model *, std::vector<const Model *>> m_after; // a model → those to be deleted before it
};

} // namespace catalog
