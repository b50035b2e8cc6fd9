#!/usr/bin/python3
"""Plays scenarios in Debian's real Django, on a clock of its own.

Reads one scenario a line from standard input, as JSON: {"catalog": a SQLite file, "seed": of the live prices,
"steps": [{"do": ...}, ...]}. Answers one line each: {"steps": [...]}, with an object a step. Every step's answer holds
"held", what the cache would find now: [[full key, seconds left or null], ...]. Whatever time it is, is said by the
steps: nothing here looks at the machine's clock.
"""
import datetime
import hashlib
import importlib.util
import io
import json
import logging
import os
import pickle
import shutil
import sys
import tempfile
import threading
import time
import urllib.parse
import zoneinfo

EPOCH = 1_700_000_000.0


class VirtualClock:
    now = EPOCH


time.time = lambda: VirtualClock.now
HERE = os.path.dirname(os.path.abspath(__file__))

package = importlib.util.spec_from_file_location(
    "courses_site", HERE + "/site/__init__.py", submodule_search_locations=[HERE + "/site"])
sys.modules["courses_site"] = importlib.util.module_from_spec(package)  # `site` is a module of Python's own

import django  # noqa: E402
from django.conf import settings  # noqa: E402

FOLDER = tempfile.mkdtemp(prefix="lookaside-django-")
settings.configure(
    ALLOWED_HOSTS=["*"], SECRET_KEY="x", ROOT_URLCONF="driver_urls", USE_TZ=True, LANGUAGE_CODE="en-us",
    TIME_ZONE="UTC", DEFAULT_AUTO_FIELD="django.db.models.AutoField", INSTALLED_APPS=["courses_site", "rest_framework"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER + "/courses.sqlite",
                           "OPTIONS": {"timeout": 0}}},
    CACHES={"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}},
    MIDDLEWARE=[], LOGGING_CONFIG=None,
    REST_FRAMEWORK={"DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
                    "DEFAULT_AUTHENTICATION_CLASSES": ["courses_site.authentication.FromEnvironment"], "UNAUTHENTICATED_USER": None},
)


class VirtualDatetime(datetime.datetime):
    @classmethod
    def utcnow(cls):
        return datetime.datetime.utcfromtimestamp(VirtualClock.now)

    @classmethod
    def now(cls, tz=None):
        return datetime.datetime.fromtimestamp(VirtualClock.now, tz)


django.setup()
logging.disable(logging.CRITICAL)

from django.core.cache import caches  # noqa: E402
from django.core.cache.backends.base import DEFAULT_TIMEOUT  # noqa: E402
from django.core.cache.backends.db import DatabaseCache  # noqa: E402
from django.core.cache.backends.dummy import DummyCache  # noqa: E402
from django.core.cache.backends.filebased import FileBasedCache  # noqa: E402
from django.core.cache.backends.locmem import LocMemCache  # noqa: E402
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.db.models.signals import post_delete, post_save  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.test.utils import override_settings  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils import timezone, translation  # noqa: E402
from django.utils.decorators import method_decorator  # noqa: E402
from django.views.decorators.cache import cache_page  # noqa: E402
from django.views.decorators.vary import vary_on_headers  # noqa: E402
from rest_framework_extensions.cache.decorators import cache_response  # noqa: E402

import older  # noqa: E402

older.undo()
timezone.datetime = VirtualDatetime

from courses_site import keys, models, views  # noqa: E402


class Visit(threading.local):
    """What is seen of the request that is being answered in this thread."""
    ran = False  # the view's own code, behind the cache
    bypass = False  # no cache: what the database says
    depth = 0  # of operations on the cache that call each other
    looked = []
    stored = []
    queries = 0


visit = Visit()


def spied(backend):
    """The backend's own class, which tells its outermost operations."""

    class Spied(backend):
        names = {}  # of the files, whose own names are hashes

        def outermost(self, operation, key, version, call):
            visit.depth += 1
            try:
                full = self.make_key(key, version=version)
                self.names[hashlib.md5(full.encode()).hexdigest()] = full
                if visit.depth == 1 and operation == "get":
                    visit.looked.append(full)
                if visit.depth == 1 and operation == "set":
                    visit.stored.append(full)
                return call()
            finally:
                visit.depth -= 1

        def get(self, key, default=None, version=None):
            return self.outermost("get", key, version, lambda: super(Spied, self).get(key, default, version))

        def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
            return self.outermost("set", key, version, lambda: super(Spied, self).set(key, value, timeout, version))

        def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
            return self.outermost("add", key, version, lambda: super(Spied, self).add(key, value, timeout, version))

        def touch(self, key, timeout=DEFAULT_TIMEOUT, version=None):
            return self.outermost("touch", key, version, lambda: super(Spied, self).touch(key, timeout, version))

        def delete(self, key, version=None):
            return self.outermost("delete", key, version, lambda: super(Spied, self).delete(key, version))

        def incr(self, key, delta=1, version=None):
            return self.outermost("incr", key, version, lambda: super(Spied, self).incr(key, delta, version))

        def has_key(self, key, version=None):
            return self.outermost("has_key", key, version, lambda: super(Spied, self).has_key(key, version))

    return Spied


BACKENDS = {"locmem": spied(LocMemCache), "database": spied(DatabaseCache), "file": spied(FileBasedCache),
            "dummy": spied(DummyCache)}


def zone_of_table():
    """In which DatabaseCache writes its dates."""
    return datetime.timezone.utc if settings.USE_TZ else zoneinfo.ZoneInfo(settings.TIME_ZONE)


def held_by(cache):
    """White box: what a look-up would find, with the seconds that are left."""
    now = VirtualClock.now
    if isinstance(cache, LocMemCache):
        ends = [(key, cache._expire_info.get(key, 0)) for key in cache._cache]
        return [(key, end) for key, end in ends if end is None or end > now]
    if isinstance(cache, FileBasedCache):
        found = []
        for name in cache._list_cache_files():
            with open(name, "rb") as file:
                end = pickle.load(file)
            if end is None or not end < now:
                found.append((cache.names[os.path.basename(name)[:-len(cache.cache_suffix)]], end))
        return found
    if isinstance(cache, DatabaseCache):
        with connection.cursor() as cursor:
            cursor.execute("SELECT cache_key, expires FROM cache_table")
            rows = cursor.fetchall()
        found = []
        for key, text in rows:
            end = datetime.datetime.fromisoformat(str(text)[:19])
            end = None if end.year == 9999 else end.replace(tzinfo=zone_of_table()).timestamp()
            if end is None or not end < now:
                found.append((key, end))
        return found
    return []


def passed_on(headers):
    """What wsgiref and runserver make of headers: no names with "_", repeated ones joined."""
    environ = {}
    for name, value in headers:
        if "_" in name:
            continue
        upper = name.upper().replace("-", "_")
        upper = upper if upper in ("CONTENT_TYPE", "CONTENT_LENGTH") else "HTTP_" + upper
        environ[upper] = environ[upper] + "," + value if upper in environ else value
    return environ


class Scenario:
    def __init__(self, given):
        self.folder = tempfile.mkdtemp(dir=FOLDER)
        self.given = given
        self.caching = {}
        self.receivers = []
        self.atomics = []
        self.shared = None  # what a cache is told by that several processes use
        self.fills = {}  # full key -> the request that filled it and what the database said
        self.site = {}
        self.cache = None
        self.overrides = None
        views.LivePrices.seed = given.get("seed", 0)
        VirtualClock.now = EPOCH
        connection.close()
        settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = self.folder + "/courses.sqlite"
        shutil.copyfile(given["catalog"], self.folder + "/courses.sqlite")
        self.do_django({"site": {}})
        self.do_backend({"kind": "locmem"})
        post_save.connect(self.saved, sender=models.Course)
        post_delete.connect(self.deleted, sender=models.Course)

    def end(self):
        while self.atomics:
            transaction.set_rollback(True)
            self.atomics.pop().__exit__(None, None, None)
        post_save.disconnect(self.saved, sender=models.Course)
        post_delete.disconnect(self.deleted, sender=models.Course)
        connection.close()
        self.overrides.disable()
        shutil.rmtree(self.folder)

    # --- setting up
    def do_django(self, step):
        self.site = site = step["site"]
        middleware = ["django.middleware.http.ConditionalGetMiddleware"] if site.get("conditional_get") else []
        middleware += ["django.middleware.locale.LocaleMiddleware"] if site.get("locale") else []
        changed = {"MIDDLEWARE": middleware + ["django.middleware.common.CommonMiddleware"],
                   "USE_I18N": site.get("use_i18n", True), "USE_TZ": site.get("use_tz", True),
                   "TIME_ZONE": site.get("time_zone", "UTC"), "LANGUAGE_CODE": site.get("language_code", "en-us"),
                   "LANGUAGE_COOKIE_NAME": site.get("language_cookie", "django_language"),
                   "APPEND_SLASH": site.get("append_slash", True)}
        if "languages" in site:
            changed["LANGUAGES"] = [(code, code) for code in site["languages"]]
        old_zone = zone_of_table()
        if self.overrides:
            self.overrides.disable()
        self.overrides = override_settings(**changed)
        self.overrides.enable()
        self.move_dates(old_zone)
        for name in list(vars(translation._trans)):
            delattr(translation._trans, name)  # it keeps the functions of the other USE_I18N
        self.handler = WSGIHandler()

    def move_dates(self, old):
        """The lab's entries live on as long in another time zone (docs/limits.md)."""
        if not isinstance(self.cache, DatabaseCache) or old == zone_of_table():
            return
        with connection.cursor() as cursor:
            cursor.execute("SELECT cache_key, expires FROM cache_table")
            for key, text in cursor.fetchall():
                end = datetime.datetime.fromisoformat(str(text)[:19])
                if end.year < 9999:
                    end = end.replace(tzinfo=old).astimezone(zone_of_table()).replace(tzinfo=None)
                    cursor.execute("UPDATE cache_table SET expires = %s WHERE cache_key = %s", [str(end), key])

    def do_backend(self, step):
        kind = step["kind"]
        params = {"TIMEOUT": step.get("timeout", 300), "KEY_PREFIX": step.get("key_prefix", ""),
                  "VERSION": step.get("version", 1),
                  "OPTIONS": {"MAX_ENTRIES": step.get("max_entries", 300),
                              "CULL_FREQUENCY": step.get("cull_frequency", 3)}}
        # A deploy with other settings finds what the table or the folder holds; what was elsewhere starts empty.
        shared = (kind, params["KEY_PREFIX"]) if kind in ("database", "file") else None
        if shared is None or shared != self.shared:
            with connection.cursor() as cursor:
                cursor.execute("DROP TABLE IF EXISTS cache_table")
                if kind == "database":
                    cursor.execute('CREATE TABLE cache_table ("cache_key" varchar(255) NOT NULL PRIMARY KEY, '
                                   '"value" text NOT NULL, "expires" datetime NOT NULL)')
            self.place = "cache_table" if kind == "database" else tempfile.mkdtemp(dir=self.folder)
            self.fills = {}
        self.shared = shared
        self.cache = BACKENDS[kind](self.place, params)
        if kind == "database":
            settings.CACHES["default"].update({"BACKEND": "django.core.cache.backends.db.DatabaseCache",
                                               "LOCATION": "cache_table"})
        caches["default"] = self.cache
        self.build_views()

    def do_caching(self, step):
        self.caching[step["endpoint"]] = step
        self.build_views()

    def do_receiver(self, step):
        if step.get("remove"):
            self.receivers = [each for each in self.receivers if each != dict(step, remove=False)]
        elif step not in self.receivers:
            self.receivers.append(step)

    def do_restart(self, step):
        if isinstance(self.cache, LocMemCache):
            self.cache.clear()

    def build_views(self):
        self.views = {pattern: self.build_view(pattern) for pattern in views.ENDPOINTS}

    def build_view(self, pattern):
        base, module, name, key_word, usual = views.ENDPOINTS[pattern]
        caching = self.caching.get(pattern, {"method": "off"})
        method = caching["method"]
        timeout = caching.get("timeout", "default")
        timeout = usual if timeout == "default" else None if timeout == "never" else timeout

        def get(view, request, *args, **kwargs):
            visit.ran = True
            return base.get(view, request, *args, **kwargs)

        if method == "response":
            get = cache_response(timeout, key_func=keys.key_function(
                caching.get("key_function", "default"), caching.get("key", ""), key_word))(get)
        elif method == "lowlevel":
            get = self.lowlevel(get, keys.from_template(caching["key"]), caching, usual)
        view = type(name, (base,), {"__module__": module, "get": get, "head": get}).as_view()
        if method == "page":
            def dispatch(request, *args, **kwargs):
                visit.ran = True
                return view(request, *args, **kwargs)
            if caching.get("vary"):
                dispatch = vary_on_headers(*caching["vary"])(dispatch)
            return cache_page(timeout, key_prefix=caching.get("key_prefix"))(dispatch)
        return view

    def lowlevel(self, handler, key_func, caching, usual):
        timeout = caching.get("timeout", "default")
        arguments = [usual] if timeout == "default" and usual else [] if timeout == "default" else \
            [None if timeout == "never" else timeout]

        def get(view, request, *args, **kwargs):
            key = key_func(view, None, request, args, kwargs)
            found = self.cache.get(key)
            if found is not None:
                return HttpResponse(found, content_type="application/json")
            response = handler(view, request, *args, **kwargs)
            response = view.finalize_response(request, response, *args, **kwargs)
            response.render()
            self.cache.set(key, response.content.decode(), *arguments)
            return response

        return get

    # --- acting
    def environ(self, step):
        target, _, query = step["target"].partition("?")
        headers = list(step.get("headers", []))
        names = [name.lower() for name, _ in headers]
        if step.get("user") is not None and self.site.get("cookies", True) and "cookie" not in names:
            headers.append(["Cookie", "%s=user%d" % (self.site.get("session_cookie", "sessionid"), step["user"])])
        if "host" not in names:
            headers.append(["Host", "127.0.0.1:8000"])
        return dict(passed_on(headers), **{
            "REQUEST_METHOD": step.get("method", "GET"), "SCRIPT_NAME": "", "QUERY_STRING": query,
            "PATH_INFO": urllib.parse.unquote(target, "iso-8859-1"), "SERVER_NAME": "127.0.0.1", "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr,
            "wsgi.url_scheme": step.get("scheme") or self.scheme(), "lab.user": step.get("user")})

    def scheme(self):
        return "https" if self.site.get("https") else "http"

    def respond(self, step):
        status = []
        body = b"".join(self.handler(self.environ(step), lambda line, headers, exc=None: status.append(line)))
        # An entry of cache_response that a view takes for its own shows its headers; the lab has no Allow (docs/limits.md).
        return int(status[0][:3]), body.replace(b", 'Allow': ('Allow', 'GET, HEAD, OPTIONS')", b"")

    def do_get(self, step):
        visit.ran, visit.bypass, visit.looked, visit.stored, visit.queries = False, False, [], [], 0
        with connection.execute_wrapper(counted):
            status, body = self.respond(step)
        looked, stored, visit.looked, visit.stored = visit.looked, visit.stored, [], []
        seen = {"status": status, "looked": looked, "stored": stored, "queries": visit.queries,
                "body": "" if step.get("method") == "HEAD" else body.decode("utf-8", "replace")}
        if not looked:
            seen["outcome"] = "uncached"
        elif visit.ran or status == 500:
            seen["outcome"] = "miss"
        else:
            fill = self.fills.get(looked[-1])
            seen["outcome"] = "stale" if fill and self.truth(fill[0]) != fill[1] else "hit"
        for key in stored:
            asked = dict(step, scheme=self.scheme())  # it stays that request, whatever the site is told later
            self.fills[key] = (asked, self.truth(asked))
        return seen

    def truth(self, step):
        visit.bypass = True
        try:
            headers = [pair for pair in step.get("headers", []) if not pair[0].lower().startswith("if-")]
            return self.respond(dict(step, method="GET", headers=headers))[1]
        finally:
            visit.bypass = False

    def do_save(self, step):
        course = models.Course.objects.get(pk=step["id"])
        self.assign(course, step["fields"])
        course.save()

    def do_create(self, step):
        course = models.Course()
        self.assign(course, step["fields"])
        course.save(force_insert=True)

    def do_delete(self, step):
        models.Course.objects.get(pk=step["id"]).delete()

    def do_update(self, step):
        models.Course.objects.filter(**dict(step["where"])).update(**dict(step["set"]))

    @staticmethod
    def assign(course, fields):
        for name, value in fields:
            setattr(course, name, value)

    def do_transaction(self, step):
        if step["step"] == "begin":
            self.atomics.append(transaction.atomic())
            self.atomics[-1].__enter__()
            return None
        if not self.atomics:
            raise ValueError("no transaction")
        if step["step"] == "rollback":
            transaction.set_rollback(True)
        self.atomics.pop().__exit__(None, None, None)
        return None

    def do_cache(self, step):
        operation, key = step["operation"], step.get("key")
        arguments = []
        if operation in ("set", "add"):
            try:
                arguments.append(json.loads(step["value"]))
            except ValueError:
                arguments.append(step["value"])
        if operation == "incr":
            arguments.append(step.get("delta", 1))
        timeout = step.get("timeout", "default")
        if timeout != "default" and operation in ("set", "add", "touch"):
            arguments.append(None if timeout == "never" else timeout)
        if operation == "clear":
            self.cache.clear()
        elif operation == "ttl":
            self.cache.has_key(key)
        else:
            done = getattr(self.cache, operation)(key, *arguments)
        if operation in ("set", "incr") or (operation == "add" and done):
            self.fills.pop(self.cache.make_key(key), None)

    def do_advance(self, step):
        VirtualClock.now += step["seconds"]
        VirtualClock.now = round(VirtualClock.now * 1e6) / 1e6

    # --- receivers
    def saved(self, sender, instance, **kwargs):
        self.heard("save", instance)

    def deleted(self, sender, instance, **kwargs):
        self.heard("delete", instance)

    def heard(self, signal, course):
        for receiver in self.receivers:
            if signal in receiver["signals"]:
                key = receiver.get("key", "").replace("{pk}", str(course.pk))
                work = lambda receiver=receiver, key=key: self.receive(receiver, key)  # noqa: E731
                transaction.on_commit(work) if receiver.get("when") == "commit" else work()

    def receive(self, receiver, key):
        if receiver["action"] == "delete":
            self.cache.delete(key)
        elif receiver["action"] == "clear":
            self.cache.clear()
        elif receiver["action"] == "bump":
            try:
                self.cache.incr("generation:" + key)
            except ValueError:
                self.cache.set("generation:" + key, 2, None)

    # --- the run
    def play(self, step):
        visit.depth = 0
        answer = {}
        try:
            answer = getattr(self, "do_" + step["do"])(step) or {}
        except Exception as error:  # what the lab tells as a failed command
            answer["error"] = type(error).__name__
        answer["held"] = sorted([key, None if end is None else round((end - VirtualClock.now) * 1000)]
                                for key, end in held_by(self.cache))
        return answer


def counted(execute, sql, params, many, context):
    result = execute(sql, params, many, context)
    if visit.depth == 0 and sql.startswith("SELECT"):
        visit.queries += 1
    return result


def endpoint(pattern):
    def answer(request, **kwargs):
        if visit.bypass:
            base = views.ENDPOINTS[pattern][0]
            return base.as_view()(request, **kwargs)
        return playing.views[pattern](request, **kwargs)
    return answer


playing = None


def main():
    global playing
    module = type(sys)("driver_urls")
    module.urlpatterns = [path(pattern[1:].replace("{id}", "<int:pk>"), endpoint(pattern))
                          for pattern in views.ENDPOINTS]
    sys.modules["driver_urls"] = module
    try:
        for line in sys.stdin:
            playing = Scenario(json.loads(line))
            try:
                answers = [playing.play(step) for step in playing.given["steps"]]
            finally:
                playing.end()
            print(json.dumps({"steps": answers}), flush=True)
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)


if __name__ == "__main__":
    main()
