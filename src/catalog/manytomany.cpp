#include "catalog/manytomany.h"

#include <algorithm>

namespace catalog {

namespace {

QVariantList variants(const std::vector<std::int64_t> &keys)
{
    QVariantList list;
    for (const std::int64_t key : keys)
        list << static_cast<qlonglong>(key);
    return list;
}

std::vector<std::int64_t> without(const std::vector<std::int64_t> &keys, const std::vector<std::int64_t> &others)
{
    std::vector<std::int64_t> left;
    for (const std::int64_t key : keys) {
        if (std::ranges::find(others, key) == others.end() && std::ranges::find(left, key) == left.end())
            left.push_back(key);
    }
    return left;
}

} // namespace

std::optional<ManyToMany> ManyToMany::of(Writer &writer, const Instance &owner, QByteArrayView attribute)
{
    const Model &through = *findModel("Tag_courses");
    const Field &tag = *through.field("tag");
    const Field &course = *through.field("course");
    if (!owner.pk)
        return {};
    if (owner.model->name == "Tag" && attribute == "courses")
        return ManyToMany(writer, *owner.pk, tag, course);
    if (owner.model->name == "Course" && attribute == "tag_set")
        return ManyToMany(writer, *owner.pk, course, tag);
    return {};
}

ManyToMany::ManyToMany(Writer &writer, std::int64_t owner, const Field &source, const Field &target)
    : m_writer(writer)
    , m_session(writer.session())
    , m_through(*findModel("Tag_courses"))
    , m_source(source)
    , m_target(target)
    , m_owner(owner)
{
}

Result<void> ManyToMany::send(M2mAction action, std::vector<std::int64_t> keys)
{
    SignalEvent event;
    event.signal = Signal::M2mChanged;
    event.sender = m_through.name;
    event.pk = m_owner;
    event.action = action;
    std::ranges::sort(keys);
    event.pkSet = std::move(keys);
    return m_session.send(event);
}

Result<std::vector<std::int64_t>> ManyToMany::held(const std::vector<std::int64_t> &among)
{
    Filters filters{{m_source.name, static_cast<qlonglong>(m_owner)}};
    if (!among.empty())
        filters << Filter{m_target.name + "__in", variants(among)};
    auto where = whereOf(m_through, filters);
    if (!where)
        return tl::unexpected(where.error());
    auto table = m_session.select("SELECT " + m_through.qualified(m_target.column()) + " FROM "
                                      + quoted(m_through.table) + where->sql,
                                  where->values);
    if (!table)
        return tl::unexpected(table.error());
    std::vector<std::int64_t> keys;
    for (const Session::Row &row : *table)
        keys.push_back(row.front().toLongLong());
    return keys;
}

Result<void> ManyToMany::add(const std::vector<std::int64_t> &keys)
{
    return m_session.atomically(false, [&] { return addItems(keys); });
}

Result<void> ManyToMany::addItems(const std::vector<std::int64_t> &keys)
{
    if (keys.empty())
        return {};
    const bool heard = m_session.hears(Signal::M2mChanged);
    std::vector<std::int64_t> missing = without(keys, {});
    if (heard) { // otherwise Django leaves it to the database to ignore what is there (can_fast_add)
        auto there = held(keys);
        if (!there)
            return tl::unexpected(there.error());
        missing = without(keys, *there);
        if (auto sent = send(M2mAction::PreAdd, missing); !sent)
            return sent;
    }
    std::vector<Instance> rows;
    for (const std::int64_t key : missing) {
        Instance &row = rows.emplace_back(m_through);
        auto assigned = row.assign({{m_source.name, QVariant(static_cast<qlonglong>(m_owner))},
                                    {m_target.name, QVariant(static_cast<qlonglong>(key))}});
        if (!assigned)
            return assigned;
    }
    if (auto added = m_writer.bulkCreate(rows, true); !added)
        return added;
    return heard ? send(M2mAction::PostAdd, missing) : Result<void>();
}

Result<void> ManyToMany::remove(const std::vector<std::int64_t> &keys)
{
    return keys.empty() ? Result<void>() : removeItems(without(keys, {}));
}

Result<void> ManyToMany::removeItems(const std::vector<std::int64_t> &keys)
{
    return m_session.atomically(false, [&]() -> Result<void> {
        if (auto sent = send(M2mAction::PreRemove, keys); !sent)
            return sent;
        auto removed = m_writer.remove(
            m_through, {{m_source.name, static_cast<qlonglong>(m_owner)}, {m_target.name + "__in", variants(keys)}});
        if (!removed)
            return tl::unexpected(removed.error());
        return send(M2mAction::PostRemove, keys);
    });
}

Result<void> ManyToMany::set(const std::vector<std::int64_t> &keys)
{
    return m_session.atomically(false, [&]() -> Result<void> {
        auto there = held({});
        if (!there)
            return tl::unexpected(there.error());
        if (auto removed = remove(without(*there, keys)); !removed)
            return removed;
        return add(without(keys, *there));
    });
}

Result<void> ManyToMany::clear()
{
    return m_session.atomically(false, [&]() -> Result<void> {
        if (auto sent = send(M2mAction::PreClear, {}); !sent)
            return sent;
        auto removed = m_writer.remove(m_through, {{m_source.name, static_cast<qlonglong>(m_owner)}});
        if (!removed)
            return tl::unexpected(removed.error());
        return send(M2mAction::PostClear, {});
    });
}

} // namespace catalog
