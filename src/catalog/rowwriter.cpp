#include "catalog/rowwriter.h"

#include <algorithm>

namespace catalog {

Result<void> RowWriter::insert(const Model &model, std::span<Instance *const> rows, bool withKey, bool ignoreConflicts)
{
    QByteArray columns = withKey ? quoted("id") : QByteArray();
    for (const Field &field : model.fields)
        columns += (columns.isEmpty() ? "" : ", ") + quoted(field.column());
    const qsizetype width = static_cast<qsizetype>(model.fields.size()) + (withKey ? 1 : 0);
    QByteArray sql = (ignoreConflicts ? "INSERT OR IGNORE INTO " : "INSERT INTO ") + quoted(model.table) + " ("
        + columns + ") VALUES ";
    QVariantList values;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        sql += (i == 0 ? "(" : ", (") + placeholders(width) + ")";
        if (withKey)
            values << rows[i]->value("pk");
        for (const Expression &expression : rows[i]->values) {
            if (!expression.isValue()) // "F() expressions can only be used to update, not to insert"
                return base::failure(QByteArrayLiteral("catalog.ValueError"),
                                     {QString::fromUtf8(expression.left.field)});
            values << expression.left.value;
        }
    }
    auto inserted = m_session.write(sql, values);
    if (!inserted)
        return tl::unexpected(inserted.error());
    if (!m_session.isListened() || *inserted == 0)
        return {};
    Write write{Write::Kind::Inserted, model.name, *inserted, {}, false};
    // The keys of one INSERT are consecutive: AUTOINCREMENT gives each the next after the highest.
    std::int64_t pk = m_session.lastId() - *inserted;
    for (const Instance *row : rows.first(std::min<std::size_t>(rows.size(), maxRowsTold))) {
        Write::Row told{withKey ? *row->pk : ++pk, {}};
        for (const Field &field : model.fields)
            told.changes << Write::FieldChange{field.name, {}, field.print(row->expression(field).left.value)};
        write.changed.push_back(std::move(told));
    }
    if (ignoreConflicts && *inserted < static_cast<std::int64_t>(rows.size()))
        write.changed.clear(); // SQLite does not say which were left out
    m_session.tellWrite(std::move(write));
    return {};
}

Result<std::int64_t> RowWriter::update(const Model &model, const std::vector<const Field *> &fields,
                                       const QByteArray &assignments, const QVariantList &values, const Where &where)
{
    std::vector<Write::Row> rows = before(model, where, fields);
    auto changed =
        m_session.write("UPDATE " + quoted(model.table) + " SET " + assignments + where.sql, values + where.values);
    if (changed && *changed > 0 && m_session.isListened()) {
        fillAfter(model, fields, rows);
        m_session.tellWrite({Write::Kind::Updated, model.name, *changed, std::move(rows), false});
    }
    return changed;
}

Result<std::int64_t> RowWriter::remove(const Model &model, const Where &where)
{
    std::vector<Write::Row> rows = before(model, where, {});
    auto removed = m_session.write("DELETE FROM " + quoted(model.table) + where.sql, where.values);
    if (removed && *removed > 0)
        m_session.tellWrite({Write::Kind::Deleted, model.name, *removed, std::move(rows), false});
    return removed;
}

std::vector<Write::Row> RowWriter::before(const Model &model, const Where &where,
                                          const std::vector<const Field *> &fields)
{
    std::vector<Write::Row> rows;
    if (!m_session.isListened())
        return rows;
    QByteArray sql = "SELECT " + model.qualified("id");
    for (const Field *field : fields)
        sql += ", " + model.qualified(field->column());
    auto table = m_session.peek(sql + " FROM " + quoted(model.table) + where.sql + " LIMIT ?",
                                where.values + QVariantList{static_cast<qlonglong>(maxRowsTold)});
    if (!table)
        return rows; // the statement itself will say why
    for (const Session::Row &row : *table) {
        Write::Row &told = rows.emplace_back(Write::Row{row.front().toLongLong(), {}});
        for (std::size_t i = 0; i < fields.size(); ++i)
            told.changes << Write::FieldChange{fields[i]->name, fields[i]->print(row[i + 1]), {}};
    }
    return rows;
}

void RowWriter::fillAfter(const Model &model, const std::vector<const Field *> &fields, std::vector<Write::Row> &rows)
{
    QByteArray sql = QByteArrayLiteral("SELECT ");
    for (const Field *field : fields)
        sql += (field == fields.front() ? "" : ", ") + quoted(field->column());
    sql += " FROM " + quoted(model.table) + " WHERE \"id\" = ?";
    for (Write::Row &row : rows) {
        auto now = m_session.peek(sql, {static_cast<qlonglong>(row.pk)});
        if (!now || now->empty())
            continue;
        for (std::size_t i = 0; i < fields.size(); ++i)
            row.changes[static_cast<qsizetype>(i)].after = fields[i]->print(now->front()[i]);
        row.changes.removeIf([](const Write::FieldChange &change) {
            return change.before == change.after && change.before.isNull() == change.after.isNull();
        });
    }
}

} // namespace catalog
