# Copyright (c) 2026 The Lookaside maintainers
#
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
# documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
# rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
# persons to whom the Software is furnished to do so, subject to the following conditions:
#
# The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
# Software.
#
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
# WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
# COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
# OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""Lookaside's probe: reports to Lookaside what a Django application does with its caches.

Put this file next to manage.py and list it first in the settings (Django 3.2 to 6, Python 3.7 or later):

    MIDDLEWARE = ["lookaside_probe.Middleware", ...]

It reports requests, the operations of every configured cache, SQL, and model signals with their receivers to a
program that listens on 127.0.0.1:6391 and sends Lookaside's greeting. Without a listener, it does nothing. It never waits for the
listener: what does not fit into its queue is dropped and counted. Cookies, headers, cached values and SQL parameters
are not reported. The messages are described in docs/probe.md of Lookaside. Environment:

    LOOKASIDE_PROBE=host:port   where to report; "off" turns the probe off
    LOOKASIDE_CHECK=1           recomputes some cached GET responses without the cache, to find stale ones; 0 = never,
                                even if the listener asks for it
    LOOKASIDE_TELL=params,values  also reports SQL parameters and cached values (shortened repr)

How it works: the methods of the backends' classes are wrapped in place, once per class. So the objects in
django.core.cache.caches are unchanged: same type, same attributes, same pickle.
"""
import atexit
import collections
import contextvars
import fnmatch
import functools
import hashlib
import inspect
import itertools
import json
import logging
import os
import random
import re
import socket
import sys
import threading
import time
import types
import weakref

__all__ = ["Middleware"]
__version__ = "1.0"

PROTOCOL = 1
QUEUE_LIMIT = 10000  # messages
KEY_LIMIT = 512  # characters of a key; a longer one is cut and ends in a hash of the whole
SQL_LIMIT = 8192
PATH_LIMIT = 2048
KEYS_LIMIT = 100  # keys in one message; more go into several messages
REPR_LIMIT = 1024
BODY_LIMIT = 1 << 20  # the largest body that is checked for staleness
COMMAND_LIMIT = 4096  # bytes of one line from the listener

_now = time.time_ns
_ticks = time.perf_counter_ns


class _Missing:
    def __repr__(self):
        return "<missing>"


MISSING = _Missing()
SESSION_KEY = "django.contrib.sessions."


# --- Position in the application -----------------------------------------------------------------------------------

class _Request:
    __slots__ = ("number", "hits", "misses", "queries", "cached", "made")

    def __init__(self, number):
        self.number = number
        self.hits = self.misses = self.queries = 0
        self.cached = False  # something but a session was found in a cache
        self.made = None  # key → who made it


class _Here:
    """The context of the running code. Never changed, so that threads and tasks may share one."""
    __slots__ = ("request", "receiver", "late", "bypass")

    def __init__(self, request=None, receiver=0, late=False, bypass=None):
        self.request = request
        self.receiver = receiver
        self.late = late  # in an on_commit callback which the receiver left behind
        self.bypass = bypass  # an _Apart: answering without the cache


class _Op:
    """A cache operation in progress."""
    __slots__ = ("cache", "name", "number", "outer", "keys", "seen", "hit", "error", "parts")

    def __init__(self, cache, name, number, outer):
        self.cache = cache
        self.name = name
        self.number = number
        self.outer = outer
        self.keys = []  # pairs: the key given to make_key, the key made
        self.seen = None  # the keys that an iterator gave
        self.hit = None
        self.error = None
        self.parts = 0


_here = contextvars.ContextVar("lookaside_here", default=None)
_op = contextvars.ContextVar("lookaside_op", default=None)
_frame = contextvars.ContextVar("lookaside_signal", default=None)
_numbers = itertools.count(1)


def _leave(variable, token):
    try:
        variable.reset(token)
    except ValueError:  # left in another context than entered, as asgiref does between thread and loop
        variable.set(None)


# --- The sender ----------------------------------------------------------------------------------------------------

class _Probe:
    def __init__(self):
        self.on = False  # a listener has greeted; all else looks at this first
        self.asked_check = None
        self.installed = False
        self.configure(os.environ)
        self.begin()

    def configure(self, environ):
        address = environ.get("LOOKASIDE_PROBE", "").strip() or "127.0.0.1:6391"
        self.off = address.lower() in ("off", "0", "no", "none")
        host, _, port = address.rpartition(":")
        self.host = host.strip("[]") or "127.0.0.1"
        try:
            self.port = int(port)
            if not 0 < self.port < 65536:
                raise ValueError
        except ValueError:
            self.off = True
        told = {word.strip() for word in environ.get("LOOKASIDE_TELL", "").split(",")}
        self.tell_params = "params" in told
        self.tell_values = "values" in told
        check = environ.get("LOOKASIDE_CHECK", "").strip().lower()
        self.check_forbidden = check in ("0", "no", "never", "off")
        self.check_always = check in ("1", "yes", "on", "true")

    def begin(self):
        """Starts a separate process, at startup and after a fork. The parent's queue remains the parent's."""
        self.on = False
        self.pid = os.getpid()
        self.run = "%016x" % random.SystemRandom().getrandbits(64)
        self.queue = collections.deque()
        self.lost = {}
        self.lost_lock = threading.RLock()
        self.thread = None
        self.sock = None
        self.checks = _Checks(self.check_always)

    def after_fork(self):
        was_running = self.thread is not None
        sock = self.sock
        self.begin()
        if sock is not None:
            try:
                sock.close()  # our copy of the descriptor; the parent's connection stays
            except Exception:
                pass
        if was_running and not _patched_threads():  # gevent's loop is not ready here: the first request starts it then
            self.start()

    def start(self):
        if self.pid != os.getpid():  # forked by something that runs no fork hooks
            self.begin()
        if self.thread is None and not self.off:
            thread = threading.Thread(target=self._work, args=(self.pid, self.run), name="lookaside-probe", daemon=True)
            self.thread = thread
            try:
                thread.start()
            except RuntimeError:  # the interpreter is leaving, or no thread can be had
                self.thread = None

    # Called by the application's threads.

    def tell(self, message, weight=1):
        queue = self.queue
        if len(queue) < QUEUE_LIMIT // weight:
            queue.append(message)
        else:
            self._lose(message)

    def _lose(self, message):
        kind = message["m"]
        key = (kind, message.get("cache"), message.get("op")) if kind == "op" else (kind, None, None)
        hit = message.get("hit")
        hits, misses = (hit.count(True), hit.count(False)) if isinstance(hit, list) else (hit is True, hit is False)
        with self.lost_lock:
            counts = self.lost.setdefault(key, [0, 0, 0])
            counts[0] += 1
            counts[1] += hits
            counts[2] += misses

    def _take_lost(self):
        with self.lost_lock:
            lost, self.lost = self.lost, {}
        return {"m": "lost", "t": _now() // 1000,
                "what": [dict(m=kind, n=n, **({"cache": cache, "op": op, "hits": hits, "misses": misses}
                                              if kind == "op" else {}))
                         for (kind, cache, op), (n, hits, misses) in lost.items()]}

    # The sender's thread.

    def _work(self, pid, run):
        pause = 0.25
        while self.run == run and os.getpid() == pid:
            sock = None
            try:
                sock = _connect(self.host, self.port)
                if sock.getsockname() == sock.getpeername():
                    raise OSError("connected to itself")  # TCP does that on a free port of its own choosing
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.sock = sock
                if self._greet(sock):
                    pause = 0.25
                    self._serve(sock)
            except Exception:
                pass
            if self.run != run:
                return
            self.on = False
            self.sock = None
            self.queue.clear()
            self.lost = {}
            self.checks.asked(None)
            if sock is not None:
                try:
                    sock.close()
                except Exception:
                    pass
            time.sleep(pause)
            pause = min(pause * 1.3, 2.0)

    def _greet(self, sock):
        """Sends our identity and waits for Lookaside's greeting, so that nothing is reported to another program."""
        sock.settimeout(1.0)
        sock.sendall(_line({"m": "hello", "hello": "lookaside-probe", "v": PROTOCOL, "probe": __version__,
                            "pid": self.pid, "ppid": os.getppid(), "run": self.run, "t": _now() // 1000}))
        self.received = b""
        until = time.monotonic() + 5
        while time.monotonic() < until:
            try:
                data = sock.recv(COMMAND_LIMIT)
            except socket.timeout:
                continue
            if not data:
                return False
            self.received += data
            if b"\n" in self.received:
                line, _, self.received = self.received.partition(b"\n")
                greeting = _parse(line)
                return isinstance(greeting, dict) and greeting.get("lookaside") == PROTOCOL
            if len(self.received) >= COMMAND_LIMIT:
                return False
        return False

    def _serve(self, sock):
        self.queue.clear()
        self.lost = {}
        self.skipping = False
        self.checks.count_anew()
        self.tell(_application(self))
        if self.received:
            waiting, self.received = self.received, b""
            self._obey(waiting)
        self.on = True
        queue = self.queue
        looked = idle_since = time.monotonic()
        while self.run is not None:
            now = time.monotonic()
            if now - looked >= 0.02 or not queue:
                looked = now
                if not self._listen(sock):
                    return
            if self.lost and len(queue) < QUEUE_LIMIT // 2:  # the worst is over
                queue.append(self._take_lost())
            if not queue:
                time.sleep(0.02 if now - idle_since < 1 else 0.1)
                continue
            idle_since = now
            # A slice at a time: encoding holds the interpreter's lock, sending gives it back to the application.
            batch = []
            for _ in range(32):
                try:
                    batch.append(_line(queue.popleft()))
                except IndexError:
                    break
                except Exception:
                    continue
            self._send(sock, b"".join(batch))

    def _send(self, sock, data):
        sock.settimeout(1.0)
        data = memoryview(data)
        stuck = 0
        while data:
            try:
                data = data[sock.send(data):]
                stuck = 0
            except socket.timeout:
                stuck += 1
                if stuck >= 5 or self.thread is None:
                    raise
            except InterruptedError:
                pass

    def _listen(self, sock):
        sock.settimeout(0)
        try:
            data = sock.recv(1 << 16)
        except (BlockingIOError, socket.timeout):
            return True
        if data:
            self._obey(data)
        return bool(data)

    def _obey(self, data):
        self.received += data
        *lines, self.received = self.received.split(b"\n")
        changed = False
        for line in lines:
            if self.skipping:
                self.skipping = False
            elif len(line) <= COMMAND_LIMIT:
                command = _parse(line)
                if isinstance(command, dict) and "check" in command and not self.check_forbidden:
                    self.checks.asked(command)
                    changed = True
        if len(self.received) > COMMAND_LIMIT:
            self.received = b""
            self.skipping = True
        if changed:
            self.tell(self.checks.state())

    def last_words(self):
        """At exit: sends the queued messages if the listener accepts them immediately."""
        sock, queue, pid = self.sock, self.queue, self.pid
        if not self.on or sock is None or pid != os.getpid():
            return
        self.on = False
        until = time.monotonic() + 0.2
        while queue and time.monotonic() < until:  # the sender's thread still runs
            time.sleep(0.01)
        time.sleep(0.01)  # what it has just taken


def _connect(host, port):
    if not re.match(r"[0-9.]+$", host):
        return socket.create_connection((host, port), timeout=1.0)
    # create_connection() would import a codec first. If the process forks meanwhile, the child waits forever for the
    # lock of that import.
    sock = socket.socket()
    try:
        sock.settimeout(1.0)
        sock.connect((host, port))
    except BaseException:
        sock.close()
        raise
    return sock


def _line(message):
    return _encode(message).encode("ascii") + b"\n"


def _parse(line):
    try:
        return json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None


def _patched_threads():
    monkey = sys.modules.get("gevent.monkey")
    try:
        return monkey is not None and monkey.is_module_patched("threading")
    except Exception:
        return False


# --- Formatting ----------------------------------------------------------------------------------------------------

def _text(thing, limit=KEY_LIMIT):
    if type(thing) is not str:
        if isinstance(thing, (bytes, bytearray)):
            thing = bytes(thing).decode("utf-8", "backslashreplace")
        else:
            thing = str(thing)
    if len(thing) > limit:
        digest = hashlib.sha256(thing.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        thing = thing[:limit - 17] + "~" + digest
    return thing


def _key_text(key):
    """A key as it is reported. The id in a session key is the visitor's cookie, so its hash is reported instead."""
    if type(key) is not str or len(key) > KEY_LIMIT:
        key = _text(key)
    if SESSION_KEY in key:
        head, name, rest = key.partition(SESSION_KEY)
        for store in ("cached_db", "cache"):
            if rest.startswith(store):
                rest = store + "~" + hashlib.sha256(rest[len(store):].encode("utf-8", "surrogatepass")).hexdigest()[:16]
                break
        key = head + name + rest
    return key


def _name(thing):
    """module.Class.method of a function, method, partial or object."""
    try:
        while isinstance(thing, functools.partial):
            thing = thing.func
        if not hasattr(thing, "__qualname__"):
            thing = type(thing)
        return _text("%s.%s" % (thing.__module__, thing.__qualname__))
    except Exception:
        return "?"


def _encoder():
    """JSONEncoder.encode creates a new encoder for each message, which takes as long as encoding it."""
    plain = json.JSONEncoder(separators=(",", ":"), default=_text)
    try:
        made = json.encoder.c_make_encoder(None, plain.default, json.encoder.encode_basestring_ascii, None, ":", ",",
                                           False, False, True)

        def encode(message):
            return "".join(made(message, 0))

        sample = {"a": [1, 2.5, None, True, "\xe9\"\n"], "b": {"c": b"d"}}
        if encode(sample) == plain.encode(sample):
            return encode
    except Exception:  # another Python
        pass
    return plain.encode


_encode = _encoder()


def _error(error):
    kind = type(error)
    module = kind.__module__
    return kind.__qualname__ if module == "builtins" else "%s.%s" % (module, kind.__qualname__)


def _repr(thing):
    try:
        text = repr(thing)
    except Exception:
        return "?"
    return text[:REPR_LIMIT]


def _number(thing):
    """A whole or broken number that JSON can hold, else None."""
    if type(thing) is int:
        return thing if -(1 << 53) < thing < 1 << 53 else None
    if isinstance(thing, bool) or not isinstance(thing, (int, float)):
        return None
    thing = float(thing)
    return thing if -1e300 < thing < 1e300 else None


def _size(value):
    """How many bytes a value has, where that costs nothing to say."""
    kind = type(value)
    if kind is bytes or kind is bytearray:
        return len(value)
    if kind is str:
        return len(value) if value.isascii() else len(value.encode("utf-8", "surrogatepass"))
    if kind is tuple and value and type(value[0]) is bytes:  # what drf-extensions' cache_response stores
        return len(value[0])
    parts = getattr(value, "_container", None)  # a Django response, which cache_page stores
    if type(parts) is list and not getattr(value, "streaming", False):
        return sum(len(part) for part in parts if isinstance(part, bytes))
    return None


def _location(location):
    """A cache's LOCATION without passwords."""
    if isinstance(location, (list, tuple)):
        return [_location(part) for part in location][:16]
    return re.sub(r"(?<=://)[^/@]*@", "", _text(location))


def _kind(backend):
    """Which of Django's kinds of cache a backend is. Reads what is imported already, and imports nothing."""
    module, _, name = backend.rpartition(".")
    cls = getattr(sys.modules.get(module), name, None)
    names = [backend] + ["%s.%s" % (c.__module__, c.__qualname__) for c in getattr(cls, "__mro__", ())]
    for word, kind in (("LocMem", "locmem"), ("Dummy", "dummy"), ("FileBased", "file"), ("DatabaseCache", "database"),
                       ("Memcache", "memcached"), ("LibMC", "memcached"), ("RedisCache", "redis"),
                       ("ValkeyCache", "redis")):
        if any(word in n.rpartition(".")[2] for n in names):
            return kind
    return "other"


def _application(probe):
    """The first message after the greeting: what a reader of keys has to know of this application."""
    message = {"m": "app", "t": _now() // 1000, "python": "%d.%d.%d" % sys.version_info[:3],
               "tells": [word for word, told in (("params", probe.tell_params), ("values", probe.tell_values)) if told],
               "check": probe.checks.state(), "server": _text(os.path.basename(sys.argv[0]) if sys.argv else "")}
    try:
        import django
        from django.conf import settings
        message["django"] = django.get_version()
        message["settings"] = _text(getattr(settings, "SETTINGS_MODULE", "") or "")
        message["i18n"] = bool(settings.USE_I18N)
        message["tz"] = bool(settings.USE_TZ)
        message["language"] = _text(settings.LANGUAGE_CODE)
        message["time_zone"] = _text(settings.TIME_ZONE)
        message["cache_prefix"] = _text(settings.CACHE_MIDDLEWARE_KEY_PREFIX)
        message["caches"] = caches = []
        for alias, config in settings.CACHES.items():
            backend = _text(config.get("BACKEND", ""))
            timeout = config.get("TIMEOUT", 300)
            caches.append({"cache": _text(alias), "backend": backend, "kind": _kind(backend),
                           "location": _location(config.get("LOCATION", "")),
                           "prefix": _text(config.get("KEY_PREFIX", "")),
                           "version": _number(config.get("VERSION", 1)),
                           "ttl": _number(timeout),
                           "own_keys": config.get("KEY_FUNCTION") is not None})
            options = config.get("OPTIONS") or {}
            for options in (options, options.get("CONNECTION_POOL_KWARGS") or {}):
                if str(options.get("db", "")).isdigit():
                    caches[-1]["db"] = int(options["db"])
        message["databases"] = [{"db": _text(alias), "engine": _text(config.get("ENGINE", ""))}
                                for alias, config in settings.DATABASES.items()]
    except Exception:
        pass
    return message


# --- Caches --------------------------------------------------------------------------------------------------------

# The operations, with their parameters as Django and django-redis name them.
OPERATIONS = {
    "get": ("key", "default", "version"),
    "get_many": ("keys", "version"),
    "has_key": ("key", "version"),
    "__contains__": ("key",),
    "set": ("key", "value", "timeout", "version"),
    "add": ("key", "value", "timeout", "version"),
    "set_many": ("data", "timeout", "version"),
    "get_or_set": ("key", "default", "timeout", "version"),
    "touch": ("key", "timeout", "version"),
    "delete": ("key", "version"),
    "delete_many": ("keys", "version"),
    "incr": ("key", "delta", "version"),
    "decr": ("key", "delta", "version"),
    "incr_version": ("key", "delta", "version"),
    "decr_version": ("key", "delta", "version"),
    "clear": (),
    "delete_pattern": ("pattern", "version"),
    "keys": ("search", "version"),
    "iter_keys": ("search", "version"),
    "ttl": ("key", "version"),
    "pttl": ("key", "version"),
    "persist": ("key", "version"),
    "expire": ("key", "timeout", "version"),
    "pexpire": ("key", "timeout", "version"),
    "expire_at": ("key", "when", "version"),
    "pexpire_at": ("key", "when", "version"),
}
# django-redis 5.3 and later: structures. Reported with name and key.
for _word in ("sadd scard sdiff sinter sismember smembers smismember smove spop srandmember srem sunion sdiffstore "
              "sinterstore sunionstore sscan sscan_iter hset hdel hlen hkeys hexists zadd zcard zcount zincrby zpopmax "
              "zpopmin zrange zrangebyscore zrank zrem zremrangebyscore zrevrange zrevrangebyscore zscore").split():
    OPERATIONS[_word] = ("key",)
# What django-redis' structures answer a request that is asked again, where that is not False: nothing is there.
NOTHING = {name: answer for answer, names in (
    (set, "smembers sdiff sinter sunion sscan"),
    (list, "hkeys zrange zrangebyscore zrevrange zrevrangebyscore"),
    (int, "scard sadd srem sdiffstore sinterstore sunionstore hlen hset hdel zadd zcard zcount zrem zremrangebyscore"),
    (float, "zincrby"),
    (lambda: None, "spop srandmember zpopmax zpopmin zrank zscore"),
    (lambda: iter(()), "sscan_iter"),
) for name in names.split()}
MANY = {"get_many", "set_many", "delete_many"}
KEYED_BY_PATTERN = {"delete_pattern", "keys", "iter_keys"}
ANSWERS_DONE = {"add", "set", "touch", "delete", "persist", "expire", "pexpire", "expire_at", "pexpire_at"}
LOOKS = {"has_key", "__contains__"}
COUNTS = {"incr", "decr", "incr_version", "decr_version"}
STORES = {"set", "add", "touch", "get_or_set", "expire", "pexpire"}
# Backends whose get() is known to return the same default object that it was given.
TRUSTED = ("django.core.cache.backends.", "django_redis.", "django_valkey.")

_watched = set()  # the types of caches whose methods are wrapped
_aliases = {}  # id of a cache → its alias and a weak reference to it
_plain_make_key = {}  # type → its make_key as it was


class _Noting:
    """An iterator that remembers what it gave."""
    __slots__ = ("inner", "seen")

    def __init__(self, inner, seen):
        self.inner = inner
        self.seen = seen

    def __iter__(self):
        return self

    def __next__(self):
        item = next(self.inner)
        self.seen.append(item)
        return item


def _remember(cache, alias):
    number = id(cache)
    try:
        _aliases[number] = (alias, weakref.ref(cache, lambda _, number=number: _aliases.pop(number, None)))
    except TypeError:  # a class without weak references: looked for again each time
        pass


def _alias(cache):
    known = _aliases.get(id(cache))
    if known is not None and known[1]() is cache:
        return known[0]
    from django.core.cache import caches
    for alias in caches:
        if getattr(caches._connections, alias, None) is cache:
            _remember(cache, alias)
            return alias
    _remember(cache, None)  # made by hand, in no alias
    return None


def _watch(cache):
    """Wraps the methods of a cache's class and of the classes that it is made of."""
    cls = type(cache)
    if cls in _watched:
        return
    for base in cls.__mro__:
        if base is object:
            continue
        for name, parameters in OPERATIONS.items():
            function = base.__dict__.get(name)
            if isinstance(function, types.FunctionType) and not hasattr(function, "_lookaside"):
                _replace(base, name, _wrap(name, parameters, function))
        if base.__module__ != "django.core.cache.backends.base":  # there the twins of async call the others
            for name, parameters in OPERATIONS.items():
                function = base.__dict__.get("a" + name)
                if inspect.iscoroutinefunction(function) and not hasattr(function, "_lookaside"):
                    _replace(base, "a" + name, _wrap_async(name, parameters, function))
        function = base.__dict__.get("make_key")
        if isinstance(function, types.FunctionType) and not hasattr(function, "_lookaside"):
            _replace(base, "make_key", _wrap_make_key(function))
        function = base.__dict__.get("_get")
        if base.__module__ == "django_redis.cache" and isinstance(function, types.FunctionType) \
                and not hasattr(function, "_lookaside"):
            _replace(base, "_get", _wrap_interrupted(function))
    for base in cls.__mro__:
        function = base.__dict__.get("make_key")
        if function is not None:
            _plain_make_key[cls] = getattr(function, "_lookaside", function)
            break
    _watched.add(cls)


def _replace(cls, name, wrapped):
    try:
        setattr(cls, name, wrapped)
    except Exception:  # a class that refuses stays unseen
        pass


def _wrap_make_key(function):
    @functools.wraps(function)
    def make_key(self, *args, **kwargs):
        made = function(self, *args, **kwargs)
        op = _op.get()
        if op is not None and op.cache is self:
            op.keys.append((args[0] if args else kwargs.get("key"), made))
        return made
    make_key._lookaside = function
    return make_key


def _wrap_interrupted(function):
    # django-redis with IGNORE_EXCEPTIONS turns a dead server into a miss; only here can the two be distinguished.
    @functools.wraps(function)
    def _get(self, *args, **kwargs):
        value = function(self, *args, **kwargs)
        if type(value) is object:
            op = _op.get()
            if op is not None and op.cache is self \
                    and value is getattr(sys.modules.get("django_redis.cache"), "CONNECTION_INTERRUPTED", None):
                op.error = "ConnectionInterrupted"
        return value
    _get._lookaside = function
    return _get


def _with_sentinel(args, kwargs):
    """The arguments of a get() with our own default, which no stored value can be; and the default that was asked."""
    if len(args) > 1:
        return args[:1] + (MISSING,) + args[2:], kwargs, args[1]
    asked = kwargs.get("default")
    kwargs = dict(kwargs)
    kwargs["default"] = MISSING
    return args, kwargs, asked


def _wrap(name, parameters, function):
    place = {parameter: index for index, parameter in enumerate(parameters)}
    trusted = name == "get" and function.__module__.startswith(TRUSTED)
    iterates = parameters[:1] == ("keys",)
    told = "has_key" if name == "__contains__" else name

    @functools.wraps(function)
    def operation(self, *args, **kwargs):
        here = _here.get()
        if here is not None and here.bypass and type(self) in _watched:
            if _op.get() is None:
                return _bypassed(self, name, place, function, args, kwargs)
            return function(self, *args, **kwargs)  # a part of reading a session
        if not PROBE.on or type(self) not in _watched:
            return function(self, *args, **kwargs)
        outer = _op.get()
        if outer is not None and outer.cache is self and outer.name != "get_or_set":
            # A part of an operation that is already reported; but a subclass's get that ends in ours can use it.
            if not trusted or outer.name != "get":
                return function(self, *args, **kwargs)
            args, kwargs, asked = _with_sentinel(args, kwargs)
            result = function(self, *args, **kwargs)
            outer.hit = result is not MISSING
            return result if outer.hit else asked
        op = _Op(self, told, next(_numbers), outer)
        asked = None
        if trusted:
            if len(args) == 1 and not kwargs:
                args = (args[0], MISSING)
            else:
                args, kwargs, asked = _with_sentinel(args, kwargs)
        elif iterates and args and hasattr(args[0], "__next__"):
            op.seen = []
            args = (_Noting(args[0], op.seen),) + args[1:]
        began, start = _now(), _ticks()
        token = _op.set(op)
        try:
            result = function(self, *args, **kwargs)
        except BaseException as error:
            _op.reset(token)
            _tell_operation(op, here, place, args, kwargs, None, error, began, _ticks() - start)
            raise
        _op.reset(token)
        lasted = _ticks() - start
        if trusted:
            op.hit = result is not MISSING
            if not op.hit:
                result = asked
        elif name == "get" and op.hit is None:
            default = args[1] if len(args) > 1 else kwargs.get("default")
            if result is not default:
                op.hit = True
            elif default is not None:
                op.hit = False
        _tell_operation(op, here, place, args, kwargs, result, None, began, lasted)
        return result

    operation._lookaside = function
    return operation


def _wrap_async(name, parameters, function):
    """For a backend with async operations of its own. The ones of Django call the others in a thread."""
    place = {parameter: index for index, parameter in enumerate(parameters)}

    @functools.wraps(function)
    async def operation(self, *args, **kwargs):
        here = _here.get()
        if here is not None and here.bypass and type(self) in _watched:
            if name not in ("keys", "iter_keys"):
                return _bypassed(self, name, place, None, args, kwargs)
            return await function(self, *args, **kwargs)
        outer = _op.get()
        if not PROBE.on or type(self) not in _watched \
                or outer is not None and outer.cache is self and outer.name != "get_or_set":
            return await function(self, *args, **kwargs)
        op = _Op(self, name, next(_numbers), outer)
        began, start = _now(), _ticks()
        token = _op.set(op)
        try:
            result = await function(self, *args, **kwargs)
        except BaseException as error:
            _leave(_op, token)
            _tell_operation(op, here, place, args, kwargs, None, error, began, _ticks() - start)
            raise
        _leave(_op, token)
        if name == "get" and op.hit is None:
            default = args[1] if len(args) > 1 else kwargs.get("default")
            if result is not default or default is not None:
                op.hit = result is not default
        _tell_operation(op, here, place, args, kwargs, result, None, began, _ticks() - start)
        return result

    operation._lookaside = function
    return operation


def _argument(place, args, kwargs, name, default=None):
    index = place.get(name)
    if index is None:
        return default
    if index < len(args):
        return args[index]
    return kwargs.get(name, default)


def _tell_operation(op, here, place, args, kwargs, result, error, began, lasted):
    try:
        cache, outer = op.cache, op.outer
        message = {"m": "op", "n": op.number, "t": began // 1000, "us": lasted // 100 / 10, "cache": _alias(cache),
                   "op": op.name}
        request = None
        if here is not None:
            request = here.request
            if request is not None:
                message["req"] = request.number
            if here.receiver:
                message["rcv"] = here.receiver
                if here.late:
                    message["late"] = True
        if outer is not None:
            message["of"] = outer.number
            outer.parts += 1
        if error is not None:
            message["error"] = _error(error)
        elif op.error is not None:
            message["error"] = op.error
        version = _argument(place, args, kwargs, "version") if len(args) > 2 or kwargs else None
        if op.name in MANY:
            _describe_many(op, message, request, version, place, args, kwargs, result, error)
            return
        _describe(op, message, version, place, args, kwargs, result, error)
        if request is not None and request.made is not None and "key" in place:
            key = _argument(place, args, kwargs, "key")
            if type(key) is str:
                message.update(request.made.get(key, ()))
        hit = message.get("hit")
        if hit is not None and request is not None and op.name != "get_or_set":
            if hit:
                request.hits += 1
                if SESSION_KEY not in message["key"]:
                    request.cached = True
            else:
                request.misses += 1
        PROBE.tell(message)
    except Exception:  # never the application's trouble
        pass


def _full_key(cache, key, version):
    if type(key).__name__ == "CacheKey":  # django-redis marks so a key that is made already
        return key
    return _plain_make_key[type(cache)](cache, key, version)


def _describe(op, message, version, place, args, kwargs, result, error):
    cache, name = op.cache, op.name
    if name == "clear":
        return
    _add_version(message, cache, version)
    if name in STORES:
        _add_ttl(message, cache, _argument(place, args, kwargs, "timeout", DEFAULT_TIMEOUT))
    if name in KEYED_BY_PATTERN:
        pattern = _argument(place, args, kwargs, place and next(iter(place)))
        message["pattern"] = _key_text(_full_key(cache, pattern, version))
        if name == "delete_pattern" and type(result) is int:
            message["count"] = result
        elif name == "keys" and isinstance(result, list):
            message["count"] = len(result)
    else:
        key = _argument(place, args, kwargs, "key")
        full = op.keys[0][1] if op.keys else None
        if full is None:
            try:
                full = _full_key(cache, key, version)
            except Exception:  # the operation has failed for the same reason
                pass
        if full is not None:
            message["key"] = _key_text(full)
        if name == "get":
            if op.error is None and error is None and op.hit is not None:
                message["hit"] = op.hit
            if op.hit is None or op.hit:
                _add_size(message, cache, full, result)
                if PROBE.tell_values and error is None:
                    message["value"] = _repr(result)
            outer = op.outer
            if outer is not None and outer.cache is cache and not outer.keys:  # the first look of a get_or_set
                outer.hit = op.hit
                outer.keys.append((key, full))
        elif name == "get_or_set":
            if op.hit is not None:
                message["hit"] = op.hit
            message["parts"] = op.parts
        elif name in LOOKS:
            if error is None and result is not None:
                message["hit"] = bool(result)
        elif name in COUNTS:
            if error is None and result is not None:
                message["hit"] = True
            elif isinstance(error, ValueError):
                message["hit"] = False
            if name.endswith("_version") and error is None and type(result) is int:
                message["new_version"] = result
                made = op.keys[1][1] if len(op.keys) > 1 else _full_key(cache, key, result)
                message["new_key"] = _key_text(made)
        elif name in ANSWERS_DONE:
            if result is not None and error is None:
                message["done"] = bool(result)
            if name == "set" or name == "add":
                value = _argument(place, args, kwargs, "value")
                _add_size(message, cache, full, value)
                if PROBE.tell_values:
                    message["value"] = _repr(value)
        elif name == "ttl" or name == "pttl":
            if error is None:
                message["hit"] = result != 0
                if type(result) is int and result:
                    message["left"] = result if name == "ttl" else result / 1000
    if result is None and error is None and op.error is None and getattr(cache, "_ignore_exceptions", False) \
            and name in ("set", "add", "touch", "delete", "has_key", "incr", "decr", "delete_pattern", "ttl"):
        message["error"] = "ConnectionInterrupted"  # django-redis answers None only when it swallows one


def _add_version(message, cache, version):
    if version is None:
        version = cache.version
    message["version"] = version if type(version) is int else _text(version)


def _add_ttl(message, cache, timeout):
    if timeout is DEFAULT_TIMEOUT:
        timeout = cache.default_timeout
    ttl = _number(timeout)
    if ttl is not None or timeout is None:
        message["ttl"] = ttl / 1000 if message["op"] == "pexpire" and ttl is not None else ttl


def _add_size(message, cache, full, value):
    if isinstance(cache, LocMemCache):
        held = cache._cache.get(full)
        if type(held) is bytes:
            message["size"] = len(held)
            message["stored"] = True  # the size is that of what the store holds, not of the value alone
            expires = cache._expire_info.get(full)
            if message["op"] == "get" and type(expires) is float:
                message["left"] = round(expires - time.time(), 3)
            return
    size = _size(value)
    if size is not None:
        message["size"] = size


def _describe_many(op, message, request, version, place, args, kwargs, result, error):
    name = op.name
    _add_version(message, op.cache, version)
    if name == "set_many":
        _add_ttl(message, op.cache, _argument(place, args, kwargs, "timeout", DEFAULT_TIMEOUT))
    store = op.cache._cache if isinstance(op.cache, LocMemCache) else None
    given = op.seen
    if given is None:
        given = _argument(place, args, kwargs, "data" if name == "set_many" else "keys", ())
    if op.keys:
        pairs = op.keys
    else:
        pairs = [(key, _full_key(op.cache, key, version)) for key in list(given)]
    hits = None
    if name == "get_many" and isinstance(result, dict):
        hits = [key in result for key, _ in pairs]
        if request is not None:
            found = sum(hits)
            request.hits += found
            request.cached = request.cached or found > 0
            request.misses += len(hits) - found
    sizes = None
    if error is None and name != "delete_many":
        values = given if name == "set_many" else result
        if store is not None:
            held = [store.get(full) for _, full in pairs]
            sizes = [len(value) if type(value) is bytes else None for value in held]
            message["stored"] = True
        elif isinstance(values, dict):
            sizes = [_size(values.get(key)) for key, _ in pairs]
        if hits is not None and sizes is not None:
            sizes = [size if hit else None for size, hit in zip(sizes, hits)]
        if sizes is not None and not any(size is not None for size in sizes):
            sizes = None
            message.pop("stored", None)
    failed = None
    if name == "set_many" and isinstance(result, (list, tuple)) and result:
        failed = set(result)
    if name == "delete_many" and type(result) is int:
        message["count"] = result
    total = len(pairs)
    for first in range(0, max(total, 1), KEYS_LIMIT):
        part = pairs[first:first + KEYS_LIMIT]
        piece = dict(message) if total > KEYS_LIMIT else message
        piece["keys"] = [_key_text(full) for _, full in part]
        if hits is not None:
            piece["hit"] = hits[first:first + KEYS_LIMIT]
        if sizes is not None:
            piece["sizes"] = sizes[first:first + KEYS_LIMIT]
        if failed is not None:
            piece["done"] = [key not in failed for key, _ in part]
        if first:
            piece.pop("count", None)
        if first + KEYS_LIMIT < total:
            piece["more"] = True
        PROBE.tell(piece, 1 + len(part) // 8)


# --- A request that is asked again ---------------------------------------------------------------------------------

class _Apart:
    """What the caches hold for a request that is asked again: at first nothing, then what it has written itself."""
    __slots__ = ("stores", "error")

    def __init__(self):
        self.stores = {}
        self.error = None  # the exception that Django made a response of

    def cache(self, cache):
        from django.conf import settings
        config = settings.CACHES.get(_alias(cache))
        place = id(cache) if config is None else (config.get("BACKEND"), repr(config.get("LOCATION")))
        _, entries, expiries = self.stores.setdefault(place, (cache, collections.OrderedDict(), {}))
        return _apart_class()(cache, entries, expiries)


@functools.lru_cache(maxsize=None)
def _apart_class():
    class ApartCache(LocMemCache):
        """Answers as the cache does, from a store of its own."""

        def __init__(self, cache, entries, expiries):
            super(LocMemCache, self).__init__({})
            self._apart_from = cache
            self._cache = entries
            self._expire_info = expiries
            self._lock = threading.Lock()
            self._max_entries = sys.maxsize
            self.default_timeout = cache.default_timeout
            self.version = cache.version

        def make_key(self, key, version=None):
            return _full_key(self._apart_from, key, self.version if version is None else version)

        def validate_key(self, key):  # the application has been warned already
            pass

        # django-redis' additions

        def _matching(self, pattern, version):
            pattern = self.make_key(pattern, version)
            return [key for key in self._cache if fnmatch.fnmatchcase(key, pattern)]

        def keys(self, search="*", version=None):
            return [key.split(":", 2)[-1] for key in self._matching(search, version)]

        def iter_keys(self, search="*", version=None):
            return iter(self.keys(search, version))

        def delete_pattern(self, pattern, version=None):
            return sum([self._delete(key) for key in self._matching(pattern, version)])

        def pttl(self, key, version=None):
            if not self.has_key(key, version):
                return 0
            expires = self._expire_info.get(self.make_key(key, version))
            return None if expires is None else int((expires - time.time()) * 1000)

        def ttl(self, key, version=None):
            left = self.pttl(key, version)
            return left and left // 1000

        def persist(self, key, version=None):
            return self.touch(key, None, version)

        def expire(self, key, timeout, version=None):  # the request is answered before anything expires
            return self.has_key(key, version)

        pexpire = expire

        def expire_at(self, key, when, version=None):
            return self.has_key(key, version)

        pexpire_at = expire_at

    return ApartCache


def _bypassed(cache, name, place, function, args, kwargs):
    """An operation of a request that is asked again: it finds what that request itself has written, and nothing else.

    Sessions are read as ever, since without its session the request would be another visitor's."""
    apart = _here.get().bypass.cache(cache)
    key = _argument(place, args, kwargs, "key")
    if function is not None and (
            isinstance(cache, DummyCache)
            or isinstance(key, str) and key.startswith(SESSION_KEY) and name in ("get", "has_key", "__contains__")
            and not apart.has_key(key, _argument(place, args, kwargs, "version"))):
        token = _op.set(_Op(cache, name, 0, None))
        try:
            return function(cache, *args, **kwargs)
        finally:
            _leave(_op, token)
    if name == "set" and kwargs.get("nx"):
        name = "add"
    operation = getattr(apart, name, None)
    if operation is None:
        return NOTHING.get(name, bool)()
    return operation(**{parameter: _argument(place, args, kwargs, parameter) for parameter, index in place.items()
                        if index < len(args) or parameter in kwargs})


@functools.lru_cache(maxsize=None)
def _silence():
    """What a request that is asked again raises and logs is not told to the application, which has not got it."""
    from django.core.signals import got_request_exception
    send, handle = got_request_exception.send, logging.Logger.handle

    @functools.wraps(send)
    def watched_send(*args, **named):
        here = _here.get()
        if here is None or here.bypass is None:
            return send(*args, **named)
        here.bypass.error = sys.exc_info()[1]
        return []

    @functools.wraps(handle)
    def watched_handle(self, record):
        here = _here.get()
        if here is None or here.bypass is None:
            handle(self, record)

    got_request_exception.send = watched_send
    logging.Logger.handle = watched_handle


# --- Key functions -------------------------------------------------------------------------------------------------

_sees_key_functions = False


def _watch_key_functions():
    """drf-extensions hashes the parts of a key; its key function is reported with it. Names only: the parts' values
    may be anything of the request."""
    global _sees_key_functions
    cls = getattr(sys.modules.get("rest_framework_extensions.cache.decorators"), "CacheResponse", None)
    if cls is None:
        return  # not imported, or not yet
    _sees_key_functions = True
    function = cls.__dict__.get("calculate_key")
    if not isinstance(function, types.FunctionType) or hasattr(function, "_lookaside"):
        return

    @functools.wraps(function)
    def calculate_key(self, *args, **kwargs):
        key = function(self, *args, **kwargs)
        here = _here.get()
        if PROBE.on and here is not None and here.request is not None and type(key) is str:
            try:
                _note_key(here.request, key, self.key_func, kwargs.get("view_instance"), kwargs.get("view_method"))
            except Exception:
                pass
        return key
    calculate_key._lookaside = function
    cls.calculate_key = calculate_key


def _note_key(request, key, function, view, method):
    made = request.made
    if made is None:
        made = request.made = {}
    if len(made) >= KEYS_LIMIT:
        return
    bits = getattr(function, "bits", None)
    if not isinstance(function, str):
        function = getattr(function, "__qualname__", None) or type(function).__name__
    noted = {"key_by": _text(function)}
    if isinstance(bits, dict):
        noted["key_of"] = [_text(bit) for bit in sorted(bits)[:KEYS_LIMIT]]
    if view is not None and method is not None:
        noted["view"] = _text("%s.%s" % (type(view).__name__, getattr(method, "__name__", "")))
    made[key] = noted


# --- SQL -----------------------------------------------------------------------------------------------------------

WRITES = re.compile(r"\s*(insert|update|delete|replace|merge|with)\b", re.IGNORECASE)


def _execute(execute, sql, params, many, context):
    here = _here.get()
    if not PROBE.on or here is not None and here.bypass:
        return execute(sql, params, many, context)
    began, start = _now(), _ticks()
    try:
        result = execute(sql, params, many, context)
    except Exception as error:
        _tell_query(here, sql, params, many, context, error, began, _ticks() - start)
        raise
    _tell_query(here, sql, params, many, context, None, began, _ticks() - start)
    return result


def _tell_query(here, sql, params, many, context, error, began, lasted):
    try:
        text = _text(sql, SQL_LIMIT)
        message = {"m": "sql", "t": began // 1000, "us": lasted // 100 / 10, "db": _text(context["connection"].alias),
                   "sql": text}
        if here is not None:
            if here.request is not None:
                message["req"] = here.request.number
                here.request.queries += 1
            if here.receiver:
                message["rcv"] = here.receiver
                if here.late:
                    message["late"] = True
        op = _op.get()
        if op is not None:
            message["of"] = op.number
        if error is not None:
            message["error"] = _error(error)
        else:
            rows = getattr(context["cursor"], "rowcount", -1)
            if type(rows) is int and rows >= 0:
                message["rows"] = rows
        if many and hasattr(params, "__len__"):
            message["many"] = len(params)
        if PROBE.tell_params and params is not None:
            message["params"] = _repr(params)
        if op is None and WRITES.match(text):
            PROBE.checks.wrote()
        PROBE.tell(message, 1 + len(text) // 1024)
    except Exception:
        pass


def _watch_connection(connection):
    wrappers = getattr(connection, "execute_wrappers", None)
    if isinstance(wrappers, list) and _execute not in wrappers:
        wrappers.insert(0, _execute)  # never at the end: Django's execute_wrapper() takes its own from there


# --- Signals -------------------------------------------------------------------------------------------------------

class _Frame:
    __slots__ = ("signal", "message", "entered")

    def __init__(self, signal, message):
        self.signal = signal
        self.message = message
        self.entered = False


def _watch_signal(name, signal):
    if hasattr(signal.send, "_lookaside"):
        return
    send, live_receivers = signal.send, signal._live_receivers

    @functools.wraps(send)
    def watched_send(*args, **named):
        here = _here.get()
        if not PROBE.on or here is not None and here.bypass:
            return send(*args, **named)
        try:
            frame = _Frame(signal, _signal_message(name, here, args, named))
        except Exception:
            return send(*args, **named)
        PROBE.checks.wrote()
        token = _frame.set(frame)
        try:
            responses = send(*args, **named)
        finally:
            _leave(_frame, token)
            if not frame.entered:
                PROBE.tell(frame.message)
        return [(getattr(receiver, "_lookaside_receiver", receiver), response) for receiver, response in responses]

    @functools.wraps(live_receivers)
    def watched_receivers(*args, **kwargs):
        found = live_receivers(*args, **kwargs)
        frame = _frame.get()
        if frame is None or frame.signal is not signal or frame.entered:
            return found
        frame.entered = True
        try:
            if isinstance(found, tuple):  # Django 5: those that are called and those that are awaited
                watched = tuple([_watch_receiver(frame, receiver) for receiver in group] for group in found)
            else:
                watched = [_watch_receiver(frame, receiver) for receiver in found]
        except Exception:
            watched = found
        PROBE.tell(frame.message)
        return watched

    watched_send._lookaside = send
    signal.send = watched_send
    signal._live_receivers = watched_receivers


def _signal_message(name, here, args, named):
    sender = args[0] if args else named.get("sender")
    instance = named.get("instance")
    # m2m_changed is sent by the intermediate table; the model that changed is the instance's.
    meta = getattr(sender, "_meta", None)
    message = {"m": "signal", "n": next(_numbers), "t": _now() // 1000, "signal": name,
               "model": _text(meta.label if meta is not None else _name(sender)), "receivers": []}
    if here is not None:
        if here.request is not None:
            message["req"] = here.request.number
        if here.receiver:
            message["rcv"] = here.receiver
    if instance is not None and not isinstance(instance, type):
        message["pk"] = _text(getattr(instance, "pk", None))
        if name == "m2m_changed":
            message["instance"] = _text(instance._meta.label)
    for word in ("created", "raw", "reverse"):
        if type(named.get(word)) is bool:
            message[word] = named[word]
    fields = named.get("update_fields")
    if fields is not None:
        message["update_fields"] = [_text(field) for field in list(fields)[:KEYS_LIMIT]]
    if name == "m2m_changed":
        message["action"] = _text(named.get("action"))
        keys = named.get("pk_set")
        if keys is not None:
            message["pks"] = sorted(_text(key) for key in list(keys)[:KEYS_LIMIT])
            message["count"] = len(keys)
    return message


def _watch_receiver(frame, receiver):
    number = next(_numbers)
    name = _name(receiver)
    frame.message["receivers"].append({"rcv": number, "name": name})

    def enter():
        here = _here.get()
        return here, _here.set(_Here(here.request if here is not None else None, number))

    def leave(here, token, error, began, lasted):
        _leave(_here, token)
        message = {"m": "receiver", "rcv": number, "of": frame.message["n"], "name": name, "t": began // 1000,
                   "us": lasted // 100 / 10}
        if here is not None and here.request is not None:
            message["req"] = here.request.number
        if error is not None:
            message["error"] = _error(error)
        PROBE.tell(message)

    if inspect.iscoroutinefunction(receiver):
        async def watched(*args, **kwargs):
            here, token = enter()
            began, start = _now(), _ticks()
            try:
                response = await receiver(*args, **kwargs)
            except BaseException as error:
                leave(here, token, error, began, _ticks() - start)
                raise
            leave(here, token, None, began, _ticks() - start)
            return response
    else:
        def watched(*args, **kwargs):
            here, token = enter()
            began, start = _now(), _ticks()
            try:
                response = receiver(*args, **kwargs)
            except BaseException as error:
                leave(here, token, error, began, _ticks() - start)
                raise
            leave(here, token, None, began, _ticks() - start)
            return response

    functools.update_wrapper(watched, receiver, updated=())
    watched._lookaside_receiver = receiver
    return watched


def _watch_on_commit(cls):
    on_commit = cls.on_commit
    if hasattr(on_commit, "_lookaside"):
        return

    @functools.wraps(on_commit)
    def watched_on_commit(self, *args, **kwargs):
        here = _here.get()
        if here is not None and here.receiver and args and callable(args[0]):
            args = (_later(args[0], here),) + args[1:]
        return on_commit(self, *args, **kwargs)

    watched_on_commit._lookaside = on_commit
    cls.on_commit = watched_on_commit


def _later(function, here):
    """What a receiver leaves for the commit is still what the receiver does."""
    def run():
        token = _here.set(_Here(here.request, here.receiver, True, here.bypass))
        try:
            return function()
        finally:
            _leave(_here, token)
    functools.update_wrapper(run, function, updated=())
    return run


# --- Check answers -------------------------------------------------------------------------------------------------

class _Checks:
    """Asks some GET requests that hit the cache again, without the cache, and compares the bodies.

    It calls the same view of the same process in a thread of its own, with the request as it came. So no second HTTP
    request is made, no secret has to be kept, and the bypass cannot be triggered from outside."""

    def __init__(self, always):
        self.always = always
        self.asked(None)
        self.count_anew()
        self.busy = False
        self.next = 0.0
        self.written = 0  # how many changes this process has seen
        self.work = None

    def count_anew(self):
        """For each listener: how many responses could have been checked, and were."""
        self.eligible = self.checked = 0

    def asked(self, command):
        command = command or {}
        wanted = command.get("check")
        self.on = self.always if wanted is None else wanted is True
        self.share = self._within(command.get("share"), 0.1, 0.0, 1.0)
        self.per_second = self._within(command.get("per_second"), 2.0, 0.01, 20.0)

    @staticmethod
    def _within(value, default, low, high):
        value = _number(value)
        return default if value is None else float(min(max(value, low), high))

    def state(self):
        return {"m": "checking", "on": self.on, "share": self.share, "per_second": self.per_second}

    def wrote(self):
        self.written += 1

    def snapshot(self, request):
        """The request as it came, before the layers below add to it."""
        environ = {key: value for key, value in request.META.items() if type(value) is str
                   and not key.startswith("HTTP_IF_") and key not in ("HTTP_RANGE", "CONTENT_LENGTH")}
        if not hasattr(request, "environ"):  # ASGI: WSGI's paths are bytes in the guise of latin-1
            for key in ("PATH_INFO", "SCRIPT_NAME"):
                if key in environ:
                    environ[key] = environ[key].encode("utf-8", "surrogatepass").decode("latin-1")
        return environ

    def consider(self, get_response, environ, request, response, number):
        if response.status_code != 200 or response.streaming or response.cookies:
            return  # what sets a cookie, such as a login, is more than an answer
        self.eligible += 1
        if self.busy or time.monotonic() < self.next or random.random() >= self.share:
            return
        body = response.content
        if len(body) > BODY_LIMIT:
            return
        self.busy = True
        job = (get_response, environ, body, number, self.written, _path(request))
        try:
            threading.Thread(target=self._check, args=job, name="lookaside-check", daemon=True).start()
        except RuntimeError:
            self.busy = False

    def _check(self, get_response, environ, body, number, written, path):
        start = time.monotonic()
        message = {"m": "check", "req": number, "t": _now() // 1000, "path": path, "bytes": len(body)}
        try:
            _silence()
            apart = _Apart()
            status, fresh = self._ask(get_response, environ, apart)
            message["fresh_status"] = status
            message["fresh_bytes"] = len(fresh)
            if status == 200 and fresh == body:
                message["result"] = "same"
            elif apart.error is not None or status >= 400 and status not in (404, 410):
                message["result"] = "failed"
                if apart.error is not None:
                    message["error"] = _error(apart.error)
            else:
                # Neither is stale what differs each time (a token, the time of day), nor what differs when it finds
                # what it has stored (a counter, a list of what is cached).
                others = {self._ask(get_response, environ, store) for store in (apart, _Apart())}
                if self.written != written:
                    message["result"] = "unsure"  # something was changed between the answer and the check
                elif others != {(status, fresh)}:
                    message["result"] = "unsteady"
                else:
                    message["result"] = "stale"
                    message["at"] = next((i for i, (a, b) in enumerate(zip(body, fresh)) if a != b),
                                         min(len(body), len(fresh)))
        except BaseException as error:
            message["result"] = "failed"
            message["error"] = _error(error)
        took = time.monotonic() - start
        message["us"] = round(took * 1e6)
        if message["result"] != "failed":
            self.checked += 1
        message["eligible"] = self.eligible
        message["checked"] = self.checked
        self.next = time.monotonic() + max(1 / self.per_second, 9 * took)  # a tenth of one core at most
        self.busy = False
        if PROBE.on:
            PROBE.tell(message)

    @staticmethod
    def _ask(get_response, environ, apart):
        import io
        from asgiref.sync import async_to_sync
        from django.conf import settings
        from django.core.handlers.wsgi import WSGIRequest
        from django.core.signals import request_started
        from django.db import connections
        from django.urls import set_urlconf
        environ = dict(environ)
        environ["wsgi.input"] = io.BytesIO(b"")
        environ["wsgi.errors"] = sys.stderr
        environ.setdefault("wsgi.url_scheme", "http")
        token = _here.set(_Here(bypass=apart))
        try:
            set_urlconf(settings.ROOT_URLCONF)
            request_started.send(sender=_Checks, environ=environ)
            request = WSGIRequest(environ)
            if inspect.iscoroutinefunction(get_response):
                response = async_to_sync(get_response)(request)
            else:
                response = get_response(request)
            try:
                return response.status_code, b"" if response.streaming else response.content
            finally:
                response.close()
        finally:
            _leave(_here, token)
            for alias in connections:
                connection = getattr(connections._connections, alias, None)
                if connection is not None:
                    connection.close()


# --- Requests ------------------------------------------------------------------------------------------------------

def _path(request):
    return _text(request.get_full_path(), PATH_LIMIT)  # what cache_page's keys are made of


_hosts = {}  # what a host is made of → the host: Django takes long to make it
_host_parts = ["HTTP_HOST", "SERVER_NAME", "SERVER_PORT", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PORT",
               "HTTP_X_FORWARDED_PROTO", "wsgi.url_scheme"]


def _host(request):
    get = request.META.get
    parts = tuple([get(part) for part in _host_parts])
    host = _hosts.get(parts)
    if host is None:
        try:
            host = _text("%s://%s" % (request.scheme, request.get_host()))
        except Exception:  # a host that is not allowed, about which Django itself complains when it is asked
            return ""
        if len(_hosts) >= 100:
            _hosts.clear()
        _hosts[parts] = host
    return host


def _begin(request):
    if PROBE.pid != os.getpid() or PROBE.thread is None:
        PROBE.start()
    if not PROBE.on or _here.get() is not None:
        return None
    if not _sees_key_functions:
        _watch_key_functions()
    current = _Request(next(_numbers))
    try:
        thread = threading.get_ident()
        PROBE.tell({"m": "begin", "req": current.number, "t": _now() // 1000, "method": _text(request.method, 32),
                    "host": _host(request), "path": _path(request), "thread": thread})
        if thread not in _threads:  # its connections may be older than the probe
            if len(_threads) >= 10000:
                _threads.clear()
            _threads.add(thread)
            _watch_connections()
    except Exception:
        pass
    environ = PROBE.checks.snapshot(request) if PROBE.checks.on and request.method == "GET" else None
    return current, environ, _ticks(), _here.set(_Here(current))


def _end(entered, get_response, request, response, error):
    current, environ, start, token = entered
    lasted = _ticks() - start
    _leave(_here, token)
    if not PROBE.on:
        return
    try:
        message = {"m": "end", "req": current.number, "t": _now() // 1000, "us": lasted // 100 / 10,
                   "hits": current.hits, "misses": current.misses, "queries": current.queries}
        if error is not None:
            message["error"] = _error(error)
        else:
            message["status"] = response.status_code
            if response.streaming:
                message["streaming"] = True
            else:
                message["bytes"] = sum(map(len, response._container)) if hasattr(response, "_container") \
                    else len(response.content)
        match = getattr(request, "resolver_match", None)
        if match is not None:
            message["route"] = _text(match.route)
            message["view"] = _text(match._func_path)
        known, user = _user(request)
        if known:
            message["user"] = user
        PROBE.tell(message)
        if environ is not None and current.cached and error is None and PROBE.checks.on:
            PROBE.checks.consider(get_response, environ, request, response, current.number)
    except Exception:
        pass


def _user(request):
    """The user's id if the user was already evaluated: evaluating it here would load the session."""
    user = request.__dict__.get("user")
    if user is None:
        return False, None
    if "_wrapped" in getattr(user, "__dict__", ()):
        from django.utils.functional import empty
        user = user.__dict__["_wrapped"]
        if user is empty:
            return False, None
    pk = getattr(user, "pk", None)
    return True, None if pk is None else _text(pk)


_threads = set()


def _watch_connections():
    from django.db import connections
    for alias in connections:
        connection = getattr(connections._connections, alias, None)
        if connection is not None:
            _watch_connection(connection)


def _install():
    """Once a process, when the application loads its middleware."""
    global DEFAULT_TIMEOUT, DummyCache, LocMemCache
    if PROBE.installed:
        return
    PROBE.installed = True
    from django.conf import settings
    from django.core.cache import caches
    from django.core.cache.backends.base import DEFAULT_TIMEOUT
    from django.core.cache.backends.dummy import DummyCache
    from django.core.cache.backends.locmem import LocMemCache
    from django.db import connections
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models import signals

    if settings.SECURE_PROXY_SSL_HEADER:
        _host_parts.append(settings.SECURE_PROXY_SSL_HEADER[0])

    def watched_cache(handler, alias, cache):
        if handler is caches:
            _remember(cache, alias)
        _watch(cache)

    def watched_connection(handler, alias, connection):
        _watch_connection(connection)

    _after_create(type(caches), watched_cache)
    _after_create(type(connections), watched_connection)
    for alias in caches:
        cache = getattr(caches._connections, alias, None)
        if cache is not None:
            watched_cache(caches, alias, cache)
    _watch_connections()
    for name in ("post_save", "post_delete", "m2m_changed"):
        _watch_signal(name, getattr(signals, name))
    _watch_on_commit(BaseDatabaseWrapper)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=PROBE.after_fork)
    atexit.register(PROBE.last_words)


def _after_create(cls, then):
    """Both of Django's handlers, of caches and of databases, make the one of a thread in create_connection."""
    create = cls.create_connection

    @functools.wraps(create)
    def create_connection(self, alias):
        made = create(self, alias)
        try:
            then(self, alias, made)
        except Exception:
            pass
        return made

    cls.create_connection = create_connection


PROBE = _Probe()


def Middleware(get_response):
    if PROBE.off:
        from django.core.exceptions import MiddlewareNotUsed
        raise MiddlewareNotUsed("LOOKASIDE_PROBE is off")
    try:
        _install()
        PROBE.start()
    except Exception:
        pass

    if inspect.iscoroutinefunction(get_response):
        async def middleware(request):
            entered = _begin(request)
            if entered is None:
                return await get_response(request)
            try:
                response = await get_response(request)
            except BaseException as error:
                _end(entered, get_response, request, None, error)
                raise
            _end(entered, get_response, request, response, None)
            return response
    else:
        def middleware(request):
            entered = _begin(request)
            if entered is None:
                return get_response(request)
            try:
                response = get_response(request)
            except BaseException as error:
                _end(entered, get_response, request, None, error)
                raise
            _end(entered, get_response, request, response, None)
            return response

    return middleware


Middleware.sync_capable = True  # what django.utils.decorators.sync_and_async_middleware says
Middleware.async_capable = True
