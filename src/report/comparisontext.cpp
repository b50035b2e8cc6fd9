#include "report/comparisontext.h"

#include "report/backendnames.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace report {

namespace {

struct Comparing {
    Q_DECLARE_TR_FUNCTIONS(report::Comparison)
};

// cache_page keeps an entry for each language, and cache_response one for the URL.
constexpr char methodsExample[] = R"(django 3.2 locale=on languages=en,de,fr
cache /courses/ page timeout=15m
get /courses/?page=1 header "Accept-Language: en"
get /courses/?page=1 header "Accept-Language: de"
get /courses/?page=1 header "Accept-Language: en"
save course 1 title="Deep Learning"
get /courses/?page=1 header "Accept-Language: de"
)";

// What each backend is told for: not shared, lost on restart, slow.
constexpr char backendsExample[] = R"(processes 2
cache /courses/{id}/ response timeout=15m key="single_course_{pk}"
on save Course delete "single_course_{pk}"
get /courses/42/ from 1
get /courses/42/ from 2
get /courses/42/ from 1
save course 42 title="Deep Learning" from 1
get /courses/42/ from 1
get /courses/42/ from 2
restart all
get /courses/42/ from 1
get /courses/42/ from 2
)";

constexpr char ttlExample[] = R"(cache /courses/{id}/ response timeout=15m key=url
get /courses/42/
advance 40s
get /courses/42/
save course 42 title="First edit"
get /courses/42/
advance 40s
get /courses/42/
advance 5m
get /courses/42/
save course 42 title="Second edit"
advance 2m
get /courses/42/
)";

constexpr char receiversExample[] = R"(cache /courses/{id}/ response timeout=15m key="single_course_{pk}"
on save,delete Course delete "single_course_{pk}"
get /courses/42/
get /courses/42/
save course 42 title="Deep Learning"
get /courses/42/
get /courses/42/
save course 42 price=49
get /courses/42/
)";

} // namespace

QList<Comparison> comparisons()
{
    const auto backend = [](const char *kind, const QByteArray &place = {}) {
        QByteArray way = QByteArray("backend=") + kind;
        if (!place.isEmpty())
            way += '@' + place;
        return ComparedWay{backendText(kind), way};
    };
    return {
        {"methods",
         Comparing::tr("@cache_page vs. @cache_response"),
         {{u"@cache_page"_s, "method=page"}, {u"@cache_response"_s, "method=response"}},
         methodsExample},
        {"backends",
         Comparing::tr("The five backends"),
         {backend("locmem"), backend("database"), backend("file"), backend("redis", "redis://127.0.0.1:6379/1"),
          backend("memcached", "127.0.0.1:11211")},
         backendsExample},
        {"ttl",
         Comparing::tr("TTL 60 s vs. 15 min"),
         {{Comparing::tr("TTL 60 s"), "timeout=60s"}, {Comparing::tr("TTL 15 min"), "timeout=15m"}},
         ttlExample},
        {"receivers",
         Comparing::tr("Receivers on and off"),
         {{Comparing::tr("receivers on"), {}}, {Comparing::tr("receivers off"), "receivers=off"}},
         receiversExample},
    };
}

} // namespace report
