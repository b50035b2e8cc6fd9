#include "catalog/queries.h"

#include "catalog/model.h"
#include "catalog/pythontext.h"
#include "catalog/uri.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

// select_related("category"): one statement, as a list view should have it.
constexpr char listColumns[] =
    "SELECT \"courses_course\".\"id\", \"courses_course\".\"title\", \"courses_course\".\"level\", "
    "\"courses_course\".\"category_id\", \"courses_category\".\"name\", \"courses_course\".\"teacher\", "
    "\"courses_course\".\"price\", \"courses_course\".\"published\", \"courses_course\".\"students\", "
    "\"courses_course\".\"description\" FROM \"courses_course\" LEFT OUTER JOIN \"courses_category\" ON "
    "(\"courses_course\".\"category_id\" = \"courses_category\".\"id\")";

constexpr std::array orderingFields{
    "id"_L1, "title"_L1, "level"_L1, "category"_L1, "teacher"_L1, "price"_L1, "published"_L1, "students"_L1,
};
constexpr std::array searchFields{"title", "teacher", "description"};
constexpr int livePriceCount = 20;

constexpr char notFound[] = R"({"detail":"Not found."})";
constexpr char invalidPage[] = R"({"detail":"Invalid page."})";
constexpr char invalidCategory[] =
    R"({"category":["Select a valid choice. That choice is not one of the available choices."]})";

// The answer in the making: runs statements on the reading connection and counts them.
class Reply {
public:
    Reply(Connection &reader, JsonText &room)
        : body(room)
        , m_reader(reader)
        , m_started(std::chrono::steady_clock::now())
    {
        body.clear();
    }

    Result<PlainRows> run(const QByteArray &sql, const QVariantList &values = {})
    {
        if (answer.queries++ > 0)
            answer.sql += ";\n";
        answer.sql += readable(sql, values);
        return m_reader.read(sql, values);
    }

    Answer finished()
    {
        answer.body = body.take();
        answer.measured = std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - m_started);
        return std::move(answer);
    }

    // The view raises Http404, ValidationError or what Python does.
    Answer refused(int status, QByteArrayView refusal)
    {
        answer.status = status;
        answer.raised = true;
        body.clear();
        body.raw(refusal);
        return finished();
    }

    Answer answer; // its body comes last
    JsonText &body;

private:
    Connection &m_reader;
    std::chrono::steady_clock::time_point m_started;
};

// One row of listColumns.
void appendCourse(JsonText &out, const PlainRows &row)
{
    out.raw("{\"id\":");
    out.number(row.integer(0));
    out.raw(",\"title\":");
    out.text(row.text(1));
    out.raw(",\"level\":");
    out.text(row.text(2));
    out.raw(",\"category\":");
    if (row.isNull(3))
        out.raw("null");
    else
        out.number(row.integer(3));
    out.raw(",\"category_name\":");
    if (row.isNull(4))
        out.raw("null");
    else
        out.text(row.text(4));
    out.raw(",\"teacher\":");
    out.text(row.text(5));
    out.raw(",\"price\":");
    out.price(row.real(6));
    out.raw(",\"published\":");
    out.text(row.text(7));
    out.raw(",\"students\":");
    out.number(row.integer(8));
    out.raw(",\"description\":");
    out.text(row.text(9));
    out.raw("}");
}

struct Condition {
    QByteArray sql; // " WHERE …" or nothing
    QVariantList values;
};

void appendTerm(Condition &where, const QByteArray &sql)
{
    where.sql += (where.sql.isEmpty() ? " WHERE " : " AND ") + sql;
}

// Django's escape of a LIKE pattern (prep_for_like_query).
QString likePattern(QString term)
{
    return u'%' + term.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s) + u'%';
}

// DRF's SearchFilter: the words are separated by blanks and commas, each has to be in one of the fields.
void appendSearch(Condition &where, QString search)
{
    const QStringList terms = pythonSplit(search.remove(QChar(0)).replace(u',', u' '));
    for (const QString &term : terms) {
        QByteArray anyField;
        for (const char *field : searchFields) {
            anyField += (anyField.isEmpty() ? "(" : " OR ") + courseModel().qualified(field) + " LIKE ? ESCAPE '\\'";
            where.values << likePattern(term);
        }
        appendTerm(where, anyField + ")");
    }
}

// DRF's OrderingFilter: unknown fields are dropped; nothing left means the model's own order.
QByteArray orderClause(const std::optional<QString> &ordering)
{
    QByteArray clause;
    for (const QString &part : ordering.value_or(QString()).split(u',', Qt::SkipEmptyParts)) {
        const QString word = pythonStrip(part);
        const bool descending = word.startsWith(u'-');
        const QStringView name = QStringView(word).mid(descending ? 1 : 0);
        for (const QLatin1StringView field : orderingFields) {
            if (name != field)
                continue;
            const QByteArray column =
                field == "category"_L1 ? QByteArrayLiteral("category_id") : QByteArray(field.data());
            clause += (clause.isEmpty() ? " ORDER BY " : ", ") + courseModel().qualified(column)
                + (descending ? " DESC" : " ASC");
        }
    }
    return clause.isEmpty() ? " ORDER BY " + courseModel().qualified("id") + " ASC" : clause;
}

// The status: 200; 400, where there is none such, as django-filter answers; 500 for a number that SQLite cannot hold.
// A category is named by id or by name.
Result<int> appendCategory(Reply &reply, Condition &where, const QString &wanted)
{
    const std::optional<PythonInt> number = pythonInt(wanted);
    if (number && number->isHuge)
        return 500;
    qlonglong id = number ? number->value : 0;
    auto found = number
        ? reply.run(
            "SELECT \"courses_category\".\"id\" FROM \"courses_category\" WHERE \"courses_category\".\"id\" = ?", {id})
        : reply.run("SELECT \"courses_category\".\"id\" FROM \"courses_category\" "
                    "WHERE \"courses_category\".\"name\" LIKE ? ESCAPE '\\' LIMIT 1",
                    {likePattern(wanted).mid(1).chopped(1)});
    if (!found)
        return tl::unexpected(found.error());
    if (!found->next())
        return 400;
    id = found->integer(0);
    appendTerm(where, courseModel().qualified("category_id") + " = ?");
    where.values << id;
    return 200;
}

// DRF's PageNumberPagination and Django's Paginator under it.
struct Page {
    std::int64_t number = 1;
    std::int64_t size = defaultPageSize;
    std::int64_t last = 1;
    std::int64_t count = 0;
    bool isLast = false; // ?page=last

    // What can be refused before the rows are counted (validate_number). A bad size falls back to the usual one.
    bool read(const ListQuery &query)
    {
        if (const auto given = pythonInt(query.perpage.value_or(QString())); given && given->value > 0)
            size = given->value;
        isLast = query.page == u"last"_s;
        if (!query.page || isLast)
            return true;
        const auto given = pythonInt(*query.page);
        number = given ? given->value : 0;
        return number >= 1;
    }

    bool counted(std::int64_t rows)
    {
        count = rows;
        last = std::max<std::int64_t>(1, count / size + (count % size ? 1 : 0));
        if (isLast)
            number = last;
        return number <= last;
    }

    std::int64_t offset() const { return (number - 1) * size; }
    std::int64_t rows() const { return std::min(size, count - offset()); }
};

void appendLink(JsonText &out, const QByteArray &uri, const Page &page, std::int64_t number)
{
    static const QString name = u"page"_s;
    if (number < 1 || number > page.last)
        out.raw("null");
    else if (number == 1)
        out.text(QString::fromUtf8(withoutParameter(uri, name)));
    else
        out.text(QString::fromUtf8(withParameter(uri, name, QString::number(number))));
}

} // namespace

ListQuery ListQuery::fromUri(const QByteArray &absoluteUri)
{
    ListQuery query;
    query.uri = absoluteUri;
    const std::array<std::pair<QLatin1StringView, std::optional<QString> *>, 6> known{{
        {"search"_L1, &query.search},
        {"level"_L1, &query.level},
        {"category"_L1, &query.category},
        {"ordering"_L1, &query.ordering},
        {"page"_L1, &query.page},
        {"perpage"_L1, &query.perpage},
    }};
    for (const auto &[name, value] : parameters(absoluteUri)) {
        for (const auto &[knownName, target] : known) {
            if (name == knownName)
                *target = value;
        }
    }
    return query;
}

Result<Answer> Queries::list(const ListQuery &query) const
{
    Reply reply(m_catalog.reader(), m_body);
    JsonText &body = reply.body;
    Condition where;
    if (query.level && !query.level->isEmpty()) {
        appendTerm(where, courseModel().qualified("level") + " = ?");
        where.values << *query.level;
    }
    if (query.category && !query.category->isEmpty()) {
        auto known = appendCategory(reply, where, *query.category);
        if (!known)
            return tl::unexpected(known.error());
        if (*known != 200)
            return reply.refused(*known, *known == 400 ? QByteArrayView(invalidCategory) : QByteArrayView());
    }
    appendSearch(where, query.search.value_or(QString()));

    QByteArray sql = listColumns + where.sql + orderClause(query.ordering);
    const bool paged = query.page || query.perpage;
    Page page;
    if (paged) {
        if (!page.read(query))
            return reply.refused(404, invalidPage);
        auto count = reply.run("SELECT COUNT(*) AS \"__count\" FROM \"courses_course\"" + where.sql, where.values);
        if (!count)
            return tl::unexpected(count.error());
        if (!page.counted(count->next() ? count->integer(0) : 0))
            return reply.refused(404, invalidPage);
        body.raw("{\"count\":");
        body.number(page.count);
        body.raw(",\"next\":");
        appendLink(body, query.uri, page, page.number + 1);
        body.raw(",\"previous\":");
        appendLink(body, query.uri, page, page.number - 1);
        body.raw(",\"results\":");
        if (page.rows() == 0) { // a slice of nothing: Django asks no rows (EmptyResultSet)
            body.raw("[]}");
            return reply.finished();
        }
        sql += page.offset() > 0 ? " LIMIT ? OFFSET ?" : " LIMIT ?";
        where.values << static_cast<qlonglong>(page.rows());
        if (page.offset() > 0)
            where.values << static_cast<qlonglong>(page.offset());
    }
    auto rows = reply.run(sql, where.values);
    if (!rows)
        return tl::unexpected(rows.error());
    body.raw("[");
    while (rows->next()) {
        if (!reply.answer.ids.empty())
            body.raw(",");
        reply.answer.ids.push_back(rows->integer(0));
        appendCourse(body, *rows);
    }
    if (auto ended = rows->error(); !ended)
        return tl::unexpected(ended.error());
    body.raw(paged ? "]}" : "]");
    reply.answer.rows = static_cast<std::int64_t>(reply.answer.ids.size());
    return reply.finished();
}

Result<Answer> Queries::course(std::int64_t id) const
{
    Reply reply(m_catalog.reader(), m_body);
    auto rows = reply.run(listColumns + QByteArrayLiteral(" WHERE \"courses_course\".\"id\" = ? LIMIT 21"),
                          {static_cast<qlonglong>(id)});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return reply.refused(404, notFound);
    appendCourse(reply.body, *rows);
    reply.answer.rows = 1;
    reply.answer.ids = {id};
    return reply.finished();
}

Result<Answer> Queries::categories() const
{
    Reply reply(m_catalog.reader(), m_body);
    auto rows = reply.run("SELECT \"courses_category\".\"id\", \"courses_category\".\"name\" FROM \"courses_category\" "
                          "ORDER BY \"courses_category\".\"id\" ASC");
    if (!rows)
        return tl::unexpected(rows.error());
    JsonText &body = reply.body;
    body.raw("[");
    while (rows->next()) {
        body.raw(reply.answer.ids.empty() ? "{\"id\":" : ",{\"id\":");
        reply.answer.ids.push_back(rows->integer(0));
        body.number(rows->integer(0));
        body.raw(",\"name\":");
        body.text(rows->text(1));
        body.raw("}");
    }
    if (auto ended = rows->error(); !ended)
        return tl::unexpected(ended.error());
    body.raw("]");
    reply.answer.rows = static_cast<std::int64_t>(reply.answer.ids.size());
    return reply.finished();
}

namespace {

// DRF's DateTimeField: isoformat() in the current time zone, "Z" for UTC.
QByteArray isoText(const QByteArray &stored, const DateTimes &times)
{
    QByteArray text = stored;
    text.replace(' ', 'T');
    if (!times.areAware)
        return text;
    if (times.timeZone == "UTC")
        return text + 'Z';
    const qsizetype point = text.indexOf('.');
    QDateTime moment = QDateTime::fromString(QString::fromLatin1(text.left(19)), Qt::ISODate);
    moment.setTimeSpec(Qt::UTC);
    const QDateTime local = moment.toTimeZone(QTimeZone(times.timeZone));
    const int offset = local.offsetFromUtc() / 60;
    const QByteArray fraction = point < 0 ? QByteArray() : text.sliced(point);
    const QByteArray shown = local.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1() + fraction;
    if (offset == 0)
        return shown + 'Z';
    return shown
        + QString::asprintf("%c%02d:%02d", offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60)
              .toLatin1();
}

} // namespace

Result<Answer> Queries::profile(std::int64_t user, const DateTimes &times) const
{
    Reply reply(m_catalog.reader(), m_body);
    auto rows = reply.run(
        "SELECT \"auth_user\".\"username\", \"auth_user\".\"first_name\", \"auth_user\".\"last_name\", "
        "\"auth_user\".\"email\", \"auth_user\".\"date_joined\", \"courses_profile\".\"city\", "
        "\"courses_profile\".\"language\", \"courses_profile\".\"interest\", \"courses_profile\".\"points\" "
        "FROM \"courses_profile\" INNER JOIN \"auth_user\" ON (\"courses_profile\".\"user_id\" = \"auth_user\".\"id\") "
        "WHERE \"courses_profile\".\"user_id\" = ? LIMIT 21",
        {static_cast<qlonglong>(user)});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return reply.refused(404, notFound);
    JsonText &body = reply.body;
    body.raw("{\"id\":");
    body.number(user);
    static constexpr std::array names{"username",    "first_name", "last_name", "email",
                                      "date_joined", "city",       "language",  "interest"};
    for (std::size_t column = 0; column < names.size(); ++column) {
        body.raw(",\"");
        body.raw(names[column]);
        body.raw("\":");
        const QByteArrayView text = rows->text(static_cast<int>(column));
        if (column == 4)
            body.text(isoText(text.toByteArray(), times));
        else
            body.text(text);
    }
    body.raw(",\"points\":");
    body.number(rows->integer(static_cast<int>(names.size())));
    body.raw("}");
    reply.answer.rows = 1;
    reply.answer.ids = {user};
    return reply.finished();
}

Result<Answer> Queries::basket(std::int64_t user) const
{
    Reply reply(m_catalog.reader(), m_body);
    auto basket = reply.run("SELECT \"courses_basket\".\"id\" FROM \"courses_basket\" "
                            "WHERE \"courses_basket\".\"user_id\" = ? LIMIT 21",
                            {static_cast<qlonglong>(user)});
    if (!basket)
        return tl::unexpected(basket.error());
    if (!basket->next())
        return reply.refused(404, notFound);
    auto rows =
        reply.run("SELECT \"courses_course\".\"id\", \"courses_course\".\"title\", \"courses_course\".\"price\" "
                  "FROM \"courses_basketitem\" INNER JOIN \"courses_course\" ON "
                  "(\"courses_basketitem\".\"course_id\" = \"courses_course\".\"id\") "
                  "WHERE \"courses_basketitem\".\"basket_id\" = ? ORDER BY \"courses_basketitem\".\"id\" ASC",
                  {static_cast<qlonglong>(basket->integer(0))});
    if (!rows)
        return tl::unexpected(rows.error());
    JsonText &body = reply.body;
    body.raw("{\"user\":");
    body.number(user);
    body.raw(",\"items\":[");
    double total = 0;
    while (rows->next()) {
        body.raw(reply.answer.ids.empty() ? "{\"course\":" : ",{\"course\":");
        reply.answer.ids.push_back(rows->integer(0));
        body.number(rows->integer(0));
        body.raw(",\"title\":");
        body.text(rows->text(1));
        body.raw(",\"price\":");
        body.price(rows->real(2));
        body.raw("}");
        total += rows->real(2);
    }
    if (auto ended = rows->error(); !ended)
        return tl::unexpected(ended.error());
    body.raw("],\"total\":");
    body.price(total);
    body.raw("}");
    reply.answer.rows = 1 + static_cast<std::int64_t>(reply.answer.ids.size());
    return reply.finished();
}

Result<Answer> Queries::livePrices(base::Instant now) const
{
    Reply reply(m_catalog.reader(), m_body);
    auto rows = reply.run("SELECT \"courses_course\".\"id\", \"courses_course\".\"price\" FROM \"courses_course\" "
                          "ORDER BY \"courses_course\".\"id\" ASC LIMIT ?",
                          {livePriceCount});
    if (!rows)
        return tl::unexpected(rows.error());
    const auto second = static_cast<qint64>(std::floor(base::posixSeconds(now)));
    JsonText &body = reply.body;
    body.raw("{\"at\":");
    body.text(QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(Qt::ISODate));
    body.raw(",\"prices\":[");
    while (rows->next()) {
        body.raw(reply.answer.ids.empty() ? "{\"id\":" : ",{\"id\":");
        const std::int64_t id = rows->integer(0);
        reply.answer.ids.push_back(id);
        body.number(id);
        body.raw(",\"price\":");
        // Up to 10 % round the price of the catalog.
        const std::uint64_t random =
            mixed(m_catalog.seed(), static_cast<std::uint64_t>(id), static_cast<std::uint64_t>(second));
        const double factor = 0.9 + 0.2 * static_cast<double>(random % 1'000'001) / 1'000'000;
        body.price(rows->real(1) * factor);
        body.raw("}");
    }
    if (auto ended = rows->error(); !ended)
        return tl::unexpected(ended.error());
    body.raw("]}");
    reply.answer.rows = static_cast<std::int64_t>(reply.answer.ids.size());
    return reply.finished();
}

} // namespace catalog
