#pragma once

#include "catalog/writer.h"

namespace catalog {

// tag.courses and, from the other end, course.tag_set: the manager of a ManyToManyField
// (django/db/models/fields/related_descriptors.py, 3.2). Only m2m_changed is sent, with the table in between as its
// sender: a receiver on Course's post_save hears nothing.
class ManyToMany {
public:
    // The relation between the owner's model and another one, by the foreign keys of the table in between. Null when
    // the owner has no such attribute.
    static std::optional<ManyToMany> of(Writer &writer, const Instance &owner, QByteArrayView attribute);

    Result<void> add(const std::vector<std::int64_t> &keys);
    Result<void> remove(const std::vector<std::int64_t> &keys);
    Result<void> set(const std::vector<std::int64_t> &keys);
    Result<void> clear();

private:
    ManyToMany(Writer &writer, std::int64_t owner, const Field &source, const Field &target);

    Result<std::vector<std::int64_t>> held(const std::vector<std::int64_t> &among); // empty = all
    Result<void> addItems(const std::vector<std::int64_t> &keys);
    Result<void> removeItems(const std::vector<std::int64_t> &keys);
    Result<void> send(M2mAction action, std::vector<std::int64_t> keys);

    Writer &m_writer;
    Session &m_session;
    const Model &m_through;
    const Field &m_source; // of m_through: points at the owner
    const Field &m_target; // of m_through: points at the others
    std::int64_t m_owner;
};

} // namespace catalog
