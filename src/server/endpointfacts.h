#pragma once

#include "server/django.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>
#include <utility>

namespace server {

// What a key function may know of the view that is asked, beside the request itself.
struct EndpointFacts {
    using Pairs = QList<std::pair<QByteArray, QByteArray>>;

    QByteArray methodId; // module, class and handler: "courses.views.CourseList.get"
    QByteArray keyWord = "course_list"; // the first word of the tutorial's key function
    Pairs kwargs; // what the URL pattern captured: {"pk", "42"}
    QList<QByteArray> parameters; // the query parameters that the endpoint understands
    QList<QByteArray> paginationParameters; // of these, the paginator's own
    std::optional<QByteArray> listSql; // str(queryset.query) of a list …
    std::optional<QByteArray> retrieveSql; // … and of a single object
    QByteArray format = "json"; // of the renderer that was negotiated
    Activation active;
    Pairs generations; // what the cache holds for the names of KeyTemplate::generations()
};

} // namespace server
