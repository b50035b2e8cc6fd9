#include "catalog/model.h"

#include <QtCore/QDate>
#include <QtCore/QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr double decimalLimit = 99'999.99; // max_digits=7, decimal_places=2

base::Error wrong(const char *code, const QString &text) { return {QByteArray(code), {text}}; }

Result<QVariant> parseDecimal(const QString &text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return tl::unexpected(wrong("catalog.notANumber", text));
    const qsizetype e = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    const QStringView digits = QStringView(text).left(e < 0 ? text.size() : e);
    const auto point = digits.indexOf(u'.');
    const qsizetype decimals = point < 0 ? 0 : digits.size() - point - 1;
    if (decimals - (e < 0 ? 0 : QStringView(text).mid(e + 1).toInt()) > 2)
        return tl::unexpected(wrong("catalog.outOfRange", text));
    if (std::abs(number) > decimalLimit)
        return tl::unexpected(wrong("catalog.outOfRange", text));
    return QVariant(QString::number(number, 'f', 2));
}

Result<QVariant> parseBoolean(const QString &text)
{
    const QString lower = text.toLower();
    if (lower == "true"_L1 || lower == "yes"_L1 || lower == "1"_L1)
        return QVariant(1);
    if (lower == "false"_L1 || lower == "no"_L1 || lower == "0"_L1)
        return QVariant(0);
    return tl::unexpected(wrong("catalog.notABoolean", text));
}

const std::vector<Model> &allModels()
{
    static const QString now = u"2023-11-14 22:13:20"_s;
    static const std::vector<Model> list{
        {"Category",
         "courses_category",
         {{"name", FieldType::Text, 40, false, u""_s}},
         false,
         {{"Course", "category"}}},
        {"Course",
         "courses_course",
         {{"title", FieldType::Text, 200, false, u""_s},
          {"level", FieldType::Text, 20, false, u"easy"_s},
          {"price", FieldType::Decimal, 0, false, u"0.00"_s},
          {"published", FieldType::Date, 0, false, u"2023-11-14"_s},
          {"category", FieldType::ForeignKey, 0, true, {}, "Category"},
          {"students", FieldType::Integer, 0, false, 0},
          {"teacher", FieldType::Text, 80, false, u""_s},
          {"description", FieldType::Text, 0, false, u""_s}},
         false,
         {{"Tag_courses", "course"}}},
        {"Tag", "courses_tag", {{"name", FieldType::Text, 20, false, u""_s}}, false, {{"Tag_courses", "tag"}}},
        {"Tag_courses",
         "courses_tag_courses",
         {{"tag", FieldType::ForeignKey, 0, false, {}, "Tag"},
          {"course", FieldType::ForeignKey, 0, false, {}, "Course"}},
         true},
        {"User",
         "auth_user",
         {{"username", FieldType::Text, 150, false, u""_s},
          {"first_name", FieldType::Text, 150, false, u""_s},
          {"last_name", FieldType::Text, 150, false, u""_s},
          {"email", FieldType::Text, 254, false, u""_s},
          {"is_staff", FieldType::Boolean, 0, false, 0},
          {"is_active", FieldType::Boolean, 0, false, 1},
          {"date_joined", FieldType::DateTime, 0, false, now}},
         false,
         {{"Profile", "user"}, {"Basket", "user"}}},
        {"Profile",
         "courses_profile",
         {{"user", FieldType::ForeignKey, 0, false, {}, "User"},
          {"city", FieldType::Text, 60, false, u""_s},
          {"language", FieldType::Text, 10, false, u"en"_s},
          {"interest", FieldType::Text, 40, false, u""_s},
          {"points", FieldType::Integer, 0, false, 0}}},
        {"Basket",
         "courses_basket",
         {{"user", FieldType::ForeignKey, 0, false, {}, "User"}, {"updated", FieldType::DateTime, 0, false, now}},
         false,
         {{"BasketItem", "basket"}}},
        {"BasketItem",
         "courses_basketitem",
         {{"basket", FieldType::ForeignKey, 0, false, {}, "Basket"},
          {"course", FieldType::ForeignKey, 0, false, {}, "Course", true},
          {"added", FieldType::DateTime, 0, false, now}}},
    };
    return list;
}

// As Django's parse_date() reads it, written as a date is stored.
Result<QVariant> parseDate(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!match.hasMatch() || !day.isValid())
        return tl::unexpected(wrong("catalog.notADate", text));
    return QVariant(day.toString(Qt::ISODate));
}

// What Django's SQLite backend calls the type (django/db/backends/sqlite3/base.py, data_types).
QByteArray columnType(const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
        return field.maxLength > 0 ? "varchar(" + QByteArray::number(field.maxLength) + ")" : QByteArrayLiteral("text");
    case FieldType::Integer:
        return QByteArrayLiteral("integer");
    case FieldType::Decimal:
        return QByteArrayLiteral("decimal");
    case FieldType::Boolean:
        return QByteArrayLiteral("bool");
    case FieldType::Date:
        return QByteArrayLiteral("date");
    case FieldType::DateTime:
        return QByteArrayLiteral("datetime");
    case FieldType::ForeignKey:
        return QByteArrayLiteral("bigint");
    }
    return {};
}

struct Index {
    QByteArray name;
    QByteArray table;
    QByteArray columns;
    bool unique = false;
};

// One on every foreign key, and unique_together on the table behind a ManyToManyField.
QList<Index> allIndexes()
{
    QList<Index> indexes;
    for (const Model &model : allModels()) {
        QByteArray keys;
        for (const Field &field : model.fields) {
            if (field.type != FieldType::ForeignKey)
                continue;
            const QByteArray column = quoted(field.column());
            indexes << Index{model.table + "_" + field.column() + "_idx", model.table, column};
            keys += (keys.isEmpty() ? "" : ", ") + column;
        }
        if (model.autoCreated)
            indexes << Index{model.table + "_uniq", model.table, keys, true};
    }
    return indexes;
}

} // namespace

Result<QVariant> Field::parse(const QString &text) const
{
    if (text.isEmpty()) {
        if (nullable)
            return QVariant();
        if (type != FieldType::Text)
            return tl::unexpected(wrong("catalog.required", text));
    }
    switch (type) {
    case FieldType::Text:
        if (maxLength > 0 && text.size() > maxLength)
            return tl::unexpected(base::Error{"catalog.tooLong", {text, QString::number(maxLength)}});
        return QVariant(text);
    case FieldType::Integer:
    case FieldType::ForeignKey: {
        bool ok = false;
        const qlonglong number = text.toLongLong(&ok);
        if (!ok)
            return tl::unexpected(wrong("catalog.notANumber", text));
        return QVariant(number);
    }
    case FieldType::Decimal:
        return parseDecimal(text);
    case FieldType::Boolean:
        return parseBoolean(text);
    case FieldType::Date:
        return parseDate(text);
    case FieldType::DateTime:
        if (!QDateTime::fromString(text, Qt::ISODate).isValid())
            return tl::unexpected(wrong("catalog.notADate", text));
        return QVariant(text);
    }
    return tl::unexpected(wrong("catalog.required", text));
}

QString Field::print(const QVariant &value) const
{
    if (value.isNull())
        return QString();
    switch (type) {
    case FieldType::Decimal:
        return QString::number(value.toDouble(), 'f', 2);
    case FieldType::Boolean:
        return value.toBool() ? u"True"_s : u"False"_s;
    default:
        return value.toString();
    }
}

const Field *Model::field(QByteArrayView fieldName) const
{
    for (const Field &field : fields) {
        if (field.name == fieldName || (field.type == FieldType::ForeignKey && field.column() == fieldName))
            return &field;
    }
    return nullptr;
}

QByteArray Model::qualified(QByteArrayView column) const { return quoted(table) + "." + quoted(column); }

std::span<const Model> models() { return allModels(); }

const Model *findModel(QByteArrayView name)
{
    for (const Model &model : allModels()) {
        if (model.name == name)
            return &model;
    }
    return nullptr;
}

const Model &courseModel() { return *findModel("Course"); }
const Model &categoryModel() { return *findModel("Category"); }

QList<QByteArray> schemaStatements()
{
    QList<QByteArray> statements;
    for (const Model &model : allModels()) {
        QByteArray sql = "CREATE TABLE " + quoted(model.table) + " (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT";
        for (const Field &field : model.fields) {
            sql += ", " + quoted(field.column()) + " " + columnType(field) + (field.nullable ? " NULL" : " NOT NULL");
            if (field.type != FieldType::ForeignKey)
                continue;
            sql += " REFERENCES " + quoted(findModel(field.target)->table) + " (\"id\")";
            sql += field.databaseCascade ? " ON DELETE CASCADE" : " DEFERRABLE INITIALLY DEFERRED";
        }
        statements << sql + ")";
    }
    return statements;
}

QList<QByteArray> indexStatements()
{
    QList<QByteArray> statements;
    for (const Index &index : allIndexes())
        statements << (index.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + quoted(index.name) + " ON "
                + quoted(index.table) + " (" + index.columns + ")";
    return statements;
}

QList<QByteArray> indexNames()
{
    QList<QByteArray> names;
    for (const Index &index : allIndexes())
        names << index.name;
    return names;
}

QByteArray quoted(QByteArrayView identifier) { return "\"" + identifier.toByteArray().replace('"', "\"\"") + "\""; }

QByteArray literal(const QVariant &value)
{
    if (value.isNull())
        return QByteArrayLiteral("NULL");
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::UInt:
    case QMetaType::ULongLong:
    case QMetaType::Bool:
        return QByteArray::number(value.toLongLong());
    case QMetaType::Double:
        return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    default:
        return "'" + value.toString().toUtf8().replace('\'', "''") + "'";
    }
}

QByteArray readable(const QByteArray &sql, const QVariantList &values)
{
    if (values.isEmpty())
        return sql;
    QByteArray text;
    text.reserve(sql.size() + 16 * values.size());
    qsizetype next = 0;
    char quote = 0;
    for (const char c : sql) {
        if (quote) {
            if (c == quote)
                quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '?' && next < values.size()) {
            text += literal(values[next++]);
            continue;
        }
        text += c;
    }
    return text;
}

} // namespace catalog
