"""Plays the recorded cases of Django's cache contract and prints each answer, as JSON.

    conformance.py CASES BACKEND LOCATION plain|probe

The answers must be the same with and without the probe; where BACKEND is LocMem, they are compared with the recorded
ones, too. Other backends keep their own time, so cases that need the clock moved or look inside are left out there."""
import json
import os
import sys
import types
import warnings

sys.path.insert(0, os.environ["LOOKASIDE_PROBE_FOLDER"])
path, backend, location, mode = sys.argv[1:5]

import django  # noqa: E402
from django.conf import settings  # noqa: E402

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ.get("TEST_DATABASE", ":memory:")}}
settings.configure(CACHES={"default": {"BACKEND": backend}}, DATABASES=DATABASES, USE_TZ=True, ROOT_URLCONF="none",
                   DEFAULT_AUTO_FIELD="django.db.models.AutoField")
django.setup()

from asgiref.local import Local  # noqa: E402
from django.core.cache import caches  # noqa: E402
from django.core.cache.backends import base, locmem  # noqa: E402
from django.core.management import call_command  # noqa: E402

is_locmem = backend.endswith("LocMemCache")
clock = 0.0
ABSENT = object()
WHITE_BOX = {"dump", "live", "len", "advance_clock", "get_backend_timeout", "validate_key"}


def main():
    global clock
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    if mode == "probe":
        import lookaside_probe
        lookaside_probe.Middleware(lambda request: None)
        import time
        until = time.monotonic() + 10
        while not lookaside_probe.PROBE.on and time.monotonic() < until:
            time.sleep(0.01)
        assert lookaside_probe.PROBE.on, "no listener"
    if is_locmem:
        locmem.time = base.time = types.SimpleNamespace(time=lambda: clock)
    elif backend.endswith("DatabaseCache"):
        settings.CACHES["default"]["LOCATION"] = location
        call_command("createcachetable")
    answers, wrong, played = [], [], 0
    for case in document["cases"]:
        if not is_locmem and (not case["contract"] or any(step["op"] in WHITE_BOX for step in case["steps"])):
            continue
        clock = document["epoch"]
        open_caches(case)
        for number, step in enumerate(case["steps"]):
            answer = play(step)
            answers.append(answer)
            played += 1
            if is_locmem and not agrees(step, answer):
                wrong.append([case["name"], number, step, answer])
        for handle in caches.all():
            if not is_locmem:
                handle.clear()
            handle.close()
    print(json.dumps({"played": played, "wrong": wrong, "answers": answers}))
    os._exit(0) if mode == "plain" else None


def open_caches(case):
    config = case["config"]
    for store in (locmem._caches, locmem._expire_info, locmem._locks):
        store.clear()

    def handle(own):
        merged = {**config, **own}
        made = {"BACKEND": backend, "TIMEOUT": merged["default_timeout"], "KEY_PREFIX": merged["key_prefix"],
                "VERSION": merged["version"],
                "LOCATION": merged.get("location", "default") if is_locmem else location,
                "OPTIONS": {"MAX_ENTRIES": merged["max_entries"], "CULL_FREQUENCY": merged["cull_frequency"]}}
        if "redis" in backend or "emcache" in backend:
            made["OPTIONS"] = {}
        return made

    settings.CACHES = {"default": handle({}), **{name: handle(own) for name, own in case.get("caches", {}).items()}}
    caches._settings = None
    caches.__dict__.pop("settings", None)
    caches._connections = Local()


def play(step):
    global clock
    cache, op, args = caches[step.get("cache", "default")], step["op"], dict(step.get("args", {}))
    answer = {}
    calls = 0
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            if op == "advance_clock":
                clock += step["advance_clock_seconds"]
                result = None
            elif op == "dump":
                result = [[key, expiry(cache, key), locmem.pickle.loads(value)] for key, value in cache._cache.items()]
            elif op == "len":
                result = len(cache._cache)
            elif op == "live":
                result = sorted([key, locmem.pickle.loads(value)] for key, value in cache._cache.items()
                                if not cache._has_expired(key))
            elif op == "contains":
                result = args["key"] in cache
            elif op == "get_or_set" and args.pop("callable", False):
                value = args["default"]

                def default():
                    nonlocal calls
                    calls += 1
                    return value
                result = cache.get_or_set(**{**args, "default": default})
                answer["calls"] = calls
            elif op == "get_many":
                result = list(map(list, cache.get_many(**args).items()))
            elif op == "set_many":
                result = cache.set_many(**{**args, "data": dict(args["data"])})
            elif op == "set_unpicklable":
                result = cache.set(args["key"], threading_lock())
            elif op == "set_then_mutate":
                result = cache.set(args["key"], args["value"])
                args["value"].append(args["append"])
            elif op == "get_then_mutate":
                result = cache.get(args["key"])
                result = list(result)
            else:
                result = getattr(cache, op)(**args)
            answer["result"] = result
        except Exception as error:
            answer["error"] = [type(error).__name__, str(error)]
    answer["warnings"] = [str(w.message) for w in caught if issubclass(w.category, base.CacheKeyWarning)]
    return answer


def threading_lock():
    import threading
    return threading.Lock()


def expiry(cache, key):
    expires = cache._expire_info.get(key, ABSENT)
    return "absent" if expires is ABSENT else None if expires is None else expires - 1700000000.0


def agrees(step, answer):
    if "expect_error" in step:
        expected = step["expect_error"]
        return "error" in answer and answer["error"][0] == expected["type"] \
            and answer["error"][1] == expected.get("message", answer["error"][1])
    return "error" not in answer and json.loads(json.dumps(answer["result"])) == step.get("expect") \
        and answer["warnings"] == step.get("expect_warnings", []) \
        and answer.get("calls") == step.get("expect_calls")


main()
