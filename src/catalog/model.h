#pragma once

#include "base/error.h"

#include <QtCore/QVariant>

#include <span>
#include <vector>

namespace catalog {

using base::Result;

enum class FieldType : std::uint8_t { Text, Integer, Decimal, Boolean, Date, DateTime, ForeignKey };

// A column of a model, as Django declares it.
struct Field {
    QByteArray name; // "category"
    FieldType type = FieldType::Text;
    int maxLength = 0; // of Text in characters; 0 = unlimited
    bool nullable = false;
    QVariant initial; // what an instance holds before anything is assigned
    QByteArray target = {}; // the model that a ForeignKey points at
    // What happens when the target's row is deleted: true = the database does it (Django 6.1's DB_CASCADE: no
    // query and no signal of Django's), false = Django's own CASCADE.
    bool databaseCascade = false;

    QByteArray column() const { return type == FieldType::ForeignKey ? name + "_id" : name; }

    // The value that `text` stands for, as it is bound to a statement. Errors: catalog.required, .notANumber,
    // .notADate, .notABoolean, .tooLong, .outOfRange; the first argument is the text.
    Result<QVariant> parse(const QString &text) const;

    // The stored value as text: a Decimal with its two places, a boolean as Python prints it.
    QString print(const QVariant &value) const;
};

// Who points at a model: the field `field` of the model `model`.
struct Relation {
    QByteArray model;
    QByteArray field;
};

struct Model {
    QByteArray name; // "Course", as signals call their sender
    QByteArray table; // "courses_course"
    std::vector<Field> fields; // without the primary key, which is always "id"
    bool autoCreated = false; // the table behind a ManyToManyField: its rows send no save or delete signals
    std::vector<Relation> related = {}; // foreign keys at this model that Django's CASCADE follows, in its order

    const Field *field(QByteArrayView fieldName) const; // by name or column; null when there is none
    QByteArray qualified(QByteArrayView column) const; // "courses_course"."title"
};

std::span<const Model> models();
const Model *findModel(QByteArrayView name); // null when there is none
const Model &courseModel();
const Model &categoryModel();

// CREATE TABLE and CREATE INDEX of all the models, one statement each, as Django's migrations write them for SQLite.
QList<QByteArray> schemaStatements();
QList<QByteArray> indexStatements();
QList<QByteArray> indexNames();

QByteArray quoted(QByteArrayView identifier); // "identifier"
QByteArray literal(const QVariant &value); // as SQL: 'it''s', 42, NULL

// The statement with its `?` filled in, for people to read: it is never run.
QByteArray readable(const QByteArray &sql, const QVariantList &values);

} // namespace catalog
