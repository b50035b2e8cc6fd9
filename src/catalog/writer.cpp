#include "catalog/writer.h"

#include "catalog/deletion.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

// SQLite's old limit of variables in a statement, which Django still keeps to (bulk_batch_size).
constexpr std::size_t maxVariables = 999;

std::vector<const Field *> allFields(const Model &model)
{
    std::vector<const Field *> fields;
    for (const Field &field : model.fields)
        fields.push_back(&field);
    return fields;
}

Result<std::vector<const Field *>> namedFields(const Model &model, const QList<QByteArray> &names)
{
    std::vector<const Field *> fields;
    for (const QByteArray &name : names) {
        const Field *field = model.field(name);
        if (!field)
            return base::failure(QByteArrayLiteral("catalog.ValueError"), {QString::fromUtf8(name)});
        if (std::find(fields.begin(), fields.end(), field) == fields.end())
            fields.push_back(field);
    }
    // Django writes them in the model's order.
    std::sort(fields.begin(), fields.end());
    return fields;
}

SignalEvent saveSignal(Signal signal, const Instance &instance, const SaveOptions &options)
{
    SignalEvent event;
    event.signal = signal;
    event.sender = instance.model->name;
    event.pk = instance.pk;
    event.raw = options.raw;
    event.updateFields = options.updateFields;
    if (event.updateFields)
        std::sort(event.updateFields->begin(), event.updateFields->end());
    event.instance = &instance;
    return event;
}

QByteArray orderOf(const Model &model) // Meta.ordering
{
    return model.name == "Course" ? " ORDER BY " + model.qualified("id") + " ASC" : QByteArray();
}

} // namespace

Instance instanceOf(const Model &model, const Session::Row &row)
{
    Instance instance(model);
    instance.pk = row.front().toLongLong();
    for (std::size_t i = 0; i < model.fields.size(); ++i) {
        const QVariant &value = row[i + 1];
        // A decimal comes back as a number, a Decimal in Python has its two places.
        const bool isDecimal = model.fields[i].type == FieldType::Decimal && !value.isNull();
        instance.values[i] = isDecimal ? QVariant(model.fields[i].print(value)) : value;
    }
    return instance;
}

Result<std::vector<Instance>> Writer::filter(const Model &model, const Filters &filters)
{
    auto where = whereOf(model, filters);
    if (!where)
        return tl::unexpected(where.error());
    auto table = m_session.select(selectSql(model) + where->sql + orderOf(model), where->values);
    if (!table)
        return tl::unexpected(table.error());
    std::vector<Instance> found;
    for (const Session::Row &row : *table)
        found.push_back(instanceOf(model, row));
    return found;
}

Result<Instance> Writer::get(const Model &model, const Filters &filters)
{
    auto where = whereOf(model, filters);
    if (!where)
        return tl::unexpected(where.error());
    // 21: enough to say "more than 20" (MAX_GET_RESULTS).
    auto table = m_session.select(selectSql(model) + where->sql + " LIMIT 21", where->values);
    if (!table)
        return tl::unexpected(table.error());
    if (table->empty())
        return base::failure(QByteArrayLiteral("catalog.DoesNotExist"), {QString::fromUtf8(model.name)});
    if (table->size() > 1)
        return base::failure(QByteArrayLiteral("catalog.MultipleObjectsReturned"), {QString::fromUtf8(model.name)});
    return instanceOf(model, table->front());
}

Result<std::int64_t> Writer::count(const Model &model, const Filters &filters)
{
    auto where = whereOf(model, filters);
    if (!where)
        return tl::unexpected(where.error());
    auto table =
        m_session.select("SELECT COUNT(*) AS \"__count\" FROM " + quoted(model.table) + where->sql, where->values);
    if (!table)
        return tl::unexpected(table.error());
    return table->front().front().toLongLong();
}

Result<void> Writer::refresh(Instance &instance)
{
    auto found = get(*instance.model, {{"pk", instance.value("pk")}});
    if (!found)
        return tl::unexpected(found.error());
    instance = std::move(*found);
    return {};
}

Result<void> Writer::save(Instance &instance, const SaveOptions &options)
{
    if (options.forceInsert && (options.forceUpdate || options.updateFields))
        return base::failure(QByteArrayLiteral("catalog.ValueError"), {u"force_insert"_s});
    if (options.updateFields) {
        if (options.updateFields->isEmpty())
            return {}; // no statement, no signal
        if (auto fields = namedFields(*instance.model, *options.updateFields); !fields)
            return tl::unexpected(fields.error());
    }
    if (auto sent = m_session.send(saveSignal(Signal::PreSave, instance, options)); !sent)
        return sent;
    auto created = saveRow(instance, options);
    if (!created) {
        m_session.markBroken();
        return tl::unexpected(created.error());
    }
    SignalEvent saved = saveSignal(Signal::PostSave, instance, options);
    saved.created = *created;
    return m_session.send(saved);
}

// _save_table: a key that is given may be a row already, so UPDATE first, INSERT when that finds none.
Result<bool> Writer::saveRow(Instance &instance, const SaveOptions &options)
{
    const Model &model = *instance.model;
    if (instance.pk && !options.forceInsert) {
        auto fields = options.updateFields ? namedFields(model, *options.updateFields) : allFields(model);
        if (!fields)
            return tl::unexpected(fields.error());
        auto updated = updateRow(instance, *fields);
        if (!updated)
            return tl::unexpected(updated.error());
        if (*updated > 0)
            return false;
    }
    if (options.forceUpdate || options.updateFields) {
        if (!instance.pk)
            return base::failure(QByteArrayLiteral("catalog.ValueError"), {u"force_update"_s});
        return base::failure(QByteArrayLiteral("catalog.DatabaseError"), {u"update_fields"_s});
    }
    Instance *const row = &instance;
    if (auto inserted = m_rows.insert(model, std::span(&row, 1), instance.pk.has_value(), false); !inserted)
        return tl::unexpected(inserted.error());
    instance.pk = m_session.lastId();
    return true;
}

Result<std::int64_t> Writer::updateRow(const Instance &instance, const std::vector<const Field *> &fields)
{
    const Model &model = *instance.model;
    QByteArray assignments;
    QVariantList values;
    for (const Field *field : fields) {
        auto expression = expressionSql(model, instance.expression(*field), values);
        if (!expression)
            return tl::unexpected(expression.error());
        assignments += (field == fields.front() ? "" : ", ") + quoted(field->column()) + " = " + *expression;
    }
    const Where where{" WHERE " + model.qualified("id") + " = ?", {instance.value("pk")}};
    return m_rows.update(model, fields, assignments, values, where);
}

Result<Instance> Writer::create(const Model &model, const Assignments &values)
{
    Instance instance(model);
    if (auto assigned = instance.assign(values); !assigned)
        return tl::unexpected(assigned.error());
    SaveOptions options;
    options.forceInsert = true;
    if (auto saved = save(instance, options); !saved)
        return tl::unexpected(saved.error());
    return instance;
}

Result<std::pair<Instance, bool>> Writer::getOrCreate(const Model &model, const Assignments &lookup,
                                                      const Assignments &defaults)
{
    Filters filters;
    Assignments values;
    for (const auto &[name, expression] : lookup) {
        filters << Filter{name, expression.left.value};
        if (!name.contains("__"))
            values.append({name, expression});
    }
    auto found = get(model, filters);
    if (found)
        return std::pair(std::move(*found), false);
    if (found.error().code != "catalog.DoesNotExist")
        return tl::unexpected(found.error());
    std::optional<Instance> made;
    auto created = m_session.atomically(true, [&]() -> Result<void> {
        auto instance = create(model, values + defaults);
        if (!instance)
            return tl::unexpected(instance.error());
        made = std::move(*instance);
        return {};
    });
    if (created)
        return std::pair(std::move(*made), true);
    if (created.error().code == "catalog.IntegrityError") { // somebody else was faster
        if (auto theirs = get(model, filters))
            return std::pair(std::move(*theirs), false);
    }
    return tl::unexpected(created.error());
}

Result<std::pair<Instance, bool>> Writer::updateOrCreate(const Model &model, const Assignments &lookup,
                                                         const Assignments &defaults)
{
    std::optional<std::pair<Instance, bool>> result;
    auto done = m_session.atomically(true, [&]() -> Result<void> {
        auto found = getOrCreate(model, lookup, defaults);
        if (!found)
            return tl::unexpected(found.error());
        result = std::move(*found);
        if (result->second)
            return {};
        if (auto assigned = result->first.assign(defaults); !assigned)
            return assigned;
        return save(result->first);
    });
    if (!done)
        return tl::unexpected(done.error());
    return std::move(*result);
}

Result<std::int64_t> Writer::remove(Instance &instance)
{
    if (!instance.pk) // "object can't be deleted because its id attribute is set to None"
        return base::failure(QByteArrayLiteral("catalog.ValueError"), {u"id"_s});
    Deletion deletion(m_session);
    if (auto collected = deletion.collect(*instance.model, {instance}); !collected)
        return tl::unexpected(collected.error());
    auto removed = deletion.run();
    if (removed)
        instance.pk.reset();
    return removed;
}

Result<std::int64_t> Writer::remove(const Model &model, const Filters &filters)
{
    auto instances = filter(model, filters);
    if (!instances)
        return tl::unexpected(instances.error());
    Deletion deletion(m_session);
    if (auto collected = deletion.collect(model, *instances); !collected)
        return tl::unexpected(collected.error());
    return deletion.run();
}

Result<void> Writer::loadData(std::vector<Instance> fixture)
{
    return m_session.atomically(true, [&]() -> Result<void> {
        // constraint_checks_disabled() asks for it, and sees that it has no effect inside a transaction.
        for (const char *pragma : {"PRAGMA foreign_keys = OFF", "PRAGMA foreign_keys"}) {
            if (auto ran = m_session.select(pragma); !ran)
                return tl::unexpected(ran.error());
        }
        SaveOptions raw;
        raw.raw = true;
        QList<const Model *> loaded;
        for (Instance &instance : fixture) {
            if (auto saved = save(instance, raw); !saved)
                return saved;
            if (!loaded.contains(instance.model))
                loaded << instance.model;
        }
        for (const Model *model : std::as_const(loaded)) {
            auto violations = m_session.select("PRAGMA foreign_key_check(" + quoted(model->table) + ")");
            if (!violations)
                return tl::unexpected(violations.error());
            if (!violations->empty())
                return base::failure(QByteArrayLiteral("catalog.IntegrityError"), {QString::fromUtf8(model->table)});
        }
        return {};
    });
}

Result<std::int64_t> Writer::update(const Model &model, const Filters &filters, const Assignments &values)
{
    auto where = whereOf(model, filters);
    if (!where)
        return tl::unexpected(where.error());
    QByteArray assignments;
    QVariantList bound;
    std::vector<const Field *> fields;
    for (const auto &[name, expression] : values) {
        const Field *field = model.field(name);
        if (!field)
            return base::failure(QByteArrayLiteral("catalog.FieldError"), {QString::fromUtf8(name)});
        auto sql = expressionSql(model, expression, bound);
        if (!sql)
            return tl::unexpected(sql.error());
        assignments += (fields.empty() ? "" : ", ") + quoted(field->column()) + " = " + *sql;
        fields.push_back(field);
    }
    if (fields.empty())
        return 0;
    auto changed = m_rows.update(model, fields, assignments, bound, *where);
    if (!changed)
        m_session.markBroken();
    return changed;
}

Result<void> Writer::bulkCreate(std::vector<Instance> &instances, bool ignoreConflicts)
{
    if (instances.empty())
        return {};
    const Model &model = *instances.front().model;
    return m_session.atomically(false, [&]() -> Result<void> {
        for (const bool withKey : {true, false}) {
            std::vector<Instance *> rows;
            for (Instance &instance : instances) {
                if (instance.pk.has_value() == withKey)
                    rows.push_back(&instance);
            }
            const std::size_t batch = maxVariables / (model.fields.size() + (withKey ? 1 : 0));
            for (std::size_t i = 0; i < rows.size(); i += batch) {
                const auto part = std::span(rows).subspan(i, std::min(batch, rows.size() - i));
                if (auto inserted = m_rows.insert(model, part, withKey, ignoreConflicts); !inserted)
                    return inserted;
            }
        }
        return {};
    });
}

Result<std::int64_t> Writer::bulkUpdate(const std::vector<Instance> &instances, const QList<QByteArray> &fieldNames)
{
    if (instances.empty())
        return 0;
    const Model &model = *instances.front().model;
    auto fields = namedFields(model, fieldNames);
    if (!fields)
        return tl::unexpected(fields.error());
    if (fields->empty()) // "Field names must be given to bulk_update()."
        return base::failure(QByteArrayLiteral("catalog.ValueError"), {u"fields"_s});
    const auto unsaved = [](const Instance &instance) { return !instance.pk; };
    if (std::any_of(instances.begin(), instances.end(),
                    unsaved)) // "All bulk_update() objects must have a primary key set."
        return base::failure(QByteArrayLiteral("catalog.ValueError"), {u"pk"_s});
    const QByteArray key = model.qualified("id");
    const std::size_t batch = maxVariables / (2 + fields->size());
    std::int64_t total = 0;
    auto done = m_session.atomically(false, [&]() -> Result<void> {
        for (std::size_t i = 0; i < instances.size(); i += batch) {
            const auto part = std::span(instances).subspan(i, std::min(batch, instances.size() - i));
            QByteArray assignments;
            QVariantList values;
            QVariantList keys;
            for (const Instance &instance : part)
                keys << instance.value("pk");
            for (const Field *field : *fields) {
                assignments += (assignments.isEmpty() ? "" : ", ") + quoted(field->column()) + " = CASE";
                for (const Instance &instance : part) {
                    values << instance.value("pk");
                    auto sql = expressionSql(model, instance.expression(*field), values);
                    if (!sql)
                        return tl::unexpected(sql.error());
                    assignments += " WHEN (" + key + " = ?) THEN " + *sql;
                }
                assignments += " ELSE NULL END";
            }
            const Where where{" WHERE " + key + " IN (" + placeholders(keys.size()) + ")", keys};
            auto changed = m_rows.update(model, *fields, assignments, values, where);
            if (!changed)
                return tl::unexpected(changed.error());
            total += *changed;
        }
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return total;
}

Result<std::int64_t> Writer::rawRemove(const Model &model, const Filters &filters)
{
    auto where = whereOf(model, filters);
    if (!where)
        return tl::unexpected(where.error());
    return m_rows.remove(model, *where);
}

Result<std::int64_t> Writer::execute(const QByteArray &sql)
{
    static const QRegularExpression target(u"^\\s*(insert|update|delete)\\b.*?\\b(courses_\\w+|auth_user)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    auto changed = m_session.write(sql);
    if (!changed || *changed == 0)
        return changed;
    const auto match = target.match(QString::fromUtf8(sql));
    Write write;
    write.rows = *changed;
    const QString verb = match.captured(1).toLower();
    write.kind = verb == "insert"_L1 ? Write::Kind::Inserted
        : verb == "delete"_L1        ? Write::Kind::Deleted
                                     : Write::Kind::Updated;
    for (const Model &model : models()) {
        if (match.captured(2).toLower().toUtf8() == model.table)
            write.model = model.name;
    }
    if (match.hasMatch())
        m_session.tellWrite(std::move(write));
    return changed;
}

} // namespace catalog
