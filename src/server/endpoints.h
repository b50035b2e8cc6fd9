#pragma once

#include "server/endpointfacts.h"

#include <optional>
#include <span>

namespace server {

// The application's URL configuration: the endpoints of the tutorial.
struct Endpoint {
    enum class Id : std::uint8_t { Courses, Course, Categories, Profile, Basket, Prices };

    Id id;
    QByteArray pattern; // "/courses/{id}/", as the command language names it
    QByteArray methodId; // drf-extensions' unique_method_id: "courses.views.CourseList.get"
    QByteArray model; // what it reads: "Course", "Category", "Profile", "Basket"
    QByteArray keyWord; // the first word of the tutorial's key function for it
    std::optional<double> timeout; // seconds, from the tutorial's table; none = the tutorial does not cache it
};

struct Route {
    const Endpoint *endpoint = nullptr; // null: no such URL, a 404
    std::optional<std::int64_t> pk; // of a pattern with {id}; none for a number beyond 64 bits, too
    QByteArray pkText{}; // the same as str(int()) has it
};

std::span<const Endpoint> endpoints();
const Endpoint *findEndpoint(QByteArrayView pattern); // null when there is none of that pattern
Route resolve(QByteArrayView path); // decoded, as request.path_info is
EndpointFacts factsOf(const Route &route); // what key functions may know of the view

} // namespace server
