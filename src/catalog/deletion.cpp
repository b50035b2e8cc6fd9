#include "catalog/deletion.h"

#include "catalog/writer.h"

#include <algorithm>

namespace catalog {

namespace {

constexpr std::size_t collectBatch = 500; // bulk_batch_size of one field on SQLite
constexpr std::size_t deleteBatch = 100; // GET_ITERATOR_CHUNK_SIZE

} // namespace

std::vector<Instance> Deletion::add(const Model &model, const std::vector<Instance> &instances)
{
    auto collected = std::ranges::find(m_collected, &model, &Collected::model);
    if (collected == m_collected.end())
        collected = m_collected.insert(m_collected.end(), {&model, {}});
    std::vector<Instance> added;
    for (const Instance &instance : instances) {
        if (collected->instances.try_emplace(*instance.pk, instance).second)
            added.push_back(instance);
    }
    return added;
}

Result<void> Deletion::collect(const Model &model, const std::vector<Instance> &instances, const Model *source,
                               bool nullable)
{
    if (instances.empty())
        return {};
    const std::vector<Instance> added = add(model, instances);
    if (source && !nullable)
        m_after[source].push_back(&model);
    for (const Relation &relation : model.related) {
        const Model &related = *findModel(relation.model);
        const Field &field = *related.field(relation.field);
        for (std::size_t i = 0; i < added.size(); i += collectBatch) {
            QVariantList keys;
            for (const Instance &instance : std::span(added).subspan(i, std::min(collectBatch, added.size() - i)))
                keys << instance.value("pk");
            auto table = m_session.select(selectSql(related) + " WHERE " + related.qualified(field.column()) + " IN ("
                                              + placeholders(keys.size()) + ")",
                                          keys);
            if (!table)
                return tl::unexpected(table.error());
            std::vector<Instance> children;
            for (const Session::Row &row : *table)
                children.push_back(instanceOf(related, row));
            if (auto collected = collect(related, children, &model, field.nullable); !collected)
                return collected;
        }
    }
    return {};
}

void Deletion::sort()
{
    std::vector<Collected> sorted;
    const auto isSorted = [&](const Model *model) {
        return std::ranges::find(sorted, model, &Collected::model) != sorted.end();
    };
    std::vector<Collected> left = m_collected;
    while (!left.empty()) {
        std::vector<Collected> waiting;
        for (const Collected &collected : left) {
            const bool ready = std::ranges::all_of(m_after[collected.model], isSorted);
            (ready ? sorted : waiting).push_back(collected);
        }
        if (waiting.size() == left.size())
            return; // a ring: the order of meeting has to do
        left = std::move(waiting);
    }
    m_collected = std::move(sorted);
}

Result<void> Deletion::send(Signal signal, const Instance &instance)
{
    if (instance.model->autoCreated)
        return {};
    SignalEvent event;
    event.signal = signal;
    event.sender = instance.model->name;
    event.pk = instance.pk;
    event.instance = &instance;
    return m_session.send(event);
}

Result<std::int64_t> Deletion::run()
{
    sort();
    std::int64_t removed = 0;
    auto done = m_session.atomically(false, [&]() -> Result<void> {
        for (const Collected &collected : m_collected) {
            for (const auto &[pk, instance] : collected.instances) {
                if (auto sent = send(Signal::PreDelete, instance); !sent)
                    return sent;
            }
        }
        for (const Collected &collected : m_collected) {
            auto rows = removeRows(collected);
            if (!rows)
                return tl::unexpected(rows.error());
            removed += *rows;
            for (auto each = collected.instances.rbegin(); each != collected.instances.rend(); ++each) {
                if (auto sent = send(Signal::PostDelete, each->second); !sent)
                    return sent;
            }
        }
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return removed;
}

Result<std::int64_t> Deletion::removeRows(const Collected &collected)
{
    const Model &model = *collected.model;
    std::vector<const Instance *> rows;
    for (auto each = collected.instances.rbegin(); each != collected.instances.rend(); ++each)
        rows.push_back(&each->second);
    std::int64_t removed = 0;
    for (std::size_t i = 0; i < rows.size(); i += deleteBatch) {
        Write write;
        write.kind = Write::Kind::Deleted;
        write.model = model.name;
        QVariantList keys;
        for (const Instance *row : std::span(rows).subspan(i, std::min(deleteBatch, rows.size() - i))) {
            keys << row->value("pk");
            Write::Row &told = write.changed.emplace_back(Write::Row{*row->pk, {}});
            for (const Field &field : model.fields)
                told.changes << Write::FieldChange{field.name, field.print(row->value(field.name)), {}};
        }
        auto changed = m_session.write("DELETE FROM " + quoted(model.table) + " WHERE " + model.qualified("id")
                                           + " IN (" + placeholders(keys.size()) + ")",
                                       keys);
        if (!changed)
            return changed;
        removed += *changed;
        write.rows = *changed;
        m_session.tellWrite(std::move(write));
    }
    return removed;
}

} // namespace catalog
