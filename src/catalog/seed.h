#pragma once

#include "catalog/connection.h"

#include <functional>
#include <stop_token>

namespace catalog {

// How a long operation reports progress and is cancelled: it then ends with catalog.cancelled, without any
// changes.
struct Watch {
    static constexpr std::int64_t progressEvery = 5'000; // rows
    std::function<void(std::int64_t done, std::int64_t total)> progress = {}; // called every progressEvery rows
    std::stop_token cancel = {};
};

inline constexpr std::int64_t maxCourses = 1'000'000;

// Makes the rows of the course database: believable, and the same for the same seed. A course depends on the
// seed and its own id only, so course 42 is the same one among 500 and among a million.
class Seeder {
public:
    Seeder(Connection &connection, std::uint64_t seed)
        : m_connection(connection)
        , m_seed(seed)
    {
    }

    // Inserts everything into empty tables; the caller holds the transaction.
    Result<void> fill(std::int64_t courses, const Watch &watch);

    // Tags, users, profiles and baskets for courses 1 … `courses` that are there already.
    Result<void> fillAround(std::int64_t courses);

    struct Course {
        QString title;
        QString level;
        QString price;
        QString published;
        QString teacher;
        QString description;
        int category = 0; // from 1
        int students = 0;
    };
    static Course course(std::uint64_t seed, std::int64_t id);
    static int userCount(std::int64_t courses); // 100, more with many courses

private:
    Result<void> insertCategories();
    Result<void> insertTags(std::int64_t courses);
    Result<void> insertUsers(int users, std::int64_t courses);

    Connection &m_connection;
    std::uint64_t m_seed;
};

// A number that looks random and is the same for the same inputs on every machine, which the standard library's
// distributions are not (splitmix64's mixer).
std::uint64_t mixed(std::uint64_t seed, std::uint64_t a, std::uint64_t b = 0);

} // namespace catalog
