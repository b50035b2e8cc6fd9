#include "report/findingcure.h"

namespace report {

using advice::Finding;
using Fault = advice::Finding::Fault;
using Change = trial::Cure::Change;

namespace {

constexpr char generationPython[] = R"(def courses_key(request):
    generation = cache.get("courses:generation", 1)
    return f"{request.get_full_path()}:{generation}"

def new_generation():
    cache.add("courses:generation", 1, timeout=None)
    cache.incr("courses:generation")

@receiver([post_save, post_delete], sender=Course)
def course_changed(sender, **kwargs):
    transaction.on_commit(new_generation)
)";

constexpr char bulkPython[] = R"(with transaction.atomic():
    Course.objects.filter(level="hard").update(price=0)  # sends no signal
    transaction.on_commit(new_generation)

def new_generation():
    cache.add("courses:generation", 1, timeout=None)
    cache.incr("courses:generation")
)";

constexpr char relatedPython[] = R"(@receiver([post_save, post_delete], sender=Course)
@receiver([post_save, post_delete], sender=Category)
@receiver(m2m_changed, sender=Course.tags.through)
def shown_data_changed(sender, **kwargs):
    transaction.on_commit(new_generation)
)";

constexpr char commitPython[] = R"(@receiver(post_save, sender=Course)
def course_saved(sender, instance, **kwargs):
    key = f"single_course_{instance.pk}"
    transaction.on_commit(lambda: cache.delete(key))
)";

constexpr char privatePython[] = R"(@cache_page(15 * 60)
@vary_on_cookie  # inside cache_page: seen before the page is stored
def profile(request, pk):
    ...

# Where tokens tell the users apart:
@cache_page(15 * 60)
@vary_on_headers("Authorization")
def api_profile(request, pk):
    ...
)";

constexpr char keyPython[] = R"(class CourseListKey(DefaultKeyConstructor):
    query_params = bits.QueryParamsKeyBit()  # page and filters: all of them
    url_kwargs = bits.KwargsKeyBit()

@cache_response(timeout=15 * 60, key_func=CourseListKey())
def list(self, request, *args, **kwargs):
    ...
)";

constexpr char sharedPython[] = R"(CACHES = {
    "default": {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": "redis://127.0.0.1:6379/1",
    },
}
)";

constexpr char errorsPython[] = R"(CACHES = {
    "default": {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": "redis://127.0.0.1:6379/1",
        "OPTIONS": {
            "IGNORE_EXCEPTIONS": True,
            "SOCKET_CONNECT_TIMEOUT": 0.5,  # seconds
            "SOCKET_TIMEOUT": 0.5,
        },
    },
}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
)";

constexpr char clearPython[] = R"(CACHES = {
    "default": {..., "LOCATION": "redis://127.0.0.1:6379/1"},
    "sessions": {..., "LOCATION": "redis://127.0.0.1:6379/2"},
}
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
SESSION_CACHE_ALIAS = "sessions"

# and in the place of cache.clear():
cache.incr("courses:generation")
)";

constexpr char lockPython[] = R"(def get_or_make(key, make, timeout, patience=5):
    deadline = time.monotonic() + patience
    while (value := cache.get(key)) is None:
        holds = cache.add(key + ":lock", 1, patience)
        if not holds and time.monotonic() < deadline:
            time.sleep(0.05)
            continue
        try:
            value = make()
            cache.set(key, value, timeout)
        finally:
            if holds:
                cache.delete(key + ":lock")
        break
    return value
)";

constexpr char browserPython[] = R"(@cache_control(no_cache=True)  # outside: to browsers; they ask each time
@conditional_page  # and get 304 while nothing changed
@cache_page(15 * 60)
def course_list(request):
    ...
)";

constexpr char meaningPython[] = R"(IGNORED = ("utm_", "gclid", "fbclid")

def courses_key(view_instance, view_method, request, args, kwargs):
    query = sorted(
        (name, value)
        for name, values in request.GET.lists()
        for value in values
        if not name.startswith(IGNORED)
    )
    return f"{request.path}?{urlencode(query)}"
)";

constexpr char statusPython[] = R"(def get_or_make(key, make, timeout):
    response = cache.get(key)
    if response is None:
        response = make()
        cache.set(key, response, timeout if response.status_code == 200 else 5)
    return response
)";

constexpr char counterPython[] = R"(cache.add("courses:generation", 1, timeout=None)
cache.incr("courses:generation")
cache.touch("courses:generation", timeout=None)  # incr gave it the default TIMEOUT
)";

constexpr char helperPython[] = R"(class CoursesUpdatedAt(bits.KeyBitBase):
    def get_data(self, **kwargs):
        # never ends before the answers that are kept under it
        return cache.get_or_set("courses:updated_at", timezone.now, timeout=None)

@receiver([post_save, post_delete], sender=Course)
def course_changed(sender, **kwargs):
    cache.set("courses:updated_at", timezone.now(), timeout=None)
)";

constexpr char releasePython[] = R"(CACHES = {
    "default": {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": "redis://127.0.0.1:6379/1",
        "VERSION": 2,  # one more with each release that changes what is pickled
    },
}

cache.set(key, CourseSerializer(course).data)  # plain data, in the place of the object
)";

constexpr char missingPython[] = R"(MISSING = object()

value = cache.get(key, MISSING)
if value is MISSING:  # None and [] are answers, too
    value = make()
    cache.set(key, value, timeout)
)";

bool isOfCampaigns(const Finding &finding)
{
    for (const QString &line : finding.args) {
        for (const char *name : {"utm_", "gclid=", "fbclid="}) {
            if (line.contains(QLatin1StringView(name)))
                return true;
        }
    }
    return false;
}

} // namespace

std::optional<trial::Cure> cureOf(const Finding &finding)
{
    const auto cure = [&finding](Change change, const QString &model = {}) {
        return trial::Cure{change, finding.endpoint, model.toUtf8(), {}};
    };
    switch (finding.fault) {
    case Fault::DeletesNothing:
    case Fault::PatternFindsNothing:
        return cure(Change::Generation, finding.args.value(2));
    case Fault::BulkUnnoticed:
    case Fault::RelatedUnnoticed:
        return cure(Change::Generation, finding.args.value(0));
    case Fault::BeforeCommit:
        return cure(Change::OnCommit);
    case Fault::PrivateShared:
        return cure(Change::KeyByUser);
    case Fault::KeyForgets:
    case Fault::BrowserCopy:
        return cure(Change::KeyByUrl);
    case Fault::PerProcess:
        return cure(Change::SharedBackend);
    case Fault::BackendDown:
        return cure(Change::IgnoreErrors);
    case Fault::ClearTakesOthers:
        return cure(Change::NoClear);
    case Fault::Stampede:
        return cure(Change::Lock);
    case Fault::SameMeaning:
        return cure(isOfCampaigns(finding) ? Change::KeyByKnown : Change::KeyByUrl);
    case Fault::GenerationReset: {
        if (!finding.args.value(1).isEmpty()) // it is stored by code that the lab does not have
            return {};
        trial::Cure counter = cure(Change::KeepCounter);
        counter.key = finding.args.value(0).toUtf8();
        return counter;
    }
    case Fault::ErrorStored:
        return cure(Change::ShortErrors);
    case Fault::ErrorsAddUp:
        return cure(Change::ShortTimeouts);
    case Fault::SlowPattern:
        return cure(Change::NoPattern);
    case Fault::NothingStored: // the lab's views take None for what it is
    case Fault::HelperExpires: // they have no key bit that stores something
    case Fault::Unreadable: // nor classes that move
        return {};
    }
    return {};
}

QByteArray pythonOf(Fault fault)
{
    switch (fault) {
    case Fault::DeletesNothing:
    case Fault::PatternFindsNothing:
        return generationPython;
    case Fault::BulkUnnoticed:
        return bulkPython;
    case Fault::RelatedUnnoticed:
        return relatedPython;
    case Fault::BeforeCommit:
        return commitPython;
    case Fault::PrivateShared:
        return privatePython;
    case Fault::KeyForgets:
        return keyPython;
    case Fault::PerProcess:
        return sharedPython;
    case Fault::BackendDown:
        return errorsPython;
    case Fault::ClearTakesOthers:
        return clearPython;
    case Fault::Stampede:
        return lockPython;
    case Fault::BrowserCopy:
        return browserPython;
    case Fault::SameMeaning:
        return meaningPython;
    case Fault::ErrorStored:
        return statusPython;
    case Fault::GenerationReset:
        return counterPython;
    case Fault::NothingStored:
        return missingPython;
    case Fault::ErrorsAddUp:
        return errorsPython;
    case Fault::SlowPattern:
        return generationPython;
    case Fault::HelperExpires:
        return helperPython;
    case Fault::Unreadable:
        return releasePython;
    }
    return {};
}

} // namespace report
