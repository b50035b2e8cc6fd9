#pragma once

#include "catalog/model.h"

#include <optional>

namespace catalog {

// What is assigned to a field: a value, or a computation that the database does, as F('students') + 1.
struct Expression {
    struct Operand {
        QVariant value;
        QByteArray field = {}; // F(field) when not empty
    };

    Expression(QVariant value = {}) // a plain value
        : left{std::move(value)}
    {
    }
    Expression(Operand l, char op, Operand r)
        : left(std::move(l))
        , operation(op)
        , right(std::move(r))
    {
    }
    static Expression f(const QByteArray &field) { return Expression(Operand{{}, field}, 0, {}); }

    bool isValue() const { return operation == 0 && left.field.isEmpty(); }

    Operand left;
    char operation = 0; // + - * / %; 0 = only `left`
    Operand right;
};

using Assignments = QList<std::pair<QByteArray, Expression>>; // field → new value

// One object of a model, as Django's Model instances: it may or may not be a row yet.
struct Instance {
    explicit Instance(const Model &of);

    // Errors: catalog.FieldError for a field that the model has not. "pk" and "id" set the primary key.
    Result<void> assign(const Assignments &assignments);
    QVariant value(QByteArrayView field) const; // invalid for an unknown field or a computation

    const Expression &expression(const Field &field) const // what is assigned to a field of its model
    {
        return values[static_cast<std::size_t>(&field - model->fields.data())];
    }

    const Model *model; // never null
    std::optional<std::int64_t> pk;
    std::vector<Expression> values; // in the order of the model's fields
};

// One keyword argument of filter() or exclude(): field, or field__lookup.
struct Filter {
    QByteArray lookup; // "level", "students__gte", "pk__in", "category__name"
    QVariant value; // a QVariantList for in and range
    bool negated = false;
};
using Filters = QList<Filter>;

struct Where {
    QByteArray sql; // " WHERE …", or nothing
    QVariantList values;
};

// Errors: catalog.FieldError with the lookup.
Result<Where> whereOf(const Model &model, const Filters &filters);

// The expression as SQL; its values are appended.
Result<QByteArray> expressionSql(const Model &model, const Expression &expression, QVariantList &values);

QByteArray selectSql(const Model &model); // SELECT all columns, "id" first, FROM the table
QByteArray placeholders(qsizetype count); // "?, ?, ?"

} // namespace catalog
