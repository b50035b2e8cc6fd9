#include "catalog/seed.h"

#include "catalog/vocabulary.h"

#include <QtCore/QDate>

#include <array>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

// What each draw of a course is for; the number only keeps the draws apart.
enum Purpose : std::uint64_t { Level = 1, Price, Published, Students, Teacher, Description, User, Basket, Tag };

template <std::size_t N> QString pick(const std::array<QStringView, N> &words, std::uint64_t random)
{
    return words[random % N].toString();
}

QString levelName(int level)
{
    static constexpr std::array<QStringView, 3> names{u"easy", u"medium", u"hard"};
    return names[static_cast<std::size_t>(level)].toString();
}

// Prices as shops have them: x9.90 up to 200, and some courses are free.
QString price(std::uint64_t random)
{
    if (random % 20 == 0)
        return u"0.00"_s;
    return QString::number(9 + 10 * (random / 20 % 20)) + u".90";
}

// Within the three years before the lab's zero, 2023-11-14.
QString date(std::uint64_t random)
{
    return QDate(2020, 11, 14).addDays(static_cast<qint64>(random % 1095)).toString(Qt::ISODate);
}

QString fullName(std::uint64_t random)
{
    return pick(vocabulary::firstNames, random) + u' ' + pick(vocabulary::lastNames, random / 1000);
}

// Only few are famous: a power of two classes, evenly within each.
int audience(std::uint64_t random)
{
    const int scale = 1 << (4 + random % 9);
    return static_cast<int>(random / 9 % static_cast<std::uint64_t>(scale)) + scale / 2;
}

} // namespace

std::uint64_t mixed(std::uint64_t seed, std::uint64_t a, std::uint64_t b)
{
    std::uint64_t x = seed + 0x9e3779b97f4a7c15U * (a + 1) + 0xd1b54a32d192ed03U * b;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

Seeder::Course Seeder::course(std::uint64_t seed, std::int64_t id)
{
    using namespace vocabulary;
    const auto n = static_cast<std::uint64_t>(id);
    const auto draw = [&](Purpose purpose) { return mixed(seed, n, purpose); };
    // Topics and title forms are walked through, not drawn, so that no title comes twice before all have been used.
    const std::uint64_t turn = n - 1 + seed % 1'000 * 7;
    const std::size_t topic = (turn * 37) % topics.size();
    const std::uint64_t round = turn / topics.size();
    const int level = static_cast<int>((draw(Level) + round) % 3);
    const auto &forms = titleForms[static_cast<std::size_t>(level)];
    const std::uint64_t edition = (n - 1) / (topics.size() * forms.size() / 2);

    Course course;
    course.category = static_cast<int>(topic / topicsPerCategory) + 1;
    course.level = levelName(level);
    course.title = forms[round % forms.size()].toString().arg(topics[topic]);
    if (edition > 0)
        course.title += u" ("_s + QString::number(edition + 1) + u')';
    course.price = price(draw(Price));
    course.published = date(draw(Published));
    course.students = audience(draw(Students));
    // A teacher teaches many courses.
    course.teacher = fullName(mixed(seed, draw(Teacher) % 180, Teacher));
    const std::uint64_t random = draw(Description);
    course.description = pick(openings, random).arg(topics[topic]) + u' ' + pick(middles, random / 100) + u' '
        + pick(closings, random / 10'000);
    if (id == 42) { // the course that the tutorial, the lessons and the commands' examples speak of
        course.title = u"Neural Networks"_s;
        course.level = u"hard"_s;
        course.category = deepLearningCategory;
        course.description = u"Neural networks from the first neuron to transformers. "_s + pick(middles, random / 100)
            + u' ' + pick(closings, random / 10'000);
    }
    return course;
}

int Seeder::userCount(std::int64_t courses)
{
    return static_cast<int>(std::clamp<std::int64_t>(courses / 50, 100, 5'000));
}

Result<void> Seeder::fill(std::int64_t courses, const Watch &watch)
{
    if (auto done = insertCategories(); !done)
        return done;
    const QByteArray sql =
        "INSERT INTO \"courses_course\" (\"id\", \"title\", \"level\", \"price\", \"published\", "
        "\"category_id\", \"students\", \"teacher\", \"description\") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    for (std::int64_t id = 1; id <= courses; ++id) {
        if (id % Watch::progressEvery == 0) {
            if (watch.cancel.stop_requested())
                return base::failure(QByteArrayLiteral("catalog.cancelled"));
            if (watch.progress)
                watch.progress(id, courses);
        }
        const Course row = course(m_seed, id);
        auto inserted =
            m_connection.run(sql,
                             {QVariant::fromValue(static_cast<qlonglong>(id)), row.title, row.level, row.price,
                              row.published, row.category, row.students, row.teacher, row.description});
        if (!inserted)
            return tl::unexpected(inserted.error());
    }
    if (auto done = fillAround(courses); !done)
        return done;
    if (watch.cancel.stop_requested())
        return base::failure(QByteArrayLiteral("catalog.cancelled"));
    if (watch.progress)
        watch.progress(courses, courses);
    return {};
}

Result<void> Seeder::fillAround(std::int64_t courses)
{
    if (auto done = insertTags(courses); !done)
        return done;
    return insertUsers(userCount(courses), courses);
}

Result<void> Seeder::insertCategories()
{
    for (const QStringView name : vocabulary::categories) {
        auto inserted = m_connection.run("INSERT INTO \"courses_category\" (\"name\") VALUES (?)", {name.toString()});
        if (!inserted)
            return tl::unexpected(inserted.error());
    }
    return {};
}

Result<void> Seeder::insertTags(std::int64_t courses)
{
    qlonglong tag = 0;
    for (const QStringView name : vocabulary::tags) {
        auto inserted = m_connection.run("INSERT INTO \"courses_tag\" (\"name\") VALUES (?)", {name.toString()});
        if (!inserted)
            return tl::unexpected(inserted.error());
        ++tag;
        if (courses < 1)
            continue;
        // Some twenty courses each, rising, so that none comes twice.
        const std::int64_t step = std::max<std::int64_t>(1, courses / 20);
        const auto start = static_cast<std::int64_t>(mixed(m_seed, static_cast<std::uint64_t>(tag), Tag)
                                                     % static_cast<std::uint64_t>(step));
        for (qlonglong course = start + 1; course <= courses; course += step) {
            auto tagged = m_connection.run(
                "INSERT INTO \"courses_tag_courses\" (\"tag_id\", \"course_id\") VALUES (?, ?)", {tag, course});
            if (!tagged)
                return tl::unexpected(tagged.error());
        }
    }
    return {};
}

Result<void> Seeder::insertUsers(int users, std::int64_t courses)
{
    for (int id = 1; id <= users; ++id) {
        const std::uint64_t random = mixed(m_seed, static_cast<std::uint64_t>(id), User);
        const QString first = pick(vocabulary::firstNames, random);
        const QString last = pick(vocabulary::lastNames, random / 1000);
        const QString username = (first + u'.' + last).toLower().replace(u' ', u'-') + QString::number(id);
        const QString joined = date(random / 7) + u" 09:00:00";
        auto user =
            m_connection.run("INSERT INTO \"auth_user\" (\"id\", \"username\", \"first_name\", \"last_name\", "
                             "\"email\", \"is_staff\", \"is_active\", \"date_joined\") VALUES (?, ?, ?, ?, ?, ?, 1, ?)",
                             {id, username, first, last, QString(username + u"@example.org"), id == 1 ? 1 : 0, joined});
        if (!user)
            return tl::unexpected(user.error());
        auto profile = m_connection.run(
            "INSERT INTO \"courses_profile\" (\"user_id\", \"city\", \"language\", \"interest\", \"points\") "
            "VALUES (?, ?, ?, ?, ?)",
            {id, pick(vocabulary::cities, random / 11), pick(vocabulary::languages, random / 13),
             pick(vocabulary::categories, random / 17), static_cast<int>(random / 19 % 2'000)});
        if (!profile)
            return tl::unexpected(profile.error());
        auto basket = m_connection.run(
            "INSERT INTO \"courses_basket\" (\"id\", \"user_id\", \"updated\") VALUES (?, ?, ?)", {id, id, joined});
        if (!basket)
            return tl::unexpected(basket.error());
        const std::uint64_t items = courses < 1 ? 0 : random / 23 % 5;
        for (std::uint64_t item = 0; item < items; ++item) {
            const auto course =
                static_cast<qlonglong>(mixed(random, item, Basket) % static_cast<std::uint64_t>(courses)) + 1;
            auto added = m_connection.run(
                "INSERT INTO \"courses_basketitem\" (\"basket_id\", \"course_id\", \"added\") VALUES (?, ?, ?)",
                {id, course, joined});
            if (!added)
                return tl::unexpected(added.error());
        }
    }
    return {};
}

} // namespace catalog
