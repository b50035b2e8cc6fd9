#include "catalog/instance.h"

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

bool isPrimaryKey(QByteArrayView name) { return name == "pk" || name == "id"; }

base::Error fieldError(const Model &model, QByteArrayView name)
{
    return {"catalog.FieldError", {QString::fromUtf8(name), QString::fromUtf8(model.name)}};
}

QString escapedForLike(QString text) // Django's prep_for_like_query
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
}

// `column lookup value`, as Django's SQLite backend writes it (DatabaseWrapper.operators); empty = no such lookup.
QByteArray condition(const QByteArray &column, QByteArrayView lookup, const QVariant &value, QVariantList &values)
{
    struct Comparison {
        QByteArrayView lookup;
        QByteArrayView sql;
    };
    static constexpr std::array<Comparison, 5> comparisons{{
        {"exact", " = ?"},
        {"gt", " > ?"},
        {"gte", " >= ?"},
        {"lt", " < ?"},
        {"lte", " <= ?"},
    }};
    struct Pattern {
        QByteArrayView lookup;
        bool open;
        bool end;
    };
    // LIKE ignores the case of ASCII letters in SQLite, so contains is icontains there (Django's notes on SQLite).
    static constexpr std::array<Pattern, 7> patterns{{
        {"iexact", false, false},
        {"contains", true, true},
        {"icontains", true, true},
        {"startswith", false, true},
        {"istartswith", false, true},
        {"endswith", true, false},
        {"iendswith", true, false},
    }};
    if (lookup == "isnull")
        return column + (value.toBool() ? " IS NULL" : " IS NOT NULL");
    if (lookup == "exact" && value.isNull())
        return column + " IS NULL";
    for (const Comparison &comparison : comparisons) {
        if (lookup == comparison.lookup) {
            values << value;
            return column + comparison.sql;
        }
    }
    for (const Pattern &pattern : patterns) {
        if (lookup != pattern.lookup)
            continue;
        const QString text = escapedForLike(value.toString());
        values << QString((pattern.open ? u"%"_s : QString()) + text + (pattern.end ? u"%"_s : QString()));
        return column + " LIKE ? ESCAPE '\\'";
    }
    const QVariantList list = value.toList();
    if (lookup == "in") {
        values << list;
        return list.isEmpty() ? QByteArrayLiteral("0 = 1")
                              : QByteArray(column + " IN (" + placeholders(list.size()) + ")");
    }
    if (lookup == "range" && list.size() == 2) {
        values << list;
        return column + " BETWEEN ? AND ?";
    }
    return {};
}

Result<QByteArray> filterSql(const Model &model, const QByteArray &table, const QByteArray &lookup,
                             const QVariant &value, QVariantList &values)
{
    const auto cut = lookup.indexOf("__");
    const QByteArray name = cut < 0 ? lookup : lookup.left(cut);
    const QByteArray rest = cut < 0 ? QByteArray() : lookup.mid(cut + 2);
    const Field *field = model.field(name);
    if (!field && !isPrimaryKey(name))
        return tl::unexpected(fieldError(model, lookup));
    const QByteArray column = quoted(table) + "." + quoted(field ? field->column() : QByteArrayLiteral("id"));
    const QByteArray sql =
        condition(column, rest.isEmpty() ? QByteArrayView("exact") : QByteArrayView(rest), value, values);
    if (!sql.isEmpty())
        return sql;
    const Model *target = field ? findModel(field->target) : nullptr;
    if (!target)
        return tl::unexpected(fieldError(model, lookup));
    // Across a foreign key: the subquery that Django makes of it in an UPDATE or DELETE.
    auto inner = filterSql(*target, "U0", rest, value, values);
    if (!inner)
        return inner;
    return QByteArray(column + " IN (SELECT \"U0\".\"id\" FROM " + quoted(target->table) + " U0 WHERE " + *inner + ")");
}

QByteArray operandSql(const Model &model, const Expression::Operand &operand, QVariantList &values, bool &known)
{
    if (operand.field.isEmpty()) {
        values << operand.value;
        return QByteArrayLiteral("?");
    }
    const Field *field = model.field(operand.field);
    known = known && field;
    return field ? model.qualified(field->column()) : QByteArray();
}

} // namespace

Instance::Instance(const Model &of)
    : model(&of)
{
    for (const Field &field : of.fields)
        values.emplace_back(field.initial);
}

Result<void> Instance::assign(const Assignments &assignments)
{
    for (const auto &[name, expression] : assignments) {
        if (isPrimaryKey(name)) {
            const QVariant &key = expression.left.value;
            pk = key.isNull() ? std::nullopt : std::optional<std::int64_t>(key.toLongLong());
            continue;
        }
        const Field *field = model->field(name);
        if (!field)
            return tl::unexpected(fieldError(*model, name));
        values[static_cast<std::size_t>(field - model->fields.data())] = expression;
    }
    return {};
}

QVariant Instance::value(QByteArrayView name) const
{
    if (isPrimaryKey(name))
        return pk ? QVariant(static_cast<qlonglong>(*pk)) : QVariant();
    const Field *field = model->field(name);
    if (!field)
        return {};
    const Expression &expression = values[static_cast<std::size_t>(field - model->fields.data())];
    return expression.isValue() ? expression.left.value : QVariant();
}

Result<Where> whereOf(const Model &model, const Filters &filters)
{
    Where where;
    QByteArray terms;
    for (const Filter &filter : filters) {
        auto term = filterSql(model, model.table, filter.lookup, filter.value, where.values);
        if (!term)
            return tl::unexpected(term.error());
        if (!terms.isEmpty())
            terms += " AND ";
        terms += filter.negated ? "NOT (" + *term + ")" : *term;
    }
    if (filters.size() > 1)
        terms = "(" + terms + ")";
    if (!terms.isEmpty())
        where.sql = " WHERE " + terms;
    return where;
}

Result<QByteArray> expressionSql(const Model &model, const Expression &expression, QVariantList &values)
{
    bool known = true;
    QByteArray sql = operandSql(model, expression.left, values, known);
    if (expression.operation != 0) {
        const QByteArray right = operandSql(model, expression.right, values, known);
        sql = "(" + sql + " " + expression.operation + " " + right + ")";
    }
    if (!known)
        return tl::unexpected(fieldError(model, QByteArray(expression.left.field + " " + expression.right.field)));
    return sql;
}

QByteArray selectSql(const Model &model)
{
    QByteArray sql = "SELECT " + model.qualified("id");
    for (const Field &field : model.fields)
        sql += ", " + model.qualified(field.column());
    return sql + " FROM " + quoted(model.table);
}

QByteArray placeholders(qsizetype count)
{
    QByteArray list;
    list.reserve(3 * count);
    for (qsizetype i = 0; i < count; ++i)
        list += i == 0 ? "?" : ", ?";
    return list;
}

} // namespace catalog
