#!/usr/bin/python3
"""Plays scenarios in exported projects under Debian's real Django, on a clock of its own.

Reads one scenario a line from standard input, as JSON: {"project": its folder, "steps": [{"do": ...}, ...]}, and
answers one line each: {"steps": [...]}, with an object a step. The projects' code is loaded anew for each scenario; the
models, which are the same in all, once.
"""
import concurrent.futures
import datetime
import decimal
import hashlib
import importlib
import io
import json
import logging
import math
import os
import pickle
import runpy
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import types
import urllib.parse
import zoneinfo

EPOCH = 1_700_000_000.0
PACKAGES = ("config", "courses", "users", "prices")


class VirtualClock:
    now = EPOCH

    @classmethod
    def pass_on(cls, seconds):
        cls.now = round((cls.now + seconds) * 1e6) / 1e6


time.time = lambda: VirtualClock.now


class VirtualDatetime(datetime.datetime):
    @classmethod
    def utcnow(cls):
        return datetime.datetime.utcfromtimestamp(VirtualClock.now)

    @classmethod
    def now(cls, tz=None):
        return datetime.datetime.fromtimestamp(VirtualClock.now, tz)


class Visit(threading.local):
    """What is seen of the request that is being answered."""
    ran = False  # the view's own code, behind the cache
    bypass = False  # no cache: what the database says
    depth = 0  # of operations on the cache that call each other
    looked = []
    stored = []
    queries = 0


visit = Visit()
FOLDER = tempfile.mkdtemp(prefix="lookaside-twin-")
databases = {}  # md5 of the rows -> a database that manage.py migrate has made of them


def settings_of(project):
    sys.path[:] = [project] + [each for each in sys.path if not each.startswith(os.path.dirname(project))]
    found = runpy.run_path(project + "/config/settings.py")
    return {name: value for name, value in found.items() if name.isupper() and name not in ("SECRET_KEY",)}


def database_of(project):
    with open(project + "/courses/courses.sql", "rb") as rows:
        name = hashlib.md5(rows.read()).hexdigest()
    if name not in databases:
        done = subprocess.run([sys.executable, "manage.py", "migrate", "-v", "0"], cwd=project, capture_output=True,
                              check=False)
        if done.returncode:
            raise RuntimeError(done.stderr.decode())
        databases[name] = shutil.move(project + "/db.sqlite3", "%s/%s.sqlite3" % (FOLDER, name))
    return databases[name]


def load_anew(models):
    """The code of the project that is first in sys.path, around the models that are there already."""
    importlib.invalidate_caches()
    for name in list(sys.modules):
        if name.split(".")[0] in PACKAGES:
            del sys.modules[name]
    courses = importlib.import_module("courses")
    if models:
        courses.models = sys.modules["courses.models"] = models


def spied(backend):
    """The backend's own class, which tells its outermost operations."""

    class Spied(backend):
        names = {}  # of the files, whose own names are hashes
        ends = {}  # of memcached's entries: it does not say when

        def outermost(self, operation, key, version, call, instead=None):
            if visit.bypass:
                return instead
            visit.depth += 1
            try:
                full = self.make_key(key, version=version)
                self.names[hashlib.md5(full.encode()).hexdigest()] = full
                if visit.depth == 1 and operation == "get":
                    visit.looked.append(full)
                answer = call()
                if visit.depth == 1 and (operation == "set" or (operation == "add" and answer)):
                    visit.stored.append(full)
                return answer
            finally:
                visit.depth -= 1

        def dated(self, key, timeout, version):
            timeout = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
            self.ends[self.make_key(key, version=version)] = None if timeout is None else VirtualClock.now + timeout

        def get(self, key, default=None, version=None, **more):
            return self.outermost("get", key, version, lambda: backend.get(self, key, default, version), default)

        def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None, **more):
            done = self.outermost("set", key, version, lambda: backend.set(self, key, value, timeout, version))
            self.dated(key, timeout, version)
            return done

        def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None, **more):
            done = self.outermost("add", key, version, lambda: backend.add(self, key, value, timeout, version), True)
            if done:
                self.dated(key, timeout, version)
            return done

        def touch(self, key, timeout=DEFAULT_TIMEOUT, version=None, **more):
            done = self.outermost("touch", key, version, lambda: backend.touch(self, key, timeout, version))
            if done:
                self.dated(key, timeout, version)
            return done

        def delete(self, key, version=None, **more):
            return self.outermost("delete", key, version, lambda: backend.delete(self, key, version))

        def incr(self, key, delta=1, version=None, **more):
            return self.outermost("incr", key, version, lambda: backend.incr(self, key, delta, version))

        def has_key(self, key, version=None, **more):
            return self.outermost("has_key", key, version, lambda: backend.has_key(self, key, version))

    return Spied


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


def counted(execute, sql, params, many, context):
    result = execute(sql, params, many, context)
    if visit.depth == 0 and sql.startswith("SELECT"):
        visit.queries += 1
    return result


class Editor:
    """Edits rows in a thread, and so on a connection, of its own: requests see what is committed."""

    def __init__(self):
        self.worker = concurrent.futures.ThreadPoolExecutor(1)
        self.atomics = []

    def run(self, work, *arguments):
        return self.worker.submit(work, *arguments).result()

    def begin_scenario(self, spied_class):
        def begin():
            connection.close()
            use(connection, self.file)
            caches["default"].__class__ = spied_class
        self.run(begin)

    def end_scenario(self):
        def end():
            while self.atomics:
                transaction.set_rollback(True)
                self.atomics.pop().__exit__(None, None, None)
            connection.close()
        self.run(end)


def use(connection, file):
    connection.settings_dict.update({"NAME": file, "OPTIONS": {"timeout": 0}})


class Scenario:
    models = None

    def __init__(self, given):
        self.given = given
        self.site = given.get("site", {})
        self.project = project = given["project"]
        self.fills = {}  # full key -> the request that filled it and what the database said
        VirtualClock.now = EPOCH
        values = settings_of(project)
        self.file = project + "/db.sqlite3"
        shutil.copyfile(database_of(project), self.file)
        values.pop("DATABASES")
        unsaid = {"LANGUAGES": global_settings.LANGUAGES, "APPEND_SLASH": True,
                  "LANGUAGE_COOKIE_NAME": global_settings.LANGUAGE_COOKIE_NAME,
                  "SESSION_COOKIE_NAME": global_settings.SESSION_COOKIE_NAME}
        self.overrides = override_settings(**{**unsaid, **values})
        self.overrides.enable()
        connection.close()
        use(connection, self.file)
        for kept in (locmem._caches, locmem._expire_info, locmem._locks):
            kept.clear()
        for signal in (post_save, post_delete):
            signal.receivers, signal.sender_receivers_cache = [], type(signal.sender_receivers_cache)()
        for name in list(vars(translation._trans)):
            delattr(translation._trans, name)  # it keeps the functions of the other USE_I18N
        load_anew(Scenario.models)
        self.cache = caches["default"]
        self.cache.__class__ = spied(type(self.cache))
        editor.file = self.file
        editor.begin_scenario(type(self.cache))
        if isinstance(self.cache, DatabaseCache):
            call_command("createcachetable", verbosity=0)
        if self.server():
            self.cache.clear()
        importlib.import_module("courses.signals")
        Scenario.models = sys.modules["courses.models"]
        set_urlconf(None)
        clear_url_caches()
        self.handler = WSGIHandler()
        for module, names in (("courses", ("CourseList", "CourseDetail", "CategoryList")),
                              ("users", ("Profile", "Basket")), ("prices", ("LivePrices",))):
            views = importlib.import_module(module + ".views")
            for name in names:
                self.watch(getattr(views, name))
        if "courses.remedies" in sys.modules:  # what waits for a lock
            sys.modules["courses.remedies"].time = types.SimpleNamespace(
                time=time.time, monotonic=time.time, sleep=VirtualClock.pass_on)

    @staticmethod
    def watch(view):
        def watched(method):
            def told(*args, **kwargs):
                visit.ran = True
                return method(*args, **kwargs)
            return told
        for name in ("list", "retrieve"):
            if hasattr(view, name):
                setattr(view, name, watched(getattr(view, name)))

    def server(self):
        return {"RedisCache": "redis", "PyMemcacheCache": "memcached",
                "ListingPyMemcacheCache": "memcached"}.get(type(self.cache).__bases__[0].__name__)

    def end(self):
        editor.end_scenario()
        connection.close()
        if self.server():
            self.cache.clear()
        self.overrides.disable()

    # --- what the cache holds
    def held(self):
        """White box: what a look-up would find, with the seconds that are left; None where it cannot be told."""
        now = VirtualClock.now
        cache = self.cache
        if isinstance(cache, locmem.LocMemCache):
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
            zone = datetime.timezone.utc if settings.USE_TZ else zoneinfo.ZoneInfo(settings.TIME_ZONE)
            found = []
            for key, text in rows:
                end = datetime.datetime.fromisoformat(str(text)[:19])
                end = None if end.year == 9999 else end.replace(tzinfo=zone).timestamp()
                if end is None or not end < now:
                    found.append((key, end))
            return found
        return None if self.server() else []

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
            "wsgi.url_scheme": "https" if self.site.get("https") else "http",
            "REMOTE_USER": str(step.get("user", ""))})

    def respond(self, step):
        status = []
        body = b"".join(self.handler(self.environ(step), lambda line, headers, exc=None: status.append(line)))
        return int(status[0][:3]), body

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
        if stored:
            self.fills.update(dict.fromkeys(stored, (step, self.truth(step))))
        return seen

    def truth(self, step):
        visit.bypass = True
        try:
            return self.respond(dict(step, method="GET"))[1]
        finally:
            visit.bypass = False

    def do_save(self, step):
        course = self.models.Course.objects.get(pk=step["id"])
        self.assign(course, step["fields"])
        course.save()

    def do_create(self, step):
        course = self.models.Course()
        self.assign(course, step["fields"])
        course.save(force_insert=True)

    def do_delete(self, step):
        self.models.Course.objects.get(pk=step["id"]).delete()

    def do_update(self, step):
        self.models.Course.objects.filter(**dict(step["where"])).update(**dict(step["set"]))

    @staticmethod
    def assign(course, fields):
        for name, value in fields:
            if name == "price":
                value = decimal.Decimal(value).quantize(decimal.Decimal("0.01"))
            if name == "category":
                name, value = "category_id", int(value) if value else None
            if name == "students":
                value = int(value)
            setattr(course, name, value)

    def do_transaction(self, step):
        if step["step"] == "begin":
            editor.atomics.append(transaction.atomic())
            editor.atomics[-1].__enter__()
            return
        if not editor.atomics:
            raise ValueError("no transaction")
        if step["step"] == "rollback":
            transaction.set_rollback(True)
        editor.atomics.pop().__exit__(None, None, None)

    def do_cache(self, step):
        cache = caches["default"]
        operation, key = step["operation"], step.get("key")
        arguments = []
        done = True
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
            cache.clear()
        elif operation == "ttl":
            cache.has_key(key)
        else:
            done = getattr(cache, operation)(key, *arguments)
        if operation in ("set", "incr") or (operation == "add" and done):
            self.fills.pop(cache.make_key(key), None)

    def do_restart(self, step):
        for kept in (locmem._caches, locmem._expire_info):
            for store in kept.values():
                store.clear()

    def do_advance(self, step):
        VirtualClock.pass_on(step["seconds"])
        if self.server() == "redis":
            client = self.cache.client.get_client()
            for key in client.scan_iter("*"):
                left = client.pttl(key)
                if left >= 0:
                    left -= int(step["seconds"] * 1000)
                    client.pexpire(key, left) if left > 0 else client.delete(key)
        if self.server() == "memcached":
            for key, end in self.cache.ends.items():
                if end is not None:
                    left = end - VirtualClock.now
                    self.cache._cache.touch(key, math.ceil(left)) if left > 0 else self.cache._cache.delete(key)

    # --- the run
    def play(self, step):
        visit.depth = 0
        answer = {}
        try:
            do = getattr(self, "do_" + step["do"])
            answer = (do(step) if step["do"] in ("get", "advance", "restart") else editor.run(do, step)) or {}
        except Exception as error:  # what the lab tells as a failed command
            answer["error"] = type(error).__name__
            answer["why"] = str(error)
        held = self.held()
        if held is not None:
            answer["held"] = sorted([key, None if end is None else round((end - VirtualClock.now) * 1000)]
                                    for key, end in held)
        return answer


def main():
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
    first = sys.stdin.readline()  # the first project is the one that Django is set up with
    sys.path.insert(0, json.loads(first)["project"])

    import django
    from django.conf import global_settings, settings

    settings.configure(SECRET_KEY="x", LOGGING_CONFIG=None, **settings_of(json.loads(first)["project"]))
    django.setup()
    logging.disable(logging.CRITICAL)

    import django.test.signals  # noqa: F401 - so that settings can be overridden
    from django.core.cache import caches
    from django.core.cache.backends import locmem
    from django.core.cache.backends.base import DEFAULT_TIMEOUT
    from django.core.cache.backends.db import DatabaseCache
    from django.core.cache.backends.filebased import FileBasedCache
    from django.core.handlers.wsgi import WSGIHandler
    from django.core.management import call_command
    from django.db import connection, transaction
    from django.db.models.signals import post_delete, post_save
    from django.test.utils import override_settings
    from django.urls import clear_url_caches, set_urlconf
    from django.utils import timezone, translation
    from rest_framework.views import APIView

    sys.path.append(os.path.dirname(os.path.abspath(__file__)) + "/../django")
    import older

    older.undo()
    timezone.datetime = VirtualDatetime
    plain_dispatch = APIView.dispatch

    def dispatch(view, request, *args, **kwargs):
        if "dispatch" in vars(type(view)):  # cache_page stands around it
            visit.ran = True
        return plain_dispatch(view, request, *args, **kwargs)

    APIView.dispatch = dispatch
    editor = Editor()
    Scenario.models = sys.modules["courses.models"]

    class Lines:
        """Standard input from its first line on."""

        def __iter__(self):
            yield first
            yield from iter(sys.__stdin__.readline, "")

    sys.stdin = Lines()
    main()
