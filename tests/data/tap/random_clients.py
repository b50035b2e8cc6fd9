"""Random operations of real Python clients, and what they found themselves.

    random_clients.py redis|django-redis|pymemcache PORT OPERATIONS SEED

Prints {"lookups": {key: [hits, misses]}, "operations": n} of the values that it asked for, with the keys as the server knows them.
"""
import json
import random
import sys

kind, port, operations, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
rnd = random.Random(seed)
found = {}


def note(key, hit):
    found.setdefault(key, [0, 0])[0 if hit else 1] += 1


def name():
    return f'course:{rnd.randrange(60)}'


def with_redis():
    import redis
    client = redis.Redis(port=port, db=2)
    note_all = lambda keys, values: [note(key, value is not None) for key, value in zip(keys, values)]

    def step(c, later):
        key, other = name(), name()
        h, l, s, z = 'h:' + key, 'l:' + key, 's:' + key, 'z:' + key
        field = f'f{rnd.randrange(3)}'
        asks = [
            lambda: (c.get(key), lambda value: note(key, value is not None)),
            lambda: (c.mget(key, other), lambda values: note_all([key, other], values)),
            lambda: (c.getdel(key), lambda value: note(key, value is not None)),
            lambda: (c.getex(key, ex=100), lambda value: note(key, value is not None)),
            lambda: (c.hget(h, field), lambda value: note(h, value is not None)),
            lambda: (c.hgetall(h), lambda value: note(h, bool(value))),
            lambda: (c.hmget(h, 'f0', 'f1'), lambda values: note(h, any(value is not None for value in values))),
            lambda: (c.zscore(z, field), lambda value: note(z, value is not None)),
            lambda: (c.lindex(l, 3), lambda value: note(l, value is not None)),
            lambda: (c.lrange(l, 0, -1), lambda value: note(l, bool(value))),
            lambda: (c.smembers(s), lambda value: note(s, bool(value))),
        ]
        does = [
            lambda: c.set(key, 'v' * rnd.randrange(200), ex=rnd.choice([None, 100])),
            lambda: c.set(key, 'v', nx=True),
            lambda: c.mset({key: 'a', other: 'b'}),
            lambda: c.delete(key, other),
            lambda: c.exists(key, other),
            lambda: c.ttl(key),
            lambda: c.type(key),
            lambda: c.expire(key, 100),
            lambda: c.incr('n:' + key),
            lambda: c.delete('n:' + key),
            lambda: c.strlen(key),
            lambda: c.append(key, ''),
            lambda: c.hset(h, field, 'v'),
            lambda: c.hdel(h, field),
            lambda: c.hexists(h, field),
            lambda: c.hlen(h),
            lambda: c.lpush(l, 'a', 'b'),
            lambda: c.lpop(l),
            lambda: c.llen(l),
            lambda: c.sadd(s, field),
            lambda: c.srem(s, field),
            lambda: c.sismember(s, field),
            lambda: c.scard(s),
            lambda: c.zadd(z, {field: 1}),
            lambda: c.zrem(z, field),
            lambda: c.zcard(z),
            lambda: c.object('encoding', key),
            lambda: c.eval("if redis.call('exists', KEYS[1]) == 1 then return redis.call('incrby', KEYS[1], 1) else return false end", 1, 'n:' + key),
        ]
        if rnd.random() < 0.5:
            result, then = rnd.choice(asks)()
            if later is None:
                then(result)
            else:
                later.append(then)
        else:
            result = rnd.choice(does)()
            if later is not None:
                later.append(lambda value: None)

    done = 0
    while done < operations:
        if rnd.random() < 0.1:
            pipe = client.pipeline(transaction=rnd.random() < 0.5)
            later = []
            for _ in range(rnd.randrange(1, 10)):
                step(pipe, later)
            for then, value in zip(later, pipe.execute()):
                then(value)
            done += len(later)
        else:
            step(client, None)
            done += 1
        if rnd.random() < 0.0005:
            client.flushdb()


def with_django_redis():
    from django.conf import settings
    settings.configure(CACHES={'default': {'BACKEND': 'django_redis.cache.RedisCache', 'LOCATION': f'redis://127.0.0.1:{port}/3',
                                           'OPTIONS': {'CLIENT_CLASS': 'django_redis.client.DefaultClient'}}})
    from django.core.cache import cache
    full = lambda key: ':1:' + key

    for done in range(operations):
        key, other = name(), name()
        choice = rnd.randrange(12)
        if choice < 4:
            note(full(key), cache.get(key) is not None)
        elif choice == 4:
            values = cache.get_many([key, other])
            for each in dict.fromkeys([key, other]):
                note(full(each), each in values)
        elif choice < 7:
            cache.set(key, rnd.randrange(1000), rnd.choice([None, 100]))
        elif choice == 7:
            cache.delete(key)
        elif choice == 8:
            cache.set_many({key: 1, other: 2})
        elif choice == 9:
            cache.add(key, 5)
        elif choice == 10:
            cache.touch(key, 200)
        elif rnd.random() < 0.02:
            cache.clear()
        else:
            cache.has_key(key)


def with_pymemcache():
    from pymemcache.client.base import Client
    client = Client(('127.0.0.1', port), no_delay=True)  # else a noreply waits 40 ms for its acknowledgement
    for done in range(operations):
        key, other = name(), name()
        choice = rnd.randrange(12)
        if choice < 4:
            note(key, client.get(key) is not None)
        elif choice == 4:
            values = client.get_many([key, other])
            for each in [key, other]:  # it asks for the same key twice
                note(each, each in values)
        elif choice < 7:
            client.set(key, b'\r\nEND\r\n' * rnd.randrange(9), expire=rnd.choice([0, 100]), noreply=rnd.random() < 0.5)
        elif choice == 7:
            client.delete(key, noreply=rnd.random() < 0.5)
        elif choice == 8:
            client.set_many({key: 'a', other: 'b'})
        elif choice == 9:
            client.add(key, 'x', noreply=False)
        elif choice == 10:
            client.touch(key, 200, noreply=False)
        elif rnd.random() < 0.02:
            client.flush_all(noreply=False)
        else:
            note(key, client.gets(key)[0] is not None)


{'redis': with_redis, 'django-redis': with_django_redis, 'pymemcache': with_pymemcache}[kind]()
print(json.dumps({'lookups': found, 'operations': operations}))
