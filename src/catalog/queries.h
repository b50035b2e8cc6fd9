#pragma once

#include "base/time.h"
#include "catalog/catalog.h"
#include "catalog/json.h"

#include <vector>

namespace catalog {

// The response of an endpoint, and its cost.
struct Answer {
    int status = 200; // 500: Python's OverflowError, of a number that SQLite cannot hold
    bool raised = false; // by the view, as an exception: what stands around the view sees no response
    QByteArray body; // JSON as Django REST framework renders it: compact, UTF-8
    QByteArray sql; // the statements that were run, with their values filled in; more than one are joined by ";\n"
    int queries = 0; // how many statements
    std::int64_t rows = 0; // that they answered
    std::vector<std::int64_t> ids; // of the courses (categories, user) in the body
    Duration measured{0}; // SQL and JSON together, on this machine
};

// The parameters of GET /courses/. Text as a person typed it; absent is not the same as empty.
struct ListQuery {
    std::optional<QString> search;
    std::optional<QString> level;
    std::optional<QString> category; // an id or a name
    std::optional<QString> ordering; // "-price,title"
    std::optional<QString> page;
    std::optional<QString> perpage;
    QByteArray uri; // the request's absolute URI: `next` and `previous` are made of it

    // The parameters in a URI's query string as Python's parse_qsl reads them; of a repeated one the last counts, as in
    // request.query_params.get(). Unknown ones are ignored.
    static ListQuery fromUri(const QByteArray &absoluteUri);
};

// How the site writes moments: USE_TZ and TIME_ZONE.
struct DateTimes {
    bool areAware = true; // false: as they lie in the database, without an offset
    QByteArray timeZone = "UTC";
};

inline constexpr int defaultPageSize = 20; // PAGE_SIZE; perpage changes it

// The endpoints' reading side. Answers with 400, 404 and 500 are answers; an Error is a database that failed.
class Queries {
public:
    explicit Queries(Catalog &catalog) // borrowed
        : m_catalog(catalog)
    {
    }

    Result<Answer> list(const ListQuery &query) const; // /courses/: a plain list, or DRF's page of it
    Result<Answer> course(std::int64_t id) const; // /courses/{id}/
    Result<Answer> categories() const; // /categories/
    Result<Answer> profile(std::int64_t user, const DateTimes &times = {}) const; // /users/{id}/profile/
    Result<Answer> basket(std::int64_t user) const; // /users/{id}/basket/

    // /prices/live/: the prices of the moment. They change every second and are the same for the same seed and second.
    Result<Answer> livePrices(base::Instant now) const;

private:
    Catalog &m_catalog;
    mutable JsonText m_body; // of the answer in the making
};

} // namespace catalog
