"""The probe: what it tells, what it must not tell, and that an application cannot notice it.

Run by ctest, or as ./test_probe.py [-v] [names]. Needs Django, django-redis, pymemcache, gunicorn, redis-server and
memcached, which a test starts itself on free ports."""
import asyncio
import contextlib
import copy
import hashlib
import http.client
import inspect
import itertools
import json
import logging
import os
import pickle
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import unittest.mock
import warnings

FOLDER = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(FOLDER))
PROBE_FOLDER = os.path.join(ROOT, "resources", "probe")
sys.dont_write_bytecode = True
sys.path[:0] = [FOLDER, PROBE_FOLDER]


def missing(what):
    # ctest looks for these words: where everything has to be there, a test that skips has failed.
    print("SKIP   : %s is not installed" % what, flush=True)
    raise unittest.SkipTest("%s is not installed" % what)


try:
    import django
except ImportError:
    print("SKIP   : python3-django is not installed")
    sys.exit(0)

from listener import Listener  # noqa: E402

PYTHON = sys.executable
PYTHON_PATH = list(filter(None, [os.environ.get("PYTHONPATH")]))  # another Django than the installed one
WORK = tempfile.mkdtemp(prefix="lookaside-probe-")
DATABASE = os.path.join(WORK, "courses.sqlite3")


def environment(port=None, **more):
    return {**os.environ, "PYTHONPATH": os.pathsep.join([FOLDER, PROBE_FOLDER] + PYTHON_PATH), "PYTHONDONTWRITEBYTECODE": "1",
            "LOOKASIDE_PROBE_FOLDER": PROBE_FOLDER, "TEST_DATABASE": DATABASE,
            "LOOKASIDE_PROBE": "127.0.0.1:%d" % port if port else "off", **more}


LISTENER = Listener()
os.environ.update(environment(LISTENER.port))
TEST_CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "other": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "other", "KEY_PREFIX": "site",
              "VERSION": 7, "TIMEOUT": None},
    "keyed": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "keyed",
              "KEY_FUNCTION": "backends.counting_key"},
    "files": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
              "LOCATION": os.path.join(WORK, "files")},
    "sub": {"BACKEND": "backends.Shouting", "LOCATION": "sub"},
    "foreign": {"BACKEND": "backends.Foreign"},
    "tiered": {"BACKEND": "backends.Tiered"},
    "dummy": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    "secret": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": "redis://:hunter2@127.0.0.1:1/0"},
}
os.environ["TEST_CACHES"] = json.dumps(TEST_CACHES)

import application  # noqa: E402
import backends  # noqa: E402
import lookaside_probe  # noqa: E402
from django.core.cache import cache, caches  # noqa: E402
from django.core.signals import got_request_exception  # noqa: E402
from django.test import AsyncClient, Client  # noqa: E402

PROBE = lookaside_probe.PROBE


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(ready, what, timeout=15):
    until = time.monotonic() + timeout
    while not ready():
        if time.monotonic() > until:
            raise AssertionError("%s in time" % what)
        time.sleep(0.02)


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), 0.5).close()
        return True
    except OSError:
        return False


@contextlib.contextmanager
def running(arguments, port, **options):
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=options.pop("stderr", subprocess.DEVNULL),
                               **options)
    try:
        wait_until(lambda: answers(port) or process.poll() is not None, "%s did not start" % arguments[0])
        yield process
    finally:
        process.terminate()
        process.wait(10)


def server_program(name):
    return shutil.which(name) or shutil.which(name, path="/usr/bin:/usr/sbin") or missing(name)


@contextlib.contextmanager
def redis_server():
    port = free_port()
    with running([server_program("redis-server"), "--port", str(port), "--bind", "127.0.0.1", "--save", "",
                  "--dir", WORK], port):
        yield port


@contextlib.contextmanager
def memcached_server():
    port = free_port()
    user = ["-u", "nobody"] if os.getuid() == 0 else []
    with running([server_program("memcached"), "-l", "127.0.0.1", "-p", str(port), "-U", "0"] + user, port):
        yield port


def module(name, package):
    try:
        return __import__(name)
    except ImportError:
        missing(package)


class Told(unittest.TestCase):
    """A test of what is told: begins with nothing told and no entry in any cache."""

    def setUp(self):
        wait_until(lambda: PROBE.on, "the probe did not connect")
        for alias in caches:
            if alias != "secret":
                caches[alias].clear()
        self.forget()

    marks = itertools.count(1)

    def told(self, kind=None):
        """What was told up to now: a mark of our own, sent behind it, has arrived."""
        mark = next(Told.marks)
        PROBE.tell({"m": "mark", "n": mark})
        LISTENER.wait_for(m="mark", n=mark)
        return [m for m in list(LISTENER.messages) if m["m"] != "mark" and kind in (None, m["m"])]

    def forget(self):
        self.told()
        with LISTENER.changed:
            LISTENER.messages.clear()

    def operation(self, do):
        """The one operation that do() makes, without what differs each time."""
        do()
        told = self.told("op")
        self.assertEqual(len(told), 1, told)
        return self.bare(told[0])

    @staticmethod
    def bare(message):
        return {name: value for name, value in message.items() if name not in ("m", "n", "t", "us", "from", "left")}


class Operations(Told):
    def test_hello_comes_first_and_names_version_and_process(self):
        with contextlib.closing(Listener()) as other:
            process = subprocess.Popen([PYTHON, "-c", "import application, time; time.sleep(3)"],
                                       env=environment(other.port))
            try:
                hello = other.wait(lambda ms: len(ms) >= 2)[0]
                self.assertEqual((hello["m"], hello["hello"], hello["v"]), ("hello", "lookaside-probe", 1))
                self.assertEqual(hello["pid"], process.pid)
            finally:
                process.kill()
                process.wait()

    def test_miss_set_hit(self):
        self.assertEqual(self.operation(lambda: cache.get("a")),
                         {"cache": "default", "op": "get", "version": 1, "key": ":1:a", "hit": False})
        self.forget()
        told = self.operation(lambda: cache.set("a", "value", 900))
        size = told.pop("size")
        self.assertEqual(told, {"cache": "default", "op": "set", "version": 1, "key": ":1:a", "ttl": 900,
                                "stored": True})
        self.assertEqual(size, len(pickle.dumps("value", pickle.HIGHEST_PROTOCOL)))
        self.forget()
        cache.get("a")
        told = self.told("op")[0]
        self.assertIs(told["hit"], True)
        self.assertEqual(told["size"], size)
        self.assertAlmostEqual(told["left"], 900, delta=2)
        self.assertGreater(told["us"], 0)

    def test_prefix_version_and_endless_ttl(self):
        told = self.operation(lambda: caches["other"].set("a", 1))
        self.assertEqual((told["cache"], told["key"], told["version"], told["ttl"]), ("other", "site:7:a", 7, None))
        self.forget()
        told = self.operation(lambda: caches["other"].get("a", version=2))
        self.assertEqual((told["key"], told["version"], told["hit"]), ("site:2:a", 2, False))

    def test_stored_none_is_a_hit_and_a_default_is_a_miss(self):
        cache.set("none", None)
        for alias in ("default", "files"):
            caches[alias].set("none", None)
            self.forget()
            self.assertIsNone(caches[alias].get("none"))
            self.assertEqual(caches[alias].get("nothing", "default"), "default")
            self.assertEqual(caches[alias].get("nothing", default=5), 5)
            self.assertEqual(caches[alias].get("none", default=5), None)
            self.assertEqual([m["hit"] for m in self.told("op")], [True, False, False, True])

    def test_many(self):
        cache.set("a", 1)
        self.forget()
        told = self.operation(lambda: cache.get_many(["a", "b"]))
        self.assertEqual((told["keys"], told["hit"]), ([":1:a", ":1:b"], [True, False]))
        self.assertEqual(told["sizes"][1], None)
        self.forget()
        told = self.operation(lambda: cache.set_many({"a": 1, "b": 2}, 60))
        self.assertEqual((told["keys"], told["ttl"]), ([":1:a", ":1:b"], 60))
        self.forget()
        told = self.operation(lambda: cache.delete_many(["a", "c"]))
        self.assertEqual(told["keys"], [":1:a", ":1:c"])

    def test_many_keys_go_in_pieces_of_one_number(self):
        cache.get_many(["k%d" % i for i in range(250)])
        told = self.told("op")
        self.assertEqual([len(m["keys"]) for m in told], [100, 100, 50])
        self.assertEqual(len({m["n"] for m in told}), 1)
        self.assertEqual([m.get("more", False) for m in told], [True, True, False])

    def test_the_others(self):
        cache.set("n", 1)
        cache.set("moving", 1)
        self.forget()
        cache.add("n", 2), cache.add("new", 2, timeout=0)
        cache.incr("n"), cache.decr("n", 5)
        with self.assertRaises(ValueError):
            cache.incr("nothing")
        cache.touch("n", 5), cache.touch("nothing")
        "n" in cache, cache.has_key("nothing")
        cache.incr_version("moving")
        cache.delete("n"), cache.delete("n")
        cache.clear()
        told = [self.bare(m) for m in self.told("op")]
        for message in told:
            for name in ("cache", "version", "size", "stored"):
                message.pop(name, None)
        self.assertEqual(told, [
            {"op": "add", "key": ":1:n", "ttl": 300, "done": False},
            {"op": "add", "key": ":1:new", "ttl": 0, "done": True},
            {"op": "incr", "key": ":1:n", "hit": True},
            {"op": "decr", "key": ":1:n", "hit": True},
            {"op": "incr", "key": ":1:nothing", "hit": False, "error": "ValueError"},
            {"op": "touch", "key": ":1:n", "ttl": 5, "done": True},
            {"op": "touch", "key": ":1:nothing", "ttl": 300, "done": False},
            {"op": "has_key", "key": ":1:n", "hit": True},
            {"op": "has_key", "key": ":1:nothing", "hit": False},
            {"op": "incr_version", "key": ":1:moving", "hit": True, "new_version": 2, "new_key": ":2:moving"},
            {"op": "delete", "key": ":1:n", "done": True},
            {"op": "delete", "key": ":1:n", "done": False},
            {"op": "clear"},
        ])

    def test_get_or_set_tells_its_parts_and_what_its_default_does(self):
        cache.get_or_set("a", lambda: caches["other"].get("inner") or cache.get("mine") or 1, 60)
        *parts, whole = self.told("op")
        self.assertEqual([(m["cache"], m["op"]) for m in parts],
                         [("default", "get"), ("other", "get"), ("default", "get"), ("default", "add"),
                          ("default", "get")])
        self.assertEqual({m["of"] for m in parts}, {whole["n"]})
        self.assertEqual((whole["op"], whole["hit"], whole["key"], whole["parts"]), ("get_or_set", False, ":1:a", 5))

    def test_subclass_that_overrides_get(self):
        caches["sub"].set("a", "x")
        self.forget()
        self.assertEqual(caches["sub"].get("a"), "X")
        self.assertIsNone(caches["sub"].get("b"))
        self.assertEqual([(m["key"], m["hit"]) for m in self.told("op")], [(":1:a", True), (":1:b", False)])

    def test_backend_of_another_kind_never_sees_our_default(self):
        foreign = caches["foreign"]
        self.assertEqual(foreign.get("a", "mine"), "mine")
        foreign.get("a")
        self.assertEqual(foreign.defaults, ["mine", None])
        first, second = self.told("op")
        self.assertIs(first["hit"], False)
        self.assertNotIn("hit", second)  # None may be a stored None: not guessed

    def test_cache_of_caches_tells_both(self):
        caches["tiered"].get("a")
        told = self.told("op")
        self.assertEqual([m["cache"] for m in told], ["default", "other", "tiered"])
        self.assertEqual({m.get("of") for m in told[:2]}, {told[2]["n"]})

    def test_failure_is_told_and_raised(self):
        with self.assertRaises(Exception) as plain:
            caches["secret"].get("a")
        told = self.told("op")[0]
        self.assertEqual(told["key"], ":1:a")
        self.assertIn("Error", told["error"])
        self.assertNotIn("hit", told)
        self.assertNotIn("lookaside", type(plain.exception).__module__)

    def test_long_and_odd_keys(self):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for key in ("k" * 5000, "\ud800", "new\nline", 5, ("a", 1), "日本"):
                cache.set(key, 1)
        told = [m["key"] for m in self.told("op")]
        self.assertEqual(len(told[0]), 512)
        self.assertEqual(told[1:], [":1:\ud800", ":1:new\nline", ":1:5", ":1:('a', 1)", ":1:日本"])

    def test_operations_of_other_threads(self):
        threads = [threading.Thread(target=lambda: [cache.set("t", i) for i in range(50)]) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual([m["cache"] for m in self.told("op")], ["default"] * 200)


class Unnoticed(Told):
    """An application cannot tell a wrapped cache from one that is not."""

    def test_objects_stay_what_they_are(self):
        from django.core.cache.backends.base import BaseCache
        from django.core.cache.backends.locmem import LocMemCache
        handle = caches["default"]
        self.assertIs(type(handle), LocMemCache)
        self.assertIsInstance(handle, BaseCache)
        fresh = LocMemCache("fresh", {})
        self.assertEqual(set(vars(handle)), set(vars(fresh)))
        self.assertEqual(str(inspect.signature(handle.get)), "(key, default=None, version=None)")
        self.assertEqual((LocMemCache.get.__name__, LocMemCache.get.__qualname__), ("get", "LocMemCache.get"))
        self.assertIn("def get(", inspect.getsource(LocMemCache.get))
        self.assertEqual(dir(handle), dir(fresh))

    def test_pickle_and_copy(self):
        dummy = caches["dummy"]
        self.assertEqual(vars(pickle.loads(pickle.dumps(dummy))).keys(), vars(dummy).keys())
        self.assertIs(type(copy.copy(caches["default"])), type(caches["default"]))

    def test_each_thread_has_its_own(self):
        seen = []
        thread = threading.Thread(target=lambda: seen.append(caches["default"]))
        thread.start()
        thread.join()
        self.assertIsNot(seen[0], caches["default"])
        self.assertIs(caches["default"], caches["default"])

    def test_is_closed_at_the_end_of_a_request(self):
        from django.core import signals
        with unittest.mock.patch.object(type(caches["default"]), "close") as close:
            signals.request_finished.send(sender=None)
        self.assertTrue(close.called)

    def test_key_function_is_called_as_often(self):
        handle = caches["keyed"]
        for do, calls in ((lambda: handle.get("a"), 1), (lambda: handle.set("a", 1), 1),
                          (lambda: handle.get_many(["a", "b"]), 2), (lambda: handle.get_or_set("z", 1), 3),
                          (lambda: handle.incr_version("a"), 3), (lambda: handle.delete_many(["a"]), 1)):
            backends.CALLS.clear()
            do()
            self.assertEqual(len(backends.CALLS), calls)
        self.assertEqual(self.told("op")[0]["key"], "key/a/1")

    def test_iterators_are_consumed_once_and_lazily(self):
        for alias in ("default", "files"):
            caches[alias].set_many({"a": 1, "b": 2})
            self.forget()
            self.assertEqual(caches[alias].get_many(key for key in ("a", "b", "c")), {"a": 1, "b": 2})
            self.assertEqual(self.told("op")[-1]["keys"], [":1:a", ":1:b", ":1:c"])
        endless = itertools.count()
        with self.assertRaises(ZeroDivisionError):
            cache.get_many(1 // (3 - i) for i in endless)
        self.assertEqual(next(endless), 4)

    def test_errors_are_the_same(self):
        for arguments, named in (((), {}), (("a", 1, 2, 3), {}), (("a",), {"nonsense": 1}), (("a", 1), {"default": 2})):
            with self.assertRaises(TypeError) as wrapped:
                cache.get(*arguments, **named)
            with self.assertRaises(TypeError) as plain:
                type(caches["default"]).get.__wrapped__(caches["default"], *arguments, **named)
            self.assertEqual(str(wrapped.exception), str(plain.exception))

    def test_warnings_come_from_the_same_line(self):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            cache.get("a b")
        self.assertEqual([os.path.basename(w.filename) for w in caught], ["base.py"])

    def test_signals_answer_their_receivers(self):
        from django.db.models.signals import post_save
        course = application.Course(pk=99)
        answered = post_save.send(sender=application.Course, instance=course, created=False)
        self.assertEqual([r for r, _ in answered], [application.drop_course, application.drop_after_commit])
        self.assertFalse(post_save.has_listeners(application.Tag))

    def test_conformance(self):
        """The recorded cases of Django's own LocMem, and of the others as far as their clock allows."""
        cases = os.path.join(ROOT, "tests", "data", "django", "conformance.json")

        def play(backend, location, mode, port=None):
            ran = subprocess.run([PYTHON, os.path.join(FOLDER, "conformance.py"), cases, backend, location, mode],
                                 env=environment(port, TEST_DATABASE=":memory:"), stdout=subprocess.PIPE, timeout=120)
            self.assertEqual(ran.returncode, 0)
            return json.loads(ran.stdout)

        def compare(backend, location=""):
            listener = Listener()
            plain = play(backend, location, "plain")
            probed = play(backend, location, "probe", listener.port)
            self.assertEqual(plain["wrong"], [])
            self.assertEqual(probed["wrong"], [])
            self.assertEqual(plain["answers"], probed["answers"])
            told = listener.wait(lambda ms: any(m["m"] == "closed" for m in ms))
            listener.close()
            print("conformance: %s: %d steps equal with and without the probe, %d operations told"
                  % (backend.rpartition(".")[2], plain["played"], sum(m["m"] == "op" for m in told)), flush=True)
            self.assertEqual([m for m in told if m["m"] == "lost"], [])
            return plain

        self.assertGreater(compare("django.core.cache.backends.locmem.LocMemCache")["played"], 5000)
        compare("django.core.cache.backends.filebased.FileBasedCache", os.path.join(WORK, "conformance"))
        compare("django.core.cache.backends.db.DatabaseCache", "entries")
        compare("django.core.cache.backends.dummy.DummyCache")
        module("django_redis", "python3-django-redis")
        with redis_server() as port:
            compare("django_redis.cache.RedisCache", "redis://127.0.0.1:%d/0" % port)
            if django.VERSION >= (4,):  # Django has one of its own since then
                compare("django.core.cache.backends.redis.RedisCache", "redis://127.0.0.1:%d/1" % port)
        module("pymemcache", "python3-pymemcache")
        with memcached_server() as port:
            compare("django.core.cache.backends.memcached.PyMemcacheCache", "127.0.0.1:%d" % port)


class Requests(Told):
    def test_request_with_its_operations_and_queries(self):
        size = len(Client().get("/courses/1/?q=a%20b").content)
        told = self.told()
        self.assertEqual([m["m"] for m in told], ["begin", "op", "sql", "op", "end"])
        begin, get, sql, put, end = told
        self.assertEqual((begin["method"], begin["host"], begin["path"]),
                         ("GET", "http://testserver", "/courses/1/?q=a%20b"))
        self.assertEqual({m["req"] for m in told}, {begin["req"]})
        self.assertEqual((get["hit"], put["ttl"]), (False, 900))
        self.assertIn('SELECT "shop_course"', sql["sql"])
        self.assertIn("%s", sql["sql"])
        self.assertEqual((end["status"], end["bytes"]), (200, size))
        self.assertEqual((end["hits"], end["misses"], end["queries"]), (0, 1, 1))
        self.assertEqual((end["route"], end["view"]), ("courses/<int:pk>/", "application.course"))
        self.assertGreaterEqual(end["us"], get["us"] + sql["us"] + put["us"])

    def test_keys_of_pages_can_be_told_from_the_url(self):
        Client().get("/page/?a=%C3%A9&b=1")
        begin, *rest = self.told()
        url = hashlib.md5((begin["host"] + begin["path"]).encode()).hexdigest()
        self.assertEqual({url in m["key"] for m in rest if m["m"] == "op"}, {True})

    def test_failing_view(self):
        Client(raise_request_exception=False).get("/fails/")
        self.assertEqual([m["m"] for m in self.told()], ["begin", "op", "end"])
        self.assertEqual(self.told("end")[0]["status"], 500)

    def test_streaming(self):
        b"".join(Client().get("/stream/").streaming_content)
        end = self.told("end")[0]
        self.assertIs(end["streaming"], True)
        self.assertNotIn("bytes", end)

    def test_user_is_told_where_somebody_looked(self):
        client = Client()
        client.get("/enter/")
        self.forget()
        client.get("/who/")
        client.get("/page/")
        Client().get("/who/")
        first, second, third = self.told("end")
        self.assertEqual(first["user"], "1")
        self.assertNotIn("user", second)  # nobody looked, so we did not load the session to know
        self.assertIsNone(third["user"])

    def test_edit_with_signal_receivers_and_what_they_delete(self):
        Client().get("/edit/1/?title=New")
        told = self.told()
        signals = [m for m in told if m["m"] == "signal"]
        self.assertEqual(len(signals), 1)
        saved = signals[0]
        self.assertEqual((saved["signal"], saved["model"], saved["pk"], saved["created"]),
                         ("post_save", "shop.Course", "1", False))
        names = [r["name"] for r in saved["receivers"]]
        self.assertEqual(names, ["application.drop_course", "application.drop_after_commit"])
        now, later = (r["rcv"] for r in saved["receivers"])
        deletes = [(m["key"], m["rcv"], m.get("late", False)) for m in told if m["m"] == "op"]
        self.assertEqual(deletes, [(":1:course_list", now, False), (":1:course:1", now, False),
                                   (":1:late:1", later, True)])
        receivers = [m for m in told if m["m"] == "receiver"]
        self.assertEqual([(m["rcv"], m["of"]) for m in receivers], [(now, saved["n"]), (later, saved["n"])])
        self.assertEqual({m["req"] for m in told}, {told[0]["req"]})

    def test_m2m(self):
        Client().get("/tag/2/")
        told = [m for m in self.told("signal") if m["signal"] == "m2m_changed"]
        self.assertEqual([m["action"] for m in told], ["pre_add", "post_add"])
        self.assertEqual((told[0]["model"], told[0]["instance"], told[0]["pk"]),
                         ("shop.Course_tags", "shop.Course", "2"))
        self.assertEqual(told[0]["count"], 1)

    def test_deletion(self):
        course = application.Course.objects.create(title="Short-lived")
        self.forget()
        pk = course.pk
        course.delete()
        told = self.told("signal")
        self.assertEqual([(m["signal"], m["pk"]) for m in told if m["model"] == "shop.Course"],
                         [("post_delete", str(pk))])

    def test_rows(self):
        application.Course.objects.filter(pk__gt=1).update(title="Same")
        self.assertEqual(self.told("sql")[0]["rows"], 4)

    def test_async(self):
        asyncio.run(AsyncClient().get("/quick/?a=1"))
        told = self.told()
        self.assertEqual([m["m"] for m in told], ["begin", "op", "end"])
        self.assertEqual({m["req"] for m in told}, {told[0]["req"]})
        self.assertEqual(told[1]["key"], ":1:quick")

    def test_nothing_secret_is_told(self):
        del LISTENER.raw[:]
        client = Client(HTTP_AUTHORIZATION="Bearer let-me-in", HTTP_X_API_KEY="api-secret")
        client.cookies["mine"] = "cookie-secret"
        client.get("/enter/")
        client.get("/who/")
        cache.set("v", "value-secret")
        cache.get("v")
        application.Course.objects.filter(title="parameter-secret").count()
        self.told()
        told = b"".join(LISTENER.raw)
        session = client.cookies["sessionid"].value
        self.assertIn(b"django.contrib.sessions.cache~", told)
        for secret in ("let-me-in", "api-secret", "cookie-secret", "value-secret", "parameter-secret", "hunter2",
                       session, "not-a-secret-but-never-told"):
            self.assertNotIn(secret.encode(), told)

    def test_asked_for_values_and_parameters_are_told(self):
        PROBE.tell_params = PROBE.tell_values = True
        try:
            cache.set("v", "my value")
            application.Course.objects.filter(title="my title").count()
            op, sql = self.told()
        finally:
            PROBE.tell_params = PROBE.tell_values = False
        self.assertEqual(op["value"], "'my value'")
        self.assertIn("my title", sql["params"])


class Checks(Told):
    def setUp(self):
        super().setUp()
        application.Course.objects.filter(pk=1).update(title="Before")
        LISTENER.say({"check": True, "share": 1, "per_second": 20})
        LISTENER.wait_for(m="checking", on=True)
        self.forget()

    def tearDown(self):
        LISTENER.say({"check": False})
        wait_until(lambda: not PROBE.checks.on, "the checks did not stop")

    def results(self):
        wait_until(lambda: not PROBE.checks.busy, "the check did not end")
        return [m["result"] for m in self.told("check")]

    def again(self):
        self.results()
        PROBE.checks.next = 0

    def test_fresh_then_stale(self):
        client = Client()
        client.get("/page/")
        self.assertEqual(self.results(), [])  # a miss
        client.get("/page/")
        self.assertEqual(self.results(), ["same"])
        application.Course.objects.filter(pk=1).update(title="After!")  # no receiver knows
        self.again()
        self.forget()
        client.get("/page/")
        self.assertEqual(self.results(), ["stale"])
        told = self.told()
        check = next(m for m in told if m["m"] == "check")
        begin = next(m for m in told if m["m"] == "begin")
        self.assertEqual((check["req"], check["path"]), (begin["req"], "/page/"))
        self.assertEqual(check["at"], len('{"titles": ["'))
        self.assertEqual(len([m for m in told if m["m"] == "begin"]), 1)  # the check's own requests are not told
        self.assertNotIn("sql", {m["m"] for m in told})
        # And the stale entry is still there: the check has written nothing.
        self.assertIn(b"Before", client.get("/page/").content)

    def test_page_that_always_differs_is_not_stale(self):
        Client().get("/unsteady/")
        Client().get("/unsteady/")
        self.assertEqual(self.results(), ["unsteady"])

    def test_finds_what_it_has_written_itself(self):
        Client().get("/counted/")
        self.assertEqual(Client().get("/counted/").content, b"counted")
        self.assertEqual(self.results(), ["same"])
        self.assertEqual(cache.get("hits"), 2)  # the check has counted for itself

    def test_what_is_kept_in_the_cache_alone_is_not_stale(self):
        cache.set("hits", 5)
        for number in (6, 7, 8):
            self.assertEqual(Client().get("/counted/?told").content, b"counted %d" % number)
            self.again()
        self.assertEqual(set(self.results()), {"unsteady"})

    def test_failure_is_not_told_to_the_application(self):
        logged, raised = [], []
        handler = logging.Handler()
        handler.emit = logged.append
        receive = lambda **named: raised.append(named)  # noqa: E731
        logging.getLogger().addHandler(handler)
        got_request_exception.connect(receive)
        try:
            Client().get("/brittle/?fill=1")
            self.again()
            self.forget()
            self.assertEqual(Client().get("/brittle/").content, b"fine")
            self.assertEqual(self.results(), ["failed"])
            check = next(m for m in self.told() if m["m"] == "check")
            self.assertEqual((check["fresh_status"], check["error"]), (500, "RuntimeError"))
            self.assertEqual((logged, raised), ([], []))
            Client(raise_request_exception=False).get("/fails/")  # the application's own failures are told
            self.assertEqual((len(logged), len(raised)), (1, 1))
        finally:
            got_request_exception.disconnect(receive)
            logging.getLogger().removeHandler(handler)

    def test_counts_begin_anew_with_each_listener(self):
        Client().get("/page/")
        Client().get("/page/")
        self.results()
        self.assertGreater(PROBE.checks.eligible, 0)
        self.forget()
        LISTENER.connections[-1].shutdown(socket.SHUT_RDWR)
        LISTENER.wait_for(m="app")
        wait_until(lambda: PROBE.on, "the probe did not come back")
        self.assertEqual((PROBE.checks.eligible, PROBE.checks.checked), (0, 0))

    def test_session_is_kept(self):
        client = Client()
        client.get("/enter/")
        client.get("/who/")
        self.again()
        self.forget()
        self.assertEqual(client.get("/who/").content, b"you are 1")
        self.assertEqual(self.results(), ["same"])
        self.assertEqual(client.get("/who/").content, b"you are 1")

    def test_other_methods_are_never_asked_again(self):
        client = Client()
        client.get("/page/")
        for method in ("post", "put", "patch", "delete", "head", "options"):
            getattr(client, method)("/who/")
        self.assertEqual(self.results(), [])

    def test_rate(self):
        LISTENER.say({"check": True, "share": 1, "per_second": 0.01})
        LISTENER.wait_for(m="checking", per_second=0.01)
        client = Client()
        for _ in range(10):
            client.get("/page/")
        results = self.results()
        self.assertLessEqual(len(results), 1)
        PROBE.checks.next = 0

    def test_share(self):
        LISTENER.say({"check": True, "share": 0})
        LISTENER.wait_for(m="checking", share=0)
        for _ in range(10):
            Client().get("/page/")
        self.assertEqual(self.results(), [])

    def test_forbidden_by_the_application(self):
        LISTENER.say({"check": False})
        LISTENER.wait_for(m="checking", on=False)
        PROBE.check_forbidden = True
        try:
            LISTENER.say({"check": True})
            time.sleep(0.3)
            self.assertFalse(PROBE.checks.on)
        finally:
            PROBE.check_forbidden = False


class Listening(unittest.TestCase):
    """Whoever listens, or not: the application does not notice."""

    def application_with(self, port, code, **more):
        return subprocess.Popen([PYTHON, "-c", "import application, time\nfrom django.core.cache import cache\n"
                                 "from django.test import Client\nfrom lookaside_probe import PROBE\n" + code],
                                env=environment(port, **more), stdout=subprocess.PIPE)

    def finish(self, process):
        output, _ = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0)
        return output.decode().strip()

    def test_nobody_listens(self):
        port = free_port()
        ran = self.application_with(port, "assert Client().get('/courses/').status_code == 200\n"
                                          "time.sleep(0.5)\nassert not PROBE.on and not PROBE.queue\nprint('fine')")
        self.assertEqual(self.finish(ran), "fine")

    def test_off(self):
        ran = self.application_with(None, "assert not PROBE.installed and PROBE.thread is None\nprint('fine')")
        self.assertEqual(self.finish(ran), "fine")

    def test_nonsense_address(self):
        for address in ("nonsense", "127.0.0.1:99999", ":", "a:b:c"):
            ran = self.application_with(1, "assert Client().get('/courses/').status_code == 200\nprint('fine')",
                                        LOOKASIDE_PROBE=address)
            self.assertEqual(self.finish(ran), "fine")

    def test_listener_that_does_not_greet_is_told_nothing(self):
        for greeting in (None, b"-ERR unknown command\r\n", b"x" * 100000, b'{"lookaside":2}\n', b"[" * 4000 + b"\n"):
            listener = Listener(greeting=greeting)
            ran = self.application_with(listener.port, "time.sleep(0.4)\nClient().get('/courses/')\ntime.sleep(0.3)\n"
                                                       "assert not PROBE.on\nprint('fine')")
            self.assertEqual(self.finish(ran), "fine")
            self.assertEqual({m["m"] for m in listener.messages} - {"closed"}, {"hello"})
            listener.close()

    def test_listener_comes_later_goes_and_comes_again(self):
        port = free_port()
        ran = self.application_with(port, "for i in range(100):\n Client().get('/courses/')\n time.sleep(0.05)")
        for _ in range(2):
            listener = Listener(port=port)
            listener.wait_for(m="end")
            listener.close()
        self.finish(ran)

    def test_listener_that_does_not_read_costs_no_time_and_little_memory(self):
        listener = Listener(reading=False)
        ran = self.application_with(listener.port, """
import resource
while not PROBE.on: time.sleep(0.01)
def play(n):
    start = time.thread_time()
    for i in range(n): cache.get('a-key-of-some-length-%d' % i)
    return (time.thread_time() - start) / n * 1e6
def lost(): return sum(counts[0] for counts in list(PROBE.lost.values()))
def stuck():
    play(11000)
    time.sleep(0.5)  # a sender that still can send takes what was lost, too
    return lost() > 0
while not stuck(): pass
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
full = play(10000)
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
assert len(PROBE.queue) <= 10000
print('%.1f %d %d' % (full, grown, lost()))
import os; os._exit(0)""")
        us, grown, lost = self.finish(ran).split()
        print("queue full: %s us an operation, %s kB more memory, %s counted as lost" % (us, grown, lost), flush=True)
        self.assertLess(int(grown), 10000)
        self.assertGreater(int(lost), 10000)
        listener.close()

    def test_what_was_dropped_is_told_exactly(self):
        listener = Listener()
        ran = self.application_with(listener.port, """
while not PROBE.on: time.sleep(0.01)
import lookaside_probe
lookaside_probe.QUEUE_LIMIT = 100
cache.set('there', 1)
for i in range(20000): cache.get('there' if i % 4 else 'not')
time.sleep(0.5)""")
        self.finish(ran)
        told = listener.wait(lambda ms: any(m["m"] == "closed" for m in ms))
        hits = [m["hit"] for m in told if m["m"] == "op" and m["op"] == "get"]
        lost = [entry for m in told if m["m"] == "lost" for entry in m["what"] if entry.get("op") == "get"]
        self.assertEqual(len(hits) + sum(entry["n"] for entry in lost), 20000)
        self.assertEqual(hits.count(True) + sum(entry["hits"] for entry in lost), 15000)
        self.assertEqual(hits.count(False) + sum(entry["misses"] for entry in lost), 5000)
        self.assertGreater(len(lost), 0)
        listener.close()

    def test_hostile_listener(self):
        listener = Listener()
        ran = self.application_with(listener.port, """
while not PROBE.on: time.sleep(0.01)
until = time.monotonic() + 4
while time.monotonic() < until:
    assert Client().get('/courses/').status_code == 200
    time.sleep(0.01)
assert PROBE.on
assert PROBE.tell_values is False
print(PROBE.checks.share, PROBE.checks.per_second)""")
        listener.wait_for(m="app")
        chance = random.Random(11)
        mean = [b"\n" * 1000, b"null\n5\n[]\n\"\"\n{}\n", b'{"check":{}}\n', b'{"check":[1]}\n', b"[" * 3000 + b"\n",
                b'{"check":false,"share":1e999,"per_second":-1}\n', b'{"check":false,"share":"x"}\n',
                b'{"tell":"values","check":null}\n', b"\xff\xfe\x00\n", b'{"check":true,"share":NaN}\n',
                b"x" * 100000 + b"\n", b'{"check":false,"share":99,"per_second":1e9}\n' * 100]
        until = time.monotonic() + 2.5
        while time.monotonic() < until:
            listener.say(chance.choice(mean) if chance.random() < 0.5
                         else bytes(chance.randrange(256) for _ in range(200)))
            time.sleep(0.005)
        listener.say(b'\n{"check":false,"share":0.77,"per_second":1e9}\n')
        listener.wait_for(m="checking", share=0.77)
        self.assertEqual(self.finish(ran), "0.77 20.0")
        listener.close()

    def test_fork(self):
        listener = Listener()
        ran = self.application_with(listener.port, """
import os
while not PROBE.on: time.sleep(0.01)
Client().get('/courses/')
child = os.fork()
if child == 0:
    until = time.monotonic() + 5
    while not PROBE.on and time.monotonic() < until: time.sleep(0.01)
    Client().get('/courses/1/')
    time.sleep(0.3)
    os._exit(0)
os.waitpid(child, 0)
Client().get('/courses/2/')
print(child)
time.sleep(0.3)""")
        child = int(self.finish(ran))
        told = listener.wait(lambda ms: sum(m["m"] == "closed" for m in ms) == 2)
        pids = {m["from"]: m["pid"] for m in told if m["m"] == "hello"}
        paths = sorted((pids[m["from"]] == child, m["path"]) for m in told if m["m"] == "begin")
        self.assertEqual(paths, [(False, "/courses/"), (False, "/courses/2/"), (True, "/courses/1/")])
        listener.close()


class Backends(unittest.TestCase):
    """Real servers, as django-redis and pymemcache use them."""

    def play(self, caches_setting, code):
        listener = Listener()
        ran = subprocess.run(
            [PYTHON, "-c", "import application, time\nfrom django.core.cache import cache, caches\n"
             "from lookaside_probe import PROBE\nwhile not PROBE.on: time.sleep(0.01)\n" + code],
            env=environment(listener.port, TEST_CACHES=json.dumps(caches_setting)), timeout=60,
            stdout=subprocess.PIPE)
        self.assertEqual(ran.returncode, 0)
        told = listener.wait(lambda ms: any(m["m"] == "closed" for m in ms))
        listener.close()
        return [Told.bare(m) for m in told if m["m"] == "op"], ran.stdout.decode()

    def test_django_redis(self):
        module("django_redis", "python3-django-redis")
        with redis_server() as port:
            setting = {"default": {"BACKEND": "django_redis.cache.RedisCache", "KEY_PREFIX": "site",
                                   "LOCATION": "redis://127.0.0.1:%d/1" % port},
                       "ignoring": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": "redis://127.0.0.1:1/1",
                                    "OPTIONS": {"IGNORE_EXCEPTIONS": True}}}
            told, _ = self.play(setting, """
cache.set('list:1', b'12345', 60); cache.set('list:2', None); cache.get('list:1'); cache.get('list:2'); cache.get('no')
assert cache.ttl('list:1') == 60; cache.ttl('no'); cache.persist('list:1'); cache.ttl('list:1')
assert cache.keys('list:*'); list(cache.iter_keys('list:*'))
cache.get_many(k for k in ('list:1', 'no'))
assert cache.delete_pattern('list:*') == 2
cache.set('n', 1); cache.incr_version('n'); cache.delete_many(['n', 'no'], version=2); cache.clear()
assert caches['ignoring'].get('x', 5) == 5; caches['ignoring'].set('x', 1)""")
        for message in told:
            message.pop("size", None), message.pop("version", None), message.pop("sizes", None)
            if message["cache"] == "default":
                message.pop("cache")
        self.assertEqual(told, [
            {"op": "set", "ttl": 60, "key": "site:1:list:1", "done": True},
            {"op": "set", "ttl": 300, "key": "site:1:list:2", "done": True},
            {"op": "get", "key": "site:1:list:1", "hit": True},
            # django-redis itself answers a stored None as it answers nothing: found it has, all the same
            {"op": "get", "key": "site:1:list:2", "hit": True},
            {"op": "get", "key": "site:1:no", "hit": False},
            {"op": "ttl", "key": "site:1:list:1", "hit": True},
            {"op": "ttl", "key": "site:1:no", "hit": False},
            {"op": "persist", "key": "site:1:list:1", "done": True},
            {"op": "ttl", "key": "site:1:list:1", "hit": True},
            {"op": "keys", "pattern": "site:1:list:*", "count": 2},
            {"op": "iter_keys", "pattern": "site:1:list:*"},
            {"op": "get_many", "keys": ["site:1:list:1", "site:1:no"], "hit": [True, False]},
            {"op": "delete_pattern", "pattern": "site:1:list:*", "count": 2},
            {"op": "set", "ttl": 300, "key": "site:1:n", "done": True},
            {"op": "incr_version", "key": "site:1:n", "hit": True, "new_version": 2, "new_key": "site:2:n"},
            {"op": "delete_many", "keys": ["site:2:n", "site:2:no"], "count": 1},
            {"op": "clear"},
            {"cache": "ignoring", "op": "get", "key": ":1:x", "error": "ConnectionInterrupted"},
            {"cache": "ignoring", "op": "set", "key": ":1:x", "ttl": 300, "error": "ConnectionInterrupted"},
        ])

    def test_structures_of_django_redis(self):
        module("django_redis", "python3-django-redis")
        from django_redis.cache import RedisCache
        if not hasattr(RedisCache, "zadd"):
            self.skipTest("this django-redis has none")
        with redis_server() as port:
            told, _ = self.play({"default": {"BACKEND": "django_redis.cache.RedisCache",
                                             "LOCATION": "redis://127.0.0.1:%d" % port}}, """
from lookaside_probe import _Apart, _here, _Here
cache.sadd('s', 'a'); cache.hset('h', 'f', 1); cache.zadd('z', {'a': 1})
_here.set(_Here(bypass=_Apart()))
assert cache.zadd('z', {'b': 2}) == 0 and cache.zrange('z', 0, -1) == [] and list(cache.sscan_iter('s')) == []
_here.set(None)
assert cache.zrange('z', 0, -1) == ['a']""")
        self.assertEqual([(m["op"], m["key"]) for m in told],
                         [("sadd", ":1:s"), ("hset", ":1:h"), ("zadd", ":1:z"), ("zrange", ":1:z")])

    def test_redis_asked_again(self):
        """A request that is asked again has a cache of its own, which answers as the real one does."""
        module("django_redis", "python3-django-redis")
        with redis_server() as port:
            self.play({"default": {"BACKEND": "django_redis.cache.RedisCache", "KEY_PREFIX": "shop",
                                   "LOCATION": "redis://127.0.0.1:%d" % port}}, """
from lookaside_probe import _Apart, _here, _Here
def play():
    def missing():
        try: return cache.incr('none')
        except ValueError: return 'missing'
    cache.set('a', [1])
    return [cache.get('a'), 'a' in cache, cache.add('a', 2), cache.add('n', 0), cache.incr('n'), cache.decr('n', 3),
            missing(), cache.get_or_set('m', lambda: 7), cache.get_or_set('m', 8), cache.get_many(['a', 'm', 'x']),
            cache.touch('a', 50), cache.touch('x'), cache.ttl('a') in (49, 50), cache.ttl('x'), cache.delete('a'),
            cache.delete('a'), cache.get('a', 'gone'), cache.incr_version('m'), cache.get('m'),
            cache.get('m', version=2), cache.set('lock', 1, nx=True), cache.set('lock', 2, nx=True),
            sorted(cache.keys('*')), cache.delete_pattern('l*'), cache.get('lock'), cache.set_many({'p': 1}),
            cache.delete_many(['p']), cache.get('p'), cache.persist('n'), cache.ttl('n'), cache.clear(),
            cache.get('n')]
cache.set('secret', 1)
_here.set(_Here(bypass=_Apart()))
again = play()
assert cache.get('secret') is None
_here.set(None)
assert cache.get('secret') == 1 and cache.get('n') is None
cache.clear()
first = play()
# Of these django-redis says how many, or True, where Django says nothing.
differing = [(a, b) for a, b in zip(first, again) if a != b and b is not None and b != []]
assert not differing, differing""")

    def test_pymemcache(self):
        module("pymemcache", "python3-pymemcache")
        with memcached_server() as port:
            told, _ = self.play({"default": {"BACKEND": "django.core.cache.backends.memcached.PyMemcacheCache",
                                             "LOCATION": "127.0.0.1:%d" % port}}, """
cache.set('a', 'x'); cache.get('a'); cache.get('b', 9); cache.get_many(['a', 'b']); cache.set_many({'c': 1, 'd': 2})
try: cache.get('a b')
except ValueError: pass
cache.add('a', 1); cache.touch('a', None); cache.delete('a'); cache.incr('c')""")
        self.assertEqual([(m["op"], m.get("key") or m.get("keys"), m.get("hit"), m.get("done")) for m in told], [
            ("set", ":1:a", None, None), ("get", ":1:a", True, None), ("get", ":1:b", False, None),
            ("get_many", [":1:a", ":1:b"], [True, False], None), ("set_many", [":1:c", ":1:d"], None, None),
            ("get", ":1:a b", None, None), ("add", ":1:a", None, False), ("touch", ":1:a", None, True),
            ("delete", ":1:a", None, True), ("incr", ":1:c", True, None)])

    def test_database_cache_tells_which_sql_is_its_own(self):
        listener = Listener()
        database = os.path.join(WORK, "entries.sqlite3")
        setting = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "entries"}}
        subprocess.run([PYTHON, "-c", "import application, time\nfrom django.core.cache import cache\n"
                        "from django.core.management import call_command\ncall_command('createcachetable')\n"
                        "from lookaside_probe import PROBE\nwhile not PROBE.on: time.sleep(0.01)\ncache.get('a')"],
                       env=environment(listener.port, TEST_CACHES=json.dumps(setting), TEST_DATABASE=database),
                       check=True, timeout=60)
        told = listener.wait(lambda ms: any(m["m"] == "closed" for m in ms))
        op = next(m for m in told if m["m"] == "op")
        self.assertEqual([m["of"] for m in told if m["m"] == "sql" and "of" in m], [op["n"]])
        listener.close()

    def test_drf_extensions(self):
        module("rest_framework", "python3-djangorestframework")
        module("rest_framework_extensions", "python3-djangorestframework-extensions")
        told, _ = self.play({"default": TEST_CACHES["default"]}, """
from django.conf import settings
settings.REST_FRAMEWORK = {"DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"]}
from rest_framework.views import APIView
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory
from rest_framework_extensions.cache.decorators import cache_response
class View(APIView):
    @cache_response(60, key_func=lambda **kw: 'fixed')
    def get(self, request): return Response({'a': 1})
for _ in range(2): View.as_view()(APIRequestFactory().get('/'))""")
        self.assertEqual([(m["op"], m["key"], m.get("hit")) for m in told],
                         [("get", ":1:fixed", False), ("set", ":1:fixed", None), ("get", ":1:fixed", True)])

    def test_key_functions_of_drf_extensions_are_named(self):
        module("rest_framework", "python3-djangorestframework")
        module("rest_framework_extensions", "python3-djangorestframework-extensions")
        told, _ = self.play({"default": TEST_CACHES["default"]}, """
from django.test import Client
client = Client()
for path in ("/hidden/1/", "/hidden/1/?secret=hunter2", "/courses/1/", "/named/1/"): client.get(path)""")
        told = [(m["op"], m["key"], m.get("key_by"), m.get("key_of"), m.get("view")) for m in told]
        hashed = ("DefaultKeyConstructor", ["format", "language", "unique_method_id"], "Hidden.get")
        hidden = [m for m in told if len(m[1]) == len(":1:") + 32]
        # The module is imported with the URLs, by the first request.
        self.assertEqual([m[0] for m in hidden], ["get", "set", "get"])
        self.assertEqual(hidden[-1][2:], hashed)
        self.assertIn(("get", ":1:course:1", None, None, None), told)
        self.assertIn(("set", ":1:named:1", "named_key", None, "Named.get"), told)
        self.assertNotIn("hunter2", json.dumps(told))


class Servers(unittest.TestCase):
    """gunicorn's workers."""

    @contextlib.contextmanager
    def gunicorn(self, listener, *arguments, **more):
        module("gunicorn", "gunicorn")
        port = free_port()
        command = [PYTHON, "-m", "gunicorn", "application:application", "--bind", "127.0.0.1:%d" % port,
                   "--worker-tmp-dir", "/dev/shm", "--chdir", FOLDER] + list(arguments)
        log = open(os.path.join(WORK, "gunicorn.log"), "ab")
        settings = environment(listener.port if listener else None, **more)
        with log, running(command, port, env=settings, stderr=log) as process:
            yield port, process

    @staticmethod
    def get(port, path):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response.status, body

    def play(self, *arguments, clients=6, rounds=8):
        listener = Listener()
        with self.gunicorn(listener, *arguments) as (port, _):
            workers = int(arguments[arguments.index("--workers") + 1]) + ("--preload" in arguments)
            listener.wait(lambda ms: sum(m["m"] == "app" for m in ms) >= workers, 20)
            time.sleep(0.2)
            failed = []

            def client(number):
                for i in range(rounds):
                    if self.get(port, "/many/?n=%d-%d" % (number, i)) != (200, b"done"):
                        failed.append((number, i))

            threads = [threading.Thread(target=client, args=(number,)) for number in range(clients)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self.assertEqual(failed, [])
            listener.wait(lambda ms: sum(m["m"] == "end" for m in ms) >= clients * rounds)
        told = listener.settle()
        listener.close()
        names = {(m["from"], m["req"]): m["path"].partition("n=")[2] for m in told if m["m"] == "begin"}
        self.assertEqual(len(names), clients * rounds)
        operations = {}
        for message in told:
            if message["m"] == "op":
                name = names[message["from"], message["req"]]
                self.assertEqual(message["key"].split(":")[3], name)  # each operation is at its own request
                operations[name] = operations.get(name, 0) + 1
        self.assertEqual(operations, {name: 20 for name in names.values()})
        ends = [m for m in told if m["m"] == "end"]
        self.assertEqual({(m["hits"], m["misses"], m["queries"], m["status"]) for m in ends}, {(10, 0, 1, 200)})
        return told

    def processes(self, told):
        return {m["pid"] for m in told if m["m"] == "hello" and
                any(b["m"] == "begin" and b["from"] == m["from"] for b in told)}

    def test_sync(self):
        told = self.play("--workers", "2")
        self.assertEqual(len(self.processes(told)), 2)

    def test_sync_preloaded(self):
        # The main process has loaded the application and tells so, but serves nothing.
        told = self.play("--workers", "2", "--preload")
        self.assertEqual(len(self.processes(told)), 2)

    def test_threads(self):
        told = self.play("--workers", "1", "--worker-class", "gthread", "--threads", "4")
        self.assertEqual(len(self.processes(told)), 1)
        self.assertGreater(len({m["thread"] for m in told if m["m"] == "begin"}), 1)

    def test_gevent(self):
        module("gevent", "python3-gevent")
        self.play("--workers", "1", "--worker-class", "gevent")

    def test_worker_is_replaced(self):
        listener = Listener()
        with self.gunicorn(listener, "--workers", "1") as (port, _):
            listener.wait_for(m="app")
            time.sleep(0.1)
            first = int(self.get(port, "/pid/")[1])
            listener.wait_for(m="end")
            os.kill(first, signal.SIGKILL)
            listener.wait(lambda ms: sum(m["m"] == "app" for m in ms) >= 2, 20)
            time.sleep(0.1)
            second = int(self.get(port, "/pid/")[1])
            self.assertNotEqual(first, second)
            listener.wait(lambda ms: sum(m["m"] == "end" for m in ms) >= 2)
        listener.close()

    def test_check_with_one_sync_worker(self):
        listener = Listener()
        with self.gunicorn(listener, "--workers", "1", LOOKASIDE_CHECK="1") as (port, _):
            listener.wait_for(m="app")
            listener.say({"check": True, "share": 1, "per_second": 20})
            listener.wait_for(m="checking", share=1)
            self.get(port, "/page/")
            self.get(port, "/page/")
            self.assertEqual(listener.wait_for(m="check")["result"], "same")
        listener.close()


class Overhead(unittest.TestCase):
    """Measured and printed, not judged: machines differ."""

    CODE = """
import application, io, sys, time
from django.core.cache import cache
from lookaside_probe import PROBE
until = time.monotonic() + 3
while sys.argv[1] == 'on' and not PROBE.on: time.sleep(0.01)
def operation(): cache.get('key')
def request():
    application.application({'REQUEST_METHOD': 'GET', 'PATH_INFO': '/hit/', 'SERVER_NAME': 'localhost',
        'SERVER_PORT': '80', 'wsgi.url_scheme': 'http', 'wsgi.input': io.BytesIO()}, lambda *a: None).close()
def play(what, n):
    caller, process = time.thread_time(), time.process_time()
    for i in range(n): what()
    caller = time.thread_time() - caller
    time.sleep(0.03) # as an application waits for its next request: the queue empties
    return caller / n * 1e6, (time.process_time() - process) / n * 1e6
cache.set('key', 'x' * 100)
what, n = {'operation': (operation, 100), 'request': (request, 20)}[sys.argv[2]]
play(what, n * 10)
taken = [play(what, n) for _ in range(20)]
print(*(sorted(column)[len(taken) // 2] for column in zip(*taken)))
"""

    def compare(self, what):
        def measure(mode, port):
            ran = subprocess.run([PYTHON, "-c", self.CODE, mode, what], env=environment(port), stdout=subprocess.PIPE,
                                 timeout=60)
            return [float(word) for word in ran.stdout.split()]

        listener = Listener()
        silent = free_port()
        rounds = [(measure("off", None), measure("silent", silent), measure("on", listener.port)) for _ in range(2)]
        listener.close()
        # Processor time, and the smaller of two: what other programs take is no part of it.
        (off, _), (unheard, _), (on, both) = (map(min, zip(*(r[i] for r in rounds))) for i in range(3))
        print("overhead: %s %.1f us without the probe, +%.1f us when nobody listens, +%.1f us when told, of which"
              " %.1f us in the sender's thread" % (what, off, unheard - off, both - off, both - on), flush=True)

    def test_per_operation(self):
        self.compare("operation")

    def test_per_request_that_hits(self):
        self.compare("request")


if __name__ == "__main__":
    subprocess.run([PYTHON, os.path.join(FOLDER, "application.py")], env=environment(None), check=True)
    try:
        unittest.main(warnings="ignore")
    finally:
        PROBE.on = False
        shutil.rmtree(WORK, ignore_errors=True)
