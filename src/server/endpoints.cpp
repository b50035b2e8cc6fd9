#include "server/endpoints.h"

#include <algorithm>
#include <array>

namespace server {

namespace {

constexpr qsizetype mostDigits = 4300; // sys.int_max_str_digits

QByteArray withoutZeros(QByteArrayView digits)
{
    while (digits.size() > 1 && digits.front() == '0')
        digits = digits.sliced(1);
    return digits.toByteArray();
}

} // namespace

std::span<const Endpoint> endpoints()
{
    using Id = Endpoint::Id;
    constexpr double minute = 60;
    constexpr double hour = 3600;
    static const std::array<Endpoint, 6> all = {{
        {Id::Courses, "/courses/", "courses.views.CourseList.get", "Course", "course_list", 15 * minute},
        {Id::Course, "/courses/{id}/", "courses.views.CourseDetail.get", "Course", "single_course", 15 * minute},
        {Id::Categories, "/categories/", "courses.views.CategoryList.get", "Category", "categories", 24 * hour},
        {Id::Profile, "/users/{id}/profile/", "users.views.Profile.get", "Profile", "profile", 5 * minute},
        {Id::Basket, "/users/{id}/basket/", "users.views.Basket.get", "Basket", "basket", 5 * minute},
        {Id::Prices, "/prices/live/", "prices.views.LivePrices.get", "Price", "prices", std::nullopt},
    }};
    return all;
}

const Endpoint *findEndpoint(QByteArrayView pattern)
{
    for (const Endpoint &endpoint : endpoints()) {
        if (endpoint.pattern == pattern)
            return &endpoint;
    }
    return nullptr;
}

Route resolve(QByteArrayView path)
{
    constexpr QByteArrayView placeholder = "{id}";
    for (const Endpoint &endpoint : endpoints()) {
        const qsizetype at = endpoint.pattern.indexOf(placeholder);
        if (at < 0) {
            if (path == endpoint.pattern)
                return {&endpoint, std::nullopt, {}};
            continue;
        }
        const QByteArrayView before = QByteArrayView(endpoint.pattern).first(at);
        const QByteArrayView after = QByteArrayView(endpoint.pattern).sliced(at + placeholder.size());
        if (!path.startsWith(before) || !path.endsWith(after) || path.size() <= before.size() + after.size())
            continue;
        const QByteArrayView pk = path.sliced(before.size(), path.size() - before.size() - after.size());
        // Django's <int:pk> converter takes digits only, and as many as Python's int().
        if (pk.size() > mostDigits || !std::all_of(pk.begin(), pk.end(), [](char c) { return c >= '0' && c <= '9'; }))
            continue;
        Route route{&endpoint, std::nullopt, withoutZeros(pk)};
        bool fits = false;
        if (const qlonglong number = route.pkText.toLongLong(&fits); fits)
            route.pk = number;
        return route;
    }
    return {};
}

EndpointFacts factsOf(const Route &route)
{
    EndpointFacts facts;
    if (!route.endpoint)
        return facts;
    facts.methodId = route.endpoint->methodId;
    facts.keyWord = route.endpoint->keyWord;
    if (!route.pkText.isEmpty())
        facts.kwargs = {{"pk", route.pkText}};
    else if (route.pk)
        facts.kwargs = {{"pk", QByteArray::number(qlonglong(*route.pk))}};
    if (route.endpoint->id == Endpoint::Id::Courses) {
        facts.parameters = {"search", "level", "category", "ordering", "page", "perpage"};
        facts.paginationParameters = {"page", "perpage"};
    }
    return facts;
}

} // namespace server
