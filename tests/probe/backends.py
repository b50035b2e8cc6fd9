"""Backends as people write them, and a key function that counts."""
from django.core.cache import caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.core.cache.backends.locmem import LocMemCache

CALLS = []


def counting_key(key, key_prefix, version):
    CALLS.append(key)
    return "key/%s/%s" % (key, version)


class Shouting(LocMemCache):
    def get(self, key, default=None, version=None):
        value = super().get(key, default, version)
        return value if value is default else value.upper()


class Foreign(BaseCache):
    """Does as it likes with the default that it is given."""

    def __init__(self, location, params):
        super().__init__(params)
        self.defaults = []

    def get(self, key, default=None, version=None):
        self.defaults.append(default)
        return default

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        pass

    def clear(self):
        pass


class Tiered(BaseCache):
    def __init__(self, location, params):
        super().__init__(params)

    def get(self, key, default=None, version=None):
        return caches["default"].get(key) or caches["other"].get(key, default)

    def clear(self):
        pass
