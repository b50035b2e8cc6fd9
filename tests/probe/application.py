"""A small Django project in one file, for the tests: courses, cached in the ways that people do.

Run by gunicorn (application:application) and inside the tests. Environment: TEST_DATABASE (a file), TEST_CACHES (JSON),
TEST_MIDDLEWARE=0 leaves the probe out."""
import json
import logging
import os
import sys

from django.conf import settings

LOCMEM = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
PROBE = ["lookaside_probe.Middleware"] if os.environ.get("TEST_MIDDLEWARE", "1") == "1" else []

if not settings.configured:
    settings.configure(
        ALLOWED_HOSTS=["*"],
        CACHES=json.loads(os.environ.get("TEST_CACHES", "null")) or LOCMEM,
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["TEST_DATABASE"]}},
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"],
        LOGGING_CONFIG=None,
        MIDDLEWARE=PROBE + ["django.contrib.sessions.middleware.SessionMiddleware",
                            "django.contrib.auth.middleware.AuthenticationMiddleware"],
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        ROOT_URLCONF=__name__,
        SECRET_KEY="not-a-secret-but-never-told",
        SESSION_ENGINE="django.contrib.sessions.backends.cache",
        USE_TZ=True,
    )
    import django
    django.setup()

from django.contrib.auth import authenticate, login  # noqa: E402
from django.core.cache import cache, caches  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models, transaction  # noqa: E402
from django.db.models.signals import m2m_changed, post_delete, post_save  # noqa: E402
from django.dispatch import receiver  # noqa: E402
from django.http import HttpResponse, JsonResponse, StreamingHttpResponse  # noqa: E402
from django.urls import path  # noqa: E402
from django.views.decorators.cache import cache_page  # noqa: E402


class Tag(models.Model):
    name = models.CharField(max_length=20)

    class Meta:
        app_label = "shop"


class Course(models.Model):
    title = models.CharField(max_length=80)
    tags = models.ManyToManyField(Tag)

    class Meta:
        app_label = "shop"


@receiver([post_save, post_delete], sender=Course)
def drop_course(sender, instance, **kwargs):
    cache.delete("course_list")
    cache.delete("course:%s" % instance.pk)


@receiver(post_save, sender=Course)
def drop_after_commit(sender, instance, **kwargs):
    transaction.on_commit(lambda: cache.delete("late:%s" % instance.pk))


@receiver(m2m_changed, sender=Course.tags.through)
def drop_tags(sender, instance, **kwargs):
    cache.delete("tags:%s" % instance.pk)


def course(request, pk):
    found = cache.get("course:%s" % pk)
    if found is None:
        found = Course.objects.get(pk=pk).title
        cache.set("course:%s" % pk, found, 900)
    return JsonResponse({"title": found})


def course_list(request):
    """The receiver deletes this key."""
    titles = cache.get_or_set("course_list", lambda: list(Course.objects.values_list("title", flat=True)), 60)
    return JsonResponse({"titles": titles})


@cache_page(900)
def page(request):
    """Nothing deletes this page: it becomes stale."""
    return JsonResponse({"titles": list(Course.objects.values_list("title", flat=True))})


def unsteady(request):
    cache.get("unsteady")
    cache.set("unsteady", 1)
    return HttpResponse(os.urandom(8).hex())


def who(request):
    cache.get("who")
    cache.set("who", 1)
    return HttpResponse("you are %s" % (request.user.pk or "nobody"))


def enter(request):
    login(request, authenticate(username="ada", password="secret"))
    return HttpResponse("welcome")


def edit(request, pk):
    with transaction.atomic():
        changed = Course.objects.get(pk=pk)
        changed.title = request.GET.get("title", "Changed")
        changed.save()
    return HttpResponse("saved")


def tag(request, pk):
    Course.objects.get(pk=pk).tags.add(Tag.objects.get_or_create(name="new")[0])
    return HttpResponse("tagged")


def many(request):
    """Twenty operations, each with this request's own number in its key."""
    number = request.GET["n"]
    for i in range(10):
        cache.set("many:%s:%d" % (number, i), i)
        cache.get("many:%s:%d" % (number, i))
        if i == 5:
            Course.objects.count()
            import time
            time.sleep(0.002)  # so that requests interleave
    return HttpResponse("done")


def locked(request):
    """Asks for no value. django-redis alone has locks, whose release is a script with GET."""
    with cache.lock("lock:page"):
        return HttpResponse("alone" if "lock:page" in cache else "?")


def fails(request):
    cache.get("before-the-fall")
    raise RuntimeError("as it should")


def brittle(request):
    """Works only with what another request has stored."""
    if "fill" in request.GET:
        cache.set("brittle", 1)
    if cache.get("brittle") is None:
        logging.getLogger("shop").error("nothing there")
        raise RuntimeError("as it should not")
    return HttpResponse("fine")


def counted(request):
    """Reads back what it has written."""
    cache.get_or_set("counted", 1)
    cache.add("hits", 0)
    hits = cache.incr("hits")
    return HttpResponse("counted %d" % hits if "told" in request.GET else "counted")


def raw(request):
    """Asks Redis past Django's cache API, by the connections of the cache."""
    from django_redis import get_redis_connection
    cache.get("beside")
    get_redis_connection("default").set("raw", 1, ex=60)
    get_redis_connection("default").get("raw")
    return HttpResponse("asked")


def stream(request):
    return StreamingHttpResponse([b"a", b"b"])


def pid(request):
    return HttpResponse(str(os.getpid()))


async def quick(request):
    return HttpResponse("%s" % (await async_cache_get("quick")))


async def async_cache_get(key):
    from asgiref.sync import sync_to_async
    return await sync_to_async(cache.get)(key)


try:
    from rest_framework.renderers import JSONRenderer
    from rest_framework.response import Response
    from rest_framework.views import APIView
    from rest_framework_extensions.cache.decorators import cache_response
except ImportError:
    api = []
else:
    def named_key(view_instance, view_method, request, args, kwargs):
        return "named:%s" % kwargs["pk"]

    class Hidden(APIView):
        """Its key is a hash, of which the course is no part."""
        renderer_classes = [JSONRenderer]

        @cache_response(900)
        def get(self, request, pk):
            return Response({"title": Course.objects.get(pk=pk).title})

    class Named(Hidden):
        @cache_response(900, key_func=named_key)
        def get(self, request, pk):
            return Response({"title": Course.objects.get(pk=pk).title})

    api = [path("hidden/<int:pk>/", Hidden.as_view()), path("named/<int:pk>/", Named.as_view())]

urlpatterns = api + [
    path("courses/", course_list), path("courses/<int:pk>/", course), path("page/", page), path("catalog/", page),
    path("unsteady/", unsteady), path("brittle/", brittle),
    path("counted/", counted), path("raw/", raw),
    path("who/", who), path("enter/", enter), path("edit/<int:pk>/", edit), path("tag/<int:pk>/", tag),
    path("many/", many), path("locked/", locked), path("fails/", fails), path("stream/", stream), path("pid/", pid), path("quick/", quick),
    path("hit/", cache_page(900)(lambda request: HttpResponse("x" * 2000))),
]


def prepare():
    """Makes the tables and a few rows."""
    from django.contrib.auth.models import User
    from django.core.management import call_command
    from django.db import connection
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        editor.create_model(Tag)
        editor.create_model(Course)
    for number in range(1, 6):
        Course.objects.create(title="Course %d" % number)
    User.objects.create_user("ada", password="secret")
    connection.close()


if __name__ == "__main__":
    prepare()
    sys.exit()

application = get_wsgi_application()
assert caches  # what the tests import from here
