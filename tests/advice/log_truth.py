"""The advice on an access log beside the truth: the same requests, at the times of the log, to the Django project that
Lookaside exports, served by gunicorn with a real Redis, once for each of three TTLs.

Run by ctest, or as ./log_truth.py LOOKASIDE. Needs Django, DRF, drf-extensions, django-redis, gunicorn and redis-server,
which it starts itself on free ports of the loopback and ends by their process ids."""
import http.client
import json
import os
import pathlib
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

TTLS = [2, 5, 12]  # seconds
SECONDS = 36  # that the log covers
A_SECOND = 14  # requests
AIM = 0.01  # between the computed hit ratio and the true one
PYTHON = sys.executable


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def wait_for(what, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.05)
    return False


def answers(port, path='/categories/'):
    try:
        connection = http.client.HTTPConnection('127.0.0.1', port, timeout=5)
        connection.request('GET', path)
        return connection.getresponse().status == 200
    except OSError:
        return False


class Site:
    """The exported project with one TTL, its gunicorn and its Redis."""

    def __init__(self, program, folder, ttl):
        self.ttl = ttl
        self.folder = folder / f'site-{ttl}'
        self.redis_port, self.port = free_port(), free_port()
        self.redis = subprocess.Popen(
            ['redis-server', '--port', str(self.redis_port), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
            stdout=subprocess.DEVNULL)
        scenario = folder / f'{ttl}.lookaside'
        scenario.write_text(f'backend redis redis://127.0.0.1:{self.redis_port}/0\n'
                            f'cache /courses/ response timeout={ttl}s key=url\n'
                            f'cache /courses/{{id}}/ response timeout={ttl}s key=url\n')
        subprocess.run([program, 'export-django', self.folder, scenario], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([PYTHON, 'manage.py', 'migrate', '-v', '0'], cwd=self.folder, check=True)
        wsgi = next(self.folder.glob('*/wsgi.py')).parent.name
        self.server = subprocess.Popen(
            [PYTHON, '-m', 'gunicorn', f'{wsgi}.wsgi:application', '--bind', f'127.0.0.1:{self.port}', '--threads', '4'],
            cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def is_there(self):
        return wait_for(lambda: answers(self.port))

    def stats(self):
        with socket.create_connection(('127.0.0.1', self.redis_port)) as link:
            link.sendall(b'INFO stats\r\n')
            text = b''
            while b'keyspace_misses' not in text or not text.endswith(b'\r\n'):
                text += link.recv(65536)
        fields = dict(line.split(':', 1) for line in text.decode().splitlines() if ':' in line)
        return int(fields['keyspace_hits']), int(fields['keyspace_misses'])

    def feed(self, requests, begin):
        def ask(path):
            assert answers(self.port, path)

        threads = []
        for at, path in requests:
            time.sleep(max(0.0, begin + at - time.monotonic()))
            threads.append(threading.Thread(target=ask, args=(path,)))
            threads[-1].start()
        for thread in threads:
            thread.join()

    def end(self):
        for process in (self.server, self.redis):
            process.terminate()
            process.wait(10)


def log_requests():
    """Courses and pages of the list at random times, some far more often than others."""
    chance = random.Random(12)
    paths = [f'/courses/{number}/' for number in range(1, 60)] + [f'/courses/?page={page}' for page in range(1, 8)]
    chance.shuffle(paths)
    weights = [1 / (place + 1) ** 0.9 for place in range(len(paths))]
    times = sorted(chance.uniform(0, SECONDS) for _ in range(SECONDS * A_SECOND))
    return [(at, chance.choices(paths, weights)[0]) for at in times]


def main():
    program = sys.argv[1]
    try:
        import django, django_redis, gunicorn, rest_framework, rest_framework_extensions  # noqa: F401, E401
    except ImportError as missing:
        print('SKIP   : %s is not installed' % missing.name)
        return 0
    if not shutil.which('redis-server'):
        print('SKIP   : redis-server is not installed')
        return 0
    requests = log_requests()
    with tempfile.TemporaryDirectory(prefix='lookaside-truth-') as name:
        folder = pathlib.Path(name)
        log = folder / 'access.log'
        log.write_text(''.join(f'msec={1790000000 + at:.3f} method=GET uri={path} status=200 bytes=100\n'
                               for at, path in requests))
        advice = json.loads(subprocess.run(
            [program, 'advise', log, '--ttl', ','.join(f'{ttl}s' for ttl in TTLS), '--json'],
            check=True, stdout=subprocess.PIPE).stdout)
        computed = {}
        for ttl in TTLS:
            points = [point for endpoint in advice['endpoints'] for point in endpoint['points'] if point['ttl_s'] == ttl]
            assert sum(point['requests'] for point in points) == len(requests)
            computed[ttl] = sum(point['hits'] for point in points) / len(requests)
        sites = []
        failed = False
        try:
            for ttl in TTLS:
                sites.append(Site(program, folder, ttl))
            assert all(site.is_there() for site in sites)
            before = [site.stats() for site in sites]
            begin = time.monotonic() + 0.2
            feeders = [threading.Thread(target=site.feed, args=(requests, begin)) for site in sites]
            for feeder in feeders:
                feeder.start()
            for feeder in feeders:
                feeder.join()
            for site, (hits_before, misses_before) in zip(sites, before):
                hits, misses = (now - then for now, then in zip(site.stats(), (hits_before, misses_before)))
                assert hits + misses == len(requests), (hits, misses, len(requests))
                truth = hits / len(requests)
                error = abs(truth - computed[site.ttl])
                print(f'TTL {site.ttl} s: {computed[site.ttl]:.4f} computed, {truth:.4f} in truth, error {error:.4f}')
                failed = failed or error > AIM
        finally:
            for site in sites:
                site.end()
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
